//! Bad content: files that are not what they say, numbers that do not hold, days outside of any calendar.

use inspection::samples;
use serde_json::{Value, json};
use tests::{
    Client, TestServer,
    world::{Authority, OwnCompany, PDF, Space, upload},
};
use types::DemarcheKind;

#[tokio::test(flavor = "multi_thread")]
async fn a_file_must_be_what_it_says() {
    let server = TestServer::start().await;
    let owner = server.client().fresh_person("Marc Müller").await;
    let (pdf, png, jpeg) = ("application/pdf", "image/png", "image/jpeg");
    let (drawing, photo) = (samples::png(64, 64, b""), samples::jpeg(640, 480, b""));
    for (declared, bytes) in [(pdf, PDF), (png, drawing.as_slice()), (jpeg, photo.as_slice())] {
        let kept = owner.post_bytes("/v1/files", declared, bytes.to_vec()).await.expect(201);
        assert_eq!(kept.json["size"], bytes.len());
    }
    let others: [(&str, &[u8]); 9] = [
        (pdf, &drawing),
        (png, PDF),
        (png, &photo),
        (jpeg, &drawing),
        (pdf, b"PK\x03\x04 an archive"),
        (pdf, b"<html><script>"),
        (pdf, b"MZ\x90\0"),
        (pdf, b"plain"),
        (pdf, b"\0\0\0\0"),
    ];
    for (declared, bytes) in others {
        let answer = owner.post_bytes("/v1/files", declared, bytes.to_vec()).await;
        assert_eq!(answer.problem(422, "content_invalid").found(), [("", "file_content")]);
    }
    for declared in [pdf, png, jpeg] {
        let answer = owner.post_bytes("/v1/files", declared, Vec::new()).await;
        assert_eq!(answer.problem(422, "content_invalid").found(), [("", "file_empty")]);
    }
    for declared in ["application/zip", "text/html", "image/svg+xml", "application/octet-stream", "", "*/*"] {
        let answer = owner.post_bytes("/v1/files", declared, PDF.to_vec()).await;
        answer.problem(415, "media_type_not_supported");
    }
    let most = [PDF, &vec![b' '; 10 * 1024 * 1024 - PDF.len()]].concat();
    owner.post_bytes("/v1/files", pdf, most.clone()).await.expect(201);
    let more = [most.as_slice(), b" "].concat();
    owner.post_bytes("/v1/files", pdf, more).await.problem(413, "body_too_large");
}

/// Starts a démarche, lets a change be made to its complete draft, saves and confirms it.
async fn confirmed(world: &OwnCompany, kind: DemarcheKind, change: impl FnOnce(&mut Value)) -> tests::Answer {
    let (owner, election) = (&world.space.owner, &world.company.election);
    let started = world.space.start(election, kind).await;
    let path = format!("/v1/demarches/{}", started.id());
    let mut draft = world.space.sample(election, kind).await;
    change(&mut draft);
    owner.put_if(&format!("{path}/draft"), &started.etag(), &draft).await.expect(200);
    let checked = owner.get(&format!("{path}/checks")).await.expect(200);
    let answer = owner.post(&format!("{path}/confirmations"), &Value::Null).await;
    assert_eq!(checked.json["complete"], answer.status == 201, "{}", checked.json);
    if answer.status != 201 {
        assert_eq!(checked.json["findings"], answer.json["errors"], "a check says what a confirmation says");
    }
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistyped_matricule_of_a_candidate_is_found_where_it_stands() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 120).await;
    let kind = DemarcheKind::CandidateDeclaration;
    server.set_time("2024-02-27T09:00:00Z");
    confirmed(&world, kind, |_| ()).await.expect(201);
    let mut wrong = String::new();
    let answer = confirmed(&world, kind, |draft| {
        let place = draft.pointer_mut("/lists/0/candidates/1/matricule").expect("a matricule");
        wrong = place.as_str().unwrap().to_owned();
        let last = if wrong.pop() == Some('1') { '2' } else { '1' };
        wrong.push(last);
        *place = wrong.clone().into();
    });
    let answer = answer.await.problem(422, "content_invalid");
    assert_eq!(answer.found(), [("/lists/0/candidates/1/matricule", "matricule_check")]);
    assert!(!String::from_utf8_lossy(&answer.bytes).contains(&wrong), "a matricule in an error");
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_wrong_in_a_draft_is_told_at_once() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let answer = confirmed(&world, DemarcheKind::ElectionNotice, |draft| {
        draft["place"] = json!("a\u{202e}");
        draft["opens_at"] = json!("25:00");
        draft["polling_day"] = json!("2024-02-30");
        draft["postal_vote"] = json!("no");
        draft["titulaires"] = json!(4.0);
        draft["colour"] = json!(1);
        draft.as_object_mut().unwrap().remove("closes_at");
    })
    .await
    .problem(422, "content_invalid");
    let mut found = answer.found();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("/closes_at", "required"),
            ("/colour", "unknown_field"),
            ("/opens_at", "bad_time"),
            ("/place", "text_direction_character"),
            ("/polling_day", "bad_date"),
            ("/postal_vote", "wrong_type"),
            // 4.0 is a whole number, and not the one that the law wants.
            ("/titulaires", "F.001"),
        ]
    );
}

