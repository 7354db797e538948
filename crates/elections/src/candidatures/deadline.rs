//! When candidatures come in time.

use chrono::NaiveDateTime;

/// Whether a candidature that the employer received then is in time: the minute of the deadline is still good.
#[must_use]
pub fn in_time(received: NaiveDateTime, deadline: NaiveDateTime) -> bool {
    received <= deadline
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Calendar, WeekPattern};

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
}
