//! Grouping a fiduciary's companies over its spaces by headcount.

use actix_web::http::StatusCode;
use app::spaces::groupings::{Grouping, LeftOver, Order, PlannedCompany, PlannedGroup};
use edge::Problem;
use mandataires::{Band, Bands, GroupReason, Sight, UnassignedReason};
use serde::{Deserialize, Serialize};
use types::{CompanyId, Language, OrganisationId, PersonId, SpaceId, TermId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest, bodies::Json};

/// Headcounts that belong together.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = HeadcountBand)]
pub(crate) struct BandEntry {
    /// The least.
    #[validate(range(max = 1_000_000))]
    #[schema(maximum = 1_000_000)]
    pub from: u32,
    /// The most; absent in an open last band.
    #[validate(range(max = 1_000_000))]
    #[schema(maximum = 1_000_000)]
    pub to: Option<u32>,
}

impl From<Band> for BandEntry {
    fn from(Band { from, to }: Band) -> Self {
        Self { from, to }
    }
}

/// Which companies to group, and how.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroupingOrder {
    /// The term whose spaces and companies are meant.
    pub term_id: TermId,
    /// Ascending bands without gaps; 15-150, 151-300, 301-500, 501-1000 and above when absent.
    #[validate(length(min = 1, max = 50), nested)]
    #[schema(min_items = 1, max_items = 50)]
    pub bands: Option<Vec<BandEntry>>,
    /// Whether no space keeps the bands that an earlier grouping gave it; false when absent.
    #[serde(default)]
    pub afresh: bool,
}

/// A simulated grouping that is to be applied.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroupingApplication {
    /// As in the simulation.
    pub term_id: TermId,
    /// As in the simulation.
    #[validate(length(min = 1, max = 50), nested)]
    #[schema(min_items = 1, max_items = 50)]
    pub bands: Option<Vec<BandEntry>>,
    /// As in the simulation.
    #[serde(default)]
    pub afresh: bool,
    /// The digest that the simulation gave.
    #[validate(length(min = 1, max = 100))]
    pub digest: String,
}

views! {
    /// A company in a plan.
    struct PlannedCompanyView of (company: PlannedCompany) {
        /// The company.
        company_id: CompanyId = company.company,
        /// Its name.
        legal_name: String,
        /// Its headcount as declared.
        headcount: Option<u32>,
        /// The space where it was before.
        space_id: SpaceId = company.now_in,
    }
    /// Companies that share a space.
    struct GroupView of (group: PlannedGroup, language: Language) {
        let label = GroupReason::from_code(&group.reason).map_or("", |reason| reason.label(language));
        /// The headcounts.
        label: String,
        /// `one_band` or `merged`.
        reason: String,
        /// Its text, in the language asked for.
        reason_label: &'static str = label,
        /// The space that the group fills; null in a simulation that would open one.
        space_id: Option<SpaceId> = group.space,
        /// Its companies.
        firms: Vec<PlannedCompanyView> = group.companies.into_iter().map(PlannedCompanyView::of).collect(),
    }

    /// A company that no band holds; it stays where it is.
    struct UnassignedView of (left: LeftOver, language: Language) {
        let label = UnassignedReason::from_code(&left.reason).map_or("", |reason| reason.label(language));
        /// The company.
        firm: PlannedCompanyView = PlannedCompanyView::of(left.company),
        /// `headcount_unknown`, `below_threshold`, `outside_bands`, `placed_by_hand`, `space_pinned` or `no_space`.
        reason: String,
        /// Its text, in the language asked for.
        reason_label: &'static str = label,
    }

    /// What a grouping changes for one member.
    struct SightView of (sight: Sight) {
        /// The member.
        person_id: PersonId = sight.person,
        /// Its name.
        display_name: String,
        /// The companies that it has not seen so far.
        gains: Vec<CompanyId>,
        /// The companies that it sees no longer.
        loses: Vec<CompanyId>,
    }

    /// A grouping, simulated or applied.
    struct GroupingView of (grouping: Grouping, language: Language) {
        /// Whether it was done.
        applied: bool,
        /// How many companies change their space.
        moves: usize,
        /// Names this plan with all that it rests on; `apply_grouping` asks for it.
        digest: String,
        /// Who sees which companies more, or no longer.
        sight: Vec<SightView> = grouping.sight.into_iter().map(SightView::of).collect(),
        /// The groups, in the order of their bands.
        groups: Vec<GroupView> =
            grouping.groups.into_iter().map(|group| GroupView::of(group, language)).collect(),
        /// The companies that stay where they are, and why.
        unassigned: Vec<UnassignedView> =
            grouping.unassigned.into_iter().map(|left| UnassignedView::of(left, language)).collect(),
    }
}

fn order(term: TermId, bands: Option<&[BandEntry]>, afresh: bool) -> Result<Order, Problem> {
    let Some(entries) = bands else { return Ok(Order { term, bands: Bands::ordinary(), afresh }) };
    let bands = entries.iter().map(|entry| Band { from: entry.from, to: entry.to }).collect();
    let bands = Bands::new(bands).map_err(|error| {
        let pointer = error.band().map_or_else(|| "/bands".to_owned(), |place| format!("/bands/{place}"));
        Problem::at(pointer, error.code())
    })?;
    Ok(Order { term, bands, afresh })
}

/// Simulate a grouping: which companies would go where, and why, and who would see them. Nothing changes.
#[utoipa::path(post, path = "/v1/organisations/{organisation_id}/grouping-simulations", tag = "groupings",
    request_body = GroupingOrder, responses((status = 200, description = "The plan", body = GroupingView)))]
pub(crate) async fn simulate_grouping(
    app: Server,
    ask: ApiRequest<OrganisationId, Json<GroupingOrder>>,
) -> ApiResult {
    let GroupingOrder { term_id, bands, afresh } = &ask.body.0;
    let order = order(*term_id, bands.as_deref(), *afresh)?;
    let grouping = app::spaces::groupings::simulate(&app, &ask.request, ask.path, &order).await?;
    Ok(ask.answer(StatusCode::OK, grouping, |grouping| GroupingView::of(grouping, ask.language)))
}

/// Apply a simulated grouping: open the spaces that are missing and move the companies, without new codes. Refused where anything
/// has changed since the simulation.
#[utoipa::path(post, path = "/v1/organisations/{organisation_id}/groupings", tag = "groupings",
    request_body = GroupingApplication, responses((status = 201, description = "What was done", body = GroupingView)))]
pub(crate) async fn apply_grouping(
    app: Server,
    ask: ApiRequest<OrganisationId, Json<GroupingApplication>>,
) -> ApiResult {
    let GroupingApplication { term_id, bands, afresh, digest } = &ask.body.0;
    let order = order(*term_id, bands.as_deref(), *afresh)?;
    let grouping = app::spaces::groupings::apply(&app, &ask.request, ask.path, &order, digest).await?;
    Ok(ask.answer(StatusCode::CREATED, grouping, |grouping| GroupingView::of(grouping, ask.language)))
}
