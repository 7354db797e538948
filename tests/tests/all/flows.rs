//! A démarche from its makers' side: drafts as typed, signatures that an edit undoes, one filing of a kind, lateness.

use reqwest::Method;
use serde_json::{Value, json};
use tests::{
    TestServer,
    world::{Agency, OwnCompany, Space},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_after_the_signature_undoes_it() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let ready = world.demarche(NOTICE, "ready").await;
    assert_eq!(
        (ready.text("/status"), ready.text("/status_label")),
        ("ready".into(), "Ready to transmit".into())
    );
    let path = format!("/v1/demarches/{}", ready.id());
    let draft = world.space.sample(&world.company.election, NOTICE).await;
    let edited = owner.put_if(&format!("{path}/draft"), &ready.etag(), &draft).await.expect(200);
    assert_eq!(edited.json["status"], "draft");
    assert_eq!(edited.json["content_digest"], Value::Null);
    assert_eq!(edited.json["confirmed_at"], Value::Null);
    assert_eq!(edited.json["allowed_actions"], json!(["edit", "attach", "detach", "confirm", "delete"]));

    let transmissions = format!("{path}/transmissions");
    owner.post_if(&transmissions, &ready.etag(), &Value::Null).await.problem(412, "stale");
    let refused = owner.post_if(&transmissions, &edited.etag(), &Value::Null).await;
    assert_eq!(refused.problem(409, "demarche_step_refused").json["status_code"], "draft");
    let signature = json!({ "statement": "lu et approuvé", "content_digest": ready.text("/content_digest") });
    let refused = owner.post_if(&format!("{path}/signatures"), &edited.etag(), &signature).await;
    refused.problem(409, "demarche_step_refused");

    // Confirmed again, the same content has the same digest, and waits for a signature.
    let confirmed = owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
    assert_eq!(confirmed.text("/demarche/content_digest"), ready.text("/content_digest"));
    let refused = owner.post_if(&transmissions, &confirmed.etag(), &Value::Null).await;
    refused.problem(409, "demarche_step_refused");
    let signed =
        owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await.expect(201);
    owner.post_if(&transmissions, &signed.etag(), &Value::Null).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_was_read_is_signed() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let confirmed = world.demarche(NOTICE, "confirmed").await;
    let path = format!("/v1/demarches/{}/signatures", confirmed.id());
    let digest = confirmed.text("/content_digest");
    let sign = |statement: &str, digest: &str| {
        let body = json!({ "statement": statement, "content_digest": digest });
        let (path, tag) = (path.clone(), confirmed.etag());
        async move { owner.post_if(&path, &tag, &body).await }
    };
    sign("lu et approuvé", &"0".repeat(64)).await.problem(409, "signed_other_content");
    for wrong in ["00", &"g".repeat(64), &digest[1..]] {
        let answer = sign("lu et approuvé", wrong).await.problem(422, "content_invalid");
        assert_eq!(answer.found(), [("/content_digest", "digest_form")]);
    }
    for wrong in ["Lu et approuvé", "lu et approuve", "lu et approuvé.", "x"] {
        let answer = sign(wrong, &digest).await.problem(422, "content_invalid");
        assert_eq!(answer.found(), [("/statement", "statement_other")]);
    }
    let signed = sign("lu et approuvé", &digest.to_uppercase()).await.expect(201);
    assert_eq!(signed.json["status"], "ready");
    let body = json!({ "statement": "lu et approuvé", "content_digest": digest });
    owner.post_if(&path, &signed.etag(), &body).await.problem(409, "demarche_step_refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_filing_of_a_kind_names_the_first() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (one, other) = (world.demarche(NOTICE, "ready").await, world.demarche(NOTICE, "ready").await);
    let owner = &world.space.owner;
    let path = |id: &str| format!("/v1/demarches/{id}/transmissions");
    owner.post_if(&path(&one.id()), &one.etag(), &Value::Null).await.expect(201);
    let refused = owner.post_if(&path(&other.id()), &other.etag(), &Value::Null).await;
    assert_eq!(refused.problem(409, "already_transmitted").text("/first_demarche_id"), one.id());
    let still = owner.get(&format!("/v1/demarches/{}", other.id())).await.expect(200);
    assert_eq!((still.text("/status"), &still.json["transmitted_at"]), ("ready".into(), &Value::Null));
    // Another kind, and the same kind for another company, have nothing to do with it.
    world.demarche(DemarcheKind::ClaimsNotice, "transmitted").await;
    OwnCompany::of(&server.client(), 60).await.demarche(NOTICE, "transmitted").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_company_and_its_fiduciary_file_once_between_them() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60]).await;
    let company = &agency.companies[0];
    let owner = server.client().fresh_person("Marc Müller").await;
    let own = Space::found(&owner, "firm", "Firme", &agency.authority.term).await;
    own.certify(company).await;
    let mine = own.demarche(&company.election, NOTICE, "ready").await;
    let theirs = agency.space.demarche(&company.election, NOTICE, "transmitted").await;
    // What was filed in its name it reads; what the mandataire drafts it does not.
    let read = owner.get(&format!("/v1/demarches/{}", theirs.id())).await.expect(200);
    assert_eq!((&read.json["view_only"], read.text("/status").as_str()), (&json!(true), "transmitted"));
    let draft = agency.space.start(&company.election, DemarcheKind::ClaimsNotice).await.id();
    owner.get(&format!("/v1/demarches/{draft}")).await.problem(404, "not_found");
    let path = format!("/v1/demarches/{}/transmissions", mine.id());
    let refused = owner.post_if(&path, &mine.etag(), &Value::Null).await;
    assert_eq!(refused.problem(409, "already_transmitted").text("/first_demarche_id"), theirs.id());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_after_its_last_day_is_taken_and_marked_late() {
    let server = TestServer::start().await;
    // The notice is due on 9 February 2024, a day that ends in Luxembourg at 23:00 UTC.
    for (moment, late) in [("2024-02-09T22:59:59Z", false), ("2024-02-09T23:00:00Z", true)] {
        server.set_time(tests::server::START);
        let world = OwnCompany::of(&server.client(), 60).await;
        let owner = &world.space.owner;
        let ready = world.demarche(NOTICE, "ready").await;
        assert_eq!((&ready.json["due_on"], &ready.json["late"]), (&json!("2024-02-09"), &Value::Null));
        server.set_time(moment);
        // The trial token lives for a day only.
        let label = json!({ "label": "Paie" });
        server.set_time(tests::server::START);
        let token = owner.post("/v1/tokens", &label).await.expect(201).text("/token");
        server.set_time(moment);
        let owner = owner.with_token(&token);
        let path = format!("/v1/demarches/{}/transmissions", ready.id());
        let sent = owner.post_if(&path, &ready.etag(), &Value::Null).await.expect(201);
        assert_eq!(sent.json["demarche"]["late"], late, "{moment}");
        assert_eq!(sent.json["receipt"]["body"]["late"], late, "{moment}");
        assert_eq!(sent.json["demarche"]["transmitted_at"], sent.json["receipt"]["issued_at"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demarche_is_deleted_only_before_it_is_transmitted() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    for until in ["draft", "confirmed", "ready"] {
        let demarche = world.demarche(NOTICE, until).await;
        let path = format!("/v1/demarches/{}", demarche.id());
        let body = json!({ "file_id": tests::world::upload(owner).await, "name": "Plan.pdf" });
        let piece = owner.post(&format!("{path}/attachments"), &body).await.expect(201).id();
        owner.delete_if(&path, &demarche.etag()).await.problem(412, "stale");
        let tag = owner.get(&path).await.expect(200).etag();
        owner.delete_if(&path, &tag).await.expect(204);
        owner.get(&path).await.problem(404, "not_found");
        owner.get(&format!("/v1/attachments/{piece}/file")).await.problem(404, "not_found");
        owner.delete_if(&path, &tag).await.problem(404, "not_found");
    }
    // Nor by repeating the call that started it: the stored answer has no draft.
    let record = world.space.sample_record(&world.company.election).await;
    world.space.record(&world.company.election, &record).await.expect(200);
    let key = tests::client::fresh_key();
    let starts = format!("/v1/spaces/{}/demarches", world.space.id);
    let body = json!({ "election_id": world.company.election, "kind": NOTICE.code(), "prefill": true });
    let started = owner.post_keyed(&starts, &body, &key).await.expect(201);
    let path = format!("/v1/demarches/{}", started.id());
    assert_eq!(owner.get(&path).await.expect(200).json["draft"]["place"], record["notice"]["place"]);
    owner.delete_if(&path, &started.etag()).await.expect(204);
    let again = owner.post_keyed(&starts, &body, &key).await.expect(201);
    assert_eq!((again.header("idempotent-replayed"), again.id()), ("true", started.id()));
    let text = again.json.to_string();
    assert!(!text.contains(record["notice"]["place"].as_str().unwrap()), "{text}");
    owner.get(&path).await.problem(404, "not_found");
    let sent = world.demarche(NOTICE, "transmitted").await;
    let path = format!("/v1/demarches/{}", sent.id());
    let refused = owner.delete_if(&path, &sent.etag()).await.problem(409, "demarche_step_refused");
    assert_eq!(refused.json["status_code"], "transmitted");
    let listed = owner.get(&format!("/v1/spaces/{}/demarches", world.space.id)).await.expect(200);
    assert_eq!(listed.json["items"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_kept_as_it_was_typed() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let started = world.demarche(NOTICE, "draft").await;
    let path = format!("/v1/demarches/{}", started.id());
    let typed = "{\"z\": 1.0,\"a\":1e2, \"n\":123456789012345678901234567890,\n \"minus\":-0.0,\"e\":0.10,\
                 \"s\":\"a\\/b \\u00e9 \u{e9} e\u{301}\u{a0}\u{200b}\",\"b\":{\"y\":null,\"x\":[1.50,[],{}]}}";
    let save = |text: &str, tag: &str| {
        let request = owner.request(Method::PUT, &format!("{path}/draft")).header("if-match", tag);
        owner.send(request.header("content-type", "application/json").body(text.to_owned()))
    };
    let kept = |answer: &tests::Answer| {
        let text = String::from_utf8(answer.bytes.clone()).unwrap();
        text.split_once("\"draft\":").map(|(_, rest)| rest.trim_end_matches('}').to_owned())
    };
    let expected = Some(typed.trim_end_matches('}').to_owned());
    let saved = save(&format!("  {typed}\n"), &started.etag()).await.expect(200);
    assert_eq!(kept(&saved), expected);
    let read = owner.get(&path).await.expect(200);
    assert_eq!(kept(&read), expected);
    let half = "{\"place\":\"Salle\",\"opens_at\":null,\"headcount\":{}}";
    let saved = save(half, &saved.etag()).await.expect(200);
    assert_eq!(kept(&saved), Some(half.trim_end_matches('}').to_owned()));
    assert_eq!(saved.json["status"], "draft");
    // It is found again as being prepared, and goes on from there.
    let list = format!("/v1/spaces/{}/demarches?status=draft", world.space.id);
    let listed = owner.speaking("fr").get(&list).await.expect(200);
    assert_eq!(listed.text("/items/0/id"), started.id());
    assert_eq!(listed.text("/items/0/status_label"), "En préparation");
    save(typed, &owner.get(&path).await.expect(200).etag()).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_looks_back_at_any_step_changes_no_status() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    for until in ["draft", "confirmed", "ready"] {
        let before = owner.get(&format!("/v1/demarches/{}", world.demarche(NOTICE, until).await.id())).await;
        let path = format!("/v1/demarches/{}", before.id());
        let mut back = vec!["checks", "lights", "attachments", "signatures", "timeline", "prefill"];
        if until != "draft" {
            back.push("paper");
        }
        for step in back {
            owner.get(&format!("{path}/{step}")).await.expect(200);
        }
        let after = owner.get(&path).await.expect(200);
        assert_eq!((after.etag(), &after.json), (before.etag(), &before.json), "{until}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_tells_all_that_is_missing_and_changes_nothing() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let started = world.demarche(NOTICE, "draft").await;
    let path = format!("/v1/demarches/{}", started.id());
    let empty = owner.get(&format!("{path}/checks")).await.expect(200);
    let findings = empty.json["findings"].as_array().unwrap();
    assert!(findings.len() > 8 && findings.iter().all(|finding| finding["code"] == "required"));
    let mut draft = world.space.sample(&world.company.election, NOTICE).await;
    draft["titulaires"] = json!(7);
    draft["suppleants"] = json!(2);
    draft["posted_on"] = json!("2024-02-20");
    owner.put_if(&format!("{path}/draft"), &started.etag(), &draft).await.expect(200);
    for (language, word) in [("fr", "Un effectif"), ("de", "stellvertretende"), ("en", "titulaires and")] {
        let speaker = owner.speaking(language);
        let checked = speaker.get(&format!("{path}/checks")).await.expect(200);
        assert_eq!(checked.json["complete"], false);
        let findings = checked.json["findings"].as_array().unwrap();
        let codes: Vec<_> = findings.iter().map(|finding| (&finding["pointer"], &finding["code"])).collect();
        assert_eq!(
            json!(codes),
            json!([["/posted_on", "W.101"], ["/titulaires", "F.001"], ["/suppleants", "F.001"]])
        );
        assert!(findings[1]["message"].as_str().unwrap().contains(word), "{findings:?}");
        assert!(findings[1]["message"].as_str().unwrap().contains("60"), "{findings:?}");
        assert!(findings[1]["action"].as_str().unwrap().contains('3'), "{findings:?}");
        assert_eq!(findings[1]["article"], "L.412-1");
    }
    let answer = owner.post(&format!("{path}/confirmations"), &Value::Null).await;
    assert_eq!(answer.problem(422, "content_invalid").found().len(), 3);
    let read = owner.get(&path).await.expect(200);
    assert_eq!((read.json["status"].as_str(), &read.json["draft"]), (Some("draft"), &draft));
    draft["titulaires"] = json!(3);
    draft["suppleants"] = json!(3);
    owner.put_if(&format!("{path}/draft"), &read.etag(), &draft).await.expect(200);
    let confirmed = owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
    assert_eq!(confirmed.json["warnings"][0]["code"], "W.101");
}
