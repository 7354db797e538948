//! What is known of a firm and its poll when a démarche is checked.

use chrono::NaiveDate;

use crate::{Parameters, WeekPattern};

/// The facts behind a démarche, as the authority and the firm have them on file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Employees counted on the computation day; `None` while nobody has counted.
    pub headcount: Option<u32>,
    /// The closing day of the poll; `None` while it is not fixed.
    pub election_day: Option<NaiveDate>,
    /// The opening day of the poll; `None` where it is the closing day.
    pub opening_day: Option<NaiveDate>,
    /// The working week of the firm.
    pub week: WeekPattern,
}

impl Facts {
    /// The first day of voting.
    #[must_use]
    pub fn opening(&self) -> Option<NaiveDate> {
        self.opening_day.or(self.election_day)
    }

    /// The law in force on the day of the poll, the newest one while that day is not fixed.
    #[must_use]
    pub fn parameters(&self) -> &'static Parameters {
        self.election_day.map_or_else(Parameters::latest, Parameters::on)
    }
}
