//! What may stand in a field: how one JSON value becomes one typed value, or the finding that says why not, and the JSON
//! Schema with the same bounds.

use std::str::FromStr;

use chrono::NaiveDate;
use elections::{
    Capacity, CountryCode, Facts, Hundredths, Name, Seat, TimeOfDay, ValueError, VotingSystem, rules,
    shape::{Line, Lines, Matricule, Whole, decimal},
};
use schemars::JsonSchema;
use serde_json::Value;
use types::{Finding, LineProblem, PersonMatricule, check_line, check_lines, is_civil, whole};

use super::{Kind, Place};
use crate::{
    content::{Outcome, Sex, Situation, Status},
    doubts,
};

/// The largest headcount that a form takes.
const MAX_EMPLOYEES: u32 = 100_000;
/// The largest number of delegates of one kind that a form takes.
pub(crate) const MAX_SEATS: u32 = 500;
/// The most people in one list of a form.
pub(crate) const MAX_PEOPLE: usize = 1_000;
/// The most lists in a form.
pub(crate) const MAX_LISTS: usize = 100;
/// The most votes that a form takes: those of the largest company for the largest delegation.
const MAX_VOTES: u32 = MAX_EMPLOYEES * 2 * MAX_SEATS;

/// A number of employees.
pub(crate) type Employees = Whole<0, MAX_EMPLOYEES>;
/// A number of people who support a candidature.
pub(crate) type Supporters = Whole<1, MAX_EMPLOYEES>;
/// A number of delegates of one kind.
pub(crate) type Delegates = Whole<1, MAX_SEATS>;
/// A number of votes.
pub(crate) type Votes = Whole<0, MAX_VOTES>;
/// The number of a list.
pub(crate) type ListNumber = Whole<1, 999>;
/// The name of a list or a union, a profession.
pub(crate) type Title = Line<100>;
/// A place, or whom one turns to.
pub(crate) type PlaceText = Line<200>;
/// A text of several lines.
pub(crate) type LongText = Lines<2_000>;
/// A number with two decimals.
pub(crate) type Amount = Hundredths;

/// A value without parts.
pub trait Leaf: JsonSchema {
    /// What it becomes.
    type Value: Clone;

    /// Reads it.
    fn parse(value: &Value) -> Parsed<Self::Value>;

    /// What is always looked at where such a value stands in a draft.
    fn judge(_value: &Self::Value, _at: &Place<'_>, _facts: &Facts) {}
}

impl<L: Leaf> Kind for L {
    type Value = L::Value;
    type Draft = L::Value;
    type Entered = L;

    fn read(at: Place<'_>) -> Option<L::Value> {
        let value = at.kept(L::parse(at.value))?;
        if let Some(facts) = at.facts() {
            L::judge(&value, &at, facts);
        }
        Some(value)
    }

    fn whole(draft: &L::Value) -> Option<L::Value> {
        Some(draft.clone())
    }
}

/// A value, or a finding whose place the reader fills in.
pub(crate) type Parsed<T> = Result<T, Finding>;

fn refused<T>(code: &'static str) -> Parsed<T> {
    Err(Finding::error("", code))
}

pub(super) fn wrong_type<T>(expected: &'static str) -> Parsed<T> {
    Err(Finding::error("", "wrong_type").with("expected", expected))
}

fn out_of_range<T>(least: u32, most: u32) -> Parsed<T> {
    Err(Finding::error("", "out_of_range").with("least", least).with("most", most))
}

fn string(value: &Value) -> Parsed<&str> {
    value.as_str().map_or_else(|| wrong_type("string"), Ok)
}

fn clean(text: &str, checked: Result<(), LineProblem>) -> Parsed<String> {
    checked.map(|()| text.to_owned()).map_err(|problem| problem.finding(""))
}

/// A clean text of one line; W.712 and W.713 where it seems to be damaged.
impl<const MAX: usize> Leaf for Line<MAX> {
    type Value = String;

    fn parse(value: &Value) -> Parsed<String> {
        clean(string(value)?, check_line(string(value)?, MAX))
    }

    fn judge(text: &String, at: &Place<'_>, _facts: &Facts) {
        at.doubt(doubts::of_line(text));
    }
}

/// A clean text of several lines.
impl<const MAX: usize> Leaf for Lines<MAX> {
    type Value = String;

    fn parse(value: &Value) -> Parsed<String> {
        clean(string(value)?, check_lines(string(value)?, MAX))
    }
}

/// A whole number in a range.
impl<const MIN: u32, const MAX: u32> Leaf for Whole<MIN, MAX> {
    type Value = u32;

    fn parse(value: &Value) -> Parsed<u32> {
        let integer = value.as_i64().or_else(|| whole(value.as_f64()?));
        if integer.is_none() && value.as_u64().is_none() {
            return wrong_type("integer");
        }
        let number = integer.and_then(|number| u32::try_from(number).ok());
        number.filter(|number| (MIN..=MAX).contains(number)).map_or_else(|| out_of_range(MIN, MAX), Ok)
    }
}

/// Surname or first names; W.712 to W.714 where they seem to be damaged, or to be no name.
impl Leaf for Name {
    type Value = Self;

    fn parse(value: &Value) -> Parsed<Self> {
        Self::read(string(value)?).map_err(|problem| problem.finding(""))
    }

