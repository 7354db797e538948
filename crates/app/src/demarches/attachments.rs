//! Files: uploaded first, checked by their content, then named once, as an attachment or as a returned document.

use documents::PaperNumber;
use inspection::{Media, Report};
use mandataires::Power;
use routing::{
    demarche::{Demarche, Step},
    file::{Attachment, File, SpaceFile},
};
use sha2::{Digest, Sha256};
use store::{
    Action, Change, Resource, Tx, demarches,
    demarches::{attachments, papers},
    files,
};
use types::{AttachmentId, DemarcheId, FileId, Finding, Language, MediaType, PieceKind, SpaceFileId};

use crate::{
    App, AppError, AppResult, Conflict, Request,
    demarches::corrections::{only_asked_pieces, only_open_pieces},
    demarches::record,
    policy::{self, Side, Visibility},
    sandbox::validation,
    sandbox::{Answer, Task, Turn, Unanswered},
};

/// The most bytes of one file: 10 MiB.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;

/// The most bytes of one person that wait to be named in something: 200 MiB.
const MAX_WAITING: i64 = 200 * 1024 * 1024;

pub const MAX_PIECES: usize = 20;

/// What the first bytes of a file say that it is; nothing where they say something that is not taken.
#[must_use]
pub fn media_type(bytes: &[u8]) -> Option<MediaType> {
    infer::get(bytes).and_then(|kind| MediaType::from_code(kind.mime_type()))
}

/// Looks into a file in a process of its own; nothing of it was read before but its first bytes.
///
/// # Errors
/// The bytes are no PDF, PNG or JPEG or not what they were declared to be, or they hold what is not taken.
pub(crate) async fn look_into(
    turn: &Turn<'_>,
    declared: MediaType,
    bytes: &[u8],
) -> Result<Report, AppError> {
    if media_type(bytes) != Some(declared) {
        return Err(Finding::error("", "file_content").into());
    }
    let said = match declared {
        MediaType::Pdf => Media::Pdf,
        MediaType::Png => Media::Png,
        MediaType::Jpeg => Media::Jpeg,
    };
    let answered = turn.run(Task::Inspect { said }, bytes).await;
    let Answer::Inspect { found } = answered.map_err(|error| validation::unanswered(error, ""))? else {
        return Err(not_taken(inspection::Rejection::Unreadable).into());
    };
    Ok(found.map_err(not_taken)?)
}

/// Why a file is not taken, with the numbers that its text names.
fn not_taken(refusal: inspection::Rejection) -> Finding {
    let finding = Finding::error("", refusal.code());
    match refusal {
        inspection::Rejection::TooManyPages => finding.with("most", inspection::MAX_PAGES),
        inspection::Rejection::PictureTooLarge => finding.with("most", inspection::MAX_PIXELS / 1_000_000),
        inspection::Rejection::Unreadable
        | inspection::Rejection::Encrypted
        | inspection::Rejection::Script
        | inspection::Rejection::Action
        | inspection::Rejection::Xfa
        | inspection::Rejection::RichMedia
        | inspection::Rejection::EmbeddedFile
        | inspection::Rejection::Unpacked
        | inspection::Rejection::TrailingData
        | inspection::Rejection::Polyglot
        | inspection::Rejection::BesidePicture => finding,
    }
}

/// The papers whose numbers stand on a PDF that holds text alone, as what is printed here does before anybody signs it.
/// What can't be read in time is none of them.
async fn papers_named(turn: &Turn<'_>, report: Report, bytes: &[u8]) -> Result<Vec<String>, AppError> {
    let Report::Pdf { signatures: 0, .. } = report else { return Ok(Vec::new()) };
    match turn.run(Task::Papers, bytes).await {
        Ok(Answer::Papers { numbers }) => Ok(numbers.iter().map(PaperNumber::characters).collect()),
        Ok(_) | Err(Unanswered::Died | Unanswered::Late) => Ok(Vec::new()),
        Err(error @ Unanswered::NotStarted(_)) => Err(validation::unanswered(error, "")),
    }
}

/// Keeps the bytes of a file until they are named in something. They are looked into before, outside of any transaction.
///
/// # Errors
/// Nobody is signed in, the file is not taken, or too many files of the caller wait to be used.
pub async fn upload(app: &App, request: &Request, declared: MediaType, bytes: &[u8]) -> AppResult<File> {
    policy::signed_in(request)?;
    let turn = validation::turn(app, request).await?;
    let report = look_into(&turn, declared, bytes).await?;
    let numbers = papers_named(&turn, report, bytes).await?;
    drop(turn);
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| {
            room_to_wait(tx, request).await?;
            let signatures = match report {
                Report::Pdf { signatures, .. } => signatures,
                Report::Picture { .. } => 0,
            };
            let file = File {
                id: tx.id(),
                uploaded_by: request.caller()?.person,
                media_type: declared,
                size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
                sha256: Sha256::digest(bytes).to_vec(),
                uploaded_at: tx.real_now(),
                used_at: None,
                signatures: Some(signatures),
                printed: papers::first_of(tx, &numbers).await?,
            };
            files::add(tx, &file, bytes).await?;
            tx.record(Change::new(Resource::File, file.id, Action::Uploaded));
            Ok(file)
        })
        .await
}

