//! The desk for what comes on paper: registered under a tracking number, taken up, sent back, closed.
//!
//! What it says stands on the paper alone. A company that files so need not be in any space; it follows its filing by the
//! number that the desk gives it.

use chrono::NaiveDate;
use mandataires::AuthorityPower;
use routing::{
    paper_filing::{Channel, PaperFiling, PaperState, PaperStep},
    tracking::TrackingNumber,
};
use serde::{Deserialize, Serialize};
use store::{Action, Change, Listed, Page, Resource, Tx, companies::elections, desk::paper_filings, outbox};
use types::{DemarcheKind, ElectionId, Finding, Language, PaperFilingId};

use crate::{App, AppError, AppResult, Request, ShownOnce, civil_day, mail, policy};

#[derive(Clone, Debug)]
pub struct NewPaperFiling {
    pub election: ElectionId,
    pub kind: DemarcheKind,
    pub channel: Channel,
    pub received_on: NaiveDate,
    /// What the desk notes about it.
    pub note: Option<String>,
    /// Where whoever filed wants to be told that it moves on.
    pub email: Option<String>,
    pub language: Language,
}

/// A filing that was registered, and the number that its filer is given.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Registered {
    pub filing: PaperFiling,
    /// For the filer.
    pub number: ShownOnce,
}

types::versioned! { Registered.filing }

/// Registers what came on paper under a tracking number, which is the same again when the call is repeated.
///
/// # Errors
/// The caller is no reviewer, there is no such poll, or the day is yet to come.
pub async fn register(app: &App, request: &Request, new: NewPaperFiling) -> AppResult<Registered> {
    let key = request.call.idempotency.as_ref().ok_or(AppError::PreconditionMissing)?;
    // A key belongs to a person: the same key of somebody else draws another number.
    let person = request.caller()?.person;
    let number = app.keys.drawn(&format!("paper filing of {person}"), &key.key, &key.fingerprint);
    let number = TrackingNumber::of(&number);
    let answered: AppResult<Registered> = app
        .permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Desk))
        .run(async |tx, ()| {
            let election = elections::find(tx, new.election).await?.ok_or(AppError::NotFound)?;
            if new.received_on > civil_day(tx.now()) {
                return Err(Finding::error("/received_on", "day_to_come").into());
            }
            let filing = PaperFiling {
                id: tx.id(),
                last_four: number.last_four(),
                kind: new.kind,
                election: election.id,
                company: election.company,
                legal_name: String::new(),
                channel: new.channel,
                received_on: new.received_on,
                state: PaperState::Transmitted,
                note: new.note,
                email: new.email,
                language: new.language,
                registered_at: tx.now(),
                updated_at: tx.now(),
                closed_at: None,
                version: 1,
            };
            if !paper_filings::add(tx, &filing, &app.keys.tracking_digest(&number), person).await? {
                return Err(AppError::KeyInFlight);
            }
            let filing = moved(app, tx, filing.id, Action::Registered).await?;
            Ok(Registered { filing, number: ShownOnce::new(number.expose()) })
        })
        .await;
    answered.map(|mut answered| {
        answered.value.number = ShownOnce::new(number.expose());
        answered
    })
}

/// Records what happened to a filing, tells its filer, and reads it again.
async fn moved(app: &App, tx: &mut Tx, id: PaperFilingId, action: Action) -> Result<PaperFiling, AppError> {
    let filing = paper_filings::find(tx, id).await?.ok_or(AppError::NotFound)?;
    tx.record(Change::new(Resource::PaperFiling, id, action).of_company(filing.company));
    let Some(recipient) = filing.email.clone().filter(|_| app.settings.sends_mail) else { return Ok(filing) };
    let text = mail::on_paper(filing.state.status(), &app.settings.public_address, filing.language);
    outbox::add(tx, &[text.to(tx, recipient, filing.language)]).await?;
    Ok(filing)
}

/// A page of the filings in this state.
pub async fn list(
    app: &App,
    request: &Request,
    state: PaperState,
    page: Page,
) -> AppResult<Listed<PaperFiling>> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Desk))
        .run(async |tx, ()| Ok(paper_filings::at_the_desk(tx, state, page).await?))
        .await
}

/// One filing.
pub async fn read(app: &App, request: &Request, id: PaperFilingId) -> AppResult<PaperFiling> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Desk))
        .run(async |tx, ()| paper_filings::find(tx, id).await?.ok_or(AppError::NotFound))
        .await
}

/// Takes a step with a filing.
///
/// # Errors
/// The caller is no reviewer, there is no such filing, or it is not in a state for this step.
pub async fn act(
    app: &App,
    request: &Request,
    id: PaperFilingId,
    taken: PaperStep,
) -> AppResult<PaperFiling> {
    app.permit(&request.call, async |tx| {
        policy::authority(tx, AuthorityPower::Desk)?;
        paper_filings::lock(tx, id).await?.ok_or(AppError::NotFound)
    })
    .run(async |tx, filing| {
        paper_filings::save(tx, &filing.stepped(taken, tx.now())?).await?;
        let action = match taken {
            PaperStep::Accept => Action::Accepted,
            PaperStep::SendBack => Action::SentBack,
            PaperStep::TakeCorrection => Action::Corrected,
            PaperStep::Close => Action::Closed,
        };
        moved(app, tx, id, action).await
    })
    .await
}
