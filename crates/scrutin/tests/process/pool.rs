//! Calls that are given up midway leave nothing behind in the connections of the server: no open transaction, and nobody
//! else's sight.

use std::{
    collections::HashSet,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use actix_web::rt::net::TcpStream;
use reqwest::{Method, RequestBuilder};
use serde_json::json;
use tests::{
    Answer, Client,
    client::fresh_key,
    length::is_whole,
    server::TestDatabase,
    world::{Authority, Codes, Space},
};
use tokio::io::AsyncWriteExt;

use crate::{
    cluster::Cluster,
    process::{LONG, Server, serve},
    sql::Sql,
    world::{accesses, all, below, companies, fiduciaries, pair},
};

const SPACES: usize = 6;
const CLIENTS: usize = 12;

struct World {
    authority: Authority,
    spaces: Vec<Space>,
    codes: Vec<Codes>,
    next: AtomicUsize,
    ended: AtomicBool,
    broken_off: AtomicUsize,
    looks: AtomicUsize,
    /// Whether Postgres is restarted meanwhile, so that also a whole call may be told to come back: nothing answers, or the calls of
    /// the same person wait for it.
    restarts: bool,
}

/// What is asked of a server whose connections are few, so that each is used by everybody.
async fn server(database: &TestDatabase) -> Server {
    Server::with(serve(database).env("SCRUTIN_CONNECTIONS", "3")).await
}

impl World {
    /// A call of the authority or of a company that changes or reads something, or is refused.
    fn call(&self, number: usize) -> RequestBuilder {
        let (space, administrator) = (&self.spaces[number % SPACES], &self.authority.administrator);
        let post = |client: &Client, path: &str| {
            client.request(Method::POST, path).header("idempotency-key", fresh_key())
        };
        match number % 8 {
            0 => post(&space.owner, &accesses(&space.id)).json(&pair(&self.codes[number % self.codes.len()])),
            1 => post(&space.owner, "/v1/tokens").json(&json!({ "label": "pool" })),
            2 => administrator.request(Method::GET, &format!("/v1/companies?term_id={}", self.authority.term)),
            3 => space.owner.request(Method::GET, &format!("/v1/spaces/{}", self.spaces[(number + 1) % SPACES].id)),
            4 => post(administrator, "/v1/terms").json(&json!({ "first_year": 2024 })),
            5 => post(&space.owner, &format!("{}/bulk", accesses(&space.id)))
                .json(&json!({ "items": self.codes[..self.codes.len().min(40)].iter().map(pair).collect::<Vec<_>>() })),
            6 => space.owner.request(Method::GET, "/v1/me"),
            _ => space.owner.request(Method::GET, &accesses(&space.id)),
        }
    }

    /// Makes calls and gives most of them up before their answer.
    async fn break_off(self: Arc<Self>, calls: usize) {
        loop {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            if number >= calls {
                return;
            }
            let patience = Duration::from_micros(u64::try_from(below(80_000)).expect("a number"));
            let call = self.call(number);
            if tokio::time::timeout(patience, call.send()).await.is_err() {
                self.broken_off.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    /// An answer, where one may be told to come back.
    async fn answered(&self, client: &Client, path: &str) -> Option<Answer> {
        let answer = client.get(path).await;
        let put_off = matches!(answer.status.as_u16(), 429 | 503);
        if self.restarts && put_off { None } else { Some(answer.expect(200)) }
    }

    /// Somebody who looks again and again at what is theirs, and sees nothing else.
    async fn look(self: Arc<Self>, client: Client, own: HashSet<String>) {
        while !self.ended.load(Ordering::Relaxed) {
            if let Some(me) = self.answered(&client, "/v1/me").await {
                assert_eq!(me.text("/person_id"), client.person, "somebody else's answer");
            }
            if let Some(spaces) = self.answered(&client, "/v1/spaces?limit=100").await {
                let items = spaces.json["items"].as_array().expect("items");
                let seen: HashSet<String> =
                    items.iter().filter_map(|space| space["id"].as_str()).map(str::to_owned).collect();
                assert_eq!(seen, own, "somebody else's spaces");
            }
            self.looks.fetch_add(1, Ordering::Relaxed);
        }
    }
}

const IDLE: &str = "from pg_stat_activity where datname = current_database() and usename = 'scrutin_test_app' \
                    and state like 'idle in transaction%' and state_change < clock_timestamp() - interval '1 second'";

/// Looks whether a transaction stands idle for more than a second; twice, since a machine may be busy. How often it looked.
async fn sample(world: Arc<World>, url: String) -> usize {
    let mut looks = 0;
    while !world.ended.load(Ordering::Relaxed) {
        // Postgres may be away.
        let Ok(mut sql) = Sql::try_connect(&url).await else { continue };
        while let Ok(idle) = sql.try_count(IDLE).await {
            if idle > 0 {
                tokio::time::sleep(Duration::from_secs(1)).await;
                let still = format!("{IDLE} and state_change < clock_timestamp() - interval '2 seconds'");
                assert_eq!(sql.try_count(&still).await.unwrap_or(0), 0, "a transaction stands idle");
            }
            looks += 1;
            if world.ended.load(Ordering::Relaxed) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
    looks
}

async fn world(server: &Server, restarts: bool) -> Arc<World> {
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let codes = companies(&authority, if is_whole() { 2_000 } else { 60 }).await;
    let spaces = fiduciaries(&nobody, &authority.term, SPACES).await;
    let (next, broken_off, looks) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let ended = AtomicBool::new(false);
    Arc::new(World { authority, spaces, codes, next, ended, broken_off, looks, restarts })
}

/// Registrations that wait for the codes which somebody else holds, and whose connections are reset meanwhile.
async fn give_up_in_the_midst(server: &Server, world: &World, database: &TestDatabase) {
    let mut sql = Sql::connect(&database.owner_url).await;
    sql.hold_codes().await;
    let mut connections = Vec::new();
    for (space, codes) in world.spaces[..3].iter().zip(world.codes.iter().rev()) {
        let place = server.base.trim_start_matches("http://");
        let mut connection = TcpStream::connect(place).await.expect("a server");
        let call = space.owner.wire(&accesses(&space.id), &pair(codes));
        connection.write_all(&call).await.expect("a server that reads");
        connections.push(connection);
    }
    sql.until_waiting(3).await;
    for connection in connections {
        connection.set_zero_linger().expect("a connection");
    }
    // Time for the server to see it.
    tokio::time::sleep(Duration::from_millis(500)).await;
    sql.release().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_that_are_given_up_leave_no_open_transaction_and_nobody_elses_sight() {
    let calls = if is_whole() { 10_000 } else { 200 };
    let cluster = is_whole().then(Cluster::start);
    let database = match &cluster {
        Some(cluster) => TestDatabase::of(cluster.url()).await,
        None => TestDatabase::new().await,
    };
    let server = server(&database).await;
    let world = world(&server, cluster.is_some()).await;
    let sampling = tokio::spawn(sample(world.clone(), database.owner_url.clone()));
    let mut lookers = Vec::new();
    for space in &world.spaces[..3] {
        let mut owner = Client::nobody(&server.base).with_token(&space.owner.token);
        owner.person.clone_from(&space.owner.person);
        let own = all(&owner, "/v1/spaces", "id").await.into_iter().collect();
        lookers.push(tokio::spawn(world.clone().look(owner, own)));
    }
    let begun = Instant::now();
    let breaking: Vec<_> = (0..CLIENTS).map(|_| tokio::spawn(world.clone().break_off(calls))).collect();
    for round in 1..=if cluster.is_some() { 3 } else { 0 } {
        while world.next.load(Ordering::Relaxed) < calls * round / 4 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        if let Some(cluster) = &cluster {
            cluster.kill();
            cluster.start_again();
        }
    }
    for client in breaking {
        client.await.expect("a client");
    }
    world.ended.store(true, Ordering::Relaxed);
    for looker in lookers {
        looker.await.expect("own things only");
    }
    // Nobody calls any more: what is given up last must not stand in the pool either.
    give_up_in_the_midst(&server, &world, &database).await;
    world.ended.store(false, Ordering::Relaxed);
    let quiet = tokio::spawn(sample(world.clone(), database.owner_url.clone()));
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    world.ended.store(true, Ordering::Relaxed);
    let samples = sampling.await.expect("no idle transaction") + quiet.await.expect("no idle transaction");
    let (broken_off, looks) = (world.broken_off.load(Ordering::Relaxed), world.looks.load(Ordering::Relaxed));
    eprintln!(
        "{calls} calls in {:.1?}, {broken_off} given up midway, 3 kills of Postgres: {}; {looks} looks at own things saw \
         nothing else; {samples} samples without an idle transaction",
        begun.elapsed(),
        cluster.is_some()
    );
    assert!(broken_off * 10 > calls && looks > 0 && samples > 0, "{broken_off} {looks} {samples}");
    assert!(begun.elapsed() < 20 * LONG);
}
