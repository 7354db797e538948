//! Rounds for a procès-verbal that is kept here: printed for the round, and complete with its last signature.

use serde_json::{Value, json};
use tests::{
    Answer, TestServer,
    signing::{BUREAU, STATEMENT, round_body},
    world::{OwnCompany, upload},
};
use types::DemarcheKind;

use crate::signing_rounds::{sign, world};

/// The evening of the poll: whoever signed in weeks before is signed out.
async fn polling_day() -> (TestServer, OwnCompany) {
    let server = TestServer::start().await;
    server.set_time("2024-03-12T20:00:00Z");
    let world = OwnCompany::of(&server.client(), 60).await;
    (server, world)
}

/// The only office, of those who sign in a round.
fn bureau() -> Value {
    let officer = |place: usize| {
        let (first_names, surname) = BUREAU[place].0.split_once(' ').unwrap();
        json!({ "surname": surname, "first_names": first_names })
    };
    json!({
        "number": 1, "place": "Salle de réunion", "opened_at": "09:00", "closed_at": "17:00",
        "president": officer(0), "assessors": [officer(1), officer(2)]
    })
}

/// The counting of the only office, which lacks nothing but signatures.
async fn counted(world: &OwnCompany) -> Value {
    let mut pv = world.space.sample(&world.company.election, DemarcheKind::ResultDeclaration).await;
    let members = pv.as_object_mut().unwrap();
    members.retain(|name, _| !["outcome", "signed_on", "signed_by"].contains(&name.as_str()));
    members.insert("office".into(), bureau());
    for candidate in pv["candidates"].as_array_mut().unwrap() {
        candidate.as_object_mut().unwrap().remove("status");
    }
    pv
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pv_that_is_kept_here_is_printed_and_opens_its_round() {
    let (_server, world) = world().await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let path = format!("/v1/elections/{election}/signing-rounds");
    let mut body = round_body("");
    body.as_object_mut().unwrap().remove("file_id");
    body["proces_verbal"] = json!({ "kind": "depouillement", "language": "de" });
    // What lacks more than signatures is not signed.
    let refused = owner.post(&path, &body).await.problem(409, "paper_not_ready");
    assert!(refused.found()[0].0.starts_with("/depouillement/"), "{:?}", refused.found());
    let record = format!("/v1/elections/{election}/proces-verbaux/depouillement");
    let empty = owner.get(&record).await.expect(200);
    let saved = owner.put_if(&record, &empty.etag(), &counted(&world).await).await.expect(200);
    let key = "0193a1b2-printed-round";
    let round = owner.post_keyed(&path, &body, key).await.expect(201);
    let file = owner.get(&format!("/v1/signing-rounds/{}/file", round.id())).await.expect(200);
    let paper = format!("/v1/elections/{election}/papers/counting_record?language=de");
    let printed = owner.get(&paper).await.expect(200);
    assert!(file.bytes == printed.bytes, "what is signed is the paper that everybody can print");
    let checked = owner.get(&format!("/v1/papers/{}", round.text("/paper_number"))).await.expect(200);
    assert_eq!((checked.text("/kind"), checked.text("/language")), ("counting_record".into(), "de".into()));
    // The record changes: the round stays what it is, and the same call is the same round.
    owner.put_if(&record, &saved.etag(), &json!({})).await.expect(200);
    let again = owner.post_keyed(&path, &body, key).await.expect(201);
    assert_eq!((again.id(), again.header("idempotent-replayed")), (round.id(), "true"));
    for place in [2, 0, 1] {
        sign(owner, &round, place).await.expect(201);
    }
    assert_eq!(
        owner.get(&record).await.expect(200).json["record"],
        json!({}),
        "what was changed is not signed"
    );
    let done = owner.get(&format!("/v1/signing-rounds/{}", round.id())).await.expect(200);
    assert_eq!(
        (done.text("/state"), done.text("/paper_number")),
        ("complete".into(), round.text("/paper_number"))
    );
    let signed = owner.get(&format!("/v1/signing-rounds/{}/file", round.id())).await.expect(200);
    assert!(signed.bytes.starts_with(&printed.bytes) && signed.bytes.len() > printed.bytes.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_is_opened_for_one_thing_and_for_an_office_that_there_can_be() {
    let (_server, world) = world().await;
    let owner = &world.space.owner;
    let path = format!("/v1/elections/{}/signing-rounds", world.company.election);
    let mut both = round_body(&upload(owner).await);
    both["proces_verbal"] = json!({ "kind": "no_candidate" });
    let refused = owner.post(&path, &both).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/file_id", "file_or_document")]);
    both.as_object_mut().unwrap().remove("file_id");
    both["proces_verbal"]["office"] = json!(201);
    let refused = owner.post(&path, &both).await.problem(422, "content_invalid");
    assert_eq!(refused.found()[0].0, "/proces_verbal/office");
    both["proces_verbal"] = json!({ "kind": "poster" });
    assert_eq!(owner.post(&path, &both).await.status.as_u16(), 422);
    // Who does not act for the company learns nothing of its records.
    both["proces_verbal"] = json!({ "kind": "no_candidate" });
    world.authority.reviewer.post(&path, &both).await.problem(404, "not_found");
}

/// The body that opens a round for a kept record.
fn for_record(kind: &str) -> Value {
    let mut body = round_body("");
    body.as_object_mut().unwrap().remove("file_id");
    body["proces_verbal"] = json!({ "kind": kind });
    body
}

/// A round for the general count of the only office, which is kept and lacks nothing but signatures; and where it is kept.
async fn round_of_general_count(world: &OwnCompany) -> (Answer, String) {
    let (owner, election) = (&world.space.owner, &world.company.election);
    let mut pv = world.space.sample(election, DemarcheKind::ResultDeclaration).await;
    let members = pv.as_object_mut().unwrap();
    members.retain(|name, _| !["outcome", "signed_on", "signed_by"].contains(&name.as_str()));
    members.insert("office".into(), bureau());
    let record = format!("/v1/elections/{election}/proces-verbaux/recensement_general");
    let empty = owner.get(&record).await.expect(200);
    owner.put_if(&record, &empty.etag(), &pv).await.expect(200);
    let path = format!("/v1/elections/{election}/signing-rounds");
    (owner.post(&path, &for_record("recensement_general")).await.expect(201), record)
}

fn unsigned(record: &Answer) -> usize {
    let findings = record.json["findings"].as_array().unwrap().iter();
    findings.filter(|one| one["code"] == "F.852" || one["code"] == "F.853").count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_that_everybody_has_signed_completes_the_record_and_fills_the_results() {
    let (server, world) = polling_day().await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let (round, record) = round_of_general_count(&world).await;
    assert_eq!(unsigned(&owner.get(&record).await.expect(200)), 3);
    server.set_time("2024-03-12T22:59:00Z");
    sign(owner, &round, 2).await.expect(201);
    sign(owner, &round, 0).await.expect(201);
    assert_eq!(unsigned(&owner.get(&record).await.expect(200)), 3, "one is missing");
    // In Luxembourg the next day has begun.
    server.set_time("2024-03-12T23:10:00Z");
    sign(owner, &round, 1).await.expect(201);
    let signed = owner.get(&record).await.expect(200);
    assert_eq!(unsigned(&signed), 0, "{}", signed.json["findings"]);
    let office = &signed.json["record"]["office"];
    let days = [&office["president"], &office["assessors"][0], &office["assessors"][1]];
    assert_eq!(days.map(|one| one["signed_on"].clone()), ["2024-03-12", "2024-03-13", "2024-03-12"]);
    // The results say what was signed, and nobody types it again.
    let results = world.space.start(election, DemarcheKind::ResultDeclaration).await;
    let filled = owner.get(&format!("/v1/demarches/{}/prefill", results.id())).await.expect(200);
    assert_eq!(filled.json["draft"]["counts"], signed.json["record"]["counts"]);
    assert_eq!(filled.json["draft"]["signed_on"], "2024-03-12");
    let origins = filled.json["origins"].as_array().unwrap();
    assert!(origins.iter().all(|one| one["origin"] == "proces_verbal"), "{origins:?}");
    let events = format!("/v1/audit-events?resource_kind=election&resource_id={election}");
    let events = world.authority.administrator.get(&events).await.expect(200);
    let events = events.json["items"].as_array().unwrap();
    assert_eq!(events.iter().filter(|one| one["action"] == "proces_verbal_signed").count(), 1, "{events:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_signature_and_an_edit_that_come_at_once_neither_is_lost() {
    let (_server, world) = polling_day().await;
    let owner = &world.space.owner;
    let (round, record) = round_of_general_count(&world).await;
    for place in [0, 1] {
        sign(owner, &round, place).await.expect(201);
    }
    let seen = owner.get(&record).await.expect(200);
    let mut edited = seen.json["record"].clone();
    edited["remarks"] = json!("Calme");
    let tag = seen.etag();
    let (last, put) = tokio::join!(sign(owner, &round, 2), owner.put_if(&record, &tag, &edited));
    assert_eq!(last.expect(201).text("/round/state"), "complete");
    let now = owner.get(&record).await.expect(200);
    match put.status.as_u16() {
        // The edit came first: what was signed is not what is kept, and nobody says so.
        200 => assert_eq!((&now.json["record"], unsigned(&now)), (&edited, 3)),
        // The signature came first: whoever edits looks again.
        412 => assert_eq!((now.json["record"].get("remarks"), unsigned(&now)), (None, 0)),
        other => panic!("{other}: {}", put.json),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_changed_before_the_last_signature_stays_and_is_not_signed() {
    let (server, world) = polling_day().await;
    let owner = &world.space.owner;
    let (round, record) = round_of_general_count(&world).await;
    sign(owner, &round, 0).await.expect(201);
    let seen = owner.get(&record).await.expect(200);
    let mut edited = seen.json["record"].clone();
    edited["remarks"] = json!("Calme");
    owner.put_if(&record, &seen.etag(), &edited).await.expect(200);
    for place in [1, 2] {
        sign(owner, &round, place).await.expect(201);
    }
    let now = owner.get(&record).await.expect(200);
    assert_eq!((&now.json["record"], unsigned(&now)), (&edited, 3));
    let done = owner.get(&format!("/v1/signing-rounds/{}", round.id())).await.expect(200);
    assert_eq!(done.text("/state"), "complete");
    // A day that somebody typed stays, and what says the same is signed although it was saved again.
    edited["office"]["president"]["signed_on"] = json!("2024-03-12");
    owner.put_if(&record, &now.etag(), &edited).await.expect(200);
    let path = format!("/v1/elections/{}/signing-rounds", world.company.election);
    let round = owner.post(&path, &for_record("recensement_general")).await.expect(201);
    server.set_time("2024-03-12T23:30:00Z");
    let scan = json!({ "method": "hand_signed", "statement": STATEMENT, "file_id": upload(owner).await });
    let path = format!("/v1/signing-rounds/{}/signatures", round.id());
    owner.post_if(&path, &round.etag(), &scan).await.expect(201);
    let now = owner.get(&record).await.expect(200);
    let office = &now.json["record"]["office"];
    let days = [&office["president"], &office["assessors"][0]];
    assert_eq!(days.map(|one| one["signed_on"].clone()), ["2024-03-12", "2024-03-13"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_signed_by_those_whom_it_names() {
    let (_server, world) = world().await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let (_, record) = round_of_general_count(&world).await;
    let seen = owner.get(&record).await.expect(200);
    let mut edited = seen.json["record"].clone();
    edited["office"]["assessors"][1]["surname"] = json!("Toussaint");
    owner.put_if(&record, &seen.etag(), &edited).await.expect(200);
    let mut body = for_record("recensement_general");
    let path = format!("/v1/elections/{election}/signing-rounds");
    let refused = owner.post(&path, &body).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/signatories", "round_signer_missing")]);
    // An election without a vote is put on record by the employer, who signs alone.
    let nobody = json!({
        "candidatures_closed_on": "2024-02-29", "established_on": "2024-03-01",
        "established_by": { "surname": "Weber", "first_names": "Anne" }
    });
    let record = format!("/v1/elections/{election}/proces-verbaux/no_candidate");
    let empty = owner.get(&record).await.expect(200);
    owner.put_if(&record, &empty.etag(), &nobody).await.expect(200);
    body["proces_verbal"] = json!({ "kind": "no_candidate" });
    body["signatories"].as_array_mut().unwrap().truncate(1);
    let round = owner.post(&path, &body).await.expect(201);
    sign(owner, &round, 0).await.expect(201);
    assert_eq!(unsigned(&owner.get(&record).await.expect(200)), 0);
}
