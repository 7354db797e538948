//! The story in small: one company, from its code to the signed PV.

use serde_json::{Value, json};
use tests::{
    TestServer,
    world::{Authority, Space, returned_document, upload_signed},
};
use types::DemarcheKind;

#[tokio::test(flavor = "multi_thread")]
async fn a_company_goes_from_its_code_to_the_signed_pv() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let company = authority.company("Boulangerie Müller", 60).await;
    let owner = nobody.fresh_person("Marc Müller").await;
    let space = Space::found(&owner, "firm", "Boulangerie Müller", &authority.term).await;
    space.certify(&company).await;
    let sent = space.demarche(&company.election, DemarcheKind::ElectionNotice, "transmitted").await;
    assert_eq!(sent.json["status"], "transmitted");
    assert_eq!(sent.json["late"], false);
    let id = sent.id();
    let returned = returned_document(&authority.reviewer, &id).await;
    let document = returned.text("/document/id");
    let read = owner.post(&format!("/v1/documents/{document}/readings"), &Value::Null).await.expect(200);
    assert_eq!(read.json["state"], "read");
    let copy = json!({ "file_id": upload_signed(&owner).await });
    let back = owner.post(&format!("/v1/documents/{document}/signed-copies"), &copy).await.expect(201);
    assert_eq!(back.json["document"]["state"], "signed_copy_returned");
    let closed =
        authority.reviewer.post(&format!("/v1/demarches/{id}/closures"), &Value::Null).await.expect(201);
    assert_eq!(closed.json["status"], "closed");
    let receipts = owner.get(&format!("/v1/demarches/{id}/receipts")).await.expect(200);
    let kinds: Vec<_> =
        receipts.json["items"].as_array().unwrap().iter().map(|r| r["kind"].clone()).collect();
    assert_eq!(kinds.len(), 3);
}
