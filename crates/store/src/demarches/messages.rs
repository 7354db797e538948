//! Messages of both sides about a démarche, and the files that went with them.

use chrono::{DateTime, Utc};
use routing::{
    demarche::Actor,
    message::{Message, MessageAttachment},
};
use types::{CompanyId, DemarcheId, FileId, MediaType, MessageAttachmentId, MessageId, PersonId};

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{files, message_attachments, messages},
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = messages)]
    struct Row -> Message {
        id: Col<MessageId>,
        demarche: Col<DemarcheId> = messages::demarche_id,
        side: Col<Actor>,
        subject: String,
        body: String,
        sent_by: Col<PersonId>,
        sent_by_name: String = display_name(messages::sent_by.nullable()).assume_not_null(),
        sent_at: DateTime<Utc>,
        read_at: Option<DateTime<Utc>>,
        ..attachments: Vec::new(),
    }
}

row! {
    #[derive(Queryable, Selectable)]
    #[diesel(table_name = message_attachments)]
    struct AttachmentRow -> MessageAttachment {
        id: Col<MessageAttachmentId>,
        file: Col<FileId> = message_attachments::file_id,
        name: String,
        media_type: Col<MediaType> = files::media_type,
        size: Col<u32> = files::size,
        sha256: Vec<u8> = files::sha256,
    }
}

async fn whole(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Message>, StoreError> {
    let files = message_attachments::table
        .inner_join(files::table.on(files::id.eq(message_attachments::file_id)))
        .filter(message_attachments::message_id.eq_any(rows.iter().map(|row| row.id)))
        .order((message_attachments::message_id, message_attachments::position))
        .select((message_attachments::message_id, AttachmentRow::as_select()))
        .load(tx.conn())
        .await?;
    let mut files = grouped::<MessageId, AttachmentRow, _>(files)?;
    let message =
        |row: Row| Message { attachments: files.remove(&row.id.0).unwrap_or_default(), ..row.into() };
    Ok(rows.into_iter().map(message).collect())
}

/// Keeps a message and the files that were taken for it.
pub async fn add(tx: &mut Tx, message: &Message, company: CompanyId) -> Result<(), StoreError> {
    diesel::insert_into(messages::table)
        .values((
            messages::id.eq(Col(message.id)),
            messages::demarche_id.eq(Col(message.demarche)),
            messages::company_id.eq(Col(company)),
            messages::side.eq(Col(message.side)),
            messages::subject.eq(&message.subject),
            messages::body.eq(&message.body),
            messages::sent_by.eq(Col(message.sent_by)),
            messages::sent_at.eq(message.sent_at),
        ))
        .execute(tx.conn())
        .await?;
    let attachments: Vec<_> = (1_i16..)
        .zip(&message.attachments)
        .map(|(position, attachment)| {
            (
                message_attachments::id.eq(Col(attachment.id)),
                message_attachments::message_id.eq(Col(message.id)),
                message_attachments::position.eq(position),
                message_attachments::file_id.eq(Col(attachment.file)),
                message_attachments::name.eq(&attachment.name),
            )
        })
        .collect();
    diesel::insert_into(message_attachments::table).values(attachments).execute(tx.conn()).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, id: MessageId) -> Result<Option<Message>, StoreError> {
    let rows = Row::query().filter(messages::id.eq(Col(id))).load(tx.conn()).await?;
    Ok(whole(tx, rows).await?.pop())
}

/// A page of the messages about a démarche, the oldest first.
pub async fn of_demarche(
    tx: &mut Tx,
    demarche: DemarcheId,
    page: Page,
) -> Result<Listed<Message>, StoreError> {
    let query = Row::query().filter(messages::demarche_id.eq(Col(demarche)));
    let rows = page.rows(tx, query, messages::id).await?;
    Listed::cut(whole(tx, rows).await?, page, |message: &Message| message.id.into())
}

/// Marks an unread message as read; false where it was read before.
pub async fn mark_read(tx: &mut Tx, id: MessageId, by: PersonId) -> Result<bool, StoreError> {
    let unread = messages::table.find(Col(id)).filter(messages::read_at.is_null());
    let marked = diesel::update(unread)
        .set((messages::read_at.eq(tx.now()), messages::read_by.eq(Col(by))))
        .execute(tx.conn())
        .await?;
    Ok(marked == 1)
}

/// A file that went with a message, and what the message was about.
pub async fn find_attachment(
    tx: &mut Tx,
    id: MessageAttachmentId,
) -> Result<Option<(MessageAttachment, DemarcheId)>, StoreError> {
    let found = message_attachments::table
        .inner_join(files::table.on(files::id.eq(message_attachments::file_id)))
        .inner_join(messages::table.on(messages::id.eq(message_attachments::message_id)))
        .filter(message_attachments::id.eq(Col(id)))
        .select((AttachmentRow::as_select(), messages::demarche_id))
        .first::<(AttachmentRow, Col<DemarcheId>)>(tx.conn())
        .await
        .optional()?;
    Ok(found.map(|(row, demarche)| (row.into(), demarche.0)))
}
