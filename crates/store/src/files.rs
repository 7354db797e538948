//! Uploaded bytes. They stand apart from their row, so that no list reads them, and belong to one thing only.

use chrono::{DateTime, Utc};
use diesel::IntoSql;
use routing::file::File;
use types::{FileId, MediaType, PersonId};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    schema::{file_bytes, files},
    sql::{piece_at, substr, *},
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = files)]
    struct Row -> File {
        id: Col<FileId>,
        uploaded_by: Col<PersonId>,
        media_type: Col<MediaType>,
        size: Col<u32>,
        sha256: Vec<u8>,
        uploaded_at: DateTime<Utc>,
        used_at: Option<DateTime<Utc>>,
        signatures: Option<Col<u32>>,
        printed: Option<String>,
    }
}

/// Keeps a file and its bytes.
pub async fn add(tx: &mut Tx, file: &File, bytes: &[u8]) -> Result<(), StoreError> {
    add_row(tx, file).await?;
    diesel::insert_into(file_bytes::table)
        .values((file_bytes::file_id.eq(Col(file.id)), file_bytes::bytes.eq(bytes)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

async fn add_row(tx: &mut Tx, file: &File) -> Result<(), StoreError> {
    diesel::insert_into(files::table)
        .values((
            files::id.eq(Col(file.id)),
            files::uploaded_by.eq(Col(file.uploaded_by)),
            files::media_type.eq(Col(file.media_type)),
            files::size.eq(Col(file.size)),
            files::sha256.eq(&file.sha256),
            files::uploaded_at.eq(file.uploaded_at),
            files::used_at.eq(file.used_at),
            files::signatures.eq(file.signatures.map(Col)),
            files::printed.eq(&file.printed),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// How many bytes of this person wait to be named in something.
pub async fn unused_bytes(tx: &mut Tx, person: PersonId) -> Result<i64, StoreError> {
    let waiting = files::table
        .filter(files::uploaded_by.eq(Col(person)))
        .filter(files::used_at.is_null())
        .select(diesel::dsl::sum(files::size));
    Ok(waiting.first::<Option<i64>>(tx.conn()).await?.unwrap_or_default())
}

/// An unused file of this person with its bytes; it stays unused.
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
    Ok(files::table.find(Col(id)).select(files::sha256).first(tx.conn()).await?)
}

/// Takes an unused file of this person for one thing; nobody's else, and none that was taken before.
pub async fn take(tx: &mut Tx, id: FileId, person: PersonId) -> Result<Option<File>, StoreError> {
    Ok(take_all(tx, &[id], person).await?.pop())
}

/// Takes unused files of this person for one thing, all at once; those that can't be taken are not among the answers.
pub async fn take_all(tx: &mut Tx, ids: &[FileId], person: PersonId) -> Result<Vec<File>, StoreError> {
    let free = files::table
        .filter(files::id.eq_any(ids.iter().copied().map(Col)))
        .filter(files::uploaded_by.eq(Col(person)))
        .filter(files::used_at.is_null());
    let taken = diesel::update(free).set(files::used_at.eq(tx.real_now())).returning(Row::as_returning());
    all(taken.get_results(tx.conn()).await)
}

/// Copies a file for one more thing, its bytes within Postgres: what is done to one of the two does nothing to the other.
/// Where it is not used at once, it waits as an uploaded one does.
pub async fn copy(
    tx: &mut Tx,
    id: FileId,
    to: FileId,
    person: PersonId,
    used_at: Option<DateTime<Utc>>,
) -> Result<Option<File>, StoreError> {
    let Some(file) = find(tx, id).await? else { return Ok(None) };
    let copied = File { id: to, uploaded_by: person, uploaded_at: tx.real_now(), used_at, ..file };
    add_row(tx, &copied).await?;
    let to = Col(to).into_sql::<diesel::sql_types::Uuid>();
    let bytes = file_bytes::table.find(Col(id)).select((to, file_bytes::bytes));
    diesel::insert_into(file_bytes::table)
        .values(bytes)
        .into_columns((file_bytes::file_id, file_bytes::bytes))
        .execute(tx.conn())
        .await?;
    Ok(Some(copied))
}

/// A file without its bytes.
pub async fn find(tx: &mut Tx, id: FileId) -> Result<Option<File>, StoreError> {
    one(Row::query().filter(files::id.eq(Col(id))).first(tx.conn()).await)
}

/// So many bytes of a file from this one on; fewer at its end. Postgres reads no others, because the column is stored
/// outside of its row and not packed.
pub async fn piece(tx: &mut Tx, id: FileId, from: u32, most: u32) -> Result<Option<Vec<u8>>, StoreError> {
    let (from, count) = piece_at(from, most)?;
    let piece = file_bytes::table.find(Col(id)).select(substr(file_bytes::bytes, from, count));
    Ok(piece.first::<Vec<u8>>(tx.conn()).await.optional()?)
}

/// A file with its bytes.
pub async fn read(tx: &mut Tx, id: FileId) -> Result<Option<(File, Vec<u8>)>, StoreError> {
    let row = files::table
        .inner_join(file_bytes::table.on(file_bytes::file_id.eq(files::id)))
        .filter(files::id.eq(Col(id)))
        .select((Row::as_select(), file_bytes::bytes))
        .first::<(Row, Vec<u8>)>(tx.conn())
        .await
        .optional()?;
    Ok(row.map(|(row, bytes)| (row.into(), bytes)))
}

/// Removes a file and its bytes.
pub async fn remove(tx: &mut Tx, ids: &[FileId]) -> Result<(), StoreError> {
    diesel::delete(files::table.filter(files::id.eq_any(ids.iter().copied().map(Col))))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Forgets the bytes of files; that they were there is known on.
pub(crate) async fn empty(tx: &mut Tx, ids: &[Col<FileId>]) -> Result<(), StoreError> {
    diesel::delete(file_bytes::table.filter(file_bytes::file_id.eq_any(ids))).execute(tx.conn()).await?;
    Ok(())
}

/// Forgets files that nobody named in anything since this moment: which.
pub async fn forget_unused_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<Vec<FileId>, StoreError> {
    let unused = files::table.filter(files::used_at.is_null()).filter(files::uploaded_at.lt(before));
    all::<Uuid, _>(diesel::delete(unused).returning(files::id).get_results(tx.conn()).await)
}
