//! When something is: on one day, or from one day to another.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A first and a last day, both included. In JSON a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "[NaiveDate; 2]", into = "[NaiveDate; 2]")]
pub struct Window {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Window {
    /// Whether the day is one of it.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

impl From<[NaiveDate; 2]> for Window {
    fn from([from, until]: [NaiveDate; 2]) -> Self {
        Self { from, until }
    }
}

impl From<Window> for [NaiveDate; 2] {
    fn from(window: Window) -> Self {
        [window.from, window.until]
    }
}

/// One day, or a window of days. In JSON a date, or a pair of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CalendarDays))]
#[serde(untagged)]
pub enum When {
    /// One day.
    Day(NaiveDate),
    /// From a first to a last day.
    #[cfg_attr(feature = "schema", schema(value_type = Vec<NaiveDate>))]
    Window(Window),
}

impl When {
    /// The first day.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Window(window) => window.from,
        }
    }

    /// The last day.
    #[must_use]
    pub const fn last(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Window(window) => window.until,
        }
    }
}

impl From<When> for words::Period {
    fn from(when: When) -> Self {
        Self { from: when.first(), until: when.last() }
    }
}
