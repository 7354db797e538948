//! What comes on paper: registered by the desk under a tracking number, and moved on there.

use actix_web::http::StatusCode;
use app::desk::paper_filings::{NewPaperFiling, Registered};
use chrono::{DateTime, NaiveDate, Utc};
use routing::paper_filing::{Channel, PaperFiling, PaperState, PaperStep, allowed};
use serde::{Deserialize, Serialize};
use types::{DemarcheKind, ElectionId, Language, PaperFilingId};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, page},
    words::{known_day, not_blank},
};

/// Which filings on paper.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PaperFilingQuery {
    /// Only those of this status; `transmitted` when absent.
    pub status: Option<PaperState>,
    /// 1 to 100 items; 50 when absent.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// `next` of the page before.
    pub cursor: Option<Uuid>,
}

/// What came on paper.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewFilingOnPaper {
    /// For which poll.
    pub election_id: Uuid,
    /// Which of the five.
    pub kind: DemarcheKind,
    /// How it came.
    pub channel: Channel,
    /// The day on which it came; not one that is yet to come.
    #[validate(custom(function = "known_day"))]
    pub received_on: NaiveDate,
    /// What the desk notes about it; nobody else reads it.
    #[validate(length(min = 1, max = 2_000), custom(function = "not_blank"))]
    pub note: Option<String>,
    /// Where whoever filed wants to be told that it moves on.
    #[validate(length(min = 1, max = 254), email)]
    pub email: Option<String>,
    /// In which language; French when absent.
    pub language: Option<Language>,
}

/// A filing that came on paper.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PaperFilingView {
    /// The filing.
    pub id: Uuid,
    /// The last characters of its tracking number.
    pub last_four: String,
    /// Which of the five.
    pub kind: DemarcheKind,
    /// Its name, in the language asked for.
    pub kind_label: &'static str,
    /// The poll.
    pub election_id: Uuid,
    /// The company.
    pub company_id: Uuid,
    /// Its legal name.
    pub legal_name: String,
    /// How it came.
    pub channel: Channel,
    /// The same in words.
    pub channel_label: &'static str,
    /// The day on which it came.
    pub received_on: NaiveDate,
    /// `transmitted`, `accepted`, `to_correct` or `closed`.
    pub status: &'static str,
    /// Its name, in the language asked for.
    pub status_label: &'static str,
    /// What the desk noted.
    pub note: Option<String>,
    /// Where whoever filed is told that it moves on.
    pub email: Option<String>,
    /// In which language.
    pub language: Language,
    /// When the desk registered it.
    pub registered_at: DateTime<Utc>,
    /// When its status last changed.
    pub updated_at: DateTime<Utc>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// The steps that can be taken now.
    pub allowed_actions: Vec<&'static str>,
}

impl PaperFilingView {
    fn of(filing: PaperFiling, language: Language) -> Self {
        let status = filing.state.status();
        Self {
            id: filing.id.into(),
            last_four: filing.last_four,
            kind: filing.kind,
            kind_label: filing.kind.label(language),
            election_id: filing.election.into(),
            company_id: filing.company.into(),
            legal_name: filing.legal_name,
            channel: filing.channel,
            channel_label: filing.channel.label(language),
            received_on: filing.received_on,
            status: status.code(),
            status_label: status.label(language),
            note: filing.note,
            email: filing.email,
            language: filing.language,
            registered_at: filing.registered_at,
            updated_at: filing.updated_at,
            closed_at: filing.closed_at,
            allowed_actions: allowed(filing.state).into_iter().map(PaperStep::code).collect(),
        }
    }
}

/// A filing that was registered, and the number for its filer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RegisteredFilingView {
    /// To be given to whoever filed; who has it sees where the filing stands, and nothing of what it says.
    pub tracking_number: Option<String>,
    /// The filing.
    pub filing: PaperFilingView,
}

impl RegisteredFilingView {
    fn of(registered: Registered, language: Language) -> Self {
        Self {
            tracking_number: registered.number.reveal().map(str::to_owned),
            filing: PaperFilingView::of(registered.filing, language),
        }
    }
}

