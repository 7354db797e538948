//! Postgres has no more room: nothing is written, everything is read, and nobody is told that something of ours is broken.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::json;
use tests::{Answer, server::TestDatabase, world::Authority};

use crate::{
    process::{LONG, Server},
    sql::Sql,
};

/// From now on Postgres says what it says on a full disk, for the first rows that a sign-in writes and for the probe.
async fn fill(sql: &mut Sql) {
    sql.run(
        "create function full_disk() returns trigger language plpgsql as $$ begin
             raise exception 'could not extend file \"base/5/16384\": No space left on device'
                 using errcode = 'disk_full', hint = 'Check free disk space.';
         end $$;
         create trigger full_disk before insert on persons for each statement execute function full_disk();
         create trigger full_disk before insert on leases for each statement execute function full_disk();",
    )
    .await;
}

async fn until_writes_are(server: &Server, wanted: &str) {
    let begun = Instant::now();
    loop {
        let ready = server.client().get("/health/ready").await.expect(200);
        if ready.text("/writes") == wanted {
            return;
        }
        assert!(begun.elapsed() < LONG, "writes are never {wanted}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn is_refused(answer: &Answer) {
    assert_eq!((answer.status.as_u16(), answer.code()), (503, "storage_full"));
    assert_eq!(answer.header("retry-after"), "5");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_writes_until_a_probe_succeeds_and_everything_is_read() {
    let database = TestDatabase::new().await;
    let mut server = Server::start(&database).await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let administrator = &authority.administrator;
    until_writes_are(&server, "accepted").await;
    let mut sql = Sql::connect(&database.owner_url).await;
    fill(&mut sql).await;
    is_refused(&nobody.post("/v1/trial/sign-ins", &json!({ "display_name": "Anne Weber" })).await);
    until_writes_are(&server, "refused").await;
    // Also what Postgres would have taken: it is not tried, and leaves no trace.
    let events = sql.count("from audit_events").await;
    for _ in 0..20 {
        is_refused(&administrator.post("/v1/terms", &json!({ "first_year": 2029 })).await);
    }
    assert_eq!(sql.count("from audit_events").await, events);
    administrator.get("/v1/terms").await.expect(200);
    nobody.get("/health/live").await.expect(200);
    let computed = nobody.request(Method::POST, "/v1/calculators/seats").json(&json!({ "headcount": 60 }));
    nobody.send(computed).await.expect(200);
    sql.run("drop trigger full_disk on persons; drop trigger full_disk on leases").await;
    until_writes_are(&server, "accepted").await;
    administrator.post("/v1/terms", &json!({ "first_year": 2029 })).await.expect(201);
    server.process.signal("TERM");
    let (_, log) = server.process.ended().await;
    assert_eq!(log.matches("Postgres takes no writes").count(), 1, "{log}");
    assert_eq!(log.matches("Postgres takes writes again").count(), 1, "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgres_that_only_reads_is_no_fault_of_ours() {
    let database = TestDatabase::new().await;
    let server = Server::start(&database).await;
    let nobody = server.client();
    let owner = nobody.persona("firm-owner").await;
    let mut sql = Sql::connect(&database.owner_url).await;
    sql.run(
        "do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$",
    )
    .await;
    // Connections of the server that are there stay as they were: they are ended, by their own role.
    let mut theirs = Sql::connect(&database.app_url).await;
    theirs
        .run(
            "select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename = 'scrutin_test_app' and pid <> pg_backend_pid()",
        )
        .await;
    let begun = Instant::now();
    let refused = loop {
        let answer = nobody.post("/v1/trial/sign-ins", &json!({ "display_name": "Anne Weber" })).await;
        if answer.code() != "unavailable" {
            break answer;
        }
        assert!(begun.elapsed() < LONG, "Postgres does not come back");
    };
    is_refused(&refused);
    owner.get("/v1/me").await.expect(200);
}
