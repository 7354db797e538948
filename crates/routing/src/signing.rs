//! How things are signed: the four methods and what each is worth, and the round in which a procès-verbal is signed.

use types::coded;

use crate::texts;

mod round;
mod signature;

pub use round::{Round, Signatory, Signed};
pub use signature::{Preparation, Signature, Subject};

coded! {
    /// How somebody signed.
    #[cfg_attr(feature = "schema", schema(as = SigningMethod))]
    Method {
        /// "Lu et approuvé" of the signed-in person, bound to the digest of what was read.
        Statement = "statement",
        /// The person's own signing product signed the digest of a PDF that was prepared here.
        Certificate = "certificate",
        /// A PDF that was printed here came back signed.
        SignedPdf = "signed_pdf",
        /// A scan of the paper that was signed by hand, declared as such.
        HandSigned = "hand_signed",
    }

    /// What a signature is worth.
    #[cfg_attr(feature = "schema", schema(as = SignatureLevel))]
    Level {
        /// A declaration of the signed-in person: a simple electronic signature (eIDAS, article 3, 10).
        Simple = "simple",
        /// A signature by certificate that was validated against the trust anchors of this server.
        Validated = "validated",
        /// A signature by hand on paper, of which a picture is here. Nothing about it was validated.
        HandSigned = "hand_signed",
    }

    /// In which office somebody signs a procès-verbal.
    #[cfg_attr(feature = "schema", schema(as = SignatoryRole))]
    Office {
        /// The president of the office.
        President = "president",
        /// An assessor.
        Assessor = "assessor",
        /// The secretary.
        Secretary = "secretary",
    }

    /// Where a round of signatures stands.
    RoundState {
        /// Somebody has not signed yet.
        Open = "open",
        /// Everybody has signed.
        Complete = "complete",
        /// Called off; what was signed in it is nobody's procès-verbal.
        Cancelled = "cancelled",
    }

    /// What can be done in a round.
    RoundStep {
        /// Prepare the newest revision for somebody who is missing.
        Prepare = "prepare",
        /// Take a signature of somebody who is missing.
        Sign = "sign",
        /// Take a scan that everybody has signed by hand.
        SignByHand = "sign_by_hand",
        /// Remind those who are missing.
        Remind = "remind",
        /// Call it off.
        Cancel = "cancel",
        /// Take a copy of the signed file, to be handed in or attached.
        Copy = "copy",
    }
}

types::labels! {
    Method => texts::Signing::Method { method },
    /// What it is worth, in words.
    Level => texts::Signing::Level { level },
    Office => texts::Signing::Office { office },
    RoundState => texts::Signing::Round { round },
}

impl Method {
    /// What a signature of this kind is worth.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::Statement => Level::Simple,
            Self::Certificate | Self::SignedPdf => Level::Validated,
            Self::HandSigned => Level::HandSigned,
        }
    }
}

/// The step is not open in this round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RoundRefused {
    /// Everybody has signed, or it was called off.
    #[error("the round is closed")]
    Closed,
    /// Somebody has not signed yet.
    #[error("somebody has not signed yet")]
    NotComplete,
    /// Somebody signed with a certificate, and a scan can't hold that.
    #[error("somebody signed with a certificate")]
    SignedByCertificate,
    /// This signatory, or this certificate, has signed before.
    #[error("this signatory has signed before")]
    HasSigned,
    /// Everybody who is missing was reminded on this day.
    #[error("everybody who is missing was reminded today")]
    RemindedToday,
}

/// Where a step leads, when so many have signed and so many are still missing before it. A signature is counted one by
/// one: a file that brings several is several steps.
pub const fn step(
    state: RoundState,
    step: RoundStep,
    signed: usize,
    missing: usize,
) -> Result<RoundState, RoundRefused> {
    use {RoundState::*, RoundStep::*};
    match (step, state) {
        (Prepare | Remind, Open) => Ok(Open),
        (Sign, Open) => Ok(if missing <= 1 { Complete } else { Open }),
        (SignByHand, Open) if signed == 0 => Ok(Complete),
        (SignByHand, Open) => Err(RoundRefused::SignedByCertificate),
        (Cancel, Open) => Ok(Cancelled),
        (Copy, Complete) => Ok(Complete),
        (Copy, Open | Cancelled) => Err(RoundRefused::NotComplete),
        (Prepare | Sign | SignByHand | Remind | Cancel, Complete | Cancelled) => Err(RoundRefused::Closed),
    }
}

