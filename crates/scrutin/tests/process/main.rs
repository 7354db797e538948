//! Tests of the real process: started from its binary, spoken to over HTTP, stopped and killed by its number.
//!
//! `SCRUTIN_WHOLE=1` runs the long ones at full length.

#![expect(clippy::expect_used, reason = "a test that can't go on stops where it stands")]
#![expect(clippy::print_stderr, reason = "the long tests say how far they are and what they counted")]

mod audit;
mod browsers;
mod budgets;
mod calculate;
mod canary;
mod canary_scripts;
mod child;
mod cluster;
mod edge;
mod ends;
mod failures;
mod folder;
mod full;
mod ground;
mod keys;
mod kills;
mod ledger;
mod load;
mod mail;
mod outbox;
mod overload;
mod pool;
mod process;
mod receipts;
mod registrations;
mod repeats;
mod restarts;
mod restore;
mod roles;
mod sql;
mod trial;
mod world;
