//! Values to try a message with: the generated tests render every message with them.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{Number, Period, Ratio};
use crate::SAMPLES;

fn pick<T: Copy>(index: usize, values: [T; SAMPLES]) -> T {
    let [first, second, third, fourth] = values;
    match index % SAMPLES {
        0 => first,
        1 => second,
        2 => third,
        _ => fourth,
    }
}

/// Many, one, none, a few.
#[must_use]
pub fn number(index: usize) -> Number {
    Number(pick(index, [4221, 1, 0, 2]))
}

/// One that ends, one that does not, one, and none.
#[must_use]
pub fn ratio(index: usize) -> Ratio {
    let (numerator, denominator) = pick(index, [(3455, 4), (10073, 365), (1, 1), (0, 1)]);
    Ratio::new(numerator, denominator)
}

/// A year.
#[must_use]
pub fn year(index: usize) -> i32 {
    pick(index, [2024, 2029, 2019, 2034])
}

/// A name.
#[must_use]
pub fn text(index: usize) -> String {
    pick(index, ["OGBL", "LCGB", "Liste A", "Müller-Schmit"]).to_owned()
}

/// Two names, one, three.
#[must_use]
pub fn list(index: usize) -> Vec<String> {
    let length = pick(index, [2, 1, 3, 2]);
    (0..length).map(text).collect()
}

/// A day.
#[must_use]
pub fn day(index: usize) -> NaiveDate {
    let (year, month, day) = pick(index, [(2024, 3, 1), (2024, 3, 12), (2029, 8, 31), (2025, 12, 2)]);
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// Some weeks, or one day.
#[must_use]
pub fn period(index: usize) -> Period {
    let until = pick(index, [(2029, 3, 31), (2024, 3, 12), (2029, 8, 31), (2025, 12, 31)]);
    let until = NaiveDate::from_ymd_opt(until.0, until.1, until.2).unwrap_or_default();
    Period { from: day(index).min(until), until }
}

/// An hour.
#[must_use]
pub fn time(index: usize) -> NaiveTime {
    let (hour, minute) = pick(index, [(9, 0), (11, 4), (0, 0), (23, 59)]);
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}

/// A day and an hour.
#[must_use]
pub fn moment(index: usize) -> NaiveDateTime {
    day(index).and_time(time(index))
}
