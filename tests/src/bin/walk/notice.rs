//! C. The first démarche, l'avis d'élection, from the half-filled draft to its receipt.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, Weekday};
use serde_json::{Value, json, value::RawValue};
use tests::{Answer, world::Space};
use types::DemarcheKind;

use crate::{
    authority::World,
    lists::{demarche, french, pdf, sha256, upload},
    output::{day, detail, findings, late, moment, refusal, section, short, shows, step, text},
};

const KIND: DemarcheKind = DemarcheKind::ElectionNotice;

/// The démarche that reached the administration on time, and the day of its poll.
pub(crate) struct Filed {
    pub(crate) id: String,
    pub(crate) election_day: NaiveDate,
}

/// C.
pub(crate) async fn act(world: &World, space: &Space) -> Filed {
    section("C. Démarche 1, l'avis d'élection, of the firm of 60");
    let (election, election_day) = off_cycle(world).await;
    let id = draft(space, &election).await;
    let first = confirm(space, &id, "The entries are confirmed (confirmer la saisie)").await;
    sign(space, &id, &first, "It is signed: lu et approuvé").await;
    edit_undoes(space, &id).await;
    let second = confirm(space, &id, "What was changed is confirmed anew").await;
    assert_ne!(first.text("/demarche/content_digest"), second.text("/demarche/content_digest"));
    sign(space, &id, &second, "It is signed anew").await;
    attach(space, &id).await;
    transmit(space, &id).await;
    only_one(space, &election, &id).await;
    late_is_taken(space, &world.sixty.election).await;
    Filed { id, election_day }
}

/// A Tuesday four months from the server's day.
async fn coming_tuesday(world: &World) -> NaiveDate {
    let answer = world.authority.administrator.get("/health/live").await.expect(200);
    let today = DateTime::parse_from_rfc2822(answer.header("date")).expect("the server's date").date_naive();
    let later = today + Days::new(120);
    later.iter_days().find(|day| day.weekday() == Weekday::Tue).unwrap_or(later)
}

async fn off_cycle(world: &World) -> (String, NaiveDate) {
    step("The administrator enters a poll outside the national one");
    let on = coming_tuesday(world).await;
    let body = json!({ "term_id": world.authority.term, "poll": "off_cycle", "election_day_on": on });
    let path = format!("/v1/companies/{}/elections", world.sixty.company);
    let poll = world.authority.administrator.post(&path, &body).await.expect(201);
    let notice = &poll.json["milestones"][0];
    assert_eq!(notice["kind"], KIND.code());
    shows(format!(
        "poll of {}, avis d'élection due {}",
        day(&poll.json["election_day_on"]),
        day(&notice["due_on"])
    ));
    (poll.id(), on)
}

async fn draft(space: &Space, election: &str) -> String {
    step("The firm starts its avis d'élection");
    let french = Space { owner: space.owner.speaking("fr"), ..space.clone() };
    let started = french.start(election, KIND).await;
    let id = started.id();
    shows(format!(
        "{}; {}",
        text(&demarche(&space.owner, &id).await, "status_label"),
        started.text("/notice")
    ));
    let path = format!("/v1/demarches/{id}");
    step("Half-filled, it is saved (reprendre plus tard)");
    let half = json!({ "place": "Salle de réunion", "opens_at": "09:00", "titulaires": 4, "headcount": { "total": 60 } });
    let saved = space.owner.put_if(&format!("{path}/draft"), &started.etag(), &half).await.expect(200);
    assert_eq!(saved.json["draft"], half, "the draft is kept as typed");
    shows(format!("{}, kept as typed", text(&demarche(&space.owner, &id).await, "status_label")));
    step("To confirm it so is refused, with all errors at once");
    let refused = space.owner.post(&format!("{path}/confirmations"), &Value::Null).await;
    let title = refusal(&refused, 422, "content_invalid");
    let found = findings(&refused);
    assert!(found.len() > 5, "{found:?}");
    shows(format!("{title} ({} places)", found.len()));
    let law = found.iter().filter(|line| line.contains("(F."));
    found.iter().take(1).chain(law.take(1)).for_each(detail);
    step("It is completed, and the check finds nothing more");
    let whole = space.sample(election, KIND).await;
    space.owner.put_if(&format!("{path}/draft"), &saved.etag(), &whole).await.expect(200);
    let check = space.owner.get(&format!("{path}/checks")).await.expect(200);
    assert_eq!(check.json["complete"], true);
    let found: Vec<_> = check.json["findings"].as_array().into_iter().flatten().collect();
    shows(format!("complete, {} warnings", found.len()));
    found.iter().for_each(|one| {
        detail(format!("{}: {} ({})", text(one, "pointer"), text(one, "message"), text(one, "code")))
    });
    id
}

/// Confirms the content.
pub(crate) async fn confirm(space: &Space, id: &str, what: &str) -> Answer {
    step(what);
    let path = format!("/v1/demarches/{id}/confirmations");
    let confirmed = space.owner.post(&path, &Value::Null).await.expect(201);
    shows(format!("content digest {}", short(&confirmed.text("/demarche/content_digest"))));
    confirmed
}

