//! Which of its answers a form gives: the situation of the candidates, the outcome of the poll.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CandidateDeclaration, Content, ResultDeclaration};

/// What démarche 3 declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Situation {
    /// There are valid candidatures.
    Candidates,
    /// The firm has fewer than 15 employees and elects nobody.
    #[serde(rename = "fewer_than_15")]
    FewerThan15,
    /// The firm elected a delegation less than a year before the national poll (L.413-2(3)).
    RecentDelegation,
    /// Nobody stands (L.413-1(7)).
    NoCandidate,
}

impl Situation {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::Candidates, Self::FewerThan15, Self::RecentDelegation, Self::NoCandidate];

    /// The stable code, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Candidates => "candidates",
            Self::FewerThan15 => "fewer_than_15",
            Self::RecentDelegation => "recent_delegation",
            Self::NoCandidate => "no_candidate",
        }
    }
}

/// What démarche 4 declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// There was a vote.
    Vote,
    /// All candidates agreed and were elected without one (L.413-1(6)).
    Office,
    /// Nobody stood (L.413-1(7)).
    NoCandidate,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Vote, Self::Office, Self::NoCandidate];

    /// The stable code, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vote => "vote",
            Self::Office => "office",
            Self::NoCandidate => "no_candidate",
        }
    }
}

impl Content {
    /// What a declaration of candidates declares; `None` for the other démarches.
    #[must_use]
    pub const fn situation(&self) -> Option<Situation> {
        match self {
            Self::CandidateDeclaration(CandidateDeclaration::Candidates(_)) => Some(Situation::Candidates),
            Self::CandidateDeclaration(CandidateDeclaration::FewerThan15 { .. }) => {
                Some(Situation::FewerThan15)
            }
            Self::CandidateDeclaration(CandidateDeclaration::RecentDelegation { .. }) => {
                Some(Situation::RecentDelegation)
            }
            Self::CandidateDeclaration(CandidateDeclaration::NoCandidate) => Some(Situation::NoCandidate),
            Self::ElectionNotice(_)
            | Self::ClaimsNotice(_)
            | Self::ResultDeclaration(_)
            | Self::FunctionsDeclaration(_) => None,
        }
    }

    /// What a declaration of results declares; `None` for the other démarches.
    #[must_use]
    pub const fn outcome(&self) -> Option<Outcome> {
        match self {
            Self::ResultDeclaration(ResultDeclaration::Vote(_)) => Some(Outcome::Vote),
            Self::ResultDeclaration(ResultDeclaration::Office(_)) => Some(Outcome::Office),
            Self::ResultDeclaration(ResultDeclaration::NoCandidate(_)) => Some(Outcome::NoCandidate),
            Self::ElectionNotice(_)
            | Self::ClaimsNotice(_)
            | Self::CandidateDeclaration(_)
            | Self::FunctionsDeclaration(_) => None,
        }
    }
}
