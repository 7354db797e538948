//! Days and numbers as spreadsheets write them here.

use chrono::NaiveDate;
use types::is_civil;

use crate::Separator;

/// `2024-03-12`, `12.03.2024` or `12/03/2024`, the day before the month as it is written in Luxembourg; of 1900 to 2199.
#[must_use]
pub fn day(text: &str) -> Option<NaiveDate> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.' | b'/'));
    let parts: Vec<&str> = text.splitn(4, ['-', '.', '/']).collect();
    let [first, month, last] = *parts.as_slice() else { return None };
    let (year, day) = if text.contains('-') { (first, last) } else { (last, first) };
    let fits = digits && year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (fits && is_civil(date)).then_some(date)
}

/// A number as computers write it: without the blanks that spreadsheets put between thousands and, unless commas separate
/// the cells, with a point for a comma. What is no number comes back in some form that is none.
#[must_use]
pub fn decimal(text: &str, separator: Separator) -> String {
    let number = if has_thousands(text) { text.replace(is_blank, "") } else { text.to_owned() };
    match separator {
        Separator::Comma => number,
        Separator::Tab | Separator::Semicolon => number.replacen(',', ".", 1),
    }
}

const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Whether blanks stand between groups of three digits, and nowhere else.
fn has_thousands(text: &str) -> bool {
    let whole = text.split([',', '.']).next().unwrap_or_default();
    let mut groups = whole.split(is_blank);
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    first
        && groups.all(|group| group.len() == 3)
        && whole.chars().all(|c| c.is_ascii_digit() || is_blank(c))
        && !text.get(whole.len()..).unwrap_or_default().contains(is_blank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_comes_first_unless_its_year_does() {
        for (text, expected) in [
            ("2024-03-12", Some("2024-03-12")),
            ("12.03.2024", Some("2024-03-12")),
            ("1/2/1980", Some("1980-02-01")),
            ("13/13/2024", None),
            ("12.03.24", None),
            ("12-03-2024", None),
            ("1800-01-01", None),
            ("1.2.3.2024", None),
            ("45363", None),
            ("", None),
        ] {
            assert_eq!(day(text), expected.and_then(|day| day.parse().ok()), "{text}");
        }
    }

    #[test]
    fn a_number_has_blanks_between_its_thousands_only() {
        for (text, expected) in [
            ("37,5", "37.5"),
            ("1\u{a0}876,00", "1876.00"),
            ("1\u{202f}234\u{202f}567", "1234567"),
            ("1 250", "1250"),
            ("12 50", "12 50"),
            ("1 2", "1 2"),
            ("1250 000", "1250 000"),
            ("1,000 5", "1.000 5"),
            ("1,5,5", "1.5,5"),
            ("", ""),
        ] {
            assert_eq!(decimal(text, Separator::Semicolon), expected, "{text}");
        }
        assert_eq!(decimal("37,5", Separator::Comma), "37,5");
    }
}
