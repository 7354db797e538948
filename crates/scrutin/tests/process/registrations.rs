//! A code is registered once, however many try at the same time and whichever server dies meanwhile.

use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use reqwest::Method;
use serde_json::Value;
use tests::{
    Answer, Client, client::fresh_key, length::is_whole, server::TestDatabase, world::Authority,
    world::Codes, world::Space,
};

use crate::{
    process::{LONG, Server},
    sql::Sql,
    world::{accesses, below, companies, entropy, fiduciaries, pair},
};

const CLIENTS: usize = 128;
/// With 8,442 codes, two for each of the 4,221 companies of 2024, that makes 101,304 attempts.
const ATTEMPTS_FOR_EACH_CODE: usize = 12;
const SPACES: usize = 8;
const SERVERS: usize = 2;

/// Everything that the clients share.
struct Contest {
    codes: Vec<Codes>,
    spaces: Vec<Space>,
    /// The addresses of the servers; one that was killed comes back at another.
    bases: RwLock<Vec<String>>,
    /// The code of each attempt, in the order in which they are made.
    order: Vec<usize>,
    next: AtomicUsize,
}

/// What became of one attempt.
struct Attempt {
    code: usize,
    space: usize,
    base: usize,
    key: String,
    status: u16,
    answer: String,
    access: Value,
    begun: Instant,
    ended: Instant,
}

impl Contest {
    fn base(&self, server: usize) -> String {
        self.bases.read().unwrap_or_else(PoisonError::into_inner)[server].clone()
    }

