//! One line of the table, tried: every role, every place, status by status.

use std::collections::BTreeMap;

use api::routes::Operation;
use edge::ProblemCode;
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Answer, Client, TestServer, client::fresh_key, raw};
use uuid::Uuid;

use super::{
    prepare::prepare,
    proof::Proof,
    table::{Cell, Place, Role, Row},
    world::World,
};

/// What is sent along.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    None,
    Json(Value),
    Bytes(&'static str, Vec<u8>),
}

/// A request that its operation would take from somebody who may.
#[derive(Clone, Debug)]
pub(crate) struct Attempt {
    /// The thing in the path; empty where the path names none.
    pub(crate) id: String,
    pub(crate) body: Body,
    /// The tag of the thing as it stands.
    pub(crate) tag: String,
    /// Who sends it, where that is not the person of the role: a fresh one that has the same role.
    pub(crate) caller: Option<Client>,
}

impl Attempt {
    pub(crate) fn at(id: &str) -> Self {
        Self { id: id.to_owned(), body: Body::None, tag: String::new(), caller: None }
    }

    pub(crate) fn plain() -> Self {
        Self::at("")
    }

    pub(crate) fn json(self, body: Value) -> Self {
        Self { body: Body::Json(body), ..self }
    }

    pub(crate) fn bytes(self, media_type: &'static str, bytes: Vec<u8>) -> Self {
        Self { body: Body::Bytes(media_type, bytes), ..self }
    }

    pub(crate) fn seen(self, tag: String) -> Self {
        Self { tag, ..self }
    }

    pub(crate) fn by(self, caller: Client) -> Self {
        Self { caller: Some(caller), ..self }
    }

    pub(crate) fn path(&self, operation: &Operation) -> String {
        let (before, rest) = operation.pattern.split_once('{').unwrap_or((&operation.pattern, ""));
        let after = rest.split_once('}').map_or("", |(_, after)| after);
        let minutes = operation.pattern.contains("proces-verbaux");
        let after = after.replace("{kind}", if minutes { "no_candidate" } else { super::world::KIND.code() });
        format!("{before}{}{after}", self.id)
    }

    /// What is sent along, and its type.
    fn bytes_sent(&self) -> Option<(&'static str, Vec<u8>)> {
        match &self.body {
            Body::None => None,
            Body::Json(body) => Some(("application/json", body.to_string().into_bytes())),
            Body::Bytes(media_type, bytes) => Some((media_type, bytes.clone())),
        }
    }

    /// The bytes of the request as they go over the wire, where it has a body.
    fn wire(&self, operation: &Operation, client: &Client) -> Option<Vec<u8>> {
        let (media_type, body) = self.bytes_sent()?;
        let mut head =
            format!("{} {} HTTP/1.1\r\nhost: localhost\r\n", operation.method, self.path(operation));
        head += &format!("authorization: Bearer {}\r\ncontent-type: {media_type}\r\n", client.token);
        if operation.keyed {
            head += &format!("idempotency-key: {}\r\n", fresh_key());
        }
        if operation.conditional {
            head += &format!("if-match: {}\r\n", self.tag);
        }
        head += &format!("content-length: {}\r\n\r\n", body.len());
        Some([head.into_bytes(), body].concat())
    }

    /// The JSON that is sent along; nothing where it is none.
    pub(crate) fn sent_text(&self) -> String {
        match &self.body {
            Body::Json(body) => body.to_string(),
            Body::None | Body::Bytes(..) => String::new(),
        }
    }

    pub(crate) async fn send(&self, operation: &Operation, client: &Client) -> Answer {
        self.send_keyed(operation, client, &fresh_key()).await
    }

    /// Sends it under this key, where the operation takes one.
    pub(crate) async fn send_keyed(&self, operation: &Operation, client: &Client, key: &str) -> Answer {
        // The server and the client have each their own crate of HTTP words.
        let method = Method::from_bytes(operation.method.as_str().as_bytes()).expect("a method");
        let mut request = client.request(method, &self.path(operation));
        if operation.keyed {
            request = request.header("idempotency-key", key);
        }
        if operation.conditional {
            request = request.header("if-match", &self.tag);
        }
        let request = match &self.body {
            Body::None => request,
            Body::Json(body) => request.json(body),
            Body::Bytes(media_type, bytes) => request.header("content-type", *media_type).body(bytes.clone()),
        };
        client.send(request).await
    }
}

/// POSTs that leave everything as it is.
const CHANGES_NOTHING: &[&str] = &["simulate_grouping", "preview_title_pattern", "track_claim"];

/// An id that nobody has.
pub(crate) fn unknown() -> String {
    uuid::Builder::from_random_bytes(app::os_entropy().bytes()).into_uuid().to_string()
}

/// Two worlds on one server: the one of the roles, and another.
pub(crate) struct Trial {
    pub(crate) server: TestServer,
    pub(crate) own: World,
    pub(crate) foreign: World,
    pub(crate) proof: Proof,
    /// What differed, all of it.
    pub(crate) faults: Vec<String>,
}

