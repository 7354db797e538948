//! D. The reviewer's desk: sent back, corrected, accepted, answered with documents, closed.

use inspection::samples;
use serde_json::{Value, json};
use tests::{Client, world::Space};

use crate::{
    authority::World,
    lists::{all, demarche, french, pdf, sha256, upload},
    notice::{Filed, confirm, edit, expect_status, sign},
    output::{day, detail, moment, refusal, section, short, shows, step, text},
};

/// A document that the reviewer returned, and its bytes.
struct Document {
    id: String,
    bytes: Vec<u8>,
}

/// D.
pub(crate) async fn act(world: &World, space: &Space, filed: &Filed) {
    section("D. The reviewer's desk, and the firm's answers");
    let reviewer = &world.authority.reviewer;
    send_back(reviewer, space, &filed.id).await;
    correct(space, &filed.id).await;
    desk_step(reviewer, &filed.id, "acceptances", "The reviewer takes it on", "Accepté").await;
    let documents = return_documents(reviewer, filed).await;
    read(space, &documents).await;
    hang(space, &documents[1]).await;
    return_copy(reviewer, space, &documents).await;
    receipts(space, &filed.id).await;
    desk_step(reviewer, &filed.id, "closures", "The reviewer closes it", "Fermé").await;
    step("What is closed is not changed any more");
    let seen = space.owner.get(&format!("/v1/demarches/{}", filed.id)).await.expect(200);
    let path = format!("/v1/demarches/{}/draft", filed.id);
    let refused = space.owner.put_if(&path, &seen.etag(), &seen.json["draft"]).await;
    shows(refusal(&refused, 409, "demarche_step_refused"));
}

async fn send_back(reviewer: &Client, space: &Space, id: &str) {
    step("The reviewer finds it at the desk");
    let waiting = all(&reviewer.speaking("fr"), "/v1/desk/demarches?status=transmitted").await;
    let ours = waiting.iter().find(|filing| filing["id"] == id).expect("the démarche at the desk");
    shows(format!("{}: {} ({} waiting)", text(ours, "title"), text(ours, "status_label"), waiting.len()));
    step("The reviewer sends it back with a text");
    let asked = "L'heure de fermeture ne laisse pas voter l'équipe du soir.";
    reviewer.post(&format!("/v1/demarches/{id}/corrections"), &json!({ "text": asked })).await.expect(201);
    let seen = demarche(&space.owner, id).await;
    assert_eq!((text(&seen, "status_label"), text(&seen, "correction")), ("À corriger", asked));
    shows(format!("À corriger: « {asked} »"));
}

async fn correct(space: &Space, id: &str) {
    step("The firm corrects the hour");
    edit(space, id, "closes_at", "19:00").await;
    expect_status(space, id, "À corriger").await;
    let confirmed = confirm(space, id, "The correction is confirmed").await;
    sign(space, id, &confirmed, "It is signed: lu et approuvé").await;
    step("It is transmitted again");
    let path = format!("/v1/demarches/{id}");
    let etag = space.owner.get(&path).await.expect(200).etag();
    space.owner.post_if(&format!("{path}/transmissions"), &etag, &Value::Null).await.expect(201);
    expect_status(space, id, "Transmis").await;
}

async fn desk_step(reviewer: &Client, id: &str, act: &str, what: &str, label: &str) {
    step(what);
    let path = format!("/v1/demarches/{id}/{act}");
    let done = reviewer.speaking("fr").post(&path, &Value::Null).await.expect(201);
    assert_eq!(done.text("/status_label"), label);
    shows(label);
}

async fn return_documents(reviewer: &Client, filed: &Filed) -> Vec<Document> {
    let mut documents = Vec::new();
    for (purpose, kind, name, heading) in [
        ("pour_avis", "notice", "Avis d'élection.pdf", "Pour avis"),
        ("affichage", "poster", "Affiche des candidatures.pdf", "Affichage"),
        ("a_signer", "pv", "PV de dépouillement.pdf", "PV à signer"),
    ] {
        step(&format!("The reviewer returns a document: {heading}"));
        let bytes = pdf(purpose);
        let body = json!({
            "purpose": purpose, "kind": kind, "name": name, "file_id": upload(reviewer, &bytes).await,
            "due_on": filed.election_day
        });
        let path = format!("/v1/demarches/{}/documents", filed.id);
        let returned = reviewer.speaking("fr").post(&path, &body).await.expect(201);
        assert_eq!(returned.text("/document/heading"), heading);
        let due = day(&returned.json["document"]["due_on"]);
        shows(format!("{name}, by {due}; receipt {}", short(&returned.text("/receipt/digest"))));
        documents.push(Document { id: returned.text("/document/id"), bytes });
    }
    documents
}

