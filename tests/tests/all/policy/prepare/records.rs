//! The record of an election, and what it fills.

use serde_json::json;

use crate::policy::{attempt::Attempt, world::World};

pub(super) async fn prepare(world: &World, row: &str) -> Option<Attempt> {
    Some(match row {
        "read_record"
        | "read_own_count"
        | "check_record"
        | "read_general_count"
        | "read_proces_verbal"
        | "read_proces_verbal_prefill" => Attempt::at(&world.poll().await),
        "read_record:access_ended" => Attempt::at(&access_ended(world).await),
        "save_record" => {
            let poll = world.poll().await;
            let read = world.owner().get(&format!("/v1/elections/{poll}/record")).await.expect(200);
            let record = json!({ "notice": { "place": "Salle de réunion" } });
            Attempt::at(&poll).json(record).seen(read.etag())
        }
        "save_own_count" => {
            let poll = world.poll().await;
            let read = world.owner().get(&format!("/v1/elections/{poll}/own-count")).await.expect(200);
            Attempt::at(&poll).json(json!({ "cdi_full_time": 60 })).seen(read.etag())
        }
        "save_proces_verbal" => {
            let poll = world.poll().await;
            let path = format!("/v1/elections/{poll}/proces-verbaux/no_candidate");
            let read = world.owner().get(&path).await.expect(200);
            let record = json!({ "established_on": "2024-03-01" });
            Attempt::at(&poll).json(record).seen(read.etag())
        }
        "read_prefill" => Attempt::at(&world.filing("draft").await.id()),
        "read_prefill:transmitted" => Attempt::at(&world.filing("transmitted").await.id()),
        _ => return None,
    })
}

/// The election of a fresh company for which the fiduciary no longer acts.
async fn access_ended(world: &World) -> String {
    let (company, access) = world.held_company().await;
    world.certified_space(&company).await;
    let path = format!("/v1/accesses/{access}/endings");
    world.owner().post(&path, &json!({ "reason": "Fin du mandat" })).await.expect(200);
    company.election
}
