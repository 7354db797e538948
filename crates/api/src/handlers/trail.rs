//! The trail: its events, and the keys under its heads.

pub(crate) mod audit_events;
pub(crate) mod keys;
