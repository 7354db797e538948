//! What was printed here is not signed: it is refused where a signed paper is asked for, also when it was saved otherwise.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    signing::{STATEMENT, round_body},
    world::{OwnCompany, returned_document, upload},
};
use types::DemarcheKind;

use crate::signing_rounds::{sign, world};

async fn put(client: &Client, media_type: &'static str, bytes: &[u8]) -> String {
    client.post_bytes("/v1/files", media_type, bytes.to_vec()).await.expect(201).id()
}

/// What a program of poppler makes of a PDF.
fn made(program: &str, arguments: &[&str], pdf: &[u8]) -> Vec<u8> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    child.wait_with_output().unwrap().stdout
}

/// The same pages, saved by another program.
fn saved_again(pdf: &[u8]) -> Vec<u8> {
    let again = made("pdftocairo", &["-pdf", "-", "-"], pdf);
    assert!(again.starts_with(b"%PDF-") && again != pdf);
    again
}

fn photo(pdf: &[u8]) -> Vec<u8> {
    made("pdftoppm", &["-png", "-r", "40", "-singlefile", "-"], pdf)
}

/// The form of the functions, confirmed and printed, and where its démarche is.
async fn form(world: &OwnCompany) -> (Vec<u8>, String) {
    let confirmed = world.demarche(DemarcheKind::FunctionsDeclaration, "confirmed").await;
    let path = format!("/v1/demarches/{}", confirmed.id());
    (world.space.owner.get(&format!("{path}/paper")).await.expect(200).bytes, path)
}

fn not_signed(answer: Answer, pointer: &str) {
    assert_eq!(answer.problem(422, "content_invalid").found(), [(pointer, "copy_not_signed")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn our_own_print_is_no_signed_piece_and_a_scan_of_it_is_one_that_nobody_validated() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let (printed, path) = form(&world).await;
    let pieces = format!("{path}/attachments");
    let again = saved_again(&printed);
    let kept = json!({ "file_id": put(owner, "application/pdf", &again).await, "kind": "signed_form", "name": "F.pdf" });
    let kept = owner.post(&format!("/v1/spaces/{}/files", world.space.id), &kept).await.expect(201);
    let piece = json!({ "space_file_id": kept.id() });
    not_signed(owner.post(&pieces, &piece).await, "/space_file_id");
    for bytes in [&printed, &again] {
        let piece = json!({ "file_id": put(owner, "application/pdf", bytes).await, "kind": "signed_form" });
        not_signed(owner.post(&pieces, &piece).await, "/file_id");
        // As what it is, it is taken.
        let piece = json!({ "file_id": piece["file_id"], "kind": "other" });
        let attached = owner.post(&pieces, &piece).await.expect(201);
        assert_eq!(attached.json["signature"], Value::Null);
    }
    for (media_type, bytes) in
        [("image/png", photo(&printed)), ("application/pdf", tests::world::PDF.to_vec())]
    {
        let piece = json!({ "file_id": put(owner, media_type, &bytes).await, "kind": "signed_form" });
        let attached = owner.post(&pieces, &piece).await.expect(201);
        assert_eq!(attached.json["signature"], "scanned");
    }
    let listed = owner.get(&pieces).await.expect(200);
    let said = |one: &Value| (one["kind"].clone(), one["signature"].clone());
    let mut said: Vec<_> = listed.json["items"].as_array().unwrap().iter().map(said).collect();
    // All at one moment, so that their ids have no order.
    said.sort_by_key(|(kind, _)| kind.to_string());
    let [other, scan] = [(json!("other"), Value::Null), (json!("signed_form"), json!("scanned"))];
    assert_eq!(said, [other.clone(), other, scan.clone(), scan]);
}

#[tokio::test(flavor = "multi_thread")]
async fn our_own_print_is_nowhere_taken_for_a_scan_that_somebody_signed() {
    let (_server, world) = world().await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let (printed, path) = form(&world).await;
    let again = saved_again(&printed);
    let seen = owner.get(&path).await.expect(200);
    let signing = json!({
        "method": "hand_signed", "statement": STATEMENT, "content_digest": seen.text("/content_digest"),
        "file_id": put(owner, "application/pdf", &again).await,
        "signatories": [{ "name": "Anne Weber", "role": "president" }]
    });
    not_signed(owner.post_if(&format!("{path}/signatures"), &seen.etag(), &signing).await, "/file_id");
    // The round in which the print itself is signed.
    let rounds = format!("/v1/elections/{}/signing-rounds", world.company.election);
    let round =
        owner.post(&rounds, &round_body(&put(owner, "application/pdf", &printed).await)).await.expect(201);
    let scan = json!({
        "method": "hand_signed", "statement": STATEMENT, "file_id": put(owner, "application/pdf", &again).await
    });
    let signatures = format!("/v1/signing-rounds/{}/signatures", round.id());
    not_signed(owner.post_if(&signatures, &round.etag(), &scan).await, "/file_id");
    // A document that came back to be signed.
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await;
    let returned = returned_document(reviewer, &sent.id()).await;
    let copies = format!("/v1/documents/{}/signed-copies", returned.text("/document/id"));
    let copy = json!({ "file_id": put(owner, "application/pdf", &again).await });
    not_signed(owner.post(&copies, &copy).await, "/file_id");
    owner
        .post(&copies, &json!({ "file_id": put(owner, "image/png", &photo(&printed)).await }))
        .await
        .expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_print_that_was_signed_digitally_is_a_digital_piece() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let (printed, path) = form(&world).await;
    let rounds = format!("/v1/elections/{}/signing-rounds", world.company.election);
    let round =
        owner.post(&rounds, &round_body(&put(owner, "application/pdf", &printed).await)).await.expect(201);
    for place in [0, 1, 2] {
        sign(owner, &round, place).await.expect(201);
    }
    let round = format!("/v1/signing-rounds/{}", round.id());
    let signed = owner.get(&format!("{round}/file")).await.expect(200).bytes;
    let copy = owner.post(&format!("{round}/copies"), &Value::Null).await.expect(201).id();
    for file in [put(owner, "application/pdf", &signed).await, copy] {
        let piece = json!({ "file_id": file, "kind": "signed_form" });
        let attached = owner.post(&format!("{path}/attachments"), &piece).await.expect(201);
        assert_eq!(attached.json["signature"], "digital");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_paper_of_a_poll_is_known_again() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 150).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    world.space.record(election, &world.space.sample_record(election).await).await.expect(200);
    let draft = world.demarche(DemarcheKind::FunctionsDeclaration, "draft").await;
    let pieces = format!("/v1/demarches/{}/attachments", draft.id());
    for paper in [
        "election_notice",
        "claims_notice",
        "candidate_poster",
        "model_ballot",
        "results_summary",
        "functions_declaration",
    ] {
        for language in ["fr", "de", "en"] {
            let printed = format!("/v1/elections/{election}/papers/{paper}?language={language}");
            let printed = owner.get(&printed).await.expect(200).bytes;
            let piece =
                json!({ "file_id": put(owner, "application/pdf", &printed).await, "kind": "signed_form" });
            not_signed(owner.post(&pieces, &piece).await, "/file_id");
        }
    }
    let piece = json!({ "file_id": upload(owner).await, "kind": "signed_form" });
    owner.post(&pieces, &piece).await.expect(201);
}
