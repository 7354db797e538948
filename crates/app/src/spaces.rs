//! Spaces: listed, read, renamed, and certified by the titulaire code of their company.

pub mod accesses;
pub mod groupings;
pub mod invitations;
pub mod members;
pub mod organisations;

use access_codes::{ClearCode, Kind, RegisterError, ShownCode, certify};
use mandataires::{Access, Power, Space};
use serde::{Deserialize, Serialize};
use store::{Action, Change, Listed, Page, Resource, codes::access_codes as kept, spaces};
use types::{Finding, SpaceId};

use crate::{
    App, AppError, AppResult, Conflict, Request, civil_day,
    codes::digests,
    error::unless_stale,
    policy,
    spaces::accesses::{failed_code, give},
};

/// A page of the spaces in which the caller is a member.
///
/// # Errors
/// Nobody is signed in.
pub async fn list(app: &App, request: &Request, page: Page) -> AppResult<Listed<Space>> {
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| Ok(spaces::of_person(tx, request.caller()?.person, page).await?))
        .await
}

/// One space.
///
/// # Errors
/// There is no such space, or none of which the caller is a member.
pub async fn read(app: &App, request: &Request, id: SpaceId) -> AppResult<Space> {
    app.read(&request.call, async |tx| Ok(policy::space(tx, request, id, Power::See).await?.space)).await
}

/// Gives a space another title, and pins it or not, as far as either is said.
///
/// # Errors
/// The caller is no owner, or the space has changed since the caller saw it.
pub async fn change(
    app: &App,
    request: &Request,
    id: SpaceId,
    title: Option<&str>,
    pinned: Option<bool>,
) -> AppResult<Space> {
    app.permit(&request.call, async |tx| policy::space(tx, request, id, Power::Govern).await)
        .run(async |tx, standing| {
            let space = standing.space;
            request.expects(space.version)?;
            let (title, pinned) = (title.unwrap_or(&space.title), pinned.unwrap_or(space.pinned));
            let changed = space.changed(title, pinned);
            unless_stale(spaces::save(tx, &space, &changed).await?)?;
            let action = if pinned == space.pinned { Action::Renamed } else { Action::Changed };
            tx.record(Change::new(Resource::Space, id, action).in_space(id));
            Ok(changed)
        })
        .await
}

/// A certified space, and the access that came with it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Certified {
    /// The space, now the company's own.
    pub space: Space,
    /// Its power to act for the company.
    pub access: Access,
}

types::versioned! { Certified.space }

/// Certifies a company's space by registering its titulaire code there.
///
/// # Errors
/// The caller may not register codes here, the code is mistyped or not accepted or was registered, or the space or the
/// company is certified already.
pub async fn certify_space(app: &App, request: &Request, id: SpaceId, code: &str) -> AppResult<Certified> {
    let parsed = ClearCode::parse(code, Kind::Titulaire);
    let certified = app
        .permit(&request.call, async |tx| policy::space(tx, request, id, Power::Act).await)
        .run(async |tx, standing| {
            let space = standing.space;
            space.kind.only_company()?;
            let clear = parsed.map_err(|error| error.finding("/titulaire_code"))?;
            let found = kept::lock_by_digest(tx, &digests(&app.keys, &clear)).await?.pop();
            let now = tx.now();
            let (_, shown) = found.ok_or(RegisterError::NotAccepted)?;
            let code = certify(Some(shown.code), id, space.term, now, civil_day(now))?;
            let company = code.company;
            let given = give(tx, &space, vec![ShownCode { code, ..shown }]).await?.pop();
            let access = given.ok_or(AppError::NotFound)?;
            let space = spaces::lock(tx, id).await?.ok_or(AppError::NotFound)?;
            let certified = space.certified(company, now)?;
            if !spaces::save(tx, &space, &certified).await? {
                return Err(Conflict::AlreadyCertified.into());
            }
            tx.record(Change::new(Resource::Space, id, Action::Certified).in_space(id).of_company(company));
            Ok(Certified { space: certified, access })
        })
        .await;
    failed_code(app, request, id, certified).await
}

/// Two codes as they were typed, read without touching the database.
///
/// # Errors
/// Findings at the fields of the mistyped ones.
pub(crate) fn read_pair(titulaire: &str, mandataire: &str) -> Result<(ClearCode, ClearCode), Vec<Finding>> {
    let first = ClearCode::parse(titulaire, Kind::Titulaire).map_err(|e| e.finding("/titulaire_code"));
    let second = ClearCode::parse(mandataire, Kind::Mandataire).map_err(|e| e.finding("/mandataire_code"));
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (first, second) => Err([first.err(), second.err()].into_iter().flatten().collect()),
    }
}
