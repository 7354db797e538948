//! The members of a space.

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use mandataires::{Membership, Role};
use serde::Deserialize;
use types::{CompanyId, Language, MembershipId, PersonId, SpaceId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
};

views! {
    /// A person's place in a space.
    struct MemberView of (member: Membership, language: Language) {
        /// The place.
        id: MembershipId,
        /// The space.
        space_id: SpaceId = member.space,
        /// The person.
        person_id: PersonId = member.person,
        /// The person's name.
        display_name: String,
        /// What the person may do.
        role: Role,
        /// Its name, in the language asked for.
        role_label: &'static str = member.role.label(language),
        /// The only companies that the person sees; null where all.
        limits: Option<Vec<CompanyId>> = member.limits.map(Vec::from_iter),
        /// Since when.
        joined_at: DateTime<Utc>,
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
    pub limits: Option<Vec<CompanyId>>,
}

/// List the members of a space.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/members", tag = "members", params(PageQuery),
    responses((status = 200, description = "A page of the members", body = ListView<MemberView>)))]
pub(crate) async fn list_members(app: Server, ask: ApiRequest<SpaceId, (), PageQuery>) -> ApiResult {
    let listed = app::spaces::members::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, |member| MemberView::of(member, ask.language)))
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
    let (ask, Json(MemberChange { role, limits })) = ask.take_body();
    let limits = limits.map(BTreeSet::from_iter);
    let member = app::spaces::members::change(&app, &ask.request, ask.path, role, limits).await?;
    Ok(ask.versioned(StatusCode::OK, member, |member| MemberView::of(member, ask.language)))
}

/// Remove a member, or leave.
#[utoipa::path(delete, path = "/v1/members/{membership_id}", tag = "members",
    responses((status = 204, description = "The person is no longer a member")))]
pub(crate) async fn remove_member(app: Server, ask: ApiRequest<MembershipId>) -> ApiResult {
    let removed = app::spaces::members::remove(&app, &ask.request, ask.path).await?;
    Ok(ask.done(&removed))
}
