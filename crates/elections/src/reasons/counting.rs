//! Where the sentences about the count of a poll are written.

use super::{Basis, arithmetic, article};
use crate::{
    Confidence::{H, M},
    texts::Counting,
};

impl Counting {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::Offices { .. } => arithmetic(),
            Self::MostVotes { .. } => article("RGD 11.09.2018", H),
            Self::Boxes { .. } => article("RGD 11.09.2018", M),
        }
    }
}
