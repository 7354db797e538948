//! Hostile JSON: whatever it says, the answer is small, and a list never passes for an object.

use std::collections::BTreeMap;

use api::routes;
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Answer, Client, TestServer, client::fresh_key, world::OwnCompany};
use types::DemarcheKind;

/// The most bytes of a refusal.
const MAX_ANSWER: usize = 64 * 1024;

async fn calculate(client: &Client, body: String) -> Answer {
    let request = client.request(Method::POST, "/v1/calculators/seats");
    client.send(request.header("content-type", "application/json").body(body)).await
}

/// A refusal that is small, tells a hundred findings at most, and says last how many more of the total there are.
fn small(answer: Answer, total: usize) {
    let answer = answer.problem(422, "content_invalid");
    assert!(answer.bytes.len() <= MAX_ANSWER, "{} bytes", answer.bytes.len());
    let found = answer.found();
    assert!((1..=101).contains(&found.len()), "{} findings", found.len());
    for (pointer, _) in &found {
        assert!(pointer.chars().count() <= 200, "{pointer}");
    }
    let (_, last) = found[found.len() - 1];
    if last == "more_findings" {
        let more = total - (found.len() - 1);
        let message = answer.json["errors"][found.len() - 1]["message"].as_str().unwrap();
        let digits: String = message.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(digits, more.to_string(), "{message}");
    } else {
        assert_eq!(found.len(), total);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_key_over_many_values_gets_a_small_answer() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let texts = vec!["\"\u{200b}\""; 100].join(",");
    let long = calculate(&nobody, format!("{{\"{}\":[{texts}]}}", "~".repeat(257_000))).await;
    assert_eq!(long.found()[0].1, "key_too_long");
    small(long, 1);
    let zeros = vec!["0"; 87_000].join(",");
    small(calculate(&nobody, format!("{{\"{}\":[{zeros}]}}", "~".repeat(87_000))).await, 1);
    let keys: Vec<_> = (0..1_000).map(|place| format!("\"{place}{}\":0", "~".repeat(230))).collect();
    small(calculate(&nobody, format!("{{{}}}", keys.join(","))).await, 1_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_key_may_be_long_enough_for_gets_a_small_answer_too() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let (key, texts) = ("\u{1f5f3}".repeat(200), vec!["\"\u{200b}\""; 20_000].join(","));
    small(calculate(&nobody, format!("{{\"{key}\":[{texts}]}}")).await, 20_000);
    // Twenty thousand texts, each at the end of a long way.
    let (open, close) = (format!("{{\"{key}\":").repeat(100), "}".repeat(100));
    small(calculate(&nobody, format!("{open}[{texts}]{close}")).await, 20_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_refusal_is_small() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/demarches/{}", world.demarche(DemarcheKind::ElectionNotice, "draft").await.id());
    let put = |body: String| {
        let request = owner.request(Method::PUT, &format!("{path}/draft")).header("if-match", "\"1\"");
        owner.send(request.header("content-type", "application/json").body(body))
    };
    // Refused as it is read.
    let texts = vec!["\"\\u0000\""; 20_000].join(",");
    small(put(format!("{{\"{}\":[{texts}]}}", "~".repeat(200))).await, 20_000);
    // Kept as it was typed, and refused where it is checked.
    let fields: BTreeMap<String, u8> = (0..1_000).map(|place| (format!("{place:~>190}"), 0)).collect();
    put(json!(fields).to_string()).await.expect(200);
    let checked = owner.get(&format!("{path}/checks")).await.expect(200);
    assert!(checked.bytes.len() <= MAX_ANSWER, "{} bytes", checked.bytes.len());
    let findings = checked.json["findings"].as_array().unwrap();
    assert_eq!((findings.len(), &findings[99]["code"]), (100, &json!("too_many_findings")));
    let confirmed = owner.post(&format!("{path}/confirmations"), &Value::Null).await;
    assert_eq!(confirmed.json["errors"], checked.json["findings"]);
    // Refused by the bounds of a field, and by a use case.
    let pairs = vec![json!({ "titulaire_code": "", "mandataire_code": "" }); 500];
    let bulk = format!("/v1/spaces/{}/accesses/bulk", world.space.id);
    small(owner.post(&bulk, &json!({ "items": pairs })).await, 1_000);
    let batches = format!("/v1/terms/{}/code-batches", world.authority.term);
    let unknown = json!({ "company_ids": vec![uuid::Uuid::nil(); 5_000] });
    small(world.authority.administrator.post(&batches, &unknown).await, 5_000);
}

/// An address of this pattern, whose things are not there.
fn address(pattern: &str) -> String {
    let kind = pattern.replace("{kind}", "no_candidate");
    match (kind.split_once('{'), kind.split_once('}')) {
        (Some((before, _)), Some((_, after))) => format!("{before}{}{after}", uuid::Uuid::nil()),
        _ => kind,
    }
}

/// Bodies that are kept as they were typed: what stands inside is looked at when it is checked.
const AS_TYPED: &[&str] = &["save_draft", "save_record", "save_proces_verbal"];

/// All objects in a value: their pointers, the value itself first.
fn objects(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(pointer.to_owned());
            for (name, field) in fields {
                objects(field, &format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                objects(item, &format!("{pointer}/{index}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The fields of a shape in which only an object may stand.
fn object_fields(document: &Value, schema: &Value) -> Vec<String> {
    let resolved = |schema: &Value| match schema["$ref"].as_str() {
        Some(name) => document.pointer(name.trim_start_matches('#')).cloned().unwrap_or_default(),
        None => schema.clone(),
    };
    let only_object = |schema: &Value| {
        let choices = schema["oneOf"].as_array().cloned().unwrap_or_else(|| vec![schema.clone()]);
        let choices: Vec<_> =
            choices.iter().map(resolved).filter(|choice| choice["type"] != "null").collect();
        !choices.is_empty() && choices.iter().all(|choice| choice["type"] == "object")
    };
    let shape = resolved(schema);
    let fields = shape["properties"].as_object().into_iter().flatten();
    fields.filter(|(_, field)| only_object(field)).map(|(name, _)| name.clone()).collect()
}

/// The body with a list of its values in the place of one of its objects.
fn listed(body: &Value, pointer: &str) -> Value {
    let mut body = body.clone();
    match body.pointer_mut(pointer) {
        Some(place) => *place = place.as_object().unwrap().values().cloned().collect(),
        None => body[pointer.trim_start_matches('/')] = json!([]),
    }
    body
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_taken_for_no_object_in_any_body() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    let document: Value = serde_json::from_str(api::openapi_json()).unwrap();
    let (mut bodies, mut nested) = (0, 0);
    for operation in routes::operations() {
        let method = operation.method.as_str();
        let content = &document["paths"][&operation.pattern][method.to_lowercase()]["requestBody"]["content"];
        let Some(example) = content.pointer("/application~1json/example") else { continue };
        bodies += 1;
        let mut places = Vec::new();
        objects(example, "", &mut places);
        if AS_TYPED.contains(&operation.id) {
            places.truncate(1);
        }
        let schema = &content["application/json"]["schema"];
        let fields =
            object_fields(&document, schema).into_iter().filter(|_| !AS_TYPED.contains(&operation.id));
        for field in fields.map(|field| format!("/{field}")) {
            if !places.contains(&field) {
                places.push(field);
            }
        }
        for pointer in places {
            nested += usize::from(!pointer.is_empty());
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            let request = administrator.request(method, &address(&operation.pattern));
            let request = request.header("idempotency-key", fresh_key());
            let body = listed(example, &pointer);
            let answer = administrator.send(request.header("if-match", "\"1\"").json(&body)).await;
            assert_eq!(answer.status, 422, "{} {pointer}: {body} {}", operation.id, answer.json);
            let answer = answer.problem(422, "content_invalid");
            let found = answer.found();
            // A map of a calculator may also be given as a list: then it is what stands in it that is refused.
            assert!(
                found.contains(&(&*pointer, "not_an_object")) || found[0].0.starts_with(&pointer),
                "{} {pointer}: {found:?}",
                operation.id
            );
        }
    }
    assert!(bodies > 70 && nested > 10, "{bodies} bodies, {nested} objects inside");
}
