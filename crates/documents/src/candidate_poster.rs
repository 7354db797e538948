//! *Affiche des candidatures*: who stands, and how one votes.

use serde::Serialize;

use crate::{Firm, Paper, PaperKind, Poll, Seats, Slate};

/// What the poster says; it names nobody's matricule.
#[derive(Clone, Debug, Serialize)]
pub struct CandidatePoster {
    /// The firm.
    pub firm: Firm,
    /// When and where one votes.
    pub poll: Poll,
    /// What is elected.
    pub seats: Seats,
    /// Whether one may vote by post.
    pub postal_vote: bool,
    /// Who stands.
    pub slate: Slate,
}

impl Paper for CandidatePoster {
    const KIND: PaperKind = PaperKind::CandidatePoster;
}
