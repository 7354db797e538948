//! *Avis de réclamation*: where the electoral lists lie, and until when they can be contested.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Letterhead, Paper, PaperKind};

#[derive(Clone, Debug, Serialize)]
pub struct ClaimsNotice {
    #[serde(rename = "firm")]
    pub company: Letterhead,
    /// The closing day of the poll, where it is fixed.
    pub polling_day: Option<NaiveDate>,
    pub lists_deposited_on: NaiveDate,
    pub consultation_place: String,
    pub posted_on: NaiveDate,
    /// First day to claim.
    pub claims_from: NaiveDate,
    /// Last day to claim.
    pub claims_until: NaiveDate,
    /// To whom in the company claims are addressed.
    pub claims_to: String,
}

impl Paper for ClaimsNotice {
    const KIND: PaperKind = PaperKind::ClaimsNotice;
}
