//! Filings whose power has ended go on in the space that has the next one.

use diesel::sql_types::{self, Array};
use types::{CompanyId, DemarcheId, SpaceId, TermId};
use uuid::Uuid;

use crate::{StoreError, Tx, sql::*, statement::statement};

statement! {
    TakeOver -> (sql_types::Uuid, sql_types::Uuid):
    "select demarche, firm from take_over(", space: Uuid as sql_types::Uuid, ", ", term: Uuid as sql_types::Uuid, ", ",
    firms: Vec<Uuid> as Array<sql_types::Uuid>, ")",
}

/// Hangs the filings of these firms that reached the administration, and whose power has ended, on the living power of
/// this space; answers those that moved. They may stand under a power of somebody else, so the lock lets this through.
///
/// # Errors
/// Postgres fails.
pub async fn take_over(
    tx: &mut Tx,
    space: SpaceId,
    term: TermId,
    firms: &[CompanyId],
) -> Result<Vec<(DemarcheId, CompanyId)>, StoreError> {
    let firms = firms.iter().copied().map(Into::into).collect();
    let statement = TakeOver { space: space.into(), term: term.into(), firms };
    let moved = statement.load::<(Uuid, Uuid)>(tx.conn()).await?;
    Ok(moved.into_iter().map(|(id, company)| (id.into(), company.into())).collect())
}
