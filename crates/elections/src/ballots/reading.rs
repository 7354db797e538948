//! What a ballot counts for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{reasons::Reason, texts::Ballots};

/// What a ballot is, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it is.
    pub outcome: Outcome,
    /// What the bureau decided, where the ballot was contested.
    pub decided: Option<Decision>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What a ballot is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its votes count.
    Valid(Votes),
    /// No vote is on it.
    Blank,
    /// It counts for nobody.
    Null,
    /// No rule settles it: the bureau decides. With the votes that it has if it is found valid; without them it would
    /// be blank.
    Contested(Option<Votes>),
}

impl Outcome {
    /// The stable code, as in JSON.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Valid(_) => "valid",
            Self::Blank => "blank",
            Self::Null => "null",
            Self::Contested(_) => "contested",
        }
    }

    /// Its votes, where it is valid.
    #[must_use]
    pub const fn votes(&self) -> Option<&Votes> {
        match self {
            Self::Valid(votes) => Some(votes),
            Self::Blank | Self::Null | Self::Contested(_) => None,
        }
    }
}

/// The votes of one ballot: never more than the elector has, nor more for a candidate than there are boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    /// Votes of each candidate whose name is known, those of a circle among them.
    pub candidates: BTreeMap<String, u32>,
    /// Suffrages of each list; none where the vote is by majority.
    pub lists: BTreeMap<String, Suffrages>,
    /// All votes together.
    pub used: u32,
}

/// The suffrages of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CountSuffrages))]
#[serde(deny_unknown_fields)]
pub struct Suffrages {
    /// *Suffrages de liste*: for each filled circle, as many as the list has candidates.
    #[cfg_attr(feature = "schema", schema(example = 40))]
    pub list_votes: u32,
    /// *Suffrages nominatifs*: crosses on its candidates.
    #[cfg_attr(feature = "schema", schema(example = 12))]
    pub nominal_votes: u32,
}

impl Suffrages {
    /// Both together.
    #[must_use]
    pub const fn total(self) -> u32 {
        self.list_votes.saturating_add(self.nominal_votes)
    }
}

/// What the bureau makes of a contested ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = BallotDecision))]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// It counts; where nothing is marked, as a blank one.
    Valid,
    /// It counts for nobody.
    Null,
}

/// Only a contested ballot is decided on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the rules settle this ballot; there is nothing to decide")]
pub struct NotContested;

impl Reading {
    /// The ballot after the decision of the bureau.
    pub fn decide(mut self, decision: Decision) -> Result<Self, NotContested> {
        let Outcome::Contested(votes) = self.outcome else { return Err(NotContested) };
        let (outcome, reason) = match decision {
            Decision::Valid => (votes.map_or(Outcome::Blank, Outcome::Valid), Ballots::DecidedValid),
            Decision::Null => (Outcome::Null, Ballots::DecidedNull),
        };
        self.reasons.push(reason.into());
        Ok(Self { outcome, decided: Some(decision), reasons: self.reasons })
    }
}
