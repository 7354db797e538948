//! Grouping a fiduciary's companies over its spaces by headcount.

use actix_web::http::StatusCode;
use app::spaces::groupings::{Grouping, PlannedFirm};
use edge::Problem;
use mandataires::{Band, Bands, GroupReason, UnassignedReason};
use serde::{Deserialize, Serialize};
use types::{Finding, Language, OrganisationId, TermId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest, bodies::Json};

/// Headcounts that belong together.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = HeadcountBand)]
pub(crate) struct BandEntry {
    /// The least.
    pub from: u32,
    /// The most; absent in an open last band.
    pub to: Option<u32>,
}

/// Which companies to group, and how.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroupingOrder {
    /// The term whose spaces and companies are meant.
    pub term_id: Uuid,
    /// Ascending bands without gaps; 15-150, 151-300, 301-500, 501-1000 and above when absent.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50)]
    pub bands: Option<Vec<BandEntry>>,
}

/// A company in a plan.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlannedFirmView {
    /// The company.
    pub company_id: Uuid,
    /// Its name.
    pub legal_name: String,
    /// Its headcount as declared.
    pub headcount: Option<u32>,
    /// The space where it was before.
    pub space_id: Uuid,
}

impl From<PlannedFirm> for PlannedFirmView {
    fn from(firm: PlannedFirm) -> Self {
        Self {
            company_id: firm.company.into(),
            legal_name: firm.legal_name,
            headcount: firm.headcount,
            space_id: firm.now_in.into(),
        }
    }
}

/// Companies that share a space.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct GroupView {
    /// The headcounts.
    pub label: String,
    /// `one_band` or `merged`.
    pub reason: String,
    /// Its text, in the language asked for.
    pub reason_label: &'static str,
    /// The space that the group fills; null in a simulation that would open one.
    pub space_id: Option<Uuid>,
    /// Its companies.
    pub firms: Vec<PlannedFirmView>,
}

/// A company that no band holds; it stays where it is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UnassignedView {
    /// The company.
    pub firm: PlannedFirmView,
    /// `headcount_unknown`, `below_threshold` or `outside_bands`.
    pub reason: String,
    /// Its text, in the language asked for.
    pub reason_label: &'static str,
}

/// A grouping, simulated or applied.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct GroupingView {
    /// Whether it was done.
    pub applied: bool,
    /// How many companies change their space.
    pub moves: usize,
    /// The groups, in the order of their bands.
    pub groups: Vec<GroupView>,
    /// The companies that stay where they are, and why.
    pub unassigned: Vec<UnassignedView>,
}

impl GroupingView {
    fn of(grouping: Grouping, language: Language) -> Self {
        let group_label =
            |code: &str| GroupReason::from_code(code).map_or("", |reason| reason.label(language));
        let left_label =
            |code: &str| UnassignedReason::from_code(code).map_or("", |reason| reason.label(language));
        let groups = grouping.groups.into_iter().map(|group| GroupView {
            label: group.label,
            reason_label: group_label(&group.reason),
            reason: group.reason,
            space_id: group.space.map(Into::into),
            firms: group.firms.into_iter().map(Into::into).collect(),
        });
        let unassigned = grouping.unassigned.into_iter().map(|left| UnassignedView {
            firm: left.firm.into(),
            reason_label: left_label(&left.reason),
            reason: left.reason,
        });
        Self {
            applied: grouping.applied,
            moves: grouping.moves,
            groups: groups.collect(),
            unassigned: unassigned.collect(),
        }
    }
}

fn bands(order: &GroupingOrder) -> Result<Bands, Problem> {
    let Some(entries) = &order.bands else { return Ok(Bands::ordinary()) };
    let bands = entries.iter().map(|entry| Band { from: entry.from, to: entry.to }).collect();
    Bands::new(bands).map_err(|error| {
        let pointer = error.band().map_or_else(|| "/bands".to_owned(), |place| format!("/bands/{place}"));
        Problem::invalid(vec![Finding::error(pointer, error.code())])
    })
}

async fn group(app: Server, ask: ApiRequest<OrganisationId, Json<GroupingOrder>>, apply: bool) -> ApiResult {
    let (bands, term) = (bands(&ask.body.0)?, TermId(ask.body.0.term_id));
    let id = ask.path;
    let grouping = app::spaces::groupings::group(&app, &ask.request, id, term, &bands, apply).await?;
    let status = if apply { StatusCode::CREATED } else { StatusCode::OK };
    Ok(ask.answer(status, grouping, |grouping| GroupingView::of(grouping, ask.language)))
}

/// Simulate a grouping: which companies would go where, and why. Nothing changes.
#[utoipa::path(post, path = "/v1/organisations/{organisation_id}/grouping-simulations", tag = "groupings",
    request_body = GroupingOrder, responses((status = 200, description = "The plan", body = GroupingView)))]
pub(crate) async fn simulate_grouping(
    app: Server,
    ask: ApiRequest<OrganisationId, Json<GroupingOrder>>,
) -> ApiResult {
    group(app, ask, false).await
}

/// Apply a grouping: open the spaces that are missing and move the companies, without new codes.
#[utoipa::path(post, path = "/v1/organisations/{organisation_id}/groupings", tag = "groupings",
    request_body = GroupingOrder, responses((status = 201, description = "What was done", body = GroupingView)))]
pub(crate) async fn apply_grouping(
    app: Server,
    ask: ApiRequest<OrganisationId, Json<GroupingOrder>>,
) -> ApiResult {
    group(app, ask, true).await
}
