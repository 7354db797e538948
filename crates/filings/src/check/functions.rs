//! The check of démarche 5, the declaration of functions.

use chrono::NaiveDate;
use elections::{Calendar, Facts, officers_notice_latest, rules, seats_under};
use types::Finding;

use super::people;
use crate::{content::FunctionsDraft, fields::Reader};

/// Titulaires from whom on each of the three offices has its own holder.
const OFFICES: u32 = 3;

pub(crate) fn judge(draft: &FunctionsDraft, r: &mut Reader<'_>, facts: &Facts) {
    if let Some(meeting) = draft.constituent_meeting_on {
        judge_dates(r, meeting, draft.notified_on, facts);
    }
    judge_bureau(draft, r, facts);
    // Whoever has an office may be one of the two delegates, too.
    let delegates = [r.at("security_delegate"), r.at("equality_delegate")];
    let of_bureau = |at: &str| !delegates.iter().any(|delegate| at.starts_with(delegate.as_str()));
    for again in people::repeated(r.named().iter().filter(|each| of_bureau(&each.pointer))) {
        r.report(Finding::new(again.pointer.as_str(), rules::Functions::TwoOfficesOfOnePerson));
    }
}

/// F.503 and W.503: the offices are filled, by as many people as the law says.
fn judge_bureau(draft: &FunctionsDraft, r: &Reader<'_>, facts: &Facts) {
    let law = facts.parameters();
    let Some(delegation) = facts.headcount.and_then(|headcount| seats_under(law, headcount)) else { return };
    let titulaires = delegation.titulaires.into();
    for (office, holder) in [("vice_president", &draft.vice_president), ("secretary", &draft.secretary)] {
        if delegation.titulaires >= OFFICES && holder.is_none() {
            r.found(office, rules::Functions::OfficeNotFilled { titulaires });
        }
    }
    let expected = law.bureau_members(delegation.titulaires);
    if u32::try_from(draft.bureau_members.len()).is_ok_and(|listed| listed != expected) {
        let other = rules::Functions::OtherSizeOfTheBureau { titulaires, expected: expected.into() };
        r.found("bureau_members", other);
    }
}

/// F.501, F.502, W.501, W.502 and W.505: poll, contestation, meeting, letter, in this order and in time.
fn judge_dates(r: &Reader<'_>, meeting: NaiveDate, notified_on: Option<NaiveDate>, facts: &Facts) {
    if let Some(calendar) = Calendar::of(facts) {
        let (latest, contested) = (calendar.constituent_latest(), calendar.contestation().until);
        let at = r.at("constituent_meeting_on");
        if meeting <= calendar.election_day {
            r.report(Finding::new(
                at,
                rules::Functions::MeetingBeforeTheElection { poll: calendar.election_day },
            ));
        } else if meeting > latest {
            r.report(Finding::new(at, rules::Functions::LateMeeting { latest }));
        } else if meeting <= contested {
            r.report(Finding::new(at, rules::Functions::ContestationStillPossible { until: contested }));
        }
    }
    let Some(notified_on) = notified_on else { return };
    let latest = officers_notice_latest(meeting, facts.week);
    if notified_on < meeting {
        r.found("notified_on", rules::Functions::LetterBeforeTheMeeting { meeting });
    } else if notified_on > latest {
        r.found("notified_on", rules::Functions::LateLetter { latest });
    }
}
