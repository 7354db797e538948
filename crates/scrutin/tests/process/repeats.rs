//! A call that is made twice with one key happens once, whichever server it reaches.

use serde_json::{Value, json};
use tests::{
    Answer, Client,
    client::fresh_key,
    server::TestDatabase,
    world::{Authority, Codes, Space},
};

use crate::{
    process::Server,
    sql::Sql,
    world::{accesses, companies, enter, fiduciaries, pair},
};

/// Two servers on one database, and a fiduciary that has codes to register.
struct Pair {
    database: TestDatabase,
    first: Server,
    second: Server,
    authority: Authority,
    space: Space,
    codes: Vec<Codes>,
}

async fn servers() -> Pair {
    let database = TestDatabase::new().await;
    let (first, second) = (Server::start(&database).await, Server::start(&database).await);
    let nobody = first.client();
    let authority = Authority::of(&nobody).await;
    let codes = companies(&authority, 3).await;
    let space = fiduciaries(&nobody, &authority.term, 1).await.remove(0);
    Pair { database, first, second, authority, space, codes }
}

impl Pair {
    /// The same person at the other server.
    fn at_second(&self, client: &Client) -> Client {
        self.second.client().with_token(&client.token)
    }
}

fn assert_replayed(answer: &Answer) {
    assert_eq!(answer.header("idempotent-replayed"), "true", "{}", answer.json);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_call_gets_the_same_answer_and_another_call_is_refused() {
    let mut world = servers().await;
    let (owner, path, key) = (world.space.owner.clone(), accesses(&world.space.id), fresh_key());
    let body = pair(&world.codes[0]);
    let first = owner.post_keyed(&path, &body, &key).await.expect(201);
    assert_eq!(first.header("idempotent-replayed"), "");
    for client in [&owner, &world.at_second(&owner)] {
        let again = client.post_keyed(&path, &body, &key).await.expect(201);
        assert_replayed(&again);
        assert_eq!(again.bytes, first.bytes);
        assert_eq!(again.etag(), first.etag());
    }
    let other_body = owner.post_keyed(&path, &pair(&world.codes[1]), &key).await.expect(422);
    assert_eq!(other_body.code(), "idempotency_key_reused");
    let dry_run = format!("{path}/bulk?validate_only=true");
    let other_path = owner.post_keyed(&dry_run, &json!({ "items": [body] }), &key).await.expect(422);
    assert_eq!(other_path.code(), "idempotency_key_reused");
    // A key is its person's own.
    let stranger = world.first.client().fresh_person("Zoé Schmit").await;
    let new =
        json!({ "kind": "firm", "name": "Zoé Schmit", "term_id": world.authority.term, "space_title": "A" });
    let founded = stranger.post_keyed("/v1/organisations", &new, &key).await.expect(201);
    assert_eq!(founded.header("idempotent-replayed"), "");
    // What was refused was not done: its key is free.
    let refused = fresh_key();
    owner.post_keyed(&path, &json!({}), &refused).await.expect(422);
    owner.post_keyed(&path, &pair(&world.codes[1]), &refused).await.expect(201);
    // The answer outlives the server that gave it.
    world.first.process.kill();
    world.first = Server::start(&world.database).await;
    let again =
        world.first.client().with_token(&owner.token).post_keyed(&path, &body, &key).await.expect(201);
    assert_replayed(&again);
    assert_eq!(again.bytes, first.bytes);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_refused_while_its_call_runs() {
    let world = servers().await;
    let (owner, path, key) = (world.space.owner.clone(), accesses(&world.space.id), fresh_key());
    let body = pair(&world.codes[0]);
    let mut sql = Sql::connect(&world.database.owner_url).await;
    sql.hold_codes().await;
    let running = tokio::spawn({
        let (owner, path, body, key) = (owner.clone(), path.clone(), body.clone(), key.clone());
        async move { owner.post_keyed(&path, &body, &key).await }
    });
    sql.until_waiting(1).await;
    for client in [&owner, &world.at_second(&owner)] {
        let meanwhile = client.post_keyed(&path, &body, &key).await.expect(409);
        assert_eq!(meanwhile.code(), "idempotency_key_in_flight");
    }
    sql.release().await;
    let first = running.await.expect("a call").expect(201);
    let again = world.at_second(&owner).post_keyed(&path, &body, &key).await.expect(201);
    assert_replayed(&again);
    assert_eq!(again.bytes, first.bytes);
    assert_eq!(sql.count("from accesses").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn twins_happen_once() {
    let world = servers().await;
    let (owner, path) = (world.space.owner.clone(), accesses(&world.space.id));
    for codes in &world.codes {
        let (key, body) = (fresh_key(), pair(codes));
        let other = world.at_second(&owner);
        let calls = [owner.clone(), other.clone(), owner.clone(), other].map(|client| {
            let (path, body, key) = (path.clone(), body.clone(), key.clone());
            tokio::spawn(async move { client.post_keyed(&path, &body, &key).await })
        });
        let mut first = 0;
        for call in calls {
            let answer = call.await.expect("a call");
            let replayed = answer.header("idempotent-replayed") == "true";
            match (answer.status.as_u16(), replayed) {
                (201, replayed) => first += u32::from(!replayed),
                (status, _) => assert_eq!((status, answer.code()), (409, "idempotency_key_in_flight")),
            }
        }
        assert_eq!(first, 1);
    }
    let mut sql = Sql::connect(&world.database.owner_url).await;
    assert_eq!(sql.count("from accesses").await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_is_not_shown_again() {
    let world = servers().await;
    let (administrator, owner) = (&world.authority.administrator, &world.space.owner);
    let listed = administrator.get(&format!("/v1/terms/{}/codes", world.authority.term)).await.expect(200);
    let code = format!("/v1/codes/{}", listed.text("/items/0/id"));
    let reason = json!({ "reason": "Lettre perdue" });
    administrator.post(&format!("{code}/revocations"), &reason).await.expect(200);
    let company = enter(&world.authority, "Boulangerie Müller").await;
    let invitation = json!({
        "surname": "Weber", "first_name": "Anne", "email": "anne.weber@example.lu",
        "certificate_number": "12345678901234567890", "role": "manager"
    });
    let batches = format!("/v1/terms/{}/code-batches", world.authority.term);
    let invitations = format!("/v1/spaces/{}/invitations", world.space.id);
    for (client, path, body, places, secret) in [
        (owner, "/v1/tokens".to_owned(), json!({ "label": "Paie" }), &[""][..], "token"),
        (owner, invitations, invitation, &[""], "link_token"),
        (administrator, format!("{code}/replacements"), reason, &[""], "code"),
        (administrator, batches, json!({ "company_ids": [company] }), &["/codes/0", "/codes/1"], "code"),
    ] {
        let key = fresh_key();
        let first = client.post_keyed(&path, &body, &key).await.expect(201);
        let again = world.at_second(client).post_keyed(&path, &body, &key).await.expect(201);
        assert_replayed(&again);
        let mut expected = first.json.clone();
        for place in places {
            hide(expected.pointer_mut(place).expect("a part"), secret);
        }
        assert_eq!(again.json, expected, "{path}");
    }
}

/// Takes the secret out of what showed it.
fn hide(part: &mut Value, secret: &str) {
    assert!(part[secret].is_string(), "no {secret}");
    assert_eq!(part["secret_already_shown"], false);
    part[secret] = Value::Null;
    part["secret_already_shown"] = json!(true);
}
