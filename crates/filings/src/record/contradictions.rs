//! What a transmitted démarche says otherwise than the record, the law and the file say now.

use elections::Facts;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    ElectionRecord, Origin,
    prefill::determined,
    sheet::{Places, Sheet, redact_matricules},
};
use crate::Content;

/// One place of a transmitted démarche that is no longer what is known.
///
/// Nobody's matricule stands in it: where only that differs, both values are `"*"`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contradiction {
    /// JSON pointer into the content; `/-` at its end for an item that the content does not have.
    pub pointer: String,
    /// What was transmitted; null where nothing was.
    pub filed: Value,
    /// What is known now; null for an item that is no longer there.
    pub now: Value,
    /// Who says so now; none for an item that is no longer there.
    pub origin: Option<Origin>,
}

/// Every place where a transmitted content differs from what [`super::prefill`] would fill in now.
///
/// Only what the record, the law or the file determine is compared. People are told apart by their matricule, lists by
/// their name, so that their order does not count; an item that nobody names any more is a contradiction too.
#[must_use]
pub fn contradictions(facts: &Facts, record: &ElectionRecord, filed: &Content) -> Vec<Contradiction> {
    let now = determined(facts, record, filed);
    let mut found = Vec::new();
    compare(&now, &filed.to_draft(), "", &mut found);
    found
}

/// Where a content is another than one of the same kind.
pub(crate) fn differences(now: &Content, filed: &Content) -> Vec<Contradiction> {
    let mut found = Vec::new();
    if let Some(now) = Sheet::of(now.to_draft(), Origin::Record) {
        compare(&now, &filed.to_draft(), "", &mut found);
    }
    found
}

fn compare(now: &Sheet, filed: &Value, pointer: &str, found: &mut Vec<Contradiction>) {
    match (now, filed) {
        (Sheet::Object(fields), Value::Object(said)) => {
            for (field, sheet) in fields {
                let pointer = format!("{pointer}/{field}");
                match said.get(field) {
                    Some(value) => compare(sheet, value, &pointer, found),
                    None => differs(Some(sheet), Value::Null, pointer, found),
                }
            }
        }
        (Sheet::List(items), Value::Array(said)) => compare_lists(items, said, pointer, found),
        (Sheet::Leaf(value, _), filed) if value == filed => {}
        (now, filed) => differs(Some(now), filed.clone(), pointer.to_owned(), found),
    }
}

fn compare_lists(now: &[Sheet], filed: &[Value], pointer: &str, found: &mut Vec<Contradiction>) {
    let mut places = Places::of(filed.iter().cloned());
    let mut named = vec![false; filed.len()];
    for (index, item) in now.iter().enumerate() {
        let same = places.take(index, &item.draft());
        match same.and_then(|index| Some((index, filed.get(index)?, named.get_mut(index)?))) {
            Some((index, value, seen)) => {
                *seen = true;
                compare(item, value, &format!("{pointer}/{index}"), found);
            }
            None => differs(Some(item), Value::Null, format!("{pointer}/-"), found),
        }
    }
    for (index, value) in filed.iter().enumerate().filter(|(index, _)| named.get(*index) == Some(&false)) {
        differs(None, value.clone(), format!("{pointer}/{index}"), found);
    }
}

fn differs(now: Option<&Sheet>, filed: Value, pointer: String, found: &mut Vec<Contradiction>) {
    let mut origins = Vec::new();
    if let Some(now) = now {
        now.origins("", &mut origins);
        if origins.is_empty() {
            // Nothing is known of it.
            return;
        }
    }
    let hidden = pointer.ends_with("/matricule");
    let tell = |value: Value| if hidden && !value.is_null() { "*".into() } else { redact_matricules(value) };
    found.push(Contradiction {
        filed: tell(filed),
        now: tell(now.map(Sheet::draft).unwrap_or_default()),
        origin: origins.first().map(|(_, origin)| *origin),
        pointer,
    });
}
