//! What the texts on ballots leave open, and how it is handled here.

use serde::{Deserialize, Serialize};

use crate::settings::setting;

setting! {
    /// Another sign than a cross in a box or a filled circle stands on the ballot; it "may void it".
    OtherSign as "other_sign" {
        /// The bureau decides.
        Contested = "contested",
        /// The ballot is null.
        Null = "null",
        /// The sign is not looked at.
        Valid = "valid",
    }

    /// A candidate has more crosses than boxes (one by majority, two proportionally).
    MarksAboveBoxes as "marks_above_boxes" {
        /// The bureau decides.
        Contested = "contested",
        /// The ballot is null: the cross too many stands outside of a box.
        Null = "null",
        /// The ballot is valid, and as many crosses count as there are boxes.
        Valid = "valid",
    }

    /// The circle of a list and crosses on one of its candidates give together more than two votes.
    CircleAndCrosses as "circle_and_crosses" {
        /// The bureau decides.
        Contested = "contested",
        /// The ballot is null.
        Null = "null",
        /// The ballot is valid, and the candidate has two votes.
        Valid = "valid",
    }

    /// The circles of several lists are filled, and the votes of all of them are within those of the elector.
    SeveralCircles as "several_circles" {
        /// The bureau decides.
        Contested = "contested",
        /// The ballot is null.
        Null = "null",
        /// The ballot is valid, and each circle counts.
        Valid = "valid",
    }

    /// Where the procès-verbal prints blank ballots; they are always counted apart.
    BlankBallots as "blank_ballots" {
        /// In a line of their own.
        Apart = "apart",
        /// Among the null ones.
        WithinNull = "within_null",
    }
}

/// How ballots are read where the texts are silent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct BallotRules {
    /// Another sign on the ballot.
    pub other_sign: OtherSign,
    /// More crosses than boxes.
    pub marks_above_boxes: MarksAboveBoxes,
    /// Circle and crosses above two votes.
    pub circle_and_crosses: CircleAndCrosses,
    /// Several circles within the votes of the elector.
    pub several_circles: SeveralCircles,
    /// Where blank ballots are printed.
    pub blank_ballots: BlankBallots,
}

/// What a doubt makes of a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Handling {
    /// The bureau decides.
    Contested,
    /// It is null.
    Null,
    /// It is valid, within the limits.
    Valid,
}

macro_rules! handled {
    ($($setting:ident),+) => {$(
        impl From<$setting> for Handling {
            fn from(setting: $setting) -> Self {
                match setting {
                    $setting::Contested => Self::Contested,
                    $setting::Null => Self::Null,
                    $setting::Valid => Self::Valid,
                }
            }
        }
    )+};
}

handled!(OtherSign, MarksAboveBoxes, CircleAndCrosses, SeveralCircles);
