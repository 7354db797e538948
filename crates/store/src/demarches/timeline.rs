//! What happened to a démarche, read from the audit trail.

use chrono::{DateTime, Utc};
use routing::timeline::Happening;
use serde::{Deserialize, Serialize};
use types::{DemarcheId, SpaceId};
use uuid::Uuid;

use crate::{Listed, Page, Resource, StoreError, Tx, error::known, schema::audit_events, sql::*};

/// One thing that happened.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// The event of the audit trail.
    pub id: Uuid,
    /// What happened.
    pub happening: Happening,
    /// When.
    pub at: DateTime<Utc>,
    /// The name of the person who did it, where the caller may know it.
    pub by: Option<String>,
    /// The space that had the démarche then.
    pub space: Option<SpaceId>,
}

type Row = (Uuid, String, DateTime<Utc>, Option<String>, Option<Uuid>);

impl TryFrom<Row> for Entry {
    type Error = StoreError;

    fn try_from((id, action, at, by, space): Row) -> Result<Self, StoreError> {
        let happening = known(Happening::from_code(&action), "action")?;
        Ok(Self { id, happening, at, by, space: space.map(Into::into) })
    }
}

/// A page of what happened to a démarche, of these kinds only, the oldest first.
///
/// # Errors
/// Postgres fails.
pub async fn of_demarche(
    tx: &mut Tx,
    id: DemarcheId,
    kinds: &[Happening],
    page: Page,
) -> Result<Listed<Entry>, StoreError> {
    let actions: Vec<&str> = kinds.iter().map(|kind| kind.code()).collect();
    let rows = audit_events::table
        .filter(audit_events::resource_kind.eq(Resource::Demarche.code()))
        .filter(audit_events::resource_id.eq(Uuid::from(id)))
        .filter(audit_events::action.eq_any(actions))
        .filter(audit_events::id.gt(page.start()))
        .order(audit_events::id)
        .limit(page.rows())
        .select((
            audit_events::id,
            audit_events::action,
            audit_events::at,
            display_name(audit_events::person_id),
            audit_events::space_id,
        ))
        .load::<Row>(tx.conn())
        .await?;
    Listed::cut(rows, page, |entry: &Entry| entry.id)
}
