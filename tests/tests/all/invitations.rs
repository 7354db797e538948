//! Invitations end with the power of who made them.

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    world::{Authority, Space},
};

const NUMBER: &str = "12345678901234567890";

/// The person invites to the space, as an owner; the answer.
async fn invites(person: &Client, space: &Space) -> Answer {
    let body = json!({
        "surname": "Weber", "first_name": "Anne", "email": "weber@example.lu", "certificate_number": NUMBER,
        "role": "owner", "limits": null
    });
    person.post(&format!("/v1/spaces/{}/invitations", space.id), &body).await.expect(201)
}

async fn accepts(person: &Client, invited: &Answer) -> Answer {
    let shown = json!({ "link_token": invited.text("/link_token"), "certificate_number": NUMBER });
    person.post("/v1/invitation-acceptances", &shown).await
}

async fn found(server: &TestServer) -> Space {
    let authority = Authority::of(&server.client()).await;
    let owner = server.client().fresh_person("Anne Weber").await;
    Space::found(&owner, "fiduciary", "Fiduciaire du Centre", &authority.term).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_loses_an_owners_power_does_not_come_back_by_an_invitation_made_before() {
    let server = TestServer::start().await;
    let space = found(&server).await;
    for how in ["removed", "lowered", "left"] {
        let (person, place) = space.member("Jean", "owner", None).await;
        let (itself, other) = (invites(&person, &space).await, invites(&person, &space).await);
        let by_another = invites(&space.owner, &space).await;
        let path = format!("/v1/members/{place}");
        let ended = match how {
            "removed" => space.owner.delete_if(&path, "\"1-en\"").await.expect(204),
            "lowered" => {
                space.owner.put_if(&path, "\"1-en\"", &json!({ "role": "manager" })).await.expect(200)
            }
            _ => person.delete_if(&path, "\"1-en\"").await.expect(204),
        };
        for invited in [&itself, &other] {
            accepts(&person, invited).await.problem(409, "invitation_closed");
            let id = invited.text("/invitation/id");
            let event = format!(
                "(select count(*) = 1 from audit_events where resource_id = '{id}' and action = 'cancelled'
                    and request_id = '{}')",
                ended.header("x-request-id")
            );
            assert!(server.holds(&event).await, "{how}");
        }
        let stranger = server.client().fresh_person("Marc Weber").await;
        accepts(&stranger, &by_another).await.expect(201);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_accepts_is_let_in_by_somebody_who_governs_now() {
    let server = TestServer::start().await;
    let space = found(&server).await;
    let (person, place) = space.member("Jean", "owner", None).await;
    let invited = invites(&person, &space).await;
    space.owner.delete_if(&format!("/v1/members/{place}"), "\"1-en\"").await.expect(204);
    // As if it had been made before such invitations were taken back.
    server.alter("update invitations set cancelled_at = null").await;
    accepts(&person, &invited).await.problem(409, "invitation_closed");
    person.get(&format!("/v1/spaces/{}", space.id)).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_whose_place_changes_and_who_stays_an_owner_keeps_its_invitations() {
    let server = TestServer::start().await;
    let space = found(&server).await;
    let (person, place) = space.member("Jean", "owner", None).await;
    let invited = invites(&person, &space).await;
    let same = json!({ "role": "owner", "limits": Value::Null });
    space.owner.put_if(&format!("/v1/members/{place}"), "\"1-en\"", &same).await.expect(200);
    let stranger = server.client().fresh_person("Marc Weber").await;
    accepts(&stranger, &invited).await.expect(201);
}
