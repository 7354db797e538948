//! The check of démarche 3, the declaration of candidates.

use chrono::{Months, NaiveDate};
use elections::{
    Calendar, Capacity, Facts, TimeOfDay, VotingSystem,
    candidatures::{in_time, max_per_list, may_not_present, may_present, supporters_needed},
    electorate::reached,
    rules, seats_under,
};
use types::Finding;

use super::{people, poll};
use crate::{
    content::{
        CandidaciesDraft, CandidateDraft, CandidateListDraft, CandidatureDraft, FewerThan15Draft,
        PresenterDraft, RecentDelegationDraft,
    },
    fields::Reader,
};

/// F.305 and W.001: the headcount is below 15, also by what is on file.
pub(crate) fn fewer_than_15(draft: &FewerThan15Draft, r: &mut Reader<'_>, facts: &Facts) {
    let Some(headcount) = draft.headcount else { return };
    let least = facts.parameters().obligation_from.value;
    if headcount >= least {
        let large = rules::Candidates::HeadcountLargeEnoughToElect { least: least.into() };
        r.found("headcount", large);
    } else if let Some(known) = facts.headcount.filter(|known| *known != headcount) {
        let other = rules::Poll::HeadcountOtherThanOnFile { known: known.into() };
        r.found("headcount", other);
    }
}

/// F.306: the delegation was elected less than a year before the poll.
pub(crate) fn recent_delegation(draft: &RecentDelegationDraft, r: &mut Reader<'_>, facts: &Facts) {
    if let (Some(elected_on), Some(poll)) = (draft.elected_on, facts.election_day) {
        let months = Months::new(facts.parameters().recent_years.value * 12);
        let year_later = elected_on.checked_add_months(months).unwrap_or(elected_on);
        if elected_on >= poll || year_later <= poll {
            r.found("elected_on", rules::Candidates::DelegationNotRecentEnough { poll });
        }
    }
}

pub(crate) fn lists_or_candidatures(draft: &CandidaciesDraft, r: &mut Reader<'_>, _facts: &Facts) {
    poll::by_system(r, draft.system, "candidatures");
}

/// F.308: lists are told apart by name and by number.
pub(crate) fn lists_told_apart(draft: &CandidaciesDraft, r: &mut Reader<'_>, _facts: &Facts) {
    for (index, list) in draft.lists.iter().enumerate() {
        let earlier = &draft.lists[..index];
        let at = |field: &str| format!("{}/{index}/{field}", r.at("lists"));
        if list.name.is_some() && earlier.iter().any(|other| other.name == list.name) {
            r.report(Finding::new(at("name"), rules::Candidates::TwoListsAlike));
        }
        if list.number.is_some() && earlier.iter().any(|other| other.number == list.number) {
            r.report(Finding::new(at("number"), rules::Candidates::TwoListsAlike));
        }
    }
}

pub(crate) fn judge(draft: &CandidaciesDraft, r: &mut Reader<'_>, facts: &Facts) {
    people::each_once(r);
    poll::system_fits(r, draft.system, facts.headcount, facts.parameters());
    let on_lists = draft.lists.iter().map(|list| list.candidates.len()).sum::<usize>();
    judge_number(r, draft.candidatures.len() + on_lists, draft.office_agreement == Some(true), facts);
}

/// F.307, W.001 and W.302: how many stand, against the seats.
fn judge_number(r: &Reader<'_>, standing: usize, agreed: bool, facts: &Facts) {
    let Some(headcount) = facts.headcount else { return };
    let Some(delegation) = seats_under(facts.parameters(), headcount) else {
        r.found("situation", rules::Poll::HeadcountOtherThanOnFile { known: headcount.into() });
        return;
    };
    let members = delegation.members();
    let standing = u32::try_from(standing).unwrap_or(u32::MAX);
    if agreed && standing > members {
        r.found(
            "office_agreement",
            rules::Candidates::TooManyCandidatesWithoutAVote { most: members.into() },
        );
    }
    if standing > 0 && standing < members {
        r.report(Finding::new(
            r.here(),
            rules::Candidates::FewerCandidatesThanSeats {
                candidates: standing.into(),
                seats: members.into(),
            },
        ));
    }
}

