//! The law at the command line: no database, no configuration, the same answers as over HTTP.

use std::{
    io::Write,
    process::{Output, Stdio},
};

use reqwest::Method;
use serde_json::{Value, json};
use tests::server::TestDatabase;

use crate::process::{Server, said, scrutin, serve};

/// `scrutin calculate ARGUMENTS < facts`.
fn calculate(arguments: &[&str], facts: &[u8]) -> Output {
    let mut command = scrutin("calculate");
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the binary");
    let mut stdin = child.stdin.take().expect("its input");
    // It may end before it has read everything.
    let _ = stdin.write_all(facts);
    drop(stdin);
    child.wait_with_output().expect("its end")
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(bytes)))
}

#[test]
fn it_computes_without_any_database_or_configuration() {
    let done = calculate(&["seats"], br#"{"headcount": 60}"#);
    assert_eq!(done.status.code(), Some(0));
    assert!(done.stderr.is_empty(), "{}", String::from_utf8_lossy(&done.stderr));
    let answer = json(&done.stdout);
    assert_eq!((&answer["titulaires"], &answer["system"]), (&json!(3), &json!("majorite_relative")));
    let text = String::from_utf8_lossy(&done.stdout);
    assert!(text.lines().count() > 5 && text.ends_with("}\n"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_answers_and_refuses_as_the_server_does() {
    let server = Server::start(&TestDatabase::new().await).await;
    for (language, name, facts) in [
        ("fr", "seats", json!({ "headcount": 150 })),
        ("de", "seats", json!({ "headcount": 150 })),
        ("en", "holidays", json!({ "year": 2029 })),
        ("en", "holidays", json!({ "year": 1600 })),
        ("de", "seats", json!({ "headcount": "many" })),
        ("fr", "seats", json!({ "headcount": 150, "colour": "red" })),
        ("fr", "electorate", json!({ "birth": "1800-01-01", "employees": [] })),
    ] {
        let nobody = server.client().speaking(language);
        let request = nobody.request(Method::POST, &format!("/v1/calculators/{name}")).json(&facts);
        let served = nobody.send(request).await;
        let done = calculate(&[name, "--language", language], facts.to_string().as_bytes());
        if served.status.is_success() {
            assert_eq!((done.status.code(), json(&done.stdout)), (Some(0), served.json));
        } else {
            assert_eq!(done.status.code(), Some(1));
            assert!(done.stdout.is_empty());
            assert_eq!(json(&done.stderr)["errors"], served.json["errors"], "{language} {name}");
        }
    }
}

#[test]
fn it_lists_its_calculators_and_refuses_what_is_no_usage_of_it() {
    let listed = said(scrutin("calculate").arg("--list"));
    let names = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert_eq!(listed.status.code(), Some(0));
    assert!(names.lines().any(|name| name == "seats"), "{names}");
    for arguments in [&[][..], &["no-such"], &["seats", "--language", "lb"], &["seats", "--list"]] {
        let refused = calculate(arguments, b"{}");
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        assert!(refused.stdout.is_empty() && !refused.stderr.is_empty());
    }
    let text = String::from_utf8_lossy(&calculate(&["no-such"], b"").stderr).into_owned();
    assert!(text.contains("seats"), "it names those that are: {text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_holds_its_open_operations_to_the_configured_pace() {
    let database = TestDatabase::new().await;
    let mut command = serve(&database);
    command.env("SCRUTIN_OPEN_REQUESTS_PER_SECOND", "1").env("SCRUTIN_OPEN_REQUESTS_AT_ONCE", "1");
    let server = Server::with(&mut command).await;
    let nobody = server.client();
    let ask = async || {
        let request = nobody.request(Method::POST, "/v1/calculators/seats");
        nobody.send(request.json(&json!({ "headcount": 60 }))).await
    };
    ask().await.expect(200);
    let mut answer = ask().await;
    // On a slow machine the bucket may fill again between two requests, but not between all of them.
    for _ in 0..1_000 {
        if answer.status.as_u16() == 429 {
            break;
        }
        answer = ask().await;
    }
    assert_eq!(answer.problem(429, "too_many_requests").header("retry-after"), "1");
}
