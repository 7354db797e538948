//! `count`: every rule about a count is broken once, and no input makes it panic.

#![expect(clippy::unwrap_used, reason = "a test that can't go on stops where it stands")]

use std::collections::BTreeSet;

use calculators::{NotCalculated, calculate};
use elections::rules;
use proptest::prelude::*;
use serde_json::{Value, json};
use types::Language;

proptest! {
    #[test]
    fn no_numbers_make_a_count_panic(
        numbers in prop::collection::vec(any::<u32>(), 12),
        list_votes in any::<u32>(),
        principal in any::<bool>(),
    ) {
        let mut input = proportional();
        let fields = ["attendance/electors", "attendance/voters", "attendance/postal_voters",
            "attendance/rejected_postal", "attendance/ballots", "tally/valid", "tally/blank", "tally/null",
            "tally/contested", "tally/undecided", "tally/candidates/a1", "tally/lists/A/nominal_votes"];
        for (field, number) in fields.iter().zip(numbers) {
            put(&mut input, &format!("/offices/0/count/{field}"), json!(number));
        }
        put(&mut input, "/offices/0/count/tally/lists/A/list_votes", json!(list_votes));
        put(&mut input, "/offices/1/principal", json!(principal));
        let _ = calculate("count", input, Language::De);
    }
}

/// Two offices of a proportional vote that hold: the circle of A eight times, and twice `b1`.
fn proportional() -> Value {
    let office = |name: &str, principal: bool| {
        json!({
            "name": name, "principal": principal, "opens_at": "08:00", "closes_at": "16:00",
            "president": true, "assessors": 2,
            "count": {
                "attendance": {"electors": 20, "voters": 12, "postal_voters": 0, "rejected_postal": 0, "ballots": 12},
                "tally": {
                    "valid": 10, "blank": 1, "null": 1, "contested": 1, "undecided": 0,
                    "lists": {"A": {"list_votes": 16, "nominal_votes": 0}, "B": {"list_votes": 0, "nominal_votes": 2}},
                    "candidates": {"a1": 8, "a2": 8, "b1": 2},
                },
            },
        })
    };
    json!({
        "system": "representation_proportionnelle", "votes_per_elector": 8,
        "candidates": {"A": ["a1", "a2"], "B": ["b1"]},
        "offices": [office("Siège", true), office("Atelier", false)],
    })
}

#[test]
fn the_sums_of_two_tellers_are_compared_number_by_number() {
    let mut input = proportional();
    input["offices"].as_array_mut().unwrap().truncate(1);
    input["general"] = input["offices"][0]["count"].clone();
    assert_eq!(calculate("count", input.clone(), Language::En).unwrap()["checks"], json!([]));
    put(&mut input, "/general/tally/blank", json!(2));
    put(&mut input, "/general/tally/candidates/b1", json!(3));
    let answer = calculate("count", input, Language::En).unwrap();
    let differ: Vec<_> =
        answer["checks"].as_array().unwrap().iter().map(|one| (&one["code"], &one["pointer"])).collect();
    let at = |place: &str| json!(format!("/general/tally/{place}"));
    let expected = [at("blank"), at("candidates/b1")];
    let code = json!("F.820");
    assert_eq!(differ, expected.iter().map(|place| (&code, place)).collect::<Vec<_>>());
}

/// One office of a majority vote that holds.
fn majority() -> Value {
    json!({
        "system": "majorite_relative", "votes_per_elector": 2, "candidates": ["c1", "c2"],
        "offices": [{
            "name": "Siège", "principal": true, "president": true, "assessors": 2,
            "count": {
                "attendance": {"electors": 20, "voters": 11, "postal_voters": 2, "rejected_postal": 1, "ballots": 10},
                "tally": {"valid": 10, "blank": 0, "null": 0, "candidates": {"c1": 9, "c2": 3}},
            },
        }],
    })
}

fn put(input: &mut Value, pointer: &str, value: Value) {
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    match input.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[field.parse::<usize>().unwrap()] = value,
        parent => parent[field] = value,
    }
}

