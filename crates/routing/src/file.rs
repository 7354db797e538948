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
    /// How many signatures are in it, valid or not; none where nobody has counted.
    #[serde(default)]
    pub signatures: Option<u32>,
    /// The number of the paper that was printed here and that it is, unsigned.
    #[serde(default)]
    pub printed: Option<String>,
}

types::coded! {
    /// How a piece that must be signed is signed, as far as it shows. Nobody has validated it.
    #[cfg_attr(feature = "schema", schema(as = PieceSignature))]
    PieceSignature {
        /// The PDF holds a digital signature.
        Digital = "digital",
        /// A scan or a photo of the signed paper, as its maker declares.
        Scanned = "scanned",
    }
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
    /// How many signatures are in the file, valid or not; none where nobody has counted.
    #[serde(default)]
    pub signatures: Option<u32>,
}

impl Attachment {
    /// How it is signed; none where it need not be, or where nobody has counted the signatures of a PDF.
    #[must_use]
    pub fn signature(&self) -> Option<PieceSignature> {
        match (self.kind.is_signed(), self.media_type, self.signatures) {
            (false, ..) | (true, MediaType::Pdf, None) => None,
            (true, MediaType::Pdf, Some(1..)) => Some(PieceSignature::Digital),
            (true, MediaType::Pdf, Some(0)) | (true, MediaType::Png | MediaType::Jpeg, _) => {
                Some(PieceSignature::Scanned)
            }
        }
    }
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
