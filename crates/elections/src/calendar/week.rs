//! The working week of a company, and days counted by it.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::Window;
use crate::{Parameters, holidays::is_holiday};

types::coded! {
    /// The working week of a company, by which its days are counted.
    #[derive(Default)]
    WeekPattern {
        /// Monday to Friday; the ITM uses it for continuous work too.
        #[default]
        MonFri = "mon_fri",
        /// Tuesday to Saturday.
        TueSat = "tue_sat",
    }
}

impl WeekPattern {
    fn rests_on(self, weekday: Weekday) -> bool {
        match self {
            Self::MonFri => matches!(weekday, Weekday::Sat | Weekday::Sun),
            Self::TueSat => matches!(weekday, Weekday::Sun | Weekday::Mon),
        }
    }
}

/// Whether a company of this week works on the day: a day of its pattern that is no legal holiday.
#[must_use]
pub fn working(day: NaiveDate, week: WeekPattern) -> bool {
    !week.rests_on(day.weekday()) && !is_holiday(day)
}

/// The day itself, or the last working day before it.
#[must_use]
pub fn back_to_working(day: NaiveDate, week: WeekPattern) -> NaiveDate {
    (0..MAX_REST).map(|days| before(day, days)).find(|d| working(*d, week)).unwrap_or(day)
}

/// The day itself, or the first working day after it.
#[must_use]
pub fn forward_to_working(day: NaiveDate, week: WeekPattern) -> NaiveDate {
    (0..MAX_REST).map(|days| after(day, days)).find(|d| working(*d, week)).unwrap_or(day)
}

/// The `count`th working day after a day, the day itself not counted.
#[must_use]
pub fn working_days_after(day: NaiveDate, count: u32, week: WeekPattern) -> NaiveDate {
    (0..count).fold(day, |day, _| forward_to_working(after(day, 1), week))
}

/// The `count`th working day before a day, the day itself not counted.
#[must_use]
pub fn working_days_before(day: NaiveDate, count: u32, week: WeekPattern) -> NaiveDate {
    (0..count).fold(day, |day, _| back_to_working(before(day, 1), week))
}

/// Last day to register the functions: five days after the president's letter, moved on to a working day
/// (L.416-1(3)).
#[must_use]
pub fn functions_latest(notified_on: NaiveDate, week: WeekPattern) -> NaiveDate {
    forward_to_working(after(notified_on, Parameters::on(notified_on).functions_days.value), week)
}

/// Last day for the president to write to the employer: three days after the constituent meeting, moved on to a
/// working day (L.416-1(3)).
#[must_use]
pub fn officers_notice_latest(meeting: NaiveDate, week: WeekPattern) -> NaiveDate {
    forward_to_working(after(meeting, Parameters::on(meeting).officers_notice_days.value), week)
}

/// The computation day of the headcount: the first day of the month in which the notice is posted (L.411-1(1)).
#[must_use]
pub fn computation_day(posted_on: NaiveDate) -> NaiveDate {
    posted_on.with_day(1).unwrap_or(posted_on)
}

/// The twelve months before the computation day (L.411-1(1)).
#[must_use]
pub fn reference_period(posted_on: NaiveDate) -> Window {
    let day = computation_day(posted_on);
    Window { from: months_before(day, Parameters::on(day).reference_months.value), until: before(day, 1) }
}

/// Calendar days in which a working day is always found.
const MAX_REST: u32 = 14;

// At the ends of what a date can hold, days stay where they are: no company votes there.
pub(super) fn before(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(days.into())).unwrap_or(day)
}

pub(super) fn after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(day)
}

pub(super) fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}

pub(crate) fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}
