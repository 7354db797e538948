//! Documents that a space keeps, to attach them when they are wanted: the whole space's, or a firm's.
//!
//! A firm's document hangs on the power to act for the firm: it moves with it to another space of the organisation, and
//! leaves the sight of the space when the power ends.

use chrono::{DateTime, Utc};
use diesel::TextExpressionMethods;
use serde::{Deserialize, Serialize};
use types::{AccessId, CompanyId, FileId, PersonId, PieceKind, SpaceFileId, SpaceId, bare_letters};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    files::MediaType,
    schema::{accesses, files, space_files, spaces},
    sql::*,
};

/// A document that a space keeps.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SpaceFile {
    /// The document.
    pub id: SpaceFileId,
    /// The space that keeps it now.
    pub space: SpaceId,
    /// The firm that it belongs to, and the power to act for it; none where it is the whole space's.
    pub firm: Option<(CompanyId, AccessId)>,
    /// Whether that power is alive; always where there is no firm.
    pub access_alive: bool,
    /// Its bytes.
    pub file: FileId,
    /// What it is.
    pub kind: PieceKind,
    /// As its members call it.
    pub name: String,
    /// The type of its bytes.
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    /// Digest of the bytes.
    pub sha256: Vec<u8>,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// Changes with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = space_files)]
struct Row {
    id: Uuid,
    space_id: Option<Uuid>,
    access_id: Option<Uuid>,
    company_id: Option<Uuid>,
    file_id: Uuid,
    kind: String,
    name: String,
    added_at: DateTime<Utc>,
    version: i32,
}

type Joined = (Row, Option<Uuid>, Option<DateTime<Utc>>, String, i32, Vec<u8>);

impl TryFrom<Joined> for SpaceFile {
    type Error = StoreError;

    fn try_from((row, held_by, ended_at, media_type, size, sha256): Joined) -> Result<Self, StoreError> {
        let firm = row.company_id.zip(row.access_id);
        Ok(Self {
            id: row.id.into(),
            space: known(row.space_id.or(held_by), "space of a document")?.into(),
            firm: firm.map(|(company, access)| (company.into(), access.into())),
            access_alive: ended_at.is_none(),
            file: row.file_id.into(),
            kind: known(PieceKind::from_code(&row.kind), "kind of piece")?,
            name: row.name,
            media_type: known(MediaType::from_code(&media_type), "media type")?,
            size: known(size.try_into().ok(), "size")?,
            sha256,
            added_at: row.added_at,
            version: row.version,
        })
    }
}

/// The columns of a row, with those of its power and of its bytes.
macro_rules! rows {
    () => {
        space_files::table
            .inner_join(files::table.on(files::id.eq(space_files::file_id)))
            .left_join(accesses::table.on(accesses::id.nullable().eq(space_files::access_id)))
            .select((
                Row::as_select(),
                accesses::space_id.nullable(),
                accesses::ended_at.nullable(),
                files::media_type,
                files::size,
                files::sha256,
            ))
    };
}

