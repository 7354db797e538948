//! Codes that are not accepted cost time after a while; a good code never does.

use std::time::Duration;

use serde_json::Value;
use tests::{Client, server::TestDatabase, world::Authority, world::Codes, world::Space};

use crate::{
    process::{Server, serve, serve_for_real},
    sql::Sql,
    world::{accesses, companies, fiduciaries, pair},
};

const BUDGET: i32 = 3;
const DELAY: Duration = Duration::from_secs(4);

struct Guessing {
    database: TestDatabase,
    server: Server,
    spaces: Vec<Space>,
    codes: Vec<Codes>,
}

async fn guessing() -> Guessing {
    let database = TestDatabase::new().await;
    let mut command = serve(&database);
    command.env("SCRUTIN_FAILURES_BEFORE_DELAY", BUDGET.to_string());
    command.env("SCRUTIN_FAILURE_DELAY_MS", DELAY.as_millis().to_string());
    let server = Server::with(&mut command).await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let codes = companies(&authority, 12).await;
    let spaces = fiduciaries(&nobody, &authority.term, 2).await;
    Guessing { database, server, spaces, codes }
}

impl Guessing {
    /// The codes of two companies: each is good, together they are not.
    fn wrong(&self) -> Value {
        pair(&Codes {
            titulaire: self.codes[0].titulaire.clone(),
            mandataire: self.codes[1].mandataire.clone(),
        })
    }

    /// A wrong pair into this space, answered in its own time.
    fn guess(&self, space: usize) -> tokio::task::JoinHandle<()> {
        let (path, body) = (accesses(&self.spaces[space].id), self.wrong());
        // Connections of its own, so that nothing waits behind it.
        let client = Client::nobody(&self.server.base).with_token(&self.spaces[space].owner.token);
        tokio::spawn(async move {
            let answer = client.post(&path, &body).await.expect(422);
            assert_eq!(answer.code(), "code_not_accepted");
        })
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn over_the_budget_a_bad_code_costs_time_and_a_good_code_does_not() {
    let world = guessing().await;
    let mut sql = Sql::connect(&world.database.owner_url).await;
    for _ in 0..BUDGET {
        let quick = tokio::time::timeout(DELAY, world.guess(0)).await;
        quick.expect("within the budget it costs nothing").expect("an answer");
    }
    let slow = world.guess(0);
    sql.until(2, &format!("from code_failures where failures = {}", BUDGET + 1)).await;
    // Counted, so its time has begun; these go past it.
    let owner = &world.spaces[0].owner;
    owner.post(&accesses(&world.spaces[0].id), &pair(&world.codes[2])).await.expect(201);
    let batch: Vec<Value> = world.codes[3..].iter().map(pair).collect();
    let path = format!("{}/bulk", accesses(&world.spaces[0].id));
    let added = owner.post(&path, &serde_json::json!({ "items": batch })).await.expect(207);
    assert_eq!(added.json["added"], 9);
    assert!(!slow.is_finished(), "the bad code was answered before the good ones");
    slow.await.expect("an answer after a while");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_budget_is_also_that_of_the_address() {
    let world = guessing().await;
    let mut sql = Sql::connect(&world.database.owner_url).await;
    for _ in 0..BUDGET {
        world.guess(0).await.expect("an answer");
    }
    let slow = world.guess(1);
    let address =
        format!("from code_failures where scope = 'address:127.0.0.1' and failures = {}", BUDGET + 1);
    sql.until(1, &address).await;
    world.spaces[1].owner.get(&accesses(&world.spaces[1].id)).await.expect(200);
    assert!(!slow.is_finished(), "another space of the same address pays too");
    slow.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistyped_or_registered_code_is_no_failure() {
    let world = guessing().await;
    let (owner, path) = (&world.spaces[0].owner, accesses(&world.spaces[0].id));
    let (other, other_path) = (&world.spaces[1].owner, accesses(&world.spaces[1].id));
    owner.post(&path, &pair(&world.codes[2])).await.expect(201);
    let swapped =
        Codes { titulaire: world.codes[3].mandataire.clone(), mandataire: world.codes[3].titulaire.clone() };
    for _ in 0..=BUDGET {
        let mistyped = owner.post(&path, &pair(&swapped)).await.expect(422);
        assert_eq!(mistyped.code(), "content_invalid");
        let registered = other.post(&other_path, &pair(&world.codes[2])).await.expect(409);
        assert_eq!(registered.code(), "code_already_registered");
    }
    let mut sql = Sql::connect(&world.database.owner_url).await;
    assert_eq!(sql.count("from code_failures").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clients_own_word_on_its_address_is_believed_only_from_the_proxy() {
    for (proxy, scope) in [(None, "address:127.0.0.1"), (Some("127.0.0.1"), "address:192.0.2.7")] {
        let world = guessing().await;
        let mut sql = Sql::connect(&world.database.owner_url).await;
        // No proxy stands before a trial server, and no demonstration person is let in for real.
        sql.run("update persons set persona = null").await;
        let mut command = serve_for_real(&world.database);
        command.envs(proxy.map(|proxy| ("SCRUTIN_TRUSTED_PROXY", proxy)));
        let server = Server::with(&mut command).await;
        let client = server.client().with_token(&world.spaces[0].owner.token);
        let request = client.request(reqwest::Method::POST, &accesses(&world.spaces[0].id));
        let request =
            request.header("idempotency-key", "one").header("x-forwarded-for", "10.0.0.1, 192.0.2.7");
        client.send(request.json(&world.wrong())).await.expect(422);
        assert_eq!(sql.count(&format!("from code_failures where scope = '{scope}'")).await, 1);
        assert_eq!(sql.count("from code_failures where scope like 'address:%'").await, 1);
    }
}
