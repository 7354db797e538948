//! The passed checks of a démarche: every condition of its transmission, and what to do where one is red.
//!
//! The view and the transmission ask the same function, so that nothing is green that does not pass.

use types::{Language, PieceKind, coded};

use crate::texts;

use crate::demarche::{State, Step, step};

coded! {
    /// A condition of the transmission, in the order in which a refusal names them.
    Condition {
        /// The administration does not have it: it was never transmitted, or it was sent back.
        NotWithAdministration = "not_with_administration",
        /// What was entered is complete, checked and confirmed.
        EntriesConfirmed = "entries_confirmed",
        /// Somebody has signed it.
        Signed = "signed",
        /// What was signed is what stands there now.
        SignatureCoversContent = "signature_covers_content",
        /// No other filing of its kind reached the administration for this poll.
        FirstOfItsKind = "first_of_its_kind",
        /// The day of the poll is fixed: before that nothing can be filed for it (L.413-2(2)).
        PollingDayFixed = "polling_day_fixed",
        /// The poll is to be held: it was not withdrawn.
        PollHeld = "poll_held",
        /// What was confirmed still holds against the poll, what was received for it, and the calendar.
        EntriesHold = "entries_hold",
        /// A required piece is attached; one light for each.
        RequiredPiece = "required_piece",
    }
}

types::labels! {
    /// What must hold.
    Condition => texts::Lights::Condition { condition },
}

/// How a démarche stands, as far as its transmission asks.
#[derive(Clone, Debug)]
pub struct TransmissionReadiness {
    /// Where it is in its life.
    pub state: State,
    /// Whether a signature is in force and binds the present content.
    pub signature_binds: bool,
    /// Whether no other filing of its kind was first for this poll.
    pub first: bool,
    /// Whether the day of its poll is fixed.
    pub day_fixed: bool,
    /// Whether the poll is to be held.
    pub poll_held: bool,
    /// Whether what was confirmed still holds.
    pub entries_hold: bool,
    /// The pieces that it requires, and whether each is there.
    pub required: Vec<(PieceKind, bool)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// What it stands for.
    pub condition: Condition,
    /// The piece, where it stands for one.
    pub piece: Option<PieceKind>,
    /// Whether the condition holds.
    pub green: bool,
}

/// Every light, in the order in which a refusal names them.
#[must_use]
pub fn lights(standing: &TransmissionReadiness) -> Vec<Check> {
    let state = standing.state;
    let signed = step(state, Step::Transmit).is_ok() || state.with_administration();
    let confirmed = signed || step(state, Step::Sign).is_ok();
    let mut lights: Vec<Check> = [
        (Condition::NotWithAdministration, !state.with_administration()),
        (Condition::EntriesConfirmed, confirmed),
        (Condition::Signed, signed),
        (Condition::SignatureCoversContent, standing.signature_binds),
        (Condition::FirstOfItsKind, standing.first),
        (Condition::PollingDayFixed, standing.day_fixed),
        (Condition::PollHeld, standing.poll_held),
        (Condition::EntriesHold, standing.entries_hold),
    ]
    .map(|(condition, green)| Check { condition, piece: None, green })
    .into();
    lights.extend(standing.required.iter().map(|(piece, there)| Check {
        condition: Condition::RequiredPiece,
        piece: Some(*piece),
        green: *there,
    }));
    lights
}

/// Whether all of them are green.
#[must_use]
pub fn transmissible(lights: &[Check]) -> bool {
    lights.iter().all(|light| light.green)
}

impl Condition {
    /// What to do where it does not hold.
    #[must_use]
    pub const fn action(self, language: Language) -> &'static str {
        texts::Lights::Action { condition: self }.render(language)
    }

    /// The step that makes it hold, where there is one.
    #[must_use]
    pub const fn step(self) -> Option<Step> {
        match self {
            Self::NotWithAdministration | Self::PollingDayFixed | Self::PollHeld => None,
            Self::EntriesConfirmed | Self::EntriesHold => Some(Step::Confirm),
            Self::Signed | Self::SignatureCoversContent => Some(Step::Sign),
            Self::FirstOfItsKind => Some(Step::Delete),
            Self::RequiredPiece => Some(Step::Attach),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn standing(state: State) -> TransmissionReadiness {
        TransmissionReadiness {
            state,
            signature_binds: true,
            first: true,
            day_fixed: true,
            poll_held: true,
            entries_hold: true,
            required: vec![(PieceKind::SignedPv, true)],
        }
    }

    #[test]
    fn with_everything_there_the_lights_are_green_exactly_where_the_step_is_open() {
        for state in State::ALL {
            let open = step(state, Step::Transmit).is_ok();
            assert_eq!(transmissible(&lights(&standing(state))), open, "{state:?}");
        }
    }

    #[test]
    fn each_missing_thing_is_one_red_light() {
        let ready = standing(State::Ready);
        let red = |standing: &TransmissionReadiness| {
            let red = lights(standing).into_iter().filter(|light| !light.green);
            red.map(|light| (light.condition, light.piece)).collect::<Vec<_>>()
        };
        let unsigned = TransmissionReadiness { signature_binds: false, ..ready.clone() };
        assert_eq!(red(&unsigned), [(Condition::SignatureCoversContent, None)]);
        assert_eq!(
            red(&TransmissionReadiness { first: false, ..ready.clone() }),
            [(Condition::FirstOfItsKind, None)]
        );
        let undated = TransmissionReadiness { day_fixed: false, ..ready.clone() };
        assert_eq!(red(&undated), [(Condition::PollingDayFixed, None)]);
        let withdrawn = TransmissionReadiness { poll_held: false, ..ready.clone() };
        assert_eq!(red(&withdrawn), [(Condition::PollHeld, None)]);
        let outdated = TransmissionReadiness { entries_hold: false, ..ready.clone() };
        assert_eq!(red(&outdated), [(Condition::EntriesHold, None)]);
        let required = vec![(PieceKind::SignedPv, false), (PieceKind::SignedForm, true)];
        let lacking = TransmissionReadiness { required, ..ready };
        assert_eq!(red(&lacking), [(Condition::RequiredPiece, Some(PieceKind::SignedPv))]);
        let draft = [(Condition::EntriesConfirmed, None), (Condition::Signed, None)];
        assert_eq!(red(&standing(State::Draft)), draft);
        assert_eq!(red(&standing(State::ToCorrect)), draft);
        assert_eq!(red(&standing(State::Confirmed)), [(Condition::Signed, None)]);
        assert_eq!(red(&standing(State::Transmitted)), [(Condition::NotWithAdministration, None)]);
    }

    proptest! {
        #[test]
        fn nothing_is_transmissible_that_lacks_anything(
            state in prop::sample::select(State::ALL.to_vec()), signature_binds: bool, first: bool,
            day_fixed: bool, poll_held: bool, entries_hold: bool, there in prop::collection::vec(any::<bool>(), 0..4),
        ) {
            let required = there.iter().map(|there| (PieceKind::SignedPv, *there)).collect();
            let stands =
                signature_binds && first && day_fixed && poll_held && entries_hold && there.iter().all(|there| *there);
            let all = step(state, Step::Transmit).is_ok() && stands;
            let standing = TransmissionReadiness {
                state, signature_binds, first, day_fixed, poll_held, entries_hold, required,
            };
            prop_assert_eq!(transmissible(&lights(&standing)), all);
        }
    }
}
