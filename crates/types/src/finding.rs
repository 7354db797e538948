//! What a check found: where, what, and how grave.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::Language;

/// Whether a finding stops the step or only asks for a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The step is refused.
    Error,
    /// The step may go on; somebody should look.
    Warning,
}

/// What a finding says: a rule with its values, told in the language of whoever reads it.
pub trait Message: fmt::Debug + Send + Sync {
    /// The stable code.
    fn code(&self) -> &'static str;
    /// Whether it stops the step.
    fn severity(&self) -> Severity;
    /// The article of the law; `None` for plain consistency.
    fn article(&self) -> Option<&'static str>;
    /// The rule in one line.
    fn title(&self, language: Language) -> String;
    /// What was found.
    fn explanation(&self, language: Language) -> String;
    /// What to do about it.
    fn action(&self, language: Language) -> String;
}

/// One thing found at one place of what a person entered.
///
/// `code` is stable and never translated (`required`, `F.201`). A rule of the law is its own message. What is wrong with the
/// form of an entry has only a code and `params`, which fill the places of its texts: numbers already written out, never a
/// person's data.
#[derive(Clone, Debug)]
pub struct Finding {
    /// JSON pointer (RFC 6901) to the field; empty for the whole body.
    pub pointer: String,
    /// The stable code.
    pub code: &'static str,
    /// Whether it stops the step.
    pub severity: Severity,
    /// Values for the text of a code: `("expected", "3")`.
    pub params: Vec<(&'static str, String)>,
    /// What it says; `None` where the text is that of the code.
    pub message: Option<Arc<dyn Message>>,
}

impl Finding {
    /// A rule that does not hold at this place.
    #[must_use]
    pub fn new(pointer: impl Into<String>, message: impl Message + 'static) -> Self {
        let (code, severity) = (message.code(), message.severity());
        let message = Some(Arc::new(message) as Arc<dyn Message>);
        Self { pointer: pointer.into(), code, severity, params: Vec::new(), message }
    }

    /// A finding that refuses the step.
    #[must_use]
    pub fn error(pointer: impl Into<String>, code: &'static str) -> Self {
        let (severity, params) = (Severity::Error, Vec::new());
        Self { pointer: pointer.into(), code, severity, params, message: None }
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

/// Two findings are the same where they say the same of the same place.
impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        let said = |finding: &Self| {
            let message = finding.message.as_ref()?;
            Some([message.explanation(Language::Fr), message.action(Language::Fr)])
        };
        let plain = |finding: &Self| (finding.code, finding.severity);
        plain(self) == plain(other)
            && self.pointer == other.pointer
            && self.params == other.params
            && said(self) == said(other)
    }
}

impl Eq for Finding {}
