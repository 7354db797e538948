//! Where the sentences about who is elected among candidates are written.

use super::{Basis, arithmetic, article};
use crate::{
    Confidence::{L, M},
    texts::Ranking,
};

/// The RGD of 11.09.2018, which decides, could not be read here; this text and three more say the same.
const RGD: &str = "RGD 10.08.1991, art. 14 et 25 (texte parallèle)";

impl Ranking {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::Order { .. } | Self::Oldest { .. } => article(RGD, M),
            Self::DrawTitulaires { .. }
            | Self::DrawElected { .. }
            | Self::DrawOrder { .. }
            | Self::Drawn { .. } => article("tirage au sort", L),
            Self::PassedOver { .. } | Self::TooFewVotes { .. } => article("aucun texte connu", L),
            Self::Vacant { .. } | Self::OtherVotesPerElector { .. } => arithmetic(),
        }
    }
}
