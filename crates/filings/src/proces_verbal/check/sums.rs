//! Whether the countings of the offices make the general count.

use std::collections::{HashMap, HashSet};

use elections::{Parameters, counting::arithmetic, rules};
use types::{Findings, PersonMatricule};

use crate::{
    content::{CandidateResult, Counts},
    fields::Form,
    proces_verbal::{Depouillement, Office, OfficeCandidate, RecensementGeneral},
};

/// F.811, F.812, F.820, F.859 and W.811: the offices are those of this poll, each once, and together they make the general count.
pub(super) fn judge(findings: &Findings, pv: &RecensementGeneral, law: &Parameters) {
    if pv.offices.is_empty() {
        return;
    }
    judge_offices(findings, pv, law);
    judge_counts(findings, pv);
    judge_votes(findings, pv);
}

fn judge_offices(findings: &Findings, pv: &RecensementGeneral, law: &Parameters) {
    let mut numbers = HashSet::new();
    for (index, each) in pv.offices.iter().enumerate() {
        if !numbers.insert(each.office.number) {
            findings.found(format!("/offices/{index}/office/number"), rules::Counting::TwoOfficesOfOneName);
        }
        let at = format!("/offices/{index}/counts/ballots");
        let found = arithmetic::keeps_the_secret(law, &at, pv.offices.len(), each.counts.ballots);
        findings.extend(found);
        let same = (each.polling_day, each.titulaires, each.suppleants, each.system)
            == (pv.polling_day, pv.titulaires, pv.suppleants, pv.system);
        if !same {
            findings.found(format!("/offices/{index}"), rules::ProcesVerbal::CountingOfAnotherPoll);
        }
    }
    if !numbers.contains(&Office::PRINCIPAL) {
        findings.found("/offices", rules::Counting::OnePrincipalOffice);
    }
}

/// Every count by its name; one that is not said is nothing.
fn named(counts: &Counts) -> impl Iterator<Item = (&'static str, u64)> {
    // A struct of whole numbers always has a JSON form.
    let said = serde_json::to_value(counts).unwrap_or_default();
    Counts::FIELDS.iter().map(move |name| (*name, said[*name].as_u64().unwrap_or_default()))
}

fn adds_up(findings: &Findings, at: &str, said: u64, sum: u64) {
    findings.extend(arithmetic::offices_add_up(at, said, sum));
}

fn judge_counts(findings: &Findings, pv: &RecensementGeneral) {
    let mut sums: HashMap<&str, u64> = HashMap::new();
    for (name, count) in pv.offices.iter().flat_map(|office| named(&office.counts)) {
        *sums.entry(name).or_default() += count;
    }
    for (name, count) in named(&pv.counts) {
        let sum = sums.get(name).copied().unwrap_or_default();
        adds_up(findings, &format!("/counts/{name}"), count, sum);
    }
}

/// What somebody stands for: a candidate on a list, or a list itself.
type CandidateKey<'a> = (Option<&'a str>, Option<&'a PersonMatricule>);

/// The votes of the offices, and where each candidate or list is first named.
fn counted(offices: &[Depouillement]) -> HashMap<CandidateKey<'_>, (u64, String)> {
    let mut all: HashMap<CandidateKey<'_>, (u64, String)> = HashMap::new();
    let mut add = |key, votes: u32, at: String| all.entry(key).or_insert((0, at)).0 += u64::from(votes);
    for (index, office) in offices.iter().enumerate() {
        let at = format!("/offices/{index}");
        for (index, list) in office.lists.iter().enumerate() {
            let at = format!("{at}/lists/{index}");
            add((Some(&list.name), None), list.suffrages, at.clone());
            for (index, OfficeCandidate { matricule, votes, .. }) in list.candidates.iter().enumerate() {
                add((Some(&list.name), Some(matricule)), *votes, format!("{at}/candidates/{index}"));
            }
        }
        for (index, OfficeCandidate { matricule, votes, .. }) in office.candidates.iter().enumerate() {
            add((None, Some(matricule)), *votes, format!("{at}/candidates/{index}"));
        }
    }
    all
}

fn judge_votes<'a>(findings: &Findings, pv: &'a RecensementGeneral) {
    let mut offices = counted(&pv.offices);
    let mut fits = |key: CandidateKey<'a>, votes: u32, at: String| {
        let sum = offices.remove(&key).map_or(0, |(sum, _)| sum);
        adds_up(findings, &at, votes.into(), sum);
    };
    for (index, list) in pv.lists.iter().enumerate() {
        let at = format!("/lists/{index}");
        fits((Some(&list.name), None), list.suffrages, format!("{at}/suffrages"));
        for (index, CandidateResult { matricule, votes, .. }) in list.candidates.iter().enumerate() {
            fits((Some(&list.name), Some(matricule)), *votes, format!("{at}/candidates/{index}/votes"));
        }
    }
    for (index, CandidateResult { matricule, votes, .. }) in pv.candidates.iter().enumerate() {
        fits((None, Some(matricule)), *votes, format!("/candidates/{index}/votes"));
    }
    let mut unknown: Vec<(String, u64)> = offices.into_values().map(|(sum, at)| (at, sum)).collect();
    unknown.sort_unstable();
    for (at, sum) in unknown {
        findings.found(
            at,
            rules::Counting::OfficesUnlikeTheGeneralCount { said: 0_u64.into(), expected: sum.into() },
        );
    }
}
