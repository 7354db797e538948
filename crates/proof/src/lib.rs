//! What proves an act later: the tree over all events, signed tree heads and receipts, and how both are verified.
//!
//! The tree is that of RFC 6962 with SHA-256. Signatures are JWS with ES256 (RFC 7515, RFC 7518), so that any library
//! verifies them. Nothing here reads a file, a clock or a database.

#![warn(clippy::wildcard_enum_match_arm)]

mod encoding;
mod event;
mod head;
mod jws;
mod keys;
mod receipt;
mod tree;
mod verifier;

pub mod export;

pub use encoding::Hash;
pub use event::{AuditHeader, SecurityHeader, personal_digest, record_digest};
pub use head::{Head, HeadError};
pub use jws::{Jws, JwsError, RECEIPT};
pub use keys::{Jwk, KeysError, PublicKeys, SealKeys};
pub use receipt::{ReceiptChecked, ReceiptFault, check_receipt};
pub use tree::{Edge, Grown, leaf_hash, node_hash, verify_consistency, verify_inclusion};
pub use verifier::{Fault, FaultKind, KeptRoot, KeptRootError, Report, Verifier};
