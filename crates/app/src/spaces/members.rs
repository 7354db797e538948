//! The members of a space: listed, changed, removed, leaving. The last owner stays.

use std::collections::BTreeSet;

use mandataires::{MemberAccess, Membership, Power, Role};
use store::{
    Action, Change, Listed, Page, Resource, Tx,
    spaces::{accesses, invitations, members},
};
use types::{CompanyId, Finding, MembershipId, SpaceId};

use crate::{App, AppError, AppResult, Request, error::unless_stale, policy};

/// A page of the members of a space.
///
/// # Errors
/// There is no such space for the caller.
pub async fn list(app: &App, request: &Request, space: SpaceId, page: Page) -> AppResult<Listed<Membership>> {
    app.permit(&request.call, async |tx| policy::space(tx, request, space, Power::See).await)
        .run(async |tx, standing| {
            let listed = members::of_space(tx, space, page).await?;
            Ok(listed.map(|member| member.as_seen(&standing.member.reach)))
        })
        .await
}

/// One member.
///
/// # Errors
/// There is no such member in a space of the caller.
pub async fn read(app: &App, request: &Request, id: MembershipId) -> AppResult<Membership> {
    app.read(&request.call, async |tx| {
        let (member, standing) = member(tx, request, id, Power::See).await?;
        Ok(member.as_seen(&standing.member.reach))
    })
    .await
}

async fn member(
    tx: &mut Tx,
    request: &Request,
    id: MembershipId,
    power: Power,
) -> Result<(Membership, MemberAccess), AppError> {
    policy::signed_in(request)?;
    let member = members::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let standing = policy::space(tx, request, member.space, power).await?;
    Ok((member, standing))
}

/// Changes the role of a member and the companies to which it is limited.
///
/// # Errors
/// The caller is no owner, the member is the last one, or it has changed since the caller saw it.
pub async fn change(
    app: &App,
    request: &Request,
    id: MembershipId,
    role: Role,
    limits: Option<BTreeSet<CompanyId>>,
) -> AppResult<Membership> {
    app.permit(&request.call.ending_rights(), async |tx| {
        let (found, _) = member(tx, request, id, Power::Govern).await?;
        let alone = policy::alone(tx, &[found.person]).await?;
        Ok((alone, member(tx, request, id, Power::Govern).await?.0))
    })
    .run(async |tx, (alone, member)| {
        request.expects(member.version)?;
        check_limits(tx, member.space, role, limits.as_ref()).await?;
        let owners = members::lock_owners(tx, member.space).await?;
        let changed = member.changed(role, limits, owners)?;
        unless_stale(members::save(tx, &alone, &member, &changed).await?)?;
        tx.record(Change::new(Resource::Membership, id, Action::Changed).in_space(member.space));
        if !role.may(Power::Govern) {
            end_invitations(tx, &member).await?;
        }
        Ok(changed)
    })
    .await
}

/// Takes back what somebody who governs the space no more has invited to it.
async fn end_invitations(tx: &mut Tx, member: &Membership) -> Result<(), AppError> {
    for invitation in invitations::cancel_all_of(tx, member.space, member.person).await? {
        tx.record(Change::new(Resource::Invitation, invitation, Action::Cancelled).in_space(member.space));
    }
    Ok(())
}

/// An owner is not limited, and a limit names companies for which the space acts.
pub(crate) async fn check_limits(
    tx: &mut Tx,
    space: SpaceId,
    role: Role,
    limits: Option<&BTreeSet<CompanyId>>,
) -> Result<(), AppError> {
    let Some(limits) = limits else { return Ok(()) };
    let mut findings = Vec::new();
    if role == Role::Owner {
        findings.push(Finding::error("/limits", "owner_not_limited"));
    }
    let companies: Vec<CompanyId> = limits.iter().copied().collect();
    let held = accesses::held(tx, space, &companies).await?;
    if held.len() != companies.len() {
        findings.push(Finding::error("/limits", "company_not_in_space"));
    }
    if findings.is_empty() { Ok(()) } else { Err(AppError::Invalid(findings)) }
}

async fn removable(tx: &mut Tx, request: &Request, id: MembershipId) -> Result<Membership, AppError> {
    policy::signed_in(request)?;
    let member = members::find(tx, id).await?.ok_or(AppError::NotFound)?;
    if member.person != request.caller()?.person {
        policy::space(tx, request, member.space, Power::Govern).await?;
    }
    Ok(member)
}

/// Removes a member; every member may remove itself.
///
/// # Errors
/// The caller is neither an owner nor this member, the member is the last owner, or it has changed since the caller
/// saw it.
pub async fn remove(app: &App, request: &Request, id: MembershipId) -> AppResult<()> {
    app.permit(&request.call.ending_rights(), async |tx| {
        let found = removable(tx, request, id).await?;
        let alone = policy::alone(tx, &[found.person]).await?;
        Ok((alone, removable(tx, request, id).await?))
    })
    .run(async |tx, (alone, member)| {
        request.expects(member.version)?;
        let owners = members::lock_owners(tx, member.space).await?;
        member.may_end(owners)?;
        unless_stale(members::end(tx, &alone, id, member.version).await?)?;
        tx.record(Change::new(Resource::Membership, id, Action::Left).in_space(member.space));
        end_invitations(tx, &member).await
    })
    .await
}
