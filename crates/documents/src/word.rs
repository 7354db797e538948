//! Words that stand on paper, in all three languages; a template picks the one of its paper.

use serde::Serialize;
use types::Language;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Word {
    pub fr: &'static str,
    pub de: &'static str,
    pub en: &'static str,
}

impl Word {
    /// What is said in each language.
    pub(crate) fn of(say: impl Fn(Language) -> &'static str) -> Self {
        Self { fr: say(Language::Fr), de: say(Language::De), en: say(Language::En) }
    }
}
