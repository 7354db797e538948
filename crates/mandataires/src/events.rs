//! The audit trail as people read it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{CompanyId, PersonId, SpaceId, coded};
use uuid::Uuid;

coded! {
    /// The kinds of things that operations change.
    Resource {
        Access = "access",
        Attachment = "attachment",
        AuthorityMember = "authority_member",
        Claim = "claim",
        ClaimFile = "claim_file",
        CertificateNumber = "certificate_number",
        Code = "code",
        Company = "company",
        Correction = "correction",
        Demarche = "demarche",
        Document = "document",
        Election = "election",
        File = "file",
        Housekeeping = "housekeeping",
        Invitation = "invitation",
        LetterRun = "letter_run",
        Membership = "membership",
        Message = "message",
        Notice = "notice",
        Organisation = "organisation",
        PaperFiling = "paper_filing",
        Person = "person",
        Posting = "posting",
        Preparation = "signature_preparation",
        Receipt = "receipt",
        Round = "signing_round",
        Space = "space",
        SpaceFile = "space_file",
        Term = "term",
        Token = "token",
    }
}

/// One event: what happened to one resource.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = AuditEventView, example = json!({
    "id": "0193a1b2-0000-7000-8000-000000000020", "happened_at": "2026-11-21T10:00:00Z",
    "request_id": "0193a1b2-0000-7000-8000-000000000021", "operation": "transmit_demarche", "action": "transmitted",
    "resource_kind": "demarche", "resource_id": "0193a1b2-0000-7000-8000-00000000000b",
    "person_id": "0193a1b2-0000-7000-8000-000000000009", "person": "Anne Weber",
    "space_id": "0193a1b2-0000-7000-8000-000000000006", "company_id": "0193a1b2-0000-7000-8000-000000000002",
    "personal": null
})))]
pub struct Event {
    /// The event.
    pub id: Uuid,
    /// When.
    pub happened_at: DateTime<Utc>,
    /// The request that made the change, as its answer named it.
    #[serde(rename = "request_id")]
    pub request: Uuid,
    /// The operation of that request.
    pub operation: String,
    /// What happened to the resource.
    pub action: String,
    /// The kind of the resource.
    pub resource_kind: String,
    /// The resource.
    #[serde(rename = "resource_id")]
    pub resource: Uuid,
    /// Who did it; for a space its own people only.
    #[serde(rename = "person_id")]
    pub person: Option<PersonId>,
    /// The name of that person.
    #[serde(rename = "person")]
    pub name: Option<String>,
    /// The space in which it happened.
    #[serde(rename = "space_id")]
    pub space: Option<SpaceId>,
    /// The company whom it concerns.
    #[serde(rename = "company_id")]
    pub company: Option<CompanyId>,
    /// What is personal about it, for the administrator; null where there is nothing, and where it was erased.
    #[cfg_attr(feature = "schema", schema(value_type = Option<Object>))]
    pub personal: Option<Value>,
}

/// Which events are looked for; all where nothing is said.
#[derive(Clone, Debug, Default)]
pub struct WantedEvents {
    /// Of resources of this kind.
    pub resource_kind: Option<String>,
    pub resource: Option<Uuid>,
    pub space: Option<SpaceId>,
    /// About this company.
    pub company: Option<CompanyId>,
    pub person: Option<PersonId>,
    /// At this time or later.
    pub since: Option<DateTime<Utc>>,
    /// Before this time.
    pub until: Option<DateTime<Utc>>,
}
