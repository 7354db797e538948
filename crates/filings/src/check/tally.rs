//! The rules of démarche 4 on votes and seats: whether the votes and the elected of a procès-verbal go together.

use chrono::NaiveDate;
use elections::{
    Facts, Fraction, Seat, VotingSystem,
    allocation::{Race, ShortList, allocate},
    counting::arithmetic,
    rules,
};
use types::Finding;

use super::{people, poll::Seats, results};
use crate::{
    content::{CandidateResult, Elected, ListResult, OfficeDraft, Status, VoteDraft},
    fields::{Reader, all},
};

/// The rules of a vote, where all its lists or candidates can be read.
pub(crate) fn vote(draft: &VoteDraft, r: &mut Reader<'_>, facts: &Facts) {
    let seats = results::vote(draft);
    let valid = draft.counts.as_ref().and_then(|counts| counts.valid);
    if let Some(lists) = all::<ListResult>(&draft.lists).filter(|lists| !lists.is_empty()) {
        proportional(r, &lists, &seats, valid, facts);
    }
    if let Some(candidates) =
        all::<CandidateResult>(&draft.candidates).filter(|candidates| !candidates.is_empty())
    {
        let group = Group { pointer: r.at("candidates"), candidates: &candidates };
        majority(r, &group, &seats, valid, facts);
    }
    people::each_once(r);
}

/// The rules of an election without a vote: everybody once, and no more than the seats.
pub(crate) fn without_vote(draft: &OfficeDraft, r: &mut Reader<'_>, _facts: &Facts) {
    people::each_once(r);
    if let Some(elected) = all::<Elected>(&draft.elected) {
        office(r, &elected, &results::office(draft));
    }
}

/// Candidates who stand against each other for the same seats: a list, or all of a majority vote.
struct Group<'a> {
    pointer: String,
    candidates: &'a [CandidateResult],
}

/// The elected of one kind, against the seats.
#[derive(Clone, Copy)]
struct Elections {
    titulaires: u32,
    suppleants: u32,
}

impl Elections {
    fn of(candidates: &[CandidateResult]) -> Self {
        let count = |status| number(candidates.iter().filter(|candidate| candidate.status == status).count());
        Self { titulaires: count(Status::Titulaire), suppleants: count(Status::Suppleant) }
    }
}

pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The rules of a majority vote.
fn majority(r: &Reader<'_>, group: &Group<'_>, seats: &Seats, valid: Option<u32>, facts: &Facts) {
    let cast = group.candidates.iter().map(|candidate| u64::from(candidate.votes)).sum();
    votes_fit(r, &r.at("candidates"), cast, seats, valid);
    candidates_fit(r, group, VotingSystem::MajoriteRelative, valid, facts);
    let elected = Elections::of(group.candidates);
    let chosen = number(group.candidates.iter().filter(|candidate| candidate.votes > 0).count());
    if !too_many(r, &group.pointer, elected, seats)
        && let (Some(titulaires), Some(suppleants)) = (seats.titulaires, seats.suppleants)
    {
        let seated = elected.titulaires + elected.suppleants;
        if elected.titulaires < titulaires.min(chosen) {
            let expected = titulaires.min(chosen);
            r.report(Finding::new(
                group.pointer.as_str(),
                rules::Results::SeatsOfTitulairesNotGiven { expected: expected.into() },
            ));
        } else if seated < titulaires + suppleants {
            left_empty(r, &group.pointer, titulaires + suppleants - seated);
        }
    }
    order(r, group);
}

/// The rules of a proportional vote.
fn proportional(r: &Reader<'_>, lists: &[ListResult], seats: &Seats, valid: Option<u32>, facts: &Facts) {
    let cast = lists.iter().map(|list| u64::from(list.suffrages)).sum();
    votes_fit(r, &r.at("lists"), cast, seats, valid);
    let mut all = Elections { titulaires: 0, suppleants: 0 };
    for (index, list) in lists.iter().enumerate() {
        let at = format!("{}/{index}", r.at("lists"));
        let group = Group { pointer: format!("{at}/candidates"), candidates: &list.candidates };
        let elected = Elections::of(&list.candidates);
        all.titulaires += elected.titulaires;
        all.suppleants += elected.suppleants;
        judge_list(r, &at, list);
        candidates_fit(r, &group, VotingSystem::RepresentationProportionnelle, valid, facts);
        let percent = facts.parameters().list_percent.value;
        let below = u64::from(list.suffrages) * 100 < cast * u64::from(percent);
        if elected.titulaires + elected.suppleants > 0 && below {
            let percent = Fraction::from(percent).into();
            let weak = rules::Results::ElectedOnTooWeakAList { percent };
            r.report(Finding::new(format!("{at}/suffrages"), weak));
        }
        order(r, &group);
    }
    if too_many(r, &r.at("lists"), all, seats) {
        return;
    }
    if let Some(members) = seats.members().filter(|members| all.titulaires + all.suppleants < *members) {
        left_empty(r, &r.at("lists"), members - all.titulaires - all.suppleants);
    }
    if let Some(titulaires) = seats.titulaires {
        seats_follow(r, lists, titulaires, facts);
    }
}

