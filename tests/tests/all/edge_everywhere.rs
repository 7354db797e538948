//! Over all operations: whatever is thrown at one, it answers with a problem of the caller's, never with a fault of ours.

use std::collections::{BTreeMap, BTreeSet};

use api::routes::{self, Operation};
use reqwest::Method;
use tests::{Answer, Client, TestServer, client::fresh_key, world::Authority, world::Space};

/// The address of an operation, with this in the place of its id.
fn address(operation: &Operation, id: &str) -> String {
    match (operation.pattern.split_once('{'), operation.pattern.split_once('}')) {
        (Some((before, _)), Some((_, after))) => format!("{before}{id}{after}"),
        _ => operation.pattern.clone(),
    }
}

/// The method in the words of the client.
fn method(operation: &Operation) -> Method {
    Method::from_bytes(operation.method.as_str().as_bytes()).unwrap()
}

/// Calls an operation with all that it asks for but a good body.
async fn call(
    client: &Client,
    operation: &Operation,
    id: &str,
    media_type: Option<&str>,
    body: &[u8],
) -> Answer {
    let request = client.request(method(operation), &address(operation, id));
    let request = request.header("idempotency-key", fresh_key()).header("if-match", "\"1-en\"");
    let request = match media_type {
        Some(media_type) => request.header("content-type", media_type),
        None => request,
    };
    client.send(request.body(body.to_vec())).await
}

/// Everyone who might be let through somewhere.
async fn callers(server: &TestServer) -> Vec<(&'static str, Client)> {
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let owner = nobody.fresh_person("Marc Müller").await;
    Space::found(&owner, "fiduciary", "Fiduciaire", &authority.term).await;
    vec![
        ("administrator", authority.administrator),
        ("reviewer", authority.reviewer),
        ("operator", nobody.persona("operator").await),
        ("owner", owner),
    ]
}

fn refused(answer: &Answer, what: &str) {
    assert!(answer.status.is_client_error(), "{what}: {} {}", answer.status, answer.json);
    answer.clone().problem(answer.status.as_u16(), answer.code());
}

const BODIES: &[(&str, Option<&str>, &[u8])] = &[
    ("garbage", Some("application/json"), b"\xff\x00{{"),
    ("a list", Some("application/json"), b"[]"),
    ("a number", Some("application/json"), b"7"),
    ("null", Some("application/json"), b"null"),
    ("an unknown field", Some("application/json"), b"{\"no_such_field\": 1}"),
    ("a NUL", Some("application/json"), b"{\"no_such_field\": \"\\u0000\"}"),
    ("no type", None, b"{}"),
    ("another type", Some("application/xml"), b"<a/>"),
    ("a form", Some("application/x-www-form-urlencoded"), b"a=b"),
    ("a bad CSV", Some("text/csv"), b"\"\xff;;;\n\0\n"),
    ("a bad PDF", Some("application/pdf"), b"PDF"),
];

