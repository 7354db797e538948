//! The audit trail as people read it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, PersonId, SpaceId};
use uuid::Uuid;

/// What happened to one resource.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Event {
    /// The event.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// The request that made the change.
    pub request: Uuid,
    /// Its operation.
    pub operation: String,
    /// What happened to the resource.
    pub action: String,
    /// The kind of the resource.
    pub resource_kind: String,
    /// The resource.
    pub resource: Uuid,
    /// Who did it, where the caller may know it.
    pub person: Option<PersonId>,
    /// The name of that person.
    pub name: Option<String>,
    /// The space in which it happened.
    pub space: Option<SpaceId>,
    /// The firm whom it concerns.
    pub company: Option<CompanyId>,
    /// What is personal about it, as JSON; absent where there is nothing, where it was erased, and where the caller may
    /// not know it.
    pub personal: Option<String>,
}

/// Which events are looked for; all where nothing is said.
#[derive(Clone, Debug, Default)]
pub struct WantedEvents {
    /// Of resources of this kind.
    pub resource_kind: Option<String>,
    /// Of this resource.
    pub resource: Option<Uuid>,
    /// In this space.
    pub space: Option<SpaceId>,
    /// About this firm.
    pub company: Option<CompanyId>,
    /// By this person.
    pub person: Option<PersonId>,
    /// At this time or later.
    pub since: Option<DateTime<Utc>>,
    /// Before this time.
    pub until: Option<DateTime<Utc>>,
}
