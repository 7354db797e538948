//! An id in a body tells as little as one in a path: what is another organisation's looks like what does not exist, and
//! nothing changes. The table has a line for every place of every body that the document says is an id.

use std::collections::BTreeSet;

use inspection::samples;
use serde_json::{Value, json};
use tests::{
    TestServer, signing,
    world::{returned_document, upload},
};

use super::{
    DOCUMENT,
    attempt::{Attempt, Body, form, masked, unknown},
    described,
    prepare::prepare,
    table::{Role, rows},
    world::World,
};

/// What an id in a body names.
#[derive(Clone, Copy, Debug)]
enum Thing {
    File,
    Photo,
    Kept,
    Company,
    Election,
    Document,
    Piece,
    Signatory,
    Space,
    /// What nobody owns, or what this caller may see whosever it is: only an id that nobody has is tried.
    Public,
}

type Line = (&'static str, Role, &'static str, Thing, u16);

/// The line of policy.csv, who asks, the place in the body, what is named there, and the refusal.
const LINES: &[Line] = &[
    ("match_claim", Role::Reviewer, "/election_id", Thing::Public, 404),
    ("create_company", Role::Administrator, "/term_id", Thing::Public, 404),
    ("create_election", Role::Administrator, "/term_id", Thing::Public, 404),
    ("issue_codes", Role::Administrator, "/company_ids/0", Thing::Public, 422),
    ("print_letters", Role::Administrator, "/company_ids/0", Thing::Public, 422),
    ("add_paper_filing", Role::Reviewer, "/election_id", Thing::Public, 404),
    ("create_organisation", Role::Stranger, "/term_id", Thing::Public, 404),
    ("open_space", Role::Owner, "/term_id", Thing::Public, 422),
    ("simulate_grouping", Role::Owner, "/term_id", Thing::Public, 422),
    ("apply_grouping", Role::Owner, "/term_id", Thing::Public, 422),
    ("move_access", Role::Owner, "/space_id", Thing::Space, 422),
    ("start_demarche", Role::Owner, "/election_id", Thing::Election, 404),
    ("start_demarche", Role::Contributor, "/election_id", Thing::Election, 404),
    ("duplicate_demarche", Role::Owner, "/election_id", Thing::Election, 404),
    ("sign_demarche", Role::Owner, "/file_id", Thing::File, 409),
    ("invite_member", Role::Owner, "/limits/0", Thing::Company, 422),
    ("change_member", Role::Owner, "/limits/0", Thing::Company, 422),
    ("attach_file", Role::Owner, "/file_id", Thing::File, 409),
    ("attach_file:kept", Role::Owner, "/space_file_id", Thing::Kept, 409),
    ("add_space_file", Role::Owner, "/file_id", Thing::File, 409),
    ("add_space_file:firm", Role::Contributor, "/company_id", Thing::Company, 404),
    ("open_signing_round", Role::Owner, "/file_id", Thing::File, 409),
    ("open_signing_round", Role::Owner, "/document_id", Thing::Document, 404),
    ("prepare_round_signature", Role::Owner, "/signatory_id", Thing::Signatory, 422),
    ("sign_round", Role::Owner, "/file_id", Thing::File, 409),
    ("return_signed_copy", Role::Owner, "/file_id", Thing::File, 409),
    ("record_posting", Role::Owner, "/photo_id", Thing::Photo, 409),
    ("add_posting_photo", Role::Owner, "/file_id", Thing::Photo, 409),
    ("return_document", Role::Reviewer, "/file_id", Thing::File, 409),
    ("send_back_demarche", Role::Reviewer, "/points/0/attachment_id", Thing::Piece, 422),
    ("send_message", Role::Owner, "/attachments/0/file_id", Thing::File, 409),
    ("send_message", Role::Reviewer, "/attachments/0/file_id", Thing::File, 409),
];

/// What else a body must say where an id stands at this place.
fn beside(line: &str, place: &str) -> Value {
    match (line, place) {
        ("sign_demarche", _) => json!({
            "method": "hand_signed", "signatories": [{ "name": "Marc Müller", "role": "Chef d'entreprise" }]
        }),
        ("open_signing_round", "/document_id") => json!({ "file_id": null }),
        ("send_back_demarche", _) => json!({ "points": [{ "canned": "invalid_piece" }] }),
        _ => json!({}),
    }
}

/// An id of such a thing in this world, of this person where persons have such things.
async fn id_of(world: &World, thing: Thing, person: &tests::Client) -> String {
    match thing {
        Thing::File => upload(person).await,
        Thing::Photo => {
            let bytes = samples::png(64, 64, b"");
            person.post_bytes("/v1/files", "image/png", bytes).await.expect(201).id()
        }
        Thing::Kept => world.space.keep("Mandat.pdf", None).await.id(),
        Thing::Company => world.company.company.clone(),
        Thing::Election => world.company.election.clone(),
        Thing::Document => world.document().await,
        Thing::Space => world.space.id.clone(),
        Thing::Piece => {
            let demarche = world.filing("draft").await.id();
            world.piece(&demarche).await
        }
        Thing::Signatory => {
            signing::open_round(world.owner(), &world.company.election).await.text("/signatories/0/id")
        }
        Thing::Public => unknown(),
    }
}

