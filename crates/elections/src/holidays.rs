//! The legal holidays: eleven, ten before 2019 (L.232-2).

use chrono::{Datelike, NaiveDate, TimeDelta};

/// Month and day of those that never move.
const FIXED: [(u32, u32); 7] = [(1, 1), (5, 1), (6, 23), (8, 15), (11, 1), (12, 25), (12, 26)];
/// Europe Day, a holiday since 2019.
const EUROPE_DAY: (u32, u32) = (5, 9);
const EUROPE_DAY_SINCE: i32 = 2019;

/// Month and day of those of a year that never move.
fn fixed(year: i32) -> impl Iterator<Item = (u32, u32)> {
    FIXED.into_iter().chain((year >= EUROPE_DAY_SINCE).then_some(EUROPE_DAY))
}

/// Days after Easter Sunday: Easter Monday, Ascension, Whit Monday.
const AFTER_EASTER: [i64; 3] = [1, 39, 50];

/// The legal holidays of a year, in order. Two may share a day: in 2024 Ascension was 9 May.
#[must_use]
pub fn holidays(year: i32) -> Vec<NaiveDate> {
    let fixed = fixed(year).filter_map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day));
    let movable = AFTER_EASTER
        .into_iter()
        .filter_map(|days| easter(year)?.checked_add_signed(TimeDelta::try_days(days)?));
    let mut all: Vec<NaiveDate> = fixed.chain(movable).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether the day is a legal holiday.
#[must_use]
pub fn is_holiday(date: NaiveDate) -> bool {
    fixed(date.year()).any(|fixed| fixed == (date.month(), date.day()))
        || easter(date.year()).is_some_and(|easter| AFTER_EASTER.contains(&(date - easter).num_days()))
}

/// Easter Sunday of a year of the Gregorian calendar (the rule of Meeus, Jones and Butcher); `None` for a year
/// that no date can hold.
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let (leap_centuries, century_rest) = (century.div_euclid(4), century.rem_euclid(4));
    let drift = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - leap_centuries - drift + 15).rem_euclid(30);
    let weekday = (32 + 2 * century_rest + 2 * (in_century / 4) - epact - in_century % 4).rem_euclid(7);
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let place = epact + weekday - 7 * shift + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(place / 31).ok()?, u32::try_from(place % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holidays_of_known_years() {
        for (year, movable) in [
            (2024, ["04-01", "05-09", "05-20"]),
            (2026, ["04-06", "05-14", "05-25"]),
            (2028, ["04-17", "05-25", "06-05"]),
            (2029, ["04-02", "05-10", "05-21"]),
        ] {
            let fixed = ["01-01", "05-01", "05-09", "06-23", "08-15", "11-01", "12-25", "12-26"];
            let mut expected: Vec<String> =
                fixed.iter().chain(&movable).map(|day| format!("{year}-{day}")).collect();
            expected.sort();
            expected.dedup();
            let found: Vec<String> = holidays(year).iter().map(ToString::to_string).collect();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn europe_day_is_a_holiday_since_2019() {
        let day = |year| NaiveDate::from_ymd_opt(year, 5, 9).unwrap();
        for (year, holiday) in [(2014, false), (2018, false), (2019, true), (2020, true)] {
            assert_eq!(
                (is_holiday(day(year)), holidays(year).contains(&day(year))),
                (holiday, holiday),
                "{year}"
            );
        }
        assert_eq!((holidays(2018).len(), holidays(2019).len()), (10, 11));
    }

    #[test]
    fn easter_of_known_years() {
        for (year, day) in [
            (1818, "1818-03-22"),
            (1943, "1943-04-25"),
            (2000, "2000-04-23"),
            (2008, "2008-03-23"),
            (2019, "2019-04-21"),
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(easter(year).unwrap().to_string(), day);
        }
    }

    #[test]
    fn no_year_is_refused_by_a_panic() {
        for year in [i32::MIN / 64, -1, 0, 1, 262_142, i32::MAX / 64] {
            let _ = holidays(year);
        }
    }

    #[test]
    fn a_day_is_a_holiday_where_the_list_of_its_year_has_it() {
        for year in 1990..2080 {
            let days =
                NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days().take_while(|day| day.year() == year);
            assert_eq!(days.filter(|day| is_holiday(*day)).collect::<Vec<_>>(), holidays(year), "{year}");
        }
    }

    #[test]
    fn a_working_day_is_no_holiday() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(is_holiday(day("2024-04-01")));
        assert!(!is_holiday(day("2024-03-12")));
    }
}
