//! Every rule of the law, each with a draft that breaks it.

use std::collections::BTreeSet;

use elections::{Facts, WeekPattern, rules};
use serde_json::{Value, json};
use types::{DemarcheKind, Severity};

use super::samples::facts;
use crate::{check, sample};

/// A draft that breaks a rule: the sample of a company of so many employees, changed at some places.
struct Case {
    code: &'static str,
    kind: DemarcheKind,
    headcount: u32,
    changes: Vec<(&'static str, Value)>,
    pointer: &'static str,
}

fn case(
    code: &'static str,
    kind: DemarcheKind,
    headcount: u32,
    changes: Vec<(&'static str, Value)>,
    pointer: &'static str,
) -> Case {
    Case { code, kind, headcount, changes, pointer }
}

fn put(draft: &mut Value, pointer: &str, value: Value) {
    if let Some(place) = draft.pointer_mut(pointer) {
        *place = value;
        return;
    }
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    draft.pointer_mut(parent).unwrap()[field] = value;
}

fn notice_cases() -> Vec<Case> {
    let of = |code, changes, pointer| case(code, DemarcheKind::ElectionNotice, 60, changes, pointer);
    vec![
        of("F.001", vec![("/titulaires", json!(4))], "/titulaires"),
        of("F.001", vec![("/suppleants", json!(2))], "/suppleants"),
        of("F.002", vec![("/system", json!("representation_proportionnelle"))], "/system"),
        of("F.004", vec![("/polling_day", json!("2024-03-13"))], "/polling_day"),
        of(
            "W.001",
            vec![("/headcount/total", json!(61)), ("/headcount/at_least_16_hours", json!(58))],
            "/headcount/total",
        ),
        of("F.101", vec![("/headcount/at_least_16_hours", json!(59))], "/headcount/total"),
        of(
            "F.102",
            vec![("/headcount/below_16_hours/weekly_hours", json!("64"))],
            "/headcount/below_16_hours/weekly_hours",
        ),
        of("F.103", vec![("/headcount/fixed_term/employees", json!(0))], "/headcount/fixed_term/counted"),
        of(
            "F.104",
            vec![("/headcount/total", json!(14)), ("/headcount/at_least_16_hours", json!(11))],
            "/headcount/total",
        ),
        of("F.105", vec![("/opening_day", json!("2024-03-09"))], "/opening_day"),
        of("F.105", vec![("/opening_day", json!("2024-03-13"))], "/opening_day"),
        of("F.106", vec![("/closes_at", json!("09:59"))], "/closes_at"),
        of("F.106", vec![("/closes_at", json!("08:00"))], "/closes_at"),
        of("F.107", vec![("/posted_on", json!("2024-03-12"))], "/posted_on"),
        of("W.101", vec![("/posted_on", json!("2024-02-12"))], "/posted_on"),
        case(
            "W.102",
            DemarcheKind::ElectionNotice,
            100,
            vec![
                ("/headcount/at_least_16_hours", json!(96)),
                ("/headcount/fixed_term/counted", json!("1.75")),
            ],
            "/headcount/total",
        ),
        of("W.104", vec![("/opening_day", json!("2024-03-11"))], "/opening_day"),
    ]
}

fn claims_cases() -> Vec<Case> {
    let of = |code, changes, pointer| case(code, DemarcheKind::ClaimsNotice, 60, changes, pointer);
    vec![
        of("F.201", vec![("/claims_until", json!("2024-02-21"))], "/claims_until"),
        of("F.201", vec![("/claims_until", json!("2024-02-01"))], "/claims_until"),
        of("F.202", vec![("/lists_deposited_on", json!("2024-03-12"))], "/lists_deposited_on"),
        of("W.201", vec![("/lists_deposited_on", json!("2024-02-20"))], "/lists_deposited_on"),
        of("W.202", vec![("/claims_until", json!("2024-02-23"))], "/claims_from"),
        of("W.202", vec![("/claims_from", json!("2024-02-19"))], "/claims_from"),
        of("W.203", vec![("/posted_on", json!("2024-02-20"))], "/posted_on"),
    ]
}

fn candidate_cases() -> Vec<Case> {
    let kind = DemarcheKind::CandidateDeclaration;
    let matricule = |place: usize| {
        let draft = sample(kind, &facts(60, WeekPattern::MonFri));
        draft["candidatures"][place]["candidate"]["matricule"].clone()
    };
    let one_more = |headcount: u32| {
        let draft = sample(kind, &facts(headcount, WeekPattern::MonFri));
        let mut candidates = draft["lists"][0]["candidates"].as_array().unwrap().clone();
        candidates.push(candidates[0].clone());
        Value::Array(candidates)
    };
    let first_only =
        Value::Array(vec![sample(kind, &facts(60, WeekPattern::MonFri))["candidatures"][0].clone()]);
    vec![
        case("F.002", kind, 99, vec![("/system", json!("representation_proportionnelle"))], "/system"),
        case(
            "F.003",
            kind,
            60,
            vec![("/candidatures/1/candidate/matricule", matricule(0))],
            "/candidatures/1/candidate/matricule",
        ),
        case("F.301", kind, 150, vec![("/lists/0/candidates", one_more(150))], "/lists/0/candidates"),
        case(
            "F.302",
            kind,
            60,
            vec![("/candidatures/0/candidate/matricule", json!(young()))],
            "/candidatures/0/candidate/matricule",
        ),
        case(
            "F.303",
            kind,
            60,
            vec![("/candidatures/1/presented_by/supporters", json!(4))],
            "/candidatures/1/presented_by/supporters",
        ),
        case(
            "F.303",
            kind,
            150,
            vec![("/lists/1/presented_by/supporters", json!(7))],
            "/lists/1/presented_by/supporters",
        ),
        case(
            "F.304",
            kind,
            60,
            vec![("/candidatures/1/presented_by/capacity", json!("employees"))],
            "/candidatures/1/presented_by/capacity",
        ),
        case(
            "F.304",
            kind,
            150,
            vec![("/lists/1/presented_by/capacity", json!("electors"))],
            "/lists/1/presented_by/capacity",
        ),
        case(
            "F.305",
            kind,
            60,
            vec![("", json!({"situation": "fewer_than_15", "headcount": 15}))],
            "/headcount",
        ),
        case(
            "W.001",
            kind,
            60,
            vec![("", json!({"situation": "fewer_than_15", "headcount": 14}))],
            "/headcount",
        ),
        case(
            "F.306",
            kind,
            60,
            vec![("", json!({"situation": "recent_delegation", "elected_on": "2023-03-12"}))],
            "/elected_on",
        ),
        case(
            "F.306",
            kind,
            60,
            vec![("", json!({"situation": "recent_delegation", "elected_on": "2024-03-12"}))],
            "/elected_on",
        ),
        case("F.307", kind, 60, vec![("/office_agreement", json!(true))], "/office_agreement"),
        case("F.308", kind, 150, vec![("/lists/1/name", json!("OGBL"))], "/lists/1/name"),
        case("F.308", kind, 150, vec![("/lists/1/number", json!(1))], "/lists/1/number"),
        case(
            "W.301",
            kind,
            60,
            vec![("/candidatures/0/received_at", json!("18:01"))],
            "/candidatures/0/received_on",
        ),
        case("W.302", kind, 60, vec![("/candidatures", first_only)], ""),
    ]
}

/// A matricule of somebody who is 18 on the day after the poll of 2024.
fn young() -> String {
    let right = |check: u32| format!("20060313100{check:02}");
    (0..100).map(right).find(|text| text.parse::<types::PersonMatricule>().is_ok()).unwrap()
}

fn result_cases() -> Vec<Case> {
    let kind = DemarcheKind::ResultDeclaration;
    let of = |code, changes, pointer| case(code, kind, 60, changes, pointer);
    let by_lists = |code, changes, pointer| case(code, kind, 150, changes, pointer);
    let who = json!({"surname": "Weber", "first_names": "Anne"});
    let late = json!({"outcome": "no_candidate", "established_on": "2024-03-13", "established_by": who});
    let office = |elected: &[(usize, &str)]| {
        let draft = sample(kind, &facts(60, WeekPattern::MonFri));
        let person = |place: usize, seat: &str| {
            let mut person = draft["candidates"][place].clone();
            let fields = person.as_object_mut().unwrap();
            fields.remove("votes");
            fields.remove("status");
            fields.insert("seat".to_owned(), json!(seat));
            person
        };
        json!({
            "outcome": "office", "established_on": "2024-03-12", "established_by": who.clone(),
            "titulaires": 3, "suppleants": 3, "system": "majorite_relative",
            "elected": elected.iter().map(|(place, seat)| person(*place, seat)).collect::<Vec<_>>(),
        })
    };
    let four = office(&[(0, "titulaire"), (1, "titulaire"), (2, "titulaire"), (3, "titulaire")]);
    let one = office(&[(0, "titulaire")]);
    let twice = office(&[(0, "titulaire"), (0, "suppleant")]);
    vec![
        of("F.001", vec![("/titulaires", json!(4))], "/titulaires"),
        of("F.002", vec![("/system", json!("representation_proportionnelle"))], "/system"),
        of("F.003", vec![("", twice)], "/elected/1/matricule"),
        of("F.004", vec![("/polling_day", json!("2024-03-11"))], "/polling_day"),
        of("F.401", vec![("/counts/electors", json!(53))], "/counts/voters"),
        of("F.402", vec![("/counts/postal_voters", json!(55))], "/counts/postal_voters"),
        of("F.403", vec![("/counts/rejected_postal", json!(1))], "/counts/ballots"),
        of("F.404", vec![("/counts/blank", json!(2))], "/counts/ballots"),
        of("F.818", vec![("/counts/rejected_postal", json!(1))], "/counts/rejected_postal"),
        of("F.405", vec![("/candidates/0/votes", json!(1_000))], "/candidates"),
        by_lists("F.405", vec![("/lists/0/suffrages", json!(9_000))], "/lists"),
        of("F.406", vec![("/candidates/0/votes", json!(53))], "/candidates/0/votes"),
        of("F.407", vec![("/candidates/3/status", json!("titulaire"))], "/candidates"),
        by_lists("F.407", vec![("/lists/1/candidates/9/status", json!("suppleant"))], "/lists"),
        of("F.407", vec![("", four)], "/elected"),
        of("F.408", vec![("/candidates/2/status", json!("not_elected"))], "/candidates"),
        by_lists("F.409", vec![("/lists/1/suffrages", json!(2))], "/lists/1/suffrages"),
        of("F.410", vec![("/signed_by/assessors/1", json!(null))], "/signed_by/assessors"),
        of("F.411", vec![("/signed_on", json!("2024-03-11"))], "/signed_on"),
        by_lists("W.401", vec![("/lists/0/candidates/0/votes", json!(70))], "/lists/0/suffrages"),
        by_lists("W.402", vec![("/lists/0/candidates/0/votes", json!(300))], "/lists/0/candidates/0/votes"),
        of("W.403", vec![("/candidates/5/votes", json!(40))], "/candidates/5/status"),
        of(
            "W.404",
            vec![("/candidates/6/votes", json!(26)), ("/candidates/6/matricule", json!("1893120105732"))],
            "/candidates/6/status",
        ),
        of("W.405", vec![("/candidates/5/status", json!("not_elected"))], "/candidates"),
        by_lists("W.405", vec![("/lists/1/candidates/3/status", json!("not_elected"))], "/lists"),
        of("W.405", vec![("", one)], "/elected"),
        of("W.406", vec![("/signed_on", json!("2024-03-13"))], "/signed_on"),
        of("W.407", vec![("", late)], "/established_on"),
        by_lists("W.408", vec![("/lists/1/suffrages", json!(9))], "/lists/0/candidates"),
        by_lists(
            "W.408",
            vec![("/lists/0/candidates/0/status", json!("not_elected"))],
            "/lists/0/candidates",
        ),
    ]
}

fn function_cases() -> Vec<Case> {
    let kind = DemarcheKind::FunctionsDeclaration;
    let of = |code, changes, pointer| case(code, kind, 60, changes, pointer);
    let president = sample(kind, &facts(60, WeekPattern::MonFri))["president"].clone();
    vec![
        of("F.501", vec![("/constituent_meeting_on", json!("2024-03-12"))], "/constituent_meeting_on"),
        of("F.502", vec![("/notified_on", json!("2024-04-02"))], "/notified_on"),
        of("F.503", vec![("/secretary", json!(null))], "/secretary"),
        of("W.501", vec![("/constituent_meeting_on", json!("2024-04-15"))], "/constituent_meeting_on"),
        of("W.502", vec![("/notified_on", json!("2024-04-09"))], "/notified_on"),
        of(
            "W.503",
            vec![(
                "/bureau_members",
                json!([sample(kind, &facts(792, WeekPattern::MonFri))["bureau_members"][0]]),
            )],
            "/bureau_members",
        ),
        case("W.503", kind, 792, vec![("/bureau_members", json!([]))], "/bureau_members"),
        of("W.504", vec![("/vice_president", president)], "/vice_president/matricule"),
        of("W.505", vec![("/constituent_meeting_on", json!("2024-04-02"))], "/constituent_meeting_on"),
    ]
}

fn cases() -> Vec<Case> {
    let mut all = notice_cases();
    all.extend(claims_cases());
    all.extend(candidate_cases());
    all.extend(result_cases());
    all.extend(function_cases());
    all
}

#[test]
fn every_rule_speaks_where_it_is_broken() {
    for case in cases() {
        let facts = facts(case.headcount, WeekPattern::MonFri);
        let mut draft = sample(case.kind, &facts);
        for (pointer, value) in case.changes {
            put(&mut draft, pointer, value);
        }
        let checked = check(case.kind, &draft, &facts);
        let found = checked.findings.iter().find(|f| f.code == case.code && f.pointer == case.pointer);
        let Some(finding) = found else { panic!("{} {}: {:?}", case.code, case.pointer, checked.findings) };
        let blocks = case.code.starts_with("F.");
        assert_eq!(finding.severity == Severity::Error, blocks, "{}", case.code);
        assert!(rules::message(finding).is_some(), "{}", case.code);
    }
}

#[test]
fn a_poll_outside_the_window_is_only_doubtful() {
    let facts = Facts { election_day: "2024-06-11".parse().ok(), ..facts(60, WeekPattern::MonFri) };
    let checked = check(DemarcheKind::ElectionNotice, &sample(DemarcheKind::ElectionNotice, &facts), &facts);
    let codes: Vec<&str> = checked.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["W.103"]);
    assert!(checked.content.is_some());
}

#[test]
fn every_rule_has_a_case() {
    // What holds between two démarches is tried in `chain`, what has not come yet in `timing`.
    let chain = [
        "F.005", "F.006", "F.412", "F.413", "F.414", "F.415", "W.409", "W.410", "W.411", "F.504", "F.505",
        "W.506",
    ];
    let tried = cases().iter().map(|case| case.code).chain(["W.103"]).chain(chain).collect::<BTreeSet<_>>();
    // From 600 on rules are about more than a démarche; they are tried beside their own functions.
    let of_a_demarche = |code: &&str| {
        code.strip_prefix("F.").or(code.strip_prefix("W.")).is_some_and(|number| number < "600")
    };
    let listed = rules::codes().filter(|code| of_a_demarche(code) || tried.contains(code));
    assert_eq!(listed.collect::<BTreeSet<_>>(), tried);
}

#[test]
fn the_other_situations_pass() {
    let kind = DemarcheKind::CandidateDeclaration;
    for (headcount, draft) in [
        (14, json!({"situation": "fewer_than_15", "headcount": 14})),
        (60, json!({"situation": "no_candidate"})),
        (60, json!({"situation": "recent_delegation", "elected_on": "2023-03-13"})),
        (60, json!({"situation": "no_candidate", "lists": [], "system": null})),
    ] {
        let checked = check(kind, &draft, &facts(headcount, WeekPattern::MonFri));
        assert_eq!(checked.findings, []);
        let content = checked.content.unwrap();
        assert_eq!(crate::Content::parse_canonical(&content.canonical_bytes()), Ok(content));
    }
}
