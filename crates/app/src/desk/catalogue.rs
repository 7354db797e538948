//! The catalogue of one poll: the dates that its filings have, and what its company has of them.

use std::collections::HashMap;

use chrono::NaiveDate;
use elections::Election;
use mandataires::Power;
use routing::demarche::Demarche;
use serde::{Deserialize, Serialize};
use store::{demarches, spaces};
use types::{ElectionId, SpaceId};

use crate::{App, AppResult, Request, claims::claims_desk::deposited, policy};

/// A poll and the démarches that were made for it, as far as the caller sees them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OfElection {
    pub election: Election,
    /// The day on which its electoral lists were deposited, as démarche 2 says that reached the administration.
    pub lists_deposited_on: Option<NaiveDate>,
    /// What the caller's spaces made for it and, for the company itself, what was filed in its name.
    pub demarches: Vec<Demarche>,
    /// What the organisations are called that filed in the company's name.
    #[serde(default)]
    pub filers: HashMap<SpaceId, String>,
}

/// What can be filed for a poll, and what was.
pub async fn of_election(app: &App, request: &Request, id: ElectionId) -> AppResult<OfElection> {
    app.permit(&request.call, async |tx| policy::recorded_election(tx, request, id, Power::See).await)
        .run(async |tx, (election, acting)| {
            let own = spaces::certified(tx, election.company, election.term).await?;
            let is_principal = own.is_some_and(|own| acting.contains(&own));
            let made = demarches::of_election(tx, id, &acting, is_principal).await?;
            let is_foreign = |made: &Demarche| !made.access_alive || !acting.contains(&made.space);
            let foreign: Vec<SpaceId> =
                made.iter().filter(|made| is_foreign(made)).map(|made| made.space).collect();
            let filers = spaces::organisation_names(tx, &foreign).await?;
            let demarches = made
                .into_iter()
                .map(|made| match is_foreign(&made) {
                    true => Demarche { view_only: true, ..made.last_transmitted() },
                    false => made,
                })
                .collect();
            let lists_deposited_on = deposited(tx, id).await?;
            Ok(OfElection { election, lists_deposited_on, demarches, filers })
        })
        .await
}
