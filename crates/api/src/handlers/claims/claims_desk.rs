//! The reviewer's desk for claims and contestations.

use actix_web::http::StatusCode;
use app::claims::claims_desk::{Act, InTime, Opened};
use chrono::{DateTime, NaiveDate, Utc};
use routing::claim::{self, ClaimFile, ClaimKind, ClaimState, Filed, allowed};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{ClaimFileId, ClaimId, ElectionId, Language};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{Server, Wanted, download};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, page},
    words::not_blank,
};

/// Which claims.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ClaimQuery {
    /// Only those of this status; `received` when absent.
    pub status: Option<ClaimState>,
    /// Only these.
    pub kind: Option<ClaimKind>,
    /// 1 to 100 items; 50 when absent.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// `next` of the page before.
    pub cursor: Option<Uuid>,
}

/// A claim in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClaimView {
    /// The claim.
    pub id: Uuid,
    /// The last characters of its tracking number.
    pub last_four: String,
    /// What it is.
    pub kind: &'static str,
    /// Its name, in the language asked for.
    pub kind_label: &'static str,
    /// `received`, `taken_up`, `answered` or `closed`.
    pub status: &'static str,
    /// Its name, in the language asked for.
    pub status_label: &'static str,
    /// The company as the filer names it.
    pub firm_name: String,
    /// The poll that it is about, once a reviewer has said so.
    pub election_id: Option<Uuid>,
    /// The company of that poll.
    pub company_id: Option<Uuid>,
    /// Its legal name.
    pub legal_name: Option<String>,
    /// The language of the filer.
    pub language: &'static str,
    /// When it came.
    pub filed_at: DateTime<Utc>,
    /// When its status last changed.
    pub updated_at: DateTime<Utc>,
    /// How it was decided.
    pub decision: Option<&'static str>,
    /// When.
    pub answered_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// The steps that can be taken now.
    pub allowed_actions: Vec<&'static str>,
}

impl ClaimView {
    fn of(filed: Filed, language: Language) -> Self {
        Self {
            id: filed.id.into(),
            last_four: filed.last_four,
            kind: filed.kind.code(),
            kind_label: filed.kind.label(language),
            status: filed.state.code(),
            status_label: filed.state.label(language),
            firm_name: filed.content.firm.name,
            election_id: filed.election.map(Into::into),
            company_id: filed.company.map(Into::into),
            legal_name: filed.legal_name,
            language: filed.language.code(),
            filed_at: filed.filed_at,
            updated_at: filed.updated_at,
            decision: filed.decision.map(claim::Decision::code),
            answered_at: filed.answered_at,
            closed_at: filed.closed_at,
            allowed_actions: allowed(filed.state).into_iter().map(claim::ClaimStep::code).collect(),
        }
    }
}

/// Whether a claim came in time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InTimeView {
    /// `early`, `in_time` or `late`.
    pub code: String,
    /// First day of the period.
    pub from_on: NaiveDate,
    /// Its last day.
    pub until_on: NaiveDate,
    /// The day on which it came.
    pub received_on: NaiveDate,
    /// The same in words.
    pub text: String,
    /// The article.
    pub article: Option<&'static str>,
}

impl InTimeView {
    fn of(in_time: InTime, kind: claim::ClaimKind, language: Language) -> Self {
        let said = in_time.reason(kind).say(language);
        Self {
            code: in_time.code,
            from_on: in_time.from,
            until_on: in_time.until,
            received_on: in_time.received,
            text: said.text,
            article: said.article,
        }
    }
}

/// A piece of a claim.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClaimPieceView {
    /// The piece.
    pub id: Uuid,
    /// As its filer called it.
    pub name: String,
    /// What it is.
    pub media_type: &'static str,
    /// Bytes.
    pub size: u32,
    /// Digest of the bytes.
    pub sha256: String,
}

impl From<ClaimFile> for ClaimPieceView {
    fn from(file: ClaimFile) -> Self {
        Self {
            id: file.id.into(),
            name: file.name.unwrap_or_default(),
            media_type: file.media_type.code(),
            size: file.size,
            sha256: hex::encode(&file.sha256),
        }
    }
}

/// A claim as a reviewer reads it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OpenedClaimView {
    /// The claim.
    pub claim: ClaimView,
    /// As it was filed.
    #[schema(value_type = Object)]
    pub content: Value,
    /// SHA-256 of its canonical bytes, as in the receipt.
    pub content_digest: String,
    /// Its pieces.
    pub pieces: Vec<ClaimPieceView>,
    /// Whether it came in time; null until its poll is known.
    pub in_time: Option<InTimeView>,
    /// What was answered.
    pub answer: Option<String>,
    /// Why it was closed without an answer.
    pub closing_reason: Option<String>,
}

