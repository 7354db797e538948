//! How much came in a day, or went to somebody: claims and bytes from a network, mails of a person, to an address.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::upsert::excluded;

use crate::{StoreError, Tx, schema::paces, sql::*};

/// What is counted and where, as a keyed digest.
pub type Scope = [u8; 32];

/// Adds to the counts of a day, all in one statement; answers each count as it is then, in the order of scopes. A scope
/// stays locked until the transaction ends, and takes the count back where that fails.
pub async fn count(
    tx: &mut Tx,
    day: NaiveDate,
    more: &BTreeMap<Scope, i64>,
) -> Result<BTreeMap<Scope, i64>, StoreError> {
    // In the order of the map, so that two transactions never wait for each other.
    let rows: Vec<_> = more
        .iter()
        .map(|(scope, more)| (paces::scope.eq(scope.as_slice()), paces::day.eq(day), paces::count.eq(more)))
        .collect();
    let counted = diesel::insert_into(paces::table)
        .values(rows)
        .on_conflict((paces::scope, paces::day))
        .do_update()
        .set(paces::count.eq(paces::count + excluded(paces::count)))
        .returning((paces::scope, paces::count))
        .get_results::<(Vec<u8>, i64)>(tx.conn())
        .await?;
    let known = |(scope, count): (Vec<u8>, i64)| Some((Scope::try_from(scope).ok()?, count));
    Ok(counted.into_iter().filter_map(known).collect())
}

/// Forgets what came before this day.
pub async fn forget_before(tx: &mut Tx, day: NaiveDate) -> Result<usize, StoreError> {
    Ok(diesel::delete(paces::table.filter(paces::day.lt(day))).execute(tx.conn()).await?)
}
