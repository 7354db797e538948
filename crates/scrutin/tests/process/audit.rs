//! The audit trail from outside: sealed before the server ends, exported, verified from files alone by two programs that
//! have nothing in common; receipts likewise.

use std::{
    collections::HashMap,
    path::Path,
    process::{Command, Output},
};

use serde_json::{Value, value::RawValue};
use tests::{
    Client,
    server::{KEYS, TestDatabase},
    world::OwnCompany,
};
use types::DemarcheKind;

use crate::{
    folder::Folder,
    process::{Process, Server, said, scrutin, serve, serve_for_real},
    sql::Sql,
};

pub(crate) const FIRST: &str = "1:0909090909090909090909090909090909090909090909090909090909090909";
const SECOND: &str = "2:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a";

pub(crate) fn export(database: &TestDatabase, seals: &str) -> Vec<u8> {
    let mut command = scrutin("audit");
    command.arg("export").env("SCRUTIN_DATABASE_URL", &database.app_url).env("SCRUTIN_KEYS", KEYS);
    let exported = said(command.env("SCRUTIN_SEAL_KEYS", seals));
    assert!(exported.status.success(), "{}", String::from_utf8_lossy(&exported.stderr));
    exported.stdout
}

pub(crate) fn verify(arguments: &[&str]) -> (Option<i32>, String) {
    output(&said(scrutin("audit").arg("verify").args(arguments)))
}

fn verify_receipt(arguments: &[&str]) -> (Option<i32>, String) {
    output(&said(scrutin("receipt").arg("verify").args(arguments)))
}

/// The same by the program in Python.
pub(crate) fn verify_otherwise(arguments: &[&str]) -> (Option<i32>, String) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/verify-audit.py");
    output(&Command::new("python3").arg(script).args(arguments).output().expect("python3"))
}