fn answer(input: Value) -> Value {
    calculate("count", input, Language::En).unwrap()
}

const COUNT: &str = "/offices/1/count";

/// A code, what breaks its rule below the second office, and where it is found.
fn broken() -> Vec<(&'static str, &'static str, Value, &'static str)> {
    vec![
        ("F.106", "/offices/1/closes_at", json!("08:59"), "/offices/1/closes_at"),
        ("F.401", "attendance/electors", json!(11), "attendance/voters"),
        ("F.402", "attendance/postal_voters", json!(13), "attendance/postal_voters"),
        ("F.403", "attendance/ballots", json!(11), "attendance/ballots"),
        ("F.404", "tally/blank", json!(2), "attendance/ballots"),
        ("F.405", "tally/lists/B/nominal_votes", json!(65), "tally/lists"),
        ("F.410", "/offices/1/assessors", json!(1), "/offices/1/assessors"),
        ("F.801", "tally/candidates/z9", json!(1), "tally/candidates/z9"),
        ("F.804", "tally/lists/Z", json!({"list_votes": 0, "nominal_votes": 1}), "tally/lists/Z"),
        ("F.811", "/offices/1/principal", json!(true), "/offices"),
        ("F.812", "/offices/1/name", json!("siège"), "/offices/1/name"),
        ("F.813", "/offices/1/president", json!(false), "/offices/1/president"),
        ("F.814", "tally/undecided", json!(1), "tally/undecided"),
        ("F.815", "tally/contested", json!(13), "tally/contested"),
        ("F.816", "tally/lists/A/list_votes", json!(6), "tally/lists"),
        ("F.817", "tally/lists/A/list_votes", json!(15), "tally/lists/A/list_votes"),
        ("F.817", "tally/lists/A/list_votes", json!(22), "tally/lists/A/list_votes"),
        ("F.818", "attendance/rejected_postal", json!(1), "attendance/rejected_postal"),
        ("F.819", "tally/candidates/a1", json!(7), "tally/candidates/a1"),
        ("F.820", "/general", general(13), "/general/tally/valid"),
        ("F.820", "/general", general(20), "/general/tally/lists/A/list_votes"),
        ("W.401", "tally/candidates/b1", json!(3), "tally/lists/B"),
        ("W.402", "tally/candidates/b1", json!(21), "tally/candidates/b1"),
        ("W.811", "attendance/ballots", json!(9), "attendance/ballots"),
        ("W.812", "attendance/postal_voters", json!(1), "attendance/postal_voters"),
        ("W.813", "tally/candidates", json!({"a1": 8, "a2": 8}), "tally/candidates"),
    ]
}

/// A general count with another number of valid ballots, and without the suffrages of list A.
fn general(valid: u32) -> Value {
    json!({
        "attendance": {"electors": 40, "voters": 24, "ballots": 24},
        "tally": {
            "valid": valid, "blank": 2, "null": 2, "contested": 2,
            "lists": {"B": {"list_votes": 0, "nominal_votes": 4}}, "candidates": {"a1": 16, "a2": 16, "b1": 4},
        },
    })
}

#[test]
fn a_count_that_holds_has_nothing_to_say() {
    for input in [proportional(), majority()] {
        let answer = answer(input);
        assert_eq!((&answer["checks"], &answer["consistent"]), (&json!([]), &json!(true)));
    }
    let general = answer(proportional())["general"].clone();
    assert_eq!(general["tally"]["lists"]["A"]["list_votes"], 32);
    let mut again = proportional();
    again["general"] = general;
    assert_eq!(answer(again)["checks"], json!([]));
}

