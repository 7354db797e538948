//! *PV à défaut de candidats*: nobody stood (L.413-1(7)).

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Letterhead, Named, Paper, PaperKind};

#[derive(Clone, Debug, Serialize)]
pub struct NoCandidateRecord {
    #[serde(rename = "firm")]
    pub company: Letterhead,
    /// The day of the poll that does not take place, where it is known.
    pub polling_day: Option<NaiveDate>,
    /// The last day on which candidatures could be handed in, with the extension.
    pub candidatures_closed_on: NaiveDate,
    /// The day of the record.
    pub established_on: NaiveDate,
    /// Who established it, for the employer, and signs.
    pub established_by: Named,
}

impl Paper for NoCandidateRecord {
    const KIND: PaperKind = PaperKind::NoCandidateRecord;
}