/// F.301: a list has no more candidates than there are titulaires and suppléants.
pub(crate) fn list_not_too_long(r: &Reader<'_>, standing: usize, facts: &Facts) {
    let delegation = facts.headcount.and_then(|headcount| seats_under(facts.parameters(), headcount));
    if let Some(most) = delegation.map(|delegation| max_per_list(delegation).0)
        && u32::try_from(standing).is_ok_and(|standing| standing > most)
    {
        r.found(
            "candidates",
            rules::Candidates::ListTooLong { most: most.into(), candidates: standing.into() },
        );
    }
}

pub(crate) fn list_received(draft: &CandidateListDraft, r: &mut Reader<'_>, facts: &Facts) {
    judge_receipt(r, draft.received_on, draft.received_at, facts);
}

pub(crate) fn candidature_received(draft: &CandidatureDraft, r: &mut Reader<'_>, facts: &Facts) {
    judge_receipt(r, draft.received_on, draft.received_at, facts);
}

/// W.301: candidatures close 15 days before the poll at 18:00.
fn judge_receipt(r: &Reader<'_>, on: Option<NaiveDate>, at: Option<TimeOfDay>, facts: &Facts) {
    if let (Some(day), Some(calendar)) = (on, Calendar::of(facts)) {
        let deadline = calendar.candidates_deadline();
        if !in_time(at.unwrap_or_default().on(day), deadline) {
            let late = rules::Candidates::CandidatureReceivedLate { deadline };
            r.found("received_on", late);
        }
    }
}

/// F.302: a candidate is 18 on the day of the poll.
pub(crate) fn old_enough(draft: &CandidateDraft, r: &mut Reader<'_>, facts: &Facts) {
    if let (Some(matricule), Some(poll)) = (&draft.matricule, facts.election_day) {
        let age = facts.parameters().candidate_age.value;
        if !reached(matricule.born_on(), age.saturating_mul(12), poll) {
            let young = rules::Candidates::CandidateTooYoung { age: age.into(), poll };
            r.found("matricule", young);
        }
    }
}

/// A union has a name, employees and electors are counted. Before it is known who presents, either may stand.
pub(crate) fn union_or_staff(draft: &PresenterDraft, r: &mut Reader<'_>, _facts: &Facts) {
    let (there, not_there) = match draft.capacity.map(Capacity::is_union) {
        Some(true) => ("union_name", "supporters"),
        Some(false) => ("supporters", "union_name"),
        None => return,
    };
    r.need(there);
    r.exclude(not_there);
}

pub(crate) fn list_presented(draft: &CandidateListDraft, r: &mut Reader<'_>, facts: &Facts) {
    judge_presenter(r, draft.presented_by.as_ref(), VotingSystem::RepresentationProportionnelle, facts);
}

pub(crate) fn candidature_presented(draft: &CandidatureDraft, r: &mut Reader<'_>, facts: &Facts) {
    judge_presenter(r, draft.presented_by.as_ref(), VotingSystem::MajoriteRelative, facts);
}

/// F.303 and F.304: who presents may do so in this system, with enough support.
fn judge_presenter(r: &Reader<'_>, draft: Option<&PresenterDraft>, system: VotingSystem, facts: &Facts) {
    let Some((draft, capacity)) = draft.and_then(|draft| Some((draft, draft.capacity?))) else { return };
    let at = |field: &str| format!("{}/{field}", r.at("presented_by"));
    if !may_present(capacity, system) {
        r.report(may_not_present(facts.parameters(), at("capacity")));
    } else if let Some(needed) = supporters_needed(facts.parameters(), capacity, facts.headcount)
        && draft.supporters.is_some_and(|supporters| supporters < needed)
    {
        let few = rules::Candidates::TooFewSupporters { needed: needed.into() };
        r.report(Finding::new(at("supporters"), few));
    }
}
