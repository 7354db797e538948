//! Which day a poll may have, who changes it until when, and how a poll stands before those who decide.

use chrono::NaiveDate;
use serde_json::{Value, json};
use tests::{Answer, TestServer, world::OwnCompany};
use types::DemarcheKind::ElectionNotice;

async fn enter(world: &OwnCompany, kind: &str, day: &str) -> Answer {
    let path = format!("/v1/companies/{}/elections", world.company.company);
    let body = json!({ "term_id": world.authority.term, "poll": kind, "election_day_on": day });
    world.authority.administrator.post(&path, &body).await
}

async fn poll(world: &OwnCompany, id: &str) -> Answer {
    world.space.owner.get(&format!("/v1/elections/{id}")).await.expect(200)
}

async fn decide(world: &OwnCompany, id: &str, what: &Value) -> Answer {
    let mut body = json!({ "decided_on": "2024-02-01", "reference": "ITM 2024/7", "reason": "Vérifié" });
    for (field, value) in what.as_object().unwrap() {
        body[field] = value.clone();
    }
    world.authority.reviewer.post(&format!("/v1/elections/{id}/decisions"), &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_is_entered_for_a_day_ahead_in_its_term_and_once_a_day() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    enter(&world, "off_cycle", "2027-04-13").await.expect(201);
    for (day, code) in [
        ("2020-01-01", "poll_day_past"),
        ("2024-01-31", "poll_day_past"),
        ("2035-01-01", "poll_day_outside_term"),
        ("2029-04-01", "poll_day_outside_term"),
        // That of the ordinary poll, and that of the one just entered.
        ("2024-03-12", "poll_day_taken"),
        ("2027-04-13", "poll_day_taken"),
    ] {
        let refused = enter(&world, "off_cycle", day).await.problem(422, "content_invalid");
        assert!(refused.found().contains(&("/election_day_on", code)), "{day}: {:?}", refused.found());
    }
    for (day, free) in
        [("2028-05-14", json!("sunday")), ("2028-05-01", json!("holiday")), ("2028-05-16", Value::Null)]
    {
        assert_eq!(enter(&world, "off_cycle", day).await.expect(201).json["free_day"], free, "{day}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_moves_until_something_is_filed_for_it_and_then_by_decision_alone() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let administrator = &world.authority.administrator;
    let entered = enter(&world, "off_cycle", "2024-06-11").await.expect(201);
    let path = format!("/v1/elections/{}", entered.id());
    let day = |on: &str| json!({ "election_day_on": on });
    let past = administrator
        .patch_if(&path, &entered.etag(), &day("2024-01-30"))
        .await
        .problem(422, "content_invalid");
    assert_eq!(
        past.found(),
        [("/election_day_on", "poll_day_past"), ("/election_day_on", "poll_day_outside_term")]
    );
    let moved = administrator.patch_if(&path, &entered.etag(), &day("2024-06-18")).await.expect(200);
    assert_eq!(moved.text("/election_day_on"), "2024-06-18");
    assert_eq!(moved.json["milestones"][0]["due_on"], "2024-05-17", "its limits move along");
    administrator.patch_if(&path, &entered.etag(), &day("2024-06-25")).await.problem(412, "stale");
    let ordinary = poll(&world, &world.company.election).await;
    let own = format!("/v1/elections/{}", world.company.election);
    administrator.patch_if(&own, &ordinary.etag(), &day("2024-06-25")).await.problem(409, "poll_of_the_term");

    let sent = world.space.demarche(&entered.id(), ElectionNotice, "transmitted").await;
    let now = poll(&world, &entered.id()).await;
    administrator.patch_if(&path, &now.etag(), &day("2024-06-25")).await.problem(409, "poll_filed_for");
    let withdrawals = format!("{path}/withdrawals");
    let reason = json!({ "reason": "Fusion" });
    administrator.post_if(&withdrawals, &now.etag(), &reason).await.problem(409, "poll_filed_for");
    decide(&world, &entered.id(), &day("2024-06-25")).await.expect(201);
    let decided = poll(&world, &entered.id()).await;
    assert_eq!(decided.text("/election_day_on"), "2024-06-25");
    let sources = &decided.json["arrangements"]["sources"];
    assert!(
        sources
            .as_array()
            .unwrap()
            .iter()
            .any(|said| said["fact"] == "election_day" && said["source"] == "decision")
    );
    // Who filed is told.
    let notices = world.space.owner.get(&format!("/v1/spaces/{}/notices", world.space.id)).await.expect(200);
    let notice = &notices.json["items"][0];
    assert_eq!((&notice["kind"], &notice["demarche_id"]), (&json!("decided"), &json!(sent.id())));
    // A decision gives an ordinary poll another day too.
    decide(&world, &world.company.election, &day("2024-03-19")).await.expect(201);
    let ordinary = poll(&world, &world.company.election).await;
    assert_eq!(ordinary.text("/election_day_on"), "2024-03-19");
    assert_eq!(ordinary.json["milestones"][0]["due_on"], "2024-02-16");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_filed_for_a_poll_that_was_withdrawn() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (administrator, owner) = (&world.authority.administrator, &world.space.owner);
    let entered = enter(&world, "off_cycle", "2024-06-11").await.expect(201);
    let ready = world.space.demarche(&entered.id(), ElectionNotice, "ready").await;
    let path = format!("/v1/elections/{}", entered.id());
    let reason = json!({ "reason": "Saisi par erreur" });
    let withdrawn =
        administrator.post_if(&format!("{path}/withdrawals"), &entered.etag(), &reason).await.expect(201);
    assert_eq!(withdrawn.text("/withdrawal"), "Saisi par erreur");
    administrator
        .post_if(&format!("{path}/withdrawals"), &withdrawn.etag(), &reason)
        .await
        .problem(409, "poll_withdrawn");
    let body = json!({ "election_id": entered.id(), "kind": "election_notice" });
    let demarches = format!("/v1/spaces/{}/demarches", world.space.id);
    owner.post(&demarches, &body).await.problem(409, "poll_withdrawn");
    let prepared = format!("/v1/demarches/{}", ready.id());
    let tag = owner.get(&prepared).await.expect(200).etag();
    owner.post(&format!("{prepared}/duplicates"), &json!({})).await.problem(409, "poll_withdrawn");
    owner
        .post_if(&format!("{prepared}/transmissions"), &tag, &Value::Null)
        .await
        .problem(409, "poll_withdrawn");
    // Its day is free again.
    enter(&world, "off_cycle", "2024-06-11").await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_stands_as_was_brought_and_decided_by_those_with_whom_it_lies() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let election = &world.company.election;
    assert_eq!(poll(&world, election).await.json["standing"], Value::Null);
    for (minute, (kind, maker, standing)) in (1..).zip([
        ("contestation", "itm", json!("contested")),
        ("recount", "itm", json!("contested")),
        ("re_run", "itm", json!("re_run_ordered")),
        ("appeal", "administrative_tribunal", json!("appeal_pending")),
        ("dismissal", "administrative_tribunal", json!("re_run_ordered")),
        ("designation", "minister", json!("designated")),
        ("renewal", "minister", json!("renewal_ordered")),
        ("prolongation", "minister", json!("prolonged")),
    ]) {
        server.set_time(&format!("2024-02-01T10:{minute:02}:00Z"));
        let decided = decide(&world, election, &json!({ "kind": kind, "maker": maker })).await.expect(201);
        assert!(!decided.text("/kind_label").is_empty() && !decided.text("/maker_label").is_empty());
        assert_eq!(poll(&world, election).await.json["standing"], standing, "{kind}");
    }
    for (kind, maker) in [("renewal", "itm"), ("recount", "minister"), ("appeal", "itm")] {
        let refused = decide(&world, election, &json!({ "kind": kind, "maker": maker })).await;
        assert_eq!(refused.problem(422, "content_invalid").found(), [("/maker", "decision_not_theirs")]);
    }
    let nothing = decide(&world, election, &json!({})).await.problem(422, "content_invalid");
    assert_eq!(nothing.found(), [("", "decision_says_nothing")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegation_elected_within_the_year_sits_on_through_the_national_poll() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let administrator = &world.authority.administrator;
    let (late, early) = (&world, OwnCompany::of(&server.client(), 60).await);
    enter(late, "off_cycle", "2028-06-13").await.expect(201);
    enter(&early, "off_cycle", "2027-06-15").await.expect(201);
    let term = administrator.post("/v1/terms", &json!({ "first_year": 2029 })).await.expect(201);
    let head = "matricule;legal_name;street;postal_code;locality;headcount";
    let mut table = head.to_owned();
    let mut known = Vec::new();
    for one in [late, &early] {
        let company =
            one.authority.administrator.get(&format!("/v1/companies/{}", one.company.company)).await;
        known.push(company.text("/matricule"));
        table += &format!("\n{};Boulangerie Müller;1, rue;L-1611;Luxembourg;60", known.last().unwrap());
    }
    let imports = format!("/v1/terms/{}/company-imports", term.id());
    let imported = administrator.post_bytes(&imports, "text/csv", table.into_bytes()).await.expect(201);
    // Until the day is fixed, only who is too young on each day on which it can be has no poll.
    assert_eq!((&imported.json["known"], &imported.json["without_poll"]), (&json!(2), &json!(1)));
    let polls = |company: String| async move {
        let listed = administrator.get(&format!("/v1/companies/{company}/elections")).await.expect(200);
        let items = listed.json["items"].as_array().unwrap().clone();
        items.into_iter().filter(|poll| poll["poll"] == "ordinary" && poll["withdrawn_at"].is_null()).count()
    };
    assert_eq!(
        (polls(late.company.company.clone()).await, polls(early.company.company.clone()).await),
        (1, 2)
    );
    let day: NaiveDate = "2029-03-13".parse().unwrap();
    let path = format!("/v1/terms/{}", term.id());
    administrator.patch_if(&path, &term.etag(), &json!({ "national_day_on": day })).await.expect(200);
    assert_eq!(polls(early.company.company.clone()).await, 2);
    // One who is elected within the year of that day has no poll any more, and has it again where that poll is withdrawn.
    let third = OwnCompany::of(&server.client(), 60).await;
    let matricule =
        administrator.get(&format!("/v1/companies/{}", third.company.company)).await.text("/matricule");
    let table = format!("{head}\n{matricule};Boulangerie Müller;1, rue de la Gare;L-1611;Luxembourg;60");
    administrator.post_bytes(&imports, "text/csv", table.clone().into_bytes()).await.expect(201);
    assert_eq!(polls(third.company.company.clone()).await, 2);
    let other = enter(&third, "off_cycle", "2028-06-13").await.expect(201);
    assert_eq!(polls(third.company.company.clone()).await, 1);
    let again = administrator.post_bytes(&imports, "text/csv", table.into_bytes()).await.expect(201);
    assert_eq!((&again.json["known"], &again.json["without_poll"]), (&json!(1), &json!(1)));
    let path = format!("/v1/elections/{}/withdrawals", other.id());
    administrator.post_if(&path, &other.etag(), &json!({ "reason": "Erreur" })).await.expect(201);
    assert_eq!(polls(third.company.company.clone()).await, 2);
}
