//! The server of Scrutin and its commands.

fn main() {}
