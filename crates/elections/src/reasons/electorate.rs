//! Where the sentences about electors and those who may stand are written.

use super::{Basis, article};
use crate::{
    Confidence::{H, L, M},
    texts::Electorate,
};

impl Electorate {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::BoundByContract
            | Self::NoContract
            | Self::ContractEnded { .. }
            | Self::TooYoungToVote { .. }
            | Self::LongEnoughToVote { .. } => article("L.413-3", H),
            Self::ApprenticeVotesOnly | Self::TooShortToVote { .. } | Self::ExcludedVotes => {
                article("L.413-3", M)
            }
            Self::ApprenticeStandsToo | Self::Student | Self::StudentAdmitted | Self::ExcludedNoVote => {
                article("L.413-3", L)
            }
            Self::PutAtDisposal => article("L.413-6", H),
            Self::Transferred { .. } => article("L.411-1(1)", H),
            Self::OldEnough { .. }
            | Self::TooYoungToStand { .. }
            | Self::LongEnoughToStand { .. }
            | Self::TooShortToStand { .. }
            | Self::AuthorisedToWork
            | Self::NotAuthorisedToWork => article("L.413-4(1)", H),
            Self::GroupService { .. } => article("L.413-4(1)", L),
            Self::LongestHoursHere { .. }
            | Self::LongestHoursThere { .. }
            | Self::LongestServiceHere { .. }
            | Self::LongestServiceThere { .. }
            | Self::ServiceNotTold { .. }
            | Self::OtherFirmElectsNobody { .. } => article("L.413-5", H),
            Self::EqualService { .. } => article("L.413-5", L),
            Self::OrdinaryRole
            | Self::HeadOfFirm
            | Self::Gerant
            | Self::Directeur
            | Self::HeadOfPersonnel
            | Self::Relative { .. }
            | Self::DistantRelative { .. }
            | Self::DegreeUnclear { .. } => article("L.413-4(2)", H),
            Self::Spouse | Self::RoleToBeExamined | Self::TitleWithoutPower | Self::PowerOverStaff => {
                article("L.413-4(2)", M)
            }
            Self::PostedList | Self::EarlyClaim { .. } | Self::LateClaim { .. } => {
                article("RGD 11.09.2018", M)
            }
            Self::ClaimInTime { .. } => article("RGD 11.09.2018", H),
            Self::ContestationInTime { .. } | Self::LateContestation { .. } => article("L.417-4", H),
            Self::EarlyContestation { .. } => article("L.417-4", M),
        }
    }
}
