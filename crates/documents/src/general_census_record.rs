//! *PV de recensement général*: the counts of all offices, how the seats were shared, and who is elected.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    Claim, Counted, CountedList, Counts, Elected, Firm, Office, Paper, PaperKind, Seats, Sharing, System,
};

/// What the record of the general count says.
#[derive(Clone, Debug, Serialize)]
pub struct GeneralCensusRecord {
    /// Who votes.
    pub firm: Firm,
    /// The closing day of the poll.
    pub polling_day: NaiveDate,
    /// The opening day, where it is an earlier one.
    pub opening_day: Option<NaiveDate>,
    /// The system.
    pub system: System,
    /// What is elected.
    pub seats: Seats,
    /// The principal office.
    pub office: Office,
    /// Electors, voters and ballots of all offices.
    pub counts: Counts,
    /// What each office counted; empty where there was only one.
    pub offices: Vec<OfficeCounts>,
    /// The lists with their suffrages.
    pub lists: Vec<CountedList>,
    /// The candidates who stood one by one.
    pub candidates: Vec<Counted>,
    /// How the seats were shared, where there are lists.
    pub sharing: Option<Sharing>,
    /// Titulaires first, then suppléants, each in their order.
    pub elected: Vec<Elected>,
    /// Claims and decisions.
    pub claims: Vec<Claim>,
}

/// What one office counted.
#[derive(Clone, Debug, Serialize)]
pub struct OfficeCounts {
    /// Its number.
    pub number: u32,
    /// Where it sat.
    pub place: String,
    /// Its electors, voters and ballots.
    pub counts: Counts,
}

impl Paper for GeneralCensusRecord {
    const KIND: PaperKind = PaperKind::GeneralCensusRecord;

    fn beside(&self) -> Value {
        json!({ "divisor": self.seats.titulaires.saturating_add(1) })
    }
}
