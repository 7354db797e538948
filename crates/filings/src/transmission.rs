//! A content as it reached the administration, with what it was held against then.

use chrono::{DateTime, Utc};
use elections::Facts;
use serde::{Deserialize, Serialize};
use types::{DemarcheId, TransmissionId};

/// One transmission of a démarche: a filing names the versions of what it was checked against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transmission {
    /// The transmission.
    pub id: TransmissionId,
    /// Of which démarche.
    pub demarche: DemarcheId,
    /// SHA-256 of the canonical content.
    pub content_digest: Vec<u8>,
    /// When.
    pub transmitted_at: DateTime<Utc>,
    /// The version of the poll.
    pub poll_version: i32,
    /// The facts of the poll, as they stood.
    pub facts: Facts,
    /// SHA-256 of each content that had been received for the poll.
    pub earlier: Vec<Vec<u8>>,
}
