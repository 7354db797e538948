//! What becomes of a candidate who withdraws or dies.

use chrono::NaiveDateTime;

use super::in_time;
use crate::{reasons::Reason, settings::setting, texts::Candidatures};

setting! {
    /// Whether a candidate may withdraw after candidatures have closed.
    LateWithdrawal as "late_withdrawal" {
        /// The candidate stays on the ballot.
        Refused = "refused",
        /// The candidate is struck.
        Accepted = "accepted",
    }

    /// What becomes of a candidate who dies after candidatures have closed.
    DeceasedCandidate as "deceased_candidate" {
        /// The name stays on the ballot, and its votes count for the list.
        Stays = "stays",
        /// The name is struck.
        Struck = "struck",
    }
}

/// What became of a candidate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// Stands.
    #[default]
    Stands,
    /// Withdrew then.
    Withdrew(NaiveDateTime),
    /// Died then.
    Died(NaiveDateTime),
}

/// Whether the candidate stays on the ballot, and why where the candidate no longer wants or is able to stand.
#[must_use]
pub fn on_ballot(
    fate: Fate,
    deadline: NaiveDateTime,
    withdrawal: LateWithdrawal,
    deceased: DeceasedCandidate,
) -> (bool, Option<Reason>) {
    let (stays, why) = match fate {
        Fate::Stands => return (true, None),
        Fate::Withdrew(day) if in_time(day, deadline) => (false, Candidatures::Withdrew),
        Fate::Withdrew(_) => match withdrawal {
            LateWithdrawal::Refused => (true, Candidatures::WithdrewLate),
            LateWithdrawal::Accepted => (false, Candidatures::WithdrewLateAccepted),
        },
        Fate::Died(day) if in_time(day, deadline) => (false, Candidatures::Died),
        Fate::Died(_) => match deceased {
            DeceasedCandidate::Stays => (true, Candidatures::DiedLate),
            DeceasedCandidate::Struck => (false, Candidatures::DiedLateStruck),
        },
    };
    (stays, Some(why.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_the_deadline_the_settings_decide() {
        let deadline: NaiveDateTime = "2024-02-26T18:00:00".parse().unwrap();
        let late: NaiveDateTime = "2024-02-26T18:01:00".parse().unwrap();
        use {DeceasedCandidate as Dead, LateWithdrawal as Late};
        for (fate, withdrawal, deceased, stays) in [
            (Fate::Stands, Late::Refused, Dead::Stays, true),
            (Fate::Withdrew(deadline), Late::Refused, Dead::Stays, false),
            (Fate::Withdrew(late), Late::Refused, Dead::Stays, true),
            (Fate::Withdrew(late), Late::Accepted, Dead::Stays, false),
            (Fate::Died(deadline), Late::Refused, Dead::Stays, false),
            (Fate::Died(late), Late::Refused, Dead::Stays, true),
            (Fate::Died(late), Late::Refused, Dead::Struck, false),
        ] {
            assert_eq!(on_ballot(fate, deadline, withdrawal, deceased).0, stays, "{fate:?} {withdrawal:?}");
        }
    }
}