#[test]
fn each_rule_is_broken_at_its_place() {
    let whole = |path: &str| if path.starts_with('/') { path.to_owned() } else { format!("{COUNT}/{path}") };
    for (code, path, value, found) in broken() {
        let mut input = proportional();
        put(&mut input, &whole(path), value);
        let answer = answer(input);
        let checks = answer["checks"].as_array().unwrap();
        let check = checks.iter().find(|check| check["code"] == code && check["pointer"] == whole(found));
        let Some(check) = check else { panic!("{code}: {checks:#?}") };
        assert_eq!(check["blocks"], code.starts_with("F."), "{code}");
        for text in ["title", "explanation", "action"] {
            assert!(!check[text].as_str().unwrap().contains('{'), "{check}");
        }
    }
}

#[test]
fn a_majority_vote_has_no_lists_and_one_vote_a_candidate() {
    for (path, value, code, found) in [
        ("candidates/c1", json!(11), "F.406", "candidates/c1"),
        ("lists", json!({"A": {"list_votes": 1, "nominal_votes": 0}}), "not_applicable", "lists"),
        ("candidates/c1", json!(2), "F.816", "candidates"),
    ] {
        let mut input = majority();
        let at = "/offices/0/count/tally";
        put(&mut input, &format!("{at}/{path}"), value);
        let answer = answer(input);
        let found = json!(format!("{at}/{found}"));
        let checks = answer["checks"].as_array().unwrap();
        assert!(checks.iter().any(|check| check["code"] == code && check["pointer"] == found), "{checks:?}");
    }
}

#[test]
fn every_rule_about_ballots_and_counts_is_tried() {
    let tried: BTreeSet<&str> =
        broken().into_iter().map(|(code, ..)| code).chain(["F.802", "F.803"]).collect();
    for code in rules::codes().filter(|code| code.len() == 5 && ("801".."840").contains(&&code[2..])) {
        assert!(tried.contains(code), "{code}");
    }
}

#[test]
fn what_no_count_can_be_is_refused() {
    for (path, value, pointer, code) in [
        ("/offices", json!([]), "/offices", "too_few_items"),
        ("/candidates", json!({}), "/candidates", "too_few_items"),
        ("/candidates", json!({"A": []}), "/candidates", "too_few_items"),
        ("/votes_per_elector", json!(0), "/votes_per_elector", "out_of_range"),
        ("/offices/0/name", json!(" "), "/offices/0/name", "required"),
        ("/offices/0/name", json!("Annexe "), "/offices/0/name", "text_spaces_around"),
        ("/candidates", json!(["a1", "a1"]), "/candidates", "F.803"),
        ("/offices/0/count/tally/valid", json!(100_001), "/offices/0/count/tally/valid", "out_of_range"),
        (
            "/offices/0/count/tally/candidates/a1",
            json!(100_000_001),
            "/offices/0/count/tally/candidates/a1",
            "out_of_range",
        ),
    ] {
        let mut input = proportional();
        put(&mut input, path, value);
        let Err(NotCalculated::Findings(found)) = calculate("count", input, Language::Fr) else {
            panic!("{path}");
        };
        let found: Vec<_> = found.iter().map(|finding| (finding.pointer.as_str(), finding.code)).collect();
        assert_eq!(found, [(pointer, code)]);
    }
}

#[test]
fn many_findings_end_with_one_that_says_so() {
    let mut input = proportional();
    let strangers: serde_json::Map<String, Value> =
        (0..200).map(|number| (format!("z{number}"), json!(0))).collect();
    put(&mut input, "/offices/0/count/tally/candidates", Value::Object(strangers));
    let answer = answer(input);
    let checks = answer["checks"].as_array().unwrap();
    assert_eq!(checks.len(), 100);
    assert!(checks.iter().all(|check| check["blocks"] == true));
    assert_eq!(checks[99]["code"], "too_many_findings");
}

#[test]
fn blank_ballots_are_printed_apart_or_among_the_null_ones() {
    let mut input = proportional();
    assert_eq!(answer(input.clone())["printed"], json!({"valid": 20, "blank": 2, "null": 2}));
    input["settings"] = json!({"blank_ballots": "within_null"});
    assert_eq!(answer(input)["printed"], json!({"valid": 20, "blank": null, "null": 4}));
}
