//! The check of démarche 4, the declaration of results.

use chrono::NaiveDate;
use elections::{
    Facts, Seat, VotingSystem,
    counting::arithmetic::{self, Numbers},
    rules,
};
use types::Finding;

use super::{
    people::{self, Named, person_name},
    poll::{self, MOST_EMPLOYEES, MOST_LISTS, MOST_PEOPLE, Seats},
    reader::Reader,
    tally::{self, Group},
    values,
};
use crate::content::{
    CandidateResult, Counts, Elected, ListResult, NoCandidateResult, OfficeResult, Outcome,
    ResultDeclaration, Signatories, Status, VoteResult,
};

const OF_VOTE: [&str; 6] = ["polling_day", "counts", "lists", "candidates", "signed_on", "signed_by"];
const OF_SEATS: [&str; 3] = ["titulaires", "suppleants", "system"];

pub(super) fn read(mut r: Reader<'_>, facts: &Facts) -> Option<ResultDeclaration> {
    match r.required("outcome", values::one_of(&Outcome::ALL, Outcome::code))? {
        Outcome::Vote => {
            r.exclude(&["established_on", "established_by", "elected"]);
            read_vote(r, facts).map(ResultDeclaration::Vote)
        }
        Outcome::Office => {
            r.exclude(&OF_VOTE);
            read_office(r, facts).map(ResultDeclaration::Office)
        }
        Outcome::NoCandidate => {
            r.exclude(&OF_VOTE);
            r.exclude(&OF_SEATS);
            r.exclude(&["elected"]);
            let established_on = read_established(&mut r, facts);
            let established_by = r.object("established_by").and_then(person_name);
            r.finish();
            let declared =
                NoCandidateResult { established_on: established_on?, established_by: established_by? };
            Some(ResultDeclaration::NoCandidate(declared))
        }
    }
}

fn read_vote(mut r: Reader<'_>, facts: &Facts) -> Option<VoteResult> {
    let polling_day = poll::polling_day(&mut r, facts);
    let seats = Seats::read(&mut r);
    seats.judge(&r, facts.headcount, facts);
    let (valid, counts) = r.object("counts").map(read_counts).unwrap_or_default();
    let mut named = Vec::new();
    // Before the system is known, either may stand.
    let (lists, candidates) = match seats.system {
        Some(VotingSystem::RepresentationProportionnelle) => {
            r.exclude(&["candidates"]);
            (r.objects("lists", MOST_LISTS), Vec::new())
        }
        Some(VotingSystem::MajoriteRelative) => {
            r.exclude(&["lists"]);
            (Vec::new(), r.objects("candidates", MOST_PEOPLE))
        }
        None => (r.optional_objects("lists", MOST_LISTS), r.optional_objects("candidates", MOST_PEOPLE)),
    };
    let lists = whole(lists, |r| read_list(r, &mut named));
    let candidates = whole(candidates, |r| read_candidate(r, &mut named));
    if let Some(lists) = lists.as_ref().filter(|lists| !lists.is_empty()) {
        tally::proportional(&r, lists, &seats, valid, facts);
    }
    if let Some(candidates) = candidates.as_ref().filter(|candidates| !candidates.is_empty()) {
        tally::majority(&r, &Group { pointer: r.at("candidates"), candidates }, &seats, valid, facts);
    }
    people::each_once(&r, &named);
    let signed_on = r.required("signed_on", values::date);
    judge_signing(&r, signed_on, polling_day);
    let signed_by = r.object("signed_by").and_then(|r| read_signatories(r, facts));
    r.finish();
    Some(VoteResult {
        polling_day: polling_day?,
        titulaires: seats.titulaires?,
        suppleants: seats.suppleants?,
        system: seats.system?,
        counts: counts?,
        lists: lists?,
        candidates: candidates?,
        signed_on: signed_on?,
        signed_by: signed_by?,
    })
}

/// The valid ballots, and all counts where they can be read. F.401 to F.404 and F.818.
fn read_counts(mut r: Reader<'_>) -> (Option<u32>, Option<Counts>) {
    let count = values::integer(0, MOST_EMPLOYEES);
    let mut read = |field| r.required(field, &count);
    let (electors, voters, postal_voters) = (read("electors"), read("voters"), read("postal_voters"));
    let (ballots, valid, blank) = (read("ballots"), read("valid"), read("blank"));
    let null_ballots = read("null");
    let rejected_postal = r.optional("rejected_postal", &count).unwrap_or(0);
    let numbers = Numbers {
        electors,
        voters,
        postal_voters,
        rejected_postal: Some(rejected_postal),
        ballots,
        valid,
        blank,
        null_ballots,
        undecided: 0,
    };
    r.report_all(arithmetic::numbers(&numbers, |field| r.at(field)));
    r.finish();
    let counts = || {
        Some(Counts {
            electors: electors?,
            voters: voters?,
            postal_voters: postal_voters?,
            rejected_postal,
            ballots: ballots?,
            valid: valid?,
            blank: blank?,
            null_ballots: null_ballots?,
        })
    };
    (valid, counts())
}

