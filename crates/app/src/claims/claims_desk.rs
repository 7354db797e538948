//! The desk for what voters file: found, taken up, matched with its poll, answered, closed.

use ::elections::{
    Calendar,
    electorate::claims::{Timeliness, contestation_timeliness, timeliness},
    reasons::Reason,
};
use chrono::NaiveDate;
use filings::Content;
use mandataires::AuthorityPower;
use routing::claim::{ClaimFile, ClaimKind, ClaimState, ClaimStep, Decision, Filed, step};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{
    Action, Change, Listed, Page, Resource, Tx,
    claims::{self, files as claim_files},
    companies::elections,
};
use types::{ClaimFileId, ClaimId, DemarcheKind, ElectionId};

use crate::{App, AppError, AppResult, Request, civil_day, demarches::transmitted, policy};

/// When a claim came, against its period.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InTime {
    /// `early`, `in_time` or `late`.
    pub code: String,
    pub from: NaiveDate,
    pub until: NaiveDate,
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
    pub filed: Filed,
    pub pieces: Vec<ClaimFile>,
    /// Whether it came in time; none until its poll and the day of that are known.
    pub in_time: Option<InTime>,
}

types::versioned! { Opened.filed }

/// A page of the claims in this state.
pub async fn list(
    app: &App,
    request: &Request,
    state: ClaimState,
    kind: Option<ClaimKind>,
    page: Page,
) -> AppResult<Listed<Filed>> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Desk))
        .run(async |tx, ()| Ok(claims::at_the_desk(tx, state, kind, page).await?))
        .await
}

async fn open(tx: &mut Tx, id: ClaimId) -> Result<Opened, AppError> {
    let filed = claims::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let pieces = claim_files::of_claim(tx, id).await?;
    let in_time = in_time(tx, &filed).await?;
    Ok(Opened { filed, pieces, in_time })
}

/// The period of the poll: after the deposit of the lists as démarche 2 says it, as the filer does, or as the calendar
/// does; after the posting of the results for a contestation.
async fn in_time(tx: &mut Tx, filed: &Filed) -> Result<Option<InTime>, AppError> {
    let Some(election) = filed.election else { return Ok(None) };
    let facts = elections::find(tx, election).await?.ok_or(AppError::NotFound)?.facts();
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
pub(crate) async fn deposited(tx: &mut Tx, election: ElectionId) -> Result<Option<NaiveDate>, AppError> {
    let notice = transmitted(tx, election, DemarcheKind::ClaimsNotice).await?;
    Ok(notice.as_ref().and_then(Content::claims_notice).map(|notice| notice.lists_deposited_on))
}

/// One claim with its pieces.
pub async fn read(app: &App, request: &Request, id: ClaimId) -> AppResult<Opened> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Desk))
        .run(async |tx, ()| open(tx, id).await)
        .await
}

/// A piece that the caller may download.
pub(crate) async fn to_download(tx: &mut Tx, id: ClaimFileId) -> Result<ClaimFile, AppError> {
    policy::authority(tx, AuthorityPower::Desk)?;
    claim_files::find(tx, id).await?.ok_or(AppError::NotFound)
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
    const fn done(&self) -> Action {
        match self {
            Self::TakeUp => Action::TakenUp,
            Self::Match(_) => Action::Matched,
            Self::Answer(..) => Action::Answered,
            Self::Close(_) => Action::Closed,
        }
    }
}

/// Takes a step with a claim.
///
/// # Errors
/// The caller is no reviewer, there is no such claim or poll, or the claim is not in a state for this step.
pub async fn act(app: &App, request: &Request, id: ClaimId, act: Act) -> AppResult<Opened> {
    app.permit(&request.call, async |tx| {
        policy::authority(tx, AuthorityPower::Desk)?;
        claims::lock(tx, id).await?.ok_or(AppError::NotFound)
    })
    .run(async |tx, filed| {
        let (now, mut change) = (tx.now(), Change::new(Resource::Claim, id, act.done()));
        let after = match &act {
            Act::TakeUp => filed.taken_up(request.caller()?.person, now)?,
            Act::Match(election) => {
                step(filed.state, ClaimStep::Match)?;
                let election = elections::find(tx, *election).await?.ok_or(AppError::NotFound)?;
                change = change.of_company(election.company);
                filed.matched(election.id, election.company)?
            }
            Act::Answer(decision, text) => filed.answered(*decision, text, now)?,
            Act::Close(reason) => {
                change = change.personal(json!({ "reason": reason }));
                filed.closed(reason.as_deref(), now)?
            }
        };
        claims::save(tx, &filed, &after).await?;
        tx.record(change);
        open(tx, id).await
    })
    .await
}
