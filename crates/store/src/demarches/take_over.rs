//! Filings whose power has ended go on in the space that has the next one.

use types::{CompanyId, DemarcheId, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    schema::{accesses, demarches},
    sql::*,
};

/// Hangs the filings of these firms that reached the administration, and whose power has ended, on the living power of
/// this space; answers those that moved.
///
/// # Errors
/// Postgres fails.
pub async fn take_over(
    tx: &mut Tx,
    space: SpaceId,
    term: TermId,
    firms: &[CompanyId],
) -> Result<Vec<(DemarcheId, CompanyId)>, StoreError> {
    let firms: Vec<Uuid> = firms.iter().copied().map(Into::into).collect();
    let (living, ended) = diesel::alias!(accesses as living, accesses as ended);
    let to = living
        .filter(living.field(accesses::space_id).eq(Uuid::from(space)))
        .filter(living.field(accesses::company_id).eq(demarches::company_id))
        .filter(living.field(accesses::ended_at).is_null())
        .select(living.field(accesses::id))
        .single_value();
    let from = ended
        .filter(ended.field(accesses::term_id).eq(Uuid::from(term)))
        .filter(ended.field(accesses::company_id).eq_any(firms.clone()))
        .filter(ended.field(accesses::ended_at).is_not_null())
        .select(ended.field(accesses::id));
    let orphaned = demarches::table
        .filter(demarches::company_id.eq_any(firms))
        .filter(demarches::transmitted_at.is_not_null())
        .filter(demarches::access_id.eq_any(from));
    let moved = diesel::update(orphaned)
        .set((demarches::access_id.eq(to.assume_not_null()), demarches::version.eq(demarches::version + 1)))
        .returning((demarches::id, demarches::company_id))
        .load::<(Uuid, Uuid)>(tx.conn())
        .await?;
    Ok(moved.into_iter().map(|(id, company)| (id.into(), company.into())).collect())
}
