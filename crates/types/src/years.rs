//! The years of which this law knows anything: no calendar, form or calculator takes a day outside of them.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

/// The years in which a day can lie.
pub const CIVIL_YEARS: RangeInclusive<i32> = 1900..=2199;

/// Whether a day lies in [`CIVIL_YEARS`].
#[must_use]
pub fn is_civil(day: NaiveDate) -> bool {
    CIVIL_YEARS.contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_the_last_day_are_taken() {
        for (day, expected) in
            [("1899-12-31", false), ("1900-01-01", true), ("2199-12-31", true), ("2200-01-01", false)]
        {
            assert_eq!(day.parse().map(is_civil), Ok(expected), "{day}");
        }
    }
}
