//! Who loses a right loses it at once: also for calls whose body is still on its way, and for calls side by side.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tests::{
    Client, TestServer,
    length::is_whole,
    raw::{self, Held},
    world::{Authority, OwnCompany},
};
use types::DemarcheKind;

/// Sends all of a post but its last byte, and waits until the server has looked up who is calling: until then no token of
/// this person was used.
async fn begun(server: &TestServer, client: &Client, path: &str, body: &Value) -> Held {
    let (base, request) = (server.base.clone(), client.wire(path, body));
    let held = tokio::task::spawn_blocking(move || raw::hold(&base, &request)).await.unwrap();
    let used = format!("person_id = '{}' and last_used_on is not null", client.person);
    server.until(&format!("exists (select from api_tokens where {used})")).await;
    held
}

async fn finished(held: Held) -> tests::Answer {
    tokio::task::spawn_blocking(move || held.finish()).await.unwrap().unwrap()
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
    let authority = Authority::of(&server.client()).await;
    let thief = server.client().fresh_person("Anne Weber").await;
    let held = begun(&server, &thief, "/v1/tokens", &json!({ "label": "Encore", "days": 90 })).await;
    let place = format!("/v1/authority/persons/{}/token-revocations", thief.person);
    let ended = authority.administrator.post(&place, &json!({ "reason": "Appareil volé" })).await.expect(201);
    assert_eq!(ended.json["ended"], 1);
    finished(held).await.problem(401, "not_signed_in");
    let tokens = format!("(select count(*) = 1 from api_tokens where person_id = '{}')", thief.person);
    assert!(server.holds(&tokens).await);
    // Within the transaction: the sign-in before the body leaves no event.
    assert!(events(&server, "issue_token", "not_signed_in", 1).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_of_the_authority_who_is_dismissed_while_the_body_comes_does_nothing_there() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let authority = &world.authority;
    let (administrator, place) = appointed(authority, "administrator").await;
    let codes = format!("/v1/terms/{}/code-batches", authority.term);
    let held =
        begun(&server, &administrator, &codes, &json!({ "company_ids": [world.company.company] })).await;
    dismiss(authority, &place).await;
    finished(held).await.problem(403, "not_allowed");

    let (administrator, place) = appointed(authority, "administrator").await;
    let itself = json!({ "role": "administrator" });
    let held = begun(&server, &administrator, &format!("{place}/appointments"), &itself).await;
    dismiss(authority, &place).await;
    finished(held).await.problem(403, "not_allowed");
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
    let world = OwnCompany::of(&server.client(), 60).await;
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

/// So often a token is revoked while it is in use.
fn interleavings() -> u64 {
    if is_whole() { 10_000 } else { 200 }
}

/// Makes tokens until that is refused; when each call began, and its status.
async fn act(client: Client) -> Vec<(Instant, u16)> {
    let mut calls = Vec::new();
    loop {
        let began = Instant::now();
        let answer = client.post("/v1/tokens", &json!({ "label": "Encore" })).await;
        calls.push((began, answer.status.as_u16()));
        if answer.status.as_u16() == 401 {
            return calls;
        }
    }
}

/// Three clients act with one token, one call behind the other, and another revokes it: nothing of what they do is
/// committed after the revocation was answered, and the revocation is answered although they never pause.
#[tokio::test(flavor = "multi_thread")]
async fn no_call_acts_once_a_revocation_is_answered() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await;
    for round in 0..interleavings() {
        let shown = person.post("/v1/tokens", &json!({ "label": "Paie" })).await.expect(201);
        let client = person.with_token(&shown.text("/token"));
        let acting: Vec<_> = (0..3).map(|_| tokio::spawn(act(client.clone()))).collect();
        tokio::time::sleep(Duration::from_micros(round * 7_919 % 12_000)).await;
        person.post(&format!("/v1/tokens/{}/revocations", shown.id()), &Value::Null).await.expect(204);
        let answered = Instant::now();
        let made = format!("from api_tokens where minted_by = '{}'", shown.id());
        let count = server.value(&format!("select count(*) {made}")).await;
        for calls in acting {
            for (began, status) in calls.await.unwrap() {
                assert!(status == 401 || (status == 201 && began < answered), "round {round}: {status}");
            }
        }
        assert_eq!(count, server.value(&format!("select count(*) {made}")).await, "round {round}");
        assert!(server.holds(&format!("not exists (select {made} and revoked_at is null)")).await);
    }
}
