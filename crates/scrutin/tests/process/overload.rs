//! More than a server can do: what it can do goes on, the rest is told when to come back, and no connection breaks.

use std::{
    collections::BTreeMap,
    net::{Ipv4Addr, SocketAddr},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use actix_web::rt::net::{TcpSocket, TcpStream};
use serde_json::Value;
use tests::{
    Client,
    length::{is_whole, status_of},
    server::TestDatabase,
    world::{Authority, Codes, Space},
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use types::DemarcheKind;

use crate::{
    process::{LONG, Server, serve},
    world::{accesses, companies, pair},
};

const PERSONS: usize = 24;
/// Enough to keep the server busy, and too few to make anybody wait long.
const CLIENTS_AT_PEAK: usize = 24;
const MAX_MEMORY_MIB: u64 = 512;

/// Somebody who works: in a space, at the draft of a démarche.
struct Person {
    client: Client,
    space: String,
    demarche: String,
    draft: Value,
    /// Of the draft as it was last seen: somebody else of the same person may save it meanwhile.
    etag: Mutex<String>,
}

struct World {
    place: SocketAddr,
    persons: Vec<Person>,
    codes: Vec<Codes>,
    next_code: AtomicUsize,
    ended: AtomicBool,
}

/// How the answers of one stretch of time were.
#[derive(Default)]
struct Answers {
    counts: BTreeMap<u16, usize>,
    /// Work that was done: 2xx, and where the server found that a code is registered or a draft has changed.
    good: usize,
    /// How long each refusal took.
    refusals: Vec<Duration>,
    took: Duration,
}

impl Answers {
    fn add(&mut self, other: Self) {
        for (status, count) in other.counts {
            *self.counts.entry(status).or_default() += count;
        }
        self.good += other.good;
        self.refusals.extend(other.refusals);
        self.took = self.took.max(other.took);
    }

    fn sent(&self) -> usize {
        self.counts.values().sum()
    }

    fn a_second(&self, count: usize) -> f64 {
        f64::from(u32::try_from(count).expect("a number")) / self.took.as_secs_f64()
    }

    /// Within which time 99 of 100 refusals came.
    fn refused_within(&mut self) -> Duration {
        self.refusals.sort_unstable();
        self.refusals.get(self.refusals.len() * 99 / 100).copied().unwrap_or_default()
    }
}

/// A connection that is kept, from an address of its own on this machine.
struct Line {
    place: SocketAddr,
    from: Ipv4Addr,
    stream: Option<TcpStream>,
}

async fn connect(place: SocketAddr, from: Ipv4Addr) -> TcpStream {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind((from, 0).into()).expect("an address of this machine");
    socket.connect(place).await.expect("a server that listens")
}

impl Line {
    /// The status and the head of the answer; there always is one.
    async fn call(&mut self, request: &[u8]) -> (u16, String) {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => connect(self.place, self.from).await,
        };
        stream.write_all(request).await.expect("a server that reads");
        let mut bytes = Vec::new();
        let (head, whole) = loop {
            let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
            if let Some(end) = end {
                let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
                let length = header(&head, "content-length").parse().unwrap_or(0);
                break (head, end + 4 + length);
            }
            assert_ne!(stream.read_buf(&mut bytes).await.expect("an answer"), 0, "a connection broke");
        };
        while bytes.len() < whole {
            assert_ne!(stream.read_buf(&mut bytes).await.expect("an answer"), 0, "an answer broke off");
        }
        if header(&head, "connection") != "close" {
            self.stream = Some(stream);
        }
        (head[9..12].parse().expect("a status"), head)
    }
}

/// A header of a head in small letters; empty where it is absent.
fn header<'a>(head: &'a str, name: &str) -> &'a str {
    let line = head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap_or_default().trim()
}

fn get(path: &str, token: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\n\r\n").into_bytes()
}

