//! Uploaded bytes. They stand apart from their row, so that no list reads them, and belong to one thing only.

use chrono::{DateTime, Utc};
use diesel::IntoSql;
use serde::{Deserialize, Serialize};
pub use types::MediaType;
use types::{FileId, PersonId};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    error::known,
    schema::{file_bytes, files},
    sql::{piece_at, substr, *},
};

/// An uploaded file, without its bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct File {
    /// The file.
    pub id: FileId,
    /// Who uploaded it; only that person can use it.
    pub uploaded_by: PersonId,
    /// What it is.
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    /// Its digest.
    pub sha256: Vec<u8>,
    /// When it came.
    pub uploaded_at: DateTime<Utc>,
    /// When it was named in something.
    pub used_at: Option<DateTime<Utc>>,
}

type Row = (Uuid, Uuid, String, i32, Vec<u8>, DateTime<Utc>, Option<DateTime<Utc>>);

const COLUMNS: (
    files::id,
    files::uploaded_by,
    files::media_type,
    files::size,
    files::sha256,
    files::uploaded_at,
    files::used_at,
) = (
    files::id,
    files::uploaded_by,
    files::media_type,
    files::size,
    files::sha256,
    files::uploaded_at,
    files::used_at,
);

impl TryFrom<Row> for File {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let (id, uploaded_by, media_type, size, sha256, uploaded_at, used_at) = row;
        Ok(Self {
            id: id.into(),
            uploaded_by: uploaded_by.into(),
            media_type: known(MediaType::from_code(&media_type), "media type")?,
            size: known(size.try_into().ok(), "size")?,
            sha256,
            uploaded_at,
            used_at,
        })
    }
}

