//! A small checker: does a JSON value have the shape that a schema of the OpenAPI document describes?

use std::{borrow::Cow, sync::LazyLock};

use api::routes;
use serde_json::{Map, Value, json};

use crate::Answer;

static DOCUMENT: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(api::openapi_json()).expect("the OpenAPI document"));

/// Holds an answer against the document: its status is one that the operation names, its body has the shape named
/// there. What is no operation of ours is let through.
///
/// # Panics
/// The document says otherwise.
#[track_caller]
pub fn hold(method: &str, path: &str, answer: &Answer) {
    let path = path.split('?').next().unwrap_or_default();
    let here = |pattern: &str| {
        let (asked, known) = (path.split('/'), pattern.split('/'));
        asked.clone().count() == known.clone().count()
            && asked.zip(known).all(|(asked, known)| asked == known || known.starts_with('{'))
    };
    let operation = routes::operations()
        .iter()
        .find(|operation| operation.method.as_str() == method && here(&operation.pattern));
    let Some(operation) = operation else { return };
    let place = &DOCUMENT["paths"][&operation.pattern][method.to_lowercase()];
    let status = answer.status.as_str();
    let described = referred(&DOCUMENT, &place["responses"][status]);
    assert!(described.is_object(), "{} answers {status}, which the document does not name", operation.id);
    let media_type = answer.header("content-type").split(';').next().unwrap_or_default();
    let content = &described["content"][media_type];
    assert!(
        content.is_object() || described.get("content").is_none() && answer.bytes.is_empty(),
        "{} answers {status} as `{media_type}`, which the document does not name",
        operation.id
    );
    if media_type.ends_with("json") {
        let found = differences(&DOCUMENT, &content["schema"], &answer.json);
        assert!(found.is_empty(), "{} {status}: {}", operation.id, found.join("; "));
    }
}

/// What differs between a value and its schema: a pointer into the value and a reason each.
#[must_use]
pub fn differences(document: &Value, schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    look(document, Objects::Closed, schema, value, "", &mut found);
    found
}

/// What is said of a field that an object's schema does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Objects {
    /// It is an error: we answer nothing that is not described.
    Closed,
    /// It is allowed unless the schema forbids it, as in JSON Schema.
    Open,
}

/// What a `$ref` names.
#[must_use]
pub fn referred<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let mut schema = schema;
    while let Some(target) = schema["$ref"].as_str() {
        schema = document.pointer(target.trim_start_matches('#')).unwrap_or(&Value::Null);
    }
    schema
}

/// The schema itself; where it is put together of several (`allOf`), one with the fields of all.
#[must_use]
pub fn whole<'a>(document: &'a Value, schema: &'a Value) -> Cow<'a, Value> {
    let schema = referred(document, schema);
    let Some(parts) = schema["allOf"].as_array() else { return Cow::Borrowed(schema) };
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for part in parts {
        let part = whole(document, part);
        properties.extend(part["properties"].as_object().cloned().unwrap_or_default());
        required.extend(part["required"].as_array().cloned().unwrap_or_default());
    }
    Cow::Owned(json!({ "type": "object", "properties": properties, "required": required }))
}

fn look(
    document: &Value,
    objects: Objects,
    schema: &Value,
    value: &Value,
    at: &str,
    found: &mut Vec<String>,
) {
    let schema = &*whole(document, schema);
    if !schema.is_object() {
        found.push(format!("{at}: no schema"));
        return;
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let fitting = |objects: Objects| {
            let fits = |choice: &&Value| {
                let mut found = Vec::new();
                look(document, objects, choice, value, at, &mut found);
                found.is_empty()
            };
            choices.iter().filter(fits).count()
        };
        // A reader of the document takes objects as open: the choices must be told apart even so.
        if fitting(objects) != 1 || fitting(Objects::Open) != 1 {
            found.push(format!("{at}: not exactly one of {}", schema["oneOf"]));
        }
        return;
    }
    if !of_type(&schema["type"], value) {
        found.push(format!("{at}: {value} is no {}", schema["type"]));
        return;
    }
    if schema["enum"].as_array().is_some_and(|known| !known.contains(value)) {
        found.push(format!("{at}: {value} is none of {}", schema["enum"]));
    }
    match value {
        Value::Object(fields) => look_at_fields(document, objects, schema, fields, at, found),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                look(document, objects, &schema["items"], item, &format!("{at}/{index}"), found);
            }
        }
        Value::String(text) => look_at_text(schema, text, at, found),
        Value::Number(number) => {
            let (least, most) = (schema["minimum"].as_f64(), schema["maximum"].as_f64());
            let number = number.as_f64().unwrap_or_default();
            if least.is_some_and(|least| number < least) || most.is_some_and(|most| number > most) {
                found.push(format!("{at}: {number} out of range"));
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
}

fn look_at_fields(
    document: &Value,
    objects: Objects,
    schema: &Value,
    fields: &Map<String, Value>,
    at: &str,
    found: &mut Vec<String>,
) {
    // A map has fields of any name, which are all of one shape; an object without either is any object.
    let (properties, others) = (schema["properties"].as_object(), &schema["additionalProperties"]);
    for (name, value) in fields {
        match properties.and_then(|properties| properties.get(name)) {
            Some(property) => look(document, objects, property, value, &format!("{at}/{name}"), found),
            None if others.is_object() => {
                look(document, objects, others, value, &format!("{at}/{name}"), found)
            }
            None if properties.is_some() && (objects == Objects::Closed || *others == false) => {
                found.push(format!("{at}/{name}: unknown"));
            }
            None => {}
        }
    }
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !fields.contains_key(name) {
            found.push(format!("{at}/{name}: missing"));
        }
    }
}

fn look_at_text(schema: &Value, text: &str, at: &str, found: &mut Vec<String>) {
    let fits = match schema["format"].as_str().unwrap_or_default() {
        "uuid" => text.parse::<uuid::Uuid>().is_ok(),
        "date" => text.parse::<chrono::NaiveDate>().is_ok(),
        "date-time" => text.parse::<chrono::DateTime<chrono::Utc>>().is_ok(),
        _ => true,
    };
    if !fits {
        found.push(format!("{at}: `{text}` is no {}", schema["format"]));
    }
}

fn of_type(kind: &Value, value: &Value) -> bool {
    match kind {
        Value::Null => true,
        Value::Array(kinds) => kinds.iter().any(|kind| of_type(kind, value)),
        _ => match kind.as_str().unwrap_or_default() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "integer" => value.is_i64() || value.is_u64(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            _ => false,
        },
    }
}
