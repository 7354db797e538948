//! A run that writes letters: where it stands, and what became of each letter.

use chrono::{DateTime, Duration, Utc};
use types::Language;

use crate::texts;

/// After so long without a sign of life a run has ended with its server. A running one gives a sign far more often.
const SILENCE: Duration = Duration::minutes(5);

types::coded! {
    /// Where a run stands.
    RunState {
        /// Letters are being written.
        Running = "running",
        /// The connection took all of them.
        Completed = "completed",
        /// The connection or the server went away; no further codes are issued.
        Interrupted = "interrupted",
    }
}

impl RunState {
    /// The state now of a run that gave its last sign of life then: who is silent for five minutes is interrupted.
    #[must_use]
    pub fn as_of(self, seen_at: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        match self {
            Self::Running if now - seen_at > SILENCE => Self::Interrupted,
            Self::Running | Self::Completed | Self::Interrupted => self,
        }
    }

    /// What people read.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        texts::Run::State { state: self }.render(language)
    }
}

types::coded! {
    /// What became of the letter to one firm.
    LetterState {
        /// No codes yet.
        Waiting = "waiting",
        /// The firm had living codes and got no letter.
        Skipped = "skipped",
        /// The codes are issued; the letter was not handed over.
        Issued = "issued",
        /// The codes are issued; the name or address has a sign for which the fonts have no letter.
        Unprintable = "unprintable",
        /// The connection took the letter.
        Delivered = "delivered",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_is_silent_for_five_minutes_was_interrupted_and_an_ended_one_stays_as_it_is() {
        let seen = DateTime::from_timestamp(1_707_000_000, 0).unwrap();
        for (state, silent, then) in [
            (RunState::Running, 300, RunState::Running),
            (RunState::Running, 301, RunState::Interrupted),
            (RunState::Completed, 9_999, RunState::Completed),
            (RunState::Interrupted, 9_999, RunState::Interrupted),
        ] {
            assert_eq!(state.as_of(seen, seen + Duration::seconds(silent)), then, "{state:?} {silent}");
        }
    }

    #[test]
    fn codes_read_back_as_what_they_name() {
        for state in RunState::ALL {
            assert_eq!(RunState::from_code(state.code()), Some(state));
        }
        for state in LetterState::ALL {
            assert_eq!(LetterState::from_code(state.code()), Some(state));
        }
    }
}