    /// One attempt: the same call under its key, at the same server, until somebody answers it.
    async fn attempt(&self, http: &Client, server: usize, space: usize, code: usize, key: &str) -> Answer {
        let (path, body) = (accesses(&self.spaces[space].id), pair(&self.codes[code]));
        let begun = Instant::now();
        loop {
            assert!(begun.elapsed() < LONG, "nobody answers");
            let client = http.at(&self.base(server)).with_token(&self.spaces[space].owner.token);
            let request = client.request(Method::POST, &path).header("idempotency-key", key).json(&body);
            match client.try_send(request).await {
                Ok(answer) if answer.code() != "idempotency_key_in_flight" => return answer,
                // The server was killed, or the transaction of the killed one is not over.
                Ok(_) | Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        }
    }

    /// One client: takes the next attempt until there is none, at either server and for any space.
    async fn take_part(self: Arc<Self>) -> Vec<Attempt> {
        let http = Client::nobody("");
        let mut made = Vec::new();
        loop {
            let place = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(code) = self.order.get(place).copied() else { return made };
            let (space, base, key) = (below(self.spaces.len()), below(SERVERS), fresh_key());
            let begun = Instant::now();
            let answer = self.attempt(&http, base, space, code, &key).await;
            let ended = Instant::now();
            made.push(Attempt {
                code,
                space,
                base,
                key,
                status: answer.status.as_u16(),
                answer: answer.code().to_owned(),
                access: answer.json,
                begun,
                ended,
            });
            if (place + 1).is_multiple_of(1_000) {
                eprintln!("{} attempts of {}", place + 1, self.order.len());
            }
        }
    }
}

/// The codes in chance order, each as often as it is tried; the attempts on one code lie so close that they meet.
fn order(codes: usize) -> Vec<usize> {
    let mut shuffled: Vec<(u64, usize)> = (0..codes).map(|code| (entropy(), code)).collect();
    shuffled.sort_unstable();
    let mut order = Vec::new();
    for (index, (_, code)) in shuffled.into_iter().enumerate() {
        let index = index * ATTEMPTS_FOR_EACH_CODE;
        order.extend((0..ATTEMPTS_FOR_EACH_CODE).map(|_| (index + below(CLIENTS), entropy(), code)));
    }
    order.sort_unstable();
    order.into_iter().map(|(_, _, code)| code).collect()
}

async fn contest(
    database: &TestDatabase,
    codes: usize,
    servers: &[Server],
    order: impl FnOnce(usize) -> Vec<usize>,
) -> Contest {
    let nobody = servers[0].client();
    let authority = Authority::of(&nobody).await;
    let codes = companies(&authority, codes).await;
    let spaces = fiduciaries(&nobody, &authority.term, SPACES).await;
    let mut sql = Sql::connect(&database.owner_url).await;
    let issued = sql.count("from access_codes where state = 'issued'").await;
    assert_eq!(issued, 2 * i64::try_from(codes.len()).expect("a number"));
    let order = order(codes.len());
    Contest {
        codes,
        spaces,
        bases: RwLock::new(servers.iter().map(|server| server.base.clone()).collect()),
        order,
        next: AtomicUsize::new(0),
    }
}

/// The winner of each code, after every answer was looked at.
fn winners(attempts: &[Attempt]) -> HashMap<usize, &Attempt> {
    let mut counts: HashMap<(u16, &str), usize> = HashMap::new();
    let mut winners = HashMap::new();
    for attempt in attempts {
        *counts.entry((attempt.status, &attempt.answer)).or_default() += 1;
        if attempt.status == 201 {
            assert!(winners.insert(attempt.code, attempt).is_none(), "a code has two winners");
        }
    }
    eprintln!("answers: {counts:?}");
    let other = counts.keys().find(|answer| ![(201, ""), (409, "code_already_registered")].contains(answer));
    assert_eq!(other, None);
    winners
}

/// The database says the same as the answers.
async fn assert_registered_once(database: &TestDatabase, codes: usize) {
    let codes = i64::try_from(codes).expect("a number");
    let mut sql = Sql::connect(&database.owner_url).await;
    for rows in [
        "from access_codes where kind = 'mandataire' and state = 'registered'",
        "from accesses where ended_at is null",
        "from (select distinct company_id from accesses) as firms",
        "from audit_events where resource_kind = 'code' and action = 'registered'",
        "from audit_events where resource_kind = 'access' and action = 'granted'",
        "from access_codes where kind = 'titulaire' and state = 'issued'",
        "from access_codes join accesses on code_id = access_codes.id and space_id = registered_space_id",
    ] {
        assert_eq!(sql.count(rows).await, codes, "{rows}");
    }
    assert_eq!(sql.count("from code_failures").await, 0);
}

/// Kills the second server when a part of the attempts has begun, and starts it again; so many times.
async fn kill(contest: &Contest, database: &TestDatabase, server: &mut Server, kills: usize) {
    for round in 1..=kills {
        while contest.next.load(Ordering::Relaxed) < contest.order.len() * round / (kills + 1) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        server.process.kill();
        *server = Server::start(database).await;
        server.base.clone_into(&mut contest.bases.write().unwrap_or_else(PoisonError::into_inner)[1]);
    }
}

/// All clients take part, while one of the servers is killed so many times: what they tried, and how long that took.
async fn run(
    contest: &Arc<Contest>,
    database: &TestDatabase,
    server: &mut Server,
    kills: usize,
) -> (Vec<Attempt>, Duration) {
    let begun = Instant::now();
    let clients: Vec<_> = (0..CLIENTS).map(|_| tokio::spawn(contest.clone().take_part())).collect();
    kill(contest, database, server, kills).await;
    let mut attempts = Vec::new();
    for client in clients {
        attempts.extend(client.await.expect("a client"));
    }
    (attempts, begun.elapsed())
}

#[tokio::test(flavor = "multi_thread")]
async fn parallel_registrations_have_exactly_one_winner_for_each_code() {
    let (codes, kills) = if is_whole() { (8_442, 9) } else { (100, 1) };
    let database = TestDatabase::new().await;
    let mut servers = [Server::start(&database).await, Server::start(&database).await];
    let contest = Arc::new(contest(&database, codes, &servers, order).await);
    let (attempts, took) = run(&contest, &database, &mut servers[1], kills).await;
    let winners = winners(&attempts);
    let contested = |attempt: &&Attempt| {
        winners.get(&attempt.code).is_some_and(|winner| {
            attempt.status != 201 && attempt.begun < winner.ended && winner.begun < attempt.ended
        })
    };
    let at_once = attempts.iter().filter(contested).count();
    let met: HashSet<usize> = attempts.iter().filter(contested).map(|attempt| attempt.code).collect();
    eprintln!(
        "{} attempts by {CLIENTS} clients at 2 servers, one killed {kills} times, in {took:.1?}: {codes} codes, \
         {} winners; on {} codes {at_once} losers were under way together with the winner",
        attempts.len(),
        winners.len(),
        met.len()
    );
    assert_eq!((attempts.len(), winners.len()), (codes * ATTEMPTS_FOR_EACH_CODE, codes));
    assert!(met.len() * 2 > codes, "most attempts did not meet another");
    assert_registered_once(&database, codes).await;
    winners_get_their_answer_again(&contest, &winners).await;
    assert_registered_once(&database, codes).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_code_that_everybody_tries_at_once_has_one_winner() {
    let (tries, kills) = if is_whole() { (10_000, 3) } else { (200, 1) };
    let database = TestDatabase::new().await;
    let mut servers = [Server::start(&database).await, Server::start(&database).await];
    let contest = Arc::new(contest(&database, 1, &servers, |_| vec![0; tries]).await);
    let (attempts, took) = run(&contest, &database, &mut servers[1], kills).await;
    let winners = winners(&attempts);
    eprintln!(
        "{} attempts on one code by {CLIENTS} clients at 2 servers, one killed {kills} times, in {took:.1?}: {} winner",
        attempts.len(),
        winners.len()
    );
    assert_eq!((attempts.len(), winners.len()), (tries, 1));
    assert_registered_once(&database, 1).await;
    winners_get_their_answer_again(&contest, &winners).await;
    assert_registered_once(&database, 1).await;
}

/// Each winner asks again with its key, at the other server.
async fn winners_get_their_answer_again(contest: &Contest, winners: &HashMap<usize, &Attempt>) {
    let http = Client::nobody("");
    for winner in winners.values() {
        let space = &contest.spaces[winner.space];
        let client = http.at(&contest.base((winner.base + 1) % SERVERS)).with_token(&space.owner.token);
        let body = pair(&contest.codes[winner.code]);
        let again = client.post_keyed(&accesses(&space.id), &body, &winner.key).await.expect(201);
        assert_eq!(again.header("idempotent-replayed"), "true");
        assert_eq!(again.json, winner.access);
    }
}
