//! Access codes, and the letters that bring them.

pub mod access_codes;
pub mod letter_runs;
