//! The audit trail: one event for each resource that an operation changed, in the transaction of the change.
//!
//! An event commits to its header and to the digest of its personal payload. The payload stands apart and can be
//! erased; the record still verifies.

use chrono::{DateTime, Utc};
use diesel::sql_types::{self, Array, Bytea, Nullable, Text, Timestamptz};
pub use mandataires::{Action, Resource};
use proof::{AuditHeader, personal_digest, record_digest};
use serde_json::Value;
use types::{CompanyId, SpaceId};
use uuid::Uuid;

use crate::{
    Idempotency, StoreError, Tx,
    schema::{audit_events, security_events},
    sql::*,
    statement::statement,
};

/// What happened to one resource.
#[derive(Clone, Debug)]
pub struct Change {
    action: Action,
    resource: Resource,
    id: Uuid,
    space: Option<SpaceId>,
    company: Option<CompanyId>,
    personal: Value,
}

impl Change {
    #[must_use]
    pub fn new(resource: Resource, id: impl Into<Uuid>, action: Action) -> Self {
        Self { action, resource, id: id.into(), space: None, company: None, personal: Value::Null }
    }

    /// The space in which it happened.
    #[must_use]
    pub fn in_space(self, space: SpaceId) -> Self {
        Self { space: Some(space), ..self }
    }

    /// The company whom it concerns.
    #[must_use]
    pub fn of_company(self, company: CompanyId) -> Self {
        Self { company: Some(company), ..self }
    }

    /// What is personal about it (a name, a reason in somebody's words): kept apart, so that it can be erased.
    #[must_use]
    pub fn personal(self, personal: Value) -> Self {
        Self { personal, ..self }
    }
}

statement! {
    /// Writes the events of an operation with their personal payloads, and keeps its answer: one statement, however many
    /// events they are, and whether or not there is a key. `$1` to `$4` are what all of them share.
    #[derive(Default)]
    Written -> ():
    "with event as (
        insert into audit_events (
            id, resource_kind, action, resource_id, space_id, company_id, personal_digest, record_digest,
            at, request_id, operation, person_id
        )
        select event.*, ", at: DateTime<Utc> as Timestamptz, ", ", request_id: Uuid as sql_types::Uuid, ", ",
    operation: &'static str as Text, ", ", person: Option<Uuid> as Nullable<sql_types::Uuid>, "
        from unnest(", ids: Vec<Uuid> as Array<sql_types::Uuid>, ", ",
    kinds: Vec<&'static str> as Array<Text>, ", ", actions: Vec<&'static str> as Array<Text>, ", ",
    resources: Vec<Uuid> as Array<sql_types::Uuid>, ", ",
    spaces: Vec<Option<Uuid>> as Array<Nullable<sql_types::Uuid>>, ", ",
    companies: Vec<Option<Uuid>> as Array<Nullable<sql_types::Uuid>>, ", ",
    personal_digests: Vec<Vec<u8>> as Array<Bytea>, ", ", record_digests: Vec<Vec<u8>> as Array<Bytea>, ") as event
    ), payload as (
        insert into audit_personal_payloads (event_id, nonce, payload)
        select * from unnest(", payload_of: Vec<Uuid> as Array<sql_types::Uuid>, ", ",
    nonces: Vec<Vec<u8>> as Array<Bytea>, ", ", payloads: Vec<String> as Array<Text>, ")
    )
    insert into idempotency_records (person_id, operation, created_at, key, fingerprint, answer)
    select $4, $3, $1, kept.* from unnest(", keys: Vec<String> as Array<Text>, ", ",
    fingerprints: Vec<Vec<u8>> as Array<Bytea>, ", ", answers: Vec<String> as Array<Text>, ") as kept",
}

/// Writes the events of these changes and, where the call has a key, the answer that is given again.
pub(crate) async fn write(
    tx: &mut Tx,
    changes: Vec<Change>,
    answer: Option<(&Idempotency, String)>,
) -> Result<(), StoreError> {
    if changes.is_empty() && answer.is_none() {
        return Ok(());
    }
    let call = &tx.call;
    let mut written = Written {
        at: call.at.real,
        request_id: call.request_id,
        operation: call.operation,
        person: call.person().map(Uuid::from),
        ..Written::default()
    };
    for change in changes {
        add(tx, &mut written, change)?;
    }
    if let Some((key, answer)) = answer {
        written.keys.push(key.key.clone());
        written.fingerprints.push(key.fingerprint.to_vec());
        written.answers.push(answer);
    }
    written.execute(tx.conn()).await?;
    Ok(())
}

fn add(tx: &Tx, written: &mut Written, change: Change) -> Result<(), StoreError> {
    let call = &tx.call;
    let id: Uuid = tx.id();
    let nonce: [u8; 16] = tx.entropy.bytes();
    let payload = if change.personal.is_null() { String::new() } else { change.personal.to_string() };
    let personal_digest = personal_digest(&nonce, &payload);
    let header = AuditHeader {
        id,
        at: call.at.real,
        request: call.request_id,
        operation: call.operation,
        action: change.action.code(),
        resource_kind: change.resource.code(),
        resource: change.id,
        person: call.person().map(Into::into),
        space: change.space.map(Into::into),
        company: change.company.map(Into::into),
    };
    let record_digest = record_digest(&header.json()?, Some(&personal_digest.0));
    written.ids.push(id);
    written.kinds.push(change.resource.code());
    written.actions.push(change.action.code());
    written.resources.push(header.resource);
    written.spaces.push(header.space);
    written.companies.push(header.company);
    written.personal_digests.push(personal_digest.0.to_vec());
    written.record_digests.push(record_digest.0.to_vec());
    if !payload.is_empty() {
        written.payload_of.push(id);
        written.nonces.push(nonce.to_vec());
        written.payloads.push(payload);
    }
    Ok(())
}

/// Writes that somebody was refused for lack of rights, or named what is not there.
pub(crate) async fn refused(tx: &mut Tx, refusal: &'static str) -> Result<(), StoreError> {
    let id: Uuid = tx.id();
    let call = tx.call.clone();
    diesel::insert_into(security_events::table)
        .values((
            security_events::id.eq(id),
            security_events::at.eq(call.at.real),
            security_events::request_id.eq(call.request_id),
            security_events::operation.eq(call.operation),
            security_events::refusal.eq(refusal),
            security_events::person_id.eq(call.person().map(Uuid::from)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// What was recorded for one request: operation, action and kind of resource, in the order of writing.
pub async fn recorded(tx: &mut Tx, request: Uuid) -> Result<Vec<(String, String, String)>, StoreError> {
    Ok(audit_events::table
        .filter(audit_events::request_id.eq(request))
        .order(audit_events::id)
        .select((audit_events::operation, audit_events::action, audit_events::resource_kind))
        .load(tx.conn())
        .await?)
}