/// The most who sign one procès-verbal.
pub const MAX_SIGNATORIES: usize = 20;

/// What stands against a list of signatories: a code, and the place in the list where there is one. The procès-verbal of
/// an office is signed by its president and each assessor, so that it has exactly one president and at least one assessor;
/// a name and an office stand once.
#[must_use]
pub fn check_signatories(
    of_office: bool,
    signatories: &[(&str, Office)],
) -> Vec<(Option<usize>, &'static str)> {
    let count = |office| signatories.iter().filter(|(_, held)| *held == office).count();
    let mut found = Vec::new();
    match count(Office::President) {
        0 if of_office => found.push((None, "round_president_missing")),
        0 | 1 => {}
        _ => found.push((None, "round_presidents")),
    }
    if of_office && count(Office::Assessor) == 0 {
        found.push((None, "round_assessor_missing"));
    }
    if signatories.len() > MAX_SIGNATORIES {
        found.push((None, "round_too_many"));
    }
    for (index, signatory) in signatories.iter().enumerate() {
        if signatories[..index].contains(signatory) {
            found.push((Some(index), "round_signatory_twice"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_statement_and_a_scan_are_never_called_validated() {
        let levels = Method::ALL.map(|method| (method.code(), method.level().code()));
        assert_eq!(
            levels,
            [
                ("statement", "simple"),
                ("certificate", "validated"),
                ("signed_pdf", "validated"),
                ("hand_signed", "hand_signed")
            ]
        );
    }

    #[test]
    fn a_round_is_complete_when_the_last_one_has_signed() {
        assert_eq!(step(RoundState::Open, RoundStep::Sign, 0, 3), Ok(RoundState::Open));
        assert_eq!(step(RoundState::Open, RoundStep::Sign, 2, 1), Ok(RoundState::Complete));
        assert_eq!(step(RoundState::Complete, RoundStep::Sign, 3, 0), Err(RoundRefused::Closed));
    }

    #[test]
    fn a_scan_takes_the_place_of_no_certificate() {
        assert_eq!(step(RoundState::Open, RoundStep::SignByHand, 0, 3), Ok(RoundState::Complete));
        let refused = step(RoundState::Open, RoundStep::SignByHand, 1, 2);
        assert_eq!(refused, Err(RoundRefused::SignedByCertificate));
    }

    #[test]
    fn a_round_has_one_president_and_an_assessor_and_names_nobody_twice() {
        let (one, other) = (("Anne Weber", Office::President), ("Marc Müller", Office::Assessor));
        assert_eq!(check_signatories(true, &[one, other]), []);
        assert_eq!(check_signatories(false, &[one]), [], "where nobody voted, the employer signs alone");
        assert_eq!(
            check_signatories(true, &[]),
            [(None, "round_president_missing"), (None, "round_assessor_missing")]
        );
        assert_eq!(
            check_signatories(true, &[one, one, other]),
            [(None, "round_presidents"), (Some(1), "round_signatory_twice")]
        );
        let many: Vec<String> = (0..MAX_SIGNATORIES).map(|n| format!("Assesseur {n}")).collect();
        let many: Vec<_> = many.iter().map(|name| (name.as_str(), Office::Assessor)).chain([one]).collect();
        assert_eq!(check_signatories(true, &many), [(None, "round_too_many")]);
    }

    proptest! {
        #[test]
        fn whatever_is_tried_a_copy_comes_only_of_what_everybody_signed(
            tried in prop::collection::vec(prop::sample::select(RoundStep::ALL.to_vec()), 0..60),
            everybody in 1_usize..6,
        ) {
            let (mut state, mut signed) = (RoundState::Open, 0);
            for tried in tried {
                let Ok(next) = step(state, tried, signed, everybody - signed) else { continue };
                match tried {
                    RoundStep::Sign => signed += 1,
                    RoundStep::SignByHand => signed = everybody,
                    RoundStep::Copy => prop_assert_eq!(signed, everybody),
                    RoundStep::Prepare | RoundStep::Remind | RoundStep::Cancel => {}
                }
                prop_assert_eq!(next == RoundState::Complete, signed == everybody);
                state = next;
            }
        }
    }
}
