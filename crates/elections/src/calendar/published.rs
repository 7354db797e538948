//! Dates that the authority has published: they win over computed ones.

use super::{Event, When};

/// The published dates of the firms of one working week; empty while nothing is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    ///
    /// # Errors
    /// [`PublishedError`]: no date of this shape can be published for the event.
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
