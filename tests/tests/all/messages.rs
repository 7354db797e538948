//! Messages between the filer and the administration.

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    world::{OwnCompany, PDF, upload},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

async fn write(client: &Client, path: &str, subject: &str) -> Answer {
    let body = json!({ "subject": subject, "body": "Bonjour,\nle lieu est-il accessible ?" });
    client.post(&format!("{path}/messages"), &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_go_both_ways_with_files() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "transmitted").await.id());
    let mut files = Vec::new();
    for number in 1..=5 {
        files.push(json!({ "file_id": upload(owner).await, "name": format!("{number}.pdf") }));
    }
    let body = json!({ "subject": "Plans", "body": "Voici les plans.", "attachments": files });
    let sent = owner.post(&format!("{path}/messages"), &body).await.expect(201);
    assert_eq!((&sent.json["side"], &sent.json["sent_by"]), (&json!("filer"), &json!("Marc Müller")));
    server.set_time("2024-02-01T10:00:00Z");
    write(reviewer, &path, "Merci").await.expect(201);

    let theirs = reviewer.speaking("fr").get(&format!("{path}/messages")).await.expect(200);
    let items = theirs.json["items"].as_array().unwrap();
    let seen: Vec<_> = items
        .iter()
        .map(|item| (item["side_label"].as_str().unwrap(), item["sent_by"].is_string()))
        .collect();
    assert_eq!(seen, [("Requérant", false), ("Administration", true)], "names stay on their own side");
    let names: Vec<_> = items[0]["attachments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["1.pdf", "2.pdf", "3.pdf", "4.pdf", "5.pdf"]);
    let file = format!("/v1/message-attachments/{}/file", items[0]["attachments"][4]["id"].as_str().unwrap());
    for client in [owner, reviewer] {
        assert_eq!(client.get(&file).await.expect(200).bytes, PDF);
    }
    server.client().persona("stranger").await.get(&file).await.problem(404, "not_found");
    // Page by page, in the order of writing.
    let first = owner.get(&format!("{path}/messages?limit=1")).await.expect(200);
    assert_eq!(first.json["items"][0]["subject"], "Plans");
    let second =
        owner.get(&format!("{path}/messages?limit=1&cursor={}", first.text("/next"))).await.expect(200);
    assert_eq!((&second.json["items"][0]["subject"], second.json.get("next")), (&json!("Merci"), None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_beside_the_demarche_counts_the_messages_that_nobody_has_read() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "transmitted").await.id());
    let unread = async |client: &Client| client.get(&path).await.expect(200).json["unread_messages"].clone();
    let one = write(reviewer, &path, "Un").await.expect(201);
    write(reviewer, &path, "Deux").await.expect(201);
    let mine = write(owner, &path, "Trois").await.expect(201);
    assert_eq!((unread(owner).await, unread(reviewer).await), (json!(2), json!(1)));
    let listed = owner.get(&format!("/v1/spaces/{}/demarches", world.space.id)).await.expect(200);
    assert_eq!(listed.json["items"][0]["unread_messages"], 2);
    let desk = reviewer.get("/v1/desk/demarches").await.expect(200);
    assert_eq!(desk.json["items"][0]["unread_messages"], 1);

    server.set_time("2024-02-01T10:00:00Z");
    let readings = |message: &Answer| format!("/v1/messages/{}/readings", message.id());
    let read = owner.post(&readings(&one), &Value::Null).await.expect(200);
    assert_eq!(read.json["read_at"], "2024-02-01T10:00:00Z");
    server.set_time("2024-02-01T11:00:00Z");
    let again = owner.post(&readings(&one), &Value::Null).await.expect(200);
    assert_eq!(again.json["read_at"], "2024-02-01T10:00:00Z", "the first reading is what counts");
    owner.post(&readings(&mine), &Value::Null).await.problem(403, "not_allowed");
    assert_eq!((unread(owner).await, unread(reviewer).await), (json!(1), json!(1)));
    reviewer.post(&readings(&mine), &Value::Null).await.expect(200);
    assert_eq!(unread(reviewer).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_filer_writes_from_the_transmission_to_the_closing_and_the_desk_at_any_time() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let ready = world.demarche(NOTICE, "ready").await;
    let path = format!("/v1/demarches/{}", ready.id());
    write(owner, &path, "Trop tôt").await.problem(409, "messages_closed");
    assert_eq!(ready.json["may_write"], false);
    write(reviewer, &path, "Inconnu").await.problem(404, "not_found");
    owner.post_if(&format!("{path}/transmissions"), &ready.etag(), &Value::Null).await.expect(201);
    for (step, body) in [
        (None, Value::Null),
        (Some("corrections"), json!({ "text": "À revoir." })),
        (Some("finish"), Value::Null),
        (Some("acceptances"), Value::Null),
    ] {
        match step {
            None => {}
            Some("finish") => {
                server.set_time("2024-02-02T08:00:00Z");
                world.space.finish(&path).await;
            }
            Some(step) => {
                reviewer.post(&format!("{path}/{step}"), &body).await.expect(201);
            }
        }
        assert_eq!(owner.get(&path).await.expect(200).json["may_write"], true, "{step:?}");
        write(owner, &path, "Question").await.expect(201);
        write(reviewer, &path, "Réponse").await.expect(201);
    }
    reviewer.post(&format!("{path}/closures"), &Value::Null).await.expect(201);
    write(owner, &path, "Trop tard").await.problem(409, "messages_closed");
    write(reviewer, &path, "Pour information").await.expect(201);
    assert_eq!(reviewer.get(&path).await.expect(200).json["may_write"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_is_bounded_and_clean() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/demarches/{}/messages", world.demarche(NOTICE, "transmitted").await.id());
    let file = json!({ "file_id": uuid::Uuid::nil(), "name": "a.pdf" });
    for (body, pointer, code) in [
        (json!({ "body": "b" }), "/subject", "required"),
        (json!({ "subject": "s" }), "/body", "required"),
        (json!({ "subject": "", "body": "b" }), "/subject", "required"),
        (json!({ "subject": "a\nb", "body": "b" }), "/subject", "text_one_line"),
        (json!({ "subject": "x".repeat(201), "body": "b" }), "/subject", "too_long"),
        (json!({ "subject": "s", "body": " \n" }), "/body", "text_blank"),
        (json!({ "subject": "s", "body": "x".repeat(10_001) }), "/body", "too_long"),
        (json!({ "subject": "s", "body": "a\u{202e}b" }), "/body", "text_direction_character"),
        (
            json!({ "subject": "s", "body": "b", "attachments": [file, file, file, file, file, file] }),
            "/attachments",
            "too_many_items",
        ),
        (
            json!({ "subject": "s", "body": "b", "attachments": [{ "file_id": uuid::Uuid::nil(), "name": "" }] }),
            "/attachments/0/name",
            "required",
        ),
    ] {
        let refused = owner.post(&path, &body).await.problem(422, "content_invalid");
        assert_eq!(refused.found(), [(pointer, code)], "{body}");
    }
    let one = upload(owner).await;
    let twice = json!([{ "file_id": one, "name": "a.pdf" }, { "file_id": one, "name": "b.pdf" }]);
    let body = json!({ "subject": "s", "body": "b", "attachments": twice });
    owner.post(&path, &body).await.problem(409, "file_not_usable");
    // The refused call took nothing.
    let body = json!({ "subject": "s", "body": "b", "attachments": [{ "file_id": one, "name": "a.pdf" }] });
    let key = tests::client::fresh_key();
    let sent = owner.post_keyed(&path, &body, &key).await.expect(201);
    let again = owner.post_keyed(&path, &body, &key).await.expect(201);
    assert_eq!((sent.id(), again.header("idempotent-replayed")), (again.id(), "true"));
    assert_eq!(owner.get(&path).await.expect(200).json["items"].as_array().unwrap().len(), 1);
}
