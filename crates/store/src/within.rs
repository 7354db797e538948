//! The one place where a transaction begins.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, Duration, Utc};
use diesel_async::{
    AsyncConnection, AsyncPgConnection, TransactionManager, pooled_connection::deadpool::Object,
};
use mandataires::AuthorityRole;
use serde::{Serialize, de::DeserializeOwned};
use types::{Entropy, PersonId, TokenId};
use uuid::Uuid;

use crate::{
    Change, Place, Policy, Principal, Store, StoreError, audit,
    idempotency::{self, Seen},
    people::tokens::{self, SignedIn},
    rights::{self, Alone},
};

type Manager = <AsyncPgConnection as AsyncConnection>::TransactionManager;

/// One call of one operation: who, what, when, and the key that makes it safe to repeat.
#[derive(Clone, Debug)]
pub struct Call {
    /// Whom it works for: the person who is calling, or a task where an operation asks for no sign-in.
    pub principal: Principal,
    /// The token that the person showed: it must be alive in the transaction that acts. None where nobody signed in, and
    /// for what the server notes by itself about a person's call.
    pub token: Option<TokenId>,
    /// Whether the rules of who may do what are asked.
    pub policy: Policy,
    /// What the call does to the rights of persons and to everything else.
    pub effect: Effect,
    /// The operation's name, as in the OpenAPI document.
    pub operation: &'static str,
    /// Names the request in answers, logs and events.
    pub request_id: Uuid,
    /// When it came.
    pub at: Moment,
    /// The key of a call that changes something.
    pub idempotency: Option<Idempotency>,
}

/// One moment by two clocks. They agree, but for a trial server whose clock was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// By the machine: for what expires, waits, is tidied, is proved, and for the order of ids. Nobody sets it.
    pub real: DateTime<Utc>,
    /// By the calendar of the law: for every day that counts in an election, and for what is said to have happened then.
    pub legal: DateTime<Utc>,
}

impl Moment {
    /// A real moment, where the law's clock is so far ahead.
    #[must_use]
    pub fn new(real: DateTime<Utc>, ahead: Duration) -> Self {
        Self { real, legal: real.checked_add_signed(ahead).unwrap_or(real) }
    }
}

/// What a call does, and so how it is kept apart from the end of somebody's rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It only looks: the rights of its caller are read, and nobody waits.
    Reads,
    /// It changes something: the rights of its caller can't end before its transaction does.
    Changes,
    /// It ends rights, of others or of the caller: its use case calls [`Tx::alone_for`] before it decides.
    EndsRights,
}

impl Call {
    /// The same call, as one that ends rights.
    #[must_use]
    pub fn ending_rights(&self) -> Self {
        Self { effect: Effect::EndsRights, ..self.clone() }
    }

    /// The same call without its key and its sign-in, for what the server notes about it by itself.
    #[must_use]
    pub fn noted(&self) -> Self {
        Self { idempotency: None, token: None, ..self.clone() }
    }

    /// Who is calling; nobody for the few operations that ask for no sign-in.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        self.principal.person()
    }

    /// The person who acts by a token, and so the owner of the key.
    fn acting(&self) -> Option<PersonId> {
        self.token.and(self.person())
    }

    /// What a transaction of this call begins with, in one trip: who it works for, the key, and, where something changes,
    /// a wait for whoever is ending rights of the person.
    fn beginning(&self) -> String {
        let mut statements = vec!["begin".to_owned(), self.principal.set_statement(self.at.real)];
        if let Some(person) = self.acting() {
            statements.extend(self.idempotency.as_ref().map(|key| idempotency::take(key, person)));
            statements.extend((self.effect == Effect::Changes).then(|| rights::acting(person)));
        }
        statements.join("; ")
    }
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
pub trait Replayable: Serialize + DeserializeOwned {}
impl<T: Serialize + DeserializeOwned> Replayable for T {}

/// What a use case answers when it refuses; the store adds its own refusals.
pub trait TransactionError: From<StoreError> {
    /// The token of the call is not alive.
    fn not_signed_in() -> Self;
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
    /// The caller's role at the authority, with which it was decided.
    pub authority: Option<AuthorityRole>,
}

impl<T> Answered<T> {
    /// An answer to somebody about whom nothing was read.
    pub fn computed(value: T) -> Self {
        Self { value, replayed: false, authority: None }
    }
}

/// An open transaction of one caller.
pub struct Tx {
    conn: Object<AsyncPgConnection>,
    pub(crate) call: Call,
    pub(crate) entropy: Entropy,
    signed_in: Option<SignedIn>,
    changes: Vec<Change>,
    ids: AtomicU32,
    _place: Place,
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

    /// The role at the authority of the caller, as it stands in this transaction.
    #[must_use]
    pub fn authority(&self) -> Option<AuthorityRole> {
        self.signed_in.as_ref().and_then(|caller| caller.authority)
    }

