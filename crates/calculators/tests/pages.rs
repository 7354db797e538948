//! The examples of the pages on the law: a block that opens with "json" and the name of a calculator is an input that it
//! answers.
#![expect(clippy::unwrap_used, reason = "a test that can't go on stops where it stands")]

use std::{fs, path::Path};

use serde_json::{Value, json};
use types::Language;

/// Every example: calculator and input.
fn examples() -> Vec<(String, Value)> {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/law");
    let mut examples = Vec::new();
    for entry in fs::read_dir(pages).unwrap() {
        let page = fs::read_to_string(entry.unwrap().path()).unwrap();
        for block in page.split("```json ").skip(1) {
            let (name, rest) = block.split_once('\n').unwrap();
            let (input, _) = rest.split_once("```").unwrap();
            examples.push((name.to_owned(), serde_json::from_str(input).unwrap()));
        }
    }
    examples
}

#[test]
fn every_example_of_the_pages_is_answered() {
    let examples = examples();
    assert!(examples.len() >= 6, "{examples:?}");
    for (name, input) in examples {
        let answer = calculators::calculate(&name, input, Language::En);
        assert!(answer.is_ok(), "{name}: {answer:?}");
    }
}

#[test]
fn a_lot_is_drawn_within_a_list_as_by_majority() {
    for (name, input) in
        examples().into_iter().filter(|(name, _)| ["within-list", "majority"].contains(&name.as_str()))
    {
        let answer = calculators::calculate(&name, input, Language::En).unwrap();
        assert_eq!(answer["status"], "tie_same_birth_date", "{name}");
        assert_eq!(
            (&answer["needs"], &answer["undecided"]),
            (&json!("draw"), &json!(["c1", "c2"])),
            "{name}"
        );
    }
}

#[test]
fn a_number_without_a_fraction_is_an_integer() {
    for headcount in ["60", "60.0", "6e1"] {
        let input = serde_json::from_str(&format!("{{\"headcount\": {headcount}}}")).unwrap();
        let answer = calculators::calculate("seats", input, Language::En).unwrap();
        assert_eq!(answer["titulaires"], 3, "{headcount}");
    }
}

/// Where a name of a list or of a candidate comes in.
/// What an entrance is called, and the facts with this name in them.
type Entrance = (&'static str, fn(&str) -> Value);

const ENTRANCES: &[Entrance] = &[
    ("allocation", |name| json!({"titulaires_to_elect": 1, "suffrages": {"A": 1, name: 1}})),
    (
        "ballot",
        |name| json!({"system": "majorite_relative", "votes_per_elector": 2, "candidates": [name], "marks": {}}),
    ),
    ("ballot", |name| json!({"system": "majorite_relative", "votes_per_elector": 2, "marks": {name: 1}})),
    ("within-list", |name| {
        json!({"titulaire_seats": 1, "suppleant_seats": 1,
            "candidates": [{"id": name, "votes": 8, "birth": "1991-01-01"}]})
    }),
    (
        "majority",
        |name| json!({"titulaires": 1, "suppleants": 1, "candidates": [{"id": name, "votes": 8, "birth": "1991-01-01"}]}),
    ),
];

#[test]
fn a_name_is_one_clean_line_at_every_entrance() {
    for (calculator, input) in ENTRANCES {
        for (name, code) in [
            ("A\nB", "text_one_line"),
            ("A\tB", "text_one_line"),
            ("B ", "text_spaces_around"),
            (" ", "required"),
            ("B\u{200b}", "text_invisible_character"),
        ] {
            let refused = calculators::calculate(calculator, input(name), Language::En);
            let Err(calculators::NotCalculated::Findings(found)) = refused else {
                panic!("{calculator} {name:?}: {refused:?}")
            };
            assert_eq!(found[0].code, code, "{calculator} {name:?}");
        }
        assert!(
            calculators::calculate(calculator, input("Müller Anne"), Language::En).is_ok(),
            "{calculator}"
        );
    }
}
