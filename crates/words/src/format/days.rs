//! Days and hours.

use crate::Language;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `1er mars 2024`, `1. März 2024`, `1 March 2024`.
#[must_use]
pub fn day(language: Language, day: NaiveDate) -> String {
    let months = language.pick(&FRENCH, &GERMAN, &ENGLISH);
    let month = usize::try_from(day.month0()).ok().and_then(|index| months.get(index)).unwrap_or(&"");
    let ordinal = match (language, day.day()) {
        (Language::Fr, 1) => "er",
        (Language::De, _) => ".",
        (Language::Fr | Language::En, _) => "",
    };
    format!("{}{ordinal} {month} {}", day.day(), day.year())
}

/// `11:04`, in every language.
#[must_use]
pub fn time(_: Language, time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// `1er mars 2024 à 11:04`, `1. März 2024, 11:04`, `1 March 2024 at 11:04`.
#[must_use]
pub fn moment(language: Language, moment: NaiveDateTime) -> String {
    let between = language.pick(" à ", ", ", " at ");
    format!("{}{between}{}", day(language, moment.date()), time(language, moment.time()))
}

/// From a day until another one, both included; both may be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

/// `du 1er mars 2024 au 12 mars 2024`, `1. März 2024 bis 12. März 2024`, `1 March 2024 to 12 March 2024`; of one day only
/// that day.
#[must_use]
pub fn period(language: Language, period: Period) -> String {
    let [from, until] = [period.from, period.until].map(|date| day(language, date));
    if period.from == period.until {
        return from;
    }
    let (before, between) = language.pick(("du ", " au "), ("", " bis "), ("", " to "));
    format!("{before}{from}{between}{until}")
}

/// `2024`: a year is not grouped.
#[must_use]
pub fn year(_: Language, year: i32) -> String {
    year.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn days_and_hours_are_written_as_each_language_does() {
        for (date, written) in [
            (at(2024, 3, 1), ["1er mars 2024", "1. März 2024", "1 March 2024"]),
            (at(2024, 8, 15), ["15 août 2024", "15. August 2024", "15 August 2024"]),
            (at(2029, 12, 31), ["31 décembre 2029", "31. Dezember 2029", "31 December 2029"]),
            (at(2025, 1, 11), ["11 janvier 2025", "11. Januar 2025", "11 January 2025"]),
        ] {
            assert_eq!(Language::ALL.map(|language| day(language, date)), written);
        }
        let early = at(2024, 3, 1).and_hms_opt(9, 4, 59).unwrap();
        assert_eq!(
            Language::ALL.map(|language| moment(language, early)),
            ["1er mars 2024 à 09:04", "1. März 2024, 09:04", "1 March 2024 at 09:04"]
        );
        assert_eq!(Language::ALL.map(|language| year(language, 2024)), ["2024"; 3]);
        let long = Period { from: at(2029, 2, 1), until: at(2029, 3, 31) };
        assert_eq!(
            Language::ALL.map(|language| period(language, long)),
            [
                "du 1er février 2029 au 31 mars 2029",
                "1. Februar 2029 bis 31. März 2029",
                "1 February 2029 to 31 March 2029"
            ]
        );
        let one = Period { from: at(2024, 3, 12), until: at(2024, 3, 12) };
        assert_eq!(period(Language::De, one), "12. März 2024");
    }
}
