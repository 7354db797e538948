//! What a reviewer would send back: every finding of a procès-verbal at once.

use std::collections::HashSet;

use chrono::NaiveDate;
use elections::{Facts, counting::arithmetic, rules};
use types::{DemarcheKind, Finding, Findings, LineProblem};

use super::{Depouillement, ElectionOffice, NoCandidate, ProcesVerbal, RecensementGeneral};
use crate::{
    Content,
    content::{ResultDeclaration, VoteResult},
};

mod elected;
mod office;
mod sums;
mod totals;

pub use totals::check_totals;

/// The most offices of a poll, and the most claims before one of them.
const MAX_ITEMS: usize = 200;

/// The findings of a procès-verbal, 100 at most, each with the JSON pointer of its place in the record.
///
/// What démarche 4 would be refused for is found here too, by the same rules and codes; the rest is what only the
/// record shows. A rule that needs a fact nobody knows is left out.
#[must_use]
pub fn check(pv: &ProcesVerbal, facts: &Facts) -> Vec<Finding> {
    let findings = Findings::default();
    match pv {
        ProcesVerbal::Depouillement(pv) => depouillement(&findings, "", pv, facts),
        ProcesVerbal::RecensementGeneral(pv) => recensement(&findings, pv, facts),
        ProcesVerbal::ElectionOffice(pv) => election_office(&findings, pv, facts),
        ProcesVerbal::NoCandidate(pv) => no_candidate(&findings, pv, facts),
    }
    findings.into_vec()
}

/// Codes about who is elected: the counting of one office elects nobody.
const OF_ELECTED: [&str; 3] = ["F.408", "W.405", "W.408"];

fn depouillement(findings: &Findings, at: &str, pv: &Depouillement, facts: &Facts) {
    let result = pv.result(pv.polling_day);
    vote(findings, at, &result, &OF_ELECTED, facts);
    office::judge(findings, at, &pv.office, pv.polling_day, facts);
    office::judge_claims(findings, at, &pv.claims);
    office::judge_remarks(findings, at, pv.remarks.as_deref());
    office::judge_candidates_within(findings, at, &pv.office, &result);
    let principal = pv.office.number == super::Office::PRINCIPAL;
    let postal = format!("{at}/counts/postal_voters");
    let found = arithmetic::postal_at_principal(&postal, principal, pv.counts.postal_voters);
    findings.extend(found);
}

fn recensement(findings: &Findings, pv: &RecensementGeneral, facts: &Facts) {
    let result = pv.result(pv.polling_day);
    // F.867 is the same rule as W.408, with the lots and choices on record.
    vote(findings, "", &result, &["W.408"], facts);
    office::judge(findings, "", &pv.office, pv.polling_day, facts);
    office::judge_claims(findings, "", &pv.claims);
    office::judge_remarks(findings, "", pv.remarks.as_deref());
    if pv.office.number != super::Office::PRINCIPAL {
        findings.found("/office/number", rules::Counting::OnePrincipalOffice);
    }
    office::judge_candidates_within(findings, "", &pv.office, &result);
    elected::judge(findings, pv, facts);
    if pv.offices.len() > MAX_ITEMS {
        findings.push(Finding::error("/offices", "too_many_items").with("most", MAX_ITEMS));
        return;
    }
    for (index, office) in pv.offices.iter().enumerate() {
        // The seats of an office are those of the general count, which are held against the headcount once.
        let facts = Facts { headcount: None, ..*facts };
        depouillement(findings, &format!("/offices/{index}"), office, &facts);
    }
    sums::judge(findings, pv, facts.parameters());
}

/// What the rules of démarche 4 find but for these codes, and F.851: lists are told apart by their names.
fn vote(findings: &Findings, at: &str, result: &VoteResult, but: &[&str], facts: &Facts) {
    for finding in declared(ResultDeclaration::Vote(result.clone()), facts) {
        if !but.contains(&finding.code) {
            findings.push(Finding { pointer: format!("{at}{}", finding.pointer), ..finding });
        }
    }
    let mut seen = HashSet::new();
    for (index, list) in result.lists.iter().enumerate() {
        if !seen.insert(&list.name) {
            let at = format!("{at}/lists/{index}/name");
            findings.found(at, rules::ProcesVerbal::ListNamedTwice);
        }
    }
}

fn election_office(findings: &Findings, pv: &ElectionOffice, facts: &Facts) {
    findings.extend(declared(ResultDeclaration::Office(pv.result()), facts));
    if !pv.all_agreed {
        findings.found("/all_agreed", rules::ProcesVerbal::MissingAgreement);
    }
    judge_signature(findings, pv.signed_on, pv.established_on);
}

fn no_candidate(findings: &Findings, pv: &NoCandidate, facts: &Facts) {
    findings.extend(declared(ResultDeclaration::NoCandidate(pv.result()), facts));
    if pv.established_on < pv.candidatures_closed_on {
        let early = rules::ProcesVerbal::EstablishedBeforeTheClose { closed: pv.candidatures_closed_on };
        findings.found("/established_on", early);
    }
    judge_signature(findings, pv.signed_on, pv.established_on);
}

/// F.852: whoever established the record has signed it, not before.
fn judge_signature(findings: &Findings, signed_on: Option<NaiveDate>, established_on: NaiveDate) {
    match signed_on {
        None => findings.found("/signed_on", rules::ProcesVerbal::MissingSignature),
        Some(signed_on) if signed_on < established_on => {
            findings.found(
                "/signed_on",
                rules::ProcesVerbal::SignedBeforeItWasEstablished { established: established_on },
            );
        }
        Some(_) => {}
    }
}

/// What the rules of démarche 4 find, at the places of the record.
fn declared(declaration: ResultDeclaration, facts: &Facts) -> Vec<Finding> {
    let draft = Content::ResultDeclaration(declaration).to_draft();
    let mut findings = crate::check(DemarcheKind::ResultDeclaration, &draft, facts).findings;
    for finding in &mut findings {
        if let Some(signatory) = finding.pointer.strip_prefix("/signed_by") {
            finding.pointer = format!("/office{signatory}");
        }
    }
    findings
}

/// A text of one line or of several, as it was checked.
fn judge_text(findings: &Findings, at: &str, checked: Result<(), LineProblem>) {
    if let Err(problem) = checked {
        findings.push(problem.finding(at));
    }
}
