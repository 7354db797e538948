//! What a server needs before it serves: keys, tables, a Postgres that keeps what it acknowledges, and loopback in trial mode.

use std::process::Command;

use tests::server::{KEYS, TestDatabase};

use crate::{
    process::{Process, Server, said, scrutin, serve},
    sql::Sql,
};

/// It ends by itself, not with 0, and says why without a secret; everything that it said.
async fn assert_refuses(command: &mut Command, why: &str) -> String {
    let (status, log) = Process::start(command).ended().await;
    assert!(!status.success(), "{why}");
    assert!(log.contains(why), "expected {why:?} in {log:?}");
    for other in ["listening", "panicked", "only-for-tests", KEYS] {
        assert!(!log.contains(other), "{log}");
    }
    log
}

#[tokio::test(flavor = "multi_thread")]
async fn it_refuses_to_start_without_whole_keys() {
    let database = TestDatabase::new().await;
    assert_refuses(serve(&database).env_remove("SCRUTIN_KEYS"), "--keys").await;
    let (good, short) = ("07".repeat(32), "07".repeat(31));
    for keys in [
        String::new(),
        good.clone(),
        format!("1:{short}"),
        format!("1:{good},1:{good}"),
        format!("one:{good}"),
        format!("1:{good},"),
        format!("1:{}", "xy".repeat(32)),
    ] {
        let mut command = serve(&database);
        let log = assert_refuses(command.env("SCRUTIN_KEYS", &keys), "keys are written as NUMBER:64").await;
        assert!(keys.is_empty() || !log.contains(&keys), "it shows the keys: {log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_refuses_to_start_without_what_it_is_told() {
    let database = TestDatabase::new().await;
    assert_refuses(serve(&database).env_remove("SCRUTIN_DATABASE_URL"), "--database-url").await;
    assert_refuses(serve(&database).env("SCRUTIN_LISTEN", "here"), "--listen").await;
    assert_refuses(serve(&database).env("SCRUTIN_TRIAL", "perhaps"), "--trial").await;
    assert_refuses(serve(&database).env("SCRUTIN_CONFIG", "/there/is/no/such.env"), "scrutin: ").await;
    let elsewhere = database.app_url.replace(":only-for-tests@", ":another@");
    assert_refuses(
        serve(&database).env("SCRUTIN_DATABASE_URL", elsewhere),
        "scrutin: no connection to the database: ",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_refuses_trial_mode_where_others_can_reach_it() {
    let database = TestDatabase::new().await;
    for listen in ["0.0.0.0:0", "[::]:0"] {
        assert_refuses(serve(&database).env("SCRUTIN_LISTEN", listen), "loopback").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_refuses_a_schema_that_is_not_its_own_and_migrate_helps() {
    let database = TestDatabase::new().await;
    let mut sql = Sql::connect(&database.owner_url).await;
    sql.run("update server_requirements set minimum_schema = '99990101000000'").await;
    assert_refuses(&mut serve(&database), "99990101000000").await;
    sql.run("update server_requirements set minimum_schema = '20000101000000'").await;
    // A newer step is fine as long as it does not ask for a newer server.
    sql.run("insert into __diesel_schema_migrations (version) values ('99990101000000')").await;
    drop(Server::start(&database).await);
    let newest = "(select max(version) from __diesel_schema_migrations where version < '9999')";
    sql.run(&format!("delete from __diesel_schema_migrations where version = {newest}")).await;
    assert_refuses(&mut serve(&database), "scrutin migrate").await;
    sql.run("drop schema public cascade; create schema public").await;
    assert_refuses(&mut serve(&database), "scrutin migrate").await;
    let mut migrate = scrutin("migrate");
    migrate.env("SCRUTIN_OWNER_URL", &database.owner_url).env("SCRUTIN_DATABASE_URL", &database.app_url);
    let first = said(&mut migrate);
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    assert!(String::from_utf8_lossy(&first.stdout).starts_with("step "));
    let second = said(&mut migrate);
    assert!(second.status.success() && second.stdout.is_empty(), "a second run finds nothing to do");
    Server::start(&database).await.client().get("/health/ready").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_refuses_a_postgres_that_could_lose_what_it_acknowledged() {
    let database = TestDatabase::new().await;
    let mut sql = Sql::connect(&database.owner_url).await;
    let set = |value: &str| {
        format!(
            "do $$ begin execute format('alter database %I set synchronous_commit = {value}', \
             current_database()); end $$"
        )
    };
    sql.run(&set("off")).await;
    assert_refuses(&mut serve(&database), "synchronous_commit = off").await;
    sql.run(&set("on")).await;
    drop(Server::start(&database).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_prints_the_document_that_it_serves() {
    let printed = said(&mut scrutin("openapi"));
    assert!(printed.status.success() && printed.stderr.is_empty());
    let database = TestDatabase::new().await;
    let served = Server::start(&database).await.client().get("/openapi.json").await.expect(200);
    assert!(printed.stdout == served.bytes, "what is printed differs from what is served");
    assert_eq!(served.json["info"]["title"], "Scrutin");
}
