//! Duplicates: a new draft that says the same, and nothing that was signed.

use serde_json::{Value, json};
use tests::{
    TestServer,
    world::{Agency, OwnCompany, upload},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

#[tokio::test(flavor = "multi_thread")]
async fn a_demarche_is_duplicated_from_every_state_without_confirmation_signature_and_pieces() {
    let server = TestServer::start().await;
    for until in ["draft", "confirmed", "ready", "transmitted", "accepted", "to_correct", "closed"] {
        let world = OwnCompany::of(&server.client(), 60).await;
        let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
        let taken = if ["accepted", "to_correct", "closed"].contains(&until) { "transmitted" } else { until };
        let first = world.demarche(NOTICE, taken).await;
        let path = format!("/v1/demarches/{}", first.id());
        if until == "accepted" || until == "closed" {
            reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.expect(201);
        }
        if until == "closed" {
            reviewer.post(&format!("{path}/closures"), &Value::Null).await.expect(201);
        }
        if until == "to_correct" {
            reviewer.post(&format!("{path}/corrections"), &json!({ "text": "Le lieu." })).await.expect(201);
        }
        if until == "ready" {
            let piece = json!({ "file_id": upload(owner).await, "name": "Plan.pdf" });
            owner.post(&format!("{path}/attachments"), &piece).await.expect(201);
        }
        let before = owner.get(&path).await.expect(200);
        let copy = owner.post(&format!("{path}/duplicates"), &json!({})).await.expect(201);
        assert_ne!(copy.id(), first.id());
        let copied = owner.get(&format!("/v1/demarches/{}", copy.id())).await.expect(200);
        assert_eq!(copied.json["draft"], before.json["draft"], "{until}");
        for field in ["election_id", "company_id", "space_id", "kind", "title"] {
            assert_eq!(copied.json[field], before.json[field], "{until} {field}");
        }
        for field in ["content_digest", "confirmed_at", "transmitted_at", "late", "correction"] {
            assert_eq!(copied.json[field], Value::Null, "{until} {field}");
        }
        assert_eq!(copied.json["status"], "draft");
        let pieces = owner.get(&format!("/v1/demarches/{}/attachments", copy.id())).await.expect(200);
        assert_eq!(pieces.json["items"], json!([]));
        let timeline = owner.get(&format!("/v1/demarches/{}/timeline", copy.id())).await.expect(200);
        assert_eq!(timeline.json["items"][0]["step"], "started", "{}", timeline.json);
        assert_eq!(owner.get(&path).await.expect(200).json, before.json, "the first one stays as it was");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_duplicate_may_be_for_another_poll_of_the_same_company_and_for_no_other() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60, 70]).await;
    let owner = &agency.space.owner;
    let first = agency.space.demarche(&agency.companies[0].election, NOTICE, "transmitted").await;
    let path = format!("/v1/demarches/{}/duplicates", first.id());
    let again = json!({
        "term_id": agency.authority.term, "poll": "re_run", "election_day_on": "2024-10-22"
    });
    let polls = format!("/v1/companies/{}/elections", agency.companies[0].company);
    let other = agency.authority.administrator.post(&polls, &again).await.expect(201).id();
    let body = json!({ "election_id": other, "title": "Scrutin annulé, deuxième tour" });
    let copy = owner.post(&path, &body).await.expect(201);
    assert_eq!(copy.text("/election_id"), other);
    assert_eq!(copy.text("/title"), "Scrutin annulé, deuxième tour");
    assert_eq!(copy.text("/due_on"), "2024-09-20");
    for election in [agency.companies[1].election.clone(), "0193a1b2-0000-7000-8000-000000000000".to_owned()]
    {
        owner.post(&path, &json!({ "election_id": election })).await.problem(404, "not_found");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_call_makes_one_duplicate() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/demarches/{}/duplicates", world.demarche(NOTICE, "draft").await.id());
    let one = owner.post_keyed(&path, &json!({}), "the-same-key").await.expect(201);
    let two = owner.post_keyed(&path, &json!({}), "the-same-key").await.expect(201);
    assert_eq!((one.id(), two.header("idempotent-replayed")), (two.id(), "true"));
    let listed = owner.get(&format!("/v1/spaces/{}/demarches", world.space.id)).await.expect(200);
    assert_eq!(listed.json["items"].as_array().unwrap().len(), 2);
}
