//! A poll keeps its own facts: who said how many employees count for it, and what changes that no more.

use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    world::{Authority, CLOCK, Company, OwnCompany, Space, fresh_matricule},
};
use types::DemarcheKind::{
    self, CandidateDeclaration, ElectionNotice, FunctionsDeclaration, ResultDeclaration,
};

/// The complete draft of a company that counts so many employees for the poll of 2024.
pub(crate) fn draft(kind: DemarcheKind, headcount: u32) -> Value {
    let election_day = "2024-03-12".parse().ok();
    filings::sample(
        kind,
        &elections::Facts { headcount: Some(headcount), election_day, ..Default::default() },
    )
}

/// Files the complete draft of its kind.
pub(crate) async fn file(world: &OwnCompany, kind: DemarcheKind, headcount: u32) -> Answer {
    file_draft(world, kind, &draft(kind, headcount)).await
}

pub(crate) async fn file_draft(world: &OwnCompany, kind: DemarcheKind, draft: &Value) -> Answer {
    let path = begin(world, kind, draft).await;
    world.space.finish(&path).await
}

/// Starts a démarche with this draft; its address.
pub(crate) async fn begin(world: &OwnCompany, kind: DemarcheKind, draft: &Value) -> String {
    begin_in(&world.space, &world.company.election, kind, draft).await
}

/// The same in a space that acts for the company.
pub(crate) async fn begin_in(space: &Space, election: &str, kind: DemarcheKind, draft: &Value) -> String {
    let started = space.start(election, kind).await;
    let path = format!("/v1/demarches/{}", started.id());
    space.owner.put_if(&format!("{path}/draft"), &started.etag(), draft).await.expect(200);
    path
}

pub(crate) async fn poll(person: &Client, world: &OwnCompany) -> Answer {
    person.get(&format!("/v1/elections/{}", world.company.election)).await.expect(200)
}

/// Headcount, who said so, what the register has, titulaires.
pub(crate) fn counted(poll: &Answer) -> Value {
    let of = |pointer: &str| poll.json.pointer(pointer).cloned().unwrap_or_default();
    json!([of("/headcount"), of("/headcount_source"), of("/register_headcount"), of("/seats/titulaires")])
}

