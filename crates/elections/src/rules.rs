//! The rules whose breach is a finding: what each says, its article, what to do.

use std::sync::{Arc, LazyLock};

use types::{Finding, Language, Message, Severity};

mod articles;

pub use crate::texts::{
    Dates, RulesAllocation as Allocation, RulesCalendar as Calendar, RulesCandidates as Candidates,
    RulesCandidatures as Candidatures, RulesClaims as Claims, RulesCounting as Counting,
    RulesElectorate as Electorate, RulesFunctions as Functions, RulesHeadcount as Headcount,
    RulesNotice as Notice, RulesPasted as Pasted, RulesPoll as Poll, RulesProcesVerbal as ProcesVerbal,
    RulesResults as Results, RulesShape as Shape, RulesTables as Tables, RulesTerm as Term,
};

/// What a code means, without the values of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// One line.
    pub title: &'static str,
    /// What the rule is; `{name}` stands where a value of the finding belongs.
    pub explanation: &'static str,
    /// The article of the Code du travail; `RGD 11.09.2018` for the règlement grand-ducal, `ITM` for the calendars
    /// and instructions that the ITM publishes. `None` for the form of the draft and for plain consistency.
    pub article: Option<&'static str>,
    /// What to do about it; with places as in `explanation`.
    pub action: &'static str,
}

/// A rule with sample values, and its texts without values.
struct Rule {
    sample: Box<dyn Message>,
    /// Title, explanation and action, in the order of [`Language::ALL`].
    texts: [[&'static str; 3]; 3],
}

macro_rules! families {
    ($($family:ident),+) => {
        $(impl Message for $family {
            fn code(&self) -> &'static str {
                self.code()
            }

            fn severity(&self) -> Severity {
                self.basis().1
            }

            fn article(&self) -> Option<&'static str> {
                self.basis().0
            }

            fn title(&self, language: Language) -> String {
                self.render(language)
            }

            fn explanation(&self, language: Language) -> String {
                self.explanation(language)
            }

            fn action(&self, language: Language) -> String {
                self.action(language)
            }
        })+

        static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
            let mut rules = Vec::new();
            $(for sample in $family::all() {
                let texts = Language::ALL.map(|language| sample.outline(language));
                rules.push(Rule { sample: Box::new(sample), texts });
            })+
            rules
        });
    };
}

families! {
    Allocation, Calendar, Candidates, Candidatures, Claims, Counting, Electorate, Functions, Headcount, Notice, Pasted, Poll,
    ProcesVerbal, Results, Shape, Tables, Term
}

/// Every code that a check can emit: the closed list. `F.` codes are rules that refuse, `W.` codes rules that warn;
/// the others are about the form of the draft.
pub fn codes() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.sample.code())
}

/// The meaning of a code in a language; `None` for a code that is not one of [`codes`].
#[must_use]
pub fn explain(code: &str, language: Language) -> Option<Explanation> {
    let rule = RULES.iter().find(|rule| rule.sample.code() == code)?;
    let [fr, de, en] = rule.texts;
    let [title, explanation, action] = language.pick(fr, de, en);
    Some(Explanation { title, explanation, article: rule.sample.article(), action })
}

/// What a finding says; `None` where its code is not one of [`codes`], or lacks a value.
#[must_use]
pub fn message(finding: &Finding) -> Option<Arc<dyn Message>> {
    let value =
        |name: &str| finding.params.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
    let shape = || Shape::find(finding.code, value).map(|rule| Arc::new(rule) as Arc<dyn Message>);
    let table = || Tables::find(finding.code, value).map(|rule| Arc::new(rule) as Arc<dyn Message>);
    finding.message.clone().or_else(shape).or_else(table)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_code_has_its_texts_in_three_languages() {
        for code in codes() {
            for language in Language::ALL {
                let explanation = explain(code, language).unwrap();
                for text in [explanation.title, explanation.explanation, explanation.action] {
                    assert!(!text.trim().is_empty(), "{code} {language:?}");
                    assert_eq!(text.matches('{').count(), text.matches('}').count(), "{code} {language:?}");
                }
                assert!(!explanation.title.contains('{'), "the title of {code} stands alone");
                assert!(explanation.article.is_none_or(|article| !article.is_empty()), "{code}");
            }
        }
        assert_eq!(explain("F.999", Language::Fr), None);
    }

    #[test]
    fn every_code_stands_once() {
        assert_eq!(codes().collect::<HashSet<_>>().len(), codes().count());
    }

    #[test]
    fn the_letter_of_a_code_says_whether_it_stops_the_step() {
        for Rule { sample, .. } in RULES.iter() {
            let warns = sample.code().starts_with("W.");
            assert_eq!(sample.severity() == Severity::Warning, warns, "{}", sample.code());
        }
    }

    #[test]
    fn a_finding_is_told_with_its_values_as_each_language_writes_them() {
        let poll = "2024-03-12".parse().unwrap();
        let finding = Finding::new("/meeting_on", Functions::MeetingBeforeTheElection { poll });
        let texts = Language::ALL.map(|language| message(&finding).unwrap().explanation(language));
        assert_eq!(
            texts,
            [
                "La réunion constituante suit le scrutin du 12 mars 2024.",
                "Die konstituierende Sitzung folgt auf die Wahl vom 12. März 2024.",
                "The constituent meeting follows the poll of 12 March 2024.",
            ]
        );
        let finding = Finding::error("/name", "too_long").with("most", 1200);
        let texts = Language::ALL.map(|language| message(&finding).unwrap().explanation(language));
        assert_eq!(
            texts,
            [
                "Ce texte a au plus 1.200 caractères.",
                "Dieser Text hat höchstens 1.200 Zeichen.",
                "This text has at most 1,200 characters.",
            ]
        );
    }
}
