//! The three languages in which Scrutin answers.

use serde::{Deserialize, Serialize};

/// A language of a text meant for people. Codes and names of the law are never translated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = LanguageCode))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French, also where nothing was asked for.
    #[default]
    Fr,
    /// German.
    De,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order of the country's forms.
    pub const ALL: [Self; 3] = [Self::Fr, Self::De, Self::En];

    /// The ISO 639-1 code, lower case.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language of an ISO 639-1 code, whatever its case; `None` for another one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// The text of this language among the three given.
    #[must_use]
    pub const fn pick<T: Copy>(self, fr: T, de: T, en: T) -> T {
        match self {
            Self::Fr => fr,
            Self::De => de,
            Self::En => en,
        }
    }
}
