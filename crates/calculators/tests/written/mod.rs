//! The written cases tell the law in short; here each is put into the one shape that its calculator takes.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// What a case may carry beside its facts.
const REMARKS: &[&str] = &["id", "why", "source", "confidence", "kind", "firm", "time", "expected"];

/// What a case may say beside the facts that belongs to `settings`: the calculator, here, there.
const SETTINGS: &[(&str, &str, &str)] = &[
    ("allocation", "policy", "short_list"),
    ("headcount", "annual_hours_divisor", "annual_hours_divisor"),
    ("headcount", "cdd_window_end", "cdd_window_end"),
    ("headcount", "month_day", "month_day"),
    ("headcount", "presence", "presence"),
    ("headcount", "rounding", "rounding"),
    ("headcount", "threshold_mode", "threshold_mode"),
    ("headcount", "weekly_divisor", "weekly_divisor"),
];

/// Facts by another name: the calculator, in the case, and what it stands for.
const NAMES: &[(&str, &str, &str)] = &[("electorate", "work_permit", "authorised_to_work")];

/// Values by another name: the calculator, the fact, in the case, and what it stands for.
const VALUES: &[(&str, &str, &str, &str)] = &[
    ("ballot", "system", "majority", "majorite_relative"),
    ("ballot", "system", "proportional", "representation_proportionnelle"),
    ("electorate", "contract", "mis_a_disposition", "mis_a_disposition_in_user_firm"),
];

/// The facts of a case for its calculator.
pub(crate) fn facts(calculator: &str, input: &Value) -> Value {
    let mut facts = input.as_object().cloned().unwrap_or_default();
    for remark in REMARKS {
        facts.remove(*remark);
    }
    // Beside `titulaire_seats` it is a fact, else what is expected.
    if !facts.contains_key("titulaire_seats") {
        facts.remove("suppleant_seats");
    }
    let mine = |row: &&str| *row == calculator;
    for (_, here, there) in SETTINGS.iter().filter(|(row, ..)| mine(row)) {
        if let Some(choice) = facts.remove(*here) {
            facts.entry("settings").or_insert_with(|| json!({}))[*there] = choice;
        }
    }
    for (_, short, name) in NAMES.iter().filter(|(row, ..)| mine(row)) {
        if let Some(fact) = facts.remove(*short) {
            facts.insert((*name).to_owned(), fact);
        }
    }
    for (_, fact, short, value) in VALUES.iter().filter(|(row, ..)| mine(row)) {
        if facts.get(*fact).is_some_and(|said| said == short) {
            facts.insert((*fact).to_owned(), json!(value));
        }
    }
    if calculator == "ballot" {
        name_candidates(&mut facts);
    }
    Value::Object(facts)
}

/// Cases write `a1` for a candidate of list `A`, of which they may say the size: here the lists get their names.
fn name_candidates(facts: &mut Map<String, Value>) {
    let marked: Vec<String> = facts
        .get("marks")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, _)| name.clone())
        .collect();
    if facts.get("system").is_some_and(|system| system == "majorite_relative")
        || facts.contains_key("candidates")
        || marked.is_empty()
    {
        return;
    }
    let mut sizes =
        facts.remove("list_sizes").and_then(|sizes| sizes.as_object().cloned()).unwrap_or_default();
    let mut lists: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for candidate in marked {
        lists.entry(list_of(&candidate, &sizes)).or_default().push(candidate);
    }
    for (list, names) in &mut lists {
        let size = sizes.remove(list).and_then(|size| size.as_u64()).unwrap_or_default();
        let named = names.len() as u64;
        names.extend((named..size).map(|number| format!("another of {list} ({number})")));
    }
    facts.insert("candidates".to_owned(), json!(lists));
    facts.insert("list_sizes".to_owned(), Value::Object(sizes));
}

/// The longest list whose name the id begins with, whatever the capitals; else the letters of the id.
fn list_of(candidate: &str, sizes: &Map<String, Value>) -> String {
    let upper = candidate.to_uppercase();
    let begun = sizes.keys().filter(|list| upper.starts_with(&list.to_uppercase()));
    let letters = || upper.trim_end_matches(|character: char| character.is_ascii_digit()).to_owned();
    begun.max_by_key(|list| list.len()).cloned().unwrap_or_else(letters)
}