/// Keeps a file and its bytes.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, file: &File, bytes: &[u8]) -> Result<(), StoreError> {
    add_row(tx, file).await?;
    diesel::insert_into(file_bytes::table)
        .values((file_bytes::file_id.eq(Uuid::from(file.id)), file_bytes::bytes.eq(bytes)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

async fn add_row(tx: &mut Tx, file: &File) -> Result<(), StoreError> {
    diesel::insert_into(files::table)
        .values((
            files::id.eq(Uuid::from(file.id)),
            files::uploaded_by.eq(Uuid::from(file.uploaded_by)),
            files::media_type.eq(file.media_type.code()),
            files::size.eq(known(i32::try_from(file.size).ok(), "size")?),
            files::sha256.eq(&file.sha256),
            files::uploaded_at.eq(file.uploaded_at),
            files::used_at.eq(file.used_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// How many bytes of this person wait to be named in something.
///
/// # Errors
/// Postgres fails.
pub async fn unused_bytes(tx: &mut Tx, person: PersonId) -> Result<i64, StoreError> {
    let waiting = files::table
        .filter(files::uploaded_by.eq(Uuid::from(person)))
        .filter(files::used_at.is_null())
        .select(diesel::dsl::sum(files::size));
    Ok(waiting.first::<Option<i64>>(tx.conn()).await?.unwrap_or_default())
}

/// An unused file of this person with its bytes; it stays unused.
///
/// # Errors
/// Postgres fails.
pub async fn waiting(
    tx: &mut Tx,
    id: FileId,
    person: PersonId,
) -> Result<Option<(File, Vec<u8>)>, StoreError> {
    let found = read(tx, id).await?;
    Ok(found.filter(|(file, _)| file.uploaded_by == person && file.used_at.is_none()))
}

/// SHA-256 of the bytes of a file.
///
/// # Errors
/// There is no such file, or Postgres fails.
pub async fn digest(tx: &mut Tx, id: FileId) -> Result<Vec<u8>, StoreError> {
    Ok(files::table.find(Uuid::from(id)).select(files::sha256).first(tx.conn()).await?)
}

/// Takes an unused file of this person for one thing; nobody's else, and none that was taken before.
///
/// # Errors
/// Postgres fails.
pub async fn take(tx: &mut Tx, id: FileId, person: PersonId) -> Result<Option<File>, StoreError> {
    Ok(take_all(tx, &[id], person).await?.pop())
}

/// Takes unused files of this person for one thing, all at once; those that can't be taken are not among the answers.
///
/// # Errors
/// Postgres fails.
pub async fn take_all(tx: &mut Tx, ids: &[FileId], person: PersonId) -> Result<Vec<File>, StoreError> {
    let now = tx.now();
    let ids: Vec<Uuid> = ids.iter().copied().map(Into::into).collect();
    let free = files::table
        .filter(files::id.eq_any(ids))
        .filter(files::uploaded_by.eq(Uuid::from(person)))
        .filter(files::used_at.is_null());
    let rows = diesel::update(free)
        .set(files::used_at.eq(now))
        .returning(COLUMNS)
        .get_results::<Row>(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Copies a file for one more thing, its bytes within Postgres: what is done to one of the two does nothing to the other.
/// Where it is not used at once, it waits as an uploaded one does.
///
/// # Errors
/// Postgres fails.
pub async fn copy(
    tx: &mut Tx,
    id: FileId,
    to: FileId,
    person: PersonId,
    used_at: Option<DateTime<Utc>>,
) -> Result<Option<File>, StoreError> {
    let now = tx.now();
    let (from, to) = (Uuid::from(id), Uuid::from(to));
    let Some(file) = find(tx, id).await? else { return Ok(None) };
    let copied = File { id: to.into(), uploaded_by: person, uploaded_at: now, used_at, ..file };
    add_row(tx, &copied).await?;
    let bytes =
        file_bytes::table.find(from).select((to.into_sql::<diesel::sql_types::Uuid>(), file_bytes::bytes));
    diesel::insert_into(file_bytes::table)
        .values(bytes)
        .into_columns((file_bytes::file_id, file_bytes::bytes))
        .execute(tx.conn())
        .await?;
    Ok(Some(copied))
}

/// A file without its bytes.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: FileId) -> Result<Option<File>, StoreError> {
    let row = files::table.find(Uuid::from(id)).select(COLUMNS).first::<Row>(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// So many bytes of a file from this one on; fewer at its end. Postgres reads no others, because the column is stored
/// outside of its row and not packed.
///
/// # Errors
/// Postgres fails.
pub async fn piece(tx: &mut Tx, id: FileId, from: u32, most: u32) -> Result<Option<Vec<u8>>, StoreError> {
    let (from, count) = piece_at(from, most)?;
    let piece = file_bytes::table.find(Uuid::from(id)).select(substr(file_bytes::bytes, from, count));
    Ok(piece.first::<Vec<u8>>(tx.conn()).await.optional()?)
}

/// A file with its bytes.
///
/// # Errors
/// Postgres fails.
pub async fn read(tx: &mut Tx, id: FileId) -> Result<Option<(File, Vec<u8>)>, StoreError> {
    let row = files::table
        .inner_join(file_bytes::table.on(file_bytes::file_id.eq(files::id)))
        .filter(files::id.eq(Uuid::from(id)))
        .select((COLUMNS, file_bytes::bytes))
        .first::<(Row, Vec<u8>)>(tx.conn())
        .await
        .optional()?;
    row.map(|(row, bytes)| Ok((row.try_into()?, bytes))).transpose()
}

/// Removes a file and its bytes.
///
/// # Errors
/// Postgres fails.
pub async fn remove(tx: &mut Tx, ids: &[FileId]) -> Result<(), StoreError> {
    let ids: Vec<Uuid> = ids.iter().copied().map(Into::into).collect();
    diesel::delete(files::table.filter(files::id.eq_any(ids))).execute(tx.conn()).await?;
    Ok(())
}

/// Forgets the bytes of files; that they were there is known on.
///
/// # Errors
/// Postgres fails.
pub(crate) async fn empty(tx: &mut Tx, ids: &[Uuid]) -> Result<(), StoreError> {
    diesel::delete(file_bytes::table.filter(file_bytes::file_id.eq_any(ids))).execute(tx.conn()).await?;
    Ok(())
}

/// Forgets files that nobody named in anything since this moment: which.
///
/// # Errors
/// Postgres fails.
pub async fn forget_unused_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<Vec<FileId>, StoreError> {
    let unused = files::table.filter(files::used_at.is_null()).filter(files::uploaded_at.lt(before));
    let forgotten: Vec<Uuid> = diesel::delete(unused).returning(files::id).get_results(tx.conn()).await?;
    Ok(forgotten.into_iter().map(Into::into).collect())
}
