//! Organisations and the spaces that they own.

pub mod accesses;
pub mod invitations;
pub mod members;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::sql_types;
use mandataires::{Organisation, OrganisationKind, Power, Role, Space};
use types::{CompanyId, OrganisationId, PersonId, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::unless_broken,
    schema::{memberships, organisations, spaces},
    sql::*,
    statement::statement,
};

diesel::define_sql_function! {
    /// What the organisation of a space is called whose id stands in a row that the caller sees.
    fn organisation_of(space: sql_types::Uuid) -> sql_types::Nullable<sql_types::Text>;
}
diesel::define_sql_function! {
    /// The space that a company has certified as its own for a term.
    fn certified_space(company: sql_types::Uuid, term: sql_types::Uuid) -> sql_types::Nullable<sql_types::Uuid>;
}
diesel::define_sql_function! {
    /// Takes the certification of a company back from a space, for whoever may end the power that came with it.
    fn release_space(space: sql_types::Uuid, company: sql_types::Uuid) -> sql_types::Bool;
}

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = spaces)]
    pub(crate) struct Row -> Space {
        id: Col<SpaceId>,
        organisation: Col<OrganisationId> = spaces::organisation_id,
        term: Col<TermId> = spaces::term_id,
        kind: Col<OrganisationKind>,
        ordinal: i16,
        title: String,
        company: Option<Col<CompanyId>> = spaces::company_id,
        certified_at: Option<DateTime<Utc>>,
        band_from: Option<Col<u32>>,
        band_to: Option<Col<u32>>,
        pinned: bool,
        version: i32,
    }
}

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = organisations)]
    struct OrganisationRow -> Organisation {
        id: Col<OrganisationId>,
        kind: Col<OrganisationKind>,
        name: String,
        created_at: DateTime<Utc>,
        version: i32,
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
    let owned = OrganisationRow::query()
        .filter(organisations::id.eq(Col(id)))
        .filter(organisations::id.eq_any(owned))
        .for_update();
    one(owned.first(tx.conn()).await)
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
    let query = OrganisationRow::query().filter(organisations::id.eq_any(mine));
    let rows = page.rows(tx, query, organisations::id).await?;
    Listed::cut(rows, page, |organisation: &Organisation| organisation.id.into())
}

/// Opens a space; false where its ordinal was taken or lies above the limit of ten.
pub async fn add(tx: &mut Tx, space: &Space) -> Result<bool, StoreError> {
    let added = diesel::insert_into(spaces::table)
        .values((
            spaces::id.eq(Col(space.id)),
            spaces::organisation_id.eq(Col(space.organisation)),
            spaces::term_id.eq(Col(space.term)),
            spaces::kind.eq(Col(space.kind)),
            spaces::ordinal.eq(space.ordinal),
            spaces::title.eq(&space.title),
            spaces::band_from.eq(space.band_from.map(Col)),
            spaces::band_to.eq(space.band_to.map(Col)),
            spaces::created_at.eq(tx.now()),
        ))
        .execute(tx.conn())
        .await;
    Ok(unless_broken(added, &["spaces_at_most_ten", "spaces_ordinal_once"])?.is_some())
}

/// The spaces of an organisation for a term, in the order of their ordinals.
pub async fn of_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
    term: TermId,
) -> Result<Vec<Space>, StoreError> {
    let open = Row::query()
        .filter(spaces::organisation_id.eq(Col(organisation)))
        .filter(spaces::term_id.eq(Col(term)))
        .order(spaces::ordinal);
    all(open.load(tx.conn()).await)
}

/// What the organisation of a space is called.
pub async fn organisation_name(tx: &mut Tx, id: SpaceId) -> Result<Option<String>, StoreError> {
    Ok(diesel::select(organisation_of(Uuid::from(id))).get_result(tx.conn()).await?)
}

statement! {
    Names -> (sql_types::Uuid, sql_types::Nullable<sql_types::Text>):
    "select s.id, organisation_of(s.id) from unnest(", spaces: Vec<Uuid> as sql_types::Array<sql_types::Uuid>, ") s(id)",
}

/// What the organisations of these spaces are called.
pub async fn organisation_names(
    tx: &mut Tx,
    spaces: &[SpaceId],
) -> Result<HashMap<SpaceId, String>, StoreError> {
    if spaces.is_empty() {
        return Ok(HashMap::new());
    }
    let statement = Names { spaces: spaces.iter().copied().map(Uuid::from).collect() };
    let rows = statement.load::<(Uuid, Option<String>)>(tx.conn()).await?;
    Ok(rows.into_iter().filter_map(|(space, name)| Some((space.into(), name?))).collect())
}

/// A page of the spaces in which this person is a member.
pub async fn of_person(tx: &mut Tx, person: PersonId, page: Page) -> Result<Listed<Space>, StoreError> {
    let query = spaces::table
        .inner_join(memberships::table.on(memberships::space_id.eq(spaces::id)))
        .filter(memberships::person_id.eq(Col(person)))
        .filter(memberships::left_at.is_null())
        .select(Row::as_select());
    let rows = page.rows(tx, query, spaces::id).await?;
    Listed::cut(rows, page, |space: &Space| space.id.into())
}

/// One space, its row locked until the transaction ends.
pub async fn lock(tx: &mut Tx, id: SpaceId) -> Result<Option<Space>, StoreError> {
    one(Row::query().filter(spaces::id.eq(Col(id))).for_update().first(tx.conn()).await)
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
            spaces::band_from.eq(after.band_from.map(Col)),
            spaces::band_to.eq(after.band_to.map(Col)),
            spaces::pinned.eq(after.pinned),
            spaces::version.eq(after.version),
        ))
        .execute(tx.conn())
        .await;
    Ok(unless_broken(saved, &["spaces_one_certified_space"])? == Some(1))
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
