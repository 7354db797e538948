//! Which step comes next, and which are late.

use chrono::NaiveDateTime;

use super::{Applies, Event, Step};

/// The step that ends first among those that are part of the poll, have not ended and are not done.
#[must_use]
pub fn next<'a>(steps: &'a [Step], done: &[Event], now: NaiveDateTime) -> Option<&'a Step> {
    let open = steps.iter().filter(|step| step.applies == Applies::Yes && !done.contains(&step.event));
    let timed = open.filter_map(|step| Some((step.ends_at()?, step)));
    timed.filter(|(ends_at, _)| *ends_at >= now).min_by_key(|(ends_at, _)| *ends_at).map(|(_, step)| step)
}

/// The duties that have ended and are not done, in the order of an election.
#[must_use]
pub fn late<'a>(steps: &'a [Step], done: &[Event], now: NaiveDateTime) -> Vec<&'a Step> {
    let duties = steps.iter().filter(|step| step.is_duty() && !done.contains(&step.event));
    duties.filter(|step| step.ends_at().is_some_and(|ends_at| ends_at < now)).collect()
}