async fn read(space: &Space, documents: &[Document]) {
    step("The firm finds the three in its space, unread");
    let listed = all(&space.owner.speaking("fr"), &format!("/v1/spaces/{}/documents", space.id)).await;
    assert_eq!(listed.len(), 3);
    assert!(listed.iter().all(|document| document["state"] == "unread"));
    shows("3 documents");
    for document in &listed {
        detail(format!(
            "{:<12} {:<32} {}",
            text(document, "heading"),
            text(document, "name"),
            text(document, "state_label")
        ));
    }
    step("It downloads them, byte for byte, and marks them read");
    for document in documents {
        let path = format!("/v1/documents/{}", document.id);
        let file = space.owner.get(&format!("{path}/file")).await.expect(200);
        assert_eq!(sha256(&file.bytes), sha256(&document.bytes), "the digest of the download");
        let read =
            space.owner.speaking("fr").post(&format!("{path}/readings"), &Value::Null).await.expect(200);
        assert_eq!(read.text("/state_label"), "Lu");
    }
    shows("3 digests equal, 3 × Lu");
}

async fn hang(space: &Space, poster: &Document) {
    let owner = space.owner.speaking("fr");
    let path = format!("/v1/documents/{}", poster.id);
    let card = async || owner.get(&path).await.expect(200).json;
    step("The poster says from when to when it must hang");
    let poster = card().await;
    let duty = &poster["posting"];
    assert_eq!(duty["state"], "upcoming");
    shows(format!("{} to {}: {}", day(&duty["from"]), day(&duty["until"]), text(duty, "state_label")));
    step("The firm records where it hangs already, with a photo");
    let photo = owner.post_bytes("/v1/files", "image/png", samples::png(64, 64, b"")).await.expect(201).id();
    let body = json!({ "place": "Entrée du personnel", "hung_at": poster["returned_at"], "photo_id": photo });
    owner.post(&format!("{path}/postings"), &body).await.expect(201);
    let poster = card().await;
    assert_eq!(poster["posting"]["state"], "hanging");
    shows(text(&poster["posting"], "state_label"));
}

async fn return_copy(reviewer: &Client, space: &Space, documents: &[Document]) {
    let copy = pdf("signed by the president and the assessors");
    let file = upload(&space.owner, &copy).await;
    step("A signed copy of what is only pour avis is refused");
    let path = format!("/v1/documents/{}/signed-copies", documents[0].id);
    let refused = space.owner.post(&path, &json!({ "file_id": file })).await;
    shows(refusal(&refused, 409, "document_not_for_signature"));
    step("The firm returns the signed copy of the PV");
    let path = format!("/v1/documents/{}", documents[2].id);
    let body = json!({ "file_id": file });
    let back = space.owner.speaking("fr").post(&format!("{path}/signed-copies"), &body).await.expect(201);
    let label = back.text("/document/state_label");
    assert_eq!(label, "Copie signée remise");
    shows(format!("{label}; receipt {}", short(&back.text("/receipt/digest"))));
    step("The reviewer downloads the signed copy");
    let came = reviewer.get(&format!("{path}/signed-copy")).await.expect(200);
    assert_eq!(sha256(&came.bytes), sha256(&copy), "the digest of the signed copy");
    shows(format!("{} bytes, digest equal", came.bytes.len()));
}

async fn receipts(space: &Space, id: &str) {
    step("Every hand-over has its receipt");
    let listed = french(&space.owner, &format!("/v1/demarches/{id}/receipts")).await;
    let receipts = listed["items"].as_array().cloned().unwrap_or_default();
    let count = |kind: &str| receipts.iter().filter(|receipt| receipt["kind"] == kind).count();
    let counts = (count("transmission"), count("document_return"), count("signed_copy"));
    assert_eq!((receipts.len(), counts), (6, (2, 3, 1)));
    shows("2 transmissions, 3 returned documents, 1 signed copy");
    for receipt in &receipts {
        detail(format!(
            "{:<16} {} {}",
            text(receipt, "kind"),
            short(text(receipt, "digest")),
            moment(&receipt["issued_at"])
        ));
    }
}
