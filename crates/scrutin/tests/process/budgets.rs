//! The budget of codes that are not accepted, exactly: under parallel guesses at two servers, over kills, and never
//! against a good code.

use std::time::Duration;

use futures_util::future::join_all;
use serde_json::{Value, json};
use tests::{Client, length::is_whole, server::TestDatabase, world::Authority, world::Codes, world::Space};
use tokio::task::JoinSet;

use crate::{
    process::{LONG, Server, serve},
    sql::Sql,
    world::{accesses, companies, fiduciaries, pair},
};

const GUESSES: usize = 64;
/// As an operator has it who chooses nothing.
const BUDGET: usize = 20;
/// The most lines of one bulk registration.
const LINES: usize = 500;
const GOOD: usize = 300;

struct World {
    database: TestDatabase,
    sql: Sql,
    servers: [Server; 2],
    spaces: Vec<Space>,
    codes: Vec<Codes>,
}

/// A server at which a code that is not accepted costs so much, over the budget.
async fn server(database: &TestDatabase, delay: Duration) -> Server {
    Server::with(serve(database).env("SCRUTIN_FAILURE_DELAY_MS", delay.as_millis().to_string())).await
}

async fn world(companies_with_codes: usize, delay: Duration) -> World {
    let database = TestDatabase::new().await;
    let servers = [server(&database, delay).await, server(&database, delay).await];
    let nobody = servers[0].client();
    let authority = Authority::of(&nobody).await;
    let codes = companies(&authority, companies_with_codes).await;
    let spaces = fiduciaries(&nobody, &authority.term, 2).await;
    let sql = Sql::connect(&database.owner_url).await;
    World { database, sql, servers, spaces, codes }
}

impl World {
    /// The owner of a space at one of the servers, with connections of its own.
    fn owner(&self, server: usize, space: usize) -> Client {
        Client::nobody(&self.servers[server].base).with_token(&self.spaces[space].owner.token)
    }

    /// Two codes that are good and do not belong together.
    fn wrong(&self, number: usize) -> Value {
        let (one, other) = (number % self.codes.len(), (number + 1) % self.codes.len());
        pair(&Codes {
            titulaire: self.codes[one].titulaire.clone(),
            mandataire: self.codes[other].mandataire.clone(),
        })
    }

    /// A wrong pair for the first space; false where the server ended before it answered.
    fn guess(&self, guesses: &mut JoinSet<bool>, server: usize, number: usize) {
        let (owner, path, body) = (self.owner(server, 0), accesses(&self.spaces[0].id), self.wrong(number));
        guesses.spawn(async move {
            let request = owner.request(reqwest::Method::POST, &path);
            let request = request.header("idempotency-key", tests::client::fresh_key()).json(&body);
            match owner.try_send(request).await {
                Ok(answer) => answer.expect(422).code() == "code_not_accepted",
                Err(_) => false,
            }
        });
    }

    /// How many failures are counted for the first space.
    async fn counted(&mut self) -> i64 {
        self.counted_for(&format!("space:{}", self.spaces[0].id)).await
    }

    async fn counted_for(&mut self, scope: &str) -> i64 {
        let rows = format!("from code_failures, generate_series(1, failures) where scope = '{scope}'");
        self.sql.count(&rows).await
    }

