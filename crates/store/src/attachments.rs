//! Pieces attached to a démarche.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{AttachmentId, DemarcheId, FileId, PersonId};
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
}

type Row = (Uuid, Uuid, Uuid, String, String, i32, Vec<u8>, DateTime<Utc>);

impl TryFrom<Row> for Attachment {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let (id, demarche, file, name, media_type, size, sha256, attached_at) = row;
        Ok(Self {
            id: id.into(),
            demarche: demarche.into(),
            file: file.into(),
            name,
            media_type: known(MediaType::from_code(&media_type), "media type")?,
            size: known(size.try_into().ok(), "size")?,
            sha256,
            attached_at,
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
            attachments::name,
            files::media_type,
            files::size,
            files::sha256,
            attachments::attached_at,
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

/// The pieces of a démarche, in the order in which they came.
///
/// # Errors
/// Postgres fails.
pub async fn of_demarche(tx: &mut Tx, demarche: DemarcheId) -> Result<Vec<Attachment>, StoreError> {
    let rows = rows!()
        .filter(attachments::demarche_id.eq(Uuid::from(demarche)))
        .order(attachments::id)
        .load::<Row>(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Takes a piece away, with its file.
///
/// # Errors
/// Postgres fails.
pub async fn remove(tx: &mut Tx, attachment: &Attachment) -> Result<(), StoreError> {
    diesel::delete(attachments::table.find(Uuid::from(attachment.id))).execute(tx.conn()).await?;
    crate::files::remove(tx, &[attachment.file]).await
}
