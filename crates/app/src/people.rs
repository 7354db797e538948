//! Persons: demonstration sign-ins, those made known by the operator, and the persons of the authority.

pub mod certificates;
pub mod preferences;
pub mod tokens;

use std::collections::BTreeMap;

use mandataires::{AuthorityMember, AuthorityPower, AuthorityRole, Token, may_lose_administrator};
use store::{Action, Change, Listed, Page, Resource, Tx, people};
use types::{Finding, PersonId};

use crate::{
    App, AppError, AppResult, Request,
    people::tokens::{IssuedToken, issue, people_alone},
    policy,
};

/// The demonstration persons of a trial server by their personas: display name, role at the authority.
type Personas = BTreeMap<String, (String, Option<AuthorityRole>)>;

/// Signs a demonstration person in: one of `personas.json`, or a fresh one of this name. Only in trial mode.
///
/// # Errors
/// The server is not in trial mode, or there is no such persona.
pub async fn trial_sign_in(
    app: &App,
    request: &Request,
    persona: Option<&str>,
    display_name: Option<&str>,
) -> AppResult<IssuedToken> {
    if !app.settings.trial {
        // Before any transaction: nobody can be named in a security event.
        return Err(AppError::NotFound);
    }
    app.for_anybody(&request.call, async |tx| {
        let person = match persona {
            Some(persona) => known_persona(tx, persona).await?,
            None => add_visitor(tx, display_name.unwrap_or_default()).await?,
        };
        let token = Token::signed_in(tx.id(), "trial", app.settings.sign_in_life, tx.real_now());
        issue(tx, app, person, token).await
    })
    .await
}

async fn known_persona(tx: &mut Tx, persona: &str) -> Result<PersonId, AppError> {
    let unknown = || Finding::error("/persona", "persona_unknown");
    let personas: Personas = serde_json::from_str(include_str!("personas.json")).unwrap_or_default();
    let (display_name, role) = personas.get(persona).ok_or_else(unknown)?;
    if let Some(person) = people::persona(tx, persona).await? {
        return Ok(person);
    }
    let person: PersonId = tx.id();
    if !people::add(tx, person, display_name, Some(persona)).await? {
        // Somebody signed it in for the first time at the same moment.
        return people::persona(tx, persona).await?.ok_or(AppError::NotFound);
    }
    entered(tx, person, *role).await?;
    Ok(person)
}

/// Records that a person was made known, and gives it its role at the authority, where it has one.
async fn entered(tx: &mut Tx, person: PersonId, role: Option<AuthorityRole>) -> Result<(), AppError> {
    tx.record(Change::new(Resource::Person, person, Action::Entered));
    if let Some(role) = role {
        let alone = policy::alone(tx, &[person]).await?;
        people::set_authority_role(tx, &alone, person, role).await?;
        tx.record(Change::new(Resource::AuthorityMember, person, Action::Appointed));
    }
    Ok(())
}

/// A demonstration person of its own: whoever came in without a secret is marked, so that it can be kept out later.
async fn add_visitor(tx: &mut Tx, display_name: &str) -> Result<PersonId, AppError> {
    let person: PersonId = tx.id();
    people::add(tx, person, display_name, Some(&format!("visitor:{person}"))).await?;
    entered(tx, person, None).await?;
    Ok(person)
}

/// Makes a person known, where asked with a role at the authority, and answers a token; for the command line, not for
/// the API.
pub async fn introduce(
    app: &App,
    request: &Request,
    display_name: &str,
    authority: Option<AuthorityRole>,
) -> AppResult<IssuedToken> {
    app.for_anybody(&request.call, async |tx| {
        let person: PersonId = tx.id();
        people::add(tx, person, display_name, None).await?;
        entered(tx, person, authority).await?;
        let token = Token::signed_in(tx.id(), "command line", app.settings.token_life, tx.real_now());
        issue(tx, app, person, token).await
    })
    .await
}

/// A page of the persons of the authority.
///
/// # Errors
/// The caller is no administrator.
pub async fn authority_members(
    app: &App,
    request: &Request,
    page: Page,
) -> AppResult<Listed<AuthorityMember>> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Administer))
        .run(async |tx, ()| Ok(people::authority_members(tx, page).await?))
        .await
}

/// Gives a known person a role at the authority.
///
/// # Errors
/// The caller is no administrator, there is no such person, or the last administrator would be lost.
pub async fn appoint(
    app: &App,
    request: &Request,
    person: PersonId,
    role: AuthorityRole,
) -> AppResult<AuthorityMember> {
    app.permit(&request.call.ending_rights(), async |tx| {
        let alone = people_alone(tx, person).await?;
        if people::exists(tx, person).await? { Ok(alone) } else { Err(AppError::NotFound) }
    })
    .run(async |tx, alone| {
        let administrators = people::lock_administrators(tx).await?;
        let before = people::authority_member(tx, person).await?;
        may_lose_administrator(administrators, before.map(|member| member.role), Some(role))?;
        people::set_authority_role(tx, &alone, person, role).await?;
        tx.record(Change::new(Resource::AuthorityMember, person, Action::Appointed));
        people::authority_member(tx, person).await?.ok_or(AppError::NotFound)
    })
    .await
}

/// Takes the role at the authority away.
///
/// # Errors
/// The caller is no administrator, the person has no role, is the last administrator, or has changed since the caller
/// saw it.
pub async fn dismiss(app: &App, request: &Request, person: PersonId) -> AppResult<()> {
    app.permit(&request.call.ending_rights(), async |tx| {
        let alone = people_alone(tx, person).await?;
        let administrators = people::lock_administrators(tx).await?;
        let member = people::authority_member(tx, person).await?.ok_or(AppError::NotFound)?;
        Ok((alone, member, administrators))
    })
    .run(async |tx, (alone, member, administrators)| {
        request.expects(member.version)?;
        may_lose_administrator(administrators, Some(member.role), None)?;
        people::remove_authority_role(tx, &alone, person).await?;
        tx.record(Change::new(Resource::AuthorityMember, person, Action::Dismissed));
        Ok(())
    })
    .await
}
