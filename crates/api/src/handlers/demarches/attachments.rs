//! Files and attachments.

use actix_web::http::StatusCode;
use app::demarches::attachments::{Bytes, NewPiece};
use chrono::{DateTime, Utc};
use edge::{Problem, texts::Entries};
use routing::file::{Attachment, File};
use serde::{Deserialize, Serialize};
use types::{AttachmentId, DemarcheId, FileId, Finding, Language, PieceKind, SpaceFileId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{Server, Wanted, download};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::{Json, RawFile},
    paging::ListView,
    words::one_line,
};

/// An uploaded file.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FileView {
    /// The file.
    pub id: Uuid,
    /// What it is.
    pub media_type: &'static str,
    /// Bytes.
    pub size: u32,
    /// Its digest.
    pub sha256: String,
    /// When it came.
    pub uploaded_at: DateTime<Utc>,
}

impl From<File> for FileView {
    fn from(file: File) -> Self {
        Self {
            id: file.id.into(),
            media_type: file.media_type.code(),
            size: file.size,
            sha256: hex::encode(&file.sha256),
            uploaded_at: file.uploaded_at,
        }
    }
}

/// A piece attached to a démarche.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AttachmentView {
    /// The piece.
    pub id: Uuid,
    /// The démarche.
    pub demarche_id: Uuid,
    /// What it is to the démarche.
    pub kind: PieceKind,
    /// Its name, in the language asked for.
    pub kind_label: &'static str,
    /// As its maker called it.
    pub name: String,
    /// What it is.
    pub media_type: &'static str,
    /// Bytes.
    pub size: u32,
    /// Digest of the bytes.
    pub sha256: String,
    /// When it was attached.
    pub attached_at: DateTime<Utc>,
}

impl AttachmentView {
    pub(crate) fn of(attachment: Attachment, language: Language) -> Self {
        Self {
            id: attachment.id.into(),
            demarche_id: attachment.demarche.into(),
            kind: attachment.kind,
            kind_label: attachment.kind.label(language),
            name: attachment.name,
            media_type: attachment.media_type.code(),
            size: attachment.size,
            sha256: hex::encode(&attachment.sha256),
            attached_at: attachment.attached_at,
        }
    }
}

/// A piece to be attached: a file from the caller's disk, uploaded before, or a document that the space keeps. Exactly one
/// of `file_id` and `space_file_id`.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewAttachment {
    /// Uploaded by the caller and not yet used.
    pub file_id: Option<Uuid>,
    /// Kept by the space of the démarche, for the whole space or for its company.
    pub space_file_id: Option<Uuid>,
    /// What it is to the démarche; when absent what the space says of its document, or `other`.
    pub kind: Option<PieceKind>,
    /// What it is called; when absent its name in the space, or that of its kind.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub name: Option<String>,
}

impl NewAttachment {
    fn bytes(&self) -> Result<Bytes, Problem> {
        let refused = |pointer, code| Problem::invalid(vec![Finding::error(pointer, code)]);
        match (self.file_id, self.space_file_id) {
            (Some(file), None) => Ok(Bytes::Uploaded(FileId(file))),
            (None, Some(document)) => Ok(Bytes::Kept(SpaceFileId(document))),
            (None, None) => Err(refused("/file_id", "required")),
            (Some(_), Some(_)) => Err(refused("/space_file_id", Entries::OneOfTwo.code())),
        }
    }
}

/// Upload a file of up to 10 MiB: PDF, PNG or JPEG. It serves once, in an attachment or a document of the caller.
#[utoipa::path(post, path = "/v1/files", tag = "files",
    request_body(content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg")), description = "The bytes"),
    responses((status = 201, description = "The file", body = FileView)))]
pub(crate) async fn upload_file(app: Server, ask: ApiRequest<(), RawFile>) -> ApiResult {
    let RawFile { bytes, media_type } = &ask.body;
    let file = app::demarches::attachments::upload(&app, &ask.request, *media_type, bytes).await?;
    Ok(ask.answer(StatusCode::CREATED, file, FileView::from))
}

/// Attach a piece: an uploaded file, or a document of the space. The signature stays: it binds the content, the receipt
/// binds both.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/attachments", tag = "files", request_body = NewAttachment,
    responses((status = 201, description = "The attachment", body = AttachmentView)))]
pub(crate) async fn attach_file(app: Server, ask: ApiRequest<DemarcheId, Json<NewAttachment>>) -> ApiResult {
    let (id, new) = (ask.path, &ask.body.0);
    let piece =
        NewPiece { bytes: new.bytes()?, kind: new.kind, name: new.name.clone(), language: ask.language };
    let attached = app::demarches::attachments::attach(&app, &ask.request, id, piece).await?;
    Ok(ask.answer(StatusCode::CREATED, attached, |piece| AttachmentView::of(piece, ask.language)))
}

/// List the attachments of a démarche: 20 at most, on one page.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/attachments", tag = "files",
    responses((status = 200, description = "All attachments", body = ListView<AttachmentView>)))]
pub(crate) async fn list_attachments(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let listed = app::demarches::attachments::list(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, listed, |pieces| ListView {
        items: pieces.into_iter().map(|piece| AttachmentView::of(piece, ask.language)).collect(),
        next: None,
    }))
}

/// Take an attachment away. `If-Match` is the tag of its démarche.
#[utoipa::path(delete, path = "/v1/attachments/{attachment_id}", tag = "files",
    responses((status = 204, description = "The attachment is gone")))]
pub(crate) async fn detach_file(app: Server, ask: ApiRequest<AttachmentId>) -> ApiResult {
    let detached = app::demarches::attachments::detach(&app, &ask.request, ask.path).await?;
    Ok(ask.done(&detached))
}

/// Download an attachment.
#[utoipa::path(get, path = "/v1/attachments/{attachment_id}/file", tag = "files",
    responses((status = 200, description = "The bytes", content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg")))))]
pub(crate) async fn download_attachment(app: Server, ask: ApiRequest<AttachmentId>) -> ApiResult {
    let wanted = Wanted::Attachment(ask.path);
    download(app, ask, wanted).await
}
