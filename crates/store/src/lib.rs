//! The only crate of Scrutin that knows tables, SQL and diesel.
//!
//! A transaction begins in [`within`] and nowhere else. It comes together with its caller, holds the change, its audit
//! events and its idempotency record, and answers only after the commit. The functions of the other modules take the
//! open transaction, are named for their use and say where they lock.

mod applied;
mod audit;
mod error;
mod idempotency;
mod pool;
mod principal;
mod schema;
mod sql;
mod statement;
mod within;

pub mod access_codes;
pub mod accesses;
pub mod attachments;
pub mod catalogue;
pub mod certificate_numbers;
pub mod claim_files;
pub mod claims;
pub mod companies;
pub mod corrections;
pub mod demarches;
pub mod demonstration;
pub mod documents;
pub mod elections;
pub mod failures;
pub mod files;
pub mod ground;
pub mod invitations;
pub mod letter_runs;
pub mod memberships;
pub mod messages;
pub mod notices;
pub mod outbox;
pub mod paces;
pub mod paper_filings;
pub mod papers;
pub mod people;
pub mod postings;
pub mod preferences;
pub mod preparations;
pub mod proces_verbaux;
pub mod receipts;
pub mod records;
pub mod rights;
pub mod rounds;
pub mod schema_steps;
pub mod sealing;
pub mod signatures;
pub mod space_files;
pub mod spaces;
pub mod terms;
pub mod timeline;
pub mod titles;
pub mod tokens;
pub mod trail;

pub use audit::{Change, Resource, recorded};
pub use error::StoreError;
pub use idempotency::forget_before;
pub use pool::{Place, Pool, Store, time};
pub use principal::{Policy, Principal, Task};
pub use sql::{Listed, Page};
pub use within::{Answered, Call, Effect, Idempotency, Keep, Refuse, Tx, within};
