//! Numbers and days on paper, where no line may break within one.

use chrono::{Datelike, NaiveDate};

use super::Number;
use crate::Language;

const FRENCH: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const GERMAN: [&str; 7] = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
const ENGLISH: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// `4 221` with a narrow space, `4.221`, `4,221`.
#[must_use]
pub fn number(language: Language, number: impl Into<Number>) -> String {
    let written = super::number(language, number);
    if language == Language::Fr { written.replace('.', "\u{202f}") } else { written }
}

/// `1er mars 2024`, `1. März 2024`, `1 March 2024`, with spaces that do not break.
#[must_use]
pub fn day(language: Language, day: NaiveDate) -> String {
    super::day(language, day).replace(' ', "\u{a0}")
}

/// `vendredi 1er mars 2024`, `Freitag, 1. März 2024`, `Friday 1 March 2024`; a line may break behind the weekday.
#[must_use]
pub fn weekday(language: Language, date: NaiveDate) -> String {
    let (names, between) = language.pick((&FRENCH, " "), (&GERMAN, ", "), (&ENGLISH, " "));
    let index = usize::try_from(date.weekday().num_days_from_monday()).ok();
    let name = index.and_then(|index| names.get(index)).unwrap_or(&"");
    format!("{name}{between}{}", day(language, date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_breaks_within_a_number_or_a_day() {
        let first = NaiveDate::from_ymd_opt(2024, 3, 1).unwrap();
        assert_eq!(
            Language::ALL.map(|language| weekday(language, first)),
            [
                "vendredi 1er\u{a0}mars\u{a0}2024",
                "Freitag, 1.\u{a0}März\u{a0}2024",
                "Friday 1\u{a0}March\u{a0}2024"
            ]
        );
        let numbers = Language::ALL.map(|language| number(language, 1_234_567_u64));
        assert_eq!(numbers, ["1\u{202f}234\u{202f}567", "1.234.567", "1,234,567"]);
    }
}
