//! The power of a space to act for a company: given by a code, ended by the company or by the space.

use chrono::{DateTime, Utc};
use mandataires::Access;
use types::{AccessId, CodeId, CompanyId, OrganisationId, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{accesses, companies, spaces},
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = accesses)]
    #[diesel(base_query = accesses::table
        .inner_join(companies::table.on(companies::id.eq(accesses::company_id))))]
    struct Row -> Access {
        id: Col<AccessId>,
        space: Col<SpaceId> = accesses::space_id,
        company: Col<CompanyId> = accesses::company_id,
        legal_name: String = companies::legal_name,
        headcount: Option<Col<u32>> = companies::headcount,
        term: Col<TermId> = accesses::term_id,
        granted_at: DateTime<Utc>,
        ended_at: Option<DateTime<Utc>>,
        placed: bool,
        version: i32,
    }
}

pub async fn find(tx: &mut Tx, id: AccessId) -> Result<Option<Access>, StoreError> {
    one(Row::query().filter(accesses::id.eq(Col(id))).first(tx.conn()).await)
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
    let living = Row::query()
        .filter(accesses::space_id.eq(Col(space)))
        .filter(accesses::company_id.eq(Col(company)))
        .filter(accesses::ended_at.is_null());
    one(living.first(tx.conn()).await)
}

/// The companies among these for which the space has a living power.
pub async fn held(
    tx: &mut Tx,
    space: SpaceId,
    companies: &[CompanyId],
) -> Result<Vec<CompanyId>, StoreError> {
    let held = accesses::table
        .filter(accesses::space_id.eq(Col(space)))
        .filter(accesses::company_id.eq_any(uuids(companies)))
        .filter(accesses::ended_at.is_null())
        .select(accesses::company_id);
    all(held.load::<Uuid>(tx.conn()).await)
}

/// A page of the living powers of a space, for these companies only where some are given.
pub async fn of_space(
    tx: &mut Tx,
    space: SpaceId,
    only: Option<&[CompanyId]>,
    page: Page,
) -> Result<Listed<Access>, StoreError> {
    let mut query = Row::query()
        .filter(accesses::space_id.eq(Col(space)))
        .filter(accesses::ended_at.is_null())
        .into_boxed();
    if let Some(only) = only {
        query = query.filter(accesses::company_id.eq_any(uuids(only)));
    }
    let rows = page.rows(tx, query, accesses::id).await?;
    Listed::cut(rows, page, |access: &Access| access.id.into())
}

/// The living powers that other spaces have for a company in a term.
pub async fn of_company(
    tx: &mut Tx,
    company: CompanyId,
    term: TermId,
    page: Page,
) -> Result<Listed<Access>, StoreError> {
    let query = Row::query()
        .inner_join(spaces::table.on(spaces::id.eq(accesses::space_id)))
        .filter(accesses::company_id.eq(Col(company)))
        .filter(accesses::term_id.eq(Col(term)))
        .filter(accesses::ended_at.is_null())
        .filter(spaces::company_id.is_null());
    let rows = page.rows(tx, query, accesses::id).await?;
    Listed::cut(rows, page, |access: &Access| access.id.into())
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
    let held = Row::query()
        .inner_join(spaces::table.on(spaces::id.eq(accesses::space_id)))
        .filter(spaces::organisation_id.eq(Col(organisation)))
        .filter(accesses::term_id.eq(Col(term)))
        .filter(accesses::ended_at.is_null())
        .order(accesses::id);
    all(held.load(tx.conn()).await)
}

/// Moves powers to another space of the same organisation; what was filed under them goes along.
pub async fn move_to(tx: &mut Tx, ids: &[AccessId], space: SpaceId) -> Result<usize, StoreError> {
    Ok(diesel::update(accesses::table.filter(accesses::id.eq_any(uuids(ids))))
        .set((accesses::space_id.eq(Col(space)), accesses::version.eq(accesses::version + 1)))
        .execute(tx.conn())
        .await?)
}

/// Saves where a power whose row is locked is now; what was filed under it goes along.
pub async fn place(tx: &mut Tx, after: &Access) -> Result<(), StoreError> {
    diesel::update(accesses::table.find(Col(after.id)))
        .set((
            accesses::space_id.eq(Col(after.space)),
            accesses::placed.eq(after.placed),
            accesses::version.eq(after.version),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
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
