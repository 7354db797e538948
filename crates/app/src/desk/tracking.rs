//! Where a filing stands, for whoever has its tracking number: nothing personal, nothing of what it says.

use chrono::{DateTime, NaiveDate, Utc};
use routing::{
    claim::{ClaimKind, ClaimState, Decision},
    paper_filing::PaperState,
    tracking::TrackingNumber,
};
use serde::{Deserialize, Serialize};
use store::{Tx, claims, desk::paper_filings};
use types::DemarcheKind;

use crate::{App, AppError, AppResult, Request};

/// What stands behind a tracking number.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Tracked {
    /// What a voter filed without signing in.
    Claim(TrackedClaim),
    /// What a company filed on paper.
    Paper(TrackedPaper),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TrackedClaim {
    pub kind: ClaimKind,
    pub state: ClaimState,
    pub filed_at: DateTime<Utc>,
    /// When its state last changed.
    pub updated_at: DateTime<Utc>,
    /// How it was decided; the reasons reach the filer in writing.
    pub decision: Option<Decision>,
    pub answered_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
}

/// Where a filing on paper stands.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TrackedPaper {
    pub kind: DemarcheKind,
    pub state: PaperState,
    pub received_on: NaiveDate,
    pub registered_at: DateTime<Utc>,
    /// When its state last changed.
    pub updated_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
}

/// Says where the filing of a tracking number stands.
///
/// # Errors
/// The number is mistyped, or nothing was filed under it.
pub async fn track(app: &App, request: &Request, number: &str) -> AppResult<Tracked> {
    let number = TrackingNumber::parse(number);
    app.for_anybody(&request.call, async |tx| {
        let number = number.map_err(|error| error.finding("/number"))?;
        let digests = app.keys.tracking_digests(&number);
        match claim(tx, &digests).await? {
            Some(claim) => Ok(Tracked::Claim(claim)),
            None => Ok(Tracked::Paper(paper(tx, &digests).await?.ok_or(AppError::NotFound)?)),
        }
    })
    .await
}

async fn claim(tx: &mut Tx, digests: &[[u8; 32]]) -> Result<Option<TrackedClaim>, AppError> {
    Ok(claims::by_number(tx, digests).await?.map(|filed| TrackedClaim {
        kind: filed.kind,
        state: filed.state,
        filed_at: filed.filed_at,
        updated_at: filed.updated_at,
        decision: filed.decision,
        answered_at: filed.answered_at,
        closed_at: filed.closed_at,
    }))
}

async fn paper(tx: &mut Tx, digests: &[[u8; 32]]) -> Result<Option<TrackedPaper>, AppError> {
    Ok(paper_filings::by_number(tx, digests).await?.map(|filing| TrackedPaper {
        kind: filing.kind,
        state: filing.state,
        received_on: filing.received_on,
        registered_at: filing.registered_at,
        updated_at: filing.updated_at,
        closed_at: filing.closed_at,
    }))
}
