//! The log of what hung where: a line for each copy of a document.

use chrono::{DateTime, Utc};
use routing::posting::{Photo, Posting};
use types::{CompanyId, DocumentId, FileId, MediaType, PersonId, PostingId, PostingPhotoId};

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{files, posting_photos, postings},
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = postings)]
    struct Row -> Posting {
        id: Col<PostingId>,
        document: Col<DocumentId> = postings::document_id,
        place: String,
        hung_at: DateTime<Utc>,
        taken_down_at: Option<DateTime<Utc>>,
        withdrawn: (Option<DateTime<Utc>>, Option<String>) = (postings::withdrawn_at, postings::withdrawn_why),
        recorded_at: DateTime<Utc>,
        ..photos: Vec::new(),
    }
}

row! {
    #[derive(Queryable, Selectable)]
    #[diesel(table_name = posting_photos)]
    struct PhotoRow -> Photo {
        id: Col<PostingPhotoId>,
        file: Col<FileId> = posting_photos::file_id,
        media_type: Col<MediaType> = files::media_type,
        sha256: Vec<u8> = files::sha256,
        added_at: DateTime<Utc>,
    }
}

async fn whole(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Posting>, StoreError> {
    let photos = posting_photos::table
        .inner_join(files::table.on(files::id.eq(posting_photos::file_id)))
        .filter(posting_photos::posting_id.eq_any(rows.iter().map(|row| row.id)))
        .order((posting_photos::posting_id, posting_photos::position))
        .select((posting_photos::posting_id, PhotoRow::as_select()))
        .load(tx.conn())
        .await?;
    let mut photos = grouped::<PostingId, PhotoRow, _>(photos)?;
    let line = |row: Row| Posting { photos: photos.remove(&row.id.0).unwrap_or_default(), ..row.into() };
    Ok(rows.into_iter().map(line).collect())
}

/// Writes a line into the log, with its photos.
pub async fn add(tx: &mut Tx, posting: &Posting, company: CompanyId, by: PersonId) -> Result<(), StoreError> {
    diesel::insert_into(postings::table)
        .values((
            postings::id.eq(Col(posting.id)),
            postings::document_id.eq(Col(posting.document)),
            postings::company_id.eq(Col(company)),
            postings::place.eq(&posting.place),
            postings::hung_at.eq(posting.hung_at),
            postings::recorded_by.eq(Col(by)),
            postings::recorded_at.eq(posting.recorded_at),
        ))
        .execute(tx.conn())
        .await?;
    add_photos(tx, posting, 0, by).await
}

/// One line.
pub async fn find(tx: &mut Tx, id: PostingId) -> Result<Option<Posting>, StoreError> {
    let row = Row::query().filter(postings::id.eq(Col(id))).load(tx.conn()).await?;
    Ok(whole(tx, row).await?.pop())
}

/// The line that a photo belongs to.
pub async fn of_photo(tx: &mut Tx, id: PostingPhotoId) -> Result<Option<Posting>, StoreError> {
    let row = postings::table
        .inner_join(posting_photos::table.on(posting_photos::posting_id.eq(postings::id)))
        .filter(posting_photos::id.eq(Col(id)))
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(whole(tx, row).await?.pop())
}

/// How many lines the log of a document has.
pub async fn count(tx: &mut Tx, document: DocumentId) -> Result<i64, StoreError> {
    let lines = postings::table.filter(postings::document_id.eq(Col(document)));
    Ok(lines.count().get_result(tx.conn()).await?)
}

/// A page of the log of a document, in the order of recording.
pub async fn of_document(
    tx: &mut Tx,
    document: DocumentId,
    page: Page,
) -> Result<Listed<Posting>, StoreError> {
    let query = Row::query().filter(postings::document_id.eq(Col(document)));
    let rows = page.rows(tx, query, postings::id).await?;
    Listed::cut(whole(tx, rows).await?, page, |posting: &Posting| posting.id.into())
}

/// Saves what a transition changed, and `by` whom photos came.
pub async fn save(tx: &mut Tx, before: &Posting, after: &Posting, by: PersonId) -> Result<(), StoreError> {
    let (withdrawn_at, withdrawn_why) = after.withdrawn.as_ref().map(|(at, why)| (*at, why)).unzip();
    diesel::update(postings::table.find(Col(after.id)))
        .set((
            postings::taken_down_at.eq(after.taken_down_at),
            postings::withdrawn_at.eq(withdrawn_at),
            postings::withdrawn_why.eq(withdrawn_why),
        ))
        .execute(tx.conn())
        .await?;
    add_photos(tx, after, before.photos.len(), by).await
}

/// Keeps the photos of a line from this place on.
async fn add_photos(tx: &mut Tx, posting: &Posting, from: usize, by: PersonId) -> Result<(), StoreError> {
    let photos: Vec<_> = (1_i16..)
        .zip(&posting.photos)
        .skip(from)
        .map(|(position, photo)| {
            (
                posting_photos::id.eq(Col(photo.id)),
                posting_photos::posting_id.eq(Col(posting.id)),
                posting_photos::position.eq(position),
                posting_photos::file_id.eq(Col(photo.file)),
                posting_photos::added_by.eq(Col(by)),
                posting_photos::added_at.eq(photo.added_at),
            )
        })
        .collect();
    diesel::insert_into(posting_photos::table).values(photos).execute(tx.conn()).await?;
    Ok(())
}
