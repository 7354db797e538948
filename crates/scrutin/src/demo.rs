//! The demonstration world of a trial server, and the persons that the operator makes known on a real one.

use std::error::Error;

use app::{
    App, AppError, Caller, Moment, Request,
    codes::{self, Batch},
    companies,
    companies::terms,
    people as persons, spaces,
    spaces::accesses::{self, CodePair},
    spaces::organisations,
};
use chrono::{DateTime, NaiveDate, Utc};
use elections::{CompanyFacts, Facts};
use mandataires::{AuthorityRole, OrganisationKind};
use store::{Call, Principal, Task};
use types::{CompanyMatricule, SpaceId, TermId};

use crate::configuration::Server;

mod filing;
mod living;
mod minutes;
mod people;
mod polls;
mod world;

use filing::Filer;
use world::{Company, Founders, Poll, Voted, World};

type Loaded<T> = Result<T, Box<dyn Error>>;

/// Makes a person known; the token that works from now on.
pub(crate) async fn person(server: &Server, name: &str, authority: Option<AuthorityRole>) -> Loaded<String> {
    let app = server.app(&server.shared()?)?;
    let issued =
        persons::introduce(&app, &Request::of_nobody(&app, Task::Operator, "person"), name, authority)
            .await
            .map_err(refused)?;
    Ok(issued.value.secret.reveal().unwrap_or_default().to_owned())
}

/// Ends what demonstration persons hold; says what that was.
pub(crate) async fn end(server: &Server) -> Loaded<String> {
    let app = server.app(&server.shared()?)?;
    let ended = app::demonstration::end(&app, &Request::of_nobody(&app, Task::Operator, "end_trial"))
        .await
        .map_err(refused)?;
    let app::demonstration::Ended { tokens, roles, memberships, invitations, codes } = ended.value;
    Ok(format!(
        "the trial is over: ended {tokens} tokens, {roles} roles, {memberships} memberships, {invitations} invitations and \
         {codes} codes of demonstration persons; firms, terms and filings stay, so a real election begins with an empty \
         database"
    ))
}

/// Loads the demonstration world where it is missing, and sets the polls that are under way to these days; says what there is.
pub(crate) async fn load(server: &Server) -> Loaded<String> {
    if !server.is_trial() {
        return Err("the demonstration world belongs on a trial server: set SCRUTIN_TRIAL=true".into());
    }
    let app = server.app(&server.shared()?)?;
    app.look_at_trial_clock().await?;
    let (administrator, world) = (sign_in(&app, "authority-administrator").await?, World::read()?);
    let known =
        terms::list(&app, &administrator, app::Page { after: None, limit: 100 }).await.map_err(refused)?;
    let past = match known.value.items.len() {
        0 => {
            load_past(&app, &administrator, &world).await?;
            "the demonstration world is loaded"
        }
        // The second term is the last thing that is loaded.
        1 => return Err("the demonstration world was not loaded whole: begin with an empty database".into()),
        _ => "the demonstration world is there",
    };
    let living = living::keep(&app, &administrator, &world.living).await?;
    let voted = world.companies.len();
    Ok(format!("{past}: {voted} firms that voted in 2024, and under way:\n  {}", living.join("\n  ")))
}

/// The poll of 2024, as those who filed lived through it.
async fn load_past(app: &App, administrator: &Request, world: &World) -> Loaded<()> {
    let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or("no such day");
    let (day, campaign) = (date(2024, 3, 12)?, filing::evening(date(2024, 2, 1)?));
    let administrator = &then(administrator, campaign);
    let term = terms::create(app, administrator, 2024, Some(day)).await.map_err(refused)?.value.id;
    let own = found(app, "firm-owner", OrganisationKind::Company, &world.founders, term, campaign).await?;
    let agency =
        found(app, "fiduciary-manager", OrganisationKind::Fiduciary, &world.founders, term, campaign).await?;
    let people = people::all()?;
    for (index, Voted { company, poll }) in world.companies.iter().enumerate() {
        let entered = companies::create(app, administrator, term, facts_of(company)?).await;
        let entered = entered.map_err(refused)?.value;
        let election = entered.election.ok_or("a firm of 2024 has no poll")?;
        let facts = facts_of_poll(company, *poll, day);
        let story = polls::story(world, *poll, &facts, &people)?;
        let codes = codes::issue(app, administrator, term, &[entered.company.id]).await;
        let side = if index == 0 { &own } else { &agency };
        register(app, side, &codes.map_err(refused)?.value).await?;
        let filer = Filer { app, request: &side.request, space: side.space, election, legal: campaign };
        if let Some(day) = facts.opening_day {
            filer.opens_on(day).await?;
        }
        filer.file(&story, &facts).await?;
    }
    terms::create(app, administrator, 2029, None).await.map_err(refused)?;
    Ok(())
}

