//! *Avis d'élection*: what the employer posts at least a month before the poll.

use chrono::{NaiveDate, NaiveDateTime};
use elections::VotingSystem;
use serde::Serialize;

use crate::{Letterhead, Paper, PaperKind, Poll, Seats};

#[derive(Clone, Debug, Serialize)]
pub struct ElectionNotice {
    #[serde(rename = "firm")]
    pub company: Letterhead,
    pub posted_on: NaiveDate,
    pub poll: Poll,
    pub system: VotingSystem,
    pub seats: Seats,
    /// Until when candidatures reach the employer.
    pub candidatures_until: NaiveDateTime,
    /// Where the names of the candidates can be consulted.
    pub candidates_consultation: String,
    /// Who may stand; several lines allowed.
    pub eligibility_conditions: String,
    /// Whether a postal vote is asked for or authorised.
    pub postal_vote: bool,
    pub headcount: Headcount,
}

/// The headcount with its breakdown (L.411-1(2), L.411-2); numbers with decimals are written `37.50`.
#[derive(Clone, Debug, Serialize)]
pub struct Headcount {
    /// The day on which it is counted: the first of the month in which the notice is posted.
    pub counted_on: NaiveDate,
    /// Employees of 16 hours a week or more.
    pub at_least_16_hours: u32,
    /// Employees below 16 hours a week.
    pub below_16_hours: u32,
    /// The sum of their contractual weekly hours.
    pub weekly_hours: String,
    /// For how many they count: those hours over the hours of a full week.
    pub below_16_hours_counted: String,
    /// Whether that is rounded.
    pub below_16_hours_rounded: bool,
    /// Weekly hours of a full-time employee by the collective agreement, where it is not 40.
    pub full_time_hours: Option<String>,
    pub fixed_term: u32,
    /// For how many they count, by their presence.
    pub fixed_term_counted: String,
    /// Employees put at the company's disposal.
    pub seconded: u32,
    /// For how many they count, by their presence.
    pub seconded_counted: String,
    /// The headcount that fixes the number of seats.
    pub total: u32,
}

impl Paper for ElectionNotice {
    const KIND: PaperKind = PaperKind::ElectionNotice;
}
