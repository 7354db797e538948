//! Calls that are made twice: the first answer is kept in the transaction of its effect and given again.

use diesel::sql_types::BigInt;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{Idempotency, StoreError, Tx, schema::idempotency_records, sql::*};

diesel::define_sql_function! {
    /// Takes a lock that ends with the transaction; false where another transaction holds it.
    fn pg_try_advisory_xact_lock(key: BigInt) -> Bool;
}

/// What is known of a key.
pub(crate) enum Seen {
    /// Nothing; it is ours until the transaction ends.
    Never,
    /// The same call was answered before.
    Answered(String),
    /// It was used for another call.
    OtherCall,
    /// Another transaction is working on it.
    InFlight,
}

/// Takes the key for this transaction, or says what became of it.
pub(crate) async fn take(tx: &mut Tx, key: &Idempotency, person: Uuid) -> Result<Seen, StoreError> {
    let free =
        diesel::select(pg_try_advisory_xact_lock(lock_number(key, person))).get_result::<bool>(tx.conn());
    if !free.await? {
        return Ok(Seen::InFlight);
    }
    let kept = idempotency_records::table
        .find((person, &key.key))
        .select((idempotency_records::fingerprint, idempotency_records::answer))
        .first::<(Vec<u8>, String)>(tx.conn())
        .await
        .optional()?;
    Ok(match kept {
        None => Seen::Never,
        Some((fingerprint, answer)) if fingerprint == key.fingerprint => Seen::Answered(answer),
        Some(_) => Seen::OtherCall,
    })
}

/// Keeps the answer beside its effect.
pub(crate) async fn keep(
    tx: &mut Tx,
    key: &Idempotency,
    person: Uuid,
    answer: String,
) -> Result<(), StoreError> {
    let (operation, now) = (tx.call.operation, tx.call.now);
    diesel::insert_into(idempotency_records::table)
        .values((
            idempotency_records::person_id.eq(person),
            idempotency_records::key.eq(&key.key),
            idempotency_records::operation.eq(operation),
            idempotency_records::fingerprint.eq(key.fingerprint.as_slice()),
            idempotency_records::answer.eq(answer),
            idempotency_records::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Forgets the answers that are older than the time for which they are promised.
///
/// # Errors
/// Postgres fails.
pub async fn forget_before(tx: &mut Tx, before: chrono::DateTime<chrono::Utc>) -> Result<usize, StoreError> {
    Ok(diesel::delete(idempotency_records::table.filter(idempotency_records::created_at.lt(before)))
        .execute(tx.conn())
        .await?)
}

fn lock_number(key: &Idempotency, person: Uuid) -> i64 {
    let digest = Sha256::new().chain_update(person.as_bytes()).chain_update(&key.key).finalize();
    let mut number = [0; 8];
    number.copy_from_slice(&digest[..8]);
    i64::from_be_bytes(number)
}
