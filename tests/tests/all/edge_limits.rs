//! The limits of the edge: slow bodies, bad tokens, shares, and what is told about them.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use api::routes;
use app::limits::Limit;
use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    client::fresh_key,
    printed, raw,
    world::{Authority, PDF, Space},
};

/// Sends the parts of a request with a pause before each, and reads until the server hangs up.
async fn talk(server: &TestServer, parts: Vec<Vec<u8>>, pause: Duration) -> String {
    let base = server.base.clone();
    let heard = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(base.trim_start_matches("http://")).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        for part in parts {
            std::thread::sleep(pause);
            // The server may have answered and closed before.
            if stream.write_all(&part).is_err() {
                break;
            }
        }
        let (mut heard, mut some) = (Vec::new(), [0; 4096]);
        loop {
            match stream.read(&mut some) {
                Ok(0) => return heard,
                Ok(count) => heard.extend_from_slice(&some[..count]),
                Err(error) => {
                    assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset, "it does not hang up");
                    return heard;
                }
            }
        }
    });
    String::from_utf8_lossy(&heard.await.unwrap()).into_owned()
}

fn head(line: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    format!("{line} HTTP/1.1\r\nhost: x\r\n{headers}\r\n").into_bytes()
}

fn refused_slow(heard: &str) {
    let (head, body) = heard.split_once("\r\n\r\n").unwrap_or((heard, ""));
    assert!(head.starts_with("HTTP/1.1 408 "), "{heard}");
    assert!(head.to_lowercase().contains("connection: close"), "{head}");
    assert!(body.contains("\"code\":\"body_too_slow\""), "{body}");
}

const AT_ONCE: Duration = Duration::ZERO;

