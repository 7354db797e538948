//! Messages of both sides about a démarche, and the files that went with them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::{dsl::AsSelect, pg::Pg};
use routing::{
    demarche::Actor,
    message::{Message, MessageAttachment},
};
use types::{CompanyId, DemarcheId, MessageAttachmentId, MessageId, PersonId};

use crate::{
    Listed, Page, StoreError, Tx,
    files::FileRow,
    schema::{files, message_attachments, messages},
    sql::*,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = messages)]
struct Row {
    id: Col<MessageId>,
    demarche_id: Col<DemarcheId>,
    side: Col<Actor>,
    subject: String,
    body: String,
    sent_by: Col<PersonId>,
    #[diesel(select_expression = display_name(messages::sent_by.nullable()).assume_not_null())]
    sent_by_name: String,
    sent_at: DateTime<Utc>,
    read_at: Option<DateTime<Utc>>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = message_attachments)]
struct AttachmentRow {
    message_id: Col<MessageId>,
    id: Col<MessageAttachmentId>,
    name: String,
    #[diesel(embed)]
    file: FileRow,
}

impl From<AttachmentRow> for MessageAttachment {
    fn from(row: AttachmentRow) -> Self {
        Self {
            id: row.id.0,
            file: row.file.id.0,
            name: row.name,
            media_type: row.file.media_type.0,
            size: row.file.size.0,
            sha256: row.file.sha256,
        }
    }
}

#[diesel::dsl::auto_type(no_type_alias)]
fn attached() -> _ {
    let row: AsSelect<AttachmentRow, Pg> = AttachmentRow::as_select();
    message_attachments::table
        .inner_join(files::table.on(files::id.eq(message_attachments::file_id)))
        .select(row)
}

async fn whole(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Message>, StoreError> {
    let files = attached()
        .filter(message_attachments::message_id.eq_any(rows.iter().map(|row| row.id)))
        .order((message_attachments::message_id, message_attachments::position))
        .load(tx.conn())
        .await?;
    let mut attachments: HashMap<MessageId, Vec<MessageAttachment>> = HashMap::new();
    for row in files {
        attachments.entry(row.message_id.0).or_default().push(row.into());
    }
    let message = |row: Row| Message {
        id: row.id.0,
        demarche: row.demarche_id.0,
        side: row.side.0,
        subject: row.subject,
        body: row.body,
        sent_by: row.sent_by.0,
        sent_by_name: row.sent_by_name,
        sent_at: row.sent_at,
        read_at: row.read_at,
        attachments: attachments.remove(&row.id.0).unwrap_or_default(),
    };
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
    let rows = messages::table.find(Col(id)).select(Row::as_select()).load(tx.conn()).await?;
    Ok(whole(tx, rows).await?.pop())
}

/// A page of the messages about a démarche, the oldest first.
pub async fn of_demarche(
    tx: &mut Tx,
    demarche: DemarcheId,
    page: Page,
) -> Result<Listed<Message>, StoreError> {
    let rows = messages::table
        .filter(messages::demarche_id.eq(Col(demarche)))
        .filter(messages::id.gt(page.start()))
        .order(messages::id)
        .limit(page.rows())
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(Listed::of(whole(tx, rows).await?, page, |message: &Message| message.id.into()))
}

/// Marks an unread message as read; false where it was read before.
pub async fn mark_read(tx: &mut Tx, id: MessageId, by: PersonId) -> Result<bool, StoreError> {
    let now = tx.now();
    let unread = messages::table.find(Col(id)).filter(messages::read_at.is_null());
    let marked = diesel::update(unread)
        .set((messages::read_at.eq(now), messages::read_by.eq(Col(by))))
        .execute(tx.conn())
        .await?;
    Ok(marked == 1)
}

/// A file that went with a message, and what the message was about.
pub async fn find_attachment(
    tx: &mut Tx,
    id: MessageAttachmentId,
) -> Result<Option<(MessageAttachment, DemarcheId)>, StoreError> {
    let row = attached().filter(message_attachments::id.eq(Col(id))).first(tx.conn()).await.optional()?;
    let Some(row) = row else { return Ok(None) };
    let demarche = messages::table.find(row.message_id).select(messages::demarche_id);
    let demarche: Col<DemarcheId> = demarche.first(tx.conn()).await?;
    Ok(Some((row.into(), demarche.0)))
}
