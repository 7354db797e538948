//! A PDF as this crate reads it: revision by revision, each byte of it accounted for.
//!
//! General readers of PDF repair what is broken and merge what was appended; an attack lives in what they repair. This
//! one refuses instead. It never follows an offset out of the revision that names it, never reads deeper than a fixed
//! depth, and inflates no more than a fixed size.

mod body;
pub(crate) mod file;
pub(crate) mod gather;
pub(crate) mod inflate;
mod keywords;
pub(crate) mod lexer;
pub(crate) mod object;
pub(crate) mod section;

pub(crate) use file::{Broken, File, Stored};
pub(crate) use object::{Dict, Object};
