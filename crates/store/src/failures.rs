//! Codes that were not accepted, counted by acting space and by client address.

use chrono::{DateTime, Utc};

use crate::{StoreError, Tx, schema::code_failures, sql::*};

/// Adds failures to each of these scopes in this hour; answers the highest count reached by one of them.
pub async fn count(
    tx: &mut Tx,
    scopes: &[String],
    hour: DateTime<Utc>,
    failures: i32,
) -> Result<i32, StoreError> {
    // In one order everywhere, so that two calls never wait for each other.
    let mut scopes: Vec<_> = scopes.to_vec();
    scopes.sort_unstable();
    let rows: Vec<_> = scopes
        .iter()
        .map(|scope| {
            (
                code_failures::scope.eq(scope),
                code_failures::hour.eq(hour),
                code_failures::failures.eq(failures),
            )
        })
        .collect();
    let counts = diesel::insert_into(code_failures::table)
        .values(rows)
        .on_conflict((code_failures::scope, code_failures::hour))
        .do_update()
        .set(code_failures::failures.eq(code_failures::failures + failures))
        .returning(code_failures::failures)
        .load::<i32>(tx.conn())
        .await?;
    Ok(counts.into_iter().max().unwrap_or_default())
}

/// Forgets the counts of earlier hours.
pub async fn forget_before(tx: &mut Tx, hour: DateTime<Utc>) -> Result<usize, StoreError> {
    Ok(diesel::delete(code_failures::table.filter(code_failures::hour.lt(hour))).execute(tx.conn()).await?)
}
