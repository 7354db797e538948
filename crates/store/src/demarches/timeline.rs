//! What happened to a démarche, read from the audit trail.

use chrono::{DateTime, Utc};
use routing::timeline::{Entry, Happening};
use types::{DemarcheId, EventId, SpaceId};

use crate::{Listed, Page, Resource, StoreError, Tx, schema::audit_events, sql::*};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = audit_events)]
    struct Row -> Entry {
        id: Col<EventId>,
        happening: Col<Happening> = audit_events::action,
        at: DateTime<Utc>,
        by: Option<String> = display_name(audit_events::person_id),
        space: Option<Col<SpaceId>> = audit_events::space_id,
    }
}

/// A page of what happened to a démarche, of these kinds only, the oldest first.
pub async fn of_demarche(
    tx: &mut Tx,
    id: DemarcheId,
    kinds: &[Happening],
    page: Page,
) -> Result<Listed<Entry>, StoreError> {
    let query = Row::query()
        .filter(audit_events::resource_kind.eq(Resource::Demarche.code()))
        .filter(audit_events::resource_id.eq(Col(id)))
        .filter(audit_events::action.eq_any(kinds.iter().copied().map(Col)));
    let rows = page.rows(tx, query, audit_events::id).await?;
    Listed::cut(rows, page, |entry: &Entry| entry.id.into())
}
