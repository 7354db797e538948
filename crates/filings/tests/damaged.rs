//! Damaged names are shown wherever a name is filed: W.712 at each of them, W.714 at each name of a person.
#![expect(clippy::unwrap_used, reason = "a test that can't go on stops where it stands")]

use elections::Facts;
use filings::{
    check,
    proces_verbal::{self, Kind},
    sample,
};
use serde_json::{Value, json};
use types::{DemarcheKind, Finding};

/// Fields of one line that people write names into.
const NAMES: [&str; 2] = ["surname", "first_names"];
const LINES: [&str; 7] =
    ["name", "union_name", "profession", "list", "place", "named_by", "candidates_consultation"];

fn facts() -> Facts {
    Facts { headcount: Some(120), election_day: "2024-03-12".parse().ok(), ..Facts::default() }
}

/// The pointers of all fields with one of these names.
fn pointers(value: &Value, fields: &[&str], at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let below = format!("{at}/{key}");
                if fields.contains(&key.as_str()) && member.is_string() {
                    found.push(below);
                } else {
                    pointers(member, fields, &below, found);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, fields, &format!("{at}/{index}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Damages one field after the other; how many there were.
fn each_is_found(whole: &Value, check: impl Fn(&Value) -> Vec<Finding>) -> usize {
    let mut fields = Vec::new();
    pointers(whole, &NAMES, "", &mut fields);
    let people = fields.len();
    pointers(whole, &LINES, "", &mut fields);
    for (index, pointer) in fields.iter().enumerate() {
        for (text, code) in [("M\u{c3}\u{bc}ller", "W.712"), ("\u{410}nna", "W.713"), ("Weber 2", "W.714")] {
            let mut damaged = whole.clone();
            *damaged.pointer_mut(pointer).unwrap() = text.into();
            let found = check(&damaged);
            let shown = found.iter().filter(|found| found.pointer == *pointer && found.code == code).count();
            assert_eq!(shown, usize::from(code != "W.714" || index < people), "{pointer} {code}: {found:?}");
        }
    }
    fields.len()
}

#[test]
fn a_damaged_name_is_shown_wherever_a_name_is_filed() {
    let mut fields = 0;
    for kind in DemarcheKind::ALL {
        let whole = sample(kind, &facts());
        assert!(check(kind, &whole, &facts()).findings.iter().all(|found| !found.code.starts_with("W.71")));
        fields += each_is_found(&whole, |draft| check(kind, draft, &facts()).findings);
    }
    assert!(fields >= 50, "{fields}");
}

#[test]
fn a_damaged_name_is_shown_in_a_proces_verbal() {
    let person = |name: &str| json!({ "surname": name, "first_names": "Anne", "signed_on": "2024-03-12" });
    let whole = json!({
        "polling_day": "2024-03-12", "system": "majorite_relative", "titulaires": 1, "suppleants": 1,
        "office": {
            "number": 1, "place": "Salle", "opened_at": "09:00", "closed_at": "16:00", "president": person("Weber"),
            "assessors": [person("Thill"), person("Muller")],
            "observers": [{ "surname": "Kohn", "first_names": "Marc", "named_by": "Liste 1" }]
        },
        "counts": {
            "electors": 20, "voters": 10, "postal_voters": 0, "ballots": 10, "valid": 10, "blank": 0, "null": 0
        },
        "candidates": []
    });
    let found = each_is_found(&whole, |record| {
        proces_verbal::check(&proces_verbal::read(Kind::Depouillement, record).unwrap(), &facts())
    });
    assert_eq!(found, 10);
}
