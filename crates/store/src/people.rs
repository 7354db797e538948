//! Persons, the tokens they sign in with, and the persons of the authority.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use mandataires::AuthorityRole;
use serde::{Deserialize, Serialize};
use types::{PersonId, TokenId};
use uuid::Uuid;

use crate::{
    Listed, Page, Store, StoreError, Tx,
    error::known,
    rights::Alone,
    schema::{api_tokens, authority_members, persons},
    sql::*,
};

/// A person who signs in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Person {
    /// The person.
    pub id: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
}

/// What the token of a call gives in the transaction that acts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SignedIn {
    /// The role at the authority, where there is one.
    pub(crate) authority: Option<AuthorityRole>,
}

/// An API token, without its secret.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Token {
    /// The token.
    pub id: TokenId,
    /// What its owner calls it.
    pub label: String,
    /// When it was made.
    pub issued_at: DateTime<Utc>,
    /// When it stops working.
    pub expires_at: DateTime<Utc>,
    /// When it was ended before that.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// A person of the authority.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AuthorityMember {
    /// The person.
    pub person: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
    /// What the person does there.
    pub role: AuthorityRole,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Changes with every change.
    pub version: i32,
}

impl Store {
    /// The person and the token behind the digest of a token; nobody when it is unknown, revoked or past its end.
    ///
    /// # Errors
    /// Postgres fails.
    pub async fn authenticate(
        &self,
        digest: &[u8],
        now: DateTime<Utc>,
    ) -> Result<Option<(Person, TokenId)>, StoreError> {
        let mut conn = self.connection().await?;
        let row = api_tokens::table
            .inner_join(persons::table.on(persons::id.eq(api_tokens::person_id)))
            .filter(api_tokens::digest.eq(digest))
            .filter(api_tokens::revoked_at.is_null())
            .filter(api_tokens::expires_at.gt(now))
            .select((api_tokens::id, persons::id, persons::display_name))
            .first::<(Uuid, Uuid, String)>(&mut conn)
            .await
            .optional()?;
        Ok(row.map(|(token, id, display_name)| (Person { id: id.into(), display_name }, token.into())))
    }
}

/// What this token gives now; nothing where it is revoked or past its end.
pub(crate) async fn signed_in(tx: &mut Tx, token: TokenId) -> Result<Option<SignedIn>, StoreError> {
    let now = tx.now();
    let role = api_tokens::table
        .left_join(authority_members::table.on(authority_members::person_id.eq(api_tokens::person_id)))
        .filter(api_tokens::id.eq(Uuid::from(token)))
        .filter(api_tokens::revoked_at.is_null())
        .filter(api_tokens::expires_at.gt(now))
        .select(authority_members::role.nullable())
        .first::<Option<String>>(tx.conn())
        .await
        .optional()?;
    let Some(role) = role else { return Ok(None) };
    Ok(Some(SignedIn { authority: role.map(|role| authority_role(&role)).transpose()? }))
}

fn authority_role(code: &str) -> Result<AuthorityRole, StoreError> {
    known(AuthorityRole::from_code(code), "role at the authority")
}

/// Makes a person known; false where this demonstration person was made known a moment ago.
///
/// # Errors
/// Postgres fails.
pub async fn add(
    tx: &mut Tx,
    id: PersonId,
    display_name: &str,
    persona: Option<&str>,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let added = diesel::insert_into(persons::table)
        .values((
            persons::id.eq(Uuid::from(id)),
            persons::display_name.eq(display_name),
            persons::persona.eq(persona),
            persons::created_at.eq(now),
        ))
        .on_conflict(persons::persona)
        .do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(added == 1)
}

/// The demonstration person of this name.
///
/// # Errors
/// Postgres fails.
pub async fn persona(tx: &mut Tx, persona: &str) -> Result<Option<PersonId>, StoreError> {
    let id = persons::table.filter(persons::persona.eq(persona)).select(persons::id);
    Ok(id.first::<Uuid>(tx.conn()).await.optional()?.map(Into::into))
}

/// Whether this person is known.
///
/// # Errors
/// Postgres fails.
pub async fn exists(tx: &mut Tx, person: PersonId) -> Result<bool, StoreError> {
    let found = persons::table.find(Uuid::from(person)).select(persons::id);
    Ok(found.first::<Uuid>(tx.conn()).await.optional()?.is_some())
}

/// The names of these persons, as shown to others.
///
/// # Errors
/// Postgres fails.
pub async fn names(tx: &mut Tx, ids: &[PersonId]) -> Result<BTreeMap<PersonId, String>, StoreError> {
    let ids: Vec<Uuid> = ids.iter().copied().map(Uuid::from).collect();
    let rows = persons::table
        .filter(persons::id.eq_any(ids))
        .select((persons::id, persons::display_name))
        .load::<(Uuid, String)>(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|(id, name)| (id.into(), name)).collect())
}

