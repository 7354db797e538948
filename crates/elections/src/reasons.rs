//! Why an answer is what it is: coded sentences in three languages, each with its article and how well it is known.

use serde::Serialize;
use types::Language;

use crate::{Confidence, rules::fill, texts};

mod after_vote;
mod allocation;
mod ballots;
mod calendar;
mod candidatures;
mod counting;
mod electorate;
mod headcount;
mod means;
mod ranking;
mod seats;
mod term;

pub use calendar::posting_basis;

/// One sentence that a reason can say.
pub(crate) struct Sentence {
    /// Stable: `family.word`.
    pub(crate) code: &'static str,
    /// The article, or where else it is written; `None` for plain arithmetic.
    pub(crate) article: Option<&'static str>,
    pub(crate) confidence: Confidence,
    /// French, German, English; `{name}` stands where a value belongs.
    pub(crate) text: [&'static str; 3],
}

/// A sentence that rests on an article.
pub(crate) const fn by(
    code: &'static str,
    article: &'static str,
    confidence: Confidence,
    text: [&'static str; 3],
) -> Sentence {
    Sentence { code, article: Some(article), confidence, text }
}

/// One table a family that has no file of texts yet.
const TABLES: &[&[Sentence]] = &[means::SENTENCES];

/// The article, or where else it is written, and how well it is known.
type Basis = (Option<&'static str>, Confidence);

/// What rests on an article.
const fn article(article: &'static str, confidence: Confidence) -> Basis {
    (Some(article), confidence)
}

/// What is plain arithmetic.
const fn arithmetic() -> Basis {
    (None, Confidence::H)
}

/// A sentence of a table, and its values.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Listed {
    code: &'static str,
    params: Vec<(&'static str, String)>,
}

impl Listed {
    fn sentence(&self) -> Option<&'static Sentence> {
        TABLES.iter().copied().flatten().find(|sentence| sentence.code == self.code)
    }

    const fn code(&self) -> &'static str {
        self.code
    }

    fn basis(&self) -> Basis {
        self.sentence().map_or((None, Confidence::L), |sentence| (sentence.article, sentence.confidence))
    }

    fn render(&self, language: Language) -> String {
        let [fr, de, en] = self.sentence().map_or([self.code; 3], |sentence| sentence.text);
        fill(language.pick(fr, de, en), &self.params)
    }
}

macro_rules! families {
    ($($family:ident($messages:ty),)+) => {
        /// One message of one family.
        #[derive(Clone, Debug, PartialEq, Eq)]
        enum Message {
            $($family($messages),)+
        }

        $(impl From<$messages> for Reason {
            fn from(message: $messages) -> Self {
                Self(Message::$family(message))
            }
        })+

        impl Reason {
            /// The stable code, `family.word`.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match &self.0 {
                    $(Message::$family(message) => message.code(),)+
                }
            }

            /// The article, or where else it is written, and how well it is known.
            #[must_use]
            pub fn basis(&self) -> (Option<&'static str>, Confidence) {
                match &self.0 {
                    $(Message::$family(message) => message.basis(),)+
                }
            }

            fn text(&self, language: Language) -> String {
                match &self.0 {
                    $(Message::$family(message) => message.render(language),)+
                }
            }
        }
    };
}

families! {
    Allocation(texts::Allocation),
    Ballots(texts::Ballots),
    Bureau(texts::Bureau),
    Calendar(texts::Calendar),
    Candidatures(texts::Candidatures),
    Counting(texts::Counting),
    Ees(texts::Ees),
    Electorate(texts::Electorate),
    Headcount(texts::Headcount),
    Mandate(texts::Mandate),
    Meeting(texts::Meeting),
    Ranking(texts::Ranking),
    Replacement(texts::Replacement),
    Seats(texts::Seats),
    Term(texts::Term),
    Listed(Listed),
}

/// Why: one sentence and the values in it, in no language yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason(Message);

impl Reason {
    /// The reason of this code in the tables.
    #[must_use]
    pub fn new(code: &'static str) -> Self {
        Listed { code, params: Vec::new() }.into()
    }

    /// The same reason with one more value, where it is one of the tables.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        if let Message::Listed(listed) = &mut self.0 {
            listed.params.push((name, value.to_string()));
        }
        self
    }

    /// The reason in words.
    #[must_use]
    pub fn say(&self, language: Language) -> Said {
        let (article, confidence) = self.basis();
        Said { code: self.code(), text: self.text(language), article, confidence }
    }
}

/// A reason in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Said {
    /// The stable code, `family.word`.
    pub code: &'static str,
    /// The sentence in the language that was asked for.
    pub text: String,
    /// The article, or where else it is written; `null` for plain arithmetic.
    pub article: Option<&'static str>,
    /// How well the rule is known.
    pub confidence: Confidence,
}

/// All of them in words.
#[must_use]
pub fn say_all<'a>(reasons: impl IntoIterator<Item = &'a Reason>, language: Language) -> Vec<Said> {
    reasons.into_iter().map(|reason| reason.say(language)).collect()
}

#[cfg(test)]
mod tests {
    use std::{collections::HashSet, fs, path::Path};

    use super::*;

    fn places(text: &'static str) -> HashSet<&'static str> {
        text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
    }

    #[test]
    fn every_sentence_stands_once_and_has_the_same_places_in_every_language() {
        let mut codes = HashSet::new();
        for sentence in TABLES.iter().copied().flatten() {
            assert!(codes.insert(sentence.code), "{} stands twice", sentence.code);
            assert!(sentence.code.contains('.'), "{}: family.word", sentence.code);
            let [fr, de, en] = sentence.text;
            for text in [fr, de, en] {
                assert!(!text.trim().is_empty(), "{}", sentence.code);
                assert_eq!(places(text), places(en), "{}: {text}", sentence.code);
            }
        }
    }

    /// Every Rust file under a folder, as one text.
    fn sources(folder: &Path, all: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with("reasons") {
                    sources(&path, all);
                }
            } else {
                all.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }

    #[test]
    fn every_reason_that_is_given_has_its_sentence_and_every_sentence_is_given() {
        let mut all = String::new();
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for speaker in ["elections", "filings", "calculators"] {
            sources(&crates.join(speaker).join("src"), &mut all);
        }
        for sentence in TABLES.iter().copied().flatten() {
            assert!(all.contains(&format!("\"{}\"", sentence.code)), "nobody says {}", sentence.code);
        }
        for given in all.split("Reason::new(\"").skip(1) {
            let code = given.split('"').next().unwrap();
            let known = TABLES.iter().copied().flatten().any(|sentence| sentence.code == code);
            assert!(known || code == "family.", "{code} has no sentence");
        }
    }
}
