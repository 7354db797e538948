//! Messages of both sides about a démarche, and the files that went with them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use routing::demarche::Actor;
use serde::{Deserialize, Serialize};
use types::{CompanyId, DemarcheId, FileId, MessageAttachmentId, MessageId, PersonId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    files::MediaType,
    schema::{files, message_attachments, messages},
    sql::*,
};

/// A message.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Message {
    /// The message.
    pub id: MessageId,
    /// What it is about.
    pub demarche: DemarcheId,
    /// Who wrote it.
    pub side: Actor,
    /// One line.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The person who wrote it.
    pub sent_by: PersonId,
    /// That person's name.
    pub sent_by_name: String,
    /// When.
    pub sent_at: DateTime<Utc>,
    /// When somebody on the other side first read it.
    pub read_at: Option<DateTime<Utc>>,
    /// What went with it.
    pub attachments: Vec<MessageAttachment>,
}

/// A file that went with a message.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MessageAttachment {
    /// The attachment.
    pub id: MessageAttachmentId,
    /// Its bytes.
    pub file: FileId,
    /// As its sender called it.
    pub name: String,
    /// What it is.
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    /// Digest of the bytes.
    pub sha256: Vec<u8>,
}

type Row = (Uuid, Uuid, String, String, String, Uuid, String, DateTime<Utc>, Option<DateTime<Utc>>);

/// The columns of a message, with its writer's name.
macro_rules! rows {
    () => {
        messages::table.select((
            messages::id,
            messages::demarche_id,
            messages::side,
            messages::subject,
            messages::body,
            messages::sent_by,
            display_name(messages::sent_by.nullable()).assume_not_null(),
            messages::sent_at,
            messages::read_at,
        ))
    };
}

type FileRow = (Uuid, Uuid, Uuid, String, String, i32, Vec<u8>);

/// The columns of an attachment, with its message and the file's.
macro_rules! attachments {
    () => {
        message_attachments::table
            .inner_join(files::table.on(files::id.eq(message_attachments::file_id)))
            .select((
                message_attachments::message_id,
                message_attachments::id,
                files::id,
                message_attachments::name,
                files::media_type,
                files::size,
                files::sha256,
            ))
    };
}

fn attachment(row: FileRow) -> Result<(Uuid, MessageAttachment), StoreError> {
    let (message, id, file, name, media_type, size, sha256) = row;
    let media_type = known(MediaType::from_code(&media_type), "media type")?;
    let size = known(size.try_into().ok(), "size")?;
    Ok((message, MessageAttachment { id: id.into(), file: file.into(), name, media_type, size, sha256 }))
}

async fn whole(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Message>, StoreError> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.0).collect();
    let files = attachments!()
        .filter(message_attachments::message_id.eq_any(ids))
        .order((message_attachments::message_id, message_attachments::position))
        .load::<FileRow>(tx.conn())
        .await?;
    let mut attached: HashMap<Uuid, Vec<MessageAttachment>> = HashMap::new();
    for row in files {
        let (message, file) = attachment(row)?;
        attached.entry(message).or_default().push(file);
    }
    rows.into_iter()
        .map(|(id, demarche, side, subject, body, sent_by, sent_by_name, sent_at, read_at)| {
            Ok(Message {
                id: id.into(),
                demarche: demarche.into(),
                side: known(Actor::from_code(&side), "side")?,
                subject,
                body,
                sent_by: sent_by.into(),
                sent_by_name,
                sent_at,
                read_at,
                attachments: attached.remove(&id).unwrap_or_default(),
            })
        })
        .collect()
}

/// Keeps a message and the files that were taken for it.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, message: &Message, company: CompanyId) -> Result<(), StoreError> {
    diesel::insert_into(messages::table)
        .values((
            messages::id.eq(Uuid::from(message.id)),
            messages::demarche_id.eq(Uuid::from(message.demarche)),
            messages::company_id.eq(Uuid::from(company)),
            messages::side.eq(message.side.code()),
            messages::subject.eq(&message.subject),
            messages::body.eq(&message.body),
            messages::sent_by.eq(Uuid::from(message.sent_by)),
            messages::sent_at.eq(message.sent_at),
        ))
        .execute(tx.conn())
        .await?;
    let attachments: Vec<_> = (1_i16..)
        .zip(&message.attachments)
        .map(|(position, attachment)| {
            (
                message_attachments::id.eq(Uuid::from(attachment.id)),
                message_attachments::message_id.eq(Uuid::from(message.id)),
                message_attachments::position.eq(position),
                message_attachments::file_id.eq(Uuid::from(attachment.file)),
                message_attachments::name.eq(&attachment.name),
            )
        })
        .collect();
    diesel::insert_into(message_attachments::table).values(attachments).execute(tx.conn()).await?;
    Ok(())
}

/// One message.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: MessageId) -> Result<Option<Message>, StoreError> {
    let rows = rows!().filter(messages::id.eq(Uuid::from(id))).load::<Row>(tx.conn()).await?;
    Ok(whole(tx, rows).await?.pop())
}

/// A page of the messages about a démarche, the oldest first.
///
/// # Errors
/// Postgres fails.
pub async fn of_demarche(
    tx: &mut Tx,
    demarche: DemarcheId,
    page: Page,
) -> Result<Listed<Message>, StoreError> {
    let rows = rows!()
        .filter(messages::demarche_id.eq(Uuid::from(demarche)))
        .filter(messages::id.gt(page.start()))
        .order(messages::id)
        .limit(page.rows())
        .load::<Row>(tx.conn())
        .await?;
    Ok(Listed::of(whole(tx, rows).await?, page, |message: &Message| message.id.into()))
}

/// Marks an unread message as read; false where it was read before.
///
/// # Errors
/// Postgres fails.
pub async fn mark_read(tx: &mut Tx, id: MessageId, by: PersonId) -> Result<bool, StoreError> {
    let now = tx.now();
    let unread = messages::table.find(Uuid::from(id)).filter(messages::read_at.is_null());
    let marked = diesel::update(unread)
        .set((messages::read_at.eq(now), messages::read_by.eq(Uuid::from(by))))
        .execute(tx.conn())
        .await?;
    Ok(marked == 1)
}

/// A file that went with a message, and what the message was about.
///
/// # Errors
/// Postgres fails.
pub async fn find_attachment(
    tx: &mut Tx,
    id: MessageAttachmentId,
) -> Result<Option<(MessageAttachment, DemarcheId)>, StoreError> {
    let row = attachments!()
        .filter(message_attachments::id.eq(Uuid::from(id)))
        .first::<FileRow>(tx.conn())
        .await
        .optional()?;
    let Some((message, found)) = row.map(attachment).transpose()? else { return Ok(None) };
    let demarche = messages::table.find(message).select(messages::demarche_id);
    Ok(Some((found, demarche.first::<Uuid>(tx.conn()).await?.into())))
}
