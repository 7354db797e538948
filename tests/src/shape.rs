//! A small checker: does a JSON value have the shape that a schema of the OpenAPI document describes?

use serde_json::Value;

/// What differs between a value and its schema: a pointer into the value and a reason each.
#[must_use]
pub fn differences(document: &Value, schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    look(document, schema, value, "", &mut found);
    found
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

fn look(document: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    let schema = referred(document, schema);
    if !schema.is_object() {
        found.push(format!("{at}: no schema"));
        return;
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let fits = |choice: &&Value| differences(document, choice, value).is_empty();
        if choices.iter().filter(fits).count() != 1 {
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
        Value::Object(fields) => look_at_fields(document, schema, fields, at, found),
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                look(document, &schema["items"], item, &format!("{at}/{place}"), found);
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
    schema: &Value,
    fields: &serde_json::Map<String, Value>,
    at: &str,
    found: &mut Vec<String>,
) {
    let Some(properties) = schema["properties"].as_object() else { return };
    for (name, value) in fields {
        match properties.get(name) {
            Some(property) => look(document, property, value, &format!("{at}/{name}"), found),
            None => found.push(format!("{at}/{name}: unknown")),
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
