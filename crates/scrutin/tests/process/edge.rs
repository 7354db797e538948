//! What an attack without sign-in costs a running server: memory, and the answers of others. Bytes and statuses are
//! asserted, no times.

use std::time::Duration;

use actix_web::rt::net::TcpStream;
use futures_util::future::join_all;
use reqwest::{Method, StatusCode};
use tests::{
    Client,
    length::{is_whole, status_of},
    server::TestDatabase,
    world::PDF,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::process::{LONG, Server, serve};

const MIB: u64 = 1024 * 1024;

/// The most memory that the process ever had, in bytes.
fn peak(server: &Server) -> u64 {
    status_of(server.process.id(), "VmHWM").expect("a process") * 1024
}

/// The server after it has done everything once, so that only what an attack costs is counted after it.
async fn warm(server: &Server) -> Client {
    let nobody = server.client();
    let person = nobody.persona("stranger").await;
    let calls = (0..8).map(|_| async {
        nobody.get("/health/live").await.expect(200);
        person.get("/v1/me").await.expect(200);
        let facts = format!("{{ \"headcount\": 60{} }}", " ".repeat(200_000));
        let request = nobody.request(Method::POST, "/v1/calculators/seats");
        nobody.send(request.header("content-type", "application/json").body(facts)).await.expect(200);
        let file = [PDF, &vec![b' '; 1024 * 1024]].concat();
        person.post_bytes("/v1/files", "application/pdf", file).await
    });
    join_all(calls).await;
    person
}

/// 250 KB of JSON that once cost 51 MB and seconds.
fn hostile() -> [String; 2] {
    let texts = vec!["\"\u{200b}\""; 100].join(",");
    let zeros = vec!["0"; 87_000].join(",");
    [
        format!("{{\"{}\":[{texts}]}}", "~".repeat(257_000)),
        format!("{{\"{}\":[{zeros}]}}", "~".repeat(87_000)),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn six_hostile_documents_at_once_cost_little_and_nobody_waits_for_them() {
    let database = TestDatabase::new().await;
    let server = Server::start(&database).await;
    warm(&server).await;
    let before = peak(&server);
    let nobody = server.client();
    let rounds = if is_whole() { 50 } else { 3 };
    for _ in 0..rounds {
        let bodies = hostile();
        let attack = join_all((0..6).map(|number| {
            let request = nobody.request(Method::POST, "/v1/calculators/seats");
            nobody.send(request.header("content-type", "application/json").body(bodies[number % 2].clone()))
        }));
        let others = join_all((0..5).map(|_| async { server.client().get("/health/live").await }));
        let (refused, lives) = tokio::join!(attack, others);
        for answer in refused {
            let answer = answer.problem(422, "content_invalid");
            assert_eq!(answer.found()[0].1, "key_too_long");
            assert!(answer.bytes.len() <= 64 * 1024, "{}", answer.bytes.len());
        }
        assert!(lives.iter().all(|answer| answer.status == StatusCode::OK));
    }
    let cost = peak(&server).saturating_sub(before);
    eprintln!("{rounds} x 6 hostile documents: {} KiB more than before", cost / 1024);
    assert!(cost <= 32 * MIB, "{} MiB", cost / MIB);
}

/// A connection that sends all of a body but its last byte, and then waits for whatever the server does; whether the
/// server ended it.
async fn slow(place: String, line: &'static str) -> bool {
    const BODY: usize = 262_143;
    let Ok(mut stream) = TcpStream::connect(&place).await else { return false };
    let head = format!(
        "{line} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: {BODY}\r\n\r\n"
    );
    let body = vec![b' '; BODY - 1];
    let sent = async {
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(&body).await
    };
    // It may be refused and closed while it still sends.
    let _ = tokio::time::timeout(LONG, sent).await;
    let mut some = [0; 4096];
    loop {
        match tokio::time::timeout(LONG, stream.read(&mut some)).await {
            Err(_) => return false,
            Ok(Ok(0) | Err(_)) => return true,
            Ok(Ok(_)) => {}
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_slow_bodies_cost_little_and_end_and_who_is_signed_in_uploads_meanwhile() {
    let database = TestDatabase::new().await;
    let server = Server::with(serve(&database).env("SCRUTIN_JSON_BODY_TIME_MS", "3000")).await;
    let person = warm(&server).await;
    let before = peak(&server);
    let count = if is_whole() { 1_500 } else { 600 };
    let place = server.base.trim_start_matches("http://").to_owned();
    let lines = ["POST /v1/trial/sign-ins", "GET /health/live", "POST /v1/calculators/seats"];
    let attack = (0..count).map(|number| tokio::spawn(slow(place.clone(), lines[number % lines.len()])));
    let attack: Vec<_> = attack.collect();
    let elsewhere = Client::from_address(&server.base, [127, 0, 0, 2].into()).with_token(&person.token);
    for _ in 0..5 {
        let file = [PDF, &vec![b' '; 1024 * 1024]].concat();
        elsewhere.post_bytes("/v1/files", "application/pdf", file).await.expect(201);
        elsewhere.get("/health/live").await.expect(200);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    for connection in attack {
        assert!(connection.await.expect("a connection"), "the server keeps a slow connection");
    }
    let cost = peak(&server).saturating_sub(before);
    eprintln!("{count} slow connections: {} KiB more than before", cost / 1024);
    assert!(cost < 64 * MIB, "{} MiB", cost / MIB);
    person.get("/v1/me").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_http_is_counted_and_leaves_no_line_for_each() {
    let database = TestDatabase::new().await;
    let mut server = Server::start(&database).await;
    let place = server.base.trim_start_matches("http://").to_owned();
    for line in [&b"GET / HTTP/9.9\r\n\r\n"[..], b"\0\0\0\r\n\r\n", b"GET /\xff HTTP/1.1\r\na b: c\r\n\r\n"] {
        let mut stream = TcpStream::connect(&place).await.expect("a server");
        stream.write_all(line).await.expect("sent");
        let mut heard = Vec::new();
        let _ = stream.read_to_end(&mut heard).await;
    }
    let platform = server.client().persona("operator").await.get("/v1/platform").await.expect(200);
    assert!(platform.json["malformed_requests"].as_u64() >= Some(2), "{}", platform.json);
    server.process.signal("TERM");
    let (_, log) = server.process.ended().await;
    assert!(!log.contains("ERROR") && !log.contains("stream error"), "{log}");
}
