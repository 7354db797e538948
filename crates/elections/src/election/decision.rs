//! A decision of the authority or of a court about a poll.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use types::{DecisionId, ElectionId};

use crate::TimeOfDay;

/// What was decided of the facts of a poll; what it leaves out stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DecidedFacts {
    /// How many employees count for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headcount: Option<u32>,
    /// The first day of voting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_day: Option<NaiveDate>,
    /// When voting begins, on that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<TimeOfDay>,
    /// When the last office closes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<TimeOfDay>,
    /// Whether votes are sent by post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_vote: Option<bool>,
    /// Whether candidatures stay open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension: Option<bool>,
}

/// A decision that was entered: it changes what it names, also where the facts of the poll stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollDecision {
    /// The decision.
    pub id: DecisionId,
    /// About which poll.
    pub election: ElectionId,
    /// Its day.
    pub decided_on: NaiveDate,
    /// Its number, as those who took it file it.
    pub reference: String,
    /// Why.
    pub reason: String,
    /// What was decided.
    pub facts: DecidedFacts,
    /// When it was entered.
    pub entered_at: DateTime<Utc>,
}