/// Signs the content that was confirmed.
pub(crate) async fn sign(space: &Space, id: &str, confirmed: &Answer, what: &str) {
    step(what);
    let digest = confirmed.text("/demarche/content_digest");
    let body = json!({ "statement": "lu et approuvé", "content_digest": digest });
    let path = format!("/v1/demarches/{id}/signatures");
    let signed = space.owner.post_if(&path, &confirmed.etag(), &body).await.expect(201);
    assert_eq!(signed.text("/content_digest"), digest);
    expect_status(space, id, "Transmissible").await;
}

/// Shows the status, if it is this one.
pub(crate) async fn expect_status(space: &Space, id: &str, label: &str) {
    let seen = demarche(&space.owner, id).await;
    assert_eq!(text(&seen, "status_label"), label);
    shows(label);
}

/// Changes one field of the draft.
pub(crate) async fn edit(space: &Space, id: &str, field: &str, value: &str) -> Answer {
    let path = format!("/v1/demarches/{id}");
    let seen = space.owner.get(&path).await.expect(200);
    let mut draft = seen.json["draft"].clone();
    draft[field] = json!(value);
    space.owner.put_if(&format!("{path}/draft"), &seen.etag(), &draft).await.expect(200)
}

async fn edit_undoes(space: &Space, id: &str) {
    step("An edit after the signature undoes it");
    let edited = edit(space, id, "place", "Salle du conseil, premier étage").await;
    assert!(edited.json["content_digest"].is_null());
    expect_status(space, id, "En préparation").await;
    step("Without a signature nothing is transmitted");
    let path = format!("/v1/demarches/{id}/transmissions");
    let refused = space.owner.post_if(&path, &edited.etag(), &Value::Null).await;
    shows(refusal(&refused, 409, "demarche_step_refused"));
}

async fn attach(space: &Space, id: &str) {
    step("A piece is attached; the signature stays");
    let bytes = pdf("plan");
    let body = json!({ "file_id": upload(&space.owner, &bytes).await, "name": "Plan des lieux.pdf" });
    let piece = space.owner.post(&format!("/v1/demarches/{id}/attachments"), &body).await.expect(201);
    assert_eq!(piece.text("/sha256"), sha256(&bytes));
    let seen = demarche(&space.owner, id).await;
    assert_eq!(text(&seen, "status_label"), "Transmissible");
    shows(format!("{} ({} bytes); still Transmissible", piece.text("/name"), piece.json["size"]));
}

/// Transmits; its receipt proves itself.
async fn transmit(space: &Space, id: &str) {
    step("It is transmitted, and the receipt proves what and when");
    let path = format!("/v1/demarches/{id}");
    let etag = space.owner.get(&path).await.expect(200).etag();
    let sent = space.owner.post_if(&format!("{path}/transmissions"), &etag, &Value::Null).await.expect(201);
    let seen = demarche(&space.owner, id).await;
    assert_eq!((text(&seen, "status_label"), late(&seen)), ("Transmis", "on time"));
    assert_eq!(
        sha256(receipt_body(&sent.bytes).as_bytes()),
        sent.text("/receipt/digest"),
        "SHA-256 of its body"
    );
    shows(format!("Transmis, on time; receipt {}", short(&sent.text("/receipt/digest"))));
    detail(format!(
        "issued {}, its digest is the SHA-256 of its body",
        moment(&sent.json["receipt"]["issued_at"])
    ));
}

/// The body of the receipt, byte for byte as it came.
fn receipt_body(answer: &[u8]) -> String {
    type Fields = HashMap<String, Box<RawValue>>;
    let sent: Fields = serde_json::from_slice(answer).expect("an object");
    let receipt: Fields = serde_json::from_str(sent["receipt"].get()).expect("a receipt");
    receipt["body"].get().to_owned()
}

async fn only_one(space: &Space, election: &str, first: &str) {
    step("A second avis for this poll is refused, naming the first");
    let ready = space.demarche(election, KIND, "ready").await;
    let path = format!("/v1/demarches/{}", ready.id());
    let refused = space.owner.post_if(&format!("{path}/transmissions"), &ready.etag(), &Value::Null).await;
    let title = refusal(&refused, 409, "already_transmitted");
    assert_eq!(refused.text("/first_demarche_id"), first);
    shows(title);
    detail(format!("the first: {first}"));
    step("Never transmitted, the second can be deleted");
    space.owner.delete_if(&path, &ready.etag()).await.expect(204);
    space.owner.get(&path).await.expect(404);
    shows("deleted, and not there any more");
}

async fn late_is_taken(space: &Space, election: &str) {
    step("The avis of the poll of 2024 is taken, and marked late");
    let sent = space.demarche(election, KIND, "transmitted").await;
    let seen = french(&space.owner, &format!("/v1/demarches/{}", sent.id())).await;
    assert_eq!((text(&seen, "status_label"), late(&seen)), ("Transmis", "late"));
    shows(format!("Transmis, late: due {}, sent {}", day(&seen["due_on"]), day(&seen["transmitted_at"])));
}
