//! `holidays`: the legal holidays of a year.

use chrono::NaiveDate;
use elections::{Parameters, holidays};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::Calculator;

/// A year.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HolidaysInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The year, 1900 to 2200.
    #[cfg_attr(feature = "schema", schema(example = 2029, minimum = 1900, maximum = 2200))]
    pub year: i32,
}

/// Its holidays.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HolidaysOutput))]
pub struct Output {
    /// The days in order; two holidays may share one.
    pub dates: Vec<NaiveDate>,
    /// Where they are written.
    pub article: &'static str,
}

impl Calculator for Input {
    const NAME: &'static str = "holidays";
    type Output = Output;

    fn calculate(self, _language: Language) -> Result<Output, Vec<Finding>> {
        if !(1900..=2200).contains(&self.year) {
            return Err(vec![Finding::error("/year", "out_of_range").with("least", 1900).with("most", 2200)]);
        }
        Ok(Output { dates: holidays(self.year), article: Parameters::latest().holidays.article })
    }
}
