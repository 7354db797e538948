//! An id in a body tells as little as one in a path: what is another organisation's looks like what does not exist.

use serde_json::{Value, json};
use tests::{TestServer, world::upload};

use super::{
    attempt::{Attempt, Body, form, masked, unknown},
    prepare::prepare,
    table::{Role, rows},
    world::World,
};

/// The request of a line with another value at one place of its body.
fn with(attempt: &Attempt, member: &str, value: Value) -> Attempt {
    let Body::Json(mut body) = attempt.body.clone() else { panic!("no body to change at {member}") };
    body[member] = value;
    Attempt { body: Body::Json(body), ..attempt.clone() }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_in_a_body_does_not_tell_a_foreign_thing_from_none() {
    let server = TestServer::start().await;
    let [own, foreign] = World::pair(&server.client()).await;
    let file = upload(foreign.owner()).await;
    let kept = foreign.space.keep("Mandat.pdf", None).await.id();
    let (company, election) = (foreign.firm.company.clone(), foreign.firm.election.clone());
    let one = |id: &str| json!(id);
    let list = |id: &str| json!([id]);
    type Shape<'a> = &'a dyn Fn(&str) -> Value;
    let files = |id: &str| json!([{ "file_id": id, "name": "Plan.pdf" }]);
    let places: [(&str, Role, &str, Shape<'_>, &String, u16); 14] = [
        ("start_demarche", Role::Owner, "election_id", &one, &election, 404),
        ("start_demarche", Role::Reader, "election_id", &one, &election, 404),
        ("duplicate_demarche", Role::Owner, "election_id", &one, &election, 404),
        ("invite_member", Role::Owner, "limits", &list, &company, 422),
        ("change_member", Role::Owner, "limits", &list, &company, 422),
        ("attach_file", Role::Owner, "file_id", &one, &file, 409),
        ("attach_file:kept", Role::Owner, "space_file_id", &one, &kept, 409),
        ("add_space_file:firm", Role::Reader, "company_id", &one, &company, 404),
        ("open_signing_round", Role::Owner, "file_id", &one, &file, 409),
        ("sign_round", Role::Owner, "file_id", &one, &file, 409),
        ("return_signed_copy", Role::Owner, "file_id", &one, &file, 409),
        ("return_document", Role::Reviewer, "file_id", &one, &file, 409),
        ("send_message", Role::Owner, "attachments", &files, &file, 409),
        ("send_message", Role::Reviewer, "attachments", &files, &file, 409),
    ];
    let rows = rows();
    for (name, role, member, shape, theirs, status) in places {
        let row = rows.iter().find(|row| row.name == name).expect("a line of the table");
        let attempt = prepare(&own, name, role).await;
        let mut said = Vec::new();
        for id in [theirs.clone(), unknown()] {
            let answer = with(&attempt, member, shape(&id)).send(row.operation(), &own.person(role)).await;
            form(&answer).unwrap_or_else(|fault| panic!("{name}: {fault}"));
            said.push((answer.status.as_u16(), masked(&answer, &id)));
        }
        let [(of_theirs, theirs), (of_none, none)] = &said[..] else { panic!("two answers") };
        assert_eq!((*of_theirs, *of_none), (status, status), "{name} as {role:?}, {member}");
        assert_eq!(theirs, none, "{name} as {role:?}, {member}");
    }
}
