//! Servers that are restarted one after the other behind a balancer: no request fails.

use std::{
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use reqwest::Method;
use serde_json::json;
use tests::{
    Client, client::fresh_key, length::is_whole, server::TestDatabase, world::Authority, world::Space,
};
use tokio::task::JoinHandle;

use crate::{
    process::{LONG, Server, serve},
    world::{accesses, below, fiduciaries},
};

/// How often a balancer looks who is ready; a server drains for many times as long.
const LOOK: Duration = Duration::from_millis(100);
const DRAIN: &str = "3";
const CLIENTS: usize = 20;

/// What a balancer knows: the servers, and those of them that said that they are ready.
#[derive(Default)]
struct Balancer {
    servers: RwLock<Vec<String>>,
    ready: RwLock<Vec<String>>,
    requests: AtomicUsize,
    ended: AtomicBool,
}

impl Balancer {
    fn ready(&self) -> Vec<String> {
        self.ready.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Looks at every server, again and again.
    async fn look(self: Arc<Self>) {
        let http = Client::nobody("");
        while !self.ended.load(Ordering::Relaxed) {
            let servers = self.servers.read().unwrap_or_else(PoisonError::into_inner).clone();
            let mut ready = Vec::new();
            for base in servers {
                let client = http.at(&base);
                if let Ok(answer) = client.try_send(client.request(Method::GET, "/health/ready")).await
                    && answer.status == 200
                {
                    ready.push(base);
                }
            }
            *self.ready.write().unwrap_or_else(PoisonError::into_inner) = ready;
            tokio::time::sleep(LOOK).await;
        }
    }

    /// One client, with connections that it keeps: reads and writes at whoever is ready. Nothing is tried twice.
    async fn work(self: Arc<Self>, space: Space, pause: Duration) {
        let http = Client::nobody("");
        tokio::time::sleep(pause.mul_f64(f64::from(u32::try_from(below(100)).expect("a number")) / 100.0))
            .await;
        let mut beats = tokio::time::interval(pause);
        beats.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        while !self.ended.load(Ordering::Relaxed) {
            beats.tick().await;
            let ready = self.ready();
            let client = http.at(&ready[below(ready.len())]).with_token(&space.owner.token);
            let (request, wanted) = match below(4) {
                0 => {
                    let request = client.request(Method::POST, "/v1/tokens");
                    let request = request.header("idempotency-key", fresh_key());
                    (request.json(&json!({ "label": "restarts" })), 201)
                }
                1 => (client.request(Method::GET, "/v1/me"), 200),
                _ => (client.request(Method::GET, &accesses(&space.id)), 200),
            };
            client.try_send(request).await.expect("a request failed").expect(wanted);
            self.requests.fetch_add(1, Ordering::Relaxed);
        }
    }

    async fn until(&self, what: &str, holds: impl Fn(&[String]) -> bool) {
        let begun = Instant::now();
        while !holds(&self.ready()) {
            assert!(begun.elapsed() < LONG, "never: {what}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

async fn server(database: &TestDatabase) -> Server {
    Server::with(serve(database).env("SCRUTIN_DRAIN_SECONDS", DRAIN)).await
}

/// Ends a server as an operator does, and starts its successor; how long it took to end.
async fn restart(
    database: &TestDatabase,
    balancer: &Balancer,
    servers: &mut [Server],
    place: usize,
) -> Duration {
    let ended_at = Instant::now();
    servers[place].process.signal("TERM");
    let (status, log) = servers[place].process.ended().await;
    let took = ended_at.elapsed();
    assert_eq!(status.code(), Some(0), "{log}");
    assert!(!log.contains("ERROR"), "{log}");
    servers[place] = server(database).await;
    let base = servers[place].base.clone();
    balancer.servers.write().unwrap_or_else(PoisonError::into_inner)[place].clone_from(&base);
    balancer.until("a new server is ready", |ready| ready.contains(&base)).await;
    took
}

#[tokio::test(flavor = "multi_thread")]
async fn restarts_one_after_the_other_fail_no_request() {
    let (restarts, pause) =
        if is_whole() { (100, Duration::from_millis(100)) } else { (2, Duration::from_millis(400)) };
    let database = TestDatabase::new().await;
    let mut servers = vec![server(&database).await, server(&database).await];
    let nobody = servers[0].client();
    let authority = Authority::of(&nobody).await;
    let spaces = fiduciaries(&nobody, &authority.term, CLIENTS).await;
    let balancer = Arc::new(Balancer::default());
    *balancer.servers.write().unwrap_or_else(PoisonError::into_inner) =
        servers.iter().map(|server| server.base.clone()).collect();
    let looking = tokio::spawn(balancer.clone().look());
    balancer.until("both are ready", |ready| ready.len() == 2).await;
    let begun = Instant::now();
    let clients: Vec<JoinHandle<()>> =
        spaces.into_iter().map(|space| tokio::spawn(balancer.clone().work(space, pause))).collect();
    let mut longest = Duration::ZERO;
    for round in 0..restarts {
        longest = longest.max(restart(&database, &balancer, &mut servers, round % 2).await);
        assert!(clients.iter().all(|client| !client.is_finished()), "a client has failed");
    }
    balancer.ended.store(true, Ordering::Relaxed);
    for client in clients {
        client.await.expect("a client");
    }
    looking.await.expect("a balancer");
    let requests = balancer.requests.load(Ordering::Relaxed);
    eprintln!(
        "{restarts} restarts of 2 servers in {:.1?}: {requests} requests by {CLIENTS} clients, 0 failed; the longest end \
         took {longest:.1?}, of it {DRAIN} s draining",
        begun.elapsed()
    );
    assert!(requests > restarts);
}
