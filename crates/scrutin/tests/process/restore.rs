//! A dump that is restored elsewhere: every file is there as it was, no mail goes out again, and what came after the dump is
//! missed by whoever kept a root.

use std::{path::Path, process::Command};

use serde_json::json;
use tests::{Client, length::is_whole, server::TestDatabase, world::OwnCompany};
use types::DemarcheKind;

use crate::{
    audit::{self, FIRST},
    folder::Folder,
    mail::{self, Mails},
    process::{Server, said, serve},
    sql::Sql,
};

/// So many files of some hundred bytes, copied within Postgres from one that came over HTTP.
async fn multiply(sql: &mut Sql, count: u32) {
    sql.run(&format!(
        "create temporary table copies as
             select gen_random_uuid() as id, convert_to(repeat(md5(number::text), 1 + number % 20), 'UTF8') as bytes
             from generate_series(1, {count}) number;
         insert into files (id, uploaded_by, media_type, size, sha256, uploaded_at, used_at)
             select copies.id, one.uploaded_by, one.media_type, length(copies.bytes), sha256(copies.bytes), now(), now()
             from copies, (select * from files limit 1) one;
         insert into file_bytes (file_id, bytes) select id, bytes from copies;"
    ))
    .await;
}

/// Dumps as the owner, as docs/SECOND-LOCK.md says, and restores into an empty database.
fn dump(from: &TestDatabase, file: &Path) {
    let mut dump = Command::new("pg_dump");
    dump.env("PGOPTIONS", "-c scrutin.upkeep=on").args(["--enable-row-security", "--format=custom"]);
    let dumped = said(dump.arg("--file").arg(file).arg(&from.owner_url));
    assert!(dumped.status.success(), "{}", String::from_utf8_lossy(&dumped.stderr));
}

/// Rows by two workers, then keys and policies one after the other: a foreign key that is checked while its table has its
/// lock and no policy yet finds nothing.
fn restore(to: &TestDatabase, file: &Path) {
    for sections in [&["--section=pre-data", "--section=data", "--jobs=2"][..], &["--section=post-data"]] {
        let mut restore = Command::new("pg_restore");
        restore.env("PGOPTIONS", "-c scrutin.upkeep=on").args(["--exit-on-error", "--enable-row-security"]);
        // The schema `public` is there, and belongs to somebody else.
        restore.args(sections).arg("--schema=public").arg("--dbname").arg(&to.owner_url).arg(file);
        let restored = said(&mut restore);
        assert!(restored.status.success(), "{}", String::from_utf8_lossy(&restored.stderr));
    }
}

async fn served(database: &TestDatabase, mails: &Mails) -> Server {
    let mut command = serve(database);
    Server::with(command.env("SCRUTIN_SEAL_KEYS", FIRST).env("SCRUTIN_MAIL_URL", mails.url())).await
}

async fn ended(mut server: Server) {
    server.process.signal("TERM");
    let (status, log) = server.process.ended().await;
    assert!(status.success(), "{log}");
}

/// The newest root, as the verifier in Python prints it.
fn newest_root(exported: &Path, keys: &str) -> String {
    let (code, roots) = audit::verify_otherwise(&[audit::text(exported), keys]);
    assert_eq!(code, Some(0), "{roots}");
    roots.lines().last().expect("a root").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_restored_from_a_dump_is_whole_sends_no_mail_again_and_is_known_to_be_older() {
    let count = if is_whole() { 100_000 } else { 500 };
    let (database, folder, mails) =
        (TestDatabase::new().await, Folder::new("restore"), Mails::new("restored"));
    let server = served(&database, &mails).await;
    let nobody = server.client();
    let world = OwnCompany::of(&nobody, 60).await;
    let owner = &world.space.owner;
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await.id();
    for number in 0..10 {
        mail::invite(owner, &world.space.id, &format!("weber{number}@example.lu")).await;
    }
    mails.expect(10).await;
    let keys = folder.write("keys.json", &nobody.get("/v1/keys").await.expect(200).bytes);
    let keys = audit::text(&keys);
    tests::world::upload(owner).await;
    let path = format!("/v1/demarches/{sent}/receipts");
    let receipts = owner.get(&path).await.expect(200);
    let mut sql = Sql::connect(&database.owner_url).await;
    multiply(&mut sql, count).await;
    ended(server).await;
    let dumped = folder.write("database.dump", b"");
    dump(&database, &dumped);
    let before = newest_root(&folder.write("before.jsonl", &audit::export(&database, FIRST)), keys);

    // The service goes on after the dump.
    let server = served(&database, &mails).await;
    Client::nobody(&server.base)
        .with_token(&owner.token)
        .post("/v1/tokens", &json!({ "label": "Encore" }))
        .await
        .expect(201);
    ended(server).await;
    let after = newest_root(&folder.write("after.jsonl", &audit::export(&database, FIRST)), keys);

    let copy = TestDatabase::empty().await;
    restore(&copy, &dumped);
    let mut restored = Sql::connect(&copy.owner_url).await;
    // Who led at the time of the dump still does for a minute.
    restored.run("delete from leases").await;
    let server = served(&copy, &mails).await;
    let there = Client::nobody(&server.base).with_token(&owner.token);
    assert_eq!(there.get(&path).await.expect(200).bytes, receipts.bytes);
    for (rows, expected) in [
        (
            "from files join file_bytes on file_id = id where sha256(bytes) = sha256 and length(bytes) = size",
            None,
        ),
        ("from file_bytes where not exists (select from files where id = file_id)", Some(0)),
        ("from outbox where sent_at is null", Some(0)),
    ] {
        let expected = match expected {
            Some(count) => count,
            None => sql.count("from files").await,
        };
        assert_eq!(restored.count(rows).await, expected, "{rows}");
    }
    // It works: a further mail is the only one that goes out.
    mail::invite(&there, &world.space.id, "further@example.lu").await;
    mails.expect(11).await;
    ended(server).await;
    assert_eq!(mails.mails().len(), 11, "a mail was sent again");

    let exported = folder.write("restored.jsonl", &audit::export(&copy, FIRST));
    let exported = audit::text(&exported);
    let (code, words) = audit::verify(&[exported, "--keys", keys, "--root", &before]);
    assert_eq!(code, Some(0), "{words}");
    let (code, words) = audit::verify(&[exported, "--keys", keys, "--root", &after]);
    assert_eq!(code, Some(1), "an older state is taken for the present one: {words}");
    eprintln!("{} files restored as they were, 0 of 10 mails sent again", count + 1);
}
