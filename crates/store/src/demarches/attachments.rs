//! Pieces attached to a démarche.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{AttachmentId, DemarcheId, FileId, PersonId, PieceKind};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    error::known,
    files::MediaType,
    schema::{attachments, files},
    sql::*,
};

/// A piece attached to a démarche.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Attachment {
    /// The piece.
    pub id: AttachmentId,
    /// The démarche.
    pub demarche: DemarcheId,
    /// Its bytes.
    pub file: FileId,
    /// What it is to the démarche; answers that were kept before there were kinds have none.
    #[serde(default)]
    pub kind: PieceKind,
    /// As its maker called it.
    pub name: String,
    /// What it is.
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    /// Digest of the bytes.
    pub sha256: Vec<u8>,
    /// When it was attached.
    pub attached_at: DateTime<Utc>,
    /// When it last reached the administration.
    pub received_at: Option<DateTime<Utc>>,
    /// When it was taken off the next filing.
    pub detached_at: Option<DateTime<Utc>>,
}

type Row = (
    Uuid,
    Uuid,
    Uuid,
    String,
    String,
    String,
    i32,
    Vec<u8>,
    DateTime<Utc>,
    Option<DateTime<Utc>>,
    Option<DateTime<Utc>>,
);

impl TryFrom<Row> for Attachment {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let (id, demarche, file, kind, name, media_type, size, sha256, attached_at, received_at, detached_at) =
            row;
        Ok(Self {
            id: id.into(),
            demarche: demarche.into(),
            file: file.into(),
            kind: known(PieceKind::from_code(&kind), "kind of piece")?,
            name,
            media_type: known(MediaType::from_code(&media_type), "media type")?,
            size: known(size.try_into().ok(), "size")?,
            sha256,
            attached_at,
            received_at,
            detached_at,
        })
    }
}

/// The columns of a row, with the file's.
macro_rules! rows {
    () => {
        attachments::table.inner_join(files::table.on(files::id.eq(attachments::file_id))).select((
            attachments::id,
            attachments::demarche_id,
            files::id,
            attachments::kind,
            attachments::name,
            files::media_type,
            files::size,
            files::sha256,
            attachments::attached_at,
            attachments::received_at,
            attachments::detached_at,
        ))
    };
}

/// Attaches a file that was taken for it.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, attachment: &Attachment, by: PersonId) -> Result<(), StoreError> {
    diesel::insert_into(attachments::table)
        .values((
            attachments::id.eq(Uuid::from(attachment.id)),
            attachments::demarche_id.eq(Uuid::from(attachment.demarche)),
            attachments::file_id.eq(Uuid::from(attachment.file)),
            attachments::kind.eq(attachment.kind.code()),
            attachments::name.eq(&attachment.name),
            attachments::attached_by.eq(Uuid::from(by)),
            attachments::attached_at.eq(attachment.attached_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// One piece.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: AttachmentId) -> Result<Option<Attachment>, StoreError> {
    let row = rows!().filter(attachments::id.eq(Uuid::from(id))).first::<Row>(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// The pieces of the next filing of a démarche, in the order in which they came.
///
/// # Errors
/// Postgres fails.
pub async fn of_demarche(tx: &mut Tx, demarche: DemarcheId) -> Result<Vec<Attachment>, StoreError> {
    let rows = rows!()
        .filter(attachments::demarche_id.eq(Uuid::from(demarche)))
        .filter(attachments::detached_at.is_null())
        .order(attachments::id)
        .load::<Row>(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The pieces that reached the administration at this moment.
///
/// # Errors
/// Postgres fails.
pub async fn received(
    tx: &mut Tx,
    demarche: DemarcheId,
    at: DateTime<Utc>,
) -> Result<Vec<Attachment>, StoreError> {
    let rows = rows!()
        .filter(attachments::demarche_id.eq(Uuid::from(demarche)))
        .filter(attachments::received_at.eq(at))
        .order(attachments::id)
        .load::<Row>(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Marks the pieces of a filing as received by the administration now.
///
/// # Errors
/// Postgres fails.
pub async fn receive(tx: &mut Tx, demarche: DemarcheId) -> Result<(), StoreError> {
    let now = tx.now();
    let filed = attachments::table
        .filter(attachments::demarche_id.eq(Uuid::from(demarche)))
        .filter(attachments::detached_at.is_null());
    diesel::update(filed).set(attachments::received_at.eq(now)).execute(tx.conn()).await?;
    Ok(())
}

/// Takes a piece off the next filing. One that a receipt names stays, with its file; another one goes.
///
/// # Errors
/// Postgres fails.
pub async fn remove(tx: &mut Tx, attachment: &Attachment) -> Result<(), StoreError> {
    let piece = attachments::table.find(Uuid::from(attachment.id));
    if attachment.received_at.is_some() {
        let now = tx.now();
        diesel::update(piece).set(attachments::detached_at.eq(now)).execute(tx.conn()).await?;
        return Ok(());
    }
    diesel::delete(piece).execute(tx.conn()).await?;
    crate::files::remove(tx, &[attachment.file]).await
}
