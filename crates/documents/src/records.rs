//! What the records of a poll share: the office, what it counted, what was claimed before it, who is elected.

use chrono::NaiveTime;
use elections::{Seat, allocation::ShortList};
use serde::Serialize;

/// Somebody, by name only: a record is posted and copied, so that no matricule stands on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    pub surname: String,
    pub first_names: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Office {
    /// Its number; the principal office is 1.
    pub number: u32,
    pub place: String,
    pub opened_at: NaiveTime,
    pub closed_at: NaiveTime,
    /// Its president, who signs.
    pub president: Named,
    /// Its assessors, who sign too.
    pub assessors: Vec<Named>,
    pub observers: Vec<Observer>,
}

/// Somebody who watches for those who presented a list.
#[derive(Clone, Debug, Serialize)]
pub struct Observer {
    #[serde(flatten)]
    pub person: Named,
    /// For whom.
    pub named_by: String,
}

/// A claim before an office. Which one is told where the claims of several stand on one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Claim {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<u32>,
    pub subject: String,
    pub decision: Option<String>,
}

/// What else an office puts on record. Which one is told as for a [`Claim`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<u32>,
    pub text: String,
}

#[derive(Clone, Copy, Debug, Serialize)]
pub struct Counts {
    pub electors: u32,
    pub voters: u32,
    /// Those of them who voted by post.
    pub postal_voters: u32,
    /// Postal envelopes that were refused.
    pub rejected_postal: u32,
    pub ballots: u32,
    pub valid: u32,
    pub blank: u32,
    pub null_ballots: u32,
}

#[derive(Clone, Debug, Serialize)]
pub struct CountedList {
    pub number: Option<u32>,
    pub name: String,
    /// All its suffrages.
    pub suffrages: u32,
    pub candidates: Vec<CountedCandidate>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CountedCandidate {
    #[serde(flatten)]
    pub person: Named,
    pub votes: u32,
    pub seat: Option<Seat>,
}

/// Somebody who is elected, in the order of the seats.
#[derive(Clone, Debug, Serialize)]
pub struct Elected {
    #[serde(flatten)]
    pub person: Named,
    pub list: Option<String>,
    /// All votes, where there was a vote.
    pub votes: Option<u32>,
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
    pub lists: Vec<SharedList>,
    /// Each seat after the first round, in order.
    pub further: Vec<FurtherSeat>,
    /// The lists that won by lot, in the order of their seats.
    pub lots: Vec<String>,
    /// What the office chose for the seats of a list that wins more than it has candidates, where it chose.
    pub short_list: Option<ShortList>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SharedList {
    pub name: String,
    pub suffrages: u32,
    /// Its seats by the nombre électoral.
    pub first_round: u32,
    /// Its seats in the end.
    pub seats: u32,
}

#[derive(Clone, Debug, Serialize)]
pub struct FurtherSeat {
    /// The quotient of each list, in the order of the lists: `133`, or exact as `400/3`.
    pub quotients: Vec<ListQuotient>,
    pub winner: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct ListQuotient {
    pub list: String,
    pub quotient: String,
}

impl Named {
    #[must_use]
    pub fn of(surname: &str, first_names: &str) -> Self {
        Self { surname: surname.to_owned(), first_names: first_names.to_owned() }
    }
}
