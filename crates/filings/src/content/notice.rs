//! Démarche 1: *l'avis d'élection portant sur les modalités d'organisation des élections sociales*.

use chrono::NaiveDate;
use elections::{Fraction, Parameters, Plan, TimeOfDay, VotingSystem};

use crate::{
    check::notice as rules,
    fields::{Amount, Delegates, Employees, FullTimeHours, LongText, PlaceText, PollingDay, form},
};

form! {
    /// The notice that the employer posts at least a month before the poll.
    pub struct ElectionNotice, NoticeDraft => rules::judge {
        /// The day on which the notice is posted in the company; its month fixes the computation day (L.411-1(1)).
        posted_on: required NaiveDate,
        /// The closing day of the poll.
        polling_day: determined PollingDay,
        /// The opening day, where it is one or two days earlier.
        opening_day: optional NaiveDate,
        /// When the poll opens, on the opening day.
        opens_at: required TimeOfDay,
        /// When it closes, on the closing day: at least one hour later.
        closes_at: required TimeOfDay,
        /// Where one votes, 1 to 200 characters.
        place: required PlaceText,
        /// Titulaires to elect.
        titulaires: determined Delegates,
        /// Suppléants to elect.
        suppleants: determined Delegates,
        /// The system of the vote.
        system: determined VotingSystem,
        /// Where the names of the candidates can be consulted, 1 to 200 characters.
        candidates_consultation: required PlaceText,
        /// Who may stand, 1 to 2000 characters, several lines allowed (L.413-4, L.413-5).
        eligibility_conditions: required LongText,
        /// Whether a postal vote is asked for or authorised (L.413-1(5)).
        postal_vote: required bool,
        /// The headcount with its breakdown.
        headcount: required Headcount,
    }
}

impl ElectionNotice {
    /// How it says that the poll is held.
    #[must_use]
    pub fn plan(&self) -> Plan {
        Plan {
            opening_day: Some(self.opening_day.unwrap_or(self.polling_day)),
            opens_at: Some(self.opens_at),
            closes_at: Some(self.closes_at),
            place: Some(self.place.clone()),
            postal_vote: Some(self.postal_vote),
        }
    }
}

impl Headcount {
    /// For how many the employees below 16 hours count: their hours over those of a full week (L.411-1(2)). It always is there:
    /// with two decimals no number is too fine.
    #[must_use]
    pub fn below_16_hours_counted(&self, law: &Parameters) -> Option<Fraction> {
        let full_time = self.full_time_hours.map_or(law.full_time_hours.value.into(), Fraction::from);
        Fraction::from(self.below_16_hours.weekly_hours).over(full_time)
    }
}

impl NoticeDraft {
    /// How it says that the poll is held, as far as it does.
    #[must_use]
    pub fn plan(&self) -> Plan {
        Plan {
            opening_day: self.opening_day,
            opens_at: self.opens_at,
            closes_at: self.closes_at,
            place: self.place.clone(),
            postal_vote: self.postal_vote,
        }
    }
}

form! {
    /// The headcount on the computation day, by the categories of L.411-1(2) and L.411-2.
    pub struct Headcount, HeadcountDraft => rules::headcount {
        /// Employees of 16 hours a week or more; each counts as one.
        at_least_16_hours: required Employees,
        /// Employees below 16 hours a week; they count by their hours.
        below_16_hours: required PartTime,
        /// Fixed-term employees; they count by their presence in the twelve months.
        fixed_term: required ProRata,
        /// Employees put at the company's disposal, temporary workers among them; they count by their presence.
        seconded: required ProRata,
        /// Weekly hours of a full-time employee by the collective agreement, where it is not 40.
        full_time_hours: optional FullTimeHours,
        /// The headcount that fixes the number of seats.
        total: required Employees,
    }
}

form! {
    /// Part-time employees below 16 hours a week.
    #[derive(Copy)]
    pub struct PartTime, PartTimeDraft => rules::part_time {
        /// How many.
        employees: required Employees,
        /// The sum of their contractual weekly hours.
        weekly_hours: required Amount,
    }
}

form! {
    /// Employees who count by their presence.
    #[derive(Copy)]
    pub struct ProRata, ProRataDraft => rules::pro_rata {
        /// How many.
        employees: required Employees,
        /// For how many they count: never more than one each.
        counted: required Amount,
    }
}
