//! How one JSON value becomes one typed value, or the finding that says why not.

use std::str::FromStr;

use chrono::NaiveDate;
use elections::{CountryCode, Hundredths, Name, TimeOfDay, ValueError, VotingSystem};
use serde_json::Value;
use types::{Finding, LineProblem, PersonMatricule, check_line, check_lines, is_civil, whole};

/// A value, or a finding whose place the reader fills in.
pub(super) type Parsed<T> = Result<T, Finding>;

fn refused<T>(code: &'static str) -> Parsed<T> {
    Err(Finding::error("", code))
}

pub(super) fn wrong_type<T>(expected: &'static str) -> Parsed<T> {
    Err(Finding::error("", "wrong_type").with("expected", expected))
}

fn string(value: &Value) -> Parsed<&str> {
    value.as_str().map_or_else(|| wrong_type("string"), Ok)
}

/// A clean text of several lines.
pub(super) fn lines(most: usize) -> impl Fn(&Value) -> Parsed<String> {
    move |value| kept(string(value)?, check_lines(string(value)?, most))
}

/// A clean text of one line.
pub(super) fn line(most: usize) -> impl Fn(&Value) -> Parsed<String> {
    move |value| kept(string(value)?, check_line(string(value)?, most))
}

fn kept(text: &str, checked: Result<(), LineProblem>) -> Parsed<String> {
    checked.map(|()| text.to_owned()).map_err(|problem| problem.finding(""))
}

/// A surname or first names.
pub(super) fn name(value: &Value) -> Parsed<Name> {
    Name::read(string(value)?).map_err(|problem| problem.finding(""))
}

/// A date between 1900 and 2199, written `YYYY-MM-DD`.
pub(super) fn date(value: &Value) -> Parsed<NaiveDate> {
    let text = string(value)?;
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    match NaiveDate::from_str(text) {
        Ok(date) if shaped && is_civil(date) => Ok(date),
        _ => refused("bad_date"),
    }
}

/// A time of the day, written `HH:MM`.
pub(super) fn time(value: &Value) -> Parsed<TimeOfDay> {
    coded(value)
}

/// A country of two letters.
pub(super) fn country(value: &Value) -> Parsed<CountryCode> {
    coded(value)
}

fn coded<T: FromStr<Err = ValueError>>(value: &Value) -> Parsed<T> {
    string(value)?.parse().or_else(|problem| {
        refused(match problem {
            ValueError::Time => "bad_time",
            ValueError::Decimal => "bad_decimal",
            ValueError::Country => "bad_country",
        })
    })
}

/// A number with two decimals, as a text or as a JSON number. The number is read by its digits, never as a float.
pub(super) fn decimal(value: &Value) -> Parsed<Hundredths> {
    match value {
        Value::Number(number) => number.to_string().parse().or_else(|_| refused("bad_decimal")),
        Value::String(_) => coded(value),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => wrong_type("string"),
    }
}

/// A whole number in a range.
pub(super) fn integer(least: u32, most: u32) -> impl Fn(&Value) -> Parsed<u32> {
    move |value| {
        let out_of_range = || Finding::error("", "out_of_range").with("least", least).with("most", most);
        let integer = value.as_i64().or_else(|| whole(value.as_f64()?));
        if integer.is_none() && value.as_u64().is_none() {
            return wrong_type("integer");
        }
        let number = integer.and_then(|number| u32::try_from(number).ok()).ok_or_else(out_of_range)?;
        if (least..=most).contains(&number) { Ok(number) } else { Err(out_of_range()) }
    }
}

/// True or false.
pub(super) fn flag(value: &Value) -> Parsed<bool> {
    value.as_bool().map_or_else(|| wrong_type("boolean"), Ok)
}

/// A person's matricule.
pub(super) fn matricule(value: &Value) -> Parsed<PersonMatricule> {
    string(value)?.parse::<PersonMatricule>().or_else(|problem| refused(problem.code()))
}

/// One of the codes of an enumeration.
pub(super) fn one_of<T: Copy>(
    all: &'static [T],
    code: impl Fn(T) -> &'static str,
) -> impl Fn(&Value) -> Parsed<T> {
    move |value| {
        let text = string(value)?;
        let unknown = || {
            let allowed: Vec<&str> = all.iter().map(|each| code(*each)).collect();
            Finding::error("", "unknown_value").with("allowed", allowed.join(", "))
        };
        all.iter().copied().find(|each| code(*each) == text).ok_or_else(unknown)
    }
}

/// The system of a vote.
pub(super) fn system(value: &Value) -> Parsed<VotingSystem> {
    one_of(&VotingSystem::ALL, VotingSystem::code)(value)
}