    /// Waits until nobody changes anything in the name of the caller or of `others`, keeps it so until the transaction
    /// ends, and reads anew who the caller is. Who ends rights calls this before it decides and before it locks rows: so
    /// what it ends is not in use, and two who end each other's rights come one after the other.
    ///
    /// Nothing is answered where the caller's token has ended meanwhile.
    pub async fn alone_for(&mut self, others: &[PersonId]) -> Result<Option<Alone>, StoreError> {
        let alone = rights::alone(self, others).await?;
        Ok(self.sign_in().await?.then_some(alone))
    }

    /// Reads who the caller is; false where a token was shown that is not alive.
    async fn sign_in(&mut self) -> Result<bool, StoreError> {
        let Some(token) = self.call.token else { return Ok(true) };
        self.signed_in = tokens::signed_in(self, token).await?;
        Ok(self.signed_in.is_some())
    }

    /// What became of the call's key, as it was read together with the caller.
    fn seen(&mut self) -> Seen {
        self.signed_in.as_mut().map_or(Seen::Never, |caller| std::mem::replace(&mut caller.seen, Seen::Never))
    }

    /// Writes the events of what was recorded, and keeps the answer.
    async fn write(&mut self, answer: Option<(&Idempotency, String)>) -> Result<(), StoreError> {
        let changes = std::mem::take(&mut self.changes);
        audit::write(self, changes, answer).await
    }

    /// The moment for which everything in this call is decided, by the calendar of the law.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.call.at.legal
    }

    /// The moment of the call by the machine, for what no trial moves.
    #[must_use]
    pub fn real_now(&self) -> DateTime<Utc> {
        self.call.at.real
    }

    /// A fresh id: those of one transaction sort in the order in which they were made.
    pub fn id<T: From<Uuid>>(&self) -> T {
        self.entropy.id(self.call.at.real, self.ids.fetch_add(1, Ordering::Relaxed))
    }

    /// Records a change; it is written before the commit.
    pub fn record(&mut self, change: Change) {
        self.changes.push(change);
    }
}

/// Runs one use case in one transaction of its caller.
///
/// The order is fixed: the caller's token and role are read; `permit` decides whether the caller may; then a repeated
/// call gets its first answer; then `work` decides and saves. The answer, the audit events and the change commit together
/// or not at all. A refusal of rights leaves a security event of its own after the rollback.
///
/// Where the call changes something, whoever ends the caller's rights waits for the end of the transaction
/// ([`crate::rights`]): once such an end is answered, no call acts with what was ended.
///
/// # Errors
/// The token has ended, what `permit` or `work` refuse, a key that was used otherwise or is in flight, and failures of Postgres.
pub async fn within<P, T, E>(
    store: &Store,
    call: &Call,
    permit: impl AsyncFnOnce(&mut Tx) -> Result<P, E>,
    work: impl AsyncFnOnce(&mut Tx, P) -> Result<T, E>,
) -> Result<Answered<T>, E>
where
    T: Replayable,
    E: TransactionError,
{
    let mut tx = begin(store, call).await?;
    let outcome = async {
        if !tx.sign_in().await? {
            return Err(E::not_signed_in());
        }
        let permitted = permit(&mut tx).await?;
        let Some(key) = call.idempotency.as_ref().filter(|_| call.acting().is_some()) else {
            let value = work(&mut tx, permitted).await?;
            tx.write(None).await?;
            return Ok((value, false));
        };
        match tx.seen() {
            Seen::InFlight => return Err(E::key_in_flight()),
            Seen::OtherCall => return Err(E::key_reused()),
            Seen::Answered(answer) => {
                return Ok((serde_json::from_str(&answer).map_err(StoreError::from)?, true));
            }
            Seen::Never => {}
        }
        let value = work(&mut tx, permitted).await?;
        let answer = serde_json::to_string(&value).map_err(StoreError::from)?;
        tx.write(Some((key, answer))).await?;
        Ok((value, false))
    }
    .await;
    match outcome {
        Ok((value, replayed)) => {
            Manager::commit_transaction(tx.conn()).await.map_err(StoreError::from)?;
            Ok(Answered { value, replayed, authority: tx.authority() })
        }
        Err(refusal) => {
            Manager::rollback_transaction(tx.conn()).await.map_err(StoreError::from)?;
            drop(tx);
            if let Some(name) = refusal.of_rights() {
                let mut tx = begin(store, &call.noted()).await?;
                audit::refused(&mut tx, name).await?;
                Manager::commit_transaction(tx.conn()).await.map_err(StoreError::from)?;
            }
            Err(refusal)
        }
    }
}

async fn begin(store: &Store, call: &Call) -> Result<Tx, StoreError> {
    let place = if call.person().is_none() { store.guest().await? } else { store.signed_in().await? };
    let beginning = call.beginning();
    let (conn, ()) = store.first(|conn| Box::pin(begin_with(conn, beginning.clone()))).await?;
    let (call, entropy, ids) = (call.clone(), store.entropy, AtomicU32::new(0));
    Ok(Tx { conn, call, entropy, signed_in: None, changes: Vec::new(), ids, _place: place })
}

async fn begin_with(conn: &mut AsyncPgConnection, beginning: String) -> diesel::QueryResult<()> {
    Manager::begin_transaction_sql(conn, &beginning).await
}
