//! *PV de dépouillement*: what one office counted.

use chrono::NaiveDate;
use elections::VotingSystem;
use serde::Serialize;
use types::Language;

use crate::{
    Claim, CountedCandidate, CountedList, Counts, Letterhead, Office, Paper, PaperKind, Remark, Seats, texts,
};

/// What the record of the counting of one office says.
#[derive(Clone, Debug, Serialize)]
pub struct CountingRecord {
    #[serde(rename = "firm")]
    pub company: Letterhead,
    /// The closing day of the poll.
    pub polling_day: NaiveDate,
    /// The opening day, where it is an earlier one.
    pub opening_day: Option<NaiveDate>,
    pub system: VotingSystem,
    pub seats: Seats,
    pub office: Office,
    pub counts: Counts,
    /// The lists with their suffrages in this office.
    pub lists: Vec<CountedList>,
    /// The candidates who stood one by one.
    pub candidates: Vec<CountedCandidate>,
    pub claims: Vec<Claim>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Remark>,
}

impl Paper for CountingRecord {
    const KIND: PaperKind = PaperKind::CountingRecord;

    fn title(&self, language: Language) -> String {
        let record = Self::KIND.label(language).to_owned();
        texts::Titles::OfOffice { record, office: self.office.number.into() }.render(language)
    }
}
