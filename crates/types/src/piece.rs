//! What a piece of a démarche is: the *type de justificatif*.

use crate::{coded, texts};

coded! {
    /// What a piece is to a démarche.
    #[derive(Default)]
    PieceKind {
        /// The candidatures as they were handed to the employer.
        Candidatures = "candidatures",
        /// The *procès-verbal*, signed by the president and the assessors, or by the employer where nobody voted.
        SignedPv = "signed_pv",
        /// The printed form of the functions, signed by the employer and the president of the delegation.
        SignedForm = "signed_form",
        /// The letter in which the president of the delegation names its officers.
        PresidentNotice = "president_notice",
        /// The ministerial authorisation of the vote by post.
        PostalVoteAuthorisation = "postal_vote_authorisation",
        /// Anything else that explains the démarche.
        #[default]
        Other = "other",
    }
}

impl PieceKind {
    /// Whether it is a paper that somebody has signed.
    #[must_use]
    pub const fn is_signed(self) -> bool {
        match self {
            Self::SignedPv | Self::SignedForm => true,
            Self::Candidatures | Self::PresidentNotice | Self::PostalVoteAuthorisation | Self::Other => false,
        }
    }
}

crate::labels! {
    /// The name that people know it by, and that a piece without a name of its own has.
    PieceKind => texts::Piece::Kind { kind },
}
