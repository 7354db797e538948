//! Over the OpenAPI document: it is the committed and the served one, and every operation in it is whole.

use std::collections::BTreeSet;

use api::routes::{self, Operation};
use serde_json::Value;
use tests::{TestServer, printed, shape};

fn document() -> Value {
    serde_json::from_str(api::openapi_json()).unwrap()
}

fn described<'a>(document: &'a Value, operation: &Operation) -> &'a Value {
    &document["paths"][&operation.pattern][operation.method.as_str().to_lowercase()]
}

#[test]
fn the_document_is_the_printed_one() {
    printed::compare("openapi/openapi.json", api::openapi_json());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_served_document_is_the_committed_one() {
    let server = TestServer::start().await;
    let served = server.client().get("/openapi.json").await.expect(200);
    let committed = std::fs::read(printed::workspace().join("openapi/openapi.json")).unwrap();
    assert!(served.bytes == committed, "openapi/openapi.json is not what a server serves");
    assert_eq!(served.json["openapi"].as_str().unwrap().split('.').take(2).collect::<Vec<_>>(), ["3", "1"]);
}

#[test]
fn the_document_describes_exactly_the_operations_that_are_routed() {
    let document = document();
    let mut named = BTreeSet::new();
    for (pattern, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            named.insert((pattern.clone(), method.to_uppercase(), operation["operationId"].to_string()));
        }
    }
    let routed: BTreeSet<_> = routes::operations()
        .iter()
        .map(|operation| {
            let id = Value::from(operation.id).to_string();
            (operation.pattern.clone(), operation.method.as_str().to_owned(), id)
        })
        .collect();
    assert_eq!(named, routed);
}

#[test]
fn every_operation_has_a_name_of_verb_and_noun() {
    const VERBS: &str = "accept add answer apply appoint attach calculate cancel certify change check close compare complete \
        confirm copy create declare delete detach dismiss download duplicate end file fix health import invite issue \
        list make mark match move offer open prepare preview print read record remind remove rename reopen replace \
        reset return revoke save search send set sign simulate start take track transmit trial upload \
        withdraw";
    let mut seen = BTreeSet::new();
    for operation in routes::operations() {
        let (verb, noun) = operation.id.split_once('_').unwrap_or((operation.id, ""));
        assert!(
            VERBS.split_whitespace().any(|known| known == verb) && !noun.is_empty(),
            "{}: verb_noun, please",
            operation.id
        );
        assert!(seen.insert(operation.id), "{} stands twice", operation.id);
    }
}

#[test]
fn every_operation_says_all_that_a_caller_must_know() {
    let document = document();
    let tags: BTreeSet<_> =
        document["tags"].as_array().unwrap().iter().filter_map(|tag| tag["name"].as_str()).collect();
    let mut used = BTreeSet::new();
    for operation in routes::operations() {
        let (id, place) = (operation.id, described(&document, operation));
        let own = place["tags"].as_array().unwrap();
        assert_eq!(own.len(), 1, "{id}: one tag");
        let tag = own[0].as_str().unwrap();
        assert!(tags.contains(tag), "{id}: tag {tag} is not declared");
        used.insert(tag);
        assert!(place["summary"].as_str().is_some_and(|line| !line.is_empty()), "{id}: a summary");
        let security = place["security"].as_array().unwrap_or_else(|| panic!("{id}: security or none"));
        assert_eq!(security.is_empty(), operation.open, "{id}: security");
        assert!(place.to_string().contains("\"example\""), "{id}: no example");
        says_its_parameters(id, operation, place);
        says_its_refusals(id, operation, place);
    }
    assert_eq!(used, tags, "a tag without operations");
}

fn says_its_parameters(id: &str, operation: &Operation, place: &Value) {
    let parameters = place["parameters"].as_array().unwrap();
    let has = |name: &str| parameters.iter().any(|parameter| parameter["name"] == name);
    let mut names = BTreeSet::new();
    for parameter in parameters {
        let name = parameter["name"].as_str().unwrap();
        assert!(names.insert(name), "{id}: {name} twice");
        assert!(parameter["description"].as_str().is_some_and(|text| !text.is_empty()), "{id}: {name}");
        assert_eq!(parameter["in"] == "path", operation.pattern.contains(&format!("{{{name}}}")), "{id}");
        if parameter["in"] == "path" {
            assert_eq!(parameter["required"], true, "{id}: {name}");
        }
    }
    let in_path = parameters.iter().filter(|parameter| parameter["in"] == "path").count();
    assert_eq!(operation.pattern.matches('{').count(), in_path, "{id}");
    assert_eq!(has("Idempotency-Key"), operation.keyed, "{id}: Idempotency-Key");
    assert_eq!(has("If-Match"), operation.conditional, "{id}: If-Match");
}

fn says_its_refusals(id: &str, operation: &Operation, place: &Value) {
    let mut statuses = vec!["400", "405", "413", "415", "422", "500", "503"];
    if !operation.open {
        statuses.extend(["401", "403", "404"]);
    }
    if operation.keyed {
        statuses.extend(["409"]);
    }
    if operation.limited {
        statuses.extend(["429"]);
    }
    if operation.conditional {
        statuses.extend(["412", "428"]);
    }
    for status in statuses {
        let expected = format!("#/components/responses/Problem{status}");
        assert_eq!(place["responses"][status]["$ref"], expected, "{id}: {status}");
    }
    let good = place["responses"].as_object().unwrap().keys().filter(|status| status.starts_with('2'));
    assert_eq!(good.count(), 1, "{id}: one good answer");
}

fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(map) => {
            found.extend(map.get("$ref").and_then(Value::as_str));
            map.values().for_each(|inner| references(inner, found));
        }
        Value::Array(list) => list.iter().for_each(|inner| references(inner, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_reference_leads_somewhere_and_every_shape_is_used() {
    let document = document();
    let mut found = Vec::new();
    references(&document, &mut found);
    for target in &found {
        let place = target.strip_prefix('#').unwrap_or_else(|| panic!("{target} lies outside"));
        assert!(document.pointer(place).is_some(), "{target} leads nowhere");
    }
    for name in document["components"]["schemas"].as_object().unwrap().keys() {
        let target = format!("#/components/schemas/{name}");
        assert!(found.contains(&target.as_str()), "{name} is not used");
        let clean = name.chars().all(|c| c.is_ascii_alphanumeric());
        assert!(clean, "{name} is no name for a program that is generated from it");
    }
}

/// Every JSON body of the document: where it stands, its schema, its example.
fn bodies(document: &Value) -> Vec<(String, &Value, Option<&Value>)> {
    let mut found = Vec::new();
    for operation in routes::operations() {
        let place = described(document, operation);
        let answers = place["responses"].as_object().unwrap();
        let parts = answers.iter().map(|(status, answer)| (status.as_str(), answer));
        for (what, part) in parts.chain([("body", &place["requestBody"])]) {
            let part = shape::referred(document, part);
            for (media_type, content) in part["content"].as_object().into_iter().flatten() {
                if media_type.ends_with("json") {
                    let name = format!("{} {what}", operation.id);
                    found.push((name, &content["schema"], content.get("example")));
                }
            }
        }
    }
    found
}

#[test]
fn every_example_has_the_shape_of_its_schema() {
    let document = document();
    let mut wrong = Vec::new();
    for (name, schema, example) in bodies(&document) {
        match example {
            None => wrong.push(format!("{name}: no example")),
            Some(example) => {
                let found = shape::differences(&document, schema, example);
                wrong.extend(found.into_iter().map(|difference| format!("{name}: {difference}")));
            }
        }
    }
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        if let Some(example) = schema.get("example") {
            let found = shape::differences(&document, schema, example);
            wrong.extend(found.into_iter().map(|difference| format!("{name}: {difference}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// An object, or a choice of objects.
fn is_object(document: &Value, schema: &Value) -> bool {
    let schema = shape::whole(document, schema);
    match schema["oneOf"].as_array() {
        Some(choices) => choices.iter().all(|choice| is_object(document, choice)),
        None => schema["type"] == "object",
    }
}

#[test]
fn every_good_answer_has_a_shape_or_no_body() {
    let document = document();
    for operation in routes::operations() {
        let answers = described(&document, operation)["responses"].as_object().unwrap();
        for (status, answer) in answers.iter().filter(|(status, _)| status.starts_with('2')) {
            let contents = answer["content"].as_object();
            assert_eq!(contents.is_none(), status == "204", "{} {status}", operation.id);
            for (media_type, content) in contents.into_iter().flatten() {
                let schema = shape::referred(&document, &content["schema"]);
                let bytes = schema["type"] == "string" && schema["format"] == "binary";
                match media_type.as_str() {
                    "application/json" => assert!(is_object(&document, schema), "{}", operation.id),
                    "text/csv" | "text/calendar" => assert!(schema["type"] == "string", "{}", operation.id),
                    _ => assert!(bytes, "{} {media_type}: bytes, not {schema}", operation.id),
                }
            }
        }
    }
}

/// The places in a page or script from which a browser would fetch something.
fn fetched(text: &str) -> Vec<&str> {
    let marks =
        ["src=\"", "href=\"", "url(", "@import \"", "import(\"", "fetch(\"", "url: \"", "\"url\": \""];
    let after = marks.iter().flat_map(|mark| text.split(mark).skip(1));
    after.map(|rest| rest.split(['"', ')', '\'']).next().unwrap_or_default()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_documentation_page_needs_no_other_host() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let page = nobody.get("/docs").await.expect(200);
    let html = String::from_utf8(page.bytes).unwrap();
    let assets = fetched(&html);
    assert!(assets.len() > 3, "{html}");
    for asset in assets {
        assert!(!asset.contains("//"), "{asset} comes from elsewhere");
        let answer = nobody.get(&format!("/docs/{}", asset.trim_start_matches("./"))).await.expect(200);
        if asset.ends_with("initializer.js") || asset.ends_with("index.css") {
            let text = String::from_utf8(answer.bytes).unwrap();
            assert!(fetched(&text).iter().all(|place| !place.contains("//")), "{text}");
        }
    }
    let start = nobody.get("/docs/swagger-initializer.js").await.expect(200);
    let start = String::from_utf8(start.bytes).unwrap();
    assert!(start.contains("/openapi.json"), "{start}");
    assert!(
        start.contains("\"validatorUrl\": \"none\""),
        "the page sends the document to a validator: {start}"
    );
}
