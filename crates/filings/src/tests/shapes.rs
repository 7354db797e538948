//! The form of a draft: each field that is missing, wrong or unclean is told with its place.

use elections::{WeekPattern, rules};
use serde_json::{Value, json};
use types::{DemarcheKind, Severity};

use super::samples::facts;
use crate::{check, sample};

/// Changes one place of the sample of a company of 60 and answers the findings as pointer and code.
fn changed(kind: DemarcheKind, pointer: &str, value: Value) -> Vec<(String, &'static str)> {
    let facts = facts(60, WeekPattern::MonFri);
    let mut draft = sample(kind, &facts);
    match draft.pointer_mut(pointer) {
        Some(place) => *place = value,
        None => {
            let (parent, field) = pointer.rsplit_once('/').unwrap();
            draft.pointer_mut(parent).unwrap()[field] = value;
        }
    }
    let checked = check(kind, &draft, &facts);
    for finding in &checked.findings {
        assert!(rules::message(finding).is_some(), "{}", finding.code);
    }
    checked.findings.into_iter().map(|finding| (finding.pointer, finding.code)).collect()
}

#[test]
fn every_mistake_of_form_has_its_code() {
    let notice = DemarcheKind::ElectionNotice;
    let candidates = DemarcheKind::CandidateDeclaration;
    for (kind, pointer, value, code) in [
        (notice, "/place", Value::Null, "required"),
        (notice, "/place", json!("   "), "required"),
        (notice, "/place", json!(7), "wrong_type"),
        (notice, "/place", json!("x".repeat(201)), "too_long"),
        (notice, "/place", json!("a\nb"), "text_one_line"),
        (notice, "/place", json!("Salle "), "text_spaces_around"),
        (notice, "/place", json!("a\u{7}"), "text_control_character"),
        (notice, "/place", json!("a\u{200b}b"), "text_invisible_character"),
        (notice, "/place", json!("a\u{202e}b"), "text_direction_character"),
        (notice, "/place", json!("e\u{301}"), "text_not_composed"),
        (notice, "/surprise", json!(1), "unknown_field"),
        (notice, "/system", json!("scrutin"), "unknown_value"),
        (notice, "/posted_on", json!("09/02/2024"), "bad_date"),
        (notice, "/posted_on", json!("2024-02-30"), "bad_date"),
        (notice, "/posted_on", json!("+024-02-09"), "bad_date"),
        (notice, "/opens_at", json!("9h"), "bad_time"),
        (notice, "/headcount/below_16_hours/weekly_hours", json!("ten"), "bad_decimal"),
        (notice, "/headcount/below_16_hours/weekly_hours", json!(1e300), "bad_decimal"),
        (notice, "/headcount/below_16_hours/weekly_hours", json!([]), "wrong_type"),
        (notice, "/headcount/full_time_hours", json!("99"), "out_of_range"),
        (notice, "/headcount/total", json!(100_001), "out_of_range"),
        (notice, "/headcount/total", json!(-1), "out_of_range"),
        (notice, "/headcount/total", json!(60.5), "wrong_type"),
        (notice, "/headcount", json!([]), "wrong_type"),
        (notice, "/postal_vote", json!("yes"), "wrong_type"),
        (notice, "", json!("notice"), "wrong_type"),
        (candidates, "/candidatures/0/candidate/nationality", json!("Lu"), "bad_country"),
        (candidates, "/candidatures/0/candidate/matricule", json!("12"), "matricule_digits"),
        (candidates, "/candidatures/0/candidate/matricule", json!("1893130105732"), "matricule_date"),
        (candidates, "/candidatures/0/candidate/matricule", json!("1893120105733"), "matricule_check"),
        (candidates, "/candidatures", json!([]), "too_few_items"),
        (candidates, "/lists", json!([{}]), "not_applicable"),
        (candidates, "/headcount", json!(12), "not_applicable"),
    ] {
        let found = changed(kind, pointer, value);
        assert!(found.contains(&(pointer.to_owned(), code)), "{pointer} {code}: {found:?}");
    }
}

#[test]
fn a_list_has_an_end() {
    let found = changed(DemarcheKind::CandidateDeclaration, "/candidatures", json!(vec![json!({}); 1_001]));
    assert!(found.contains(&("/candidatures".to_owned(), "too_many_items")));
    assert_eq!(found.last().unwrap().1, "too_many_findings");
}

#[test]
fn a_pointer_escapes_the_field_and_repeats_no_novel() {
    let facts = facts(60, WeekPattern::MonFri);
    let mut draft = sample(DemarcheKind::ClaimsNotice, &facts);
    draft["a/b~c"] = json!(1);
    draft["x".repeat(65)] = json!(1);
    let checked = check(DemarcheKind::ClaimsNotice, &draft, &facts);
    let pointers: Vec<&str> = checked.findings.iter().map(|finding| finding.pointer.as_str()).collect();
    assert_eq!(pointers, ["/a~1b~0c", ""]);
}

#[test]
fn an_empty_draft_tells_every_field_at_once() {
    for (kind, most) in DemarcheKind::ALL.into_iter().zip([12, 6, 1, 1, 5]) {
        let checked = check(kind, &json!({}), &facts(60, WeekPattern::MonFri));
        let missing = checked.findings.iter().filter(|finding| finding.code == "required").count();
        assert_eq!(missing, most, "{kind:?}");
        assert!(checked.content.is_none());
        assert!(checked.findings.iter().all(|finding| finding.severity == Severity::Error));
    }
}

#[test]
fn hours_are_read_as_text_and_as_number() {
    for hours in [json!("40"), json!("40,00"), json!(40), json!(40.0)] {
        assert_eq!(
            changed(DemarcheKind::ElectionNotice, "/headcount/below_16_hours/weekly_hours", hours),
            []
        );
    }
}

#[test]
fn a_finding_repeats_nothing_that_a_person_entered() {
    let facts = facts(60, WeekPattern::MonFri);
    let mut draft = sample(DemarcheKind::CandidateDeclaration, &facts);
    let candidate = &mut draft["candidatures"][0]["candidate"];
    candidate["surname"] = json!("Geheim\u{200b}");
    candidate["matricule"] = json!("2015060500127");
    candidate["sex"] = json!("Geheim");
    let checked = check(DemarcheKind::CandidateDeclaration, &draft, &facts);
    assert_eq!(checked.findings.len(), 3);
    let found = format!("{:?}", checked.findings);
    assert!(!found.contains("Geheim") && !found.contains("2015"), "{found}");
}
