//! The life of a démarche: prepared, confirmed, signed, transmitted, answered by the administration, closed.

use types::coded;

use crate::texts;

mod aggregate;

pub use aggregate::Demarche;
#[cfg(test)]
pub(crate) use aggregate::tests::draft;

coded! {
    /// Where a démarche stands. Finer than its [`Status`]: it also knows what is still missing before transmission.
    State {
        /// Being filled in.
        Draft = "draft",
        /// The filer has checked what was entered and confirmed it.
        Confirmed = "confirmed",
        /// Signed: it may be transmitted. Nothing has reached the administration yet.
        Ready = "ready",
        /// With the administration, which has not taken it up.
        Transmitted = "transmitted",
        /// Taken up by the administration.
        Accepted = "accepted",
        /// Sent back to be corrected.
        ToCorrect = "to_correct",
        /// The correction was checked and confirmed.
        CorrectionConfirmed = "correction_confirmed",
        /// The correction is signed: it may be transmitted.
        CorrectionReady = "correction_ready",
        /// Closed by the administration; nothing follows, unless it opens it again.
        Closed = "closed",
    }

    /// What can be done to a démarche.
    Step {
        /// Change what was entered. A change after the confirmation or the signature undoes it.
        Edit = "edit",
        /// Add a piece. The signature binds the content; the receipt binds content and pieces.
        Attach = "attach",
        /// Take a piece away.
        Detach = "detach",
        /// Confirm what was entered.
        Confirm = "confirm",
        /// Sign what was confirmed.
        Sign = "sign",
        /// Hand it to the administration. Whether every required piece is there is asked before.
        Transmit = "transmit",
        /// Delete it for good.
        Delete = "delete",
        /// Take it up.
        Accept = "accept",
        /// Send it back to be corrected.
        SendBack = "send_back",
        /// Return a document to the filer.
        ReturnDocument = "return_document",
        /// Close it.
        Close = "close",
        /// Open it again after it was closed.
        Reopen = "reopen",
    }

    /// One side of a démarche.
    #[cfg_attr(feature = "schema", schema(as = PartySide))]
    Actor {
        /// The company or its mandataire.
        Filer = "filer",
        /// The administration.
        Authority = "authority",
    }

    /// The status that people see.
    #[cfg_attr(feature = "schema", schema(as = DemarcheStatus))]
    Status {
        /// *En préparation*.
        Draft = "draft",
        /// *Transmissible*.
        Ready = "ready",
        /// *Transmis*.
        Transmitted = "transmitted",
        /// *Accepté*.
        Accepted = "accepted",
        /// *À corriger*.
        ToCorrect = "to_correct",
        /// *Fermé*.
        Closed = "closed",
    }
}

types::labels! {
    /// The name on a button.
    Step => texts::Demarche::Step { step },
    Actor => texts::Demarche::Actor { actor },
    Status => texts::Demarche::Status { status },
}

/// What a step leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The démarche stands here now, perhaps where it stood before.
    State(State),
    /// The démarche is no more.
    Deleted,
}

/// The step is not open from this state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a démarche in state {} does not allow the step {}", .state.code(), .step.code())]
pub struct StepRefused {
    pub state: State,
    pub step: Step,
}

impl StepRefused {
    /// The stable code of the refusal.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "demarche_step_refused"
    }
}

/// Where a step leads from a state: the whole life of a démarche.
pub const fn step(state: State, step: Step) -> Result<Next, StepRefused> {
    use {State::*, Step::*};
    let next = match (step, state) {
        (Edit, Draft | Confirmed | Ready) => Draft,
        (Edit, ToCorrect | CorrectionConfirmed | CorrectionReady) => ToCorrect,
        (Attach | Detach, Draft | Confirmed | Ready) => state,
        (Attach | Detach, ToCorrect | CorrectionConfirmed | CorrectionReady) => state,
        (Confirm, Draft) => Confirmed,
        (Confirm, ToCorrect) => CorrectionConfirmed,
        (Sign, Confirmed) => Ready,
        (Sign, CorrectionConfirmed) => CorrectionReady,
        (Transmit, Ready | CorrectionReady) => Transmitted,
        (Delete, Draft | Confirmed | Ready) => return Ok(Next::Deleted),
        (Accept, Transmitted) | (ReturnDocument, Accepted) => Accepted,
        (SendBack, Transmitted | Accepted) => ToCorrect,
        (Close, Accepted) => Closed,
        (Reopen, Closed) => Accepted,
        (Edit | Attach | Detach | Confirm | Sign | Transmit | Delete, Transmitted | Accepted | Closed)
        | (Confirm, Confirmed | Ready | CorrectionConfirmed | CorrectionReady)
        | (Sign, Draft | Ready | ToCorrect | CorrectionReady)
        | (Transmit, Draft | Confirmed | ToCorrect | CorrectionConfirmed)
        | (Delete, ToCorrect | CorrectionConfirmed | CorrectionReady)
        | (Accept | SendBack | ReturnDocument | Close, Draft | Confirmed | Ready | Closed)
        | (Accept | SendBack | ReturnDocument | Close, ToCorrect | CorrectionConfirmed | CorrectionReady)
        | (Accept, Accepted)
        | (Reopen, Draft | Confirmed | Ready | Transmitted | Accepted)
        | (Reopen, ToCorrect | CorrectionConfirmed | CorrectionReady)
        | (ReturnDocument | Close, Transmitted) => return Err(StepRefused { state, step }),
    };
    Ok(Next::State(next))
}

