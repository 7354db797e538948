//! The members of a space: what each role may do, to which companies it is limited, who invites and who leaves.

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    client::fresh_key,
    world::{Agency, OwnCompany, Space, upload},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

#[tokio::test(flavor = "multi_thread")]
async fn each_role_does_what_the_one_before_does_and_more() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60]).await;
    let (space, election) = (&agency.space, &agency.companies[0].election);
    for (role, drafts, acts, governs) in [
        ("reader", false, false, false),
        ("contributor", true, false, false),
        ("manager", true, true, false),
        ("owner", true, true, true),
    ] {
        let (person, place) = space.member(role, role, None).await;
        let read = person.get(&format!("/v1/members/{place}")).await.expect(200);
        assert_eq!((read.json["role"].as_str(), &read.json["limits"]), (Some(role), &Value::Null));
        let may = |answer: &Answer, may: bool, what: &str| {
            let status = answer.status.as_u16();
            assert_eq!(status != 403, may, "{role} {what}: {}", answer.json);
            assert_ne!(status, 404, "{role} {what}");
        };
        let start = json!({ "election_id": election, "kind": NOTICE.code() });
        let started = person.post(&format!("/v1/spaces/{}/demarches", space.id), &start).await;
        may(&started, drafts, "starts");
        let demarche = space.demarche(election, NOTICE, "confirmed").await;
        let path = format!("/v1/demarches/{}", demarche.id());
        person.get(&path).await.expect(200);
        let body = json!({ "file_id": upload(&person).await, "name": "Plan.pdf" });
        may(&person.post(&format!("{path}/attachments"), &body).await, drafts, "attaches");
        may(&person.post(&format!("{path}/confirmations"), &Value::Null).await, acts, "confirms");
        may(
            &person.post_if(&format!("{path}/transmissions"), "\"1\"", &Value::Null).await,
            acts,
            "transmits",
        );
        let codes = json!({ "titulaire_code": "x", "mandataire_code": "y" });
        may(&person.post(&format!("/v1/spaces/{}/accesses", space.id), &codes).await, acts, "registers");
        let title = json!({ "title": "Autre" });
        may(&person.patch_if(&format!("/v1/spaces/{}", space.id), "\"0\"", &title).await, governs, "renames");
        may(&person.get(&format!("/v1/spaces/{}/invitations", space.id)).await, governs, "sees invitations");
        let order = json!({ "term_id": agency.authority.term });
        let groupings = format!("/v1/organisations/{}/grouping-simulations", space.organisation);
        may(&person.post(&groupings, &order).await, acts, "groups");
    }
}

async fn count(client: &Client, path: &str) -> usize {
    client.get(path).await.expect(200).json["items"].as_array().unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limited_member_sees_only_its_companies() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[20, 30]).await;
    let space = &agency.space;
    let [mine, other] = [&agency.companies[0], &agency.companies[1]];
    let mut demarches = Vec::new();
    for company in [mine, other] {
        let sent = space.demarche(&company.election, NOTICE, "transmitted").await;
        tests::world::returned_document(&agency.authority.reviewer, &sent.id()).await;
        demarches.push(sent.id());
    }
    let limits = [mine.company.clone()];
    let (member, place) = space.member("Anne", "manager", Some(&limits)).await;
    for list in ["accesses", "demarches", "documents"] {
        let path = format!("/v1/spaces/{}/{list}", space.id);
        assert_eq!((count(&space.owner, &path).await, count(&member, &path).await), (2, 1), "{list}");
    }
    for (path, seen) in [
        (format!("/v1/demarches/{}", demarches[0]), true),
        (format!("/v1/demarches/{}", demarches[1]), false),
        (format!("/v1/demarches/{}/receipts", demarches[1]), false),
        (format!("/v1/companies/{}", mine.company), true),
        (format!("/v1/companies/{}", other.company), false),
        (format!("/v1/elections/{}", mine.election), true),
        (format!("/v1/elections/{}", other.election), false),
    ] {
        let answer = member.get(&path).await;
        if seen {
            answer.expect(200)
        } else {
            answer.problem(404, "not_found")
        };
    }
    let start = json!({ "election_id": other.election, "kind": "claims_notice" });
    let refused = member.post(&format!("/v1/spaces/{}/demarches", space.id), &start).await;
    refused.problem(404, "not_found");
    // A limit to a company that is not in the space, and a limit of an owner, are refused.
    let path = format!("/v1/members/{place}");
    let tag = space.owner.get(&path).await.expect(200).etag();
    for (role, limits, code) in [
        ("manager", vec![uuid::Uuid::nil().to_string()], "company_not_in_space"),
        ("owner", vec![mine.company.clone()], "owner_not_limited"),
    ] {
        let body = json!({ "role": role, "limits": limits });
        let answer = space.owner.put_if(&path, &tag, &body).await.problem(422, "content_invalid");
        assert_eq!(answer.found(), [("/limits", code)]);
    }
    let free = space.owner.put_if(&path, &tag, &json!({ "role": "reader" })).await.expect(200);
    assert_eq!((&free.json["limits"], &free.json["role_label"]), (&Value::Null, &json!("Reader")));
    assert_eq!(count(&member, &format!("/v1/spaces/{}/accesses", space.id)).await, 2);
    space.owner.put_if(&path, &tag, &json!({ "role": "owner" })).await.problem(412, "stale");
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_may_leave_but_the_last_owner() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let space = &world.space;
    let members = format!("/v1/spaces/{}/members", space.id);
    let listed = space.owner.get(&members).await.expect(200);
    let mine = format!("/v1/members/{}", listed.text("/items/0/id"));
    let tag = space.owner.get(&mine).await.expect(200).etag();
    space.owner.delete_if(&mine, &tag).await.problem(409, "last_owner");
    space.owner.put_if(&mine, &tag, &json!({ "role": "manager" })).await.problem(409, "last_owner");
    let (reader, place) = space.member("Lecteur", "reader", None).await;
    let (second, other) = space.member("Seconde", "owner", None).await;
    reader.delete_if(&mine, &tag).await.problem(403, "not_allowed");
    let place = format!("/v1/members/{place}");
    let own = reader.get(&place).await.expect(200).etag();
    reader.delete_if(&place, &own).await.expect(204);
    for path in [members.as_str(), &place, &format!("/v1/spaces/{}", space.id)] {
        reader.get(path).await.problem(404, "not_found");
    }
    assert_eq!(count(&reader, "/v1/spaces").await, 0);
    space.owner.delete_if(&mine, &tag).await.expect(204);
    space.owner.get(&members).await.problem(404, "not_found");
    let other = format!("/v1/members/{other}");
    let tag = second.get(&other).await.expect(200).etag();
    second.delete_if(&other, &tag).await.problem(409, "last_owner");
    assert_eq!(count(&second, &members).await, 1);
}

