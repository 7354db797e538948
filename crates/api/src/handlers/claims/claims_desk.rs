//! The reviewer's desk for claims and contestations.

use actix_web::http::StatusCode;
use app::claims::claims_desk::{Act, InTime, Opened};
use chrono::{DateTime, NaiveDate, Utc};
use routing::claim::{self, ClaimFile, ClaimKind, ClaimState, Filed, allowed};
use serde::Deserialize;
use serde_json::Value;
use types::{ClaimFileId, ClaimId, CompanyId, ElectionId, Language};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest, bodies::Json, paging::ListView, validators::not_blank};

list_query! {
    /// Which claims.
    struct ClaimQuery {
        /// Only those of this status; `received` when absent.
        status: Option<ClaimState>,
        /// Only these.
        kind: Option<ClaimKind>,
    }
}

views! {
    /// A claim in a list.
    struct ClaimView of (filed: &Filed, language: Language) {
        /// The claim.
        id: ClaimId,
        /// The last characters of its tracking number.
        last_four: String = filed.last_four.clone(),
        /// What it is.
        kind: &'static str = filed.kind.code(),
        /// Its name, in the language asked for.
        kind_label: &'static str = filed.kind.label(language),
        /// `received`, `taken_up`, `answered` or `closed`.
        status: &'static str = filed.state.code(),
        /// Its name, in the language asked for.
        status_label: &'static str = filed.state.label(language),
        /// The company as the filer names it.
        firm_name: String = filed.content.company.name.clone(),
        /// The poll that it is about, once a reviewer has said so.
        election_id: Option<ElectionId> = filed.election,
        /// The company of that poll.
        company_id: Option<CompanyId> = filed.company,
        /// Its legal name.
        legal_name: Option<String> = filed.legal_name.clone(),
        /// The language of the filer.
        language: &'static str = filed.language.code(),
        /// When it came.
        filed_at: DateTime<Utc>,
        /// When its status last changed.
        updated_at: DateTime<Utc>,
        /// How it was decided.
        decision: Option<&'static str> = filed.decision.map(claim::Decision::code),
        /// When.
        answered_at: Option<DateTime<Utc>>,
        /// When it was closed.
        closed_at: Option<DateTime<Utc>>,
        /// The steps that can be taken now.
        allowed_actions: Vec<&'static str> =
            allowed(filed.state).into_iter().map(claim::ClaimStep::code).collect(),
    }

    /// Whether a claim came in time.
    struct InTimeView of (in_time: InTime, kind: claim::ClaimKind, language: Language) {
        let said = in_time.reason(kind).say(language);
        /// `early`, `in_time` or `late`.
        code: String,
        /// First day of the period.
        from_on: NaiveDate = in_time.from,
        /// Its last day.
        until_on: NaiveDate = in_time.until,
        /// The day on which it came.
        received_on: NaiveDate = in_time.received,
        /// The same in words.
        text: String = said.text,
        /// The article.
        article: Option<&'static str> = said.article,
    }

    /// A piece of a claim.
    struct ClaimPieceView of (file: ClaimFile) {
        /// The piece.
        id: ClaimFileId,
        /// As its filer called it.
        name: String = file.name.unwrap_or_default(),
        /// What it is.
        media_type: &'static str = file.media_type.code(),
        /// Bytes.
        size: u32,
        /// Digest of the bytes.
        sha256: String = hex::encode(&file.sha256),
    }

    /// A claim as a reviewer reads it.
    struct OpenedClaimView of (opened: Opened, language: Language) {
        let Opened { filed, pieces, in_time } = opened;
        /// The claim.
        claim: ClaimView = ClaimView::of(&filed, language),
        /// As it was filed.
        #[schema(value_type = Object)]
        content: Value = serde_json::to_value(&filed.content).unwrap_or_default(),
        /// SHA-256 of its canonical bytes, as in the receipt.
        content_digest: String = hex::encode(&filed.content_digest),
        /// Its pieces.
        pieces: Vec<ClaimPieceView> = pieces.into_iter().map(ClaimPieceView::of).collect(),
        /// Whether it came in time; null until its poll is known.
        in_time: Option<InTimeView> = in_time.map(|in_time| InTimeView::of(in_time, filed.kind, language)),
        /// What was answered.
        answer: Option<String> = filed.answer,
        /// Why it was closed without an answer.
        closing_reason: Option<String> = filed.closing_reason,
    }
}

/// Which poll a claim is about.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClaimMatch {
    /// The poll.
    pub election_id: ElectionId,
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
    let (state, page) = (ask.query.status.unwrap_or(ClaimState::Received), ask.query.page()?);
    let listed = app::claims::claims_desk::list(&app, &ask.request, state, ask.query.kind, page).await?;
    Ok(ask.listed(listed, |filed| ClaimView::of(&filed, ask.language)))
}

/// Read a claim: what it says, its pieces, and whether it came in time.
#[utoipa::path(get, path = "/v1/claims/{claim_id}", tag = "desk",
    responses((status = 200, description = "The claim", body = OpenedClaimView)))]
pub(crate) async fn read_claim(app: Server, ask: ApiRequest<ClaimId>) -> ApiResult {
    let opened = app::claims::claims_desk::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, opened, |opened| OpenedClaimView::of(opened, ask.language)))
}

async fn act<B>(app: Server, ask: ApiRequest<ClaimId, B>, act: impl FnOnce(B) -> Act) -> ApiResult {
    let (ask, said) = ask.take_body();
    let opened = app::claims::claims_desk::act(&app, &ask.request, ask.path, act(said)).await?;
    Ok(ask.versioned(StatusCode::CREATED, opened, |opened| OpenedClaimView::of(opened, ask.language)))
}

/// Take a claim up.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/take-ups", tag = "desk",
    responses((status = 201, description = "The claim", body = OpenedClaimView)))]
pub(crate) async fn take_up_claim(app: Server, ask: ApiRequest<ClaimId>) -> ApiResult {
    act(app, ask, |()| Act::TakeUp).await
}

/// Say which poll a claim is about; from then on it is known whether it came in time.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/matches", tag = "desk", request_body = ClaimMatch,
    responses((status = 201, description = "The claim", body = OpenedClaimView)))]
pub(crate) async fn match_claim(app: Server, ask: ApiRequest<ClaimId, Json<ClaimMatch>>) -> ApiResult {
    act(app, ask, |Json(said)| Act::Match(said.election_id)).await
}

/// Decide a claim and answer it.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/answers", tag = "desk", request_body = ClaimAnswer,
    responses((status = 201, description = "The claim", body = OpenedClaimView)))]
pub(crate) async fn answer_claim(app: Server, ask: ApiRequest<ClaimId, Json<ClaimAnswer>>) -> ApiResult {
    act(app, ask, |Json(said)| Act::Answer(said.decision, said.text)).await
}

/// Close a claim, answered or for a reason.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/closures", tag = "desk", request_body = ClaimClosing,
    responses((status = 201, description = "The claim", body = OpenedClaimView)))]
pub(crate) async fn close_claim(app: Server, ask: ApiRequest<ClaimId, Json<ClaimClosing>>) -> ApiResult {
    act(app, ask, |Json(said)| Act::Close(said.reason)).await
}
