//! Messages between the filer and the administration about a démarche.

use mandataires::Power;
use routing::{
    demarche::Actor,
    message::{MAX_ATTACHMENTS, Message, MessageAttachment, may_write},
    notice::NoticeKind,
};
use store::{
    Action, Change, Listed, Page, Resource, Tx,
    demarches::{self, messages},
    files,
};
use types::{DemarcheId, FileId, Finding, MessageAttachmentId, MessageId};

use crate::{
    App, AppError, AppResult, Conflict, Request,
    demarches::record,
    notices::tell,
    policy::{self, Side, Visibility},
};

#[derive(Clone, Debug)]
pub struct NewMessage {
    /// One line.
    pub subject: String,
    pub body: String,
    /// Files that the caller uploaded, each with its name.
    pub attachments: Vec<(FileId, String)>,
}

/// A message as one side sees it: with the name of its writer on that side only.
fn seen(message: Message, visibility: Visibility) -> Message {
    let own = match visibility {
        Visibility::Draft => Actor::Filer,
        Visibility::LastTransmitted | Visibility::InItsName => Actor::Authority,
    };
    if message.side == own { message } else { Message { sent_by_name: String::new(), ..message } }
}

/// Writes to the other side about a démarche that has reached the administration.
///
/// # Errors
/// The caller may not write here, the démarche never reached the administration or is closed, or the files are too many,
/// not the caller's or in use.
pub async fn send(app: &App, request: &Request, id: DemarcheId, new: NewMessage) -> AppResult<Message> {
    app.permit(&request.call, async |tx| policy::correspondent(tx, request, id).await)
        .run(async |tx, (demarche, side)| {
            if !may_write(side, demarche.state) {
                return Err(Conflict::MessagesClosed.into());
            }
            let caller = request.caller()?;
            let message = Message {
                id: tx.id(),
                demarche: id,
                side,
                subject: new.subject,
                body: new.body,
                sent_by: caller.person,
                sent_by_name: caller.display_name.clone(),
                sent_at: tx.now(),
                read_at: None,
                attachments: taken(tx, request, new.attachments).await?,
            };
            messages::add(tx, &message, demarche.company).await?;
            let change = Change::new(Resource::Message, message.id, Action::Sent).in_space(demarche.space);
            tx.record(change.of_company(demarche.company));
            match side {
                Actor::Filer => {
                    record(tx, &demarche, Action::Wrote);
                    demarches::note_unseen(tx, id).await?;
                }
                Actor::Authority => {
                    record(tx, &demarche, Action::Informed);
                    tell(tx, app, &demarche, NoticeKind::Message).await?;
                }
            }
            Ok(message)
        })
        .await
}

/// Takes the files of a message, all at once.
async fn taken(
    tx: &mut Tx,
    request: &Request,
    named: Vec<(FileId, String)>,
) -> Result<Vec<MessageAttachment>, AppError> {
    if named.len() > MAX_ATTACHMENTS {
        return Err(Finding::error("/attachments", "too_many_items").with("most", MAX_ATTACHMENTS).into());
    }
    let ids: Vec<FileId> = named.iter().map(|(file, _)| *file).collect();
    let files = files::take_all(tx, &ids, request.caller()?.person).await?;
    if files.len() != named.len() {
        return Err(Conflict::FileNotUsable.into());
    }
    named
        .into_iter()
        .map(|(id, name)| {
            let file = files.iter().find(|file| file.id == id).ok_or(Conflict::FileNotUsable)?;
            Ok(MessageAttachment {
                id: tx.id(),
                file: id,
                name,
                media_type: file.media_type,
                size: file.size,
                sha256: file.sha256.clone(),
            })
        })
        .collect()
}

/// A page of the messages about a démarche, the oldest first.
pub async fn list(app: &App, request: &Request, id: DemarcheId, page: Page) -> AppResult<Listed<Message>> {
    app.permit(&request.call, async |tx| {
        // What the maker and the administration write to each other is no act in the company's name.
        match policy::visible_demarche(tx, request, id).await? {
            (_, Visibility::InItsName) => Err(AppError::NotFound),
            (_, visibility) => Ok(visibility),
        }
    })
    .run(async |tx, visibility| {
        let listed = messages::of_demarche(tx, id, page).await?;
        Ok(listed.map(|message| seen(message, visibility)))
    })
    .await
}

/// Marks a message of the other side as read. Once more changes nothing.
///
/// # Errors
/// There is no such message for the caller, or the caller's own side wrote it.
pub async fn mark_read(app: &App, request: &Request, id: MessageId) -> AppResult<Message> {
    app.permit(&request.call, async |tx| {
        policy::signed_in(request)?;
        let message = messages::find(tx, id).await?.ok_or(AppError::NotFound)?;
        let (side, visibility) = match message.side {
            Actor::Authority => (Side::Filer(Power::See), Visibility::Draft),
            Actor::Filer => (Side::Desk, Visibility::LastTransmitted),
        };
        let demarche = policy::demarche(tx, request, message.demarche, side).await?;
        Ok((message, demarche, visibility))
    })
    .run(async |tx, (message, demarche, visibility)| {
        if !messages::mark_read(tx, id, request.caller()?.person).await? {
            return Ok(seen(message, visibility));
        }
        let change = Change::new(Resource::Message, id, Action::Read).in_space(demarche.space);
        tx.record(change.of_company(demarche.company));
        Ok(seen(Message { read_at: Some(tx.now()), ..message }, visibility))
    })
    .await
}

/// A file that went with a message and that the caller may download, and its name.
pub(crate) async fn to_download(
    tx: &mut Tx,
    request: &Request,
    id: MessageAttachmentId,
) -> Result<(FileId, String), AppError> {
    policy::signed_in(request)?;
    let (attachment, demarche) = messages::find_attachment(tx, id).await?.ok_or(AppError::NotFound)?;
    policy::demarche(tx, request, demarche, Side::Either).await?;
    Ok((attachment.file, attachment.name))
}
