//! *Affiche des candidatures*: who stands, and how one votes.

use serde::Serialize;

use crate::{Letterhead, Paper, PaperKind, Poll, Seats, Slate};

/// What the poster says; it names nobody's matricule.
#[derive(Clone, Debug, Serialize)]
pub struct CandidatePoster {
    #[serde(rename = "firm")]
    pub company: Letterhead,
    pub poll: Poll,
    pub seats: Seats,
    /// Whether one may vote by post.
    pub postal_vote: bool,
    pub slate: Slate,
}

impl Paper for CandidatePoster {
    const KIND: PaperKind = PaperKind::CandidatePoster;
}
