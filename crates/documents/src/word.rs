//! Words that stand on paper, in all three languages; a template picks the one of its paper.

use serde::Serialize;

/// A word or a phrase of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Word {
    /// French.
    pub fr: &'static str,
    /// German.
    pub de: &'static str,
    /// English.
    pub en: &'static str,
}

impl Word {
    /// The same in French, German and English.
    #[must_use]
    pub const fn new(fr: &'static str, de: &'static str, en: &'static str) -> Self {
        Self { fr, de, en }
    }
}
