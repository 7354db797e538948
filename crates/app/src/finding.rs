//! Findings in answers that are kept: the texts come later, in the language of whoever reads them.

use serde::{Deserialize, Serialize};
use types::{Finding, Severity};

/// A finding in an answer that may be kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeptFinding {
    /// JSON pointer into the draft.
    pub pointer: String,
    /// The stable code.
    pub code: String,
    /// Whether it stops the step.
    pub severity: Severity,
    /// Values for the text.
    pub params: Vec<(String, String)>,
}

impl From<Finding> for KeptFinding {
    fn from(finding: Finding) -> Self {
        let params = finding.params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { pointer: finding.pointer, code: finding.code.to_owned(), severity: finding.severity, params }
    }
}
