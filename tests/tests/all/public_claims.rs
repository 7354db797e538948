//! Claims and contestations without sign-in: taken from anybody, followed by number, decided at the desk.

use futures_util::future::join_all;
use inspection::samples::{Paper, hostile};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tests::{
    Answer, Client, TestServer,
    client::fresh_key,
    world::{OwnCompany, PDF, sample_claim},
};
use types::DemarcheKind;

const KEY: &str = "6f1c2a9e-5f0e-4a57-9a5e-0d8f6f0a3b11";

async fn file(client: &Client, claim: &Value) -> Answer {
    client.post("/v1/public/claims", claim).await.expect(201)
}

/// The claim at the desk that has this tracking number.
async fn at_desk(reviewer: &Client, number: &str) -> String {
    let listed = reviewer.get("/v1/desk/claims?limit=100").await.expect(200);
    let items = listed.json["items"].as_array().unwrap();
    let found = items.iter().find(|item| number.ends_with(item["last_four"].as_str().unwrap()));
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voter_files_without_sign_in_and_follows_the_filing_by_its_number() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (nobody, reviewer) = (server.client(), &world.authority.reviewer);
    let receipt = file(&nobody, &sample_claim("claim_on_lists")).await;
    let number = receipt.text("/tracking_number");
    assert_eq!(number.len(), 19);
    assert_eq!(
        (receipt.text("/status"), receipt.text("/filed_at")),
        ("received".into(), "2024-02-01T09:00:00Z".into())
    );
    assert!(receipt.text("/notice").contains("employer"));
    let body = receipt.json["body"].to_string();
    assert!(!body.contains("Weber") && !body.contains("Müller"), "a receipt says nothing of what was filed");
    let raw = String::from_utf8(receipt.bytes.clone()).unwrap();
    let exact = raw.split_once("\"body\":").unwrap().1.strip_suffix('}').unwrap();
    let digest: String = Sha256::digest(exact).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(receipt.text("/digest"), digest);

    let track = |typed: String| {
        let nobody = nobody.clone();
        async move { nobody.post("/v1/public/tracking", &json!({ "number": typed })).await }
    };
    let tracked = track(number.to_lowercase().replace('-', " ")).await.expect(200);
    assert_eq!(
        (tracked.text("/kind"), tracked.text("/status")),
        ("claim_on_lists".into(), "received".into())
    );
    assert!(!tracked.json.to_string().contains("Weber"));

    let id = at_desk(reviewer, &number).await;
    let path = format!("/v1/claims/{id}");
    let read = reviewer.get(&path).await.expect(200);
    assert_eq!(read.text("/content/filer/surname"), "Weber");
    assert_eq!(read.text("/content_digest"), receipt.text("/body/content"));
    assert_eq!((&read.json["in_time"], &read.json["claim"]["election_id"]), (&Value::Null, &Value::Null));
    let answer = json!({ "decision": "upheld", "text": "La liste est complétée." });
    reviewer.post(&format!("{path}/answers"), &answer).await.problem(409, "claim_step_refused");
    server.set_time("2024-02-01T10:00:00Z");
    reviewer.post(&format!("{path}/take-ups"), &Value::Null).await.expect(201);
    reviewer.post(&format!("{path}/take-ups"), &Value::Null).await.problem(409, "claim_step_refused");
    let election = json!({ "election_id": world.company.election });
    let matched = reviewer.post(&format!("{path}/matches"), &election).await.expect(201);
    assert_eq!(matched.text("/claim/legal_name"), "Boulangerie Müller");
    let answered = reviewer.post(&format!("{path}/answers"), &answer).await.expect(201);
    assert_eq!(
        (answered.text("/claim/status"), answered.text("/answer")),
        ("answered".into(), "La liste est complétée.".into())
    );
    let tracked = track(number.clone()).await.expect(200);
    assert_eq!(
        (tracked.text("/decision"), tracked.text("/updated_at")),
        ("upheld".into(), "2024-02-01T10:00:00Z".into())
    );
    assert!(!tracked.json.to_string().contains("complétée"), "the reasons reach the filer in writing");
    reviewer.post(&format!("{path}/closures"), &json!({})).await.expect(201);
    assert_eq!(track(number).await.expect(200).text("/status"), "closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filing_is_taken_whether_the_company_exists_or_not_and_the_answer_tells_nothing() {
    let server = TestServer::start().await;
    OwnCompany::of(&server.client(), 60).await;
    let nobody = server.client();
    let mut unknown = sample_claim("contestation");
    unknown["firm"]["name"] = json!("Maison inconnue");
    let answers = [file(&nobody, &sample_claim("contestation")).await, file(&nobody, &unknown).await];
    let masked = answers.map(|answer| {
        let mut body = answer.json;
        for secret in ["tracking_number", "digest", "body"] {
            body[secret] = Value::Null;
        }
        body
    });
    assert_eq!(masked[0], masked[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_late_is_taken_and_marked_late_with_its_article() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    // Deposited on 14 February, so that claims are open from the 15th to the 19th, a Monday.
    let record = json!({ "electoral_lists": {
        "lists_deposited_on": "2024-02-14", "consultation_place": "Bureau", "claims_to": "Personnel"
    } });
    world.space.record(&world.company.election, &record).await.expect(200);
    world.space.transmit_prefilled(&world.company.election, DemarcheKind::ClaimsNotice).await;
    for (kind, moment, expected, until, article) in [
        ("claim_on_lists", "2024-02-14T10:00:00Z", "early", "2024-02-19", "RGD 11.09.2018"),
        ("claim_on_lists", "2024-02-19T22:59:59Z", "in_time", "2024-02-19", "RGD 11.09.2018"),
        ("claim_on_lists", "2024-02-19T23:00:00Z", "late", "2024-02-19", "RGD 11.09.2018"),
        ("contestation", "2024-04-02T10:00:00Z", "in_time", "2024-04-02", "L.417-4"),
        ("contestation", "2024-04-03T10:00:00Z", "late", "2024-04-02", "L.417-4"),
    ] {
        server.set_time(moment);
        let number = file(&server.client(), &sample_claim(kind)).await.text("/tracking_number");
        server.set_time(tests::server::START);
        let reviewer = &world.authority.reviewer;
        let path = format!("/v1/claims/{}", at_desk(reviewer, &number).await);
        reviewer.post(&format!("{path}/take-ups"), &Value::Null).await.expect(201);
        let election = json!({ "election_id": world.company.election });
        let matched = reviewer.post(&format!("{path}/matches"), &election).await.expect(201);
        assert_eq!(matched.text("/in_time/code"), expected, "{kind} {moment}");
        assert_eq!(matched.text("/in_time/until_on"), until, "{kind} {moment}");
        assert_eq!(matched.text("/in_time/article"), article, "{kind} {moment}");
        let german = reviewer.speaking("de").get(&path).await.expect(200);
        assert_ne!(german.text("/in_time/text"), matched.text("/in_time/text"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_call_gets_the_same_number_again_and_another_body_under_the_same_key_is_another_filing() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let claim = sample_claim("claim_on_lists");
    let one = nobody.post_keyed("/v1/public/claims", &claim, KEY).await.expect(201);
    let two = nobody.post_keyed("/v1/public/claims", &claim, KEY).await.expect(201);
    assert_eq!((one.json.clone(), two.header("idempotent-replayed")), (two.json.clone(), "true"));
    assert_eq!(one.header("idempotent-replayed"), "");
    let mut other = claim.clone();
    other["text"] = json!("Autre chose.");
    let three = nobody.post_keyed("/v1/public/claims", &other, KEY).await.expect(201);
    assert_ne!(three.text("/tracking_number"), one.text("/tracking_number"));
    let four = nobody.post_keyed("/v1/public/claims", &claim, &format!("{KEY}0")).await.expect(201);
    assert_ne!(four.text("/tracking_number"), one.text("/tracking_number"));
    let reviewer = nobody.persona("reviewer").await;
    let listed = reviewer.get("/v1/desk/claims").await.expect(200);
    assert_eq!(listed.json["items"].as_array().unwrap().len(), 3);
    nobody.post_keyed("/v1/public/claims", &claim, "short").await.problem(400, "header_unreadable");
    let bare = nobody.request(Method::POST, "/v1/public/claims").json(&claim);
    nobody.send(bare).await.problem(400, "idempotency_key_missing");
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_at_once_with_one_key_are_one_filing() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let claim = sample_claim("contestation");
    let calls = (0..20).map(|_| nobody.post_keyed("/v1/public/claims", &claim, KEY));
    let answers = futures_util::future::join_all(calls).await;
    let numbers: std::collections::BTreeSet<_> = answers
        .into_iter()
        .filter(|answer| answer.status == 201)
        .map(|answer| answer.text("/tracking_number"))
        .collect();
    assert_eq!(numbers.len(), 1);
    let listed = nobody.persona("reviewer").await.get("/v1/desk/claims").await.expect(200);
    assert_eq!(listed.json["items"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_is_mistyped_says_so_and_one_that_nobody_has_is_not_found() {
    let server = TestServer::start().await;
    let nobody = server.client();
    for (number, code) in [
        ("7K3Q", "tracking_number_length"),
        ("7K3Q-0ZMA-R4VU-2C8X", "tracking_number_symbol"),
        ("0000-0000-0000-0001", "tracking_number_check"),
    ] {
        let refused = nobody.post("/v1/public/tracking", &json!({ "number": number })).await;
        assert_eq!(refused.problem(422, "content_invalid").found(), [("/number", code)], "{number}");
    }
    let zeros = json!({ "number": "0000-0000-0000-0000" });
    nobody.post("/v1/public/tracking", &zeros).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_that_does_not_fit_the_kind_is_told_at_once() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let mut claim = sample_claim("contestation");
    claim["elector"] = json!({ "wanted": "add", "surname": "Weber", "first_names": "Anne" });
    claim["lists_deposited_on"] = json!("2024-02-19");
    claim["grounds"] = Value::Null;
    claim["filer"]["email"] = Value::Null;
    claim["pieces"] = json!([{ "ticket": "no such ticket", "name": "Contrat.pdf" }]);
    let refused = nobody.post("/v1/public/claims", &claim).await.problem(422, "content_invalid");
    let expected = [
        ("/elector", "not_applicable"),
        ("/lists_deposited_on", "not_applicable"),
        ("/grounds", "required"),
        ("/filer/email", "contact_missing"),
        ("/pieces/0/ticket", "ticket_not_usable"),
    ];
    assert_eq!(refused.found(), expected);
    let mut wrong = sample_claim("claim_on_lists");
    wrong["filer"]["email"] = json!("nowhere");
    wrong["firm"]["name"] = json!("x".repeat(201));
    wrong["text"] = json!("  ");
    let refused = nobody.post("/v1/public/claims", &wrong).await.problem(422, "content_invalid");
    let expected = [("/filer/email", "email_form"), ("/firm/name", "too_long"), ("/text", "text_blank")];
    assert_eq!(refused.found(), expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn pieces_are_uploaded_under_a_ticket_that_serves_once_and_only_reviewers_read_them() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let reviewer = nobody.persona("reviewer").await;
    let uploaded = nobody.post_bytes("/v1/public/files", "application/pdf", PDF.to_vec()).await.expect(201);
    let mut claim = sample_claim("claim_on_lists");
    let piece = json!({ "ticket": uploaded.text("/ticket"), "name": "Contrat d'Anne.pdf" });
    claim["pieces"] = json!([piece, piece]);
    let twice = nobody.post("/v1/public/claims", &claim).await.problem(422, "content_invalid");
    assert_eq!(twice.found(), [("/pieces/1/ticket", "ticket_not_usable")]);
    claim["pieces"] = json!([piece]);
    let number = file(&nobody, &claim).await.text("/tracking_number");
    nobody.post("/v1/public/claims", &claim).await.problem(422, "content_invalid");
    let read = reviewer.get(&format!("/v1/claims/{}", at_desk(&reviewer, &number).await)).await.expect(200);
    assert_eq!(read.text("/pieces/0/name"), "Contrat d'Anne.pdf");
    assert_eq!(read.text("/content/pieces/0"), uploaded.text("/sha256"));
    let path = format!("/v1/claim-files/{}/file", read.text("/pieces/0/id"));
    assert_eq!(reviewer.get(&path).await.expect(200).bytes, PDF);
    nobody.get(&path).await.problem(401, "not_signed_in");
    nobody.persona("authority-administrator").await.get(&path).await.problem(403, "not_allowed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_is_forgotten_with_its_pieces_six_years_after_it_was_closed() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let reviewer = nobody.persona("reviewer").await;
    let piece = nobody.post_bytes("/v1/public/files", "application/pdf", PDF.to_vec()).await.expect(201);
    let mut claim = sample_claim("claim_on_lists");
    claim["pieces"] = json!([{ "ticket": piece.text("/ticket"), "name": "Contrat.pdf" }]);
    let closed = file(&nobody, &claim).await.text("/tracking_number");
    let open = file(&nobody, &sample_claim("contestation")).await.text("/tracking_number");
    let path = format!("/v1/claims/{}", at_desk(&reviewer, &closed).await);
    reviewer.post(&format!("{path}/take-ups"), &Value::Null).await.expect(201);
    reviewer.post(&format!("{path}/closures"), &json!({ "reason": "Retirée." })).await.expect(201);
    let there = async |number: &str| {
        let app = server.app();
        let nobody = app::Request::of_nobody(&app, store::Task::Housekeeping, "tidy");
        app::housekeeping::tidy(&app, &nobody).await.unwrap();
        let tracked = json!({ "number": number });
        server.client().post("/v1/public/tracking", &tracked).await.status == 200
    };
    server.set_time("2030-01-30T09:00:00Z");
    assert!(there(&closed).await && there(&open).await);
    server.set_time("2030-02-03T09:00:00Z");
    assert!(!there(&closed).await);
    assert!(there(&open).await, "what is not closed stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_addresses_of_one_network_wait_together() {
    let proxy = |settings: &mut app::Settings| settings.trusted_proxy = "127.0.0.1".parse().ok();
    let server = TestServer::with(proxy).await;
    let nobody = server.client();
    let upload = async |address: &str, number: usize| {
        let mut large = PDF.to_vec();
        large.resize(5 * 1024 * 1024 - number, b'\n');
        let request = nobody.request(Method::POST, "/v1/public/files").header("x-forwarded-for", address);
        let request =
            request.header("content-type", "application/pdf").header("idempotency-key", fresh_key());
        nobody.send(request.body(large)).await
    };
    for number in 1..=5 {
        upload(&format!("2001:db8::{number}"), number).await.expect(201);
    }
    let refused = upload("2001:db8::9", 6).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("", "files_waiting")]);
    upload("2001:db8:0:1::9", 7).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_from_one_network_in_a_day_has_an_end_also_where_it_was_named() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let upload = async |number: usize| {
        let mut large = PDF.to_vec();
        large.resize(5 * 1024 * 1024 - number, b'\n');
        nobody.post_bytes("/v1/public/files", "application/pdf", large).await
    };
    for claims in 0..4 {
        let mut claim = sample_claim("claim_on_lists");
        let mut pieces = Vec::new();
        for piece in 0..3 {
            let ticket = upload(3 * claims + piece).await.expect(201).text("/ticket");
            pieces.push(json!({ "ticket": ticket, "name": "Contrat.pdf" }));
        }
        claim["pieces"] = pieces.into();
        file(&nobody, &claim).await.expect(201);
    }
    let refused = upload(12).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("", "files_today")]);
    server.set_time("2024-02-02T06:00:00Z");
    upload(13).await.expect(201);
}

/// A server that believes what a proxy says about addresses, with these bounds for a day.
async fn behind_a_proxy(paces: impl FnOnce(&mut app::Paces)) -> TestServer {
    let proxy = |settings: &mut app::Settings| {
        settings.trusted_proxy = "127.0.0.1".parse().ok();
        paces(&mut settings.paces);
    };
    TestServer::with(proxy).await
}

async fn upload_from(client: &Client, address: &str, bytes: Vec<u8>) -> Answer {
    let request = client.request(Method::POST, "/v1/public/files").header("x-forwarded-for", address);
    let request = request.header("content-type", "application/pdf").header("idempotency-key", fresh_key());
    client.send(request.body(bytes)).await
}

/// Something else each time.
fn piece(number: usize) -> Vec<u8> {
    let mut bytes = PDF.to_vec();
    bytes.resize(10_000 - number, b'\n');
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_that_are_refused_count_for_their_network_and_what_is_over_is_not_looked_into() {
    let server = behind_a_proxy(|paces| paces.claim_bytes.blocks[0] = 29_000).await;
    let nobody = server.client();
    let no_pdf = |size| vec![b'x'; size];
    for _ in 0..2 {
        let refused = upload_from(&nobody, "192.0.2.1", no_pdf(10_000)).await;
        assert_eq!(refused.problem(422, "content_invalid").found(), [("", "file_content")]);
    }
    for bytes in [no_pdf(10_000), piece(0)] {
        let refused = upload_from(&nobody, "192.0.2.1", bytes).await.problem(422, "content_invalid");
        assert_eq!(refused.found(), [("", "files_today")], "before anybody looks into it");
    }
    upload_from(&nobody, "192.0.2.1", no_pdf(9_000)).await.problem(422, "content_invalid");
    upload_from(&nobody, "192.0.2.2", piece(0)).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_upload_is_answered_before_anything_is_counted() {
    let server = behind_a_proxy(|paces| paces.claim_bytes.blocks[0] = 10_000).await;
    let nobody = server.client();
    let upload = || {
        let request = nobody.request(Method::POST, "/v1/public/files").header("idempotency-key", KEY);
        nobody.send(request.header("content-type", "application/pdf").body(piece(0)))
    };
    let (first, again) = (upload().await.expect(201), upload().await.expect(201));
    assert_eq!((first.json.clone(), "true"), (again.json.clone(), again.header("idempotent-replayed")));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_customer_with_many_networks_does_not_close_the_door_for_the_country() {
    let server = behind_a_proxy(|paces| {
        paces.claim_bytes = app::NetworkPace { blocks: [10_000, 20_000, 40_000], all: 100_000 };
    })
    .await;
    let nobody = server.client();
    let mut taken = Vec::new();
    for number in 0..64 {
        // 64 lines of 8 customers of one /48.
        let address = format!("2001:db8:0:{:x}::1", ((number / 8) << 8) | (number % 8));
        let answer = upload_from(&nobody, &address, piece(number)).await;
        match answer.status.as_u16() {
            201 => taken.push(number / 8),
            _ => assert_eq!(answer.problem(422, "content_invalid").found(), [("", "files_today")]),
        }
    }
    assert_eq!(taken, [0, 0, 1, 1], "two lines of a customer, two customers of a /48");
    for (address, status) in [("2001:db8:1::1", 201), ("192.0.2.1", 201)] {
        upload_from(&nobody, address, piece(99)).await.expect(status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn claims_have_a_pace_by_network_and_in_all_and_repetitions_are_not_counted() {
    let server = behind_a_proxy(|paces| {
        paces.claims = app::NetworkPace { blocks: [2, 3, 4], all: 6 };
    })
    .await;
    let nobody = server.client();
    let file = async |address: &str, key: &str| {
        let request = nobody.request(Method::POST, "/v1/public/claims").header("x-forwarded-for", address);
        let claim = sample_claim("claim_on_lists");
        nobody.send(request.header("idempotency-key", key).json(&claim)).await
    };
    file("192.0.2.1", KEY).await.expect(201);
    for _ in 0..3 {
        assert_eq!(file("192.0.2.1", KEY).await.expect(201).header("idempotent-replayed"), "true");
    }
    for (address, taken) in [
        ("192.0.2.1", true),
        ("192.0.2.1", false),
        ("192.0.2.2", true),
        ("192.0.2.3", false),
        ("192.0.2.200", true),
        ("192.0.2.201", false),
        ("198.51.100.1", true),
        ("2001:db8::1", true),
        // So many came from all.
        ("203.0.113.1", false),
    ] {
        let answer = file(address, &fresh_key()).await;
        if taken {
            answer.expect(201);
        } else {
            let refused = answer.problem(429, "too_many_claims");
            // It is ten o'clock in Luxembourg: fourteen hours are left.
            assert_eq!(refused.header("retry-after"), (14 * 3_600 + 1).to_string(), "{address}");
        }
    }
    server.set_time("2024-02-01T23:00:00Z");
    file("192.0.2.1", &fresh_key()).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sends_many_files_at_once_without_sign_in_waits_behind_itself() {
    let server = behind_a_proxy(|_| {}).await;
    let nobody = server.client();
    let hostile = hostile().into_iter().next().unwrap();
    let attack = (0..30).map(|_| upload_from(&nobody, "192.0.2.1", hostile.bytes.clone()));
    let honest = (0..3).map(|number| upload_from(&nobody, "192.0.2.77", piece(number)));
    let (attacked, honest) = tokio::join!(join_all(attack), join_all(honest));
    for answer in honest {
        answer.expect(201);
    }
    let own_share = attacked.iter().filter(|answer| answer.status == 429).count();
    assert!(own_share > 0 && own_share < 30, "{own_share} of 30");
    for answer in attacked.into_iter().filter(|answer| answer.status != 422) {
        assert!(!answer.problem(429, "too_many_requests").header("retry-after").is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_without_sign_in_is_small_of_three_types_and_not_endless() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let upload = |media_type, bytes| nobody.post_bytes("/v1/public/files", media_type, bytes);
    upload("application/zip", PDF.to_vec()).await.problem(415, "media_type_not_supported");
    upload("image/png", PDF.to_vec()).await.problem(422, "content_invalid");
    upload("application/pdf", vec![b' '; 5 * 1024 * 1024 + 1]).await.problem(413, "body_too_large");
    let padding = vec![b'%'; 5 * 1024 * 1024 - 1_000];
    for number in 0..4 {
        // Other bytes each time, so that none is the repetition of another.
        let large = Paper::with_catalog(&format!("/Number {number}")).stream("", &padding).bytes();
        upload("application/pdf", large).await.expect(201);
    }
    let last = Paper::with_catalog("").stream("", &padding[..5_000]).bytes();
    upload("application/pdf", last).await.expect(201);
    let refused = upload("application/pdf", PDF.to_vec()).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("", "files_waiting")]);
    // The same key and bytes give the same ticket.
    let fresh = TestServer::start().await;
    let other = fresh.client();
    let again = |key: &'static str| {
        let request = other.request(Method::POST, "/v1/public/files").header("idempotency-key", key);
        other.send(request.header("content-type", "application/pdf").body(PDF.to_vec()))
    };
    let (one, two) = (again(KEY).await.expect(201), again(KEY).await.expect(201));
    assert_eq!((one.json.clone(), two.header("idempotent-replayed")), (two.json.clone(), "true"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_piece_is_refused_for_what_it_is_without_sign_in_too() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let upload = |bytes| nobody.post_bytes("/v1/public/files", "application/pdf", bytes);
    let hostile = hostile().into_iter().filter(|file| {
        file.said == inspection::Media::Pdf
            && file.bytes.starts_with(b"%PDF-")
            && file.bytes.len() <= app::claims::MAX_BYTES
    });
    let mut names = 0;
    for file in hostile {
        let refused = upload(file.bytes).await.problem(422, "content_invalid");
        assert_eq!(refused.found(), [("", file.refusal.code())], "{}", file.name);
        names += 1;
    }
    assert!(names >= 10, "{names} files");
    upload(PDF.to_vec()).await.expect(201);
}
