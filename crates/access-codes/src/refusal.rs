//! Why typed text is no code: what the person can be told without a look-up.

use types::Finding;

/// Why typed text is no code of the kind that was asked for. It never holds a character of what was typed.
///
/// A group is one of the five on the letter, from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ParseError {
    /// There are fewer or more than 25 characters; spaces and dashes do not count.
    #[error("a code has 25 characters, not {found}")]
    Length {
        /// How many characters there are.
        found: usize,
    },
    /// A character is no character: U, an accented letter, a sign.
    #[error("group {group} holds a character that no code has")]
    Character {
        /// The group of the first such character.
        group: u8,
    },
    /// A code of the other kind, rightly typed, in the field of this one.
    #[error("this is a code of the other kind")]
    OtherKind,
    /// The check characters do not fit the others.
    #[error("the code is mistyped")]
    Check {
        /// Where one wrong character would explain it. Several can look like one elsewhere, so that it is only
        /// probable; `None` when no single wrong character explains it.
        probable_group: Option<u8>,
    },
}

impl ParseError {
    /// The stable code of the finding.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Length { .. } => "code_length",
            Self::Character { .. } => "code_symbol",
            Self::OtherKind => "code_other_kind",
            Self::Check { .. } => "code_check",
        }
    }

    /// The finding at the field of the code: `found` or `group` among its values; group 0 where none is probable.
    #[must_use]
    pub fn finding(self, pointer: impl Into<String>) -> Finding {
        let finding = Finding::error(pointer, self.code());
        match self {
            Self::Length { found } => finding.with("found", found),
            Self::Character { group } => finding.with("group", group),
            Self::Check { probable_group } => finding.with("group", probable_group.unwrap_or(0)),
            Self::OtherKind => finding,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_its_code_and_its_place_and_nothing_that_was_typed() {
        let table = [
            (ParseError::Length { found: 24 }, "code_length", vec![("found", "24")]),
            (ParseError::Character { group: 2 }, "code_symbol", vec![("group", "2")]),
            (ParseError::OtherKind, "code_other_kind", vec![]),
            (ParseError::Check { probable_group: Some(5) }, "code_check", vec![("group", "5")]),
            (ParseError::Check { probable_group: None }, "code_check", vec![("group", "0")]),
        ];
        for (refusal, code, params) in table {
            let finding = refusal.finding("/titulaire_code");
            assert_eq!(finding.code, code);
            assert_eq!(finding.pointer, "/titulaire_code");
            let params: Vec<_> = params.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
            assert_eq!(finding.params, params);
        }
    }
}
