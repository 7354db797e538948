//! The companies for which a space acts.

use actix_web::http::StatusCode;
use app::{
    StoredFinding,
    spaces::accesses::{BulkResult, CodePair, LineResult, Mandate},
};
use chrono::{DateTime, Utc};
use edge::{Problem, ProblemCode};
use mandataires::Access;
use serde::Deserialize;
use types::{AccessId, CompanyId, Finding, Language, SpaceId};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::handlers::{Server, codes::Reason};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    problem::{ErrorView, error_view},
};

views! {
    /// The power of one space to act for one company.
    struct AccessView of (access: Access) {
        /// The power.
        id: AccessId,
        /// The space.
        space_id: SpaceId = access.space,
        /// The company.
        company_id: CompanyId = access.company,
        /// The company's name.
        legal_name: String,
        /// The company's headcount as declared.
        headcount: Option<u32>,
        /// When the code was registered.
        granted_at: DateTime<Utc>,
        /// When it was ended.
        ended_at: Option<DateTime<Utc>>,
        /// Whether it was moved here by hand, to stay where groupings are applied.
        placed: bool,
    }
}

views! {
    /// The power of another space to act for the company.
    struct MandateView of (mandate: Mandate) {
        let access = mandate.access;
        /// The power.
        id: AccessId = access.id,
        /// What the mandataire is called.
        mandataire: Option<String> = mandate.mandataire,
        /// The space that has it.
        space_id: SpaceId = access.space,
        /// The company.
        company_id: CompanyId = access.company,
        /// The company's name.
        legal_name: String = access.legal_name,
        /// When the code was registered.
        granted_at: DateTime<Utc> = access.granted_at,
    }
}

/// Where a company goes within the organisation.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccessMove {
    /// A space of the same organisation and term.
    pub space_id: SpaceId,
    /// Whether it stays there where groupings are applied; true when absent.
    pub placed: Option<bool>,
}

/// Both codes of one company.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewAccess {
    /// From the titulaire letter; case, spaces and dashes do not matter.
    #[validate(length(min = 1, max = 100))]
    pub titulaire_code: String,
    /// From the mandataire letter; case, spaces and dashes do not matter.
    #[validate(length(min = 1, max = 100))]
    pub mandataire_code: String,
}

impl From<&NewAccess> for CodePair {
    fn from(new: &NewAccess) -> Self {
        Self { titulaire: new.titulaire_code.clone(), mandataire: new.mandataire_code.clone() }
    }
}

/// The codes of many companies.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewAccesses {
    /// 1 to 500 lines.
    #[validate(nested)]
    #[schema(min_items = 1, max_items = 500)]
    pub items: Vec<NewAccess>,
}

/// How a bulk call is meant.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct BulkQuery {
    /// Do everything but save.
    #[serde(default)]
    pub validate_only: bool,
}

views! {
    /// What became of one line.
    struct LineView of (result: LineResult, language: Language, place: usize) {
        let (access, company, refused, findings) = match result {
            LineResult::Added { access, company } => (access, Some(company), None, Vec::new()),
            LineResult::Refused { code, findings } => (None, None, Some(ProblemCode::from(code)), findings),
        };
        let errors = findings.into_iter().map(|finding| {
            let pointer = format!("/items/{place}{}", finding.pointer);
            error_view(&StoredFinding { pointer, ..finding }, language)
        });
        /// From 1, in the order of the call.
        line: usize = place + 1,
        /// The status that the line alone would have had.
        status: u16 = refused.as_ref().map_or(StatusCode::CREATED, ProblemCode::status).as_u16(),
        /// The new access; absent in a dry run and where the line was refused.
        #[serde(skip_serializing_if = "Option::is_none")]
        access_id: Option<AccessId> = access,
        /// The company.
        #[serde(skip_serializing_if = "Option::is_none")]
        company_id: Option<CompanyId> = company,
        /// The stable code of the refusal.
        #[serde(skip_serializing_if = "Option::is_none")]
        code: Option<&'static str> = refused.as_ref().map(ProblemCode::code),
        /// Its text.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String> = refused.as_ref().map(|problem| problem.render(language)),
        /// What was found at single places.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        errors: Vec<ErrorView> = errors.collect(),
    }

    /// What became of a bulk call.
    struct BulkView of (result: BulkResult, language: Language) {
        let lines = result.lines.into_iter().enumerate();
        let items = lines.map(|(place, line)| LineView::of(line, language, place)).collect::<Vec<_>>();
        let added = items.iter().filter(|line| line.code.is_none()).count();
        /// Whether nothing was saved.
        validate_only: bool = result.dry_run,
        /// Lines that were taken.
        added: usize = added,
        /// Lines that were refused.
        refused: usize = items.len() - added,
        /// One result a line, in order.
        items: Vec<LineView> = items,
    }
}

