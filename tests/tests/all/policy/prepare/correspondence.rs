//! Corrections, messages, notices, and what happened to a démarche.

use serde_json::{Value, json};
use tests::{Client, world::upload};

use crate::policy::{attempt::Attempt, table::Role, world::World};

pub(super) async fn prepare(world: &World, row: &str, role: Role) -> Option<Attempt> {
    Some(match row {
        "list_corrections" | "read_changes" => Attempt::at(&world.sent_back().await.id()),
        "list_canned_texts" => Attempt::plain(),
        "list_messages" | "list_timeline" => Attempt::at(&world.filing("transmitted").await.id()),
        "send_message" => {
            let id = world.filing("transmitted").await.id();
            Attempt::at(&id).json(message(&world.person(role)).await)
        }
        "mark_message_read" => Attempt::at(&sent(world, &world.authority.reviewer, "/id").await),
        "mark_message_read:from_filer" => Attempt::at(&sent(world, world.owner(), "/id").await),
        "download_message_attachment" => {
            Attempt::at(&sent(world, &world.authority.reviewer, "/attachments/0/id").await)
        }
        "list_notices" | "list_space_events" => Attempt::at(&world.space.id),
        "list_audit_events" | "read_keys" => Attempt::plain(),
        "read_event_proof" => {
            let events = format!("/v1/audit-events?space_id={}&limit=1", world.space.id);
            Attempt::at(&world.administrator().get(&events).await.expect(200).text("/items/0/id"))
        }
        "mark_notice_read" => Attempt::at(&notice(world).await),
        _ => return None,
    })
}

/// A message with a file of this person.
async fn message(person: &Client) -> Value {
    let file = if person.token.is_empty() { String::new() } else { upload(person).await };
    let attachments =
        if file.is_empty() { json!([]) } else { json!([{ "file_id": file, "name": "Plan.pdf" }]) };
    json!({ "subject": "Lieu du vote", "body": "Est-il accessible ?", "attachments": attachments })
}

/// Sends a message about a fresh démarche; the id at this place of the answer.
async fn sent(world: &World, person: &Client, place: &str) -> String {
    let path = format!("/v1/demarches/{}/messages", world.filing("transmitted").await.id());
    person.post(&path, &message(person).await).await.expect(201).text(place)
}

/// A notice about a fresh démarche.
async fn notice(world: &World) -> String {
    let demarche = world.accepted().await;
    let path = format!("/v1/spaces/{}/notices?limit=100", world.space.id);
    let mut cursor = String::new();
    loop {
        let page = world.owner().get(&format!("{path}{cursor}")).await.expect(200);
        let items = page.json["items"].as_array().cloned().unwrap_or_default();
        if let Some(notice) = items.iter().find(|notice| notice["demarche_id"] == demarche.as_str()) {
            return notice["id"].as_str().expect("an id").to_owned();
        }
        cursor = format!("&cursor={}", page.text("/next"));
    }
}
