//! Refusals: what is wrong, by one stable code, and what was found at which places.

use app::{StoredFinding, limits::Limit};
use types::{Finding, MAX_FINDINGS};
use uuid::Uuid;

use crate::codes::ProblemCode;

/// A refusal on its way out, before it is known in which language and under which request number.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The stable code.
    pub code: ProblemCode,
    /// Findings at single places.
    pub findings: Vec<StoredFinding>,
    /// How many there are besides these.
    pub more: usize,
    /// The démarche that was first.
    pub first: Option<Uuid>,
    /// Where the démarche stands.
    pub status: Option<&'static str>,
    /// The seconds to wait, where they are known.
    pub retry_after: Option<u64>,
    /// The limit that is reached, so that it can be counted.
    pub limit: Option<Limit>,
}

impl From<ProblemCode> for Problem {
    fn from(code: ProblemCode) -> Self {
        Self {
            code,
            findings: Vec::new(),
            more: 0,
            first: None,
            status: None,
            retry_after: None,
            limit: None,
        }
    }
}

impl Problem {
    /// A refusal because of a limit of the server.
    #[must_use]
    pub fn by(limit: Limit, code: ProblemCode) -> Self {
        Self { limit: Some(limit), ..Self::from(code) }
    }

    /// A refusal of what comes too fast, and the seconds after which it does not.
    #[must_use]
    pub fn too_fast(limit: Limit, seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..Self::by(limit, ProblemCode::TooManyRequests) }
    }

    /// A refusal because of findings.
    #[must_use]
    pub fn findings(code: ProblemCode, findings: Vec<Finding>) -> Self {
        let more = findings.len().saturating_sub(MAX_FINDINGS);
        let findings = findings.into_iter().take(MAX_FINDINGS).map(Into::into).collect();
        Self { findings, more, ..Self::from(code) }
    }

    /// A refusal because of one place in what was sent.
    #[must_use]
    pub fn at(pointer: impl Into<String>, code: &'static str) -> Self {
        Self::invalid(vec![Finding::error(pointer, code)])
    }

    /// A refusal because of findings in what was sent.
    #[must_use]
    pub fn invalid(findings: Vec<Finding>) -> Self {
        Self::findings(ProblemCode::ContentInvalid, findings)
    }
}