    async fn until_counted(&mut self, wanted: i64) {
        let begun = std::time::Instant::now();
        loop {
            let counted = self.counted().await;
            if counted == wanted {
                assert_eq!(self.counted_for("address:127.0.0.1").await, wanted);
                return;
            }
            assert!(counted < wanted && begun.elapsed() < LONG, "{counted} failures, not {wanted}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn kill(&mut self, server: usize, delay: Duration) {
        self.servers[server].process.kill();
        self.servers[server] = self::server(&self.database, delay).await;
    }

    /// A batch of good codes into a space; all of them are added.
    async fn register(&self, server: usize, space: usize, codes: &[Codes]) {
        let items: Vec<Value> = codes.iter().map(pair).collect();
        let path = format!("{}/bulk", accesses(&self.spaces[space].id));
        let added = self.owner(server, space).post(&path, &json!({ "items": items })).await.expect(207);
        assert_eq!(added.json["added"], codes.len());
    }
}

/// The hour begins anew for the budget: a test that needs less than this begins in no later minute.
async fn early_in_the_hour(room: Duration) {
    let into = app::Clock::System.now().timestamp().rem_euclid(3_600);
    let left = Duration::from_secs(u64::try_from(3_600 - into).expect("a second of an hour"));
    if left < room {
        tokio::time::sleep(left + Duration::from_secs(1)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_sixty_four_guesses_at_once_at_two_servers_exactly_the_budget_costs_no_time() {
    early_in_the_hour(LONG).await;
    let mut world = world(30, LONG).await;
    let mut guesses = JoinSet::new();
    for number in 0..GUESSES {
        world.guess(&mut guesses, number % 2, number);
    }
    world.until_counted(64).await;
    for _ in 0..BUDGET {
        assert!(guesses.join_next().await.expect("a guess").expect("an answer"));
    }
    // The others wait, and good codes go past them, at both servers.
    world.register(0, 0, &world.codes[..10]).await;
    world.register(1, 1, &world.codes[10..20]).await;
    for code in &world.codes[20..] {
        world.owner(0, 0).post(&accesses(&world.spaces[0].id), &pair(code)).await.expect(201);
    }
    assert!(guesses.try_join_next().is_none(), "one guess more was answered at once");
    assert_eq!(guesses.len(), GUESSES - BUDGET);
    // A server dies; nothing is forgotten, and the next guess at its successor waits at once.
    world.kill(1, LONG).await;
    assert_eq!(world.counted().await, 64);
    let mut next = JoinSet::new();
    world.guess(&mut next, 1, 0);
    world.until_counted(65).await;
    world.owner(1, 0).get(&accesses(&world.spaces[0].id)).await.expect(200);
    assert!(next.try_join_next().is_none(), "the budget begins anew after a kill");
}

#[tokio::test(flavor = "multi_thread")]
async fn failures_of_others_cost_a_good_batch_nothing_and_no_count_is_lost_in_a_kill() {
    let (wanted, in_a_round, kills) = if is_whole() { (200_i64, 9, 10) } else { (6, 2, 1) };
    early_in_the_hour(Duration::from_secs(if is_whole() { 900 } else { 60 })).await;
    let short = Duration::from_millis(1);
    let mut world = world(LINES + GOOD, short).await;
    // Batches of wrong pairs: each line is a failure. What was answered was counted, also where the server died then.
    let body = json!({ "items": (0..LINES).map(|number| world.wrong(number)).collect::<Vec<_>>() });
    let path = format!("{}/bulk", accesses(&world.spaces[0].id));
    let (mut answered, mut lost) = (0, 0);
    for round in 0..=kills {
        // The last round makes up for the batches that the kills cut short.
        let each = if round < kills { in_a_round } else { (wanted - answered + 1) / 2 };
        let owners = [world.owner(0, 0), world.owner(1, 0)];
        let batches = owners.map(|owner| {
            let (path, body) = (path.clone(), body.clone());
            tokio::spawn(async move {
                let mut answered = 0;
                for _ in 0..each {
                    let request = owner.request(reqwest::Method::POST, &path);
                    let request = request.header("idempotency-key", tests::client::fresh_key()).json(&body);
                    let Ok(answer) = owner.try_send(request).await else { return (answered, 1) };
                    assert_eq!(answer.expect(207).json["added"], 0);
                    answered += 1;
                }
                (answered, 0)
            })
        });
        if round < kills {
            world.until_more().await;
            world.kill(round % 2, short).await;
        }
        for done in join_all(batches).await {
            let (more, broken) = done.expect("batches");
            (answered, lost) = (answered + more, lost + broken);
        }
    }
    let counted = world.counted().await;
    let lines = i64::try_from(LINES).expect("a number");
    assert!(counted >= wanted * lines, "{counted} failures");
    assert!(
        (answered * lines..=(answered + lost) * lines).contains(&counted),
        "{counted} of {answered}, {lost}"
    );
    // Now a bad code would cost a minute; 300 good ones in one batch go past it, for the victim and for the guesser.
    world.kill(0, LONG).await;
    let mut guesses = JoinSet::new();
    world.guess(&mut guesses, 0, 0);
    world.until_counted(counted + 1).await;
    world.register(0, 1, &world.codes[LINES..LINES + GOOD]).await;
    world.register(0, 0, &world.codes[..10]).await;
    assert!(guesses.try_join_next().is_none(), "a bad code was answered before the good ones");
    eprintln!(
        "{counted} failures in {answered} batches at 2 servers, {kills} kills, {lost} without an answer: {GOOD} good codes in one batch passed"
    );
}

impl World {
    /// Waits until a further batch is counted, so that a kill meets the next one.
    async fn until_more(&mut self) {
        let (begun, before) = (std::time::Instant::now(), self.counted().await);
        while self.counted().await == before {
            assert!(begun.elapsed() < LONG, "nothing is counted");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}
