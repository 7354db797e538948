//! From a tree of JSON to a type: fields by their names only, and the one place where the shape is another.
//!
//! What serde derives also reads an object from a list, field by field in their order, past the promise that unknown
//! fields are refused. [`Tree`] gives a list to nobody who asks for an object, at any depth. What serde keeps aside before
//! it knows its type (untagged, tagged and flattened shapes) is out of its reach: bodies have no objects in such shapes,
//! and a test over all operations says so.

use serde::{
    de::{
        DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Visitor,
        value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer},
    },
    forward_to_deserialize_any,
};
use serde_json::{Error, Value};
use types::{Finding, MatriculeError, pointer_segment};

/// What is said of a list, and of everything else, where an object is asked for.
const NOT_AN_OBJECT: &str = "an object is expected";

/// A value of JSON that gives an object only where an object stands.
struct Tree(Value);

impl Tree {
    /// What is read by its names: an object, or what the visitor takes that is no list.
    fn named<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_array() { Err(Error::custom(NOT_AN_OBJECT)) } else { self.deserialize_any(visitor) }
    }
}

impl<'de> IntoDeserializer<'de, Error> for Tree {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Tree {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Array(items) => {
                let mut items = SeqDeserializer::new(items.into_iter().map(Tree));
                let value = visitor.visit_seq(&mut items)?;
                items.end()?;
                Ok(value)
            }
            Value::Object(entries) => {
                let mut entries =
                    MapDeserializer::new(entries.into_iter().map(|(key, value)| (key, Tree(value))));
                let value = visitor.visit_map(&mut entries)?;
                entries.end()?;
                Ok(value)
            }
            plain => plain.deserialize_any(visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.named(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.named(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.0 {
            Value::Object(entries) if entries.len() == 1 => {
                let entries = entries.into_iter().map(|(key, value)| (key, Tree(value)));
                visitor.visit_enum(MapAccessDeserializer::new(MapDeserializer::new(entries)))
            }
            plain => plain.deserialize_enum(name, variants, visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct identifier ignored_any
    }
}

/// Reads a tree into its type.
///
/// # Errors
/// The first place where it has another shape.
pub fn typed<T: DeserializeOwned>(value: Value) -> Result<T, Finding> {
    serde_path_to_error::deserialize(Tree(value)).map_err(|error| {
        let mut pointer = pointer_of(error.path());
        let message = error.inner().to_string();
        let named = message.split('`').nth(1).unwrap_or_default();
        let code = if message.starts_with("missing field") {
            pointer = format!("{pointer}/{named}");
            "required"
        } else if message.starts_with("unknown field") {
            if !pointer.ends_with(&format!("/{named}")) {
                pointer = format!("{pointer}/{named}");
            }
            "unknown_field"
        } else if message.starts_with("unknown variant") {
            "unknown_value"
        } else if message == NOT_AN_OBJECT {
            "not_an_object"
        } else if NO_DAYS.contains(&message.as_str()) {
            "bad_date"
        } else if message.starts_with(NO_TIME) {
            "bad_time"
        } else if let Some(error) = MatriculeError::OF_PEOPLE.iter().find(|e| e.to_string() == message) {
            error.code()
        } else {
            "wrong_type"
        };
        let allowed = message.split_once("expected ").map_or("", |(_, allowed)| allowed);
        let allowed = allowed.strip_prefix("one of ").unwrap_or(allowed);
        Finding::error(pointer, code).with("allowed", allowed).with("expected", json_type(allowed))
    })
}

/// The JSON type that a Rust type is read from, as far as a person can do something with it.
fn json_type(expected: &str) -> &str {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "usize" => "integer ≥ 0",
        "i8" | "i16" | "i32" | "i64" | "isize" => "integer",
        "a boolean" => "boolean",
        "a string" | "a borrowed string" => "string",
        "a sequence" => "array",
        "a map" => "object",
        other if other.starts_with("struct ") => "object",
        other => other,
    }
}

/// How a type of ours begins to say that a text is no time of the day.
const NO_TIME: &str = "a time is written";

/// What chrono says of a text that is no day.
const NO_DAYS: &[&str] = &[
    "input contains invalid characters",
    "input is out of range",
    "no possible date and time matching input",
    "premature end of input",
    "trailing input",
];

fn pointer_of(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", pointer_segment(key)),
            Segment::Enum { .. } | Segment::Unknown => String::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        a: u8,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "snake_case")]
    enum Choice {
        Plain,
        With(Inner),
        Named { b: u8 },
    }

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields, default)]
    struct Outer {
        one: Option<Inner>,
        list: Vec<Inner>,
        map: BTreeMap<String, Inner>,
        pair: Option<(u8, String)>,
        choice: Option<Choice>,
    }

    #[test]
    fn a_list_is_no_object_at_any_depth() {
        for (value, pointer) in [
            (json!([]), ""),
            (json!([null, [], {}, null, null]), ""),
            (json!({ "one": [1] }), "/one"),
            (json!({ "list": [{ "a": 1 }, [1]] }), "/list/1"),
            (json!({ "map": [] }), "/map"),
            (json!({ "map": { "x": [1] } }), "/map/x"),
            (json!({ "choice": { "with": [1] } }), "/choice"),
            (json!({ "choice": { "named": [1] } }), "/choice"),
        ] {
            let found = typed::<Outer>(value.clone()).expect_err("a list");
            assert_eq!((found.pointer.as_str(), found.code), (pointer, "not_an_object"), "{value}");
        }
    }

    #[test]
    fn lists_pairs_and_choices_are_read_as_ever() {
        let whole = json!({
            "one": { "a": 1 }, "list": [{ "a": 2 }], "map": { "x": { "a": 3 } }, "pair": [4, "y"],
            "choice": { "with": { "a": 5 } }
        });
        let read: Outer = typed(whole.clone()).expect("a whole one");
        assert_eq!(read, serde_json::from_value(whole).expect("a whole one"));
        for value in [json!({ "choice": "plain" }), json!({ "choice": { "named": { "b": 1 } } }), json!({})] {
            assert_eq!(
                typed::<Outer>(value.clone()).expect("read"),
                serde_json::from_value(value).expect("read")
            );
        }
        for (value, code) in [
            (json!({ "pair": [4, "y", 5] }), "wrong_type"),
            (json!({ "pair": [4] }), "wrong_type"),
            (json!({ "one": 7 }), "wrong_type"),
            (json!({ "one": { "a": "x" } }), "wrong_type"),
            (json!({ "one": {} }), "required"),
            (json!({ "one": { "a": 1, "b": 2 } }), "unknown_field"),
            (json!({ "choice": "other" }), "unknown_value"),
        ] {
            assert_eq!(typed::<Outer>(value.clone()).expect_err("refused").code, code, "{value}");
        }
    }
}
