//! The members of a space.

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use mandataires::{Membership, Role};
use serde::{Deserialize, Serialize};
use types::{CompanyId, Language, MembershipId, SpaceId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
};

/// The companies to which somebody is limited, as domain ids.
pub(crate) fn limits(ids: Option<&Vec<Uuid>>) -> Option<BTreeSet<CompanyId>> {
    ids.map(|ids| ids.iter().copied().map(CompanyId).collect())
}

/// A person's place in a space.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MemberView {
    /// The place.
    pub id: Uuid,
    /// The space.
    pub space_id: Uuid,
    /// The person.
    pub person_id: Uuid,
    /// The person's name.
    pub display_name: String,
    /// What the person may do.
    pub role: Role,
    /// Its name, in the language asked for.
    pub role_label: &'static str,
    /// The only companies that the person sees; null where all.
    pub limits: Option<Vec<Uuid>>,
    /// Since when.
    pub joined_at: DateTime<Utc>,
}

impl MemberView {
    pub(crate) fn of(member: Membership, language: Language) -> Self {
        Self {
            id: member.id.into(),
            space_id: member.space.into(),
            person_id: member.person.into(),
            display_name: member.display_name,
            role: member.role,
            role_label: member.role.label(language),
            limits: member.limits.map(|limits| limits.into_iter().map(Into::into).collect()),
            joined_at: member.joined_at,
        }
    }
}

/// What a member may do from now on.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MemberChange {
    /// The role.
    pub role: Role,
    /// The only companies that the person will see; null or absent where all.
    #[validate(length(max = 1_000))]
    #[schema(max_items = 1_000)]
    pub limits: Option<Vec<Uuid>>,
}

/// List the members of a space.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/members", tag = "members", params(PageQuery),
    responses((status = 200, description = "A page of the members", body = ListView<MemberView>)))]
pub(crate) async fn list_members(app: Server, ask: ApiRequest<SpaceId, (), PageQuery>) -> ApiResult {
    let listed = app::spaces::members::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |member| MemberView::of(member, ask.language))
    }))
}

/// Read a member.
#[utoipa::path(get, path = "/v1/members/{membership_id}", tag = "members",
    responses((status = 200, description = "The member", body = MemberView)))]
pub(crate) async fn read_member(app: Server, ask: ApiRequest<MembershipId>) -> ApiResult {
    let member = app::spaces::members::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, member, |member| MemberView::of(member, ask.language)))
}

/// Change a member's role and limits.
#[utoipa::path(put, path = "/v1/members/{membership_id}", tag = "members", request_body = MemberChange,
    responses((status = 200, description = "The member", body = MemberView)))]
pub(crate) async fn change_member(
    app: Server,
    ask: ApiRequest<MembershipId, Json<MemberChange>>,
) -> ApiResult {
    let change = &ask.body.0;
    let (id, limits) = (ask.path, limits(change.limits.as_ref()));
    let member = app::spaces::members::change(&app, &ask.request, id, change.role, limits).await?;
    Ok(ask.versioned(StatusCode::OK, member, |member| MemberView::of(member, ask.language)))
}

/// Remove a member, or leave.
#[utoipa::path(delete, path = "/v1/members/{membership_id}", tag = "members",
    responses((status = 204, description = "The person is no longer a member")))]
pub(crate) async fn remove_member(app: Server, ask: ApiRequest<MembershipId>) -> ApiResult {
    let removed = app::spaces::members::remove(&app, &ask.request, ask.path).await?;
    Ok(ask.done(&removed))
}
