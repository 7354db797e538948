//! What companies file on paper: registered by the desk, followed by number without sign-in.

use serde_json::{Value, json};
use tests::{Answer, Client, TestServer, world::OwnCompany};

async fn world() -> (TestServer, OwnCompany) {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    (server, world)
}

fn on_paper(world: &OwnCompany) -> Value {
    json!({
        "election_id": world.company.election, "kind": "candidate_declaration", "channel": "registered_letter",
        "received_on": "2024-01-31", "note": "Sans annexe", "email": "filer@example.lu", "language": "de"
    })
}

async fn track(nobody: &Client, number: &str) -> Answer {
    nobody.post("/v1/public/tracking", &json!({ "number": number })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filing_on_paper_is_registered_by_the_desk_and_followed_by_its_number_without_sign_in() {
    let (server, world) = world().await;
    let (nobody, reviewer) = (server.client(), &world.authority.reviewer);
    let registered = reviewer.post("/v1/desk/paper-filings", &on_paper(&world)).await.expect(201);
    let number = registered.text("/tracking_number");
    assert_eq!(number.len(), 19);
    assert_eq!(registered.text("/filing/legal_name"), "Boulangerie Müller");
    let path = format!("/v1/paper-filings/{}", registered.text("/filing/id"));
    for (step, moment, status, label) in [
        (None, "2024-02-01T09:00:00Z", "transmitted", "Transmis"),
        (Some("acceptances"), "2024-02-01T10:00:00Z", "accepted", "Accepté"),
        (Some("returns"), "2024-02-01T11:00:00Z", "to_correct", "À corriger"),
        (Some("corrections"), "2024-02-01T12:00:00Z", "transmitted", "Transmis"),
        (Some("acceptances"), "2024-02-01T13:00:00Z", "accepted", "Accepté"),
        (Some("closures"), "2024-02-01T14:00:00Z", "closed", "Fermé"),
    ] {
        server.set_time(moment);
        if let Some(step) = step {
            let moved = reviewer.post(&format!("{path}/{step}"), &Value::Null).await.expect(201);
            assert_eq!(moved.text("/status"), status);
        }
        let tracked =
            track(&nobody.speaking("fr"), &number.to_lowercase().replace('-', " ")).await.expect(200);
        assert_eq!(
            (tracked.text("/kind"), tracked.text("/status"), tracked.text("/status_label")),
            ("candidate_declaration".into(), status.into(), label.into())
        );
        assert_eq!(
            (tracked.text("/updated_at"), tracked.text("/received_on")),
            (moment.into(), "2024-01-31".into())
        );
        for part in ["Müller", "annexe", "filer@example.lu", &world.company.company, &world.company.election]
        {
            assert!(!tracked.json.to_string().contains(part), "{part}");
        }
    }
    reviewer.post(&format!("{path}/returns"), &Value::Null).await.problem(409, "paper_filing_step_refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_lists_by_status_what_came_on_paper() {
    let (server, world) = world().await;
    let reviewer = &world.authority.reviewer.speaking("fr");
    let mut ids = Vec::new();
    // What is registered in one moment has its place by chance.
    for minute in 0..3 {
        server.set_time(&format!("2024-02-01T09:0{minute}:00Z"));
        let registered = reviewer.post("/v1/desk/paper-filings", &on_paper(&world)).await.expect(201);
        ids.push(registered.text("/filing/id"));
    }
    reviewer.post(&format!("/v1/paper-filings/{}/acceptances", ids[1]), &Value::Null).await.expect(201);
    let listed = async |query: &str| -> (Vec<String>, Value) {
        let listed = reviewer.get(&format!("/v1/desk/paper-filings?{query}")).await.expect(200).json;
        let items = listed["items"].as_array().unwrap().iter();
        (items.map(|item| item["id"].as_str().unwrap().to_owned()).collect(), listed["next"].clone())
    };
    let (first, next) = listed("limit=1").await;
    assert_eq!(first, [ids[0].clone()]);
    let (second, next) = listed(&format!("limit=1&cursor={}", next.as_str().unwrap())).await;
    assert_eq!((second, next), (vec![ids[2].clone()], Value::Null));
    assert_eq!(listed("status=accepted").await.0, [ids[1].clone()]);
    let read = reviewer.get(&format!("/v1/paper-filings/{}", ids[1])).await.expect(200);
    assert_eq!(
        (read.text("/note"), read.text("/channel_label")),
        ("Sans annexe".into(), "Lettre recommandée".into())
    );
    assert_eq!(read.json["allowed_actions"], json!(["send_back", "close"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_call_gives_the_same_number_and_each_filing_has_its_own() {
    let (server, world) = world().await;
    let reviewer = &world.authority.reviewer;
    let register = |key: &'static str, body: Value| async move {
        reviewer.post_keyed("/v1/desk/paper-filings", &body, key).await
    };
    let one = register("paper-filing-one", on_paper(&world)).await.expect(201);
    let again = register("paper-filing-one", on_paper(&world)).await.expect(201);
    assert_eq!((one.json.clone(), again.header("idempotent-replayed")), (again.json.clone(), "true"));
    let other = register("paper-filing-two", on_paper(&world)).await.expect(201);
    assert_ne!(one.text("/tracking_number"), other.text("/tracking_number"));
    // A key belongs to who used it: another reviewer with the same key and body registers another filing.
    let colleague = server.client().fresh_person("Eve Reuter").await;
    let path = format!("/v1/authority/members/{}/appointments", colleague.person);
    world.authority.administrator.post(&path, &json!({ "role": "reviewer" })).await.expect(201);
    let third = colleague.post_keyed("/v1/desk/paper-filings", &on_paper(&world), "paper-filing-one").await;
    assert_ne!(third.expect(201).text("/tracking_number"), one.text("/tracking_number"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_registered_has_come_and_is_of_a_poll_that_there_is() {
    let (_server, world) = world().await;
    let reviewer = &world.authority.reviewer;
    let mut body = on_paper(&world);
    body["received_on"] = json!("2024-02-02");
    let refused = reviewer.post("/v1/desk/paper-filings", &body).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/received_on", "day_to_come")]);
    body["received_on"] = json!("0001-01-01");
    body["email"] = json!("nowhere");
    let refused = reviewer.post("/v1/desk/paper-filings", &body).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/email", "email_form"), ("/received_on", "bad_date")]);
    let mut unknown = on_paper(&world);
    unknown["election_id"] = json!("0193a1b2-0000-7000-8000-000000000003");
    reviewer.post("/v1/desk/paper-filings", &unknown).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_filed_on_paper_is_told_by_mail_that_it_moves_on_and_nothing_of_it() {
    let server = TestServer::with(|settings| settings.sends_mail = true).await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let reviewer = &world.authority.reviewer;
    let registered = reviewer.post("/v1/desk/paper-filings", &on_paper(&world)).await.expect(201);
    let path = format!("/v1/paper-filings/{}", registered.text("/filing/id"));
    reviewer.post(&format!("{path}/returns"), &Value::Null).await.expect(201);
    let mut silent = on_paper(&world);
    silent.as_object_mut().unwrap().remove("email");
    reviewer.post("/v1/desk/paper-filings", &silent).await.expect(201);
    let app = server.app();
    let request = app::Request::of_nobody(&app, store::Task::Mail, "test");
    let id: types::ServerId = app.entropy.id(app.clock.now(), 0);
    let mails = app::outbox::take(&app, &request, id).await.unwrap().value;
    let mut subjects: Vec<_> =
        mails.iter().map(|mail| (mail.recipient.as_str(), mail.subject.as_str())).collect();
    subjects.sort_unstable();
    assert_eq!(
        subjects,
        [
            ("filer@example.lu", "Ihre Einreichung auf Papier: Zu berichtigen"),
            ("filer@example.lu", "Ihre Einreichung auf Papier: Übermittelt"),
        ]
    );
    let number = registered.text("/tracking_number");
    for mail in &mails {
        for part in ["Müller", "Kandidat", "annexe", &number] {
            assert!(!mail.body.contains(part), "{part}: {}", mail.body);
        }
    }
}
