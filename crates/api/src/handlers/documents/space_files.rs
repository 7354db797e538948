//! The documents that a space keeps.

use actix_web::http::StatusCode;
use app::{Page, documents::space_files::NewSpaceFile};
use chrono::{DateTime, Utc};
use edge::{Problem, ProblemCode};
use routing::file::SpaceFile;
use serde::{Deserialize, Serialize};
use types::{CompanyId, FileId, Language, PieceKind, SpaceFileId, SpaceId};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{Server, Wanted, download};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, page},
    words::one_line,
};

/// A document that a space keeps.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SpaceFileView {
    /// The document.
    pub id: Uuid,
    /// The space that keeps it.
    pub space_id: Uuid,
    /// The company that it belongs to; none where it is the whole space's.
    pub company_id: Option<Uuid>,
    /// What it is.
    pub kind: PieceKind,
    /// Its name, in the language asked for.
    pub kind_label: &'static str,
    /// As its members call it.
    pub name: String,
    /// The type of its bytes.
    pub media_type: &'static str,
    /// Bytes.
    pub size: u32,
    /// Digest of the bytes.
    pub sha256: String,
    /// When it was added.
    pub added_at: DateTime<Utc>,
}

impl SpaceFileView {
    fn of(document: SpaceFile, language: Language) -> Self {
        Self {
            id: document.id.into(),
            space_id: document.space.into(),
            company_id: document.firm.map(|(company, _)| company.into()),
            kind: document.kind,
            kind_label: document.kind.label(language),
            name: document.name,
            media_type: document.media_type.code(),
            size: document.size,
            sha256: hex::encode(&document.sha256),
            added_at: document.added_at,
        }
    }
}

/// A document to be kept.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SpaceFileStart {
    /// Uploaded by the caller and not yet used.
    pub file_id: Uuid,
    /// The company that it belongs to; none for the whole space.
    pub company_id: Option<Uuid>,
    /// What it is; `other` when absent.
    pub kind: Option<PieceKind>,
    /// What it is called; the name of its kind when absent.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub name: Option<String>,
}

/// Another name or kind; what is absent stays.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SpaceFileChange {
    /// What it is called.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub name: Option<String>,
    /// What it is.
    pub kind: Option<PieceKind>,
}

/// Which documents of a space.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct SpaceFilesQuery {
    /// 1 to 100 items; 50 when absent.
    #[param(minimum = 1, maximum = 100, example = 50)]
    pub limit: Option<u8>,
    /// `next` of the page before; absent for the first page.
    pub cursor: Option<Uuid>,
    /// Letters of the name, whatever their accents and case: up to 100.
    #[param(max_length = 100, example = "proces")]
    pub q: Option<String>,
    /// Of this kind only.
    #[param(example = "signed_pv")]
    pub kind: Option<String>,
}

impl SpaceFilesQuery {
    fn read(&self) -> Result<(Page, Option<String>, Option<PieceKind>), Problem> {
        let unreadable = || Problem::from(ProblemCode::QueryUnreadable);
        if self.q.as_ref().is_some_and(|letters| letters.chars().count() > 100) {
            return Err(unreadable());
        }
        let kind = self.kind.as_deref().map(|code| PieceKind::from_code(code).ok_or_else(unreadable));
        Ok((page(self.limit, self.cursor)?, self.q.clone(), kind.transpose()?))
    }
}

/// Keep an uploaded file in a space, for the whole space or for one company: 500 documents and 500 MiB at most.
#[utoipa::path(post, path = "/v1/spaces/{space_id}/files", tag = "files", request_body = SpaceFileStart,
    responses((status = 201, description = "The document", body = SpaceFileView)))]
pub(crate) async fn add_space_file(app: Server, ask: ApiRequest<SpaceId, Json<SpaceFileStart>>) -> ApiResult {
    let start = &ask.body.0;
    let new = NewSpaceFile {
        file: FileId(start.file_id),
        company: start.company_id.map(CompanyId),
        kind: start.kind.unwrap_or_default(),
        name: start.name.clone(),
        language: ask.language,
    };
    let added = app::documents::space_files::add(&app, &ask.request, ask.path, new).await?;
    let view = |document| SpaceFileView::of(document, ask.language);
    Ok(ask.versioned(StatusCode::CREATED, added, view))
}

/// List the documents that a space keeps. Who is limited to some companies sees theirs, and none of the whole space.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/files", tag = "files", params(SpaceFilesQuery),
    responses((status = 200, description = "A page of the documents", body = ListView<SpaceFileView>)))]
pub(crate) async fn list_space_files(
    app: Server,
    ask: ApiRequest<SpaceId, (), SpaceFilesQuery>,
) -> ApiResult {
    let (page, letters, kind) = ask.query.read()?;
    let listed = app::documents::space_files::list(&app, &ask.request, ask.path, letters, kind, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |document| SpaceFileView::of(document, ask.language))
    }))
}

/// Read a document of a space.
#[utoipa::path(get, path = "/v1/space-files/{space_file_id}", tag = "files",
    responses((status = 200, description = "The document", body = SpaceFileView)))]
pub(crate) async fn read_space_file(app: Server, ask: ApiRequest<SpaceFileId>) -> ApiResult {
    let document = app::documents::space_files::read(&app, &ask.request, ask.path).await?;
    let view = |document| SpaceFileView::of(document, ask.language);
    Ok(ask.versioned(StatusCode::OK, document, view))
}

/// Give a document of a space another name or kind.
#[utoipa::path(patch, path = "/v1/space-files/{space_file_id}", tag = "files", request_body = SpaceFileChange,
    responses((status = 200, description = "The document", body = SpaceFileView)))]
pub(crate) async fn change_space_file(
    app: Server,
    ask: ApiRequest<SpaceFileId, Json<SpaceFileChange>>,
) -> ApiResult {
    let (id, new) = (ask.path, &ask.body.0);
    let (name, kind) = (new.name.as_deref(), new.kind);
    let changed = app::documents::space_files::change(&app, &ask.request, id, name, kind).await?;
    let view = |document| SpaceFileView::of(document, ask.language);
    Ok(ask.versioned(StatusCode::OK, changed, view))
}

/// Delete a document of a space. What was attached stays attached.
#[utoipa::path(delete, path = "/v1/space-files/{space_file_id}", tag = "files",
    responses((status = 204, description = "The document is gone")))]
pub(crate) async fn delete_space_file(app: Server, ask: ApiRequest<SpaceFileId>) -> ApiResult {
    let removed = app::documents::space_files::remove(&app, &ask.request, ask.path).await?;
    Ok(ask.done(&removed))
}

/// Download a document of a space.
#[utoipa::path(get, path = "/v1/space-files/{space_file_id}/file", tag = "files",
    responses((status = 200, description = "The bytes", content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg")))))]
pub(crate) async fn download_space_file(app: Server, ask: ApiRequest<SpaceFileId>) -> ApiResult {
    let wanted = Wanted::SpaceFile(ask.path);
    download(app, ask, wanted).await
}
