//! The general count (*recensement général*): the offices together.

use std::collections::{BTreeMap, BTreeSet};

use types::{Finding, capped};

use super::{Count, Office, arithmetic, judge};
use crate::{
    Paper, Parameters,
    ballots::{MAX_LISTS, clean_name, place},
    reasons::Reason,
    rules, texts,
};

/// The most offices of a poll; the law has no limit.
const MAX_OFFICES: usize = 100;
/// The most people in one number of an office.
const MAX_PEOPLE: u32 = 100_000;
/// The most votes in one number: those of the most people for the largest delegation.
const MAX_CAST: u32 = 100_000_000;
const MAX_CANDIDATES: usize = 5_000;

/// All offices together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneralCount {
    /// The sum of the offices.
    pub count: Count,
    /// What does not hold: errors stop the procès-verbal, warnings ask for a look. 100 at most, then errors first.
    pub checks: Vec<Finding>,
    /// What was done.
    pub reasons: Vec<Reason>,
}

/// Adds the offices and checks each of them, what they are together, and a general count that was entered by hand.
///
/// Pointers are those of `offices` and `general`. The codes of the rules are those of démarche 4 (`F.401` to `F.406`,
/// `F.410`, `W.401`, `W.402`), the hour of opening `F.106`, and `F.8nn`, `W.8nn` for what only a count has.
///
/// # Errors
/// There is no office, a list is too long, a name is not clean, or a number is out of range.
pub fn count(
    parameters: &Parameters,
    paper: &Paper,
    offices: &[Office],
    general: Option<&Count>,
) -> Result<GeneralCount, Vec<Finding>> {
    let findings = bounds(offices, general);
    if !findings.is_empty() {
        return Err(capped(findings));
    }
    let sum = offices.iter().fold(Count::default(), |sum, office| sum.merge(&office.count));
    let mut checks = together(parameters, offices);
    for (number, office) in offices.iter().enumerate() {
        checks.extend(judge::office(parameters, paper, office, &format!("/offices/{number}")));
    }
    checks.extend(general.map(|general| differences(general, &sum)).unwrap_or_default());
    let most = u64::from(sum.tally.valid) * u64::from(paper.votes_per_elector());
    let reasons = [
        texts::Counting::Offices { offices: offices.len().into() },
        texts::Counting::MostVotes {
            valid: sum.tally.valid.into(),
            votes: paper.votes_per_elector().into(),
            most: most.into(),
        },
        texts::Counting::Boxes { boxes: paper.boxes().into() },
    ];
    let reasons = reasons.map(Reason::from).into();
    Ok(GeneralCount { count: sum, checks: capped(checks), reasons })
}

/// F.811, F.812 and W.811: one principal office, each with a name of its own, none so small that it tells.
fn together(parameters: &Parameters, offices: &[Office]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if offices.iter().filter(|office| office.principal).count() != 1 {
        findings.push(Finding::new("/offices", rules::Counting::OnePrincipalOffice));
    }
    let mut names = BTreeSet::new();
    for (number, office) in offices.iter().enumerate() {
        if !names.insert(office.name.to_lowercase()) {
            findings
                .push(Finding::new(format!("/offices/{number}/name"), rules::Counting::TwoOfficesOfOneName));
        }
        let ballots = office.count.attendance.ballots;
        let at = format!("/offices/{number}/count/attendance/ballots");
        findings.extend(arithmetic::keeps_the_secret(parameters, &at, offices.len(), ballots));
    }
    findings
}

/// Every number of a count with its place.
fn numbers(count: &Count, at: &str) -> BTreeMap<String, u32> {
    let (attendance, tally) = (&count.attendance, &count.tally);
    let plain = [
        ("attendance/electors", attendance.electors),
        ("attendance/voters", attendance.voters),
        ("attendance/postal_voters", attendance.postal_voters),
        ("attendance/rejected_postal", attendance.rejected_postal),
        ("attendance/ballots", attendance.ballots),
        ("tally/valid", tally.valid),
        ("tally/blank", tally.blank),
        ("tally/null", tally.null_ballots),
        ("tally/contested", tally.contested),
        ("tally/undecided", tally.undecided),
    ];
    let plain = plain.map(|(field, number)| (format!("{at}/{field}"), number));
    plain.into_iter().chain(cast(count, at)).collect()
}

