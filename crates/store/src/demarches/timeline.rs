//! What happened to a démarche, read from the audit trail.

use chrono::{DateTime, Utc};
use routing::timeline::{Entry, Happening};
use types::{DemarcheId, EventId, SpaceId};

use crate::{Listed, Page, Resource, StoreError, Tx, schema::audit_events, sql::*};

#[derive(Queryable, Selectable)]
#[diesel(table_name = audit_events)]
struct Row {
    id: Col<EventId>,
    action: Col<Happening>,
    at: DateTime<Utc>,
    #[diesel(select_expression = display_name(audit_events::person_id))]
    by: Option<String>,
    space_id: Option<Col<SpaceId>>,
}

impl From<Row> for Entry {
    fn from(row: Row) -> Self {
        let space = row.space_id.map(|space| space.0);
        Self { id: row.id.0, happening: row.action.0, at: row.at, by: row.by, space }
    }
}

/// A page of what happened to a démarche, of these kinds only, the oldest first.
pub async fn of_demarche(
    tx: &mut Tx,
    id: DemarcheId,
    kinds: &[Happening],
    page: Page,
) -> Result<Listed<Entry>, StoreError> {
    let rows = audit_events::table
        .filter(audit_events::resource_kind.eq(Resource::Demarche.code()))
        .filter(audit_events::resource_id.eq(Col(id)))
        .filter(audit_events::action.eq_any(kinds.iter().copied().map(Col)))
        .filter(audit_events::id.gt(page.start()))
        .order(audit_events::id)
        .limit(page.rows())
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(Listed::of(rows, page, |entry: &Entry| entry.id.into()))
}
