//! Where the sentences about the seats of lists are written.

use super::{Basis, arithmetic, article};
use crate::{
    Confidence::{H, L, M},
    texts::Allocation,
};

/// The RGD of 11.09.2018, which decides, could not be read here; this text and four more say the same.
const RGD: &str = "RGD 10.08.1991, art. 25 (texte parallèle)";

impl Allocation {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::Total { .. }
            | Self::AfterFirstRound { .. }
            | Self::OneQuotient { .. }
            | Self::OneEach { .. }
            | Self::LotWaits
            | Self::AllSeated { .. }
            | Self::Result { .. }
            | Self::ResultSoFar { .. } => arithmetic(),
            Self::NoSuffrages { .. } => article("L.413-1(3)", L),
            Self::Above { .. } | Self::Exactly { .. } | Self::Below { .. } | Self::Nobody { .. } => {
                article("L.413-1(3)", H)
            }
            Self::Quotient { .. }
            | Self::FirstRound { .. }
            | Self::Highest { .. }
            | Self::MostSuffrages { .. } => article(RGD, H),
            Self::QuotientDivides { .. } | Self::QuotientDividesAndOverflows { .. } => article(RGD, M),
            Self::Capped { .. } | Self::Full { .. } | Self::ChoiceNeeded { .. } => {
                article("loi électorale 2003, art. 162", L)
            }
            Self::Lot { .. } | Self::Open { .. } | Self::LotsNeeded { .. } => article("tirage au sort", L),
            Self::VacantTitulaires { .. } | Self::VacantSuppleants { .. } => {
                article("RGD 10.08.1991, art. 25", L)
            }
            Self::Suppleants => article("L.412-1(2)", H),
            Self::OtherHeadcount { .. } => article("L.412-1(1)", H),
            Self::OtherSystem { .. } => article("L.413-1(1)", H),
        }
    }
}
