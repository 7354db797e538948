//! What an organisation has: texts, requests that are due, requests that were made, and the ids of all of it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use tests::{
    Answer, Client,
    client::fresh_key,
    length::is_whole,
    signing,
    world::{returned_document, upload},
};

use crate::policy::{
    attempt::Attempt,
    prepare::prepare,
    table::{Place, Role, Row},
    world::{KIND, World},
};

/// A word that stands in all texts of the other organisation, and nowhere else.
pub(super) const CANARY: &str = "Zwickelfuchs";

/// Operations whose bodies hold a secret, which lets in whoever shows it.
pub(super) const SECRETS: &[&str] =
    &["certify_space", "add_access", "add_accesses_in_bulk", "accept_invitation"];

/// Lines of the table of which nothing is prepared: a run of letters goes on by itself.
const GOES_ON: &[&str] = &["print_letters", "read_letter_run", "list_letters"];

/// In short form these, and each twelfth.
const ALWAYS: &[&str] = &[
    "list_demarches",
    "read_demarche",
    "save_draft",
    "start_demarche",
    "send_message",
    "list_messages",
    "attach_file",
    "list_space_files",
    "change_space_file",
    "list_documents",
    "read_space",
    "issue_token",
    "invite_member",
];

/// Every id in a text, as ids are written.
pub(super) fn ids_in(text: &[u8]) -> impl Iterator<Item = String> {
    text.windows(36).filter_map(|window| {
        let fits = window.iter().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(byte),
        });
        fits.then(|| String::from_utf8_lossy(window).into_owned())
    })
}

/// A call that was made, by whom, under which key.
pub(super) struct Sent {
    pub(super) row: usize,
    pub(super) attempt: Attempt,
    pub(super) key: String,
    client: Client,
    status: u16,
}

/// Requests of an organisation, and its ids.
#[derive(Default)]
pub(super) struct Prepared {
    /// The places of the lines in the table that are prepared.
    pub(super) prepared: Vec<usize>,
    /// By line: what somebody of theirs might ask for now.
    pub(super) due: BTreeMap<usize, Attempt>,
    pub(super) sent: Vec<Sent>,
    pub(super) ids: BTreeSet<String>,
    /// Ids by the name of what they stand for.
    pub(super) named: BTreeMap<String, Vec<String>>,
    pub(super) tags: Vec<String>,
    /// How many answers held the canary.
    pub(super) with_canary: usize,
}

impl Prepared {
    /// Prepares all lines, and makes every call that reads, and every one that takes a key, once.
    pub(super) async fn of(world: &World, rows: &[Row]) -> Self {
        let mut made = Self { tags: vec!["\"1-fr\"".to_owned()], ..Self::default() };
        for (index, row) in rows.iter().enumerate() {
            let operation = row.operation();
            let chosen = is_whole() || index % 12 == 0 || ALWAYS.contains(&row.name.as_str());
            if operation.open || GOES_ON.contains(&operation.id) || !chosen {
                continue;
            }
            // What strangers may do too is of nobody.
            let public = row.status(Role::Stranger, Place::Foreign).is_some_and(|status| status < 300);
            if public {
                continue;
            }
            let ours = [Role::Owner, Role::CompanyOwner, Role::Reader];
            let may = ours.into_iter().find(|role| row.status(*role, Place::Own).is_some_and(|it| it < 300));
            let role = may.unwrap_or(Role::Owner);
            let attempt = prepare(world, &row.name, role).await;
            made.learn(row, &attempt);
            if may.is_some() && operation.method.as_str() == "GET" {
                let answer = attempt.send(operation, &world.person(role)).await;
                made.hear(&answer);
            } else if may.is_some() && operation.keyed {
                let attempt = prepare(world, &row.name, role).await;
                made.learn(row, &attempt);
                let client = attempt.caller.clone().unwrap_or_else(|| world.person(role));
                let key = fresh_key();
                let answer = attempt.send_keyed(operation, &client, &key).await;
                made.hear(&answer);
                let status = answer.status.as_u16();
                made.sent.push(Sent { row: index, attempt, key, client, status });
            }
            made.prepared.push(index);
            made.due.insert(index, attempt);
        }
        made
    }

