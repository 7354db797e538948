//! Who loses a right loses it at once: also for calls whose body is still on its way, and for calls side by side.

use std::time::Duration;

use serde_json::{Value, json};
use tests::{
    Client, TestServer,
    raw::{self, Held},
    world::{Authority, OwnFirm},
};
use types::DemarcheKind;

/// Sends all of a post but its last byte, and waits until the server must have looked up who is calling.
async fn begun(server: &TestServer, client: &Client, path: &str, body: &Value) -> Held {
    let (base, request) = (server.base.clone(), client.wire(path, body));
    let held = tokio::task::spawn_blocking(move || raw::hold(&base, &request)).await.unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    held
}

async fn finished(held: Held) -> tests::Answer {
    tokio::task::spawn_blocking(move || held.finish()).await.unwrap().expect("an answer")
}

/// A fresh person of the authority with this role, and the address of the place.
async fn appointed(authority: &Authority, role: &str) -> (Client, String) {
    let person = authority.administrator.with_token("").fresh_person("Jean Weber").await;
    let place = format!("/v1/authority/members/{}", person.person);
    let body = json!({ "role": role });
    authority.administrator.post(&format!("{place}/appointments"), &body).await.expect(201);
    (person, place)
}

async fn dismiss(authority: &Authority, place: &str) {
    authority.administrator.delete_if(place, "\"1-en\"").await.expect(204);
}

/// So many security events say that this was refused.
async fn events(server: &TestServer, operation: &str, refusal: &str, count: u8) -> bool {
    let events = format!("operation = '{operation}' and refusal = '{refusal}'");
    server.holds(&format!("(select count(*) = {count} from security_events where {events})")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_revoked_while_the_body_comes_makes_no_further_token() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await;
    let stolen = person.post("/v1/tokens", &json!({ "label": "Paie" })).await.expect(201);
    let thief = person.with_token(&stolen.text("/token"));
    let held = begun(&server, &thief, "/v1/tokens", &json!({ "label": "Encore", "days": 90 })).await;
    person.post(&format!("/v1/tokens/{}/revocations", stolen.id()), &Value::Null).await.expect(204);
    finished(held).await.problem(401, "not_signed_in");
    let listed = person.get("/v1/tokens").await.expect(200);
    assert_eq!(listed.json["items"].as_array().unwrap().len(), 2, "{}", listed.json);
    // Within the transaction: the sign-in before the body leaves no event.
    assert!(events(&server, "issue_token", "not_signed_in", 1).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_of_the_authority_who_is_dismissed_while_the_body_comes_does_nothing_there() {
    let server = TestServer::start().await;
    let world = OwnFirm::of(&server.client(), 60).await;
    let authority = &world.authority;
    let (administrator, place) = appointed(authority, "administrator").await;
    let codes = format!("/v1/terms/{}/code-batches", authority.term);
    let codes = begun(&server, &administrator, &codes, &json!({ "company_ids": [world.firm.company] })).await;
    let itself = json!({ "role": "administrator" });
    let itself = begun(&server, &administrator, &format!("{place}/appointments"), &itself).await;
    dismiss(authority, &place).await;
    finished(codes).await.problem(403, "not_allowed");
    finished(itself).await.problem(403, "not_allowed");
    administrator.get("/v1/authority/members").await.problem(403, "not_allowed");

    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await.id();
    let (reviewer, place) = appointed(authority, "reviewer").await;
    let path = format!("/v1/demarches/{sent}/corrections");
    let held = begun(&server, &reviewer, &path, &json!({ "text": "Le lieu manque." })).await;
    dismiss(authority, &place).await;
    finished(held).await.problem(404, "not_found");
    let seen = world.space.owner.get(&format!("/v1/demarches/{sent}")).await.expect(200);
    assert_eq!(seen.json["status"], "transmitted");
}

/// Both at once, so many times: one is done, the other comes too late.
const ROUNDS: usize = 20;

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_end_each_others_rights_one_comes_too_late() {
    let server = TestServer::start().await;
    let world = OwnFirm::of(&server.client(), 60).await;
    for _ in 0..ROUNDS {
        let (one, her) = appointed(&world.authority, "administrator").await;
        let (other, his) = appointed(&world.authority, "administrator").await;
        let (first, second) =
            tokio::join!(one.delete_if(&his, "\"1-en\""), other.delete_if(&her, "\"1-en\""));
        let mut said = [first.status.as_u16(), second.status.as_u16()];
        said.sort_unstable();
        assert_eq!(said, [204, 403], "administrators");

        let (one, her) = world.space.member("Anne", "owner", None).await;
        let (other, his) = world.space.member("Jean", "owner", None).await;
        let (her, his) = (format!("/v1/members/{her}"), format!("/v1/members/{his}"));
        let (first, second) =
            tokio::join!(one.delete_if(&his, "\"1-en\""), other.delete_if(&her, "\"1-en\""));
        let mut said = [first.status.as_u16(), second.status.as_u16()];
        said.sort_unstable();
        assert_eq!(said, [204, 404], "owners");
    }
}
