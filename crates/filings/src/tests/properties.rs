//! What no input may break.

use chrono::{Datelike, Days, NaiveDate};
use elections::{Calendar, Facts, WeekPattern, rules};
use proptest::prelude::*;
use serde_json::{Value, json};
use types::{DemarcheKind, Severity};

use super::samples;
use crate::{Content, check, due_on, sample};

pub(super) fn kinds() -> impl Strategy<Value = DemarcheKind> {
    prop::sample::select(DemarcheKind::ALL.to_vec())
}

pub(super) fn weeks() -> impl Strategy<Value = WeekPattern> {
    prop::sample::select(WeekPattern::ALL.to_vec())
}

/// Values that a form might meet, and values that it should not.
fn leaves() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(vec![
            "9999-12-31",
            "0000-00-00",
            "2024-02-29",
            "2023-02-29",
            "18:00",
            "24:00",
            "é́",
            "1893120105732",
            "1893120105733",
            "majorite_relative",
            "representation_proportionnelle",
            "candidates",
            "vote",
            "office",
            "titulaire",
            "employees",
            "99999999999",
            "-1",
            "0.5",
        ])
        .prop_map(Value::from),
    ]
}

pub(super) fn trees() -> impl Strategy<Value = Value> {
    leaves().prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::btree_map("[a-z~/_]{0,12}", inner, 0..8)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let days = || {
        prop::option::of(prop::sample::select(vec![
            NaiveDate::MIN,
            NaiveDate::MAX,
            NaiveDate::from_ymd_opt(2024, 3, 12).unwrap(),
            NaiveDate::from_ymd_opt(2000, 2, 29).unwrap(),
        ]))
    };
    (prop::option::of(any::<u32>()), days(), days(), weeks()).prop_map(
        |(headcount, election_day, opening_day, week)| Facts {
            headcount,
            election_day,
            opening_day,
            week,
            ..Facts::default()
        },
    )
}

/// All places of a tree, by pointer.
fn places(value: &Value, pointer: &str, all: &mut Vec<String>) {
    all.push(pointer.to_owned());
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{pointer}/{index}"), all);
            }
        }
        Value::Object(fields) => {
            for (field, value) in fields {
                places(value, &format!("{pointer}/{field}"), all);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn sound(kind: DemarcheKind, draft: &Value, facts: &Facts) -> Result<(), TestCaseError> {
    let checked = check(kind, draft, facts);
    let refused = checked.findings.iter().any(|finding| finding.severity == Severity::Error);
    prop_assert_eq!(checked.content.is_none(), refused);
    prop_assert!(checked.findings.len() <= 100);
    for finding in &checked.findings {
        prop_assert!(rules::codes().any(|code| code == finding.code));
        prop_assert!(finding.pointer.is_empty() || finding.pointer.starts_with('/'));
    }
    if let Some(content) = checked.content {
        prop_assert_eq!(content.kind(), kind);
        let back = Content::parse_canonical(&content.canonical_bytes());
        prop_assert_eq!(back.as_ref(), Ok(&content));
        prop_assert!(check(kind, &content.to_draft(), facts).content == Some(content));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_json_breaks_a_check(kind in kinds(), draft in trees(), facts in any_facts()) {
        sound(kind, &draft, &facts)?;
    }

    #[test]
    fn no_change_of_a_good_draft_breaks_a_check(
        kind in kinds(),
        headcount in prop::sample::select(vec![14_u32, 15, 60, 100, 150]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), leaves()), 0..4),
        facts in any_facts(),
    ) {
        let own = samples::facts(headcount, facts.week);
        let mut draft = sample(kind, &own);
        for (place, value) in changes {
            let mut all = Vec::new();
            places(&draft, "", &mut all);
            if let Some(field) = draft.pointer_mut(&all[place.index(all.len())]) {
                *field = value;
            }
        }
        sound(kind, &draft, &own)?;
        sound(kind, &draft, &facts)?;
    }

    #[test]
    fn a_sample_of_any_facts_is_made(kind in kinds(), facts in any_facts()) {
        let bounded = Facts { headcount: facts.headcount.map(|headcount| headcount % 20_000), ..facts };
        let _ = sample(kind, &bounded);
    }

    #[test]
    fn what_is_due_first_stands_first(
        year in 2019..=2060_i32,
        place in 0..60_u64,
        early in 0..=2_u64,
        week in weeks(),
    ) {
        let election_day = NaiveDate::from_ymd_opt(year, 2, 1).unwrap() + Days::new(place);
        prop_assume!(election_day.year() == year && election_day <= NaiveDate::from_ymd_opt(year, 3, 31).unwrap());
        let opening = election_day - Days::new(early);
        let facts = Facts { headcount: Some(60), election_day: Some(election_day), opening_day: Some(opening), week, ..Facts::default() };
        let calendar = Calendar::of(&facts).unwrap();
        let due = |kind| due_on(kind, &facts, None).unwrap();
        let days = [
            due(DemarcheKind::ElectionNotice),
            due(DemarcheKind::ClaimsNotice),
            calendar.candidates_deadline().date(),
            due(DemarcheKind::CandidateDeclaration),
            due(DemarcheKind::ResultDeclaration),
            calendar.constituent_latest(),
        ];
        prop_assert!(days.is_sorted(), "{days:?}");
        prop_assert!(calendar.claims().until < calendar.candidates_deadline().date());
    }
}

#[test]
fn a_flood_of_mistakes_is_told_in_a_hundred_findings() {
    let fields: serde_json::Map<String, Value> = (0..5_000).map(|n| (format!("f{n}"), json!(n))).collect();
    let checked = check(DemarcheKind::ClaimsNotice, &Value::Object(fields), &Facts::default());
    assert_eq!((checked.findings.len(), checked.content.is_none()), (100, true));
    assert_eq!(checked.findings[0].code, "required");
    assert_eq!(checked.findings[99].code, "too_many_findings");
    assert_eq!(checked.findings[99].severity, Severity::Error);
}

#[test]
fn a_deep_draft_is_only_a_wrong_one() {
    let text = format!("{}{}", "[".repeat(120), "]".repeat(120));
    let deep: Value = serde_json::from_str(&text).unwrap();
    for kind in DemarcheKind::ALL {
        assert!(check(kind, &deep, &Facts::default()).content.is_none());
        assert!(
            check(kind, &json!({ "headcount": deep, "lists": deep }), &Facts::default()).content.is_none()
        );
    }
}
