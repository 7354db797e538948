//! An export of the audit trail: JSON lines that can be verified alone.
//!
//! The first line says what it is and with which keys heads are signed. Then come the leaves of the tree in their order,
//! each with its event, and each signed head behind the last leaf that it covers; then the events that are not sealed
//! yet; the last line says how much there was.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Hash, PublicKeys};

/// The only format yet.
pub const FORMAT: &str = "scrutin-audit-export-1";

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// The first one.
    Begin(Begin),
    /// A leaf of the tree, with its event.
    Leaf(Leaf),
    Head(SignedHead),
    /// An event that is not sealed yet.
    Unsealed(Record),
    /// The last one.
    End(End),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begin {
    /// [`FORMAT`].
    pub format: String,
    pub exported_at: DateTime<Utc>,
    /// The keys of the server. Who trusts an export by them alone trusts whoever wrote it.
    pub keys: PublicKeys,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaf {
    /// Its place in the tree, from 0.
    pub index: u64,
    /// The id of its event.
    pub event: Uuid,
    pub hash: Hash,
    /// The event; absent where the database has it no more.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub record: Option<Record>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The bytes of its header: a JSON array.
    pub header: String,
    /// The digest of nonce and payload; absent from security events, of which nothing can be erased.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub personal_digest: Option<Hash>,
    /// What is personal about it; absent where there is nothing, and where it was erased.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub personal: Option<Personal>,
    /// The digest of header and personal digest, as it is kept.
    pub record_digest: Hash,
}

/// What is personal about an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Personal {
    /// In hexadecimal digits.
    pub nonce: String,
    /// JSON, as it is digested.
    pub payload: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedHead {
    /// How many leaves it covers.
    pub size: u64,
    /// The head as a compact JWS.
    pub signed: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    pub leaves: u64,
    pub heads: u64,
    /// How many events that are not sealed yet.
    pub unsealed: u64,
}

impl End {
    /// Counts a line that stands before the last one.
    pub fn count(&mut self, line: &Line) {
        match line {
            Line::Leaf(_) => self.leaves += 1,
            Line::Head(_) => self.heads += 1,
            Line::Unsealed(_) => self.unsealed += 1,
            Line::Begin(_) | Line::End(_) => {}
        }
    }
}
