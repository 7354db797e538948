//! *Modèle de bulletin de vote*, for both systems.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Letterhead, Paper, PaperKind, Seats, Slate};

#[derive(Clone, Debug, Serialize)]
pub struct ModelBallot {
    #[serde(rename = "firm")]
    pub company: Letterhead,
    /// The closing day of the poll.
    pub polling_day: NaiveDate,
    pub seats: Seats,
    pub slate: Slate,
}

impl Paper for ModelBallot {
    const KIND: PaperKind = PaperKind::ModelBallot;
}
