//! The check of démarche 2, the notice of the claims period.

use chrono::NaiveDate;
use elections::{Calendar, Facts, WeekPattern, Window, rules, working_days_after};

use crate::{content::ClaimsDraft, fields::Reader};

pub(crate) fn judge(draft: &ClaimsDraft, r: &mut Reader<'_>, facts: &Facts) {
    if let Some(deposit) = draft.lists_deposited_on {
        judge_deposit(r, deposit, draft.posted_on, facts);
    }
    if let (Some(from), Some(until)) = (draft.claims_from, draft.claims_until) {
        judge_window(r, Window { from, until }, draft.lists_deposited_on, facts);
    }
}

/// F.202, W.201 and W.203: the lists are deposited three weeks before the poll, and the notice posted that day.
fn judge_deposit(r: &Reader<'_>, deposit: NaiveDate, posted_on: Option<NaiveDate>, facts: &Facts) {
    if let Some(calendar) = Calendar::of(facts) {
        let latest = calendar.lists_deposit_latest();
        if deposit >= calendar.opening_day {
            r.found(
                "lists_deposited_on",
                rules::Claims::ListsDepositedAfterTheOpening { poll: calendar.opening_day },
            );
        } else if deposit > latest {
            r.found("lists_deposited_on", rules::Claims::ListsDepositedLate { latest });
        }
    }
    if posted_on.is_some_and(|posted_on| posted_on != deposit) {
        r.found("posted_on", rules::Claims::PostedOnAnotherDay { expected: deposit });
    }
}

/// F.201 and W.202: claims can be made on three working days, those that follow the deposit.
fn judge_window(r: &Reader<'_>, said: Window, deposit: Option<NaiveDate>, facts: &Facts) {
    let days = facts.parameters().claims_working_days.value;
    if said.until < last_of(said.from, days, facts.week) {
        r.found("claims_until", rules::Claims::ClaimsPeriodTooShort { days: days.into() });
        return;
    }
    let Some(deposit) = deposit else { return };
    let expected = facts.claims_after(deposit);
    if said != expected {
        let other = rules::Claims::OtherClaimsPeriod { from: expected.from, until: expected.until };
        r.found("claims_from", other);
    }
}

/// The last of so many working days of which the first is this day or follows it.
fn last_of(from: NaiveDate, days: u32, week: WeekPattern) -> NaiveDate {
    from.pred_opt().map_or(from, |eve| working_days_after(eve, days, week))
}
