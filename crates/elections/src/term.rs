//! The term of a delegation: until when it sits, and with whom it is renewed (L.413-2).

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::{Parameters, When, Window, calendar::months_after, reasons::Reason, texts};

mod changes;

pub use changes::{Change, Situation, Transfer, changes};

/// The national poll, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum National {
    /// The day that the minister has published.
    Day(NaiveDate),
    /// The year; its day is the published one, else it lies in the window of the law.
    Year(i32),
}

impl National {
    /// Its year.
    #[must_use]
    pub fn year(self) -> i32 {
        match self {
            Self::Day(day) => day.year(),
            Self::Year(year) => year,
        }
    }

    /// The day, or the window in which it lies; `None` for a year that no date can hold.
    #[must_use]
    pub fn when(self, law: &Parameters) -> Option<When> {
        match self {
            Self::Day(day) => Some(When::Day(day)),
            Self::Year(year) => match law.national_days.value.iter().find(|day| day.year() == year) {
                Some(day) => Some(When::Day(*day)),
                None => window_of(law, year).map(When::Window),
            },
        }
    }
}

/// From 1 February to 31 March of a year (L.413-2(2)).
pub(crate) fn window_of(law: &Parameters, year: i32) -> Option<Window> {
    let (first, last) = law.window.value;
    Some(Window {
        from: NaiveDate::from_ymd_opt(year, first.month, first.day)?,
        until: NaiveDate::from_ymd_opt(year, last.month, last.day)?,
    })
}

/// The first national poll after a day: a published one, else the window of the next fifth year (L.413-2(2)).
///
/// A day inside of a window whose poll is not known counts as before it.
#[must_use]
pub fn next_national(law: &Parameters, after: NaiveDate) -> Option<National> {
    if let Some(day) = law.national_days.value.iter().find(|day| **day > after) {
        return Some(National::Day(*day));
    }
    let last = law.national_days.value.last()?.year();
    let cycle = i32::try_from(law.term_years.value).ok()?;
    let steps = (after.year() - last).max(1);
    let year = last + (steps + cycle - 1) / cycle * cycle;
    let in_time = window_of(law, year).is_some_and(|window| window.until >= after);
    Some(National::Year(if in_time { year } else { year + cycle }))
}

/// Whether a poll lies before the day, or on it.
fn is_over(poll: When, day: NaiveDate) -> bool {
    match poll {
        When::Day(poll) => poll <= day,
        When::Window(window) => window.until < day,
    }
}

/// What is to be said of a poll that is not the next one of the law: off the cycle of five years, outside of the
/// window, or another day than the published one.
fn doubt(law: &Parameters, elected: NaiveDate, given: National) -> Option<Reason> {
    let expected = next_national(law, elected)?;
    let in_window = |day| window_of(law, given.year()).is_some_and(|window| window.contains(day));
    let fits = match (expected, given) {
        (National::Day(expected), National::Day(day)) => day == expected,
        (National::Day(expected), National::Year(year)) => year == expected.year(),
        (National::Year(year), National::Day(day)) => day.year() == year && in_window(day),
        (National::Year(expected), National::Year(year)) => year == expected,
    };
    let doubt = texts::Term::UnexpectedPoll {
        next: given.when(law)?.into(),
        years: law.term_years.value.into(),
        expected: expected.when(law)?.into(),
    };
    (!fits).then(|| doubt.into())
}

/// With which national poll a delegation is renewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = TermRenewal))]
#[serde(rename_all = "snake_case")]
pub enum Renewal {
    /// With the next one.
    RenewAtNationalElection,
    /// Not with the next one, to which it is too young, but with the one after: its mandate is prolonged for a new
    /// period of five years.
    ExemptProlonged,
    /// It hangs on the day that the minister has not published yet.
    UndecidedUntilPublished,
}

/// Until when a delegation sits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The day of its election.
    pub starts_on: NaiveDate,
    /// The national poll with which it ends: a day, or the window in which the day will be. Where that hangs on a day
    /// that is not published, the earlier one.
    pub ends: When,
    /// The next national poll after its election.
    pub next: When,
    /// The first day of that poll on which the delegation is old enough to be renewed.
    pub renewed_from: NaiveDate,
    /// Whether it is renewed then.
    pub renewal: Renewal,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The term of a delegation elected on a day (L.413-2(1)(2)(3)).
///
/// Without a national poll the next one is taken; one that is not after the election is taken as the one at which it
/// was elected. `None` for days that no calendar can hold.
#[must_use]
pub fn term(elected: NaiveDate, national: Option<National>) -> Option<Term> {
    let law = Parameters::on(elected);
    let next = match national {
        Some(national) if !is_over(national.when(law)?, elected) => national,
        Some(_) | None => next_national(law, elected)?,
    };
    let renewed_from = months_after(elected, law.recent_years.value.checked_mul(12)?);
    let when = next.when(law)?;
    let renewal = if renewed_from <= when.first() {
        Renewal::RenewAtNationalElection
    } else if renewed_from > when.last() {
        Renewal::ExemptProlonged
    } else {
        Renewal::UndecidedUntilPublished
    };
    let following = National::Year(next.year() + i32::try_from(law.term_years.value).ok()?).when(law)?;
    let ends = match renewal {
        Renewal::RenewAtNationalElection | Renewal::UndecidedUntilPublished => when,
        Renewal::ExemptProlonged => following,
    };
    let mut reasons = explain(law, elected, when, renewed_from, renewal, ends);
    reasons.extend(doubt(law, elected, next));
    Some(Term { starts_on: elected, ends, next: when, renewed_from, renewal, reasons })
}

