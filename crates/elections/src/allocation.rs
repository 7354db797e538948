//! How the seats are shared among the lists: five per cent, *nombre électoral*, then seat by seat.
//!
//! Everything is compared in whole numbers. What nobody wrote down (a tie that suffrages can't break, a list with
//! fewer candidates than seats) is handed back as a question, and the answer to it is an input.

use serde::Serialize;

use crate::{LotRefused, Parameters, settings::setting};

mod explain;
mod notes;
mod pass;
#[cfg(test)]
mod properties;
mod rounds;
mod shares;
#[cfg(test)]
mod tests;

pub use notes::headcount_notes;
pub use rounds::{Quotient, Round};

use pass::{Caps, Pass};
use shares::Shares;

setting! {
    /// What becomes of the seats that a list wins beyond its candidates (the texts on this poll are silent).
    ShortList as "short_list" {
        /// Nothing until somebody chooses: these seats stay undecided.
        Ask = "ask",
        /// The other lists get them, by the same quotients (loi électorale, art. 162).
        Redistribute = "redistribute",
        /// They stay vacant, as in the texts on professional chambers and communes, which know no redistribution.
        Vacant = "vacant",
    }
}

/// A list before the seats are shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListVotes {
    /// Its valid suffrages, of the list and of names.
    pub suffrages: u32,
    /// How many candidates it has; `None` stands for enough.
    pub candidates: Option<u32>,
}

/// Seats and the lists that stand for them.
#[derive(Clone, Copy, Debug)]
pub struct Race<'a> {
    /// Titulaires to elect; there are as many suppléants.
    pub titulaires: u32,
    /// The lists. A list is known by its place here; the order decides nothing.
    pub lists: &'a [ListVotes],
    /// What becomes of the seats that a list has no candidates for.
    pub short_list: ShortList,
    /// The tied lists in the order in which they were drawn; empty before the draw. One is all that is ever needed:
    /// where a draw is, there are fewer seats left than tied lists.
    pub lot: &'a [usize],
}

/// Seats of both kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeatPair {
    /// Of titulaires.
    pub titulaires: u32,
    /// Of suppléants.
    pub suppleants: u32,
}

/// A list after the seats are shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListSeats {
    /// What it went in with.
    pub votes: ListVotes,
    /// Whether it has five per cent of the suffrages.
    pub eligible: bool,
    /// Its seats by the *nombre électoral*, whether it has the candidates or not.
    pub first_round: u32,
    /// The seats that it has whatever is still open.
    pub seats: SeatPair,
}

/// How a further seat is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = SeatAward))]
#[serde(rename_all = "snake_case")]
pub enum Award {
    /// To the highest quotient.
    HighestQuotient,
    /// Among equal quotients, to the list with most suffrages.
    MostSuffrages,
    /// Among equal lists that all get one of the seats left: which of them is first makes no difference.
    OneEach,
    /// Among equal lists, by lot.
    Lot,
    /// Not yet: the lot must be drawn among equal lists for all seats that are left.
    Open,
}

/// A seat after the first round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Further {
    /// The list that gets it; `None` while the lot is not drawn.
    pub winner: Option<usize>,
    /// The lists with the highest quotient, where there are several.
    pub tie: Vec<usize>,
    /// How it is given.
    pub award: Award,
}

/// A lot to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// The lists, equal in suffrages and seats.
    pub lists: Vec<usize>,
    /// How many seats are drawn among them, one for each at most.
    pub seats: u32,
}

/// Whether anything is left to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing.
    Decided,
    /// A lot must be drawn.
    LotsNeeded(Draw),
    /// These lists have, or may win, more seats than candidates: [`ShortList`] must be chosen.
    ChoiceNeeded(Vec<usize>),
}

impl Status {
    /// The stable code, as in JSON.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Decided => "decided",
            Self::LotsNeeded(_) => "lots_needed",
            Self::ChoiceNeeded(_) => "choice_needed",
        }
    }
}

/// How the seats are shared. Seats given, vacant and undecided are always all seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// Titulaires to elect.
    pub titulaires: u32,
    /// All suffrages.
    pub total: u64,
    /// Per cent of them below which a list elects nobody.
    pub percent: u32,
    /// The whole number above `total / (titulaires + 1)`.
    pub nombre_electoral: u64,
    /// The lists in their order.
    pub lists: Vec<ListSeats>,
    /// The seats after the first round; their quotients are computed by [`Allocation::rounds`].
    pub further: Vec<Further>,
    /// Seats that nobody takes, whatever is still open.
    pub vacant: SeatPair,
    /// Seats that hang on what is still open.
    pub undecided: SeatPair,
    /// What is still open.
    pub status: Status,
    /// What was chosen for the seats that a list has no candidates for.
    pub short_list: ShortList,
    /// Whether a lot was given before that choice; it is taken up after it.
    pub lot_waits: bool,
    caps: Caps,
}

/// Shares the seats among the lists (L.413-1(3); RGD 10.08.1991, art. 25, and five parallel texts).
///
/// The time it takes grows with the lists times the seats after the first round. These are few, unless many suffrages
/// went to lists below five per cent, or short lists hand on their seats.
pub fn allocate(parameters: &Parameters, race: &Race<'_>) -> Result<Allocation, LotRefused> {
    let plain = |caps| {
        let mut pass = Pass::run(parameters, race, caps);
        pass.take_lot(race)?;
        let shares = Shares::of(&pass, race);
        let status = pass.draw.clone().filter(|_| shares.undecided(race.titulaires) != SeatPair::default());
        let status = status.map_or(Status::Decided, Status::LotsNeeded);
        Ok(pass.finish(race, shares, status))
    };
    match race.short_list {
        ShortList::Redistribute => plain(Caps::Kept),
        ShortList::Vacant => plain(Caps::Ignored),
        ShortList::Ask => {
            let mut open = Pass::run(parameters, race, Caps::Ignored);
            let lot = open.take_lot(race);
            let short = open.short(race);
            if short.is_empty() {
                lot?;
                return plain(Caps::Ignored);
            }
            let handed_on = Shares::of(&Pass::run(parameters, race, Caps::Kept), race);
            let shares = Shares::of(&open, race).common(&handed_on);
            if shares.undecided(race.titulaires) == SeatPair::default() {
                lot?;
                return Ok(open.finish(race, shares, Status::Decided));
            }
            let mut allocation = open.finish(race, shares, Status::ChoiceNeeded(short));
            allocation.lot_waits = !race.lot.is_empty();
            Ok(allocation)
        }
    }
}
