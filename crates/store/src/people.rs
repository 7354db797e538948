//! Persons, and the persons of the authority.

pub mod certificate_numbers;
pub mod preferences;
pub mod tokens;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::sql_types::{self, Array, Nullable, Text};
use mandataires::{AuthorityMember, AuthorityRole};
use types::PersonId;
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    rights::Alone,
    schema::{authority_members, persons},
    sql::*,
    statement::statement,
};

/// Makes a person known; false where this demonstration person was made known a moment ago.
pub async fn add(
    tx: &mut Tx,
    id: PersonId,
    display_name: &str,
    persona: Option<&str>,
) -> Result<bool, StoreError> {
    let added = diesel::insert_into(persons::table)
        .values((
            persons::id.eq(Col(id)),
            persons::display_name.eq(display_name),
            persons::persona.eq(persona),
            persons::created_at.eq(tx.now()),
        ))
        .on_conflict(persons::persona)
        .do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(added == 1)
}

/// The demonstration person of this name.
pub async fn persona(tx: &mut Tx, persona: &str) -> Result<Option<PersonId>, StoreError> {
    let id = persons::table.filter(persons::persona.eq(persona)).select(persons::id);
    one(id.first::<Uuid>(tx.conn()).await)
}

/// Whether this person is known.
pub async fn exists(tx: &mut Tx, person: PersonId) -> Result<bool, StoreError> {
    let found = persons::table.find(Col(person)).select(persons::id);
    Ok(found.first::<Uuid>(tx.conn()).await.optional()?.is_some())
}

statement! {
    Names -> (sql_types::Uuid, Nullable<Text>):
    "select id, display_name(id) from unnest(", ids: Vec<Uuid> as Array<sql_types::Uuid>, ") as id",
}

/// The names of these persons, as shown to others.
pub async fn names(tx: &mut Tx, ids: &[PersonId]) -> Result<BTreeMap<PersonId, String>, StoreError> {
    let rows = Names { ids: uuids(ids) }.load::<(Uuid, Option<String>)>(tx.conn()).await?;
    Ok(rows.into_iter().filter_map(|(id, name)| Some((id.into(), name?))).collect())
}

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = authority_members)]
    #[diesel(base_query = authority_members::table
        .inner_join(persons::table.on(persons::id.eq(authority_members::person_id))))]
    struct MemberRow -> AuthorityMember {
        person: Col<PersonId> = authority_members::person_id,
        display_name: String = persons::display_name,
        role: Col<AuthorityRole>,
        since: DateTime<Utc>,
        version: i32,
    }
}

/// A page of the persons of the authority.
pub async fn authority_members(tx: &mut Tx, page: Page) -> Result<Listed<AuthorityMember>, StoreError> {
    let rows = page.rows(tx, MemberRow::query(), persons::id).await?;
    Listed::cut(rows, page, |member: &AuthorityMember| member.person.into())
}

/// One person of the authority; locks the row.
pub async fn authority_member(tx: &mut Tx, person: PersonId) -> Result<Option<AuthorityMember>, StoreError> {
    one(MemberRow::query().filter(persons::id.eq(Col(person))).for_update().first(tx.conn()).await)
}

/// How many administrators the authority has; locks them, so that two can't leave at once.
pub async fn lock_administrators(tx: &mut Tx) -> Result<usize, StoreError> {
    let rows = authority_members::table
        .filter(authority_members::role.eq(Col(AuthorityRole::Administrator)))
        .order(authority_members::person_id)
        .select(authority_members::person_id)
        .for_update();
    Ok(rows.load::<Uuid>(tx.conn()).await?.len())
}

/// Gives a person a role at the authority, in place of an earlier one.
pub async fn set_authority_role(
    tx: &mut Tx,
    _alone: &Alone,
    person: PersonId,
    role: AuthorityRole,
) -> Result<(), StoreError> {
    diesel::insert_into(authority_members::table)
        .values((
            authority_members::person_id.eq(Col(person)),
            authority_members::role.eq(Col(role)),
            authority_members::since.eq(tx.now()),
        ))
        .on_conflict(authority_members::person_id)
        .do_update()
        .set((
            authority_members::role.eq(Col(role)),
            authority_members::version.eq(authority_members::version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Takes the role at the authority away.
pub async fn remove_authority_role(tx: &mut Tx, _alone: &Alone, person: PersonId) -> Result<(), StoreError> {
    diesel::delete(authority_members::table.find(Col(person))).execute(tx.conn()).await?;
    Ok(())
}
