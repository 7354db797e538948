//! A code is registered once, however many try at the same time.

use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use serde_json::Value;
use tests::{Client, client::fresh_key, server::TestDatabase, world::Authority, world::Codes, world::Space};

use crate::{
    process::{Server, is_whole},
    sql::Sql,
    world::{accesses, fiduciaries, firms, pair},
};

const CLIENTS: usize = 128;
const ATTEMPTS_FOR_EACH_CODE: usize = 10;
const SPACES: usize = 8;

/// Everything that the clients share.
struct Contest {
    codes: Vec<Codes>,
    spaces: Vec<Space>,
    bases: Vec<String>,
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

fn chance() -> u64 {
    u64::from_be_bytes(app::os_chance().bytes())
}

fn below(most: usize) -> usize {
    usize::try_from(chance() % u64::try_from(most).expect("a number")).expect("a number")
}

impl Contest {
    /// One client: takes the next attempt until there is none, at either server and for any space.
    async fn take_part(self: Arc<Self>) -> Vec<Attempt> {
        let clients: Vec<Client> = self.bases.iter().map(|base| Client::nobody(base)).collect();
        let mut made = Vec::new();
        loop {
            let place = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(code) = self.order.get(place).copied() else { return made };
            let (space, base, key) = (below(self.spaces.len()), below(clients.len()), fresh_key());
            let client = clients[base].with_token(&self.spaces[space].owner.token);
            let begun = Instant::now();
            let path = accesses(&self.spaces[space].id);
            let answer = client.post_keyed(&path, &pair(&self.codes[code]), &key).await;
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
    let mut shuffled: Vec<(u64, usize)> = (0..codes).map(|code| (chance(), code)).collect();
    shuffled.sort_unstable();
    let mut order = Vec::new();
    for (place, (_, code)) in shuffled.into_iter().enumerate() {
        let place = place * ATTEMPTS_FOR_EACH_CODE;
        order.extend((0..ATTEMPTS_FOR_EACH_CODE).map(|_| (place + below(CLIENTS), chance(), code)));
    }
    order.sort_unstable();
    order.into_iter().map(|(_, _, code)| code).collect()
}

async fn contest(database: &TestDatabase, codes: usize, servers: &[Server]) -> Contest {
    let nobody = servers[0].client();
    let authority = Authority::of(&nobody).await;
    let codes = firms(&authority, codes).await;
    let spaces = fiduciaries(&nobody, &authority.term, SPACES).await;
    let mut sql = Sql::connect(&database.owner_url).await;
    let issued = sql.count("from access_codes where state = 'issued'").await;
    assert_eq!(issued, 2 * i64::try_from(codes.len()).expect("a number"));
    let order = order(codes.len());
    Contest {
        codes,
        spaces,
        bases: servers.iter().map(|server| server.base.clone()).collect(),
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

#[tokio::test(flavor = "multi_thread")]
async fn parallel_registrations_have_exactly_one_winner_for_each_code() {
    let codes = if is_whole() { 1_000 } else { 100 };
    let database = TestDatabase::new().await;
    let servers = [Server::start(&database).await, Server::start(&database).await];
    let contest = Arc::new(contest(&database, codes, &servers).await);
    let begun = Instant::now();
    let clients: Vec<_> = (0..CLIENTS).map(|_| tokio::spawn(contest.clone().take_part())).collect();
    let mut attempts = Vec::new();
    for client in clients {
        attempts.extend(client.await.expect("a client"));
    }
    let took = begun.elapsed();
    let winners = winners(&attempts);
    let contested = |attempt: &&Attempt| {
        winners.get(&attempt.code).is_some_and(|winner| {
            attempt.status != 201 && attempt.begun < winner.ended && winner.begun < attempt.ended
        })
    };
    let at_once = attempts.iter().filter(contested).count();
    let met: HashSet<usize> = attempts.iter().filter(contested).map(|attempt| attempt.code).collect();
    eprintln!(
        "{} attempts by {CLIENTS} clients at 2 servers in {took:.1?}: {codes} codes, {} winners; on {} codes \
         {at_once} losers were under way together with the winner",
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

/// Each winner asks again with its key, at the other server.
async fn winners_get_their_answer_again(contest: &Contest, winners: &HashMap<usize, &Attempt>) {
    let clients: Vec<Client> = contest.bases.iter().map(|base| Client::nobody(base)).collect();
    for winner in winners.values() {
        let space = &contest.spaces[winner.space];
        let client = clients[(winner.base + 1) % clients.len()].with_token(&space.owner.token);
        let body = pair(&contest.codes[winner.code]);
        let again = client.post_keyed(&accesses(&space.id), &body, &winner.key).await.expect(201);
        assert_eq!(again.header("idempotent-replayed"), "true");
        assert_eq!(again.json, winner.access);
    }
}
