//! Who is in a space, with which role, and to which of its companies each member is limited.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use diesel::sql_types;
use mandataires::{Member, MemberAccess, Membership, Reach, Role};
use types::{CompanyId, MembershipId, PersonId, SpaceId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    rights::Alone,
    schema::{membership_limits, memberships, persons, spaces as space_rows},
    spaces,
    sql::*,
};

#[derive(HasQuery)]
#[diesel(table_name = memberships)]
#[diesel(base_query = memberships::table
    .inner_join(persons::table.on(persons::id.eq(memberships::person_id)))
    .filter(memberships::left_at.is_null()))]
struct Row {
    id: Col<MembershipId>,
    space_id: Col<SpaceId>,
    person_id: Col<PersonId>,
    #[diesel(select_expression = persons::display_name)]
    display_name: String,
    role: Col<Role>,
    limited: bool,
    joined_at: DateTime<Utc>,
    version: i32,
}

/// What a person may do in a space; nobody for a stranger and for an unknown space alike.
pub async fn access(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
) -> Result<Option<MemberAccess>, StoreError> {
    let found = space_rows::table
        .inner_join(memberships::table.on(memberships::space_id.eq(space_rows::id)))
        .filter(space_rows::id.eq(Col(space)))
        .filter(memberships::person_id.eq(Col(person)))
        .filter(memberships::left_at.is_null())
        .select((spaces::Row::as_select(), memberships::id, memberships::role, memberships::limited))
        .first::<(spaces::Row, Col<MembershipId>, Col<Role>, bool)>(tx.conn())
        .await
        .optional()?;
    let Some((space, Col(id), Col(role), limited)) = found else { return Ok(None) };
    let reach = if limited {
        Reach::Only(limits_of(tx, &[id]).await?.remove(&id).unwrap_or_default())
    } else {
        Reach::Everything
    };
    Ok(Some(MemberAccess { space: space.into(), member: Member { role, reach } }))
}

diesel::define_sql_function! {
    /// What somebody may do in the whole of a space, whether or not the caller sees that space.
    fn role_in_space(space: sql_types::Uuid, person: sql_types::Uuid) -> sql_types::Nullable<sql_types::Text>;
}

/// The role of somebody who is in a space without limits, whether or not the caller is in it too.
pub async fn role_in_whole(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
) -> Result<Option<Role>, StoreError> {
    let role = diesel::select(role_in_space(Uuid::from(space), Uuid::from(person)));
    Ok(role.get_result::<Option<Col<Role>>>(tx.conn()).await?.map(|role| role.0))
}

/// What an owner of this space may do there, whoever asks: for a policy that allows everything.
pub async fn access_of_anybody(tx: &mut Tx, space: SpaceId) -> Result<Option<MemberAccess>, StoreError> {
    let space = spaces::Row::query().filter(space_rows::id.eq(Col(space)));
    Ok(one::<spaces::Row, _>(space.first(tx.conn()).await)?.map(MemberAccess::of_owner))
}

async fn limits_of(
    tx: &mut Tx,
    memberships: &[MembershipId],
) -> Result<HashMap<MembershipId, BTreeSet<CompanyId>>, StoreError> {
    let rows = membership_limits::table
        .filter(membership_limits::membership_id.eq_any(uuids(memberships)))
        .select((membership_limits::membership_id, membership_limits::company_id))
        .load::<(Col<MembershipId>, Col<CompanyId>)>(tx.conn())
        .await?;
    let mut limits: HashMap<MembershipId, BTreeSet<CompanyId>> = HashMap::new();
    for (membership, company) in rows {
        limits.entry(membership.0).or_default().insert(company.0);
    }
    Ok(limits)
}