/// The steps open from a state, whoever takes them.
#[must_use]
pub fn allowed(state: State) -> Vec<Step> {
    Step::ALL.into_iter().filter(|tried| step(state, *tried).is_ok()).collect()
}

/// The steps open from a state to one side.
#[must_use]
pub fn allowed_to(actor: Actor, state: State) -> Vec<Step> {
    allowed(state).into_iter().filter(|step| step.actor() == actor).collect()
}

impl State {
    /// The status that people see.
    #[must_use]
    pub const fn status(self) -> Status {
        match self {
            Self::Draft | Self::Confirmed => Status::Draft,
            Self::Ready | Self::CorrectionReady => Status::Ready,
            Self::Transmitted => Status::Transmitted,
            Self::Accepted => Status::Accepted,
            Self::ToCorrect | Self::CorrectionConfirmed => Status::ToCorrect,
            Self::Closed => Status::Closed,
        }
    }

    /// The status as the desk knows it: a correction has not reached it while it is being prepared.
    #[must_use]
    pub const fn last_seen_by_desk(self) -> Status {
        if matches!(self, Self::CorrectionReady) { Status::ToCorrect } else { self.status() }
    }

    /// Whether it lies with the administration, so that the filer can change nothing.
    #[must_use]
    pub const fn with_administration(self) -> bool {
        match self {
            Self::Transmitted | Self::Accepted | Self::Closed => true,
            Self::Draft
            | Self::Confirmed
            | Self::Ready
            | Self::ToCorrect
            | Self::CorrectionConfirmed
            | Self::CorrectionReady => false,
        }
    }

    /// Whether it was transmitted at least once. Until then *nothing has reached the administration yet*, which
    /// people are told in words, and it can still be deleted.
    ///
    /// True also while it is being corrected: the administration then has what was transmitted before, and nothing
    /// of the correction. Messages to the administration are possible from here on.
    #[must_use]
    pub const fn has_reached_administration(self) -> bool {
        match self {
            Self::Draft | Self::Confirmed | Self::Ready => false,
            Self::Transmitted
            | Self::Accepted
            | Self::ToCorrect
            | Self::CorrectionConfirmed
            | Self::CorrectionReady
            | Self::Closed => true,
        }
    }
}

