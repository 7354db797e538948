//! Where the sentences about the first meeting, the bureau, who replaces whom, and the economic and social entity are
//! written.

use super::{Basis, article};
use crate::{
    Confidence::{H, L, M},
    texts,
};

impl texts::Meeting {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::MostVotesConvenes
            | Self::OldestConvenes
            | Self::RelativeMajority
            | Self::EqualVotes { .. } => article("L.416-1(1)", H),
            Self::EqualConveners { .. } | Self::Draw { .. } => article("L.416-1(1)", L),
        }
    }
}

impl texts::Bureau {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::None { .. } | Self::Extra { .. } => article("L.416-1(2)", H),
            Self::TitulairesCount => article("L.416-1(2)", M),
            Self::AllCount => article("L.416-1(2)", L),
        }
    }
}

impl texts::Ees {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::NoDelegation { .. } | Self::Band { .. } => article("L.411-3(1)", H),
            Self::Open { .. }
            | Self::TooFew { .. }
            | Self::TooLate { .. }
            | Self::SmallFirms { .. }
            | Self::NotSmallFirms { .. } => article("L.411-3", H),
        }
    }
}

impl texts::Mandate {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::NotReelected
            | Self::LeftTheFirm
            | Self::Resigned
            | Self::LeftTheUnion
            | Self::Death
            | Self::LostWorkPermit => article("L.415-3", H),
        }
    }
}

impl texts::Replacement {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::NextSuppleant => article("L.415-4", M),
            Self::Drawn | Self::Draw { .. } => article("L.415-4", L),
            Self::NobodyLeft => article("L.413-2(3)", H),
            Self::SuppleantGone => article("L.415-4", H),
        }
    }
}
