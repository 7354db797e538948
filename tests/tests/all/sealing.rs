//! The tree over all events: nothing committed is left out, nothing sealed changes unseen, receipts carry its root.

use std::collections::HashMap;

use app::{
    App, AppError, Request, trail,
    trail::sealing::{self, Search},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use proof::{
    Fault, KeptRoot, PublicKeys, Report, Verifier, check_receipt,
    export::{End, Line},
};
use serde_json::{Value, value::RawValue};
use tests::{
    Answer, Client, TestServer,
    world::{OwnCompany, returned_document},
};
use types::{DemarcheKind, ServerId};
use uuid::Uuid;

/// Seals what is there; how many events that was.
pub(crate) async fn seal(server: &TestServer, search: Search) -> usize {
    seal_by(&server.app(), search).await
}

pub(crate) async fn seal_by(app: &App, search: Search) -> usize {
    let mut sealed = 0;
    loop {
        let request = Request::of_nobody(app, store::Task::Sealer, "seal");
        match sealing::seal(app, &request, ServerId(Uuid::from_u128(1)), search).await.unwrap().value {
            0 => return sealed,
            more => sealed += more,
        }
    }
}

/// The audit trail as the command exports it.
pub(crate) async fn export(server: &TestServer) -> Vec<Line> {
    let app = server.app();
    let request = Request::of_nobody(&app, store::Task::Verifier, "export_audit");
    let (begin, until) = trail::begin_export(&app, &request).await.unwrap().value;
    let (mut lines, mut from) = (vec![begin], 0);
    while from < until {
        let (more, next) = trail::export_leaves(&app, &request, from, until).await.unwrap().value;
        lines.extend(more);
        from = next;
    }
    lines.extend(trail::export_unsealed(&app, &request).await.unwrap().value);
    let mut end = End::default();
    lines.iter().for_each(|line| end.count(line));
    lines.push(Line::End(end));
    lines
}

pub(crate) fn texts(lines: &[Line]) -> Vec<String> {
    lines.iter().map(|line| serde_json::to_string(line).unwrap()).collect()
}

/// Verifies the lines of an export as the command does.
pub(crate) fn verify(
    lines: &[String],
    keys: Option<&PublicKeys>,
    kept: &[KeptRoot],
) -> Result<Report, Fault> {
    let mut verifier = Verifier::new(keys.cloned(), kept.to_vec());
    for line in lines {
        verifier.line(line)?;
    }
    verifier.finish()
}

/// The newest root of an export.
pub(crate) fn newest_root(lines: &[Line]) -> KeptRoot {
    let heads = lines.iter().rev().find_map(|line| match line {
        Line::Head(head) => Some(head.signed.parse().unwrap()),
        _ => None,
    });
    heads.unwrap()
}

pub(crate) async fn keys(client: &Client) -> PublicKeys {
    serde_json::from_value(client.get("/v1/keys").await.expect(200).json).unwrap()
}

/// Statements of somebody who owns the tables.
pub(crate) async fn owner(server: &TestServer) -> AsyncPgConnection {
    let mut conn = AsyncPgConnection::establish(&server.database.owner_url).await.unwrap();
    let trail = [
        "audit_events",
        "audit_personal_payloads",
        "security_events",
        "sealed_leaves",
        "tree_heads",
        "receipts",
    ];
    for table in trail {
        let change = format!("alter table {table} disable trigger user, no force row level security");
        conn.batch_execute(&change).await.unwrap();
    }
    conn
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_is_committed_late_is_sealed_behind_the_others() {
    let server = TestServer::start().await;
    let nobody = server.client();
    server.set_time("2024-02-01T09:30:00Z");
    nobody.fresh_person("Anne Weber").await;
    let first = seal(&server, Search::Recent).await;
    assert!(first > 0);
    assert_eq!(seal(&server, Search::Recent).await, 0, "once");
    // Its request began before the others, and it was committed after them: its id is smaller.
    server.set_time("2024-02-01T09:10:00Z");
    nobody.fresh_person("Jean Weber").await;
    server.set_time("2024-02-01T09:31:00Z");
    let late = seal(&server, Search::Recent).await;
    assert!(late > 0);
    server.set_time("2024-02-01T05:00:00Z");
    nobody.fresh_person("Marie Weber").await;
    server.set_time("2024-02-01T09:32:00Z");
    assert_eq!(seal(&server, Search::Recent).await, 0, "hours later it takes a look at everything");
    let very_late = seal(&server, Search::Everything).await;
    assert!(very_late > 0);
    let lines = export(&server).await;
    let report = verify(&texts(&lines), Some(&keys(&nobody).await), &[newest_root(&lines)]).unwrap();
    assert_eq!(report.leaves, (first + late + very_late) as u64);
    assert_eq!((report.heads, report.unsealed, report.kept), (3, 0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_server_at_a_time_seals_and_another_goes_on_from_its_head() {
    let server = TestServer::start().await;
    let nobody = server.client();
    nobody.fresh_person("Anne Weber").await;
    assert!(seal(&server, Search::Recent).await > 0);
    nobody.fresh_person("Jean Weber").await;
    let app = server.app();
    let other = ServerId(Uuid::from_u128(2));
    let request = Request::of_nobody(&app, store::Task::Sealer, "seal");
    assert_eq!(sealing::seal(&app, &request, other, Search::Recent).await.unwrap().value, 0, "not its turn");
    server.set_time("2024-02-01T09:02:00Z");
    let request = Request::of_nobody(&app, store::Task::Sealer, "seal");
    assert!(
        sealing::seal(&app, &request, other, Search::Recent).await.unwrap().value > 0,
        "the lease is over"
    );
    let lines = export(&server).await;
    assert_eq!(verify(&texts(&lines), None, &[newest_root(&lines)]).unwrap().heads, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_lets_no_tree_grow_that_it_did_not_sign() {
    let server = TestServer::start().await;
    server.client().fresh_person("Anne Weber").await;
    seal(&server, Search::Recent).await;
    server.client().fresh_person("Jean Weber").await;
    let mut owner = owner(&server).await;
    let forge = "update tree_heads set edge = decode(repeat('07', octet_length(edge)), 'hex')";
    owner.batch_execute(forge).await.unwrap();
    let app = server.app();
    let request = Request::of_nobody(&app, store::Task::Sealer, "seal");
    let refused = sealing::seal(&app, &request, ServerId(Uuid::from_u128(1)), Search::Recent).await;
    assert!(matches!(refused, Err(AppError::Broken(_))), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_servers_role_can_add_leaves_and_heads_and_change_none() {
    let server = TestServer::start().await;
    server.client().fresh_person("Anne Weber").await;
    seal(&server, Search::Recent).await;
    let mut app = AsyncPgConnection::establish(&server.database.app_url).await.unwrap();
    for table in ["sealed_leaves", "tree_heads"] {
        for statement in [
            format!("delete from {table}"),
            format!("truncate {table}"),
            format!("update {table} set {}", if table == "tree_heads" { "signed = ''" } else { "hash = ''" }),
        ] {
            let refused = app.batch_execute(&statement).await.unwrap_err();
            assert!(refused.to_string().contains("permission denied"), "{statement}: {refused}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_a_superuser_changed_is_named_by_its_leaf() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let world = OwnCompany::of(&nobody, 60).await;
    world.demarche(DemarcheKind::ElectionNotice, "transmitted").await;
    world.authority.reviewer.get(&format!("/v1/spaces/{}", world.space.id)).await.expect(404);
    seal(&server, Search::Recent).await;
    let lines = export(&server).await;
    let keys = keys(&nobody).await;
    let root = newest_root(&lines);
    let leaf = |kind: &str, number: usize| {
        let found = lines.iter().filter_map(|line| match line {
            Line::Leaf(leaf) => Some(leaf),
            _ => None,
        });
        let wanted =
            found.filter(|leaf| leaf.record.as_ref().is_some_and(|record| record.header.contains(kind)));
        wanted.map(|leaf| (leaf.index, leaf.event)).nth(number).unwrap()
    };
    let (signed, refused, started) =
        (leaf(r#""signed""#, 0), leaf(r#""security""#, 0), leaf(r#""started""#, 0));
    let mut owner = owner(&server).await;
    for (table, key, (index, event), change) in [
        ("audit_events", "id", started, "update audit_events set action = 'renamed'"),
        ("audit_events", "id", started, "update audit_events set at = at + interval '1 microsecond'"),
        ("audit_events", "id", started, "update audit_events set person_id = null"),
        ("audit_events", "id", started, "update audit_events set record_digest = sha256(record_digest)"),
        ("security_events", "id", refused, "update security_events set person_id = null"),
        ("security_events", "id", refused, "delete from security_events"),
        ("audit_events", "id", started, "delete from audit_events"),
        ("audit_personal_payloads", "event_id", signed, "update audit_personal_payloads set payload = '{}'"),
        ("audit_personal_payloads", "event_id", signed, "update audit_personal_payloads set nonce = ''"),
        ("sealed_leaves", "event_id", started, "update sealed_leaves set hash = sha256(hash)"),
        ("sealed_leaves", "event_id", started, "delete from sealed_leaves"),
    ] {
        let which = format!("where {key} = '{event}'");
        let begin = format!("create temp table before as select * from {table} {which}; {change} {which};");
        owner.batch_execute(&begin).await.unwrap();
        let found = verify(&texts(&export(&server).await), Some(&keys), &[root]).expect_err(change);
        assert_eq!(found.leaves, index..index + 1, "{change}: {found:?}");
        let undo = format!(
            "delete from {table} {which}; insert into {table} select * from before; drop table before;"
        );
        owner.batch_execute(&undo).await.unwrap();
    }
    let erase = format!("delete from audit_personal_payloads where event_id = '{}'", signed.1);
    owner.batch_execute(&erase).await.unwrap();
    let report = verify(&texts(&export(&server).await), Some(&keys), &[root]).unwrap();
    assert_eq!(report.kept, 1, "what is personal can be erased");
}

/// The receipts of a démarche, byte for byte as they stand in the answer.
fn receipts(answer: &Answer) -> Vec<String> {
    let members: HashMap<String, Box<RawValue>> = serde_json::from_slice(&answer.bytes).unwrap();
    let items: Vec<Box<RawValue>> = serde_json::from_str(members["items"].get()).unwrap();
    items.iter().map(|item| item.get().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_receipt_is_signed_by_a_published_key_and_carries_the_newest_root() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let world = OwnCompany::of(&nobody, 60).await;
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await.id();
    seal(&server, Search::Recent).await;
    let root = newest_root(&export(&server).await);
    returned_document(&world.authority.reviewer, &sent).await;
    let listed = world.space.owner.get(&format!("/v1/demarches/{sent}/receipts")).await.expect(200);
    let published = nobody.get("/v1/keys").await.expect(200);
    assert_eq!(published.header("cache-control"), "public, max-age=3600");
    let keys = keys(&nobody).await;
    let receipts = receipts(&listed);
    assert_eq!(receipts.len(), 2);
    for (receipt, root) in receipts.iter().zip([None, Some(root)]) {
        let checked = check_receipt(receipt, Some(&keys)).unwrap();
        assert!(checked.signature_checked);
        assert_eq!(checked.root, root, "the newest one when it was issued");
    }
    let lines = texts(&export(&server).await);
    assert_eq!(verify(&lines, Some(&keys), &[receipts[1].parse().unwrap()]).unwrap().kept, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_of_the_time_before_signatures_still_verifies_by_its_digest() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let world = OwnCompany::of(&nobody, 60).await;
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await.id();
    let older = "update receipts set signature = null, tree_head = null";
    owner(&server).await.batch_execute(older).await.unwrap();
    let listed = world.space.owner.get(&format!("/v1/demarches/{sent}/receipts")).await.expect(200);
    assert_eq!(listed.json["items"][0]["jws"], Value::Null);
    let checked = check_receipt(&receipts(&listed)[0], Some(&keys(&nobody).await)).unwrap();
    assert_eq!((checked.kid, checked.signature_checked), (None, false));
    assert_eq!(checked.digest.to_string(), listed.text("/items/0/digest"));
    let receipt = listed.text("/items/0/id");
    world.space.owner.get(&format!("/v1/receipts/{receipt}/paper")).await.expect(200);
}
