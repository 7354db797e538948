//! How long the papers of an election are kept.

use chrono::{Months, NaiveDate};

use crate::settings::setting;

setting! {
    /// Until when ballots, lists and procès-verbaux are kept (only parallel texts say).
    Retention as "retention" {
        /// Until the mandate of the delegation ends (RGD 10.08.1991 art. 28).
        EndOfMandate = "end_of_mandate",
        /// Until the period of contestation is over (RGD 17.07.2008).
        EndOfContestation = "end_of_contestation",
        /// Until a year after the mandate ended.
        YearAfterMandate = "year_after_mandate",
    }
}

/// The last day on which the papers are kept; `None` while a contestation or an appeal is pending: until it is decided
/// they stay, whatever the setting.
#[must_use]
pub fn papers_kept_until(
    retention: Retention,
    contested_until: NaiveDate,
    mandate_ends: NaiveDate,
    pending: bool,
) -> Option<NaiveDate> {
    let until = match retention {
        Retention::EndOfMandate => mandate_ends,
        Retention::EndOfContestation => contested_until,
        Retention::YearAfterMandate => {
            mandate_ends.checked_add_months(Months::new(12)).unwrap_or(mandate_ends)
        }
    };
    (!pending).then(|| until.max(contested_until))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_kept_until_the_end_of_the_mandate_and_never_thrown_away_during_a_suit() {
        let (contested, ends) = ("2024-04-02".parse().unwrap(), "2029-03-13".parse().unwrap());
        let kept = |retention, pending| {
            papers_kept_until(retention, contested, ends, pending).map(|day| day.to_string())
        };
        assert_eq!(kept(Retention::default(), false).unwrap(), "2029-03-13");
        assert_eq!(kept(Retention::EndOfContestation, false).unwrap(), "2024-04-02");
        assert_eq!(kept(Retention::YearAfterMandate, false).unwrap(), "2030-03-13");
        assert_eq!(kept(Retention::EndOfContestation, true), None);
        let ended_early =
            papers_kept_until(Retention::EndOfMandate, contested, "2024-03-20".parse().unwrap(), false);
        assert_eq!(ended_early, Some(contested));
    }
}
