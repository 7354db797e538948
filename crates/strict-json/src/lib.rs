//! JSON from strangers: read strictly, then into a type by the names of its fields only.
#![warn(missing_docs)]

mod strict;
mod typed;

pub use strict::{Found, MAX_DEPTH, MAX_KEY, MAX_POINTER, NotTaken, Texts, read};
pub use typed::typed;