fn explain(
    law: &Parameters,
    elected: NaiveDate,
    next: When,
    renewed_from: NaiveDate,
    renewal: Renewal,
    ends: When,
) -> Vec<Reason> {
    let mut reasons = vec![texts::Term::FiveYears { years: law.term_years.value.into() }];
    if let When::Window(Window { from, until }) = next {
        reasons.push(texts::Term::Window { from, until });
    }
    let (next, ends) = (next.into(), ends.into());
    reasons.push(match renewal {
        Renewal::RenewAtNationalElection => texts::Term::Renewed { elected, renewed_from, next },
        Renewal::ExemptProlonged => texts::Term::Prolonged { elected, renewed_from, next, ends },
        Renewal::UndecidedUntilPublished => texts::Term::Undecided { elected, renewed_from },
    });
    reasons.into_iter().map(Reason::from).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn window(year: i32) -> When {
        When::Window(window_of(Parameters::latest(), year).unwrap())
    }

    #[test]
    fn a_delegation_of_less_than_a_year_is_prolonged() {
        use Renewal::{ExemptProlonged, RenewAtNationalElection, UndecidedUntilPublished};
        let on = |text| Some(National::Day(day(text)));
        for (elected, national, renewal, ends) in [
            ("2018-03-12", on("2019-03-12"), RenewAtNationalElection, When::Day(day("2019-03-12"))),
            ("2018-03-13", on("2019-03-12"), ExemptProlonged, When::Day(day("2024-03-12"))),
            ("2019-03-11", on("2019-03-12"), ExemptProlonged, When::Day(day("2024-03-12"))),
            ("2023-03-01", Some(National::Year(2024)), RenewAtNationalElection, When::Day(day("2024-03-12"))),
            ("2023-03-13", Some(National::Year(2024)), ExemptProlonged, window(2029)),
            ("2024-03-12", Some(National::Year(2024)), RenewAtNationalElection, window(2029)),
            ("2025-09-15", Some(National::Year(2029)), RenewAtNationalElection, window(2029)),
            ("2028-02-01", Some(National::Year(2029)), RenewAtNationalElection, window(2029)),
            ("2028-02-02", Some(National::Year(2029)), UndecidedUntilPublished, window(2029)),
            ("2028-03-31", Some(National::Year(2029)), UndecidedUntilPublished, window(2029)),
            ("2028-04-01", Some(National::Year(2029)), ExemptProlonged, window(2034)),
            ("2024-03-12", on("2024-03-12"), RenewAtNationalElection, window(2029)),
            ("2024-02-29", on("2025-02-28"), RenewAtNationalElection, When::Day(day("2025-02-28"))),
            ("2023-02-01", None, RenewAtNationalElection, When::Day(day("2024-03-12"))),
            ("2024-01-15", None, ExemptProlonged, window(2029)),
        ] {
            let term = term(day(elected), national).unwrap();
            assert_eq!((term.renewal, term.ends), (renewal, ends), "{elected} {national:?}");
        }
    }

    #[test]
    fn a_poll_that_the_law_does_not_have_next_is_named() {
        let on = |text| National::Day(day(text));
        for (elected, national, doubted) in [
            ("2024-03-12", National::Year(2029), false),
            ("2024-03-12", on("2029-03-13"), false),
            ("2018-03-13", on("2019-03-12"), false),
            ("2023-03-01", National::Year(2024), false),
            ("2024-03-12", National::Year(2038), true),
            ("2024-03-12", National::Year(2028), true),
            ("2024-03-12", on("2029-05-13"), true),
            ("2023-03-01", on("2024-03-05"), true),
            ("2024-03-12", National::Year(2034), true),
        ] {
            let reasons = term(day(elected), Some(national)).unwrap().reasons;
            let found = reasons.iter().any(|reason| reason.code() == "term.unexpected_poll");
            assert_eq!(found, doubted, "{elected} {national:?}");
        }
    }

    #[test]
    fn the_next_national_poll_is_every_fifth_year() {
        let next = |text| next_national(Parameters::latest(), day(text)).unwrap();
        for (after, national) in [
            ("2018-01-01", National::Day(day("2019-03-12"))),
            ("2019-03-12", National::Day(day("2024-03-12"))),
            ("2024-03-11", National::Day(day("2024-03-12"))),
            ("2024-03-12", National::Year(2029)),
            ("2028-12-31", National::Year(2029)),
            ("2029-03-31", National::Year(2029)),
            ("2029-04-01", National::Year(2034)),
            ("2034-03-31", National::Year(2034)),
            ("2035-01-01", National::Year(2039)),
        ] {
            assert_eq!(next(after), national, "{after}");
        }
    }

    proptest! {
        #[test]
        fn whoever_is_elected_later_never_sits_shorter(days in 0..20_000_i64, more in 0..400_i64) {
            let first = day("2019-03-12") + chrono::TimeDelta::days(days);
            let (a, b) = (term(first, None).unwrap(), term(first + chrono::TimeDelta::days(more), None).unwrap());
            prop_assert!(a.ends.last() <= b.ends.last() && a.next.first() <= b.next.first());
            prop_assert!(a.starts_on < a.ends.last());
        }

        #[test]
        fn a_term_is_at_least_a_year_unless_a_day_is_missing(days in 0..20_000_i64) {
            let elected = day("2019-03-12") + chrono::TimeDelta::days(days);
            let term = term(elected, None).unwrap();
            prop_assert!(term.ends.last() >= term.renewed_from);
            prop_assert!(term.renewal == Renewal::UndecidedUntilPublished || term.ends.first() >= term.renewed_from);
        }
    }
}
