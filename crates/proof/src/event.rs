//! What an event commits to: its header as JSON, and the digest of what is personal about it.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::Hash;

/// The header of an audit event: everything about it that is kept for good.
#[derive(Clone, Copy, Debug)]
pub struct AuditHeader<'a> {
    pub id: Uuid,
    /// When, to the microsecond.
    pub at: DateTime<Utc>,
    pub request: Uuid,
    /// The operation of that request.
    pub operation: &'a str,
    pub action: &'a str,
    pub resource_kind: &'a str,
    pub resource: Uuid,
    /// Who did it; nobody where no sign-in was asked for.
    pub person: Option<Uuid>,
    pub space: Option<Uuid>,
    pub company: Option<Uuid>,
}

impl AuditHeader<'_> {
    /// The bytes that are digested: a JSON array of the fields in their order, without spaces.
    ///
    /// # Errors
    /// None of the fields can fail to be written.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(&(
            self.id,
            self.at,
            self.request,
            self.operation,
            self.action,
            self.resource_kind,
            self.resource,
            self.person,
            self.space,
            self.company,
        ))
    }
}

/// The header of a security event: a refusal of rights. Nothing about it is erased.
#[derive(Clone, Copy, Debug)]
pub struct SecurityHeader<'a> {
    pub id: Uuid,
    /// When, to the microsecond.
    pub at: DateTime<Utc>,
    pub request: Uuid,
    pub operation: &'a str,
    pub refusal: &'a str,
    /// Who was refused; nobody where nobody had signed in.
    pub person: Option<Uuid>,
}

impl SecurityHeader<'_> {
    /// The bytes that are digested: the id, the word `security` and the other fields, so that it is no audit event.
    ///
    /// # Errors
    /// None of the fields can fail to be written.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        let Self { id, at, request, operation, refusal, person } = *self;
        serde_json::to_string(&(id, "security", at, request, operation, refusal, person))
    }
}

/// The digest of what is personal about an event. The nonce keeps it from being guessed once the payload is erased.
#[must_use]
pub fn personal_digest(nonce: &[u8], payload: &str) -> Hash {
    Hash::of(&[nonce, payload.as_bytes()])
}

/// The digest of an event: its header, and the digest of what is personal about it where there is one.
#[must_use]
pub fn record_digest(header: &str, personal: Option<&[u8]>) -> Hash {
    Hash::of(&[header.as_bytes(), personal.unwrap_or_default()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headers_of_events_never_change() {
        let id = Uuid::from_u128;
        let at = "2024-02-01T09:00:00.123456Z".parse().unwrap();
        let audit = AuditHeader {
            id: id(1),
            at,
            request: id(2),
            operation: "sign_demarche",
            action: "signed",
            resource_kind: "demarche",
            resource: id(3),
            person: Some(id(4)),
            space: Some(id(5)),
            company: None,
        };
        let uuid = |end| format!(r#""00000000-0000-0000-0000-00000000000{end}""#);
        let expected = format!(
            r#"[{},"2024-02-01T09:00:00.123456Z",{},"sign_demarche","signed","demarche",{},{},{},null]"#,
            uuid(1),
            uuid(2),
            uuid(3),
            uuid(4),
            uuid(5)
        );
        assert_eq!(audit.json().unwrap(), expected);
        let security = SecurityHeader {
            id: id(1),
            at,
            request: id(2),
            operation: "read_space",
            refusal: "not_found",
            person: None,
        };
        let expected = format!(
            r#"[{},"security","2024-02-01T09:00:00.123456Z",{},"read_space","not_found",null]"#,
            uuid(1),
            uuid(2)
        );
        assert_eq!(security.json().unwrap(), expected);
    }
}
