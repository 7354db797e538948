//! Pieces attached to a démarche.

use chrono::{DateTime, Utc};
use routing::file::Attachment;
use types::{AttachmentId, DemarcheId, FileId, MediaType, PersonId, PieceKind};

use crate::{
    StoreError, Tx,
    schema::{attachments, files},
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = attachments)]
    #[diesel(base_query = attachments::table.inner_join(files::table.on(files::id.eq(attachments::file_id))))]
    struct Row -> Attachment {
        id: Col<AttachmentId>,
        demarche: Col<DemarcheId> = attachments::demarche_id,
        file: Col<FileId> = attachments::file_id,
        kind: Col<PieceKind>,
        name: String,
        media_type: Col<MediaType> = files::media_type,
        size: Col<u32> = files::size,
        sha256: Vec<u8> = files::sha256,
        attached_at: DateTime<Utc>,
        received_at: Option<DateTime<Utc>>,
        detached_at: Option<DateTime<Utc>>,
        signatures: Option<Col<u32>> = files::signatures,
    }
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
    one(Row::query().filter(attachments::id.eq(Col(id))).first(tx.conn()).await)
}

/// The pieces of the next filing of a démarche, in the order in which they came.
pub async fn of_demarche(tx: &mut Tx, demarche: DemarcheId) -> Result<Vec<Attachment>, StoreError> {
    let pieces = Row::query()
        .filter(attachments::demarche_id.eq(Col(demarche)))
        .filter(attachments::detached_at.is_null())
        .order(attachments::id);
    all(pieces.load(tx.conn()).await)
}

/// The pieces that reached the administration at this moment.
pub async fn received(
    tx: &mut Tx,
    demarche: DemarcheId,
    at: DateTime<Utc>,
) -> Result<Vec<Attachment>, StoreError> {
    let pieces = Row::query()
        .filter(attachments::demarche_id.eq(Col(demarche)))
        .filter(attachments::received_at.eq(at))
        .order(attachments::id);
    all(pieces.load(tx.conn()).await)
}

/// Marks the pieces of a filing as received by the administration now.
pub async fn receive(tx: &mut Tx, demarche: DemarcheId) -> Result<(), StoreError> {
    let filed = attachments::table
        .filter(attachments::demarche_id.eq(Col(demarche)))
        .filter(attachments::detached_at.is_null());
    diesel::update(filed).set(attachments::received_at.eq(tx.now())).execute(tx.conn()).await?;
    Ok(())
}

/// Takes a piece off the next filing. One that a receipt names stays, with its file; another one goes.
pub async fn remove(tx: &mut Tx, attachment: &Attachment) -> Result<(), StoreError> {
    let piece = attachments::table.find(Col(attachment.id));
    if attachment.received_at.is_some() {
        diesel::update(piece).set(attachments::detached_at.eq(tx.now())).execute(tx.conn()).await?;
        return Ok(());
    }
    diesel::delete(piece).execute(tx.conn()).await?;
    crate::files::remove(tx, &[attachment.file]).await
}
