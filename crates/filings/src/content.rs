//! What the five démarches say, as typed values that have passed their check.

use serde::{Deserialize, Serialize};
use types::DemarcheKind;

mod candidates;
mod canonical;
mod claims;
mod functions;
mod notice;
mod people;
mod results;

pub use candidates::*;
pub use canonical::CanonicalError;
pub use claims::*;
pub use functions::*;
pub use notice::*;
pub use people::*;
pub use results::*;

/// The content of one démarche.
///
/// [`crate::check`] makes it from a draft; [`Content::canonical_bytes`] is what is signed and kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "content", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "one content at a time is at hand; a box would only hide it")]
pub enum Content {
    /// 1. The notice of election.
    ElectionNotice(ElectionNotice),
    /// 2. The notice of the claims period.
    ClaimsNotice(ClaimsNotice),
    /// 3. The declaration of candidates.
    CandidateDeclaration(CandidateDeclaration),
    /// 4. The declaration of results.
    ResultDeclaration(ResultDeclaration),
    /// 5. The declaration of functions.
    FunctionsDeclaration(FunctionsDeclaration),
}

impl Content {
    /// The kind of démarche that says this.
    #[must_use]
    pub const fn kind(&self) -> DemarcheKind {
        match self {
            Self::ElectionNotice(_) => DemarcheKind::ElectionNotice,
            Self::ClaimsNotice(_) => DemarcheKind::ClaimsNotice,
            Self::CandidateDeclaration(_) => DemarcheKind::CandidateDeclaration,
            Self::ResultDeclaration(_) => DemarcheKind::ResultDeclaration,
            Self::FunctionsDeclaration(_) => DemarcheKind::FunctionsDeclaration,
        }
    }

    /// The notice of election, where this is one.
    #[must_use]
    pub const fn election_notice(&self) -> Option<&ElectionNotice> {
        if let Self::ElectionNotice(notice) = self { Some(notice) } else { None }
    }

    /// The notice of the claims period, where this is one.
    #[must_use]
    pub const fn claims_notice(&self) -> Option<&ClaimsNotice> {
        if let Self::ClaimsNotice(notice) = self { Some(notice) } else { None }
    }

    /// What a declaration of candidates declares; `None` for the other démarches.
    #[must_use]
    pub const fn situation(&self) -> Option<Situation> {
        if let Self::CandidateDeclaration(declared) = self { Some(declared.situation()) } else { None }
    }

    /// What a declaration of results declares; `None` for the other démarches.
    #[must_use]
    pub const fn outcome(&self) -> Option<Outcome> {
        if let Self::ResultDeclaration(declared) = self { Some(declared.outcome()) } else { None }
    }

    /// The content as a draft: the object that [`crate::check`] reads, without kind and version.
    #[must_use]
    pub fn to_draft(&self) -> serde_json::Value {
        let draft = match self {
            Self::ElectionNotice(notice) => serde_json::to_value(notice),
            Self::ClaimsNotice(notice) => serde_json::to_value(notice),
            Self::CandidateDeclaration(declaration) => serde_json::to_value(declaration),
            Self::ResultDeclaration(declaration) => serde_json::to_value(declaration),
            Self::FunctionsDeclaration(declaration) => serde_json::to_value(declaration),
        };
        // Structs of texts and whole numbers always have a JSON form.
        draft.unwrap_or_default()
    }
}
