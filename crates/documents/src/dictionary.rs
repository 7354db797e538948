//! What a template is given beside its paper: its words, and the days of the paper as people write them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use types::Language;
use words::paper;

use crate::texts::Templates;

/// The words of the templates by name, values of these objects in place. A message that needs another value is left out:
/// it belongs to another paper, or says what this one does not know.
pub(crate) fn words(objects: &[&Value], language: Language) -> Map<String, Value> {
    let mut values = BTreeMap::new();
    for object in objects {
        flatten("", object, &mut values);
    }
    let word = |code: &&str| {
        let message = Templates::find(code, |name| values.get(name).map(String::as_str))?;
        let (_, name) = code.split_once('.')?;
        Some((name.to_owned(), message.render(language).into()))
    };
    Templates::CODES.iter().filter_map(word).collect()
}

/// Texts and numbers by the names of their fields: `poll_day` is the `day` of `poll`. What stands in a list has no name.
fn flatten(within: &str, object: &Value, values: &mut BTreeMap<String, String>) {
    for (field, value) in object.as_object().into_iter().flatten() {
        let name = format!("{within}{field}");
        match value {
            Value::String(text) => drop(values.insert(name, text.clone())),
            Value::Number(number) => drop(values.insert(name, number.to_string())),
            Value::Object(_) => flatten(&format!("{name}_"), value, values),
            Value::Null | Value::Bool(_) | Value::Array(_) => {}
        }
    }
}

/// Adds every day that a value mentions: `2024-03-12` in words, alone and with its weekday.
pub(crate) fn days(value: &Value, language: Language, into: &mut Map<String, Value>) {
    match value {
        Value::String(text) => {
            let day = text.get(..10).and_then(|iso| Some((iso, iso.parse::<NaiveDate>().ok()?)));
            if let Some((iso, day)) = day {
                let written =
                    json!({ "day": paper::day(language, day), "weekday": paper::weekday(language, day) });
                into.insert(iso.to_owned(), written);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| days(item, language, into)),
        Value::Object(fields) => fields.values().for_each(|field| days(field, language, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
