//! What is known of a company and its poll when a démarche is checked.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Arrangements, Calendar, Parameters, Published, Sourced, TimeOfDay, WeekPattern, Window};

/// The facts behind a démarche, as the authority and the company have them on file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Employees that count for the poll; `None` while nobody has counted.
    pub headcount: Option<u32>,
    /// Employees in the authority's register, which the employer's own count may differ from.
    pub register_headcount: Option<u32>,
    /// The closing day of the poll; `None` while it is not fixed.
    pub election_day: Option<NaiveDate>,
    /// The opening day of the poll; `None` where it is the closing day.
    pub opening_day: Option<NaiveDate>,
    /// When the last office closes on that day, where it is said.
    pub closes_at: Option<TimeOfDay>,
    /// Whether votes are sent by post; `None` while it is open.
    pub postal_vote: Option<bool>,
    /// Whether candidatures stayed open because candidates were missing; `None` while it is open.
    pub extension: Option<bool>,
    /// The working week of the company.
    pub week: WeekPattern,
    /// The dates that the authority has published for companies of this week.
    pub published: Published,
}

impl Facts {
    /// The facts of a poll that is held so.
    #[must_use]
    pub fn arranged(self, arrangements: &Arrangements) -> Self {
        let said = |fact: &Option<Sourced<bool>>| fact.as_ref().map(|said| said.value);
        let arranged = Self {
            closes_at: arrangements.closes_at.as_ref().map(|said| said.value),
            postal_vote: said(&arrangements.postal_vote),
            extension: said(&arrangements.extension),
            ..self
        };
        arranged.opened(arrangements.opening_day.as_ref().map(|said| said.value))
    }

    /// The facts of a poll that opens on this day, where the law lets it: not after it closes, and two days before at
    /// most. Another day is left to the check of the notice, which refuses it.
    #[must_use]
    pub fn opened(self, opening_day: Option<NaiveDate>) -> Self {
        let law = self.parameters();
        let both = self.election_day.zip(opening_day);
        let lawful = both.is_some_and(|(closing, opening)| law.openings(closing).contains(&opening));
        if lawful { Self { opening_day, ..self } } else { self }
    }

    /// The claims period of lists deposited on this day: the published one where that is the last day for it, else the
    /// working days that follow.
    #[must_use]
    pub fn claims_after(&self, deposit: NaiveDate) -> Window {
        let Some(calendar) = Calendar::of(self) else {
            return Calendar::new(deposit, deposit, self.week).claims_after(deposit);
        };
        if deposit == calendar.lists_deposit_latest() {
            calendar.claims()
        } else {
            calendar.claims_after(deposit)
        }
    }

    /// The first day of voting.
    #[must_use]
    pub fn opening(&self) -> Option<NaiveDate> {
        self.opening_day.or(self.election_day)
    }

    /// The law in force on the day of the poll, the newest one while that day is not fixed.
    #[must_use]
    pub fn parameters(&self) -> &'static Parameters {
        Parameters::of(self.election_day)
    }
}
