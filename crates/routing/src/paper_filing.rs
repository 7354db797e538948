//! A filing that came on paper: registered by the desk, followed by its tracking number (MyGuichet 1.4.3, *eTracking*).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, DemarcheKind, ElectionId, Language, PaperFilingId, coded};

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

types::labels! {
    /// The name on a button.
    PaperStep => texts::PaperFiling::Step { step },
    /// How it came, in words.
    Channel => texts::PaperFiling::Channel { channel },
}

/// The filing is not in a state for this step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a filing on paper in state {} does not allow the step {}", .state.code(), .step.code())]
pub struct PaperStepRefused {
    pub state: PaperState,
    pub step: PaperStep,
}

/// A filing that came on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperFiling {
    pub id: PaperFilingId,
    pub last_four: String,
    pub kind: DemarcheKind,
    pub election: ElectionId,
    pub company: CompanyId,
    pub legal_name: String,
    pub channel: Channel,
    pub received_on: NaiveDate,
    pub state: PaperState,
    /// What the desk noted; nobody else reads it.
    pub note: Option<String>,
    /// Where whoever filed is told that it moves on.
    pub email: Option<String>,
    pub language: Language,
    pub registered_at: DateTime<Utc>,
    /// When its state last changed.
    pub updated_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub version: i32,
}

types::versioned! { PaperFiling }

impl PaperFiling {
    /// After a step of the desk.
    pub fn stepped(&self, by: PaperStep, now: DateTime<Utc>) -> Result<Self, PaperStepRefused> {
        let state = step(self.state, by)?;
        Ok(Self {
            state,
            closed_at: (state == PaperState::Closed).then_some(now),
            updated_at: now,
            version: self.version + 1,
            ..self.clone()
        })
    }
}

/// The state after a step, as for a démarche: what was not taken up is not closed.
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
    fn every_step_moves_the_version_and_only_the_closing_closes() {
        let at = |minute: i64| DateTime::from_timestamp(1_710_000_000 + minute * 60, 0).unwrap();
        let registered = PaperFiling {
            id: uuid::Uuid::from_u128(1).into(),
            last_four: "K7QX".into(),
            kind: DemarcheKind::ElectionNotice,
            election: uuid::Uuid::from_u128(2).into(),
            company: uuid::Uuid::from_u128(3).into(),
            legal_name: "Boulangerie Müller & Fils".into(),
            channel: Channel::Letter,
            received_on: "2024-02-09".parse().unwrap(),
            state: PaperState::Transmitted,
            note: None,
            email: None,
            language: Language::Fr,
            registered_at: at(0),
            updated_at: at(0),
            closed_at: None,
            version: 1,
        };
        let accepted = registered.stepped(PaperStep::Accept, at(1)).unwrap();
        assert_eq!((accepted.version, accepted.updated_at, accepted.closed_at), (2, at(1), None));
        let closed = accepted.stepped(PaperStep::Close, at(2)).unwrap();
        assert_eq!((closed.version, closed.updated_at, closed.closed_at), (3, at(2), Some(at(2))));
        let refused = PaperStepRefused { state: PaperState::Closed, step: PaperStep::Accept };
        assert_eq!(closed.stepped(PaperStep::Accept, at(3)), Err(refused));
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
