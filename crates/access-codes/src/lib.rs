//! The code in the letter: its syntax, its check characters, its digest, and its one registration.
//!
//! The authority sends two codes to each company for each term: a *titulaire* code, which certifies the company's own
//! space, and a *mandataire* code, which the company hands to the agent that acts for it. A code is composed of
//! bytes of chance, written on a letter once, and kept only as a digest. Who types it gets a first answer from
//! its check characters, before anything is looked up; the second comes from the life of the code that was found.
//!
//! Nothing here reads a clock, a source of chance or a database.
//!
//! ```
//! use access_codes::{ClearCode, DigestKey, Kind, ParseError};
//!
//! let on_the_letter = ClearCode::compose(Kind::Titulaire, &[7; 15]).expose();
//! assert_eq!(on_the_letter, "0W3GE-1R70W-3GE1R-70W3G-E1R8H");
//!
//! // Typed in lower case, with spaces, and with the letters o and l for the digits 0 and 1.
//! let typed = "ow3ge lr70w 3gelr 70w3g elr8h";
//! let code = ClearCode::parse(typed, Kind::Titulaire)?;
//! let digest = code.digest(&DigestKey::new(1, [42; 32]));
//! assert_eq!(digest.key_id, 1);
//!
//! // One wrong character is caught, and its group is named; nothing is ever corrected.
//! let slip = ClearCode::parse("0W3GE-1R70W-3GX1R-70W3G-E1R8H", Kind::Titulaire);
//! assert_eq!(slip.err(), Some(ParseError::Check { probable_group: Some(3) }));
//!
//! // The code of the other field is recognised.
//! let mixed_up = ClearCode::parse(typed, Kind::Mandataire);
//! assert_eq!(mixed_up.err(), Some(ParseError::OtherKind));
//! # Ok::<(), ParseError>(())
//! ```

#![warn(clippy::wildcard_enum_match_arm)]
#![warn(missing_docs)]

mod characters;
mod check;
mod code;
mod digest;
mod entry;
mod field;
mod kind;
mod pairing;
mod refusal;
mod run;
mod state;
mod texts;
#[cfg(test)]
mod world;

pub use code::ClearCode;
pub use digest::{CodeDigest, DigestKey, KeyRing};
pub use entry::{CodeEntry, ShownCode};
pub use kind::Kind;
pub use pairing::{certify, pair};
pub use refusal::ParseError;
pub use run::{LetterRun, LetterState, RunLetter, RunState};
pub use state::{AccessCode, RegisterError, ReplaceError, RevokeError, State};
