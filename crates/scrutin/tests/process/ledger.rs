//! Mixed load with a ledger: a call without an answer is repeated under its key until it has one, and in the end every
//! call has happened exactly once, with its audit event.

use std::{
    collections::{BTreeMap, HashSet},
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use reqwest::Method;
use serde_json::{Value, json};
use tests::{
    Answer, Client,
    client::fresh_key,
    world::{Authority, Codes, PDF, Space, fresh_matricule},
};

use crate::{
    process::LONG,
    sql::Sql,
    world::{accesses, below, companies, fiduciaries, pair},
};

const SPACES: usize = 8;

/// What a call creates: one row of one table, recorded by one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Token,
    Organisation,
    Company,
    Access,
    File,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Token, Self::Organisation, Self::Company, Self::Access, Self::File];

    /// Half of the calls issue tokens; one in ten starts a child process.
    const fn of(index: usize) -> Self {
        match index % 10 {
            0..=4 => Self::Token,
            5 | 6 => Self::Organisation,
            7 => Self::Company,
            8 => Self::Access,
            _ => Self::File,
        }
    }

    /// Its table, and resource and action of its event.
    const fn recorded(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Token => ("api_tokens", "token", "issued"),
            Self::Organisation => ("organisations", "organisation", "founded"),
            Self::Company => ("companies", "company", "entered"),
            Self::Access => ("accesses", "access", "granted"),
            Self::File => ("files", "file", "uploaded"),
        }
    }

    /// Where the id of what was created stands in the answer.
    const fn id(self) -> &'static str {
        match self {
            Self::Organisation => "/organisation/id",
            Self::Company => "/company/id",
            Self::Token | Self::Access | Self::File => "/id",
        }
    }
}

struct Call {
    kind: Kind,
    token: String,
    path: String,
    /// JSON; a small PDF where there is none.
    body: Value,
    key: String,
}

/// How calls are made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Manner {
    /// Clients at once.
    pub(crate) clients: usize,
    /// So many attempts in a hundred are given up before their answer is read.
    pub(crate) dropped_percent: usize,
    /// Each call is made again at most so many times after it was acknowledged.
    pub(crate) repeats: usize,
}

/// What was seen.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    /// Attempts that got no answer: given up, or the server died.
    pub(crate) unanswered: usize,
    /// Answers that told to come again: 503, or 409 because the first attempt was still running.
    pub(crate) put_off: usize,
    /// Acknowledgements that said that the call had happened before.
    pub(crate) replayed: usize,
    /// Acknowledgements.
    pub(crate) acknowledged: usize,
}

/// The load, the servers that it goes to, and the ledger.
pub(crate) struct Load {
    authority: Authority,
    spaces: Vec<Space>,
    codes: Vec<Codes>,
    servers: RwLock<Vec<String>>,
    next: AtomicUsize,
    ended: AtomicBool,
    counts: Mutex<Counts>,
    ledger: Mutex<BTreeMap<Kind, Vec<String>>>,
}

impl Load {
    /// A world for so many calls at most, behind these servers.
    pub(crate) async fn prepare(servers: Vec<String>, calls: usize) -> Arc<Self> {
        let nobody = Client::nobody(&servers[0]);
        let authority = Authority::of(&nobody).await;
        let codes = companies(&authority, calls.div_ceil(10)).await;
        let spaces = fiduciaries(&nobody, &authority.term, SPACES).await;
        Arc::new(Self {
            authority,
            spaces,
            codes,
            servers: RwLock::new(servers),
            next: AtomicUsize::new(0),
            ended: AtomicBool::new(false),
            counts: Mutex::default(),
            ledger: Mutex::default(),
        })
    }

    /// A server was started again, at another address.
    pub(crate) fn moved(&self, server: usize, base: &str) {
        base.clone_into(&mut self.servers.write().unwrap_or_else(PoisonError::into_inner)[server]);
    }

