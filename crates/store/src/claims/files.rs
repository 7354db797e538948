//! Pieces of what voters file: uploaded under a ticket by nobody in particular, named once in a claim.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{ClaimFileId, ClaimId};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    error::{breaks, known},
    files::MediaType,
    schema::{claim_file_bytes, claim_files},
    sql::{piece_at, substr, *},
};

/// A piece, without its bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ClaimFile {
    /// The piece.
    pub id: ClaimFileId,
    /// What it is.
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    /// Its digest.
    pub sha256: Vec<u8>,
    /// When it came.
    pub uploaded_at: DateTime<Utc>,
    /// The claim that names it.
    pub claim: Option<ClaimId>,
    /// As its claim calls it.
    pub name: Option<String>,
}

type Row = (Uuid, String, i32, Vec<u8>, DateTime<Utc>, Option<Uuid>, Option<String>);

impl TryFrom<Row> for ClaimFile {
    type Error = StoreError;

    fn try_from((id, media_type, size, sha256, uploaded_at, claim, name): Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: id.into(),
            media_type: known(MediaType::from_code(&media_type), "media type")?,
            size: known(size.try_into().ok(), "size")?,
            sha256,
            uploaded_at,
            claim: claim.map(Into::into),
            name,
        })
    }
}

/// The columns of a row.
macro_rules! columns {
    () => {
        (
            claim_files::id,
            claim_files::media_type,
            claim_files::size,
            claim_files::sha256,
            claim_files::uploaded_at,
            claim_files::claim_id,
            claim_files::name,
        )
    };
}

/// Keeps a piece and its bytes; false where its ticket is kept already.
///
/// # Errors
/// Postgres fails.
pub async fn add(
    tx: &mut Tx,
    file: &ClaimFile,
    ticket: &[u8],
    address: &[u8],
    bytes: &[u8],
) -> Result<bool, StoreError> {
    let added = diesel::insert_into(claim_files::table)
        .values((
            claim_files::id.eq(Uuid::from(file.id)),
            claim_files::ticket_digest.eq(ticket),
            claim_files::address_digest.eq(address),
            claim_files::media_type.eq(file.media_type.code()),
            claim_files::size.eq(known(i32::try_from(file.size).ok(), "size")?),
            claim_files::sha256.eq(&file.sha256),
            claim_files::uploaded_at.eq(file.uploaded_at),
        ))
        .execute(tx.conn())
        .await;
    match added {
        Err(error) if breaks(&error, "claim_files_ticket_once") => return Ok(false),
        other => other?,
    };
    diesel::insert_into(claim_file_bytes::table)
        .values((claim_file_bytes::file_id.eq(Uuid::from(file.id)), claim_file_bytes::bytes.eq(bytes)))
        .execute(tx.conn())
        .await?;
    Ok(true)
}

/// The piece of a ticket.
///
/// # Errors
/// Postgres fails.
pub async fn by_ticket(tx: &mut Tx, ticket: &[u8]) -> Result<Option<ClaimFile>, StoreError> {
    let row = claim_files::table.filter(claim_files::ticket_digest.eq(ticket)).select(columns!());
    row.first::<Row>(tx.conn()).await.optional()?.map(TryInto::try_into).transpose()
}

/// The bytes from this address that wait to be named in a claim.
///
/// # Errors
/// Postgres fails.
pub async fn waiting_bytes(tx: &mut Tx, address: &[u8]) -> Result<i64, StoreError> {
    let waiting = claim_files::table
        .filter(claim_files::claim_id.is_null())
        .filter(claim_files::address_digest.eq(address))
        .select(diesel::dsl::sum(claim_files::size));
    Ok(waiting.first::<Option<i64>>(tx.conn()).await?.unwrap_or_default())
}

/// The waiting pieces of these tickets, each with its ticket, locked until the transaction ends.
///
/// # Errors
/// Postgres fails.
pub async fn lock_waiting(tx: &mut Tx, tickets: &[Vec<u8>]) -> Result<Vec<(Vec<u8>, ClaimFile)>, StoreError> {
    let rows = claim_files::table
        .filter(claim_files::ticket_digest.eq_any(tickets))
        .filter(claim_files::claim_id.is_null())
        .order(claim_files::id)
        .select((claim_files::ticket_digest, columns!()))
        .for_update()
        .load::<(Vec<u8>, Row)>(tx.conn())
        .await?;
    rows.into_iter().map(|(ticket, row)| Ok((ticket, row.try_into()?))).collect()
}

/// Names a waiting piece in a claim; where it came from is forgotten.
///
/// # Errors
/// Postgres fails.
pub async fn name(tx: &mut Tx, id: ClaimFileId, claim: ClaimId, name: &str) -> Result<(), StoreError> {
    let waiting = claim_files::table.find(Uuid::from(id)).filter(claim_files::claim_id.is_null());
    diesel::update(waiting)
        .set((
            claim_files::claim_id.eq(Uuid::from(claim)),
            claim_files::name.eq(name),
            claim_files::address_digest.eq(None::<Vec<u8>>),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The pieces of a claim, in the order in which they were uploaded.
///
/// # Errors
/// Postgres fails.
pub async fn of_claim(tx: &mut Tx, claim: ClaimId) -> Result<Vec<ClaimFile>, StoreError> {
    let rows = claim_files::table
        .filter(claim_files::claim_id.eq(Uuid::from(claim)))
        .order(claim_files::id)
        .select(columns!())
        .load::<Row>(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// A piece of a claim; none that still waits.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: ClaimFileId) -> Result<Option<ClaimFile>, StoreError> {
    let named = claim_files::table.find(Uuid::from(id)).filter(claim_files::claim_id.is_not_null());
    let row = named.select(columns!()).first::<Row>(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// So many bytes of a piece from this one on; fewer at its end.
///
/// # Errors
/// Postgres fails.
pub async fn piece(
    tx: &mut Tx,
    id: ClaimFileId,
    from: u32,
    most: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    let (from, count) = piece_at(from, most)?;
    let piece =
        claim_file_bytes::table.find(Uuid::from(id)).select(substr(claim_file_bytes::bytes, from, count));
    Ok(piece.first::<Vec<u8>>(tx.conn()).await.optional()?)
}

/// Forgets pieces that nobody named in a claim since this moment: which.
///
/// # Errors
/// Postgres fails.
pub async fn forget_waiting_before(
    tx: &mut Tx,
    before: DateTime<Utc>,
) -> Result<Vec<ClaimFileId>, StoreError> {
    let waiting = claim_files::table
        .filter(claim_files::claim_id.is_null())
        .filter(claim_files::uploaded_at.lt(before));
    let forgotten: Vec<Uuid> =
        diesel::delete(waiting).returning(claim_files::id).get_results(tx.conn()).await?;
    Ok(forgotten.into_iter().map(Into::into).collect())
}
