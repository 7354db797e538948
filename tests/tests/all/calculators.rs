//! The law as calculators over HTTP: the same answers as the library gives, refused as everything else is.

use std::{collections::BTreeSet, fs, path::PathBuf};

use api::routes::{self, Operation};
use calculators::NAMES;
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Answer, Client, TestServer, printed};
use types::Language;

#[path = "../../../crates/calculators/tests/written/mod.rs"]
mod written;

fn calculators() -> impl Iterator<Item = &'static Operation> {
    routes::operations().iter().filter(|operation| operation.computes)
}

/// The last part of its address.
fn name(operation: &Operation) -> &str {
    operation.pattern.strip_prefix("/v1/calculators/").unwrap()
}

/// The facts and the answer that the document gives as an example.
fn example(operation: &Operation) -> (Value, Value) {
    let document: Value = serde_json::from_str(api::openapi_json()).unwrap();
    let place = &document["paths"][&operation.pattern]["post"];
    let example = |part: &Value| part["content"]["application/json"]["example"].clone();
    let facts = example(&place["requestBody"]);
    let help = "its example is not answered: give its input one by schema(example = json!(..))";
    assert!(!facts.is_null(), "{}: {help}", operation.id);
    (facts, example(&place["responses"]["200"]))
}

/// Calls a calculator as anybody can: no token, no key.
async fn ask(client: &Client, name: &str, facts: &Value) -> Answer {
    client.send(client.request(Method::POST, &format!("/v1/calculators/{name}")).json(facts)).await
}

#[test]
fn every_calculator_has_its_operation_and_every_operation_its_calculator() {
    let served: BTreeSet<_> = calculators().map(name).collect();
    assert_eq!(served, NAMES.iter().copied().collect());
    for operation in calculators() {
        assert_eq!(operation.id, format!("calculate_{}", name(operation).replace('-', "_")));
        assert!(operation.method == "POST" && operation.open && operation.limited, "{}", operation.id);
        assert!(!operation.keyed && !operation.conditional, "{}", operation.id);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_of_every_calculator_is_what_it_answers() {
    let server = TestServer::start().await;
    let nobody = server.client().speaking("fr");
    for operation in calculators() {
        let (facts, answer) = example(operation);
        let said = ask(&nobody, name(operation), &facts).await.expect(200);
        assert_eq!(said.json, answer, "{}", operation.id);
        assert_eq!((said.header("content-language"), said.header("cache-control")), ("fr", "no-store"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_dates_of_an_election_come_as_a_file_for_calendar_programs() {
    let server = TestServer::start().await;
    let nobody = server.client().speaking("de");
    let facts = json!({"election_day": "2024-03-12", "week": "tue_sat"});
    let request = nobody.request(Method::POST, "/v1/calculators/calendar").header("Accept", "text/calendar");
    let file = nobody.send(request.json(&facts)).await.expect(200);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"calendar.ics\"");
    let text = String::from_utf8(file.bytes).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert!(text.contains("UID:2024-03-12.2024-03-12.tue_sat-notice_latest@"), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20240210\r\n"), "the notice of a Tuesday to Saturday firm");
}

/// Every written case of the law: its calculator and itself.
fn cases() -> Vec<(String, Value)> {
    let folder: PathBuf = printed::workspace().join("crates/calculators/tests/cases");
    let mut cases = Vec::new();
    for file in fs::read_dir(folder).unwrap().flatten() {
        let family: Value = serde_json::from_slice(&fs::read(file.path()).unwrap()).unwrap();
        let name = family["calculator"].as_str().unwrap().to_owned();
        cases.extend(family["cases"].as_array().unwrap().iter().map(|case| (name.clone(), case.clone())));
    }
    cases
}

#[tokio::test(flavor = "multi_thread")]
async fn every_written_case_is_answered_as_the_library_answers_it() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let cases = cases();
    for (name, case) in &cases {
        let facts = written::facts(name, &case["input"]);
        let library = calculators::calculate(name, facts.clone(), Language::En).unwrap();
        let served = ask(&nobody, name, &facts).await.expect(200);
        assert_eq!(served.json, library, "{name} {}", case["id"]);
    }
    let tried: BTreeSet<_> = cases.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(tried, NAMES.iter().copied().collect(), "a calculator without a written case");
}

#[tokio::test(flavor = "multi_thread")]
async fn reasons_and_refusals_speak_the_language_that_was_asked_for() {
    let server = TestServer::start().await;
    let mut said = BTreeSet::new();
    for language in ["fr", "de", "en"] {
        let nobody = server.client().speaking(language);
        let answer = ask(&nobody, "seats", &json!({ "headcount": 150 })).await.expect(200);
        assert_eq!(answer.header("content-language"), language);
        said.insert(answer.text("/reasons/0/text"));
        let refused = ask(&nobody, "holidays", &json!({ "year": 1600 })).await;
        let refused = refused.problem(422, "content_invalid");
        assert_eq!(refused.found(), [("/year", "out_of_range")]);
        said.insert(refused.text("/errors/0/message"));
    }
    assert_eq!(said.len(), 6, "{said:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_type_that_was_expected_is_named_as_json_names_it() {
    let server = TestServer::start().await;
    for (facts, expected) in [
        (json!({ "headcount": "many" }), "The value is not of the expected JSON type: integer ≥ 0."),
        (json!({ "headcount": [] }), "The value is not of the expected JSON type: integer ≥ 0."),
    ] {
        let refused = ask(&server.client(), "seats", &facts).await.problem(422, "content_invalid");
        assert_eq!(refused.text("/errors/0/message"), expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn facts_are_read_as_strictly_as_every_body() {
    let server = TestServer::start().await;
    let nobody = server.client();
    for (facts, status, found) in [
        (r#"{"headcount": 150, "headcount": 15}"#, 422, vec![("/headcount", "duplicate_key")]),
        ("{\"headcount\": 150, \"why\": \"\u{200b}\"}", 422, vec![("/why", "text_invisible_character")]),
        (r#"{"headcount": 150, "colour": "red"}"#, 422, vec![("/colour", "unknown_field")]),
        (r#"{"headcount": 150, "firm": "Exemple"}"#, 422, vec![("/firm", "unknown_field")]),
        (r#"{"headcount": -1}"#, 422, vec![("/headcount", "wrong_type")]),
        (r#"{"headcount": 1.5}"#, 422, vec![("/headcount", "wrong_type")]),
        (r#"{"headcount": 15, "on": "31.12.2024"}"#, 422, vec![("/on", "bad_date")]),
        (r#"{"headcount": 15, "on": "2024-02-30"}"#, 422, vec![("/on", "bad_date")]),
        ("{}", 422, vec![("/headcount", "required")]),
        ("[150]", 422, vec![("", "not_an_object")]),
        ("150", 422, vec![("", "not_an_object")]),
        ("{\"headcount\": 150", 400, vec![]),
        ("", 400, vec![]),
    ] {
        let request = nobody.request(Method::POST, "/v1/calculators/seats");
        let request = request.header("content-type", "application/json").body(facts);
        let answer = nobody.send(request).await;
        assert_eq!((answer.status.as_u16(), answer.found()), (status, found), "{facts}");
        answer.clone().problem(status, answer.code());
    }
    let long = json!({ "headcount": 150, "why": "x".repeat(256 * 1024) });
    ask(&nobody, "seats", &long).await.problem(413, "body_too_large");
    ask(&nobody, "dates", &json!({})).await.problem(404, "not_found");
}
