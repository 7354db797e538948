//! The check of démarche 3, the declaration of candidates.

use chrono::{Months, NaiveDate};
use elections::{
    Calendar, Capacity, Facts, TimeOfDay, VotingSystem,
    candidatures::{in_time, max_per_list, may_not_present, may_present, supporters_needed},
    electorate::reached,
    rules, seats_under,
};
use types::Finding;

use super::{
    people::{self, Named},
    poll::{self, MOST_EMPLOYEES, MOST_LISTS, MOST_PEOPLE},
    reader::Reader,
    values,
};
use crate::content::{
    Candidacies, Candidate, CandidateDeclaration, CandidateList, Candidature, Presenter, Sex, Situation,
};

const OF_CANDIDATES: [&str; 4] = ["system", "office_agreement", "lists", "candidatures"];

pub(super) fn read(mut r: Reader<'_>, facts: &Facts) -> Option<CandidateDeclaration> {
    let situation = r.required("situation", values::one_of(&Situation::ALL, Situation::code))?;
    match situation {
        Situation::Candidates => {
            r.exclude(&["headcount", "elected_on"]);
            read_candidacies(r, facts).map(CandidateDeclaration::Candidates)
        }
        Situation::FewerThan15 => {
            r.exclude(&OF_CANDIDATES);
            r.exclude(&["elected_on"]);
            read_fewer(r, facts)
        }
        Situation::RecentDelegation => {
            r.exclude(&OF_CANDIDATES);
            r.exclude(&["headcount"]);
            read_recent(r, facts)
        }
        Situation::NoCandidate => {
            r.exclude(&OF_CANDIDATES);
            r.exclude(&["headcount", "elected_on"]);
            r.finish();
            Some(CandidateDeclaration::NoCandidate)
        }
    }
}

/// F.305 and W.001: the headcount is below 15, also by what is on file.
fn read_fewer(mut r: Reader<'_>, facts: &Facts) -> Option<CandidateDeclaration> {
    let headcount = r.required("headcount", values::integer(0, MOST_EMPLOYEES));
    if let Some(headcount) = headcount {
        let least = facts.parameters().obligation_from.value;
        if headcount >= least {
            r.report(Finding::new(
                r.at("headcount"),
                rules::Candidates::HeadcountLargeEnoughToElect { least: least.into() },
            ));
        } else if let Some(known) = facts.headcount.filter(|known| *known != headcount) {
            r.report(Finding::new(
                r.at("headcount"),
                rules::Poll::HeadcountOtherThanOnFile { known: known.into() },
            ));
        }
    }
    r.finish();
    Some(CandidateDeclaration::FewerThan15 { headcount: headcount? })
}

/// F.306: the delegation was elected less than a year before the poll.
fn read_recent(mut r: Reader<'_>, facts: &Facts) -> Option<CandidateDeclaration> {
    let elected_on = r.required("elected_on", values::date);
    if let (Some(elected_on), Some(poll)) = (elected_on, facts.election_day) {
        let months = Months::new(facts.parameters().recent_years.value * 12);
        let year_later = elected_on.checked_add_months(months).unwrap_or(elected_on);
        if elected_on >= poll || year_later <= poll {
            r.report(Finding::new(r.at("elected_on"), rules::Candidates::DelegationNotRecentEnough { poll }));
        }
    }
    r.finish();
    Some(CandidateDeclaration::RecentDelegation { elected_on: elected_on? })
}

