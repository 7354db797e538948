//! The days of an election, counted as the ITM counts them in its published calendars.
//!
//! The counting was fitted to the calendars of 2019 and 2024. Where the ITM publishes a date, that date wins.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use crate::{Facts, Parameters, holidays::is_holiday};

/// The working week of a firm, by which its days are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeekPattern {
    /// Monday to Friday; the ITM uses it for continuous work too.
    #[default]
    MonFri,
    /// Tuesday to Saturday.
    TueSat,
}

impl WeekPattern {
    /// Both patterns.
    pub const ALL: [Self; 2] = [Self::MonFri, Self::TueSat];

    /// The stable code, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::MonFri => "mon_fri",
            Self::TueSat => "tue_sat",
        }
    }

    /// The pattern of a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|week| week.code() == code)
    }

    fn rests_on(self, weekday: Weekday) -> bool {
        match self {
            Self::MonFri => matches!(weekday, Weekday::Sat | Weekday::Sun),
            Self::TueSat => matches!(weekday, Weekday::Sun | Weekday::Mon),
        }
    }
}

/// Whether a firm of this week works on the day: a day of its pattern that is no legal holiday.
#[must_use]
pub fn working(day: NaiveDate, week: WeekPattern) -> bool {
    !week.rests_on(day.weekday()) && !is_holiday(day)
}

/// The day itself, or the last working day before it.
#[must_use]
pub fn back_to_working(day: NaiveDate, week: WeekPattern) -> NaiveDate {
    (0..LONGEST_REST).map(|days| before(day, days)).find(|d| working(*d, week)).unwrap_or(day)
}

/// The day itself, or the first working day after it.
#[must_use]
pub fn forward_to_working(day: NaiveDate, week: WeekPattern) -> NaiveDate {
    (0..LONGEST_REST).map(|days| after(day, days)).find(|d| working(*d, week)).unwrap_or(day)
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

/// Calendar days in which a working day is always found.
const LONGEST_REST: u32 = 14;

// At the ends of what a date can hold, days stay where they are: no firm votes there.
fn before(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(days.into())).unwrap_or(day)
}

fn after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(day)
}

/// A first and a last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

/// The dates of one poll of one firm.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    /// The closing day of the poll, on which the votes are counted.
    pub election_day: NaiveDate,
    /// The first day of voting, up to two days earlier.
    pub opening_day: NaiveDate,
    /// The working week of the firm.
    pub week: WeekPattern,
    parameters: &'static Parameters,
}

impl Calendar {
    /// The calendar of a poll that closes and opens on these days.
    #[must_use]
    pub fn new(election_day: NaiveDate, opening_day: NaiveDate, week: WeekPattern) -> Self {
        Self { election_day, opening_day, week, parameters: Parameters::on(election_day) }
    }

    /// The calendar of the facts; `None` while the day of the poll is not fixed.
    #[must_use]
    pub fn of(facts: &Facts) -> Option<Self> {
        Some(Self::new(facts.election_day?, facts.opening()?, facts.week))
    }

    /// Last day to post the notice of the election, and to ask for a postal vote: at least a month before.
    #[must_use]
    pub fn notice_latest(&self) -> NaiveDate {
        let months = Months::new(self.parameters.notice_months.value);
        let month_before = self.opening_day.checked_sub_months(months).unwrap_or(self.opening_day);
        back_to_working(before(month_before, 1), self.week)
    }

    /// Last day to deposit the electoral lists and to post the notice of the claims period: at least three weeks
    /// before.
    #[must_use]
    pub fn lists_deposit_latest(&self) -> NaiveDate {
        back_to_working(before(self.opening_day, self.parameters.lists_days.value + 1), self.week)
    }

    /// The claims period of lists deposited on this day: the three working days that follow.
    #[must_use]
    pub fn claims_after(&self, deposit: NaiveDate) -> Window {
        let until = working_days_after(deposit, self.parameters.claims_working_days.value, self.week);
        Window { from: working_days_after(deposit, 1, self.week), until }
    }

    /// The claims period of lists deposited on the last day.
    #[must_use]
    pub fn claims(&self) -> Window {
        self.claims_after(self.lists_deposit_latest())
    }

    /// When candidatures close: 15 days before the poll at 18:00, whatever day that is.
    #[must_use]
    pub fn candidates_deadline(&self) -> NaiveDateTime {
        let hour = NaiveTime::from_hms_opt(self.parameters.candidates_hour.value, 0, 0).unwrap_or_default();
        before(self.opening_day, self.parameters.candidates_days.value).and_time(hour)
    }

    /// Last day to send postal ballots: at least ten days before.
    #[must_use]
    pub fn postal_dispatch_latest(&self) -> NaiveDate {
        back_to_working(before(self.opening_day, self.parameters.postal_days.value + 1), self.week)
    }

    /// Last day to register the candidates: the fourth working day before the poll.
    #[must_use]
    pub fn registration_latest(&self) -> NaiveDate {
        working_days_before(self.opening_day, self.parameters.registration_working_days.value, self.week)
    }

    /// The posting of the candidates: the last three working days before the poll.
    #[must_use]
    pub fn candidates_posting(&self) -> Window {
        let days = self.parameters.posting_working_days.value;
        let from = working_days_before(self.opening_day, days, self.week);
        Window { from, until: working_days_before(self.opening_day, 1, self.week) }
    }

    /// The posting of the results: the three days after the poll.
    #[must_use]
    pub fn results_posting(&self) -> Window {
        let until = after(self.election_day, self.parameters.results_days.value);
        Window { from: after(self.election_day, 1), until }
    }