/// Drafts that nobody would type, one field at a time.
fn odd_values() -> Vec<Value> {
    let texts =
        ["", " ", "x", "-1", "9999-12-31", "0000-01-01", "+262142-12-31", "1e400", "24:00", "é\u{1f600}"];
    let numbers = [json!(0), json!(-1), json!(1e300), json!(u64::MAX), json!(i64::MIN), json!(0.1)];
    let others =
        [json!(null), json!(true), json!([]), json!({}), json!([[[]]]), json!({ "a": { "b": [1] } })];
    let long = json!("y".repeat(10_000));
    texts.into_iter().map(Value::from).chain(numbers).chain(others).chain([long]).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_odd_value_in_any_field_of_a_draft_brings_the_check_down() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 120).await;
    let owner = &world.space.owner;
    for kind in DemarcheKind::ALL {
        let started = world.space.start(&world.company.election, kind).await;
        let path = format!("/v1/demarches/{}", started.id());
        let sample = world.space.sample(&world.company.election, kind).await;
        let mut tag = started.etag();
        for value in odd_values() {
            // All fields at once, so that the rules meet the odd values of one another.
            let all: Value =
                sample.as_object().unwrap().keys().map(|field| (field.clone(), value.clone())).collect();
            let saved = owner.put_if(&format!("{path}/draft"), &tag, &all).await.expect(200);
            tag = saved.etag();
            let checked = owner.get(&format!("{path}/checks")).await.expect(200);
            assert_eq!(checked.json["complete"], false);
            let text = checked.json["findings"].to_string();
            assert!(!text.contains('?'), "a place without a value: {text}");
            let answer = owner.post(&format!("{path}/confirmations"), &Value::Null).await;
            answer.problem(422, "content_invalid");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_outside_of_any_calendar_is_refused() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let administrator = &world.authority.administrator;
    let path = format!("/v1/companies/{}/elections", world.company.company);
    let body =
        |day: &str| json!({ "term_id": world.authority.term, "poll": "off_cycle", "election_day_on": day });
    let texts = ["", "x", "2027-02-29", "2027-13-01", "12.03.2027", "2027-03-09T00:00:00Z", "20270309"];
    let days = ["0000-01-01", "0001-01-01", "1899-12-31", "2200-01-01", "+262142-12-31", "-200000-01-01"];
    for day in texts.into_iter().chain(days) {
        let answer = administrator.post(&path, &body(day)).await.problem(422, "content_invalid");
        assert_eq!(answer.found(), [("/election_day_on", "bad_date")], "{day}");
    }
    let other = administrator.post(&path, &body("2027-03-09")).await.expect(201);
    administrator.get(&format!("/v1/elections/{}", other.id())).await.expect(200);

    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await;
    let demarche = format!("/v1/demarches/{}", sent.id());
    let reviewer = &world.authority.reviewer;
    reviewer.post(&format!("{demarche}/acceptances"), &Value::Null).await.expect(201);
    let document = json!({
        "purpose": "a_signer", "kind": "pv", "name": "PV.pdf", "file_id": upload(reviewer).await,
        "due_on": "-200000-01-01"
    });
    let answer = reviewer.post(&format!("{demarche}/documents"), &document).await;
    assert_eq!(answer.problem(422, "content_invalid").found(), [("/due_on", "bad_date")]);
    let terms = json!({ "first_year": 2034, "national_day_on": "-200000-01-01" });
    let answer = administrator.post("/v1/terms", &terms).await.problem(422, "content_invalid");
    assert!(["bad_date", "day_outside_window"].contains(&answer.found()[0].1));
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_in_a_body_have_an_end() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let batches = format!("/v1/terms/{}/code-batches", authority.term);
    let nil = uuid::Uuid::nil();
    for (count, status, code) in [(0, 422, "too_few_items"), (5_001, 422, "too_many_items")] {
        let body = json!({ "company_ids": vec![nil; count] });
        let answer = authority.administrator.post(&batches, &body).await;
        assert_eq!(answer.problem(status, "content_invalid").found(), [("/company_ids", code)]);
    }
    let unknown = json!({ "company_ids": vec![nil; 150] });
    let answer = authority.administrator.post(&batches, &unknown).await.problem(422, "content_invalid");
    let (last, first) = answer.found().split_last().map(|(last, first)| (last.1, first.to_vec())).unwrap();
    assert!(first.len() == 100 && first.iter().all(|(_, code)| *code == "company_unknown"));
    assert_eq!(last, "more_findings");
    let company = authority.company("Boulangerie Müller", 60).await;
    let twice = json!({ "company_ids": [company.company, company.company] });
    let batch = authority.administrator.post(&batches, &twice).await.expect(201);
    assert_eq!(batch.json["skipped_company_ids"], json!([company.company]));
    let fiduciary = server.client().fresh_person("Anne Weber").await;
    let space = Space::found(&fiduciary, "fiduciary", "Fiduciaire", &authority.term).await;
    bulk_has_an_end(&fiduciary, &space).await;
}

async fn bulk_has_an_end(owner: &Client, space: &Space) {
    let path = format!("/v1/spaces/{}/accesses/bulk", space.id);
    let pair = json!({ "titulaire_code": "x", "mandataire_code": "y" });
    for (count, code) in [(0, "too_few_items"), (501, "too_many_items")] {
        let answer = owner.post(&path, &json!({ "items": vec![&pair; count] })).await;
        assert_eq!(answer.problem(422, "content_invalid").found(), [("/items", code)]);
    }
    let empty = json!({ "items": [pair, { "titulaire_code": "", "mandataire_code": "y" }] });
    let answer = owner.post(&path, &empty).await.problem(422, "content_invalid");
    assert_eq!(answer.found(), [("/items/1/titulaire_code", "required")]);
    let long = json!({ "items": [{ "titulaire_code": "x".repeat(101), "mandataire_code": "y" }] });
    let answer = owner.post(&path, &long).await.problem(422, "content_invalid");
    assert_eq!(answer.found(), [("/items/0/titulaire_code", "too_long")]);
}
