//! *PV de recensement général*: the counts of all offices, how the seats were shared, and who is elected.

use chrono::NaiveDate;
use elections::VotingSystem;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    Claim, CountedCandidate, CountedList, Counts, Elected, Letterhead, Named, Office, Paper, PaperKind,
    Remark, Seats, Sharing,
};

#[derive(Clone, Debug, Serialize)]
pub struct GeneralCensusRecord {
    #[serde(rename = "firm")]
    pub company: Letterhead,
    /// The closing day of the poll.
    pub polling_day: NaiveDate,
    /// The opening day, where it is an earlier one.
    pub opening_day: Option<NaiveDate>,
    pub system: VotingSystem,
    pub seats: Seats,
    /// The principal office.
    pub office: Office,
    /// Electors, voters and ballots of all offices.
    pub counts: Counts,
    /// What each office counted; empty where there was only one.
    pub offices: Vec<OfficeCounts>,
    pub lists: Vec<CountedList>,
    /// The candidates who stood one by one.
    pub candidates: Vec<CountedCandidate>,
    /// How the seats were shared, where there are lists.
    pub sharing: Option<Sharing>,
    /// The lots among candidates equal in votes and age, each in the order in which they were drawn.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidate_lots: Vec<Vec<Named>>,
    /// Titulaires first, then suppléants, each in their order.
    pub elected: Vec<Elected>,
    /// Those of all offices.
    pub claims: Vec<Claim>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Remark>,
}

#[derive(Clone, Debug, Serialize)]
pub struct OfficeCounts {
    pub number: u32,
    pub place: String,
    pub counts: Counts,
}

impl Paper for GeneralCensusRecord {
    const KIND: PaperKind = PaperKind::GeneralCensusRecord;

    fn beside(&self) -> Value {
        json!({ "divisor": self.seats.titulaires.saturating_add(1) })
    }
}
