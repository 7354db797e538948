//! The check of démarche 1, the notice of election.

use chrono::NaiveDate;
use elections::{
    Calendar, Facts, Fraction, Parameters, Rounding, YearDay, counting::arithmetic, headcount::raw_sum,
    rules, seats_under,
};
use types::Finding;

use super::poll::Seats;
use crate::{
    content::{Headcount, HeadcountDraft, NoticeDraft, PartTimeDraft, ProRataDraft},
    fields::{Kind, Reader},
};

pub(crate) fn judge(draft: &NoticeDraft, r: &mut Reader<'_>, facts: &Facts) {
    judge_poll(draft, r, facts);
    let seats = Seats { titulaires: draft.titulaires, suppleants: draft.suppleants, system: draft.system };
    seats.judge(r, draft.headcount.as_ref().and_then(|headcount| headcount.total), facts);
}

fn judge_poll(draft: &NoticeDraft, r: &Reader<'_>, facts: &Facts) {
    let Some(day) = draft.polling_day else { return };
    let law = Parameters::on(day);
    judge_opening(draft, r, day, law, facts);
    judge_hours(draft, r, day, law);
    let (first, last) = law.window.value;
    let in_year = YearDay::from(day);
    if !(first..=last).contains(&in_year) {
        r.found("polling_day", rules::Notice::PollOutsideTheWindow);
    }
    if let Some(posted_on) = draft.posted_on {
        let opening = draft.opening_day.or(facts.opening()).unwrap_or(day);
        let calendar = Calendar::new(day, opening, facts.week).with_published(facts.published);
        judge_posting(r, posted_on, &calendar);
    }
}

/// F.105 and W.104: the poll opens at most two days before it closes, and on the day on file.
fn judge_opening(draft: &NoticeDraft, r: &Reader<'_>, day: NaiveDate, law: &Parameters, facts: &Facts) {
    let at = r.at("opening_day");
    let wrong = draft.opening_day.and_then(|opening| arithmetic::opens_in_time(law, &at, opening, day));
    if let Some(finding) = wrong {
        r.report(finding);
    } else if let Some(expected) = facts.opening()
        && expected != draft.opening_day.unwrap_or(day)
    {
        r.report(Finding::new(at, rules::Notice::OtherOpeningDay { expected }));
    }
}

/// F.106, where the poll opens and closes on one day.
fn judge_hours(draft: &NoticeDraft, r: &Reader<'_>, day: NaiveDate, law: &Parameters) {
    let one_day = draft.opening_day.is_none_or(|opening| opening == day);
    if let (Some(opens), Some(closes), true) = (draft.opens_at, draft.closes_at, one_day) {
        r.report_all(arithmetic::open_long_enough(law, &r.at("closes_at"), opens, closes));
    }
}

/// F.107 and W.101: the notice is posted before the poll, a month before.
fn judge_posting(r: &Reader<'_>, posted_on: NaiveDate, calendar: &Calendar) {
    let latest = calendar.notice_latest();
    if posted_on >= calendar.opening_day {
        r.found("posted_on", rules::Notice::NoticePostedAfterTheOpening { poll: calendar.opening_day });
    } else if posted_on > latest {
        r.found("posted_on", rules::Notice::NoticePostedLate { latest });
    }
}

pub(crate) fn headcount(draft: &HeadcountDraft, r: &mut Reader<'_>, facts: &Facts) {
    if let Some(total) = draft.total {
        judge_total(r, total, facts);
    }
    if let Some(headcount) = Headcount::whole(draft) {
        judge_sum(r, &headcount, facts);
    }
}

/// F.102: part-time employees stay below 16 hours each.
pub(crate) fn part_time(draft: &PartTimeDraft, r: &mut Reader<'_>, facts: &Facts) {
    if let (Some(employees), Some(hours)) = (draft.employees, draft.weekly_hours) {
        let below = facts.parameters().part_time_below_hours.value;
        let limit = u64::from(employees) * u64::from(below) * 100;
        let hours = u64::from(hours.count());
        if (employees == 0 && hours > 0) || (employees > 0 && hours >= limit) {
            r.found(
                "weekly_hours",
                rules::Notice::TooManyHoursOfPartTimeEmployees { below: (limit / 100).into() },
            );
        }
    }
}

/// F.103: nobody counts for more than one.
pub(crate) fn pro_rata(draft: &ProRataDraft, r: &mut Reader<'_>, _facts: &Facts) {
    if let (Some(employees), Some(counted)) = (draft.employees, draft.counted)
        && counted.count() > employees * 100
    {
        r.found("counted", rules::Notice::PresenceAboveOne { employees: employees.into() });
    }
}

/// F.104 and W.001: there is a delegation to elect, and the total is what the authority's register has.
fn judge_total(r: &Reader<'_>, total: u32, facts: &Facts) {
    let least = facts.parameters().obligation_from.value;
    if total < least {
        r.found("total", rules::Notice::NoObligationToElect { least: least.into() });
    }
    if let Some(known) = facts.register_headcount.filter(|known| *known != total) {
        r.found("total", rules::Poll::HeadcountOtherThanOnFile { known: known.into() });
    }
}

/// F.101 and W.102: the parts add up to the total. The law has no rule for a fraction, so both ways of rounding
/// pass, with a warning where they lead to different elections.
fn judge_sum(r: &Reader<'_>, headcount: &Headcount, facts: &Facts) {
    let Some(raw) = exact_sum(headcount, facts.parameters()) else { return };
    let (down, half_up) = (Rounding::Floor.apply(raw), Rounding::HalfUp.apply(raw));
    let total = u64::from(headcount.total);
    if total != down && total != half_up {
        r.found("total", rules::Notice::BreakdownUnlikeTheHeadcount { expected: half_up.into() });
        return;
    }
    let elect =
        |count: u64| u32::try_from(count).ok().and_then(|count| seats_under(facts.parameters(), count));
    if elect(down) != elect(half_up) {
        r.found("total", rules::Notice::TheRoundingDecides { down: down.into(), up: half_up.into() });
    }
}

/// The exact sum of the parts. It always is there: with two decimals no number is too fine.
fn exact_sum(headcount: &Headcount, law: &Parameters) -> Option<Fraction> {
    raw_sum([
        headcount.at_least_16_hours.into(),
        headcount.below_16_hours_counted(law)?,
        headcount.fixed_term.counted.into(),
        headcount.seconded.counted.into(),
    ])
}
