//! Reading one JSON object field by field, and reporting all that is wrong with its place (RFC 6901).

use std::cell::RefCell;

use elections::{Facts, rules::Pasted};
use serde_json::{Map, Value};
use types::{Finding, Findings, Message, PersonMatricule, pointer_segment};

use super::{
    CountRule, Form, Kind,
    kinds::{Parsed, wrong_type},
};

/// The longest unknown field that a pointer repeats, in bytes; a longer one is reported at its object.
const MAX_FIELD: usize = 64;

/// One reading of a draft of a démarche, or of a record.
pub(crate) struct Reading<'a> {
    findings: Findings,
    /// What the rules judge by; none for a record, of which nothing is required and which no rule judges.
    facts: Option<&'a Facts>,
    named: RefCell<Vec<Named>>,
}

/// A matricule that a draft names, with its place.
pub(crate) struct Named {
    pub(crate) pointer: String,
    pub(crate) matricule: PersonMatricule,
}

impl<'a> Reading<'a> {
    pub(crate) fn of_draft(facts: &'a Facts) -> Self {
        Self { findings: Findings::default(), facts: Some(facts), named: RefCell::default() }
    }

    pub(crate) fn of_record() -> Self {
        Self { findings: Findings::default(), facts: None, named: RefCell::default() }
    }

    /// Where the whole value stands.
    pub(crate) const fn root(&'a self, value: &'a Value) -> Place<'a> {
        Place { value, pointer: String::new(), reading: self }
    }

    pub(crate) fn into_findings(self) -> Findings {
        self.findings
    }
}

/// A value at its place.
pub struct Place<'a> {
    pub(crate) value: &'a Value,
    pub(crate) pointer: String,
    reading: &'a Reading<'a>,
}

impl<'a> Place<'a> {
    /// What the rules judge by; none in a record.
    pub(crate) const fn facts(&self) -> Option<&'a Facts> {
        self.reading.facts
    }

    pub(crate) fn report(&self, finding: Finding) {
        self.reading.findings.push(finding);
    }

    /// Reports a doubt about the text here, if there is one.
    pub(super) fn doubt(&self, doubt: Option<Pasted>) {
        self.reading.findings.extend(doubt.map(|doubt| Finding::new(self.pointer.as_str(), doubt)));
    }

    /// Notes who is named here.
    pub(crate) fn note(&self, matricule: &PersonMatricule) {
        let named = Named { pointer: self.pointer.clone(), matricule: matricule.clone() };
        self.reading.named.borrow_mut().push(named);
    }

    /// The value that was read; `None` where it could not be, which is reported.
    pub(super) fn kept<T>(&self, parsed: Parsed<T>) -> Option<T> {
        parsed.map_err(|finding| self.report(Finding { pointer: self.pointer.clone(), ..finding })).ok()
    }
}

