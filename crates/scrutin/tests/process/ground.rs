//! What a server needs before it serves: keys, tables, a Postgres that keeps what it acknowledges, and loopback in trial mode.

use std::process::Command;

use tests::server::{KEYS, TestDatabase};

use crate::{
    cluster::Cluster,
    process::{Process, Server, is_root, said, scrutin, serve, serve_for_real},
    sql::Sql,
};

/// It ends by itself, not with 0, and says why without a secret; everything that it said.
pub(crate) async fn assert_refuses(command: &mut Command, why: &str) -> String {
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
async fn it_refuses_trial_mode_behind_a_proxy_or_under_a_public_name() {
    let database = TestDatabase::new().await;
    assert_refuses(serve(&database).env("SCRUTIN_TRUSTED_PROXY", "127.0.0.1"), "SCRUTIN_TRUSTED_PROXY").await;
    for address in
        ["https://scrutin.example", "http://192.168.1.7:8080", "https://localhost.example", "localhost"]
    {
        let mut command = serve(&database);
        assert_refuses(command.env("SCRUTIN_PUBLIC_ADDRESS", address), "SCRUTIN_PUBLIC_ADDRESS").await;
    }
    for address in ["http://localhost:8080/", "http://scrutin.localhost", "http://[::1]:8080"] {
        drop(Server::with(serve(&database).env("SCRUTIN_PUBLIC_ADDRESS", address)).await);
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

/// What begins one more setting of this address.
fn sign(url: &str) -> char {
    if url.contains('?') { '&' } else { '?' }
}

/// The same address as `keyword=value`.
fn as_words(url: &str) -> String {
    let cut = |text: &str, at: char| {
        let (before, after) = text.split_once(at).unwrap_or((text, ""));
        (before.to_owned(), after.replace('&', " "))
    };
    let (person, place) = cut(url.trim_start_matches("postgres://"), '@');
    let ((role, password), (host, rest)) = (cut(&person, ':'), cut(&place, '/'));
    let ((host, port), (database, others)) = (cut(&host, ':'), cut(&rest, '?'));
    let port = if port.is_empty() { port } else { format!("port={port}") };
    let words = format!("user={role} password={password} host={host} {port} dbname={database} {others}");
    percent_encoding::percent_decode_str(&words).decode_utf8_lossy().into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_database_and_role_set_for_themselves_does_not_reach_the_connections_of_the_server() {
    let database = TestDatabase::new().await;
    let unsafe_settings = [
        ("synchronous_commit", "off"),
        ("statement_timeout", "0"),
        ("lock_timeout", "0"),
        ("idle_in_transaction_session_timeout", "0"),
    ];
    let (mut owner, mut app) =
        (Sql::connect(&database.owner_url).await, Sql::connect(&database.app_url).await);
    for (setting, value) in unsafe_settings {
        let set = |whose: &str| {
            format!(
                "do $$ begin execute format('alter {whose} set {setting} = {value}', current_database()); end $$"
            )
        };
        owner.run(&set("database %I")).await;
        // A role may do this to itself.
        app.run(&set("role current_user in database %I")).await;
    }
    let mut theirs = Sql::connect(&database.app_url).await;
    assert_eq!(
        theirs.count("from pg_settings where name = 'synchronous_commit' and setting = 'off'").await,
        1
    );
    // It looks at its own connection before it listens, however the address is written.
    for address in [
        format!("{0}{1}application_name=ours", database.app_url, sign(&database.app_url)),
        as_words(&database.app_url),
    ] {
        drop(Server::with(serve(&database).env("SCRUTIN_DATABASE_URL", address)).await);
    }
    let server = Server::start(&database).await;
    let working = "from pg_stat_activity where datname = current_database() and usename = 'scrutin_test_app'";
    assert!(theirs.count(working).await > 1);
    server.client().persona("firm-owner").await.get("/v1/me").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_refuses_a_postgres_that_could_lose_what_it_acknowledged() {
    let cluster = Cluster::start();
    let database = TestDatabase::of(cluster.url()).await;
    let mut sql = Sql::connect(cluster.url()).await;
    for setting in ["fsync", "full_page_writes"] {
        for (value, refused) in [("off", true), ("on", false)] {
            sql.run(&format!("alter system set {setting} = {value}")).await;
            sql.run("select pg_reload_conf()").await;
            sql.until(1, &format!("from pg_settings where name = '{setting}' and setting = '{value}'")).await;
            if refused {
                assert_refuses(&mut serve(&database), setting).await;
            }
        }
    }
    drop(Server::start(&database).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_refuses_a_role_that_may_do_more_than_serve() {
    let database = TestDatabase::new().await;
    let mut command = serve(&database);
    assert_refuses(command.env("SCRUTIN_DATABASE_URL", &database.owner_url), "owns the database").await;
    let admin_url = std::env::var("SCRUTIN_TEST_ADMIN_URL").expect("a Postgres");
    let (place, rest) = admin_url.rsplit_once('/').expect("a database");
    let query = rest.split_once('?').map_or(String::new(), |(_, query)| format!("?{query}"));
    let name = database.app_url.rsplit('/').next().and_then(|rest| rest.split('?').next()).expect("a name");
    let superuser = format!("{place}/{name}{query}");
    assert_refuses(serve(&database).env("SCRUTIN_DATABASE_URL", superuser), "is a superuser").await;
    let mut admin = Sql::connect(&admin_url).await;
    for (power, why) in [
        ("createrole", "may make roles"),
        ("createdb", "may make databases"),
        ("bypassrls", "passes row-level security"),
        ("in role scrutin_test_owner", "owns the database"),
    ] {
        let role = format!("{name}_{}", power.split(' ').next().expect("a word"));
        admin.run(&format!("create role {role} login password 'only-for-tests' {power}")).await;
        admin.run(&format!("grant scrutin_test_app to {role}")).await;
        let url = database.app_url.replace("//scrutin_test_app:", &format!("//{role}:"));
        assert_refuses(serve(&database).env("SCRUTIN_DATABASE_URL", url), why).await;
        admin.run(&format!("drop role {role}")).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_refuses_a_role_that_may_change_the_trail() {
    let database = TestDatabase::new().await;
    let mut sql = Sql::connect(&database.owner_url).await;
    sql.run("grant update on audit_events to scrutin_test_app").await;
    assert_refuses(&mut serve(&database), "may change rows of audit_events").await;
    sql.run("revoke update on audit_events from scrutin_test_app").await;
    drop(Server::start(&database).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_refuses_to_run_as_root_outside_trial_mode() {
    if is_root() {
        let database = TestDatabase::new().await;
        assert_refuses(serve(&database).env("SCRUTIN_TRIAL", "false"), "does not run as root").await;
        drop(Server::with(&mut serve_for_real(&database)).await);
    }
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
