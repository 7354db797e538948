//! The texts of findings: those about the form of an entry stand here, those about the law in `elections`.

mod demarches;
mod entries;
mod files;
mod firms;
mod signing;

use app::KeptFinding;
use elections::rules;
use signatures::Reason;
use types::Language;

/// What a finding says to a person.
pub(crate) struct FindingText {
    pub(crate) message: String,
    pub(crate) action: String,
    pub(crate) article: Option<String>,
}

type Texts = (&'static str, [&'static str; 3], [&'static str; 3]);

/// Message and action of each code that the edge and the use cases can find, in French, German and English.
const TABLES: [&[Texts]; 5] = [entries::TEXTS, files::TEXTS, firms::TEXTS, demarches::TEXTS, signing::TEXTS];

/// The finding codes whose texts stand here; those of the law are `elections::rules::codes`.
pub fn finding_codes() -> impl Iterator<Item = &'static str> {
    TABLES.into_iter().flatten().map(|(code, ..)| *code)
}

/// What a finding says.
pub(crate) fn of(finding: &KeptFinding, language: Language) -> FindingText {
    let Some(told) = &finding.told else { return of_code(&finding.code, &finding.params, language) };
    let pick = |[fr, de, en]: &[String; 3]| language.pick(fr, de, en).clone();
    FindingText {
        message: pick(&told.explanation),
        action: pick(&told.action),
        article: told.article.clone(),
    }
}

/// The texts of a code, its places filled.
fn of_code(code: &str, params: &[(String, String)], language: Language) -> FindingText {
    let (message, action, article) = match (explain(code, language), rules::explain(code, language)) {
        (Some((message, action)), _) => (message, action, None),
        (None, Some(law)) => (law.explanation, law.action, law.article),
        (None, None) => ("", "", None),
    };
    FindingText {
        message: fill(message, params) + &verdict(code),
        action: fill(action, params),
        article: article.map(str::to_owned),
    }
}

/// Message and action of one of [`finding_codes`] as they are written, the places of values still in braces.
#[must_use]
pub fn explain(code: &str, language: Language) -> Option<(&'static str, &'static str)> {
    let Some((_, [fr, de, en], [action_fr, action_de, action_en])) =
        TABLES.into_iter().flatten().find(|(known, ..)| *known == code)
    else {
        return of_signature(code, language);
    };
    Some((language.pick(*fr, *de, *en), language.pick(*action_fr, *action_de, *action_en)))
}

/// What was found about a signature; its sentence is told by the crate that found it.
fn of_signature(code: &str, language: Language) -> Option<(&'static str, &'static str)> {
    let reason = signature_reason(code)?;
    let action = language.pick(
        "Signez à nouveau, avec un certificat valable d'une autorité reconnue.",
        "Unterschreiben Sie erneut, mit einem gültigen Zertifikat einer anerkannten Stelle.",
        "Sign again, with a valid certificate of a recognised authority.",
    );
    Some((reason.render(language), action))
}

fn signature_reason(code: &str) -> Option<Reason> {
    let code = code.strip_prefix("signature.")?;
    Reason::ALL.into_iter().find(|reason| reason.code() == code)
}

/// The codes of what can be found about a signature besides [`finding_codes`].
#[must_use]
pub fn signature_codes() -> Vec<String> {
    Reason::ALL.into_iter().map(|reason| format!("signature.{}", reason.code())).collect()
}

/// The verdict to which a finding about a signature leads, in the words of EN 319 102-1: they stand behind the message.
fn verdict(code: &str) -> String {
    let said = signature_reason(code).and_then(Reason::verdict);
    let wanted = code.starts_with("signature.").then_some(" (INDETERMINATE, SIG_CONSTRAINTS_FAILURE)");
    match said {
        None => wanted.unwrap_or_default().to_owned(),
        Some(verdict) => {
            let why = verdict.sub_indication().map_or("", |why| why.code());
            format!(" ({}, {why})", verdict.code())
        }
    }
}

/// Puts the values into their places; a place without a value reads as a question mark.
fn fill(text: &str, params: &[(String, String)]) -> String {
    let mut filled = text.to_owned();
    for (name, value) in params {
        filled = filled.replace(&format!("{{{name}}}"), value);
    }
    while let Some((before, after)) =
        filled.split_once('{').and_then(|(b, a)| Some((b, a.split_once('}')?.1)))
    {
        filled = format!("{before}?{after}");
    }
    filled
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use types::Finding;

    use super::*;

    #[test]
    fn every_code_is_told_once_in_three_languages() {
        let mut told = HashSet::new();
        for (code, message, action) in TABLES.into_iter().flatten() {
            assert!(told.insert(code), "{code} twice");
            assert!(!rules::codes().contains(code), "{code} stands in elections");
            assert!(message.iter().chain(action).all(|text| !text.is_empty()), "{code}");
        }
    }

    #[test]
    fn codes_of_the_words_below_are_told() {
        let bands = [
            "bands_empty",
            "bands_below_threshold",
            "band_reversed",
            "band_open_before_last",
            "bands_gap",
            "bands_overlap",
        ];
        let codes = ["code_length", "code_symbol", "code_other_kind", "code_check"];
        for code in bands.into_iter().chain(codes).chain([
            "matricule_check",
            "text_not_composed",
            "too_long",
            "required",
        ]) {
            assert!(!of_code(code, &[], Language::En).message.is_empty(), "{code}");
        }
    }

    #[test]
    fn places_are_filled() {
        // As it was kept before rules had messages of their own.
        let kept = serde_json::json!({
            "pointer": "/titulaires", "code": "F.001", "severity": "error",
            "params": [["headcount", "60"], ["expected", "3"]],
        });
        let told = of(&serde_json::from_value(kept).unwrap(), Language::En);
        assert!(told.message.contains("60") && told.action.contains("Enter 3"), "{}", told.action);
        let poll = "2024-03-12".parse().unwrap();
        let finding = Finding::new("/meeting_on", rules::Functions::MeetingBeforeTheElection { poll });
        let kept = serde_json::to_string(&KeptFinding::from(finding)).unwrap();
        let kept = serde_json::from_str(&kept).unwrap();
        let told = Language::ALL.map(|language| of(&kept, language).message);
        assert!(
            told.iter()
                .zip(["12 mars 2024", "12. März 2024", "12 March 2024"])
                .all(|(t, day)| t.contains(day))
        );
        assert_eq!(of(&kept, Language::De).article.as_deref(), Some("L.416-1(1)"));
        assert_eq!(fill("at most {most}, {what}", &[("most".into(), "3".into())]), "at most 3, ?");
    }
}
