//! Who stands: presenters, lists and individual candidatures, and how the election goes on with them (L.413-1).

pub mod outcome;

pub use outcome::{Outcome, outcome, outcome_explained};
