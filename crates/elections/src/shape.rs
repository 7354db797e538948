//! The JSON Schema of each kind of value in a form, with the bounds that its check has.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{CountryCode, Hundredths, Name, TimeOfDay};

/// A clean text of one line, with nothing blank around it.
pub struct Line<const MAX: usize>;

/// A clean text of several lines that is not blank.
pub struct Lines<const MAX: usize>;

/// A whole number in a range.
pub struct Whole<const MIN: u32, const MAX: u32>;

/// The matricule of a person; its date and its check digits are more than a pattern can say.
pub struct Matricule;

/// Beyond this pattern a text holds nothing that nobody can see, and stands in normal form NFC.
const ONE_LINE: &str = r"^\S([^\n\t]*\S)?$";

fn line(most: usize) -> Schema {
    json_schema!({ "type": "string", "minLength": 1, "maxLength": most, "pattern": ONE_LINE })
}

/// A number with two decimals, as a text or as a JSON number.
pub fn decimal(pattern: &str, least: f64, most: f64) -> Schema {
    json_schema!({ "anyOf": [
        { "type": "string", "pattern": pattern },
        { "type": "number", "minimum": least, "maximum": most },
    ] })
}

macro_rules! schemas {
    ($([$($generics:tt)*] $type:ty => $schema:expr;)+) => {$(
        impl $($generics)* JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                // Never seen: the schema stands where it is used.
                std::any::type_name::<Self>().into()
            }

            fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )+};
}

schemas! {
    [<const MAX: usize>] Line<MAX> => line(MAX);
    [<const MAX: usize>] Lines<MAX> => json_schema!({
        "type": "string", "minLength": 1, "maxLength": MAX, "pattern": r"\S"
    });
    [<const MIN: u32, const MAX: u32>] Whole<MIN, MAX> => json_schema!({
        "type": "integer", "minimum": MIN, "maximum": MAX
    });
    [] Name => line(Name::MAX);
    [] Matricule => json_schema!({ "type": "string", "pattern": r"^ *([0-9] *){13}$" });
    [] TimeOfDay => json_schema!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" });
    [] CountryCode => json_schema!({ "type": "string", "pattern": "^[A-Z]{2}$" });
    [] Hundredths => decimal("^[0-9]{1,7}([.,][0-9]{1,2})?$", 0.0, 9_999_999.99);
}
