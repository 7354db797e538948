//! What each paper of an election says: one input struct a paper, its template, and what names it.
//!
//! A [`Paper`] says what it is about; [`write`] makes of it what a press needs, in one of three languages. Nothing here
//! knows typst: the templates are texts.
//!
//! ```
//! use documents::{Paper, PaperKind, Receipt, write};
//! use types::Language;
//!
//! let written = write(&Receipt::sample(), Language::Fr, "https://scrutin.example");
//! assert_eq!(written.kind, PaperKind::Receipt);
//! assert_eq!(written.number.to_string().len(), 14);
//! assert_eq!(written.number, written.number.to_string().parse().unwrap());
//! ```

mod kind;
mod number;
mod receipt;
mod templates;
mod written;

pub use kind::PaperKind;
pub use number::{PaperNumber, PaperNumberError};
pub use receipt::{Piece, Receipt};
pub use written::{Paper, Written, write};
