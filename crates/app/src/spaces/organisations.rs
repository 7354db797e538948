//! Organisations, and the spaces that they open: one a term for a company, up to ten for a fiduciary.

use mandataires::{Band, Organisation, OrganisationKind, Power, Role, Space};
use serde::{Deserialize, Serialize};
use store::{
    Action, Change, Listed, Page, Resource, Tx,
    companies::terms,
    spaces::{self, members},
};
use types::{OrganisationId, PersonId, SpaceId, TermId};

use crate::{App, AppError, AppResult, Conflict, Request, policy};

/// An organisation and its first space.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Founded {
    pub organisation: Organisation,
    /// Its first space, of which the caller is the owner.
    pub space: Space,
}

types::versioned! { Founded.organisation }

/// Makes an organisation known and opens its first space; the caller becomes its owner.
///
/// # Errors
/// Nobody is signed in, or there is no such term.
pub async fn found(
    app: &App,
    request: &Request,
    kind: OrganisationKind,
    name: &str,
    term: TermId,
    title: &str,
) -> AppResult<Founded> {
    app.permit(&request.call, async |tx| {
        policy::signed_in(request)?;
        terms::find(tx, term).await?.map(drop).ok_or(AppError::NotFound)
    })
    .run(async |tx, ()| {
        let organisation =
            Organisation { id: tx.id(), kind, name: name.to_owned(), created_at: tx.now(), version: 1 };
        spaces::add_organisation(tx, &organisation).await?;
        tx.record(Change::new(Resource::Organisation, organisation.id, Action::Founded));
        let space = add_space(tx, &organisation, term, 0, title, None).await?;
        join(tx, space.id, request.caller()?.person, Role::Owner).await?;
        Ok(Founded { organisation, space })
    })
    .await
}

/// Opens the next space of an organisation that has `open` ones for this term already, for companies of these headcounts;
/// nobody is in it yet.
pub(crate) async fn add_space(
    tx: &mut Tx,
    organisation: &Organisation,
    term: TermId,
    open: usize,
    title: &str,
    band: Option<Band>,
) -> Result<Space, AppError> {
    let space = Space { version: 1, ..organisation.open(tx.id(), term, open, title)?.grouped(band) };
    if !spaces::add(tx, &space).await? {
        return Err(Conflict::SpaceLimit.into());
    }
    tx.record(Change::new(Resource::Space, space.id, Action::Opened).in_space(space.id));
    Ok(space)
}

/// Lets a person into a space that was just opened; a person who is in stays as it is.
pub(crate) async fn join(tx: &mut Tx, space: SpaceId, person: PersonId, role: Role) -> Result<(), AppError> {
    let membership = tx.id();
    if members::add(tx, membership, space, person, role, None).await? {
        tx.record(Change::new(Resource::Membership, membership, Action::Joined).in_space(space));
    }
    Ok(())
}

/// An organisation in one of whose spaces the caller has this power, locked; for its other members it is there, but not
/// theirs to act on.
pub(crate) async fn locked(
    tx: &mut Tx,
    request: &Request,
    id: OrganisationId,
    power: Power,
) -> Result<Organisation, AppError> {
    let person = request.caller()?.person;
    if let Some(organisation) = spaces::lock_organisation_of(tx, id, person, power).await? {
        return Ok(organisation);
    }
    Err(if spaces::is_known_to(tx, id, person).await? { AppError::NotAllowed } else { AppError::NotFound })
}

/// A page of the organisations in whose spaces the caller is a member.
///
/// # Errors
/// Nobody is signed in.
pub async fn list(app: &App, request: &Request, page: Page) -> AppResult<Listed<Organisation>> {
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| Ok(spaces::organisations_of(tx, request.caller()?.person, page).await?))
        .await
}

/// Opens a further space of an organisation for a term; the caller becomes its owner.
///
/// # Errors
/// The caller owns no space of it, there is no such term, or the limit is reached.
pub async fn open_space(
    app: &App,
    request: &Request,
    id: OrganisationId,
    term: TermId,
    title: &str,
) -> AppResult<Space> {
    app.permit(&request.call, async |tx| locked(tx, request, id, Power::Govern).await)
        .run(async |tx, organisation| {
            if terms::find(tx, term).await?.is_none() {
                return Err(types::Finding::error("/term_id", "term_unknown").into());
            }
            let taken = spaces::of_organisation(tx, id, term).await?;
            let space = add_space(tx, &organisation, term, taken.len(), title, None).await?;
            join(tx, space.id, request.caller()?.person, Role::Owner).await?;
            Ok(space)
        })
        .await
}
