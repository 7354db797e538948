//! The terms as the authority keeps them: opened, their day fixed, their dates published.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use types::{Finding, TermId};

use crate::{
    Election, ElectionKind, Parameters, PollStanding, PublishedDates, WeekPattern, When, Window,
    calendar::{Event, Misplaced, PublishedError},
    rules,
    term::{National, Renewal, term, window_of},
};

/// The five years of the delegations elected on one national day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The term.
    pub id: TermId,
    /// `2024-2029`.
    pub code: String,
    /// The year of its national day.
    pub first_year: i32,
    /// The year of the next one.
    pub last_year: i32,
    /// The day of the poll (L.413-2(2)); none until the Minister has fixed it.
    pub national_day: Option<NaiveDate>,
    /// The last day on which a code of this term can be registered.
    pub ends_on: NaiveDate,
    /// Changes with every change.
    pub version: i32,
}

/// Why a term is not opened, or its day not fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermError {
    /// The national day does not lie in the window of the law (L.413-2(2)).
    #[error("the national day lies outside of its window")]
    DayOutsideWindow,
    /// No date can hold the years.
    #[error("no date can hold the years of the term")]
    NoSuchYears,
}

impl Term {
    /// The term that begins with the national poll of this year. A code can be registered until the last day on which the
    /// next poll can be.
    ///
    /// # Errors
    /// The day lies outside of its window, or no date can hold the years.
    pub fn new(id: TermId, first_year: i32, national_day: Option<NaiveDate>) -> Result<Self, TermError> {
        let law = Parameters::latest();
        let years = i32::try_from(law.term_years.value).map_err(|_| TermError::NoSuchYears)?;
        let last_year = first_year.checked_add(years).ok_or(TermError::NoSuchYears)?;
        let next = window_of(law, last_year).ok_or(TermError::NoSuchYears)?;
        let code = format!("{first_year}-{last_year}");
        let term =
            Self { id, code, first_year, last_year, national_day: None, ends_on: next.until, version: 0 };
        term.with_day(national_day)
    }

    /// With this national day, or with none again.
    ///
    /// # Errors
    /// The day lies outside of its window.
    pub fn with_day(&self, national_day: Option<NaiveDate>) -> Result<Self, TermError> {
        let window = window_of(Parameters::latest(), self.first_year).ok_or(TermError::NoSuchYears)?;
        if national_day.is_some_and(|day| !window.contains(day)) {
            return Err(TermError::DayOutsideWindow);
        }
        Ok(Self { national_day, version: self.version + 1, ..self.clone() })
    }

    /// Whether a poll on this day belongs to it: from the first day on which its national poll could be to its end.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        let window = window_of(Parameters::latest(), self.first_year);
        window.is_some_and(|window| window.from <= day) && day <= self.ends_on
    }

    /// Whether a delegation of this poll is too young to be renewed with the national poll of this term, and sits on through
    /// it (L.413-2(3)): by the day of that poll or, until it is fixed, if it holds for every day on which it could be; or as
    /// was decided.
    #[must_use]
    pub fn is_passed_over_by(&self, poll: &Election) -> bool {
        let Some(elected) = poll.election_day else { return false };
        let Some(window) = window_of(Parameters::latest(), self.first_year) else { return false };
        let national = self.national_day.unwrap_or(window.until);
        // It is passed over by one national poll, the next after its own.
        let years = i32::try_from(Parameters::latest().term_years.value).ok();
        let before = years.and_then(|years| window_of(Parameters::latest(), self.first_year - years));
        let since = before.map_or(NaiveDate::MIN, |window| window.from);
        if poll.term == self.id || poll.withdrawn_at.is_some() || elected >= national || elected < since {
            return false;
        }
        match poll.standing {
            Some(PollStanding::Prolonged) => true,
            Some(PollStanding::Annulled | PollStanding::ReRunOrdered | PollStanding::Ended) => false,
            None
            | Some(
                PollStanding::Contested
                | PollStanding::AppealPending
                | PollStanding::Designated
                | PollStanding::RenewalOrdered,
            ) => poll.kind != ElectionKind::Ordinary && Self::is_too_young(elected, national),
        }
    }

    fn is_too_young(elected: NaiveDate, national: NaiveDate) -> bool {
        let renewed = term(elected, Some(National::Day(national)));
        renewed.is_some_and(|term| term.renewal == Renewal::ExemptProlonged)
    }

    /// Whether its national poll is over: its day has passed or, where none was fixed, the last on which it could be. A company
    /// that comes later had no part in it, and votes outside of it (L.413-2(3)).
    #[must_use]
    pub fn has_voted(&self, today: NaiveDate) -> bool {
        let window = window_of(Parameters::latest(), self.first_year);
        let last = self.national_day.or(window.map(|window| window.until));
        last.is_some_and(|last| last < today)
    }
}

