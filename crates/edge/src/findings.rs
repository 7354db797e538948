//! What a finding says: those about the form of an entry stand in `texts/`, those about the law in `elections`.

use app::StoredFinding;
use elections::rules;
use signatures::Reason;
use types::Language;

use crate::texts::{Companies, Demarches, Entries, Files, Signature, Signing};

/// What a finding says to a person.
#[derive(Debug)]
pub struct Explanation {
    /// What was found.
    pub message: String,
    /// What to do.
    pub action: String,
    /// The article of the law, where the code is a rule of it.
    pub article: Option<String>,
}

/// The texts of a code without its values; `{name}` stands for a value.
#[derive(Debug)]
pub struct Outline {
    /// The stable code.
    pub code: String,
    /// What was found.
    pub message: String,
    /// What to do.
    pub action: String,
}

macro_rules! families {
    ($($family:ident),+) => {
        /// Message and action of a code of this crate. Nothing for another code, or where a value is missing or no such one.
        fn said<'a>(
            code: &str,
            value: impl Fn(&str) -> Option<&'a str>,
            language: Language,
        ) -> Option<[String; 2]> {
            $(if let Some(message) = $family::find(code, &value) {
                return Some([message.render(language), message.action(language)]);
            })+
            None
        }

        /// Every message of this crate about a finding.
        fn outlines(language: Language) -> Vec<(&'static str, [&'static str; 2])> {
            let mut all = Vec::new();
            $(all.extend($family::all().iter().map(|message| (message.code(), message.outline(language))));)+
            all
        }
    };
}

families!(Companies, Demarches, Entries, Files, Signature, Signing);

/// What a finding says, its values in their places.
#[must_use]
pub fn explain(finding: &StoredFinding, language: Language) -> Explanation {
    if let Some(texts) = &finding.texts {
        let pick = |[fr, de, en]: &[String; 3]| language.pick(fr, de, en).clone();
        let (message, action) = (pick(&texts.explanation), pick(&texts.action));
        return Explanation { message, action, article: texts.article.clone() };
    }
    let value =
        |name: &str| finding.params.iter().find(|(of, _)| of == name).map(|(_, value)| value.as_str());
    let code = finding.code.as_str();
    if let Some([message, action]) = said(code, value, language).or_else(|| of_signature(code, language)) {
        return Explanation { message: message + &verdict(code), action, article: None };
    }
    let Some(rule) = rules::explain(code, language) else {
        log::error!("a finding without texts, or with other values: {code}");
        return Explanation { message: String::new(), action: String::new(), article: None };
    };
    Explanation {
        message: filled(rule.explanation, &finding.params),
        action: filled(rule.action, &finding.params),
        article: rule.article.map(str::to_owned),
    }
}

/// The text of a rule with its values, for an answer that was kept before rules were messages.
fn filled(text: &str, params: &[(String, String)]) -> String {
    params.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// What the crate `signatures` found about a signature: its sentence is that crate's.
fn of_signature(code: &str, language: Language) -> Option<[String; 2]> {
    let reason = signature_reason(code)?.render(language).to_owned();
    let message = Signature::Other { reason };
    Some([message.render(language), message.action(language)])
}

fn signature_reason(code: &str) -> Option<Reason> {
    let code = code.strip_prefix("signature.")?;
    Reason::ALL.into_iter().find(|reason| reason.code() == code)
}

/// The verdict to which a finding about a signature leads, in the words of EN 319 102-1: they stand behind the message.
fn verdict(code: &str) -> String {
    if !code.starts_with("signature.") {
        return String::new();
    }
    match signature_reason(code).and_then(Reason::verdict) {
        None => " (INDETERMINATE, SIG_CONSTRAINTS_FAILURE)".to_owned(),
        Some(verdict) => {
            let why = verdict.sub_indication().map_or("", |why| why.code());
            format!(" ({}, {why})", verdict.code())
        }
    }
}

/// Everything that can be found besides the rules of `elections`, for pages that list it.
#[must_use]
pub fn findings(language: Language) -> Vec<Outline> {
    let mut all = Vec::new();
    for (code, [message, action]) in outlines(language) {
        if code == OTHER {
            all.extend(Reason::ALL.iter().map(|reason| Outline {
                code: format!("signature.{}", reason.code()),
                message: reason.render(language).to_owned(),
                action: action.to_owned(),
            }));
        } else {
            all.push(Outline {
                code: code.to_owned(),
                message: message.to_owned(),
                action: action.to_owned(),
            });
        }
    }
    all
}

/// Stands for every reason of the crate `signatures`.
const OTHER: &str = "signature.other";

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use types::Finding;

    use super::*;

    fn explained(finding: Finding) -> Explanation {
        explain(&finding.into(), Language::En)
    }

    #[test]
    fn every_code_is_told_once_in_one_place() {
        let mut texts = HashSet::new();
        for outline in findings(Language::En) {
            assert!(rules::codes().all(|code| code != outline.code), "{} stands in elections", outline.code);
            assert!(texts.insert(outline.code.clone()), "{} twice", outline.code);
        }
    }

    #[test]
    fn values_stand_in_their_places() {
        let poll = "2024-03-12".parse().unwrap();
        let law = Finding::new("/meeting_on", rules::Functions::MeetingBeforeTheElection { poll });
        let kept = serde_json::to_string(&StoredFinding::from(law)).unwrap();
        let kept = serde_json::from_str(&kept).unwrap();
        for (language, day) in
            Language::ALL.into_iter().zip(["12 mars 2024", "12. März 2024", "12 March 2024"])
        {
            assert!(explain(&kept, language).message.contains(day));
        }
        assert_eq!(explain(&kept, Language::De).article.as_deref(), Some("L.416-1(1)"));
        let form = explained(Finding::error("", "too_many_lines").with("line", 7).with("most", 10_000));
        assert_eq!(form.message, "An import takes at most 10,000 lines.");
        let more = explained(Finding::error("", "more_findings").with("count", 1));
        assert_eq!(more.message, "There is 1 more finding.");
    }

    #[test]
    fn an_answer_that_was_kept_before_rules_were_messages_is_told_too() {
        let kept = serde_json::json!({
            "pointer": "/titulaires", "code": "F.001", "severity": "error",
            "params": [["headcount", "60"], ["expected", "3"]],
        });
        let law = explain(&serde_json::from_value(kept).unwrap(), Language::En);
        assert!(law.message.contains("60") && law.action.contains("Enter 3"), "{}", law.action);
    }

    #[test]
    fn a_finding_about_a_signature_ends_with_its_verdict() {
        for (code, message) in [
            (
                "signature.expired",
                "The certificate had expired at the time that the signature claims. (TOTAL_FAILED, EXPIRED)",
            ),
            (
                "signature.number_missing",
                "The certificate holds no number of 20 digits. (INDETERMINATE, SIG_CONSTRAINTS_FAILURE)",
            ),
        ] {
            let explained = explained(Finding::error("", code));
            assert_eq!(explained.message, message);
            assert!(explained.action.starts_with("Sign "), "{}", explained.action);
        }
    }
}
