//! `seats`: obligation, seats and system of a headcount.

use chrono::NaiveDate;
use elections::{
    Parameters, VotingSystem,
    reasons::{Explanation, explain_all},
    seats_explained,
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::Calculator;

/// A headcount.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = SeatsInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Employees on the computation day.
    #[cfg_attr(feature = "schema", schema(example = 150))]
    pub headcount: u32,
    /// The day whose law is asked for; the newest law without it.
    pub on: Option<NaiveDate>,
}

/// What the company elects.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = SeatsOutput))]
pub struct Output {
    /// Whether a delegation must be elected.
    pub obligation: bool,
    /// Delegates in office.
    pub titulaires: u32,
    /// Their substitutes.
    pub suppleants: u32,
    /// How they are elected; `null` where nobody is.
    pub system: Option<VotingSystem>,
    /// Why.
    pub reasons: Vec<Explanation>,
}

impl Calculator for Input {
    const NAME: &'static str = "seats";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let parameters = Parameters::of(self.on);
        let (delegation, reasons) = seats_explained(parameters, self.headcount);
        Ok(Output {
            obligation: delegation.is_some(),
            titulaires: delegation.map_or(0, |delegation| delegation.titulaires),
            suppleants: delegation.map_or(0, |delegation| delegation.suppleants),
            system: delegation.map(|delegation| delegation.system),
            reasons: explain_all(&reasons, language),
        })
    }
}