    fn learn(&mut self, row: &Row, attempt: &Attempt) {
        let named = row.operation().pattern.split(['{', '}']).nth(1).unwrap_or_default();
        self.note(named, &attempt.id);
        self.ids.extend(ids_in(attempt.sent_text().as_bytes()));
        if !attempt.tag.is_empty() {
            self.tags.push(attempt.tag.clone());
        }
    }

    fn hear(&mut self, answer: &Answer) {
        assert!(answer.status.is_success(), "{} {}", answer.status, answer.json);
        self.with_canary += usize::from(String::from_utf8_lossy(&answer.bytes).contains(CANARY));
        if !answer.etag().is_empty() {
            self.tags.push(answer.etag());
        }
        self.collect("id", &answer.json);
    }

    fn collect(&mut self, name: &str, value: &Value) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| self.collect(name, value)),
            Value::Array(items) => items.iter().for_each(|item| self.collect(name, item)),
            Value::String(text) => self.note(name, text),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn note(&mut self, name: &str, id: &str) {
        if id.len() == 36 && ids_in(id.as_bytes()).next().is_some() && self.ids.insert(id.to_owned()) {
            self.named.entry(name.to_owned()).or_default().push(id.to_owned());
        }
    }

    /// Whoever made a call gets its first answer again; whoever does not.
    pub(super) async fn keys_without_answer(&self, rows: &[Row]) -> Vec<String> {
        let mut faults = Vec::new();
        for sent in &self.sent {
            let row = &rows[sent.row];
            let again = sent.attempt.send_keyed(row.operation(), &sent.client, &sent.key).await;
            let replayed =
                again.header("idempotent-replayed") == "true" && again.status.as_u16() == sent.status;
            if !replayed && again.code() != "secret_already_shown" {
                faults.push(format!("{} under its key again: {} {}", row.name, again.status, again.json));
            }
        }
        faults
    }
}

/// Writes this word into every kind of text that an organisation has.
pub(super) async fn fill(world: &World, word: &str) {
    let (owner, reviewer, space) = (world.owner(), &world.authority.reviewer, &world.space);
    let path = format!("/v1/spaces/{}", space.id);
    let tag = owner.get(&path).await.expect(200).etag();
    owner.patch_if(&path, &tag, &json!({ "title": word })).await.expect(200);
    let tag = owner.get(&format!("{path}/title-pattern")).await.expect(200).etag();
    let pattern = json!({ "pattern": format!("{word} {{company}}") });
    owner.put_if(&format!("{path}/title-pattern"), &tag, &pattern).await.expect(200);
    owner.post("/v1/tokens", &json!({ "label": word })).await.expect(201);
    let mut invitation = World::invitation("reader", &Value::Null);
    invitation["surname"] = json!(word);
    owner.post(&format!("{path}/invitations"), &invitation).await.expect(201);
    space.keep(&format!("{word}.pdf"), None).await;
    let record = json!({ "notice": { "place": word } });
    space.record(&world.company.election, &record).await.expect(200);
    space.member(word, "reader", None).await;
    let mut round = signing::round_body(&upload(owner).await);
    round["name"] = json!(format!("{word}.pdf"));
    let rounds = format!("/v1/elections/{}/signing-rounds", world.company.election);
    owner.post(&rounds, &round).await.expect(201);
    for until in ["draft", "transmitted"] {
        let poll = world.poll().await;
        let started = space.start(&poll, KIND).await;
        let path = format!("/v1/demarches/{}", started.id());
        let mut draft = space.sample(&poll, KIND).await;
        draft["place"] = json!(word);
        let saved = owner.put_if(&format!("{path}/draft"), &started.etag(), &draft).await.expect(200);
        owner.patch_if(&path, &saved.etag(), &json!({ "title": word })).await.expect(200);
        let piece = json!({ "file_id": upload(owner).await, "name": format!("{word}.pdf") });
        owner.post(&format!("{path}/attachments"), &piece).await.expect(201);
        if until == "transmitted" {
            space.finish(&path).await;
            let message = |file: String| {
                let attached = json!([{ "file_id": file, "name": format!("{word}.pdf") }]);
                json!({ "subject": word, "body": word, "attachments": attached })
            };
            for person in [owner, reviewer] {
                let body = message(upload(person).await);
                person.post(&format!("{path}/messages"), &body).await.expect(201);
            }
            returned_document(reviewer, &started.id()).await;
            let back = json!({ "text": word });
            reviewer.post(&format!("{path}/corrections"), &back).await;
        }
    }
}