#[tokio::test(flavor = "multi_thread")]
async fn the_headcount_that_a_notice_says_is_that_of_the_poll() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let space = &world.space;
    assert_eq!(counted(&poll(&space.owner, &world).await), json!([60, "register", 60, 3]));

    let path = begin(&world, ElectionNotice, &draft(ElectionNotice, 120)).await;
    let checks = space.owner.get(&format!("{path}/checks")).await.expect(200);
    assert_eq!(
        (&checks.json["complete"], checks.json["findings"][0]["code"].as_str()),
        (&json!(true), Some("W.001"))
    );
    space.finish(&path).await;
    // Both sides see who said what.
    for person in [&space.owner, &world.authority.reviewer] {
        assert_eq!(counted(&poll(person, &world).await), json!([120, "notice", 60, 5]));
    }
    // Its own notice still differs from the register, and the next démarches are held against it.
    let checks = space.owner.get(&format!("{path}/checks")).await.expect(200);
    assert_eq!(checks.json["findings"][0]["code"], "W.001");
    // Candidates one by one, as a company of 60 declares them.
    let small = begin(&world, CandidateDeclaration, &draft(CandidateDeclaration, 60)).await;
    let refused = space.owner.post(&format!("{small}/confirmations"), &Value::Null).await;
    assert!(refused.found().contains(&("/system", "F.002")), "{:?}", refused.found());
    for kind in [CandidateDeclaration, ResultDeclaration] {
        assert_eq!(file(&world, kind, 120).await.text("/status"), "transmitted");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_register_counts_until_a_notice_does_and_nothing_rewrites_a_poll_that_was_held() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let before = poll(owner, &world).await;
    world.register(130, "tue_sat").await;
    let after = poll(owner, &world).await;
    assert_eq!(counted(&after), json!([130, "register", 130, 5]));
    assert_ne!(before.etag(), after.etag(), "it has another version");
    assert_ne!(before.json["milestones"], after.json["milestones"], "the week is another");

    file(&world, ElectionNotice, 120).await;
    world.register(90, "tue_sat").await;
    assert_eq!(counted(&poll(owner, &world).await), json!([120, "notice", 90, 5]));
    file(&world, CandidateDeclaration, 120).await;
    let fixed = poll(owner, &world).await;
    assert_ne!(fixed.json["fixed_at"], Value::Null);
    world.register(15, "mon_fri").await;
    let held = poll(owner, &world).await;
    assert_eq!(counted(&held), json!([120, "notice", 15, 5]));
    assert_eq!(held.json["milestones"], fixed.json["milestones"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_whose_day_has_passed_keeps_what_counted_for_it() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    server.set_time("2024-03-13T08:00:00Z");
    let held = poll(owner, &world).await;
    world.register(130, "tue_sat").await;
    let after = poll(owner, &world).await;
    assert_eq!(counted(&after), json!([60, "register", 130, 3]));
    assert_eq!((after.etag(), &after.json["milestones"]), (held.etag(), &held.json["milestones"]));
    // The next poll of the company begins with what the register says by then.
    let path = format!("/v1/companies/{}/elections", world.company.company);
    let new =
        json!({ "term_id": world.authority.term, "poll": "off_cycle", "election_day_on": "2027-03-09" });
    let entered = world.authority.administrator.post(&path, &new).await.expect(201);
    assert_eq!(
        (&entered.json["headcount"], &entered.json["headcount_source"]),
        (&json!(130), &json!("register"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn polls_of_before_get_their_facts_from_what_was_transmitted() {
    let server = TestServer::start().await;
    let untouched = OwnCompany::of(&server.client(), 15).await;
    let notified = OwnCompany::of(&server.client(), 60).await;
    file(&notified, ElectionNotice, 120).await;
    let fixed = OwnCompany::of(&server.client(), 60).await;
    for kind in [ElectionNotice, CandidateDeclaration] {
        file(&fixed, kind, 120).await;
    }
    let small = OwnCompany::of(&server.client(), 60).await;
    let none = json!({ "situation": "fewer_than_15", "headcount": 14 });
    file_draft(&small, CandidateDeclaration, &none).await;
    let worlds = [untouched, notified, fixed, small];
    let mut before = Vec::new();
    for world in &worlds {
        before.push(poll(&world.space.owner, world).await.json);
    }
    let fixed_at: Vec<_> = before.iter().map(|poll| poll["fixed_at"].is_string()).collect();
    assert_eq!(fixed_at, [false, false, true, false]);
    let mut owner = AsyncPgConnection::establish(&server.database.owner_url).await.unwrap();
    let down = include_str!("../../../migrations/2026-11-30-000701_facts_of_polls/down.sql");
    let up = include_str!("../../../migrations/2026-11-30-000701_facts_of_polls/up.sql");
    owner.batch_execute(&format!("begin; {down} {up} commit")).await.unwrap();
    for (world, before) in worlds.iter().zip(before) {
        assert_eq!(poll(&world.space.owner, world).await.json, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_elected_stood_and_who_has_an_office_was_elected() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let space = &world.space;
    file(&world, CandidateDeclaration, 60).await;
    let stranger = "1893120105732";
    let mut results = draft(ResultDeclaration, 60);
    results["candidates"][0]["matricule"] = json!(stranger);
    let mut functions = draft(FunctionsDeclaration, 60);
    functions["president"]["matricule"] = json!(stranger);
    for (kind, wrong, expected) in [
        (ResultDeclaration, results, ("/candidates/0/matricule", "F.412")),
        (FunctionsDeclaration, functions, ("/president/matricule", "F.504")),
    ] {
        let path = begin(&world, kind, &wrong).await;
        let checks = space.owner.get(&format!("{path}/checks")).await.expect(200);
        assert_eq!(checks.json["complete"], false);
        let refused = space.owner.post(&format!("{path}/confirmations"), &Value::Null).await;
        assert!(refused.found().contains(&expected), "{:?}", refused.found());
        assert_eq!(file(&world, kind, 60).await.text("/status"), "transmitted");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_late_with_the_results_of_a_vote() {
    let server = TestServer::start().await;
    let without_vote = json!({
        "outcome": "no_candidate", "established_on": "2024-03-12",
        "established_by": { "surname": "Weber", "first_names": "Anne" }
    });
    for (results, late) in [(draft(ResultDeclaration, 60), false), (without_vote, true)] {
        server.set_time("2024-02-01T09:00:00Z");
        let world = OwnCompany::of(&server.client(), 60).await;
        server.set_time("2024-03-14T08:00:00Z");
        let sent = file_draft(&world, ResultDeclaration, &results).await;
        assert_eq!((&sent.json["due_on"], &sent.json["late"]), (&json!("2024-03-12"), &json!(late)));
        let receipts =
            world.space.owner.get(&format!("/v1/demarches/{}/receipts", sent.id())).await.expect(200);
        assert_eq!(receipts.json.pointer("/items/0/body/late").unwrap_or(&receipts.json), &json!(late));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_filed_for_a_poll_whose_day_is_not_fixed() {
    let server = TestServer::start().await;
    let mut authority = Authority::of(&server.client()).await;
    let term = authority.administrator.post("/v1/terms", &json!({ "first_year": 2029 })).await.expect(201);
    authority.term = term.id();
    let company = authority.company("Boulangerie Müller", 60).await;
    let owner = server.client().fresh_person("Marc Müller").await;
    let space = Space::found(&owner, "firm", "Boulangerie Müller", &authority.term).await;
    space.certify(&company).await;
    let ready = space.demarche(&company.election, ElectionNotice, "ready").await;
    let path = format!("/v1/demarches/{}", ready.id());
    let refused = owner.post_if(&format!("{path}/transmissions"), &ready.etag(), &Value::Null).await;
    refused.problem(409, "polling_day_not_fixed");
    let read = owner.get(&path).await.expect(200);
    assert_eq!((read.text("/status"), read.etag()), ("ready".to_owned(), ready.etag()), "nothing is lost");
    let lights = owner.get(&format!("{path}/lights")).await.expect(200);
    let lights = lights.json["lights"].as_array().unwrap();
    let red: Vec<_> =
        lights.iter().filter(|light| light["state"] == "red").map(|light| &light["code"]).collect();
    assert_eq!(red, ["polling_day_fixed"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_company_that_comes_between_two_national_polls_gets_a_poll_of_its_own_only() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let administrator = &authority.administrator;
    let mut company = String::new();
    for (moment, polls) in
        [("2024-03-12T22:59:59Z", 1), ("2024-03-12T23:00:00Z", 0), ("2027-03-01T09:00:00Z", 0)]
    {
        let clock = administrator.get(CLOCK).await.expect(200);
        administrator.put_if(CLOCK, &clock.etag(), &json!({ "now": moment })).await.expect(200);
        let entry = json!({
            "legal_name": "Garage Weber", "street": "1, rue de la Gare", "postal_code": "L-1611",
            "locality": "Luxembourg", "headcount": 15
        });
        let body = json!({
            "term_id": authority.term, "matricule": fresh_matricule().as_str(), "entry": entry
        });
        let entered = administrator.post("/v1/companies", &body).await.expect(201);
        company = entered.text("/company/id");
        let listed = administrator.get(&format!("/v1/companies/{company}/elections")).await.expect(200);
        assert_eq!(listed.json["items"].as_array().unwrap().len(), polls, "{moment}");
        assert_eq!(entered.json["election_id"].is_string(), polls == 1, "{moment}");
        let table = format!(
            "matricule;legal_name;street;postal_code;locality
{};Firme;1, rue;L-1611;Esch
",
            fresh_matricule().as_str()
        );
        let imports = format!("/v1/terms/{}/company-imports", authority.term);
        let import = || administrator.post_bytes(&imports, "text/csv", table.clone().into_bytes());
        let counts =
            |answer: &Answer| ["added", "known", "without_poll"].map(|field| answer.json[field].clone());
        let without = json!(1 - polls);
        assert_eq!(counts(&import().await.expect(201)), [json!(1), json!(0), without.clone()], "{moment}");
        // The same table again has nothing to add and nothing to change.
        let again = import().await.expect(201);
        assert_eq!(counts(&again), [json!(0), json!(1), without], "{moment}");
        assert_eq!(again.json["changes"], json!([]), "{moment}");
    }
    let path = format!("/v1/companies/{company}/elections");
    let poll = json!({ "term_id": authority.term, "poll": "off_cycle", "election_day_on": "2027-04-13" });
    let election = administrator.post(&path, &poll).await.expect(201).id();
    let codes = authority.issue(std::slice::from_ref(&company)).await.remove(0);
    let owner = server.client().fresh_person("Marc Müller").await;
    let space = Space::found(&owner, "firm", "Garage Weber", &authority.term).await;
    let company = Company { company, election, codes };
    space.certify(&company).await;
    let sent = space.demarche(&company.election, ElectionNotice, "transmitted").await;
    assert_eq!((&sent.json["late"], sent.text("/due_on").as_str()), (&json!(false), "2027-03-12"));
}
