//! How far the legal time of a trial server is from the real one: one row for all servers on a database.

use chrono::Duration;
use serde::{Deserialize, Serialize};
use types::versioned;

use crate::{Store, StoreError, Tx, schema::trial_clock, sql::*};

/// How the clock of a trial is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialClock {
    /// Microseconds from the real time to the legal one.
    ahead_us: i64,
    version: i32,
}

impl TrialClock {
    /// From the real time to the legal one.
    #[must_use]
    pub fn ahead(&self) -> Duration {
        Duration::microseconds(self.ahead_us)
    }
}

versioned!(TrialClock);

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = trial_clock)]
    struct Row -> TrialClock {
        ahead_us: i64,
        version: i32,
    }
}

impl Store {
    /// How it is set, before a call begins.
    ///
    /// # Errors
    /// Postgres does not answer.
    pub async fn trial_clock(&self) -> Result<TrialClock, StoreError> {
        let (_, row) = self.first(|conn| Box::pin(Row::query().first::<Row>(conn))).await?;
        Ok(row.into())
    }
}

/// How it is set.
pub async fn read(tx: &mut Tx) -> Result<TrialClock, StoreError> {
    Ok(Row::query().first(tx.conn()).await?.into())
}

/// How it is set, for one who may set it; nobody else does until the transaction ends.
pub async fn lock(tx: &mut Tx) -> Result<Option<TrialClock>, StoreError> {
    one(Row::query().for_update().first(tx.conn()).await)
}

/// Sets it.
pub async fn set(tx: &mut Tx, ahead: Duration) -> Result<TrialClock, StoreError> {
    let ahead_us = ahead.num_microseconds().ok_or(StoreError::Unknown("clock"))?;
    let set = diesel::update(trial_clock::table)
        .set((trial_clock::ahead_us.eq(ahead_us), trial_clock::version.eq(trial_clock::version + 1)))
        .returning(Row::as_returning());
    Ok(set.get_result::<Row>(tx.conn()).await?.into())
}
