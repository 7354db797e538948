//! The reviewer's desk.

pub(crate) mod catalogue;
pub(crate) mod paper_filings;
pub(crate) mod tracking;

use actix_web::http::StatusCode;
use app::{demarches::corrections::NewRound, desk::Counts};
use chrono::{DateTime, NaiveDate, Utc};
use edge::ProblemCode;
use routing::{
    demarche::State,
    document::{DocumentKind, NewDocument, Purpose},
};
use serde::Deserialize;
use types::{DemarcheId, FileId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{
    Server,
    demarches::corrections::{NewPoint, points},
    demarches::{DemarcheView, reader, stepped},
    documents::ReturnedView,
};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::ListView,
    validators::{file_name, known_day, known_moment, not_blank, one_line},
};

/// What stands at the desk.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DeskStatus {
    /// Waiting to be taken on.
    Transmitted,
    /// Taken on.
    Accepted,
    /// With its makers for correction.
    ToCorrect,
    /// Done.
    Closed,
}

impl DeskStatus {
    fn states(self) -> Vec<State> {
        match self {
            Self::Transmitted => vec![State::Transmitted],
            Self::Accepted => vec![State::Accepted],
            Self::ToCorrect => vec![State::ToCorrect, State::CorrectionConfirmed, State::CorrectionReady],
            Self::Closed => vec![State::Closed],
        }
    }
}

list_query! {
    /// Which filings.
    struct DeskQuery {
        /// Only those of this status; `transmitted` when absent.
        status: Option<DeskStatus>,
        /// Only those with something that nobody at the desk has looked at, in whatever status.
        unseen: Option<bool>,
    }
}

/// What is to be corrected.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Correction {
    /// About the whole, in the reviewer's words.
    #[validate(length(min = 1, max = 5_000), custom(function = "not_blank"))]
    pub text: String,
    /// Place by place, 200 at most. Where they name fields or pieces, only these can be changed; else everything.
    #[serde(default)]
    #[validate(length(max = 200), nested)]
    #[schema(max_items = 200)]
    pub points: Vec<NewPoint>,
}

/// A document to be returned.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DocumentReturn {
    /// What it is for.
    pub purpose: Purpose,
    /// What it is.
    pub kind: DocumentKind,
    /// What it is called.
    #[serde(deserialize_with = "file_name")]
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub name: String,
    /// Uploaded by the caller and not yet used.
    pub file_id: FileId,
    /// Until when something is to be done with it.
    #[validate(custom(function = "known_day"))]
    pub due_on: Option<NaiveDate>,
    /// What the reviewer writes.
    #[validate(length(min = 1, max = 5_000), custom(function = "not_blank"))]
    pub message: Option<String>,
    /// On which days it is to hang, where it is to be posted; by default those of the law.
    #[validate(nested)]
    pub posting: Option<PostingDays>,
}

/// On which days a document is to hang.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PostingDays {
    /// The first day.
    #[validate(custom(function = "known_day"))]
    pub from: NaiveDate,
    /// The last day: the same one, or later.
    #[validate(custom(function = "known_day"))]
    pub until: NaiveDate,
}

views! {
    /// How many filings stand at the desk.
    struct DeskCountsView of (counts: Counts) {
        /// Waiting to be taken on.
        transmitted: i64,
        /// Taken on.
        accepted: i64,
        /// With their makers for correction.
        to_correct: i64,
        /// Done.
        closed: i64,
        /// With something that nobody has looked at: a filing, a correction, a signed copy, a message.
        unseen: i64,
    }
}

/// What somebody has looked at.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Looked {
    /// As the filing said.
    #[validate(custom(function = "known_moment"))]
    pub unseen_since: DateTime<Utc>,
}

/// Why something is done; whoever filed reads it.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reopening {
    /// In the reviewer's words.
    #[validate(length(min = 1, max = 2_000), custom(function = "not_blank"))]
    pub reason: String,
}

/// Read how many filings stand at the desk, and with how many there is something that nobody has looked at.
#[utoipa::path(get, path = "/v1/desk/counts", tag = "desk",
    responses((status = 200, description = "The counts", body = DeskCountsView)))]
pub(crate) async fn read_desk_counts(app: Server, ask: ApiRequest<()>) -> ApiResult {
    let counts = app::desk::counts(&app, &ask.request).await?;
    Ok(ask.answer(StatusCode::OK, counts, DeskCountsView::of))
}

