//! The catalogue, titles and duplicates.

use serde_json::{Value, json};
use tests::Answer;

use crate::policy::{attempt::Attempt, world::World};

pub(super) async fn prepare(world: &World, row: &str) -> Option<Attempt> {
    let space = &world.space.id;
    Some(match row {
        "search_catalogue" => Attempt::plain(),
        "read_catalogue_entry" | "read_form_schema" => Attempt::at("contestation"),
        "read_election_catalogue" => Attempt::at(&world.poll().await),
        "rename_demarche" => renamed(&world.filing("draft").await),
        "rename_demarche:transmitted" => renamed(&world.filing("transmitted").await),
        "duplicate_demarche" => Attempt::at(&world.filing("draft").await.id()).json(json!({})),
        "duplicate_demarche:transmitted" => {
            Attempt::at(&world.filing("transmitted").await.id()).json(json!({}))
        }
        "read_title_pattern" => Attempt::at(space),
        "set_title_pattern" => {
            let read = world.owner().get(&format!("/v1/spaces/{space}/title-pattern")).await.expect(200);
            Attempt::at(space).json(pattern()).seen(read.etag())
        }
        "preview_title_pattern" => Attempt::at(space).json(pattern()),
        _ => return None,
    })
}

fn pattern() -> Value {
    json!({ "pattern": "{year} · {kind} · {company}" })
}

fn renamed(demarche: &Answer) -> Attempt {
    Attempt::at(&demarche.id()).json(json!({ "title": "Un autre titre" })).seen(demarche.etag())
}
