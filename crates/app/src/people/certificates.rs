//! The numbers of certificates that persons show, and the signing product of the demonstration world.
//!
//! A number matches an invitation or a signature to a person; it never authenticates.

use chrono::{DateTime, TimeZone, Utc};
use mandataires::{NumberSource, ShownNumber, TrialCertificate};
use serde::{Deserialize, Serialize};
use signatures::trial::{Authority, Credential};
use store::{Action, Change, Listed, Page, Resource, Tx, people::certificate_numbers as numbers};
use types::{CertificateNumber, Finding, PersonId};

use crate::{App, AppError, AppResult, Request, policy};

/// The most numbers of one person, before further ones are declared.
const MAX_NUMBERS: i64 = 20;

/// Keeps a number that a person has shown; the one that is known already stays as it is.
pub(crate) async fn show(
    tx: &mut Tx,
    person: PersonId,
    last_four: &str,
    digests: &[[u8; 32]],
    source: NumberSource,
) -> Result<ShownNumber, AppError> {
    if let Some(known) = numbers::of_person(tx, person, digests).await? {
        numbers::renew(tx, known.id, digests).await?;
        return Ok(known);
    }
    let (id, shown_at) = (tx.id(), tx.now());
    let number = ShownNumber { id, last_four: last_four.to_owned(), source, shown_at };
    if numbers::add(tx, person, &number, digests).await? {
        tx.record(Change::new(Resource::CertificateNumber, number.id, Action::Shown));
        return Ok(number);
    }
    numbers::of_person(tx, person, digests).await?.ok_or(AppError::NotFound)
}

/// Declares the number of a certificate of one's own, so that one's signatures are known by it where the certificate has
/// one's name.
///
/// # Errors
/// Nobody is signed in, or the caller has shown too many.
pub async fn declare(app: &App, request: &Request, number: &CertificateNumber) -> AppResult<ShownNumber> {
    let digests = app.keys.certificate_digests(number);
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| {
            let person = request.caller()?.person;
            let known = numbers::of_person(tx, person, &digests).await?;
            if known.is_none() && numbers::count(tx, person).await? >= MAX_NUMBERS {
                let finding = Finding::error("/certificate_number", "too_many_items");
                return Err(finding.with("most", MAX_NUMBERS).into());
            }
            show(tx, person, number.last_four(), &digests, NumberSource::Declared).await
        })
        .await
}

/// A page of the numbers that the caller has shown.
///
/// # Errors
/// Nobody is signed in.
pub async fn list(app: &App, request: &Request, page: Page) -> AppResult<Listed<ShownNumber>> {
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| Ok(numbers::list(tx, request.caller()?.person, page).await?))
        .await
}

/// The trial authority of this server; whether it is trusted, [`crate::sandbox::validation::Trust`] decides.
pub(crate) fn authority(app: &App) -> Result<Authority, AppError> {
    Authority::new(app.keys.trial_seed(), day(2020)).map_err(|error| AppError::Broken(error.to_string()))
}

fn day(year: i32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).single().unwrap_or_default()
}

/// Whose trial certificate.
#[derive(Clone, Debug)]
pub struct Holder {
    pub name: String,
    /// The number in it; none for one that belongs to the caller.
    pub number: Option<CertificateNumber>,
}

/// A certificate that the trial signing product offers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Offered {
    pub choice: TrialCertificate,
    /// DER.
    pub certificate: Vec<u8>,
    /// The last four digits of its number.
    pub number_last_four: String,
    pub valid_from: DateTime<Utc>,
    pub valid_until: DateTime<Utc>,
}

struct Held {
    credential: Credential,
    number: CertificateNumber,
    valid: [DateTime<Utc>; 2],
}

fn held(app: &App, caller: PersonId, holder: &Holder, choice: TrialCertificate) -> Result<Held, AppError> {
    let broken = |error: &dyn std::fmt::Display| AppError::Broken(error.to_string());
    let own = || app.keys.trial_number(caller, 0);
    let number = match choice {
        TrialCertificate::Valid | TrialCertificate::Expired => holder.number.clone().map_or_else(own, Some),
        TrialCertificate::AnotherNumber => app.keys.trial_number(caller, 1),
    };
    let number = number.ok_or_else(|| broken(&"a trial number"))?;
    let valid = match choice {
        TrialCertificate::Valid | TrialCertificate::AnotherNumber => [day(2021), day(2039)],
        TrialCertificate::Expired => [day(2021), day(2022)],
    };
    let issued = authority(app)?.issue(&holder.name, number.expose(), valid[0], valid[1]);
    Ok(Held { credential: issued.map_err(|error| broken(&error))?, number, valid })
}

/// The trial certificates of a person: what a signing product offers to choose from. The number of the caller's own is
/// shown by it, as a sign-in by certificate would.
///
/// # Errors
/// The server is not in trial mode.
pub async fn offer(app: &App, request: &Request, holder: &Holder) -> AppResult<Vec<Offered>> {
    if !app.settings.trial {
        return Err(AppError::NotFound);
    }
    let caller = request.caller()?.person;
    let mut offered = Vec::new();
    let mut own = None;
    for choice in TrialCertificate::ALL {
        let held = held(app, caller, holder, choice)?;
        let certificate =
            held.credential.certificate().map_err(|error| AppError::Broken(error.to_string()))?;
        let number_last_four = held.number.last_four().to_owned();
        let [valid_from, valid_until] = held.valid;
        offered.push(Offered { choice, certificate, number_last_four, valid_from, valid_until });
        if choice == TrialCertificate::Valid && holder.number.is_none() {
            own = Some(held.number);
        }
    }
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| {
            if let Some(number) = own {
                let digests = app.keys.certificate_digests(&number);
                show(tx, caller, number.last_four(), &digests, NumberSource::Trial).await?;
            }
            tx.record(Change::new(Resource::Person, caller, Action::TrialCertificatesOffered));
            Ok(offered)
        })
        .await
}

/// Signs a digest with a trial certificate, as the person's signing product would: a CMS in DER.
///
/// # Errors
/// The server is not in trial mode.
pub async fn trial_sign(
    app: &App,
    request: &Request,
    holder: &Holder,
    choice: TrialCertificate,
    digest: &[u8; 32],
) -> AppResult<Vec<u8>> {
    if !app.settings.trial {
        return Err(AppError::NotFound);
    }
    let caller = request.caller()?.person;
    let held = held(app, caller, holder, choice)?;
    // The expired one signs as if it were still valid: nobody hinders a signing product from that.
    let at = held.valid[0];
    let cms = held.credential.sign(digest, at).map_err(|error| AppError::Broken(error.to_string()))?;
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| {
            tx.record(Change::new(Resource::Person, caller, Action::TrialSigned));
            Ok(cms)
        })
        .await
}
