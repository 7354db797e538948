//! Access codes at the authority.

pub(crate) mod letters;

use access_codes::{CodeEntry, Kind as CodeKind};
use actix_web::http::StatusCode;
use app::codes::{Batch, Ended, IssuedCode};
use serde::Deserialize;
use types::{CodeId, CompanyId, TermId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::{ApiRequest, asks_for},
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::{cell, one_line},
};

/// The companies that get letters.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewBatch {
    /// 1 to 5,000 companies.
    #[validate(length(min = 1, max = 5_000))]
    #[schema(min_items = 1, max_items = 5_000)]
    pub company_ids: Vec<CompanyId>,
}

views! {
    /// A code for a letter. Its characters are shown in the first answer only.
    struct IssuedCodeView of (issued: IssuedCode) {
        /// The code.
        id: CodeId,
        /// The company.
        company_id: CompanyId = issued.company,
        /// The company's name.
        legal_name: String,
        /// Which of the two.
        kind: CodeKind,
        /// Five groups of five characters; null in a repeated answer.
        code: Option<String> = issued.clear.reveal().map(str::to_owned),
        /// The last four characters.
        last_four: String,
        /// Whether the characters were shown before: replace the code (`POST /v1/codes/{code_id}/replacements`) if they are lost.
        secret_already_shown: bool = issued.clear.reveal().is_none(),
    }

    /// A batch of codes, two a company.
    struct BatchView of (batch: Batch) {
        /// The codes, for the letters.
        codes: Vec<IssuedCodeView> = batch.codes.into_iter().map(IssuedCodeView::of).collect(),
        /// Companies that have living codes of this term and got none.
        skipped_company_ids: Vec<CompanyId> = batch.skipped,
    }
}

/// Why a rule is used or overridden; kept with the event.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reason {
    /// In a person's words.
    #[validate(length(min = 1, max = 500), custom(function = "one_line"))]
    pub reason: String,
}

views! {
    /// What became of a code.
    struct EndedCodeView of (ended: Ended) {
        /// The code.
        id: CodeId,
        /// `revoked`.
        state: String,
    }
}

/// Issue the two codes of a term to each of these companies. The characters are shown once: in this answer, as JSON, or as
/// CSV for `Accept: text/csv`.
#[utoipa::path(post, path = "/v1/terms/{term_id}/code-batches", tag = "codes", request_body = NewBatch,
    responses((status = 201, description = "The codes", content((BatchView = "application/json"), (String = "text/csv")))))]
pub(crate) async fn issue_codes(app: Server, ask: ApiRequest<TermId, Json<NewBatch>>) -> ApiResult {
    let batch = app::codes::issue(&app, &ask.request, ask.path, &ask.body.0.company_ids).await?;
    if asks_for(&ask.accept, "text/csv") {
        let csv = as_csv(&batch.value);
        return Ok(ask.csv(StatusCode::CREATED, batch.replayed, "codes.csv", csv));
    }
    Ok(ask.answer(StatusCode::CREATED, batch, BatchView::of))
}

fn as_csv(batch: &Batch) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    // Writing into memory can't fail.
    let _ = writer.write_record([
        "code_id",
        "company_id",
        "legal_name",
        "kind",
        "code",
        "last_four",
        "secret_already_shown",
    ]);
    for code in &batch.codes {
        let (id, company) = (code.id.to_string(), code.company.to_string());
        let _ = writer.write_record([
            id.as_str(),
            company.as_str(),
            cell(&code.legal_name).as_ref(),
            code.kind.code(),
            code.clear.reveal().unwrap_or_default(),
            code.last_four.as_str(),
            if code.clear.reveal().is_none() { "true" } else { "false" },
        ]);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// List the codes of a term with their states; never their characters.
#[utoipa::path(get, path = "/v1/terms/{term_id}/codes", tag = "codes", params(PageQuery),
    responses((status = 200, description = "A page of the codes", body = ListView<CodeEntry>)))]
pub(crate) async fn list_codes(app: Server, ask: ApiRequest<TermId, (), PageQuery>) -> ApiResult {
    let listed = app::codes::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.answer(StatusCode::OK, listed, ListView::from))
}

/// Revoke a code that was not registered.
#[utoipa::path(post, path = "/v1/codes/{code_id}/revocations", tag = "codes", request_body = Reason,
    responses((status = 200, description = "The code", body = EndedCodeView)))]
pub(crate) async fn revoke_code(app: Server, ask: ApiRequest<CodeId, Json<Reason>>) -> ApiResult {
    let ended = app::codes::revoke(&app, &ask.request, ask.path, &ask.body.0.reason).await?;
    Ok(ask.answer(StatusCode::OK, ended, EndedCodeView::of))
}

/// End a code and issue another of its kind. The characters are shown once, in this answer.
#[utoipa::path(post, path = "/v1/codes/{code_id}/replacements", tag = "codes", request_body = Reason,
    responses((status = 201, description = "The new code", body = IssuedCodeView)))]
pub(crate) async fn replace_code(app: Server, ask: ApiRequest<CodeId, Json<Reason>>) -> ApiResult {
    let issued = app::codes::replace(&app, &ask.request, ask.path, &ask.body.0.reason).await?;
    Ok(ask.answer(StatusCode::CREATED, issued, IssuedCodeView::of))
}
