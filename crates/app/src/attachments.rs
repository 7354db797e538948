//! Files: uploaded first, checked by their content, then named once, as an attachment or as a returned document.

use mandataires::Power;
use routing::demarche::Step;
use sha2::{Digest, Sha256};
use store::{
    Change, Resource, Tx,
    attachments::{self, Attachment},
    demarches,
    files::{self, File, MediaType},
    within,
};
use types::{AttachmentId, DemarcheId, FileId, Finding};

use crate::{
    App, Outcome, Refusal, Request, Rule,
    demarches::{record, stepped},
    policy::{self, Sees, Side},
};

/// The most bytes of one file: 10 MiB.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// The most bytes of one person that wait to be named in something: 200 MiB.
const MOST_WAITING: i64 = 200 * 1024 * 1024;

/// The most pieces of one démarche.
pub const MOST_PIECES: usize = 20;

/// What the first bytes of a file say that it is; nothing where they say something that is not taken.
#[must_use]
pub fn media_type(bytes: &[u8]) -> Option<MediaType> {
    infer::get(bytes).and_then(|kind| MediaType::from_code(kind.mime_type()))
}

/// Keeps the bytes of a file until they are named in something.
///
/// # Errors
/// Nobody is signed in, the bytes are no PDF, PNG or JPEG or not what they were declared to be, or too many files of the
/// caller wait to be used.
pub async fn upload(app: &App, request: &Request, declared: MediaType, bytes: &[u8]) -> Outcome<File> {
    within(
        &app.store,
        &request.call,
        async |_tx| policy::signed_in(request),
        async |tx, ()| {
            if media_type(bytes) != Some(declared) {
                return Err(Refusal::Invalid(vec![Finding::error("", "file_content")]));
            }
            if files::unused_bytes(tx, request.caller()?.person).await? >= MOST_WAITING {
                return Err(Refusal::Invalid(vec![Finding::error("", "files_waiting")]));
            }
            let file = File {
                id: tx.id(),
                uploaded_by: request.caller()?.person,
                media_type: declared,
                size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
                sha256: Sha256::digest(bytes).to_vec(),
                uploaded_at: tx.now(),
                used_at: None,
            };
            files::add(tx, &file, bytes).await?;
            tx.record(Change::new(Resource::File, file.id, "uploaded"));
            Ok(file)
        },
    )
    .await
}

/// Takes an uploaded file of the caller for one thing.
pub(crate) async fn take(tx: &mut Tx, request: &Request, id: FileId) -> Result<File, Refusal> {
    files::take(tx, id, request.caller()?.person).await?.ok_or(Refusal::Rule(Rule::FileNotUsable))
}

/// Attaches an uploaded file to a démarche. The signature stays: it binds the content; the receipt binds both.
///
/// # Errors
/// The caller may not draft here, the démarche is with the administration, the file is not the caller's or in use, or
/// there are too many pieces.
pub async fn attach(
    app: &App,
    request: &Request,
    demarche: DemarcheId,
    file: FileId,
    name: &str,
) -> Outcome<Attachment> {
    within(
        &app.store,
        &request.call,
        async |tx| policy::demarche(tx, request, demarche, Side::Filer(Power::Draft)).await,
        async |tx, demarche| {
            let state = stepped(demarche.state, Step::Attach)?;
            if attachments::of_demarche(tx, demarche.id).await?.len() >= MOST_PIECES {
                let finding = Finding::error("/file_id", "too_many_attachments").with("most", MOST_PIECES);
                return Err(Refusal::Invalid(vec![finding]));
            }
            let file = take(tx, request, file).await?;
            let attachment = Attachment {
                id: tx.id(),
                demarche: demarche.id,
                file: file.id,
                name: name.to_owned(),
                media_type: file.media_type,
                size: file.size,
                sha256: file.sha256,
                attached_at: tx.now(),
                received_at: None,
                detached_at: None,
            };
            attachments::add(tx, &attachment, request.caller()?.person).await?;
            demarches::set_state(tx, &demarche, state).await?;
            record(tx, &demarche, "pieces_changed");
            let change =
                Change::new(Resource::Attachment, attachment.id, "attached").in_space(demarche.space);
            tx.record(change.of_company(demarche.company));
            Ok(attachment)
        },
    )
    .await
}

/// The pieces of a démarche.
///
/// # Errors
/// There is no such démarche for the caller.
pub async fn list(app: &App, request: &Request, demarche: DemarcheId) -> Outcome<Vec<Attachment>> {
    within(
        &app.store,
        &request.call,
        async |tx| policy::seen_demarche(tx, request, demarche).await,
        async |tx, (demarche, sees)| match (sees, demarche.received_at) {
            (Sees::Filing, _) => Ok(attachments::of_demarche(tx, demarche.id).await?),
            (Sees::Received, Some(at)) => Ok(attachments::received(tx, demarche.id, at).await?),
            (Sees::Received, None) => Ok(Vec::new()),
        },
    )
    .await
}

async fn piece(tx: &mut Tx, id: AttachmentId) -> Result<Attachment, Refusal> {
    attachments::find(tx, id).await?.ok_or(Refusal::NotFound)
}

/// The bytes of a piece.
///
/// # Errors
/// There is no such piece for the caller.
pub async fn download(app: &App, request: &Request, id: AttachmentId) -> Outcome<Download> {
    within(
        &app.store,
        &request.call,
        async |tx| {
            policy::signed_in(request)?;
            let piece = piece(tx, id).await?;
            let (demarche, sees) = policy::seen_demarche(tx, request, piece.demarche).await?;
            let there = match sees {
                Sees::Filing => true,
                Sees::Received => piece.received_at.is_some() && piece.received_at <= demarche.received_at,
            };
            if there { Ok(piece) } else { Err(Refusal::NotFound) }
        },
        async |tx, piece: Attachment| Download::read(tx, piece.file, piece.name).await,
    )
    .await
}

/// A file on its way out.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Download {
    /// The file.
    pub file: File,
    /// The name to save it under.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Download {
    pub(crate) async fn read(tx: &mut Tx, id: FileId, name: String) -> Result<Self, Refusal> {
        let (file, bytes) = files::read(tx, id).await?.ok_or(Refusal::NotFound)?;
        Ok(Self { file, name, bytes })
    }
}

/// Takes a piece away from a démarche.
///
/// # Errors
/// The caller may not draft here, the démarche is with the administration, or has changed since the caller saw it.
pub async fn detach(app: &App, request: &Request, id: AttachmentId) -> Outcome<()> {
    within(
        &app.store,
        &request.call,
        async |tx| {
            policy::signed_in(request)?;
            let piece = piece(tx, id).await?;
            let demarche = policy::demarche(tx, request, piece.demarche, Side::Filer(Power::Draft)).await?;
            if piece.detached_at.is_some() { Err(Refusal::NotFound) } else { Ok((piece, demarche)) }
        },
        async |tx, (piece, demarche)| {
            request.expects(demarche.version)?;
            let state = stepped(demarche.state, Step::Detach)?;
            attachments::remove(tx, &piece).await?;
            demarches::set_state(tx, &demarche, state).await?;
            record(tx, &demarche, "pieces_changed");
            let change = Change::new(Resource::Attachment, id, "detached").in_space(demarche.space);
            tx.record(change.of_company(demarche.company));
            Ok(())
        },
    )
    .await
}
