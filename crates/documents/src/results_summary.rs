//! *Synthèse des résultats*: what démarche 4 declares, as it is posted for three days.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{Counted, CountedList, Counts, Elected, Firm, Paper, PaperKind, Seats, System};

/// What the summary of the results says.
#[derive(Clone, Debug, Serialize)]
pub struct ResultsSummary {
    /// The firm.
    pub firm: Firm,
    /// The day of the poll, where it is known.
    pub polling_day: Option<NaiveDate>,
    /// How it ended.
    pub outcome: SummaryOutcome,
    /// The system, and what is elected; none where nobody stood.
    pub elects: Option<(System, Seats)>,
    /// Electors, voters and ballots, where there was a vote.
    pub counts: Option<Counts>,
    /// The lists with their suffrages.
    pub lists: Vec<CountedList>,
    /// The candidates who stood one by one.
    pub candidates: Vec<Counted>,
    /// Titulaires first, then suppléants, each in their order.
    pub elected: Vec<Elected>,
    /// Posted from this day until the other.
    pub posted: Option<(NaiveDate, NaiveDate)>,
    /// The last day to contest, where it is known.
    pub contested_until: Option<NaiveDate>,
}

/// How a poll ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SummaryOutcome {
    /// There was a vote.
    Vote,
    /// All candidates agreed.
    Office,
    /// Nobody stood.
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