/// Mark what came of a filing until a moment as looked at; what came later stays unseen. Once more changes nothing.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/readings", tag = "desk", request_body = Looked,
    responses((status = 200, description = "The démarche", body = DemarcheView)))]
pub(crate) async fn mark_filing_seen(app: Server, ask: ApiRequest<DemarcheId, Json<Looked>>) -> ApiResult {
    let demarche = app::desk::mark_seen(&app, &ask.request, ask.path, ask.body.0.unseen_since).await?;
    Ok(stepped(&ask, StatusCode::OK, demarche))
}

/// Open a closed démarche again, so that it can be sent back. Its makers are told why.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/reopenings", tag = "desk", request_body = Reopening,
    responses((status = 201, description = "The démarche", body = DemarcheView)))]
pub(crate) async fn reopen_demarche(app: Server, ask: ApiRequest<DemarcheId, Json<Reopening>>) -> ApiResult {
    let demarche = app::desk::reopen(&app, &ask.request, ask.path, &ask.body.0.reason).await?;
    Ok(stepped(&ask, StatusCode::CREATED, demarche))
}

/// List what was transmitted.
#[utoipa::path(get, path = "/v1/desk/demarches", tag = "desk", params(DeskQuery),
    responses((status = 200, description = "A page of the filings", body = ListView<DemarcheView>)))]
pub(crate) async fn list_filings(app: Server, ask: ApiRequest<(), (), DeskQuery>) -> ApiResult {
    let states = match (ask.query.unseen, ask.query.status) {
        (Some(true), None) => None,
        (Some(true), Some(_)) => return Err(ProblemCode::QueryUnreadable.into()),
        (_, status) => Some(status.unwrap_or(DeskStatus::Transmitted).states()),
    };
    let listed = app::desk::list(&app, &ask.request, states.as_deref(), ask.query.page()?).await?;
    let reader = reader(&listed);
    Ok(ask.listed(listed, |demarche| DemarcheView::of(demarche, ask.language, reader)))
}

/// Take a transmitted démarche on.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/acceptances", tag = "desk",
    responses((status = 201, description = "The démarche", body = DemarcheView)))]
pub(crate) async fn accept_demarche(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let demarche = app::desk::accept(&app, &ask.request, ask.path).await?;
    Ok(stepped(&ask, StatusCode::CREATED, demarche))
}

/// Send a démarche back for correction. Its makers are told, and can change what the points name.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/corrections", tag = "desk", request_body = Correction,
    responses((status = 201, description = "The démarche", body = DemarcheView)))]
pub(crate) async fn send_back_demarche(
    app: Server,
    ask: ApiRequest<DemarcheId, Json<Correction>>,
) -> ApiResult {
    let Correction { text, points: asked } = &ask.body.0;
    let round = NewRound { message: text.clone(), points: points(asked)? };
    let demarche = app::desk::send_back(&app, &ask.request, ask.path, round).await?;
    Ok(stepped(&ask, StatusCode::CREATED, demarche))
}

/// Return a document: *pour avis*, *affichage*, *à signer*. It is filed in the company's folder of the sending space.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/documents", tag = "desk", request_body = DocumentReturn,
    responses((status = 201, description = "The document and the receipt", body = ReturnedView)))]
pub(crate) async fn return_document(
    app: Server,
    ask: ApiRequest<DemarcheId, Json<DocumentReturn>>,
) -> ApiResult {
    let new = &ask.body.0;
    let new = NewDocument {
        purpose: new.purpose,
        kind: new.kind,
        name: new.name.clone(),
        file: new.file_id,
        due_on: new.due_on,
        message: new.message.clone(),
        posting: new.posting.as_ref().map(|days| (days.from, days.until)),
    };
    let returned = app::desk::return_document(&app, &ask.request, ask.path, new).await?;
    Ok(ask.versioned(StatusCode::CREATED, returned, |returned| {
        ReturnedView::of(returned, ask.language, ask.now())
    }))
}

/// Close an accepted démarche.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/closures", tag = "desk",
    responses((status = 201, description = "The démarche", body = DemarcheView)))]
pub(crate) async fn close_demarche(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let demarche = app::desk::close(&app, &ask.request, ask.path).await?;
    Ok(stepped(&ask, StatusCode::CREATED, demarche))
}
