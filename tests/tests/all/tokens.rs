//! API tokens: what each makes, what ends with it, and who ends them.

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    client::fresh_key,
    world::{Authority, Space},
};

/// A further token of this client; its id, and the client that shows it.
async fn minted(client: &Client, days: u16) -> (String, Client) {
    let made = client.post("/v1/tokens", &json!({ "label": "Paie", "days": days })).await.expect(201);
    (made.id(), client.with_token(&made.text("/token")))
}

async fn token_of(client: &Client) -> String {
    client.get("/v1/me").await.expect(200).text("/token_id")
}

/// How many tokens the audit trail says this call has so changed.
async fn recorded(server: &TestServer, call: &Answer, action: &str, count: usize) -> bool {
    let events = format!(
        "from audit_events where request_id = '{}' and action = '{action}' and resource_kind = 'token'",
        call.header("x-request-id")
    );
    let once = format!("(select count(*) = {count} and count(distinct resource_id) = {count} {events})");
    server.holds(&once).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_revoked_takes_all_that_it_made_with_it() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await;
    let (id, child) = minted(&person, 30).await;
    let (_, grandchild) = minted(&child, 30).await;
    let (_, other) = minted(&person, 30).await;
    let path = format!("/v1/tokens/{id}/revocations");
    let revoked = person.post(&path, &Value::Null).await.expect(204);
    assert!(recorded(&server, &revoked, "revoked", 2).await);
    for ended in [child, grandchild] {
        ended.get("/v1/me").await.problem(401, "not_signed_in");
    }
    other.get("/v1/me").await.expect(200);
    person.post(&path, &Value::Null).await.problem(404, "not_found");
    let listed = person.get("/v1/tokens").await.expect(200);
    let items = listed.json["items"].as_array().unwrap();
    let made = items.iter().find(|item| item["id"] == id.as_str()).unwrap();
    assert_eq!(made["minted_by"], token_of(&person).await.as_str());
    assert_eq!(made["last_used_on"], "2024-02-01");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_successor_takes_the_place_of_a_token_in_one_step() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await;
    let (id, old) = minted(&person, 30).await;
    let (_, made) = minted(&old, 30).await;
    let path = format!("/v1/tokens/{id}/replacements");
    let key = fresh_key();
    let successor = old.post_keyed(&path, &Value::Null, &key).await.expect(201);
    assert!(recorded(&server, &successor, "replaced", 1).await);
    assert!(recorded(&server, &successor, "revoked", 1).await);
    assert!(recorded(&server, &successor, "issued", 1).await);
    assert_eq!(successor.text("/expires_at"), "2024-03-02T09:00:00Z");
    for ended in [&old, &made] {
        ended.get("/v1/me").await.problem(401, "not_signed_in");
    }
    let new = person.with_token(&successor.text("/token"));
    assert_eq!(token_of(&new).await, successor.id());
    // The old one can't ask for the first answer again; another token of the person can't replace what is ended.
    old.post_keyed(&path, &Value::Null, &key).await.problem(401, "not_signed_in");
    new.post(&path, &Value::Null).await.problem(404, "not_found");
    // The successor belongs to the same family.
    let listed = person.get("/v1/tokens").await.expect(200);
    let items = listed.json["items"].as_array().unwrap();
    let kept = items.iter().find(|item| item["id"] == successor.id().as_str()).unwrap();
    assert_eq!((&kept["label"], &kept["minted_by"]), (&json!("Paie"), &json!(token_of(&person).await)));
    person
        .post(&format!("/v1/tokens/{}/revocations", token_of(&person).await), &Value::Null)
        .await
        .expect(204);
    new.get("/v1/me").await.problem(401, "not_signed_in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_replaces_itself_and_what_it_made_and_no_other() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await;
    let stranger = server.client().fresh_person("Jean Weber").await;
    let (id, child) = minted(&person, 30).await;
    let (sibling, _) = minted(&person, 30).await;
    let replacement = |id: &str| format!("/v1/tokens/{id}/replacements");
    child.post(&replacement(&token_of(&person).await), &Value::Null).await.problem(403, "not_allowed");
    child.post(&replacement(&sibling), &Value::Null).await.problem(403, "not_allowed");
    stranger.post(&replacement(&id), &Value::Null).await.problem(404, "not_found");
    let (days, key) = (json!({ "days": 7 }), fresh_key());
    let first = person.post_keyed(&replacement(&id), &days, &key).await.expect(201);
    // Whoever lost the answer asks again, although the old one has ended by then.
    let again = person.post_keyed(&replacement(&id), &days, &key).await.expect(201);
    assert_eq!((again.header("idempotent-replayed"), again.id()), ("true", first.id()));
    person.post(&replacement(&id), &days).await.problem(404, "not_found");
    child.get("/v1/me").await.problem(401, "not_signed_in");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_token_outlives_the_longest_life_of_the_one_that_made_it() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await;
    let made = person.post("/v1/tokens", &json!({ "label": "Paie", "days": 366 })).await.expect(201);
    assert_eq!(made.text("/expires_at"), "2025-02-01T09:00:00Z");
    server.set_time("2025-01-30T09:00:00Z");
    let child = person.with_token(&made.text("/token"));
    let last = child.post("/v1/tokens", &json!({ "label": "Encore", "days": 366 })).await.expect(201);
    assert_eq!(last.text("/expires_at"), "2025-02-01T09:00:00Z");
    let again = child.post(&format!("/v1/tokens/{}/replacements", made.id()), &json!({ "days": 366 })).await;
    assert_eq!(again.expect(201).text("/expires_at"), "2025-02-01T09:00:00Z");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_and_an_administrator_end_all_tokens_of_a_person() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let person = server.client().fresh_person("Anne Weber").await;
    let (_, current) = minted(&person, 30).await;
    minted(&person, 30).await;
    let kept = current.post("/v1/tokens/revocations", &json!({ "keep_current": true })).await.expect(201);
    assert_eq!(kept.json["ended"], 2);
    assert!(recorded(&server, &kept, "revoked", 2).await);
    person.get("/v1/me").await.problem(401, "not_signed_in");
    current.get("/v1/me").await.expect(200);
    minted(&current, 30).await;

    let place = format!("/v1/authority/persons/{}/token-revocations", person.person);
    let reason = json!({ "reason": "Appareil volé" });
    let ended = authority.administrator.post(&place, &reason).await.expect(201);
    assert_eq!(ended.json["ended"], 2);
    assert!(recorded(&server, &ended, "revoked", 2).await);
    current.get("/v1/me").await.problem(401, "not_signed_in");
    let again = authority.administrator.post(&place, &reason).await.expect(201);
    assert_eq!(again.json["ended"], 0);

    let other = server.client().fresh_person("Jean Weber").await;
    other.post("/v1/tokens/revocations", &json!({ "keep_current": false })).await.expect(201);
    other.get("/v1/me").await.problem(401, "not_signed_in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_and_a_code_end_at_their_second() {
    let server = TestServer::start().await;
    let (nobody, authority) = (server.client(), Authority::of(&server.client()).await);
    let (_, program) = minted(&nobody.fresh_person("Anne Weber").await, 1).await;
    let [early, late] = [authority.company("Une", 60).await, authority.company("Autre", 60).await];
    server.set_time("2024-02-02T08:59:59Z");
    program.get("/v1/me").await.expect(200);
    server.set_time("2024-02-02T09:00:00Z");
    program.get("/v1/me").await.problem(401, "not_signed_in");
    // The last second of the last day of the term, in Luxembourg.
    server.set_time("2029-03-31T21:59:59Z");
    let owner = nobody.fresh_person("Marc Weber").await;
    let space = Space::found(&owner, "fiduciary", "Fiduciaire", &authority.term).await;
    space.try_codes(&early.codes).await.expect(201);
    server.set_time("2029-03-31T22:00:00Z");
    space.try_codes(&late.codes).await.problem(422, "code_not_accepted");
}
