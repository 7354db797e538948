//! The walk.

fn main() {}
