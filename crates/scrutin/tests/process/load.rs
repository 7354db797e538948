//! Under mixed load nothing that was acknowledged is lost and nothing happens twice, whatever dies meanwhile.

use std::{sync::Arc, time::Duration};

use tests::{length::is_whole, server::TestDatabase};

use crate::{
    cluster::Cluster,
    ledger::{Load, Manner},
    process::Server,
    sql::Sql,
    world::below,
};

const STEADY: Manner = Manner { clients: 12, dropped_percent: 0, repeats: 0 };

/// Two servers on one database.
async fn servers(database: &TestDatabase) -> Vec<Server> {
    vec![Server::start(database).await, Server::start(database).await]
}

fn addresses(servers: &[Server]) -> Vec<String> {
    servers.iter().map(|server| server.base.clone()).collect()
}

/// How often a server stood still as if its machine were asleep, and then went on.
const fn stands_still(round: usize) -> bool {
    round % 6 == 3
}

/// Stops one of the servers during its work, as a machine does that has no time for it, and lets others wait for what
/// it holds.
async fn stop(server: &Server) {
    server.process.signal("STOP");
    tokio::time::sleep(Duration::from_millis(1_500 + u64::try_from(below(1_500)).expect("a number"))).await;
}

/// Kills one of the servers so many times, each time after some more calls, and starts it again. One time in six it is only
/// stopped for a while, and one time in six it is stopped before it is killed.
async fn kill(database: &TestDatabase, servers: &mut [Server], load: &Arc<Load>, kills: usize) {
    for round in 0..kills {
        load.until(load.done() + 1 + below(40)).await;
        let victim = round % servers.len();
        if round % 6 >= 4 && round % 2 == 1 || stands_still(round) {
            stop(&servers[victim]).await;
        }
        if stands_still(round) {
            servers[victim].process.signal("CONT");
            continue;
        }
        servers[victim].process.kill();
        servers[victim] = Server::start(database).await;
        load.moved(victim, &servers[victim].base);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_servers_lose_nothing_that_they_acknowledged() {
    let kills = if is_whole() { 200 } else { 6 };
    let calls = kills * 200;
    let database = TestDatabase::new().await;
    let mut servers = servers(&database).await;
    let load = Load::prepare(addresses(&servers), calls).await;
    let running = load.start(calls, STEADY);
    kill(&database, &mut servers, &load, kills).await;
    load.end();
    running.await.expect("the load");
    let done = load.done();
    let counts = load.verify(&mut Sql::connect(&database.owner_url).await).await;
    eprintln!("{kills} kills of 2 servers: {done} calls, 0 lost, 0 twice; {counts:?}");
    assert!(done >= kills, "{done}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_postgres_loses_nothing_that_was_acknowledged() {
    let kills = if is_whole() { 20 } else { 2 };
    let calls = kills * 1_000;
    let cluster = Cluster::start();
    let database = TestDatabase::of(cluster.url()).await;
    let servers = servers(&database).await;
    let load = Load::prepare(addresses(&servers), calls).await;
    let running = load.start(calls, STEADY);
    for _ in 0..kills {
        load.until(load.done() + 20 + below(100)).await;
        cluster.kill();
        cluster.start_again();
    }
    load.until(load.done() + 50).await;
    load.end();
    running.await.expect("the load");
    let done = load.done();
    let counts = load.verify(&mut Sql::connect(&database.owner_url).await).await;
    eprintln!("{kills} kills of Postgres: {done} calls, 0 lost, 0 twice; {counts:?}");
    for server in servers {
        server.client().get("/health/ready").await.expect(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_happens_once_however_many_of_its_answers_were_dropped() {
    let (calls, kills) = if is_whole() { (50_000, 50) } else { (400, 2) };
    let database = TestDatabase::new().await;
    let mut servers = servers(&database).await;
    let load = Load::prepare(addresses(&servers), calls).await;
    let running = load.start(calls, Manner { clients: 16, dropped_percent: 30, repeats: 5 });
    for round in 1..=kills {
        load.until(calls * round / (kills + 1)).await;
        kill(&database, &mut servers, &load, 1).await;
        eprintln!("{} calls of {calls}", load.done());
    }
    running.await.expect("the load");
    let done = load.done();
    let counts = load.verify(&mut Sql::connect(&database.owner_url).await).await;
    eprintln!("{done} calls with dropped answers and {kills} kills: each once; {counts:?}");
    assert_eq!(done, calls);
    assert!(counts.replayed > 0 && counts.unanswered > 0, "{counts:?}");
}
