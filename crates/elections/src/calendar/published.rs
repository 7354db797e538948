//! Dates that the authority has published: they win over computed ones.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use types::Finding;

use super::{Event, WeekPattern, When};
use crate::rules;

/// The published dates of the companies of one working week; empty while nothing is published. In JSON the days of each
/// step by its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "BTreeMap<Event, When>", try_from = "BTreeMap<Event, When>")]
pub struct Published {
    days: [Option<When>; Event::ALL.len()],
}

impl Published {
    /// The published date of an event.
    #[must_use]
    pub fn of(&self, event: Event) -> Option<When> {
        self.days[event as usize]
    }

    /// The same dates with that of one event.
    pub fn with(mut self, event: Event, when: When) -> Result<Self, PublishedError> {
        if matches!(event, Event::OpeningDay | Event::ElectionDay) {
            return Err(PublishedError::ThePoll);
        }
        if matches!(when, When::Window(_)) != event.is_window() {
            return Err(PublishedError::Shape { window: event.is_window() });
        }
        if when.first() > when.last() {
            return Err(PublishedError::EndsBeforeItBegins);
        }
        self.days[event as usize] = Some(when);
        Ok(self)
    }

    /// The same dates without that of one event.
    pub(super) fn without(mut self, event: Event) -> Self {
        self.days[event as usize] = None;
        self
    }

    /// The published dates that can't be those of a poll that opens and closes on these days: limits before it lie before
    /// its opening, what follows it does not lie before its close.
    pub fn misplaced(
        &self,
        opening_day: NaiveDate,
        election_day: NaiveDate,
    ) -> impl Iterator<Item = Misplaced> {
        self.iter().filter_map(move |(event, when)| Misplaced::of(event, when, opening_day, election_day))
    }

    /// Every published date, in the order of the events.
    pub fn iter(&self) -> impl Iterator<Item = (Event, When)> + '_ {
        Event::ALL.into_iter().zip(self.days).filter_map(|(event, when)| Some((event, when?)))
    }

    /// Whether nothing is published.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.iter().all(Option::is_none)
    }
}

impl From<Published> for BTreeMap<Event, When> {
    fn from(published: Published) -> Self {
        published.iter().collect()
    }
}

impl TryFrom<BTreeMap<Event, When>> for Published {
    type Error = PublishedError;

    fn try_from(dates: BTreeMap<Event, When>) -> Result<Self, PublishedError> {
        dates.into_iter().try_fold(Self::default(), |all, (event, when)| all.with(event, when))
    }
}

/// A published date on the wrong side of its poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misplaced {
    /// Of which step.
    pub event: Event,
    /// Whether the step lies before the poll; else it follows.
    pub before: bool,
    /// The day before which it lies, or which it follows.
    pub poll: NaiveDate,
}

impl Misplaced {
    /// What is wrong with one date of a poll that opens and closes on these days; `None` where it lies on its side.
    #[must_use]
    pub fn of(event: Event, when: When, opening_day: NaiveDate, election_day: NaiveDate) -> Option<Self> {
        let before = event < Event::OpeningDay;
        let poll = if before { opening_day } else { election_day };
        let fits = if before {
            when.last() < poll
        } else if event == Event::PvLatest {
            when.first() >= poll
        } else {
            when.first() > poll
        };
        (!fits).then_some(Self { event, before, poll })
    }

    /// What is told of it at the place where the date was given.
    #[must_use]
    pub fn finding(self, pointer: impl Into<String>) -> Finding {
        let poll = self.poll;
        let rule = if self.before {
            rules::Calendar::PublishedDateTooLate { poll }
        } else {
            rules::Calendar::PublishedDateTooEarly { poll }
        };
        Finding::new(pointer, rule)
    }
}

/// The published dates of one national poll, for the companies of each working week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PublishedDates {
    /// For companies that work from Monday to Friday.
    #[serde(skip_serializing_if = "Published::is_empty")]
    pub mon_fri: Published,
    /// For companies that work from Tuesday to Saturday.
    #[serde(skip_serializing_if = "Published::is_empty")]
    pub tue_sat: Published,
}

impl PublishedDates {
    /// Those of a working week.
    #[must_use]
    pub const fn of(&self, week: WeekPattern) -> Published {
        match week {
            WeekPattern::MonFri => self.mon_fri,
            WeekPattern::TueSat => self.tue_sat,
        }
    }

    /// The same dates with that of one event for the companies of a working week.
    pub fn with(mut self, week: WeekPattern, event: Event, when: When) -> Result<Self, PublishedError> {
        let published = self.of(week).with(event, when)?;
        match week {
            WeekPattern::MonFri => self.mon_fri = published,
            WeekPattern::TueSat => self.tue_sat = published,
        }
        Ok(self)
    }

    /// Every published date, week by week, in the order of the events.
    pub fn iter(&self) -> impl Iterator<Item = (WeekPattern, Event, When)> + '_ {
        let weeks = [(WeekPattern::MonFri, &self.mon_fri), (WeekPattern::TueSat, &self.tue_sat)];
        weeks.into_iter().flat_map(|(week, dates)| dates.iter().map(move |(event, when)| (week, event, when)))
    }
}

/// Why no date of this shape can be published for an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PublishedError {
    /// The event lasts from a day to a day and one day was given, or the other way round.
    #[error("the event has another number of days: a window is {window}")]
    Shape {
        /// Whether the event lasts from a day to a day.
        window: bool,
    },
    /// It is the poll itself, on which all other days depend.
    #[error("the day of the poll is given elsewhere")]
    ThePoll,
    /// The last day lies before the first.
    #[error("the window ends before it begins")]
    EndsBeforeItBegins,
}

impl PublishedError {
    /// What is told of these days at the place where they were given.
    #[must_use]
    pub fn finding(self, pointer: impl Into<String>, when: When) -> Finding {
        let rule = match self {
            Self::Shape { window: true } => {
                rules::Calendar::PublishedDateOfAnotherShape { expected: rules::Dates::Two }
            }
            Self::Shape { window: false } => {
                rules::Calendar::PublishedDateOfAnotherShape { expected: rules::Dates::One }
            }
            Self::EndsBeforeItBegins => {
                rules::Calendar::WindowTheWrongWayRound { from: when.first(), until: when.last() }
            }
            Self::ThePoll => rules::Calendar::PublishedDayOfThePoll,
        };
        Finding::new(pointer, rule)
    }
}
