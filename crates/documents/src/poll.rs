//! What several papers say: the company, its poll, the seats, and who stands.

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct Letterhead {
    /// Its legal name.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postal code and locality.
    pub locality: String,
    /// Its number in the register of commerce, where it has one.
    pub rcs_number: Option<String>,
}

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
    pub place: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Seats {
    pub titulaires: u32,
    pub suppleants: u32,
    /// The votes of an elector: both together.
    pub votes: u32,
}

impl Seats {
    #[must_use]
    pub const fn of(titulaires: u32, suppleants: u32) -> Self {
        Self { titulaires, suppleants, votes: titulaires.saturating_add(suppleants) }
    }
}

/// Somebody who stands, as the ballot names them: no matricule is ever posted.
#[derive(Clone, Debug, Serialize)]
pub struct Candidate {
    pub surname: String,
    pub first_names: String,
    pub profession: String,
}

/// A list, its candidates in the order of the ballot.
#[derive(Clone, Debug, Serialize)]
pub struct CandidateList {
    pub number: Option<u32>,
    pub name: String,
    pub candidates: Vec<Candidate>,
}

/// Who stands, in the order of the ballot.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Slate {
    Majority(Vec<Candidate>),
    Proportional(Vec<CandidateList>),
}
