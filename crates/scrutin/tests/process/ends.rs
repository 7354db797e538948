//! How a server ends: on TERM and INT it takes no more, finishes what runs, and exits with 0.

use std::{
    process::ExitStatus,
    time::{Duration, Instant},
};

use reqwest::Method;
use tests::{Answer, Client, client::fresh_key, server::TestDatabase, world::Authority};
use tokio::task::JoinHandle;

use crate::{
    process::{LONG, Server, serve},
    sql::Sql,
    world::{accesses, companies, fiduciaries, pair},
};

#[tokio::test(flavor = "multi_thread")]
async fn it_finishes_what_runs_when_it_is_told_to_end() {
    for signal in ["TERM", "INT"] {
        it_finishes_what_runs_at(signal).await;
    }
}

/// A server in which a call stands still, what holds the call, and the call.
async fn standing(
    server: &Server,
    sql: &mut Sql,
) -> (JoinHandle<Result<Answer, reqwest::Error>>, Client, String) {
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let codes = companies(&authority, 1).await.remove(0);
    let space = fiduciaries(&nobody, &authority.term, 1).await.remove(0);
    sql.hold_codes().await;
    let (owner, path, body) = (space.owner.clone(), accesses(&space.id), pair(&codes));
    let running = tokio::spawn(async move {
        let request = owner.request(Method::POST, &path).header("idempotency-key", fresh_key());
        owner.try_send(request.json(&body)).await
    });
    sql.until_waiting(1).await;
    (running, space.owner, accesses(&space.id))
}

async fn it_finishes_what_runs_at(signal: &str) {
    let database = TestDatabase::new().await;
    let mut server = Server::start(&database).await;
    let mut sql = Sql::connect(&database.owner_url).await;
    let (running, owner, path) = standing(&server, &mut sql).await;
    server.process.signal(signal);
    until_nobody_listens(&server.base).await;
    assert!(!running.is_finished());
    sql.release().await;
    let added = running.await.expect("a call").expect("an answer").expect(201);
    let (status, log) = server.process.ended().await;
    assert_eq!(status.code(), Some(0), "{log}");
    assert!(log.trim_end().ends_with("stopped"), "{log}");
    // What was acknowledged while it ended is there for the next server.
    let next = Server::start(&database).await;
    let listed = next.client().with_token(&owner.token).get(&path).await.expect(200);
    assert_eq!(listed.json["items"][0]["id"], added.json["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_signal_ends_it_at_once() {
    for (first, second) in [("TERM", "INT"), ("INT", "INT")] {
        let database = TestDatabase::new().await;
        let mut server = Server::start(&database).await;
        let mut sql = Sql::connect(&database.owner_url).await;
        let (running, ..) = standing(&server, &mut sql).await;
        server.process.signal(first);
        until_nobody_listens(&server.base).await;
        assert!(!running.is_finished());
        let (status, log) = signalled_again(&mut server, second).await;
        assert_eq!(status.code(), Some(1), "{log}");
        assert!(log.contains("told to end twice"), "{log}");
        assert!(running.await.expect("a call").is_err(), "what ran was broken off");
        sql.release().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_door_closes_it_says_that_it_is_not_ready_and_goes_on_working() {
    let database = TestDatabase::new().await;
    let mut server = Server::with(serve(&database).env("SCRUTIN_DRAIN_SECONDS", "3600")).await;
    let nobody = server.client();
    nobody.get("/health/ready").await.expect(200);
    server.process.signal("TERM");
    let begun = Instant::now();
    let refused = loop {
        let ready = nobody.get("/health/ready").await;
        if ready.status != 200 {
            break ready;
        }
        assert!(begun.elapsed() < LONG, "it says that it is ready");
        tokio::time::sleep(Duration::from_millis(5)).await;
    };
    assert_eq!((refused.status.as_u16(), refused.code()), (503, "server_ending"));
    assert!(!refused.header("retry-after").is_empty());
    nobody.get("/health/live").await.expect(200);
    nobody.persona("firm-owner").await.get("/v1/me").await.expect(200);
    assert_eq!(signalled_again(&mut server, "TERM").await.0.code(), Some(1));
    // The door does close.
    let mut server = Server::with(serve(&database).env("SCRUTIN_DRAIN_SECONDS", "1")).await;
    server.process.signal("TERM");
    assert_eq!(server.process.ended().await.0.code(), Some(0));
}

/// Sends the signal until it ends: within a second of the first one it counts as the same.
async fn signalled_again(server: &mut Server, signal: &str) -> (ExitStatus, String) {
    let begun = Instant::now();
    while !server.process.has_ended() {
        assert!(begun.elapsed() < LONG, "it does not end");
        server.process.signal(signal);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    server.process.ended().await
}

async fn until_nobody_listens(base: &str) {
    let address = base.strip_prefix("http://").expect("an address");
    let begun = Instant::now();
    while std::net::TcpStream::connect(address).is_ok() {
        assert!(begun.elapsed() < LONG, "it still takes work");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idle_server_ends_with_0() {
    let database = TestDatabase::new().await;
    for signal in ["TERM", "INT"] {
        let mut server = Server::start(&database).await;
        server.client().get("/health/ready").await.expect(200);
        server.process.signal(signal);
        let (status, log) = server.process.ended().await;
        assert_eq!(status.code(), Some(0), "{signal}: {log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_goes_away_leaves_all_or_nothing_and_no_open_transaction() {
    let database = TestDatabase::new().await;
    let server = Server::with(serve(&database).env("SCRUTIN_CONNECTIONS", "1")).await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let codes = companies(&authority, 9).await;
    let space = fiduciaries(&nobody, &authority.term, 1).await.remove(0);
    let mut sql = Sql::connect(&database.owner_url).await;
    sql.hold_codes().await;
    // Connections of its own: they close when the call is given up.
    let owner = server.client().with_token(&space.owner.token);
    let (path, body) = (accesses(&space.id), pair(&codes[0]));
    let running = tokio::spawn(async move { owner.post(&path, &body).await });
    sql.until_waiting(1).await;
    running.abort();
    assert!(running.await.is_err());
    sql.release().await;
    // A connection that went back to the pool inside a transaction would take what follows with it.
    for codes in &codes[1..] {
        space.owner.post(&accesses(&space.id), &pair(codes)).await.expect(201);
    }
    let given_up = "from accesses join access_codes on code_id = access_codes.id where state = 'registered'";
    sql.until(0, "from pg_stat_activity where datname = current_database() and state like 'idle in%'").await;
    let kept = sql.count(given_up).await;
    assert!((8..=9).contains(&kept), "{kept}");
    assert_eq!(sql.count("from accesses").await, kept);
    assert_eq!(sql.count("from access_codes where state = 'registered'").await, kept);
}
