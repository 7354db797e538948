//! What happened to a démarche, and when its status last changed.

use serde_json::{Value, json};
use tests::{Client, TestServer, world::OwnCompany, world::returned_document};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

async fn steps(client: &Client, path: &str) -> Vec<Value> {
    let (mut steps, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = client.get(&format!("{path}/timeline?limit=4{cursor}")).await.expect(200);
        steps.extend(page.json["items"].as_array().unwrap().iter().cloned());
        match page.json["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return steps,
        }
    }
}

fn codes(steps: &[Value]) -> Vec<&str> {
    steps.iter().map(|step| step["step"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_step_stands_in_the_timeline_with_its_time_and_its_side() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let started = world.space.start(&world.company.election, NOTICE).await;
    let path = format!("/v1/demarches/{}", started.id());
    let draft = world.space.sample(&world.company.election, NOTICE).await;
    server.set_time("2024-02-01T09:01:00Z");
    let saved = owner.put_if(&format!("{path}/draft"), &started.etag(), &draft).await.expect(200);
    assert_eq!(saved.json["status"], "draft");
    server.set_time("2024-02-01T09:02:00Z");
    let confirmed = owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
    server.set_time("2024-02-01T09:03:00Z");
    let signature = json!({ "statement": "lu et approuvé", "content_digest": confirmed.text("/demarche/content_digest") });
    let signed =
        owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await.expect(201);
    server.set_time("2024-02-01T09:04:00Z");
    owner.post_if(&format!("{path}/transmissions"), &signed.etag(), &Value::Null).await.expect(201);
    server.set_time("2024-02-01T09:05:00Z");
    let message = json!({ "subject": "Question", "body": "Quand ?" });
    owner.post(&format!("{path}/messages"), &message).await.expect(201);
    server.set_time("2024-02-01T09:06:00Z");
    reviewer.post(&format!("{path}/messages"), &message).await.expect(201);
    server.set_time("2024-02-01T09:07:00Z");
    reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.expect(201);
    server.set_time("2024-02-01T09:08:00Z");
    returned_document(reviewer, &started.id()).await;
    server.set_time("2024-02-01T09:09:00Z");
    reviewer.post(&format!("{path}/closures"), &Value::Null).await.expect(201);

    let mine = steps(&owner.speaking("fr"), &path).await;
    let expected = [
        "started",
        "draft_saved",
        "confirmed",
        "signed",
        "transmitted",
        "wrote",
        "informed",
        "accepted",
        "answered",
        "closed",
    ];
    assert_eq!(codes(&mine), expected);
    for (minute, step) in mine.iter().enumerate() {
        assert_eq!(step["happened_at"], format!("2024-02-01T09:0{minute}:00Z"), "{step}");
        let of_filer = step["side"] == "filer";
        assert_eq!(step["by"], if of_filer { json!("Marc Müller") } else { Value::Null }, "{step}");
    }
    assert_eq!((&mine[4]["label"], &mine[4]["status_label"]), (&json!("Transmise"), &json!("Transmis")));
    // The desk sees what reached it and what it did, and its own people.
    let theirs = steps(reviewer, &path).await;
    assert_eq!(codes(&theirs), expected[4..]);
    assert!(theirs.iter().all(|step| step["by"].is_string() == (step["side"] == "authority")), "{theirs:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_time_of_the_last_change_of_status_stands_beside_the_status() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let ready = world.demarche(NOTICE, "ready").await;
    let path = format!("/v1/demarches/{}", ready.id());
    let read = async || {
        let read = owner.get(&path).await.expect(200);
        (read.text("/status"), read.text("/status_changed_at"), read.text("/updated_at"))
    };
    let mut tag = ready.etag();
    for (time, act, status) in [
        ("2024-02-01T10:00:00Z", "transmissions", "transmitted"),
        ("2024-02-01T11:00:00Z", "acceptances", "accepted"),
        ("2024-02-01T12:00:00Z", "corrections", "to_correct"),
    ] {
        server.set_time(time);
        match act {
            "transmissions" => owner.post_if(&format!("{path}/{act}"), &tag, &Value::Null).await.expect(201),
            "corrections" => {
                reviewer.post(&format!("{path}/{act}"), &json!({ "text": "?" })).await.expect(201)
            }
            _ => reviewer.post(&format!("{path}/{act}"), &Value::Null).await.expect(201),
        };
        assert_eq!(read().await, (status.to_owned(), time.to_owned(), time.to_owned()));
    }
    // Saving and confirming change the démarche, not its status.
    server.set_time("2024-02-01T13:00:00Z");
    let seen = owner.get(&path).await.expect(200);
    owner.put_if(&format!("{path}/draft"), &seen.etag(), &seen.json["draft"]).await.expect(200);
    let confirmed = owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
    tag = confirmed.etag();
    let (status, changed, updated) = read().await;
    assert_eq!((status.as_str(), changed.as_str()), ("to_correct", "2024-02-01T12:00:00Z"));
    assert_eq!(updated, "2024-02-01T13:00:00Z");
    server.set_time("2024-02-01T14:00:00Z");
    let digest = confirmed.text("/demarche/content_digest");
    let signature = json!({ "statement": "lu et approuvé", "content_digest": digest });
    owner.post_if(&format!("{path}/signatures"), &tag, &signature).await.expect(201);
    assert_eq!(read().await.1, "2024-02-01T14:00:00Z");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_six_statuses_are_read_in_three_languages() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let ready = world.demarche(NOTICE, "ready").await;
    let path = format!("/v1/demarches/{}", ready.id());
    let labels = async || {
        let mut labels = Vec::new();
        for language in ["fr", "de", "en"] {
            labels.push(owner.speaking(language).get(&path).await.expect(200).text("/status_label"));
        }
        labels
    };
    assert_eq!(labels().await, ["Transmissible", "Bereit zur Übermittlung", "Ready to transmit"]);
    owner.post_if(&format!("{path}/transmissions"), &ready.etag(), &Value::Null).await.expect(201);
    assert_eq!(labels().await, ["Transmis", "Übermittelt", "Transmitted"]);
    reviewer.post(&format!("{path}/corrections"), &json!({ "text": "?" })).await.expect(201);
    assert_eq!(labels().await, ["À corriger", "Zu berichtigen", "To be corrected"]);
    server.set_time("2024-02-02T08:00:00Z");
    world.space.finish(&path).await;
    reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.expect(201);
    assert_eq!(labels().await, ["Accepté", "Angenommen", "Accepted"]);
    reviewer.post(&format!("{path}/closures"), &Value::Null).await.expect(201);
    assert_eq!(labels().await, ["Fermé", "Geschlossen", "Closed"]);
    let draft = world.space.start(&world.company.election, NOTICE).await;
    let read = owner.speaking("fr").get(&format!("/v1/demarches/{}", draft.id())).await.expect(200);
    assert_eq!(read.text("/status_label"), "En préparation");
}
