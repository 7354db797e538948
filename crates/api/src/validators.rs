//! What every text and every day in a body must be, beyond being clean.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};
use edge::{Problem, texts::Entries};
use serde::{Deserialize, Deserializer};
use types::{LineProblem, check_line, composed, is_civil, is_mail_address};
use validator::ValidationError;

fn refused(code: &'static str) -> ValidationError {
    ValidationError::new(code)
}

/// One line: no line break, no tab, nothing blank around it, and not blank itself. Whether it may be empty, and how long
/// it may be, says the field.
pub(crate) fn one_line(text: &str) -> Result<(), ValidationError> {
    not_blank(text)?;
    match check_line(text, usize::MAX) {
        Err(LineProblem::Blank) | Ok(()) => Ok(()),
        Err(problem) => Err(refused(problem.code())),
    }
}

/// Some text, also of several lines.
pub(crate) fn not_blank(text: &str) -> Result<(), ValidationError> {
    let blank = !text.is_empty() && text.trim().is_empty();
    if blank { Err(refused(Entries::TextBlank.code())) } else { Ok(()) }
}

/// An address that mail can reach.
pub(crate) fn mail_address(text: &str) -> Result<(), ValidationError> {
    if is_mail_address(text) { Ok(()) } else { Err(refused(Entries::EmailForm.code())) }
}

/// The name of a file, which some systems give with accents apart from their letters.
pub(crate) fn file_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(composed(&String::deserialize(deserializer)?))
}

/// The same where none need be given.
pub(crate) fn maybe_file_name<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.map(|name| composed(&name)))
}

/// A day that a calendar of this law can hold: 1900 to 2199, as in the drafts.
pub(crate) fn known_day(day: &NaiveDate) -> Result<(), ValidationError> {
    if is_civil(*day) { Ok(()) } else { Err(refused("bad_date")) }
}

/// A moment of such a day.
pub(crate) fn known_moment(moment: &DateTime<Utc>) -> Result<(), ValidationError> {
    known_day(&moment.date_naive())
}

/// The 32 bytes of 64 hexadecimal digits.
pub(crate) fn digest(text: &str, pointer: &str) -> Result<[u8; 32], Problem> {
    let read = hex::decode(text).ok().and_then(|bytes| bytes.try_into().ok());
    read.ok_or_else(|| Problem::at(pointer, Entries::DigestForm.code()))
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
        let bytes: [u8; 32] = std::array::from_fn(|n| u8::try_from(n).unwrap() * 8);
        assert_eq!(digest(&hex::encode(bytes), "/digest").unwrap(), bytes);
        for text in ["", "00", &"g".repeat(64), &"é".repeat(32)] {
            let refused = digest(text, "/digest").unwrap_err();
            assert_eq!(refused.findings[0].pointer, "/digest", "{text}");
            assert_eq!(refused.findings[0].code, Entries::DigestForm.code(), "{text}");
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
