//! The desk of the authority: what it offers, and what comes on paper.

pub mod catalogue;
pub mod paper_filings;
