//! The power of a space to act for a firm: given by a code, ended by the firm or by the space.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{AccessId, CodeId, CompanyId, OrganisationId, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{accesses, companies, spaces},
    sql::*,
};

/// The power of one space to act for one firm in one term.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Access {
    /// The power.
    pub id: AccessId,
    /// The space that has it.
    pub space: SpaceId,
    /// The firm for which it acts.
    pub company: CompanyId,
    /// The firm's legal name.
    pub legal_name: String,
    /// The firm's headcount as declared.
    pub headcount: Option<u32>,
    /// The term.
    pub term: TermId,
    /// When the code was registered.
    pub granted_at: DateTime<Utc>,
    /// When it was ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// Changes with every change.
    pub version: i32,
}

type Row = (Uuid, Uuid, Uuid, String, Option<i32>, Uuid, DateTime<Utc>, Option<DateTime<Utc>>, i32);

impl From<Row> for Access {
    fn from(row: Row) -> Self {
        let (id, space, company, legal_name, headcount, term, granted_at, ended_at, version) = row;
        Self {
            id: id.into(),
            space: space.into(),
            company: company.into(),
            legal_name,
            headcount: headcount.and_then(|count| count.try_into().ok()),
            term: term.into(),
            granted_at,
            ended_at,
            version,
        }
    }
}

/// The columns of a row, with the firm's name.
macro_rules! rows {
    () => {
        accesses::table.inner_join(companies::table.on(companies::id.eq(accesses::company_id))).select((
            accesses::id,
            accesses::space_id,
            accesses::company_id,
            companies::legal_name,
            companies::headcount,
            accesses::term_id,
            accesses::granted_at,
            accesses::ended_at,
            accesses::version,
        ))
    };
}

/// One power.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: AccessId) -> Result<Option<Access>, StoreError> {
    let row = rows!().filter(accesses::id.eq(Uuid::from(id))).first::<Row>(tx.conn()).await.optional()?;
    Ok(row.map(Into::into))
}

/// The living power of a space for a firm.
///
/// # Errors
/// Postgres fails.
pub async fn living(tx: &mut Tx, space: SpaceId, company: CompanyId) -> Result<Option<Access>, StoreError> {
    let row = rows!()
        .filter(accesses::space_id.eq(Uuid::from(space)))
        .filter(accesses::company_id.eq(Uuid::from(company)))
        .filter(accesses::ended_at.is_null())
        .first::<Row>(tx.conn())
        .await
        .optional()?;
    Ok(row.map(Into::into))
}

/// The firms among these for which the space has a living power.
///
/// # Errors
/// Postgres fails.
pub async fn held(tx: &mut Tx, space: SpaceId, firms: &[CompanyId]) -> Result<Vec<CompanyId>, StoreError> {
    let ids: Vec<Uuid> = firms.iter().copied().map(Into::into).collect();
    let rows = accesses::table
        .filter(accesses::space_id.eq(Uuid::from(space)))
        .filter(accesses::company_id.eq_any(ids))
        .filter(accesses::ended_at.is_null())
        .select(accesses::company_id)
        .load::<Uuid>(tx.conn())
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// A page of the living powers of a space, for these firms only where some are given.
///
/// # Errors
/// Postgres fails.
pub async fn of_space(
    tx: &mut Tx,
    space: SpaceId,
    only: Option<&[CompanyId]>,
    page: Page,
) -> Result<Listed<Access>, StoreError> {
    let mut query = rows!()
        .filter(accesses::space_id.eq(Uuid::from(space)))
        .filter(accesses::ended_at.is_null())
        .filter(accesses::id.gt(page.start()))
        .order(accesses::id)
        .limit(page.rows())
        .into_boxed();
    if let Some(only) = only {
        let ids: Vec<Uuid> = only.iter().copied().map(Into::into).collect();
        query = query.filter(accesses::company_id.eq_any(ids));
    }
    let rows = query.load::<Row>(tx.conn()).await?;
    Ok(Listed::of(rows, page, |access: &Access| access.id.into()))
}

/// The living powers that other spaces have for a firm in a term.
///
/// # Errors
/// Postgres fails.
pub async fn of_company(
    tx: &mut Tx,
    company: CompanyId,
    term: TermId,
    page: Page,
) -> Result<Listed<Access>, StoreError> {
    let rows = rows!()
        .inner_join(spaces::table.on(spaces::id.eq(accesses::space_id)))
        .filter(accesses::company_id.eq(Uuid::from(company)))
        .filter(accesses::term_id.eq(Uuid::from(term)))
        .filter(accesses::ended_at.is_null())
        .filter(spaces::company_id.is_null())
        .filter(accesses::id.gt(page.start()))
        .order(accesses::id)
        .limit(page.rows())
        .load::<Row>(tx.conn())
        .await?;
    Ok(Listed::of(rows, page, |access: &Access| access.id.into()))
}

/// Locks the living powers of an organisation for a term in the order of their ids, and nothing else.
///
/// # Errors
/// Postgres fails.
pub async fn lock_of_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
    term: TermId,
) -> Result<(), StoreError> {
    let own = spaces::table.filter(spaces::organisation_id.eq(Uuid::from(organisation))).select(spaces::id);
    accesses::table
        .filter(accesses::space_id.eq_any(own))
        .filter(accesses::term_id.eq(Uuid::from(term)))
        .filter(accesses::ended_at.is_null())
        .order(accesses::id)
        .select(accesses::id)
        .for_update()
        .load::<Uuid>(tx.conn())
        .await?;
    Ok(())
}

/// All living powers of an organisation for a term, in the order of their ids.
///
/// # Errors
/// Postgres fails.
pub async fn of_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
    term: TermId,
) -> Result<Vec<Access>, StoreError> {
    let rows = rows!()
        .inner_join(spaces::table.on(spaces::id.eq(accesses::space_id)))
        .filter(spaces::organisation_id.eq(Uuid::from(organisation)))
        .filter(accesses::term_id.eq(Uuid::from(term)))
        .filter(accesses::ended_at.is_null())
        .order(accesses::id)
        .load::<Row>(tx.conn())
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Moves powers to another space of the same organisation; what was filed under them goes along.
///
/// # Errors
/// Postgres fails.
pub async fn move_to(tx: &mut Tx, ids: &[AccessId], space: SpaceId) -> Result<usize, StoreError> {
    let ids: Vec<Uuid> = ids.iter().copied().map(Into::into).collect();
    Ok(diesel::update(accesses::table.filter(accesses::id.eq_any(ids)))
        .set((accesses::space_id.eq(Uuid::from(space)), accesses::version.eq(accesses::version + 1)))
        .execute(tx.conn())
        .await?)
}

/// Ends a living power; false where it had ended.
///
/// # Errors
/// Postgres fails.
pub async fn end(tx: &mut Tx, id: AccessId) -> Result<bool, StoreError> {
    let now = tx.now();
    let living = accesses::table.find(Uuid::from(id)).filter(accesses::ended_at.is_null());
    let changed = diesel::update(living)
        .set((accesses::ended_at.eq(now), accesses::version.eq(accesses::version + 1)))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

/// Whether the power that this code gave has ended.
///
/// # Errors
/// Postgres fails.
pub async fn has_ended(tx: &mut Tx, code: CodeId) -> Result<bool, StoreError> {
    let ended = accesses::table.filter(accesses::code_id.eq(Uuid::from(code))).select(accesses::ended_at);
    let ended = ended.first::<Option<DateTime<Utc>>>(tx.conn()).await.optional()?;
    Ok(ended.is_some_and(|at| at.is_some()))
}
