//! Organisations and the spaces that they open.

use actix_web::http::StatusCode;
use app::spaces::organisations::Founded;
use mandataires::{Organisation, OrganisationKind};
use serde::Deserialize;
use types::{OrganisationId, TermId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{Server, spaces::SpaceView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::one_line,
};

views! {
    /// A company or a fiduciary as an owner of spaces.
    struct OrganisationView of (organisation: Organisation) {
        /// The organisation.
        id: OrganisationId,
        /// What it is.
        kind: OrganisationKind,
        /// Its name.
        name: String,
    }
}

/// An organisation to be made known, with its first space.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOrganisation {
    /// What it is.
    pub kind: OrganisationKind,
    /// Its name.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub name: String,
    /// The term of its first space.
    pub term_id: TermId,
    /// The title of its first space.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub space_title: String,
}

views! {
    /// An organisation and its first space.
    struct FoundedView of (founded: Founded) {
        /// The organisation.
        organisation: OrganisationView = OrganisationView::of(founded.organisation),
        /// Its first space, of which the caller is the owner.
        space: SpaceView = SpaceView::of(founded.space),
    }
}

/// A further space.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSpace {
    /// The term for which it is opened.
    pub term_id: TermId,
    /// Its title.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub title: String,
}

/// Make an organisation known and open its first space; the caller becomes its owner.
#[utoipa::path(post, path = "/v1/organisations", tag = "organisations", request_body = NewOrganisation,
    responses((status = 201, description = "The organisation and its space", body = FoundedView)))]
pub(crate) async fn create_organisation(
    app: Server,
    ask: ApiRequest<(), Json<NewOrganisation>>,
) -> ApiResult {
    let NewOrganisation { kind, name, term_id, space_title } = &ask.body.0;
    let founded =
        app::spaces::organisations::found(&app, &ask.request, *kind, name, *term_id, space_title).await?;
    Ok(ask.versioned(StatusCode::CREATED, founded, FoundedView::of))
}

/// List the organisations in whose spaces the caller is a member.
#[utoipa::path(get, path = "/v1/organisations", tag = "organisations", params(PageQuery),
    responses((status = 200, description = "A page of the organisations", body = ListView<OrganisationView>)))]
pub(crate) async fn list_organisations(app: Server, ask: ApiRequest<(), (), PageQuery>) -> ApiResult {
    let listed = app::spaces::organisations::list(&app, &ask.request, ask.query.page()?).await?;
    Ok(ask.listed(listed, OrganisationView::of))
}

/// Open a further space of an organisation; the caller becomes its owner.
#[utoipa::path(post, path = "/v1/organisations/{organisation_id}/spaces", tag = "organisations", request_body = NewSpace,
    responses((status = 201, description = "The space", body = SpaceView)))]
pub(crate) async fn open_space(app: Server, ask: ApiRequest<OrganisationId, Json<NewSpace>>) -> ApiResult {
    let (id, new) = (ask.path, &ask.body.0);
    let space =
        app::spaces::organisations::open_space(&app, &ask.request, id, new.term_id, &new.title).await?;
    Ok(ask.versioned(StatusCode::CREATED, space, SpaceView::of))
}