/// Keeps a token by the digest of its secret.
///
/// # Errors
/// Postgres fails.
pub async fn add_token(
    tx: &mut Tx,
    person: PersonId,
    token: &Token,
    digest: &[u8],
) -> Result<(), StoreError> {
    diesel::insert_into(api_tokens::table)
        .values((
            api_tokens::id.eq(Uuid::from(token.id)),
            api_tokens::person_id.eq(Uuid::from(person)),
            api_tokens::digest.eq(digest),
            api_tokens::label.eq(&token.label),
            api_tokens::issued_at.eq(token.issued_at),
            api_tokens::expires_at.eq(token.expires_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

type TokenRow = (Uuid, String, DateTime<Utc>, DateTime<Utc>, Option<DateTime<Utc>>);

impl From<TokenRow> for Token {
    fn from((id, label, issued_at, expires_at, revoked_at): TokenRow) -> Self {
        Self { id: id.into(), label, issued_at, expires_at, revoked_at }
    }
}

/// A page of the tokens of one person.
///
/// # Errors
/// Postgres fails.
pub async fn tokens(tx: &mut Tx, person: PersonId, page: Page) -> Result<Listed<Token>, StoreError> {
    let rows = api_tokens::table
        .filter(api_tokens::person_id.eq(Uuid::from(person)))
        .filter(api_tokens::id.gt(page.start()))
        .order(api_tokens::id)
        .limit(page.rows())
        .select((
            api_tokens::id,
            api_tokens::label,
            api_tokens::issued_at,
            api_tokens::expires_at,
            api_tokens::revoked_at,
        ))
        .load::<TokenRow>(tx.conn())
        .await?;
    Ok(Listed::of(rows, page, |token: &Token| token.id.into()))
}

/// Ends a token of this person; false where there is no such living token.
///
/// # Errors
/// Postgres fails.
pub async fn revoke_token(
    tx: &mut Tx,
    _alone: &Alone,
    person: PersonId,
    token: TokenId,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let living = api_tokens::table
        .filter(api_tokens::id.eq(Uuid::from(token)))
        .filter(api_tokens::person_id.eq(Uuid::from(person)))
        .filter(api_tokens::revoked_at.is_null());
    Ok(diesel::update(living).set(api_tokens::revoked_at.eq(now)).execute(tx.conn()).await? == 1)
}

type MemberRow = (Uuid, String, String, DateTime<Utc>, i32);

impl TryFrom<MemberRow> for AuthorityMember {
    type Error = StoreError;

    fn try_from((person, display_name, role, since, version): MemberRow) -> Result<Self, StoreError> {
        Ok(Self { person: person.into(), display_name, role: authority_role(&role)?, since, version })
    }
}

/// The columns of a person of the authority, with the name.
macro_rules! members {
    () => {
        authority_members::table
            .inner_join(persons::table.on(persons::id.eq(authority_members::person_id)))
            .select((
                persons::id,
                persons::display_name,
                authority_members::role,
                authority_members::since,
                authority_members::version,
            ))
    };
}

/// A page of the persons of the authority.
///
/// # Errors
/// Postgres fails.
pub async fn authority_members(tx: &mut Tx, page: Page) -> Result<Listed<AuthorityMember>, StoreError> {
    let rows = members!()
        .filter(persons::id.gt(page.start()))
        .order(persons::id)
        .limit(page.rows())
        .load::<MemberRow>(tx.conn())
        .await?;
    Listed::cut(rows, page, |member: &AuthorityMember| member.person.into())
}

/// One person of the authority; locks the row.
///
/// # Errors
/// Postgres fails.
pub async fn authority_member(tx: &mut Tx, person: PersonId) -> Result<Option<AuthorityMember>, StoreError> {
    let row = members!()
        .filter(persons::id.eq(Uuid::from(person)))
        .for_update()
        .first::<MemberRow>(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// How many administrators the authority has; locks them, so that two can't leave at once.
///
/// # Errors
/// Postgres fails.
pub async fn lock_administrators(tx: &mut Tx) -> Result<usize, StoreError> {
    let rows = authority_members::table
        .filter(authority_members::role.eq(AuthorityRole::Administrator.code()))
        .order(authority_members::person_id)
        .select(authority_members::person_id)
        .for_update();
    Ok(rows.load::<Uuid>(tx.conn()).await?.len())
}

/// Gives a person a role at the authority, in place of an earlier one.
///
/// # Errors
/// Postgres fails.
pub async fn set_authority_role(
    tx: &mut Tx,
    _alone: &Alone,
    person: PersonId,
    role: AuthorityRole,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(authority_members::table)
        .values((
            authority_members::person_id.eq(Uuid::from(person)),
            authority_members::role.eq(role.code()),
            authority_members::since.eq(now),
        ))
        .on_conflict(authority_members::person_id)
        .do_update()
        .set((
            authority_members::role.eq(role.code()),
            authority_members::version.eq(authority_members::version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Takes the role at the authority away.
///
/// # Errors
/// Postgres fails.
pub async fn remove_authority_role(tx: &mut Tx, _alone: &Alone, person: PersonId) -> Result<(), StoreError> {
    diesel::delete(authority_members::table.find(Uuid::from(person))).execute(tx.conn()).await?;
    Ok(())
}
