//! The demonstration world of a trial server, and the persons that the operator makes known on a real one.

use std::error::Error;

use app::{App, Caller, Printing, Refusal, Request, organisations, people, terms};
use chrono::NaiveDate;
use elections::WeekPattern;
use mandataires::AuthorityRole;
use store::{Call, companies::CompanyFacts, spaces::OrganisationKind};
use types::{CompanyMatricule, Language};

use crate::configuration::Server;

/// Makes a person known; the token that works from now on.
pub(crate) async fn person(
    server: &Server,
    name: &str,
    authority: Option<AuthorityRole>,
) -> Result<String, Box<dyn Error>> {
    let app = server.app(&Printing::default(), &server.sandbox())?;
    let issued = people::introduce(&app, &Request::of_nobody(&app, "person"), name, authority)
        .await
        .map_err(refused)?;
    Ok(issued.value.secret.reveal().unwrap_or_default().to_owned())
}

/// Loads the demonstration world where it is missing; says what there is.
pub(crate) async fn load(server: &Server) -> Result<String, Box<dyn Error>> {
    if !server.is_trial() {
        return Err("the demonstration world belongs on a trial server: set SCRUTIN_TRIAL=true".into());
    }
    let app = server.app(&Printing::default(), &server.sandbox())?;
    let administrator = sign_in(&app, "authority-administrator").await?;
    let known =
        terms::list(&app, &administrator, app::Page { after: None, limit: 100 }).await.map_err(refused)?;
    if !known.value.items.is_empty() {
        return Ok("the demonstration world is there".into());
    }
    let day = NaiveDate::from_ymd_opt(2024, 3, 12);
    let term = terms::create(&app, &administrator, 2024, day).await.map_err(refused)?.value;
    terms::create(&app, &administrator, 2029, None).await.map_err(refused)?;
    for (serial, name, headcount, week) in [
        (100_001, "DÉMONSTRATION Boulangerie Müller & Fils s.à r.l.", 60, WeekPattern::TueSat),
        (100_002, "DÉMONSTRATION Ateliers de l’Alzette s.a.", 150, WeekPattern::MonFri),
        (100_003, "DÉMONSTRATION Garage du Kirchberg s.à r.l.", 16, WeekPattern::MonFri),
    ] {
        let Some(matricule) = CompanyMatricule::compose(2004, serial) else { continue };
        let facts = CompanyFacts {
            matricule,
            matricule_reason: None,
            rcs_number: None,
            legal_name: name.to_owned(),
            street: "1, rue de la Démonstration".to_owned(),
            postal_code: "L-1000".to_owned(),
            locality: "Luxembourg".to_owned(),
            language: Language::Fr,
            sector: None,
            week,
            headcount: Some(headcount),
        };
        app::companies::create(&app, &administrator, term.id, facts).await.map_err(refused)?;
    }
    for (persona, kind, name) in [
        ("firm-owner", OrganisationKind::Firm, "DÉMONSTRATION Boulangerie Müller & Fils"),
        ("fiduciary-manager", OrganisationKind::Fiduciary, "DÉMONSTRATION Fiduciaire du Centre"),
    ] {
        let owner = sign_in(&app, persona).await?;
        let title = "Élections sociales 2024";
        organisations::found(&app, &owner, kind, name, term.id, title).await.map_err(refused)?;
    }
    Ok("the demonstration world is loaded: two terms, three firms, one firm's space, one fiduciary's space"
        .into())
}

async fn sign_in(app: &App, persona: &str) -> Result<Request, Box<dyn Error>> {
    let request = Request::of_nobody(app, "demo");
    let issued = people::trial_sign_in(app, &request, Some(persona), None).await.map_err(refused)?;
    let caller = app.caller(issued.value.secret.reveal().unwrap_or_default()).await?;
    let person = caller.as_ref().map(|caller: &Caller| caller.person);
    Ok(Request { call: Call { person, ..request.call.clone() }, caller, ..request })
}

fn refused(refusal: Refusal) -> Box<dyn Error> {
    match refusal {
        Refusal::Store(error) => error.into(),
        other => format!("refused: {other:?}").into(),
    }
}
