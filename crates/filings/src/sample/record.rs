//! The record of the sample's election: what its five drafts say, entered once.

use elections::{Facts, seats_under};
use serde_json::{Map, Value, json};
use types::DemarcheKind;

use super::sample;

/// A whole record, from which every démarche is prefilled as [`sample`] says it; empty for a company that elects nobody.
///
/// The facts are filled as for [`sample`].
#[must_use]
pub fn sample_record(facts: &Facts) -> Value {
    if facts.headcount.is_some_and(|headcount| seats_under(facts.parameters(), headcount).is_none()) {
        return json!({});
    }
    let seats = ["polling_day", "titulaires", "suppleants", "system"];
    let mut results = without(sample(DemarcheKind::ResultDeclaration, facts), &seats);
    results = without(results, &["outcome", "signed_on"]);
    for group in ["lists", "candidates"] {
        if let Some(group) = results.get_mut(group) {
            *group = by_matricule(group.take());
        }
    }
    json!({
        "notice": without(sample(DemarcheKind::ElectionNotice, facts), &seats),
        "electoral_lists": without(
            sample(DemarcheKind::ClaimsNotice, facts), &["posted_on", "claims_from", "claims_until"],
        ),
        "candidacies": without(sample(DemarcheKind::CandidateDeclaration, facts), &["situation", "system"]),
        "results": results,
        "functions": by_matricule(sample(DemarcheKind::FunctionsDeclaration, facts)),
    })
}

fn without(mut draft: Value, fields: &[&str]) -> Value {
    if let Some(object) = draft.as_object_mut() {
        object.retain(|field, _| !fields.contains(&field.as_str()));
    }
    draft
}

/// People by their matricule only: their names stand with the candidatures.
fn by_matricule(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let person = fields.contains_key("matricule");
            let kept = |field: &str| !person || !["surname", "first_names"].contains(&field);
            let fields = fields.into_iter().filter(|(field, _)| kept(field));
            Value::Object(fields.map(|(field, value)| (field, by_matricule(value))).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(by_matricule).collect()),
        leaf @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => leaf,
    }
}
