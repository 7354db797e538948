//! Démarche 1: *l'avis d'élection portant sur les modalités d'organisation des élections sociales*.

use chrono::NaiveDate;
use elections::{Hundredths, TimeOfDay};
use elections::{
    VotingSystem,
    shape::{Line, Lines},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::forms::shape::{Delegates, Employees, FullTimeHours};

/// The notice that the employer posts at least a month before the poll.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ElectionNotice {
    /// The day on which the notice is posted in the firm; its month fixes the computation day (L.411-1(1)).
    pub posted_on: NaiveDate,
    /// The closing day of the poll.
    pub polling_day: NaiveDate,
    /// The opening day, where it is one or two days earlier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening_day: Option<NaiveDate>,
    /// When the poll opens, on the opening day.
    pub opens_at: TimeOfDay,
    /// When it closes, on the closing day: at least one hour later.
    pub closes_at: TimeOfDay,
    /// Where one votes, 1 to 200 characters.
    #[schemars(with = "Line<200>")]
    pub place: String,
    /// Titulaires to elect.
    #[schemars(with = "Delegates")]
    pub titulaires: u32,
    /// Suppléants to elect.
    #[schemars(with = "Delegates")]
    pub suppleants: u32,
    /// The system of the vote.
    pub system: VotingSystem,
    /// Where the names of the candidates can be consulted, 1 to 200 characters.
    #[schemars(with = "Line<200>")]
    pub candidates_consultation: String,
    /// Who may stand, 1 to 2000 characters, several lines allowed (L.413-4, L.413-5).
    #[schemars(with = "Lines<2_000>")]
    pub eligibility_conditions: String,
    /// Whether a postal vote is asked for or authorised (L.413-1(5)).
    pub postal_vote: bool,
    /// The headcount with its breakdown.
    pub headcount: Headcount,
}

/// The headcount on the computation day, by the categories of L.411-1(2) and L.411-2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Headcount {
    /// Employees of 16 hours a week or more; each counts as one.
    #[schemars(with = "Employees")]
    pub at_least_16_hours: u32,
    /// Employees below 16 hours a week; they count by their hours.
    pub below_16_hours: PartTime,
    /// Fixed-term employees; they count by their presence in the twelve months.
    pub fixed_term: ProRata,
    /// Employees put at the firm's disposal, temporary workers among them; they count by their presence.
    pub seconded: ProRata,
    /// Weekly hours of a full-time employee by the collective agreement, where it is not 40.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<FullTimeHours>")]
    pub full_time_hours: Option<Hundredths>,
    /// The headcount that fixes the number of seats.
    #[schemars(with = "Employees")]
    pub total: u32,
}

/// Part-time employees below 16 hours a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartTime {
    /// How many.
    #[schemars(with = "Employees")]
    pub employees: u32,
    /// The sum of their contractual weekly hours.
    pub weekly_hours: Hundredths,
}

/// Employees who count by their presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProRata {
    /// How many.
    #[schemars(with = "Employees")]
    pub employees: u32,
    /// For how many they count: never more than one each.
    pub counted: Hundredths,
}
