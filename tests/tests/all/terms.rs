//! The dates that the authority publishes for a national poll: they win over computed ones.

use serde_json::{Value, json};
use tests::{
    TestServer,
    client::Client,
    world::{Authority, OwnCompany},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

fn date(event: &str, first: &str, last: &str) -> Value {
    json!({ "week_pattern": "mon_fri", "event": event, "first_on": first, "last_on": last })
}

async fn publish(administrator: &Client, term: &str, dates: Value) -> Value {
    let path = format!("/v1/terms/{term}/published-dates");
    let read = administrator.get(&path).await.expect(200);
    let body = json!({ "dates": dates });
    administrator.put_if(&path, &read.etag(), &body).await.expect(200).json
}

/// The last lawful day of the notice in an answer about a poll.
fn milestone(poll: &Value) -> &Value {
    let milestones = poll["milestones"].as_array().unwrap();
    &milestones.iter().find(|milestone| milestone["kind"] == "election_notice").unwrap()["due_on"]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_date_moves_what_is_not_transmitted() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, administrator) = (&world.space.owner, &world.authority.administrator);
    let term = &world.authority.term;
    let poll = format!("/v1/elections/{}", world.company.election);
    let draft = world.demarche(NOTICE, "draft").await;
    let ready = world.demarche(NOTICE, "ready").await;
    assert_eq!((&draft.json["due_on"], &ready.json["due_on"]), (&json!("2024-02-09"), &json!("2024-02-09")));

    publish(administrator, term, json!([date("notice_latest", "2024-02-07", "2024-02-07")])).await;
    assert_eq!(milestone(&owner.get(&poll).await.expect(200).json), "2024-02-07");
    for demarche in [&draft, &ready] {
        let read = owner.get(&format!("/v1/demarches/{}", demarche.id())).await.expect(200);
        assert_eq!(read.json["due_on"], "2024-02-07");
        assert_eq!(read.etag(), demarche.etag(), "nothing of the démarche itself has changed");
    }
    let ready_path = format!("/v1/demarches/{}", ready.id());
    let checked = owner.get(&format!("{ready_path}/checks")).await.expect(200);
    assert_eq!(checked.json["findings"][0]["code"], "W.101", "posted on the computed last day");

    let sent =
        owner.post_if(&format!("{ready_path}/transmissions"), &ready.etag(), &Value::Null).await.expect(201);
    assert_eq!(sent.json["demarche"]["due_on"], "2024-02-07");
    publish(administrator, term, json!([])).await;
    assert_eq!(owner.get(&ready_path).await.expect(200).json["due_on"], "2024-02-07", "kept as it was");
    let draft = owner.get(&format!("/v1/demarches/{}", draft.id())).await.expect(200);
    assert_eq!(draft.json["due_on"], "2024-02-09", "taken back");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_goes_on_under_the_limit_of_the_first_transmission() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let sent = world.demarche(NOTICE, "transmitted").await;
    publish(
        &world.authority.administrator,
        &world.authority.term,
        json!([date("notice_latest", "2024-02-01", "2024-02-01")]),
    )
    .await;
    let path = format!("/v1/demarches/{}", sent.id());
    let back = json!({ "text": "Le lieu manque." });
    world.authority.reviewer.post(&format!("{path}/corrections"), &back).await.expect(201);
    let draft = world.space.sample(&world.company.election, NOTICE).await;
    let read = owner.get(&path).await.expect(200);
    owner.put_if(&format!("{path}/draft"), &read.etag(), &draft).await.expect(200);
    let again = world.space.finish(&path).await;
    assert_eq!((&again.json["due_on"], &again.json["late"]), (&sent.json["due_on"], &sent.json["late"]));
    assert_eq!(again.json["due_on"], "2024-02-09");
}

