//! What every text and every day in a body must be, beyond being clean.

use std::borrow::Cow;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use validator::ValidationError;

fn refused(code: &'static str) -> ValidationError {
    ValidationError::new(code)
}

/// One line: no line break, no tab, nothing blank around it, and not blank itself.
pub(crate) fn one_line(text: &str) -> Result<(), ValidationError> {
    if text.contains(['\n', '\t']) {
        return Err(refused("text_one_line"));
    }
    not_blank(text)?;
    if text.trim() == text { Ok(()) } else { Err(refused("text_spaces_around")) }
}

/// Some text, also of several lines.
pub(crate) fn not_blank(text: &str) -> Result<(), ValidationError> {
    let blank = !text.is_empty() && text.trim().is_empty();
    if blank { Err(refused("text_blank")) } else { Ok(()) }
}

/// A day that a calendar of this law can hold: 1900 to 2199, as in the drafts.
pub(crate) fn known_day(day: &NaiveDate) -> Result<(), ValidationError> {
    if (1900..2200).contains(&day.year()) { Ok(()) } else { Err(refused("bad_date")) }
}

/// A moment of such a day.
pub(crate) fn known_moment(moment: &DateTime<Utc>) -> Result<(), ValidationError> {
    known_day(&moment.date_naive())
}

/// A lower-case hexadecimal rendering of a digest.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a string can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The 32 bytes of 64 hexadecimal digits.
pub(crate) fn digest(text: &str) -> Option<Vec<u8>> {
    let ascii = text.as_bytes();
    if ascii.len() != 64 || !ascii.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    ascii
        .chunks(2)
        .map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect()
}

/// A cell of a CSV that a spreadsheet will not take for a formula.
pub(crate) fn cell(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_read_as_they_are_written() {
        let bytes: Vec<u8> = (0..32).map(|n| n * 8).collect();
        assert_eq!(digest(&hexadecimal(&bytes)), Some(bytes));
        for text in ["", "00", &"g".repeat(64), &"é".repeat(32)] {
            assert_eq!(digest(text), None, "{text}");
        }
    }

    #[test]
    fn a_cell_is_never_a_formula() {
        for (text, written) in
            [("=1+1", "'=1+1"), ("@x", "'@x"), ("+352", "'+352"), ("-", "'-"), ("Müller", "Müller")]
        {
            assert_eq!(cell(text), written);
        }
    }
}
