//! The record of an election as it is kept.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, ElectionId};

/// The record of one election, as it was typed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeptRecord {
    /// The election.
    pub election: ElectionId,
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

types::versioned! { KeptRecord }

impl KeptRecord {
    /// The record of an election about which nothing was entered.
    #[must_use]
    pub fn empty(election: ElectionId, company: CompanyId) -> Self {
        Self { election, company, text: "{}".to_owned(), updated_at: None, version: 0 }
    }
}
