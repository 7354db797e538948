//! What is tried with any bytes: each target is a function that panics where something does not hold.
//!
//! A new target is a file here, a line in [`TARGETS`], a `[[bin]]` with its three lines in `targets/`, and at least
//! one input in `corpus/<name>/`. Everything in the corpus is also run by an ordinary test.

pub mod allocation;
pub mod ballots;
pub mod calculators;
pub mod headcount_csv;
pub mod pasted;
pub mod signed_pdf;

/// One thing to try.
pub type Target = fn(&[u8]);

/// Every target by the name of its corpus.
pub const TARGETS: &[(&str, Target)] = &[
    ("allocation", allocation::run),
    ("ballots", ballots::run),
    ("calculators", calculators::run),
    ("headcount_csv", headcount_csv::run),
    ("pasted", pasted::run),
    ("signed_pdf", signed_pdf::run),
];
