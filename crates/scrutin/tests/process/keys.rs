//! Every key of the server can be changed, also the lowest: what is kept moves on, what is looked for is found under each.

use serde_json::json;
use tests::{
    Client,
    server::{KEYS, TestDatabase},
    world::{Authority, Space, sample_claim},
};

use crate::process::{Server, serve};

const SECOND: &str = "2:0808080808080808080808080808080808080808080808080808080808080808";
const NUMBER: &str = "48151623421081827364";

async fn with_keys(database: &TestDatabase, keys: &str) -> Server {
    Server::with(serve(database).env("SCRUTIN_KEYS", keys)).await
}

async fn end(mut server: Server) {
    server.process.signal("TERM");
    server.process.ended().await;
}

/// Files a claim; its tracking number.
async fn file(nobody: &Client) -> String {
    let filed = nobody.post("/v1/public/claims", &sample_claim("contestation")).await.expect(201);
    filed.text("/tracking_number")
}

async fn tracks(nobody: &Client, number: &str) -> u16 {
    nobody.post("/v1/public/tracking", &json!({ "number": number })).await.status.as_u16()
}

async fn invite(owner: &Client, space: &str) -> String {
    let body = json!({
        "surname": "Weber", "first_name": "Anne", "email": "anne@example.lu", "certificate_number": NUMBER,
        "role": "reader"
    });
    owner.post(&format!("/v1/spaces/{space}/invitations"), &body).await.expect(201).text("/link_token")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lowest_key_can_be_taken_away_after_a_newer_one_has_come() {
    let database = TestDatabase::new().await;
    let server = with_keys(&database, KEYS).await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let company = authority.company("Boulangerie Müller", 60).await;
    let (owner, guest) = (nobody.fresh_person("Marc Muller").await, nobody.fresh_person("Anne Weber").await);
    let space = Space::found(&owner, "firm", "Boulangerie Müller", &authority.term).await;
    let (old, link) = (file(&nobody).await, invite(&owner, &space.id).await);
    owner.post("/v1/certificate-numbers", &json!({ "certificate_number": NUMBER })).await.expect(201);
    end(server).await;
    // Both keys: what was kept is found, what comes is kept under the newer one.
    let server = with_keys(&database, &format!("{KEYS},{SECOND}")).await;
    let nobody = server.client();
    let at = |client: &Client| nobody.with_token(&client.token);
    assert_eq!(tracks(&nobody, &old).await, 200);
    let shown = json!({ "link_token": link, "certificate_number": NUMBER });
    at(&guest).post("/v1/invitation-acceptances", &shown).await.expect(201);
    let again = json!({ "certificate_number": NUMBER });
    at(&owner).post("/v1/certificate-numbers", &again).await;
    let numbers = at(&owner).get("/v1/certificate-numbers").await.expect(200);
    assert_eq!(numbers.json["items"].as_array().map(Vec::len), Some(1), "a number that moved is one number");
    let certified = json!({ "titulaire_code": company.codes.titulaire });
    at(&owner).post(&format!("/v1/spaces/{}/certifications", space.id), &certified).await.expect(201);
    let new = file(&nobody).await;
    end(server).await;
    // The newer one alone.
    let server = with_keys(&database, SECOND).await;
    let nobody = server.client();
    assert_eq!((tracks(&nobody, &new).await, tracks(&nobody, &old).await), (200, 404));
    let owner = nobody.with_token(&owner.token);
    owner.post("/v1/certificate-numbers", &json!({ "certificate_number": NUMBER })).await;
    let numbers = owner.get("/v1/certificate-numbers").await.expect(200);
    assert_eq!(numbers.json["items"].as_array().map(Vec::len), Some(1), "it was kept under the newer key");
}
