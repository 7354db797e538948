//! Where a filing stands, for whoever has its tracking number.

use actix_web::http::StatusCode;
use app::desk::tracking::{Tracked, TrackedClaim, TrackedPaper};
use chrono::{DateTime, NaiveDate, Utc};
use routing::claim::Decision;
use serde::{Deserialize, Serialize};
use types::Language;
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest, bodies::Json};

/// A tracking number.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrackingRequest {
    /// As it was given; case, spaces and dashes do not matter.
    #[validate(length(min = 1, max = 100))]
    pub number: String,
}

/// Where a filing stands, and nothing personal.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TrackingView {
    /// What was filed: `claim_on_lists` or `contestation`; on paper, one of the five démarches.
    pub kind: &'static str,
    /// Its name, in the language asked for.
    pub kind_label: &'static str,
    /// `received`, `taken_up`, `answered` or `closed`; on paper `transmitted`, `accepted`, `to_correct` or `closed`.
    pub status: &'static str,
    /// Its name, in the language asked for.
    pub status_label: &'static str,
    /// When it came; on paper, when the desk registered it.
    pub filed_at: DateTime<Utc>,
    /// When its status last changed.
    pub updated_at: DateTime<Utc>,
    /// `upheld`, `rejected`, `inadmissible` or `forwarded`, once it is decided; the reasons come in writing.
    pub decision: Option<&'static str>,
    /// Its name, in the language asked for.
    pub decision_label: Option<&'static str>,
    /// When.
    pub answered_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// The day on which it came, on paper.
    pub received_on: Option<NaiveDate>,
}

impl TrackingView {
    fn of(tracked: &Tracked, language: Language) -> Self {
        match tracked {
            Tracked::Claim(claim) => Self::of_claim(claim, language),
            Tracked::Paper(filing) => Self::of_paper(filing, language),
        }
    }

    fn of_claim(claim: &TrackedClaim, language: Language) -> Self {
        Self {
            kind: claim.kind.code(),
            kind_label: claim.kind.label(language),
            status: claim.state.code(),
            status_label: claim.state.label(language),
            filed_at: claim.filed_at,
            updated_at: claim.updated_at,
            decision: claim.decision.map(Decision::code),
            decision_label: claim.decision.map(|decision| decision.label(language)),
            answered_at: claim.answered_at,
            closed_at: claim.closed_at,
            received_on: None,
        }
    }

    fn of_paper(filing: &TrackedPaper, language: Language) -> Self {
        let status = filing.state.status();
        Self {
            kind: filing.kind.code(),
            kind_label: filing.kind.label(language),
            status: status.code(),
            status_label: status.label(language),
            filed_at: filing.registered_at,
            updated_at: filing.updated_at,
            decision: None,
            decision_label: None,
            answered_at: None,
            closed_at: filing.closed_at,
            received_on: Some(filing.received_on),
        }
    }
}

/// Say where a filing stands, by its tracking number: a claim that was filed without sign-in, or what came on paper.
#[utoipa::path(post, path = "/v1/public/tracking", tag = "claims", request_body = TrackingRequest,
    responses((status = 200, description = "Status and dates", body = TrackingView)))]
pub(crate) async fn track_claim(app: Server, ask: ApiRequest<(), Json<TrackingRequest>>) -> ApiResult {
    let tracked = app::desk::tracking::track(&app, &ask.request, &ask.body.0.number).await?;
    Ok(ask.answer(StatusCode::OK, tracked, |tracked| TrackingView::of(&tracked, ask.language)))
}