    /// No new calls; those that were begun are brought to their end.
    pub(crate) fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
    }

    /// How many calls have their acknowledgement.
    pub(crate) fn done(&self) -> usize {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner).values().map(Vec::len).sum()
    }

    /// Waits until so many calls have their acknowledgement.
    pub(crate) async fn until(&self, calls: usize) {
        let begun = Instant::now();
        while self.done() < calls {
            assert!(begun.elapsed() < 2 * LONG, "only {} of {calls} calls have an answer", self.done());
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// Makes this many calls, or fewer where the load is ended before.
    pub(crate) fn start(self: &Arc<Self>, calls: usize, manner: Manner) -> tokio::task::JoinHandle<()> {
        let load = self.clone();
        tokio::spawn(async move {
            let clients: Vec<_> =
                (0..manner.clients).map(|_| tokio::spawn(load.clone().take_part(calls, manner))).collect();
            for client in clients {
                client.await.expect("a client");
            }
        })
    }

    async fn take_part(self: Arc<Self>, calls: usize, manner: Manner) {
        // Connections of its own; a client without them would share those that others gave up.
        let mut http = Client::nobody("");
        while !self.ended.load(Ordering::Relaxed) {
            let index = self.next.fetch_add(1, Ordering::Relaxed);
            if index >= calls {
                return;
            }
            let call = self.call(index);
            let id = self.complete(&mut http, &call, manner).await;
            let mut ledger = self.ledger.lock().unwrap_or_else(PoisonError::into_inner);
            ledger.entry(call.kind).or_default().push(id);
        }
    }

    fn call(&self, index: usize) -> Call {
        let kind = Kind::of(index);
        let space = &self.spaces[index % SPACES];
        let administrator = &self.authority.administrator;
        let mark = format!("ledger-{index}");
        let term = &self.authority.term;
        let (caller, path, body) = match kind {
            Kind::Token => (&space.owner, "/v1/tokens".to_owned(), json!({ "label": mark })),
            Kind::Organisation => {
                let body =
                    json!({ "kind": "firm", "name": mark, "term_id": term, "space_title": "Élections" });
                (&space.owner, "/v1/organisations".to_owned(), body)
            }
            Kind::Company => {
                let entry = json!({
                    "legal_name": mark, "street": "1, rue de la Gare", "postal_code": "L-1611", "locality": "Esch"
                });
                let body =
                    json!({ "term_id": term, "matricule": fresh_matricule().as_str(), "entry": entry });
                (administrator, "/v1/companies".to_owned(), body)
            }
            Kind::Access => (&space.owner, accesses(&space.id), pair(&self.codes[index / 10])),
            Kind::File => (&space.owner, "/v1/files".to_owned(), Value::Null),
        };
        Call { kind, token: caller.token.clone(), path, body, key: fresh_key() }
    }

    /// Makes a call until it is acknowledged, and then as often again as the manner says; the id of what it created.
    async fn complete(&self, http: &mut Client, call: &Call, manner: Manner) -> String {
        let (begun, mut created) = (Instant::now(), None);
        let mut repeats = below(manner.repeats + 1);
        loop {
            assert!(begun.elapsed() < 2 * LONG, "{} {} has no answer", call.path, call.key);
            let dropped = below(100) < manner.dropped_percent;
            let Some(answer) = self.attempt(http, call, dropped).await else {
                self.count(|counts| counts.unanswered += 1);
                continue;
            };
            match (answer.status.as_u16(), answer.code()) {
                (201, _) => {
                    let id = answer.text(call.kind.id());
                    let replayed = answer.header("idempotent-replayed") == "true";
                    self.count(|counts| {
                        counts.acknowledged += 1;
                        counts.replayed += usize::from(replayed);
                    });
                    assert!(created.as_ref().is_none_or(|first| replayed && *first == id), "{}", answer.json);
                    created = Some(id.clone());
                    if repeats == 0 {
                        return id;
                    }
                    repeats -= 1;
                }
                (503, _) | (409, "idempotency_key_in_flight") => {
                    self.count(|counts| counts.put_off += 1);
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                (429, _) if call.kind == Kind::File => {
                    self.count(|counts| counts.put_off += 1);
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                (status, code) => panic!("{} answered {status} {code}: {}", call.path, answer.json),
            }
        }
    }

    fn count(&self, change: impl FnOnce(&mut Counts)) {
        change(&mut self.counts.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// One attempt at any of the servers; nothing where no answer came, or nobody waited for it.
    async fn attempt(&self, http: &mut Client, call: &Call, dropped: bool) -> Option<Answer> {
        let base = {
            let servers = self.servers.read().unwrap_or_else(PoisonError::into_inner);
            servers[below(servers.len())].clone()
        };
        let client = http.at(&base).with_token(&call.token);
        let request = client.request(Method::POST, &call.path).header("idempotency-key", &call.key);
        let request = match call.kind {
            Kind::File => request.header("content-type", "application/pdf").body(PDF),
            Kind::Token | Kind::Organisation | Kind::Company | Kind::Access => request.json(&call.body),
        };
        let sent = client.try_send(request);
        if dropped {
            let patience = Duration::from_micros(u64::try_from(below(12_000)).unwrap_or_default());
            return tokio::time::timeout(patience, sent).await.ok()?.ok();
        }
        if let Ok(answer) = sent.await {
            return Some(answer);
        }
        // The server is gone; its successor needs a moment.
        tokio::time::sleep(Duration::from_millis(10)).await;
        None
    }

    /// Holds the ledger against the database: each call has made one row and one event, and there are no others.
    pub(crate) async fn verify(&self, sql: &mut Sql) -> Counts {
        let ledger = std::mem::take(&mut *self.ledger.lock().unwrap_or_else(PoisonError::into_inner));
        for kind in Kind::ALL {
            let ids = ledger.get(&kind).map(Vec::as_slice).unwrap_or_default();
            let distinct: HashSet<&String> = ids.iter().collect();
            assert_eq!(distinct.len(), ids.len(), "two calls have created one {kind:?}");
            let (table, resource, action) = kind.recorded();
            let (mut rows, mut events) = (0, 0);
            for batch in ids.chunks(1_000) {
                let list = batch.iter().map(|id| format!("'{id}'")).collect::<Vec<_>>().join(",");
                rows += sql.count(&format!("from {table} where id in ({list})")).await;
                let event = format!("resource_kind = '{resource}' and action = '{action}'");
                events +=
                    sql.count(&format!("from audit_events where {event} and resource_id in ({list})")).await;
            }
            let acknowledged = i64::try_from(ids.len()).expect("a number");
            assert_eq!((rows, events), (acknowledged, acknowledged), "rows and events of {kind:?}");
            let marked = match kind {
                Kind::Token => "from api_tokens where label like 'ledger-%'",
                Kind::Organisation => "from organisations where name like 'ledger-%'",
                Kind::Company => "from companies where legal_name like 'ledger-%'",
                Kind::Access => "from accesses",
                Kind::File => "from files",
            };
            assert_eq!(sql.count(marked).await, acknowledged, "{marked}");
        }
        std::mem::take(&mut *self.counts.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