/// Add a company to a fiduciary's space with both of its codes.
#[utoipa::path(post, path = "/v1/spaces/{space_id}/accesses", tag = "accesses", request_body = NewAccess,
    responses((status = 201, description = "The access", body = AccessView)))]
pub(crate) async fn add_access(app: Server, ask: ApiRequest<SpaceId, Json<NewAccess>>) -> ApiResult {
    let codes = CodePair::from(&ask.body.0);
    let access = app::spaces::accesses::add(&app, &ask.request, ask.path, &codes).await?;
    Ok(ask.versioned(StatusCode::CREATED, access, AccessView::of))
}

/// Add up to 500 companies to a fiduciary's space in one transaction; one result a line.
#[utoipa::path(post, path = "/v1/spaces/{space_id}/accesses/bulk", tag = "accesses", params(BulkQuery),
    request_body = NewAccesses,
    responses((status = 207, description = "One result a line, in order", body = BulkView)))]
pub(crate) async fn add_accesses_in_bulk(
    app: Server,
    ask: ApiRequest<SpaceId, Json<NewAccesses>, BulkQuery>,
) -> ApiResult {
    let lines: Vec<CodePair> = ask.body.0.items.iter().map(CodePair::from).collect();
    // Not by a validator: those keep the value beside the error, and these values are secrets.
    let most = app::spaces::accesses::MAX_LINES;
    let code = if lines.is_empty() { "too_few_items" } else { "too_many_items" };
    if !(1..=most).contains(&lines.len()) {
        let finding = Finding::error("/items", code).with("least", 1).with("most", most);
        return Err(Problem::invalid(vec![finding]));
    }
    let (space, dry_run) = (ask.path, ask.query.validate_only);
    let result = app::spaces::accesses::add_in_bulk(&app, &ask.request, space, &lines, dry_run).await?;
    Ok(ask.answer(StatusCode::MULTI_STATUS, result, |result| BulkView::of(result, ask.language)))
}

/// List the companies for which a space acts.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/accesses", tag = "accesses", params(PageQuery),
    responses((status = 200, description = "A page of the accesses", body = ListView<AccessView>)))]
pub(crate) async fn list_accesses(app: Server, ask: ApiRequest<SpaceId, (), PageQuery>) -> ApiResult {
    let listed = app::spaces::accesses::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, AccessView::of))
}

/// List the mandates that others have for the company of this certified space.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/mandates", tag = "accesses", params(PageQuery),
    responses((status = 200, description = "A page of the mandates", body = ListView<MandateView>)))]
pub(crate) async fn list_mandates(app: Server, ask: ApiRequest<SpaceId, (), PageQuery>) -> ApiResult {
    let listed = app::spaces::accesses::mandates(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, MandateView::of))
}

/// End an access, from the side of the space, of the company, or of the authority. A company's own space loses its certification
/// with it.
#[utoipa::path(post, path = "/v1/accesses/{access_id}/endings", tag = "accesses", request_body = Reason,
    responses((status = 200, description = "The access", body = AccessView)))]
pub(crate) async fn end_access(app: Server, ask: ApiRequest<AccessId, Json<Reason>>) -> ApiResult {
    let reason = &ask.body.0.reason;
    let access = app::spaces::accesses::end(&app, &ask.request, ask.path, reason).await?;
    Ok(ask.versioned(StatusCode::OK, access, AccessView::of))
}

/// Move a company to another space of the organisation by hand. What was filed goes along; members who gain or lose sight of
/// it are told.
#[utoipa::path(post, path = "/v1/accesses/{access_id}/moves", tag = "accesses", request_body = AccessMove,
    responses((status = 200, description = "The access", body = AccessView)))]
pub(crate) async fn move_access(app: Server, ask: ApiRequest<AccessId, Json<AccessMove>>) -> ApiResult {
    let AccessMove { space_id, placed } = ask.body.0;
    let placed = placed.unwrap_or(true);
    let moved = app::spaces::groupings::move_access(&app, &ask.request, ask.path, space_id, placed).await?;
    Ok(ask.versioned(StatusCode::OK, moved, AccessView::of))
}
