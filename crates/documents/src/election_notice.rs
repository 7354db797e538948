//! *Avis d'élection*: what the employer posts at least a month before the poll.

use chrono::{NaiveDate, NaiveDateTime};
use elections::VotingSystem;
use serde::Serialize;

use crate::{Firm, Paper, PaperKind, Poll, Seats};

#[derive(Clone, Debug, Serialize)]
pub struct ElectionNotice {
    pub firm: Firm,
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
    /// Weekly hours of a full-time employee by the collective agreement, where it is not 40.
    pub full_time_hours: Option<String>,
    pub fixed_term: u32,
    /// For how many they count, by their presence.
    pub fixed_term_counted: String,
    /// Employees put at the firm's disposal.
    pub seconded: u32,
    /// For how many they count, by their presence.
    pub seconded_counted: String,
    /// The headcount that fixes the number of seats.
    pub total: u32,
}

impl Paper for ElectionNotice {
    const KIND: PaperKind = PaperKind::ElectionNotice;
}

impl ElectionNotice {
    #[must_use]
    pub fn sample(system: VotingSystem) -> Self {
        let day = |month, day| NaiveDate::from_ymd_opt(2024, month, day).unwrap_or_default();
        let (seats, full_time, total) = match system {
            VotingSystem::MajoriteRelative => (Seats::of(3, 3), 54, 60),
            VotingSystem::RepresentationProportionnelle => (Seats::of(15, 15), 1_244, 1_250),
        };
        Self {
            firm: Firm::sample(),
            posted_on: day(2, 9),
            poll: match system {
                VotingSystem::MajoriteRelative => Poll::sample(),
                VotingSystem::RepresentationProportionnelle => {
                    Poll { opening_day: Some(day(3, 10)), ..Poll::sample() }
                }
            },
            system,
            seats,
            candidatures_until: day(2, 26).and_hms_opt(18, 0, 0).unwrap_or_default(),
            candidates_consultation: "Tableau d'affichage à l'entrée et intranet".into(),
            eligibility_conditions:
                "Avoir 18 ans accomplis au jour de l'élection.\nAvoir une ancienneté d'au moins \
                douze mois au premier jour du mois de l'affichage du présent avis.\nÊtre Luxembourgeois ou \
                autorisé à travailler au Luxembourg."
                    .into(),
            postal_vote: system == VotingSystem::RepresentationProportionnelle,
            headcount: Headcount {
                counted_on: day(2, 1),
                at_least_16_hours: full_time,
                below_16_hours: 4,
                weekly_hours: "50.00".into(),
                full_time_hours: (system == VotingSystem::RepresentationProportionnelle)
                    .then(|| "38.00".into()),
                fixed_term: 5,
                fixed_term_counted: "3.42".into(),
                seconded: 2,
                seconded_counted: "1.33".into(),
                total,
            },
        }
    }
}
