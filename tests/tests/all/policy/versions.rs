//! Whatever asks for the version that the caller has seen is not done without it, nor with another one.

use std::fmt::Write;

use api::routes::operations;
use reqwest::Method;
use tests::{TestServer, client::fresh_key};

use super::{
    attempt::{Attempt, Body},
    prepare::prepare,
    table::{Cell, Place, Role, Row, rows},
    world::World,
};

/// Sends the attempt of somebody who may, with this in `If-Match`, or without one: status and code.
async fn answered(
    world: &World,
    row: &Row,
    role: Role,
    attempt: &Attempt,
    tag: Option<&str>,
) -> (u16, String) {
    let operation = row.operation();
    let client = attempt.caller.clone().unwrap_or_else(|| world.person(role));
    let method = Method::from_bytes(operation.method.as_str().as_bytes()).expect("a method");
    let mut request = client.request(method, &attempt.path(operation));
    if operation.keyed {
        request = request.header("idempotency-key", fresh_key());
    }
    if let Some(tag) = tag {
        request = request.header("if-match", tag);
    }
    if let Body::Json(body) = &attempt.body {
        request = request.json(body);
    }
    let answer = client.send(request).await;
    (answer.status.as_u16(), answer.code().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn no_conditional_operation_is_done_without_the_version_or_with_another_one() {
    let server = TestServer::start().await;
    let [own, _] = World::pair(&server.client()).await;
    let (mut faults, mut tried) = (String::new(), 0);
    for row in rows().iter().filter(|row| row.operation().conditional) {
        let may = |cell: &&Cell| cell.is_done() && cell.place == Place::Own;
        let role = row.cells.iter().find(may).map_or(Role::Owner, |cell| cell.role);
        let attempt = prepare(&own, &row.name, role).await;
        for (tag, status, code) in [
            (None, 428, "precondition_missing"),
            (Some("\"4711-fr\""), 412, "stale"),
            (Some("*"), 428, "precondition_missing"),
            (Some("W/\"4711-fr\""), 412, "stale"),
            (Some("W/1-fr"), 400, "header_unreadable"),
        ] {
            let said = answered(&own, row, role, &attempt, tag).await;
            if said != (status, code.to_owned()) {
                let _ = writeln!(faults, "{} as {role:?} with {tag:?}: {said:?}", row.name);
            }
        }
        let (status, code) = answered(&own, row, role, &attempt, Some(&attempt.tag)).await;
        if !(200..300).contains(&status) {
            let _ = writeln!(faults, "{} as {role:?} with the version: {status} {code}", row.name);
        }
        tried += 1;
    }
    assert!(faults.is_empty(), "\n{faults}");
    assert!(tried >= operations().iter().filter(|operation| operation.conditional).count(), "{tried}");
}
