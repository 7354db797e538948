//! Whose record it is: the company's, seen by whoever acts for it now, written by one at a time.

use serde_json::{Value, json};
use tests::{
    TestServer,
    world::{Agency, Authority, OwnCompany, Space},
};
use types::DemarcheKind;

#[tokio::test(flavor = "multi_thread")]
async fn of_two_writers_the_second_gets_412() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/elections/{}/record", world.company.election);
    for _ in 0..2 {
        let seen = owner.get(&path).await.expect(200).etag();
        let (one, other) = (json!({ "notice": { "place": "A" } }), json!({ "notice": { "place": "B" } }));
        let (first, second) =
            tokio::join!(owner.put_if(&path, &seen, &one), owner.put_if(&path, &seen, &other));
        let (saved, refused) = if first.status == 200 { (first, second) } else { (second, first) };
        refused.problem(412, "stale");
        let read = owner.get(&path).await.expect(200);
        assert_eq!(read.json, saved.expect(200).json["record"]);
    }
    let request = owner.request(reqwest::Method::PUT, &path).json(&json!({}));
    owner.send(request).await.problem(428, "precondition_missing");
    // What does not hold is told only to who has seen the newest version.
    owner.put_if(&path, "\"0-fr\"", &json!({ "x": 1 })).await.problem(412, "stale");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_company_and_its_fiduciary_share_one_record_while_the_mandate_lives() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60]).await;
    let (company, fiduciary) = (&agency.companies[0], &agency.space);
    let owner = server.client().fresh_person("Marc Müller").await;
    let own = Space::found(&owner, "firm", "Firme", &agency.authority.term).await;
    own.certify(company).await;
    let path = format!("/v1/elections/{}/record", company.election);
    let record = fiduciary.sample_record(&company.election).await;
    fiduciary.record(&company.election, &record).await.expect(200);
    assert_eq!(owner.get(&path).await.expect(200).json["record"], record);

    // The company sees what its fiduciary transmitted in its name, not what of it is contradicted.
    let sent = fiduciary.transmit_prefilled(&company.election, DemarcheKind::ElectionNotice).await;
    assert_eq!(owner.get(&format!("/v1/demarches/{}", sent.id())).await.expect(200).json["view_only"], true);
    let changed = json!({ "notice": { "place": "Réfectoire" } });
    let saved = own.record(&company.election, &changed).await.expect(200);
    assert_eq!(saved.json["contradicted"], json!([]));
    let contradictions = format!("/v1/elections/{}/contradictions", company.election);
    let seen = fiduciary.owner.get(&contradictions).await.expect(200);
    assert_eq!(seen.text("/contradicted/0/demarche_id"), sent.id());

    let ending = format!("/v1/accesses/{}/endings", agency.accesses[0]);
    owner.post(&ending, &json!({ "reason": "Fin du mandat" })).await.expect(200);
    for path in [&path, &contradictions] {
        fiduciary.owner.get(path).await.problem(404, "not_found");
    }
    fiduciary.owner.put_if(&path, "\"2-fr\"", &changed).await.problem(404, "not_found");
    assert_eq!(owner.get(&path).await.expect(200).json["record"], changed);
}

#[tokio::test(flavor = "multi_thread")]
async fn spaces_that_do_not_act_for_the_company_see_nothing() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60, 80]).await;
    let (sixty, eighty) = (&agency.companies[0], &agency.companies[1]);
    agency.space.record(&sixty.election, &json!({ "notice": { "place": "Salle" } })).await.expect(200);
    let other = Agency::of(&server.client(), &[60]).await;
    let (limited, _) =
        agency.space.member("Paul", "manager", Some(std::slice::from_ref(&eighty.company))).await;
    let (reader, _) = agency.space.member("Nora", "reader", None).await;
    let authority = &agency.authority;
    for election in [sixty.election.clone(), uuid::Uuid::nil().to_string()] {
        let path = format!("/v1/elections/{election}");
        for who in [&other.space.owner, &limited, &authority.reviewer, &authority.administrator] {
            who.get(&format!("{path}/record")).await.problem(404, "not_found");
            who.get(&format!("{path}/contradictions")).await.problem(404, "not_found");
            let put = who.put_if(&format!("{path}/record"), "\"1-fr\"", &json!({})).await;
            put.problem(404, "not_found");
        }
    }
    limited.get(&format!("/v1/elections/{}/record", eighty.election)).await.expect(200);
    let path = format!("/v1/elections/{}/record", sixty.election);
    let read = reader.get(&path).await.expect(200);
    reader.put_if(&path, &read.etag(), &json!({})).await.problem(403, "not_allowed");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_acts_for_the_company_in_another_term_does_not_see_the_record() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let administrator = &world.authority.administrator;
    let term = administrator.post("/v1/terms", &json!({ "first_year": 2029 })).await.expect(201).id();
    let later = Authority { term: term.clone(), ..world.authority.clone() };
    let codes = later.issue(std::slice::from_ref(&world.company.company)).await.remove(0);
    let owner = server.client().fresh_person("Anne Weber").await;
    let space = Space::found(&owner, "fiduciary", "Fiduciaire du Centre", &term).await;
    space.add_codes(&codes).await;
    owner.get(&format!("/v1/elections/{}", world.company.election)).await.expect(200);
    let path = format!("/v1/elections/{}/record", world.company.election);
    owner.get(&path).await.problem(404, "not_found");
    owner.put_if(&path, "\"0-fr\"", &json!({})).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_sees_of_the_record_only_what_was_filed() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, election) = (&world.space, &world.company.election);
    space.record(election, &space.sample_record(election).await).await.expect(200);
    let sent = space.transmit_prefilled(election, DemarcheKind::ElectionNotice).await;
    let path = format!("/v1/demarches/{}", sent.id());
    let reviewer = &world.authority.reviewer;
    assert_eq!(reviewer.get(&path).await.expect(200).json["draft"], sent.json["draft"]);
    reviewer.get(&format!("{path}/prefill")).await.problem(403, "not_allowed");
    reviewer.get(&format!("/v1/elections/{election}/record")).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_prefilled_start_is_repeated_safely() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, election) = (&world.space, &world.company.election);
    space.record(election, &space.sample_record(election).await).await.expect(200);
    let path = format!("/v1/spaces/{}/demarches", space.id);
    let body = json!({ "election_id": election, "kind": "election_notice", "prefill": true });
    let started = space.owner.post_keyed(&path, &body, "k-1").await.expect(201);
    let again = space.owner.post_keyed(&path, &body, "k-1").await.expect(201);
    assert_eq!((again.header("idempotent-replayed"), again.id()), ("true", started.id()));
    let draft = space.owner.get(&format!("/v1/demarches/{}", started.id())).await.expect(200);
    assert_eq!(draft.json["draft"]["place"], "Salle de réunion du rez-de-chaussée");
    let bare = json!({ "election_id": election, "kind": "election_notice" });
    let bare = space.owner.post(&path, &bare).await.expect(201).id();
    let bare = space.owner.get(&format!("/v1/demarches/{bare}")).await.expect(200);
    assert_eq!((&bare.json["draft"], &bare.json["correction"]), (&json!({}), &Value::Null));
}
