//! *PV d'élection d'office*: all candidates agreed, nobody voted (L.413-1(6)).

use chrono::NaiveDate;
use elections::VotingSystem;
use serde::Serialize;

use crate::{Elected, Letterhead, Named, Paper, PaperKind, Seats};

/// What the record of an election without a vote says.
#[derive(Clone, Debug, Serialize)]
pub struct OfficeElectionRecord {
    #[serde(rename = "firm")]
    pub company: Letterhead,
    /// The day of the poll that did not take place, where it is known.
    pub polling_day: Option<NaiveDate>,
    /// The day of the record.
    pub established_on: NaiveDate,
    /// Who established it, for the employer, and signs.
    pub established_by: Named,
    /// The system of the vote that did not take place.
    pub system: VotingSystem,
    pub seats: Seats,
    /// The elected, in the order that all of them agreed.
    pub elected: Vec<Elected>,
}

impl Paper for OfficeElectionRecord {
    const KIND: PaperKind = PaperKind::OfficeElectionRecord;
}
