//! Pieces attached to a démarche.

use chrono::{DateTime, Utc};
use diesel::{dsl::AsSelect, pg::Pg};
use routing::file::Attachment;
use types::{AttachmentId, DemarcheId, PersonId, PieceKind};

use crate::{
    StoreError, Tx,
    files::FileRow,
    schema::{attachments, files},
    sql::*,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = attachments)]
struct Row {
    id: Col<AttachmentId>,
    demarche_id: Col<DemarcheId>,
    kind: Col<PieceKind>,
    name: String,
    attached_at: DateTime<Utc>,
    received_at: Option<DateTime<Utc>>,
    detached_at: Option<DateTime<Utc>>,
    #[diesel(embed)]
    file: FileRow,
}

impl From<Row> for Attachment {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.0,
            demarche: row.demarche_id.0,
            file: row.file.id.0,
            kind: row.kind.0,
            name: row.name,
            media_type: row.file.media_type.0,
            size: row.file.size.0,
            sha256: row.file.sha256,
            attached_at: row.attached_at,
            received_at: row.received_at,
            detached_at: row.detached_at,
        }
    }
}

#[diesel::dsl::auto_type(no_type_alias)]
fn rows() -> _ {
    let row: AsSelect<Row, Pg> = Row::as_select();
    attachments::table.inner_join(files::table.on(files::id.eq(attachments::file_id))).select(row)
}

/// Attaches a file that was taken for it.
pub async fn add(tx: &mut Tx, attachment: &Attachment, by: PersonId) -> Result<(), StoreError> {
    diesel::insert_into(attachments::table)
        .values((
            attachments::id.eq(Col(attachment.id)),
            attachments::demarche_id.eq(Col(attachment.demarche)),
            attachments::file_id.eq(Col(attachment.file)),
            attachments::kind.eq(Col(attachment.kind)),
            attachments::name.eq(&attachment.name),
            attachments::attached_by.eq(Col(by)),
            attachments::attached_at.eq(attachment.attached_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, id: AttachmentId) -> Result<Option<Attachment>, StoreError> {
    let row = rows().filter(attachments::id.eq(Col(id))).first(tx.conn()).await.optional()?;
    Ok(row.map(Into::into))
}

/// The pieces of the next filing of a démarche, in the order in which they came.
pub async fn of_demarche(tx: &mut Tx, demarche: DemarcheId) -> Result<Vec<Attachment>, StoreError> {
    let rows = rows()
        .filter(attachments::demarche_id.eq(Col(demarche)))
        .filter(attachments::detached_at.is_null())
        .order(attachments::id)
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The pieces that reached the administration at this moment.
pub async fn received(
    tx: &mut Tx,
    demarche: DemarcheId,
    at: DateTime<Utc>,
) -> Result<Vec<Attachment>, StoreError> {
    let rows = rows()
        .filter(attachments::demarche_id.eq(Col(demarche)))
        .filter(attachments::received_at.eq(at))
        .order(attachments::id)
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Marks the pieces of a filing as received by the administration now.
pub async fn receive(tx: &mut Tx, demarche: DemarcheId) -> Result<(), StoreError> {
    let now = tx.now();
    let filed = attachments::table
        .filter(attachments::demarche_id.eq(Col(demarche)))
        .filter(attachments::detached_at.is_null());
    diesel::update(filed).set(attachments::received_at.eq(now)).execute(tx.conn()).await?;
    Ok(())
}

/// Takes a piece off the next filing. One that a receipt names stays, with its file; another one goes.
pub async fn remove(tx: &mut Tx, attachment: &Attachment) -> Result<(), StoreError> {
    let piece = attachments::table.find(Col(attachment.id));
    if attachment.received_at.is_some() {
        let now = tx.now();
        diesel::update(piece).set(attachments::detached_at.eq(now)).execute(tx.conn()).await?;
        return Ok(());
    }
    diesel::delete(piece).execute(tx.conn()).await?;
    crate::files::remove(tx, &[attachment.file]).await
}
