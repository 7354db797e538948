//! Returned documents.

pub(crate) mod postings;
pub(crate) mod space_files;

use actix_web::http::StatusCode;
use app::{
    demarches::comparison::{Comparison, Line},
    demarches::receipts::Returned,
};
use chrono::{DateTime, NaiveDate, Utc};
use edge::ProblemCode;
use routing::document::{Document, DocumentKind, Purpose, SignedCopyRelation, heading};
use serde::Deserialize;
use types::{CompanyId, DemarcheId, DocumentId, FileId, Language, SpaceId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{Server, demarches::receipts::ReceiptView, documents::postings::PostingDutyView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::known_day,
};

views! {
    /// A document in the folder of its company.
    struct DocumentView of (document: Document, language: Language, now: DateTime<Utc>) {
        /// The document.
        id: DocumentId,
        /// The démarche it answers.
        demarche_id: DemarcheId = document.demarche,
        /// The company in whose folder it lies.
        company_id: CompanyId = document.company,
        /// The company's name.
        legal_name: String,
        /// The space that sent the démarche.
        space_id: SpaceId = document.space,
        /// What it is for.
        purpose: Purpose,
        /// What it is.
        kind: DocumentKind,
        /// Purpose and kind as people say them, in the language asked for.
        heading: &'static str = heading(document.kind, document.purpose, language),
        /// As the reviewer called it.
        name: String,
        /// Until when something is to be done with it.
        due_on: Option<NaiveDate>,
        /// What the reviewer wrote.
        message: Option<String>,
        /// When it was returned.
        returned_at: DateTime<Utc>,
        /// `unread`, `read` or `signed_copy_returned`.
        state: &'static str = document.state.code(),
        /// Its name, in the language asked for.
        state_label: &'static str = document.state.label(language),
        /// When it was first read.
        read_at: Option<DateTime<Utc>>,
        /// When the signed copy came back.
        signed_copy_returned_at: Option<DateTime<Utc>> = document.signed_at,
        /// On which days it is to hang in the company, and how that stands; only where it was returned to be posted.
        posting: Option<PostingDutyView> =
            document.posting.map(|duty| PostingDutyView::of(duty, language, now)),
    }

    /// A document and the receipt of its return.
    struct ReturnedView of (returned: Returned, language: Language, now: DateTime<Utc>) {
        /// The document.
        document: DocumentView = DocumentView::of(returned.document, language, now),
        /// The receipt.
        receipt: ReceiptView = ReceiptView::of(returned.receipt),
    }
}

/// The signed copy of a document.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignedCopy {
    /// Uploaded by the caller and not yet used.
    pub file_id: FileId,
}

list_query! {
    /// Which documents.
    struct DocumentQuery {
        /// Only those that are to hang on this day, and by their log did not: what is to be put up today.
        #[param(example = "2024-03-13")]
        not_posted_on: Option<NaiveDate>,
    }
}

/// List the documents that a space sees: those filed in it and, in a company's own space, those of its fiduciary.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/documents", tag = "documents", params(DocumentQuery),
    responses((status = 200, description = "A page of the documents", body = ListView<DocumentView>)))]
pub(crate) async fn list_documents(app: Server, ask: ApiRequest<SpaceId, (), DocumentQuery>) -> ApiResult {
    let not_posted_on = ask.query.not_posted_on;
    if not_posted_on.as_ref().is_some_and(|day| known_day(day).is_err()) {
        return Err(ProblemCode::QueryUnreadable.into());
    }
    let (id, page) = (ask.path, ask.query.page()?);
    let listed = app::documents::of_space(&app, &ask.request, id, not_posted_on, page).await?;
    Ok(ask.listed(listed, |document| DocumentView::of(document, ask.language, ask.now())))
}

/// List the documents returned for a démarche.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/documents", tag = "documents", params(PageQuery),
    responses((status = 200, description = "A page of the documents", body = ListView<DocumentView>)))]
pub(crate) async fn list_demarche_documents(
    app: Server,
    ask: ApiRequest<DemarcheId, (), PageQuery>,
) -> ApiResult {
    let listed = app::documents::of_demarche(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, |document| DocumentView::of(document, ask.language, ask.now())))
}

/// Read a document's card.
#[utoipa::path(get, path = "/v1/documents/{document_id}", tag = "documents",
    responses((status = 200, description = "The document", body = DocumentView)))]
pub(crate) async fn read_document(app: Server, ask: ApiRequest<DocumentId>) -> ApiResult {
    let document = app::documents::read(&app, &ask.request, ask.path).await?;
    Ok(ask
        .versioned(StatusCode::OK, document, |document| DocumentView::of(document, ask.language, ask.now())))
}

/// Mark a document as read.
#[utoipa::path(post, path = "/v1/documents/{document_id}/readings", tag = "documents",
    responses((status = 200, description = "The document", body = DocumentView)))]
pub(crate) async fn mark_document_read(app: Server, ask: ApiRequest<DocumentId>) -> ApiResult {
    let document = app::documents::mark_read(&app, &ask.request, ask.path).await?;
    Ok(ask
        .versioned(StatusCode::OK, document, |document| DocumentView::of(document, ask.language, ask.now())))
}

/// Return the signed copy of a document that was sent to be signed.
#[utoipa::path(post, path = "/v1/documents/{document_id}/signed-copies", tag = "documents", request_body = SignedCopy,
    responses((status = 201, description = "The document and the receipt", body = ReturnedView)))]
pub(crate) async fn return_signed_copy(
    app: Server,
    ask: ApiRequest<DocumentId, Json<SignedCopy>>,
) -> ApiResult {
    let (id, file) = (ask.path, ask.body.0.file_id);
    let returned = app::documents::return_signed_copy(&app, &ask.request, id, file).await?;
    Ok(ask.versioned(StatusCode::CREATED, returned, |returned| {
        ReturnedView::of(returned, ask.language, ask.now())
    }))
}

views! {
    /// Words of what was filed, and whether they came back.
    struct ComparedWords of (line: Line) {
        /// Their place in the content of the démarche.
        pointer: String,
        /// As they were filed.
        words: String,
        /// Whether the document says them; null where it holds no text.
        in_document: Option<bool>,
        /// Whether the signed copy does; null where there is none, or it holds no text.
        in_signed_copy: Option<bool>,
    }

    /// What came back, compared with what was filed.
    struct ComparisonView of (comparison: Comparison) {
        let missing = comparison.lines.iter().filter(|line| line.in_document == Some(false));
        /// The document.
        document_id: DocumentId = comparison.document,
        /// Whether the document holds text; a scan does not, and is compared by eye.
        document_readable: bool,
        /// How the signed copy stands to it; null where there is none.
        signed_copy: Option<SignedCopyRelation>,
        /// Whether the signed copy holds text.
        signed_copy_readable: bool,
        /// How many words were looked for in the document and not found.
        missing_in_document: usize = missing.count(),
        /// The names and places of what was filed, in its order. Numbers and days are not looked for.
        words: Vec<ComparedWords> = comparison.lines.into_iter().map(ComparedWords::of).collect(),
    }
}

/// Compare a document with what was filed: whether it says each name and place, sign by sign, and what the signed copy is.
#[utoipa::path(get, path = "/v1/documents/{document_id}/comparison", tag = "documents",
    responses((status = 200, description = "What was found", body = ComparisonView)))]
pub(crate) async fn compare_document(app: Server, ask: ApiRequest<DocumentId>) -> ApiResult {
    let compared = app::demarches::comparison::compare(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, compared, ComparisonView::of))
}
