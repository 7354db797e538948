//! Organisations and the spaces that they own.

pub mod accesses;
pub mod invitations;
pub mod members;

use chrono::{DateTime, Utc};
use diesel::sql_types;
use mandataires::{Power, Role};
use serde::{Deserialize, Serialize};
use types::{CompanyId, OrganisationId, PersonId, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::{breaks, known},
    schema::{memberships, organisations, spaces},
    sql::*,
};

diesel::define_sql_function! {
    /// What the organisation of a space is called whose id stands in a row that the caller sees.
    fn organisation_of(space: sql_types::Uuid) -> sql_types::Nullable<sql_types::Text>;
}
diesel::define_sql_function! {
    /// The space that a firm has certified as its own for a term.
    fn certified_space(firm: sql_types::Uuid, term: sql_types::Uuid) -> sql_types::Nullable<sql_types::Uuid>;
}
diesel::define_sql_function! {
    /// Takes the certification of a firm back from a space, for whoever may end the power that came with it.
    fn release_space(space: sql_types::Uuid, firm: sql_types::Uuid) -> sql_types::Bool;
}

/// What an organisation is, and so what its spaces are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// A firm that votes: one space for a term, certified by its titulaire code.
    Firm,
    /// A fiduciary that acts for others: up to ten spaces for a term.
    Fiduciary,
}

impl OrganisationKind {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Fiduciary => "fiduciary",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Firm, Self::Fiduciary].into_iter().find(|kind| kind.code() == code)
    }

    /// How many spaces it may open for one term.
    #[must_use]
    pub const fn most_spaces(self) -> usize {
        match self {
            Self::Firm => 1,
            Self::Fiduciary => mandataires::MOST_SPACES,
        }
    }
}

/// A firm or a fiduciary as an owner of spaces.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Organisation {
    /// The organisation.
    pub id: OrganisationId,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its name.
    pub name: String,
    /// When it was made known.
    pub created_at: DateTime<Utc>,
    /// Changes with every change.
    pub version: i32,
}

/// A professional space of one organisation for one term.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Space {
    /// The space.
    pub id: SpaceId,
    /// Its owner.
    pub organisation: OrganisationId,
    /// The term for which it was opened.
    pub term: TermId,
    /// What its owner is.
    pub kind: OrganisationKind,
    /// 1 to 10 within organisation and term.
    pub ordinal: i16,
    /// As its members call it.
    pub title: String,
    /// The firm whose titulaire code certified it.
    pub company: Option<CompanyId>,
    /// When that was.
    pub certified_at: Option<DateTime<Utc>>,
    /// Changes with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = spaces)]
pub(crate) struct Row {
    id: Uuid,
    organisation_id: Uuid,
    term_id: Uuid,
    kind: String,
    ordinal: i16,
    title: String,
    company_id: Option<Uuid>,
    certified_at: Option<DateTime<Utc>>,
    version: i32,
}

impl TryFrom<Row> for Space {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            organisation: row.organisation_id.into(),
            term: row.term_id.into(),
            kind: known(OrganisationKind::from_code(&row.kind), "kind of organisation")?,
            ordinal: row.ordinal,
            title: row.title,
            company: row.company_id.map(Into::into),
            certified_at: row.certified_at,
            version: row.version,
        })
    }
}

type OrganisationRow = (Uuid, String, String, DateTime<Utc>, i32);

impl TryFrom<OrganisationRow> for Organisation {
    type Error = StoreError;

    fn try_from((id, kind, name, created_at, version): OrganisationRow) -> Result<Self, StoreError> {
        let kind = known(OrganisationKind::from_code(&kind), "kind of organisation")?;
        Ok(Self { id: id.into(), kind, name, created_at, version })
    }
}