fn output(output: &Output) -> (Option<i32>, String) {
    let [out, error] = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text));
    (output.status.code(), format!("{out}{error}"))
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// The first receipt of a démarche, byte for byte as it stands in the answer.
async fn receipt(client: &Client, demarche: &str) -> String {
    let listed = client.get(&format!("/v1/demarches/{demarche}/receipts")).await.expect(200);
    let members: HashMap<String, Box<RawValue>> = serde_json::from_slice(&listed.bytes).expect("a list");
    let items: Vec<Box<RawValue>> = serde_json::from_str(members["items"].get()).expect("items");
    items.first().expect("a receipt").get().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn it_refuses_to_sign_with_keys_that_are_none_or_that_nobody_chose() {
    let database = TestDatabase::new().await;
    let wrong = "SCRUTIN_SEAL_KEYS: sealing keys are written as";
    for seals in ["1:00", ""] {
        refuses(serve(&database).env("SCRUTIN_SEAL_KEYS", seals), wrong).await;
    }
    refuses(serve_for_real(&database).env_remove("SCRUTIN_SEAL_KEYS"), "SCRUTIN_SEAL_KEYS is missing").await;
}

async fn refuses(command: &mut Command, why: &str) {
    let (status, log) = Process::start(command).ended().await;
    assert!(!status.success() && log.contains(why), "{why}: {log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_server_did_is_sealed_before_it_ends_and_verifies_from_files_alone() {
    let database = TestDatabase::new().await;
    let mut server = Server::with(serve(&database).env("SCRUTIN_SEAL_KEYS", FIRST)).await;
    let nobody = server.client();
    let world = OwnCompany::of(&nobody, 60).await;
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await.id();
    let folder = Folder::new("audit");
    let receipt = receipt(&world.space.owner, &sent).await;
    let receipt_file = folder.write("receipt.json", receipt.as_bytes());
    let keys = folder.write("keys.json", &nobody.get("/v1/keys").await.expect(200).bytes);
    server.process.signal("TERM");
    let (status, log) = server.process.ended().await;
    assert_eq!(status.code(), Some(0), "{log}");
    let mut sql = Sql::connect(&database.owner_url).await;
    let open =
        "from audit_events where not exists (select from sealed_leaves where event_id = audit_events.id)";
    assert_eq!(sql.count(open).await, 0, "everything is sealed before the end: {log}");

    let exported = export(&database, FIRST);
    let file = folder.write("trail.jsonl", &exported);
    let (file, keys) = (text(&file), text(&keys));
    let (code, roots) = verify_otherwise(&[file, keys]);
    assert_eq!(code, Some(0), "{roots}");
    let root = roots.lines().last().expect("a root");
    let (code, words) = verify(&[file, "--keys", keys, "--root", root]);
    assert_eq!(code, Some(0), "{words}");
    assert!(
        words.contains("1 kept roots are those of the file"),
        "both programs have the same root: {words}"
    );
    let (code, words) = verify(&[file]);
    assert_eq!(code, Some(0), "{words}");
    assert!(words.contains("out of reach") && words.contains("Give --keys"), "{words}");

    altered(&folder, &exported, [file, keys, root]);
    let (code, words) = verify(&["no-such-file"]);
    assert_eq!(code, Some(2), "{words}");
    let (code, words) = verify(&[file, "--root", "no root"]);
    assert_eq!(code, Some(2), "{words}");

    let receipt_file = text(&receipt_file);
    let (code, words) = verify_receipt(&[receipt_file, "--keys", keys]);
    assert_eq!(code, Some(0), "{words}");
    assert_eq!(verify_receipt(&[receipt_file]).0, Some(2), "nobody says by whom");
    let forged =
        folder.write("forged.json", receipt.replace("scrutin-receipt-2", "scrutin-receipt-1").as_bytes());
    assert_eq!(verify_receipt(&[text(&forged), "--keys", keys]).0, Some(1));
    rotated(&database, &folder, receipt_file).await;
}

/// One event edited: both programs name its leaf.
fn altered(folder: &Folder, exported: &[u8], [_, keys, root]: [&str; 3]) {
    let whole = String::from_utf8(exported.to_vec()).expect("text");
    let line = whole.lines().find(|line| line.contains(r#"\"transmitted\""#)).expect("the transmission");
    let leaf: Value = serde_json::from_str(line).expect("a line");
    let index = leaf["leaf"]["index"].as_u64().expect("a place");
    let event = leaf["leaf"]["event"].as_str().expect("an event");
    let edited = whole.replace(line, &line.replace("transmitted", "withdrawn"));
    let file = folder.write("edited.jsonl", edited.as_bytes());
    let (code, words) = verify(&[text(&file), "--keys", keys, "--root", root]);
    assert_eq!(code, Some(1), "{words}");
    assert!(words.contains(&format!("The first bad leaf is {index} (event {event}).")), "{words}");
    let (code, words) = verify_otherwise(&[text(&file), keys, root]);
    assert_eq!(code, Some(1), "{words}");
    assert!(words.contains(&format!("bad leaf {index}:")), "{words}");
}

/// A second key signs from now on; what the first one signed still verifies, also without the server knowing it any more.
async fn rotated(database: &TestDatabase, folder: &Folder, receipt: &str) {
    let both = format!("{FIRST},{SECOND}");
    let mut server = Server::with(serve(database).env("SCRUTIN_SEAL_KEYS", &both)).await;
    let nobody = server.client();
    nobody.fresh_person("Anne Weber").await;
    let published = nobody.get("/v1/keys").await.expect(200);
    assert_eq!(published.json["keys"].as_array().map(Vec::len), Some(2));
    let keys = folder.write("both.json", &published.bytes);
    server.process.signal("TERM");
    server.process.ended().await;
    let file = folder.write("rotated.jsonl", &export(database, SECOND));
    let (file, keys) = (text(&file), text(&keys));
    assert!(verify(&[file]).1.contains("not signed by a known key"), "the second key alone is not enough");
    for (code, words) in [verify(&[file, "--keys", keys]), verify_otherwise(&[file, keys])] {
        assert_eq!(code, Some(0), "{words}");
    }
    let (code, words) = verify_receipt(&[receipt, "--keys", keys]);
    assert_eq!(code, Some(0), "{words}");
}
