//! Where the sentences about obligation, seats and system are written.

use super::{Basis, arithmetic, article};
use crate::{Confidence::H, texts::Seats};

impl Seats {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::NoObligation { .. } => article("L.411-1(1)", H),
            Self::Band { .. } => article("L.412-1(1)", H),
            Self::Steps { .. } => arithmetic(),
            Self::Majority { .. } | Self::Proportional { .. } => article("L.413-1(1)", H),
        }
    }
}
