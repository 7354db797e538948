//! Where the sentences about the reading of a ballot are written.

use super::{Basis, arithmetic, article};
use crate::{
    Confidence::{H, L, M},
    texts::Ballots,
};

const RGD: &str = "RGD 11.09.2018";

impl Ballots {
    /// The article, or where else it is written, and how well it is known.
    pub(super) const fn basis(&self) -> Basis {
        match self {
            Self::Within { .. } | Self::TooManyVotes { .. } | Self::MarkOutsideBox => article(RGD, H),
            Self::ListTooLong { .. } => article("L.413-1(2)", H),
            Self::Circle { .. }
            | Self::Blank
            | Self::BlankWithinNull
            | Self::NotStamped
            | Self::Altered
            | Self::ObjectInside
            | Self::RecognisableMark
            | Self::TwoReturnEnvelopes
            | Self::SeveralBallots
            | Self::NeutralEnvelopeMissing
            | Self::NeutralEnvelopeMarked
            | Self::OtherSign
            | Self::MarksAboveBoxes { .. } => article(RGD, M),
            Self::CircleAndCrosses { .. } | Self::SeveralCircles { .. } => article(RGD, L),
            Self::BureauDecides { .. }
            | Self::NullBySetting { .. }
            | Self::ValidBySetting { .. }
            | Self::DecidedValid
            | Self::DecidedNull => arithmetic(),
        }
    }
}
