//! The law as calculators: one JSON object in, one out, nothing kept. A member that a calculator does not know is refused.

#![warn(clippy::wildcard_enum_match_arm)]

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use strict_json::{NotTaken, Texts};
use types::{Finding, Language, whole};

pub mod allocation;
pub mod ballot;
pub mod bureau_extra_members;
pub mod calendar;
#[cfg(feature = "command")]
pub mod command;
pub mod count;
pub mod ees_delegation;
pub mod electorate;
pub mod equality_delegate_hours;
pub mod freed_delegates;
pub mod headcount;
pub mod holidays;
pub mod hours_credit;
pub mod list_presentation;
pub mod majority;
pub mod max_candidates;
mod names;
mod role;
pub mod seats;
pub mod term;
#[cfg(feature = "command")]
mod texts;
pub mod within_list;

pub use names::Lots;

/// Computes an answer from facts.
pub trait Calculator: DeserializeOwned {
    /// The name, as in its address.
    const NAME: &'static str;
    type Output: Serialize;

    /// Computes.
    ///
    /// # Errors
    /// The facts can't be: every finding with the pointer of its field.
    fn calculate(self, language: Language) -> Result<Self::Output, Vec<Finding>>;
}

/// Why a calculator does not answer.
#[derive(Debug, thiserror::Error)]
pub enum NotCalculated {
    #[error("no calculator has this name")]
    Unknown,
    #[error("the input has another shape: {0:?}")]
    Shape(Finding),
    /// The answer is no JSON.
    #[error(transparent)]
    Answer(#[from] serde_json::Error),
    #[error("the facts can't be: {0:?}")]
    Findings(Vec<Finding>),
}

/// Reads facts strictly: a JSON object, whose tables may have the line ends of Windows.
pub fn read<C: Calculator>(json: &[u8]) -> Result<C, NotTaken> {
    Ok(strict_json::typed(object(json)?)?)
}

fn object(json: &[u8]) -> Result<Value, NotTaken> {
    let facts = strict_json::read(json, Texts::CleanLines)?;
    if facts.is_object() { Ok(facts) } else { Err(Finding::error("", "not_an_object").into()) }
}

fn answer<C: Calculator>(input: Value, language: Language) -> Result<Value, NotCalculated> {
    let input: C = strict_json::typed(with_integers(input)).map_err(NotCalculated::Shape)?;
    let output = input.calculate(language).map_err(NotCalculated::Findings)?;
    Ok(serde_json::to_value(output)?)
}

/// The input with `60` where it says `60.0`.
fn with_integers(input: Value) -> Value {
    match input {
        Value::Number(number) => {
            let integer = number.as_f64().filter(|_| number.is_f64()).and_then(whole);
            integer.map_or(Value::Number(number), Value::from)
        }
        Value::Array(items) => items.into_iter().map(with_integers).collect(),
        Value::Object(members) => {
            Value::Object(members.into_iter().map(|(name, value)| (name, with_integers(value))).collect())
        }
        other @ (Value::Null | Value::Bool(_) | Value::String(_)) => other,
    }
}

macro_rules! calculators {
    ($($input:path;)+) => {
        pub const NAMES: &[&str] = &[$(<$input as Calculator>::NAME),+];

        /// Computes by name, from JSON to JSON.
        pub fn calculate(name: &str, input: Value, language: Language) -> Result<Value, NotCalculated> {
            match name {
                $(<$input as Calculator>::NAME => answer::<$input>(input, language),)+
                _ => Err(NotCalculated::Unknown),
            }
        }
    };
}

calculators! {
    allocation::Input;
    ballot::Input;
    calendar::Input;
    count::Input;
    electorate::Input;
    headcount::Input;
    holidays::Input;
    list_presentation::Input;
    majority::Input;
    max_candidates::Input;
    bureau_extra_members::Input;
    ees_delegation::Input;
    equality_delegate_hours::Input;
    freed_delegates::Input;
    hours_credit::Input;
    seats::Input;
    term::Input;
    within_list::Input;
}
