//! Claims of voters, what comes on paper, and the desk for both.

use serde_json::{Value, json};
use tests::world::{PDF, sample_claim};

use crate::policy::{attempt::Attempt, world::World};

pub(super) async fn prepare(world: &World, row: &str) -> Option<Attempt> {
    Some(match row {
        "upload_claim_file" => Attempt::plain().bytes("application/pdf", PDF.to_vec()),
        "file_claim" => Attempt::plain().json(sample_claim("claim_on_lists")),
        "track_claim" => {
            let filed =
                world.owner().post("/v1/public/claims", &sample_claim("contestation")).await.expect(201);
            Attempt::plain().json(json!({ "number": filed.text("/tracking_number") }))
        }
        "list_claims" => Attempt::plain(),
        "read_claim" | "take_up_claim" => Attempt::at(&filed(world).await.0),
        "download_claim_file" => Attempt::at(&filed(world).await.1),
        "match_claim" => {
            Attempt::at(&taken_up(world).await).json(json!({ "election_id": world.company.election }))
        }
        "answer_claim" => {
            let answer = json!({ "decision": "upheld", "text": "La liste est complétée." });
            Attempt::at(&taken_up(world).await).json(answer)
        }
        "close_claim" => Attempt::at(&taken_up(world).await).json(json!({ "reason": "Retirée" })),
        "add_paper_filing" => Attempt::plain().json(on_paper(world)),
        "list_paper_filings" => Attempt::plain(),
        "read_paper_filing" | "accept_paper_filing" | "send_back_paper_filing" => {
            Attempt::at(&registered(world, None).await)
        }
        "take_paper_correction" => Attempt::at(&registered(world, Some("returns")).await),
        "close_paper_filing" => Attempt::at(&registered(world, Some("acceptances")).await),
        _ => return None,
    })
}

fn on_paper(world: &World) -> Value {
    json!({
        "election_id": world.company.election, "kind": "candidate_declaration", "channel": "letter",
        "received_on": "2024-01-31"
    })
}

/// A filing on paper, after this step.
async fn registered(world: &World, step: Option<&str>) -> String {
    let reviewer = &world.authority.reviewer;
    let id = reviewer.post("/v1/desk/paper-filings", &on_paper(world)).await.expect(201).text("/filing/id");
    if let Some(step) = step {
        reviewer.post(&format!("/v1/paper-filings/{id}/{step}"), &Value::Null).await.expect(201);
    }
    id
}

/// A fresh claim with a piece; both ids.
async fn filed(world: &World) -> (String, String) {
    let nobody = world.owner().with_token("");
    let uploaded = nobody.post_bytes("/v1/public/files", "application/pdf", PDF.to_vec()).await.expect(201);
    let mut claim = sample_claim("claim_on_lists");
    claim["pieces"] = json!([{ "ticket": uploaded.text("/ticket"), "name": "Contrat.pdf" }]);
    let number = nobody.post("/v1/public/claims", &claim).await.expect(201).text("/tracking_number");
    let reviewer = &world.authority.reviewer;
    let mut next = String::new();
    loop {
        let listed = reviewer.get(&format!("/v1/desk/claims?limit=100{next}")).await.expect(200);
        let found = listed.json["items"].as_array().into_iter().flatten();
        let found = found.filter(|item| number.ends_with(item["last_four"].as_str().unwrap_or("-")));
        for id in found.filter_map(|item| item["id"].as_str()) {
            let read = reviewer.get(&format!("/v1/claims/{id}")).await.expect(200);
            if let Some(piece) = read.json["pieces"][0]["id"].as_str() {
                return (id.to_owned(), piece.to_owned());
            }
        }
        next = format!("&cursor={}", listed.text("/next"));
    }
}

async fn taken_up(world: &World) -> String {
    let (id, _) = filed(world).await;
    world.authority.reviewer.post(&format!("/v1/claims/{id}/take-ups"), &Value::Null).await.expect(201);
    id
}
