//! What must hold within one office.

use types::Finding;

use super::{
    Count, Office,
    arithmetic::{self, Numbers},
};
use crate::{Paper, Parameters, Suffrages, VotingSystem, ballots::place, rules};

/// Everything that is wrong within an office, with pointers below `at`.
pub(super) fn office(parameters: &Parameters, paper: &Paper, office: &Office, at: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !office.president {
        findings.push(Finding::new(format!("{at}/president"), rules::Counting::PresidentAbsent));
    }
    findings.extend(arithmetic::assessors(parameters, &format!("{at}/assessors"), office.assessors));
    if let Some((opens, closes)) = office.opens_at.zip(office.closes_at) {
        let closing = format!("{at}/closes_at");
        findings.extend(arithmetic::open_long_enough(parameters, &closing, opens, closes));
    }
    let postal = format!("{at}/count/attendance/postal_voters");
    let voters = office.count.attendance.postal_voters;
    findings.extend(arithmetic::postal_at_principal(&postal, office.principal, voters));
    let at = format!("{at}/count");
    findings.extend(ballots(&office.count, &at));
    findings.extend(votes(parameters, paper, &office.count, &format!("{at}/tally")));
    findings
}

fn ballots(count: &Count, at: &str) -> Vec<Finding> {
    let (attendance, tally) = (&count.attendance, &count.tally);
    let numbers = Numbers {
        electors: Some(attendance.electors),
        voters: Some(attendance.voters),
        postal_voters: Some(attendance.postal_voters),
        rejected_postal: Some(attendance.rejected_postal),
        ballots: Some(attendance.ballots),
        valid: Some(tally.valid),
        blank: Some(tally.blank),
        null_ballots: Some(tally.null_ballots),
        undecided: tally.undecided,
    };
    let mut findings = arithmetic::numbers(&numbers, |field| format!("{at}/attendance/{field}"));
    if tally.undecided > 0 {
        findings.push(Finding::new(
            format!("{at}/tally/undecided"),
            rules::Counting::ContestedBallotsNotDecided { undecided: tally.undecided.into() },
        ));
    }
    if u64::from(tally.contested) > tally.ballots() - u64::from(tally.undecided) {
        findings.push(Finding::new(
            format!("{at}/tally/contested"),
            rules::Counting::MoreContestedBallotsThanBallots,
        ));
    }
    findings
}

fn votes(parameters: &Parameters, paper: &Paper, count: &Count, at: &str) -> Vec<Finding> {
    let mut findings = unknown(paper, count, at);
    let (tally, system) = (&count.tally, paper.system());
    let (cast, where_cast): (u64, _) = match system {
        VotingSystem::MajoriteRelative => {
            (tally.candidates.values().map(|votes| u64::from(*votes)).sum(), "candidates")
        }
        VotingSystem::RepresentationProportionnelle => {
            (tally.lists.values().map(|list| all(*list)).sum(), "lists")
        }
    };
    let where_cast = format!("{at}/{where_cast}");
    findings.extend(arithmetic::votes_fit(&where_cast, cast, paper.votes_per_elector(), tally.valid));
    if cast < u64::from(tally.valid) {
        let (valid, votes) = (tally.valid.into(), cast.into());
        findings.push(Finding::new(where_cast, rules::Counting::FewerVotesThanValidBallots { valid, votes }));
    }
    let candidates = format!("{at}/candidates");
    for (candidate, votes) in &tally.candidates {
        let at = || place(&candidates, candidate);
        findings.extend(arithmetic::candidate_fits(parameters, system, at, *votes, tally.valid));
    }
    for (name, list) in paper.lists() {
        let suffrages = tally.lists.get(name).copied().unwrap_or_default();
        findings.extend(self::list(count, (name, list), suffrages, at));
    }
    findings
}

fn all(suffrages: Suffrages) -> u64 {
    u64::from(suffrages.list_votes) + u64::from(suffrages.nominal_votes)
}

/// F.801 and F.804: nobody but the candidates and their lists; W.813: all of them.
fn unknown(paper: &Paper, count: &Count, at: &str) -> Vec<Finding> {
    let tally = &count.tally;
    let candidates = format!("{at}/candidates");
    let lists = format!("{at}/lists");
    let strangers = tally.candidates.keys().filter(|candidate| !paper.has(candidate));
    let mut findings: Vec<Finding> = strangers
        .map(|candidate| Finding::new(place(&candidates, candidate), rules::Counting::UnknownCandidate))
        .collect();
    match paper.system() {
        VotingSystem::MajoriteRelative if tally.lists.is_empty() => {}
        VotingSystem::MajoriteRelative => findings.push(Finding::error(lists, "not_applicable")),
        VotingSystem::RepresentationProportionnelle => {
            let strangers = tally.lists.keys().filter(|name| paper.list(name).is_none());
            findings.extend(
                strangers.map(|name| Finding::new(place(&lists, name), rules::Counting::UnknownList)),
            );
        }
    }
    let missing = paper.candidates().filter(|candidate| !tally.candidates.contains_key(*candidate)).count();
    if missing > 0 {
        findings.push(Finding::new(
            candidates,
            rules::Counting::CandidatesWithoutANumber { candidates: missing.into() },
        ));
    }
    findings
}

/// W.401, F.817 and F.819: the suffrages of a list are those of its candidates, and each circle gave every candidate
/// one vote.
fn list(
    count: &Count,
    (name, printed): (&str, &crate::PaperList),
    suffrages: Suffrages,
    at: &str,
) -> Vec<Finding> {
    let tally = &count.tally;
    let here = place(&format!("{at}/lists"), name);
    let votes = |candidate: &String| tally.candidates.get(candidate).copied().unwrap_or_default();
    let sum = printed.candidates.iter().map(|candidate| u64::from(votes(candidate))).sum();
    let mut findings = Vec::from_iter(arithmetic::list_adds_up(&here, all(suffrages), sum));
    let (size, list_votes) = (u64::from(printed.size), u64::from(suffrages.list_votes));
    let most = size * u64::from(tally.valid);
    if size == 0 || list_votes % size != 0 || list_votes > most {
        let impossible = rules::Counting::ImpossibleListVotes { size: size.into(), most: most.into() };
        findings.push(Finding::new(format!("{here}/list_votes"), impossible));
        return findings;
    }
    let circles = list_votes / size;
    for candidate in printed.candidates.iter().filter(|candidate| u64::from(votes(candidate)) < circles) {
        let at = place(&format!("{at}/candidates"), candidate);
        findings.push(Finding::new(at, rules::Counting::FewerVotesThanCircles { circles: circles.into() }));
    }
    findings
}
