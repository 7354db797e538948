//! What holds over all five démarches together.

mod properties;
mod record;
mod record_properties;
mod rules;
mod samples;
mod shapes;
