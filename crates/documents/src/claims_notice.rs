//! *Avis de réclamation*: where the electoral lists lie, and until when they can be contested.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Firm, Paper, PaperKind};

/// What the notice of the claims period says.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimsNotice {
    /// The firm.
    pub firm: Firm,
    /// The closing day of the poll, where it is fixed.
    pub polling_day: Option<NaiveDate>,
    /// The day on which the electoral lists are deposited.
    pub lists_deposited_on: NaiveDate,
    /// Where they can be consulted.
    pub consultation_place: String,
    /// The day on which it is posted.
    pub posted_on: NaiveDate,
    /// First day to claim.
    pub claims_from: NaiveDate,
    /// Last day to claim.
    pub claims_until: NaiveDate,
    /// To whom in the firm claims are addressed.
    pub claims_to: String,
}

impl Paper for ClaimsNotice {
    const KIND: PaperKind = PaperKind::ClaimsNotice;
}
