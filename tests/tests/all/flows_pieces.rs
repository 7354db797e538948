//! Pieces of a démarche and the round of a correction.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tests::{
    Answer, Client, TestServer,
    world::{OwnCompany, PDF, upload},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

async fn attach(client: &Client, path: &str, file: &str, name: &str) -> Answer {
    client.post(&format!("{path}/attachments"), &json!({ "file_id": file, "name": name })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_serves_once_and_only_who_uploaded_it() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "draft").await.id());
    let file = upload(owner).await;
    let piece = attach(owner, &path, &file, "Plan d’accès.pdf").await.expect(201);
    assert_eq!(piece.json["sha256"], hex(PDF));
    attach(owner, &path, &file, "Encore.pdf").await.problem(409, "file_not_usable");
    let foreign = upload(&world.authority.reviewer).await;
    attach(owner, &path, &foreign, "Plan.pdf").await.problem(409, "file_not_usable");
    attach(owner, &path, &uuid::Uuid::nil().to_string(), "Plan.pdf").await.problem(409, "file_not_usable");
    let (colleague, _) = world.space.member("Anne", "contributor", None).await;
    let theirs = upload(&colleague).await;
    attach(owner, &path, &theirs, "Plan.pdf").await.problem(409, "file_not_usable");
    attach(&colleague, &path, &theirs, "Plan.pdf").await.expect(201);
    for name in ["", " ", "a\nb", &"x".repeat(201)] {
        let answer = attach(owner, &path, &upload(owner).await, name).await.problem(422, "content_invalid");
        assert_eq!(answer.found()[0].0, "/name", "{name:?}");
    }
    let got = owner.get(&format!("/v1/attachments/{}/file", piece.id())).await.expect(200);
    assert_eq!((got.bytes.as_slice(), got.header("content-type")), (PDF, "application/pdf"));
    assert_eq!(got.etag(), format!("\"{}\"", hex(PDF)));
    let disposition = got.header("content-disposition");
    assert!(
        disposition.starts_with(
            "attachment; filename=\"Plan d_acces.pdf\"; filename*=UTF-8''Plan%20d%E2%80%99acc%C3%A8s.pdf"
        ),
        "{disposition}"
    );
    assert_eq!(got.header("x-content-type-options"), "nosniff");
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demarche_has_twenty_pieces_at_most() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "draft").await.id());
    for number in 1..=20 {
        // Lists follow the time of making, to the millisecond.
        server.set_time(&format!("2024-02-01T09:{number:02}:00Z"));
        attach(owner, &path, &upload(owner).await, &format!("{number}.pdf")).await.expect(201);
    }
    let file = upload(owner).await;
    let answer = attach(owner, &path, &file, "21.pdf").await.problem(422, "content_invalid");
    assert_eq!(answer.found(), [("/file_id", "too_many_attachments")]);
    let listed = owner.get(&format!("{path}/attachments")).await.expect(200);
    let items = listed.json["items"].as_array().unwrap();
    assert_eq!((items.len(), items[0]["name"].as_str()), (20, Some("1.pdf")));

    let piece = format!("/v1/attachments/{}", items[0]["id"].as_str().unwrap());
    owner.delete_if(&piece, "\"1\"").await.problem(412, "stale");
    let request = owner.request(reqwest::Method::DELETE, &piece);
    owner.send(request).await.problem(428, "precondition_missing");
    let tag = owner.get(&path).await.expect(200).etag();
    owner.delete_if(&piece, &tag).await.expect(204);
    owner.get(&format!("{piece}/file")).await.problem(404, "not_found");
    // The refused file is still free, and there is room again.
    attach(owner, &path, &file, "21.pdf").await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn pieces_change_no_signature_and_are_bound_by_the_receipt() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let ready = world.demarche(NOTICE, "ready").await;
    let path = format!("/v1/demarches/{}", ready.id());
    attach(owner, &path, &upload(owner).await, "Plan.pdf").await.expect(201);
    server.set_time("2024-02-01T09:10:00Z");
    let piece = attach(owner, &path, &upload(owner).await, "Autre.pdf").await.expect(201).id();
    let read = owner.get(&path).await.expect(200);
    assert_eq!(
        (read.json["status"].as_str(), &read.json["content_digest"]),
        (Some("ready"), &ready.json["content_digest"])
    );
    let sent = owner.post_if(&format!("{path}/transmissions"), &read.etag(), &Value::Null).await.expect(201);
    let body = &sent.json["receipt"]["body"];
    assert_eq!(body["attachments"].as_array().map(Vec::len), Some(2), "{body}");
    assert_eq!(
        (&body["attachments"][0]["name"], &body["attachments"][1]["name"]),
        (&json!("Plan.pdf"), &json!("Autre.pdf"))
    );
    assert!(body.to_string().contains(&hex(PDF)), "{body}");
    attach(owner, &path, &upload(owner).await, "Tard.pdf").await.problem(409, "demarche_step_refused");
    let tag = owner.get(&path).await.expect(200).etag();
    let refused = owner.delete_if(&format!("/v1/attachments/{piece}"), &tag).await;
    refused.problem(409, "demarche_step_refused");
    let reviewer = &world.authority.reviewer;
    reviewer.get(&format!("/v1/attachments/{piece}/file")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_goes_the_whole_way_again() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let sent = world.demarche(NOTICE, "transmitted").await;
    let path = format!("/v1/demarches/{}", sent.id());
    let text = json!({ "text": "L'heure de fermeture manque.\nMerci de compléter." });
    let back = reviewer.post(&format!("{path}/corrections"), &text).await.expect(201);
    assert_eq!(back.json["status"], "to_correct");
    reviewer.post(&format!("{path}/corrections"), &text).await.problem(409, "demarche_step_refused");
    reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.problem(409, "demarche_step_refused");

    let mine = owner.get(&path).await.expect(200);
    assert_eq!((&mine.json["correction"], &mine.json["content_digest"]), (&text["text"], &Value::Null));
    assert_eq!(mine.json["allowed_actions"], json!(["edit", "attach", "detach", "confirm"]));
    owner.delete_if(&path, &mine.etag()).await.problem(409, "demarche_step_refused");
    let mut draft = world.space.sample(&world.company.election, NOTICE).await;
    draft["closes_at"] = json!("18:30");
    owner.put_if(&format!("{path}/draft"), &mine.etag(), &draft).await.expect(200);
    let theirs = reviewer.get(&path).await.expect(200);
    assert_eq!(theirs.json["draft"]["closes_at"], "17:00", "the desk keeps what was transmitted");
    assert_eq!(theirs.json["content_digest"], sent.json["content_digest"]);

    let confirmed = owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
    let digest = confirmed.text("/demarche/content_digest");
    assert_ne!(digest, sent.text("/content_digest"));
    let signature = json!({ "statement": "lu et approuvé", "content_digest": digest });
    let signed =
        owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await.expect(201);
    assert_eq!(signed.json["status"], "ready");
    server.set_time("2024-02-02T08:00:00Z");
    let again =
        owner.post_if(&format!("{path}/transmissions"), &signed.etag(), &Value::Null).await.expect(201);
    let demarche = &again.json["demarche"];
    assert_eq!((demarche["status"].as_str(), &demarche["correction"]), (Some("transmitted"), &Value::Null));
    assert_eq!(
        demarche["transmitted_at"], sent.json["transmitted_at"],
        "the first transmission is what counts"
    );
    assert_eq!(again.json["receipt"]["issued_at"], "2024-02-02T08:00:00Z");
    let receipts = owner.get(&format!("{path}/receipts")).await.expect(200);
    assert_eq!(receipts.json["items"].as_array().map(Vec::len), Some(2));
    let shown = reviewer.get(&path).await.expect(200);
    assert_eq!(shown.json["draft"]["closes_at"], "18:30");
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_nobody_uses_do_not_pile_up() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await;
    let mut large = PDF.to_vec();
    large.resize(10 * 1024 * 1024, b' ');
    for _ in 0..20 {
        person.post_bytes("/v1/files", "application/pdf", large.clone()).await.expect(201);
    }
    let more = person.post_bytes("/v1/files", "application/pdf", PDF.to_vec()).await;
    assert_eq!(more.problem(422, "content_invalid").found(), [("", "files_waiting")]);
    let other = server.client().fresh_person("Luc Reding").await;
    other.post_bytes("/v1/files", "application/pdf", PDF.to_vec()).await.expect(201);
}