/// Refuses a further file where too many of the caller wait to be named in something.
pub(crate) async fn room_to_wait(tx: &mut Tx, request: &Request) -> Result<(), AppError> {
    if files::unused_bytes(tx, request.caller()?.person).await? < MAX_WAITING {
        return Ok(());
    }
    Err(Finding::error("", "files_waiting").into())
}

/// Takes an uploaded file of the caller for one thing.
pub(crate) async fn take(tx: &mut Tx, request: &Request, id: FileId) -> Result<File, AppError> {
    files::take(tx, id, request.caller()?.person).await?.ok_or(AppError::Conflict(Conflict::FileNotUsable))
}

/// Refuses a paper as it was printed here, where a signed one is asked for.
pub(crate) fn refuse_unsigned(file: &File, pointer: &str) -> Result<(), AppError> {
    if file.printed.is_some() { Err(Finding::error(pointer, "copy_not_signed").into()) } else { Ok(()) }
}

/// Takes an uploaded file of the caller that holds what somebody has signed.
pub(crate) async fn take_signed(tx: &mut Tx, request: &Request, id: FileId) -> Result<File, AppError> {
    let file = take(tx, request, id).await?;
    refuse_unsigned(&file, "/file_id")?;
    Ok(file)
}

/// Where the bytes of a new piece come from.
#[derive(Clone, Copy, Debug)]
pub enum Bytes {
    /// The caller uploaded them, and they serve nowhere yet.
    Uploaded(FileId),
    /// The space of the démarche keeps them; the piece gets a copy.
    Kept(SpaceFileId),
}

impl Bytes {
    const fn pointer(self) -> &'static str {
        match self {
            Self::Uploaded(_) => "/file_id",
            Self::Kept(_) => "/space_file_id",
        }
    }
}

#[derive(Clone, Debug)]
pub struct NewPiece {
    pub bytes: Bytes,
    /// What it is; none for what the space says of its document, or for any other piece.
    pub kind: Option<PieceKind>,
    /// What it is called; none for the name in the space, or that of its kind.
    pub name: Option<String>,
    pub language: Language,
}

/// The name of a file that nobody named: that of its kind, with the ending of its type.
pub(crate) fn file_name(kind: PieceKind, media_type: MediaType, language: Language) -> String {
    format!("{}.{}", kind.label(language), ending(media_type))
}

/// The ending of the names of such files.
pub(crate) const fn ending(media_type: MediaType) -> &'static str {
    match media_type {
        MediaType::Pdf => "pdf",
        MediaType::Png => "png",
        MediaType::Jpeg => "jpg",
    }
}

/// A document of the démarche's own space, as far as the caller sees it there: the whole space's, or that of the same
/// company. Any other one is as good as not there.
async fn kept(
    tx: &mut Tx,
    request: &Request,
    demarche: &Demarche,
    id: SpaceFileId,
) -> Result<SpaceFile, AppError> {
    let document = match policy::space_file(tx, request, id, Power::See).await {
        Ok(document) => document,
        Err(AppError::NotFound | AppError::NotAllowed) => return Err(Conflict::FileNotUsable.into()),
        Err(other) => return Err(other),
    };
    let same_company = document.company.is_none_or(|(company, _)| company == demarche.company);
    if document.space == demarche.space && same_company {
        Ok(document)
    } else {
        Err(Conflict::FileNotUsable.into())
    }
}

