//! A refusal in words, as JSON: the same members that the API answers in `errors`.

use std::fmt;

use elections::rules;
use serde::Serialize;
use strict_json::NotTaken;
use types::{Finding, Language, Severity, capped};

use crate::texts::Facts;

/// Everything that was found.
#[derive(Serialize)]
pub(super) struct Refusal {
    errors: Vec<ErrorLine>,
}

#[derive(Serialize)]
struct ErrorLine {
    pointer: String,
    code: &'static str,
    severity: Severity,
    message: String,
    action: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<&'static str>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string_pretty(self).map_err(|_| fmt::Error)?)
    }
}

impl Refusal {
    pub(super) fn of(findings: Vec<Finding>, language: Language) -> Self {
        let errors = capped(findings).into_iter();
        Self { errors: errors.map(|finding| ErrorLine::of(finding, language)).collect() }
    }

    pub(super) fn not_taken(not_taken: NotTaken, language: Language) -> Self {
        match not_taken {
            NotTaken::Unreadable { line, column } => {
                let found = Facts::NotJson { line: line.into(), column: column.into() };
                let message = ErrorLine {
                    pointer: String::new(),
                    code: found.code(),
                    severity: Severity::Error,
                    message: found.render(language),
                    action: Facts::NotJsonAction.render(language),
                    article: None,
                };
                Self { errors: vec![message] }
            }
            NotTaken::Findings(found) => {
                let mut refusal = Self::of(found.findings, language);
                if found.more > 0 {
                    let last = Finding::error("", "too_many_findings").with("most", refusal.errors.len());
                    refusal.errors.push(ErrorLine::of(last, language));
                }
                refusal
            }
        }
    }
}

impl ErrorLine {
    fn of(finding: Finding, language: Language) -> Self {
        let rule = rules::message(&finding);
        Self {
            code: finding.code,
            severity: finding.severity,
            message: rule.as_ref().map(|rule| rule.explanation(language)).unwrap_or_default(),
            action: rule.as_ref().map(|rule| rule.action(language)).unwrap_or_default(),
            article: rule.and_then(|rule| rule.article()),
            pointer: finding.pointer,
        }
    }
}
