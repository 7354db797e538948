//! Organisations and the spaces that they open.

use actix_web::http::StatusCode;
use mandataires::{Organisation, OrganisationKind};
use serde::{Deserialize, Serialize};
use types::{OrganisationId, TermId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{Server, spaces::SpaceView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    words::one_line,
};

/// A company or a fiduciary as an owner of spaces.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OrganisationView {
    /// The organisation.
    pub id: Uuid,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its name.
    pub name: String,
}

impl From<Organisation> for OrganisationView {
    fn from(organisation: Organisation) -> Self {
        Self { id: organisation.id.into(), kind: organisation.kind, name: organisation.name }
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
    pub term_id: Uuid,
    /// The title of its first space.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub space_title: String,
}

/// An organisation and its first space.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FoundedView {
    /// The organisation.
    pub organisation: OrganisationView,
    /// Its first space, of which the caller is the owner.
    pub space: SpaceView,
}

/// A further space.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSpace {
    /// The term for which it is opened.
    pub term_id: Uuid,
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
    let new = &ask.body.0;
    let (kind, term) = (new.kind, TermId(new.term_id));
    let founded =
        app::spaces::organisations::found(&app, &ask.request, kind, &new.name, term, &new.space_title)
            .await?;
    Ok(ask.versioned(StatusCode::CREATED, founded, |founded| FoundedView {
        organisation: founded.organisation.into(),
        space: founded.space.into(),
    }))
}

/// List the organisations in whose spaces the caller is a member.
#[utoipa::path(get, path = "/v1/organisations", tag = "organisations", params(PageQuery),
    responses((status = 200, description = "A page of the organisations", body = ListView<OrganisationView>)))]
pub(crate) async fn list_organisations(app: Server, ask: ApiRequest<(), (), PageQuery>) -> ApiResult {
    let listed = app::spaces::organisations::list(&app, &ask.request, ask.query.page()?).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| ListView::of(listed, OrganisationView::from)))
}

/// Open a further space of an organisation; the caller becomes its owner.
#[utoipa::path(post, path = "/v1/organisations/{organisation_id}/spaces", tag = "organisations", request_body = NewSpace,
    responses((status = 201, description = "The space", body = SpaceView)))]
pub(crate) async fn open_space(app: Server, ask: ApiRequest<OrganisationId, Json<NewSpace>>) -> ApiResult {
    let (id, new) = (ask.path, &ask.body.0);
    let space =
        app::spaces::organisations::open_space(&app, &ask.request, id, TermId(new.term_id), &new.title)
            .await?;
    Ok(ask.versioned(StatusCode::CREATED, space, SpaceView::from))
}
