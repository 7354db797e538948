//! Persons, and the persons of the authority.

pub mod certificate_numbers;
pub mod preferences;
pub mod tokens;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::{
    dsl::AsSelect,
    pg::Pg,
    sql_types::{self, Array, Nullable, Text},
};
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
    let now = tx.now();
    let added = diesel::insert_into(persons::table)
        .values((
            persons::id.eq(Col(id)),
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
pub async fn persona(tx: &mut Tx, persona: &str) -> Result<Option<PersonId>, StoreError> {
    let id = persons::table.filter(persons::persona.eq(persona)).select(persons::id);
    Ok(id.first::<Uuid>(tx.conn()).await.optional()?.map(Into::into))
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
    let ids = ids.iter().copied().map(Uuid::from).collect();
    let rows = Names { ids }.load::<(Uuid, Option<String>)>(tx.conn()).await?;
    Ok(rows.into_iter().filter_map(|(id, name)| Some((id.into(), name?))).collect())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = authority_members)]
struct MemberRow {
    person_id: Col<PersonId>,
    #[diesel(select_expression = persons::display_name)]
    display_name: String,
    role: Col<AuthorityRole>,
    since: DateTime<Utc>,
    version: i32,
}

impl From<MemberRow> for AuthorityMember {
    fn from(row: MemberRow) -> Self {
        let MemberRow { person_id: Col(person), display_name, role: Col(role), since, version } = row;
        Self { person, display_name, role, since, version }
    }
}

/// The persons of the authority, each with the name.
#[diesel::dsl::auto_type(no_type_alias)]
fn members() -> _ {
    let row: AsSelect<MemberRow, Pg> = MemberRow::as_select();
    authority_members::table
        .inner_join(persons::table.on(persons::id.eq(authority_members::person_id)))
        .select(row)
}

/// A page of the persons of the authority.
pub async fn authority_members(tx: &mut Tx, page: Page) -> Result<Listed<AuthorityMember>, StoreError> {
    let rows = members()
        .filter(persons::id.gt(page.start()))
        .order(persons::id)
        .limit(page.rows())
        .load(tx.conn())
        .await?;
    Ok(Listed::of(rows, page, |member: &AuthorityMember| member.person.into()))
}

/// One person of the authority; locks the row.
pub async fn authority_member(tx: &mut Tx, person: PersonId) -> Result<Option<AuthorityMember>, StoreError> {
    let row = members().filter(persons::id.eq(Col(person))).for_update().first(tx.conn()).await.optional()?;
    Ok(row.map(Into::into))
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
    let now = tx.now();
    diesel::insert_into(authority_members::table)
        .values((
            authority_members::person_id.eq(Col(person)),
            authority_members::role.eq(Col(role)),
            authority_members::since.eq(now),
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
