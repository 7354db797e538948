//! The database itself, for what the API never shows and for holding a call where the test wants it.

use std::time::{Duration, Instant};

use diesel::{QueryableByName, sql_types::BigInt};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};

use crate::process::LONG;

/// One connection.
pub(crate) struct Sql(AsyncPgConnection);

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

impl Sql {
    /// Connects.
    pub(crate) async fn connect(url: &str) -> Self {
        Self::try_connect(url).await.expect("Postgres")
    }

    /// Connects, where Postgres may be away.
    pub(crate) async fn try_connect(url: &str) -> Result<Self, String> {
        AsyncPgConnection::establish(url).await.map(Self).map_err(|error| error.to_string())
    }

    /// Runs statements; what Postgres says where it refuses.
    pub(crate) async fn attempt(&mut self, statements: &str) -> Result<(), String> {
        self.0.batch_execute(statements).await.map_err(|error| error.to_string())
    }

    /// Runs statements.
    pub(crate) async fn run(&mut self, statements: &str) {
        self.attempt(statements).await.expect(statements);
    }

    /// How many rows this is: `from .. where ..`.
    pub(crate) async fn count(&mut self, rows: &str) -> i64 {
        self.try_count(rows).await.expect(rows)
    }

    /// The same, where Postgres may be away.
    pub(crate) async fn try_count(&mut self, rows: &str) -> Result<i64, String> {
        let query = diesel::sql_query(format!("select count(*) {rows}"));
        let counted = query.get_result::<Counted>(&mut self.0).await;
        counted.map(|counted| counted.count).map_err(|error| error.to_string())
    }

    /// Waits until this is so many rows.
    pub(crate) async fn until(&mut self, wanted: i64, rows: &str) {
        let begun = Instant::now();
        while self.count(rows).await != wanted {
            assert!(begun.elapsed() < LONG, "never {wanted} {rows}");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// Begins a transaction that holds every access code, so that a call which registers one stands still.
    pub(crate) async fn hold_codes(&mut self) {
        self.run("begin; select 1 from access_codes for update").await;
    }

    /// Waits until so many calls stand still for what this connection holds.
    pub(crate) async fn until_waiting(&mut self, calls: i64) {
        // Not from pg_stat_activity: a transaction sees that as it was at its first look.
        self.until(
            calls,
            "from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))",
        )
        .await;
    }

    /// Lets go.
    pub(crate) async fn release(&mut self) {
        self.run("rollback").await;
    }
}
