//! The audit trail as people read it, and the records of its events as they were digested.

pub mod sealing;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use mandataires::{Event, WantedEvents};
use proof::{
    AuditHeader, Hash,
    export::{Personal, Record},
    record_digest,
};
use types::{CompanyId, PersonId, SpaceId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    schema::{accesses, audit_events, audit_personal_payloads, memberships, persons, security_events},
    sql::*,
    trail::sealing::RefusalRow,
};

/// Whose events a member of a space sees.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    pub space: SpaceId,
    /// The only companies of it, and nothing about the space as a whole; none where the member sees everything.
    pub only: Option<&'a [CompanyId]>,
}

/// The first id that can have been made at this time.
pub(crate) fn first_id(at: DateTime<Utc>) -> Uuid {
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &[0; 10]).into_uuid()
}

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = audit_events)]
    struct Row -> Event {
        id: Uuid,
        happened_at: DateTime<Utc> = audit_events::at,
        request: Uuid = audit_events::request_id,
        operation: String,
        action: String,
        resource_kind: String,
        resource: Uuid = audit_events::resource_id,
        person: Option<Col<PersonId>> = audit_events::person_id,
        space: Option<Col<SpaceId>> = audit_events::space_id,
        company: Option<Col<CompanyId>> = audit_events::company_id,
        ..name: None,
        ..personal: None,
    }
}

fn record(event: &Event, personal_digest: &[u8], record_digest: &[u8]) -> Result<Record, StoreError> {
    let header = AuditHeader {
        id: event.id,
        at: event.happened_at,
        request: event.request,
        operation: &event.operation,
        action: &event.action,
        resource_kind: &event.resource_kind,
        resource: event.resource,
        person: event.person.map(Into::into),
        space: event.space.map(Into::into),
        company: event.company.map(Into::into),
    };
    let digest = |bytes: &[u8]| known(Hash::from_bytes(bytes), "digest of an event");
    Ok(Record {
        header: header.json()?,
        personal_digest: Some(digest(personal_digest)?),
        personal: None,
        record_digest: digest(record_digest)?,
    })
}

/// A page of events, the oldest first: all that are wanted, or of those only what a member of a space sees, which is
/// what happened in that space about it as a whole and about the companies that it still acts for.
pub async fn list(
    tx: &mut Tx,
    wanted: &WantedEvents,
    seen: Option<Seen<'_>>,
    page: Page,
) -> Result<Listed<Event>, StoreError> {
    let mut query = Row::query().into_boxed();
    if let Some(kind) = &wanted.resource_kind {
        query = query.filter(audit_events::resource_kind.eq(kind));
    }
    if let Some(resource) = wanted.resource {
        query = query.filter(audit_events::resource_id.eq(resource));
    }
    if let Some(space) = wanted.space {
        query = query.filter(audit_events::space_id.eq(Col(space)));
    }
    if let Some(company) = wanted.company {
        query = query.filter(audit_events::company_id.eq(Col(company)));
    }
    if let Some(person) = wanted.person {
        query = query.filter(audit_events::person_id.eq(Col(person)));
    }
    if let Some(since) = wanted.since {
        query = query.filter(audit_events::id.ge(first_id(since))).filter(audit_events::at.ge(since));
    }
    if let Some(until) = wanted.until {
        query = query.filter(audit_events::at.lt(until));
    }
    if let Some(Seen { space, only }) = seen {
        let living = accesses::table
            .filter(accesses::space_id.eq(Col(space)))
            .filter(accesses::ended_at.is_null())
            .select(accesses::company_id.nullable());
        let about = audit_events::company_id.is_null().or(audit_events::company_id.eq_any(living));
        query = query.filter(audit_events::space_id.eq(Col(space))).filter(about);
        if let Some(only) = only {
            query = query.filter(audit_events::company_id.eq_any(uuids(only)));
        }
    }
    let rows: Vec<Row> = page.rows(tx, query, audit_events::id).await?;
    Listed::cut(rows, page, |event: &Event| event.id)
}

/// What is personal about these events, as JSON.
pub async fn payloads(tx: &mut Tx, events: &[Uuid]) -> Result<HashMap<Uuid, String>, StoreError> {
    let rows = audit_personal_payloads::table
        .filter(audit_personal_payloads::event_id.eq_any(events))
        .select((audit_personal_payloads::event_id, audit_personal_payloads::payload))
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().collect())
}

/// The names of those of these persons who are or were members of the space.
pub async fn colleagues(
    tx: &mut Tx,
    space: SpaceId,
    persons: &[PersonId],
) -> Result<HashMap<PersonId, String>, StoreError> {
    let rows = memberships::table
        .inner_join(persons::table.on(persons::id.eq(memberships::person_id)))
        .filter(memberships::space_id.eq(Col(space)))
        .filter(memberships::person_id.eq_any(uuids(persons)))
        .select((persons::id, persons::display_name))
        .load::<(Uuid, String)>(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|(id, name)| (id.into(), name)).collect())
}

/// The records of these events, of both kinds, as they were digested; without those that are gone.
pub async fn records(tx: &mut Tx, events: &[Uuid]) -> Result<HashMap<Uuid, Record>, StoreError> {
    let changes = audit_events::table
        .filter(audit_events::id.eq_any(events))
        .select((Row::as_select(), audit_events::personal_digest, audit_events::record_digest))
        .load::<(Row, Vec<u8>, Vec<u8>)>(tx.conn())
        .await?;
    let payloads = audit_personal_payloads::table
        .filter(audit_personal_payloads::event_id.eq_any(events))
        .load::<(Uuid, Vec<u8>, String)>(tx.conn())
        .await?;
    let refusals = security_events::table
        .filter(security_events::id.eq_any(events))
        .load::<RefusalRow>(tx.conn())
        .await?;
    let mut records = HashMap::with_capacity(events.len());
    for (row, personal_digest, record_digest) in changes {
        records.insert(row.id, record(&row.into(), &personal_digest, &record_digest)?);
    }
    for (event, nonce, payload) in payloads {
        if let Some(record) = records.get_mut(&event) {
            record.personal = Some(Personal { nonce: hex::encode(&nonce), payload });
        }
    }
    for row in refusals {
        let header = row.header()?;
        let record_digest = record_digest(&header, None);
        records.insert(row.id, Record { header, personal_digest: None, personal: None, record_digest });
    }
    Ok(records)
}