    /// The period of contestation: 15 days after the last day of posting, by the office days of the ITM.
    #[must_use]
    pub fn contestation(&self) -> Window {
        let posted = self.results_posting().until;
        let last = after(posted, self.parameters.contestation_days.value);
        Window { from: after(posted, 1), until: forward_to_working(last, WeekPattern::MonFri) }
    }

    /// Last day of the constituent meeting: one month after the poll (L.416-1(1)).
    #[must_use]
    pub fn constituent_latest(&self) -> NaiveDate {
        let months = Months::new(self.parameters.constituent_months.value);
        let month_after = self.election_day.checked_add_months(months).unwrap_or(self.election_day);
        forward_to_working(month_after, self.week)
    }
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

/// The twelve months before the computation day.
#[must_use]
pub fn reference_period(posted_on: NaiveDate) -> Window {
    let day = computation_day(posted_on);
    Window { from: day.checked_sub_months(Months::new(12)).unwrap_or(day), until: before(day, 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn window(from: &str, until: &str) -> Window {
        Window { from: day(from), until: day(until) }
    }

    fn poll_of_2024(week: WeekPattern) -> Calendar {
        Calendar::new(day("2024-03-12"), day("2024-03-12"), week)
    }

    #[test]
    fn the_calendar_of_2024_for_monday_to_friday() {
        let calendar = poll_of_2024(WeekPattern::MonFri);
        let notice = calendar.notice_latest();
        assert_eq!(computation_day(notice), day("2024-02-01"), "CAL01");
        assert_eq!(reference_period(notice), window("2023-02-01", "2024-01-31"), "CAL02");
        assert_eq!(notice, day("2024-02-09"), "CAL03 and CAL04");
        assert_eq!(calendar.lists_deposit_latest(), day("2024-02-19"), "CAL05");
        assert_eq!(calendar.claims(), window("2024-02-20", "2024-02-22"), "CAL06");
        assert_eq!(calendar.candidates_deadline().to_string(), "2024-02-26 18:00:00", "CAL07");
        assert_eq!(calendar.postal_dispatch_latest(), day("2024-03-01"), "CAL08");
        assert_eq!(calendar.registration_latest(), day("2024-03-06"), "CAL09");
        assert_eq!(calendar.candidates_posting(), window("2024-03-07", "2024-03-11"), "CAL10");
        assert_eq!(calendar.results_posting(), window("2024-03-13", "2024-03-15"), "CAL11");
        assert_eq!(calendar.contestation(), window("2024-03-16", "2024-04-02"), "CAL12");
        assert_eq!(calendar.constituent_latest(), day("2024-04-12"), "CAL13");
    }

    #[test]
    fn the_calendar_of_2024_for_tuesday_to_saturday() {
        let calendar = poll_of_2024(WeekPattern::TueSat);
        assert_eq!(calendar.notice_latest(), day("2024-02-10"));
        assert_eq!(calendar.lists_deposit_latest(), day("2024-02-17"));
        assert_eq!(calendar.claims(), window("2024-02-20", "2024-02-22"));
        assert_eq!(calendar.candidates_deadline().to_string(), "2024-02-26 18:00:00");
        assert_eq!(calendar.registration_latest(), day("2024-03-06"));
        assert_eq!(calendar.results_posting(), window("2024-03-13", "2024-03-15"));
        assert_eq!(calendar.contestation().until, day("2024-04-02"));
        assert_eq!(calendar.constituent_latest(), day("2024-04-12"));
    }

    #[test]
    fn limits_before_the_vote_run_from_the_opening_day() {
        let calendar = Calendar::new(day("2024-03-12"), day("2024-03-10"), WeekPattern::MonFri);
        assert_eq!(calendar.candidates_deadline().to_string(), "2024-02-24 18:00:00");
        assert_eq!(calendar.lists_deposit_latest(), day("2024-02-16"));
        assert_eq!(calendar.results_posting(), window("2024-03-13", "2024-03-15"));
    }

    #[test]
    fn after_the_vote_a_limit_moves_on_to_a_working_day() {
        for (notified, week, due) in [
            ("2024-04-08", WeekPattern::MonFri, "2024-04-15"),
            ("2024-04-08", WeekPattern::TueSat, "2024-04-13"),
            ("2024-04-26", WeekPattern::MonFri, "2024-05-02"),
            ("2024-04-10", WeekPattern::MonFri, "2024-04-15"),
        ] {
            assert_eq!(functions_latest(day(notified), week), day(due), "{notified}");
        }
    }

    #[test]
    fn a_tuesday_to_saturday_firm_rests_on_monday() {
        for (text, mon_fri, tue_sat) in [
            ("2024-03-09", false, true),
            ("2024-03-10", false, false),
            ("2024-03-11", true, false),
            ("2024-03-12", true, true),
            ("2024-12-25", false, false),
        ] {
            assert_eq!(working(day(text), WeekPattern::MonFri), mon_fri, "{text}");
            assert_eq!(working(day(text), WeekPattern::TueSat), tue_sat, "{text}");
        }
    }

    #[test]
    fn the_ends_of_time_do_no_harm() {
        for end in [NaiveDate::MIN, NaiveDate::MAX] {
            let calendar = Calendar::new(end, end, WeekPattern::TueSat);
            let _ = (calendar.notice_latest(), calendar.claims(), calendar.registration_latest());
            let _ = (calendar.contestation(), calendar.constituent_latest(), reference_period(end));
        }
    }

    #[test]
    fn the_code_of_a_week_is_its_json() {
        for week in WeekPattern::ALL {
            assert_eq!(serde_json::to_value(week).unwrap(), week.code());
            assert_eq!(WeekPattern::from_code(week.code()), Some(week));
        }
    }
}
