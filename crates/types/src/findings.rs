//! The findings of one check, as many of them as an answer holds.

use std::cell::RefCell;

use crate::{Finding, Message, Severity};

/// The most findings that one check answers.
pub const MAX_FINDINGS: usize = 100;

/// Collects the findings of one check; what lies beyond the limit is only counted.
#[derive(Debug, Default)]
pub struct Findings {
    collected: RefCell<Collected>,
}

#[derive(Debug, Default)]
struct Collected {
    findings: Vec<Finding>,
    errors: usize,
    warnings: usize,
}

impl Findings {
    /// Adds a finding: the first [`MAX_FINDINGS`] errors and as many warnings are kept.
    pub fn push(&self, finding: Finding) {
        let mut collected = self.collected.borrow_mut();
        let count = match finding.severity {
            Severity::Error => &mut collected.errors,
            Severity::Warning => &mut collected.warnings,
        };
        *count += 1;
        if *count <= MAX_FINDINGS {
            collected.findings.push(finding);
        }
    }

    /// Adds a rule that does not hold at this place.
    pub fn found(&self, pointer: impl Into<String>, message: impl Message + 'static) {
        self.push(Finding::new(pointer, message));
    }

    /// Adds all of these.
    pub fn extend(&self, findings: impl IntoIterator<Item = Finding>) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }

    /// Whether any finding stops the step.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.collected.borrow().errors > 0
    }

    /// The findings in the order in which they came. Where there are more than [`MAX_FINDINGS`], errors come first and the
    /// last one is `too_many_findings`.
    #[must_use]
    pub fn into_vec(self) -> Vec<Finding> {
        let Collected { mut findings, errors, warnings } = self.collected.into_inner();
        if errors + warnings > MAX_FINDINGS {
            findings.sort_by_key(|finding| match finding.severity {
                Severity::Error => 0,
                Severity::Warning => 1,
            });
            findings.truncate(MAX_FINDINGS - 1);
            let last = if errors > 0 { Finding::error } else { Finding::warning };
            findings.push(last(String::new(), "too_many_findings").with("most", MAX_FINDINGS));
        }
        findings
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(findings: I) -> Self {
        let collected = Self::default();
        collected.extend(findings);
        collected
    }
}

/// As many of these findings as an answer holds, see [`Findings::into_vec`].
#[must_use]
pub fn capped(findings: Vec<Finding>) -> Vec<Finding> {
    Findings::from_iter(findings).into_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(errors: usize, warnings: usize) -> Vec<Finding> {
        let warnings = (0..warnings).map(|index| Finding::warning(format!("/w{index}"), "w"));
        warnings.chain((0..errors).map(|index| Finding::error(format!("/e{index}"), "e"))).collect()
    }

    #[test]
    fn up_to_the_limit_all_findings_stay_in_their_order() {
        assert_eq!(capped(of(40, 60)), of(40, 60));
    }

    #[test]
    fn beyond_the_limit_errors_come_first_and_the_last_one_says_so() {
        for (errors, warnings, severity) in
            [(1, 100, Severity::Error), (0, 101, Severity::Warning), (300, 300, Severity::Error)]
        {
            let found = capped(of(errors, warnings));
            assert_eq!(found.len(), MAX_FINDINGS);
            assert_eq!((found[99].code, found[99].severity), ("too_many_findings", severity));
            let kept = found[..99].iter().filter(|finding| finding.severity == Severity::Error).count();
            assert_eq!(kept, errors.min(99));
        }
    }

    #[test]
    fn errors_beyond_the_limit_still_stop_the_step() {
        assert!(of(0, 200).into_iter().chain(of(1, 0)).collect::<Findings>().has_errors());
        assert!(!Findings::from_iter(of(0, 200)).has_errors());
    }
}
