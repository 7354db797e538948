//! What a piece of a démarche is: the *type de justificatif*.

use serde::{Deserialize, Serialize};

use crate::Language;

/// The kind of a piece. `elections` knows which démarche asks for which, `routing` that it can't go without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PieceKind {
    /// The candidatures as they were handed to the employer.
    Candidatures,
    /// The *procès-verbal*, signed by the president and the assessors, or by the employer where nobody voted.
    SignedPv,
    /// The printed form of the functions, signed by the employer and the president of the delegation.
    SignedForm,
    /// The letter in which the president of the delegation names its officers.
    PresidentNotice,
    /// The ministerial authorisation of the vote by post.
    PostalVoteAuthorisation,
    /// Anything else that explains the démarche.
    #[default]
    Other,
}

impl PieceKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Candidatures,
        Self::SignedPv,
        Self::SignedForm,
        Self::PresidentNotice,
        Self::PostalVoteAuthorisation,
        Self::Other,
    ];

    /// The stable code, as in JSON and in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Candidatures => "candidatures",
            Self::SignedPv => "signed_pv",
            Self::SignedForm => "signed_form",
            Self::PresidentNotice => "president_notice",
            Self::PostalVoteAuthorisation => "postal_vote_authorisation",
            Self::Other => "other",
        }
    }

    /// The kind of a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The name that people know it by, and that a piece without a name of its own has.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Candidatures => language.pick("Candidatures", "Kandidaturen", "Candidatures"),
            Self::SignedPv => {
                language.pick("Procès-verbal signé", "Unterschriebenes Protokoll", "Signed procès-verbal")
            }
            Self::SignedForm => language.pick("Formulaire signé", "Unterschriebenes Formular", "Signed form"),
            Self::PresidentNotice => language.pick(
                "Communication du président",
                "Mitteilung des Präsidenten",
                "Notice of the president",
            ),
            Self::PostalVoteAuthorisation => language.pick(
                "Autorisation du vote par correspondance",
                "Genehmigung der Briefwahl",
                "Authorisation of the vote by post",
            ),
            Self::Other => language.pick("Autre document", "Anderes Dokument", "Other document"),
        }
    }
}
