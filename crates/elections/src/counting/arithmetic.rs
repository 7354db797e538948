//! What must hold among the numbers of a poll: each rule once, for the count of an office and for démarche 4.

use std::cmp::Ordering;

use chrono::NaiveDate;
use types::Finding;

use crate::{Parameters, TimeOfDay, VotingSystem, rules};

/// The numbers of a count; `None` for one that can't be read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Numbers {
    /// Electors on the list.
    pub electors: Option<u32>,
    /// Electors who voted.
    pub voters: Option<u32>,
    /// Of these, by post.
    pub postal_voters: Option<u32>,
    /// Postal votes that were refused.
    pub rejected_postal: Option<u32>,
    /// Ballots in the ballot box.
    pub ballots: Option<u32>,
    /// Valid ballots.
    pub valid: Option<u32>,
    /// Blank ballots.
    pub blank: Option<u32>,
    /// Invalid ballots.
    pub null_ballots: Option<u32>,
    /// Ballots on which the office has still to decide.
    pub undecided: u32,
}

/// F.401 to F.404 and F.818, each at the field that `at` places.
#[must_use]
pub fn numbers(said: &Numbers, at: impl Fn(&str) -> String) -> Vec<Finding> {
    let wide = |number: Option<u32>| number.map(u64::from);
    let (voters, ballots, rejected) = (wide(said.voters), wide(said.ballots), wide(said.rejected_postal));
    let postal = wide(said.postal_voters);
    let not_above = |less: Option<u64>, more: Option<u64>| less.zip(more).map(|(less, more)| less <= more);
    let in_urn = || Some(voters? == ballots? + rejected?);
    let undecided = u64::from(said.undecided);
    let parts =
        || Some(wide(said.valid)? + wide(said.blank)? + wide(said.null_ballots)? + undecided == ballots?);
    let rejected_by_post = rules::Counting::MoreRejectedThanPostalVotes;
    let rules = [
        (
            not_above(voters, wide(said.electors)),
            Finding::new(at("voters"), rules::Results::MoreVotersThanElectors),
        ),
        (
            not_above(postal, voters),
            Finding::new(at("postal_voters"), rules::Results::MorePostalVotersThanVoters),
        ),
        (not_above(rejected, postal), Finding::new(at("rejected_postal"), rejected_by_post)),
        (in_urn(), Finding::new(at("ballots"), rules::Results::BallotsUnlikeVoters)),
        (parts(), Finding::new(at("ballots"), rules::Results::BallotsUnlikeTheirParts)),
    ];
    rules.into_iter().filter(|(holds, _)| *holds == Some(false)).map(|(_, finding)| finding).collect()
}

/// F.405: an elector has as many votes as there are titulaires and suppléants.
#[must_use]
pub fn votes_fit(at: &str, cast: u64, votes_per_elector: u32, valid: u32) -> Option<Finding> {
    let most = u64::from(valid) * u64::from(votes_per_elector);
    (cast > most)
        .then(|| Finding::new(at, rules::Results::TooManyVotes { votes: cast.into(), most: most.into() }))
}

/// The most votes of a candidate: as many of each valid ballot as there are boxes behind the name.
fn most_of_candidate(parameters: &Parameters, system: VotingSystem, valid: u32) -> u32 {
    valid.saturating_mul(parameters.boxes(system))
}

/// F.406 by majority and W.402 proportionally: no candidate has more votes than the valid ballots can give.
#[must_use]
pub fn candidate_fits(
    parameters: &Parameters,
    system: VotingSystem,
    at: impl Fn() -> String,
    votes: u32,
    valid: u32,
) -> Option<Finding> {
    let most = most_of_candidate(parameters, system, valid);
    let rule = match system {
        VotingSystem::MajoriteRelative => rules::Results::MoreVotesThanBallots { most: most.into() },
        VotingSystem::RepresentationProportionnelle => {
            rules::Results::MoreThanTwoVotesABallot { most: most.into() }
        }
    };
    (votes > most).then(|| Finding::new(at(), rule))
}

/// W.401: a list has the suffrages of its candidates.
#[must_use]
pub fn list_adds_up(at: &str, suffrages: u64, sum: u64) -> Option<Finding> {
    (sum != suffrages)
        .then(|| Finding::new(at, rules::Results::SuffragesUnlikeTheCandidates { sum: sum.into() }))
}

/// F.410: an office has so many assessors.
#[must_use]
pub fn assessors(parameters: &Parameters, at: &str, count: u32) -> Option<Finding> {
    let expected = parameters.assessors.value;
    (count != expected)
        .then(|| Finding::new(at, rules::Results::WrongNumberOfAssessors { expected: expected.into() }))
}

/// F.105: the poll opens on a day on which it may.
#[must_use]
pub fn opens_in_time(
    parameters: &Parameters,
    at: &str,
    opening: NaiveDate,
    closing: NaiveDate,
) -> Option<Finding> {
    let openings = parameters.openings(closing);
    let finding = || {
        Finding::new(at, rules::Notice::OpeningDayOutOfReach { earliest: *openings.start(), latest: closing })
    };
    (!openings.contains(&opening)).then(finding)
}

/// F.411 and W.406: what is done at the poll is signed on its day.
#[must_use]
pub fn signed_at_once(at: &str, signed_on: NaiveDate, poll: NaiveDate) -> Option<Finding> {
    let rule = match signed_on.cmp(&poll) {
        Ordering::Less => rules::Results::SignedBeforeThePoll { poll },
        Ordering::Greater => rules::Results::SignedOnAnotherDay { poll },
        Ordering::Equal => return None,
    };
    Some(Finding::new(at, rule))
}

/// W.812: postal votes go to the principal office.
#[must_use]
pub fn postal_at_principal(at: &str, principal: bool, postal_voters: u32) -> Option<Finding> {
    (!principal && postal_voters > 0)
        .then(|| Finding::new(at, rules::Counting::PostalVotesInAnAdditionalOffice))
}

/// W.811: among several offices, none has so few ballots that its count tells who voted what.
#[must_use]
pub fn keeps_the_secret(parameters: &Parameters, at: &str, offices: usize, ballots: u32) -> Option<Finding> {
    let least = parameters.revealing_below_ballots.value;
    let tells = offices > 1 && (1..least).contains(&ballots);
    tells.then(|| Finding::new(at, rules::Counting::OfficeTooSmallForSecrecy { least: least.into() }))
}

/// F.820: a number of the general count is the sum of the offices.
#[must_use]
pub fn offices_add_up(at: &str, said: u64, sum: u64) -> Option<Finding> {
    (said != sum).then(|| {
        Finding::new(
            at,
            rules::Counting::OfficesUnlikeTheGeneralCount { said: said.into(), expected: sum.into() },
        )
    })
}

/// F.106: the poll is open for an hour at least.
#[must_use]
pub fn open_long_enough(
    parameters: &Parameters,
    at: &str,
    opens: TimeOfDay,
    closes: TimeOfDay,
) -> Option<Finding> {
    let least = parameters.poll_minutes.value;
    let short = u32::from(closes.minutes()) < u32::from(opens.minutes()) + least;
    short.then(|| Finding::new(at, rules::Notice::PollTooShort { minutes: least.into() }))
}
