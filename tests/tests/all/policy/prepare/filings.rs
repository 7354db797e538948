//! Démarches, their pieces and receipts, the desk, and returned documents.

use serde_json::{Value, json};
use tests::world::{returned_document, upload, upload_signed};

use crate::policy::{
    attempt::Attempt,
    table::Role,
    world::{KIND, World},
};

pub(super) async fn prepare(world: &World, row: &str, role: Role) -> Option<Attempt> {
    let space = &world.space;
    Some(match row {
        "list_filings" | "read_desk_counts" => Attempt::plain(),
        "start_demarche" => {
            let body = json!({ "election_id": world.company.election, "kind": KIND.code() });
            Attempt::at(&space.id).json(body)
        }
        "list_demarches" | "list_documents" => Attempt::at(&space.id),
        "list_documents:firm_space" => Attempt::at(&world.own_space.id),
        "read_demarche"
        | "print_demarche"
        | "list_attachments"
        | "list_receipts"
        | "list_transmissions"
        | "list_demarche_documents"
        | "accept_demarche" => Attempt::at(&world.filing("transmitted").await.id()),
        "read_demarche:other_firm" => {
            Attempt::at(&space.demarche(&world.other.election, KIND, "draft").await.id())
        }
        "read_demarche:draft" | "check_draft" => Attempt::at(&world.filing("draft").await.id()),
        "save_draft" => {
            let started = world.filing("draft").await;
            Attempt::at(&started.id()).json(draft(world).await).seen(started.etag())
        }
        "save_draft:correction" => {
            let back = world.sent_back().await;
            Attempt::at(&back.id()).json(draft(world).await).seen(back.etag())
        }
        "confirm_demarche" => filled(world, &world.poll().await).await,
        "confirm_demarche:other_firm" => filled(world, &world.other.election).await,
        "sign_demarche" => {
            let confirmed = world.filing("confirmed").await;
            let digest = confirmed.text("/content_digest");
            let body = json!({ "statement": "lu et approuvé", "content_digest": digest });
            Attempt::at(&confirmed.id()).json(body).seen(confirmed.etag())
        }
        "transmit_demarche" => {
            let ready = world.filing("ready").await;
            Attempt::at(&ready.id()).seen(ready.etag())
        }
        "delete_demarche" => {
            let started = world.filing("draft").await;
            Attempt::at(&started.id()).seen(started.etag())
        }
        "send_back_demarche" => {
            let id = world.filing("transmitted").await.id();
            Attempt::at(&id).json(json!({ "text": "Le lieu manque." }))
        }
        "close_demarche" => Attempt::at(&world.accepted().await),
        "mark_filing_seen" => {
            let id = world.filing("transmitted").await.id();
            Attempt::at(&id).json(json!({ "unseen_since": "2024-02-01T09:00:00Z" }))
        }
        "reopen_demarche" => {
            let id = world.accepted().await;
            let path = format!("/v1/demarches/{id}/closures");
            world.authority.reviewer.post(&path, &Value::Null).await.expect(201);
            Attempt::at(&id).json(json!({ "reason": "Un total est à corriger." }))
        }
        "return_document" => {
            let id = world.accepted().await;
            Attempt::at(&id).json(json!({
                "purpose": "pour_avis", "kind": "notice", "name": "Avis.pdf",
                "file_id": upload(&world.person(role)).await
            }))
        }
        _ => return pieces(world, row, role).await,
    })
}

