//! The two kinds of code: the firm's own, and the one it hands to its agent.

use serde::{Deserialize, Serialize};

/// What a code is for. Both kinds look alike on paper; only their check symbols tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Certifies the firm's own space, and names the firm when an agent is added.
    Titulaire,
    /// Gives a mandataire's space the power to act for the firm.
    Mandataire,
}

impl Kind {
    /// Both kinds, in the order in which the portal asks for them.
    pub const ALL: [Self; 2] = [Self::Titulaire, Self::Mandataire];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Titulaire => "titulaire",
            Self::Mandataire => "mandataire",
        }
    }

    /// The kind of a stable code, exactly as [`Kind::code`] writes it; `None` for another one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_has_one_code_everywhere() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
            assert_eq!(serde_json::from_value::<Kind>(kind.code().into()).unwrap(), kind);
        }
        assert_eq!(Kind::from_code("Titulaire"), None);
        assert_eq!(Kind::from_code(""), None);
    }
}
