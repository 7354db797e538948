//! Pieces of what voters file: uploaded under a ticket by nobody in particular, named once in a claim.

use chrono::{DateTime, Utc};
use routing::claim::ClaimFile;
use types::{ClaimFileId, ClaimId, MediaType};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    error::unless_broken,
    schema::{claim_file_bytes, claim_files},
    sql::{piece_at, substr, *},
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = claim_files)]
    struct Row -> ClaimFile {
        id: Col<ClaimFileId>,
        media_type: Col<MediaType>,
        size: Col<u32>,
        sha256: Vec<u8>,
        uploaded_at: DateTime<Utc>,
        claim: Option<Col<ClaimId>> = claim_files::claim_id,
        name: Option<String>,
    }
}

/// Keeps a piece and its bytes; false where its ticket is kept already.
pub async fn add(
    tx: &mut Tx,
    file: &ClaimFile,
    ticket: &[u8],
    address: &[u8],
    bytes: &[u8],
) -> Result<bool, StoreError> {
    let added = diesel::insert_into(claim_files::table)
        .values((
            claim_files::id.eq(Col(file.id)),
            claim_files::ticket_digest.eq(ticket),
            claim_files::address_digest.eq(address),
            claim_files::media_type.eq(Col(file.media_type)),
            claim_files::size.eq(Col(file.size)),
            claim_files::sha256.eq(&file.sha256),
            claim_files::uploaded_at.eq(file.uploaded_at),
        ))
        .execute(tx.conn())
        .await;
    if unless_broken(added, &["claim_files_ticket_once"])?.is_none() {
        return Ok(false);
    }
    diesel::insert_into(claim_file_bytes::table)
        .values((claim_file_bytes::file_id.eq(Col(file.id)), claim_file_bytes::bytes.eq(bytes)))
        .execute(tx.conn())
        .await?;
    Ok(true)
}

/// The piece of a ticket.
pub async fn by_ticket(tx: &mut Tx, ticket: &[u8]) -> Result<Option<ClaimFile>, StoreError> {
    one(Row::query().filter(claim_files::ticket_digest.eq(ticket)).first(tx.conn()).await)
}

/// The bytes from this address that wait to be named in a claim.
pub async fn waiting_bytes(tx: &mut Tx, address: &[u8]) -> Result<i64, StoreError> {
    let waiting = claim_files::table
        .filter(claim_files::claim_id.is_null())
        .filter(claim_files::address_digest.eq(address))
        .select(diesel::dsl::sum(claim_files::size));
    Ok(waiting.first::<Option<i64>>(tx.conn()).await?.unwrap_or_default())
}

/// The waiting pieces of these tickets, each with its ticket, locked until the transaction ends.
pub async fn lock_waiting(tx: &mut Tx, tickets: &[Vec<u8>]) -> Result<Vec<(Vec<u8>, ClaimFile)>, StoreError> {
    let rows = claim_files::table
        .filter(claim_files::ticket_digest.eq_any(tickets))
        .filter(claim_files::claim_id.is_null())
        .order(claim_files::id)
        .select((claim_files::ticket_digest, Row::as_select()))
        .for_update()
        .load::<(Vec<u8>, Row)>(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|(ticket, row)| (ticket, row.into())).collect())
}

/// Names a waiting piece in a claim; where it came from is forgotten.
pub async fn name(tx: &mut Tx, id: ClaimFileId, claim: ClaimId, name: &str) -> Result<(), StoreError> {
    let waiting = claim_files::table.find(Col(id)).filter(claim_files::claim_id.is_null());
    diesel::update(waiting)
        .set((
            claim_files::claim_id.eq(Col(claim)),
            claim_files::name.eq(name),
            claim_files::address_digest.eq(None::<Vec<u8>>),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The pieces of a claim, in the order in which they were uploaded.
pub async fn of_claim(tx: &mut Tx, claim: ClaimId) -> Result<Vec<ClaimFile>, StoreError> {
    let pieces = Row::query().filter(claim_files::claim_id.eq(Col(claim))).order(claim_files::id);
    all(pieces.load(tx.conn()).await)
}

/// A piece of a claim; none that still waits.
pub async fn find(tx: &mut Tx, id: ClaimFileId) -> Result<Option<ClaimFile>, StoreError> {
    let named = Row::query().filter(claim_files::id.eq(Col(id))).filter(claim_files::claim_id.is_not_null());
    one(named.first(tx.conn()).await)
}

/// So many bytes of a piece from this one on; fewer at its end.
pub async fn piece(
    tx: &mut Tx,
    id: ClaimFileId,
    from: u32,
    most: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    let (from, count) = piece_at(from, most)?;
    let piece = claim_file_bytes::table.find(Col(id)).select(substr(claim_file_bytes::bytes, from, count));
    Ok(piece.first::<Vec<u8>>(tx.conn()).await.optional()?)
}

/// Forgets pieces that nobody named in a claim since this moment: which.
pub async fn forget_waiting_before(
    tx: &mut Tx,
    before: DateTime<Utc>,
) -> Result<Vec<ClaimFileId>, StoreError> {
    let waiting = claim_files::table
        .filter(claim_files::claim_id.is_null())
        .filter(claim_files::uploaded_at.lt(before));
    all::<Uuid, _>(diesel::delete(waiting).returning(claim_files::id).get_results(tx.conn()).await)
}
