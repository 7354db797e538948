//! The connections to Postgres, and what is asked outside of any transaction: who is calling, and are we ready.

use std::{pin::Pin, sync::Arc};

use chrono::{DateTime, Utc};
use diesel_async::{
    AsyncPgConnection,
    pooled_connection::{AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod, deadpool},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use types::Entropy;

use crate::{StoreError, Tx, schema::server_requirements, sql::*};

diesel::define_sql_function! {
    /// The time at this moment, not that of the transaction.
    fn clock_timestamp() -> Timestamptz;
}

/// How long a request waits for a connection before it is told to come back.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);

/// What holds for every connection of the server, whatever its role, its database or the address say: how long a statement
/// may run and wait for a lock, and that what is acknowledged is on the disk. They go out with the connection, so they cost
/// no trip of their own, and nothing is dropped around a transaction.
pub(crate) const SESSION: [(&str, &str); 4] = [
    ("statement_timeout", "15s"),
    ("lock_timeout", "10s"),
    ("idle_in_transaction_session_timeout", "30s"),
    ("synchronous_commit", "on"),
];

/// The address with [`SESSION`] in its options; these come last, so that they win.
fn with_session(url: &str) -> String {
    let is_url = url.starts_with("postgres://") || url.starts_with("postgresql://");
    if is_url {
        let options = SESSION.map(|(name, value)| format!("-c%20{name}%3D{value}")).join("%20");
        format!("{url}{}options={options}", if url.contains('?') { '&' } else { '?' })
    } else {
        let options = SESSION.map(|(name, value)| format!("-c {name}={value}")).join(" ");
        format!("{url} options='{options}'")
    }
}
/// One try of a statement.
pub(crate) type Attempt<'c, T> = Pin<Box<dyn Future<Output = diesel::QueryResult<T>> + Send + 'c>>;

/// The connections of one worker.
pub type Pool = deadpool::Pool<AsyncPgConnection>;

/// Postgres, as one worker of the server sees it.
#[derive(Clone)]
pub struct Store {
    pool: Pool,
    signed_in: Arc<Semaphore>,
    guests: Arc<Semaphore>,
    pub(crate) entropy: Entropy,
}

/// The right to a connection, which every caller holds beside it until it is dropped: those who are signed in and guests stand
/// in queues of their own.
#[derive(Debug)]
pub struct Place {
    _permit: OwnedSemaphorePermit,
}

impl Store {
    /// Opens no connection yet: that happens when the first is needed.
    ///
    /// # Errors
    /// The pool can't be built from these settings.
    pub fn new(url: &str, connections: usize, entropy: Entropy) -> Result<Self, StoreError> {
        // No ping before each use: a connection that is closed is seen at once, and one that breaks is tried anew.
        let mut config = ManagerConfig::default();
        config.recycling_method = RecyclingMethod::Fast;
        let address = with_session(url);
        let manager = AsyncDieselConnectionManager::<AsyncPgConnection>::new_with_config(address, config);
        let pool = Pool::builder(manager)
            .max_size(connections)
            .runtime(::deadpool::Runtime::Tokio1)
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .recycle_timeout(Some(PATIENCE))
            .build()
            .map_err(|error| StoreError::Unavailable(Box::new(error)))?;
        let all = || Arc::new(Semaphore::new(connections));
        Ok(Self { pool, signed_in: all(), guests: all(), entropy })
    }

    /// The same connections, so many of them kept for callers without sign-in (one at least), and the others for those who
    /// are signed in: neither waits for the other.
    #[must_use]
    pub fn with_guests(self, guests: usize) -> Self {
        let guests = guests.max(1);
        let others = self.pool.status().max_size.saturating_sub(guests).max(1);
        Self { signed_in: Arc::new(Semaphore::new(others)), guests: Arc::new(Semaphore::new(guests)), ..self }
    }

    /// Waits for a guest's place.
    ///
    /// # Errors
    /// None came free in time.
    pub async fn guest(&self) -> Result<Place, StoreError> {
        place(&self.guests).await
    }

    /// Waits for a place of those who are signed in.
    ///
    /// # Errors
    /// None came free in time.
    pub async fn signed_in(&self) -> Result<Place, StoreError> {
        place(&self.signed_in).await
    }

    pub(crate) async fn connection(&self) -> Result<deadpool::Object<AsyncPgConnection>, StoreError> {
        self.pool.get().await.map_err(|error| StoreError::Unavailable(Box::new(error)))
    }

    /// A connection after its first statement, which may be said twice. A connection on which it fails is thrown away;
    /// where it was found closed, the statement is tried once more on another.
    pub(crate) async fn first<T>(
        &self,
        statement: impl for<'c> Fn(&'c mut AsyncPgConnection) -> Attempt<'c, T>,
    ) -> Result<(deadpool::Object<AsyncPgConnection>, T), StoreError> {
        let mut tries = 0;
        loop {
            let mut conn = self.connection().await?;
            match statement(&mut conn).await {
                Ok(answer) => return Ok((conn, answer)),
                Err(error) => {
                    drop(deadpool::Object::take(conn));
                    tries += 1;
                    match StoreError::from(error) {
                        StoreError::Unavailable(_) if tries == 1 => {}
                        error => return Err(error),
                    }
                }
            }
        }
    }

    /// The time of Postgres, if it answers and carries our schema.
    ///
    /// # Errors
    /// It does not.
    pub async fn ready(&self) -> Result<DateTime<Utc>, StoreError> {
        let (_, (_, time)) = self
            .first(|conn| {
                let known = server_requirements::table
                    .select((server_requirements::minimum_schema, clock_timestamp()));
                Box::pin(known.first::<(String, DateTime<Utc>)>(conn))
            })
            .await?;
        Ok(time)
    }
}

async fn place(queue: &Arc<Semaphore>) -> Result<Place, StoreError> {
    let permit = tokio::time::timeout(PATIENCE, queue.clone().acquire_owned()).await;
    let permit = permit.map_err(|error| StoreError::Unavailable(Box::new(error)))?;
    let permit = permit.map_err(|error| StoreError::Unavailable(Box::new(error)))?;
    Ok(Place { _permit: permit })
}

/// The time of Postgres at this moment.
pub async fn time(tx: &mut Tx) -> Result<DateTime<Utc>, StoreError> {
    Ok(diesel::select(clock_timestamp()).get_result(tx.conn()).await?)
}
