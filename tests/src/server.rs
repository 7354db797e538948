//! A server of its own for each test, on a database of its own, cloned from a migrated template, with a clock that stands.

use std::{
    sync::{
        Arc, LazyLock,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use actix_web::{App as Web, HttpServer, dev::ServerHandle, middleware::from_fn, web::Data};
use app::{
    Ahead, App, Clock, Ground, Keys, Printing, Settings,
    limits::{Limit, Limits},
    os_entropy,
    sandbox::{Means, Sandbox},
};
use chrono::{DateTime, Utc};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use edge::Gate;
use store::{Policy, Store, schema_steps};

use crate::Client;

const OWNER: &str = "scrutin_test_owner";
const APP: &str = "scrutin_test_app";
const PASSWORD: &str = "only-for-tests";

/// The key of every test server.
pub const KEYS: &str = "1:0707070707070707070707070707070707070707070707070707070707070707";

/// A database of its own, empty but for the tables.
#[derive(Clone)]
pub struct TestDatabase {
    /// As the server's role.
    pub app_url: String,
    /// As the owner.
    pub owner_url: String,
}

fn admin_url() -> String {
    std::env::var("SCRUTIN_TEST_ADMIN_URL").expect("run the tests with scripts/test, which brings a Postgres")
}

fn url(admin: &str, role: &str, database: &str) -> String {
    let place = admin.rsplit_once('@').map_or("", |(_, place)| place);
    let (host, rest) = place.split_once('/').unwrap_or((place, ""));
    let query = rest.split_once('?').map_or(String::new(), |(_, query)| format!("?{query}"));
    format!("postgres://{role}:{PASSWORD}@{host}/{database}{query}")
}

/// The template is named after the steps, so that a changed step makes another.
fn template() -> String {
    use sha2::{Digest, Sha256};
    let mut steps: Vec<_> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations"))
        .expect("the migrations")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    steps.sort();
    let digest = steps.iter().fold(Sha256::new(), |digest, step| {
        digest.chain_update(std::fs::read(step.join("up.sql")).expect("up.sql"))
    });
    let name = digest.finalize().iter().take(6).fold(String::new(), |name, byte| format!("{name}{byte:02x}"));
    format!("scrutin_template_{name}")
}

impl TestDatabase {
    /// Clones the template; makes it first where it is missing.
    ///
    /// # Panics
    /// Postgres is not there.
    pub async fn new() -> Self {
        Self::of(&admin_url()).await
    }

    /// The same in the cluster of this superuser.
    ///
    /// # Panics
    /// It is not there.
    pub async fn of(admin_url: &str) -> Self {
        let mut admin = AsyncPgConnection::establish(admin_url).await.expect("Postgres");
        let template = template();
        let url = |role: &str, database: &str| url(admin_url, role, database);
        admin.batch_execute("select pg_advisory_lock(7501)").await.expect("a lock");
        let (owner_url, app_url) = (url(OWNER, &template), url(APP, &template));
        let marked = admin.batch_execute(&format!("comment on database {template} is 'complete'")).await;
        let complete = marked.is_ok() && is_migrated(&owner_url).await;
        if !complete {
            let role = |name| schema_steps::Role { name, password: PASSWORD };
            schema_steps::bootstrap(admin_url, role(OWNER), role(APP), &template).await.expect("roles");
            schema_steps::migrate(&owner_url).await.expect("tables");
            schema_steps::grant(&owner_url, APP).await.expect("grants");
        }
        drop(app_url);
        let clone = Self::made(admin_url, &mut admin, &format!("template {template} strategy wal_log")).await;
        admin.batch_execute("select pg_advisory_unlock(7501)").await.expect("an open lock");
        clone
    }

    /// One without tables, for what a dump brings; the roles are those of any other, which must be there before.
    ///
    /// # Panics
    /// Postgres is not there.
    pub async fn empty() -> Self {
        let admin_url = admin_url();
        let mut admin = AsyncPgConnection::establish(&admin_url).await.expect("Postgres");
        Self::made(&admin_url, &mut admin, "template template0").await
    }

    async fn made(admin_url: &str, admin: &mut AsyncPgConnection, how: &str) -> Self {
        let entropy: [u8; 8] = os_entropy().bytes();
        let name = format!("scrutin_test_{:x}", u64::from_be_bytes(entropy));
        admin
            .batch_execute(&format!("create database {name} owner {OWNER} {how}"))
            .await
            .expect("a database");
        let looks = format!("alter role {OWNER} in database {name} set scrutin.upkeep = 'on'");
        admin.batch_execute(&looks).await.expect("an owner who sees all rows");
        Self { app_url: url(admin_url, APP, &name), owner_url: url(admin_url, OWNER, &name) }
    }
}

async fn is_migrated(owner_url: &str) -> bool {
    match schema_steps::migrate(owner_url).await {
        Ok(steps) if steps.is_empty() => true,
        Ok(_) => schema_steps::grant(owner_url, APP).await.is_ok(),
        Err(_) => false,
    }
}

/// One press for all servers of this process.
fn printing() -> Printing {
    static PRINTING: LazyLock<Printing> = LazyLock::new(Printing::default);
    PRINTING.clone()
}

/// A server in this process.
pub struct TestServer {
    /// `http://127.0.0.1:PORT`.
    pub base: String,
    /// Its database.
    pub database: TestDatabase,
    clock: Arc<AtomicI64>,
    settings: Settings,
    handle: ServerHandle,
}

/// Midnight in Luxembourg has passed on this day of the campaign of 2024: the calendar of every test begins here.
pub const START: &str = "2024-02-01T09:00:00Z";

/// The machine of the tests does other things too.
fn patient() -> Means {
    let long = Duration::from_secs(60);
    let mut means = Means { time: long / 3, ..Means::default() };
    (means.signed_in.patience, means.open.patience) = (long, long);
    means
}

/// Looks into files in a process of the program `sandbox`, which stands beside the tests.
fn sandbox(means: Means) -> Sandbox {
    let here = std::env::current_exe().expect("a program");
    let beside = here.ancestors().nth(2).expect("a folder").join("sandbox");
    Sandbox::new(beside, &[], means)
}

impl TestServer {
    /// Starts a server on a database of its own, on 1 February 2024.
    ///
    /// # Panics
    /// It can't be started.
    pub async fn start() -> Self {
        Self::with(|_| {}).await
    }

    /// Starts a server with other settings.
    ///
    /// # Panics
    /// It can't be started.
    pub async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        Self::on(TestDatabase::new().await, Policy::default(), change)
    }

    /// Starts a server on this database.
    #[must_use]
    pub fn of(database: TestDatabase) -> Self {
        Self::on(database, Policy::default(), |_| {})
    }

    /// A further server on the database of this one, with other settings.
    ///
    /// # Panics
    /// It can't be started.
    #[must_use]
    pub fn beside(&self, change: impl FnOnce(&mut Settings)) -> Self {
        Self::on(self.database.clone(), Policy::default(), change)
    }

    /// A further server on the database of this one whose policy allows everything: what it refuses, the second lock refuses.
    #[must_use]
    pub fn beside_without_policy(&self) -> Self {
        Self::on(self.database.clone(), Policy::that_allows_everything(), |_| {})
    }

    fn on(database: TestDatabase, policy: Policy, change: impl FnOnce(&mut Settings)) -> Self {
        let clock = Arc::new(AtomicI64::new(0));
        // The clock stands, so that no bucket would ever fill again.
        let mut limits = Limits::default();
        for pace in [Limit::OpenPace, Limit::PersonPace, Limit::NewTokenPace] {
            limits.set(pace, 0);
        }
        let mut settings = Settings {
            trial: true,
            // The clock is moved from one step of a poll to the next.
            sign_in_life: chrono::Duration::days(20 * 365),
            failure_delay: Duration::ZERO,
            limits,
            inspection: patient(),
            ..Settings::default()
        };
        change(&mut settings);
        let gate = Data::new(Gate::new(settings.limits.clone(), Clock::Fixed(clock.clone())));
        let (watching, trusted_proxy) = (gate.clone(), settings.trusted_proxy);
        let (url, time, chosen) = (database.app_url.clone(), clock.clone(), settings.clone());
        let serving = HttpServer::new(move || {
            let app = App { policy, ..use_cases(&url, &time, &chosen) };
            let web = Web::new().app_data(Data::new(app)).app_data(gate.clone());
            web.wrap(from_fn(api::edge)).configure(api::configure)
        });
        let serving = serving
            .on_connect(move |connection, kept| {
                edge::on_connect(connection, kept);
                watching.connected(connection, trusted_proxy, kept);
            })
            .workers(1)
            .keep_alive(Duration::from_secs(60))
            .disable_signals()
            .bind(("127.0.0.1", 0))
            .expect("a port");
        let address = serving.addrs().first().copied().expect("an address");
        let running = serving.run();
        let handle = running.handle();
        tokio::spawn(running);
        let server = Self { base: format!("http://{address}"), database, clock, settings, handle };
        server.set_time(START);
        server
    }

    /// Sets the clock.
    ///
    /// # Panics
    /// This is no time.
    pub fn set_time(&self, rfc3339: &str) {
        let time: DateTime<Utc> = rfc3339.parse().expect("a time");
        self.clock.store(time.timestamp_millis(), Ordering::Relaxed);
    }

    /// Asks the database as its owner whether this holds, for what the API never shows.
    ///
    /// # Panics
    /// Postgres is not there.
    pub async fn holds(&self, condition: &str) -> bool {
        let mut owner = AsyncPgConnection::establish(&self.database.owner_url).await.expect("Postgres");
        owner.batch_execute(&format!("do $$ begin assert {condition}; end $$")).await.is_ok()
    }

    /// Waits until this holds in the database.
    ///
    /// # Panics
    /// It does not for ten seconds.
    pub async fn until(&self, condition: &str) {
        for _ in 0..1_000 {
            if self.holds(condition).await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("never: {condition}");
    }

    /// What the database says to this question, as text.
    ///
    /// # Panics
    /// Postgres is not there.
    pub async fn value(&self, question: &str) -> String {
        let mut owner = AsyncPgConnection::establish(&self.database.owner_url).await.expect("Postgres");
        let said =
            owner.batch_execute(&format!("do $$ begin raise exception '%', ({question}); end $$")).await;
        said.expect_err("a value").to_string()
    }

    /// Changes what no operation changes, as the owner of the tables.
    ///
    /// # Panics
    /// Postgres refuses.
    pub async fn alter(&self, statement: &str) {
        let mut owner = AsyncPgConnection::establish(&self.database.owner_url).await.expect("Postgres");
        owner.batch_execute(statement).await.expect("a statement");
    }

    /// Nobody, as a client.
    #[must_use]
    pub fn client(&self) -> Client {
        Client::nobody(&self.base).with_clock(self.clock.clone())
    }

    /// The use cases behind it, for what runs without a request.
    #[must_use]
    pub fn app(&self) -> App {
        use_cases(&self.database.app_url, &self.clock, &self.settings)
    }

    /// The store behind it, for looking at what the API never shows.
    ///
    /// # Panics
    /// No pool can be made.
    #[must_use]
    pub fn store(&self) -> Store {
        Store::new(&self.database.app_url, 1, os_entropy()).expect("a pool")
    }
}

fn use_cases(url: &str, clock: &Arc<AtomicI64>, settings: &Settings) -> App {
    App {
        store: Store::new(url, 4, os_entropy()).expect("a pool"),
        clock: Clock::Fixed(clock.clone()),
        ahead: Ahead::default(),
        entropy: os_entropy(),
        keys: Keys::parse(KEYS).expect("keys"),
        settings: settings.clone(),
        printing: printing(),
        policy: Policy::default(),
        ground: Ground::default(),
        sandbox: sandbox(settings.inspection),
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        let handle = self.handle.clone();
        tokio::spawn(async move { handle.stop(false).await });
    }
}