/// The dates that the authority has published for the national poll of a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermDates {
    /// The term.
    pub term: TermId,
    /// For each working week.
    pub dates: PublishedDates,
    /// The version of the term.
    pub version: i32,
}

types::versioned! { Term, TermDates }

/// One date to be published.
#[derive(Clone, Copy, Debug)]
pub struct NewDate {
    /// For the companies of this working week.
    pub week: WeekPattern,
    /// Of which step.
    pub event: Event,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day; the first one for a step of one day.
    pub last: NaiveDate,
}

impl TermDates {
    /// With these dates in place of those before; once the day of the poll is fixed, each on its side of it.
    ///
    /// # Errors
    /// What is wrong with any of them, at its place in `/dates`.
    pub fn published(&self, new: &[NewDate], national_day: Option<NaiveDate>) -> Result<Self, Vec<Finding>> {
        let (mut dates, mut findings) = (PublishedDates::default(), Vec::new());
        for (index, new) in new.iter().enumerate() {
            let known = dates.of(new.week).of(new.event).is_some();
            let one_day = !new.event.is_window() && new.first == new.last;
            let when = if one_day {
                When::Day(new.first)
            } else {
                When::Window(Window { from: new.first, until: new.last })
            };
            let misplaced = national_day.and_then(|day| Misplaced::of(new.event, when, day, day));
            match dates.with(new.week, new.event, when) {
                Ok(_) if known => {
                    let at = format!("/dates/{index}/event");
                    findings.push(Finding::new(at, rules::Calendar::StepPublishedTwice));
                }
                Ok(more) => {
                    dates = more;
                    findings.extend(misplaced.map(|date| date.finding(format!("/dates/{index}/last_on"))));
                }
                Err(error) => {
                    let field = if error == PublishedError::ThePoll { "event" } else { "last_on" };
                    findings.push(error.finding(format!("/dates/{index}/{field}"), when));
                }
            }
        }
        if findings.is_empty() {
            Ok(Self { dates, version: self.version + 1, ..self.clone() })
        } else {
            Err(findings)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn term() -> Term {
        Term::new(uuid::Uuid::from_u128(1).into(), 2024, None).unwrap()
    }

    #[test]
    fn a_term_lasts_five_years_and_its_codes_until_the_next_window_closes() {
        let term = term();
        assert_eq!((term.code.as_str(), term.last_year, term.version), ("2024-2029", 2029, 1));
        assert_eq!((term.national_day, term.ends_on), (None, day("2029-03-31")));
        assert_eq!(Term::new(term.id, i32::MAX, None), Err(TermError::NoSuchYears));
    }

    #[test]
    fn a_term_has_voted_once_its_day_is_over_or_the_last_on_which_it_could_be() {
        let fixed = term().with_day(Some(day("2024-03-12"))).unwrap();
        for (term, today, over) in [
            (&fixed, "2024-03-12", false),
            (&fixed, "2024-03-13", true),
            (&term(), "2024-03-31", false),
            (&term(), "2024-04-01", true),
        ] {
            assert_eq!(term.has_voted(day(today)), over, "{:?} on {today}", term.national_day);
        }
    }

    #[test]
    fn a_young_delegation_of_its_own_day_sits_on_through_the_national_poll() {
        let entered = |kind, day: &str, standing| Election {
            id: uuid::Uuid::from_u128(3).into(),
            company: uuid::Uuid::from_u128(4).into(),
            term: uuid::Uuid::from_u128(9).into(),
            kind,
            election_day: Some(day.parse().unwrap()),
            standing,
            ..serde_json::from_str(crate::election::tests::KEPT).unwrap()
        };
        use ElectionKind::{OffCycle, Ordinary};
        let fixed = term().with_day(Some(day("2024-03-12"))).unwrap();
        for (term, kind, elected, standing, over) in [
            (&fixed, OffCycle, "2023-03-12", None, false),
            (&fixed, OffCycle, "2023-03-13", None, true),
            (&fixed, Ordinary, "2023-03-13", None, false),
            (&fixed, OffCycle, "2024-03-13", None, false),
            (&fixed, OffCycle, "2020-03-13", Some(PollStanding::Prolonged), true),
            (&fixed, Ordinary, "2019-03-12", Some(PollStanding::Prolonged), true),
            (&fixed, OffCycle, "2018-06-12", Some(PollStanding::Prolonged), false),
            (&fixed, OffCycle, "2023-06-13", Some(PollStanding::Annulled), false),
            (&fixed, OffCycle, "2023-06-13", Some(PollStanding::Contested), true),
            // The day is not fixed: those alone that no day of the window would renew.
            (&term(), OffCycle, "2023-03-13", None, false),
            (&term(), OffCycle, "2023-04-01", None, true),
        ] {
            let poll = entered(kind, elected, standing);
            assert_eq!(term.is_passed_over_by(&poll), over, "{kind:?} {elected} {standing:?}");
        }
        let own = Election { term: fixed.id, ..entered(OffCycle, "2023-06-13", None) };
        assert!(!fixed.is_passed_over_by(&own));
    }

    #[test]
    fn the_national_day_lies_in_february_or_march_of_the_first_year() {
        for (fixed, lawful) in [
            (Some("2024-02-01"), true),
            (Some("2024-03-31"), true),
            (None, true),
            (Some("2024-01-31"), false),
            (Some("2024-04-01"), false),
            (Some("2029-03-12"), false),
        ] {
            let fixed = fixed.map(day);
            let expected = if lawful { Ok((fixed, 2)) } else { Err(TermError::DayOutsideWindow) };
            assert_eq!(term().with_day(fixed).map(|term| (term.national_day, term.version)), expected);
            assert_eq!(Term::new(term().id, 2024, fixed).is_ok(), lawful, "{fixed:?}");
        }
    }

    #[test]
    fn published_dates_are_of_their_shape_and_once_each_and_on_their_side_of_the_poll() {
        let none = TermDates { term: term().id, dates: PublishedDates::default(), version: 4 };
        let date = |event, first, last| NewDate {
            week: WeekPattern::MonFri,
            event,
            first: day(first),
            last: day(last),
        };
        let claims = date(Event::Claims, "2024-02-20", "2024-02-22");
        let all = none.published(&[claims], Some(day("2024-03-12"))).unwrap();
        assert_eq!((all.version, all.dates.iter().count()), (5, 1));
        for (new, pointer) in [
            (vec![claims, claims], "/dates/1/event"),
            (vec![date(Event::Claims, "2024-02-20", "2024-02-19")], "/dates/0/last_on"),
            (vec![date(Event::NoticeLatest, "2024-02-08", "2024-02-09")], "/dates/0/last_on"),
            (vec![date(Event::ElectionDay, "2024-03-12", "2024-03-12")], "/dates/0/event"),
            (vec![date(Event::Claims, "2024-03-12", "2024-03-14")], "/dates/0/last_on"),
        ] {
            let findings = none.published(&new, Some(day("2024-03-12"))).unwrap_err();
            assert_eq!(findings.iter().map(|found| found.pointer.as_str()).collect::<Vec<_>>(), [pointer]);
        }
        assert!(none.published(&[date(Event::Claims, "2024-03-12", "2024-03-14")], None).is_ok());
    }
}
