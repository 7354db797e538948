//! The log of what hung where: a line for each copy of a document, ended once, withdrawn once, never changed otherwise.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use routing::posting::LineState;
use serde::{Deserialize, Serialize};
use types::{CompanyId, DocumentId, FileId, PersonId, PostingId, PostingPhotoId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    files::MediaType,
    schema::{files, posting_photos, postings},
    sql::*,
};

/// One copy of a document that hung, or hangs, somewhere in the firm.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Posting {
    /// The line of the log.
    pub id: PostingId,
    /// What hung.
    pub document: DocumentId,
    /// Where.
    pub place: String,
    /// From when.
    pub hung_at: DateTime<Utc>,
    /// Until when; `None` while it hangs.
    pub taken_down_at: Option<DateTime<Utc>>,
    /// When the line was taken back, and why: it does not count.
    pub withdrawn: Option<(DateTime<Utc>, String)>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// What shows it.
    pub photos: Vec<Photo>,
}

impl Posting {
    /// Where the line stands.
    #[must_use]
    pub const fn state(&self) -> LineState {
        match (&self.withdrawn, self.taken_down_at) {
            (Some(_), _) => LineState::Withdrawn,
            (None, Some(_)) => LineState::TakenDown,
            (None, None) => LineState::Hangs,
        }
    }
}

/// A photo of what hung.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Photo {
    /// The photo.
    pub id: PostingPhotoId,
    /// Its bytes.
    pub file: FileId,
    /// What they are.
    pub media_type: MediaType,
    /// Digest of the bytes.
    pub sha256: Vec<u8>,
    /// When it was added.
    pub added_at: DateTime<Utc>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = postings)]
struct Row {
    id: Uuid,
    document_id: Uuid,
    place: String,
    hung_at: DateTime<Utc>,
    recorded_at: DateTime<Utc>,
    taken_down_at: Option<DateTime<Utc>>,
    withdrawn_at: Option<DateTime<Utc>>,
    withdrawn_why: Option<String>,
}

type PhotoRow = (Uuid, Uuid, Uuid, String, Vec<u8>, DateTime<Utc>);

async fn whole(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Posting>, StoreError> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let found = posting_photos::table
        .inner_join(files::table.on(files::id.eq(posting_photos::file_id)))
        .filter(posting_photos::posting_id.eq_any(ids))
        .order((posting_photos::posting_id, posting_photos::position))
        .select((
            posting_photos::posting_id,
            posting_photos::id,
            files::id,
            files::media_type,
            files::sha256,
            posting_photos::added_at,
        ))
        .load::<PhotoRow>(tx.conn())
        .await?;
    let mut photos: HashMap<Uuid, Vec<Photo>> = HashMap::new();
    for (posting, id, file, media_type, sha256, added_at) in found {
        let media_type = known(MediaType::from_code(&media_type), "media type")?;
        let photo = Photo { id: id.into(), file: file.into(), media_type, sha256, added_at };
        photos.entry(posting).or_default().push(photo);
    }
    Ok(rows
        .into_iter()
        .map(|row| Posting {
            id: row.id.into(),
            document: row.document_id.into(),
            place: row.place,
            hung_at: row.hung_at,
            taken_down_at: row.taken_down_at,
            withdrawn: row.withdrawn_at.zip(row.withdrawn_why),
            recorded_at: row.recorded_at,
            photos: photos.remove(&row.id).unwrap_or_default(),
        })
        .collect())
}

/// Writes a line into the log.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, posting: &Posting, company: CompanyId, by: PersonId) -> Result<(), StoreError> {
    diesel::insert_into(postings::table)
        .values((
            postings::id.eq(Uuid::from(posting.id)),
            postings::document_id.eq(Uuid::from(posting.document)),
            postings::company_id.eq(Uuid::from(company)),
            postings::place.eq(&posting.place),
            postings::hung_at.eq(posting.hung_at),
            postings::recorded_by.eq(Uuid::from(by)),
            postings::recorded_at.eq(posting.recorded_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// One line.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: PostingId) -> Result<Option<Posting>, StoreError> {
    let row = postings::table.find(Uuid::from(id)).select(Row::as_select()).load(tx.conn()).await?;
    Ok(whole(tx, row).await?.pop())
}

/// The line that a photo belongs to.
///
/// # Errors
/// Postgres fails.
pub async fn of_photo(tx: &mut Tx, id: PostingPhotoId) -> Result<Option<Posting>, StoreError> {
    let row = postings::table
        .inner_join(posting_photos::table.on(posting_photos::posting_id.eq(postings::id)))
        .filter(posting_photos::id.eq(Uuid::from(id)))
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(whole(tx, row).await?.pop())
}

/// How many lines the log of a document has.
///
/// # Errors
/// Postgres fails.
pub async fn count(tx: &mut Tx, document: DocumentId) -> Result<i64, StoreError> {
    let lines = postings::table.filter(postings::document_id.eq(Uuid::from(document)));
    Ok(lines.count().get_result(tx.conn()).await?)
}

/// A page of the log of a document, in the order of recording.
///
/// # Errors
/// Postgres fails.
pub async fn of_document(
    tx: &mut Tx,
    document: DocumentId,
    page: Page,
) -> Result<Listed<Posting>, StoreError> {
    let rows = postings::table
        .filter(postings::document_id.eq(Uuid::from(document)))
        .filter(postings::id.gt(page.start()))
        .order(postings::id)
        .limit(page.rows())
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(Listed::of(whole(tx, rows).await?, page, |posting: &Posting| posting.id.into()))
}

/// Says until when a copy hung; false where that was said before, or the line was withdrawn.
///
/// # Errors
/// Postgres fails.
pub async fn take_down(tx: &mut Tx, id: PostingId, at: DateTime<Utc>) -> Result<bool, StoreError> {
    let hangs = postings::table
        .find(Uuid::from(id))
        .filter(postings::taken_down_at.is_null())
        .filter(postings::withdrawn_at.is_null());
    let ended = diesel::update(hangs).set(postings::taken_down_at.eq(at)).execute(tx.conn()).await?;
    Ok(ended == 1)
}

/// Takes a line back for a reason; false where it was withdrawn before.
///
/// # Errors
/// Postgres fails.
pub async fn withdraw(tx: &mut Tx, id: PostingId, why: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    let counts = postings::table.find(Uuid::from(id)).filter(postings::withdrawn_at.is_null());
    let withdrawn = diesel::update(counts)
        .set((postings::withdrawn_at.eq(now), postings::withdrawn_why.eq(why)))
        .execute(tx.conn())
        .await?;
    Ok(withdrawn == 1)
}

/// Puts a photo behind the others of its line.
///
/// # Errors
/// Postgres fails.
pub async fn add_photo(
    tx: &mut Tx,
    posting: &Posting,
    photo: &Photo,
    by: PersonId,
) -> Result<(), StoreError> {
    let position = known(i16::try_from(posting.photos.len() + 1).ok(), "position of a photo")?;
    diesel::insert_into(posting_photos::table)
        .values((
            posting_photos::id.eq(Uuid::from(photo.id)),
            posting_photos::posting_id.eq(Uuid::from(posting.id)),
            posting_photos::position.eq(position),
            posting_photos::file_id.eq(Uuid::from(photo.file)),
            posting_photos::added_by.eq(Uuid::from(by)),
            posting_photos::added_at.eq(photo.added_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}
