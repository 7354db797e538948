//! A server that is killed in the middle of a call leaves the whole of it or nothing.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tests::{
    Answer, Client,
    client::fresh_key,
    length::is_whole,
    server::TestDatabase,
    world::{Authority, Codes, Space},
};

use crate::{
    process::{LONG, Server},
    sql::Sql,
    world::{self, accesses, all, fiduciaries, pair},
};

const LINES: usize = 300;

/// How many calls are measured before the first kill.
const MEASURED: usize = 3;

/// The transaction of a bulk call has locked its codes and is not over.
const WORKING: &str = "RowShareLock";
/// The transaction of a bulk call has registered its codes and is not over.
const MARKED: &str = "RowExclusiveLock";

/// When the server is killed.
#[derive(Clone, Copy, Debug)]
enum Moment {
    /// This long after the call was sent.
    After(Duration),
    /// When the answer is there.
    Answered,
}

/// What was seen of one killed call.
#[derive(Debug, Default)]
struct Seen {
    /// The answer had come before the kill.
    answered: bool,
    /// Codes had been locked and nothing committed when the kill came.
    working: bool,
    /// Codes had been registered and nothing committed when the kill came.
    marked: bool,
    /// The call had been committed as a whole.
    whole: bool,
}

fn bulk(codes: &[Codes]) -> Value {
    json!({ "items": codes.iter().map(pair).collect::<Vec<_>>() })
}

async fn call(
    client: Client,
    space: String,
    body: Value,
    key: String,
) -> Result<Answer, Box<dyn std::error::Error + Send + Sync>> {
    let path = format!("{}/bulk", accesses(&space));
    let request = client.request("POST".parse()?, &path).header("idempotency-key", key).json(&body);
    Ok(client.try_send(request).await?)
}

/// A world whose server is killed and started again.
struct Killing {
    database: TestDatabase,
    server: Server,
    space: Space,
    sql: Sql,
}

impl Killing {
    fn owner(&self) -> Client {
        self.server.client().with_token(&self.space.owner.token)
    }

    /// Which companies the space has, as a client sees it.
    async fn held(&self) -> usize {
        all(&self.owner(), &accesses(&self.space.id), "id").await.len()
    }

    /// Whether an open transaction holds this lock on the codes.
    async fn holds(&mut self, mode: &str) -> bool {
        // Every database of the tests is a clone of one template: only both numbers name a table.
        let rows = format!(
            "from pg_locks join pg_database on oid = database where datname = current_database() \
             and relation = 'access_codes'::regclass and mode = '{mode}'"
        );
        self.sql.count(&rows).await > 0
    }

    /// One call that nobody disturbs, and how long it took.
    async fn undisturbed(&self, codes: &[Codes]) -> Duration {
        self.held().await;
        let begun = Instant::now();
        let answer = call(self.owner(), self.space.id.clone(), bulk(codes), fresh_key()).await;
        let took = begun.elapsed();
        assert_eq!(answer.expect("an answer").expect(207).json["added"], LINES);
        took
    }

    /// Kills the server at this moment of a call; starts it again, looks, and makes the call again with its key.
    async fn round(&mut self, codes: &[Codes], moment: Moment) -> Seen {
        let (mut seen, key) = (Seen::default(), fresh_key());
        let before = self.held().await;
        let mut calling = tokio::spawn(call(self.owner(), self.space.id.clone(), bulk(codes), key.clone()));
        match moment {
            Moment::After(time) => tokio::time::sleep(time).await,
            Moment::Answered => {
                while !calling.is_finished() {
                    tokio::task::yield_now().await;
                }
            }
        }
        seen.working = self.holds(WORKING).await;
        seen.marked = self.holds(MARKED).await;
        self.server.process.kill();
        seen.answered = (&mut calling).await.expect("a call").is_ok();
        self.server = Server::start(&self.database).await;
        let left = self.held().await - before;
        assert!(left == 0 || left == LINES, "{left} firms of {LINES} are in the space");
        let again = self.again(codes, &key).await;
        assert_eq!(again.json["added"], LINES);
        seen.whole = again.header("idempotent-replayed") == "true";
        assert!(seen.whole || left == 0, "the firms are there and the answer is not");
        assert!(seen.whole || !seen.answered, "an answer was given and nothing was kept");
        assert_eq!(self.held().await, before + LINES);
        seen
    }

    /// The same call with the same key, until the killed server's transaction is over.
    async fn again(&self, codes: &[Codes], key: &str) -> Answer {
        let begun = Instant::now();
        loop {
            let answer = call(self.owner(), self.space.id.clone(), bulk(codes), key.to_owned()).await;
            let answer = answer.expect("an answer");
            if answer.code() != "idempotency_key_in_flight" {
                return answer.expect(207);
            }
            assert!(begun.elapsed() < LONG, "the first call never ends");
        }
    }
}

