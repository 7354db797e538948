//! Totals that do not add up, also of a record that is half-filled.

use elections::{
    Facts, VotingSystem,
    counting::arithmetic::{self, Numbers},
};
use serde_json::Value;
use types::Finding;

use crate::proces_verbal::Office;

fn number(record: &Value, field: &str) -> Option<u32> {
    record.get(field).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok())
}

fn items<'a>(record: &'a Value, field: &str) -> &'a [Value] {
    record.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Whatever a record of a vote says in numbers, held against each other: a number that is not there yet is no finding.
#[must_use]
pub fn check_totals(record: &Value, facts: &Facts) -> Vec<Finding> {
    let nothing = Value::Null;
    let counts = record.get("counts").unwrap_or(&nothing);
    let said = Numbers {
        electors: number(counts, "electors"),
        voters: number(counts, "voters"),
        postal_voters: number(counts, "postal_voters"),
        // One that is not said is nothing.
        rejected_postal: number(counts, "rejected_postal").or_else(|| counts.is_object().then_some(0)),
        ballots: number(counts, "ballots"),
        valid: number(counts, "valid"),
        blank: number(counts, "blank"),
        null_ballots: number(counts, "null"),
        undecided: 0,
    };
    let mut found = arithmetic::numbers(&said, |field| format!("/counts/{field}"));
    let office = record.get("office").and_then(|office| number(office, "number"));
    if let Some((office, postal)) = office.zip(said.postal_voters) {
        let principal = office == Office::PRINCIPAL;
        found.extend(arithmetic::postal_at_principal("/counts/postal_voters", principal, postal));
    }
    let system = record.get("system").and_then(Value::as_str).and_then(VotingSystem::from_code);
    let fits = |at: &str, votes: u32| {
        let (system, valid) = system.zip(said.valid)?;
        arithmetic::candidate_fits(facts.parameters(), system, || at.to_owned(), votes, valid)
    };
    found.extend(votes(record, "/candidates", fits).0);
    for (place, list) in items(record, "lists").iter().enumerate() {
        let at = format!("/lists/{place}");
        let (of_candidates, sum) = votes(list, &format!("{at}/candidates"), fits);
        found.extend(of_candidates);
        let suffrages = number(list, "suffrages").map(u64::from);
        if let Some((suffrages, sum)) = suffrages.zip(sum) {
            found.extend(arithmetic::list_adds_up(&format!("{at}/suffrages"), suffrages, sum));
        }
    }
    found
}

/// What is found of the votes of candidates, and their sum where each has a number.
fn votes(of: &Value, at: &str, fits: impl Fn(&str, u32) -> Option<Finding>) -> (Vec<Finding>, Option<u64>) {
    let candidates = items(of, "candidates").iter().enumerate();
    let votes = candidates.map(|(place, one)| (format!("{at}/{place}/votes"), number(one, "votes")));
    let votes: Vec<(String, Option<u32>)> = votes.collect();
    let found = votes.iter().filter_map(|(at, votes)| fits(at, (*votes)?)).collect();
    (found, votes.iter().map(|(_, votes)| votes.map(u64::from)).sum())
}
