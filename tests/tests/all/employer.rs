//! The company sees what its mandataire filed in its name; the desk opens again what was closed, and sees what it has not looked at.

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    world::{Agency, Space, upload, upload_signed},
};
use types::DemarcheKind::ElectionNotice;

/// A mandataire that filed the notice, then the company's own space; the filing.
async fn filed(server: &TestServer) -> (Agency, Space, String) {
    let agency = Agency::of(&server.client(), &[60]).await;
    let sent = agency.space.demarche(&agency.companies[0].election, ElectionNotice, "transmitted").await.id();
    let owner = server.client().fresh_person("Marc Müller").await;
    let own = Space::found(&owner, "firm", "Boulangerie Müller", &agency.authority.term).await;
    own.certify(&agency.companies[0]).await;
    (agency, own, sent)
}

/// What a poll's catalogue says was made of the notice.
async fn made(person: &Client, election: &str) -> Vec<Value> {
    let found = person.get(&format!("/v1/elections/{election}/catalogue")).await.expect(200);
    let entries = found.json["items"].as_array().unwrap().iter();
    let notice = entries.filter(|entry| entry["entry"]["kind"] == "election_notice").collect::<Vec<_>>();
    notice[0]["demarches"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mandate_hides_no_act_from_the_company_in_whose_name_it_was_done() {
    let server = TestServer::start().await;
    let (agency, own, sent) = filed(&server).await;
    let (election, owner) = (&agency.companies[0].election, &own.owner);
    let seen = made(owner, election).await;
    assert_eq!(seen.len(), 1);
    assert_eq!((&seen[0]["id"], &seen[0]["filed_by"]), (&json!(sent), &json!("Fiduciaire du Centre")));
    assert_eq!((&seen[0]["status"], &seen[0]["late"]), (&json!("transmitted"), &json!(false)));
    assert_eq!(made(&agency.space.owner, election).await[0]["filed_by"], Value::Null, "its maker's own");
    let path = format!("/v1/demarches/{sent}");
    let read = owner.get(&path).await.expect(200);
    assert_eq!((&read.json["view_only"], &read.json["allowed_actions"]), (&json!(true), &json!([])));
    assert_eq!(read.json["draft"], agency.space.owner.get(&path).await.json["draft"]);
    for list in ["receipts", "timeline", "transmissions", "attachments", "signatures"] {
        let listed = owner.get(&format!("{path}/{list}")).await.expect(200);
        assert!(listed.json["items"].is_array(), "{list}");
    }
    let receipts = owner.get(&format!("{path}/receipts")).await.json["items"].as_array().unwrap().len();
    assert_eq!(receipts, 1);
    // The paper that it has to post.
    let paper = format!("/v1/elections/{election}/papers/election_notice");
    assert_eq!(owner.get(&paper).await.expect(200).bytes[..5], *b"%PDF-");
    // It looks, and does not act; what its mandataire and the administration write is theirs.
    owner.get(&format!("{path}/messages")).await.problem(404, "not_found");
    owner.put_if(&format!("{path}/draft"), &read.etag(), &json!({})).await.problem(404, "not_found");
    let mandates = owner.get(&format!("/v1/spaces/{}/mandates", own.id)).await.expect(200);
    assert_eq!(mandates.json["items"][0]["mandataire"], "Fiduciaire du Centre");
    // A draft is the mandataire's own, and so is what another company's members see.
    let draft = agency.space.start(election, types::DemarcheKind::ClaimsNotice).await.id();
    owner.get(&format!("/v1/demarches/{draft}")).await.problem(404, "not_found");
    let stranger = server.client().fresh_person("Nora Thill").await;
    stranger.get(&path).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_corrected_is_shown_to_the_company_as_it_was_received() {
    let server = TestServer::start().await;
    let (agency, own, sent) = filed(&server).await;
    let path = format!("/v1/demarches/{sent}");
    let received = own.owner.get(&path).await.expect(200).json["draft"].clone();
    let back = json!({ "text": "Le lieu manque." });
    agency.authority.reviewer.post(&format!("{path}/corrections"), &back).await.expect(201);
    let mut edited = received.clone();
    edited["place"] = json!("Réfectoire");
    let tag = agency.space.owner.get(&path).await.etag();
    agency.space.owner.put_if(&format!("{path}/draft"), &tag, &edited).await.expect(200);
    let seen = own.owner.get(&path).await.expect(200);
    assert_eq!((&seen.json["draft"], &seen.json["status"]), (&received, &json!("to_correct")));
    let rounds = own.owner.get(&format!("{path}/corrections")).await.expect(200);
    assert_eq!(rounds.json["items"][0]["sent_by"], Value::Null, "no name of the administration");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_closed_is_opened_again_with_a_reason_and_sent_back() {
    let server = TestServer::start().await;
    let (agency, _, sent) = filed(&server).await;
    let (path, reviewer) = (format!("/v1/demarches/{sent}"), &agency.authority.reviewer);
    let reason = json!({ "reason": "Le total des électeurs est faux." });
    reviewer.post(&format!("{path}/reopenings"), &reason).await.problem(409, "demarche_step_refused");
    for step in ["acceptances", "closures"] {
        reviewer.post(&format!("{path}/{step}"), &Value::Null).await.expect(201);
    }
    let back = json!({ "text": "Corrigez le total." });
    reviewer.post(&format!("{path}/corrections"), &back).await.problem(409, "demarche_step_refused");
    let reopened = reviewer.post(&format!("{path}/reopenings"), &reason).await.expect(201);
    assert_eq!(reopened.json["status"], "accepted");
    assert_eq!(agency.space.owner.get(&path).await.json["reopening"], reason["reason"]);
    reviewer.post(&format!("{path}/corrections"), &back).await.expect(201);
    let notices = agency.space.owner.get(&format!("/v1/spaces/{}/notices", agency.space.id)).await;
    let kinds: Vec<&Value> =
        notices.json["items"].as_array().unwrap().iter().map(|notice| &notice["kind"]).collect();
    assert!(kinds.contains(&&json!("reopened")), "{kinds:?}");
    let timeline = agency.space.owner.get(&format!("{path}/timeline?limit=100")).await.expect(200);
    let steps = timeline.json["items"].as_array().unwrap();
    assert!(steps.iter().any(|step| step["step"] == "reopened"), "{steps:?}");
}

async fn unseen(reviewer: &Client) -> (Value, usize) {
    let counts = reviewer.get("/v1/desk/counts").await.expect(200);
    let listed = reviewer.get("/v1/desk/demarches?unseen=true").await.expect(200);
    (counts.json["unseen"].clone(), listed.json["items"].as_array().unwrap().len())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_counts_and_lists_what_it_has_not_looked_at() {
    let server = TestServer::start().await;
    let (agency, _, sent) = filed(&server).await;
    let (path, reviewer) = (format!("/v1/demarches/{sent}"), &agency.authority.reviewer);
    assert_eq!(unseen(reviewer).await, (json!(1), 1), "a filing");
    let accepted: Answer = reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.expect(201);
    assert_eq!(accepted.json["unseen_since"], Value::Null);
    assert_eq!(unseen(reviewer).await, (json!(0), 0));
    let document = returned_signed(reviewer, &sent).await;
    let copy = json!({ "file_id": upload_signed(&agency.space.owner).await });
    agency.space.owner.post(&format!("/v1/documents/{document}/signed-copies"), &copy).await.expect(201);
    assert_eq!(unseen(reviewer).await, (json!(1), 1), "a signed copy");
    for person in [reviewer, &agency.space.owner] {
        let timeline = person.get(&format!("{path}/timeline?limit=100")).await.expect(200);
        let text = timeline.json["items"].to_string();
        assert!(text.contains("signed_copy_returned"), "{text}");
    }
    let looked = json!({ "unseen_since": reviewer.get(&path).await.json["unseen_since"] });
    for _ in 0..2 {
        let seen = reviewer.post(&format!("{path}/readings"), &looked).await.expect(200);
        assert_eq!(seen.json["unseen_since"], Value::Null);
    }
    assert_eq!(unseen(reviewer).await, (json!(0), 0));
    let message = json!({ "subject": "Question", "body": "Est-ce complet ?" });
    agency.space.owner.post(&format!("{path}/messages"), &message).await.expect(201);
    assert_eq!(unseen(reviewer).await, (json!(1), 1), "a message");
    // What comes after somebody has looked is not taken for seen.
    let looked = json!({ "unseen_since": reviewer.get(&path).await.json["unseen_since"] });
    server.set_time("2024-02-01T09:10:00Z");
    agency.space.owner.post(&format!("{path}/messages"), &message).await.expect(201);
    let late = reviewer.post(&format!("{path}/readings"), &looked).await.expect(200);
    assert!(late.json["unseen_since"].is_string());
    let filer = agency.space.owner.get(&path).await.expect(200);
    assert_eq!(filer.json["unseen_since"], Value::Null, "the filer is not told who looks when");
}

async fn returned_signed(reviewer: &Client, demarche: &str) -> String {
    let body = json!({
        "purpose": "a_signer", "kind": "pv", "name": "PV.pdf", "file_id": upload(reviewer).await
    });
    let returned = reviewer.post(&format!("/v1/demarches/{demarche}/documents"), &body).await.expect(201);
    returned.text("/document/id")
}