async fn with_limits(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Membership>, StoreError> {
    let limited: Vec<MembershipId> = rows.iter().filter(|row| row.limited).map(|row| row.id.0).collect();
    let mut limits = if limited.is_empty() { HashMap::new() } else { limits_of(tx, &limited).await? };
    let members = rows.into_iter().map(|row| Membership {
        id: row.id.0,
        space: row.space_id.0,
        person: row.person_id.0,
        display_name: row.display_name,
        role: row.role.0,
        limits: row.limited.then(|| limits.remove(&row.id.0).unwrap_or_default()),
        joined_at: row.joined_at,
        version: row.version,
    });
    Ok(members.collect())
}

/// A page of the members of a space.
pub async fn of_space(tx: &mut Tx, space: SpaceId, page: Page) -> Result<Listed<Membership>, StoreError> {
    let query = Row::query().filter(memberships::space_id.eq(Col(space)));
    let rows = page.rows(tx, query, memberships::id).await?;
    Listed::cut(with_limits(tx, rows).await?, page, |member: &Membership| member.id.into())
}

/// All members of these spaces, in the order of their ids.
pub async fn of_spaces(tx: &mut Tx, spaces: &[SpaceId]) -> Result<Vec<Membership>, StoreError> {
    let query = Row::query().filter(memberships::space_id.eq_any(uuids(spaces))).order(memberships::id);
    let rows = query.load(tx.conn()).await?;
    with_limits(tx, rows).await
}

/// One member.
pub async fn find(tx: &mut Tx, id: MembershipId) -> Result<Option<Membership>, StoreError> {
    let rows = Row::query().filter(memberships::id.eq(Col(id))).load(tx.conn()).await?;
    Ok(with_limits(tx, rows).await?.pop())
}

/// How many owners a space has; locks them, so that two can't leave at once.
pub async fn lock_owners(tx: &mut Tx, space: SpaceId) -> Result<usize, StoreError> {
    let rows = memberships::table
        .filter(memberships::space_id.eq(Col(space)))
        .filter(memberships::role.eq(Col(Role::Owner)))
        .filter(memberships::left_at.is_null())
        .order(memberships::id)
        .select(memberships::id)
        .for_update();
    Ok(rows.load::<Uuid>(tx.conn()).await?.len())
}

/// Lets a person in; false where the person is in already.
pub async fn add(
    tx: &mut Tx,
    id: MembershipId,
    space: SpaceId,
    person: PersonId,
    role: Role,
    limits: Option<&BTreeSet<CompanyId>>,
) -> Result<bool, StoreError> {
    let added = diesel::insert_into(memberships::table)
        .values((
            memberships::id.eq(Col(id)),
            memberships::space_id.eq(Col(space)),
            memberships::person_id.eq(Col(person)),
            memberships::role.eq(Col(role)),
            memberships::limited.eq(limits.is_some()),
            memberships::joined_at.eq(tx.now()),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    if added == 1 {
        add_limits(tx, id, limits).await?;
    }
    Ok(added == 1)
}

async fn add_limits(
    tx: &mut Tx,
    id: MembershipId,
    limits: Option<&BTreeSet<CompanyId>>,
) -> Result<(), StoreError> {
    let rows: Vec<_> = limits
        .into_iter()
        .flatten()
        .map(|company| {
            (membership_limits::membership_id.eq(Col(id)), membership_limits::company_id.eq(Col(*company)))
        })
        .collect();
    diesel::insert_into(membership_limits::table).values(rows).execute(tx.conn()).await?;
    Ok(())
}

/// Saves what a transition changed; false where the place has ended or has another version by now.
pub async fn save(
    tx: &mut Tx,
    _alone: &Alone,
    before: &Membership,
    after: &Membership,
) -> Result<bool, StoreError> {
    let same = memberships::table.find(Col(before.id)).filter(memberships::version.eq(before.version));
    let changed = diesel::update(same.filter(memberships::left_at.is_null()))
        .set((
            memberships::role.eq(Col(after.role)),
            memberships::limited.eq(after.limits.is_some()),
            memberships::version.eq(after.version),
        ))
        .execute(tx.conn())
        .await?;
    if changed == 1 {
        diesel::delete(membership_limits::table.filter(membership_limits::membership_id.eq(Col(after.id))))
            .execute(tx.conn())
            .await?;
        add_limits(tx, after.id, after.limits.as_ref()).await?;
    }
    Ok(changed == 1)
}

/// Ends a member's place, if it still has this version.
pub async fn end(tx: &mut Tx, _alone: &Alone, id: MembershipId, version: i32) -> Result<bool, StoreError> {
    let same = memberships::table.find(Col(id)).filter(memberships::version.eq(version));
    let changed = diesel::update(same.filter(memberships::left_at.is_null()))
        .set((memberships::left_at.eq(tx.now()), memberships::version.eq(version + 1)))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}
