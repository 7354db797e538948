//! *Synthèse des résultats*: what démarche 4 declares, as it is posted for three days.

use chrono::NaiveDate;
use elections::VotingSystem;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{CountedCandidate, CountedList, Counts, Elected, Letterhead, Paper, PaperKind, Seats};

#[derive(Clone, Debug, Serialize)]
pub struct ResultsSummary {
    #[serde(rename = "firm")]
    pub company: Letterhead,
    pub polling_day: Option<NaiveDate>,
    pub outcome: SummaryOutcome,
    /// The system, and what is elected; none where nobody stood.
    pub elects: Option<(VotingSystem, Seats)>,
    /// Electors, voters and ballots, where there was a vote.
    pub counts: Option<Counts>,
    pub lists: Vec<CountedList>,
    /// The candidates who stood one by one.
    pub candidates: Vec<CountedCandidate>,
    /// Titulaires first, then suppléants, each in their order.
    pub elected: Vec<Elected>,
    /// Posted from this day until the other.
    pub posted: Option<(NaiveDate, NaiveDate)>,
    /// The last day to contest, where it is known.
    pub contested_until: Option<NaiveDate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SummaryOutcome {
    Vote,
    /// All candidates agreed.
    Office,
    NoCandidate,
}

impl Paper for ResultsSummary {
    const KIND: PaperKind = PaperKind::ResultsSummary;

    fn beside(&self) -> Value {
        let (system, seats) = self.elects.unzip();
        let (from, until) = self.posted.unzip();
        json!({ "system": system, "seats": seats, "posted_from": from, "posted_until": until })
    }
}