const NUMBER: &str = "12345678901234567890";

async fn invite(space: &Space) -> Answer {
    let body = json!({
        "surname": "Weber", "first_name": "Anne", "email": "anne.weber@example.lu",
        "certificate_number": "1234 5678 9012 3456 7890", "role": "reader"
    });
    space.owner.post(&format!("/v1/spaces/{}/invitations", space.id), &body).await.expect(201)
}

async fn accept(person: &Client, link: &str, number: &str) -> Answer {
    let body = json!({ "link_token": link, "certificate_number": number });
    person.post("/v1/invitation-acceptances", &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_lets_one_person_in_once() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, nobody) = (&world.space, server.client());
    let person = nobody.fresh_person("Anne Weber").await;
    let invited = invite(space).await;
    let link = invited.text("/link_token");
    assert!(!String::from_utf8_lossy(&invited.bytes).contains(NUMBER));
    assert_eq!(invited.json["invitation"]["certificate_last_four"], "7890");
    accept(&person, &link, "00000000000000000000").await.problem(404, "not_found");
    accept(&person, "scrutin_00", NUMBER).await.problem(404, "not_found");
    let answer = accept(&person, &link, "123").await.problem(422, "content_invalid");
    assert_eq!(answer.found(), [("/certificate_number", "certificate_number_form")]);
    let (key, shown) = (fresh_key(), json!({ "link_token": link, "certificate_number": NUMBER }));
    let place = person.post_keyed("/v1/invitation-acceptances", &shown, &key).await.expect(201);
    let again = person.post_keyed("/v1/invitation-acceptances", &shown, &key).await.expect(201);
    assert_eq!((again.header("idempotent-replayed"), again.id()), ("true", place.id()));
    accept(&person, &link, NUMBER).await.problem(409, "invitation_closed");
    let stranger = nobody.fresh_person("Quelqu'un").await;
    accept(&stranger, &link, NUMBER).await.problem(409, "invitation_closed");
    let second = invite(space).await.text("/link_token");
    accept(&person, &second, NUMBER).await.problem(409, "already_member");

    let cancelled = invite(space).await;
    let path = format!("/v1/invitations/{}/cancellations", cancelled.text("/invitation/id"));
    space.owner.post(&path, &Value::Null).await.expect(200);
    space.owner.post(&path, &Value::Null).await.problem(409, "invitation_closed");
    accept(&stranger, &cancelled.text("/link_token"), NUMBER).await.problem(409, "invitation_closed");
    let done = format!("/v1/invitations/{}/cancellations", invited.text("/invitation/id"));
    space.owner.post(&done, &Value::Null).await.problem(409, "invitation_closed");

    let expired = invite(space).await.text("/link_token");
    server.set_time("2024-02-15T09:00:00Z");
    let late = nobody.fresh_person("Tard").await;
    accept(&late, &expired, NUMBER).await.problem(409, "invitation_closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_names_a_person_as_it_should() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let path = format!("/v1/spaces/{}/invitations", world.space.id);
    for (field, value, code) in [
        ("surname", json!(""), "required"),
        ("first_name", json!("x".repeat(101)), "too_long"),
        ("email", json!("weber"), "email_form"),
        ("certificate_number", json!("1234567890"), "certificate_number_form"),
        ("certificate_number", json!("1234567890123456789x"), "certificate_number_form"),
        ("role", json!("king"), "unknown_value"),
        ("limits", json!("all"), "wrong_type"),
    ] {
        let mut body = json!({
            "surname": "Weber", "first_name": "Anne", "email": "anne.weber@example.lu",
            "certificate_number": NUMBER, "role": "reader"
        });
        body[field] = value;
        let answer = world.space.owner.post(&path, &body).await.problem(422, "content_invalid");
        assert_eq!(answer.found(), [(format!("/{field}").as_str(), code)]);
    }
}
