//! How a server ends: on TERM and INT it takes no more, finishes what runs, and exits with 0.

use std::time::{Duration, Instant};

use tests::{server::TestDatabase, world::Authority};

use crate::{
    process::{LONG, Server},
    sql::Sql,
    world::{accesses, fiduciaries, firms, pair},
};

#[tokio::test(flavor = "multi_thread")]
async fn it_finishes_what_runs_when_it_is_told_to_end() {
    let database = TestDatabase::new().await;
    let mut server = Server::start(&database).await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let codes = firms(&authority, 1).await.remove(0);
    let space = fiduciaries(&nobody, &authority.term, 1).await.remove(0);
    let mut sql = Sql::connect(&database.owner_url).await;
    sql.hold_codes().await;
    let (owner, path, body) = (space.owner.clone(), accesses(&space.id), pair(&codes));
    let running = tokio::spawn(async move { owner.post(&path, &body).await });
    sql.until_waiting(1).await;
    server.process.signal("TERM");
    until_nobody_listens(&server.base).await;
    assert!(!running.is_finished());
    sql.release().await;
    let added = running.await.expect("a call").expect(201);
    let (status, log) = server.process.ended().await;
    assert_eq!(status.code(), Some(0), "{log}");
    assert!(log.trim_end().ends_with("stopped"), "{log}");
    // What was acknowledged while it ended is there for the next server.
    let next = Server::start(&database).await;
    let listed = next.client().with_token(&space.owner.token).get(&accesses(&space.id)).await.expect(200);
    assert_eq!(listed.json["items"][0]["id"], added.json["id"]);
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
    let server = Server::with(crate::process::serve(&database).env("SCRUTIN_CONNECTIONS", "1")).await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let codes = firms(&authority, 9).await;
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
