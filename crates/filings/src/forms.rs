//! The forms of the démarches as JSON Schema (2020-12), from the types that a check makes.
//!
//! A schema says what a single field may hold and which fields go together. What the law says of several of them, the
//! check digits of a matricule and what nobody can see in a text are the business of [`crate::check`]: what it accepts
//! fits the schema, not the other way round.

use elections::{Capacity, VotingSystem};
use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::{Map, Value, json};
use types::{DemarcheKind, Language};

use crate::{
    CandidateDeclaration, ClaimsNotice, ElectionNotice, Fields, FunctionsDeclaration, ResultDeclaration,
    record::ElectionRecord,
};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a complete form: what [`crate::check`] accepts fits it.
///
/// Its fields are labelled in this language ([`label`]).
#[must_use]
pub fn form(kind: DemarcheKind, language: Language) -> Value {
    let mut form = bare_form(kind);
    let field = |name: &str| Fields::find(name, |_| None).map(|field| field.render(language));
    label(&mut form, kind.label(language), language, field);
    form
}

/// Gives a schema its title, and each field that has a label this one as its title.
///
/// What describes the fields for programmers is in English and stands beside English labels alone.
pub fn label(
    schema: &mut Value,
    title: &str,
    language: Language,
    field: impl Fn(&str) -> Option<&'static str>,
) {
    each(schema, &mut |schema| {
        if language != Language::En && schema.get("description").is_some_and(Value::is_string) {
            schema.remove("description");
        }
        // A condition names fields too, and says nothing about them; it has no type.
        if !schema.contains_key("type") {
            return;
        }
        let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
        for (name, property) in properties {
            if let Some(label) = field(name).filter(|_| *property != empty()) {
                property["title"] = label.into();
            }
        }
    });
    schema["$schema"] = DIALECT.into();
    schema["title"] = title.into();
}

/// The schema of a form that is being filled in: the same fields, and none of them is needed.
///
/// Any object is saved as a draft, also one that does not fit; its check says what is wrong.
#[must_use]
pub fn draft(kind: DemarcheKind) -> Value {
    let mut draft = bare_form(kind);
    each(&mut draft, &mut relax);
    draft
}

/// The schema of the record of an election, of which no field is needed.
#[must_use]
pub fn record() -> Value {
    let mut record = raw::<ElectionRecord>();
    each(&mut record, &mut relax);
    each(&mut record, &mut read_as_the_check_does);
    record
}

fn bare_form(kind: DemarcheKind) -> Value {
    match kind {
        DemarcheKind::ElectionNotice => of::<ElectionNotice>(),
        DemarcheKind::ClaimsNotice => of::<ClaimsNotice>(),
        DemarcheKind::CandidateDeclaration => of::<CandidateDeclaration>(),
        DemarcheKind::ResultDeclaration => of::<ResultDeclaration>(),
        DemarcheKind::FunctionsDeclaration => of::<FunctionsDeclaration>(),
    }
}

/// The schema of a type as the check reads it: nothing beside its fields, and null is as good as absent.
fn of<T: JsonSchema>() -> Value {
    let mut schema = raw::<T>();
    each(&mut schema, &mut read_as_the_check_does);
    leave_room(&mut schema);
    schema
}

/// The schema of a type in one piece.
fn raw<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    });
    let mut schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    schema.as_object_mut().map(|root| root.remove("title"));
    schema
}

/// Does something to every object of a schema, the inner ones first.
fn each(schema: &mut Value, work: &mut impl FnMut(&mut Map<String, Value>)) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(|item| each(item, work)),
        Value::Object(members) => {
            members.values_mut().for_each(|member| each(member, work));
            work(members);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Dates of the centuries that a form takes, closed objects, and null where a field may be absent.
fn read_as_the_check_does(schema: &mut Map<String, Value>) {
    if schema.get("format").is_some_and(|format| format == "date") {
        let days = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
        schema.insert("pattern".to_owned(), days.into());
    }
    let needed = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    // An object, which may be null itself; not the condition under which one field stands for another.
    if !schema.contains_key("type") {
        return;
    }
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    for (name, property) in properties {
        if !needed.iter().any(|needed| needed == name) {
            allow_null(property);
        }
    }
    schema.insert("additionalProperties".to_owned(), false.into());
}

fn allow_null(property: &mut Value) {
    let null = json!({ "type": "null" });
    for word in ["anyOf", "oneOf"] {
        if let Some(Value::Array(choices)) = property.get_mut(word)
            && !choices.contains(&null)
        {
            choices.push(null);
            return;
        }
    }
    if let Some(kind) = property.get("type").and_then(Value::as_str).map(str::to_owned) {
        property["type"] = json!([kind, "null"]);
        if let Some(Value::Array(codes)) = property.get_mut("enum") {
            codes.push(Value::Null);
        }
    }
}

/// Neither needed nor complete nor told apart by what is there.
fn relax(schema: &mut Map<String, Value>) {
    for word in ["required", "minItems", "allOf", "if", "then", "else"] {
        schema.remove(word);
    }
    if let Some(choices) = schema.remove("oneOf") {
        schema.insert("anyOf".to_owned(), choices);
    }
}

/// A field that has no place here.
fn empty() -> Value {
    json!({ "enum": [null, []] })
}

/// Where a form gives one of several answers, the fields of the others may stand there empty.
fn leave_room(schema: &mut Value) {
    let Some(Value::Array(answers)) = schema.get_mut("oneOf") else { return };
    let all: Vec<String> = answers
        .iter()
        .filter_map(|answer| answer["properties"].as_object())
        .flat_map(|properties| properties.keys().cloned())
        .collect();
    for answer in answers {
        let Some(Value::Object(properties)) = answer.get_mut("properties") else { continue };
        for name in &all {
            properties.entry(name).or_insert_with(empty);
        }
    }
}

/// Lists where the vote is proportional, people where it is by majority.
fn by_system(mut schema: Schema, people: &str) -> Schema {
    let proportional = VotingSystem::RepresentationProportionnelle.code();
    let only = |there: &str, empty_one: &str| {
        json!({ "required": [there], "properties": {
            there: { "type": "array", "minItems": 1 }, empty_one: empty()
        } })
    };
    let choice = json!([{
        "if": { "properties": { "system": { "const": proportional } } },
        "then": only("lists", people), "else": only(people, "lists")
    }]);
    schema.insert("allOf".to_owned(), choice);
    schema
}

pub(crate) fn lists_or_candidatures(schema: Schema) -> Schema {
    by_system(schema, "candidatures")
}

pub(crate) fn lists_or_candidates(schema: Schema) -> Schema {
    by_system(schema, "candidates")
}

/// A union has a name, employees and electors are counted.
pub(crate) fn union_or_staff(mut schema: Schema) -> Schema {
    let staff: Vec<_> =
        Capacity::ALL.iter().filter(|each| !each.is_union()).map(|each| each.code()).collect();
    let only = |there: &str, kind: &str, empty_one: &str| json!({ "required": [there], "properties": { there: { "type": kind }, empty_one: empty() } });
    let choice = json!([{
        "if": { "properties": { "capacity": { "enum": staff } } },
        "then": only("supporters", "integer", "union_name"),
        "else": only("union_name", "string", "supporters")
    }]);
    schema.insert("allOf".to_owned(), choice);
    schema
}
