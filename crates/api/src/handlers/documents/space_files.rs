//! The documents that a space keeps.

use actix_web::http::StatusCode;
use app::{Page, documents::space_files::NewSpaceFile};
use chrono::{DateTime, Utc};
use edge::{Problem, ProblemCode};
use routing::file::SpaceFile;
use serde::Deserialize;
use types::{CompanyId, FileId, Language, PieceKind, SpaceFileId, SpaceId};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, page},
    validators::{maybe_file_name, one_line},
};

views! {
    /// A document that a space keeps.
    struct SpaceFileView of (document: SpaceFile, language: Language) {
        /// The document.
        id: SpaceFileId,
        /// The space that keeps it.
        space_id: SpaceId = document.space,
        /// The company that it belongs to; none where it is the whole space's.
        company_id: Option<CompanyId> = document.company.map(|(company, _)| company),
        /// What it is.
        kind: PieceKind,
        /// Its name, in the language asked for.
        kind_label: &'static str = document.kind.label(language),
        /// As its members call it.
        name: String,
        /// The type of its bytes.
        media_type: &'static str = document.media_type.code(),
        /// Bytes.
        size: u32,
        /// Digest of the bytes.
        sha256: String = hex::encode(&document.sha256),
        /// When it was added.
        added_at: DateTime<Utc>,
    }
}

/// A document to be kept.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SpaceFileStart {
    /// Uploaded by the caller and not yet used.
    pub file_id: FileId,
    /// The company that it belongs to; none for the whole space.
    pub company_id: Option<CompanyId>,
    /// What it is; `other` when absent.
    pub kind: Option<PieceKind>,
    /// What it is called; the name of its kind when absent.
    #[serde(default, deserialize_with = "maybe_file_name")]
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub name: Option<String>,
}

/// Another name or kind; what is absent stays.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SpaceFileChange {
    /// What it is called.
    #[serde(default, deserialize_with = "maybe_file_name")]
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
    let (ask, Json(start)) = ask.take_body();
    let new = NewSpaceFile {
        file: start.file_id,
        company: start.company_id,
        kind: start.kind.unwrap_or_default(),
        name: start.name,
        language: ask.language,
    };
    let added = app::documents::space_files::add(&app, &ask.request, ask.path, new).await?;
    Ok(ask.versioned(StatusCode::CREATED, added, |added| SpaceFileView::of(added, ask.language)))
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
    Ok(ask.listed(listed, |document| SpaceFileView::of(document, ask.language)))
}

/// Read a document of a space.
#[utoipa::path(get, path = "/v1/space-files/{space_file_id}", tag = "files",
    responses((status = 200, description = "The document", body = SpaceFileView)))]
pub(crate) async fn read_space_file(app: Server, ask: ApiRequest<SpaceFileId>) -> ApiResult {
    let document = app::documents::space_files::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, document, |document| SpaceFileView::of(document, ask.language)))
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
    Ok(ask.versioned(StatusCode::OK, changed, |changed| SpaceFileView::of(changed, ask.language)))
}

/// Delete a document of a space. What was attached stays attached.
#[utoipa::path(delete, path = "/v1/space-files/{space_file_id}", tag = "files",
    responses((status = 204, description = "The document is gone")))]
pub(crate) async fn delete_space_file(app: Server, ask: ApiRequest<SpaceFileId>) -> ApiResult {
    let removed = app::documents::space_files::remove(&app, &ask.request, ask.path).await?;
    Ok(ask.done(&removed))
}