/// Makes an organisation known.
///
/// # Errors
/// Postgres fails.
pub async fn add_organisation(tx: &mut Tx, organisation: &Organisation) -> Result<(), StoreError> {
    diesel::insert_into(organisations::table)
        .values((
            organisations::id.eq(Uuid::from(organisation.id)),
            organisations::kind.eq(organisation.kind.code()),
            organisations::name.eq(&organisation.name),
            organisations::created_at.eq(organisation.created_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// An organisation in one of whose spaces this person has the power, and no limit; locks it, so that its spaces are
/// counted one opening at a time.
///
/// # Errors
/// Postgres fails.
pub async fn lock_organisation_of(
    tx: &mut Tx,
    id: OrganisationId,
    person: PersonId,
    power: Power,
) -> Result<Option<Organisation>, StoreError> {
    let roles = Role::ALL.into_iter().filter(|role| role.may(power)).map(Role::code);
    let owned = spaces::table
        .inner_join(memberships::table.on(memberships::space_id.eq(spaces::id)))
        .filter(memberships::person_id.eq(Uuid::from(person)))
        .filter(memberships::role.eq_any(roles.collect::<Vec<_>>()))
        .filter(memberships::limited.eq(false))
        .filter(memberships::left_at.is_null())
        .select(spaces::organisation_id);
    let row = organisations::table
        .find(Uuid::from(id))
        .filter(organisations::id.eq_any(owned))
        .select((
            organisations::id,
            organisations::kind,
            organisations::name,
            organisations::created_at,
            organisations::version,
        ))
        .for_update()
        .first::<OrganisationRow>(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Whether this person is a member of any space of this organisation.
///
/// # Errors
/// Postgres fails.
pub async fn is_known_to(tx: &mut Tx, id: OrganisationId, person: PersonId) -> Result<bool, StoreError> {
    let place = spaces::table
        .inner_join(memberships::table.on(memberships::space_id.eq(spaces::id)))
        .filter(spaces::organisation_id.eq(Uuid::from(id)))
        .filter(memberships::person_id.eq(Uuid::from(person)))
        .filter(memberships::left_at.is_null())
        .select(memberships::id);
    Ok(place.first::<Uuid>(tx.conn()).await.optional()?.is_some())
}

/// A page of the organisations in whose spaces this person is a member.
///
/// # Errors
/// Postgres fails.
pub async fn organisations_of(
    tx: &mut Tx,
    person: PersonId,
    page: Page,
) -> Result<Listed<Organisation>, StoreError> {
    let mine = spaces::table
        .inner_join(memberships::table.on(memberships::space_id.eq(spaces::id)))
        .filter(memberships::person_id.eq(Uuid::from(person)))
        .filter(memberships::left_at.is_null())
        .select(spaces::organisation_id);
    let rows = organisations::table
        .filter(organisations::id.eq_any(mine))
        .filter(organisations::id.gt(page.start()))
        .order(organisations::id)
        .limit(page.rows())
        .select((
            organisations::id,
            organisations::kind,
            organisations::name,
            organisations::created_at,
            organisations::version,
        ))
        .load::<OrganisationRow>(tx.conn())
        .await?;
    Listed::cut(rows, page, |organisation: &Organisation| organisation.id.into())
}

/// Opens a space; false where its ordinal was taken or lies above the limit of ten.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, space: &Space) -> Result<bool, StoreError> {
    let created_at = tx.now();
    let added = diesel::insert_into(spaces::table)
        .values((
            spaces::id.eq(Uuid::from(space.id)),
            spaces::organisation_id.eq(Uuid::from(space.organisation)),
            spaces::term_id.eq(Uuid::from(space.term)),
            spaces::kind.eq(space.kind.code()),
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
///
/// # Errors
/// Postgres fails.
pub async fn of_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
    term: TermId,
) -> Result<Vec<Space>, StoreError> {
    let rows = spaces::table
        .filter(spaces::organisation_id.eq(Uuid::from(organisation)))
        .filter(spaces::term_id.eq(Uuid::from(term)))
        .order(spaces::ordinal)
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What the organisation of a space is called.
///
/// # Errors
/// Postgres fails.
pub async fn organisation_name(tx: &mut Tx, id: SpaceId) -> Result<Option<String>, StoreError> {
    Ok(diesel::select(organisation_of(Uuid::from(id))).get_result(tx.conn()).await?)
}

/// A page of the spaces in which this person is a member.
///
/// # Errors
/// Postgres fails.
pub async fn of_person(tx: &mut Tx, person: PersonId, page: Page) -> Result<Listed<Space>, StoreError> {
    let rows = spaces::table
        .inner_join(memberships::table.on(memberships::space_id.eq(spaces::id)))
        .filter(memberships::person_id.eq(Uuid::from(person)))
        .filter(memberships::left_at.is_null())
        .filter(spaces::id.gt(page.start()))
        .order(spaces::id)
        .limit(page.rows())
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Listed::cut(rows, page, |space: &Space| space.id.into())
}

/// Marks a space as certified by its firm; false where it was, or where the firm has another one for this term.
///
/// # Errors
/// Postgres fails.
pub async fn certify(tx: &mut Tx, id: SpaceId, company: CompanyId) -> Result<bool, StoreError> {
    let now = tx.now();
    let fresh = spaces::table.find(Uuid::from(id)).filter(spaces::company_id.is_null());
    let changed = diesel::update(fresh)
        .set((
            spaces::company_id.eq(Uuid::from(company)),
            spaces::certified_at.eq(now),
            spaces::version.eq(spaces::version + 1),
        ))
        .execute(tx.conn())
        .await;
    match changed {
        Err(error) if breaks(&error, "spaces_one_certified_space") => Ok(false),
        other => Ok(other? == 1),
    }
}

/// Takes the certification of this firm back; false where the space is certified by none or by another.
///
/// # Errors
/// Postgres fails.
pub async fn release(tx: &mut Tx, id: SpaceId, company: CompanyId) -> Result<bool, StoreError> {
    let released = release_space(Uuid::from(id), Uuid::from(company));
    Ok(diesel::select(released).get_result(tx.conn()).await?)
}

/// Gives a space another title, if it still has this version.
///
/// # Errors
/// Postgres fails.
pub async fn rename(tx: &mut Tx, id: SpaceId, version: i32, title: &str) -> Result<bool, StoreError> {
    let same = spaces::table.find(Uuid::from(id)).filter(spaces::version.eq(version));
    let changed = diesel::update(same)
        .set((spaces::title.eq(title), spaces::version.eq(version + 1)))
        .execute(tx.conn());
    Ok(changed.await? == 1)
}

/// The firm's own space of a term, once it is certified.
///
/// # Errors
/// Postgres fails.
pub async fn certified(tx: &mut Tx, company: CompanyId, term: TermId) -> Result<Option<SpaceId>, StoreError> {
    let id = diesel::select(certified_space(Uuid::from(company), Uuid::from(term)));
    Ok(id.get_result::<Option<Uuid>>(tx.conn()).await?.map(Into::into))
}