#[tokio::test(flavor = "multi_thread")]
async fn a_json_body_that_is_not_whole_in_time_is_refused_and_its_connection_closes() {
    let server = TestServer::with(|settings| settings.limits.set(Limit::JsonBodyTime, 300)).await;
    let (line, json) = ("POST /v1/trial/sign-ins", ("content-type", "application/json"));
    let long = head(line, &[json, ("content-length", "200000")]);
    let chunked = head(line, &[json, ("transfer-encoding", "chunked")]);
    refused_slow(&talk(&server, vec![long.clone()], AT_ONCE).await);
    refused_slow(&talk(&server, vec![long.clone(), vec![b' '; 100_000]], AT_ONCE).await);
    refused_slow(&talk(&server, vec![chunked.clone(), b"a\r\n          \r\n".to_vec()], AT_ONCE).await);
    // Sign by sign, for as long as anybody listens.
    let drip = |head: &Vec<u8>, part: &[u8]| [vec![head.clone()], vec![part.to_vec(); 100]].concat();
    refused_slow(&talk(&server, drip(&long, b" "), Duration::from_millis(20)).await);
    refused_slow(&talk(&server, drip(&chunked, b"1\r\n \r\n"), Duration::from_millis(20)).await);
    server.client().persona("stranger").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_stands_still_is_refused_and_one_that_moves_is_taken() {
    let server = TestServer::with(|settings| {
        settings.limits.set(Limit::UploadWindow, 1_500);
        settings.limits.set(Limit::UploadSpeed, 1_000);
        // JSON has no such time.
        settings.limits.set(Limit::JsonBodyTime, 100);
    })
    .await;
    let token = format!("Bearer {}", server.client().persona("stranger").await.token);
    let upload = |length: usize| {
        let (length, key) = (length.to_string(), fresh_key());
        head(
            "POST /v1/files",
            &[
                ("authorization", &token),
                ("idempotency-key", &key),
                ("content-type", "application/pdf"),
                ("content-length", &length),
                ("connection", "close"),
            ],
        )
    };
    refused_slow(&talk(&server, vec![upload(1_000_000), vec![b'%'; 1_400]], AT_ONCE).await);
    let mut file = PDF.to_vec();
    file.extend_from_slice(&vec![b' '; 40_000 - PDF.len()]);
    let parts = file.chunks(1_000).map(<[u8]>::to_vec);
    let parts = [upload(file.len())].into_iter().chain(parts).collect();
    let heard = talk(&server, parts, Duration::from_millis(100)).await;
    assert!(heard.starts_with("HTTP/1.1 201 "), "{heard}");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_body_is_taken_none_is_waited_for() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    let document: Value = serde_json::from_str(api::openapi_json()).unwrap();
    let mut tried = 0;
    for operation in routes::operations() {
        let method = operation.method.as_str();
        let place = &document["paths"][&operation.pattern][method.to_lowercase()];
        if place.get("requestBody").is_some() {
            continue;
        }
        tried += 1;
        let path = operation.pattern.replace("{kind}", "no_candidate");
        let path = match (path.split_once('{'), path.split_once('}')) {
            (Some((before, _)), Some((_, after))) => format!("{before}{}{after}", uuid::Uuid::nil()),
            _ => path,
        };
        for announced in ["content-length: 262143", "transfer-encoding: chunked"] {
            let request = format!(
                "{method} {path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\nidempotency-key: {}\r\n\
                 if-match: \"1\"\r\n{announced}\r\n\r\n",
                administrator.token,
                fresh_key()
            );
            let base = server.base.clone();
            let sent = tokio::task::spawn_blocking(move || raw::send(&base, &[request.as_bytes()]));
            let answer = sent.await.unwrap().unwrap().problem(422, "content_invalid");
            assert_eq!(answer.found(), [("", "body_not_expected")], "{}", operation.id);
            assert_eq!(answer.header("connection"), "close", "{}", operation.id);
        }
    }
    assert!(tried > 60, "{tried}");
    let live = head("GET /health/live", &[("content-length", "262143")]);
    let heard = talk(&server, vec![live, vec![b' '; 100_000]], AT_ONCE).await;
    assert!(heard.starts_with("HTTP/1.1 422 "), "{heard}");
    // Where nobody reads, it ends as well: an address that is not there, a method that is not known, the page.
    for line in ["POST /v1/nothing", "PUT /v1/terms", "POST /docs/"] {
        let heard = talk(&server, vec![head(line, &[("transfer-encoding", "chunked")])], AT_ONCE).await;
        assert!(heard.starts_with("HTTP/1.1 40"), "{heard}");
    }
}

async fn me(client: &Client) -> Answer {
    client.get("/v1/me").await
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_tokens_have_a_pace_and_a_token_that_worked_passes_always() {
    let server = TestServer::with(|settings| {
        settings.limits.set(Limit::NewTokenPace, 1);
        settings.limits.set(Limit::NewTokenBurst, 4);
    })
    .await;
    let nobody = server.client();
    let known = nobody.persona("stranger").await;
    let (operator, late) = (nobody.persona("operator").await, nobody.persona("reviewer").await);
    me(&known).await.expect(200);
    me(&operator).await.expect(200);
    let dead = nobody.with_token("scrutin_dead");
    for _ in 0..200 {
        me(&dead).await.problem(401, "not_signed_in");
    }
    me(&nobody.with_token("scrutin_other")).await.problem(401, "not_signed_in");
    let refused = me(&nobody.with_token("scrutin_third")).await.problem(429, "too_many_requests");
    assert_eq!(refused.header("retry-after"), "1");
    // One that never worked here waits, one that did passes, one that is known not to is told so.
    me(&late).await.problem(429, "too_many_requests");
    me(&known).await.expect(200);
    me(&dead).await.problem(401, "not_signed_in");
    server.set_time("2024-02-01T09:00:01Z");
    me(&late).await.expect(200);
    // What is revoked is told so at once.
    let token = me(&known).await.text("/token_id");
    known.post(&format!("/v1/tokens/{token}/revocations"), &Value::Null).await.expect(204);
    me(&known).await.problem(401, "not_signed_in");
    let platform = operator.get("/v1/platform").await.expect(200);
    assert_eq!(platform.json["bad_tokens"], 203);
    assert_eq!(refusals(&platform, Limit::NewTokenPace), 2);
}

/// How often a limit refused, as the operator is told.
fn refusals(platform: &Answer, limit: Limit) -> u64 {
    let limits = platform.json["limits"].as_array().unwrap();
    assert_eq!(limits.len(), Limit::ALL.len());
    let found = limits.iter().find(|found| found["setting"] == limit.setting()).unwrap();
    found["refused"].as_u64().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signed_in_person_has_a_pace_of_its_own() {
    let server = TestServer::with(|settings| {
        settings.limits.set(Limit::OpenPace, 1);
        settings.limits.set(Limit::OpenBurst, 3);
        settings.limits.set(Limit::PersonPace, 2);
        settings.limits.set(Limit::PersonBurst, 5);
    })
    .await;
    let nobody = server.client();
    let (one, operator) = (nobody.persona("stranger").await, nobody.persona("operator").await);
    for _ in 0..5 {
        me(&one).await.expect(200);
    }
    let refused = me(&one).await.problem(429, "too_many_requests");
    assert_eq!(refused.header("retry-after"), "1");
    // The address has nothing left without sign-in, which is nothing to who is signed in.
    nobody.get("/v1/catalogue").await.expect(200);
    nobody.get("/v1/catalogue").await.problem(429, "too_many_requests");
    nobody.get("/health/live").await.expect(200);
    let platform = operator.get("/v1/platform").await.expect(200);
    assert_eq!((refusals(&platform, Limit::PersonPace), refusals(&platform, Limit::OpenPace)), (1, 1));
}

/// A connection that holds so much memory of the server: it announces a file, sends so many bytes and says no more.
async fn hold(server: &TestServer, path: &str, token: &str, bytes: usize) -> TcpStream {
    let (token, key) = (format!("Bearer {token}"), format!("{}-{}", fresh_key(), fresh_key()));
    let request = head(
        &format!("POST {path}"),
        &[
            ("authorization", &token),
            ("idempotency-key", &key),
            ("content-type", "application/pdf"),
            ("content-length", &(bytes + 1).to_string()),
        ],
    );
    let base = server.base.clone();
    let held = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(base.trim_start_matches("http://")).unwrap();
        // It may be refused meanwhile.
        let _ = stream.write_all(&request).and_then(|()| stream.write_all(&vec![b'%'; bytes]));
        stream
    });
    held.await.unwrap()
}

const MIB: usize = 1024 * 1024;

/// Uploads until it is answered with this status; none where that does not happen for some seconds.
async fn becomes(client: &Client, path: &str, status: u16) -> Option<Answer> {
    for _ in 0..100 {
        let key = format!("{}-{}", fresh_key(), fresh_key());
        let request = client.request(Method::POST, path).header("idempotency-key", key);
        let answer = client.send(request.header("content-type", "application/pdf").body(PDF)).await;
        if answer.status == status {
            return Some(answer);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    None
}

/// Holds so many bytes until a further upload is refused. What is to be held may itself be refused, where a small upload has
/// some of the share at that moment; then it is sent again.
async fn filled(server: &TestServer, client: &Client, path: &str, bytes: usize) -> (TcpStream, Answer) {
    for _ in 0..10 {
        let held = hold(server, path, &client.token, bytes).await;
        if let Some(refused) = becomes(client, path, 429).await {
            return (held, refused);
        }
    }
    panic!("{path} is never refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_signed_in_takes_no_memory_of_who_is() {
    let server = TestServer::with(|settings| {
        settings.limits.set(Limit::OpenMemoryOfAddress, 4);
        settings.limits.set(Limit::MemoryOfPerson, 10);
        settings.limits.set(Limit::MemoryOfPersons, 20);
    })
    .await;
    let nobody = server.client();
    let (one, other) = (nobody.persona("stranger").await, nobody.persona("firm-owner").await);
    let operator = nobody.persona("operator").await;
    let (open, refused) = filled(&server, &nobody, "/v1/public/files", 4 * MIB).await;
    let refused = refused.problem(429, "too_many_requests");
    assert!(refused.header("retry-after").parse::<u64>().is_ok());
    one.post_bytes("/v1/files", "application/pdf", PDF.to_vec()).await.expect(201);
    // Nor does one person take that of another.
    let (own, _) = filled(&server, &one, "/v1/files", 10 * MIB - 1).await;
    other.post_bytes("/v1/files", "application/pdf", PDF.to_vec()).await.expect(201);
    let platform = operator.get("/v1/platform").await.expect(200);
    assert!(refusals(&platform, Limit::OpenMemoryOfAddress) > 0);
    assert!(refusals(&platform, Limit::MemoryOfPerson) > 0);
    drop((open, own));
    assert!(becomes(&nobody, "/v1/public/files", 201).await.is_some());
    assert!(becomes(&one, "/v1/files", 201).await.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_has_so_many_connections_and_they_come_back() {
    let server = TestServer::with(|settings| settings.limits.set(Limit::ConnectionsOfAddress, 8)).await;
    let place = server.base.trim_start_matches("http://").to_owned();
    let held: Vec<_> = (0..8).map(|_| TcpStream::connect(&place).unwrap()).collect();
    let asked = |stream: &TcpStream| {
        let mut stream = stream;
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        let written = stream.write_all(b"GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n");
        let mut some = [0; 4096];
        written.is_ok()
            && stream.read(&mut some).is_ok_and(|count| some[..count].starts_with(b"HTTP/1.1 200 "))
    };
    let (all, further) = tokio::task::spawn_blocking(move || {
        let all = held.iter().all(asked);
        let further = (0..3).filter(|_| asked(&TcpStream::connect(&place).unwrap())).count();
        (all, further)
    })
    .await
    .unwrap();
    assert!(all && further == 0, "{all} {further}");
    // All of them are gone now, which the server learns when it reads.
    let nobody = server.client();
    for _ in 0..500 {
        let answer = nobody.try_send(nobody.request(Method::GET, "/health/live")).await;
        if answer.is_ok_and(|answer| answer.status == 200) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("no connection comes back");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_of_fifty_behind_one_address_is_not_hindered() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let mut colleagues = Vec::new();
    for number in 0..50 {
        colleagues.push(nobody.fresh_person(&format!("Collègue {number}")).await);
    }
    // The limits of a server that was just started, and none of whose buckets fills: its clock stands.
    let strict = server.beside(|settings| settings.limits = app::limits::Limits::default());
    let dead = strict.client().with_token("scrutin_dead");
    let program = tokio::spawn(async move {
        for _ in 0..300 {
            me(&dead).await.problem(401, "not_signed_in");
        }
    });
    let work = colleagues.iter().map(|colleague| {
        // Connections of its own, as a browser has them.
        let colleague = strict.client().with_token(&colleague.token);
        let term = authority.term.clone();
        async move {
            me(&colleague).await.expect(200);
            let space = Space::found(&colleague, "fiduciary", "Fiduciaire", &term).await;
            // Five connections each at most, one of them idle: 250 of the 256 of their address.
            let reads = (0..4).map(|_| colleague.get("/v1/spaces"));
            join_all(reads).await.into_iter().for_each(|answer| drop(answer.expect(200)));
            let file = [PDF, &vec![b' '; MIB]].concat();
            colleague.post_bytes("/v1/files", "application/pdf", file).await.expect(201);
            let facts = json!({ "headcount": 60 });
            let request = colleague.request(Method::POST, "/v1/calculators/seats").json(&facts);
            colleague.send(request).await.expect(200);
            colleague.get(&format!("/v1/spaces/{}", space.id)).await.expect(200);
        }
    });
    join_all(work).await;
    program.await.expect("a program with a dead token");
}

const POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

fn protected(answer: &Answer, what: &str) {
    // Public keys are for everybody, and the only answer that others may keep.
    let kept = if what == "read_keys" { "public, max-age=3600" } else { "no-store" };
    for (name, value) in [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cache-control", kept),
    ] {
        assert_eq!(answer.header(name), value, "{what} {} {name}", answer.status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_tells_browsers_to_do_nothing_with_it() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let administrator = nobody.persona("authority-administrator").await;
    for operation in routes::operations() {
        let method = Method::from_bytes(operation.method.as_str().as_bytes()).unwrap();
        let path = match (operation.pattern.split_once('{'), operation.pattern.split_once('}')) {
            (Some((before, _)), Some((_, after))) => format!("{before}{}{after}", uuid::Uuid::nil()),
            _ => operation.pattern.clone(),
        };
        for client in [&nobody, &administrator] {
            let request = client.request(method.clone(), &path).header("idempotency-key", fresh_key());
            let answer = client.send(request.header("if-match", "\"1\"")).await;
            protected(&answer, operation.id);
        }
    }
    for (method, path) in [
        (Method::GET, "/"),
        (Method::POST, "/v1/nothing"),
        (Method::PUT, "/v1/terms"),
        (Method::OPTIONS, "/v1/terms"),
        (Method::GET, "/openapi.json"),
        (Method::GET, "/docs/nothing"),
    ] {
        protected(&nobody.send(nobody.request(method, path)).await, path);
    }
    let token = json!({ "label": "Paie" });
    protected(&administrator.post("/v1/tokens", &token).await.expect(201), "a secret");
    for path in ["/docs/", "/docs/swagger-ui-bundle.js"] {
        let page = nobody.get(path).await;
        let policy = page.header("content-security-policy");
        for part in
            ["default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "connect-src 'self'"]
        {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
    }
    let page = String::from_utf8(nobody.get("/docs/").await.expect(200).bytes).unwrap();
    assert!(
        !page.contains("<script>") && !page.contains("javascript:"),
        "no script in the page itself: {page}"
    );
}

#[test]
fn the_page_of_limits_is_the_printed_one() {
    printed::compare("docs/LIMITS.md", &api::limits::page());
}

#[test]
fn the_block_of_settings_is_the_printed_one() {
    const HERE: &str = "# Limits: what each protects stands in LIMITS.md. Printed by scripts/regenerate up to the end of the file.\n";
    let path = "docs/scrutin.env";
    let committed = std::fs::read_to_string(printed::workspace().join(path)).unwrap();
    let (by_hand, _) = committed.split_once(HERE).unwrap_or((&committed, ""));
    printed::compare(path, &format!("{by_hand}{HERE}{}", api::limits::settings()));
}
