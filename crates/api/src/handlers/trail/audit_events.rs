//! The audit trail: read by the administrator, and by each space as far as it is about it; and the proof of one event.

use actix_web::http::StatusCode;
use app::{
    Page,
    trail::{Proof, Sealed},
};
use chrono::{DateTime, Utc};
use edge::{Problem, ProblemCode};
use mandataires::{Event, WantedEvents};
use types::{CompanyId, PersonId, SpaceId};
use uuid::Uuid;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest, paging::ListView};

list_query! {
    /// Which events of a space; all where nothing is said.
    struct SpaceEventQuery {
        /// Only those of resources of this kind, as `demarche`.
        #[param(pattern = "^[a-z_]{1,40}$", example = "demarche")]
        resource_kind: Option<String>,
        /// Only those of this resource.
        resource_id: Option<Uuid>,
        /// Only those about this company.
        company_id: Option<CompanyId>,
        /// Only those of this time or later.
        since: Option<DateTime<Utc>>,
        /// Only those before this time.
        until: Option<DateTime<Utc>>,
    }
}

list_query! {
    /// Which events; all where nothing is said.
    struct EventQuery {
        /// Only those of resources of this kind, as `demarche`.
        #[param(pattern = "^[a-z_]{1,40}$", example = "demarche")]
        resource_kind: Option<String>,
        /// Only those of this resource.
        resource_id: Option<Uuid>,
        /// Only those in this space.
        space_id: Option<SpaceId>,
        /// Only those about this company.
        company_id: Option<CompanyId>,
        /// Only those by this person.
        person_id: Option<PersonId>,
        /// Only those of this time or later.
        since: Option<DateTime<Utc>>,
        /// Only those before this time.
        until: Option<DateTime<Utc>>,
    }
}

impl EventQuery {
    fn read(&self) -> Result<(WantedEvents, Page), Problem> {
        let wanted = WantedEvents {
            resource_kind: self.resource_kind.clone().map(kind).transpose()?,
            resource: self.resource_id,
            space: self.space_id,
            company: self.company_id,
            person: self.person_id,
            since: self.since,
            until: self.until,
        };
        Ok((wanted, self.page()?))
    }
}

impl SpaceEventQuery {
    fn read(&self) -> Result<(WantedEvents, Page), Problem> {
        let wanted = WantedEvents {
            resource_kind: self.resource_kind.clone().map(kind).transpose()?,
            resource: self.resource_id,
            company: self.company_id,
            since: self.since,
            until: self.until,
            ..WantedEvents::default()
        };
        Ok((wanted, self.page()?))
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
pub(crate) async fn list_audit_events(app: Server, ask: ApiRequest<(), (), EventQuery>) -> ApiResult {
    let (wanted, page) = ask.query.read()?;
    let listed = app::trail::list(&app, &ask.request, &wanted, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, ListView::from))
}

/// List what happened in a space, the oldest first: about the companies that the caller sees there, and about the space.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/audit-events", tag = "audit", params(SpaceEventQuery),
    responses((status = 200, description = "A page of the events", body = ListView<Event>)))]
pub(crate) async fn list_space_events(
    app: Server,
    ask: ApiRequest<SpaceId, (), SpaceEventQuery>,
) -> ApiResult {
    let (wanted, page) = ask.query.read()?;
    let listed = app::trail::of_space(&app, &ask.request, ask.path, &wanted, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, ListView::from))
}

views! {
    /// That an event is in the tree over all events (RFC 6962).
    struct EventProofView of (proof: Proof) {
        /// The header of the event, byte for byte as it is digested: a JSON array.
        header: String = proof.record.header,
        /// The digest of what is personal about it; null for a security event.
        personal_digest: Option<String> = proof.record.personal_digest.map(|digest| digest.to_string()),
        /// The digest of header and personal digest, one after the other. The leaf is the digest of a zero byte and of these
        /// 32 bytes.
        record_digest: String = proof.record.record_digest.to_string(),
        /// Where it is in the tree; null for the seconds until it is sealed.
        sealed: Option<SealedView> = proof.sealed.map(SealedView::of),
    }

    /// Where an event is in the tree, and the way from there to a signed root.
    struct SealedView of (sealed: Sealed) {
        /// Its place among all events, from 0.
        index: u64,
        /// The hash of its leaf.
        leaf: String = sealed.leaf.to_string(),
        /// The hashes beside the way from the leaf to the root.
        path: Vec<String> = sealed.path.iter().map(ToString::to_string).collect(),
        /// The size of the tree under the first head that covers the event.
        size: u64,
        /// Its root.
        root: String = sealed.root.to_string(),
        /// Both, signed: a JWS to be verified with the keys of `/v1/keys`.
        tree_head: String = sealed.head,
    }
}

/// Prove that an event is in the tree over all events.
#[utoipa::path(get, path = "/v1/audit-events/{audit_event_id}/proof", tag = "audit",
    responses((status = 200, description = "The proof", body = EventProofView)))]
pub(crate) async fn read_event_proof(app: Server, ask: ApiRequest<Uuid>) -> ApiResult {
    let proof = app::trail::prove(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, proof, EventProofView::of))
}
