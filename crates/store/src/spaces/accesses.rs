//! The power of a space to act for a company: given by a code, ended by the company or by the space.

use chrono::{DateTime, Utc};
use diesel::{dsl::AsSelect, pg::Pg};
use mandataires::Access;
use types::{AccessId, CodeId, CompanyId, OrganisationId, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{accesses, companies, spaces},
    sql::*,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = accesses)]
struct Row {
    id: Col<AccessId>,
    space_id: Col<SpaceId>,
    company_id: Col<CompanyId>,
    #[diesel(select_expression = companies::legal_name)]
    legal_name: String,
    #[diesel(select_expression = companies::headcount)]
    headcount: Option<Col<u32>>,
    term_id: Col<TermId>,
    granted_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    version: i32,
}

impl From<Row> for Access {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.0,
            space: row.space_id.0,
            company: row.company_id.0,
            legal_name: row.legal_name,
            headcount: row.headcount.map(|count| count.0),
            term: row.term_id.0,
            granted_at: row.granted_at,
            ended_at: row.ended_at,
            version: row.version,
        }
    }
}

/// The powers, each with its company.
#[diesel::dsl::auto_type(no_type_alias)]
fn rows() -> _ {
    let row: AsSelect<Row, Pg> = Row::as_select();
    accesses::table.inner_join(companies::table.on(companies::id.eq(accesses::company_id))).select(row)
}

pub async fn find(tx: &mut Tx, id: AccessId) -> Result<Option<Access>, StoreError> {
    let row = rows().filter(accesses::id.eq(Col(id))).first(tx.conn()).await.optional()?;
    Ok(row.map(Into::into))
}

/// One power, its row locked until the transaction ends.
pub async fn lock(tx: &mut Tx, id: AccessId) -> Result<Option<Access>, StoreError> {
    let locked = accesses::table.find(Col(id)).select(accesses::id).for_update();
    match locked.first::<Uuid>(tx.conn()).await.optional()? {
        Some(_) => find(tx, id).await,
        None => Ok(None),
    }
}

/// The living power of a space for a company.
pub async fn living(tx: &mut Tx, space: SpaceId, company: CompanyId) -> Result<Option<Access>, StoreError> {
    let row = rows()
        .filter(accesses::space_id.eq(Col(space)))
        .filter(accesses::company_id.eq(Col(company)))
        .filter(accesses::ended_at.is_null())
        .first(tx.conn())
        .await
        .optional()?;
    Ok(row.map(Into::into))
}

/// The companies among these for which the space has a living power.
pub async fn held(tx: &mut Tx, space: SpaceId, firms: &[CompanyId]) -> Result<Vec<CompanyId>, StoreError> {
    let rows = accesses::table
        .filter(accesses::space_id.eq(Col(space)))
        .filter(accesses::company_id.eq_any(uuids(firms)))
        .filter(accesses::ended_at.is_null())
        .select(accesses::company_id)
        .load::<Uuid>(tx.conn())
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// A page of the living powers of a space, for these companies only where some are given.
pub async fn of_space(
    tx: &mut Tx,
    space: SpaceId,
    only: Option<&[CompanyId]>,
    page: Page,
) -> Result<Listed<Access>, StoreError> {
    let mut query = rows()
        .filter(accesses::space_id.eq(Col(space)))
        .filter(accesses::ended_at.is_null())
        .filter(accesses::id.gt(page.start()))
        .order(accesses::id)
        .limit(page.rows())
        .into_boxed();
    if let Some(only) = only {
        query = query.filter(accesses::company_id.eq_any(uuids(only)));
    }
    let rows = query.load(tx.conn()).await?;
    Ok(Listed::of(rows, page, |access: &Access| access.id.into()))
}

/// The living powers that other spaces have for a company in a term.
pub async fn of_company(
    tx: &mut Tx,
    company: CompanyId,
    term: TermId,
    page: Page,
) -> Result<Listed<Access>, StoreError> {
    let rows = rows()
        .inner_join(spaces::table.on(spaces::id.eq(accesses::space_id)))
        .filter(accesses::company_id.eq(Col(company)))
        .filter(accesses::term_id.eq(Col(term)))
        .filter(accesses::ended_at.is_null())
        .filter(spaces::company_id.is_null())
        .filter(accesses::id.gt(page.start()))
        .order(accesses::id)
        .limit(page.rows())
        .load(tx.conn())
        .await?;
    Ok(Listed::of(rows, page, |access: &Access| access.id.into()))
}

/// Locks the living powers of an organisation for a term in the order of their ids, and nothing else.
pub async fn lock_of_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
    term: TermId,
) -> Result<(), StoreError> {
    let own = spaces::table.filter(spaces::organisation_id.eq(Col(organisation))).select(spaces::id);
    accesses::table
        .filter(accesses::space_id.eq_any(own))
        .filter(accesses::term_id.eq(Col(term)))
        .filter(accesses::ended_at.is_null())
        .order(accesses::id)
        .select(accesses::id)
        .for_update()
        .load::<Uuid>(tx.conn())
        .await?;
    Ok(())
}

/// All living powers of an organisation for a term, in the order of their ids.
pub async fn of_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
    term: TermId,
) -> Result<Vec<Access>, StoreError> {
    let rows = rows()
        .inner_join(spaces::table.on(spaces::id.eq(accesses::space_id)))
        .filter(spaces::organisation_id.eq(Col(organisation)))
        .filter(accesses::term_id.eq(Col(term)))
        .filter(accesses::ended_at.is_null())
        .order(accesses::id)
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Moves powers to another space of the same organisation; what was filed under them goes along.
pub async fn move_to(tx: &mut Tx, ids: &[AccessId], space: SpaceId) -> Result<usize, StoreError> {
    Ok(diesel::update(accesses::table.filter(accesses::id.eq_any(uuids(ids))))
        .set((accesses::space_id.eq(Col(space)), accesses::version.eq(accesses::version + 1)))
        .execute(tx.conn())
        .await?)
}

/// Saves the end of a power whose row is locked.
pub async fn save(tx: &mut Tx, after: &Access) -> Result<(), StoreError> {
    diesel::update(accesses::table.find(Col(after.id)))
        .set((accesses::ended_at.eq(after.ended_at), accesses::version.eq(after.version)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Whether the power that this code gave has ended.
pub async fn has_ended(tx: &mut Tx, code: CodeId) -> Result<bool, StoreError> {
    let ended = accesses::table.filter(accesses::code_id.eq(Col(code))).select(accesses::ended_at);
    let ended = ended.first::<Option<DateTime<Utc>>>(tx.conn()).await.optional()?;
    Ok(ended.is_some_and(|at| at.is_some()))
}
