//! How much one count takes: limits of form, not of law.

use types::Finding;

use crate::Fraction;

/// The most contract lines of one count.
pub const MAX_LINES: usize = 5_000;

/// The most people that one number may stand for.
pub const MAX_PEOPLE: u32 = 1_000_000;

/// The most numbers in a list of totals.
pub(super) const MAX_ITEMS: usize = 20_000;

/// The most hours a week that a contract may have.
pub(super) const MAX_WEEKLY_HOURS: u32 = 60;

/// The hours of the longest year.
pub(super) const MAX_YEARLY_HOURS: u32 = 366 * 24;

/// Missions of one year can't last longer.
pub(super) const MONTHS_OF_A_YEAR: u32 = 12;

/// Whether a number has two decimals at most. So no sum of many lines grows beyond what stays exact.
fn is_hundredths(number: Fraction) -> bool {
    number.times(Fraction::whole(100)).is_some_and(Fraction::is_whole)
}

/// The finding on a number of two decimals that goes from `least` to `most`.
pub(super) fn number_finding(at: &str, number: Fraction, least: u32, most: u32) -> Option<Finding> {
    if !(Fraction::from(least)..=Fraction::from(most)).contains(&number) {
        return Some(Finding::error(at, "out_of_range").with("least", least).with("most", most));
    }
    (!is_hundredths(number)).then(|| Finding::error(at, "bad_decimal"))
}
