//! An office: its hours, its people, their signatures, its claims.

use std::collections::HashSet;

use chrono::NaiveDate;
use elections::{Facts, Name, counting::arithmetic, rules};
use types::{Finding, Findings, check_line, check_lines};

use super::{MAX_ITEMS, judge_text};
use crate::{
    content::VoteResult,
    doubts,
    proces_verbal::{Claim, Office, Officer},
};

type FullName<'a> = (&'a Name, &'a Name);

fn full_name(officer: &Officer) -> FullName<'_> {
    (&officer.surname, &officer.first_names)
}

/// The president and the assessors, each with its place.
fn officers<'a>(at: &str, office: &'a Office) -> impl Iterator<Item = (String, &'a Officer)> {
    let assessors = office.assessors.iter().enumerate();
    let assessors: Vec<_> =
        assessors.map(|(index, each)| (format!("{at}/office/assessors/{index}"), each)).collect();
    std::iter::once((format!("{at}/office/president"), &office.president)).chain(assessors)
}

pub(super) fn judge(findings: &Findings, at: &str, office: &Office, polling_day: NaiveDate, facts: &Facts) {
    judge_text(findings, &format!("{at}/office/place"), check_line(&office.place, 200));
    if office.number == 0 {
        let finding = Finding::error(format!("{at}/office/number"), "out_of_range");
        findings.push(finding.with("least", 1).with("most", MAX_ITEMS));
    }
    let one_day = facts.opening_day.is_none_or(|opening| opening == polling_day);
    if one_day {
        let (law, at) = (facts.parameters(), format!("{at}/office/closed_at"));
        let found = arithmetic::open_long_enough(law, &at, office.opened_at, office.closed_at);
        findings.extend(found);
    }
    judge_texts(findings, at, office);
    judge_people(findings, at, office);
    judge_signatures(findings, at, office, polling_day);
}

/// W.712 to W.714 for what only the record says; those who sign are judged where they stand in démarche 4.
fn judge_texts(findings: &Findings, at: &str, office: &Office) {
    let found = |at: String, doubt: Option<rules::Pasted>| {
        findings.extend(doubt.map(|doubt| Finding::new(at, doubt)));
    };
    found(format!("{at}/office/place"), doubts::of_line(&office.place));
    for (index, observer) in office.observers.iter().take(MAX_ITEMS).enumerate() {
        let at = format!("{at}/office/observers/{index}");
        found(format!("{at}/surname"), doubts::of_name(observer.surname.as_str()));
        found(format!("{at}/first_names"), doubts::of_name(observer.first_names.as_str()));
        found(format!("{at}/named_by"), doubts::of_line(&observer.named_by));
    }
}

/// F.855 and F.856: the office is made of different people, and observers are none of them.
fn judge_people(findings: &Findings, at: &str, office: &Office) {
    let mut seated = HashSet::new();
    for (index, officer) in officers(at, office) {
        if !seated.insert(full_name(officer)) {
            findings.found(index, rules::ProcesVerbal::TwiceInTheOffice);
        }
    }
    if office.observers.len() > MAX_ITEMS {
        let finding = Finding::error(format!("{at}/office/observers"), "too_many_items");
        findings.push(finding.with("most", MAX_ITEMS));
        return;
    }
    for (index, observer) in office.observers.iter().enumerate() {
        let index = format!("{at}/office/observers/{index}");
        judge_text(findings, &format!("{index}/named_by"), check_line(&observer.named_by, 100));
        if seated.contains(&(&observer.surname, &observer.first_names)) {
            findings.found(index, rules::ProcesVerbal::ObserverWithinTheOffice);
        }
    }
}

/// F.852 and F.853, and F.411 and W.406 for each signature: everybody signs on the spot.
fn judge_signatures(findings: &Findings, at: &str, office: &Office, poll: NaiveDate) {
    for (place, officer) in officers(at, office) {
        let missing = if place.ends_with("president") {
            rules::ProcesVerbal::MissingSignature
        } else {
            rules::ProcesVerbal::MissingSignatureOfAnAssessor
        };
        let place = format!("{place}/signed_on");
        let found = match officer.signed_on {
            None => Some(Finding::new(place, missing)),
            Some(day) => arithmetic::signed_at_once(&place, day, poll),
        };
        findings.extend(found);
    }
}

/// W.853: every claim is decided.
pub(super) fn judge_claims(findings: &Findings, at: &str, claims: &[Claim]) {
    if claims.len() > MAX_ITEMS {
        findings.push(Finding::error(format!("{at}/claims"), "too_many_items").with("most", MAX_ITEMS));
        return;
    }
    for (index, claim) in claims.iter().enumerate() {
        judge_text(findings, &format!("{at}/claims/{index}/subject"), check_lines(&claim.subject, 2_000));
        let decision = format!("{at}/claims/{index}/decision");
        match &claim.decision {
            Some(text) => judge_text(findings, &decision, check_lines(text, 2_000)),
            None => findings.found(decision, rules::ProcesVerbal::ClaimWithoutADecision),
        }
    }
}

/// What else is on record can be read.
pub(super) fn judge_remarks(findings: &Findings, at: &str, remarks: Option<&str>) {
    if let Some(text) = remarks {
        judge_text(findings, &format!("{at}/remarks"), check_lines(text, 2_000));
    }
}

/// W.851: nobody who stands sits in the office; only names are known, so that somebody should look.
pub(super) fn judge_candidates_within(findings: &Findings, at: &str, office: &Office, result: &VoteResult) {
    let standing: HashSet<FullName<'_>> =
        result.everybody().map(|each| (&each.surname, &each.first_names)).collect();
    for (place, officer) in officers(at, office) {
        if standing.contains(&full_name(officer)) {
            findings.found(place, rules::ProcesVerbal::CandidateInTheOffice);
        }
    }
}
