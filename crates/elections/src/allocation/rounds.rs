//! The quotients of every seat after the first round, computed when somebody wants to see them.

use std::num::NonZeroU64;

use super::{Allocation, Caps, Further, ListSeats, pass::stands};
use crate::Fraction;

/// Suffrages over seats plus one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotient {
    /// The list.
    pub list: usize,
    /// Its suffrages.
    pub suffrages: u32,
    /// Its seats so far, and one.
    pub divisor: u64,
}

impl Quotient {
    /// Its exact value.
    #[must_use]
    pub fn value(self) -> Fraction {
        NonZeroU64::new(self.divisor)
            .map_or_else(Fraction::default, |divisor| Fraction::new(self.suffrages.into(), divisor))
    }
}

/// One seat after the first round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round<'a> {
    /// Which seat it is, from 1 on; where a lot is open, the first of those that it decides.
    pub seat: u32,
    /// The quotients of all lists that stand for it.
    pub quotients: Vec<Quotient>,
    /// How it is given.
    pub further: &'a Further,
}

impl Allocation {
    /// The seats after the first round with all their quotients, in order.
    pub fn rounds(&self) -> impl Iterator<Item = Round<'_>> {
        let mut won: Vec<u32> = self.lists.iter().map(|list| self.kept_of_first_round(list)).collect();
        self.further.iter().map(move |further| {
            let standing = self.lists.iter().zip(&won).enumerate();
            let standing = standing
                .filter(|(_, (list, won))| stands(self.caps, list.eligible, list.votes.candidates, **won));
            let quotients = standing.map(|(index, (list, won))| Quotient {
                list: index,
                suffrages: list.votes.suffrages,
                divisor: u64::from(*won) + 1,
            });
            let quotients = quotients.collect();
            let seat = won.iter().sum::<u32>() + 1;
            if let Some(winner) = further.winner {
                won[winner] += 1;
            }
            Round { seat, quotients, further }
        })
    }

    /// The seats of the first round that a list keeps.
    pub(super) fn kept_of_first_round(&self, list: &ListSeats) -> u32 {
        match (self.caps, list.votes.candidates) {
            (Caps::Kept, Some(candidates)) => candidates.min(list.first_round),
            (Caps::Kept, None) | (Caps::Ignored, _) => list.first_round,
        }
    }
}
