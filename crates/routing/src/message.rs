//! Messages between a firm and the administration about a démarche.

use crate::demarche::{Actor, State};

/// The most files that go with one message.
pub const MOST_ATTACHMENTS: usize = 5;

/// Whether this side may write about a démarche that stands here (MyGuichet, 7.9 and 7.11).
///
/// Once a démarche has reached the administration, it may write at any time, also about what is closed; the filer may
/// until it is closed. All five kinds are configured so.
#[must_use]
pub const fn may_write(actor: Actor, state: State) -> bool {
    match actor {
        Actor::Authority => state.has_reached_administration(),
        Actor::Filer => match state {
            State::Draft | State::Confirmed | State::Ready | State::Closed => false,
            State::Transmitted
            | State::Accepted
            | State::ToCorrect
            | State::CorrectionConfirmed
            | State::CorrectionReady => true,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_writes_before_the_transmission_and_only_the_administration_after_the_closing() {
        for state in State::ALL {
            let reached = state.has_reached_administration();
            assert_eq!(may_write(Actor::Authority, state), reached, "{state:?}");
            assert_eq!(may_write(Actor::Filer, state), reached && state != State::Closed, "{state:?}");
        }
    }
}
