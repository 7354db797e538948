//! The kinds of piece as the API names them.

use serde::{Deserialize, Serialize};
use types::PieceKind;
use utoipa::ToSchema;

/// What a piece is to a démarche.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = PieceKind)]
pub(crate) enum Piece {
    /// The candidatures as they were handed in.
    Candidatures,
    /// The signed procès-verbal.
    SignedPv,
    /// The signed form of the functions.
    SignedForm,
    /// The letter of the president of the delegation.
    PresidentNotice,
    /// The authorisation of the vote by post.
    PostalVoteAuthorisation,
    /// Anything else.
    Other,
}

impl From<Piece> for PieceKind {
    fn from(piece: Piece) -> Self {
        match piece {
            Piece::Candidatures => Self::Candidatures,
            Piece::SignedPv => Self::SignedPv,
            Piece::SignedForm => Self::SignedForm,
            Piece::PresidentNotice => Self::PresidentNotice,
            Piece::PostalVoteAuthorisation => Self::PostalVoteAuthorisation,
            Piece::Other => Self::Other,
        }
    }
}

impl From<PieceKind> for Piece {
    fn from(kind: PieceKind) -> Self {
        match kind {
            PieceKind::Candidatures => Self::Candidatures,
            PieceKind::SignedPv => Self::SignedPv,
            PieceKind::SignedForm => Self::SignedForm,
            PieceKind::PresidentNotice => Self::PresidentNotice,
            PieceKind::PostalVoteAuthorisation => Self::PostalVoteAuthorisation,
            PieceKind::Other => Self::Other,
        }
    }
}
