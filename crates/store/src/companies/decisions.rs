//! Decisions about polls.

use chrono::{DateTime, NaiveDate, Utc};
use elections::{DecisionKind, DecisionMaker, PollDecision};
use serde_json::Value;
use types::{CompanyId, DecisionId, ElectionId, PersonId};

use crate::{Listed, Page, StoreError, Tx, schema::decisions, sql::*};

#[derive(Queryable, Selectable)]
#[diesel(table_name = decisions)]
struct Row {
    id: Col<DecisionId>,
    election_id: Col<ElectionId>,
    kind: Col<DecisionKind>,
    maker: Col<DecisionMaker>,
    decided_on: NaiveDate,
    reference: String,
    reason: String,
    facts: Value,
    entered_at: DateTime<Utc>,
}

impl TryFrom<Row> for PollDecision {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0,
            election: row.election_id.0,
            kind: row.kind.0,
            maker: row.maker.0,
            decided_on: row.decided_on,
            reference: row.reference,
            reason: row.reason,
            facts: serde_json::from_value(row.facts)?,
            entered_at: row.entered_at,
        })
    }
}

pub async fn add(
    tx: &mut Tx,
    company: CompanyId,
    decision: &PollDecision,
    by: PersonId,
) -> Result<(), StoreError> {
    diesel::insert_into(decisions::table)
        .values((
            decisions::id.eq(Col(decision.id)),
            decisions::election_id.eq(Col(decision.election)),
            decisions::company_id.eq(Col(company)),
            decisions::kind.eq(Col(decision.kind)),
            decisions::maker.eq(Col(decision.maker)),
            decisions::decided_on.eq(decision.decided_on),
            decisions::reference.eq(&decision.reference),
            decisions::reason.eq(&decision.reason),
            decisions::facts.eq(serde_json::to_value(&decision.facts)?),
            decisions::entered_by.eq(Col(by)),
            decisions::entered_at.eq(decision.entered_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// What was decided about a poll, in the order in which it was entered.
pub async fn kinds(tx: &mut Tx, election: ElectionId) -> Result<Vec<DecisionKind>, StoreError> {
    let entered = decisions::table
        .filter(decisions::election_id.eq(Col(election)))
        .order((decisions::entered_at, decisions::id))
        .select(decisions::kind);
    let kinds = entered.load::<Col<DecisionKind>>(tx.conn()).await?;
    Ok(kinds.into_iter().map(|kind| kind.0).collect())
}

/// A page of the decisions about a poll.
pub async fn of_election(
    tx: &mut Tx,
    election: ElectionId,
    page: Page,
) -> Result<Listed<PollDecision>, StoreError> {
    let query = decisions::table.filter(decisions::election_id.eq(Col(election))).select(Row::as_select());
    let rows = page.rows(tx, query, decisions::id).await?;
    Listed::cut(rows, page, |decision: &PollDecision| decision.id.into())
}
