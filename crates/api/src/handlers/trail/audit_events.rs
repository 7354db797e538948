//! The audit trail: read by the administrator, and by each space as far as it is about it; and the proof of one event.

use actix_web::http::StatusCode;
use app::{
    Page,
    trail::{Proof, Sealed},
};
use chrono::{DateTime, Utc};
use edge::{Problem, ProblemCode};
use mandataires::{Event, WantedEvents};
use serde::{Deserialize, Serialize};
use types::{CompanyId, PersonId, SpaceId};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    paging::{ListView, page},
};

/// Which events of a space; all where nothing is said.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct SpaceEventQuery {
    /// Only those of resources of this kind, as `demarche`.
    #[param(pattern = "^[a-z_]{1,40}$", example = "demarche")]
    resource_kind: Option<String>,
    /// Only those of this resource.
    resource_id: Option<Uuid>,
    /// Only those about this company.
    company_id: Option<Uuid>,
    /// Only those of this time or later.
    since: Option<DateTime<Utc>>,
    /// Only those before this time.
    until: Option<DateTime<Utc>>,
    /// 1 to 100 items; 50 when absent.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u8>,
    /// `next` of the page before.
    cursor: Option<Uuid>,
}

/// Which events; all where nothing is said.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct EventQuery {
    /// Only those of resources of this kind, as `demarche`.
    #[param(pattern = "^[a-z_]{1,40}$", example = "demarche")]
    resource_kind: Option<String>,
    /// Only those of this resource.
    resource_id: Option<Uuid>,
    /// Only those in this space.
    space_id: Option<Uuid>,
    /// Only those about this company.
    company_id: Option<Uuid>,
    /// Only those by this person.
    person_id: Option<Uuid>,
    /// Only those of this time or later.
    since: Option<DateTime<Utc>>,
    /// Only those before this time.
    until: Option<DateTime<Utc>>,
    /// 1 to 100 items; 50 when absent.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u8>,
    /// `next` of the page before.
    cursor: Option<Uuid>,
}

impl EventQuery {
    fn read(self) -> Result<(WantedEvents, Page), Problem> {
        let wanted = WantedEvents {
            resource_kind: self.resource_kind.map(kind).transpose()?,
            resource: self.resource_id,
            space: self.space_id.map(SpaceId),
            company: self.company_id.map(CompanyId),
            person: self.person_id.map(PersonId),
            since: self.since,
            until: self.until,
        };
        Ok((wanted, page(self.limit, self.cursor)?))
    }
}

impl SpaceEventQuery {
    fn read(self) -> Result<(WantedEvents, Page), Problem> {
        let wanted = WantedEvents {
            resource_kind: self.resource_kind.map(kind).transpose()?,
            resource: self.resource_id,
            company: self.company_id.map(CompanyId),
            since: self.since,
            until: self.until,
            ..WantedEvents::default()
        };
        Ok((wanted, page(self.limit, self.cursor)?))
    }
}

/// The kind of a resource, by its form; of one that there is not there are no events.
fn kind(text: String) -> Result<String, Problem> {
    let good =
        (1..=40).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    if good { Ok(text) } else { Err(ProblemCode::QueryUnreadable.into()) }
}

/// List the events of the audit trail, the oldest first.
#[utoipa::path(get, path = "/v1/audit-events", tag = "audit", params(EventQuery),
    responses((status = 200, description = "A page of the events", body = ListView<Event>)))]
pub(crate) async fn list_audit_events(app: Server, mut ask: ApiRequest<(), (), EventQuery>) -> ApiResult {
    let (wanted, page) = std::mem::take(&mut ask.query).read()?;
    let listed = app::trail::list(&app, &ask.request, &wanted, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, ListView::from))
}

/// List what happened in a space, the oldest first: about the companies that the caller sees there, and about the space.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/audit-events", tag = "audit", params(SpaceEventQuery),
    responses((status = 200, description = "A page of the events", body = ListView<Event>)))]
pub(crate) async fn list_space_events(
    app: Server,
    mut ask: ApiRequest<SpaceId, (), SpaceEventQuery>,
) -> ApiResult {
    let (wanted, page) = std::mem::take(&mut ask.query).read()?;
    let listed = app::trail::of_space(&app, &ask.request, ask.path, &wanted, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, ListView::from))
}

/// That an event is in the tree over all events (RFC 6962).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EventProofView {
    /// The header of the event, byte for byte as it is digested: a JSON array.
    pub header: String,
    /// The digest of what is personal about it; null for a security event.
    pub personal_digest: Option<String>,
    /// The digest of header and personal digest, one after the other. The leaf is the digest of a zero byte and of these
    /// 32 bytes.
    pub record_digest: String,
    /// Where it is in the tree; null for the seconds until it is sealed.
    pub sealed: Option<SealedView>,
}

/// Where an event is in the tree, and the way from there to a signed root.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SealedView {
    /// Its place among all events, from 0.
    pub index: u64,
    /// The hash of its leaf.
    pub leaf: String,
    /// The hashes beside the way from the leaf to the root.
    pub path: Vec<String>,
    /// The size of the tree under the first head that covers the event.
    pub size: u64,
    /// Its root.
    pub root: String,
    /// Both, signed: a JWS to be verified with the keys of `/v1/keys`.
    pub tree_head: String,
}

impl From<Proof> for EventProofView {
    fn from(Proof { record, sealed }: Proof) -> Self {
        Self {
            header: record.header,
            personal_digest: record.personal_digest.map(|digest| digest.to_string()),
            record_digest: record.record_digest.to_string(),
            sealed: sealed.map(Into::into),
        }
    }
}

impl From<Sealed> for SealedView {
    fn from(sealed: Sealed) -> Self {
        Self {
            index: sealed.index,
            leaf: sealed.leaf.to_string(),
            path: sealed.path.iter().map(ToString::to_string).collect(),
            size: sealed.size,
            root: sealed.root.to_string(),
            tree_head: sealed.head,
        }
    }
}

/// Prove that an event is in the tree over all events.
#[utoipa::path(get, path = "/v1/audit-events/{audit_event_id}/proof", tag = "audit",
    responses((status = 200, description = "The proof", body = EventProofView)))]
pub(crate) async fn read_event_proof(app: Server, ask: ApiRequest<Uuid>) -> ApiResult {
    let proof = app::trail::prove(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, proof, EventProofView::from))
}