/// W.408: each list has the seats that its suffrages give it. Where a lot or a choice decides, it has those that are
/// sure and no more than all that are open.
fn seats_follow(r: &Reader<'_>, lists: &[ListResult], titulaires: u32, facts: &Facts) {
    let votes: Vec<_> = lists.iter().map(ListResult::votes).collect();
    let race = Race { titulaires, lists: &votes, short_list: ShortList::Ask, lot: &[] };
    let Ok(allocation) = allocate(facts.parameters(), &race) else { return };
    let open = allocation.undecided;
    for (index, (list, computed)) in lists.iter().zip(&allocation.lists).enumerate() {
        let said = Elections::of(&list.candidates);
        let fits = |said: u32, sure: u32, open: u32| (sure..=sure.saturating_add(open)).contains(&said);
        let sure = computed.seats;
        // F.409 is about the others.
        if computed.eligible
            && !(fits(said.titulaires, sure.titulaires, open.titulaires)
                && fits(said.suppleants, sure.suppleants, open.suppleants))
        {
            let (titulaires, suppleants) = (sure.titulaires.into(), sure.suppleants.into());
            r.report(Finding::new(
                format!("{}/{index}/candidates", r.at("lists")),
                rules::Results::OtherSeatsOfTheList { titulaires, suppleants },
            ));
        }
    }
}

/// F.407 and W.405, without a vote.
fn office(r: &Reader<'_>, elected: &[Elected], seats: &Seats) {
    let count = |seat| number(elected.iter().filter(|each| each.seat == seat).count());
    let elected = Elections { titulaires: count(Seat::Titulaire), suppleants: count(Seat::Suppleant) };
    if !too_many(r, &r.at("elected"), elected, seats)
        && let Some(members) =
            seats.members().filter(|members| elected.titulaires + elected.suppleants < *members)
    {
        left_empty(r, &r.at("elected"), members - elected.titulaires - elected.suppleants);
    }
}

/// F.405.
fn votes_fit(r: &Reader<'_>, at: &str, cast: u64, seats: &Seats, valid: Option<u32>) {
    if let (Some(members), Some(valid)) = (seats.members(), valid) {
        r.report_all(arithmetic::votes_fit(at, cast, members, valid));
    }
}

/// W.401.
fn judge_list(r: &Reader<'_>, at: &str, list: &ListResult) {
    let sum: u64 = list.candidates.iter().map(|candidate| u64::from(candidate.votes)).sum();
    let found = arithmetic::list_adds_up(&format!("{at}/suffrages"), list.suffrages.into(), sum);
    r.report_all(found);
}

/// F.406 and W.402.
fn candidates_fit(
    r: &Reader<'_>,
    group: &Group<'_>,
    system: VotingSystem,
    valid: Option<u32>,
    facts: &Facts,
) {
    let Some(valid) = valid else { return };
    for (index, candidate) in group.candidates.iter().enumerate() {
        let at = || format!("{}/{index}/votes", group.pointer);
        r.report_all(arithmetic::candidate_fits(facts.parameters(), system, at, candidate.votes, valid));
    }
}

/// F.407: no more are elected than there are seats.
fn too_many(r: &Reader<'_>, at: &str, elected: Elections, seats: &Seats) -> bool {
    let over = |count: u32, seats: Option<u32>| seats.is_some_and(|seats| count > seats);
    let found = over(elected.titulaires, seats.titulaires) || over(elected.suppleants, seats.suppleants);
    if found {
        let (titulaires, suppleants) = (elected.titulaires.into(), elected.suppleants.into());
        r.report(Finding::new(at, rules::Results::TooManyElected { titulaires, suppleants }));
    }
    found
}

/// W.405: seats stay empty.
fn left_empty(r: &Reader<'_>, at: &str, seats: u32) {
    r.report(Finding::new(at, rules::Results::EmptySeats { seats: seats.into() }));
}

/// W.403 and W.404: who has more votes stands better; with as many votes, the oldest does.
fn order(r: &Reader<'_>, group: &Group<'_>) {
    let ranked =
        |candidate: &CandidateResult| (std::cmp::Reverse(candidate.votes), candidate.matricule.born_on());
    let mut worst: Option<(std::cmp::Reverse<u32>, NaiveDate)> = None;
    for status in Status::ALL {
        let of_status = group.candidates.iter().enumerate().filter(|(_, each)| each.status == status);
        let mut next = worst;
        for (index, candidate) in of_status {
            let rank = ranked(candidate);
            if let Some(worst) = worst.filter(|worst| rank < *worst) {
                let rule = if rank.0 < worst.0 {
                    rules::Results::RankAgainstTheVotes
                } else {
                    rules::Results::EqualVotesOutOfOrder
                };
                r.report(Finding::new(format!("{}/{index}/status", group.pointer), rule));
            }
            next = next.max(Some(rank));
        }
        worst = next;
    }
}
