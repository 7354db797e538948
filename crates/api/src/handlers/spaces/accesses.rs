//! The companies for which a space acts.

use actix_web::http::StatusCode;
use app::{
    StoredFinding,
    spaces::accesses::{BulkResult, CodePair, LineResult},
};
use chrono::{DateTime, Utc};
use edge::{Problem, ProblemCode};
use mandataires::Access;
use serde::{Deserialize, Serialize};
use types::{AccessId, Finding, Language, SpaceId};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{Server, codes::Reason};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    problem::{ErrorView, error_view},
};

/// The power of one space to act for one company.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AccessView {
    /// The power.
    pub id: Uuid,
    /// The space.
    pub space_id: Uuid,
    /// The company.
    pub company_id: Uuid,
    /// The company's name.
    pub legal_name: String,
    /// The company's headcount as declared.
    pub headcount: Option<u32>,
    /// When the code was registered.
    pub granted_at: DateTime<Utc>,
    /// When it was ended.
    pub ended_at: Option<DateTime<Utc>>,
}

impl From<Access> for AccessView {
    fn from(access: Access) -> Self {
        Self {
            id: access.id.into(),
            space_id: access.space.into(),
            company_id: access.company.into(),
            legal_name: access.legal_name,
            headcount: access.headcount,
            granted_at: access.granted_at,
            ended_at: access.ended_at,
        }
    }
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

/// What became of one line.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LineView {
    /// From 1, in the order of the call.
    pub line: usize,
    /// The status that the line alone would have had.
    pub status: u16,
    /// The new access; absent in a dry run and where the line was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_id: Option<Uuid>,
    /// The company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_id: Option<Uuid>,
    /// The stable code of the refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// Its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What was found at single places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ErrorView>,
}

impl LineView {
    fn of(place: usize, result: LineResult, language: Language) -> Self {
        let empty = Self {
            line: place + 1,
            status: 201,
            access_id: None,
            company_id: None,
            code: None,
            title: None,
            errors: Vec::new(),
        };
        match result {
            LineResult::Added { access, company } => {
                Self { access_id: access.map(Into::into), company_id: Some(company.into()), ..empty }
            }
            LineResult::Refused { code, findings } => {
                let problem = ProblemCode::from(code);
                let errors = findings.into_iter().map(|finding| {
                    let pointer = format!("/items/{place}{}", finding.pointer);
                    error_view(&StoredFinding { pointer, ..finding }, language)
                });
                Self {
                    status: problem.status().as_u16(),
                    code: Some(problem.code()),
                    title: Some(problem.render(language)),
                    errors: errors.collect(),
                    ..empty
                }
            }
        }
    }
}

/// What became of a bulk call.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BulkView {
    /// Whether nothing was saved.
    pub validate_only: bool,
    /// Lines that were taken.
    pub added: usize,
    /// Lines that were refused.
    pub refused: usize,
    /// One result a line, in order.
    pub items: Vec<LineView>,
}

impl BulkView {
    fn of(result: BulkResult, language: Language) -> Self {
        let items: Vec<LineView> = result
            .lines
            .into_iter()
            .enumerate()
            .map(|(index, line)| LineView::of(index, line, language))
            .collect();
        let added = items.iter().filter(|line| line.code.is_none()).count();
        Self { validate_only: result.dry_run, added, refused: items.len() - added, items }
    }
}

/// Add a company to a fiduciary's space with both of its codes.
#[utoipa::path(post, path = "/v1/spaces/{space_id}/accesses", tag = "accesses", request_body = NewAccess,
    responses((status = 201, description = "The access", body = AccessView)))]
pub(crate) async fn add_access(app: Server, ask: ApiRequest<SpaceId, Json<NewAccess>>) -> ApiResult {
    let codes = CodePair::from(&ask.body.0);
    let access = app::spaces::accesses::add(&app, &ask.request, ask.path, &codes).await?;
    Ok(ask.versioned(StatusCode::CREATED, access, AccessView::from))
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
    Ok(ask.answer(StatusCode::OK, listed, |listed| ListView::of(listed, AccessView::from)))
}

/// List the mandates that others have for the company of this certified space.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/mandates", tag = "accesses", params(PageQuery),
    responses((status = 200, description = "A page of the mandates", body = ListView<AccessView>)))]
pub(crate) async fn list_mandates(app: Server, ask: ApiRequest<SpaceId, (), PageQuery>) -> ApiResult {
    let listed = app::spaces::accesses::mandates(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| ListView::of(listed, AccessView::from)))
}

/// End an access, from the side of the space, of the company, or of the authority. A company's own space loses its certification
/// with it.
#[utoipa::path(post, path = "/v1/accesses/{access_id}/endings", tag = "accesses", request_body = Reason,
    responses((status = 200, description = "The access", body = AccessView)))]
pub(crate) async fn end_access(app: Server, ask: ApiRequest<AccessId, Json<Reason>>) -> ApiResult {
    let reason = &ask.body.0.reason;
    let access = app::spaces::accesses::end(&app, &ask.request, ask.path, reason).await?;
    Ok(ask.versioned(StatusCode::OK, access, AccessView::from))
}
