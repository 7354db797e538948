//! Where the sentences about candidacies and their outcome are written.

use super::{Basis, article};
use crate::{
    Confidence::{H, L, M},
    texts::Candidatures,
};

const RGD: &str = "RGD 11.09.2018";

impl Candidatures {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::NoCandidate | Self::Designation { .. } => article("L.413-1(7)", H),
            Self::OpenWhileExtended { .. } => article("L.413-1(7)", M),
            Self::Office { .. }
            | Self::Vote { .. }
            | Self::AgreementNotSaid
            | Self::VoteWithoutAgreement { .. } => article("L.413-1(6)", H),
            Self::UnionsOrElectors { .. } | Self::UnionsOrEmployees { .. } | Self::SupportersCap { .. } => {
                article("L.413-1(1)", H)
            }
            Self::MaxPerList { .. } => article("L.413-1(2)", H),
            Self::Withdrew
            | Self::WithdrewLate
            | Self::WithdrewLateAccepted
            | Self::Died
            | Self::DiedLateStruck => article(RGD, L),
            Self::DiedLate => article("RGD 10.08.1991", M),
        }
    }
}
