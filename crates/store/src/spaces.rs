//! Organisations and the spaces that they own.

pub mod accesses;
pub mod invitations;
pub mod members;

use chrono::{DateTime, Utc};
use diesel::sql_types;
use mandataires::{Organisation, OrganisationKind, Power, Role, Space};
use types::{CompanyId, OrganisationId, PersonId, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::breaks,
    schema::{memberships, organisations, spaces},
    sql::*,
};

diesel::define_sql_function! {
    /// What the organisation of a space is called whose id stands in a row that the caller sees.
    fn organisation_of(space: sql_types::Uuid) -> sql_types::Nullable<sql_types::Text>;
}
diesel::define_sql_function! {
    /// The space that a company has certified as its own for a term.
    fn certified_space(firm: sql_types::Uuid, term: sql_types::Uuid) -> sql_types::Nullable<sql_types::Uuid>;
}
diesel::define_sql_function! {
    /// Takes the certification of a company back from a space, for whoever may end the power that came with it.
    fn release_space(space: sql_types::Uuid, firm: sql_types::Uuid) -> sql_types::Bool;
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = spaces)]
pub(crate) struct Row {
    id: Col<SpaceId>,
    organisation_id: Col<OrganisationId>,
    term_id: Col<TermId>,
    kind: Col<OrganisationKind>,
    ordinal: i16,
    title: String,
    company_id: Option<Col<CompanyId>>,
    certified_at: Option<DateTime<Utc>>,
    version: i32,
}

impl From<Row> for Space {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.0,
            organisation: row.organisation_id.0,
            term: row.term_id.0,
            kind: row.kind.0,
            ordinal: row.ordinal,
            title: row.title,
            company: row.company_id.map(|id| id.0),
            certified_at: row.certified_at,
            version: row.version,
        }
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = organisations)]
struct OrganisationRow {
    id: Col<OrganisationId>,
    kind: Col<OrganisationKind>,
    name: String,
    created_at: DateTime<Utc>,
    version: i32,
}

impl From<OrganisationRow> for Organisation {
    fn from(row: OrganisationRow) -> Self {
        let OrganisationRow { id: Col(id), kind: Col(kind), name, created_at, version } = row;
        Self { id, kind, name, created_at, version }
    }
}

