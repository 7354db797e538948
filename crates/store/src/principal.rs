//! Whom a transaction works for, as Postgres is told when it begins: what it may see hangs on that.

use chrono::{DateTime, Utc};
use types::PersonId;
use uuid::Uuid;

/// Whom a transaction works for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Principal {
    /// A person who signed in.
    Person(PersonId),
    /// Nobody in particular: what is done says which tables are needed.
    Task(Task),
}

/// What is done without a person. Each is named in the policies of the tables that it needs, and in no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Something for which no locked table is needed.
    Unlocked,
    /// Demonstration persons sign in on a trial server.
    TrialSignIn,
    /// The operator makes a person known at the command line.
    Operator,
    /// A voter uploads pieces and files a claim.
    Filing,
    /// Somebody asks by a tracking number where a claim or a paper stands.
    Tracking,
    /// Mail is taken and sent.
    Mail,
    /// What was promised for a time only is forgotten.
    Housekeeping,
    /// Committed events are sealed.
    Sealer,
    /// The trail is read to verify it.
    Verifier,
}

/// Whether the rules of who may do what are asked. They are, always: only a test of the second lock asks nothing, to see what
/// holds without them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    allows_everything: bool,
}

impl Policy {
    /// A policy that allows everything, for tests of the second lock; no setting leads here.
    #[doc(hidden)]
    #[must_use]
    pub const fn that_allows_everything() -> Self {
        Self { allows_everything: true }
    }

    /// Whether nothing is asked.
    #[must_use]
    pub const fn allows_everything(self) -> bool {
        self.allows_everything
    }
}

impl Task {
    /// Every task.
    pub const ALL: [Self; 9] = [
        Self::Unlocked,
        Self::TrialSignIn,
        Self::Operator,
        Self::Filing,
        Self::Tracking,
        Self::Mail,
        Self::Housekeeping,
        Self::Sealer,
        Self::Verifier,
    ];

    /// The word for it in the policies.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unlocked => "unlocked",
            Self::TrialSignIn => "trial",
            Self::Operator => "operator",
            Self::Filing => "filing",
            Self::Tracking => "tracking",
            Self::Mail => "mail",
            Self::Housekeeping => "housekeeping",
            Self::Sealer => "sealer",
            Self::Verifier => "verifier",
        }
    }
}

impl Principal {
    /// The person, where it is one.
    #[must_use]
    pub fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(person) => Some(person),
            Self::Task(_) => None,
        }
    }

    /// The statement that tells Postgres, for the transaction that runs and for no other. Ids, fixed words and a time:
    /// nothing that anybody typed.
    pub(crate) fn set_statement(self, now: DateTime<Utc>) -> String {
        let person = self.person().map(|person| Uuid::from(person).to_string()).unwrap_or_default();
        let task = match self {
            Self::Person(_) => "",
            Self::Task(task) => task.code(),
        };
        let now = now.format("%Y-%m-%dT%H:%M:%S%.6fZ");
        format!(
            "select set_config('scrutin.person', '{person}', true), set_config('scrutin.task', '{task}', true), \
             set_config('scrutin.now', '{now}', true)"
        )
    }
}
