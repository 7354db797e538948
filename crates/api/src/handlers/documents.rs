//! Returned documents.

pub(crate) mod postings;
pub(crate) mod space_files;

use actix_web::http::StatusCode;
use app::{
    demarches::comparison::{Comparison, Line, Relation},
    demarches::receipts::Returned,
};
use chrono::{DateTime, NaiveDate, Utc};
use edge::ProblemCode;
use routing::document::{Document, DocumentKind, Purpose, heading};
use serde::{Deserialize, Serialize};
use types::{DemarcheId, DocumentId, FileId, SpaceId};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{
    Server, Wanted, demarches::receipts::ReceiptView, documents::postings::PostingDutyView, download,
};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery, page},
    words::known_day,
};

/// A document in the folder of its company.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DocumentView {
    /// The document.
    pub id: Uuid,
    /// The démarche it answers.
    pub demarche_id: Uuid,
    /// The company in whose folder it lies.
    pub company_id: Uuid,
    /// The company's name.
    pub legal_name: String,
    /// The space that sent the démarche.
    pub space_id: Uuid,
    /// What it is for.
    pub purpose: Purpose,
    /// What it is.
    pub kind: DocumentKind,
    /// Purpose and kind as people say them, in the language asked for.
    pub heading: &'static str,
    /// As the reviewer called it.
    pub name: String,
    /// Until when something is to be done with it.
    pub due_on: Option<NaiveDate>,
    /// What the reviewer wrote.
    pub message: Option<String>,
    /// When it was returned.
    pub returned_at: DateTime<Utc>,
    /// `unread`, `read` or `signed_copy_returned`.
    pub state: &'static str,
    /// Its name, in the language asked for.
    pub state_label: &'static str,
    /// When it was first read.
    pub read_at: Option<DateTime<Utc>>,
    /// When the signed copy came back.
    pub signed_copy_returned_at: Option<DateTime<Utc>>,
    /// On which days it is to hang in the company, and how that stands; only where it was returned to be posted.
    pub posting: Option<PostingDutyView>,
}

impl DocumentView {
    pub(crate) fn of<P, B, Q>(document: Document, ask: &ApiRequest<P, B, Q>) -> Self {
        let language = ask.language;
        let now = ask.request.call.now;
        Self {
            posting: document.posting.as_ref().map(|duty| PostingDutyView::of(duty, language, now)),
            id: document.id.into(),
            demarche_id: document.demarche.into(),
            company_id: document.company.into(),
            legal_name: document.legal_name,
            space_id: document.space.into(),
            purpose: document.purpose,
            kind: document.kind,
            heading: heading(document.kind, document.purpose, language),
            name: document.name,
            due_on: document.due_on,
            message: document.message,
            returned_at: document.returned_at,
            state: document.state.code(),
            state_label: document.state.label(language),
            read_at: document.read_at,
            signed_copy_returned_at: document.signed_at,
        }
    }
}

/// A document and the receipt of its return.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReturnedView {
    /// The document.
    pub document: DocumentView,
    /// The receipt.
    pub receipt: ReceiptView,
}

impl ReturnedView {
    pub(crate) fn of<P, B, Q>(returned: Returned, ask: &ApiRequest<P, B, Q>) -> Self {
        Self { document: DocumentView::of(returned.document, ask), receipt: returned.receipt.into() }
    }
}

/// The signed copy of a document.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignedCopy {
    /// Uploaded by the caller and not yet used.
    pub file_id: Uuid,
}

/// Which documents.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct DocumentQuery {
    /// Only those that are to hang on this day, and by their log did not: what is to be put up today.
    #[param(example = "2024-03-13")]
    pub not_posted_on: Option<NaiveDate>,
    /// 1 to 100 items; 50 when absent.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// `next` of the page before.
    pub cursor: Option<Uuid>,
}

/// List the documents that a space sees: those filed in it and, in a company's own space, those of its fiduciary.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/documents", tag = "documents", params(DocumentQuery),
    responses((status = 200, description = "A page of the documents", body = ListView<DocumentView>)))]
pub(crate) async fn list_documents(app: Server, ask: ApiRequest<SpaceId, (), DocumentQuery>) -> ApiResult {
    let DocumentQuery { not_posted_on, limit, cursor } = ask.query;
    if not_posted_on.as_ref().is_some_and(|day| known_day(day).is_err()) {
        return Err(ProblemCode::QueryUnreadable.into());
    }
    let (id, page) = (ask.path, page(limit, cursor)?);
    let listed = app::documents::of_space(&app, &ask.request, id, not_posted_on, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |document| DocumentView::of(document, &ask))
    }))
}

/// List the documents returned for a démarche.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/documents", tag = "documents", params(PageQuery),
    responses((status = 200, description = "A page of the documents", body = ListView<DocumentView>)))]
pub(crate) async fn list_demarche_documents(
    app: Server,
    ask: ApiRequest<DemarcheId, (), PageQuery>,
) -> ApiResult {
    let page = ask.query.page()?;
    let listed = app::documents::of_demarche(&app, &ask.request, ask.path, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |document| DocumentView::of(document, &ask))
    }))
}

