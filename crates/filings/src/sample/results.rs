//! The sample of démarche 4, the declaration of results.

use elections::VotingSystem;

use super::{World, people, text};
use crate::content::{
    CandidateResult, Counts, ListResult, ResultDeclaration, Signatories, Status, VoteResult,
};

/// A vote in which nine electors of ten take part.
pub(super) fn declaration(world: &World) -> Option<ResultDeclaration> {
    let counts = counts(world.headcount);
    let (mut lists, mut candidates) = (Vec::new(), Vec::new());
    match world.delegation.system {
        VotingSystem::RepresentationProportionnelle => lists = both_lists(world, counts.valid)?,
        VotingSystem::MajoriteRelative => candidates = by_majority(world, counts.valid)?,
    }
    let assessors = vec![people::person_name(901)?, people::person_name(902)?];
    Some(ResultDeclaration::Vote(VoteResult {
        polling_day: world.calendar.election_day,
        titulaires: world.delegation.titulaires,
        suppleants: world.delegation.suppleants,
        system: world.delegation.system,
        counts,
        lists,
        candidates,
        signed_on: world.calendar.election_day,
        signed_by: Signatories { president: people::person_name(900)?, assessors },
    }))
}

fn counts(electors: u32) -> Counts {
    let voters = electors - electors / 10;
    let (blank, null_ballots) = (1, 1);
    let valid = voters.saturating_sub(blank + null_ballots);
    Counts { electors, voters, ballots: voters, valid, blank, null_ballots, ..Counts::default() }
}

/// Two candidates more than seats. On an average ballot the votes stay below the number of seats.
fn by_majority(world: &World, valid: u32) -> Option<Vec<CandidateResult>> {
    let (titulaires, members) = (world.delegation.titulaires, world.delegation.members());
    let result = |place: u32| {
        let (status, votes) = if place < titulaires {
            (Status::Titulaire, valid - valid / 4)
        } else if place < members {
            (Status::Suppleant, valid / 2)
        } else {
            (Status::NotElected, valid / 8)
        };
        candidate(place, votes, status)
    };
    (0..members + 2).map(result).collect()
}

/// Two full lists, the first with more votes; each gets its titulaires and as many suppléants.
fn both_lists(world: &World, valid: u32) -> Option<Vec<ListResult>> {
    let members = world.delegation.members();
    let votes = |share: u32| (0..members).map(move |place| valid / share - place * (valid / 16) / members);
    let suffrages = [votes(2).sum::<u32>(), votes(3).sum::<u32>()];
    let [first, second] = share_seats(suffrages, world.delegation.titulaires);
    let list = |name: &str, number, seats: u32, share: u32, from: u32| {
        let candidates = votes(share).zip(0..).map(|(votes, place)| {
            let status = if place < seats {
                Status::Titulaire
            } else if place < 2 * seats {
                Status::Suppleant
            } else {
                Status::NotElected
            };
            candidate(from + place, votes, status)
        });
        let candidates = candidates.collect::<Option<Vec<_>>>()?;
        Some(ListResult { name: name.to_owned(), number, suffrages: votes(share).sum(), candidates })
    };
    Some(vec![list("OGBL", Some(1), first, 2, 0)?, list(&text("neutral_list"), None, second, 3, members)?])
}

/// Seat after seat to the greater of the quotients suffrages / (seats + 1); equal ones to the list with more
/// suffrages, which stands first.
fn share_seats(suffrages: [u32; 2], seats: u32) -> [u32; 2] {
    (0..seats).fold([0, 0], |[first, second], _| {
        let quotient = |place: usize, other: u32| u64::from(suffrages[place]) * u64::from(other + 1);
        if quotient(0, second) >= quotient(1, first) { [first + 1, second] } else { [first, second + 1] }
    })
}

fn candidate(place: u32, votes: u32, status: Status) -> Option<CandidateResult> {
    let (surname, first_names) = people::names(place)?;
    Some(CandidateResult { surname, first_names, matricule: people::matricule(place)?, votes, status })
}