    fn judge(name: &Self, at: &Place<'_>, _facts: &Facts) {
        at.doubt(doubts::of_name(name.as_str()));
    }
}

/// A person's matricule: whoever stands there is noted.
impl Leaf for Matricule {
    type Value = PersonMatricule;

    fn parse(value: &Value) -> Parsed<PersonMatricule> {
        string(value)?.parse::<PersonMatricule>().or_else(|problem| refused(problem.code()))
    }

    fn judge(matricule: &PersonMatricule, at: &Place<'_>, _facts: &Facts) {
        at.note(matricule);
    }
}

/// A date between 1900 and 2199, written `YYYY-MM-DD`.
impl Leaf for NaiveDate {
    type Value = Self;

    fn parse(value: &Value) -> Parsed<Self> {
        let text = string(value)?;
        let shaped = text.len() == 10
            && text.bytes().enumerate().all(|(index, byte)| match index {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        match Self::from_str(text) {
            Ok(date) if shaped && is_civil(date) => Ok(date),
            _ => refused("bad_date"),
        }
    }
}

/// The closing day of the poll; F.004: it is the one on file.
pub struct PollingDay;

impl Leaf for PollingDay {
    type Value = NaiveDate;

    fn parse(value: &Value) -> Parsed<NaiveDate> {
        NaiveDate::parse(value)
    }

    fn judge(said: &NaiveDate, at: &Place<'_>, facts: &Facts) {
        if let Some(expected) = facts.election_day.filter(|expected| expected != said) {
            at.report(Finding::new(at.pointer.as_str(), rules::Poll::OtherDayOfThePoll { expected }));
        }
    }
}

/// The day of a procès-verbal without a vote; W.407: it is on the platform by the day of the poll.
pub struct EstablishedOn;

impl Leaf for EstablishedOn {
    type Value = NaiveDate;

    fn parse(value: &Value) -> Parsed<NaiveDate> {
        NaiveDate::parse(value)
    }

    fn judge(day: &NaiveDate, at: &Place<'_>, facts: &Facts) {
        if let Some(latest) = facts.election_day.filter(|latest| day > latest) {
            at.report(Finding::new(at.pointer.as_str(), rules::Results::LateProcesVerbal { latest }));
        }
    }
}

/// A number with two decimals, as a text or as a JSON number. The number is read by its digits, never as a float.
impl Leaf for Hundredths {
    type Value = Self;

    fn parse(value: &Value) -> Parsed<Self> {
        match value {
            Value::Number(number) => number.to_string().parse().or_else(|_| refused("bad_decimal")),
            Value::String(_) => written(value),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => wrong_type("string"),
        }
    }
}

/// The weekly hours of a full-time employee.
pub struct FullTimeHours;

impl FullTimeHours {
    const MIN: u32 = 1;
    const MAX: u32 = 60;
}

impl Leaf for FullTimeHours {
    type Value = Hundredths;

    fn parse(value: &Value) -> Parsed<Hundredths> {
        let hours = Hundredths::parse(value)?;
        let fits = (Self::MIN * 100..=Self::MAX * 100).contains(&hours.count());
        if fits { Ok(hours) } else { out_of_range(Self::MIN, Self::MAX) }
    }
}

/// Types with a schema of their own, which stands where they are used.
macro_rules! schemas {
    ($($kind:ident: $schemas:ident => $schema:expr;)+) => {$(
        impl schemars::JsonSchema for $kind {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($kind).into()
            }

            fn json_schema($schemas: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    )+};
}

pub(crate) use schemas;

schemas! {
    PollingDay: schemas => NaiveDate::json_schema(schemas);
    EstablishedOn: schemas => NaiveDate::json_schema(schemas);
    FullTimeHours: _schemas => decimal(
        "^(0{0,6}[1-9]|0{0,5}[1-5][0-9])([.,][0-9]{1,2})?$|^0{0,5}60([.,]0{1,2})?$",
        Self::MIN.into(),
        Self::MAX.into(),
    );
}

fn written<T: FromStr<Err = ValueError>>(value: &Value) -> Parsed<T> {
    string(value)?.parse().or_else(|problem| {
        refused(match problem {
            ValueError::Time => "bad_time",
            ValueError::Decimal => "bad_decimal",
            ValueError::Country => "bad_country",
        })
    })
}

/// A time of the day, written `HH:MM`.
impl Leaf for TimeOfDay {
    type Value = Self;

    fn parse(value: &Value) -> Parsed<Self> {
        written(value)
    }
}

/// A country of two letters.
impl Leaf for CountryCode {
    type Value = Self;

    fn parse(value: &Value) -> Parsed<Self> {
        written(value)
    }
}

/// True or false.
impl Leaf for bool {
    type Value = Self;

    fn parse(value: &Value) -> Parsed<Self> {
        value.as_bool().map_or_else(|| wrong_type("boolean"), Ok)
    }
}

/// Enums with a code for each of their words.
macro_rules! codes {
    ($($kind:ident),+) => {$(
        impl Leaf for $kind {
            type Value = Self;

            fn parse(value: &Value) -> Parsed<Self> {
                let text = string(value)?;
                Self::ALL.into_iter().find(|each| each.code() == text).ok_or_else(|| {
                    let allowed = Self::ALL.map(Self::code).join(", ");
                    Finding::error("", "unknown_value").with("allowed", allowed)
                })
            }
        }
    )+};
}

codes! { VotingSystem, Capacity, Seat, Sex, Status, Situation, Outcome }
