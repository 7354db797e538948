//! Findings in answers that are kept: they are read later, in the language of whoever reads them.

use elections::rules;
use serde::{Deserialize, Serialize};
use types::{Finding, Language, Message, Severity};

/// A finding in an answer that may be kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StoredFinding {
    /// JSON pointer into the draft.
    pub pointer: String,
    /// The stable code.
    pub code: String,
    /// Whether it stops the step.
    pub severity: Severity,
    /// Values for the text of the code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub params: Vec<(String, String)>,
    /// What it says; `None` where the text is that of the code, as in every answer that was kept before rules had messages.
    #[serde(rename = "told", default, skip_serializing_if = "Option::is_none")]
    pub texts: Option<StoredTexts>,
}

/// What a finding says, each text in the order of [`Language::ALL`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StoredTexts {
    /// What was found.
    pub explanation: [String; 3],
    /// What to do about it.
    pub action: [String; 3],
    /// The article of the law.
    pub article: Option<String>,
}

impl StoredTexts {
    fn of(message: &dyn Message) -> Self {
        Self {
            explanation: Language::ALL.map(|language| message.explanation(language)),
            action: Language::ALL.map(|language| message.action(language)),
            article: message.article().map(str::to_owned),
        }
    }
}

impl From<Finding> for StoredFinding {
    fn from(finding: Finding) -> Self {
        let texts = rules::message(&finding).as_deref().map(StoredTexts::of);
        let params = finding.params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self {
            pointer: finding.pointer,
            code: finding.code.to_owned(),
            severity: finding.severity,
            params,
            texts,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_was_said_when_an_answer_was_kept_is_said_again() {
        let kept = json!({
            "pointer": "/total", "code": "F.401", "severity": "error",
            "told": { "explanation": ["fr", "de", "en"], "action": ["", "", ""], "article": "L.411-1" }
        });
        let read: StoredFinding = serde_json::from_value(kept.clone()).unwrap();
        assert_eq!(read.texts.as_ref().unwrap().explanation[2], "en");
        assert_eq!(serde_json::to_value(read).unwrap(), kept);
    }
}
