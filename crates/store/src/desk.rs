//! The desk of the authority: what comes on paper.

pub mod paper_filings;
