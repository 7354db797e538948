//! The calculator refuses what can't be, all at once, and posts no digit of a matricule.

use elections::rules;
use proptest::prelude::*;
use serde_json::{Value, json};
use types::Language;

use crate::{NotCalculated, calculate};

fn refused(input: Value) -> Vec<(String, &'static str)> {
    match calculate("electorate", input, Language::En) {
        Err(NotCalculated::Findings(findings)) => {
            for finding in &findings {
                assert!(rules::codes().any(|code| code == finding.code), "{}", finding.code);
            }
            findings.into_iter().map(|finding| (finding.pointer, finding.code)).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn facts_that_can_not_be_are_refused_with_their_place() {
    let hours = |hours: u32| json!({"this_firm_hours": hours, "other_firm_hours": 20});
    for (input, pointer, code) in [
        (json!({"birth": "2000-01-01", "hired": "1999-12-31"}), "/hired", "F.651"),
        (json!({"birth": "2000-01-01", "hired_in_group": "1999-12-31"}), "/hired_in_group", "F.651"),
        (json!({"hired": "2000-01-02", "contract_ends": "2000-01-01"}), "/contract_ends", "F.652"),
        (json!({"notice_month_first_day": "2024-02-02"}), "/notice_month_first_day", "F.654"),
        (json!({"election_day": "2500-01-01"}), "/election_day", "bad_date"),
        (json!({"birth": "1800-01-01"}), "/birth", "bad_date"),
        (json!({"two_jobs": hours(169)}), "/two_jobs/this_firm_hours", "out_of_range"),
        (json!({"role": "x".repeat(201)}), "/role", "too_long"),
        (json!({"birth": "2000-01-01", "employees": []}), "/birth", "not_applicable"),
        (json!({"two_jobs": hours(20), "employees": []}), "/two_jobs", "not_applicable"),
    ] {
        assert_eq!(refused(input.clone()), [(pointer.to_owned(), code)], "{input}");
    }
}

#[test]
fn every_wrong_name_is_told_at_once() {
    let input = json!({"employees": [
        {"surname": "Muller 1893120105732", "first_names": "Anne"},
        {"surname": " Weber", "first_names": "e\u{301}"},
        {"surname": "", "first_names": "Anne", "birth": "2000-01-01", "hired": "1990-01-01"},
    ]});
    let expected = [
        ("/employees/0/surname", "F.653"),
        ("/employees/1/surname", "text_spaces_around"),
        ("/employees/1/first_names", "text_not_composed"),
        ("/employees/2/surname", "required"),
        ("/employees/2/hired", "F.651"),
    ];
    assert_eq!(refused(input), expected.map(|(pointer, code)| (pointer.to_owned(), code)));
}

#[test]
fn a_list_has_its_limit() {
    let one = json!({"surname": "Weber", "first_names": "Anne"});
    let input = json!({"employees": vec![one; 5_001]});
    assert_eq!(refused(input), [("/employees".to_owned(), "too_many_items")]);
}

proptest! {
    #[test]
    fn the_posted_list_never_holds_the_digits_of_a_matricule(
        surname in "[A-Za-z0-9 ]{1,30}", first_names in "[A-Za-z0-9 ]{1,30}",
    ) {
        let input = json!({"employees": [{"surname": surname, "first_names": first_names}]});
        if let Ok(answer) = calculate("electorate", input, Language::En) {
            let posted = &answer["posted"][0];
            for field in ["surname", "first_names"] {
                let digits = posted[field].as_str().unwrap().chars().filter(char::is_ascii_digit).count();
                prop_assert!(digits < 11);
            }
            let fields: Vec<&String> = posted.as_object().unwrap().keys().collect();
            prop_assert_eq!(fields, ["active", "first_names", "number", "passive", "surname"]);
        }
    }
}