/// A request whose own id stands at this place, where it takes more than the line's request to be due: a document of this very
/// poll, a piece of this very filing.
async fn due(world: &World, attempt: &Attempt, name: &str, place: &str) -> Option<Attempt> {
    Some(match (name, place) {
        ("open_signing_round", "/document_id") => {
            let filed = world.filing("transmitted").await;
            let document =
                returned_document(&world.authority.reviewer, &filed.id()).await.text("/document/id");
            Attempt { id: filed.text("/election_id"), ..with(attempt, name, place, &document) }
        }
        ("send_back_demarche", "/points/0/attachment_id") => {
            let ready = world.filing("ready").await;
            let piece = world.piece(&ready.id()).await;
            let path = format!("/v1/demarches/{}", ready.id());
            let tag = world.owner().get(&path).await.expect(200).etag();
            world.owner().post_if(&format!("{path}/transmissions"), &tag, &Value::Null).await.expect(201);
            Attempt { id: ready.id(), ..with(attempt, name, place, &piece) }
        }
        _ => return None,
    })
}

/// The request with this id at this place of its body.
pub(super) fn with(attempt: &Attempt, line: &str, place: &str, id: &str) -> Attempt {
    let Body::Json(mut body) = attempt.body.clone() else { panic!("{line} has no body") };
    for (member, value) in beside(line, place).as_object().into_iter().flatten() {
        body[member] = value.clone();
    }
    let mut at = &mut body;
    for part in place.split('/').skip(1) {
        at = match part.parse::<usize>() {
            Err(_) => &mut at[part],
            Ok(index) => {
                if at.as_array().is_none_or(Vec::is_empty) {
                    *at = json!([null]);
                }
                &mut at[index]
            }
        };
    }
    *at = json!(id);
    Attempt { body: Body::Json(body), ..attempt.clone() }
}

/// Everything that differs from what a line says.
async fn faults(server: &TestServer, own: &World, foreign: &World, line: &Line) -> Vec<String> {
    let (name, role, place, thing, status) = *line;
    let here = format!("{name} as {role:?}, {place}");
    let rows = rows();
    let row = rows.iter().find(|row| row.name == name).expect("a line of the table");
    let mut faults = Vec::new();
    let attempt = prepare(own, name, role).await;
    let Body::Json(body) = &attempt.body else { panic!("{here}: no body") };
    let due = match (due(own, &attempt, name, place).await, body.pointer(place)) {
        (Some(due), _) => due,
        (None, Some(id)) if id.is_string() => attempt.clone(),
        _ => with(&attempt, name, place, &id_of(own, thing, &own.person(role)).await),
    };
    let answer = due.send(row.operation(), &own.person(role)).await;
    if !answer.status.is_success() {
        faults.push(format!("{here}: an own one is refused: {} {}", answer.status, answer.json));
    }
    let attempt = prepare(own, name, role).await;
    let theirs = match thing {
        Thing::Public => None,
        _ => Some(id_of(foreign, thing, foreign.owner()).await),
    };
    let mut said = Vec::new();
    for id in theirs.into_iter().chain([unknown()]) {
        let answer = with(&attempt, name, place, &id).send(row.operation(), &own.person(role)).await;
        faults.extend(form(&answer).err().map(|fault| format!("{here}: {fault}")));
        if answer.status.as_u16() != status {
            faults.push(format!("{here}: {} instead of {status}: {}", answer.status, answer.json));
        }
        let request = answer.header("x-request-id");
        let nothing = format!("not exists (select from audit_events where request_id = '{request}')");
        if !server.holds(&nothing).await {
            faults.push(format!("{here}: something changed"));
        }
        said.push(masked(&answer, &id));
    }
    if said.windows(2).any(|two| two[0] != two[1]) {
        faults.push(format!("{here}: what is foreign and what is not there can be told apart"));
    }
    faults
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_in_a_body_does_not_tell_a_foreign_thing_from_none() {
    let server = TestServer::start().await;
    let [own, foreign] = World::pair(&server.client()).await;
    let mut found = Vec::new();
    for line in LINES {
        found.extend(faults(&server, &own, &foreign, line).await);
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// The places of ids in a shape of the document, as pointers; the first place of a list stands for all.
pub(super) fn places(document: &Value, shape: &Value, place: &str, found: &mut BTreeSet<String>) {
    if let Some(name) = shape["$ref"].as_str() {
        let pointer = name.trim_start_matches('#');
        return places(document, document.pointer(pointer).expect("a shape"), place, found);
    }
    if shape["format"] == "uuid" {
        found.insert(place.to_owned());
    }
    for choice in ["oneOf", "anyOf", "allOf"] {
        for shape in shape[choice].as_array().into_iter().flatten() {
            places(document, shape, place, found);
        }
    }
    for (name, shape) in shape["properties"].as_object().into_iter().flatten() {
        places(document, shape, &format!("{place}/{name}"), found);
    }
    if shape["items"].is_object() {
        places(document, &shape["items"], &format!("{place}/0"), found);
    }
}

#[test]
fn every_id_in_a_body_of_the_document_is_tried() {
    let document: Value = serde_json::from_str(DOCUMENT).expect("the document");
    let mut taken = BTreeSet::new();
    for (id, operation) in described(&document) {
        for (_, content) in operation["requestBody"]["content"].as_object().into_iter().flatten() {
            let mut found = BTreeSet::new();
            places(&document, &content["schema"], "", &mut found);
            taken.extend(found.into_iter().map(|place| format!("{id} {place}")));
        }
    }
    let tried = LINES.iter().map(|(name, _, place, ..)| {
        let operation = name.split(':').next().unwrap_or_default();
        format!("{operation} {place}")
    });
    assert_eq!(taken, tried.collect());
}
