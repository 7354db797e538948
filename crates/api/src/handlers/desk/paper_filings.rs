//! What comes on paper: registered by the desk under a tracking number, and moved on there.

use actix_web::http::StatusCode;
use app::desk::paper_filings::{NewPaperFiling, Registered};
use chrono::{DateTime, NaiveDate, Utc};
use routing::paper_filing::{Channel, PaperFiling, PaperState, PaperStep, allowed};
use serde::Deserialize;
use types::{CompanyId, DemarcheKind, ElectionId, Language, PaperFilingId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::ListView,
    validators::{known_day, mail_address, not_blank},
};

list_query! {
    /// Which filings on paper.
    struct PaperFilingQuery {
        /// Only those of this status; `transmitted` when absent.
        status: Option<PaperState>,
    }
}

/// What came on paper.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewFilingOnPaper {
    /// For which poll.
    pub election_id: ElectionId,
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
    #[validate(length(min = 1, max = 254), custom(function = "mail_address"))]
    pub email: Option<String>,
    /// In which language; French when absent.
    pub language: Option<Language>,
}

views! {
    /// A filing that came on paper.
    struct PaperFilingView of (filing: PaperFiling, language: Language) {
        let status = filing.state.status();
        /// The filing.
        id: PaperFilingId,
        /// The last characters of its tracking number.
        last_four: String,
        /// Which of the five.
        kind: DemarcheKind,
        /// Its name, in the language asked for.
        kind_label: &'static str = filing.kind.label(language),
        /// The poll.
        election_id: ElectionId = filing.election,
        /// The company.
        company_id: CompanyId = filing.company,
        /// Its legal name.
        legal_name: String,
        /// How it came.
        channel: Channel,
        /// The same in words.
        channel_label: &'static str = filing.channel.label(language),
        /// The day on which it came.
        received_on: NaiveDate,
        /// `transmitted`, `accepted`, `to_correct` or `closed`.
        status: &'static str = status.code(),
        /// Its name, in the language asked for.
        status_label: &'static str = status.label(language),
        /// What the desk noted.
        note: Option<String>,
        /// Where whoever filed is told that it moves on.
        email: Option<String>,
        /// In which language.
        language: Language,
        /// When the desk registered it.
        registered_at: DateTime<Utc>,
        /// When its status last changed.
        updated_at: DateTime<Utc>,
        /// When it was closed.
        closed_at: Option<DateTime<Utc>>,
        /// The steps that can be taken now.
        allowed_actions: Vec<&'static str> = allowed(filing.state).into_iter().map(PaperStep::code).collect(),
    }

    /// A filing that was registered, and the number for its filer.
    struct RegisteredFilingView of (registered: Registered, language: Language) {
        /// To be given to whoever filed; who has it sees where the filing stands, and nothing of what it says.
        tracking_number: Option<String> = registered.number.reveal().map(str::to_owned),
        /// The filing.
        filing: PaperFilingView = PaperFilingView::of(registered.filing, language),
    }
}

/// Register what came on paper; the answer has the tracking number for whoever filed.
#[utoipa::path(post, path = "/v1/desk/paper-filings", tag = "desk", request_body = NewFilingOnPaper,
    responses((status = 201, description = "The filing and its tracking number", body = RegisteredFilingView)))]
pub(crate) async fn add_paper_filing(app: Server, ask: ApiRequest<(), Json<NewFilingOnPaper>>) -> ApiResult {
    let (ask, Json(new)) = ask.take_body();
    let new = NewPaperFiling {
        election: new.election_id,
        kind: new.kind,
        channel: new.channel,
        received_on: new.received_on,
        note: new.note,
        email: new.email,
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
    let (state, page) = (ask.query.status.unwrap_or(PaperState::Transmitted), ask.query.page()?);
    let listed = app::desk::paper_filings::list(&app, &ask.request, state, page).await?;
    Ok(ask.listed(listed, |filing| PaperFilingView::of(filing, ask.language)))
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