async fn killing(companies: usize) -> (Killing, Vec<Codes>) {
    let database = TestDatabase::new().await;
    let server = Server::start(&database).await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let codes = world::companies(&authority, companies).await;
    let space = fiduciaries(&nobody, &authority.term, 1).await.remove(0);
    let sql = Sql::connect(&database.owner_url).await;
    (Killing { database, server, space, sql }, codes)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_in_the_middle_of_a_bulk_call_leaves_all_or_nothing() {
    let timed: u32 = if is_whole() { 19 } else { 4 };
    let rounds = usize::try_from(timed).expect("a number") + 1;
    let (mut killing, codes) = killing((rounds + MEASURED) * LINES).await;
    let mut batches = codes.chunks(LINES);
    let mut took = LONG;
    for codes in batches.by_ref().take(MEASURED) {
        // Measured as it will be killed, on a fresh server; whatever else the machine does only makes it longer.
        killing.server = Server::start(&killing.database).await;
        took = took.min(killing.undisturbed(codes).await);
    }
    eprintln!("an undisturbed call of {LINES} lines takes {took:.1?}");
    let moments = (1..=timed).map(|part| Moment::After(took * part / timed));
    let mut seen = Vec::new();
    for (moment, codes) in moments.chain([Moment::Answered]).zip(batches) {
        let round = killing.round(codes, moment).await;
        let left = if round.whole { LINES } else { 0 };
        eprintln!("killed {moment:.1?}: {left} {round:?}");
        seen.push(round);
    }
    let count = |which: fn(&Seen) -> bool| seen.iter().filter(|seen| which(seen)).count();
    eprintln!(
        "{rounds} kills: {} left 0, {} left {LINES} ({} of them unanswered); {} came inside the transaction, {} of \
         them after it had written",
        count(|seen| !seen.whole),
        count(|seen| seen.whole),
        count(|seen| seen.whole && !seen.answered),
        count(|seen| seen.working),
        count(|seen| seen.marked)
    );
    assert_eq!(seen.len(), rounds);
    assert!(seen.last().is_some_and(|last| last.answered && last.whole), "it was answered and is lost");
    assert_each_once(&mut killing.sql, codes.len()).await;
}

/// Every company is in the space once, also where the call was made twice.
async fn assert_each_once(sql: &mut Sql, companies: usize) {
    let companies = i64::try_from(companies).expect("a number");
    for rows in [
        "from accesses",
        "from (select distinct company_id from accesses) as firms",
        "from access_codes where state = 'registered'",
        "from audit_events where resource_kind = 'access' and action = 'granted'",
        "from audit_events where resource_kind = 'code' and action = 'registered'",
    ] {
        assert_eq!(sql.count(rows).await, companies, "{rows}");
    }
}

/// Makes every transaction that adds an access wait for the advisory lock 4711: while it writes its events, or when all
/// is written and it commits.
fn wait_at(place: &str) -> String {
    format!(
        "create function stand_still() returns trigger language plpgsql as $$
            begin perform pg_advisory_xact_lock_shared(4711); return null; end $$;
        create constraint trigger stand_still after insert on {place}
            for each row execute function stand_still();"
    )
}

/// Kills the server while its transaction waits at this place; whether the call had happened when it was made again.
async fn killed_at(place: &str) -> bool {
    let (mut killing, codes) = killing(LINES).await;
    let key = fresh_key();
    killing.sql.run(&wait_at(place)).await;
    killing.sql.run("begin; select pg_advisory_xact_lock(4711)").await;
    let calling = tokio::spawn(call(killing.owner(), killing.space.id.clone(), bulk(&codes), key.clone()));
    killing.sql.until_waiting(1).await;
    killing.server.process.kill();
    assert!(calling.await.expect("a call").is_err(), "there was an answer before the commit");
    killing.server = Server::start(&killing.database).await;
    assert_eq!(killing.held().await, 0);
    // The killed server's transaction is still there: nobody works on the same call beside it.
    let early = call(killing.owner(), killing.space.id.clone(), bulk(&codes), key.clone()).await;
    assert_eq!(early.expect("an answer").expect(409).code(), "idempotency_key_in_flight");
    killing.sql.release().await;
    let again = killing.again(&codes, &key).await;
    assert_eq!(again.json["added"], LINES);
    assert_eq!(killing.held().await, LINES);
    assert_each_once(&mut killing.sql, LINES).await;
    again.header("idempotent-replayed") == "true"
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_before_the_commit_undoes_the_call_and_a_kill_in_it_does_not() {
    assert!(!killed_at("audit_events").await, "it was not committed and is there");
    assert!(killed_at("accesses deferrable initially deferred").await, "it was committed and is lost");
}