/// Read a document's card.
#[utoipa::path(get, path = "/v1/documents/{document_id}", tag = "documents",
    responses((status = 200, description = "The document", body = DocumentView)))]
pub(crate) async fn read_document(app: Server, ask: ApiRequest<DocumentId>) -> ApiResult {
    let document = app::documents::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, document, |document| DocumentView::of(document, &ask)))
}

/// Download a document.
#[utoipa::path(get, path = "/v1/documents/{document_id}/file", tag = "documents",
    responses((status = 200, description = "The bytes", content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg")))))]
pub(crate) async fn download_document(app: Server, ask: ApiRequest<DocumentId>) -> ApiResult {
    let wanted = Wanted::Document(ask.path);
    download(app, ask, wanted).await
}

/// Mark a document as read.
#[utoipa::path(post, path = "/v1/documents/{document_id}/readings", tag = "documents",
    responses((status = 200, description = "The document", body = DocumentView)))]
pub(crate) async fn mark_document_read(app: Server, ask: ApiRequest<DocumentId>) -> ApiResult {
    let document = app::documents::mark_read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, document, |document| DocumentView::of(document, &ask)))
}

/// Return the signed copy of a document that was sent to be signed.
#[utoipa::path(post, path = "/v1/documents/{document_id}/signed-copies", tag = "documents", request_body = SignedCopy,
    responses((status = 201, description = "The document and the receipt", body = ReturnedView)))]
pub(crate) async fn return_signed_copy(
    app: Server,
    ask: ApiRequest<DocumentId, Json<SignedCopy>>,
) -> ApiResult {
    let (id, file) = (ask.path, FileId(ask.body.0.file_id));
    let returned = app::documents::return_signed_copy(&app, &ask.request, id, file).await?;
    Ok(ask.versioned(StatusCode::CREATED, returned, |returned| ReturnedView::of(returned, &ask)))
}

/// How the bytes of a signed copy stand to those of the document.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SignedCopyRelation {
    /// They begin with it: what was added may be signatures.
    BeginsWithDocument,
    /// It is another file, such as a scan.
    OtherFile,
}

impl From<Relation> for SignedCopyRelation {
    fn from(relation: Relation) -> Self {
        match relation {
            Relation::BeginsWithDocument => Self::BeginsWithDocument,
            Relation::OtherFile => Self::OtherFile,
        }
    }
}

/// Words of what was filed, and whether they came back.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ComparedWords {
    /// Their place in the content of the démarche.
    pub pointer: String,
    /// As they were filed.
    pub words: String,
    /// Whether the document says them; null where it holds no text.
    pub in_document: Option<bool>,
    /// Whether the signed copy does; null where there is none, or it holds no text.
    pub in_signed_copy: Option<bool>,
}

/// What came back, compared with what was filed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ComparisonView {
    /// The document.
    pub document_id: Uuid,
    /// Whether the document holds text; a scan does not, and is compared by eye.
    pub document_readable: bool,
    /// How the signed copy stands to it; null where there is none.
    pub signed_copy: Option<SignedCopyRelation>,
    /// Whether the signed copy holds text.
    pub signed_copy_readable: bool,
    /// How many words were looked for in the document and not found.
    pub missing_in_document: usize,
    /// The names and places of what was filed, in its order. Numbers and days are not looked for.
    pub words: Vec<ComparedWords>,
}

impl From<Comparison> for ComparisonView {
    fn from(comparison: Comparison) -> Self {
        let missing = comparison.lines.iter().filter(|line| line.in_document == Some(false));
        Self {
            document_id: comparison.document.into(),
            document_readable: comparison.document_readable,
            signed_copy: comparison.signed_copy.map(Into::into),
            signed_copy_readable: comparison.signed_copy_readable,
            missing_in_document: missing.count(),
            words: comparison
                .lines
                .into_iter()
                .map(|Line { pointer, words, in_document, in_signed_copy }| ComparedWords {
                    pointer,
                    words,
                    in_document,
                    in_signed_copy,
                })
                .collect(),
        }
    }
}

/// Compare a document with what was filed: whether it says each name and place, sign by sign, and what the signed copy is.
#[utoipa::path(get, path = "/v1/documents/{document_id}/comparison", tag = "documents",
    responses((status = 200, description = "What was found", body = ComparisonView)))]
pub(crate) async fn compare_document(app: Server, ask: ApiRequest<DocumentId>) -> ApiResult {
    let compared = app::demarches::comparison::compare(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, compared, ComparisonView::from))
}

/// Download the signed copy.
#[utoipa::path(get, path = "/v1/documents/{document_id}/signed-copy", tag = "documents",
    responses((status = 200, description = "The bytes", content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg")))))]
pub(crate) async fn download_signed_copy(app: Server, ask: ApiRequest<DocumentId>) -> ApiResult {
    let wanted = Wanted::SignedCopy(ask.path);
    download(app, ask, wanted).await
}
