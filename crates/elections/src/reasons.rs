//! Why an answer is what it is: coded sentences in three languages, each with its article and how well it is known.

use serde::Serialize;
use types::Language;

use crate::{Confidence, texts};

mod articles;

pub use articles::posting_basis;

/// The article, or where else it is written, and how well it is known.
type Basis = (Option<&'static str>, Confidence);

macro_rules! families {
    ($($family:ident($messages:ty),)+) => {
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
            pub const fn basis(&self) -> (Option<&'static str>, Confidence) {
                match &self.0 {
                    $(Message::$family(message) => message.basis(),)+
                }
            }

            fn text(&self, language: Language) -> String {
                match &self.0 {
                    $(Message::$family(message) => message.render(language).to_string(),)+
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
    Credit(texts::Credit),
    Ees(texts::Ees),
    Electorate(texts::Electorate),
    Equality(texts::Equality),
    Freed(texts::Freed),
    Headcount(texts::Headcount),
    Mandate(texts::Mandate),
    Meeting(texts::Meeting),
    Ranking(texts::Ranking),
    Replacement(texts::Replacement),
    Seats(texts::Seats),
    Term(texts::Term),
    Training(texts::Training),
}

/// Why: one sentence and the values in it, in no language yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason(Message);

impl Reason {
    /// The reason in words.
    #[must_use]
    pub fn say(&self, language: Language) -> Explanation {
        let (article, confidence) = self.basis();
        Explanation { code: self.code(), text: self.text(language), article, confidence }
    }
}

/// A reason in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Explanation {
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
pub fn explain_all<'a>(
    reasons: impl IntoIterator<Item = &'a Reason>,
    language: Language,
) -> Vec<Explanation> {
    reasons.into_iter().map(|reason| reason.say(language)).collect()
}
