//! The audit trail over HTTP: the administrator reads all of it, a space what is its own, and nobody a name of the
//! other side.

use proof::{Hash, Head, verify_inclusion};
use serde_json::{Value, json};
use tests::{
    Client, TestServer,
    world::{Authority, OwnCompany, Space},
};
use types::DemarcheKind;

use crate::sealing::{keys, seal};
use app::trail::sealing::Search;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

/// All pages of a list of events.
async fn events(client: &Client, path: &str) -> Vec<Value> {
    let join = if path.contains('?') { '&' } else { '?' };
    let (mut events, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = client.get(&format!("{path}{join}limit=7{cursor}")).await.expect(200);
        events.extend(page.json["items"].as_array().unwrap().iter().cloned());
        match page.json["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return events,
        }
    }
}

fn all(events: &[Value], member: &str, value: &str) -> bool {
    !events.is_empty() && events.iter().all(|event| event[member] == value)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_administrator_reads_every_event_and_cuts_the_list_by_what_it_is_about() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let administrator = &world.authority.administrator;
    server.set_time("2024-02-01T10:00:00Z");
    let id = world.demarche(NOTICE, "transmitted").await.id();
    let everything = events(administrator, "/v1/audit-events").await;
    assert!(everything.windows(2).all(|pair| pair[0]["id"].as_str() < pair[1]["id"].as_str()));
    let owner = &world.space.owner;
    let space = &world.space.id;
    for (filter, member, value) in [
        (format!("resource_kind=demarche&resource_id={id}"), "resource_id", id.as_str()),
        (format!("space_id={space}"), "space_id", space.as_str()),
        (format!("company_id={}", world.company.company), "company_id", world.company.company.as_str()),
        (format!("person_id={}", owner.person), "person_id", owner.person.as_str()),
    ] {
        let some = events(administrator, &format!("/v1/audit-events?{filter}")).await;
        assert!(all(&some, member, value), "{filter}");
        assert_eq!(some.len(), everything.iter().filter(|event| event[member] == value).count(), "{filter}");
    }
    let since = events(administrator, "/v1/audit-events?since=2024-02-01T10:00:00Z").await;
    let until = events(administrator, "/v1/audit-events?until=2024-02-01T10:00:00Z").await;
    assert!(all(&since, "happened_at", "2024-02-01T10:00:00Z"));
    assert_eq!(since.len() + until.len(), everything.len());
    let signed = everything.iter().find(|event| event["action"] == "signed").unwrap();
    assert!(signed["personal"].is_object() && signed["person"].is_string(), "{signed}");
    for query in ["resource_kind=D%C3%A9marche", "resource_kind=", "since=yesterday", "limit=101", "name=x"] {
        administrator.get(&format!("/v1/audit-events?{query}")).await.problem(400, "query_unreadable");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_space_reads_what_happened_in_it_and_no_name_of_the_other_side() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let id = world.demarche(NOTICE, "transmitted").await.id();
    let reviewer = &world.authority.reviewer;
    reviewer.post(&format!("/v1/demarches/{id}/acceptances"), &Value::Null).await.expect(201);
    let path = format!("/v1/spaces/{}/audit-events", world.space.id);
    let seen = events(&world.space.owner, &path).await;
    let of = |action: &str| {
        let mut found = seen.iter().filter(|event| event["action"] == action);
        found.next().unwrap_or_else(|| panic!("{action}: {seen:?}"))
    };
    assert_eq!(of("transmitted")["person_id"], world.space.owner.person);
    assert!(of("transmitted")["person"].is_string());
    assert_eq!((&of("accepted")["person_id"], &of("accepted")["person"]), (&Value::Null, &Value::Null));
    assert!(seen.iter().all(|event| event["personal"].is_null() && event["space_id"] == world.space.id));
    let started =
        events(&world.space.owner, &format!("{path}?resource_kind=demarche&resource_id={id}")).await;
    assert!(all(&started, "resource_id", &id));
    let person = format!("{path}?person_id={}", reviewer.person);
    world.space.owner.get(&person).await.problem(400, "query_unreadable");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limited_member_reads_its_companies_only_and_nobody_those_whose_mandate_has_ended() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let (one, two) = (authority.company("Un", 60).await, authority.company("Deux", 60).await);
    let owner = nobody.fresh_person("Owner").await;
    let space = Space::found(&owner, "fiduciary", "Fiduciaire", &authority.term).await;
    let access = space.add(&one).await;
    space.add(&two).await;
    for company in [&one, &two] {
        space.demarche(&company.election, NOTICE, "draft").await;
    }
    let limits = [two.company.clone()];
    let (limited, _) = space.member("Limited", "manager", Some(&limits)).await;
    let path = format!("/v1/spaces/{}/audit-events", space.id);
    assert!(all(&events(&limited, &path).await, "company_id", &two.company));
    let about = |seen: &[Value], company: &str| seen.iter().any(|event| event["company_id"] == company);
    let seen = events(&owner, &path).await;
    assert!(about(&seen, &one.company) && about(&seen, &two.company));
    assert!(seen.iter().any(|event| event["resource_kind"] == "membership"));
    let why = json!({ "reason": "Fin du mandat" });
    owner.post(&format!("/v1/accesses/{access}/endings"), &why).await.expect(200);
    let seen = events(&owner, &path).await;
    assert!(!about(&seen, &one.company) && about(&seen, &two.company));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_is_proven_to_be_in_the_tree() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let world = OwnCompany::of(&nobody, 60).await;
    let administrator = &world.authority.administrator;
    seal(&server, Search::Recent).await;
    server.set_time("2024-02-01T09:01:00Z");
    world.demarche(NOTICE, "transmitted").await;
    let all = events(administrator, "/v1/audit-events").await;
    let last = format!("/v1/audit-events/{}/proof", all.last().unwrap()["id"].as_str().unwrap());
    assert_eq!(administrator.get(&last).await.expect(200).json["sealed"], Value::Null, "not yet");
    seal(&server, Search::Recent).await;
    let keys = keys(&nobody).await;
    let hash = |value: &Value| Hash::try_from(value.as_str().unwrap().to_owned()).unwrap();
    for event in &all {
        let path = format!("/v1/audit-events/{}/proof", event["id"].as_str().unwrap());
        let proof = administrator.get(&path).await.expect(200).json;
        let personal = hash(&proof["personal_digest"]);
        let record = proof::record_digest(proof["header"].as_str().unwrap(), Some(&personal.0));
        assert_eq!(record, hash(&proof["record_digest"]));
        let sealed = &proof["sealed"];
        let head = Head::verify(sealed["tree_head"].as_str().unwrap(), &keys).unwrap();
        let path: Vec<Hash> = sealed["path"].as_array().unwrap().iter().map(hash).collect();
        let leaf = proof::leaf_hash(&record.0);
        let index = sealed["index"].as_u64().unwrap();
        assert!(verify_inclusion(leaf, index, head.size, &path, head.root), "{proof}");
    }
}
