//! Files and attachments.

use actix_web::http::StatusCode;
use app::demarches::attachments::{Bytes, MAX_BYTES, NewPiece};
use chrono::{DateTime, Utc};
use edge::{Problem, texts::Entries};
use routing::file::{Attachment, File, PieceSignature};
use serde::Deserialize;
use types::{AttachmentId, DemarcheId, FileId, Language, PieceKind, SpaceFileId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::{Json, RawFile},
    paging::ListView,
    validators::{maybe_file_name, one_line},
};

views! {
    /// An uploaded file.
    struct FileView of (file: File) {
        /// The file.
        id: FileId,
        /// What it is.
        media_type: &'static str = file.media_type.code(),
        /// Bytes.
        size: u32,
        /// Its digest.
        sha256: String = hex::encode(&file.sha256),
        /// When it came.
        uploaded_at: DateTime<Utc>,
    }

    /// A piece attached to a démarche.
    struct AttachmentView of (attachment: Attachment, language: Language) {
        let signature = attachment.signature();
        /// The piece.
        id: AttachmentId,
        /// The démarche.
        demarche_id: DemarcheId = attachment.demarche,
        /// What it is to the démarche.
        kind: PieceKind,
        /// Its name, in the language asked for.
        kind_label: &'static str = attachment.kind.label(language),
        /// As its maker called it.
        name: String,
        /// What it is.
        media_type: &'static str = attachment.media_type.code(),
        /// Bytes.
        size: u32,
        /// Digest of the bytes.
        sha256: String = hex::encode(&attachment.sha256),
        /// When it was attached.
        attached_at: DateTime<Utc>,
        /// How a piece that must be signed is signed, as far as it shows: `digital` where the PDF holds a signature, `scanned`
        /// where it is a scan or a photo of the signed paper, as its maker declares. Nobody has validated either. Null where it
        /// need not be signed, and of files that came before this was looked at.
        signature: Option<PieceSignature> = signature,
    }
}

/// A piece to be attached: a file from the caller's disk, uploaded before, or a document that the space keeps. Exactly one
/// of `file_id` and `space_file_id`.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewAttachment {
    /// Uploaded by the caller and not yet used.
    pub file_id: Option<FileId>,
    /// Kept by the space of the démarche, for the whole space or for its company.
    pub space_file_id: Option<SpaceFileId>,
    /// What it is to the démarche; when absent what the space says of its document, or `other`.
    pub kind: Option<PieceKind>,
    /// What it is called; when absent its name in the space, or that of its kind.
    #[serde(default, deserialize_with = "maybe_file_name")]
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub name: Option<String>,
}

impl NewAttachment {
    fn bytes(&self) -> Result<Bytes, Problem> {
        match (self.file_id, self.space_file_id) {
            (Some(file), None) => Ok(Bytes::Uploaded(file)),
            (None, Some(document)) => Ok(Bytes::Kept(document)),
            (None, None) => Err(Problem::at("/file_id", "required")),
            (Some(_), Some(_)) => Err(Problem::at("/space_file_id", Entries::OneOfTwo.code())),
        }
    }
}

/// Upload a file of up to 10 MiB: PDF, PNG or JPEG. It serves once, in an attachment or a document of the caller.
#[utoipa::path(post, path = "/v1/files", tag = "files",
    request_body(content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg")), description = "The bytes"),
    responses((status = 201, description = "The file", body = FileView)))]
pub(crate) async fn upload_file(app: Server, ask: ApiRequest<(), RawFile<MAX_BYTES>>) -> ApiResult {
    let RawFile { bytes, media_type } = &ask.body;
    let file = app::demarches::attachments::upload(&app, &ask.request, *media_type, bytes).await?;
    Ok(ask.answer(StatusCode::CREATED, file, FileView::of))
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
    Ok(ask.answer(StatusCode::OK, listed, |pieces| {
        ListView::whole(pieces.into_iter().map(|piece| AttachmentView::of(piece, ask.language)))
    }))
}

/// Take an attachment away. `If-Match` is the tag of its démarche.
#[utoipa::path(delete, path = "/v1/attachments/{attachment_id}", tag = "files",
    responses((status = 204, description = "The attachment is gone")))]
pub(crate) async fn detach_file(app: Server, ask: ApiRequest<AttachmentId>) -> ApiResult {
    let detached = app::demarches::attachments::detach(&app, &ask.request, ask.path).await?;
    Ok(ask.done(&detached))
}
