//! A filing that came on paper: registered by the desk, followed by its tracking number (MyGuichet 1.4.3, *eTracking*).

use types::{Language, coded};

use crate::{demarche::Status, texts};

coded! {
    /// Where a filing on paper stands: as a démarche that is with the administration.
    #[cfg_attr(feature = "schema", schema(as = PaperStatus))]
    PaperState {
        /// It came, and nobody has taken it up.
        Transmitted = "transmitted",
        /// Taken up.
        Accepted = "accepted",
        /// Sent back to be corrected, on paper too.
        ToCorrect = "to_correct",
        /// Done; nothing follows.
        Closed = "closed",
    }

    /// What the desk does with it.
    PaperStep {
        /// Take it up.
        Accept = "accept",
        /// Send it back to be corrected.
        SendBack = "send_back",
        /// Its correction came.
        TakeCorrection = "take_correction",
        /// Close it.
        Close = "close",
    }

    /// How a filing came.
    #[cfg_attr(feature = "schema", schema(as = PaperChannel))]
    Channel {
        /// A letter.
        Letter = "letter",
        /// A registered letter.
        RegisteredLetter = "registered_letter",
        /// Handed in at the counter.
        InPerson = "in_person",
    }
}

/// The filing is not in a state for this step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a filing on paper in state {} does not allow the step {}", .state.code(), .step.code())]
pub struct PaperStepRefused {
    /// Where it stands.
    pub state: PaperState,
    /// What was tried.
    pub step: PaperStep,
}

/// The state after a step, as for a démarche: what was not taken up is not closed.
///
/// # Errors
/// The step is not open in this state.
pub const fn step(state: PaperState, step: PaperStep) -> Result<PaperState, PaperStepRefused> {
    match (step, state) {
        (PaperStep::Accept, PaperState::Transmitted) => Ok(PaperState::Accepted),
        (PaperStep::SendBack, PaperState::Transmitted | PaperState::Accepted) => Ok(PaperState::ToCorrect),
        (PaperStep::TakeCorrection, PaperState::ToCorrect) => Ok(PaperState::Transmitted),
        (PaperStep::Close, PaperState::Accepted) => Ok(PaperState::Closed),
        (PaperStep::Accept, PaperState::Accepted | PaperState::ToCorrect | PaperState::Closed)
        | (PaperStep::SendBack, PaperState::ToCorrect | PaperState::Closed)
        | (PaperStep::TakeCorrection, PaperState::Transmitted | PaperState::Accepted | PaperState::Closed)
        | (PaperStep::Close, PaperState::Transmitted | PaperState::ToCorrect | PaperState::Closed) => {
            Err(PaperStepRefused { state, step })
        }
    }
}

/// The steps that are open in a state.
#[must_use]
pub fn allowed(state: PaperState) -> Vec<PaperStep> {
    PaperStep::ALL.into_iter().filter(|tried| step(state, *tried).is_ok()).collect()
}

impl PaperState {
    /// The status that people see, the same as for a démarche.
    #[must_use]
    pub const fn status(self) -> Status {
        match self {
            Self::Transmitted => Status::Transmitted,
            Self::Accepted => Status::Accepted,
            Self::ToCorrect => Status::ToCorrect,
            Self::Closed => Status::Closed,
        }
    }
}

impl PaperStep {
    /// The name on a button.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        texts::PaperFiling::Step { step: self }.render(language)
    }
}

impl Channel {
    /// How it came, in words.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        texts::PaperFiling::Channel { channel: self }.render(language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demarche;

    #[test]
    fn a_filing_on_paper_goes_the_way_of_a_demarche_at_the_desk() {
        for state in PaperState::ALL {
            let at_desk = demarche::State::from_code(state.code()).unwrap();
            assert_eq!(at_desk.status(), state.status());
            for (paper, electronic) in [
                (PaperStep::Accept, demarche::Step::Accept),
                (PaperStep::SendBack, demarche::Step::SendBack),
                (PaperStep::Close, demarche::Step::Close),
            ] {
                let next = demarche::step(at_desk, electronic).ok();
                let next = next.map(|next| match next {
                    demarche::Next::State(state) => state.code(),
                    demarche::Next::Deleted => "deleted",
                });
                assert_eq!(step(state, paper).ok().map(PaperState::code), next, "{state:?} {paper:?}");
            }
        }
    }

    #[test]
    fn a_correction_on_paper_brings_it_back_to_the_desk() {
        use PaperStep::{Accept, Close, SendBack, TakeCorrection};
        for (steps, end) in [
            (&[Accept, Close] as &[_], Ok(PaperState::Closed)),
            (&[SendBack, TakeCorrection, Accept, SendBack, TakeCorrection], Ok(PaperState::Transmitted)),
            (
                &[TakeCorrection],
                Err(PaperStepRefused { state: PaperState::Transmitted, step: TakeCorrection }),
            ),
            (&[Accept, Close, Close], Err(PaperStepRefused { state: PaperState::Closed, step: Close })),
        ] {
            let walked = steps.iter().try_fold(PaperState::Transmitted, |state, tried| step(state, *tried));
            assert_eq!(walked, end, "{steps:?}");
        }
        assert_eq!(allowed(PaperState::Closed), []);
    }
}
