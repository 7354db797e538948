//! `equality-delegate-hours`: the time of the equality delegate.

use chrono::NaiveDate;
use elections::{
    Parameters,
    after_vote::{Per, equality_hours},
    reasons::{Explanation, explain_all},
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::Calculator;

/// A headcount.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = EqualityDelegateHoursInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Employees.
    #[cfg_attr(feature = "schema", schema(example = 60))]
    pub headcount: u32,
    /// The day whose law is asked for; the newest law without it.
    pub on: Option<NaiveDate>,
}

/// The hours.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = EqualityDelegateHoursOutput))]
pub struct Output {
    /// Whole hours beside the credit of the delegation.
    pub hours: u32,
    /// In which time; `null` where there is no delegation.
    pub per: Option<Per>,
    /// Why.
    pub reasons: Vec<Explanation>,
}

impl Calculator for Input {
    const NAME: &'static str = "equality-delegate-hours";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let parameters = Parameters::of(self.on);
        let found = equality_hours(parameters, self.headcount);
        Ok(Output { hours: found.hours, per: found.per, reasons: explain_all(&found.reasons, language) })
    }
}
