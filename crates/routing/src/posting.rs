//! What must hang in a company, what hung there, and how the two stand to each other.

use chrono::{Days, NaiveDate};
use types::coded;

use crate::texts;

mod line;

pub use line::{Photo, Posting};

coded! {
    /// How a duty to post stands.
    PostingState {
        /// Its first day has not come, and nothing hangs yet.
        Upcoming = "upcoming",
        /// It should hang today, and by the log it does not.
        ToPost = "to_post",
        /// It hangs.
        Hanging = "hanging",
        /// It hung on each of its days.
        Done = "done",
        /// It hung, but not on each of its days.
        Incomplete = "incomplete",
        /// It hung on none of its days.
        Missed = "missed",
    }

    /// Where a line of the log stands: one copy of a document, put up somewhere.
    LineState {
        /// It hangs.
        Hangs = "hangs",
        /// It was taken down.
        TakenDown = "taken_down",
        /// It was recorded by mistake: it does not count.
        Withdrawn = "withdrawn",
    }

    /// What can be done with a line of the log. Nothing changes what it says: it is withdrawn, and recorded anew.
    #[cfg_attr(feature = "schema", schema(as = PostingStep))]
    LineStep {
        /// Say when it was taken down.
        TakeDown = "take_down",
        /// Add a photo, also later.
        AddPhoto = "add_photo",
        /// Say that it was recorded by mistake.
        Withdraw = "withdraw",
    }
}

types::labels! {
    LineState => texts::Posting::Line { line },
    PostingState => texts::Posting::State { state },
}

/// The most lines in the log of one document.
pub const MAX_LINES: i64 = 200;

pub const MAX_PHOTOS: usize = 10;

/// Why a step is not open to a line of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineRefused {
    /// It was taken down before.
    #[error("this copy was taken down before")]
    TakenDown,
    /// The line was withdrawn.
    #[error("this line of the log was withdrawn")]
    Withdrawn,
    /// It would be taken down at a moment that has not come.
    #[error("the moment is still to come")]
    ToCome,
    /// It would be taken down before it hung.
    #[error("the moment is not after the one at which it was put up")]
    BeforeHung,
    /// It has [`MAX_PHOTOS`].
    #[error("the line has as many photos as a line can have")]
    TooManyPhotos,
}

/// Where a step leads: the whole life of a line of the log.
///
/// # Errors
/// It was taken down before, or withdrawn.
pub const fn step(state: LineState, step: LineStep) -> Result<LineState, LineRefused> {
    match (state, step) {
        (LineState::Hangs, LineStep::TakeDown) => Ok(LineState::TakenDown),
        (LineState::TakenDown, LineStep::TakeDown) => Err(LineRefused::TakenDown),
        (LineState::Hangs | LineState::TakenDown, LineStep::AddPhoto) => Ok(state),
        (LineState::Hangs | LineState::TakenDown, LineStep::Withdraw) => Ok(LineState::Withdrawn),
        (LineState::Withdrawn, LineStep::TakeDown | LineStep::AddPhoto | LineStep::Withdraw) => {
            Err(LineRefused::Withdrawn)
        }
    }
}

#[must_use]
pub fn allowed(state: LineState) -> Vec<LineStep> {
    LineStep::ALL.into_iter().filter(|tried| step(state, *tried).is_ok()).collect()
}

/// A first and a last day, both included.
pub type Run = (NaiveDate, NaiveDate);

/// Days on which one copy hung: from the first to the last, or until now. A day counts if it hung at any time of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hung {
    pub from: NaiveDate,
    /// The day on which it was taken down; `None` while it hangs.
    pub until: Option<NaiveDate>,
}

impl Hung {
    fn on(self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// How a duty stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostingCoverage {
    /// In one word.
    pub state: PostingState,
    /// The days of the duty before this one on which nothing hung, run by run.
    pub missing: Vec<Run>,
}

/// How the duty to post from a first to a last day stands today. Wherever in the company it hung counts.
#[must_use]
pub fn standing((first, last): Run, hung: &[Hung], today: NaiveDate) -> PostingCoverage {
    let over = last < today;
    let past = if over { Some(last) } else { today.pred_opt() };
    let missing = past.map_or_else(Vec::new, |past| missing((first, past), hung));
    let hangs = hung.iter().any(|hung| hung.on(today));
    let state = match (over, hangs) {
        (true, _) if missing.is_empty() => PostingState::Done,
        (true, _) if missing == [(first, last)] => PostingState::Missed,
        (true, _) => PostingState::Incomplete,
        (false, true) => PostingState::Hanging,
        (false, false) if today < first => PostingState::Upcoming,
        (false, false) => PostingState::ToPost,
    };
    PostingCoverage { state, missing }
}

/// The days of a run on which nothing hung.
fn missing((first, last): Run, hung: &[Hung]) -> Vec<Run> {
    let mut hung = hung.to_vec();
    hung.sort_unstable_by_key(|hung| hung.from);
    let mut missing = Vec::new();
    // The first day of which nothing is known yet.
    let mut open = first;
    for hung in hung {
        if hung.from > last {
            break;
        }
        if let Some(eve) = hung.from.pred_opt().filter(|eve| open <= *eve) {
            missing.push((open, eve));
        }
        let Some(next) = hung.until.and_then(|until| until.checked_add_days(Days::new(1))) else {
            return missing;
        };
        open = open.max(next);
    }
    if open <= last {
        missing.push((open, last));
    }
    missing
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn march(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 3, day).unwrap()
    }

