//! The catalogue of one poll: the dates that its filings have, and what its company has of them.

use chrono::NaiveDate;
use elections::Election;
use mandataires::Power;
use routing::demarche::Demarche;
use serde::{Deserialize, Serialize};
use store::demarches;
use types::ElectionId;

use crate::{App, AppResult, Request, claims::claims_desk::deposited, policy};

/// A poll and the démarches that were made for it, as far as the caller sees them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OfElection {
    pub election: Election,
    /// The day on which its electoral lists were deposited, as démarche 2 says that reached the administration.
    pub lists_deposited_on: Option<NaiveDate>,
    /// What the caller's spaces made for it.
    pub demarches: Vec<Demarche>,
}

/// What can be filed for a poll, and what was.
pub async fn of_election(app: &App, request: &Request, id: ElectionId) -> AppResult<OfElection> {
    app.permit(&request.call, async |tx| policy::recorded_election(tx, request, id, Power::See).await)
        .run(async |tx, (election, spaces)| {
            let demarches = demarches::of_election(tx, id, &spaces).await?;
            let lists_deposited_on = deposited(tx, id).await?;
            Ok(OfElection { election, lists_deposited_on, demarches })
        })
        .await
}
