//! The rules of démarche 4, the declaration of results; those of votes and seats stand in [`super::tally`].

use elections::{
    Facts,
    counting::arithmetic::{self, Numbers},
};

use super::poll::{self, Seats};
use crate::{
    content::{CountsDraft, OfficeDraft, VoteDraft},
    fields::Reader,
};

pub(super) fn vote(draft: &VoteDraft) -> Seats {
    Seats { titulaires: draft.titulaires, suppleants: draft.suppleants, system: draft.system }
}

pub(super) fn office(draft: &OfficeDraft) -> Seats {
    Seats { titulaires: draft.titulaires, suppleants: draft.suppleants, system: draft.system }
}

/// F.001 and F.002.
pub(crate) fn seats_of_vote(draft: &VoteDraft, r: &mut Reader<'_>, facts: &Facts) {
    vote(draft).judge(r, facts.headcount, facts);
}

/// F.001 and F.002.
pub(crate) fn seats_without_vote(draft: &OfficeDraft, r: &mut Reader<'_>, facts: &Facts) {
    office(draft).judge(r, facts.headcount, facts);
}

pub(crate) fn lists_or_candidates(draft: &VoteDraft, r: &mut Reader<'_>, _facts: &Facts) {
    poll::by_system(r, draft.system, "candidates");
}

/// F.401 to F.404 and F.818.
pub(crate) fn counts(draft: &CountsDraft, r: &mut Reader<'_>, _facts: &Facts) {
    let numbers = Numbers {
        electors: draft.electors,
        voters: draft.voters,
        postal_voters: draft.postal_voters,
        rejected_postal: Some(draft.rejected_postal.unwrap_or(0)),
        ballots: draft.ballots,
        valid: draft.valid,
        blank: draft.blank,
        null_ballots: draft.null_ballots,
        undecided: 0,
    };
    r.report_all(arithmetic::numbers(&numbers, |field| r.at(field)));
}

/// F.411 and W.406.
pub(crate) fn signed_at_once(draft: &VoteDraft, r: &mut Reader<'_>, _facts: &Facts) {
    if let (Some(signed_on), Some(poll)) = (draft.signed_on, draft.polling_day) {
        r.report_all(arithmetic::signed_at_once(&r.at("signed_on"), signed_on, poll));
    }
}

/// F.410: a president and two assessors sign.
pub(crate) fn two_assessors(r: &Reader<'_>, count: usize, facts: &Facts) {
    if let (1.., Ok(count)) = (count, u32::try_from(count)) {
        r.report_all(arithmetic::assessors(facts.parameters(), &r.at("assessors"), count));
    }
}
