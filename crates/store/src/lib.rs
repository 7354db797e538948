//! The only crate that knows tables, SQL and diesel.