/// The same request, at this moment of the law's clock.
fn then(request: &Request, legal: DateTime<Utc>) -> Request {
    let at = Moment { legal, ..request.call.at };
    Request { call: Call { at, ..request.call.clone() }, ..request.clone() }
}

/// A persona and the space that it has opened.
struct Side {
    kind: OrganisationKind,
    request: Request,
    space: SpaceId,
}

/// Shows the codes of a company where somebody acts for it.
async fn register(app: &App, side: &Side, batch: &Batch) -> Loaded<()> {
    let [titulaire, mandataire] = clear(batch)?;
    match side.kind {
        OrganisationKind::Company => {
            spaces::certify_space(app, &side.request, side.space, &titulaire).await.map_err(refused)?;
        }
        OrganisationKind::Fiduciary => {
            let pair = CodePair { titulaire, mandataire };
            accesses::add(app, &side.request, side.space, &pair).await.map_err(refused)?;
        }
    }
    Ok(())
}

/// Both codes of a company.
fn clear(batch: &Batch) -> Loaded<[String; 2]> {
    let clear = batch.codes.iter().map(|code| code.clear.reveal().unwrap_or_default().to_owned());
    let codes: Vec<String> = clear.collect();
    <[String; 2]>::try_from(codes).map_err(|_| "two codes a firm".into())
}

fn facts_of_poll(company: &Company, poll: Poll, day: NaiveDate) -> Facts {
    let facts = Facts {
        headcount: Some(company.headcount),
        election_day: Some(day),
        week: company.week,
        ..Facts::default()
    };
    match poll {
        Poll::Lists => facts.opened(day.pred_opt()),
        Poll::Majority | Poll::Lone | Poll::Agreed | Poll::Nobody => facts,
    }
}

fn facts_of(company: &Company) -> Loaded<CompanyFacts> {
    let matricule = CompanyMatricule::compose(2004, company.serial).ok_or("no check digit")?;
    Ok(CompanyFacts {
        matricule,
        matricule_reason: None,
        rcs_number: Some(company.rcs_number.parse()?),
        legal_name: company.name.clone(),
        street: company.street.clone(),
        postal_code: company.postal_code.clone(),
        locality: company.locality.clone(),
        language: company.language,
        sector: None,
        week: company.week,
        headcount: Some(company.headcount),
    })
}

/// A persona founds an organisation with a space.
async fn found(
    app: &App,
    persona: &str,
    kind: OrganisationKind,
    founders: &Founders,
    term: TermId,
    on: DateTime<Utc>,
) -> Loaded<Side> {
    let owner = then(&sign_in(app, persona).await?, on);
    let name = match kind {
        OrganisationKind::Company => &founders.company,
        OrganisationKind::Fiduciary => &founders.fiduciary,
    };
    let founded = organisations::found(app, &owner, kind, name, term, &founders.space).await;
    let space = founded.map_err(refused)?.value.space.id;
    Ok(Side { kind, request: owner, space })
}

async fn sign_in(app: &App, persona: &str) -> Loaded<Request> {
    let request = Request::of_nobody(app, Task::TrialSignIn, "demo");
    let issued = persons::trial_sign_in(app, &request, Some(persona), None).await.map_err(refused)?;
    let caller = app.caller(issued.value.secret.reveal().unwrap_or_default()).await?;
    let principal =
        caller.as_ref().map_or(request.call.principal, |caller: &Caller| Principal::Person(caller.person));
    let token = caller.as_ref().map(|caller| caller.token);
    Ok(Request { call: Call { principal, token, ..request.call.clone() }, caller, ..request })
}

fn refused(refusal: AppError) -> Box<dyn Error> {
    match refusal {
        AppError::Store(error) => error.into(),
        other => format!("refused: {other}").into(),
    }
}