fn put(path: &str, token: &str, etag: &str, body: &Value) -> Vec<u8> {
    let body = body.to_string();
    format!(
        "PUT {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\nif-match: {etag}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

impl World {
    /// Persons with a draft each, and companies whose codes are registered under load.
    async fn prepare(server: &Server, codes: usize) -> Arc<Self> {
        let nobody = server.client();
        let authority = Authority::of(&nobody).await;
        let codes = companies(&authority, codes).await;
        let mut persons = Vec::new();
        for place in 0..PERSONS {
            let owner = nobody.fresh_person(&format!("Gérante {place}")).await;
            let space =
                Space::found(&owner, "fiduciary", &format!("Fiduciaire {place}"), &authority.term).await;
            let company = authority.company(&format!("Firme {place}"), 60).await;
            space.add(&company).await;
            let started = space.start(&company.election, DemarcheKind::ElectionNotice).await;
            persons.push(Person {
                draft: space.sample(&company.election, DemarcheKind::ElectionNotice).await,
                demarche: started.id(),
                etag: Mutex::new(started.etag()),
                space: space.id,
                client: owner,
            });
        }
        let place = server.base.trim_start_matches("http://").parse().expect("an address");
        let (next_code, ended) = (AtomicUsize::new(0), AtomicBool::new(false));
        Arc::new(Self { place, persons, codes, next_code, ended })
    }

    /// A call of mixed work: registering, a calculator, saving a draft, reading.
    fn call(&self, person: &Person, number: usize) -> Vec<u8> {
        let client = &person.client;
        match number % 10 {
            0 | 1 => {
                let code = self.next_code.fetch_add(1, Ordering::Relaxed) % self.codes.len();
                client.wire(&accesses(&person.space), &pair(&self.codes[code]))
            }
            2 => client.wire("/v1/calculators/seats", &serde_json::json!({ "headcount": 60 })),
            3 | 4 => get("/v1/me", &client.token),
            5 | 6 => get(&format!("/v1/demarches/{}", person.demarche), &client.token),
            7 => {
                let etag = person.etag.lock().unwrap_or_else(PoisonError::into_inner).clone();
                put(&format!("/v1/demarches/{}/draft", person.demarche), &client.token, &etag, &person.draft)
            }
            _ => get(&accesses(&person.space), &client.token),
        }
    }

    /// One client, which calls every `pause` until `time` is over.
    async fn work(self: Arc<Self>, number: usize, time: Duration, pause: Duration) -> Answers {
        let person = &self.persons[number % PERSONS];
        let host = u8::try_from(1 + number % 200).expect("a host");
        let network = u8::try_from(1 + number / 800).expect("a network");
        let from = Ipv4Addr::new(127, 1, network, host);
        let mut line = Line { place: self.place, from, stream: None };
        let mut answers = Answers::default();
        tokio::time::sleep(pause.mul_f64(f64::from(host) / 200.0)).await;
        let (begun, mut due, mut count) = (Instant::now(), Instant::now(), number);
        while begun.elapsed() < time {
            let request = self.call(person, count);
            count += 1;
            let called = Instant::now();
            let (status, head) = tokio::time::timeout(LONG, line.call(&request)).await.expect("an answer");
            *answers.counts.entry(status).or_default() += 1;
            match status {
                200 | 201 | 409 | 412 => answers.good += 1,
                429 | 503 => {
                    assert_ne!(header(&head, "retry-after"), "", "{head}");
                    answers.refusals.push(called.elapsed());
                }
                other => panic!("{other}: {head}"),
            }
            if status == 200 && (request.starts_with(b"PUT") || request.starts_with(b"GET /v1/demarches")) {
                *person.etag.lock().unwrap_or_else(PoisonError::into_inner) =
                    header(&head, "etag").to_owned();
            }
            due = (due + pause).max(Instant::now());
            tokio::time::sleep_until(due.into()).await;
        }
        answers.took = begun.elapsed();
        answers
    }

    /// So many clients for this time.
    async fn all_work(self: &Arc<Self>, clients: usize, time: Duration, pause: Duration) -> Answers {
        let clients: Vec<_> =
            (0..clients).map(|number| tokio::spawn(self.clone().work(number, time, pause))).collect();
        let mut answers = Answers::default();
        for client in clients {
            answers.add(client.await.expect("a client"));
        }
        answers
    }

    /// Health, a sign-in and a call of somebody who was there before, over and over; how often.
    async fn probe(self: Arc<Self>, base: String, before: Client) -> usize {
        let mut rounds = 0;
        while !self.ended.load(Ordering::Relaxed) {
            // A connection of this round: a kept one may be closed by the server while this machine is busy.
            let nobody = Client::nobody(&base);
            nobody.get("/health/live").await.expect(200);
            nobody.fresh_person("Anne Weber").await.get("/v1/me").await.expect(200);
            nobody.with_token(&before.token).get("/v1/me").await.expect(200);
            rounds += 1;
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        rounds
    }
}

/// A body that never ends; whether its connection was taken.
async fn slow_body(place: SocketAddr, number: usize, ended: Arc<World>) {
    let host = u8::try_from(1 + number % 200).expect("a host");
    let mut stream = connect(place, Ipv4Addr::new(127, 2, 0, host)).await;
    let head = "POST /v1/calculators/seats HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
                content-length: 200000\r\n\r\n";
    // The server ends it after a while; then there is no more to send.
    let mut sent = stream.write_all(head.as_bytes()).await;
    while sent.is_ok() && !ended.ended.load(Ordering::Relaxed) {
        sent = stream.write_all(&[b' '; 100]).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn more_work_than_it_can_do_is_refused_and_what_it_can_do_goes_on() {
    rlimit::increase_nofile_limit(8_192).expect("files");
    let (factors, clients, slow, seconds) =
        if is_whole() { (&[5, 10][..], 2_400_u32, 1_000, 30) } else { (&[5][..], 240, 20, 2) };
    let database = TestDatabase::new().await;
    let mut command = serve(&database);
    for pace in ["OPEN_REQUESTS", "PERSON_REQUESTS", "NEW_TOKENS"] {
        command.env_remove(format!("SCRUTIN_{pace}_PER_SECOND"));
    }
    let server = Server::with(&mut command).await;
    let world = World::prepare(&server, if is_whole() { 2_000 } else { 60 }).await;
    let time = Duration::from_secs(seconds);
    world.all_work(CLIENTS_AT_PEAK, time / 4, Duration::ZERO).await;
    let peak = world.all_work(CLIENTS_AT_PEAK, time, Duration::ZERO).await;
    let rate = peak.a_second(peak.good);
    let before = server.client().fresh_person("Marc Müller").await;
    before.get("/v1/me").await.expect(200);
    let probing = tokio::spawn(world.clone().probe(server.base.clone(), before.clone()));
    let bodies: Vec<_> =
        (0..slow).map(|number| tokio::spawn(slow_body(world.place, number, world.clone()))).collect();
    for factor in factors {
        let pause = Duration::from_secs_f64(f64::from(clients) / rate / f64::from(*factor));
        let mut answers = world.all_work(clients as usize, time, pause).await;
        before.get("/v1/me").await.expect(200);
        let goodput = answers.a_second(answers.good);
        eprintln!(
            "peak {rate:.0} a second by {CLIENTS_AT_PEAK} clients {:?}; at {:.1} times as much by {clients}, with {slow} slow \
             bodies: {goodput:.0} a second, {:.2} of the peak, {:?}, 99 of 100 refusals within {:.1?}",
            peak.counts,
            answers.a_second(answers.sent()) / rate,
            goodput / rate,
            answers.counts.clone(),
            answers.refused_within(),
        );
        assert!(answers.good > 0);
    }
    world.ended.store(true, Ordering::Relaxed);
    let rounds = probing.await.expect("health and sign-in");
    for body in bodies {
        body.await.expect("a slow body");
    }
    let memory = status_of(server.process.id(), "VmHWM").expect("a process") / 1024;
    eprintln!("health and sign-in {rounds} times; {memory} MiB at most");
    assert!(memory <= MAX_MEMORY_MIB, "{memory} MiB");
    assert!(rounds > 0);
}
