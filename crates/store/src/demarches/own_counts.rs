//! What a company has counted itself before its notice.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use filings::own_count::{Counted, OwnCount};
use serde_json::Value;
use types::{CompanyId, ElectionId, PersonId};

use crate::{StoreError, Tx, schema::own_counts, sql::*};

#[derive(Queryable, Selectable)]
#[diesel(table_name = own_counts)]
struct Row {
    election_id: Col<ElectionId>,
    company_id: Col<CompanyId>,
    staff: Option<String>,
    headcount: Col<u32>,
    breakdown: Value,
    answers: Value,
    updated_at: DateTime<Utc>,
    version: i32,
}

impl TryFrom<Row> for OwnCount {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let answers: BTreeMap<String, Value> = serde_json::from_value(row.answers)?;
        Ok(Self {
            election: row.election_id.0,
            company: row.company_id.0,
            staff: row.staff,
            counted: Some(Counted { headcount: row.headcount.0, breakdown: row.breakdown, answers }),
            updated_at: Some(row.updated_at),
            version: row.version,
        })
    }
}

/// The count of a poll, where there is one.
pub async fn find(tx: &mut Tx, election: ElectionId) -> Result<Option<OwnCount>, StoreError> {
    one(own_counts::table.find(Col(election)).select(Row::as_select()).first(tx.conn()).await)
}

/// Saves a count over the version that was seen, 0 for the first one; false where there is another.
pub async fn save(
    tx: &mut Tx,
    seen: &OwnCount,
    staff: &str,
    counted: &Counted,
    by: PersonId,
) -> Result<bool, StoreError> {
    let said = (
        own_counts::staff.eq(staff),
        own_counts::headcount.eq(Col(counted.headcount)),
        own_counts::breakdown.eq(&counted.breakdown),
        own_counts::answers.eq(serde_json::to_value(&counted.answers)?),
        own_counts::updated_by.eq(Col(by)),
        own_counts::updated_at.eq(tx.real_now()),
    );
    let id = Col(seen.election);
    let saved = if seen.version == 0 {
        let key = (own_counts::election_id.eq(id), own_counts::company_id.eq(Col(seen.company)));
        let insert = diesel::insert_into(own_counts::table).values((key, said));
        insert.on_conflict_do_nothing().execute(tx.conn()).await?
    } else {
        let old = own_counts::table.find(id).filter(own_counts::version.eq(seen.version));
        diesel::update(old).set((said, own_counts::version.eq(seen.version + 1))).execute(tx.conn()).await?
    };
    Ok(saved == 1)
}

/// Erases who works in a company from the counts that were last made before this moment; what came of them stays.
pub async fn forget_staff_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<usize, StoreError> {
    let old =
        own_counts::table.filter(own_counts::staff.is_not_null()).filter(own_counts::updated_at.lt(moment));
    Ok(diesel::update(old).set(own_counts::staff.eq(None::<String>)).execute(tx.conn()).await?)
}
