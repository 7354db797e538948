//! Lots: drawn where neither votes nor age decide, and given as an input.

use crate::rules;
use types::Finding;

/// Why a lot is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LotRefused {
    /// There is nothing to draw.
    #[error("there is nothing to draw")]
    NotNeeded,
    /// The one at this place of the lot is not tied with the others, or was drawn before.
    #[error("number {0} of the lot is not tied with the others, or was drawn before")]
    NotTied(usize),
    /// The lot names fewer than must be drawn.
    #[error("the lot must name {0}")]
    TooShort(usize),
}

impl LotRefused {
    /// The finding about the lot at this pointer.
    #[must_use]
    pub fn finding(self, at: &str) -> Finding {
        match self {
            Self::NotNeeded => Finding::new(at, rules::Allocation::NoLotToDraw),
            Self::NotTied(number) => {
                Finding::new(format!("{at}/{number}"), rules::Allocation::NotAmongTheTied)
            }
            Self::TooShort(least) => {
                Finding::new(at, rules::Allocation::IncompleteLot { least: least.into() })
            }
        }
    }
}

/// Checks the lot of a group in which this many must be drawn.
pub(crate) fn check(lot: &[usize], tied: &[usize], needed: usize) -> Result<(), LotRefused> {
    for (number, place) in lot.iter().enumerate() {
        if !tied.contains(place) || lot[..number].contains(place) {
            return Err(LotRefused::NotTied(number));
        }
    }
    if lot.len() < needed { Err(LotRefused::TooShort(needed)) } else { Ok(()) }
}