/// Every number of votes with its place.
fn cast(count: &Count, at: &str) -> BTreeMap<String, u32> {
    let (candidates, lists) = (format!("{at}/tally/candidates"), format!("{at}/tally/lists"));
    let of_candidates = count.tally.candidates.iter().map(|(name, votes)| (place(&candidates, name), *votes));
    let of_lists = count.tally.lists.iter().flat_map(|(name, list)| {
        let at = place(&lists, name);
        [(format!("{at}/list_votes"), list.list_votes), (format!("{at}/nominal_votes"), list.nominal_votes)]
    });
    of_candidates.chain(of_lists).collect()
}

/// F.820: the offices add up to the general count.
fn differences(general: &Count, sum: &Count) -> Vec<Finding> {
    let (said, mut expected) = (numbers(general, "/general"), numbers(sum, "/general"));
    let mut findings = Vec::new();
    for (at, said) in said {
        let expected = expected.remove(&at).unwrap_or_default();
        findings.extend(arithmetic::offices_add_up(&at, said.into(), expected.into()));
    }
    for (at, expected) in expected {
        findings.extend(arithmetic::offices_add_up(&at, 0, expected.into()));
    }
    findings
}

/// What no count can be.
fn bounds(offices: &[Office], general: Option<&Count>) -> Vec<Finding> {
    if offices.is_empty() {
        return vec![Finding::error("/offices", "too_few_items").with("least", 1)];
    }
    if offices.len() > MAX_OFFICES {
        return vec![Finding::error("/offices", "too_many_items").with("most", MAX_OFFICES)];
    }
    let mut findings = Vec::new();
    for (number, office) in offices.iter().enumerate() {
        let at = format!("/offices/{number}");
        findings.extend(clean_name(format!("{at}/name"), &office.name));
        findings.extend(out_of_range(&office.count, &format!("{at}/count")));
    }
    if findings.is_empty() {
        findings.extend(sums_out_of_range(offices));
    }
    findings.extend(general.map(|general| out_of_range(general, "/general")).unwrap_or_default());
    findings
}

/// A sum of votes that no count of a delegation reaches, and that the sum of the offices could not hold.
fn sums_out_of_range(offices: &[Office]) -> Option<Finding> {
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    for (at, votes) in offices.iter().flat_map(|office| cast(&office.count, "")) {
        *sums.entry(at).or_default() += u64::from(votes);
    }
    let over = sums.into_values().any(|sum| sum > u64::from(MAX_CAST));
    over.then(|| Finding::error("/offices", "out_of_range").with("least", 0).with("most", MAX_CAST))
}

fn out_of_range(count: &Count, at: &str) -> Vec<Finding> {
    let (lists, candidates) = (&count.tally.lists, &count.tally.candidates);
    for (part, items, most) in
        [("lists", lists.len(), MAX_LISTS), ("candidates", candidates.len(), MAX_CANDIDATES)]
    {
        if items > most {
            return vec![Finding::error(format!("{at}/tally/{part}"), "too_many_items").with("most", most)];
        }
    }
    let names = (candidates.keys().map(|name| ("candidates", name)))
        .chain(lists.keys().map(|name| ("lists", name)))
        .filter_map(|(part, name)| clean_name(place(&format!("{at}/tally/{part}"), name), name));
    let votes = cast(count, at);
    let people = numbers(count, at).into_iter().filter(|(at, _)| !votes.contains_key(at));
    let over = |at, most| Finding::error(at, "out_of_range").with("least", 0).with("most", most);
    let people = people.filter(|(_, number)| *number > MAX_PEOPLE).map(|(at, _)| over(at, MAX_PEOPLE));
    let cast = votes.iter().filter(|(_, number)| **number > MAX_CAST);
    names.chain(people).chain(cast.map(|(at, _)| over(at.clone(), MAX_CAST))).collect()
}
