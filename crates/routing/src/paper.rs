//! What is known of a paper that was printed, so that whoever holds a page can check it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::Language;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Paper {
    /// Its twelve characters.
    pub number: String,
    pub kind: String,
    pub language: Language,
    /// SHA-256 of what it says.
    pub digest: Vec<u8>,
    pub printed_at: DateTime<Utc>,
}
