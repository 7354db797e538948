//! Where the findings of one check gather, and how many are told.

use std::cell::RefCell;

use types::{Finding, Severity};

/// The most findings that a check tells.
pub(super) const MOST: usize = 100;

#[derive(Default)]
pub(crate) struct Sink {
    told: RefCell<Told>,
}

#[derive(Default)]
struct Told {
    findings: Vec<Finding>,
    errors: usize,
    warnings: usize,
}

impl Sink {
    /// Keeps a finding; beyond the limit only its gravity counts.
    pub(crate) fn push(&self, finding: Finding) {
        #[cfg(test)]
        assert!(crate::rules::CODES.contains(&finding.code), "{} is not listed", finding.code);
        let mut told = self.told.borrow_mut();
        let count = match finding.severity {
            Severity::Error => &mut told.errors,
            Severity::Warning => &mut told.warnings,
        };
        *count += 1;
        if *count <= MOST {
            told.findings.push(finding);
        }
    }

    /// Whether any finding stops the step.
    pub(super) fn refused(&self) -> bool {
        self.told.borrow().errors > 0
    }

    /// The findings in the order of the form. Where there are too many, errors go first and the last says so.
    pub(crate) fn into_findings(self) -> Vec<Finding> {
        let Told { mut findings, errors, warnings } = self.told.into_inner();
        if errors + warnings > MOST {
            findings.sort_by_key(|finding| match finding.severity {
                Severity::Error => 0,
                Severity::Warning => 1,
            });
            findings.truncate(MOST - 1);
            let last = if errors > 0 { Finding::error } else { Finding::warning };
            findings.push(last(String::new(), "too_many_findings").with("most", MOST));
        }
        findings
    }
}
