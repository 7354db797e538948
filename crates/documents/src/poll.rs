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

impl Firm {
    /// A firm to look at.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            name: "Menuiserie Wéi-Scholtes S.à r.l.".into(),
            street: "12, rue de la Gare".into(),
            locality: "L-1611 Luxembourg".into(),
            rcs_number: Some("B123456".into()),
        }
    }
}

impl Poll {
    /// A poll to look at.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            day: NaiveDate::from_ymd_opt(2024, 3, 12).unwrap_or_default(),
            opening_day: None,
            opens_at: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
            closes_at: NaiveTime::from_hms_opt(17, 30, 0).unwrap_or_default(),
            place: "Salle de réunion, 1er étage".into(),
        }
    }
}
