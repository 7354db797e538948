//! Persons, and the persons of the authority.

pub mod certificate_numbers;
pub mod preferences;
pub mod tokens;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::sql_types::{self, Array, Nullable, Text};
use mandataires::AuthorityRole;
use serde::{Deserialize, Serialize};
use types::PersonId;
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    rights::Alone,
    schema::{authority_members, persons},
    sql::*,
    statement::statement,
};

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

pub(crate) fn authority_role(code: &str) -> Result<AuthorityRole, StoreError> {
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

statement! {
    Names -> (sql_types::Uuid, Nullable<Text>):
    "select id, display_name(id) from unnest(", ids: Vec<Uuid> as Array<sql_types::Uuid>, ") as id",
}

/// The names of these persons, as shown to others.
///
/// # Errors
/// Postgres fails.
pub async fn names(tx: &mut Tx, ids: &[PersonId]) -> Result<BTreeMap<PersonId, String>, StoreError> {
    let ids = ids.iter().copied().map(Uuid::from).collect();
    let rows = Names { ids }.load::<(Uuid, Option<String>)>(tx.conn()).await?;
    Ok(rows.into_iter().filter_map(|(id, name)| Some((id.into(), name?))).collect())
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
