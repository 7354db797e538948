//! What the HTTP tests and the walk share: a client, a server on a database of its own, and builders of worlds.
//!
//! Everything here speaks HTTP; only [`server`] and [`witness`] know that there is a database.

#![expect(clippy::expect_used, reason = "a test that can't go on stops where it stands")]

pub mod client;
pub mod dice;
pub mod length;
pub mod printed;
pub mod raw;
pub mod server;
pub mod shape;
pub mod signing;
pub mod witness;
pub mod world;

pub use client::{Answer, Client};
pub use server::TestServer;