impl OpenedClaimView {
    fn of(opened: Opened, language: Language) -> Self {
        let Opened { filed, pieces, in_time } = opened;
        Self {
            content: serde_json::to_value(&filed.content).unwrap_or_default(),
            content_digest: hex::encode(&filed.content_digest),
            pieces: pieces.into_iter().map(Into::into).collect(),
            in_time: in_time.map(|in_time| InTimeView::of(in_time, filed.kind, language)),
            answer: filed.answer.clone(),
            closing_reason: filed.closing_reason.clone(),
            claim: ClaimView::of(filed, language),
        }
    }
}

/// Which poll a claim is about.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClaimMatch {
    /// The poll.
    pub election_id: Uuid,
}

/// The answer to a claim.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClaimAnswer {
    /// How it is decided; whoever has the tracking number reads it.
    pub decision: claim::Decision,
    /// With which reasons; they reach the filer in writing.
    #[validate(length(min = 1, max = 5_000), custom(function = "not_blank"))]
    pub text: String,
}

/// The end of a claim.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClaimClosing {
    /// Why; needed where it was not answered.
    #[validate(length(min = 1, max = 1_000), custom(function = "not_blank"))]
    pub reason: Option<String>,
}

/// List what voters filed.
#[utoipa::path(get, path = "/v1/desk/claims", tag = "desk", params(ClaimQuery),
    responses((status = 200, description = "A page of the claims", body = ListView<ClaimView>)))]
pub(crate) async fn list_claims(app: Server, ask: ApiRequest<(), (), ClaimQuery>) -> ApiResult {
    let ClaimQuery { status, kind, limit, cursor } = ask.query;
    let state = status.unwrap_or(ClaimState::Received);
    let listed =
        app::claims::claims_desk::list(&app, &ask.request, state, kind, page(limit, cursor)?).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |filed| ClaimView::of(filed, ask.language))
    }))
}

/// Read a claim: what it says, its pieces, and whether it came in time.
#[utoipa::path(get, path = "/v1/claims/{claim_id}", tag = "desk",
    responses((status = 200, description = "The claim", body = OpenedClaimView)))]
pub(crate) async fn read_claim(app: Server, ask: ApiRequest<ClaimId>) -> ApiResult {
    let opened = app::claims::claims_desk::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, opened, |opened| OpenedClaimView::of(opened, ask.language)))
}

/// Download a piece of a claim.
#[utoipa::path(get, path = "/v1/claim-files/{claim_file_id}/file", tag = "desk",
    responses((status = 200, description = "The bytes", content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg")))))]
pub(crate) async fn download_claim_file(app: Server, ask: ApiRequest<ClaimFileId>) -> ApiResult {
    let wanted = Wanted::ClaimFile(ask.path);
    download(app, ask, wanted).await
}

async fn act<B>(app: Server, ask: ApiRequest<ClaimId, B>, act: Act) -> ApiResult {
    let opened = app::claims::claims_desk::act(&app, &ask.request, ask.path, act).await?;
    Ok(ask.versioned(StatusCode::CREATED, opened, |opened| OpenedClaimView::of(opened, ask.language)))
}

/// Take a claim up.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/take-ups", tag = "desk",
    responses((status = 201, description = "The claim", body = OpenedClaimView)))]
pub(crate) async fn take_up_claim(app: Server, ask: ApiRequest<ClaimId>) -> ApiResult {
    act(app, ask, Act::TakeUp).await
}

/// Say which poll a claim is about; from then on it is known whether it came in time.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/matches", tag = "desk", request_body = ClaimMatch,
    responses((status = 201, description = "The claim", body = OpenedClaimView)))]
pub(crate) async fn match_claim(app: Server, ask: ApiRequest<ClaimId, Json<ClaimMatch>>) -> ApiResult {
    let election = ElectionId(ask.body.0.election_id);
    act(app, ask, Act::Match(election)).await
}

/// Decide a claim and answer it.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/answers", tag = "desk", request_body = ClaimAnswer,
    responses((status = 201, description = "The claim", body = OpenedClaimView)))]
pub(crate) async fn answer_claim(app: Server, ask: ApiRequest<ClaimId, Json<ClaimAnswer>>) -> ApiResult {
    let ClaimAnswer { decision, text } = &ask.body.0;
    let answer = Act::Answer(*decision, text.clone());
    act(app, ask, answer).await
}

/// Close a claim, answered or for a reason.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/closures", tag = "desk", request_body = ClaimClosing,
    responses((status = 201, description = "The claim", body = OpenedClaimView)))]
pub(crate) async fn close_claim(app: Server, ask: ApiRequest<ClaimId, Json<ClaimClosing>>) -> ApiResult {
    let close = Act::Close(ask.body.0.reason.clone());
    act(app, ask, close).await
}
