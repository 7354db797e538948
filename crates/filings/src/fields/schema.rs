//! The JSON Schema of an object, field by field.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::Kind;

/// The schema of an object in the making. A field is named first, then said what it is.
pub(crate) struct Object<'a> {
    schemas: &'a mut SchemaGenerator,
    about: String,
    properties: Map<String, Value>,
    required: Vec<&'static str>,
    field: (&'static str, String),
}

/// The lines of a comment as one text.
fn text(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")
}

impl<'a> Object<'a> {
    pub(crate) fn new(schemas: &'a mut SchemaGenerator, about: &[&str]) -> Self {
        Self {
            schemas,
            about: text(about),
            properties: Map::new(),
            required: Vec::new(),
            field: Default::default(),
        }
    }

    pub(crate) fn field(&mut self, name: &'static str, about: &[&str]) {
        self.field = (name, text(about));
    }

    pub(crate) fn required<T: JsonSchema>(&mut self) {
        self.required.push(self.field.0);
        self.optional::<T>();
    }

    pub(crate) fn optional<T: JsonSchema>(&mut self) {
        let schema = self.schemas.subschema_for::<T>();
        self.put(schema);
    }

    pub(crate) fn or_zero<T: JsonSchema>(&mut self) {
        let mut schema = self.schemas.subschema_for::<T>();
        schema.insert("default".to_owned(), 0.into());
        self.put(schema);
    }

    pub(crate) fn list<T: JsonSchema>(&mut self, least: usize, most: usize) {
        let mut schema = self.schemas.subschema_for::<Vec<T>>();
        if least > 0 {
            schema.insert("minItems".to_owned(), least.into());
            self.required.push(self.field.0);
        }
        schema.insert("maxItems".to_owned(), most.into());
        self.put(schema);
    }

    /// A field of a record.
    pub(crate) fn entered<K: Kind>(&mut self) {
        self.optional::<Option<K::Entered>>();
    }

    /// A field that a record does not have.
    pub(crate) fn not_entered<K: Kind>(&mut self) {}

    /// A list of a record.
    pub(crate) fn entered_list<K: Kind>(&mut self, most: usize) {
        self.list::<K::Entered>(0, most);
    }

    fn put(&mut self, mut schema: Schema) {
        let (name, about) = &self.field;
        schema.insert("description".to_owned(), about.as_str().into());
        self.properties.insert((*name).to_owned(), schema.to_value());
    }

    pub(crate) fn schema(self) -> Schema {
        let mut schema = json_schema!({
            "type": "object", "description": self.about, "properties": self.properties,
        });
        if !self.required.is_empty() {
            schema.insert("required".to_owned(), self.required.into());
        }
        schema
    }
}