/// One object of the draft. It remembers which fields were asked for, so that the others are unknown ones.
pub(crate) struct Reader<'a> {
    reading: &'a Reading<'a>,
    pointer: String,
    object: &'a Map<String, Value>,
    known: Vec<&'static str>,
    needed: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    /// Reads a value as an object; a finding and `None` where it is something else.
    pub(crate) fn of(at: Place<'a>) -> Option<Self> {
        let object = at.kept(at.value.as_object().map_or_else(|| wrong_type("object"), Ok))?;
        Some(Self { reading: at.reading, pointer: at.pointer, object, known: Vec::new(), needed: Vec::new() })
    }

    /// Whether a record is read: nothing is required, and no rule is applied.
    pub(crate) const fn is_record(&self) -> bool {
        self.reading.facts.is_none()
    }

    /// The JSON pointer of a field of this object.
    pub(crate) fn at(&self, field: &str) -> String {
        format!("{}/{field}", self.pointer)
    }

    /// The JSON pointer of this object.
    pub(crate) fn here(&self) -> &str {
        &self.pointer
    }

    /// Reports a rule that does not hold at a field of this object.
    pub(crate) fn found(&self, field: &str, rule: impl Message + 'static) {
        self.reading.findings.found(self.at(field), rule);
    }

    /// Reports a finding whose pointer is whole.
    pub(crate) fn report(&self, finding: Finding) {
        self.reading.findings.push(finding);
    }

    /// Reports what a rule found, if anything.
    pub(crate) fn report_all(&self, findings: impl IntoIterator<Item = Finding>) {
        self.reading.findings.extend(findings);
    }

    /// Applies a rule to what was read so far.
    pub(crate) fn judge<D>(&mut self, draft: &D, rule: impl FnOnce(&D, &mut Self, &Facts)) {
        if let Some(facts) = self.reading.facts {
            rule(draft, self, facts);
        }
    }

    /// Everybody who was named so far in the whole draft.
    pub(crate) fn named(&self) -> std::cell::Ref<'_, [Named]> {
        std::cell::Ref::map(self.reading.named.borrow(), Vec::as_slice)
    }

    /// A field that must be there.
    pub(crate) fn required<K: Kind>(&mut self, field: &'static str) -> Option<K::Draft> {
        K::read(self.present(field)?)
    }

    /// A field that must be there, and of which a record does not know.
    pub(crate) fn determined<K: Kind>(&mut self, field: &'static str) -> Option<K::Draft> {
        if self.is_record() { None } else { self.required::<K>(field) }
    }

    /// A field that may be missing; `None` also where it can't be read, which is then reported.
    pub(crate) fn optional<K: Kind>(&mut self, field: &'static str) -> Option<K::Draft> {
        let value = if self.needed.contains(&field) { self.present(field) } else { self.find(field) };
        K::read(value?)
    }

    /// A list of objects that may be missing or empty.
    pub(crate) fn list<F: Form>(&mut self, field: &'static str, most: usize) -> Vec<F::Draft> {
        if self.needed.contains(&field) {
            return self.nonempty::<F>(field, most, &[]);
        }
        self.find(field).map_or_else(Vec::new, |list| self.items::<F>(&list, most, &[]))
    }

    /// A list of objects that must be there, with at least one and at most `most` of them.
    pub(crate) fn nonempty<F: Form>(
        &mut self,
        field: &'static str,
        most: usize,
        counted: &[CountRule],
    ) -> Vec<F::Draft> {
        let Some(list) = self.present(field) else { return Vec::new() };
        if !self.is_record() && list.value.as_array().is_some_and(Vec::is_empty) {
            self.report(Finding::error(list.pointer.as_str(), "too_few_items").with("least", 1));
            return Vec::new();
        }
        self.items::<F>(&list, most, counted)
    }

    fn items<F: Form>(&self, list: &Place<'a>, most: usize, counted: &[CountRule]) -> Vec<F::Draft> {
        let items = list.kept(list.value.as_array().map_or_else(|| wrong_type("array"), Ok));
        let items = items.map_or(&[][..], Vec::as_slice);
        if items.len() > most {
            self.report(Finding::error(list.pointer.as_str(), "too_many_items").with("most", most));
        }
        let index = |(index, value)| Place { value, pointer: format!("{}/{index}", list.pointer), ..*list };
        let items: Vec<Reader<'_>> =
            items.iter().take(most).enumerate().map(index).filter_map(Reader::of).collect();
        for (rule, facts) in counted.iter().zip(self.reading.facts) {
            rule(self, items.len(), facts);
        }
        items.into_iter().map(Reader::whole::<F>).collect()
    }

    /// All fields of this object.
    pub(crate) fn whole<F: Form>(mut self) -> F::Draft {
        let draft = F::fields(&mut self);
        self.finish();
        draft
    }

    /// From now on this field must be there.
    pub(crate) fn need(&mut self, field: &'static str) {
        self.needed.push(field);
    }

    /// A field that the rest of the draft leaves no room for: it is not read.
    pub(crate) fn exclude(&mut self, field: &'static str) {
        let empty = |value: &Value| value.as_array().is_some_and(Vec::is_empty);
        if self.find(field).is_some_and(|place| !empty(place.value)) {
            self.report(Finding::error(self.at(field), "not_applicable"));
        }
    }

    /// The fields of all answers of a form but those of the one that is given.
    pub(crate) fn exclude_others(&mut self, all: &[&[&'static str]], own: &[&[&str]]) {
        for field in all.concat() {
            if !own.concat().contains(&field) {
                self.exclude(field);
            }
        }
    }

    /// Reports the fields that nobody asked for.
    pub(crate) fn finish(self) {
        for field in self.object.keys().filter(|field| !self.known.contains(&field.as_str())) {
            let pointer =
                if field.len() > MAX_FIELD { self.pointer.clone() } else { self.at(&pointer_segment(field)) };
            self.report(Finding::error(pointer, "unknown_field"));
        }
    }

    /// The value of a field, once; `null` is as good as missing.
    fn find(&mut self, field: &'static str) -> Option<Place<'a>> {
        if self.known.contains(&field) {
            return None;
        }
        self.known.push(field);
        let value = self.object.get(field).filter(|value| !value.is_null())?;
        Some(Place { value, pointer: self.at(field), reading: self.reading })
    }

    fn present(&mut self, field: &'static str) -> Option<Place<'a>> {
        let value = self.find(field);
        if value.is_none() && !self.is_record() {
            self.report(Finding::error(self.at(field), "required"));
        }
        value
    }
}
