//! *Modèle de bulletin de vote*, for both systems.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Firm, Paper, PaperKind, Seats, Slate};

/// What the ballot paper says.
#[derive(Clone, Debug, Serialize)]
pub struct ModelBallot {
    /// The firm.
    pub firm: Firm,
    /// The closing day of the poll.
    pub polling_day: NaiveDate,
    /// What is elected.
    pub seats: Seats,
    /// Who stands.
    pub slate: Slate,
}

impl Paper for ModelBallot {
    const KIND: PaperKind = PaperKind::ModelBallot;
}
