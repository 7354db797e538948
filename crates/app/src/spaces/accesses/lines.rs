//! What became of the lines of a bulk registration.

use access_codes::RegisterError;
use serde::{Deserialize, Serialize};
use types::{AccessId, CompanyId, Finding};

use crate::StoredFinding;

/// What became of a bulk registration: one result a line, in order.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BulkResult {
    pub lines: Vec<LineResult>,
    /// Whether nothing was saved.
    pub dry_run: bool,
}

/// What became of one line.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "result")]
pub enum LineResult {
    /// The company is in the space now; in a dry run: it would be.
    Added {
        /// The new access; none in a dry run.
        access: Option<AccessId>,
        company: CompanyId,
    },
    /// The line was refused.
    Refused {
        /// Why.
        code: LineRefusal,
        /// What was found in each mistyped field.
        findings: Vec<StoredFinding>,
    },
}

/// Why one line is refused while the others go on. It is stored under the code of the problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineRefusal {
    /// A code is mistyped.
    ContentInvalid,
    /// Unknown, foreign, revoked, expired or wrongly paired: one answer for all.
    CodeNotAccepted,
    /// The code was registered before.
    CodeAlreadyRegistered,
    /// The space acts for this company already.
    AccessExists,
}

impl From<RegisterError> for LineRefusal {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::AlreadyRegistered => Self::CodeAlreadyRegistered,
            RegisterError::NotAccepted => Self::CodeNotAccepted,
        }
    }
}

impl From<LineRefusal> for LineResult {
    fn from(code: LineRefusal) -> Self {
        Self::Refused { code, findings: Vec::new() }
    }
}

impl LineResult {
    pub(super) fn mistyped(findings: &[Finding]) -> Self {
        let findings = findings.iter().cloned().map(Into::into).collect();
        Self::Refused { code: LineRefusal::ContentInvalid, findings }
    }

    /// Whether somebody may be guessing codes.
    pub(super) const fn is_failure(&self) -> bool {
        matches!(self, Self::Refused { code: LineRefusal::CodeNotAccepted, .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_line_is_read_by_the_code_of_its_problem() {
        for (code, refusal) in [
            ("content_invalid", LineRefusal::ContentInvalid),
            ("code_not_accepted", LineRefusal::CodeNotAccepted),
            ("code_already_registered", LineRefusal::CodeAlreadyRegistered),
            ("access_exists", LineRefusal::AccessExists),
        ] {
            let kept = format!(r#"{{"result":"refused","code":"{code}","findings":[]}}"#);
            let line: LineResult = serde_json::from_str(&kept).unwrap();
            assert!(matches!(line, LineResult::Refused { code, .. } if code == refusal), "{code}");
            assert_eq!(serde_json::to_string(&line).unwrap(), kept);
        }
    }
}