/// Reads every item of a part of the form; `None` where one of them can't be read.
fn whole<'a, T>(items: Vec<Reader<'a>>, read: impl FnMut(Reader<'a>) -> Option<T>) -> Option<Vec<T>> {
    // All are read, and reported, before the first bad one ends the collection.
    let read: Vec<Option<T>> = items.into_iter().map(read).collect();
    read.into_iter().collect()
}

fn read_list(mut r: Reader<'_>, named: &mut Vec<Named>) -> Option<ListResult> {
    let name = r.required("name", values::line(100));
    let number = r.optional("number", values::integer(1, 999));
    let suffrages = r.required("suffrages", values::integer(0, MOST_VOTES));
    let candidates = r.objects("candidates", MOST_PEOPLE);
    let candidates = whole(candidates, |r| read_candidate(r, named));
    r.finish();
    Some(ListResult { name: name?, number, suffrages: suffrages?, candidates: candidates? })
}

/// The most votes that a form takes: those of the largest firm for the largest delegation.
pub(crate) const MOST_VOTES: u32 = MOST_EMPLOYEES * 2 * poll::MOST_SEATS;

fn read_candidate(mut r: Reader<'_>, named: &mut Vec<Named>) -> Option<CandidateResult> {
    let surname = r.name("surname");
    let first_names = r.name("first_names");
    let matricule = people::matricule(&mut r, named);
    let votes = r.required("votes", values::integer(0, MOST_VOTES));
    let status = r.required("status", values::one_of(&Status::ALL, Status::code));
    r.finish();
    Some(CandidateResult {
        surname: surname?,
        first_names: first_names?,
        matricule: matricule?,
        votes: votes?,
        status: status?,
    })
}

/// F.411 and W.406: the procès-verbal is signed at once.
fn judge_signing(r: &Reader<'_>, signed_on: Option<NaiveDate>, polling_day: Option<NaiveDate>) {
    if let (Some(signed_on), Some(poll)) = (signed_on, polling_day) {
        r.report_all(arithmetic::signed_at_once(&r.at("signed_on"), signed_on, poll));
    }
}

/// F.410: a president and two assessors sign.
fn read_signatories(mut r: Reader<'_>, facts: &Facts) -> Option<Signatories> {
    let president = r.object("president").and_then(person_name);
    let assessors = r.objects("assessors", 10);
    if let (false, Ok(count)) = (assessors.is_empty(), u32::try_from(assessors.len())) {
        r.report_all(arithmetic::assessors(facts.parameters(), &r.at("assessors"), count));
    }
    let assessors = assessors.into_iter().filter_map(person_name).collect();
    r.finish();
    Some(Signatories { president: president?, assessors })
}

fn read_office(mut r: Reader<'_>, facts: &Facts) -> Option<OfficeResult> {
    let established_on = read_established(&mut r, facts);
    let established_by = r.object("established_by").and_then(person_name);
    let seats = Seats::read(&mut r);
    seats.judge(&r, facts.headcount, facts);
    let mut named = Vec::new();
    let elected = r.objects("elected", MOST_PEOPLE);
    let elected = whole(elected, |r| read_elected(r, &mut named));
    people::each_once(&r, &named);
    if let Some(elected) = &elected {
        tally::office(&r, elected, &seats);
    }
    r.finish();
    Some(OfficeResult {
        established_on: established_on?,
        established_by: established_by?,
        titulaires: seats.titulaires?,
        suppleants: seats.suppleants?,
        system: seats.system?,
        elected: elected?,
    })
}

fn read_elected(mut r: Reader<'_>, named: &mut Vec<Named>) -> Option<Elected> {
    let surname = r.name("surname");
    let first_names = r.name("first_names");
    let matricule = people::matricule(&mut r, named);
    let list = r.optional("list", values::line(100));
    let seat = r.required("seat", values::one_of(&Seat::ALL, Seat::code));
    r.finish();
    Some(Elected { surname: surname?, first_names: first_names?, matricule: matricule?, list, seat: seat? })
}

/// W.407: without a vote, the procès-verbal is on the platform by the day of the poll.
fn read_established(r: &mut Reader<'_>, facts: &Facts) -> Option<NaiveDate> {
    let day = r.required("established_on", values::date)?;
    if let Some(latest) = facts.election_day.filter(|latest| day > *latest) {
        r.report(Finding::new(r.at("established_on"), rules::Results::LateProcesVerbal { latest }));
    }
    Some(day)
}
