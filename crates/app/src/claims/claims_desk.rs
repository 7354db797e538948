//! The desk for what voters file: found, taken up, matched with its poll, answered, closed.

use ::elections::{
    Calendar,
    electorate::claims::{Timeliness, contestation_timeliness, timeliness},
    reasons::Reason,
};
use chrono::NaiveDate;
use filings::Content;
use mandataires::AuthorityPower;
use routing::claim::{ClaimKind, ClaimState, ClaimStep, Decision, step};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{
    Change, Listed, Page, Resource, Tx,
    claims::files::{self as claim_files, ClaimFile},
    claims::{self, Filed},
    companies::elections,
    within,
};
use types::{ClaimFileId, ClaimId, DemarcheKind, ElectionId};

use crate::{App, Outcome, Refusal, Request, civil_day, demarches::transmitted, policy};

/// When a claim came, against its period.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InTime {
    /// `early`, `in_time` or `late`.
    pub code: String,
    /// First day of the period.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// The day on which it came.
    pub received: NaiveDate,
}

impl InTime {
    /// The reason, in words and with its article.
    #[must_use]
    pub fn reason(&self, kind: ClaimKind) -> Reason {
        let period = ::elections::Window { from: self.from, until: self.until };
        judged(kind, period, self.received).1
    }
}

fn judged(kind: ClaimKind, period: ::elections::Window, received: NaiveDate) -> (Timeliness, Reason) {
    match kind {
        ClaimKind::ClaimOnLists => timeliness(period, received),
        ClaimKind::Contestation => contestation_timeliness(period, received),
    }
}

/// A claim as a reviewer reads it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Opened {
    /// The claim.
    pub filed: Filed,
    /// Its pieces.
    pub pieces: Vec<ClaimFile>,
    /// Whether it came in time; none until its poll and the day of that are known.
    pub in_time: Option<InTime>,
}

/// A page of the claims in this state.
///
/// # Errors
/// The caller is no reviewer.
pub async fn list(
    app: &App,
    request: &Request,
    state: ClaimState,
    kind: Option<ClaimKind>,
    page: Page,
) -> Outcome<Listed<Filed>> {
    within(
        &app.store,
        &request.call,
        async |tx| policy::authority(tx, AuthorityPower::Desk),
        async |tx, ()| Ok(claims::at_the_desk(tx, state, kind, page).await?),
    )
    .await
}

async fn open(tx: &mut Tx, id: ClaimId) -> Result<Opened, Refusal> {
    let filed = claims::find(tx, id).await?.ok_or(Refusal::NotFound)?;
    let pieces = claim_files::of_claim(tx, id).await?;
    let in_time = in_time(tx, &filed).await?;
    Ok(Opened { filed, pieces, in_time })
}

/// The period of the poll: after the deposit of the lists as démarche 2 says it, as the filer does, or as the calendar
/// does; after the posting of the results for a contestation.
async fn in_time(tx: &mut Tx, filed: &Filed) -> Result<Option<InTime>, Refusal> {
    let Some(election) = filed.election else { return Ok(None) };
    let facts = elections::find(tx, election).await?.ok_or(Refusal::NotFound)?.facts();
    let calendar = Calendar::of(&facts);
    let period = match filed.kind {
        ClaimKind::ClaimOnLists => {
            let said = deposited(tx, election).await?.or(filed.content.lists_deposited_on);
            let latest = || calendar.map(|calendar| calendar.lists_deposit_latest());
            said.or_else(latest).map(|deposit| facts.claims_after(deposit))
        }
        ClaimKind::Contestation => calendar.map(|calendar| calendar.contestation()),
    };
    let received = civil_day(filed.filed_at);
    Ok(period.map(|period| {
        let (timeliness, _) = judged(filed.kind, period, received);
        InTime { code: timeliness.code().to_owned(), from: period.from, until: period.until, received }
    }))
}

/// The day on which the lists were deposited, as the notice of the claims period says that reached the administration.
pub(crate) async fn deposited(tx: &mut Tx, election: ElectionId) -> Result<Option<NaiveDate>, Refusal> {
    let notice = transmitted(tx, election, DemarcheKind::ClaimsNotice).await?;
    Ok(notice.as_ref().and_then(Content::claims_notice).map(|notice| notice.lists_deposited_on))
}

/// One claim with its pieces.
///
/// # Errors
/// The caller is no reviewer, or there is no such claim.
pub async fn read(app: &App, request: &Request, id: ClaimId) -> Outcome<Opened> {
    within(
        &app.store,
        &request.call,
        async |tx| policy::authority(tx, AuthorityPower::Desk),
        async |tx, ()| open(tx, id).await,
    )
    .await
}

/// A piece that the caller may download.
pub(crate) async fn to_download(tx: &mut Tx, id: ClaimFileId) -> Result<ClaimFile, Refusal> {
    policy::authority(tx, AuthorityPower::Desk)?;
    claim_files::find(tx, id).await?.ok_or(Refusal::NotFound)
}

/// What a reviewer does with a claim.
#[derive(Clone, Debug)]
pub enum Act {
    /// Takes it up.
    TakeUp,
    /// Says which poll it is about.
    Match(ElectionId),
    /// Decides it; the text reaches the filer in writing.
    Answer(Decision, String),
    /// Puts it aside; for a reason where it was not answered.
    Close(Option<String>),
}

impl Act {
    const fn step(&self) -> (ClaimStep, &'static str) {
        match self {
            Self::TakeUp => (ClaimStep::TakeUp, "taken_up"),
            Self::Match(_) => (ClaimStep::Match, "matched"),
            Self::Answer(..) => (ClaimStep::Answer, "answered"),
            Self::Close(_) => (ClaimStep::Close, "closed"),
        }
    }
}

/// Takes a step with a claim.
///
/// # Errors
/// The caller is no reviewer, there is no such claim or poll, or the claim is not in a state for this step.
pub async fn act(app: &App, request: &Request, id: ClaimId, act: Act) -> Outcome<Opened> {
    within(
        &app.store,
        &request.call,
        async |tx| {
            policy::authority(tx, AuthorityPower::Desk)?;
            claims::lock(tx, id).await?.ok_or(Refusal::NotFound)
        },
        async |tx, filed: Filed| {
            let (taken, action) = act.step();
            let state = step(filed.state, taken)?;
            let mut change = Change::new(Resource::Claim, id, action);
            match &act {
                Act::TakeUp => claims::take_up(tx, &filed, state, request.caller()?.person).await?,
                Act::Match(election) => {
                    let election = elections::find(tx, *election).await?.ok_or(Refusal::NotFound)?;
                    claims::set_election(tx, &filed, election.id, election.company).await?;
                    change = change.of_company(election.company);
                }
                Act::Answer(decision, text) => claims::answer(tx, &filed, state, *decision, text).await?,
                Act::Close(reason) => {
                    if reason.is_none() && filed.state != ClaimState::Answered {
                        return Err(Refusal::Invalid(vec![types::Finding::error("/reason", "required")]));
                    }
                    claims::close(tx, &filed, state, reason.as_deref()).await?;
                    change = change.personal(json!({ "reason": reason }));
                }
            }
            tx.record(change);
            open(tx, id).await
        },
    )
    .await
}