#[tokio::test(flavor = "multi_thread")]
async fn published_steps_move_the_demarches_that_they_name() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let published = json!([
        date("lists_deposit_latest", "2024-02-14", "2024-02-14"),
        date("claims", "2024-02-16", "2024-02-20"),
        date("claims_notice_latest", "2024-02-13", "2024-02-13"),
        date("functions_latest", "2024-04-22", "2024-04-22"),
    ]);
    publish(&world.authority.administrator, &world.authority.term, published).await;
    let poll = owner.get(&format!("/v1/elections/{election}")).await.expect(200);
    assert_eq!(poll.text("/milestones/1/due_on"), "2024-02-13");
    assert_eq!(poll.text("/milestones/4/due_on"), "2024-04-22");
    let functions = world.demarche(DemarcheKind::FunctionsDeclaration, "draft").await;
    assert_eq!(functions.json["due_on"], "2024-04-22");

    // The published claims period is what a notice is prefilled with, and what it is checked by.
    let lists = json!({ "electoral_lists": {
        "lists_deposited_on": "2024-02-14", "consultation_place": "Réception", "claims_to": "Direction"
    } });
    world.space.record(election, &lists).await.expect(200);
    let sent = world.space.transmit_prefilled(election, DemarcheKind::ClaimsNotice).await;
    let draft = owner.get(&format!("/v1/demarches/{}", sent.id())).await.expect(200);
    assert_eq!(draft.text("/draft/claims_from"), "2024-02-16");
    assert_eq!(draft.text("/draft/claims_until"), "2024-02-20");
    let checked = owner.get(&format!("/v1/elections/{election}/contradictions")).await.expect(200);
    assert_eq!(checked.json["contradicted"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_date_is_for_the_national_poll_and_one_week_only() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let administrator = &world.authority.administrator;
    let other = json!({ "term_id": world.authority.term, "poll": "re_run", "election_day_on": "2024-03-19" });
    let polls = format!("/v1/companies/{}/elections", world.company.company);
    let other = administrator.post(&polls, &other).await.expect(201);
    let tue_sat = json!({
        "week_pattern": "tue_sat", "event": "notice_latest", "first_on": "2024-02-06", "last_on": "2024-02-06"
    });
    let dates = json!([tue_sat, date("notice_latest", "2024-02-07", "2024-02-07")]);
    publish(administrator, &world.authority.term, dates).await;
    let listed = administrator.get(&polls).await.expect(200);
    for poll in listed.json["items"].as_array().unwrap() {
        let expected = if poll["id"] == other.id() { "2024-02-16" } else { "2024-02-07" };
        assert_eq!(milestone(poll), expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn published_dates_are_read_by_everybody_and_told_in_their_language() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let claims = date("claims", "2024-02-20", "2024-02-22");
    let published = publish(&authority.administrator, &authority.term, json!([claims])).await;
    let stranger = server.client().fresh_person("Anne Weber").await;
    let path = format!("/v1/terms/{}/published-dates", authority.term);
    let read = stranger.speaking("de").get(&path).await.expect(200);
    assert_eq!(read.json["dates"][0]["label"], "Einsprüche gegen die Wählerlisten");
    assert_eq!(read.json["dates"][0]["first_on"], published["dates"][0]["first_on"]);
    assert_eq!(read.json["term_id"], authority.term);

    let stale = json!({ "dates": [] });
    let tag = stranger.get(&path).await.expect(200).etag();
    authority.administrator.put_if(&path, &tag, &stale).await.expect(200);
    authority.administrator.put_if(&path, &tag, &stale).await.problem(412, "stale");
}

#[tokio::test(flavor = "multi_thread")]
async fn dates_that_cannot_be_are_refused_all_at_once() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let path = format!("/v1/terms/{}/published-dates", authority.term);
    let tag = authority.administrator.get(&path).await.expect(200).etag();
    let body = json!({ "dates": [
        date("claims", "2024-02-22", "2024-02-20"),
        date("notice_latest", "2024-02-08", "2024-02-09"),
        date("election_day", "2024-03-12", "2024-03-12"),
        date("pv_latest", "2024-03-12", "2024-03-12"),
        date("pv_latest", "2024-03-13", "2024-03-13"),
        date("results_posting", "2024-03-12", "2024-03-14"),
        date("lists_deposit_latest", "2024-03-12", "2024-03-12"),
    ] });
    let refused = authority.administrator.put_if(&path, &tag, &body).await;
    let refused = refused.problem(422, "content_invalid");
    assert_eq!(
        refused.found(),
        [
            ("/dates/0/last_on", "F.952"),
            ("/dates/1/last_on", "F.951"),
            ("/dates/2/event", "F.954"),
            ("/dates/4/event", "F.955"),
            ("/dates/5/last_on", "F.957"),
            ("/dates/6/last_on", "F.956"),
        ]
    );
    let unknown = json!({ "dates": [date("new_year", "2024-01-01", "2024-01-01")] });
    let unknown = authority.administrator.put_if(&path, &tag, &unknown).await;
    assert_eq!(unknown.problem(422, "content_invalid").found(), [("/dates/0/event", "unknown_value")]);
    assert_eq!(authority.administrator.get(&path).await.expect(200).json["dates"], json!([]));
}
