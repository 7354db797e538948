//! When candidatures come in time, and when they stay open longer.

use chrono::NaiveDateTime;

use crate::{Delegation, settings::setting};

setting! {
    /// How few candidates keep candidatures open for three more days.
    ExtensionTrigger as "extension_trigger" {
        /// Fewer candidates than titulaires and suppléants together.
        FewerThanMembers = "fewer_than_members",
        /// Fewer candidates than titulaires.
        FewerThanTitulaires = "fewer_than_titulaires",
        /// No candidate at all.
        NoCandidate = "no_candidate",
    }
}

/// Whether a candidature that the employer received then is in time: the minute of the deadline is still good.
#[must_use]
pub fn in_time(received: NaiveDateTime, deadline: NaiveDateTime) -> bool {
    received <= deadline
}

/// Whether so few stand that candidatures stay open.
#[must_use]
pub fn extension_due(trigger: ExtensionTrigger, candidates: u32, delegation: Delegation) -> bool {
    match trigger {
        ExtensionTrigger::FewerThanMembers => candidates < delegation.members(),
        ExtensionTrigger::FewerThanTitulaires => candidates < delegation.titulaires,
        ExtensionTrigger::NoCandidate => candidates == 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Calendar, WeekPattern, seats};

    #[test]
    fn candidatures_close_at_six_in_the_evening() {
        let poll = "2024-03-12".parse().unwrap();
        let deadline = Calendar::new(poll, poll, WeekPattern::MonFri).candidates_deadline();
        for (received, expected) in [
            ("2024-02-26T17:59:00", true),
            ("2024-02-26T18:00:00", true),
            ("2024-02-26T18:00:01", false),
            ("2024-02-27T08:00:00", false),
        ] {
            assert_eq!(in_time(received.parse().unwrap(), deadline), expected, "{received}");
        }
    }

    #[test]
    fn few_candidates_keep_candidatures_open_by_the_setting() {
        use ExtensionTrigger::{FewerThanMembers, FewerThanTitulaires, NoCandidate};
        let three = seats(60).unwrap();
        for (candidates, members, titulaires, none) in [
            (0, true, true, true),
            (2, true, true, false),
            (3, true, false, false),
            (5, true, false, false),
            (6, false, false, false),
        ] {
            assert_eq!(extension_due(FewerThanMembers, candidates, three), members, "{candidates}");
            assert_eq!(extension_due(FewerThanTitulaires, candidates, three), titulaires, "{candidates}");
            assert_eq!(extension_due(NoCandidate, candidates, three), none, "{candidates}");
        }
    }
}