/// Keeps a document whose bytes were taken for it.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, document: &SpaceFile, by: PersonId) -> Result<(), StoreError> {
    let space = document.firm.is_none().then(|| Uuid::from(document.space));
    diesel::insert_into(space_files::table)
        .values((
            space_files::id.eq(Uuid::from(document.id)),
            space_files::space_id.eq(space),
            space_files::access_id.eq(document.firm.map(|(_, access)| Uuid::from(access))),
            space_files::company_id.eq(document.firm.map(|(company, _)| Uuid::from(company))),
            space_files::file_id.eq(Uuid::from(document.file)),
            space_files::kind.eq(document.kind.code()),
            space_files::name.eq(&document.name),
            space_files::name_letters.eq(bare_letters(&document.name)),
            space_files::added_by.eq(Uuid::from(by)),
            space_files::added_at.eq(document.added_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// One document.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: SpaceFileId) -> Result<Option<SpaceFile>, StoreError> {
    let row =
        rows!().filter(space_files::id.eq(Uuid::from(id))).first::<Joined>(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Which documents of a space are asked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Those of these firms only, and none of the whole space; everything where none are given.
    pub only: Option<Vec<CompanyId>>,
    /// Those whose names have these letters, whatever their accents and case.
    pub letters: Option<String>,
    /// Those of this kind.
    pub kind: Option<PieceKind>,
}

/// A page of the documents that a space keeps: the whole space's, and those of the firms for which it acts.
///
/// # Errors
/// Postgres fails.
pub async fn of_space(
    tx: &mut Tx,
    space: SpaceId,
    wanted: &Wanted,
    page: Page,
) -> Result<Listed<SpaceFile>, StoreError> {
    let of_firms = accesses::space_id.eq(Uuid::from(space)).and(accesses::ended_at.is_null());
    let mut query = rows!()
        .filter(space_files::id.gt(page.start()))
        .order(space_files::id)
        .limit(page.rows())
        .into_boxed();
    query = match &wanted.only {
        None => query
            .filter(space_files::space_id.eq(Uuid::from(space)).or(of_firms.nullable()).assume_not_null()),
        Some(only) => {
            let ids: Vec<Uuid> = only.iter().copied().map(Into::into).collect();
            query.filter(of_firms).filter(space_files::company_id.eq_any(ids))
        }
    };
    if let Some(letters) = &wanted.letters {
        // Bare letters hold no sign that a pattern knows.
        query = query.filter(space_files::name_letters.like(format!("%{}%", bare_letters(letters))));
    }
    if let Some(kind) = wanted.kind {
        query = query.filter(space_files::kind.eq(kind.code()));
    }
    Listed::cut(query.load::<Joined>(tx.conn()).await?, page, |document: &SpaceFile| document.id.into())
}

/// How many documents a space keeps, and their bytes together, as far as it sees them: not those of a power that has ended.
/// The space is locked until the transaction ends, so that
/// no two of them are counted apart.
///
/// # Errors
/// Postgres fails.
pub async fn lock_and_count(tx: &mut Tx, space: SpaceId) -> Result<(i64, i64), StoreError> {
    let id = Uuid::from(space);
    spaces::table.find(id).select(spaces::id).for_no_key_update().first::<Uuid>(tx.conn()).await?;
    let of_firms = accesses::space_id.eq(id).and(accesses::ended_at.is_null());
    let counted = space_files::table
        .inner_join(files::table.on(files::id.eq(space_files::file_id)))
        .left_join(accesses::table.on(accesses::id.nullable().eq(space_files::access_id)))
        .filter(space_files::space_id.eq(id).or(of_firms.nullable()).assume_not_null())
        .select((diesel::dsl::count_star(), diesel::dsl::sum(files::size)));
    let (count, bytes) = counted.first::<(i64, Option<i64>)>(tx.conn()).await?;
    Ok((count, bytes.unwrap_or_default()))
}

/// Gives a document another name and kind; false where it was changed meanwhile.
///
/// # Errors
/// Postgres fails.
pub async fn change(
    tx: &mut Tx,
    id: SpaceFileId,
    version: i32,
    name: &str,
    kind: PieceKind,
) -> Result<bool, StoreError> {
    let seen = space_files::table.find(Uuid::from(id)).filter(space_files::version.eq(version));
    let changed = diesel::update(seen)
        .set((
            space_files::name.eq(name),
            space_files::name_letters.eq(bare_letters(name)),
            space_files::kind.eq(kind.code()),
            space_files::version.eq(version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

/// Forgets a document and its bytes; false where it was changed meanwhile. What was attached has bytes of its own.
///
/// # Errors
/// Postgres fails.
pub async fn remove(tx: &mut Tx, document: &SpaceFile) -> Result<bool, StoreError> {
    let seen =
        space_files::table.find(Uuid::from(document.id)).filter(space_files::version.eq(document.version));
    if diesel::delete(seen).execute(tx.conn()).await? != 1 {
        return Ok(false);
    }
    crate::files::remove(tx, &[document.file]).await?;
    Ok(true)
}
