//! Calls that are made twice: the first answer is kept in the transaction of its effect and given again.

use sha2::{Digest, Sha256};
use types::PersonId;
use uuid::Uuid;

use crate::{Idempotency, StoreError, Tx, schema::idempotency_records, sql::*};

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

/// The statement that takes the key for the transaction that begins, if nobody has it. Whether it did is read together
/// with what is kept under the key, in a later statement: one that sees what the last holder of the key has committed.
pub(crate) fn take(key: &Idempotency, person: PersonId) -> String {
    let number = lock_number(key, person.into());
    format!("select set_config('scrutin.key_taken', pg_try_advisory_xact_lock({number})::text, true)")
}

impl Idempotency {
    /// What is known of this key, after it was taken or not, from what is kept under it: fingerprint and answer.
    pub(crate) fn seen(&self, taken: bool, kept: Option<(Vec<u8>, String)>) -> Seen {
        match kept {
            _ if !taken => Seen::InFlight,
            None => Seen::Never,
            Some((fingerprint, answer)) if fingerprint == self.fingerprint => Seen::Answered(answer),
            Some(_) => Seen::OtherCall,
        }
    }
}

/// Forgets the answers that are older than the time for which they are promised.
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
