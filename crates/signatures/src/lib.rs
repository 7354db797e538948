//! Prepares, embeds and validates the signatures of a PDF.

mod anchors;
mod chain;
mod changes;
mod cms;
mod compare;
mod field;
mod keys;
mod pdf;
mod prepare;
mod reason;
pub mod trial;
mod validate;
mod verdict;

pub use anchors::{Anchors, NoCertificate};
pub use compare::{Difference, compare, equals_prepared};
pub use pdf::file::Broken;
pub use prepare::{EmbedError, PrepareError, Prepared, Request, embed, prepare};
pub use reason::Reason;
pub use validate::{SignatureReport, Signer, Unreadable, validate};
pub use verdict::{SubIndication, Verdict};
