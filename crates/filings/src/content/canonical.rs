//! The one byte form of a content: what is digested, signed and kept.

use serde::{Deserialize, Serialize};

use super::Content;

/// The version of the byte form. A change of any content's fields makes a new one.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Written<'a> {
    format: u32,
    demarche: &'a Content,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    #[serde(rename = "format")]
    _format: u32,
    demarche: Content,
}

#[derive(Deserialize)]
struct Header {
    format: u32,
}

/// Why bytes are no content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CanonicalError {
    /// The bytes hold no content that can be read. The place is not told: the bytes name people.
    #[error("the bytes hold no content of a démarche")]
    Unreadable,
    /// Another version wrote them.
    #[error("the content has format {0}, which is not known")]
    Format(u32),
    /// They can be read, but this crate would have written them otherwise.
    #[error("the bytes are not in the canonical form")]
    NotCanonical,
}

impl Content {
    /// The canonical bytes: JSON without spaces, `{"format":1,"demarche":{"kind":..,"content":..}}`, fields in the
    /// order of the structs, no map, no float. The same content always gives the same bytes.
    #[must_use]
    pub fn canonical_bytes(&self) -> Vec<u8> {
        // Structs of texts and whole numbers always have a JSON form.
        serde_json::to_vec(&Written { format: FORMAT, demarche: self }).unwrap_or_default()
    }

    /// Reads canonical bytes back. Their types are checked, the rules of the law are not: they were when the bytes
    /// were made.
    ///
    /// # Errors
    /// When the bytes are no content, come from another format, or are not exactly what
    /// [`Content::canonical_bytes`] writes.
    pub fn parse_canonical(bytes: &[u8]) -> Result<Self, CanonicalError> {
        let header: Header = serde_json::from_slice(bytes).map_err(|_| CanonicalError::Unreadable)?;
        if header.format != FORMAT {
            return Err(CanonicalError::Format(header.format));
        }
        let read: Read = serde_json::from_slice(bytes).map_err(|_| CanonicalError::Unreadable)?;
        if read.demarche.canonical_bytes() == bytes {
            Ok(read.demarche)
        } else {
            Err(CanonicalError::NotCanonical)
        }
    }
}
