//! Prepares, embeds and validates the signatures of a PDF.
//!
//! Three steps, and only the one in the middle needs a key: [`prepare`] adds to a file an empty place for a signature
//! and gives the digest of the rest; a signing product, which is elsewhere, signs the digest and answers a CMS;
//! [`embed`] puts it into its place. Every further person signs in the same way: nothing that is there changes, so that
//! the signatures before stay what they are.
//!
//! [`validate`] judges every signature of a file in the terms of ETSI EN 319 102-1, and [`compare`] says whether a
//! signed file is the one that was to be signed. What is checked, and what is not, stands in `docs/SIGNATURES.md`.
//!
//! Nothing here knows an election, reads a clock or a network, or panics: a hostile file is refused within limits of
//! size, depth and number.
//!
//! # Example
//!
//! ```
//! use chrono::{TimeDelta, TimeZone, Utc};
//! use signatures::{Anchors, Request, Verdict, embed, equals_prepared, prepare, trial::Authority, validate};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let rendered = include_bytes!("../tests/documents/table.pdf");
//! let now = Utc.with_ymd_and_hms(2028, 11, 12, 9, 15, 0).unwrap();
//!
//! // A person with a certificate: here of the trial authority.
//! let authority = Authority::new([7; 32], now - TimeDelta::days(1))?;
//! let until = now + TimeDelta::days(365);
//! let person = authority.issue("Anna Weber", "10000000000000000001", now - TimeDelta::days(1), until)?;
//!
//! let request = Request {
//!     field: "president",
//!     name: "Anna Weber",
//!     reason: "Lu et approuvé",
//!     place: Some("Luxembourg"),
//!     at: now,
//!     reserve: 16_384,
//! };
//! let prepared = prepare(rendered, &request)?;
//! let cms = person.sign(&prepared.digest, now)?; // Elsewhere: only the digest goes there.
//! let signed = embed(&prepared, &cms)?;
//!
//! let anchors = Anchors::from_der("trial", authority.anchor())?;
//! let reports = validate(&signed, &anchors, now)?;
//! assert_eq!(reports[0].verdict, Verdict::TotalPassed);
//! let signer = reports[0].signer.as_ref().unwrap();
//! assert_eq!(signer.serial_number.as_deref(), Some("10000000000000000001"));
//! assert!(equals_prepared(&signed, rendered));
//!
//! // Nobody has to trust the trial authority.
//! let reports = validate(&signed, &Anchors::none(), now)?;
//! assert_eq!(reports[0].verdict.sub_indication().unwrap().code(), "NO_CERTIFICATE_CHAIN_FOUND");
//! # Ok(())
//! # }
//! ```

mod anchors;
mod ber;
mod chain;
mod changes;
mod cms;
mod compare;
mod digests;
mod field;
mod keys;
mod normalise;
mod past;
mod pdf;
mod prepare;
mod reason;
mod stamp;
mod texts;
pub mod trial;
mod validate;
mod verdict;

pub use anchors::{Anchors, NoCertificate};
pub use compare::{Difference, compare, equals_prepared};
pub use normalise::{MAX_NORMALISED, NormaliseError, normalise};
pub use pdf::file::Broken;
pub use prepare::{EmbedError, PrepareError, Prepared, Request, embed, prepare};
pub use reason::Reason;
pub use validate::{SignatureReport, Signer, Unreadable, validate};
pub use verdict::{SubIndication, Verdict};
