//! What came back, compared with what was filed.

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    signing::round_body,
    world::{OwnCompany, PDF},
};
use types::DemarcheKind;

use crate::signing_rounds::sign;

async fn put(client: &Client, media_type: &'static str, bytes: Vec<u8>) -> String {
    client.post_bytes("/v1/files", media_type, bytes).await.expect(201).id()
}

/// Returns these bytes to be signed.
async fn returned(reviewer: &Client, demarche: &Answer, bytes: Vec<u8>) -> String {
    let path = format!("/v1/demarches/{}", demarche.id());
    // It may be accepted already.
    reviewer.post(&format!("{path}/acceptances"), &Value::Null).await;
    let file = put(reviewer, "application/pdf", bytes).await;
    let body = json!({ "purpose": "a_signer", "kind": "form", "name": "Formulaire.pdf", "file_id": file });
    reviewer.post(&format!("{path}/documents"), &body).await.expect(201).text("/document/id")
}

/// The bytes of a PDF that a whole office has signed.
async fn signed_by_everybody(owner: &Client, election: &str, pdf: &[u8]) -> Vec<u8> {
    let rounds = format!("/v1/elections/{election}/signing-rounds");
    let body = round_body(&put(owner, "application/pdf", pdf.to_vec()).await);
    let round = owner.post(&rounds, &body).await.expect(201);
    for place in [0, 1, 2] {
        sign(owner, &round, place).await.expect(201);
    }
    owner.get(&format!("/v1/signing-rounds/{}/file", round.id())).await.expect(200).bytes
}

fn missing(compared: &Answer) -> Vec<String> {
    let words = compared.json["words"].as_array().unwrap();
    let missing = words.iter().filter(|line| line["in_document"] == false);
    missing.map(|line| line["pointer"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_name_that_was_filed_is_looked_for_on_the_document_that_came_back() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    for (kind, least) in [
        (DemarcheKind::ElectionNotice, 2),
        (DemarcheKind::ClaimsNotice, 2),
        (DemarcheKind::CandidateDeclaration, 12),
        (DemarcheKind::FunctionsDeclaration, 6),
    ] {
        let filed = world.demarche(kind, "transmitted").await;
        let printed = owner.get(&format!("/v1/demarches/{}/paper", filed.id())).await.expect(200).bytes;
        let document = returned(reviewer, &filed, printed).await;
        for client in [owner, reviewer] {
            let compared = client.get(&format!("/v1/documents/{document}/comparison")).await.expect(200);
            assert_eq!(missing(&compared), Vec::<String>::new(), "{kind:?}");
            assert_eq!(compared.json["document_readable"], true);
            assert!(compared.json["words"].as_array().unwrap().len() >= least, "{kind:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_came_back_otherwise_is_told_with_its_place() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let kind = DemarcheKind::CandidateDeclaration;
    let filed = world.demarche(kind, "transmitted").await;
    let printed = owner.get(&format!("/v1/demarches/{}/paper", filed.id())).await.expect(200).bytes;
    // The filer corrects a name; what comes back still bears the old one.
    server.set_time("2024-02-01T12:00:00Z");
    let path = format!("/v1/demarches/{}", filed.id());
    reviewer.post(&format!("{path}/corrections"), &json!({ "text": "Nom." })).await.expect(201);
    let draft = owner.get(&path).await.expect(200);
    let mut corrected = draft.json["draft"].clone();
    corrected["candidatures"][1]["candidate"]["surname"] = "Wagner-Łukasiewicz".into();
    owner.put_if(&format!("{path}/draft"), &draft.etag(), &corrected).await.expect(200);
    world.space.finish(&path).await;
    let document = returned(reviewer, &filed, printed).await;
    let compared = owner.get(&format!("/v1/documents/{document}/comparison")).await.expect(200);
    assert_eq!(missing(&compared), ["/candidatures/1/candidate/surname"]);
    assert_eq!(compared.json["missing_in_document"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signed_copy_is_the_document_with_more_behind_it_or_another_file() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let filed = world.demarche(DemarcheKind::FunctionsDeclaration, "transmitted").await;
    let printed = owner.get(&format!("/v1/demarches/{}/paper", filed.id())).await.expect(200).bytes;
    let signed = signed_by_everybody(owner, &world.company.election, &printed).await;
    let drawing = inspection::samples::png(64, 64, b"");
    for (media_type, copy, relation, readable) in [
        ("application/pdf", signed, "begins_with_document", true),
        ("application/pdf", PDF.to_vec(), "other_file", false),
        ("image/png", drawing, "other_file", false),
    ] {
        let document = returned(reviewer, &filed, printed.clone()).await;
        let path = format!("/v1/documents/{document}");
        let before = owner.get(&format!("{path}/comparison")).await.expect(200);
        assert_eq!(
            (&before.json["signed_copy"], &before.json["words"][0]["in_signed_copy"]),
            (&json!(null), &json!(null))
        );
        let body = json!({ "file_id": put(owner, "application/pdf", printed.clone()).await });
        let same = owner.post(&format!("{path}/signed-copies"), &body).await;
        assert_eq!(same.problem(422, "content_invalid").found(), [("/file_id", "copy_not_signed")]);
        let body = json!({ "file_id": put(owner, media_type, copy).await });
        owner.post(&format!("{path}/signed-copies"), &body).await.expect(201);
        let after = reviewer.get(&format!("{path}/comparison")).await.expect(200);
        let found = &after.json["words"][0]["in_signed_copy"];
        assert_eq!(
            (&after.json["signed_copy"], &after.json["signed_copy_readable"]),
            (&json!(relation), &json!(readable))
        );
        assert_eq!(found, &if readable { json!(true) } else { json!(null) });
    }
}
