//! People as a démarche names them. Their names pass through `Debug` as little as their matricules do.

use std::{fmt, str::FromStr};

#[cfg(feature = "schema")]
use crate::shape::Matricule;
use serde::{Deserialize, Serialize};
use types::{LineProblem, PersonMatricule, check_line};

/// A surname or first names: one line of 1 to 100 characters that a reader can see.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Name(String);

/// The text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a name is one clean line of 1 to 100 characters")]
pub struct NameError;

impl Name {
    /// The most characters of a name.
    pub const MAX: usize = 100;

    /// Reads a name; nothing of it is changed.
    pub fn read(text: &str) -> Result<Self, LineProblem> {
        check_line(text, Self::MAX)?;
        Ok(Self(text.to_owned()))
    }

    /// The name, for the document that must carry it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Name(..)")
    }
}

impl FromStr for Name {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        Self::read(text).map_err(|_| NameError)
    }
}

types::from_text! { Name }

/// A person by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonName {
    /// Surname.
    pub surname: Name,
    /// First names, as on the identity card.
    pub first_names: Name,
}

impl PersonName {
    /// First names, then the surname.
    #[must_use]
    pub fn full(&self) -> String {
        format!("{} {}", self.first_names.as_str(), self.surname.as_str())
    }
}

/// A person by name and matricule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Surname.
    pub surname: Name,
    /// First names, as on the identity card.
    pub first_names: Name,
    /// National identification number, 13 digits.
    #[cfg_attr(feature = "schema", schemars(with = "Matricule"))]
    pub matricule: PersonMatricule,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_clean_line() {
        let longest = "é".repeat(Name::MAX);
        let longer = "e".repeat(Name::MAX + 1);
        for (text, good) in [
            ("d’Huart", true),
            (longest.as_str(), true),
            (longer.as_str(), false),
            ("", false),
            (" Anne", false),
            ("An\nne", false),
            ("An\u{200b}ne", false),
        ] {
            assert_eq!(text.parse::<Name>().is_ok(), good, "{text:?}");
        }
    }

    #[test]
    fn a_name_can_not_be_printed_by_accident() {
        let name: Name = "Muller".parse().unwrap();
        assert_eq!(format!("{name:?}"), "Name(..)");
    }
}