    fn hung(from: u32, until: Option<u32>) -> Hung {
        Hung { from: march(from), until: until.map(march) }
    }

    #[test]
    fn a_duty_stands_as_the_log_says() {
        use PostingState::*;
        let open = |from| hung(from, None);
        let closed = |from, until| hung(from, Some(until));
        // The poster of 2024 hangs from 7 to 11 March.
        for (today, log, state, missing) in [
            (6, vec![], Upcoming, vec![]),
            (6, vec![open(6)], Hanging, vec![]),
            (7, vec![], ToPost, vec![]),
            (7, vec![open(7)], Hanging, vec![]),
            (9, vec![], ToPost, vec![(7, 8)]),
            (9, vec![open(8)], Hanging, vec![(7, 7)]),
            (9, vec![closed(7, 8)], ToPost, vec![]),
            (11, vec![closed(5, 8), open(10)], Hanging, vec![(9, 9)]),
            (12, vec![open(7)], Done, vec![]),
            (12, vec![closed(6, 9), closed(9, 12)], Done, vec![]),
            (12, vec![closed(7, 8), closed(10, 11)], Incomplete, vec![(9, 9)]),
            (12, vec![closed(8, 9)], Incomplete, vec![(7, 7), (10, 11)]),
            (12, vec![], Missed, vec![(7, 11)]),
            (14, vec![open(12)], Missed, vec![(7, 11)]),
            (14, vec![closed(2, 6)], Missed, vec![(7, 11)]),
        ] {
            let found = standing((march(7), march(11)), &log, march(today));
            let missing: Vec<_> =
                missing.into_iter().map(|(from, until)| (march(from), march(until))).collect();
            assert_eq!(found, PostingCoverage { state, missing }, "on the {today}th: {log:?}");
        }
    }

    #[test]
    fn a_line_is_ended_once_and_withdrawn_once() {
        use LineState::*;
        use LineStep::*;
        for (state, tried, expected) in [
            (Hangs, TakeDown, Ok(TakenDown)),
            (Hangs, AddPhoto, Ok(Hangs)),
            (Hangs, Withdraw, Ok(Withdrawn)),
            (TakenDown, TakeDown, Err(LineRefused::TakenDown)),
            (TakenDown, AddPhoto, Ok(TakenDown)),
            (TakenDown, Withdraw, Ok(Withdrawn)),
            (Withdrawn, TakeDown, Err(LineRefused::Withdrawn)),
            (Withdrawn, AddPhoto, Err(LineRefused::Withdrawn)),
            (Withdrawn, Withdraw, Err(LineRefused::Withdrawn)),
        ] {
            assert_eq!(step(state, tried), expected, "{state:?} {tried:?}");
            assert_eq!(allowed(state).contains(&tried), expected.is_ok(), "{state:?} {tried:?}");
        }
    }

    proptest! {
        #[test]
        fn a_day_is_missing_exactly_if_nothing_hung_on_it(
            log in prop::collection::vec((1u32..20, prop::option::of(0u32..6)), 0..6),
            first in 1u32..15, length in 0u32..6, today in 1u32..25,
        ) {
            let log: Vec<_> =
                log.into_iter().map(|(from, days)| hung(from, days.map(|days| from + days))).collect();
            let duty = (march(first), march(first + length));
            let found = standing(duty, &log, march(today));
            for day in 1..=25 {
                let day = march(day);
                let owed = duty.0 <= day && day <= duty.1 && day < march(today);
                let reported = found.missing.iter().any(|(from, until)| *from <= day && day <= *until);
                prop_assert_eq!(reported, owed && !log.iter().any(|hung| hung.on(day)), "{}", day);
            }
            let known = PostingState::from_code(found.state.code());
            prop_assert_eq!(known, Some(found.state));
        }
    }
}
