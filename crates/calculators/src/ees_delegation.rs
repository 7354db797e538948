//! `ees-delegation`: what a company sends to the delegation of its economic and social entity.

use chrono::NaiveDate;
use elections::{
    Parameters,
    after_vote::ees_delegation,
    reasons::{Explanation, explain_all},
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::Calculator;

/// A headcount.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = EesDelegationInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Employees of the company.
    #[cfg_attr(feature = "schema", schema(example = 120))]
    pub headcount: u32,
    /// The day whose law is asked for; the newest law without it.
    pub on: Option<NaiveDate>,
}

/// What the company sends.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = EesDelegationOutput))]
pub struct Output {
    /// Delegates in office.
    pub titulaires: u32,
    /// Their substitutes.
    pub suppleants: u32,
    /// Why.
    pub reasons: Vec<Explanation>,
}

impl Calculator for Input {
    const NAME: &'static str = "ees-delegation";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let parameters = Parameters::of(self.on);
        let sent = ees_delegation(parameters, self.headcount);
        let reasons = explain_all(&sent.reasons, language);
        Ok(Output { titulaires: sent.titulaires, suppleants: sent.suppleants, reasons })
    }
}
