//! Two roles: the server's can't change tables, and what proves an act is only ever added to, also for the owner.

use serde_json::Value;
use tests::{server::TestDatabase, world::Authority};

use crate::{process::Server, sql::Sql};

const TRAILS: [&str; 2] = ["audit_events", "security_events"];

/// A database with events of both kinds.
async fn eventful() -> TestDatabase {
    let database = TestDatabase::new().await;
    let server = Server::start(&database).await;
    let authority = Authority::of(&server.client()).await;
    authority.company("Boulangerie Müller", 60).await;
    let stranger = server.client().fresh_person("Zoé Schmit").await;
    stranger.post("/v1/terms", &serde_json::json!({ "first_year": 2029 })).await.expect(403);
    stranger
        .post(&format!("/v1/invitations/{}/cancellations", authority.term), &Value::Null)
        .await
        .expect(404);
    let mut sql = Sql::connect(&database.owner_url).await;
    for trail in TRAILS {
        assert!(sql.count(&format!("from {trail}")).await > 0, "{trail} is empty");
    }
    database
}

async fn assert_refused(sql: &mut Sql, statement: &str, why: &str) {
    let refused = sql.attempt(statement).await;
    let said = refused.expect_err(statement);
    assert!(said.contains(why), "{statement}: {said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_servers_role_changes_no_table_and_no_event() {
    let database = eventful().await;
    let mut sql = Sql::connect(&database.app_url).await;
    for statement in [
        "create table mine (id integer)",
        "create schema mine",
        "create function mine() returns integer language sql as 'select 1'",
        "alter table companies add column mine integer",
        "drop table code_failures",
        "drop trigger audit_events_append_only on audit_events",
        "alter table audit_events disable trigger all",
        "set session_replication_role = replica",
        "set role scrutin_test_owner",
        "update server_requirements set minimum_schema = ''",
        "delete from __diesel_schema_migrations",
        "truncate companies cascade",
        "update audit_personal_payloads set payload = ''",
    ] {
        let refused = sql.attempt(statement).await.expect_err(statement);
        let refused = ["permission denied", "must be owner"].iter().any(|said| refused.contains(said));
        assert!(refused, "{statement}");
    }
    for trail in TRAILS {
        for statement in [
            format!("update {trail} set at = at"),
            format!("delete from {trail}"),
            format!("truncate {trail}"),
            format!(
                "insert into {trail} select * from {trail} on conflict (id) do update set at = excluded.at"
            ),
        ] {
            assert_refused(&mut sql, &statement, "permission denied").await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_too_only_adds_events() {
    let database = eventful().await;
    let mut sql = Sql::connect(&database.owner_url).await;
    for trail in TRAILS {
        let before = sql.count(&format!("from {trail}")).await;
        for statement in [
            format!("update {trail} set at = at"),
            format!("update {trail} set at = at where false"),
            format!("delete from {trail}"),
            format!("truncate {trail} cascade"),
        ] {
            assert_refused(&mut sql, &statement, &format!("rows of {trail} are only ever added")).await;
        }
        assert_eq!(sql.count(&format!("from {trail}")).await, before);
    }
}
