//! Who is in a space, with which role, and to which of its firms each member is limited.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use diesel::sql_types;
use mandataires::{Reach, Role};
use serde::{Deserialize, Serialize};
use types::{CompanyId, MembershipId, PersonId, SpaceId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    rights::Alone,
    schema::{membership_limits, memberships, persons, spaces as space_rows},
    spaces::{self, Space},
    sql::*,
};

/// A person's place in a space.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Member {
    /// The place.
    pub id: MembershipId,
    /// The space.
    pub space: SpaceId,
    /// The person.
    pub person: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
    /// What the person may do there.
    pub role: Role,
    /// The only firms that the person sees there; none where all.
    pub limits: Option<BTreeSet<CompanyId>>,
    /// Since when.
    pub joined_at: DateTime<Utc>,
    /// Changes with every change.
    pub version: i32,
}

/// What a person may do in a space.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The space.
    pub space: Space,
    /// The place in it.
    pub membership: MembershipId,
    /// The role there.
    pub role: Role,
    /// The firms it extends to.
    pub reach: Reach,
}

type Row = (Uuid, Uuid, Uuid, String, String, bool, DateTime<Utc>, i32);

/// A person's standing in a space; nobody for a stranger and for an unknown space alike.
///
/// # Errors
/// Postgres fails.
pub async fn standing(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Option<Standing>, StoreError> {
    let found = space_rows::table
        .inner_join(memberships::table.on(memberships::space_id.eq(space_rows::id)))
        .filter(space_rows::id.eq(Uuid::from(space)))
        .filter(memberships::person_id.eq(Uuid::from(person)))
        .filter(memberships::left_at.is_null())
        .select((spaces::Row::as_select(), memberships::id, memberships::role, memberships::limited))
        .first::<(spaces::Row, Uuid, String, bool)>(tx.conn())
        .await
        .optional()?;
    let Some((row, membership, role, limited)) = found else { return Ok(None) };
    let reach = if limited {
        Reach::Only(limits_of(tx, &[membership]).await?.remove(&membership).unwrap_or_default())
    } else {
        Reach::Everything
    };
    Ok(Some(Standing {
        space: row.try_into()?,
        membership: membership.into(),
        role: known(Role::from_code(&role), "role")?,
        reach,
    }))
}

diesel::define_sql_function! {
    /// What somebody may do in the whole of a space, whether or not the caller sees that space.
    fn role_in_space(space: sql_types::Uuid, person: sql_types::Uuid) -> sql_types::Nullable<sql_types::Text>;
}

/// The role of somebody who is in a space without limits, whether or not the caller is in it too.
///
/// # Errors
/// Postgres fails.
pub async fn role_in_whole(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
) -> Result<Option<Role>, StoreError> {
    let role = diesel::select(role_in_space(Uuid::from(space), Uuid::from(person)));
    let role = role.get_result::<Option<String>>(tx.conn()).await?;
    role.map(|role| known(Role::from_code(&role), "role")).transpose()
}

/// What an owner of this space may do there, whoever asks: for a policy that allows everything.
///
/// # Errors
/// Postgres fails.
pub async fn standing_of_anybody(tx: &mut Tx, space: SpaceId) -> Result<Option<Standing>, StoreError> {
    let row = space_rows::table.find(Uuid::from(space)).select(spaces::Row::as_select());
    let row = row.first::<spaces::Row>(tx.conn()).await.optional()?;
    row.map(|row| {
        let (space, membership) = (row.try_into()?, Uuid::nil().into());
        Ok(Standing { space, membership, role: Role::Owner, reach: Reach::Everything })
    })
    .transpose()
}

async fn limits_of(
    tx: &mut Tx,
    memberships: &[Uuid],
) -> Result<HashMap<Uuid, BTreeSet<CompanyId>>, StoreError> {
    let rows = membership_limits::table
        .filter(membership_limits::membership_id.eq_any(memberships))
        .select((membership_limits::membership_id, membership_limits::company_id))
        .load::<(Uuid, Uuid)>(tx.conn())
        .await?;
    let mut limits: HashMap<Uuid, BTreeSet<CompanyId>> = HashMap::new();
    for (membership, company) in rows {
        limits.entry(membership).or_default().insert(company.into());
    }
    Ok(limits)
}

async fn with_limits(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Member>, StoreError> {
    let limited: Vec<Uuid> = rows.iter().filter(|row| row.5).map(|row| row.0).collect();
    let mut limits = if limited.is_empty() { HashMap::new() } else { limits_of(tx, &limited).await? };
    rows.into_iter()
        .map(|(id, space, person, display_name, role, limited, joined_at, version)| {
            Ok(Member {
                id: id.into(),
                space: space.into(),
                person: person.into(),
                display_name,
                role: known(Role::from_code(&role), "role")?,
                limits: limited.then(|| limits.remove(&id).unwrap_or_default()),
                joined_at,
                version,
            })
        })
        .collect()
}

/// The columns of a row, with the person's name.
macro_rules! rows {
    () => {
        memberships::table
            .inner_join(persons::table.on(persons::id.eq(memberships::person_id)))
            .filter(memberships::left_at.is_null())
            .select((
                memberships::id,
                memberships::space_id,
                memberships::person_id,
                persons::display_name,
                memberships::role,
                memberships::limited,
                memberships::joined_at,
                memberships::version,
            ))
    };
}

/// A page of the members of a space.
///
/// # Errors
/// Postgres fails.
pub async fn of_space(tx: &mut Tx, space: SpaceId, page: Page) -> Result<Listed<Member>, StoreError> {
    let rows = rows!()
        .filter(memberships::space_id.eq(Uuid::from(space)))
        .filter(memberships::id.gt(page.start()))
        .order(memberships::id)
        .limit(page.rows())
        .load::<Row>(tx.conn())
        .await?;
    let members = with_limits(tx, rows).await?;
    Ok(Listed::of(members, page, |member: &Member| member.id.into()))
}

/// One member.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: MembershipId) -> Result<Option<Member>, StoreError> {
    let rows = rows!().filter(memberships::id.eq(Uuid::from(id))).load::<Row>(tx.conn()).await?;
    Ok(with_limits(tx, rows).await?.pop())
}

/// How many owners a space has; locks them, so that two can't leave at once.
///
/// # Errors
/// Postgres fails.
pub async fn lock_owners(tx: &mut Tx, space: SpaceId) -> Result<usize, StoreError> {
    let rows = memberships::table
        .filter(memberships::space_id.eq(Uuid::from(space)))
        .filter(memberships::role.eq(Role::Owner.code()))
        .filter(memberships::left_at.is_null())
        .order(memberships::id)
        .select(memberships::id)
        .for_update();
    Ok(rows.load::<Uuid>(tx.conn()).await?.len())
}

/// The owners of a space.
///
/// # Errors
/// Postgres fails.
pub async fn owners(tx: &mut Tx, space: SpaceId) -> Result<Vec<PersonId>, StoreError> {
    let rows = memberships::table
        .filter(memberships::space_id.eq(Uuid::from(space)))
        .filter(memberships::role.eq(Role::Owner.code()))
        .filter(memberships::left_at.is_null())
        .order(memberships::id)
        .select(memberships::person_id);
    Ok(rows.load::<Uuid>(tx.conn()).await?.into_iter().map(Into::into).collect())
}

/// Lets a person in; false where the person is in already.
///
/// # Errors
/// Postgres fails.
pub async fn add(
    tx: &mut Tx,
    id: MembershipId,
    space: SpaceId,
    person: PersonId,
    role: Role,
    limits: Option<&BTreeSet<CompanyId>>,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let added = diesel::insert_into(memberships::table)
        .values((
            memberships::id.eq(Uuid::from(id)),
            memberships::space_id.eq(Uuid::from(space)),
            memberships::person_id.eq(Uuid::from(person)),
            memberships::role.eq(role.code()),
            memberships::limited.eq(limits.is_some()),
            memberships::joined_at.eq(now),
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
            (
                membership_limits::membership_id.eq(Uuid::from(id)),
                membership_limits::company_id.eq(Uuid::from(*company)),
            )
        })
        .collect();
    diesel::insert_into(membership_limits::table).values(rows).execute(tx.conn()).await?;
    Ok(())
}

/// Changes role and limits of a member, if the place still has this version.
///
/// # Errors
/// Postgres fails.
pub async fn change(
    tx: &mut Tx,
    _alone: &Alone,
    id: MembershipId,
    version: i32,
    role: Role,
    limits: Option<&BTreeSet<CompanyId>>,
) -> Result<bool, StoreError> {
    let same = memberships::table.find(Uuid::from(id)).filter(memberships::version.eq(version));
    let changed = diesel::update(same.filter(memberships::left_at.is_null()))
        .set((
            memberships::role.eq(role.code()),
            memberships::limited.eq(limits.is_some()),
            memberships::version.eq(version + 1),
        ))
        .execute(tx.conn())
        .await?;
    if changed == 1 {
        diesel::delete(membership_limits::table.filter(membership_limits::membership_id.eq(Uuid::from(id))))
            .execute(tx.conn())
            .await?;
        add_limits(tx, id, limits).await?;
    }
    Ok(changed == 1)
}

/// Ends a member's place, if it still has this version.
///
/// # Errors
/// Postgres fails.
pub async fn end(tx: &mut Tx, _alone: &Alone, id: MembershipId, version: i32) -> Result<bool, StoreError> {
    let now = tx.now();
    let same = memberships::table.find(Uuid::from(id)).filter(memberships::version.eq(version));
    let changed = diesel::update(same.filter(memberships::left_at.is_null()))
        .set((memberships::left_at.eq(now), memberships::version.eq(version + 1)))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}