impl Trial {
    /// Tries every cell of a line: first those that are refused and change nothing, on one thing for all; then the
    /// others, each on a thing of its own.
    pub(crate) async fn row(&mut self, row: &Row) {
        let own = prepare(&self.own, &row.name, Role::Owner).await;
        let foreign = prepare(&self.foreign, &row.name, Role::Owner).await;
        let (done, refused): (Vec<Cell>, Vec<Cell>) = row.cells.iter().partition(|cell| cell.is_done());
        let mut answers = Vec::new();
        for cell in refused {
            let attempt = match cell.place {
                Place::Own => own.clone(),
                Place::Foreign => foreign.clone(),
                Place::Unknown => Attempt { id: unknown(), ..own.clone() },
            };
            let answer = self.cell(row, cell, &attempt).await;
            if answer.status.as_u16() == cell.status {
                answers.push((cell, masked(&answer, &attempt.id)));
            }
        }
        self.compare(row, &answers);
        for cell in done {
            let world = if cell.place == Place::Foreign { &self.foreign } else { &self.own };
            let attempt = prepare(world, &row.name, cell.role).await;
            self.cell(row, cell, &attempt).await;
        }
        if let Some(status) = row.revoked_midway {
            self.midway(row, status).await;
        }
    }

    /// Somebody who may sends all but the last byte, is looked up, and loses the token before that byte comes.
    async fn midway(&mut self, row: &Row, status: u16) {
        let may = |cell: &&Cell| cell.is_done() && cell.place == Place::Own;
        let role = row.cells.iter().find(may).map_or(Role::Owner, |cell| cell.role);
        let attempt = prepare(&self.own, &row.name, role).await;
        let person = attempt.caller.clone().unwrap_or_else(|| self.own.person(role));
        let token = person.post("/v1/tokens", &json!({ "label": "Midway" })).await.expect(201);
        let client = person.with_token(&token.text("/token"));
        let request = attempt.wire(row.operation(), &client).expect("a body");
        let base = self.server.base.clone();
        let held = tokio::task::spawn_blocking(move || raw::hold(&base, &request)).await.expect("a thread");
        let used = format!("id = '{}' and last_used_on is not null", token.id());
        self.server.until(&format!("exists (select from api_tokens where {used})")).await;
        person.post(&format!("/v1/tokens/{}/revocations", token.id()), &Value::Null).await.expect(204);
        let answer = tokio::task::spawn_blocking(move || held.finish()).await.expect("a thread");
        let answer = answer.expect("an answer");
        if (answer.status.as_u16(), answer.code()) != (status, "not_signed_in") {
            let said = format!("{} {}", answer.status, answer.code());
            self.faults.push(format!("{} {role:?}: revoked midway, and yet {said}", row.name));
        }
        let request = answer.header("x-request-id").parse().unwrap_or_default();
        self.proof.refused(request, row.operation(), &client.person);
    }

    async fn cell(&mut self, row: &Row, cell: Cell, attempt: &Attempt) -> Answer {
        let operation = row.operation();
        let caller = attempt.caller.clone().filter(|_| cell.is_done());
        let client = caller.unwrap_or_else(|| self.own.person(cell.role));
        let answer = attempt.send(operation, &client).await;
        let status = answer.status.as_u16();
        let here = format!("{} {:?} {:?}", row.name, cell.role, cell.place);
        if status != cell.status {
            let code = answer.code();
            self.faults.push(format!("{here}: the table says {}, the server {status} {code}", cell.status));
        }
        if let Err(fault) = form(&answer) {
            self.faults.push(format!("{here}: {fault}"));
        }
        let request: Uuid = answer.header("x-request-id").parse().unwrap_or_default();
        if answer.status.is_success() {
            if operation.method.as_str() != "GET"
                && !CHANGES_NOTHING.contains(&operation.id)
                && !operation.computes
            {
                self.proof.changed(request, operation.id);
            }
        } else if !client.person.is_empty() && matches!(status, 403 | 404) {
            self.proof.refused(request, operation, &client.person);
        }
        answer
    }

    /// Two refusals of one caller with the same status are the same answer, whatever thing was named.
    fn compare(&mut self, row: &Row, answers: &[(Cell, BTreeMap<String, String>)]) {
        for (cell, answer) in answers {
            let others = answers.iter().filter(|(other, _)| other.role == cell.role);
            for (other, same) in others.filter(|(other, _)| other.status == cell.status) {
                if answer != same {
                    let places = format!("{:?} and {:?}", cell.place, other.place);
                    self.faults.push(format!("{} {:?}: {places} can be told apart", row.name, cell.role));
                }
            }
        }
    }
}

/// What an answer says about the thing: headers and body without what names the request or echoes the id.
pub(crate) fn masked(answer: &Answer, id: &str) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for (name, value) in &answer.headers {
        // A connection ends where a body had not come yet, whatever thing was named.
        if !["x-request-id", "date", "content-length", "connection"].contains(&name.as_str()) {
            *said.entry(name.to_string()).or_default() += String::from_utf8_lossy(value.as_bytes()).as_ref();
        }
    }
    let mut body = answer.json.clone();
    for member in ["request_id", "instance"] {
        if let Some(value) = body.get_mut(member) {
            *value = Value::Null;
        }
    }
    let body = if body.is_null() { String::from_utf8_lossy(&answer.bytes).into() } else { body.to_string() };
    said.insert("body".to_owned(), if id.is_empty() { body } else { body.replace(id, "ID") });
    said
}

/// Every refusal is a problem with a documented code, and none is our fault.
pub(crate) fn form(answer: &Answer) -> Result<(), String> {
    let status = answer.status.as_u16();
    if status >= 500 {
        return Err(format!("{status} {}", answer.code()));
    }
    if status >= 400 {
        let known = ProblemCode::all().into_iter().find(|problem| problem.code() == answer.code());
        if known.is_none_or(|problem| problem.status() != status) {
            return Err(format!("{status} with the unknown code {:?}", answer.code()));
        }
        if answer.header("content-type") != "application/problem+json" {
            return Err(format!("{status} as {:?}", answer.header("content-type")));
        }
    }
    Ok(())
}
