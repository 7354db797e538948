//! What holds over all five démarches together.

mod properties;
mod rules;
mod samples;
mod shapes;