/// Register what came on paper; the answer has the tracking number for whoever filed.
#[utoipa::path(post, path = "/v1/desk/paper-filings", tag = "desk", request_body = NewFilingOnPaper,
    responses((status = 201, description = "The filing and its tracking number", body = RegisteredFilingView)))]
pub(crate) async fn add_paper_filing(app: Server, ask: ApiRequest<(), Json<NewFilingOnPaper>>) -> ApiResult {
    let new = &ask.body.0;
    let new = NewPaperFiling {
        election: ElectionId(new.election_id),
        kind: new.kind,
        channel: new.channel,
        received_on: new.received_on,
        note: new.note.clone(),
        email: new.email.clone(),
        language: new.language.unwrap_or_default(),
    };
    let registered = app::desk::paper_filings::register(&app, &ask.request, new).await?;
    Ok(ask.versioned(StatusCode::CREATED, registered, |registered| {
        RegisteredFilingView::of(registered, ask.language)
    }))
}

/// List what came on paper.
#[utoipa::path(get, path = "/v1/desk/paper-filings", tag = "desk", params(PaperFilingQuery),
    responses((status = 200, description = "A page of the filings", body = ListView<PaperFilingView>)))]
pub(crate) async fn list_paper_filings(app: Server, ask: ApiRequest<(), (), PaperFilingQuery>) -> ApiResult {
    let PaperFilingQuery { status, limit, cursor } = ask.query;
    let state = status.unwrap_or(PaperState::Transmitted);
    let listed = app::desk::paper_filings::list(&app, &ask.request, state, page(limit, cursor)?).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |filing| PaperFilingView::of(filing, ask.language))
    }))
}

/// Read a filing that came on paper.
#[utoipa::path(get, path = "/v1/paper-filings/{paper_filing_id}", tag = "desk",
    responses((status = 200, description = "The filing", body = PaperFilingView)))]
pub(crate) async fn read_paper_filing(app: Server, ask: ApiRequest<PaperFilingId>) -> ApiResult {
    let filing = app::desk::paper_filings::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, filing, |filing| PaperFilingView::of(filing, ask.language)))
}

async fn act(app: Server, ask: ApiRequest<PaperFilingId>, step: PaperStep) -> ApiResult {
    let filing = app::desk::paper_filings::act(&app, &ask.request, ask.path, step).await?;
    Ok(ask.versioned(StatusCode::CREATED, filing, |filing| PaperFilingView::of(filing, ask.language)))
}

/// Take a filing on paper up.
#[utoipa::path(post, path = "/v1/paper-filings/{paper_filing_id}/acceptances", tag = "desk",
    responses((status = 201, description = "The filing", body = PaperFilingView)))]
pub(crate) async fn accept_paper_filing(app: Server, ask: ApiRequest<PaperFilingId>) -> ApiResult {
    act(app, ask, PaperStep::Accept).await
}

/// Say that a filing on paper was sent back to be corrected; what is to be corrected goes by letter.
#[utoipa::path(post, path = "/v1/paper-filings/{paper_filing_id}/returns", tag = "desk",
    responses((status = 201, description = "The filing", body = PaperFilingView)))]
pub(crate) async fn send_back_paper_filing(app: Server, ask: ApiRequest<PaperFilingId>) -> ApiResult {
    act(app, ask, PaperStep::SendBack).await
}

/// Say that the correction of a filing on paper came.
#[utoipa::path(post, path = "/v1/paper-filings/{paper_filing_id}/corrections", tag = "desk",
    responses((status = 201, description = "The filing", body = PaperFilingView)))]
pub(crate) async fn take_paper_correction(app: Server, ask: ApiRequest<PaperFilingId>) -> ApiResult {
    act(app, ask, PaperStep::TakeCorrection).await
}

/// Close a filing on paper.
#[utoipa::path(post, path = "/v1/paper-filings/{paper_filing_id}/closures", tag = "desk",
    responses((status = 201, description = "The filing", body = PaperFilingView)))]
pub(crate) async fn close_paper_filing(app: Server, ask: ApiRequest<PaperFilingId>) -> ApiResult {
    act(app, ask, PaperStep::Close).await
}
