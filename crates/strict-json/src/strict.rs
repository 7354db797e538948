//! JSON as it must be: no key twice, no NUL, no character that nobody can see, each with its pointer.
//!
//! The work is linear in the bytes, whatever they say: a pointer is built only for what is refused, and only so far as an
//! answer shows it.

use std::{cell::RefCell, fmt};

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use types::{Finding, MAX_FINDINGS, check_text, whole};

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
    /// It is no JSON from this place on, or deeper than [`MAX_DEPTH`]; lines and columns count from 1.
    Unreadable {
        /// The line.
        line: usize,
        /// The byte in that line.
        column: usize,
    },
    /// It is JSON, but holds what is refused.
    Findings(Found),
}

impl From<serde_json::Error> for NotTaken {
    fn from(error: serde_json::Error) -> Self {
        Self::Unreadable { line: error.line(), column: error.column().max(1) }
    }
}

impl From<Finding> for NotTaken {
    fn from(finding: Finding) -> Self {
        Self::Findings(Found { findings: vec![finding], more: 0 })
    }
}

/// What was found, as much of it as an answer shows.
#[derive(Debug, Default)]
pub struct Found {
    /// The first [`MAX_FINDINGS`].
    pub findings: Vec<Finding>,
    /// How many more there are.
    pub more: usize,
}

/// The most characters of a pointer.
pub const MAX_POINTER: usize = 200;

/// The most characters of a key.
pub const MAX_KEY: usize = 200;

/// The most levels of a document, the innermost values included: what `serde_json` reads at most.
pub const MAX_DEPTH: usize = 128;

/// Reads one JSON document.
///
/// # Errors
/// It is no JSON, or keys stand twice or are too long, or texts hold what is refused: all places at once.
pub fn read(bytes: &[u8], texts: Texts) -> Result<Value, NotTaken> {
    let found = RefCell::new(Found::default());
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let node = Node { place: None, texts, found: &found };
    let value = node.deserialize(&mut reader)?;
    reader.end()?;
    let found = found.into_inner();
    if found.findings.is_empty() { Ok(value) } else { Err(NotTaken::Findings(found)) }
}

/// Where a value stands: a step below another place.
#[derive(Clone, Copy)]
struct Place<'a> {
    above: Option<&'a Place<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl Place<'_> {
    /// The JSON pointer, as far as an answer shows it.
    fn pointer(&self) -> String {
        let mut steps = vec![self.step];
        let mut above = self.above;
        while let Some(place) = above {
            steps.push(place.step);
            above = place.above;
        }
        let mut pointer = String::new();
        // One character more than is shown, so that whoever shows it sees that it was longer.
        let mut room = MAX_POINTER + 1;
        for step in steps.into_iter().rev() {
            pointer.push('/');
            room = room.saturating_sub(1);
            match step {
                Step::Index(index) => pointer += &index.to_string(),
                Step::Key(key) => {
                    for character in key.chars().take(room) {
                        match character {
                            '~' => pointer += "~0",
                            '/' => pointer += "~1",
                            character => pointer.push(character),
                        }
                        room -= 1;
                    }
                }
            }
            if room == 0 {
                break;
            }
        }
        pointer
    }
}

#[derive(Clone, Copy)]
struct Node<'a> {
    place: Option<&'a Place<'a>>,
    texts: Texts,
    found: &'a RefCell<Found>,
}

impl Node<'_> {
    fn report(self, code: &'static str) {
        let mut found = self.found.borrow_mut();
        if found.findings.len() < MAX_FINDINGS {
            let pointer = self.place.map(Place::pointer).unwrap_or_default();
            found.findings.push(Finding::error(pointer, code));
        } else {
            found.more += 1;
        }
    }

    fn look_at(self, text: &str) {
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
        let number = || Number::from_f64(value).map_or(Value::Null, Value::Number);
        Ok(whole(value).map_or_else(number, Value::from))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        self.look_at(value);
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let place = Place { above: self.place, step: Step::Index(list.len()) };
            match items.next_element_seed(Node { place: Some(&place), ..self })? {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let place = Place { above: self.place, step: Step::Key(&key) };
            let below = Node { place: Some(&place), ..self };
            if key.chars().nth(MAX_KEY).is_some() {
                below.report("key_too_long");
                entries.next_value::<IgnoredAny>()?;
                continue;
            }
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
            Err(NotTaken::Findings(found)) => {
                found.findings.into_iter().map(|finding| (finding.pointer, finding.code)).collect()
            }
            Err(NotTaken::Unreadable { .. }) => vec![(String::new(), "unreadable")],
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
        for (lists, expected) in [(100, vec![]), (127, vec![]), (128, vec![(String::new(), "unreadable")])] {
            let nested = format!("{}0{}", "[".repeat(lists), "]".repeat(lists));
            assert_eq!(found(&nested), expected, "{lists}");
            let nested = format!("{}0{}", "{\"a\":".repeat(lists), "}".repeat(lists));
            assert_eq!(found(&nested), expected, "{lists}");
        }
    }

    #[test]
    fn a_key_has_an_end_and_what_stands_under_a_longer_one_is_not_looked_at() {
        let key = |length| "k".repeat(length);
        assert_eq!(found(&format!("{{\"{}\":1}}", key(MAX_KEY))), []);
        let long =
            format!("{{\"{}\":[\"\u{200b}\",{{\"a\":1,\"a\":2}}],\"b\":\"\u{200b}\"}}", key(MAX_KEY + 1));
        let found = found(&long);
        let codes: Vec<_> = found.iter().map(|(_, code)| *code).collect();
        assert_eq!(codes, ["key_too_long", "text_invisible_character"]);
        assert_eq!(found[1].0, "/b");
    }

    #[test]
    fn many_findings_are_counted_and_only_the_first_are_kept() {
        let json = format!("[{}]", vec!["\"\u{200b}\""; 250].join(","));
        let Err(NotTaken::Findings(found)) = read(json.as_bytes(), Texts::Clean) else { panic!("taken") };
        assert_eq!((found.findings.len(), found.more), (MAX_FINDINGS, 150));
        assert_eq!(found.findings[99].pointer, "/99");
    }

    #[test]
    fn a_pointer_is_no_longer_than_what_is_shown() {
        let depth = 100;
        let key = "~".repeat(MAX_KEY);
        let (open, close) = (format!("{{\"{key}\":").repeat(depth), "}".repeat(depth));
        let Err(NotTaken::Findings(found)) =
            read(format!("{open}\"\u{200b}\"{close}").as_bytes(), Texts::Clean)
        else {
            panic!("taken")
        };
        let length = found.findings[0].pointer.len();
        assert!((MAX_POINTER..=2 * MAX_POINTER + 8).contains(&length), "{length}");
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
    fn a_number_without_a_fraction_is_an_integer() {
        let value = read(br#"{"a":60.0,"b":[6e1,-1.0,60.5]}"#, Texts::Clean).ok();
        assert_eq!(value, serde_json::from_str(r#"{"a":60,"b":[60,-1,60.5]}"#).ok());
    }

    #[test]
    fn as_typed_takes_all_but_nul() {
        assert!(read("{\"n\":\"a\u{200b}e\u{301}\"}".as_bytes(), Texts::AsTyped).is_ok());
        assert!(read(br#"{"n":"\u0000"}"#, Texts::AsTyped).is_err());
    }
}
