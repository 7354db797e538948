//! What several papers say: the firm, its poll, the seats, and who stands.

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

/// The firm that votes.
#[derive(Clone, Debug, Serialize)]
pub struct Firm {
    /// Its legal name.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postal code and locality.
    pub locality: String,
    /// Its number in the register of commerce, where it has one.
    pub rcs_number: Option<String>,
}

/// When and where one votes.
#[derive(Clone, Debug, Serialize)]
pub struct Poll {
    /// The closing day of the poll.
    pub day: NaiveDate,
    /// The opening day, where it is an earlier one.
    pub opening_day: Option<NaiveDate>,
    /// When it opens, on the opening day.
    pub opens_at: NaiveTime,
    /// When it closes, on the closing day.
    pub closes_at: NaiveTime,
    /// Where one votes.
    pub place: String,
}

/// The system of the vote (L.413-1(1)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum System {
    /// Candidates stand one by one.
    Majority,
    /// Lists share the seats.
    Proportional,
}

/// What is elected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Seats {
    /// Titulaires.
    pub titulaires: u32,
    /// Suppléants.
    pub suppleants: u32,
    /// The votes of an elector: both together.
    pub votes: u32,
}

impl Seats {
    /// So many titulaires and suppléants.
    #[must_use]
    pub const fn of(titulaires: u32, suppleants: u32) -> Self {
        Self { titulaires, suppleants, votes: titulaires.saturating_add(suppleants) }
    }
}

/// Somebody who stands, as the ballot names them: no matricule is ever posted.
#[derive(Clone, Debug, Serialize)]
pub struct Candidate {
    /// Surname, as entered.
    pub surname: String,
    /// First names, as entered.
    pub first_names: String,
    /// Profession, as entered.
    pub profession: String,
}

/// A list, its candidates in the order of the ballot.
#[derive(Clone, Debug, Serialize)]
pub struct CandidateList {
    /// Its number, where it has one.
    pub number: Option<u32>,
    /// Its name.
    pub name: String,
    /// Its candidates.
    pub candidates: Vec<Candidate>,
}

/// Who stands, in the order of the ballot.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Slate {
    /// Candidates, where the vote is by majority.
    Majority(Vec<Candidate>),
    /// Lists, where it is proportional.
    Proportional(Vec<CandidateList>),
}
