//! Signatures under démarches, each with the bytes that were signed. A change undoes them; their rows stay.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{DemarcheId, PersonId, SignatureId};
use uuid::Uuid;

use crate::{StoreError, Tx, schema::signatures, sql::*};

/// A signature under a démarche.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Signature {
    /// The signature.
    pub id: SignatureId,
    /// Who signed.
    pub person: PersonId,
    /// What was declared: "lu et approuvé".
    pub statement: String,
    /// SHA-256 of the signed bytes.
    pub content_digest: Vec<u8>,
    /// When.
    pub signed_at: DateTime<Utc>,
}

/// Keeps a simple signature together with the bytes that were signed.
///
/// # Errors
/// Postgres fails.
pub async fn add(
    tx: &mut Tx,
    id: DemarcheId,
    signature: &Signature,
    content: &[u8],
) -> Result<(), StoreError> {
    diesel::insert_into(signatures::table)
        .values((
            signatures::id.eq(Uuid::from(signature.id)),
            signatures::demarche_id.eq(Uuid::from(id)),
            signatures::kind.eq("simple"),
            signatures::statement.eq(&signature.statement),
            signatures::person_id.eq(Uuid::from(signature.person)),
            signatures::content.eq(content),
            signatures::content_digest.eq(&signature.content_digest),
            signatures::signed_at.eq(signature.signed_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The signature in force under a démarche.
///
/// # Errors
/// Postgres fails.
pub async fn in_force(tx: &mut Tx, id: DemarcheId) -> Result<Option<Signature>, StoreError> {
    let row = signatures::table
        .filter(signatures::demarche_id.eq(Uuid::from(id)))
        .filter(signatures::undone_at.is_null())
        .select((
            signatures::id,
            signatures::person_id,
            signatures::statement,
            signatures::content_digest,
            signatures::signed_at,
        ))
        .first::<(Uuid, Uuid, String, Vec<u8>, DateTime<Utc>)>(tx.conn())
        .await
        .optional()?;
    Ok(row.map(|(id, person, statement, content_digest, signed_at)| Signature {
        id: id.into(),
        person: person.into(),
        statement,
        content_digest,
        signed_at,
    }))
}

/// Says that the signature in force no longer is, where there is one.
///
/// # Errors
/// Postgres fails.
pub(crate) async fn undo(tx: &mut Tx, id: DemarcheId) -> Result<(), StoreError> {
    let now = tx.now();
    let in_force = signatures::table
        .filter(signatures::demarche_id.eq(Uuid::from(id)))
        .filter(signatures::undone_at.is_null());
    diesel::update(in_force).set(signatures::undone_at.eq(now)).execute(tx.conn()).await?;
    Ok(())
}