fn read_candidacies(mut r: Reader<'_>, facts: &Facts) -> Option<Candidacies> {
    let system = r.required("system", values::system);
    let office_agreement = r.required("office_agreement", values::flag);
    let mut named = Vec::new();
    // Before the system is known, either may stand.
    let (lists, candidatures) = match system {
        Some(VotingSystem::RepresentationProportionnelle) => {
            r.exclude(&["candidatures"]);
            (r.objects("lists", MOST_LISTS), Vec::new())
        }
        Some(VotingSystem::MajoriteRelative) => {
            r.exclude(&["lists"]);
            (Vec::new(), r.objects("candidatures", MOST_PEOPLE))
        }
        None => (r.optional_objects("lists", MOST_LISTS), r.optional_objects("candidatures", MOST_PEOPLE)),
    };
    let mut standing = candidatures.len();
    let lists: Vec<Read<CandidateList>> =
        lists.into_iter().map(|r| read_list(r, facts, &mut named)).collect();
    standing += lists.iter().map(|list| list.standing).sum::<usize>();
    let lists = judge_names(&r, lists);
    let candidatures =
        candidatures.into_iter().filter_map(|r| read_candidature(r, facts, &mut named)).collect();
    people::each_once(&r, &named);
    poll::system_fits(&r, system, facts.headcount, facts.parameters());
    judge_number(&r, standing, office_agreement == Some(true), facts);
    r.finish();
    Some(Candidacies { system: system?, office_agreement: office_agreement?, lists, candidatures })
}

