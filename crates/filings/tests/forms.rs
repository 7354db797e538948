//! The forms as JSON Schema: what a check accepts fits them, and what breaks a bound of theirs the check refuses too.

#![expect(clippy::unwrap_used, reason = "a test that can't go on stops where it stands")]

use std::collections::BTreeSet;

use elections::Facts;
use filings::{Fields, check, forms, record::ElectionRecord, sample, sample_record};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use types::{DemarcheKind, Language, Severity};

fn facts(headcount: u32) -> Facts {
    Facts { headcount: Some(headcount), election_day: "2024-03-12".parse().ok(), ..Facts::default() }
}

fn form(kind: DemarcheKind) -> Value {
    forms::form(kind, Language::En)
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).unwrap()
}

fn refused(kind: DemarcheKind, draft: &Value, facts: &Facts) -> bool {
    check(kind, draft, facts).findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// A complete draft of each form and of each of its answers, for companies of several sizes.
fn drafts() -> Vec<(DemarcheKind, Value, Facts)> {
    let mut drafts = Vec::new();
    for headcount in [15, 60, 100, 150, 1_250] {
        let facts = facts(headcount);
        drafts.extend(DemarcheKind::ALL.map(|kind| (kind, sample(kind, &facts), facts)));
    }
    let person = json!({ "surname": "Weber", "first_names": "Anne" });
    let small = facts(60);
    let elected = json!([{ "surname": "Weber", "first_names": "Anne", "matricule": "1893120105732",
        "list": null, "seat": "titulaire" }]);
    for (kind, draft, facts) in [
        (
            DemarcheKind::CandidateDeclaration,
            json!({ "situation": "fewer_than_15", "headcount": 12 }),
            facts(12),
        ),
        (
            DemarcheKind::CandidateDeclaration,
            json!({ "situation": "recent_delegation", "elected_on": "2023-10-03" }),
            small,
        ),
        (DemarcheKind::CandidateDeclaration, json!({ "situation": "no_candidate", "lists": [] }), small),
        (
            DemarcheKind::ResultDeclaration,
            json!({ "outcome": "no_candidate", "established_on": "2024-03-12", "established_by": person }),
            small,
        ),
        (
            DemarcheKind::ResultDeclaration,
            json!({
                "outcome": "office", "established_on": "2024-03-12", "established_by": person, "titulaires": 3,
                "suppleants": 3, "system": "majorite_relative", "elected": elected, "counts": null
            }),
            small,
        ),
    ] {
        drafts.push((kind, draft, facts));
    }
    drafts
}

#[test]
fn every_complete_draft_fits_its_form() {
    for (kind, draft, facts) in drafts() {
        assert!(!refused(kind, &draft, &facts), "{kind:?} {:?}", check(kind, &draft, &facts).findings);
        let wrong: Vec<_> = validator(&form(kind)).iter_errors(&draft).map(|e| e.to_string()).collect();
        assert!(wrong.is_empty(), "{kind:?} {wrong:?}");
    }
}

#[test]
fn a_draft_with_nothing_in_it_fits_the_schema_of_drafts_and_not_the_form() {
    for kind in DemarcheKind::ALL {
        assert!(validator(&forms::draft(kind)).is_valid(&json!({})), "{kind:?}");
        assert!(!validator(&form(kind)).is_valid(&json!({})), "{kind:?}");
        assert!(!validator(&forms::draft(kind)).is_valid(&json!({ "colour": "red" })), "{kind:?}");
    }
    for (kind, mut draft, _) in drafts() {
        while let Some(field) = draft.as_object().unwrap().keys().next().cloned() {
            assert!(validator(&forms::draft(kind)).is_valid(&draft), "{kind:?} {draft}");
            draft.as_object_mut().unwrap().remove(&field);
        }
    }
}

#[test]
fn every_whole_record_fits_the_schema_of_records() {
    let schema = validator(&forms::record());
    for headcount in [15, 60, 100, 150] {
        let record = sample_record(&facts(headcount));
        assert_eq!(ElectionRecord::of(&record).1, []);
        let wrong: Vec<_> = schema.iter_errors(&record).map(|e| e.to_string()).collect();
        assert!(wrong.is_empty(), "{headcount} {wrong:?}");
    }
}

/// The fields of all objects of a form.
fn fields(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::Object(properties)) = members.get("properties") {
                found.extend(properties.keys().cloned());
            }
            members.values().for_each(|member| fields(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| fields(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_field_has_its_label_and_stands_in_the_page_of_the_api() {
    let page = include_str!("../../../docs/API.md");
    let mut missing = Vec::new();
    for kind in DemarcheKind::ALL {
        let row = page.lines().find(|line| line.starts_with(&format!("| `{}` |", kind.code()))).unwrap();
        let said: BTreeSet<&str> = row.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
        let mut asked = BTreeSet::new();
        fields(&form(kind), &mut asked);
        let unlabelled = asked.iter().filter(|field| Fields::find(field, |_| None).is_none());
        missing.extend(unlabelled.map(|field| format!("the label of {field}")));
        let unsaid = asked.iter().filter(|field| !said.contains(field.as_str()));
        missing.extend(unsaid.map(|field| format!("{field} in the row of {}", kind.code())));
    }
    assert_eq!(missing, [""; 0]);
}

/// The schemas under which the value at each place of a tree may stand.
fn places(schema: &Value, value: &Value, at: &str, found: &mut Vec<(String, Value)>) {
    found.push((at.to_owned(), schema.clone()));
    if let Some(answers) = schema["oneOf"].as_array().filter(|_| value.is_object()) {
        let tag = if value["outcome"].is_string() { "outcome" } else { "situation" };
        for answer in answers.iter().filter(|answer| answer["properties"][tag]["const"] == value[tag]) {
            places(answer, value, at, found);
        }
    }
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let inner = &schema["properties"][name];
                if inner.is_object() {
                    places(inner, value, &format!("{at}/{name}"), found);
                }
            }
        }
        Value::Array(items) => {
            // The first one stands for all.
            for value in items.iter().take(1) {
                places(&schema["items"], value, &format!("{at}/0"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What a schema of one place does not allow there, each with the bound that it breaks.
fn beyond(schema: &Value, value: &Value) -> Vec<(&'static str, Value)> {
    let mut wrong = Vec::new();
    let number = |word: &str| schema[word].as_u64();
    let text = value.as_str().unwrap_or_default();
    if let Some(most) = number("maxLength") {
        wrong.push(("maxLength", json!("x".repeat(usize::try_from(most).unwrap() + 1))));
        wrong.push(("minLength", json!("")));
    }
    if schema["pattern"].is_string() {
        wrong.push(("pattern", json!(" \u{a0}")));
        if schema["format"] == "date" {
            wrong.extend(
                ["1899-12-31", "2200-01-01", "2024-13-01", "12.03.2024"].map(|day| ("pattern", json!(day))),
            );
        } else if number("maxLength").is_none() {
            wrong.extend(
                [format!("{text}0"), "99:99".into(), "é".into()].map(|text| ("pattern", json!(text))),
            );
        } else if schema["pattern"].as_str().unwrap().contains(r"\n") {
            wrong.extend(["a\nb", " a", "a ", "a\tb"].map(|text| ("pattern", json!(text))));
        }
    }
    if schema["type"] == "integer" {
        wrong.push(("maximum", json!(number("maximum").unwrap() + 1)));
        wrong.push(("minimum", json!(schema["minimum"].as_i64().unwrap() - 1)));
        wrong.push(("type", json!("1")));
        wrong.push(("type", json!(1.5)));
    }
    if schema["type"] == "boolean" {
        wrong.push(("type", json!("true")));
    }
    if schema["type"] == "string" {
        wrong.push(("type", json!(7)));
    }
    if schema["enum"].is_array() || schema["oneOf"][0]["const"].is_string() {
        wrong.push(("enum", json!("no such word")));
    }
    if let (Some(most), Some(items)) = (number("maxItems"), value.as_array()) {
        wrong.push(("maxItems", vec![items[0].clone(); usize::try_from(most).unwrap() + 1].into()));
        if number("minItems").is_some() {
            wrong.push(("minItems", json!([])));
        }
        wrong.push(("type", json!({})));
    }
    for choice in schema["anyOf"].as_array().into_iter().flatten() {
        if choice["type"] == "number" {
            let (least, most) = (choice["minimum"].as_f64().unwrap(), choice["maximum"].as_f64().unwrap());
            wrong.push(("maximum", json!(most + 1.0)));
            wrong.push(("minimum", json!(least - 1.0)));
        } else if choice["pattern"].is_string() {
            wrong.extend(["", "1.234", "10000000", "-1", "1e3"].map(|text| ("pattern", json!(text))));
        }
    }
    if let (Value::Object(fields), Some(_)) = (value, schema["properties"].as_object()) {
        let mut more = fields.clone();
        more.insert("colour".to_owned(), json!("red"));
        wrong.push(("additionalProperties", more.into()));
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let mut fewer = fields.clone();
            fewer.remove(name);
            wrong.push(("required", fewer.clone().into()));
            fewer.insert(name.to_owned(), Value::Null);
            wrong.push(("required", fewer.into()));
        }
    }
    wrong
}

#[test]
fn what_breaks_a_bound_is_refused_by_the_form_and_by_the_check() {
    let mut tried = std::collections::BTreeMap::<&str, u32>::new();
    for (kind, draft, facts) in drafts() {
        let schema = form(kind);
        let form = validator(&schema);
        let mut all = Vec::new();
        places(&schema, &draft, "", &mut all);
        for (at, schema) in all {
            for (bound, value) in beyond(&schema, draft.pointer(&at).unwrap()) {
                let mut wrong = draft.clone();
                *wrong.pointer_mut(&at).unwrap() = value;
                assert!(!form.is_valid(&wrong), "the form takes {bound} at {kind:?} {at}");
                assert!(refused(kind, &wrong, &facts), "the check takes {bound} at {kind:?} {at}");
                *tried.entry(bound).or_default() += 1;
            }
        }
    }
    assert!(tried.len() >= 11 && tried.values().sum::<u32>() > 1_500, "{tried:?}");
}

#[test]
fn the_lists_go_with_the_system_and_the_presenters_with_their_capacity() {
    for (headcount, kind, at, field, value) in [
        (60, DemarcheKind::CandidateDeclaration, "", "candidatures", json!([])),
        (150, DemarcheKind::CandidateDeclaration, "", "lists", json!([])),
        (60, DemarcheKind::CandidateDeclaration, "", "lists", json!([{}])),
        (60, DemarcheKind::ResultDeclaration, "", "candidates", Value::Null),
        (150, DemarcheKind::ResultDeclaration, "", "candidates", json!(["x"])),
        (60, DemarcheKind::CandidateDeclaration, "/candidatures/0/presented_by", "union_name", Value::Null),
        (60, DemarcheKind::CandidateDeclaration, "/candidatures/0/presented_by", "supporters", json!(5)),
        (60, DemarcheKind::CandidateDeclaration, "/candidatures/1/presented_by", "supporters", Value::Null),
        (60, DemarcheKind::CandidateDeclaration, "/candidatures/1/presented_by", "union_name", json!("OGBL")),
        (60, DemarcheKind::CandidateDeclaration, "", "elected_on", json!("2023-10-03")),
    ] {
        let facts = facts(headcount);
        let mut draft = sample(kind, &facts);
        draft.pointer_mut(at).unwrap()[field] = value;
        assert!(!validator(&form(kind)).is_valid(&draft) && refused(kind, &draft, &facts), "{at} {field}");
    }
}

/// Values that a form might meet, and values that it should not.
fn leaves() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!([])),
        any::<bool>().prop_map(Value::from),
        (0_u32..200).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[0-9]{1,8}([.,][0-9]{1,3})?".prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(vec![
            "2024-02-29",
            "2024-02-19",
            "18:00",
            "Salle",
            " a",
            "1893120105732",
            "1893 1201 05732",
            "majorite_relative",
            "representation_proportionnelle",
            "candidates",
            "no_candidate",
            "vote",
            "office",
            "titulaire",
            "employees",
            "national_union",
            "0.5",
            "40,00",
            "LU",
        ])
        .prop_map(Value::from),
    ]
}

fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, item)| pointers(item, &format!("{at}/{n}"), all));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| pointers(value, &format!("{at}/{name}"), all));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// A draft with some of its places changed, some fields gone, and fields of other answers added.
fn change(draft: &mut Value, changes: Vec<(prop::sample::Index, u8, Value)>) {
    for (place, what, value) in changes {
        let mut all = Vec::new();
        pointers(draft, "", &mut all);
        let at = all[place.index(all.len())].clone();
        match (what, at.rsplit_once('/')) {
            (0, Some((parent, field))) => {
                if let Some(Value::Object(fields)) = draft.pointer_mut(parent) {
                    fields.remove(field);
                }
            }
            (1, _) => {
                let names = [
                    "lists",
                    "candidatures",
                    "candidates",
                    "headcount",
                    "elected_on",
                    "counts",
                    "elected",
                    "opening_day",
                    "number",
                    "union_name",
                    "supporters",
                    "received_at",
                    "full_time_hours",
                ];
                if let Some(Value::Object(fields)) = draft.pointer_mut(&at) {
                    fields.insert(names[place.index(names.len())].to_owned(), value);
                }
            }
            _ => *draft.pointer_mut(&at).unwrap() = value,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_check_accepts_fits_the_form(
        draft in prop::sample::select(drafts()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..4, leaves()), 0..3),
    ) {
        let (kind, mut draft, facts) = draft;
        change(&mut draft, changes);
        if !refused(kind, &draft, &facts) {
            prop_assert!(validator(&form(kind)).is_valid(&draft), "{kind:?} {draft}");
            prop_assert!(validator(&forms::draft(kind)).is_valid(&draft), "{kind:?} {draft}");
        }
    }

    #[test]
    fn whatever_is_kept_as_a_record_fits_its_schema(
        headcount in prop::sample::select(vec![60_u32, 150]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..4, leaves()), 0..3),
    ) {
        let mut record = sample_record(&facts(headcount));
        change(&mut record, changes);
        if ElectionRecord::of(&record).1.is_empty() {
            let wrong: Vec<_> = validator(&forms::record()).iter_errors(&record).map(|e| format!("{} {e}", e.instance_path())).collect();
            prop_assert!(wrong.is_empty(), "{wrong:?}");
        }
    }
}
