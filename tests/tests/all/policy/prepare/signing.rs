//! Signatures by certificate, and rounds in which a procès-verbal is signed.

use serde_json::json;
use tests::{
    signing::{self, STATEMENT},
    world::upload,
};

use crate::policy::{attempt::Attempt, table::Role, world::World};

const DIGEST: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

pub(super) async fn prepare(world: &World, row: &str, role: Role) -> Option<Attempt> {
    let person = world.person(role);
    let owner = world.owner();
    Some(match row {
        "list_signatures" => Attempt::at(&world.filing("transmitted").await.id()),
        "download_signature" => {
            let confirmed = world.filing("confirmed").await;
            let signed = signing::sign_by_certificate(owner, &confirmed.id()).await;
            let path = format!("/v1/demarches/{}/transmissions", confirmed.id());
            owner.post_if(&path, &signed.etag(), &serde_json::Value::Null).await.expect(201);
            Attempt::at(&signed.text("/signature/id"))
        }
        "prepare_signature" => {
            Attempt::at(&world.filing("confirmed").await.id()).json(json!({ "statement": STATEMENT }))
        }
        "read_preparation" | "download_prepared" | "cancel_signature" => {
            let prepared = signing::prepare(owner, &world.filing("confirmed").await.id()).await;
            Attempt::at(&prepared.id()).seen(prepared.etag())
        }
        "complete_signature" => {
            let prepared = signing::prepare(owner, &world.filing("confirmed").await.id()).await;
            let cms = signing::cms(&person_or(owner, &person), &prepared).await;
            Attempt::at(&prepared.id()).json(json!({ "cms": cms }))
        }
        "declare_certificate_number" => {
            Attempt::plain().json(json!({ "certificate_number": "98765432109876543210" }))
        }
        "list_certificate_numbers" => Attempt::plain(),
        "offer_trial_certificates" => Attempt::plain().json(json!({ "name": "Marc Müller" })),
        "make_trial_signature" => {
            Attempt::plain().json(json!({ "name": "Marc Müller", "choice": "valid", "digest": DIGEST }))
        }
        _ => return rounds(world, row, role).await,
    })
}

/// A person who has a token; the trial signing product asks for one.
fn person_or(owner: &tests::Client, person: &tests::Client) -> tests::Client {
    if person.token.is_empty() { owner.clone() } else { person.clone() }
}

async fn rounds(world: &World, row: &str, role: Role) -> Option<Attempt> {
    let (owner, election) = (world.owner(), &world.company.election);
    let person = person_or(owner, &world.person(role));
    Some(match row {
        "open_signing_round" => {
            let body = signing::round_body(&upload(&person).await);
            Attempt::at(election).json(body)
        }
        "list_signing_rounds" => {
            signing::open_round(owner, election).await;
            Attempt::at(election)
        }
        "read_signing_round" | "download_round_file" | "remind_signatories" | "cancel_signing_round" => {
            Attempt::at(&signing::open_round(owner, election).await.id())
        }
        "prepare_round_signature" => {
            let round = signing::open_round(owner, election).await;
            let signatory = round.text("/signatories/0/id");
            Attempt::at(&round.id()).json(json!({ "signatory_id": signatory, "statement": STATEMENT }))
        }
        "sign_round" => {
            let round = signing::open_round(owner, election).await;
            let file = upload(&person).await;
            let body = json!({ "method": "hand_signed", "statement": STATEMENT, "file_id": file });
            Attempt::at(&round.id()).json(body).seen(round.etag())
        }
        "copy_signed_file" => Attempt::at(&signing::scanned_round(owner, election).await.id()),
        _ => return None,
    })
}
