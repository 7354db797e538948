//! The OpenAPI document: what the handlers describe, and what holds for all operations added once.

use std::{collections::BTreeSet, sync::LazyLock};

use actix_web::{HttpResponse, Route, http::header, web, web::ServiceConfig};
use edge::ProblemCode;
use routing::{
    catalogue::{Service, Theme},
    claim::ClaimState,
    demarche::Status,
    paper_filing::PaperState,
};
use serde_json::{Map, Value, json};
use types::Language;
use utoipa::OpenApi;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::{
    bodies::FILE_TYPES,
    forms,
    handlers::desk::DeskStatus,
    problem::{ErrorView, ProblemView},
    routes::{self, Operation, READS, reads},
};

/// What the document says beside its operations and shapes.
static SAID: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("document.json")).unwrap_or_default());

/// Shapes that no body names: those of refusals, and those of parameters.
#[derive(OpenApi)]
#[openapi(components(schemas(
    ProblemView,
    ErrorView,
    DeskStatus,
    Status,
    ClaimState,
    PaperState,
    Service,
    Theme
)))]
struct Further;

static DOCUMENT: LazyLock<String> = LazyLock::new(|| {
    let mut described = routes::described();
    described.merge(Further::openapi());
    let mut document = serde_json::to_value(described).unwrap_or_default();
    complete(&mut document);
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
});

/// The document as it is served and committed.
#[must_use]
pub fn openapi_json() -> &'static str {
    &DOCUMENT
}

/// Serves the document at `/openapi.json` and a page that reads it at `/docs`, with nothing from elsewhere.
pub(crate) fn configure(config: &mut ServiceConfig) {
    let document = || async { HttpResponse::Ok().content_type("application/json").body(openapi_json()) };
    let page = || async { HttpResponse::Found().insert_header(("location", "/docs/")).finish() };
    let only_get =
        || async { HttpResponse::MethodNotAllowed().insert_header((header::ALLOW, READS)).finish() };
    let resource = |path: &str, get: Route| {
        web::resource(path.to_owned()).route(get).default_service(web::route().to(only_get))
    };
    config
        .service(resource("/openapi.json", reads(web::route()).to(document)))
        .service(resource("/docs", reads(web::route()).to(page)))
        // Without a word about it, the page would hand the document to a validator on another host.
        .service(SwaggerUi::new("/docs/{_:.*}").config(Config::from("/openapi.json").validator_url("none")));
}

/// Operations whose body may be absent.
const BODY_OPTIONAL: &[&str] = &["confirm_demarche"];

fn complete(document: &mut Value) {
    for part in ["info", "servers", "tags"] {
        document[part] = SAID[part].clone();
    }
    document["info"]["version"] = env!("CARGO_PKG_VERSION").into();
    document["components"]["securitySchemes"] = SAID["security_schemes"].clone();
    document["components"]["responses"] = problem_responses();
    name_lists(document);
    everywhere(document, write_id);
    everywhere(document, widen);
    forms::describe(document, SAID["draft"].clone());
    let examples: Map<String, Value> =
        serde_json::from_str(include_str!("examples.json")).unwrap_or_default();
    for (shape, example) in examples {
        document["components"]["schemas"][shape]["example"] = example;
    }
    let schemas = document["components"]["schemas"].clone();
    for operation in routes::operations() {
        let method = operation.method.as_str().to_lowercase();
        let place = &mut document["paths"][&operation.pattern][method];
        describe(place, operation);
        if BODY_OPTIONAL.contains(&operation.id) {
            place["requestBody"]["required"] = json!(false);
        }
        give_bytes(place);
        if operation.computes {
            compute(place, operation, &schemas);
        }
        exemplify(place, &schemas);
    }
}

/// What a voter files as a form of its own: JSON Schema in one piece, without labels.
pub(crate) fn claim_form() -> Value {
    static FORM: LazyLock<Value> = LazyLock::new(|| {
        let document: Value = serde_json::from_str(openapi_json()).unwrap_or_default();
        let schemas = &document["components"]["schemas"];
        let mut form = schemas["NewClaim"].clone();
        forms::inline(&mut form, schemas);
        form
    });
    FORM.clone()
}

