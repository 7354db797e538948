//! Files on their way out, piece by piece: each piece is a transaction of its own, in which the rights are read anew.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use store::{Call, StoreError, Tx, claims::files as claim_files, files};
use types::{
    AttachmentId, ClaimFileId, DocumentId, FileId, MediaType, MessageAttachmentId, PostingPhotoId,
    PreparationId, RoundId, SignatureId, SpaceFileId,
};

use crate::{
    App, AppError, AppResult, Request, claims::claims_desk, demarches::attachments, demarches::messages,
    documents, documents::postings, documents::space_files, signing, signing::preparations, signing::rounds,
};

/// The most bytes of a file that are in memory for one download.
pub const MAX_PIECE_BYTES: u32 = 256 * 1024;

#[derive(Clone, Copy, Debug)]
pub enum Wanted {
    Attachment(AttachmentId),
    ClaimFile(ClaimFileId),
    Document(DocumentId),
    /// Its signed copy.
    SignedCopy(DocumentId),
    MessageAttachment(MessageAttachmentId),
    PostingPhoto(PostingPhotoId),
    Preparation(PreparationId),
    /// The newest revision of a file in a round.
    Round(RoundId),
    Signature(SignatureId),
    /// A document that a space keeps.
    SpaceFile(SpaceFileId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Kept {
    File(FileId),
    ClaimFile(ClaimFileId),
}

/// What is said of a file before its bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Head {
    /// The name to save it under.
    pub name: String,
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    /// SHA-256 of the bytes.
    pub sha256: Vec<u8>,
    kept: Kept,
}

/// Where the file is that somebody may download, and what it is called.
async fn permitted(tx: &mut Tx, request: &Request, wanted: Wanted) -> Result<(Kept, String), AppError> {
    let (file, name) = match wanted {
        Wanted::ClaimFile(id) => {
            let piece = claims_desk::to_download(tx, id).await?;
            return Ok((Kept::ClaimFile(id), piece.name.unwrap_or_default()));
        }
        Wanted::Attachment(id) => attachments::to_download(tx, request, id).await?,
        Wanted::Document(id) => documents::to_download(tx, request, id).await?,
        Wanted::SignedCopy(id) => documents::copy_to_download(tx, request, id).await?,
        Wanted::MessageAttachment(id) => messages::to_download(tx, request, id).await?,
        Wanted::PostingPhoto(id) => postings::to_download(tx, request, id).await?,
        Wanted::Preparation(id) => preparations::to_download(tx, request, id).await?,
        Wanted::Round(id) => rounds::to_download(tx, request, id).await?,
        Wanted::Signature(id) => signing::to_download(tx, request, id).await?,
        Wanted::SpaceFile(id) => space_files::to_download(tx, request, id).await?,
    };
    Ok((Kept::File(file), name))
}

async fn head(tx: &mut Tx, kept: Kept, name: String) -> Result<Head, AppError> {
    let (media_type, size, sha256) = match kept {
        Kept::File(id) => {
            let file = files::find(tx, id).await?.ok_or(AppError::NotFound)?;
            (file.media_type, file.size, file.sha256)
        }
        Kept::ClaimFile(id) => {
            let file = claim_files::find(tx, id).await?.ok_or(AppError::NotFound)?;
            (file.media_type, file.size, file.sha256)
        }
    };
    Ok(Head { name, media_type, size, sha256, kept })
}

async fn read(tx: &mut Tx, kept: Kept, from: u32) -> Result<Vec<u8>, AppError> {
    let piece = match kept {
        Kept::File(id) => files::piece(tx, id, from, MAX_PIECE_BYTES).await?,
        Kept::ClaimFile(id) => claim_files::piece(tx, id, from, MAX_PIECE_BYTES).await?,
    };
    piece.ok_or(AppError::NotFound)
}

/// Begins a download: what is said of the file, and its first piece.
pub async fn begin(app: Arc<App>, request: Request, wanted: Wanted) -> Result<Download, AppError> {
    let begun: AppResult<_> = app
        .permit(&request.call, async |tx| permitted(tx, &request, wanted).await)
        .run(async |tx, (kept, name)| Ok((head(tx, kept, name).await?, read(tx, kept, 0).await?)))
        .await;
    let (head, first) = begun?.value;
    Ok(Download { head, app, request, wanted, first: Some(first), given: 0 })
}

/// A download that has begun. Who drops it ends it.
pub struct Download {
    /// What is said of the file.
    pub head: Head,
    app: Arc<App>,
    request: Request,
    wanted: Wanted,
    first: Option<Vec<u8>>,
    given: u32,
}

impl Download {
    /// The next piece; none where all were given.
    ///
    /// # Errors
    /// The caller has lost the right since the piece before, or the file is not there any more.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, AppError> {
        if self.given >= self.head.size {
            return Ok(None);
        }
        let piece = match self.first.take() {
            Some(first) => first,
            None => self.read_on().await?,
        };
        // Whoever says how large a file is must not wait for a piece that never comes.
        if piece.is_empty() {
            return Err(StoreError::Unknown("length of a file").into());
        }
        self.given = self.given.saturating_add(u32::try_from(piece.len()).unwrap_or(u32::MAX));
        Ok(Some(piece))
    }

    async fn read_on(&self) -> Result<Vec<u8>, AppError> {
        let call = Call { at: self.app.moment(), ..self.request.call.clone() };
        let request = Request { call, ..self.request.clone() };
        let read: AppResult<_> = self
            .app
            .permit(&request.call, async |tx| match permitted(tx, &request, self.wanted).await? {
                (kept, _) if kept == self.head.kept => Ok(()),
                _ => Err(AppError::NotFound),
            })
            .run(async |tx, ()| read(tx, self.head.kept, self.given).await)
            .await;
        Ok(read?.value)
    }
}
