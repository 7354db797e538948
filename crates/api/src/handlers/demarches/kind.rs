//! The five kinds of démarche as the API names them.

use serde::{Deserialize, Serialize};
use types::DemarcheKind;
use utoipa::ToSchema;

/// The five démarches of an election.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = DemarcheKind)]
pub(crate) enum Kind {
    /// 1. L'avis d'élection.
    ElectionNotice,
    /// 2. L'avis relatif au délai de réclamation.
    ClaimsNotice,
    /// 3. La déclaration des candidats.
    CandidateDeclaration,
    /// 4. La déclaration des résultats.
    ResultDeclaration,
    /// 5. La déclaration des fonctions.
    FunctionsDeclaration,
}

impl From<Kind> for DemarcheKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::ElectionNotice => Self::ElectionNotice,
            Kind::ClaimsNotice => Self::ClaimsNotice,
            Kind::CandidateDeclaration => Self::CandidateDeclaration,
            Kind::ResultDeclaration => Self::ResultDeclaration,
            Kind::FunctionsDeclaration => Self::FunctionsDeclaration,
        }
    }
}

impl From<DemarcheKind> for Kind {
    fn from(kind: DemarcheKind) -> Self {
        match kind {
            DemarcheKind::ElectionNotice => Self::ElectionNotice,
            DemarcheKind::ClaimsNotice => Self::ClaimsNotice,
            DemarcheKind::CandidateDeclaration => Self::CandidateDeclaration,
            DemarcheKind::ResultDeclaration => Self::ResultDeclaration,
            DemarcheKind::FunctionsDeclaration => Self::FunctionsDeclaration,
        }
    }
}
