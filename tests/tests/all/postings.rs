//! Returned documents that must hang in the company, and the log of what hung where.

use inspection::samples;
use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    world::{Agency, OwnCompany, upload},
};
use types::DemarcheKind;

const RESULTS: DemarcheKind = DemarcheKind::ResultDeclaration;

/// Takes a transmitted démarche on and returns a document for it.
async fn returned(reviewer: &Client, demarche: &Answer, purpose: &str, posting: Value) -> Answer {
    let path = format!("/v1/demarches/{}", demarche.id());
    reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.expect(201);
    let body = json!({
        "purpose": purpose, "kind": "synthesis", "name": "Synthèse.pdf", "file_id": upload(reviewer).await,
        "posting": posting
    });
    reviewer.post(&format!("{path}/documents"), &body).await
}

async fn photo(client: &Client) -> String {
    let drawing = samples::png(64, 64, b"");
    client.post_bytes("/v1/files", "image/png", drawing).await.expect(201).id()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_to_be_posted_says_from_when_to_when_by_the_calendar_or_by_the_reviewer() {
    let server = TestServer::start().await;
    let reviewed = json!({ "from": "2024-03-14", "until": "2024-03-18" });
    for (kind, said, from, until, step) in [
        (DemarcheKind::ElectionNotice, json!(null), "2024-02-09", "2024-03-12", "notice_latest"),
        (DemarcheKind::ClaimsNotice, json!(null), "2024-02-19", "2024-02-22", "claims_notice_latest"),
        (DemarcheKind::CandidateDeclaration, json!(null), "2024-03-07", "2024-03-11", "candidates_posting"),
        (RESULTS, json!(null), "2024-03-13", "2024-03-15", "results_posting"),
        (RESULTS, reviewed, "2024-03-14", "2024-03-18", "results_posting"),
    ] {
        let world = OwnCompany::of(&server.client(), 60).await;
        let filed = world.demarche(kind, "transmitted").await;
        let document = returned(&world.authority.reviewer, &filed, "affichage", said).await.expect(201);
        let duty = &document.json["document"]["posting"];
        assert_eq!(
            (&duty["from"], &duty["until"], &duty["step"]),
            (&json!(from), &json!(until), &json!(step))
        );
    }
    let world = OwnCompany::of(&server.client(), 60).await;
    let filed = world.demarche(RESULTS, "transmitted").await;
    let reviewer = &world.authority.reviewer;
    let information = returned(reviewer, &filed, "pour_avis", json!(null)).await.expect(201);
    assert_eq!(information.json["document"]["posting"], json!(null));
    let documents = format!("/v1/demarches/{}/documents", filed.id());
    for (purpose, days, pointer, code) in [
        ("pour_avis", json!({ "from": "2024-03-13", "until": "2024-03-15" }), "/posting", "not_to_be_posted"),
        (
            "affichage",
            json!({ "from": "2024-03-13", "until": "2024-03-12" }),
            "/posting/until",
            "until_before_from",
        ),
        ("affichage", json!({ "from": "0001-03-13", "until": "2024-03-12" }), "/posting/from", "bad_date"),
    ] {
        let body = json!({
            "purpose": purpose, "kind": "synthesis", "name": "S.pdf", "file_id": upload(reviewer).await, "posting": days
        });
        let refused = reviewer.post(&documents, &body).await.problem(422, "content_invalid");
        assert_eq!(refused.found(), [(pointer, code)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_duty_stands_as_the_log_says_day_by_day() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let filed = world.demarche(RESULTS, "transmitted").await;
    let card = returned(reviewer, &filed, "affichage", json!(null)).await.expect(201);
    let card = format!("/v1/documents/{}", card.text("/document/id"));
    let stands = async |at: &str| {
        server.set_time(at);
        let duty = owner.speaking("en").get(&card).await.expect(200).json["posting"].clone();
        (duty["state"].as_str().unwrap().to_owned(), duty["missing"].clone())
    };
    let hang = async |place: &str, at: &str| {
        let body = json!({ "place": place, "hung_at": at, "photo_id": photo(owner).await });
        owner.post(&format!("{card}/postings"), &body).await.expect(201)
    };
    assert_eq!(stands("2024-03-12T18:00:00Z").await, ("upcoming".into(), json!([])));
    // Half past midnight in Luxembourg is the evening before in UTC.
    assert_eq!(stands("2024-03-12T23:30:00Z").await, ("to_post".into(), json!([])));
    assert_eq!(
        stands("2024-03-14T08:00:00Z").await,
        ("to_post".into(), json!([["2024-03-13", "2024-03-13"]]))
    );
    // It hung from the first day on; that is recorded later.
    let entrance = hang("Entrée", "2024-03-13T07:00:00Z").await;
    assert_eq!(stands("2024-03-14T09:00:00Z").await, ("hanging".into(), json!([])));
    assert_eq!(stands("2024-03-16T09:00:00Z").await, ("done".into(), json!([])));
    let canteen = hang("Cantine", "2024-03-15T07:00:00Z").await;
    let withdrawn = format!("/v1/postings/{}/withdrawals", entrance.id());
    owner.post(&withdrawn, &json!({ "reason": "Autre affiche." })).await.expect(201);
    let early = json!([["2024-03-13", "2024-03-14"]]);
    assert_eq!(stands("2024-03-16T10:00:00Z").await, ("incomplete".into(), early));
    let withdrawn = format!("/v1/postings/{}/withdrawals", canteen.id());
    owner.post(&withdrawn, &json!({ "reason": "Autre affiche." })).await.expect(201);
    let whole = json!([["2024-03-13", "2024-03-15"]]);
    assert_eq!(stands("2024-03-16T11:00:00Z").await, ("missed".into(), whole));
    let log = reviewer.get(&format!("{card}/postings")).await.expect(200);
    let states: Vec<_> = log.json["items"].as_array().unwrap().iter().map(|line| &line["state"]).collect();
    assert_eq!(states, ["withdrawn", "withdrawn"], "what was taken back stays in the log");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_of_the_log_is_ended_once_withdrawn_once_and_shown_by_pictures() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let filed = world.demarche(RESULTS, "transmitted").await;
    let document = returned(reviewer, &filed, "affichage", json!(null)).await.expect(201);
    let postings = format!("/v1/documents/{}/postings", document.text("/document/id"));
    server.set_time("2024-03-14T08:00:00Z");
    let body = |at: &str| json!({ "place": "Entrée", "hung_at": at });
    let refused = owner.post(&postings, &body("2024-03-14T08:00:01Z")).await;
    assert_eq!(refused.problem(422, "content_invalid").found(), [("/hung_at", "moment_to_come")]);
    let refused = owner.post(&postings, &body("-200000-03-14T08:00:01Z")).await;
    assert_eq!(refused.problem(422, "content_invalid").found(), [("/hung_at", "bad_date")]);
    let mut paper = body("2024-03-14T07:00:00Z");
    paper["photo_id"] = upload(owner).await.into();
    let refused = owner.post(&postings, &paper).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/photo_id", "not_a_picture")]);
    let line = owner.post(&postings, &body("2024-03-14T07:00:00Z")).await.expect(201);
    assert_eq!(line.json["allowed_actions"], json!(["take_down", "add_photo", "withdraw"]));
    let path = format!("/v1/postings/{}", line.id());
    let end = async |at: &str| owner.post(&format!("{path}/endings"), &json!({ "taken_down_at": at })).await;
    let refused = end("2024-03-14T07:00:00Z").await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/taken_down_at", "taken_down_before_hung")]);
    let refused = end("2024-03-14T09:00:00Z").await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/taken_down_at", "moment_to_come")]);
    let ended = end("2024-03-14T07:30:00Z").await.expect(201);
    assert_eq!(
        (&ended.json["state"], ended.json["taken_down_at"].as_str()),
        (&json!("taken_down"), Some("2024-03-14T07:30:00Z"))
    );
    end("2024-03-14T07:40:00Z").await.problem(409, "posting_already_taken_down");
    // Photos may come later, ten at most.
    let mut last = ended;
    for _ in 0..10 {
        let file = json!({ "file_id": photo(owner).await });
        last = owner.post(&format!("{path}/photos"), &file).await.expect(201);
    }
    let one_more = json!({ "file_id": photo(owner).await });
    let refused = owner.post(&format!("{path}/photos"), &one_more).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/file_id", "too_many_items")]);
    let picture = format!("/v1/posting-photos/{}/file", last.text("/photos/9/id"));
    assert_eq!(reviewer.get(&picture).await.expect(200).bytes, samples::png(64, 64, b""));
    let withdraw = || json!({ "reason": "Mauvais lieu." });
    let withdrawn = owner.post(&format!("{path}/withdrawals"), &withdraw()).await.expect(201);
    assert_eq!(
        (&withdrawn.json["state"], &withdrawn.json["allowed_actions"]),
        (&json!("withdrawn"), &json!([]))
    );
    owner.post(&format!("{path}/withdrawals"), &withdraw()).await.problem(409, "posting_withdrawn");
    owner.post(&format!("{path}/photos"), &one_more).await.problem(409, "posting_withdrawn");
    end("2024-03-14T07:40:00Z").await.problem(409, "posting_withdrawn");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_to_be_put_up_today_is_one_list_over_all_companies() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[20, 30, 40]).await;
    let (owner, reviewer) = (&agency.space.owner, &agency.authority.reviewer);
    let mut cards = Vec::new();
    for company in &agency.companies {
        let filed = agency.space.demarche(&company.election, RESULTS, "transmitted").await;
        let purpose = if cards.len() == 2 { "pour_avis" } else { "affichage" };
        let document = returned(reviewer, &filed, purpose, json!(null)).await.expect(201);
        cards.push(document.text("/document/id"));
    }
    let unposted = async |day: &str| -> Vec<String> {
        let list = format!("/v1/spaces/{}/documents?not_posted_on={day}", agency.space.id);
        let listed = owner.get(&list).await.expect(200);
        listed.json["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["id"].as_str().unwrap().to_owned())
            .collect()
    };
    // Two of one millisecond stand in the order of chance.
    let mut both = [cards[0].clone(), cards[1].clone()];
    both.sort();
    assert_eq!(unposted("2024-03-12").await, Vec::<String>::new());
    assert_eq!(unposted("2024-03-13").await, both);
    server.set_time("2024-03-14T10:00:00Z");
    // From a quarter to midnight on the 13th to half past ten the day after, in Luxembourg.
    let body = json!({ "place": "Entrée", "hung_at": "2024-03-13T22:45:00Z" });
    let line = owner.post(&format!("/v1/documents/{}/postings", both[0]), &body).await.expect(201);
    let ended = json!({ "taken_down_at": "2024-03-14T09:30:00Z" });
    owner.post(&format!("/v1/postings/{}/endings", line.id()), &ended).await.expect(201);
    for (day, expected) in [
        ("2024-03-13", &both[1..]),
        ("2024-03-14", &both[1..]),
        ("2024-03-15", &both[..]),
        ("2024-03-16", &[]),
    ] {
        assert_eq!(unposted(day).await, expected, "{day}");
    }
    let page = format!("/v1/spaces/{}/documents?not_posted_on=2024-03-15&limit=1", agency.space.id);
    let first = owner.get(&page).await.expect(200);
    assert_eq!((first.text("/items/0/id"), first.text("/next")), (both[0].clone(), both[0].clone()));
    for wrong in ["0000-01-01", "yesterday"] {
        let list = format!("/v1/spaces/{}/documents?not_posted_on={wrong}", agency.space.id);
        owner.get(&list).await.problem(400, "query_unreadable");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_document_returned_to_be_posted_has_a_log() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let filed = world.demarche(RESULTS, "transmitted").await;
    let document = returned(&world.authority.reviewer, &filed, "a_signer", json!(null)).await.expect(201);
    let postings = format!("/v1/documents/{}/postings", document.text("/document/id"));
    let body = json!({ "place": "Entrée", "hung_at": "2024-01-01T08:00:00Z" });
    world.space.owner.post(&postings, &body).await.problem(409, "document_not_for_posting");
    assert_eq!(world.space.owner.get(&postings).await.expect(200).json["items"], json!([]));
}
