//! What a check found: where, what, and how grave.

use serde::{Deserialize, Serialize};

/// Whether a finding stops the step or only asks for a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The step is refused.
    Error,
    /// The step may go on; somebody should look.
    Warning,
}

/// One thing found at one place of what a person entered.
///
/// `code` is stable and never translated (`required`, `F.201`); the texts of a code are kept where the code is
/// defined. `params` fill the places of those texts, as numbers or dates already written out, never as a person's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// JSON pointer (RFC 6901) to the field; empty for the whole body.
    pub pointer: String,
    /// The stable code.
    pub code: &'static str,
    /// Whether it stops the step.
    pub severity: Severity,
    /// Values for the text: `("expected", "3")`.
    pub params: Vec<(&'static str, String)>,
}

impl Finding {
    /// A finding that refuses the step.
    #[must_use]
    pub fn error(pointer: impl Into<String>, code: &'static str) -> Self {
        Self { pointer: pointer.into(), code, severity: Severity::Error, params: Vec::new() }
    }

    /// A finding that lets the step go on.
    #[must_use]
    pub fn warning(pointer: impl Into<String>, code: &'static str) -> Self {
        Self { severity: Severity::Warning, ..Self::error(pointer, code) }
    }

    /// The same finding with one more value for its text.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }
}