impl Step {
    #[must_use]
    pub const fn actor(self) -> Actor {
        match self {
            Self::Edit
            | Self::Attach
            | Self::Detach
            | Self::Confirm
            | Self::Sign
            | Self::Transmit
            | Self::Delete => Actor::Filer,
            Self::Accept | Self::SendBack | Self::ReturnDocument | Self::Close | Self::Reopen => {
                Actor::Authority
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use types::Language;

    use super::*;

    fn walk(steps: &[Step]) -> Result<Next, StepRefused> {
        steps.iter().try_fold(Next::State(State::Draft), |next, tried| match next {
            Next::State(state) => step(state, *tried),
            Next::Deleted => Ok(Next::Deleted),
        })
    }

    #[test]
    fn a_demarche_goes_from_its_draft_to_its_closing() {
        use Step::*;
        let steps = [Edit, Attach, Confirm, Sign, Transmit, Accept, ReturnDocument, Close];
        assert_eq!(walk(&steps), Ok(Next::State(State::Closed)));
        let corrected = [Confirm, Sign, Transmit, SendBack, Edit, Confirm, Sign, Transmit];
        assert_eq!(walk(&corrected), Ok(Next::State(State::Transmitted)));
        let reopened = [Confirm, Sign, Transmit, Accept, Close, Reopen, SendBack];
        assert_eq!(walk(&reopened), Ok(Next::State(State::ToCorrect)));
    }

    #[test]
    fn a_change_after_the_signature_asks_for_a_new_one() {
        use Step::*;
        assert_eq!(walk(&[Confirm, Sign, Edit]), Ok(Next::State(State::Draft)));
        let refused = StepRefused { state: State::Draft, step: Transmit };
        assert_eq!(walk(&[Confirm, Sign, Edit, Transmit]), Err(refused));
        let again = [Confirm, Sign, Transmit, SendBack, Confirm, Sign, Edit];
        assert_eq!(walk(&again), Ok(Next::State(State::ToCorrect)));
    }

    #[test]
    fn a_piece_can_be_attached_after_the_signature_without_a_new_one() {
        use Step::*;
        assert_eq!(walk(&[Confirm, Sign, Attach, Detach, Attach]), Ok(Next::State(State::Ready)));
    }

    #[test]
    fn what_was_transmitted_can_not_be_deleted_even_when_it_is_sent_back() {
        use Step::*;
        for steps in
            [&[Confirm, Sign, Transmit, Delete] as &[_], &[Confirm, Sign, Transmit, SendBack, Delete]]
        {
            assert!(walk(steps).is_err(), "{steps:?}");
        }
        assert_eq!(walk(&[Confirm, Sign, Delete]), Ok(Next::Deleted));
    }

    #[test]
    fn nothing_follows_the_closing_but_that_it_is_opened_again() {
        assert_eq!(allowed(State::Closed), [Step::Reopen]);
        assert_eq!(allowed_to(Actor::Filer, State::Closed), []);
    }

    #[test]
    fn the_filer_can_change_nothing_that_lies_with_the_administration() {
        for state in State::ALL {
            let filer = allowed_to(Actor::Filer, state);
            let authority = allowed_to(Actor::Authority, state);
            assert_eq!(filer.is_empty(), state.with_administration(), "{state:?}");
            assert!(authority.is_empty() || filer.is_empty(), "{state:?}");
        }
    }

    #[test]
    fn only_what_has_not_reached_the_administration_can_be_deleted() {
        for state in State::ALL {
            let deletable = step(state, Step::Delete) == Ok(Next::Deleted);
            assert_eq!(deletable, !state.has_reached_administration(), "{state:?}");
        }
    }

    #[test]
    fn a_demarche_is_transmissible_exactly_when_it_can_be_transmitted() {
        for state in State::ALL {
            let open = step(state, Step::Transmit).is_ok();
            assert_eq!(open, state.status() == Status::Ready, "{state:?}");
        }
    }

    #[test]
    fn people_read_the_six_statuses_of_the_portal() {
        let french = Status::ALL.map(|status| status.label(Language::Fr));
        assert_eq!(french, ["En préparation", "Transmissible", "Transmis", "Accepté", "À corriger", "Fermé"]);
        for status in Status::ALL {
            assert!(State::ALL.iter().any(|state| state.status() == status), "{status:?}");
        }
    }

    #[test]
    fn a_refusal_says_what_was_tried_and_where() {
        let refused = step(State::Closed, Step::Edit).unwrap_err();
        assert_eq!(refused.to_string(), "a démarche in state closed does not allow the step edit");
        assert_eq!(refused.code(), "demarche_step_refused");
    }

    #[test]
    fn a_code_reads_back_as_what_it_names() {
        for state in State::ALL {
            assert_eq!(State::from_code(state.code()), Some(state));
            assert_eq!(serde_json::to_value(state).unwrap(), state.code());
        }
        for step in Step::ALL {
            assert_eq!(Step::from_code(step.code()), Some(step));
        }
        assert_eq!(State::from_code("Draft"), None);
    }

    /// What a file remembers of its past, kept apart from its state to check the state against it.
    #[derive(Clone, Copy, Default)]
    struct Past {
        confirmed: bool,
        signed: bool,
        transmitted: bool,
    }

    impl Past {
        fn after(self, step: Step) -> Self {
            match step {
                Step::Edit | Step::SendBack => Self { confirmed: false, signed: false, ..self },
                Step::Confirm => Self { confirmed: true, ..self },
                Step::Sign => Self { signed: true, ..self },
                Step::Transmit => Self { transmitted: true, ..self },
                Step::Attach | Step::Detach | Step::Delete => self,
                Step::Accept | Step::ReturnDocument | Step::Close | Step::Reopen => self,
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_is_tried_nothing_unsigned_is_transmitted_and_nothing_transmitted_is_deleted(
            tried in prop::collection::vec(prop::sample::select(Step::ALL.to_vec()), 0..200),
        ) {
            let (mut state, mut past) = (State::Draft, Past::default());
            for tried in tried {
                match step(state, tried) {
                    Ok(Next::State(next)) => {
                        prop_assert!(tried != Step::Sign || past.confirmed);
                        prop_assert!(tried != Step::Transmit || past.signed);
                        (state, past) = (next, past.after(tried));
                        prop_assert_eq!(state.has_reached_administration(), past.transmitted);
                    }
                    Ok(Next::Deleted) => {
                        prop_assert!(!past.transmitted);
                        break;
                    }
                    Err(refused) => prop_assert_eq!(refused, StepRefused { state, step: tried }),
                }
            }
        }
    }
}
