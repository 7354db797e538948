//! Reading one JSON object field by field, and reporting all that is wrong with its place (RFC 6901).

use elections::{Name, rules};
use serde_json::{Map, Value};
use tables::is_damaged;
use types::{Finding, Findings, pointer_segment};

use super::values::{self, Parsed, wrong_type};

/// The longest unknown field that a pointer repeats, in bytes; a longer one is reported at its object.
const LONGEST_FIELD: usize = 64;

/// One object of the draft. It remembers which fields were asked for, so that the others are unknown ones.
pub(super) struct Reader<'a> {
    findings: &'a Findings,
    pointer: String,
    object: &'a Map<String, Value>,
    known: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    /// Reads a value as an object; a finding and `None` where it is something else.
    pub(super) fn of(value: &'a Value, pointer: String, findings: &'a Findings) -> Option<Self> {
        match value.as_object() {
            Some(object) => Some(Self { findings, pointer, object, known: Vec::new() }),
            None => kept(wrong_type("object"), pointer, findings),
        }
    }

    /// The JSON pointer of a field of this object.
    pub(super) fn at(&self, field: &str) -> String {
        format!("{}/{field}", self.pointer)
    }

    /// The JSON pointer of this object.
    pub(super) fn here(&self) -> &str {
        &self.pointer
    }

    /// Reports a finding whose pointer is whole.
    pub(super) fn report(&self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Reports what a rule found, if anything.
    pub(super) fn report_all(&self, findings: impl IntoIterator<Item = Finding>) {
        findings.into_iter().for_each(|finding| self.report(finding));
    }

    /// A field that must be there.
    pub(super) fn required<T>(
        &mut self,
        field: &'static str,
        parse: impl Fn(&Value) -> Parsed<T>,
    ) -> Option<T> {
        let value = self.present(field)?;
        kept(parse(value), self.at(field), self.findings)
    }

    /// A surname or first names that must be there; W.712 where they seem to have been read in another encoding.
    pub(super) fn name(&mut self, field: &'static str) -> Option<Name> {
        let name = self.required(field, values::name)?;
        if is_damaged(name.as_str()) {
            self.report(Finding::new(self.at(field), rules::Pasted::DamagedCharacters));
        }
        Some(name)
    }

    /// A field that may be missing; `None` also where it can't be read, which is then reported.
    pub(super) fn optional<T>(
        &mut self,
        field: &'static str,
        parse: impl Fn(&Value) -> Parsed<T>,
    ) -> Option<T> {
        let value = self.find(field)?;
        kept(parse(value), self.at(field), self.findings)
    }

    /// An object that must be there.
    pub(super) fn object(&mut self, field: &'static str) -> Option<Reader<'a>> {
        let value = self.present(field)?;
        Reader::of(value, self.at(field), self.findings)
    }

    /// An object that may be missing.
    pub(super) fn optional_object(&mut self, field: &'static str) -> Option<Reader<'a>> {
        let value = self.find(field)?;
        Reader::of(value, self.at(field), self.findings)
    }

    /// A list of objects that must be there, with at least one and at most `most` of them.
    pub(super) fn objects(&mut self, field: &'static str, most: usize) -> Vec<Reader<'a>> {
        match self.present(field) {
            Some(Value::Array(items)) if items.is_empty() => {
                self.findings.push(Finding::error(self.at(field), "too_few_items").with("least", 1));
                Vec::new()
            }
            Some(value) => self.items(field, value, most),
            None => Vec::new(),
        }
    }

    /// A list of objects that may be missing or empty.
    pub(super) fn optional_objects(&mut self, field: &'static str, most: usize) -> Vec<Reader<'a>> {
        self.find(field).map_or_else(Vec::new, |value| self.items(field, value, most))
    }

    fn items(&self, field: &str, value: &'a Value, most: usize) -> Vec<Reader<'a>> {
        let pointer = self.at(field);
        let Some(items) =
            kept(value.as_array().map_or_else(|| wrong_type("array"), Ok), pointer.clone(), self.findings)
        else {
            return Vec::new();
        };
        if items.len() > most {
            self.findings.push(Finding::error(pointer.as_str(), "too_many_items").with("most", most));
        }
        let numbered = items.iter().take(most).enumerate();
        numbered
            .filter_map(|(place, item)| Reader::of(item, format!("{pointer}/{place}"), self.findings))
            .collect()
    }

    /// Fields of the form that the rest of the draft leaves no room for.
    pub(super) fn exclude(&mut self, fields: &[&'static str]) {
        for field in fields {
            let empty = |value: &Value| value.as_array().is_some_and(Vec::is_empty);
            if self.find(field).is_some_and(|value| !empty(value)) {
                self.findings.push(Finding::error(self.at(field), "not_applicable"));
            }
        }
    }

    /// Reports the fields that nobody asked for.
    pub(super) fn finish(self) {
        for field in self.object.keys().filter(|field| !self.known.contains(&field.as_str())) {
            let pointer = if field.len() > LONGEST_FIELD {
                self.pointer.clone()
            } else {
                self.at(&pointer_segment(field))
            };
            self.findings.push(Finding::error(pointer, "unknown_field"));
        }
    }

    /// The value of a field; `null` is as good as missing.
    fn find(&mut self, field: &'static str) -> Option<&'a Value> {
        self.known.push(field);
        self.object.get(field).filter(|value| !value.is_null())
    }

    fn present(&mut self, field: &'static str) -> Option<&'a Value> {
        let value = self.find(field);
        if value.is_none() {
            self.findings.push(Finding::error(self.at(field), "required"));
        }
        value
    }
}

fn kept<T>(parsed: Parsed<T>, pointer: String, findings: &Findings) -> Option<T> {
    parsed.map_err(|finding| findings.push(Finding { pointer, ..finding })).ok()
}
