//! The only crate of Scrutin that knows tables, SQL and diesel.
//!
//! A transaction begins in [`within`] and nowhere else. It comes together with its caller, holds the change, its audit
//! events and its idempotency record, and answers only after the commit. The functions of the other modules take the
//! open transaction, are named for their use and say where they lock. Each fails with [`StoreError`] where Postgres does;
//! what else can go wrong stands with the function.

mod applied;
mod audit;
mod column;
mod error;
mod idempotency;
mod page;
mod pool;
mod principal;
mod row;
mod schema;
mod sql;
mod statement;
mod within;

pub mod catalogue;
pub mod claims;
pub mod codes;
pub mod companies;
pub mod demarches;
pub mod demonstration;
pub mod desk;
pub mod documents;
pub mod failures;
pub mod files;
pub mod ground;
pub mod notices;
pub mod outbox;
pub mod paces;
pub mod people;
pub mod rights;
pub mod schema_steps;
pub mod signing;
pub mod spaces;
pub mod trail;
pub mod trial_clock;

pub use audit::{Action, Change, Resource, recorded};
pub use column::Col;
pub use error::StoreError;
pub use idempotency::forget_before;
pub use page::{Listed, Page};
pub use pool::{Place, Pool, Store, time};
pub use principal::{Policy, Principal, Task};
pub use within::{Answered, Call, Effect, Idempotency, Moment, Replayable, TransactionError, Tx, within};
