//! The JSON Schema of each number in a form, with the bounds that its check has.

use std::borrow::Cow;

use elections::shape::{Whole, decimal};
use schemars::{JsonSchema, Schema, SchemaGenerator};

use crate::check::{FULL_TIME_HOURS, MOST_EMPLOYEES, MOST_SEATS, MOST_VOTES};

/// A number of employees.
pub(crate) type Employees = Whole<0, MOST_EMPLOYEES>;
/// A number of people who support a candidature.
pub(crate) type Supporters = Whole<1, MOST_EMPLOYEES>;
/// A number of delegates of one kind.
pub(crate) type Delegates = Whole<1, MOST_SEATS>;
/// A number of votes.
pub(crate) type Cast = Whole<0, MOST_VOTES>;
/// The number of a list.
pub(crate) type ListNumber = Whole<1, 999>;

/// The weekly hours of a full-time employee.
pub(crate) struct FullTimeHours;

impl JsonSchema for FullTimeHours {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "FullTimeHours".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        let (least, most) = FULL_TIME_HOURS;
        let pattern = "^(0{0,6}[1-9]|0{0,5}[1-5][0-9])([.,][0-9]{1,2})?$|^0{0,5}60([.,]0{1,2})?$";
        decimal(pattern, least.into(), most.into())
    }
}
