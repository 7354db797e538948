//! The five démarches of an election, in the order in which the law asks for them.

use serde::{Deserialize, Serialize};

use crate::Language;

/// The kind of a démarche. `elections` knows its content and its date, `routing` its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DemarcheKind {
    /// 1. *L'avis d'élection portant sur les modalités d'organisation des élections sociales.*
    ElectionNotice,
    /// 2. *L'avis relatif au délai de réclamation contre les listes électorales.*
    ClaimsNotice,
    /// 3. *La déclaration des candidats à l'élection sociale.*
    CandidateDeclaration,
    /// 4. *La déclaration des résultats de l'élection sociale.*
    ResultDeclaration,
    /// 5. *La déclaration des fonctions au sein de la délégation du personnel.*
    FunctionsDeclaration,
}

impl DemarcheKind {
    /// All five, in their order.
    pub const ALL: [Self; 5] = [
        Self::ElectionNotice,
        Self::ClaimsNotice,
        Self::CandidateDeclaration,
        Self::ResultDeclaration,
        Self::FunctionsDeclaration,
    ];

    /// The stable code, as in JSON and in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ElectionNotice => "election_notice",
            Self::ClaimsNotice => "claims_notice",
            Self::CandidateDeclaration => "candidate_declaration",
            Self::ResultDeclaration => "result_declaration",
            Self::FunctionsDeclaration => "functions_declaration",
        }
    }

    /// The kind of a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The name that people know it by.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::ElectionNotice => language.pick("Avis d'élection", "Wahlbekanntmachung", "Election notice"),
            Self::ClaimsNotice => language.pick(
                "Avis relatif au délai de réclamation",
                "Bekanntmachung der Einspruchsfrist",
                "Notice of the claims period",
            ),
            Self::CandidateDeclaration => language.pick(
                "Déclaration des candidats",
                "Meldung der Kandidaten",
                "Declaration of candidates",
            ),
            Self::ResultDeclaration => {
                language.pick("Déclaration des résultats", "Meldung der Ergebnisse", "Declaration of results")
            }
            Self::FunctionsDeclaration => language.pick(
                "Déclaration des fonctions",
                "Meldung der Funktionen",
                "Declaration of functions",
            ),
        }
    }
}
