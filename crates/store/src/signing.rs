//! Signatures: rounds, what is prepared for them, and what was signed.

pub mod preparations;
pub mod rounds;
pub mod signatures;