#[tokio::test(flavor = "multi_thread")]
async fn no_operation_takes_a_bad_body() {
    let server = TestServer::start().await;
    let id = uuid::Uuid::nil().to_string();
    for (who, client) in callers(&server).await {
        for operation in routes::operations() {
            for (what, media_type, body) in BODIES {
                let answer = call(&client, operation, &id, *media_type, body).await;
                refused(&answer, &format!("{who} {} {what}", operation.id));
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_body_only_what_reads_succeeds() {
    let server = TestServer::start().await;
    let id = uuid::Uuid::from_u128(u128::MAX).to_string();
    for (who, client) in callers(&server).await {
        for operation in routes::operations() {
            let answer = call(&client, operation, &id, None, b"").await;
            let what = format!("{who} {}", operation.id);
            let names_nothing = !operation.pattern.contains('{') && answer.status == 200;
            if names_nothing && (method(operation) == Method::GET || operation.id == "reset_trial_clock") {
                continue;
            }
            refused(&answer, &what);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_that_is_none_is_unreadable_everywhere() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    for operation in routes::operations().iter().filter(|operation| operation.pattern.contains('{')) {
        for id in ["x", "%00", "%ff", "0193a1b2-0000-7000-8000-00000000000"] {
            let answer = administrator.request(method(operation), &address(operation, id));
            let answer = administrator.send(answer.header("idempotency-key", fresh_key())).await;
            refused(&answer, operation.id);
            if operation.id == "check_paper" {
                // Its number is typed by hand from a page: what is none was never printed.
                answer.problem(404, "not_found");
            } else if method(operation) == Method::GET {
                answer.problem(400, "path_unreadable");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_is_stopped_at_every_door() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let id = uuid::Uuid::nil().to_string();
    for operation in routes::operations().iter().filter(|operation| !operation.open) {
        for (_, media_type, body) in BODIES {
            let answer = call(&nobody, operation, &id, *media_type, body).await;
            assert_eq!(answer.status, 401, "{}", operation.id);
            answer.problem(401, "not_signed_in");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_answers_get_answers_head_alike_without_a_body() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    let id = uuid::Uuid::nil().to_string();
    for operation in routes::operations().iter().filter(|operation| method(operation) == Method::GET) {
        let address = address(operation, &id);
        let ask = async |method| administrator.send(administrator.request(method, &address)).await;
        let (whole, head) = (ask(Method::GET).await, ask(Method::HEAD).await);
        assert_eq!((head.status, head.bytes.len()), (whole.status, 0), "{}", operation.id);
        for name in ["content-type", "etag", "cache-control"] {
            assert_eq!(head.header(name), whole.header(name), "{} {name}", operation.id);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_refuses_the_methods_that_it_does_not_know() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    let mut known: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in routes::operations() {
        known.entry(&operation.pattern).or_default().push(operation);
    }
    let id = uuid::Uuid::nil().to_string();
    let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "LOCK"];
    for (pattern, operations) in known {
        for other in methods.map(|name| Method::from_bytes(name.as_bytes()).unwrap()) {
            let asked = if other == Method::HEAD { Method::GET } else { other.clone() };
            if operations.iter().any(|operation| method(operation) == asked) {
                continue;
            }
            let request = administrator.request(other.clone(), &address(operations[0], &id));
            let answer = administrator.send(request).await;
            assert_eq!(answer.status, 405, "{other} {pattern}");
            let mut allow: Vec<_> = answer.header("allow").split(", ").collect();
            allow.sort_unstable();
            let mut named: Vec<_> = operations.iter().map(|operation| operation.method.as_str()).collect();
            if named.contains(&"GET") {
                named.push("HEAD");
            }
            named.sort_unstable();
            assert_eq!(allow, named, "{other} {pattern}");
            if other != Method::HEAD {
                answer.problem(405, "method_not_allowed");
            }
        }
    }
}

/// Addresses near the ones that there are, and those where programs often have something that nobody is to see.
fn near() -> BTreeSet<String> {
    let nil = uuid::Uuid::nil().to_string();
    let mut near = BTreeSet::new();
    for operation in routes::operations() {
        let path = operation.pattern.split('/').map(|part| if part.starts_with('{') { &nil } else { part });
        let parts: Vec<&str> = path.collect();
        let path = parts.join("/");
        for end in 1..parts.len() {
            near.insert(parts[..end].join("/"));
        }
        for extra in ["/", "/all", ".json", ";v=1", "/%00"] {
            near.insert(format!("{path}{extra}"));
        }
        near.insert(path.replacen("/v1/", "/v2/", 1));
        near.insert(path.replacen("/v1/", "/V1/", 1));
        near.insert(path.replacen("/v1/", "/v1//", 1));
        near.insert(path.replacen("/v1/", "/v1/internal/", 1));
        near.insert(format!("/api{path}"));
    }
    let usual = "/admin /metrics /debug/pprof /.env /.git/config /server-status /actuator /health /healthz /swagger.json \
        /openapi.yaml /graphql /v1/admin /v1/debug /v1/sql /v1/files/../persons /favicon.ico /robots.txt /static/x /docs.json";
    near.extend(usual.split_whitespace().map(str::to_owned));
    near
}

/// Whether an address is one of the document, or of the page that shows it.
fn is_published(path: &str) -> bool {
    let path = path.split('?').next().unwrap();
    let there = |pattern: &str| {
        let (asked, known): (Vec<_>, Vec<_>) = (path.split('/').collect(), pattern.split('/').collect());
        let same =
            |(asked, known): (&&str, &&str)| asked == known || known.starts_with('{') && !asked.is_empty();
        asked.len() == known.len() && asked.iter().zip(&known).all(same)
    };
    path == "/openapi.json"
        || path.starts_with("/docs")
        || routes::operations().iter().any(|it| there(&it.pattern))
}

#[tokio::test(flavor = "multi_thread")]
async fn no_address_outside_of_the_document_answers_by_whatever_method() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    let mut tried = 0;
    for (number, path) in near().iter().filter(|path| !is_published(path)).enumerate() {
        // Each with what reads, what changes, and in turn one that is rarely looked at.
        let rare = ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];
        for method in ["GET", "POST", rare[number % rare.len()]] {
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            let request = administrator.request(method.clone(), path).header("idempotency-key", fresh_key());
            let request = request.build().unwrap();
            // The client may have tidied the address up: then it is another one.
            if request.url().path() != path {
                continue;
            }
            let request = administrator.request(method.clone(), path).header("idempotency-key", fresh_key());
            let answer = administrator.send(request).await;
            let said = (answer.status.as_u16(), answer.code());
            assert!(
                [(404, "not_found"), (400, "path_unreadable")].contains(&said),
                "{method} {path}: {said:?}"
            );
            answer.clone().problem(said.0, said.1);
            tried += 1;
        }
    }
    assert!(tried > 2_000, "{tried}");
    // What is published without an operation is read only.
    for path in ["/openapi.json", "/docs", "/docs/", "/docs/index.html", "/docs/swagger-initializer.js"] {
        for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] {
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            let answer = administrator.send(administrator.request(method.clone(), path)).await;
            assert!([404, 405].contains(&answer.status.as_u16()), "{method} {path}: {}", answer.status);
            answer.clone().problem(answer.status.as_u16(), answer.code());
        }
    }
}
