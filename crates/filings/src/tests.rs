//! What holds over all five démarches together.

mod properties;
mod record;
mod record_properties;
mod rules;
pub(crate) mod samples;
mod shapes;
