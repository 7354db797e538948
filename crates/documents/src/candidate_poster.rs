//! *Affiche des candidatures*: who stands, and how one votes.

use serde::Serialize;

use crate::{Firm, Paper, PaperKind, Poll, Seats, Slate};

/// What the poster says; it names nobody's matricule.
#[derive(Clone, Debug, Serialize)]
pub struct CandidatePoster {
    pub firm: Firm,
    pub poll: Poll,
    pub seats: Seats,
    /// Whether one may vote by post.
    pub postal_vote: bool,
    pub slate: Slate,
}

impl Paper for CandidatePoster {
    const KIND: PaperKind = PaperKind::CandidatePoster;
}

impl CandidatePoster {
    /// A poster of these candidatures to look at.
    #[must_use]
    pub fn sample(slate: Slate) -> Self {
        let (seats, postal_vote) = match slate {
            Slate::Majority(_) => (Seats::of(3, 3), false),
            Slate::Proportional(_) => (Seats::of(15, 15), true),
        };
        Self { firm: Firm::sample(), poll: Poll::sample(), seats, postal_vote, slate }
    }
}
