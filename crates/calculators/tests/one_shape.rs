//! What calculators take has one shape: no remarks, no second names, no setting in two places.

use calculators::{NotCalculated, calculate};
use serde_json::{Value, json};
use types::Language;

/// The code and the place of what another shape is refused with.
fn refused(calculator: &str, facts: Value) -> (&'static str, String) {
    match calculate(calculator, facts.clone(), Language::En) {
        Err(NotCalculated::Shape(finding)) => (finding.code, finding.pointer),
        other => panic!("{calculator} {facts}: {other:?}"),
    }
}

#[test]
fn remarks_are_no_facts() {
    for remark in ["id", "why", "source", "confidence", "kind", "firm", "time", "expected", "suppleant_seats"]
    {
        let found = refused("seats", json!({"headcount": 60, remark: "x"}));
        assert_eq!(found, ("unknown_field", format!("/{remark}")));
    }
}

#[test]
fn a_fact_has_one_name_and_a_setting_one_place() {
    for (calculator, member, value) in [
        ("allocation", "policy", json!("vacant")),
        ("ballot", "distinctive_mark", json!(true)),
        ("ballot", "recognizable_mark", json!(true)),
        ("ballot", "unstamped", json!(true)),
        ("electorate", "work_permit", json!(true)),
        ("headcount", "annual_hours_divisor", json!(1868)),
        ("headcount", "cdd_window_end", json!("t0")),
        ("headcount", "month_day", json!("last")),
        ("headcount", "presence", json!("calendar_days")),
        ("headcount", "rounding", json!("half_up")),
        ("headcount", "threshold_mode", json!("average")),
        ("headcount", "weekly_divisor", json!(38)),
    ] {
        let found = refused(calculator, json!({member: value}));
        assert_eq!(found, ("unknown_field", format!("/{member}")), "{calculator}");
    }
    for since in ["this_firm_since", "other_firm_since"] {
        let jobs = json!({"this_firm_hours": 20, "other_firm_hours": 20, since: "2020-01-01"});
        let found = refused("electorate", json!({"two_jobs": jobs}));
        assert_eq!(found, ("unknown_field", format!("/two_jobs/{since}")));
    }
}

#[test]
fn a_value_has_one_name() {
    for (calculator, member, values) in [
        ("ballot", "system", &["majority", "proportional"][..]),
        (
            "electorate",
            "contract",
            &["apprenti", "student", "interimaire", "interimaire_in_temp_agency", "mis_a_disposition"],
        ),
    ] {
        for value in values {
            let found = refused(calculator, json!({member: value}));
            assert_eq!(found, ("unknown_value", format!("/{member}")), "{value}");
        }
    }
}

#[test]
fn the_list_of_a_candidate_is_told_and_never_guessed() {
    let ballot = |candidates: Value| {
        json!({"system": "representation_proportionnelle", "votes_per_elector": 8, "marks": {"a1": 1},
            "list_sizes": {"B": 2}, "candidates": candidates})
    };
    let answer = calculate("ballot", ballot(json!({"Z": ["a1"]})), Language::En)
        .map(|answer| answer["list_suffrages"].clone());
    assert_eq!(answer.ok(), Some(json!({"Z": 1})));
    let guessed = calculate("ballot", ballot(Value::Null), Language::En);
    let Err(NotCalculated::Findings(found)) = guessed else { panic!("{guessed:?}") };
    assert_eq!((found[0].pointer.as_str(), found[0].code), ("/marks/a1", "F.801"));
}
