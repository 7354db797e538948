//! The one place where a transaction begins.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, Utc};
use diesel_async::{
    AsyncConnection, AsyncPgConnection, TransactionManager, pooled_connection::deadpool::Object,
};
use serde::{Serialize, de::DeserializeOwned};
use types::{Chance, PersonId};
use uuid::Uuid;

use crate::{
    Change, Store, StoreError, audit,
    idempotency::{self, Seen},
};

type Manager = <AsyncPgConnection as AsyncConnection>::TransactionManager;

/// One call of one operation: who, what, when, and the key that makes it safe to repeat.
#[derive(Clone, Debug)]
pub struct Call {
    /// Who is calling; nobody for the few operations that ask for no sign-in.
    pub person: Option<PersonId>,
    /// The operation's name, as in the OpenAPI document.
    pub operation: &'static str,
    /// Names the request in answers, logs and events.
    pub request_id: Uuid,
    /// The moment for which everything in this call is decided.
    pub now: DateTime<Utc>,
    /// The key of a call that changes something.
    pub idempotency: Option<Idempotency>,
}

/// The caller's key and what it was used for.
#[derive(Clone, Debug)]
pub struct Idempotency {
    /// As the caller chose it.
    pub key: String,
    /// Keyed digest of method, path and body.
    pub fingerprint: [u8; 32],
}

/// An answer that can be kept and given again. A secret in it must be one that serializes to nothing.
pub trait Keep: Serialize + DeserializeOwned {}
impl<T: Serialize + DeserializeOwned> Keep for T {}

/// What a use case answers when it refuses; the store adds its own refusals.
pub trait Refuse: From<StoreError> {
    /// The same key was used for another call.
    fn key_reused() -> Self;
    /// Another call with the same key is not finished.
    fn key_in_flight() -> Self;
    /// The name of the refusal, where it is one of rights (also: not there) and must leave a security event.
    fn of_rights(&self) -> Option<&'static str>;
}

/// An answer, and whether it is the first one given again.
#[derive(Clone, Debug)]
pub struct Answered<T> {
    /// The answer.
    pub value: T,
    /// Whether the effect had happened before this call.
    pub replayed: bool,
}

/// An open transaction of one caller.
pub struct Tx {
    conn: Object<AsyncPgConnection>,
    pub(crate) call: Call,
    pub(crate) chance: Chance,
    changes: Vec<Change>,
    ids: AtomicU32,
}

impl Tx {
    pub(crate) fn conn(&mut self) -> &mut AsyncPgConnection {
        &mut self.conn
    }

    /// The call that this transaction serves.
    #[must_use]
    pub fn call(&self) -> &Call {
        &self.call
    }

    /// The moment of the call.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.call.now
    }

    /// A fresh id: those of one transaction sort in the order in which they were made.
    pub fn id<T: From<Uuid>>(&self) -> T {
        self.chance.id(self.call.now, self.ids.fetch_add(1, Ordering::Relaxed))
    }

    /// Records a change; it is written before the commit.
    pub fn record(&mut self, change: Change) {
        self.changes.push(change);
    }
}

/// Runs one use case in one transaction of its caller.
///
/// The order is fixed: `permit` decides whether the caller may; then a repeated call gets its first answer; then
/// `work` decides and saves. The answer, the audit events and the change commit together or not at all. A refusal of
/// rights leaves a security event of its own after the rollback.
///
/// # Errors
/// What `permit` or `work` refuse, a key that was used otherwise or is in flight, and failures of Postgres.
pub async fn within<P, T, E>(
    store: &Store,
    call: &Call,
    permit: impl AsyncFnOnce(&mut Tx) -> Result<P, E>,
    work: impl AsyncFnOnce(&mut Tx, P) -> Result<T, E>,
) -> Result<Answered<T>, E>
where
    T: Keep,
    E: Refuse,
{
    let mut tx = begin(store, call).await?;
    let outcome = async {
        let permitted = permit(&mut tx).await?;
        let Some((key, person)) = call.idempotency.as_ref().zip(call.person) else {
            let value = work(&mut tx, permitted).await?;
            return Ok(Answered { value, replayed: false });
        };
        match idempotency::take(&mut tx, key, person.into()).await? {
            Seen::InFlight => return Err(E::key_in_flight()),
            Seen::OtherCall => return Err(E::key_reused()),
            Seen::Answered(answer) => {
                let value = serde_json::from_str(&answer).map_err(StoreError::from)?;
                return Ok(Answered { value, replayed: true });
            }
            Seen::Never => {}
        }
        let value = work(&mut tx, permitted).await?;
        let answer = serde_json::to_string(&value).map_err(StoreError::from)?;
        idempotency::keep(&mut tx, key, person.into(), answer).await?;
        Ok(Answered { value, replayed: false })
    }
    .await;
    match outcome {
        Ok(answered) => {
            let changes = std::mem::take(&mut tx.changes);
            audit::write(&mut tx, changes).await?;
            Manager::commit_transaction(tx.conn()).await.map_err(StoreError::from)?;
            Ok(answered)
        }
        Err(refusal) => {
            Manager::rollback_transaction(tx.conn()).await.map_err(StoreError::from)?;
            drop(tx);
            if let Some(name) = refusal.of_rights() {
                let mut tx = begin(store, call).await?;
                audit::refused(&mut tx, name).await?;
                Manager::commit_transaction(tx.conn()).await.map_err(StoreError::from)?;
            }
            Err(refusal)
        }
    }
}

async fn begin(store: &Store, call: &Call) -> Result<Tx, StoreError> {
    let mut conn = store.connection().await?;
    Manager::begin_transaction(&mut *conn).await?;
    Ok(Tx { conn, call: call.clone(), chance: store.chance, changes: Vec::new(), ids: AtomicU32::new(0) })
}
