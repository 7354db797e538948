//! Filings whose power has ended go on in the space that has the next one.

use diesel::sql_types::{self, Array};
use types::{CompanyId, DemarcheId, SpaceId, TermId};

use crate::{StoreError, Tx, sql::*, statement::statement};

statement! {
    TakeOver -> (sql_types::Uuid, sql_types::Uuid):
    "select demarche, firm from take_over(", space: Col<SpaceId> as sql_types::Uuid, ", ",
    term: Col<TermId> as sql_types::Uuid, ", ", companies: Vec<Col<CompanyId>> as Array<sql_types::Uuid>, ")",
}

/// Hangs the filings of these companies that reached the administration, and whose power has ended, on the living power of
/// this space; answers those that moved. They may stand under a power of somebody else, so the lock lets this through.
pub async fn take_over(
    tx: &mut Tx,
    space: SpaceId,
    term: TermId,
    companies: &[CompanyId],
) -> Result<Vec<(DemarcheId, CompanyId)>, StoreError> {
    let companies = companies.iter().copied().map(Col).collect();
    let statement = TakeOver { space: Col(space), term: Col(term), companies };
    let moved = statement.load::<(Col<DemarcheId>, Col<CompanyId>)>(tx.conn()).await?;
    Ok(moved.into_iter().map(|(id, company)| (id.0, company.0)).collect())
}
