//! Rounds in which a procès-verbal is signed by the president and each assessor.

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    signing::{BUREAU, STATEMENT, cms_of, completion, open_round, prepare_round, round_body, scanned_round},
    world::{OwnCompany, PDF, returned_document, upload},
};
use types::DemarcheKind;

pub(crate) async fn world() -> (TestServer, OwnCompany) {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    (server, world)
}

/// Signs for the one at this place, with that person's own certificate.
pub(crate) async fn sign(person: &Client, round: &Answer, place: usize) -> Answer {
    let prepared = prepare_round(person, round, place).await.expect(201);
    let (name, _, number) = BUREAU[place];
    let body = json!({ "cms": cms_of(person, name, number, &prepared.text("/digest")).await });
    person.post(&completion(&prepared), &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pv_is_complete_when_the_president_and_each_assessor_have_signed_in_any_order() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
        let round = open_round(owner, &world.company.election).await;
        let path = format!("/v1/signing-rounds/{}", round.id());
        for (signed, place) in order.into_iter().enumerate() {
            let copies = format!("{path}/copies");
            owner.post(&copies, &Value::Null).await.problem(409, "signing_round_not_complete");
            let now = sign(owner, &round, place).await.expect(201);
            assert_eq!(now.json["round"]["missing"], 2 - signed);
            let state = if signed == 2 { "complete" } else { "open" };
            assert_eq!(now.text("/round/state"), state);
            let who = &now.json["round"]["signatories"][place];
            assert_eq!((&who["method"], &who["level"]), (&json!("certificate"), &json!("validated")));
            assert_eq!(who["validation"]["verdict"], "TOTAL_PASSED");
            assert_eq!(who["validation"]["signer"], BUREAU[place].0);
        }
        let file = owner.get(&format!("{path}/file")).await.expect(200);
        assert!(file.bytes.starts_with(PDF), "every signature is added behind what was there");
        sign_refused(owner, &round).await;
    }
    let listed = owner.get(&format!("/v1/elections/{}/signing-rounds", world.company.election)).await;
    assert_eq!(listed.expect(200).json["items"].as_array().unwrap().len(), 3);
}

