//! The use cases of Scrutin: authorise, load, decide, save, record.
//!
//! One use case is one function, one transaction and one audit event for each resource it changed. This crate knows no
//! HTTP and no SQL; time and chance come from [`Clock`] and [`types::Chance`].

mod clock;
mod fair_queue;
mod finding;
mod mail;
mod paces;
mod party;
mod policy;
mod printing;
mod refusal;
mod request;
mod secret;
mod settings;
mod signatories;

pub mod accesses;
pub mod attachments;
pub mod catalogue;
pub mod certificates;
pub mod claims;
pub mod claims_desk;
pub mod codes;
pub mod companies;
pub mod comparison;
pub mod corrections;
pub mod demarches;
pub mod demonstration;
pub mod desk;
pub mod documents;
pub mod downloads;
pub mod duplicates;
pub mod ground;
pub mod groupings;
pub mod housekeeping;
pub mod import;
pub mod invitations;
pub mod letters;
pub mod lights;
pub mod limits;
pub mod members;
pub mod messages;
pub mod notices;
pub mod organisations;
pub mod outbox;
pub mod paper_filings;
pub mod papers;
pub mod people;
pub mod platform;
pub mod postings;
pub mod preferences;
pub mod preparations;
pub mod proces_verbaux;
pub mod receipts;
pub mod records;
pub mod round_openings;
pub mod round_signatures;
pub mod rounds;
pub mod sandbox;
pub mod sealing;
pub mod signing;
pub mod space_files;
pub mod spaces;
pub mod terms;
mod texts;
pub mod timeline;
pub mod titles;
pub mod tokens;
pub mod tracking;
pub mod trail;
pub mod validation;

pub use clock::{Clock, civil_bounds, civil_day, civil_time, os_chance};
pub use fair_queue::{Bounds, NoPlace};
pub use finding::KeptFinding;
pub use ground::{Ground, Unfit};
pub use paces::{MailPace, NetworkPace, Paces};
pub use party::{Block, Network, Party};
pub use printing::{MAX_PRINTS, Printing};
pub use refusal::{Outcome, Refusal, Rule, TooMany};
pub use request::{Caller, Request};
pub use secret::{Keys, KeysError, ShownOnce, token_digest};
pub use settings::{ReaderPace, Settings};
pub use store::{Answered, Listed, Page};

/// Everything that a use case needs besides its caller.
pub struct App {
    /// Postgres.
    pub store: store::Store,
    /// The time.
    pub clock: Clock,
    /// Random bytes.
    pub chance: types::Chance,
    /// The server's keys.
    pub keys: Keys,
    /// Where files of strangers are looked into.
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