/// Makes an organisation known.
pub async fn add_organisation(tx: &mut Tx, organisation: &Organisation) -> Result<(), StoreError> {
    diesel::insert_into(organisations::table)
        .values((
            organisations::id.eq(Col(organisation.id)),
            organisations::kind.eq(Col(organisation.kind)),
            organisations::name.eq(&organisation.name),
            organisations::created_at.eq(organisation.created_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// An organisation in one of whose spaces this person has the power, and no limit; locks it, so that its spaces are
/// counted one opening at a time.
pub async fn lock_organisation_of(
    tx: &mut Tx,
    id: OrganisationId,
    person: PersonId,
    power: Power,
) -> Result<Option<Organisation>, StoreError> {
    let roles = Role::ALL.into_iter().filter(|role| role.may(power)).map(Role::code);
    let owned = spaces::table
        .inner_join(memberships::table.on(memberships::space_id.eq(spaces::id)))
        .filter(memberships::person_id.eq(Col(person)))
        .filter(memberships::role.eq_any(roles.collect::<Vec<_>>()))
        .filter(memberships::limited.eq(false))
        .filter(memberships::left_at.is_null())
        .select(spaces::organisation_id);
    let row = organisations::table
        .find(Col(id))
        .filter(organisations::id.eq_any(owned))
        .select(OrganisationRow::as_select())
        .for_update()
        .first(tx.conn())
        .await
        .optional()?;
    Ok(row.map(Into::into))
}

/// Whether this person is a member of any space of this organisation.
pub async fn is_known_to(tx: &mut Tx, id: OrganisationId, person: PersonId) -> Result<bool, StoreError> {
    let place = spaces::table
        .inner_join(memberships::table.on(memberships::space_id.eq(spaces::id)))
        .filter(spaces::organisation_id.eq(Col(id)))
        .filter(memberships::person_id.eq(Col(person)))
        .filter(memberships::left_at.is_null())
        .select(memberships::id);
    Ok(place.first::<Uuid>(tx.conn()).await.optional()?.is_some())
}

/// A page of the organisations in whose spaces this person is a member.
pub async fn organisations_of(
    tx: &mut Tx,
    person: PersonId,
    page: Page,
) -> Result<Listed<Organisation>, StoreError> {
    let mine = spaces::table
        .inner_join(memberships::table.on(memberships::space_id.eq(spaces::id)))
        .filter(memberships::person_id.eq(Col(person)))
        .filter(memberships::left_at.is_null())
        .select(spaces::organisation_id);
    let rows = organisations::table
        .filter(organisations::id.eq_any(mine))
        .filter(organisations::id.gt(page.start()))
        .order(organisations::id)
        .limit(page.rows())
        .select(OrganisationRow::as_select())
        .load(tx.conn())
        .await?;
    Ok(Listed::of(rows, page, |organisation: &Organisation| organisation.id.into()))
}

/// Opens a space; false where its ordinal was taken or lies above the limit of ten.
pub async fn add(tx: &mut Tx, space: &Space) -> Result<bool, StoreError> {
    let created_at = tx.now();
    let added = diesel::insert_into(spaces::table)
        .values((
            spaces::id.eq(Col(space.id)),
            spaces::organisation_id.eq(Col(space.organisation)),
            spaces::term_id.eq(Col(space.term)),
            spaces::kind.eq(Col(space.kind)),
            spaces::ordinal.eq(space.ordinal),
            spaces::title.eq(&space.title),
            spaces::created_at.eq(created_at),
        ))
        .execute(tx.conn())
        .await;
    match added {
        Err(error) if breaks(&error, "spaces_at_most_ten") || breaks(&error, "spaces_ordinal_once") => {
            Ok(false)
        }
        other => Ok(other.map(|_| true)?),
    }
}

/// The spaces of an organisation for a term, in the order of their ordinals.
pub async fn of_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
    term: TermId,
) -> Result<Vec<Space>, StoreError> {
    let rows = spaces::table
        .filter(spaces::organisation_id.eq(Col(organisation)))
        .filter(spaces::term_id.eq(Col(term)))
        .order(spaces::ordinal)
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// What the organisation of a space is called.
pub async fn organisation_name(tx: &mut Tx, id: SpaceId) -> Result<Option<String>, StoreError> {
    Ok(diesel::select(organisation_of(Uuid::from(id))).get_result(tx.conn()).await?)
}

/// A page of the spaces in which this person is a member.
pub async fn of_person(tx: &mut Tx, person: PersonId, page: Page) -> Result<Listed<Space>, StoreError> {
    let rows = spaces::table
        .inner_join(memberships::table.on(memberships::space_id.eq(spaces::id)))
        .filter(memberships::person_id.eq(Col(person)))
        .filter(memberships::left_at.is_null())
        .filter(spaces::id.gt(page.start()))
        .order(spaces::id)
        .limit(page.rows())
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(Listed::of(rows, page, |space: &Space| space.id.into()))
}

/// One space, its row locked until the transaction ends.
pub async fn lock(tx: &mut Tx, id: SpaceId) -> Result<Option<Space>, StoreError> {
    let row = spaces::table.find(Col(id)).select(Row::as_select()).for_update();
    Ok(row.first(tx.conn()).await.optional()?.map(Into::into))
}

/// Saves what a transition changed; false where the space has another version by now, or its company another certified space
/// for this term.
pub async fn save(tx: &mut Tx, before: &Space, after: &Space) -> Result<bool, StoreError> {
    let same = spaces::table.find(Col(before.id)).filter(spaces::version.eq(before.version));
    let saved = diesel::update(same)
        .set((
            spaces::title.eq(&after.title),
            spaces::company_id.eq(after.company.map(Col)),
            spaces::certified_at.eq(after.certified_at),
            spaces::version.eq(after.version),
        ))
        .execute(tx.conn())
        .await;
    match saved {
        Err(error) if breaks(&error, "spaces_one_certified_space") => Ok(false),
        other => Ok(other? == 1),
    }
}

/// Takes the certification of this company back; false where the space is certified by none or by another.
pub async fn release(tx: &mut Tx, id: SpaceId, company: CompanyId) -> Result<bool, StoreError> {
    let released = release_space(Uuid::from(id), Uuid::from(company));
    Ok(diesel::select(released).get_result(tx.conn()).await?)
}

/// The company's own space of a term, once it is certified.
pub async fn certified(tx: &mut Tx, company: CompanyId, term: TermId) -> Result<Option<SpaceId>, StoreError> {
    let id = diesel::select(certified_space(Uuid::from(company), Uuid::from(term)));
    Ok(id.get_result::<Option<Uuid>>(tx.conn()).await?.map(Into::into))
}
