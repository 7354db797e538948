//! What the records of a poll share: the office, what it counted, what was claimed before it, who is elected.

use chrono::NaiveTime;
use elections::{Seat, allocation::ShortList};
use serde::Serialize;

/// Somebody, by name only: a record is posted and copied, so that no matricule stands on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Surname, as entered.
    pub surname: String,
    /// First names, as entered.
    pub first_names: String,
}

/// A polling office.
#[derive(Clone, Debug, Serialize)]
pub struct Office {
    /// Its number; the principal office is 1.
    pub number: u32,
    /// Where it sat.
    pub place: String,
    /// When voting began.
    pub opened_at: NaiveTime,
    /// When voting ended.
    pub closed_at: NaiveTime,
    /// Its president, who signs.
    pub president: Named,
    /// Its assessors, who sign too.
    pub assessors: Vec<Named>,
    /// Those who watched.
    pub observers: Vec<Observer>,
}

/// Somebody who watches for those who presented a list.
#[derive(Clone, Debug, Serialize)]
pub struct Observer {
    /// Who.
    #[serde(flatten)]
    pub person: Named,
    /// For whom.
    pub named_by: String,
}

/// A claim before the office.
#[derive(Clone, Debug, Serialize)]
pub struct Claim {
    /// What it is about.
    pub subject: String,
    /// What was decided, where it was.
    pub decision: Option<String>,
}

/// Electors, voters and ballots.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Counts {
    /// Registered electors.
    pub electors: u32,
    /// Those who voted.
    pub voters: u32,
    /// Those of them who voted by post.
    pub postal_voters: u32,
    /// Postal envelopes that were refused.
    pub rejected_postal: u32,
    /// Ballots in the urn.
    pub ballots: u32,
    /// Valid ballots.
    pub valid: u32,
    /// Blank ballots.
    pub blank: u32,
    /// Null ballots.
    pub null_ballots: u32,
}

/// A list with its suffrages.
#[derive(Clone, Debug, Serialize)]
pub struct CountedList {
    /// Its number, where it has one.
    pub number: Option<u32>,
    /// Its name.
    pub name: String,
    /// All its suffrages.
    pub suffrages: u32,
    /// Its candidates.
    pub candidates: Vec<Counted>,
}

/// A candidate with all votes.
#[derive(Clone, Debug, Serialize)]
pub struct Counted {
    /// Who.
    #[serde(flatten)]
    pub person: Named,
    /// All votes.
    pub votes: u32,
    /// The seat, where one was won.
    pub seat: Option<Seat>,
}

/// Somebody who is elected, in the order of the seats.
#[derive(Clone, Debug, Serialize)]
pub struct Elected {
    /// Who.
    #[serde(flatten)]
    pub person: Named,
    /// The list, where there are lists.
    pub list: Option<String>,
    /// All votes, where there was a vote.
    pub votes: Option<u32>,
    /// The seat.
    pub seat: Seat,
}

/// How the seats of titulaires were shared among the lists.
#[derive(Clone, Debug, Serialize)]
pub struct Sharing {
    /// The suffrages of all lists.
    pub suffrages: u64,
    /// The whole number above them over the seats plus one.
    pub nombre_electoral: u64,
    /// A list with fewer of them, in per cent, gets no seat.
    pub percent: u32,
    /// Each list, in its order.
    pub lists: Vec<SharedList>,
    /// Each seat after the first round, in order.
    pub further: Vec<FurtherSeat>,
    /// The lists that won by lot, in the order of their seats.
    pub lots: Vec<String>,
    /// What the office chose for the seats of a list that wins more than it has candidates, where it chose.
    pub short_list: Option<ShortList>,
}

/// A list in the sharing of the seats.
#[derive(Clone, Debug, Serialize)]
pub struct SharedList {
    /// Its name.
    pub name: String,
    /// Its suffrages.
    pub suffrages: u32,
    /// Its seats by the nombre électoral.
    pub first_round: u32,
    /// Its seats in the end.
    pub seats: u32,
}

/// A seat after the first round.
#[derive(Clone, Debug, Serialize)]
pub struct FurtherSeat {
    /// The quotient of each list, in the order of the lists: `133`, or exact as `400/3`.
    pub quotients: Vec<ListQuotient>,
    /// The list that gets the seat.
    pub winner: String,
}

/// The quotient of a list for one seat.
#[derive(Clone, Debug, Serialize)]
pub struct ListQuotient {
    /// The list.
    pub list: String,
    /// Its quotient.
    pub quotient: String,
}

impl Named {
    /// Somebody of these names.
    #[must_use]
    pub fn of(surname: &str, first_names: &str) -> Self {
        Self { surname: surname.to_owned(), first_names: first_names.to_owned() }
    }
}
