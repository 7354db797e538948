//! A signature under a démarche, and what waits to be signed.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{DemarcheId, FileId, Language, PersonId, PreparationId, RoundId, SignatoryId, SignatureId};

use super::Method;

/// A signature under a démarche.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Signature {
    pub id: SignatureId,
    pub demarche: DemarcheId,
    pub method: Method,
    /// Who signed, or handed in what was signed.
    pub person: PersonId,
    pub display_name: String,
    /// What was declared: "lu et approuvé".
    pub statement: String,
    /// SHA-256 of the signed content.
    pub content_digest: Vec<u8>,
    /// The signed PDF or the scan, and its SHA-256.
    pub file: Option<(FileId, Vec<u8>)>,
    /// The language of the form that was signed.
    pub language: Option<Language>,
    /// What was validated, or who signed by hand.
    pub report: Option<Value>,
    pub signed_at: DateTime<Utc>,
    /// When it last reached the administration with the content that it binds.
    pub received_at: Option<DateTime<Utc>>,
    /// When a change undid it.
    pub undone_at: Option<DateTime<Utc>>,
}

/// Under what a signature will stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// Under the content of a démarche.
    Demarche(DemarcheId),
    /// In a round, for one signatory, on this revision of its file.
    Round(RoundId, SignatoryId, i32),
}

/// A PDF that waits for one signature.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Preparation {
    pub id: PreparationId,
    pub subject: Subject,
    /// SHA-256 of the content or of the document that is signed.
    pub subject_digest: Vec<u8>,
    /// Who asked for it.
    pub person: PersonId,
    /// SHA-256 of the certificate that this person chose.
    pub certificate: Option<Vec<u8>>,
    pub language: Language,
    pub file: FileId,
    /// The place that was kept free: first byte of it, first byte behind it.
    pub place: [u64; 2],
    /// What the signing product signs.
    pub digest: Vec<u8>,
    pub prepared_at: DateTime<Utc>,
    /// Until when it can be signed.
    pub expires_at: DateTime<Utc>,
    /// When it was signed, cancelled or overtaken.
    pub ended_at: Option<DateTime<Utc>>,
    pub version: i32,
}

types::versioned! { Preparation }

impl Preparation {
    /// Whether it can be signed no more.
    #[must_use]
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_some() || self.expires_at <= now
    }
}
