//! The handlers, one file a resource: its JSON shapes, and functions that unwrap, call one use case and convert.

pub(crate) mod calculators;
pub(crate) mod claims;
pub(crate) mod codes;
pub(crate) mod companies;
pub(crate) mod demarches;
pub(crate) mod desk;
pub(crate) mod documents;
pub(crate) mod downloads;
pub(crate) mod health;
pub(crate) mod notices;
pub(crate) mod people;
pub(crate) mod signing;
pub(crate) mod spaces;
pub(crate) mod trail;
pub(crate) mod trial_clock;

/// The state of a server, as every handler gets it.
pub(crate) type Server = actix_web::web::Data<app::App>;
