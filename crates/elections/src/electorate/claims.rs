//! Claims against the electoral lists: when they come in time, and how they are decided.

use chrono::NaiveDate;

use crate::{Window, reasons::Reason, texts::Electorate};

types::coded! {
    /// When a claim or a contestation came, against its period.
    Timeliness {
        /// Before the first day; it is kept and looked at with the others.
        Early = "early",
        /// Within the period.
        InTime = "in_time",
        /// After the last day.
        Late = "late",
    }
}

/// When a contestation of the poll came, against the period that [`crate::Calendar::contestation`] gives (L.417-4).
#[must_use]
pub fn contestation_timeliness(period: Window, received: NaiveDate) -> (Timeliness, Reason) {
    let Window { from, until } = period;
    if received < from {
        return (Timeliness::Early, Electorate::EarlyContestation { received, from }.into());
    }
    if received > until {
        return (Timeliness::Late, Electorate::LateContestation { received, until }.into());
    }
    (Timeliness::InTime, Electorate::ContestationInTime { received, from, until }.into())
}

/// When a claim came, against the period that [`crate::Calendar::claims_after`] gives for the deposit of the lists.
#[must_use]
pub fn timeliness(period: Window, received: NaiveDate) -> (Timeliness, Reason) {
    let Window { from, until } = period;
    if received < from {
        return (Timeliness::Early, Electorate::EarlyClaim { received, from }.into());
    }
    if received > until {
        return (Timeliness::Late, Electorate::LateClaim { received, until }.into());
    }
    (Timeliness::InTime, Electorate::ClaimInTime { received, from, until }.into())
}

/// Where a claim stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ClaimState {
    /// The employer has it; the ITM has its copy.
    #[default]
    Received,
    /// The lists are changed as it asks.
    Upheld,
    /// The lists stay; the director of the ITM may be asked (L.417-4).
    Rejected,
    /// Who made it took it back.
    Withdrawn,
}

/// What is done with a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClaimStep {
    /// Change the lists.
    Uphold,
    /// Leave the lists.
    Reject,
    /// Take it back.
    Withdraw,
}

impl ClaimState {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Received, Self::Upheld, Self::Rejected, Self::Withdrawn];

    /// The state after a step; `None` where the step is not open: a claim is decided once.
    #[must_use]
    pub const fn after(self, step: ClaimStep) -> Option<Self> {
        match (self, step) {
            (Self::Received, ClaimStep::Uphold) => Some(Self::Upheld),
            (Self::Received, ClaimStep::Reject) => Some(Self::Rejected),
            (Self::Received, ClaimStep::Withdraw) => Some(Self::Withdrawn),
            (
                Self::Upheld | Self::Rejected | Self::Withdrawn,
                ClaimStep::Uphold | ClaimStep::Reject | ClaimStep::Withdraw,
            ) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Calendar, WeekPattern};

    #[test]
    fn a_claim_comes_within_three_working_days_of_the_deposit() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let poll = day("2024-03-12");
        let period = Calendar::new(poll, poll, WeekPattern::MonFri).claims_after(day("2024-02-19"));
        for (received, expected) in [
            ("2024-02-19", Timeliness::Early),
            ("2024-02-20", Timeliness::InTime),
            ("2024-02-22", Timeliness::InTime),
            ("2024-02-23", Timeliness::Late),
        ] {
            assert_eq!(timeliness(period, day(received)).0, expected, "{received}");
        }
    }

    #[test]
    fn a_contestation_comes_within_fifteen_days_after_the_posting_of_the_results() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let poll = day("2024-03-12");
        let period = Calendar::new(poll, poll, WeekPattern::MonFri).contestation();
        for (received, expected) in [
            ("2024-03-13", Timeliness::Early),
            ("2024-03-16", Timeliness::InTime),
            ("2024-04-02", Timeliness::InTime),
            ("2024-04-03", Timeliness::Late),
        ] {
            let (timeliness, reason) = contestation_timeliness(period, day(received));
            assert_eq!(timeliness, expected, "{received}");
            assert_eq!(reason.say(types::Language::En).article, Some("L.417-4"));
        }
    }

    #[test]
    fn a_claim_is_decided_once() {
        for step in [ClaimStep::Uphold, ClaimStep::Reject, ClaimStep::Withdraw] {
            let decided = ClaimState::Received.after(step).unwrap();
            for again in [ClaimStep::Uphold, ClaimStep::Reject, ClaimStep::Withdraw] {
                assert_eq!(decided.after(again), None);
            }
        }
        assert_eq!(ClaimState::default(), ClaimState::Received);
    }
}
