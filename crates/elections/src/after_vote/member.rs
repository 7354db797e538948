//! An elected delegate, as far as the rules after the vote look at one.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::Seat;

/// A member of the delegation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Any id that is unique in the delegation; never a matricule where the answer is shown.
    pub id: String,
    /// The seat.
    pub seat: Seat,
    /// The place that the election gave.
    pub standing: MemberRank,
    /// The date of birth: between equal votes the oldest goes first.
    pub birth: NaiveDate,
    /// The list on which the member stood; `None` where the vote was by majority.
    pub list: Option<String>,
}

/// The place that the election gave a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberRank {
    /// Elected by votes.
    Votes {
        /// How many.
        votes: u32,
        /// Where a lot was drawn among equals, the place that it gave, the smallest first.
        drawn: Option<u32>,
    },
    /// Elected without a vote, at this place of the order that all agreed on, the smallest first (L.413-1(6)).
    Agreed(u32),
}

impl MemberRank {
    /// Elected with this many votes, without a lot.
    #[must_use]
    pub const fn votes(votes: u32) -> Self {
        Self::Votes { votes, drawn: None }
    }
}

impl Member {
    /// The order in which suppléants replace: most votes, then oldest, then as a lot was drawn; or the agreed order.
    pub(super) fn order(&self) -> (u32, Reverse<u32>, NaiveDate, u32) {
        match self.standing {
            MemberRank::Agreed(place) => (place, Reverse(0), NaiveDate::MIN, 0),
            MemberRank::Votes { votes, drawn } => {
                (u32::MAX, Reverse(votes), self.birth, drawn.unwrap_or(u32::MAX))
            }
        }
    }

    /// Whether the member holds a seat of titulaire.
    #[must_use]
    pub const fn is_titulaire(&self) -> bool {
        match self.seat {
            Seat::Titulaire => true,
            Seat::Suppleant => false,
        }
    }
}
