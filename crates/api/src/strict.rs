//! JSON as it must be: no key twice, no NUL, no character that nobody can see, each with its pointer.

use std::{cell::RefCell, fmt};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use types::{Finding, check_text};

/// How closely the texts inside are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Texts {
    /// Every text must be clean.
    Clean,
    /// Every text must be clean; a line may end as in a file of Windows, and a byte order mark may stand first.
    CleanLines,
    /// As typed: only what can't be kept at all is refused.
    AsTyped,
}

/// Why a text is not taken.
#[derive(Debug)]
pub enum NotTaken {
    /// It is no JSON, or deeper than 128 levels.
    Unreadable,
    /// It is JSON, but holds what is refused.
    Findings(Vec<Finding>),
}

/// The most findings that one answer carries.
const MOST_FINDINGS: usize = 100;

/// Reads one JSON document.
///
/// # Errors
/// It is no JSON, or keys stand twice, or texts hold what is refused: all places at once.
pub fn read(bytes: &[u8], texts: Texts) -> Result<Value, NotTaken> {
    let found = RefCell::new(Vec::new());
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let node = Node { pointer: String::new(), texts, found: &found };
    let value = node.deserialize(&mut reader).map_err(|_| NotTaken::Unreadable)?;
    reader.end().map_err(|_| NotTaken::Unreadable)?;
    let found = found.into_inner();
    if found.is_empty() { Ok(value) } else { Err(NotTaken::Findings(found)) }
}

struct Node<'a> {
    pointer: String,
    texts: Texts,
    found: &'a RefCell<Vec<Finding>>,
}

impl Node<'_> {
    fn below(&self, token: &str) -> Self {
        let token = token.replace('~', "~0").replace('/', "~1");
        Node { pointer: format!("{}/{token}", self.pointer), texts: self.texts, found: self.found }
    }

    fn report(&self, code: &'static str) {
        let mut found = self.found.borrow_mut();
        if found.len() < MOST_FINDINGS {
            found.push(Finding::error(self.pointer.clone(), code));
        }
    }

    fn look_at(&self, text: &str) {
        match (self.texts, check_text(text)) {
            (Texts::CleanLines, Err(_)) if check_text(&lines(text)).is_ok() => {}
            (Texts::Clean | Texts::CleanLines, Err(problem)) => self.report(problem.code()),
            (Texts::AsTyped, _) if text.contains('\0') => self.report("text_control_character"),
            (Texts::Clean | Texts::CleanLines | Texts::AsTyped, _) => {}
        }
    }
}

/// The text of a pasted table without what a spreadsheet writes around its lines.
fn lines(text: &str) -> String {
    text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n")
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        self.look_at(value);
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.below(&list.len().to_string()))? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let below = self.below(&key);
            below.look_at(&key);
            if map.contains_key(&key) {
                below.report("duplicate_key");
            }
            let value = entries.next_value_seed(below)?;
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(json: &str) -> Vec<(String, &'static str)> {
        match read(json.as_bytes(), Texts::Clean) {
            Err(NotTaken::Findings(findings)) => {
                findings.into_iter().map(|finding| (finding.pointer, finding.code)).collect()
            }
            Err(NotTaken::Unreadable) => vec![(String::new(), "unreadable")],
            Ok(_) => Vec::new(),
        }
    }

    #[test]
    fn what_is_refused_is_refused_with_its_pointer() {
        for (json, expected) in [
            (r#"{"a":1,"b":{"c":[true,null,"x"]}}"#, vec![]),
            (r#"{"a":1,"a":1}"#, vec![("/a", "duplicate_key")]),
            (r#"{"m":{"x/y":1,"x/y":2}}"#, vec![("/m/x~1y", "duplicate_key")]),
            (r#"{"l":["ok","a\u0000"]}"#, vec![("/l/1", "text_control_character")]),
            (r#"{"n\u0000":1}"#, vec![("/n\0", "text_control_character")]),
            (
                "{\"n\":\"a\u{200b}\",\"m\":\"\u{202e}\"}",
                vec![("/n", "text_invisible_character"), ("/m", "text_direction_character")],
            ),
            ("{", vec![("", "unreadable")]),
            ("{} {}", vec![("", "unreadable")]),
            ("", vec![("", "unreadable")]),
        ] {
            let expected: Vec<(String, &str)> =
                expected.into_iter().map(|(p, c)| (p.to_owned(), c)).collect();
            assert_eq!(found(json), expected, "{json}");
        }
    }

    #[test]
    fn depth_is_limited() {
        let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
        assert_eq!(found(&deep), [(String::new(), "unreadable")]);
        let shallow = format!("{}{}", "[".repeat(100), "]".repeat(100));
        assert_eq!(found(&shallow), []);
    }

    #[test]
    fn lines_may_end_as_on_windows_where_a_table_is_pasted() {
        assert!(read(br#"{"csv":"a;b\r\n1;2\r\n"}"#, Texts::CleanLines).is_ok());
        assert!(read(br#"{"csv":"\ufeffkind;weekly_hours\r\ncdi;40\r\n"}"#, Texts::CleanLines).is_ok());
        assert!(read(br#"{"csv":"a;b\r1;2\r"}"#, Texts::CleanLines).is_ok());
        for json in [
            r#"{"csv":"a\ufeffb"}"#,
            r#"{"csv":"\ufeff\ufeffa"}"#,
            r#"{"csv":"a\u0000\r\n"}"#,
            "{\"csv\":\"a\u{200b}\"}",
        ] {
            assert!(read(json.as_bytes(), Texts::CleanLines).is_err(), "{json}");
        }
    }

    #[test]
    fn as_typed_takes_all_but_nul() {
        assert!(read("{\"n\":\"a\u{200b}e\u{301}\"}".as_bytes(), Texts::AsTyped).is_ok());
        assert!(read(br#"{"n":"\u0000"}"#, Texts::AsTyped).is_err());
    }
}
