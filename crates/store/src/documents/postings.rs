//! The log of what hung where: a line for each copy of a document.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use routing::posting::{Photo, Posting};
use types::{CompanyId, DocumentId, FileId, MediaType, PersonId, PostingId, PostingPhotoId};

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{files, posting_photos, postings},
    sql::*,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = postings)]
struct Row {
    id: Col<PostingId>,
    document_id: Col<DocumentId>,
    place: String,
    hung_at: DateTime<Utc>,
    recorded_at: DateTime<Utc>,
    taken_down_at: Option<DateTime<Utc>>,
    withdrawn_at: Option<DateTime<Utc>>,
    withdrawn_why: Option<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = posting_photos)]
struct PhotoRow {
    posting_id: Col<PostingId>,
    id: Col<PostingPhotoId>,
    file_id: Col<FileId>,
    #[diesel(select_expression = files::media_type)]
    media_type: Col<MediaType>,
    #[diesel(select_expression = files::sha256)]
    sha256: Vec<u8>,
    added_at: DateTime<Utc>,
}

async fn whole(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Posting>, StoreError> {
    let found = posting_photos::table
        .inner_join(files::table.on(files::id.eq(posting_photos::file_id)))
        .filter(posting_photos::posting_id.eq_any(rows.iter().map(|row| row.id)))
        .order((posting_photos::posting_id, posting_photos::position))
        .select(PhotoRow::as_select())
        .load(tx.conn())
        .await?;
    let mut photos: HashMap<PostingId, Vec<Photo>> = HashMap::new();
    for row in found {
        photos.entry(row.posting_id.0).or_default().push(Photo {
            id: row.id.0,
            file: row.file_id.0,
            media_type: row.media_type.0,
            sha256: row.sha256,
            added_at: row.added_at,
        });
    }
    let line = |row: Row| Posting {
        id: row.id.0,
        document: row.document_id.0,
        place: row.place,
        hung_at: row.hung_at,
        taken_down_at: row.taken_down_at,
        withdrawn: row.withdrawn_at.zip(row.withdrawn_why),
        recorded_at: row.recorded_at,
        photos: photos.remove(&row.id.0).unwrap_or_default(),
    };
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
    let row = postings::table.find(Col(id)).select(Row::as_select()).load(tx.conn()).await?;
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
    let rows = postings::table
        .filter(postings::document_id.eq(Col(document)))
        .filter(postings::id.gt(page.start()))
        .order(postings::id)
        .limit(page.rows())
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(Listed::of(whole(tx, rows).await?, page, |posting: &Posting| posting.id.into()))
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