async fn sign_refused(owner: &Client, round: &Answer) {
    prepare_round(owner, round, 0).await.problem(409, "signing_round_closed");
    let reminders = format!("/v1/signing-rounds/{}/reminders", round.id());
    owner.post(&reminders, &Value::Null).await.problem(409, "signing_round_closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_prepared_before_somebody_else_signed_is_prepared_anew() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let round = open_round(owner, &world.company.election).await;
    let slow = prepare_round(owner, &round, 1).await.expect(201);
    sign(owner, &round, 0).await.expect(201);
    let (name, _, number) = BUREAU[1];
    let body = json!({ "cms": cms_of(owner, name, number, &slow.text("/digest")).await });
    owner.post(&completion(&slow), &body).await.problem(409, "signed_meanwhile");
    sign(owner, &round, 1).await.expect(201);
    prepare_round(owner, &round, 1).await.problem(409, "signatory_has_signed");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_sign_at_once_one_is_kept() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let round = open_round(owner, &world.company.election).await;
    let mut tries = Vec::new();
    for place in [0, 1] {
        let prepared = prepare_round(owner, &round, place).await.expect(201);
        let (name, _, number) = BUREAU[place];
        let body = json!({ "cms": cms_of(owner, name, number, &prepared.text("/digest")).await });
        tries.push((completion(&prepared), body));
    }
    let [one, other] = &tries[..] else { panic!("two") };
    let (one, other) = tokio::join!(owner.post(&one.0, &one.1), owner.post(&other.0, &other.1));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409], "{} {}", one.json, other.json);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_certificate_of_the_named_person_signs_in_that_persons_place() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let round = open_round(owner, &world.company.election).await;
    let prepared = prepare_round(owner, &round, 0).await.expect(201);
    // The right name with another number, and the certificate of an assessor.
    for (name, number) in [("Anne Weber", "99999999999999999999"), (BUREAU[1].0, BUREAU[1].2)] {
        let body = json!({ "cms": cms_of(owner, name, number, &prepared.text("/digest")).await });
        let refused = owner.post(&completion(&prepared), &body).await.problem(422, "signature_not_accepted");
        assert_eq!(refused.found(), [("/cms", "signature.person_other")]);
    }
    // Without a number, the name in the certificate decides, whatever its accents.
    let mut body = round_body(&upload(owner).await);
    for signatory in body["signatories"].as_array_mut().unwrap() {
        signatory.as_object_mut().unwrap().remove("certificate_number");
    }
    let path = format!("/v1/elections/{}/signing-rounds", world.company.election);
    let round = owner.post(&path, &body).await.expect(201);
    let prepared = prepare_round(owner, &round, 2).await.expect(201);
    let digest = prepared.text("/digest");
    let other = json!({ "cms": cms_of(owner, "Luc d'Huart", "99999999999999999999", &digest).await });
    owner.post(&completion(&prepared), &other).await.problem(422, "signature_not_accepted");
    let right = json!({ "cms": cms_of(owner, "Lea D'HUART", "99999999999999999999", &digest).await });
    owner.post(&completion(&prepared), &right).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_names_one_president_and_each_assessor_once() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let path = format!("/v1/elections/{}/signing-rounds", world.company.election);
    let person = |name: &str, role: &str| json!({ "name": name, "role": role });
    for (signatories, found) in [
        (json!([person("A", "assessor")]), vec![("/signatories", "round_president_missing")]),
        (json!([person("A", "president")]), vec![("/signatories", "round_assessor_missing")]),
        (
            json!([person("A", "president"), person("B", "president"), person("C", "assessor")]),
            vec![("/signatories", "round_presidents")],
        ),
        (
            json!([person("A", "president"), person("C", "assessor"), person("C", "assessor")]),
            vec![("/signatories/2", "round_signatory_twice")],
        ),
    ] {
        let body = json!({ "file_id": upload(owner).await, "name": "PV.pdf", "signatories": signatories });
        assert_eq!(owner.post(&path, &body).await.problem(422, "content_invalid").found(), found);
    }
    let mut both = round_body(&upload(owner).await);
    both.as_object_mut().unwrap().remove("file_id");
    let refused = owner.post(&path, &both).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/file_id", "file_or_document")]);
    let mut unreachable = round_body(&upload(owner).await);
    unreachable["signatories"][1]["email"] = json!("nowhere");
    let refused = owner.post(&path, &unreachable).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/signatories/1/email", "email_form")]);
    let unknown = round_body("0193a1b2-0000-7000-8000-00000000000d");
    owner.post(&path, &unknown).await.problem(409, "file_not_usable");
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_are_missing_are_reminded_once_a_day() {
    let (server, world) = world().await;
    let owner = &world.space.owner;
    let round = open_round(owner, &world.company.election).await;
    sign(owner, &round, 1).await.expect(201);
    let path = format!("/v1/signing-rounds/{}/reminders", round.id());
    let reminded = owner.post(&path, &Value::Null).await.expect(201);
    let when = |answer: &Answer| -> Vec<bool> {
        let signatories = answer.json["signatories"].as_array().unwrap();
        signatories.iter().map(|one| one["reminded_at"].is_string()).collect()
    };
    assert_eq!(when(&reminded), [true, false, true]);
    owner.post(&path, &Value::Null).await.problem(409, "reminded_today");
    server.set_time("2024-02-01T22:59:59Z");
    owner.post(&path, &Value::Null).await.problem(409, "reminded_today");
    // A day ends in Luxembourg at 23:00 UTC.
    server.set_time("2024-02-01T23:00:00Z");
    let again = owner.post(&path, &Value::Null).await.expect(201);
    assert_eq!(again.text("/signatories/0/reminded_at"), "2024-02-01T23:00:00Z");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scan_with_all_hands_is_declared_as_such_and_takes_the_place_of_no_certificate() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let scanned = scanned_round(owner, &world.company.election).await;
    assert_eq!(scanned.text("/state"), "complete");
    for signatory in scanned.json["signatories"].as_array().unwrap() {
        assert_eq!(
            (&signatory["method"], &signatory["level"]),
            (&json!("hand_signed"), &json!("hand_signed"))
        );
        assert_eq!(signatory["validation"], Value::Null);
    }
    let round = open_round(owner, &world.company.election).await;
    let signed = sign(owner, &round, 0).await.expect(201);
    let path = format!("/v1/signing-rounds/{}/signatures", round.id());
    let scan = json!({ "method": "hand_signed", "statement": STATEMENT, "file_id": upload(owner).await });
    owner.post_if(&path, &round.etag(), &scan).await.problem(412, "stale");
    let refused = owner.post_if(&path, &signed.etag(), &scan).await;
    refused.problem(409, "signing_round_signed_by_certificate");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_further_signed_revision_is_taken_with_every_signature_that_it_brings() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let election = &world.company.election;
    // Two sign the same document elsewhere: in a round that is not the one that counts.
    let elsewhere = open_round(owner, election).await;
    sign(owner, &elsewhere, 2).await.expect(201);
    sign(owner, &elsewhere, 0).await.expect(201);
    let file = owner.get(&format!("/v1/signing-rounds/{}/file", elsewhere.id())).await.expect(200).bytes;

    let round = open_round(owner, election).await;
    let path = format!("/v1/signing-rounds/{}/signatures", round.id());
    let bring = async |bytes: Vec<u8>, tag: &str| {
        let file = owner.post_bytes("/v1/files", "application/pdf", bytes).await.expect(201).id();
        let body = json!({ "method": "signed_pdf", "statement": STATEMENT, "file_id": file });
        owner.post_if(&path, tag, &body).await
    };
    let refused = bring(PDF.to_vec(), &round.etag()).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/file_id", "signed_pdf_unsigned")]);
    let signed = bring(file.clone(), &round.etag()).await.expect(201);
    let who = |place: usize| signed.json["signatories"][place]["method"].clone();
    assert_eq!([who(0), who(1), who(2)], [json!("signed_pdf"), Value::Null, json!("signed_pdf")]);
    let again = bring(file, &signed.etag()).await.problem(422, "content_invalid");
    assert_eq!(again.found(), [("/file_id", "signed_pdf_unsigned")]);
    let done = sign(owner, &round, 1).await.expect(201);
    assert_eq!(done.text("/round/state"), "complete");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_that_is_cancelled_takes_no_signature() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let round = open_round(owner, &world.company.election).await;
    let prepared = prepare_round(owner, &round, 0).await.expect(201);
    let path = format!("/v1/signing-rounds/{}/cancellations", round.id());
    let cancelled = owner.post(&path, &Value::Null).await.expect(201);
    assert_eq!(cancelled.text("/state"), "cancelled");
    owner.post(&path, &Value::Null).await.problem(409, "signing_round_closed");
    let (name, _, number) = BUREAU[0];
    let body = json!({ "cms": cms_of(owner, name, number, &prepared.text("/digest")).await });
    owner.post(&completion(&prepared), &body).await.problem(409, "signature_preparation_ended");
    let copies = format!("/v1/signing-rounds/{}/copies", round.id());
    owner.post(&copies, &Value::Null).await.problem(409, "signing_round_not_complete");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_signed_pv_is_handed_in_as_signed_copy_and_attached_to_the_results() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await;
    let returned = returned_document(&world.authority.reviewer, &sent.id()).await;
    let document = returned.text("/document/id");
    let mut body = round_body("");
    body.as_object_mut().unwrap().remove("file_id");
    body["document_id"] = json!(document);
    let path = format!("/v1/elections/{}/signing-rounds", world.company.election);
    let round = owner.post(&path, &body).await.expect(201);
    assert_eq!(round.text("/document_id"), document);
    for place in [1, 0, 2] {
        sign(owner, &round, place).await.expect(201);
    }
    let copies = format!("/v1/signing-rounds/{}/copies", round.id());
    let signed = owner.get(&format!("/v1/signing-rounds/{}/file", round.id())).await.expect(200);
    let copy = owner.post(&copies, &Value::Null).await.expect(201);
    assert_eq!(copy.json["sha256"], json!(signed.etag().trim_matches('"')));
    let path = format!("/v1/documents/{document}/signed-copies");
    owner.post(&path, &json!({ "file_id": copy.id() })).await.expect(201);
    let handed_in = owner.get(&format!("/v1/documents/{document}/signed-copy")).await.expect(200);
    assert_eq!(handed_in.bytes, signed.bytes);

    let results = world.demarche(DemarcheKind::ResultDeclaration, "draft").await;
    // A copy waits like any other file, and so many wait at most.
    let mut large = tests::world::PDF.to_vec();
    large.resize(10 * 1024 * 1024, b' ');
    let mut filling = Vec::new();
    for _ in 0..20 {
        filling.push(owner.post_bytes("/v1/files", "application/pdf", large.clone()).await.expect(201).id());
    }
    let full = owner.post(&copies, &Value::Null).await.problem(422, "content_invalid");
    assert_eq!(full.found(), [("", "files_waiting")]);
    let piece = json!({ "file_id": filling[0], "name": "Plan.pdf" });
    owner.post(&format!("/v1/demarches/{}/attachments", results.id()), &piece).await.expect(201);
    let copy = owner.post(&copies, &Value::Null).await.expect(201);
    let piece = json!({ "file_id": copy.id(), "name": "PV signé.pdf" });
    let path = format!("/v1/demarches/{}/attachments", results.id());
    owner.post(&path, &piece).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_are_to_sign_are_told_by_mail_and_those_who_are_missing_are_reminded() {
    let server = TestServer::with(|settings| {
        settings.sends_mail = true;
        settings.public_address = "https://scrutin.example".to_owned();
    })
    .await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = world.space.owner.speaking("de");
    // A member who has shown the number of a certificate is told as that person wishes; others at the address given.
    let (known, _) = world.space.member("Léa d'Huart", "reader", None).await;
    known.post("/v1/certificate-numbers", &json!({ "certificate_number": BUREAU[2].2 })).await.expect(201);
    let wish = async |email: Value, wants_mail: bool| {
        let tag = known.get("/v1/me").await.expect(200).etag();
        let body = json!({ "email": email, "language": "en", "wants_mail": wants_mail });
        known.put_if("/v1/me/preferences", &tag, &body).await.expect(200);
    };
    wish(json!("lea@example.lu"), true).await;
    let app = server.app();
    let id: types::ServerId = app.entropy.id(app.clock.now(), 0);
    let taken = async || -> Vec<(String, String)> {
        let request = app::Request::of_nobody(&app, store::Task::Mail, "test");
        let mut mails = app::outbox::take(&app, &request, id).await.unwrap().value;
        mails.sort_by(|one, other| one.recipient.cmp(&other.recipient));
        for mail in &mails {
            for part in ["Weber", "Huart", "Schmit", "dépouillement"] {
                assert!(!mail.body.contains(part) && !mail.subject.contains(part), "{part}: {}", mail.body);
            }
        }
        mails.into_iter().map(|mail| (mail.recipient, mail.subject)).collect()
    };
    let said = |mails: &[(&str, &str)]| -> Vec<(String, String)> {
        mails.iter().map(|(to, subject)| ((*to).to_owned(), (*subject).to_owned())).collect()
    };
    taken().await;
    let mut body = round_body(&upload(&owner).await);
    body["signatories"][0]["email"] = json!("weber@example.lu");
    body["signatories"][2]["email"] = Value::Null;
    let path = format!("/v1/elections/{}/signing-rounds", world.company.election);
    let round = owner.post(&path, &body).await.expect(201);
    let company = owner.get(&format!("/v1/companies/{}", world.company.company)).await.expect(200).json;
    let company = company["legal_name"].as_str().unwrap();
    let german = &format!("Ein Protokoll wartet auf Ihre Unterschrift: {company}");
    let english = &format!("A procès-verbal awaits your signature: {company}");
    assert_eq!(
        taken().await,
        said(&[("bureau@example.lu", german), ("lea@example.lu", english), ("weber@example.lu", german)])
    );
    sign(&owner, &round, 0).await.expect(201);
    let reminders = format!("/v1/signing-rounds/{}/reminders", round.id());
    owner.post(&reminders, &Value::Null).await.expect(201);
    assert_eq!(
        taken().await,
        said(&[
            ("bureau@example.lu", &format!("Erinnerung: {german}")),
            ("lea@example.lu", &format!("Reminder: a procès-verbal awaits your signature: {company}")),
        ])
    );
    owner.post(&reminders, &Value::Null).await.problem(409, "reminded_today");
    assert_eq!(taken().await, []);
    // Who wants no mail gets none, and an address that several share gets one.
    wish(json!("lea@example.lu"), false).await;
    owner.post(&path, &round_body(&upload(&owner).await)).await.expect(201);
    assert_eq!(taken().await, said(&[("bureau@example.lu", german)]));
}

/// A PDF as macOS writes it: a number that is not used stands at byte 0, as in use.
fn by_macos(text: &str) -> Vec<u8> {
    let stream = format!("BT /F1 12 Tf 72 720 Td ({text}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let (mut pdf, mut table) = (b"%PDF-1.4\n%\xc4\xe5\xf2\xe5\n".to_vec(), String::new());
    for (number, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf.extend(format!("{} 0 obj\n{object}\nendobj\n", number + 1).as_bytes());
    }
    let begins = pdf.len();
    let tail = format!(
        "xref\n0 7\n0000000000 65535 f \n{table}0000000000 00000 n \n\
         trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n{begins}\n%%EOF\n"
    );
    pdf.extend(tail.as_bytes());
    pdf
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pdf_that_takes_no_signature_is_written_anew_for_its_round_and_kept() {
    let (server, world) = world().await;
    let owner = &world.space.owner;
    let given = by_macos("Proces-verbal du bureau");
    let file = owner.post_bytes("/v1/files", "application/pdf", given.clone()).await.expect(201).id();
    let path = format!("/v1/elections/{}/signing-rounds", world.company.election);
    let round = owner.post(&path, &round_body(&file)).await.expect(201);
    assert_eq!(round.json["written_anew"], true);
    let shown = owner.get(&format!("/v1/signing-rounds/{}/file", round.id())).await.expect(200).bytes;
    assert!(shown.starts_with(b"%PDF-") && shown != given, "what is signed is shown before");
    for place in [0, 1, 2] {
        let now = sign(owner, &round, place).await.expect(201);
        assert_eq!(now.json["round"]["signatories"][place]["validation"]["verdict"], "TOTAL_PASSED");
    }
    let signed = owner.get(&format!("/v1/signing-rounds/{}/file", round.id())).await.expect(200).bytes;
    assert!(signed.starts_with(&shown), "every signature is added behind what was shown");
    let kept =
        "(select count(*) = 1 from signing_rounds r join file_bytes b on b.file_id = r.original_file_id)";
    assert!(server.holds(kept).await, "the given file is kept");
    // One that takes signatures is signed as it is.
    assert_eq!(open_round(owner, &world.company.election).await.json["written_anew"], false);
}
