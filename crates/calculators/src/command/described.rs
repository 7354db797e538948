//! The example and the schema of a calculator, as the OpenAPI document has them.

use clap::{Error, error::ErrorKind};
use serde_json::{Map, Value};

const SCHEMAS: &str = "#/components/schemas/";

pub(super) struct Described(Value);

impl Described {
    pub(super) fn read(openapi: &str) -> Result<Self, Error> {
        serde_json::from_str(openapi).map(Self).map_err(|error| Error::raw(ErrorKind::Io, error))
    }

    fn body(&self, calculator: &str) -> &Value {
        &self.0["paths"][format!("/v1/calculators/{calculator}")]["post"]["requestBody"]["content"]["application/json"]
    }

    pub(super) fn example(&self, calculator: &str) -> &Value {
        &self.body(calculator)["example"]
    }

    /// The schema with all that it refers to.
    pub(super) fn schema(&self, calculator: &str) -> Value {
        let mut definitions = Map::new();
        let mut schema = match self.body(calculator)["schema"]["$ref"].as_str() {
            Some(target) => self.shape(target.trim_start_matches(SCHEMAS)).clone(),
            None => self.body(calculator)["schema"].clone(),
        };
        self.define(&mut schema, &mut definitions);
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        if !definitions.is_empty() {
            schema["$defs"] = Value::Object(definitions);
        }
        schema
    }

    fn shape(&self, name: &str) -> &Value {
        &self.0["components"]["schemas"][name]
    }

    /// Lets references lead to `definitions`, and puts there what they lead to.
    fn define(&self, schema: &mut Value, definitions: &mut Map<String, Value>) {
        match schema {
            Value::Object(members) => {
                for member in members.values_mut() {
                    self.define(member, definitions);
                }
                let target = members.get("$ref").and_then(Value::as_str);
                let Some(name) = target.and_then(|target| target.strip_prefix(SCHEMAS)).map(str::to_owned)
                else {
                    return;
                };
                members.insert("$ref".to_owned(), format!("#/$defs/{name}").into());
                if !definitions.contains_key(&name) {
                    let mut shape = self.shape(&name).clone();
                    // Before its own references are followed: a shape may refer to itself.
                    definitions.insert(name.clone(), Value::Null);
                    self.define(&mut shape, definitions);
                    definitions.insert(name, shape);
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.define(item, definitions)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
}
