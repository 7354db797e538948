//! `holidays`: the legal holidays of a year.

use chrono::NaiveDate;
use elections::{Parameters, holidays};
use serde::{Deserialize, Serialize};
use types::{CIVIL_YEARS, Finding, Language};

use super::Calculator;

/// A year.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HolidaysInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The year, 1900 to 2199.
    #[cfg_attr(feature = "schema", schema(example = 2029, minimum = 1900, maximum = 2199))]
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
        if !CIVIL_YEARS.contains(&self.year) {
            let finding = Finding::error("/year", "out_of_range").with("least", CIVIL_YEARS.start());
            return Err(vec![finding.with("most", CIVIL_YEARS.end())]);
        }
        Ok(Output { dates: holidays(self.year), article: Parameters::latest().holidays.article })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_one_in_which_days_are_taken() {
        for (year, is_taken) in [(1899, false), (1900, true), (2199, true), (2200, false)] {
            assert_eq!(Input { year }.calculate(Language::En).is_ok(), is_taken, "{year}");
        }
    }
}