/// Attaches a piece to a démarche: a file that was uploaded, or a document that the space keeps. The signature stays: it
/// binds the content; the receipt binds both.
///
/// # Errors
/// The caller may not draft here, the démarche is with the administration or takes no such piece, the file is not the
/// caller's or in use, or a paper of ours that nobody signed where a signed one is asked for, the document is attached
/// already, or there are too many pieces.
pub async fn attach(
    app: &App,
    request: &Request,
    demarche: DemarcheId,
    new: NewPiece,
) -> AppResult<Attachment> {
    app.permit(&request.call, async |tx| {
        policy::demarche(tx, request, demarche, Side::Filer(Power::Draft)).await
    })
    .run(async |tx, demarche| {
        let after = demarche.stepped(Step::Attach, tx.now())?;
        let pieces = attachments::of_demarche(tx, demarche.id).await?;
        if pieces.len() >= MAX_PIECES {
            return Err(Finding::error("/file_id", "too_many_attachments").with("most", MAX_PIECES).into());
        }
        let (file, document) = match new.bytes {
            Bytes::Uploaded(id) => (take(tx, request, id).await?, None),
            Bytes::Kept(id) => {
                let document = kept(tx, request, &demarche, id).await?;
                if pieces.iter().any(|piece| piece.sha256 == document.sha256) {
                    return Err(Conflict::AlreadyAttached.into());
                }
                let (copy, person, now) = (tx.id(), request.caller()?.person, tx.real_now());
                let copied = files::copy(tx, document.file, copy, person, Some(now)).await?;
                (copied.ok_or(Conflict::FileNotUsable)?, Some(document))
            }
        };
        let kind = new.kind.or(document.as_ref().map(|document| document.kind)).unwrap_or_default();
        if !filings::pieces::of_kind(demarche.kind).any(|wanted| wanted.piece == kind) {
            return Err(Finding::error("/kind", "piece_not_of_demarche").into());
        }
        if kind.is_signed() {
            refuse_unsigned(&file, new.bytes.pointer())?;
        }
        only_asked_pieces(tx, &demarche, kind).await?;
        let named = new.name.clone().or(document.map(|document| document.name));
        let attachment = Attachment {
            id: tx.id(),
            demarche: demarche.id,
            file: file.id,
            kind,
            name: named.unwrap_or_else(|| file_name(kind, file.media_type, new.language)),
            media_type: file.media_type,
            size: file.size,
            sha256: file.sha256,
            attached_at: tx.now(),
            received_at: None,
            detached_at: None,
            signatures: file.signatures,
        };
        attachments::add(tx, &attachment, request.caller()?.person).await?;
        demarches::save(tx, &demarche, &after, None).await?;
        record(tx, &demarche, Action::PiecesChanged);
        let change =
            Change::new(Resource::Attachment, attachment.id, Action::Attached).in_space(demarche.space);
        tx.record(change.of_company(demarche.company));
        Ok(attachment)
    })
    .await
}

/// The pieces of a démarche.
pub async fn list(app: &App, request: &Request, demarche: DemarcheId) -> AppResult<Vec<Attachment>> {
    app.permit(&request.call, async |tx| policy::visible_demarche(tx, request, demarche).await)
        .run(async |tx, (demarche, visibility)| match (visibility, demarche.received_at) {
            (Visibility::Draft, _) => Ok(attachments::of_demarche(tx, demarche.id).await?),
            (Visibility::LastTransmitted | Visibility::InItsName, Some(at)) => {
                Ok(attachments::received(tx, demarche.id, at).await?)
            }
            (Visibility::LastTransmitted | Visibility::InItsName, None) => Ok(Vec::new()),
        })
        .await
}

async fn piece(tx: &mut Tx, id: AttachmentId) -> Result<Attachment, AppError> {
    attachments::find(tx, id).await?.ok_or(AppError::NotFound)
}

/// The file of a piece that the caller may download, and its name.
pub(crate) async fn to_download(
    tx: &mut Tx,
    request: &Request,
    id: AttachmentId,
) -> Result<(FileId, String), AppError> {
    policy::signed_in(request)?;
    let piece = piece(tx, id).await?;
    let (demarche, visibility) = policy::visible_demarche(tx, request, piece.demarche).await?;
    let there = match visibility {
        Visibility::Draft => true,
        Visibility::LastTransmitted | Visibility::InItsName => {
            piece.received_at.is_some() && piece.received_at <= demarche.received_at
        }
    };
    if there { Ok((piece.file, piece.name)) } else { Err(AppError::NotFound) }
}

/// Takes a piece away from a démarche.
///
/// # Errors
/// The caller may not draft here, the démarche is with the administration, or has changed since the caller saw it.
pub async fn detach(app: &App, request: &Request, id: AttachmentId) -> AppResult<()> {
    app.permit(&request.call, async |tx| {
        policy::signed_in(request)?;
        let piece = piece(tx, id).await?;
        let demarche = policy::demarche(tx, request, piece.demarche, Side::Filer(Power::Draft)).await?;
        if piece.detached_at.is_some() { Err(AppError::NotFound) } else { Ok((piece, demarche)) }
    })
    .run(async |tx, (piece, demarche)| {
        request.expects(demarche.version)?;
        let after = demarche.stepped(Step::Detach, tx.now())?;
        only_open_pieces(tx, &demarche, &piece).await?;
        attachments::remove(tx, &piece).await?;
        demarches::save(tx, &demarche, &after, None).await?;
        record(tx, &demarche, Action::PiecesChanged);
        let change = Change::new(Resource::Attachment, id, Action::Detached).in_space(demarche.space);
        tx.record(change.of_company(demarche.company));
        Ok(())
    })
    .await
}
