//! Uploaded bytes: what they are, whose, and what they became: a piece of a démarche, or a document that a space keeps.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{
    AccessId, AttachmentId, CompanyId, DemarcheId, FileId, MediaType, PersonId, PieceKind, SpaceFileId,
    SpaceId,
};

/// An uploaded file, without its bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct File {
    pub id: FileId,
    /// Only this person can use it.
    pub uploaded_by: PersonId,
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    pub sha256: Vec<u8>,
    pub uploaded_at: DateTime<Utc>,
    /// When it was named in something.
    pub used_at: Option<DateTime<Utc>>,
}

/// A piece attached to a démarche.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Attachment {
    pub id: AttachmentId,
    pub demarche: DemarcheId,
    pub file: FileId,
    /// What it is to the démarche; answers that were kept before there were kinds have none.
    #[serde(default)]
    pub kind: PieceKind,
    /// As its maker called it.
    pub name: String,
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    pub sha256: Vec<u8>,
    pub attached_at: DateTime<Utc>,
    /// When it last reached the administration.
    pub received_at: Option<DateTime<Utc>>,
    /// When it was taken off the next filing.
    pub detached_at: Option<DateTime<Utc>>,
}

/// A document that a space keeps.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SpaceFile {
    pub id: SpaceFileId,
    /// The space that keeps it now.
    pub space: SpaceId,
    /// The company that it belongs to, and the power to act for it; none where it is the whole space's.
    #[serde(rename = "firm")]
    pub company: Option<(CompanyId, AccessId)>,
    /// Whether that power is alive; always where there is no company.
    pub access_alive: bool,
    pub file: FileId,
    pub kind: PieceKind,
    /// As its members call it.
    pub name: String,
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    pub sha256: Vec<u8>,
    pub added_at: DateTime<Utc>,
    pub version: i32,
}

types::versioned! { SpaceFile }

impl SpaceFile {
    /// With another name and kind, where some are given.
    #[must_use]
    pub fn changed(&self, name: Option<&str>, kind: Option<PieceKind>) -> Self {
        let name = name.map_or_else(|| self.name.clone(), str::to_owned);
        Self { name, kind: kind.unwrap_or(self.kind), version: self.version + 1, ..self.clone() }
    }
}
