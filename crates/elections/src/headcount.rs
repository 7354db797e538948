//! The headcount: who counts, for how much, and whether a delegation must be elected (L.411-1, L.411-2).
//!
//! [`weigh`] says for how much one contract counts, [`count`] finds out which of them are one person's and adds up all
//! people, [`decide`] holds the sum against the threshold and finds the seats. [`Totals`] reads a summary.

use crate::settings::setting;

mod choices;
mod contract;
mod count;
mod decide;
mod doubt;
mod limits;
mod people;
mod person;
#[cfg(test)]
mod properties;
mod totals;
mod weigh;

pub use choices::{ANNUAL_HOURS_DIVISOR, Choices, Settings, WEEKLY_DIVISOR};
pub use contract::{Contract, ContractKind};
pub use count::{CategoryTotal, Group, Headcount, Month, Otherwise, count, raw_sum};
pub use decide::{Decision, Question, decide};
pub use doubt::Doubt;
pub use limits::{MAX_LINES, MAX_PEOPLE};
pub use totals::Totals;
pub use weigh::{Category, Frame, WeighedContract, weigh};

setting! {
    /// How the twelve months before the computation day are held against the threshold (L.411-1(1)).
    ThresholdMode as "threshold_mode" {
        /// The company never falls below it.
        Min = "min",
        /// The average of the months reaches it.
        Average = "average",
    }

    /// How a fractional headcount finds its line in the table of seats (L.412-1 is silent).
    Rounding as "rounding" {
        /// Down to the whole number.
        Floor = "floor",
        /// To the nearest whole number, a half up.
        HalfUp = "half_up",
    }

    /// Before which day lie the twelve months of presence of a CDD or a *mise à disposition* (L.411-1(2)).
    CddWindowEnd as "cdd_window_end" {
        /// The last day to deposit the electoral lists, as the law says.
        ListsDate = "lists_date",
        /// The computation day, as Guichet says.
        ComputationDay = "t0",
    }

    /// How the presence of a CDD or a *mise à disposition* is measured (L.411-1(2) only says pro rata).
    PresenceBasis as "presence" {
        /// Hours present over the annual hours; calendar days where no hours are given.
        Hours = "hours",
        /// Calendar days of the contract over the days of the window.
        CalendarDays = "calendar_days",
    }

    /// On which day of each of the twelve months the headcount of the month is taken (L.411-1(1) is silent).
    MonthDay as "month_day" {
        /// The first day, as on the computation day.
        First = "first",
        /// The last day.
        Last = "last",
    }
}

impl Rounding {
    /// The whole headcount that finds its line in the table of seats.
    #[must_use]
    pub fn apply(self, raw: crate::Fraction) -> u64 {
        match self {
            Self::Floor => raw.floor(),
            Self::HalfUp => raw.rounded_half_up(),
        }
    }
}
