//! Where the sentences about the days of an election are written.

use super::{Basis, arithmetic, article};
use crate::{
    Confidence::{H, L, M},
    texts::Calendar,
};

impl Calendar {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::NoticeLatest { .. }
            | Self::ClaimsNoticeLatest
            | Self::CandidatesPosting { .. }
            | Self::CandidatesPostingPostal { .. }
            | Self::ResultsPosting { .. } => posting_basis(),
            Self::WeekMonFri
            | Self::WeekTueSat
            | Self::OpensEarly { .. }
            | Self::Published { .. }
            | Self::PostalRequestLatest { .. }
            | Self::ListsDepositLatest { .. }
            | Self::Claims { .. }
            | Self::CandidatesDeadline { .. }
            | Self::RegisterCandidatesLatest { .. }
            | Self::PostalDispatchLatest { .. }
            | Self::OpeningDay { .. }
            | Self::Contestation { .. } => article("ITM", H),
            Self::Fitted
            | Self::MovedBack { .. }
            | Self::CandidatesExtension { .. }
            | Self::RegisterCandidatesPostalLatest { .. }
            | Self::ConstituentPv => article("ITM", M),
            Self::PvLatestVote => article("ITM", L),
            Self::TextsDiffer { .. } => article("ITM; RGD 11.09.2018", M),
            Self::MovedForward { .. } | Self::MovedOn { .. } => article("RGD 11.09.2018", H),
            Self::CandidatesValidation => article("RGD 11.09.2018", M),
            Self::CodesLatest { .. } => article("RGD 11.09.2018 art. 1(2)", H),
            Self::CodesOffCycle { .. } => article("RGD 11.09.2018 art. 1(3)", H),
            Self::MandateRefusalLatest { .. } => article("RGD 10.08.1991", L),
            Self::ReferencePeriod { .. } | Self::ComputationDate { .. } => article("L.411-1(1)", H),
            Self::EesRequestLatest { .. } => article("L.411-3", H),
            Self::PvLatest => article("L.413-1(6)(7)", H),
            Self::MinisterialDesignationLatest { .. } => article("L.413-1(7)", H),
            Self::MinisterialOrder | Self::ElectionDay { .. } | Self::OutsideWindow { .. } => {
                article("L.413-2(2)", H)
            }
            Self::OffCycle => article("L.413-2(3)", H),
            Self::ProtectionEnd { .. } => article("L.415-11", H),
            Self::RestDayKept { .. } => article("L.416-1(1)", M),
            Self::ConstituentLatest { .. } => article("L.416-1(1)", H),
            Self::OfficersNoticeLatest { .. } | Self::FunctionsLatest { .. } => article("L.416-1(3)", H),
            Self::CrossingClaims { .. } | Self::CrossingPostal { .. } | Self::NotPart { .. } => arithmetic(),
        }
    }
}

/// Where it is written that a returned document is posted, and how well that is known; the same for each of them.
#[must_use]
pub const fn posting_basis() -> Basis {
    article("ITM", H)
}