/// Changes every part of a document, from the outside in.
fn everywhere(part: &mut Value, change: fn(&mut Value)) {
    change(part);
    match part {
        Value::Object(parts) => parts.values_mut().for_each(|part| everywhere(part, change)),
        Value::Array(parts) => parts.iter_mut().for_each(|part| everywhere(part, change)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// A count goes as far as 32 bits without a sign do, which no 32-bit integer of a reader holds.
fn widen(schema: &mut Value) {
    if schema["format"] == "int32" && schema["minimum"] == 0 && schema.get("maximum").is_none() {
        schema["format"] = "int64".into();
        schema["maximum"] = u32::MAX.into();
    }
}

/// An id is a UUID wherever it stands, and no shape of its own.
fn write_id(schema: &mut Value) {
    let is_id = |schema: &Value| schema["$ref"].as_str().is_some_and(|name| name.ends_with("Id"));
    let nullable = is_id(&schema["oneOf"][0]);
    if nullable {
        *schema = schema["oneOf"][0].take();
    }
    let id = is_id(schema);
    if let Some(parts) = schema.as_object_mut() {
        parts.retain(|name, shape| !(name.ends_with("Id") && shape["format"] == "uuid"));
        if id {
            parts.remove("$ref");
            parts.insert("format".into(), json!("uuid"));
            parts.insert("type".into(), if nullable { json!(["string", "null"]) } else { json!("string") });
        }
    }
}

/// A list is a shape of its own whose items refer to theirs: `ListView_TermView`, with all of `TermView` written out
/// again inside, becomes `TermList`.
fn name_lists(document: &mut Value) {
    let Some(schemas) = document["components"]["schemas"].as_object_mut() else { return };
    let lists: Vec<String> = schemas.keys().filter(|name| name.starts_with(LIST)).cloned().collect();
    for name in &lists {
        let Some(mut list) = schemas.remove(name) else { continue };
        let item = name.trim_start_matches(LIST);
        list["properties"]["items"]["items"] = json!({ "$ref": format!("{SCHEMAS}{item}") });
        schemas.insert(list_name(item), list);
    }
    for operation in routes::operations() {
        let method = operation.method.as_str().to_lowercase();
        let answers = &mut document["paths"][&operation.pattern][method]["responses"];
        for status in ["200", "201"] {
            let schema = answers.pointer_mut(&format!("/{status}/content/application~1json/schema"));
            let Some(reference) = schema.and_then(|schema| schema.get_mut("$ref")) else { continue };
            let name = reference.as_str().and_then(|name| name.strip_prefix(SCHEMAS)).unwrap_or_default();
            if let Some(item) = name.strip_prefix(LIST) {
                *reference = format!("{SCHEMAS}{}", list_name(item)).into();
            }
        }
    }
}

const SCHEMAS: &str = "#/components/schemas/";
const LIST: &str = "ListView_";

fn list_name(item: &str) -> String {
    format!("{}List", item.trim_end_matches("View"))
}

/// Files are bytes, not lists of numbers.
fn give_bytes(place: &mut Value) {
    let Some(operation) = place.as_object_mut() else { return };
    let mut contents: Vec<&mut Value> = Vec::new();
    for (name, part) in operation.iter_mut() {
        match name.as_str() {
            "requestBody" => contents.extend(part.get_mut("content")),
            "responses" => {
                let good = part.as_object_mut().into_iter().flat_map(Map::values_mut);
                contents.extend(good.filter_map(|answer| answer.get_mut("content")));
            }
            _ => {}
        }
    }
    for (media_type, content) in contents.into_iter().filter_map(Value::as_object_mut).flatten() {
        if FILE_TYPES.contains(&media_type.as_str()) || media_type == "application/zip" {
            content["schema"] = json!({ "type": "string", "format": "binary" });
        }
    }
}

/// One shared response a status, with the codes that have it.
fn problem_responses() -> Value {
    let all = ProblemCode::all();
    let statuses: BTreeSet<u16> = all.iter().map(|problem| problem.status().as_u16()).collect();
    let response = |status: u16| {
        let of_status: Vec<_> = all.iter().filter(|problem| problem.status() == status).collect();
        let codes: Vec<_> = of_status.iter().map(|problem| format!("`{}`", problem.code())).collect();
        let example = of_status.first().map(|problem| {
            json!({
                "type": format!("urn:scrutin:problem:{}", problem.code()), "title": problem.render(Language::Fr),
                "status": status, "detail": problem.action(Language::Fr),
                "instance": "urn:uuid:0193a1b2-0000-7000-8000-000000000000", "code": problem.code(),
                "request_id": "0193a1b2-0000-7000-8000-000000000000", "errors": []
            })
        });
        let content = json!({ "schema": { "$ref": "#/components/schemas/ProblemView" }, "example": example });
        let mut value = json!({
            "description": codes.join(", "), "content": { "application/problem+json": content }
        });
        if [429, 503].contains(&status) {
            value["headers"] = json!({ "Retry-After": SAID["retry_after"] });
        }
        (format!("Problem{status}"), value)
    };
    Value::Object(statuses.into_iter().map(response).collect())
}

/// What is read only where the thing is in a certain state.
const READS_IN_ONE_STATE: &[&str] = &["list_mandates", "print_election_paper", "print_demarche"];

/// What names in its body what the caller has seen.
const NAMES_WHAT_WAS_SEEN: &[&str] = &["apply_grouping"];

/// What stands in a queue although it changes nothing.
const QUEUED: &[&str] = &["print_receipt", "print_election_paper", "print_demarche", "compare_document"];

/// The statuses with which an operation can refuse.
fn refusals(operation: &Operation) -> Vec<u16> {
    // 403 also without sign-in: a trial server refuses what does not come from its machine.
    let mut statuses = vec![400, 403, 405, 406, 408, 413, 415, 422, 500, 503];
    if !operation.open {
        statuses.extend([401, 404]);
    }
    if operation.pattern.contains('{') {
        statuses.push(404);
    }
    if edge::changes(&operation.method) && !operation.computes {
        statuses.extend([404, 409]);
    }
    if operation.limited || !operation.open || QUEUED.contains(&operation.id) {
        statuses.push(429);
    }
    if operation.conditional {
        statuses.extend([412, 428]);
    }
    if NAMES_WHAT_WAS_SEEN.contains(&operation.id) {
        statuses.push(412);
    }
    if READS_IN_ONE_STATE.contains(&operation.id) {
        statuses.push(409);
    }
    statuses
}

fn describe(place: &mut Value, operation: &Operation) {
    let mut parameters = place["parameters"].as_array().cloned().unwrap_or_default();
    let said = &SAID["parameters"];
    for (name, _) in operation.pattern.split('{').skip(1).filter_map(|part| part.split_once('}')) {
        // A handler describes those of its path that are no ids.
        if !parameters.iter().any(|described| described["name"] == name) {
            let mut id = said["id"].clone();
            id["name"] = name.into();
            parameters.push(id);
        }
    }
    parameters.push(said["language"].clone());
    if operation.keyed {
        parameters.push(said["key"].clone());
    }
    if operation.conditional {
        parameters.push(said["version"].clone());
    }
    place["parameters"] = Value::Array(parameters);
    if operation.open {
        place["security"] = json!([]);
    } else {
        place["security"] = json!([{ "token": [] }]);
    }
    for status in refusals(operation) {
        let reference = json!({ "$ref": format!("#/components/responses/Problem{status}") });
        place["responses"][status.to_string()] = reference;
    }
}

/// Puts the example of a shape wherever an operation takes or answers it.
fn exemplify(place: &mut Value, schemas: &Value) {
    let mut bodies: Vec<&mut Map<String, Value>> = Vec::new();
    if let Some(Value::Object(operation)) = Some(place) {
        for (name, part) in operation.iter_mut() {
            match (name.as_str(), part) {
                ("requestBody", part) => bodies.extend(part["content"].as_object_mut()),
                ("responses", Value::Object(responses)) => {
                    for response in
                        responses.values_mut().filter(|response| response.get("content").is_some())
                    {
                        bodies.extend(response["content"].as_object_mut());
                    }
                }
                _ => {}
            }
        }
    }
    for (media_type, content) in bodies.into_iter().flatten() {
        if content.get("example").is_some() {
            continue;
        }
        let example = match media_type.as_str() {
            "application/json" => example_of(&content["schema"], schemas),
            "text/csv" => Some(Value::String("code_id;company_id;legal_name;kind;code;last_four\n".into())),
            _ => Some(Value::String("(bytes)".into())),
        };
        if let Some(example) = example {
            content["example"] = example;
        }
    }
}

/// The example of a calculator: the facts as their shape exemplifies them, and what comes out.
fn compute(place: &mut Value, operation: &Operation, schemas: &Value) {
    const JSON: &str = "application/json";
    let facts = facts_of(&place["requestBody"]["content"][JSON]["schema"], schemas);
    let name = operation.pattern.rsplit('/').next().unwrap_or_default();
    if let Ok(answer) = ::calculators::calculate(name, facts.clone(), Language::default()) {
        place["requestBody"]["content"][JSON]["example"] = facts;
        place["responses"]["200"]["content"][JSON]["example"] = answer;
    }
}

/// The example of a shape: its own one, or one made from the examples of what it must hold; null where that says nothing.
fn facts_of(schema: &Value, schemas: &Value) -> Value {
    let named = schema["$ref"].as_str().and_then(|name| name.strip_prefix(SCHEMAS));
    let schema = named.map_or(schema, |name| &schemas[name]);
    if let Some(example) = schema.get("example").or_else(|| schema["examples"].get(0)) {
        return example.clone();
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        return choices.iter().map(|choice| facts_of(choice, schemas)).find(|facts| !facts.is_null()).into();
    }
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    if schema["type"] == "array" {
        return Value::Array(vec![facts_of(&schema["items"], schemas)]);
    }
    let Some(properties) = schema["properties"].as_object() else { return Value::Null };
    let needed = |name: &String, property: &Value| {
        schema["required"].as_array().is_some_and(|names| names.iter().any(|needed| needed == name))
            || property.get("example").is_some()
    };
    let held = properties.iter().filter(|(name, property)| needed(name, property));
    Value::Object(held.map(|(name, property)| (name.clone(), facts_of(property, schemas))).collect())
}

fn example_of(schema: &Value, schemas: &Value) -> Option<Value> {
    let name = schema["$ref"].as_str()?.rsplit('/').next()?;
    let schema = &schemas[name];
    if let Some(example) = schema.get("example").or_else(|| schema["examples"].get(0)) {
        return Some(example.clone());
    }
    let item = example_of(&schema["properties"]["items"]["items"], schemas)?;
    Some(json!({ "items": [item], "next": "0193a1b2-0000-7000-8000-000000000001" }))
}
