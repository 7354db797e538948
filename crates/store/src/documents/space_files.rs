//! Documents that a space keeps, to attach them when they are wanted: the whole space's, or a company's.
//!
//! A company's document hangs on the power to act for the company: it moves with it to another space of the organisation, and
//! leaves the sight of the space when the power ends.

use chrono::{DateTime, Utc};
use diesel::{TextExpressionMethods, sql_types};
use routing::file::SpaceFile;
use types::{
    AccessId, CompanyId, FileId, MediaType, PersonId, PieceKind, SpaceFileId, SpaceId, bare_letters,
};

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{accesses, files, space_files, spaces},
    sql::*,
};

diesel::define_sql_function! {
    /// The first of the two that is there.
    fn coalesce(
        one: sql_types::Nullable<sql_types::Uuid>,
        other: sql_types::Nullable<sql_types::Uuid>,
    ) -> sql_types::Nullable<sql_types::Uuid>;
}

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = space_files)]
    #[diesel(base_query = space_files::table
        .inner_join(files::table.on(files::id.eq(space_files::file_id)))
        .left_join(accesses::table.on(accesses::id.nullable().eq(space_files::access_id))))]
    struct Row -> SpaceFile {
        id: Col<SpaceFileId>,
        space: Col<SpaceId> = coalesce(space_files::space_id, accesses::space_id.nullable()).assume_not_null(),
        company: (Option<Col<CompanyId>>, Option<Col<AccessId>>) = (space_files::company_id, space_files::access_id),
        access_alive: bool = accesses::ended_at.nullable().is_null(),
        file: Col<FileId> = space_files::file_id,
        kind: Col<PieceKind>,
        name: String,
        media_type: Col<MediaType> = files::media_type,
        size: Col<u32> = files::size,
        sha256: Vec<u8> = files::sha256,
        added_at: DateTime<Utc>,
        version: i32,
    }
}

/// Keeps a document whose bytes were taken for it.
pub async fn add(tx: &mut Tx, document: &SpaceFile, by: PersonId) -> Result<(), StoreError> {
    let space = document.company.is_none().then_some(Col(document.space));
    diesel::insert_into(space_files::table)
        .values((
            space_files::id.eq(Col(document.id)),
            space_files::space_id.eq(space),
            space_files::access_id.eq(document.company.map(|(_, access)| Col(access))),
            space_files::company_id.eq(document.company.map(|(company, _)| Col(company))),
            space_files::file_id.eq(Col(document.file)),
            space_files::kind.eq(Col(document.kind)),
            space_files::name.eq(&document.name),
            space_files::name_letters.eq(bare_letters(&document.name)),
            space_files::added_by.eq(Col(by)),
            space_files::added_at.eq(document.added_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, id: SpaceFileId) -> Result<Option<SpaceFile>, StoreError> {
    one(Row::query().filter(space_files::id.eq(Col(id))).first(tx.conn()).await)
}

/// Which documents of a space are asked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Those of these companies only, and none of the whole space; everything where none are given.
    pub only: Option<Vec<CompanyId>>,
    /// Those whose names have these letters, whatever their accents and case.
    pub letters: Option<String>,
    /// Those of this kind.
    pub kind: Option<PieceKind>,
}

/// A page of the documents that a space keeps: the whole space's, and those of the companies for which it acts.
pub async fn of_space(
    tx: &mut Tx,
    space: SpaceId,
    wanted: &Wanted,
    page: Page,
) -> Result<Listed<SpaceFile>, StoreError> {
    let of_companies = accesses::space_id.eq(Col(space)).and(accesses::ended_at.is_null());
    let mut query = Row::query().into_boxed();
    query = match &wanted.only {
        None => {
            query.filter(space_files::space_id.eq(Col(space)).or(of_companies.nullable()).assume_not_null())
        }
        Some(only) => {
            let companies = only.iter().copied().map(Col);
            query.filter(of_companies).filter(space_files::company_id.eq_any(companies))
        }
    };
    if let Some(letters) = &wanted.letters {
        // Bare letters hold no sign that a pattern knows.
        query = query.filter(space_files::name_letters.like(format!("%{}%", bare_letters(letters))));
    }
    if let Some(kind) = wanted.kind {
        query = query.filter(space_files::kind.eq(Col(kind)));
    }
    let rows = page.rows(tx, query, space_files::id).await?;
    Listed::cut(rows, page, |document: &SpaceFile| document.id.into())
}

/// How many documents a space keeps, and their bytes together, as far as it sees them: not those of a power that has ended.
/// The space is locked until the transaction ends, so that
/// no two of them are counted apart.
pub async fn lock_and_count(tx: &mut Tx, space: SpaceId) -> Result<(i64, i64), StoreError> {
    let locked = spaces::table.find(Col(space)).select(spaces::id).for_no_key_update();
    locked.execute(tx.conn()).await?;
    let of_companies = accesses::space_id.eq(Col(space)).and(accesses::ended_at.is_null());
    let counted = space_files::table
        .inner_join(files::table.on(files::id.eq(space_files::file_id)))
        .left_join(accesses::table.on(accesses::id.nullable().eq(space_files::access_id)))
        .filter(space_files::space_id.eq(Col(space)).or(of_companies.nullable()).assume_not_null())
        .select((diesel::dsl::count_star(), diesel::dsl::sum(files::size)));
    let (count, bytes) = counted.first::<(i64, Option<i64>)>(tx.conn()).await?;
    Ok((count, bytes.unwrap_or_default()))
}

/// Saves another name and kind; false where the document was changed since the version before.
pub async fn save(tx: &mut Tx, after: &SpaceFile) -> Result<bool, StoreError> {
    let seen = space_files::table.find(Col(after.id)).filter(space_files::version.eq(after.version - 1));
    let changed = diesel::update(seen)
        .set((
            space_files::name.eq(&after.name),
            space_files::name_letters.eq(bare_letters(&after.name)),
            space_files::kind.eq(Col(after.kind)),
            space_files::version.eq(after.version),
        ))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

/// Forgets a document and its bytes; false where it was changed meanwhile. What was attached has bytes of its own.
pub async fn remove(tx: &mut Tx, document: &SpaceFile) -> Result<bool, StoreError> {
    let seen = space_files::table.find(Col(document.id)).filter(space_files::version.eq(document.version));
    if diesel::delete(seen).execute(tx.conn()).await? != 1 {
        return Ok(false);
    }
    crate::files::remove(tx, &[document.file]).await?;
    Ok(true)
}
