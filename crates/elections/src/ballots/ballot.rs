//! What the office sees on one ballot.

use std::collections::{BTreeMap, BTreeSet};

use crate::{reasons::Reason, texts::Ballots};

/// One ballot, as it lies before the bureau. Who cast it, and when, is not known here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballot {
    /// Crosses behind the name of each candidate; no entry and 0 are the same.
    pub marks: BTreeMap<String, u32>,
    /// The lists whose circle is filled or crossed.
    pub circles: BTreeSet<String>,
    /// A sign of another kind than a cross in a box or a filled circle.
    pub other_sign: bool,
    /// What makes it null whatever is marked.
    pub flaws: BTreeSet<Flaw>,
}

impl Ballot {
    /// Whether anything is voted for.
    #[must_use]
    pub fn has_votes(&self) -> bool {
        !self.circles.is_empty() || self.marks.values().any(|crosses| *crosses > 0)
    }
}

types::coded! {
    /// What makes a ballot null, whatever is marked on it.
    Flaw {
        /// A cross stands outside of the boxes.
        MarkOutsideBox = "mark_outside_box",
        /// The president of the office did not hand it out: its back has no stamp.
        NotStamped = "not_stamped",
        /// The printed text is changed.
        Altered = "altered",
        /// An object was folded into it.
        ObjectInside = "object_inside",
        /// A mark shows who voted.
        RecognisableMark = "recognisable_mark",
        /// By post: the elector sent two return envelopes.
        TwoReturnEnvelopes = "two_return_envelopes",
        /// By post: the envelope holds several ballots.
        SeveralBallots = "several_ballots",
        /// By post: it came without the neutral envelope.
        NeutralEnvelopeMissing = "neutral_envelope_missing",
        /// By post: the neutral envelope carries a mark.
        NeutralEnvelopeMarked = "neutral_envelope_marked",
    }
}

impl Flaw {
    pub(super) fn reason(self) -> Reason {
        match self {
            Self::MarkOutsideBox => Ballots::MarkOutsideBox.into(),
            Self::NotStamped => Ballots::NotStamped.into(),
            Self::Altered => Ballots::Altered.into(),
            Self::ObjectInside => Ballots::ObjectInside.into(),
            Self::RecognisableMark => Ballots::RecognisableMark.into(),
            Self::TwoReturnEnvelopes => Ballots::TwoReturnEnvelopes.into(),
            Self::SeveralBallots => Ballots::SeveralBallots.into(),
            Self::NeutralEnvelopeMissing => Ballots::NeutralEnvelopeMissing.into(),
            Self::NeutralEnvelopeMarked => Ballots::NeutralEnvelopeMarked.into(),
        }
    }
}
