//! `ballot`: what is no ballot of the paper is found at its place, and no input makes it panic.

use calculators::{NotCalculated, calculate};
use elections::rules;
use proptest::prelude::*;
use serde_json::{Value, json};
use types::Language;

proptest! {
    #[test]
    fn no_json_makes_the_reading_panic(
        system in prop::sample::select(vec!["majorite_relative", "representation_proportionnelle", "any"]),
        votes in any::<Option<u32>>(),
        marks in prop::collection::btree_map("[ab~/ ]{0,3}[0-9]?", any::<u32>(), 0..6),
        sizes in prop::collection::btree_map("[ABé]{0,2}", any::<u32>(), 0..4),
        circles in prop::collection::vec("[ABé]{0,2}", 0..3),
        decision in prop::sample::select(vec![Value::Null, json!("valid"), json!("null")]),
        other_sign in any::<bool>(),
        names in prop::option::of(prop::collection::btree_map("[AB]", prop::collection::vec("[ab][0-9]", 0..4), 0..3)),
    ) {
        let input = json!({"system": system, "votes_per_elector": votes, "marks": marks, "list_sizes": sizes,
            "list_circles": circles, "candidates": names, "decision": decision, "other_sign": other_sign});
        let _ = calculate("ballot", input, Language::Fr);
    }
}

#[test]
fn what_is_no_ballot_of_the_paper_is_found_with_its_place() {
    for (input, pointer, code) in [
        (
            json!({"system": "majorite_relative", "votes_per_elector": 6, "list_circle": "A"}),
            "/list_circle",
            "not_applicable",
        ),
        (json!({"system": "majorite_relative", "marks": {"c1": 1}}), "/votes_per_elector", "required"),
        (
            json!({"system": "majorite_relative", "votes_per_elector": 2, "decision": "valid"}),
            "/decision",
            "not_applicable",
        ),
        (
            json!({"system": "majorite_relative", "votes_per_elector": 2, "marks": {"c9": 1}, "candidates": ["c1"]}),
            "/marks/c9",
            "F.801",
        ),
        (
            json!({"system": "representation_proportionnelle", "votes_per_elector": 2, "marks": {"x": 1}}),
            "/marks/x",
            "F.801",
        ),
        (
            json!({"system": "representation_proportionnelle", "votes_per_elector": 2, "list_circle": "A"}),
            "/list_sizes/A",
            "required",
        ),
        (
            json!({"system": "representation_proportionnelle", "votes_per_elector": 8, "candidates": {"A": ["a1"]}, "list_sizes": {"A": 3}}),
            "/candidates/A",
            "F.802",
        ),
        (
            json!({"system": "representation_proportionnelle", "votes_per_elector": 8, "candidates": {"A": ["a1"]},
                "marks": {"a1": 4_000_000_000_u32}}),
            "/marks/a1",
            "out_of_range",
        ),
        (
            json!({"system": "any", "votes_per_elector": 8, "candidates": {"A": ["a1"]}, "marks": {"a1": 2}}),
            "/system",
            "unknown_value",
        ),
    ] {
        let Err(NotCalculated::Findings(found)) = calculate("ballot", input.clone(), Language::En) else {
            panic!("{input}");
        };
        let found: Vec<_> = found.iter().map(|finding| (finding.pointer.as_str(), finding.code)).collect();
        assert_eq!(found, [(pointer, code)], "{input}");
        assert!(rules::explain(code, Language::De).is_some());
    }
}