async fn pieces(world: &World, row: &str, role: Role) -> Option<Attempt> {
    Some(match row {
        "upload_file" => Attempt::plain().bytes("application/pdf", tests::world::PDF.to_vec()),
        "attach_file" => {
            let id = world.filing("draft").await.id();
            let file = upload(&world.person(role)).await;
            Attempt::at(&id).json(json!({ "file_id": file, "name": "Plan.pdf" }))
        }
        "attach_file:kept" => {
            let id = world.filing("draft").await.id();
            let kept = world.space.keep("Mandat.pdf", None).await.id();
            Attempt::at(&id).json(json!({ "space_file_id": kept }))
        }
        "detach_file" => {
            let demarche = world.filing("draft").await.id();
            let piece = world.piece(&demarche).await;
            let read = world.owner().get(&format!("/v1/demarches/{demarche}")).await.expect(200);
            Attempt::at(&piece).seen(read.etag())
        }
        "download_attachment" => {
            let demarche = world.filing("ready").await.id();
            let piece = world.piece(&demarche).await;
            let path = format!("/v1/demarches/{demarche}");
            let read = world.owner().get(&path).await.expect(200);
            let (path, tag) = (format!("{path}/transmissions"), read.etag());
            world.owner().post_if(&path, &tag, &Value::Null).await.expect(201);
            Attempt::at(&piece)
        }
        "download_attachment:correction" => {
            let demarche = world.sent_back().await.id();
            Attempt::at(&world.piece(&demarche).await)
        }
        "read_document" | "download_document" | "mark_document_read" => Attempt::at(&world.document().await),
        "read_document:not_shared" => Attempt::at(&not_shared(world).await),
        "read_document:access_ended" => Attempt::at(&access_ended(world).await),
        "compare_document" => Attempt::at(&world.document().await),
        "return_signed_copy" => {
            let id = world.document().await;
            Attempt::at(&id).json(json!({ "file_id": upload_signed(&world.person(role)).await }))
        }
        "download_signed_copy" => {
            let id = world.document().await;
            let copy = json!({ "file_id": upload_signed(world.owner()).await });
            let path = format!("/v1/documents/{id}/signed-copies");
            world.owner().post(&path, &copy).await.expect(201);
            Attempt::at(&id)
        }
        "print_receipt" => Attempt::at(&receipt(world).await),
        "print_election_paper" => {
            let poll = world.poll().await;
            let maker = if role == Role::CompanyOwner { &world.own_space } else { &world.space };
            maker.demarche(&poll, KIND, "transmitted").await;
            Attempt::at(&poll)
        }
        "check_paper" => {
            let paper = world.owner().get(&format!("/v1/receipts/{}/paper", receipt(world).await)).await;
            let name = paper.header("content-disposition").trim_end_matches(".pdf").to_owned();
            Attempt::at(&name.rsplit("%20").next().unwrap_or_default().replace("%2D", "-"))
        }
        "read_lights" => Attempt::at(&world.filing("draft").await.id()),
        "read_lights:transmitted" => Attempt::at(&world.filing("transmitted").await.id()),
        _ => return space_files(world, row, role).await,
    })
}

async fn space_files(world: &World, row: &str, role: Role) -> Option<Attempt> {
    let (space, company) = (&world.space, Some(world.company.company.as_str()));
    Some(match row {
        "add_space_file" => {
            Attempt::at(&space.id).json(json!({ "file_id": upload(&world.person(role)).await }))
        }
        "add_space_file:firm" => {
            let file = upload(&world.person(role)).await;
            Attempt::at(&space.id).json(json!({ "file_id": file, "company_id": company }))
        }
        "list_space_files" => Attempt::at(&space.id),
        "read_space_file" | "download_space_file" => Attempt::at(&space.keep("Mandat.pdf", None).await.id()),
        "read_space_file:firm" => Attempt::at(&space.keep("PV.pdf", company).await.id()),
        "read_space_file:other_firm" => {
            Attempt::at(&space.keep("PV.pdf", Some(&world.other.company)).await.id())
        }
        "change_space_file" => {
            let kept = space.keep("Mandat.pdf", None).await;
            Attempt::at(&kept.id()).json(json!({ "name": "Procuration.pdf" })).seen(kept.etag())
        }
        "delete_space_file" => {
            let kept = space.keep("Mandat.pdf", None).await;
            Attempt::at(&kept.id()).seen(kept.etag())
        }
        _ => return None,
    })
}

/// The receipt of a filing.
async fn receipt(world: &World) -> String {
    let sent = world.filing("transmitted").await.id();
    world.owner().get(&format!("/v1/demarches/{sent}/receipts")).await.expect(200).text("/items/0/id")
}

async fn draft(world: &World) -> Value {
    world.space.sample(&world.company.election, KIND).await
}

/// A draft that is complete and not confirmed.
async fn filled(world: &World, election: &str) -> Attempt {
    let started = world.space.start(election, KIND).await;
    let path = format!("/v1/demarches/{}/draft", started.id());
    let draft = world.space.sample(election, KIND).await;
    world.owner().put_if(&path, &started.etag(), &draft).await.expect(200);
    Attempt::at(&started.id()).json(json!({ "acknowledged": [] }))
}

/// A document of a fresh company that does not look at what its fiduciary received.
async fn not_shared(world: &World) -> String {
    let (company, _) = world.held_company().await;
    let own = world.certified_space(&company).await;
    let read = own.owner.get(&format!("/v1/companies/{}", company.company)).await.expect(200);
    let off = json!({ "sees_fiduciary_documents": false });
    own.owner.put_if(&format!("/v1/spaces/{}/sharing", own.id), &read.etag(), &off).await.expect(200);
    let sent = world.space.demarche(&company.election, KIND, "transmitted").await;
    returned_document(&world.authority.reviewer, &sent.id()).await.text("/document/id")
}

/// A document of a fresh company for which the fiduciary no longer acts.
async fn access_ended(world: &World) -> String {
    let (company, access) = world.held_company().await;
    world.certified_space(&company).await;
    let sent = world.space.demarche(&company.election, KIND, "transmitted").await;
    let document = returned_document(&world.authority.reviewer, &sent.id()).await.text("/document/id");
    let path = format!("/v1/accesses/{access}/endings");
    world.owner().post(&path, &json!({ "reason": "Fin du mandat" })).await.expect(200);
    document
}
