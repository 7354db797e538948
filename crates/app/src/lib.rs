//! The use cases of Scrutin: authorise, load, decide, save, record.
//!
//! One use case is one function, one transaction and one audit event for each resource it changed. This crate knows no
//! HTTP and no SQL; time and chance come from [`Clock`] and [`types::Entropy`].
//!
//! Every use case refuses as `policy.rs` says: what its caller may not know of is not there, and what is there but not the
//! caller's to do is not allowed. What else it refuses stands with it.

mod clock;
mod error;
mod fair_queue;
mod mail;
mod paces;
mod party;
mod permit;
mod policy;
mod printing;
mod request;
mod secret;
mod settings;
mod stored_finding;

pub mod claims;
pub mod codes;
pub mod companies;
pub mod demarches;
pub mod demonstration;
pub mod desk;
pub mod documents;
pub mod downloads;
pub mod ground;
pub mod housekeeping;
pub mod limits;
pub mod notices;
pub mod outbox;
pub mod people;
pub mod platform;
pub mod sandbox;
pub mod signing;
pub mod spaces;
mod texts;
pub mod trail;
pub mod trial_clock;

pub use clock::{Clock, civil_bounds, civil_day, civil_time, os_entropy};
pub use error::{AppError, AppResult, Conflict, Failure, TooMany};
pub use fair_queue::{Bounds, NoPlace};
pub use ground::{Ground, Unfit};
pub use paces::{MailPace, NetworkPace, Paces};
pub use party::{Block, Network, Party};
pub use printing::{MAX_PRINTS, Printing};
pub use request::{Caller, Request};
pub use secret::{Keys, KeysError, ShownOnce, token_digest};
pub use settings::{ReaderPace, Settings};
pub use store::{Answered, Call, Effect, Idempotency, Listed, Moment, Page, Principal, Task};
pub use stored_finding::StoredFinding;
pub use trial_clock::Ahead;

/// Everything that a use case needs besides its caller.
pub struct App {
    /// Postgres.
    pub store: store::Store,
    /// The real time.
    pub clock: Clock,
    /// How far the legal time of a trial is from it; all workers of a process share it.
    pub ahead: Ahead,
    /// Random bytes.
    pub entropy: types::Entropy,
    /// The server's keys.
    pub keys: Keys,
    /// Where untrusted files are looked into.
    pub sandbox: sandbox::Sandbox,
    /// What the operator chose.
    pub settings: Settings,
    /// What was found about the ground on which it stands; all workers of a process share it.
    pub ground: Ground,
    /// The press for papers; all workers of a process share one.
    pub printing: Printing,
    /// Whether the rules of who may do what are asked: the default.
    pub policy: store::Policy,
}
