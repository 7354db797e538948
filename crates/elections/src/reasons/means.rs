//! Where the sentences about the time that delegates get are written: credit of hours, freed delegates, training.

use super::{Basis, article};
use crate::{
    Confidence::{H, L},
    texts,
};

impl texts::Credit {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::NoDelegation { .. } => article("L.411-1(1)", H),
            Self::FreedInstead { .. } => article("L.415-5(3)", H),
            Self::Formula { .. }
            | Self::TooFewSeats { .. }
            | Self::InProportion { .. }
            | Self::OneList { .. } => article("L.415-5(2)", H),
            Self::NoVotes { .. } | Self::Drawn { .. } | Self::LargestRemainder | Self::Draw { .. } => {
                article("L.415-5(2)", L)
            }
        }
    }
}

impl texts::Freed {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::None { .. } | Self::Band { .. } | Self::Named { .. } | Self::Elected { .. } => {
                article("L.415-5(3)", H)
            }
            Self::FullSteps { .. } | Self::StartedSteps { .. } | Self::MoreUnions { .. } => {
                article("L.415-5(3)", L)
            }
        }
    }
}

impl texts::Equality {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::NoDelegation { .. } => article("L.411-1(1)", H),
            Self::Monthly { .. } | Self::Weekly { .. } => article("L.414-15(4)", H),
        }
    }
}

impl texts::Training {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::NoDelegation { .. } => article("L.411-1(1)", H),
            Self::PerMandate { .. } | Self::PerYear { .. } | Self::FirstMandate { .. } | Self::Half => {
                article("L.415-9", H)
            }
        }
    }
}
