//! The log of what hung where.

use inspection::samples;
use serde_json::{Value, json};
use tests::{Answer, Client, world::upload};

use crate::policy::{attempt::Attempt, table::Role, world::World};

pub(super) async fn prepare(world: &World, row: &str, role: Role) -> Option<Attempt> {
    Some(match row {
        "record_posting" => Attempt::at(&to_post(world).await).json(hung()),
        "list_postings" => Attempt::at(&to_post(world).await),
        "end_posting" => {
            Attempt::at(&line(world).await.id()).json(json!({ "taken_down_at": "2024-01-01T09:00:00Z" }))
        }
        "withdraw_posting" => Attempt::at(&line(world).await.id()).json(json!({ "reason": "Autre lieu." })),
        "add_posting_photo" => {
            let id = line(world).await.id();
            Attempt::at(&id).json(json!({ "file_id": photo(&world.person(role)).await }))
        }
        "download_posting_photo" => {
            let path = format!("/v1/postings/{}/photos", line(world).await.id());
            let file = json!({ "file_id": photo(world.owner()).await });
            Attempt::at(&world.owner().post(&path, &file).await.expect(201).text("/photos/0/id"))
        }
        _ => return None,
    })
}

fn hung() -> Value {
    json!({ "place": "Entrée", "hung_at": "2024-01-01T08:00:00Z" })
}

/// A document that was returned to be posted.
async fn to_post(world: &World) -> String {
    let path = format!("/v1/demarches/{}/documents", world.accepted().await);
    let reviewer = &world.authority.reviewer;
    let body = json!({
        "purpose": "affichage", "kind": "notice", "name": "Avis.pdf", "file_id": upload(reviewer).await
    });
    reviewer.post(&path, &body).await.expect(201).text("/document/id")
}

async fn line(world: &World) -> Answer {
    let path = format!("/v1/documents/{}/postings", to_post(world).await);
    world.owner().post(&path, &hung()).await.expect(201)
}

async fn photo(person: &Client) -> String {
    if person.token.is_empty() {
        return String::new();
    }
    person.post_bytes("/v1/files", "image/png", samples::png(64, 64, b"")).await.expect(201).id()
}
