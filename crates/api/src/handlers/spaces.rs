//! Spaces: listed, read, renamed, certified.

pub(crate) mod accesses;
pub(crate) mod groupings;
pub(crate) mod invitations;
pub(crate) mod members;
pub(crate) mod organisations;

use actix_web::http::StatusCode;
use app::spaces::Certified;
use chrono::{DateTime, Utc};
use mandataires::{OrganisationKind, Space};
use serde::Deserialize;
use types::{CompanyId, OrganisationId, SpaceId, TermId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{
    Server,
    spaces::{accesses::AccessView, groupings::BandEntry},
};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::one_line,
};

views! {
    /// A professional space of one organisation for one term.
    struct SpaceView of (space: Space) {
        let own_band = space.band().map(BandEntry::from);
        /// The space.
        id: SpaceId,
        /// Its owner.
        organisation_id: OrganisationId = space.organisation,
        /// The term.
        term_id: TermId = space.term,
        /// What its owner is.
        kind: OrganisationKind,
        /// 1 to 10 within organisation and term.
        ordinal: i16,
        /// As its members call it.
        title: String,
        /// The company whose titulaire code certified it.
        company_id: Option<CompanyId> = space.company,
        /// When that was.
        certified_at: Option<DateTime<Utc>>,
        /// The headcounts of the companies that a grouping brought here, which it keeps; null where none did.
        band: Option<BandEntry> = own_band,
        /// Whether groupings leave it, and the companies in it, alone.
        pinned: bool,
    }
}

/// What changes about a space; what is absent stays.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SpaceChange {
    /// As its members call it.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub title: Option<String>,
    /// Whether groupings leave it, and the companies in it, alone.
    pub pinned: Option<bool>,
}

/// The code that certifies a space.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Certification {
    /// From the titulaire letter; case, spaces and dashes do not matter.
    #[validate(length(min = 1, max = 100))]
    pub titulaire_code: String,
}

views! {
    /// A certified space and the access that came with it.
    struct CertifiedView of (certified: Certified) {
        /// The space, now the company's own.
        space: SpaceView = SpaceView::of(certified.space),
        /// Its power to act for the company.
        access: AccessView = AccessView::of(certified.access),
    }
}

/// List the spaces in which the caller is a member.
#[utoipa::path(get, path = "/v1/spaces", tag = "spaces", params(PageQuery),
    responses((status = 200, description = "A page of the spaces", body = ListView<SpaceView>)))]
pub(crate) async fn list_spaces(app: Server, ask: ApiRequest<(), (), PageQuery>) -> ApiResult {
    let listed = app::spaces::list(&app, &ask.request, ask.query.page()?).await?;
    Ok(ask.listed(listed, SpaceView::of))
}

/// Read a space.
#[utoipa::path(get, path = "/v1/spaces/{space_id}", tag = "spaces",
    responses((status = 200, description = "The space", body = SpaceView)))]
pub(crate) async fn read_space(app: Server, ask: ApiRequest<SpaceId>) -> ApiResult {
    let space = app::spaces::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, space, SpaceView::of))
}

/// Give a space another title, and pin it or not.
#[utoipa::path(patch, path = "/v1/spaces/{space_id}", tag = "spaces", request_body = SpaceChange,
    responses((status = 200, description = "The space", body = SpaceView)))]
pub(crate) async fn change_space(app: Server, ask: ApiRequest<SpaceId, Json<SpaceChange>>) -> ApiResult {
    let SpaceChange { title, pinned } = &ask.body.0;
    let space = app::spaces::change(&app, &ask.request, ask.path, title.as_deref(), *pinned).await?;
    Ok(ask.versioned(StatusCode::OK, space, SpaceView::of))
}

/// Certify a company's space with its titulaire code.
#[utoipa::path(post, path = "/v1/spaces/{space_id}/certifications", tag = "spaces", request_body = Certification,
    responses((status = 201, description = "The certified space", body = CertifiedView)))]
pub(crate) async fn certify_space(app: Server, ask: ApiRequest<SpaceId, Json<Certification>>) -> ApiResult {
    let code = &ask.body.0.titulaire_code;
    let certified = app::spaces::certify_space(&app, &ask.request, ask.path, code).await?;
    Ok(ask.versioned(StatusCode::CREATED, certified, CertifiedView::of))
}
