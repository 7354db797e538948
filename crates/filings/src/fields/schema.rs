//! The JSON Schema of an object, field by field.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::{Form, Kind};

/// The schema of an object in the making. A field is named first, then said what it is.
pub(crate) struct Object<'a> {
    schemas: &'a mut SchemaGenerator,
    /// Whether it is the one of a record, of which nothing is required.
    record: bool,
    properties: Map<String, Value>,
    required: Vec<&'static str>,
    field: (&'static str, String),
}

/// The lines of a comment as one text.
fn text(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")
}

impl<'a> Object<'a> {
    pub(crate) fn schema<F: Form>(schemas: &'a mut SchemaGenerator, record: bool) -> Schema {
        let (properties, required) = (Map::new(), Vec::new());
        let mut object = Self { schemas, record, properties, required, field: Default::default() };
        F::describe(&mut object);
        let (about, properties) = (text(F::ABOUT), object.properties);
        let mut schema = json_schema!({ "type": "object", "description": about, "properties": properties });
        if !object.required.is_empty() {
            schema.insert("required".to_owned(), object.required.into());
        }
        schema
    }

    pub(crate) fn field(&mut self, name: &'static str, about: &[&str]) {
        self.field = (name, text(about));
    }

    pub(crate) fn required<K: Kind>(&mut self) {
        if self.record {
            return self.optional::<K>();
        }
        self.required.push(self.field.0);
        self.put::<K>(&[]);
    }

    pub(crate) fn determined<K: Kind>(&mut self) {
        if !self.record {
            self.required::<K>();
        }
    }

    pub(crate) fn optional<K: Kind>(&mut self) {
        if self.record { self.put::<Option<K::Entered>>(&[]) } else { self.put::<Option<K>>(&[]) }
    }

    pub(crate) fn or_zero<K: Kind>(&mut self) {
        if self.record { self.optional::<K>() } else { self.put::<K>(&[("default", 0)]) }
    }

    pub(crate) fn list<K: Kind>(&mut self, least: usize, most: usize) {
        if self.record {
            return self.put::<Vec<K::Entered>>(&[("maxItems", most)]);
        }
        if least == 0 {
            return self.put::<Vec<K>>(&[("maxItems", most)]);
        }
        self.required.push(self.field.0);
        self.put::<Vec<K>>(&[("minItems", least), ("maxItems", most)]);
    }

    fn put<T: JsonSchema>(&mut self, bounds: &[(&str, usize)]) {
        let mut schema = self.schemas.subschema_for::<T>();
        let (name, about) = &self.field;
        schema.insert("description".to_owned(), about.as_str().into());
        for (word, bound) in bounds {
            schema.insert((*word).to_owned(), (*bound).into());
        }
        self.properties.insert((*name).to_owned(), schema.to_value());
    }
}
