//! Signing a démarche: by statement, by certificate, by a signed PDF and by hand, and what each is worth.

use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tests::{
    Answer, Client, TestServer,
    signing::{NAME, STATEMENT, cms, completion, prepare, sign_by_certificate},
    world::{OwnCompany, upload},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

async fn world() -> (TestServer, OwnCompany) {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    (server, world)
}

async fn trial_cms(person: &Client, choice: &str, prepared: &Answer) -> Value {
    let body = json!({ "name": NAME, "choice": choice, "digest": prepared.text("/digest") });
    json!({ "cms": person.post("/v1/trial/cms-signatures", &body).await.expect(201).text("/cms") })
}

async fn signatures(person: &Client, demarche: &str) -> Vec<Value> {
    let listed = person.get(&format!("/v1/demarches/{demarche}/signatures")).await.expect(200);
    listed.json["items"].as_array().cloned().unwrap()
}

/// The form of a démarche as it is printed to be signed.
async fn form(person: &Client, demarche: &str) -> Vec<u8> {
    person.get(&format!("/v1/demarches/{demarche}/paper?language=fr")).await.expect(200).bytes
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demarche_is_signed_with_the_persons_own_signing_product() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let prepared = prepare(owner, &confirmed.id()).await;
    assert_eq!(prepared.text("/expires_at"), "2024-02-01T09:30:00Z");
    assert_eq!(prepared.text("/digest_algorithm"), "SHA-256");
    let waiting = owner.get(&prepared.text("/file")).await.expect(200);
    assert!(waiting.bytes.starts_with(b"%PDF-"), "the form is read before it is signed");

    let body = json!({ "cms": cms(owner, &prepared).await });
    let signed = owner.post(&completion(&prepared), &body).await.expect(201);
    assert_eq!(signed.text("/demarche/status"), "ready");
    let signature = &signed.json["signature"];
    assert_eq!((&signature["method"], &signature["level"]), (&json!("certificate"), &json!("validated")));
    assert_eq!(signature["validation"]["verdict"], "TOTAL_PASSED");
    assert_eq!(signature["validation"]["signer"], NAME);
    assert_eq!(signature["content_digest"], confirmed.json["content_digest"]);

    let path = format!("/v1/signatures/{}/file", signed.text("/signature/id"));
    let file = owner.get(&path).await.expect(200);
    let saved_as = file.header("content-disposition");
    assert!(saved_as.ends_with(".pdf"), "{saved_as}");
    assert_eq!(signature["file_sha256"], json!(sha256(&file.bytes)));
    assert_eq!(file.bytes.len(), waiting.bytes.len(), "only the empty place was filled");

    let path = format!("/v1/demarches/{}/transmissions", confirmed.id());
    let sent = owner.post_if(&path, &signed.etag(), &Value::Null).await.expect(201);
    let proof = &sent.json["receipt"]["body"];
    assert_eq!(proof["format"], "scrutin-receipt-2");
    let expected = json!({ "method": "certificate", "level": "validated", "file": sha256(&file.bytes) });
    assert_eq!(proof["signature"], expected);
    // The desk reads the same file.
    let reviewer = &world.authority.reviewer;
    let seen = signatures(reviewer, &confirmed.id()).await;
    assert_eq!(seen.len(), 1);
    let path = format!("/v1/signatures/{}/file", signed.text("/signature/id"));
    assert_eq!(reviewer.get(&path).await.expect(200).bytes, file.bytes);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_signature_says_its_method_and_its_level() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let path = format!("/v1/demarches/{}/signatures", confirmed.id());
    let digest = confirmed.text("/content_digest");
    let scan = json!({
        "method": "hand_signed", "statement": STATEMENT, "content_digest": digest, "file_id": upload(owner).await,
        "signatories": [{ "name": "Marc Müller", "role": "Chef d'entreprise" }]
    });
    let signed = owner.post_if(&path, &confirmed.etag(), &scan).await.expect(201);
    assert_eq!(signed.text("/status"), "ready");
    let kept = signatures(owner, &confirmed.id()).await;
    assert_eq!((&kept[0]["method"], &kept[0]["level"]), (&json!("hand_signed"), &json!("hand_signed")));
    assert_eq!(kept[0]["level_label"], "Signed by hand, not validated");
    assert_eq!(kept[0]["validation"], Value::Null);
    assert_eq!(kept[0]["signatories"][0]["name"], "Marc Müller");
    let file = owner.get(&format!("/v1/signatures/{}/file", kept[0]["id"].as_str().unwrap())).await;
    assert_eq!(file.expect(200).bytes, tests::world::PDF);
    let paths = format!("/v1/demarches/{}/transmissions", confirmed.id());
    let sent = owner.post_if(&paths, &signed.etag(), &Value::Null).await.expect(201);
    let expected =
        json!({ "method": "hand_signed", "level": "hand_signed", "file": sha256(tests::world::PDF) });
    assert_eq!(sent.json["receipt"]["body"]["signature"], expected);

    let ready = world.demarche(DemarcheKind::ClaimsNotice, "ready").await;
    let kept = signatures(owner, &ready.id()).await;
    assert_eq!((&kept[0]["method"], &kept[0]["level"]), (&json!("statement"), &json!("simple")));
    let file = owner.get(&format!("/v1/signatures/{}/file", kept[0]["id"].as_str().unwrap())).await;
    file.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_signature_needs_is_asked_for_and_nothing_else() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let path = format!("/v1/demarches/{}/signatures", confirmed.id());
    let file = upload(owner).await;
    let hand = json!([{ "name": "Marc Müller", "role": "Chef" }]);
    for (more, found) in [
        (json!({ "method": "certificate" }), ("/method", "certificate_is_prepared")),
        (json!({ "method": "signed_pdf" }), ("/file_id", "required")),
        (json!({ "method": "hand_signed", "file_id": file }), ("/signatories", "required")),
        (json!({ "method": "hand_signed", "signatories": hand }), ("/file_id", "required")),
        (json!({ "file_id": file }), ("/file_id", "statement_without_file")),
        (json!({ "signatories": hand }), ("/signatories", "only_by_hand")),
        (json!({ "method": "signed_pdf", "file_id": file }), ("/file_id", "signed_pdf_differs")),
    ] {
        let mut body = json!({ "statement": STATEMENT, "content_digest": confirmed.text("/content_digest") });
        body.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        let refused = owner.post_if(&path, &confirmed.etag(), &body).await.problem(422, "content_invalid");
        assert_eq!(refused.found(), [found], "{body}");
    }
    let preparations = format!("/v1/demarches/{}/signature-preparations", confirmed.id());
    let other = owner.post(&preparations, &json!({ "statement": "lu" })).await;
    assert_eq!(other.problem(422, "content_invalid").found(), [("/statement", "statement_other")]);
    let draft = world.demarche(DemarcheKind::ClaimsNotice, "draft").await;
    let preparations = format!("/v1/demarches/{}/signature-preparations", draft.id());
    let early = owner.post(&preparations, &json!({ "statement": STATEMENT })).await;
    early.problem(409, "demarche_step_refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_signature_that_holds_and_is_of_somebody_who_may_act_is_kept() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let prepared = prepare(owner, &confirmed.id()).await;
    let refused = owner.post(&completion(&prepared), &trial_cms(owner, "expired", &prepared).await).await;
    let refused = refused.problem(422, "signature_not_accepted");
    assert_eq!(refused.found()[0], ("/cms", "signature.expired"));
    assert!(refused.text("/errors/0/message").ends_with("(TOTAL_FAILED, EXPIRED)"), "{}", refused.json);

    let another = trial_cms(owner, "another_number", &prepared).await;
    let refused = owner.post(&completion(&prepared), &another).await.problem(422, "signature_not_accepted");
    assert_eq!(refused.found(), [("/cms", "signature.number_other")]);
    assert!(refused.text("/errors/0/message").contains("INDETERMINATE"), "{}", refused.json);

    let body = json!({ "name": NAME, "choice": "valid", "digest": "ab".repeat(32) });
    let other = owner.post("/v1/trial/cms-signatures", &body).await.expect(201).text("/cms");
    let refused = owner.post(&completion(&prepared), &json!({ "cms": other })).await;
    assert_eq!(refused.problem(422, "content_invalid").found(), [("/cms", "cms_other_document")]);
    for (garbage, code) in [("%%%", "base64_form"), ("AAAA", "cms_unreadable")] {
        let refused = owner.post(&completion(&prepared), &json!({ "cms": garbage })).await;
        assert_eq!(refused.problem(422, "content_invalid").found(), [("/cms", code)]);
    }
    let still = owner.get(&format!("/v1/demarches/{}", confirmed.id())).await.expect(200);
    assert_eq!(still.etag(), confirmed.etag(), "a refused signature changes nothing");
    // After all that, the right one is still taken.
    let body = json!({ "cms": cms(owner, &prepared).await });
    owner.post(&completion(&prepared), &body).await.expect(201);
    owner.post(&completion(&prepared), &body).await.problem(409, "signature_preparation_ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chosen_certificate_is_the_one_that_signs() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let offered = owner.post("/v1/trial/certificates", &json!({ "name": NAME })).await.expect(201);
    let choices: Vec<_> = (0..3).map(|n| offered.text(&format!("/items/{n}/choice"))).collect();
    assert_eq!(choices, ["valid", "expired", "another_number"]);
    let path = format!("/v1/demarches/{}/signature-preparations", confirmed.id());
    let prepare = async |place: usize| {
        let certificate = offered.text(&format!("/items/{place}/certificate"));
        let body = json!({ "statement": STATEMENT, "certificate": certificate });
        owner.post(&path, &body).await.expect(201)
    };
    let for_another = prepare(2).await;
    let body = json!({ "cms": cms(owner, &for_another).await });
    let refused = owner.post(&completion(&for_another), &body).await.problem(422, "signature_not_accepted");
    assert_eq!(refused.found(), [("/cms", "signature.other_certificate")]);
    let for_this = prepare(0).await;
    let body = json!({ "cms": cms(owner, &for_this).await });
    owner.post(&completion(&for_this), &body).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colleague_who_may_act_signs_with_the_number_that_is_known() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    // The number of the invitation is known from its acceptance.
    let (manager, _) = world.space.member("Anne", "manager", None).await;
    let known = manager.get("/v1/certificate-numbers").await.expect(200);
    assert_eq!(
        (known.text("/items/0/last_four"), known.text("/items/0/source")),
        ("7890".into(), "invitation".into())
    );
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let prepared = prepare(owner, &confirmed.id()).await;
    let body = json!({
        "name": "Anne Weber", "certificate_number": "12345678901234567890", "choice": "valid",
        "digest": prepared.text("/digest")
    });
    let cms = owner.post("/v1/trial/cms-signatures", &body).await.expect(201).text("/cms");
    let signed = owner.post(&completion(&prepared), &json!({ "cms": cms })).await.expect(201);
    assert_eq!(signed.text("/signature/validation/signer"), "Anne Weber");
    assert_eq!(signed.text("/signature/display_name"), "Anne", "who signed, not who handed it in");
    assert_eq!(signed.text("/signature/validation/number_last_four"), "7890");

    // A reader's number is known too, but a reader may not act.
    let (reader, _) = world.space.member("Luc", "reader", None).await;
    let number = json!({ "certificate_number": "22222222222222222222" });
    reader.post("/v1/certificate-numbers", &number).await.expect(201);
    let confirmed = world.demarche(DemarcheKind::ClaimsNotice, "confirmed").await;
    let prepared = prepare(owner, &confirmed.id()).await;
    let body = json!({
        "name": "Luc Weber", "certificate_number": "22222222222222222222", "choice": "valid",
        "digest": prepared.text("/digest")
    });
    let cms = owner.post("/v1/trial/cms-signatures", &body).await.expect(201).text("/cms");
    let refused = owner.post(&completion(&prepared), &json!({ "cms": cms })).await;
    assert_eq!(refused.problem(422, "signature_not_accepted").found(), [("/cms", "signature.number_other")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_was_only_declared_counts_where_the_certificate_has_that_name() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let prepared = prepare(owner, &confirmed.id()).await;
    let number = "33333333333333333333";
    let declare = async |number: &str| {
        owner.post("/v1/certificate-numbers", &json!({ "certificate_number": number })).await
    };
    declare(number).await.expect(201);
    let complete = async |name: &str| {
        let body = json!({
            "name": name, "certificate_number": number, "choice": "valid", "digest": prepared.text("/digest")
        });
        let cms = owner.post("/v1/trial/cms-signatures", &body).await.expect(201).text("/cms");
        owner.post(&completion(&prepared), &json!({ "cms": cms })).await
    };
    let refused = complete("Léa d'Huart").await.problem(422, "signature_not_accepted");
    assert_eq!(refused.found(), [("/cms", "signature.number_other")]);
    let signed = complete("MULLER Marc").await.expect(201);
    assert_eq!(signed.text("/signature/display_name"), "Marc Müller");
    // Nobody tries number after number.
    for last in 12..30 {
        declare(&format!("444444444444444444{last}")).await.expect(201);
    }
    let refused = declare("55555555555555555555").await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/certificate_number", "too_many_items")]);
    declare(number).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_is_cancelled_at_any_moment_and_nothing_changes() {
    let (server, world) = world().await;
    let owner = &world.space.owner;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let prepared = prepare(owner, &confirmed.id()).await;
    let path = format!("/v1/signature-preparations/{}", prepared.id());
    owner.send(owner.request(Method::DELETE, &path)).await.problem(428, "precondition_missing");
    owner.delete_if(&path, &prepared.etag()).await.expect(204);
    let ended = owner.get(&path).await.expect(200);
    assert!(ended.json["ended_at"].is_string());
    // What was to be signed is gone, so that nobody fills the server by preparing and cancelling.
    owner.get(&prepared.text("/file")).await.problem(404, "not_found");
    owner.delete_if(&path, &ended.etag()).await.problem(409, "signature_preparation_ended");
    let body = json!({ "cms": cms(owner, &prepared).await });
    owner.post(&completion(&prepared), &body).await.problem(409, "signature_preparation_ended");
    let still = owner.get(&format!("/v1/demarches/{}", confirmed.id())).await.expect(200);
    assert_eq!(
        (still.etag(), still.json["status"].clone()),
        (confirmed.etag(), confirmed.json["status"].clone())
    );

    // What is not signed in half an hour is over, too.
    let prepared = prepare(owner, &confirmed.id()).await;
    let body = json!({ "cms": cms(owner, &prepared).await });
    server.set_time("2024-02-01T09:30:00Z");
    owner.post(&completion(&prepared), &body).await.problem(409, "signature_preparation_ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_after_the_signature_undoes_it_and_ends_what_was_prepared() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let path = format!("/v1/demarches/{}", confirmed.id());
    let left = prepare(owner, &confirmed.id()).await;
    let left_body = json!({ "cms": cms(owner, &left).await });
    let signed = sign_by_certificate(owner, &confirmed.id()).await;

    // A piece after the signature leaves it as it is.
    let piece = json!({ "file_id": upload(owner).await, "name": "Plan.pdf" });
    owner.post(&format!("{path}/attachments"), &piece).await.expect(201);
    let ready = owner.get(&path).await.expect(200);
    assert_eq!(ready.text("/status"), "ready");
    assert_eq!(signatures(owner, &confirmed.id()).await[0]["undone_at"], Value::Null);

    let draft = world.space.sample(&world.company.election, NOTICE).await;
    let edited = owner.put_if(&format!("{path}/draft"), &ready.etag(), &draft).await.expect(200);
    assert_eq!(edited.text("/status"), "draft");
    assert!(signatures(owner, &confirmed.id()).await[0]["undone_at"].is_string());
    owner.post(&completion(&left), &left_body).await.problem(409, "signature_preparation_ended");
    // What was signed can still be read, and does not count.
    owner.get(&format!("/v1/signatures/{}/file", signed.text("/signature/id"))).await.expect(200);
    owner
        .post_if(&format!("{path}/transmissions"), &edited.etag(), &Value::Null)
        .await
        .problem(409, "demarche_step_refused");
    // Deleted, it goes with everything that was signed and prepared.
    owner.delete_if(&path, &edited.etag()).await.expect(204);
    owner
        .get(&format!("/v1/signatures/{}/file", signed.text("/signature/id")))
        .await
        .problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_signature_holds_nowhere_but_on_a_trial_server() {
    let (server, world) = world().await;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let owner = &world.space.owner;
    let real = server.beside(|settings| settings.trial = false);
    let there = real.client().with_token(&owner.token);
    owner.post("/v1/trial/certificates", &json!({ "name": NAME })).await.expect(201);
    let path = format!("/v1/demarches/{}/signature-preparations", confirmed.id());
    let prepared = there.post(&path, &json!({ "statement": STATEMENT })).await.expect(201);
    let body = json!({ "cms": cms(owner, &prepared).await });
    let refused = there.post(&completion(&prepared), &body).await.problem(422, "signature_not_accepted");
    assert_eq!(refused.found()[0], ("/cms", "signature.no_chain"));
    let message = refused.text("/errors/0/message");
    assert!(message.ends_with("(INDETERMINATE, NO_CERTIFICATE_CHAIN_FOUND)"), "{message}");
    there.post("/v1/trial/certificates", &json!({ "name": NAME })).await.problem(404, "not_found");
    let digest = json!({ "name": NAME, "choice": "valid", "digest": prepared.text("/digest") });
    there.post("/v1/trial/cms-signatures", &digest).await.problem(404, "not_found");
    // The same signature, of what the same preparation asked for, holds on the trial server.
    owner.post(&completion(&prepared), &body).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signed_pdf_is_taken_if_it_is_the_form_of_this_content_and_nothing_else() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let form = form(owner, &confirmed.id()).await;
    // Somebody signs the printed form elsewhere: here by what the server prepares, and forgets.
    let prepared = prepare(owner, &confirmed.id()).await;
    let waiting = owner.get(&prepared.text("/file")).await.expect(200).bytes;
    assert!(waiting.starts_with(&form), "the form is printed the same whoever asks for it");
    let signed = fill(&waiting, &cms(owner, &prepared).await);
    let path = format!("/v1/signature-preparations/{}", prepared.id());
    owner.delete_if(&path, &prepared.etag()).await.expect(204);

    let path = format!("/v1/demarches/{}/signatures", confirmed.id());
    let take = async |bytes: Vec<u8>, language: &str| {
        let file = owner.post_bytes("/v1/files", "application/pdf", bytes).await.expect(201).id();
        let body = json!({
            "method": "signed_pdf", "statement": STATEMENT, "content_digest": confirmed.text("/content_digest"),
            "file_id": file, "language": language
        });
        owner.post_if(&path, &confirmed.etag(), &body).await
    };
    let refused = take(form.clone(), "fr").await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/file_id", "signed_pdf_unsigned")]);
    let refused = take(signed.clone(), "de").await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/file_id", "signed_pdf_differs")]);
    // Another name of the space is no other form.
    let space = format!("/v1/spaces/{}", world.space.id);
    let seen = owner.get(&space).await.expect(200);
    let title = json!({ "title": "Bureau du personnel" });
    owner.patch_if(&space, &seen.etag(), &title).await.expect(200);
    let ready = take(signed.clone(), "fr").await.expect(201);
    assert_eq!(ready.text("/status"), "ready");
    let kept = &signatures(owner, &confirmed.id()).await[0];
    assert_eq!((&kept["method"], &kept["level"]), (&json!("signed_pdf"), &json!("validated")));
    assert_eq!(kept["file_sha256"], json!(sha256(&signed)));
    // It is shown as it came, and nothing puts another one in its place.
    let file = format!("/v1/signatures/{}/file", kept["id"].as_str().unwrap());
    assert_eq!(owner.get(&file).await.expect(200).bytes, signed);
    for method in [Method::PUT, Method::POST, Method::PATCH, Method::DELETE] {
        owner.send(owner.request(method, &file)).await.problem(405, "method_not_allowed");
    }
}

/// Puts a signature into the empty place of a PDF, as a signing product does that knows PDF.
fn fill(pdf: &[u8], cms: &str) -> Vec<u8> {
    let hexadecimal: String = base64(cms).iter().map(|byte| format!("{byte:02x}")).collect();
    let zeros = vec![b'0'; 2_000];
    let place = pdf.windows(zeros.len()).rposition(|window| window == zeros).unwrap();
    let end = place + zeros.len();
    let start = (0..end).rev().find(|at| pdf[*at] == b'<').unwrap() + 1;
    let mut filled = pdf.to_vec();
    filled[start..start + hexadecimal.len()].copy_from_slice(hexadecimal.as_bytes());
    filled
}

fn base64(text: &str) -> Vec<u8> {
    const CHARACTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for character in text.bytes().filter(|character| *character != b'=') {
        let value = CHARACTERS.iter().position(|known| *known == character).unwrap();
        bits = bits << 6 | u32::try_from(value).unwrap();
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).unwrap());
        }
    }
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_that_is_handed_in_twice_under_one_key_is_kept_once() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let prepared = prepare(owner, &confirmed.id()).await;
    let body = json!({ "cms": cms(owner, &prepared).await });
    let key = tests::client::fresh_key();
    let first = owner.post_keyed(&completion(&prepared), &body, &key).await.expect(201);
    let again = owner.post_keyed(&completion(&prepared), &body, &key).await.expect(201);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(first.json, again.json);
    assert_eq!(signatures(owner, &confirmed.id()).await.len(), 1);
}
