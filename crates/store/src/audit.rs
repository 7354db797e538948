//! The audit trail: one event for each resource that an operation changed, in the transaction of the change.
//!
//! An event commits to its header and to the digest of its personal payload. The payload stands apart and can be
//! erased; the record still verifies.

use proof::{AuditHeader, personal_digest, record_digest};
use serde_json::Value;
use types::{CompanyId, SpaceId};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    schema::{audit_events, audit_personal_payloads, security_events},
    sql::*,
};

/// The kinds of things that operations change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the resource of this name")]
pub enum Resource {
    Access,
    Attachment,
    AuthorityMember,
    Claim,
    ClaimFile,
    CertificateNumber,
    Code,
    Company,
    Correction,
    Demarche,
    Document,
    Election,
    File,
    Housekeeping,
    Invitation,
    LetterRun,
    Membership,
    Message,
    Notice,
    Organisation,
    PaperFiling,
    Person,
    Posting,
    Preparation,
    Receipt,
    Round,
    Space,
    SpaceFile,
    Term,
    Token,
}

impl Resource {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Attachment => "attachment",
            Self::AuthorityMember => "authority_member",
            Self::Claim => "claim",
            Self::ClaimFile => "claim_file",
            Self::CertificateNumber => "certificate_number",
            Self::Code => "code",
            Self::Company => "company",
            Self::Correction => "correction",
            Self::Demarche => "demarche",
            Self::Document => "document",
            Self::Election => "election",
            Self::File => "file",
            Self::Housekeeping => "housekeeping",
            Self::Invitation => "invitation",
            Self::LetterRun => "letter_run",
            Self::Membership => "membership",
            Self::Message => "message",
            Self::Notice => "notice",
            Self::Organisation => "organisation",
            Self::PaperFiling => "paper_filing",
            Self::Person => "person",
            Self::Posting => "posting",
            Self::Preparation => "signature_preparation",
            Self::Receipt => "receipt",
            Self::Round => "signing_round",
            Self::Space => "space",
            Self::SpaceFile => "space_file",
            Self::Term => "term",
            Self::Token => "token",
        }
    }
}

/// What happened to one resource.
#[derive(Clone, Debug)]
pub struct Change {
    action: &'static str,
    resource: Resource,
    id: Uuid,
    space: Option<SpaceId>,
    company: Option<CompanyId>,
    personal: Value,
}

impl Change {
    /// `action` is a verb in the past: `registered`, `signed`.
    #[must_use]
    pub fn new(resource: Resource, id: impl Into<Uuid>, action: &'static str) -> Self {
        Self { action, resource, id: id.into(), space: None, company: None, personal: Value::Null }
    }

    /// The space in which it happened.
    #[must_use]
    pub fn in_space(self, space: SpaceId) -> Self {
        Self { space: Some(space), ..self }
    }

    /// The firm whom it concerns.
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

#[derive(Insertable)]
#[diesel(table_name = audit_events)]
struct EventRow {
    id: Uuid,
    at: chrono::DateTime<chrono::Utc>,
    request_id: Uuid,
    operation: &'static str,
    action: &'static str,
    resource_kind: &'static str,
    resource_id: Uuid,
    person_id: Option<Uuid>,
    space_id: Option<Uuid>,
    company_id: Option<Uuid>,
    personal_digest: Vec<u8>,
    record_digest: Vec<u8>,
}

#[derive(Insertable)]
#[diesel(table_name = audit_personal_payloads)]
struct PayloadRow {
    event_id: Uuid,
    nonce: Vec<u8>,
    payload: String,
}

/// Writes the events of an operation: two statements, however many they are (in portions that Postgres can bind).
pub(crate) async fn write(tx: &mut Tx, changes: Vec<Change>) -> Result<(), StoreError> {
    let rows = changes.into_iter().map(|change| rows(tx, change)).collect::<Result<Vec<_>, _>>()?;
    let (events, payloads): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let payloads: Vec<_> = payloads.into_iter().flatten().collect();
    for portion in events.chunks(1_000) {
        diesel::insert_into(audit_events::table).values(portion).execute(tx.conn()).await?;
    }
    for portion in payloads.chunks(1_000) {
        diesel::insert_into(audit_personal_payloads::table).values(portion).execute(tx.conn()).await?;
    }
    Ok(())
}

fn rows(tx: &Tx, change: Change) -> Result<(EventRow, Option<PayloadRow>), StoreError> {
    let call = &tx.call;
    let id: Uuid = tx.id();
    let nonce: [u8; 16] = tx.chance.bytes();
    let payload = if change.personal.is_null() { String::new() } else { change.personal.to_string() };
    let personal_digest = personal_digest(&nonce, &payload);
    let header = AuditHeader {
        id,
        at: call.now,
        request: call.request_id,
        operation: call.operation,
        action: change.action,
        resource_kind: change.resource.code(),
        resource: change.id,
        person: call.person.map(Into::into),
        space: change.space.map(Into::into),
        company: change.company.map(Into::into),
    };
    let record_digest = record_digest(&header.json()?, Some(&personal_digest.0));
    let event = EventRow {
        id,
        at: header.at,
        request_id: header.request,
        operation: call.operation,
        action: change.action,
        resource_kind: change.resource.code(),
        resource_id: header.resource,
        person_id: header.person,
        space_id: header.space,
        company_id: header.company,
        personal_digest: personal_digest.0.to_vec(),
        record_digest: record_digest.0.to_vec(),
    };
    let row = PayloadRow { event_id: id, nonce: nonce.to_vec(), payload };
    Ok((event, (!row.payload.is_empty()).then_some(row)))
}

/// Writes that somebody was refused for lack of rights, or named what is not there.
pub(crate) async fn refused(tx: &mut Tx, refusal: &'static str) -> Result<(), StoreError> {
    let id: Uuid = tx.id();
    let call = tx.call.clone();
    diesel::insert_into(security_events::table)
        .values((
            security_events::id.eq(id),
            security_events::at.eq(call.now),
            security_events::request_id.eq(call.request_id),
            security_events::operation.eq(call.operation),
            security_events::refusal.eq(refusal),
            security_events::person_id.eq(call.person.map(Uuid::from)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// What was recorded for one request: operation, action and kind of resource, in the order of writing.
///
/// # Errors
/// Postgres fails.
pub async fn recorded(tx: &mut Tx, request: Uuid) -> Result<Vec<(String, String, String)>, StoreError> {
    Ok(audit_events::table
        .filter(audit_events::request_id.eq(request))
        .order(audit_events::id)
        .select((audit_events::operation, audit_events::action, audit_events::resource_kind))
        .load(tx.conn())
        .await?)
}
