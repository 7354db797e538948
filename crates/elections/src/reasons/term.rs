//! Where the sentences about the term of a delegation are written.

use super::{Basis, article};
use crate::{Confidence::H, texts::Term};

impl Term {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::FiveYears { .. } => article("L.413-2(1)", H),
            Self::Window { .. } | Self::UnexpectedPoll { .. } => article("L.413-2(2)", H),
            Self::Renewed { .. }
            | Self::Prolonged { .. }
            | Self::Undecided { .. }
            | Self::ThresholdReached { .. }
            | Self::MayBeOrdered { .. } => article("L.413-2(3)", H),
            Self::NoObligation { .. } => article("L.411-1(1)", H),
            Self::ContinuesBelow { .. } | Self::Continues { .. } => article("L.413-2(4)", H),
            Self::Replaced { .. } | Self::SuppleantsUnknown { .. } => article("L.415-4", H),
            Self::Survives | Self::Joins | Self::ActsForAll => article("L.413-2(5)", H),
            Self::MandateEnds | Self::EndsAtInstallation => article("L.415-3", H),
        }
    }
}
