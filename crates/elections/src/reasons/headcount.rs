//! Where the sentences about headcounts are written.

use super::{Basis, article};
use crate::{
    Confidence::{H, L, M},
    texts::Headcount,
};

impl Headcount {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::InFull { .. }
            | Self::PartTime { .. }
            | Self::PermanentReplacement
            | Self::Replacement
            | Self::Apprentice
            | Self::NotEmployed
            | Self::Manager
            | Self::SumAtLeast16Hours { .. }
            | Self::SumBelow16Hours { .. }
            | Self::SumReplacement { .. }
            | Self::SumApprenti { .. }
            | Self::SumNonSalarie { .. } => article("L.411-1(2)", H),
            Self::NotRunning { .. }
            | Self::Transferred { .. }
            | Self::SumNotRunning { .. }
            | Self::Reached { .. }
            | Self::NotReached { .. }
            | Self::DayNotReached { .. } => article("L.411-1(1)", H),
            Self::HoursPresent { .. }
            | Self::DaysPresent { .. }
            | Self::Student
            | Self::Suspended
            | Self::SumCdd { .. }
            | Self::SumMisADisposition { .. }
            | Self::SumEtudiant { .. } => article("L.411-1(2)", M),
            Self::Capped => article("L.411-1(2)", L),
            Self::Mission { .. } | Self::MissionTooShort { .. } | Self::SumMission { .. } => {
                article("L.411-2", H)
            }
            Self::AskForCodes | Self::DeclareNone => article("ITM", H),
            Self::NotReachedUnrounded { .. }
            | Self::MonthsAverageReached { .. }
            | Self::MonthsAverageNotReached { .. }
            | Self::MonthsReachedDayNot { .. } => article("L.411-1(1)", L),
            Self::MonthsUnknown | Self::MonthsMinReached { .. } | Self::MonthsMinNotReached { .. } => {
                article("L.411-1(1)", M)
            }
            Self::RoundedDown { .. } | Self::RoundedHalfUp { .. } => article("L.412-1(1)", L),
        }
    }
}
