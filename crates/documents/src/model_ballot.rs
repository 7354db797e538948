//! *Modèle de bulletin de vote*, for both systems.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Firm, Paper, PaperKind, Poll, Seats, Slate};

#[derive(Clone, Debug, Serialize)]
pub struct ModelBallot {
    pub firm: Firm,
    /// The closing day of the poll.
    pub polling_day: NaiveDate,
    pub seats: Seats,
    pub slate: Slate,
}

impl Paper for ModelBallot {
    const KIND: PaperKind = PaperKind::ModelBallot;
}

impl ModelBallot {
    /// A ballot of these candidatures to look at.
    #[must_use]
    pub fn sample(slate: Slate) -> Self {
        let seats = match slate {
            Slate::Majority(_) => Seats::of(3, 3),
            Slate::Proportional(_) => Seats::of(15, 15),
        };
        Self { firm: Firm::sample(), polling_day: Poll::sample().day, seats, slate }
    }
}
