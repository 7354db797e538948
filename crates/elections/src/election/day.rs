//! On which day a poll outside of the national one may be.

use chrono::{Datelike, NaiveDate, Weekday};
use types::Finding;

use crate::{Term, is_holiday};

types::coded! {
    /// A day on which nobody need work: a poll may be then, but somebody should look at it.
    #[cfg_attr(feature = "schema", schema(as = FreeDayView))]
    FreeDay {
        /// A Sunday (L.231-1).
        Sunday = "sunday",
        /// A legal holiday (L.232-2).
        Holiday = "holiday",
    }
}

impl FreeDay {
    /// What makes this day a free one.
    #[must_use]
    pub fn of(day: NaiveDate) -> Option<Self> {
        if is_holiday(day) {
            return Some(Self::Holiday);
        }
        (day.weekday() == Weekday::Sun).then_some(Self::Sunday)
    }
}

/// What stands against a day for a poll of a company whose other polls are on `taken`: it has passed, it does not lie in the
/// term, or another poll is held then.
#[must_use]
pub fn judge_day(day: NaiveDate, term: &Term, today: NaiveDate, taken: &[NaiveDate]) -> Vec<Finding> {
    let against = [
        (day < today, "poll_day_past"),
        (!term.holds(day), "poll_day_outside_term"),
        (taken.contains(&day), "poll_day_taken"),
    ];
    let found = against.into_iter().filter(|(stands, _)| *stands);
    found.map(|(_, code)| Finding::error("/election_day_on", code)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_poll_lies_ahead_in_its_term_and_on_no_day_of_another() {
        let term = Term::new(uuid::Uuid::from_u128(1).into(), 2024, None).unwrap();
        let (today, taken) = (day("2026-11-29"), [day("2027-04-13")]);
        for (on, code) in [
            ("2026-11-28", Some("poll_day_past")),
            ("2026-11-29", None),
            ("2027-04-13", Some("poll_day_taken")),
            ("2027-04-14", None),
            ("2029-03-31", None),
            ("2029-04-01", Some("poll_day_outside_term")),
        ] {
            let found = judge_day(day(on), &term, today, &taken);
            assert_eq!(found.first().map(|finding| finding.code), code, "{on}");
        }
        let before = judge_day(day("2024-01-31"), &term, day("2024-01-01"), &[]);
        assert_eq!(before[0].code, "poll_day_outside_term");
    }

    #[test]
    fn sundays_and_holidays_are_named() {
        for (on, free) in [
            ("2031-05-18", Some(FreeDay::Sunday)),
            ("2031-05-01", Some(FreeDay::Holiday)),
            ("2031-05-19", None),
        ] {
            assert_eq!(FreeDay::of(day(on)), free, "{on}");
        }
    }
}
