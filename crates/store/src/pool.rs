//! The connections to Postgres, and what is asked outside of any transaction: who is calling, and are we ready.

use diesel_async::{
    AsyncPgConnection, pooled_connection::AsyncDieselConnectionManager, pooled_connection::deadpool,
};
use types::Chance;

use crate::{StoreError, schema::server_requirements, sql::*};

/// How long a request waits for a connection before it is told to come back.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);

/// The connections of one worker.
pub type Pool = deadpool::Pool<AsyncPgConnection>;

/// Postgres, as one worker of the server sees it.
#[derive(Clone)]
pub struct Store {
    pool: Pool,
    pub(crate) chance: Chance,
}

impl Store {
    /// Opens no connection yet: that happens when the first is needed.
    ///
    /// # Errors
    /// The pool can't be built from these settings.
    pub fn new(url: &str, connections: usize, chance: Chance) -> Result<Self, StoreError> {
        let manager = AsyncDieselConnectionManager::<AsyncPgConnection>::new(url);
        let pool = Pool::builder(manager)
            .max_size(connections)
            .runtime(deadpool_runtime())
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .recycle_timeout(Some(PATIENCE))
            .build()
            .map_err(|error| StoreError::Unavailable(Box::new(error)))?;
        Ok(Self { pool, chance })
    }

    pub(crate) async fn connection(&self) -> Result<deadpool::Object<AsyncPgConnection>, StoreError> {
        self.pool.get().await.map_err(|error| StoreError::Unavailable(Box::new(error)))
    }

    /// Whether Postgres answers and carries our schema.
    ///
    /// # Errors
    /// It does not.
    pub async fn ready(&self) -> Result<(), StoreError> {
        let mut conn = self.connection().await?;
        server_requirements::table
            .select(server_requirements::minimum_schema)
            .first::<String>(&mut conn)
            .await?;
        Ok(())
    }
}

fn deadpool_runtime() -> ::deadpool::Runtime {
    ::deadpool::Runtime::Tokio1
}