/// F.307, W.001 and W.302: how many stand, against the seats.
fn judge_number(r: &Reader<'_>, standing: usize, agreed: bool, facts: &Facts) {
    let Some(headcount) = facts.headcount else { return };
    let Some(delegation) = seats_under(facts.parameters(), headcount) else {
        r.report(Finding::new(
            r.at("situation"),
            rules::Poll::HeadcountOtherThanOnFile { known: headcount.into() },
        ));
        return;
    };
    let members = delegation.members();
    let standing = u32::try_from(standing).unwrap_or(u32::MAX);
    if agreed && standing > members {
        r.report(Finding::new(
            r.at("office_agreement"),
            rules::Candidates::TooManyCandidatesWithoutAVote { most: members.into() },
        ));
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

/// A part of the form with what is known of it even where it can't be read whole.
struct Read<T> {
    value: Option<T>,
    name: Option<String>,
    number: Option<u32>,
    pointer: String,
    standing: usize,
}

/// F.301: a list has no more candidates than there are titulaires and suppléants.
fn read_list(mut r: Reader<'_>, facts: &Facts, named: &mut Vec<Named>) -> Read<CandidateList> {
    let name = r.required("name", values::line(100));
    let number = r.optional("number", values::integer(1, 999));
    let presented_by = r
        .object("presented_by")
        .and_then(|r| read_presenter(r, VotingSystem::RepresentationProportionnelle, facts));
    let (received_on, received_at) = read_receipt(&mut r, facts);
    let candidates = r.objects("candidates", MOST_PEOPLE);
    let standing = candidates.len();
    let delegation = facts.headcount.and_then(|headcount| seats_under(facts.parameters(), headcount));
    if let Some(most) = delegation.map(|delegation| max_per_list(delegation).0)
        && u32::try_from(standing).is_ok_and(|standing| standing > most)
    {
        r.report(Finding::new(
            r.at("candidates"),
            rules::Candidates::ListTooLong { most: most.into(), candidates: standing.into() },
        ));
    }
    let candidates = candidates.into_iter().filter_map(|r| read_candidate(r, facts, named)).collect();
    let pointer = r.here().to_owned();
    r.finish();
    let list = |name: String, presented_by| CandidateList {
        name,
        number,
        presented_by,
        received_on,
        received_at,
        candidates,
    };
    let value = name.clone().zip(presented_by).map(|(name, presented_by)| list(name, presented_by));
    Read { value, name, number, pointer, standing }
}

/// F.308: lists are told apart by name and by number.
fn judge_names(r: &Reader<'_>, lists: Vec<Read<CandidateList>>) -> Vec<CandidateList> {
    for (place, list) in lists.iter().enumerate() {
        let earlier = &lists[..place];
        if list.name.is_some() && earlier.iter().any(|other| other.name == list.name) {
            r.report(Finding::new(format!("{}/name", list.pointer), rules::Candidates::TwoListsAlike));
        }
        if list.number.is_some() && earlier.iter().any(|other| other.number == list.number) {
            r.report(Finding::new(format!("{}/number", list.pointer), rules::Candidates::TwoListsAlike));
        }
    }
    lists.into_iter().filter_map(|list| list.value).collect()
}

fn read_candidature(mut r: Reader<'_>, facts: &Facts, named: &mut Vec<Named>) -> Option<Candidature> {
    let candidate = r.object("candidate").and_then(|r| read_candidate(r, facts, named));
    let presented_by =
        r.object("presented_by").and_then(|r| read_presenter(r, VotingSystem::MajoriteRelative, facts));
    let (received_on, received_at) = read_receipt(&mut r, facts);
    r.finish();
    Some(Candidature { candidate: candidate?, presented_by: presented_by?, received_on, received_at })
}

/// W.301: candidatures close 15 days before the poll at 18:00.
fn read_receipt(r: &mut Reader<'_>, facts: &Facts) -> (Option<NaiveDate>, Option<TimeOfDay>) {
    let received_on = r.optional("received_on", values::date);
    let received_at = r.optional("received_at", values::time);
    if let (Some(day), Some(calendar)) = (received_on, Calendar::of(facts)) {
        let deadline = calendar.candidates_deadline();
        let minutes = received_at.map_or(0, TimeOfDay::minutes);
        let received = day.and_time(chrono::NaiveTime::MIN) + chrono::TimeDelta::minutes(minutes.into());
        if !in_time(received, deadline) {
            let late = rules::Candidates::CandidatureReceivedLate { deadline };
            r.report(Finding::new(r.at("received_on"), late));
        }
    }
    (received_on, received_at)
}

/// F.302: a candidate is 18 on the day of the poll.
fn read_candidate(mut r: Reader<'_>, facts: &Facts, named: &mut Vec<Named>) -> Option<Candidate> {
    let surname = r.name("surname");
    let first_names = r.name("first_names");
    let profession = r.required("profession", values::line(100));
    let matricule = people::matricule(&mut r, named);
    let nationality = r.required("nationality", values::country);
    let sex = r.required("sex", values::one_of(&Sex::ALL, Sex::code));
    if let (Some(matricule), Some(poll)) = (&matricule, facts.election_day) {
        let age = facts.parameters().candidate_age.value;
        if !reached(matricule.born_on(), age.saturating_mul(12), poll) {
            r.report(Finding::new(
                r.at("matricule"),
                rules::Candidates::CandidateTooYoung { age: age.into(), poll },
            ));
        }
    }
    r.finish();
    Some(Candidate {
        surname: surname?,
        first_names: first_names?,
        profession: profession?,
        matricule: matricule?,
        nationality: nationality?,
        sex: sex?,
    })
}

/// F.303 and F.304: who presents may do so in this system, with enough support.
fn read_presenter(mut r: Reader<'_>, system: VotingSystem, facts: &Facts) -> Option<Presenter> {
    let capacity = r.required("capacity", values::one_of(&Capacity::ALL, Capacity::code));
    let union = capacity.map(Capacity::is_union);
    let supporters_range = values::integer(1, MOST_EMPLOYEES);
    let (union_name, supporters) = match union {
        Some(true) => {
            r.exclude(&["supporters"]);
            (r.required("union_name", values::line(100)), None)
        }
        Some(false) => {
            r.exclude(&["union_name"]);
            (None, r.required("supporters", supporters_range))
        }
        None => (r.optional("union_name", values::line(100)), r.optional("supporters", supporters_range)),
    };
    let fits = capacity.is_none_or(|capacity| may_present(capacity, system));
    if !fits {
        r.report(may_not_present(facts.parameters(), r.at("capacity")));
    } else if let (Some(needed), Some(supporters)) =
        (supporters_needed(facts.parameters(), capacity?, facts.headcount), supporters)
        && supporters < needed
    {
        r.report(Finding::new(
            r.at("supporters"),
            rules::Candidates::TooFewSupporters { needed: needed.into() },
        ));
    }
    r.finish();
    Some(Presenter { capacity: capacity?, union_name, supporters })
}
