//! A procès-verbal as it is kept.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, ElectionId};

use super::Kind;

/// Which record: of which election, of which kind, of which office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// The election.
    pub election: ElectionId,
    /// Its kind.
    pub kind: Kind,
    /// The number of the office, 1 to 200; 1 for all kinds but the counting of an office.
    pub office: u32,
}

/// A procès-verbal, as it was typed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeptProcesVerbal {
    /// Which.
    pub key: Key,
    /// The company that votes.
    pub company: CompanyId,
    /// JSON, as typed. No stored answer has it.
    #[serde(skip)]
    pub text: String,
    /// When it was last saved; never yet where absent.
    pub updated_at: Option<DateTime<Utc>>,
    /// Changes with every change; 0 before the first.
    pub version: i32,
}

impl KeptProcesVerbal {
    /// A record in which nothing was entered.
    #[must_use]
    pub fn empty(key: Key, company: CompanyId) -> Self {
        Self { key, company, text: "{}".to_owned(), updated_at: None, version: 0 }
    }
}
