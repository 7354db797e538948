//! `freed-delegates`: how many delegates are freed from all other work.

use chrono::NaiveDate;
use elections::{
    Parameters,
    after_vote::{FreedTranche, freed_delegates},
    reasons::{Explanation, explain_all},
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::Calculator;

/// A headcount.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = FreedDelegatesInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Employees.
    #[cfg_attr(feature = "schema", schema(example = 1250))]
    pub headcount: u32,
    /// National unions that sit in the delegation and have a collective agreement with the company.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schema(example = 2))]
    pub national_unions: u32,
    /// What the law leaves open.
    #[serde(default)]
    pub settings: Settings,
    /// The day whose law is asked for; the newest law without it.
    pub on: Option<NaiveDate>,
}

/// What the law leaves open.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = FreedDelegatesSettings))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// When one delegate more is freed above the table.
    pub freed_tranche: FreedTranche,
}

/// The freed delegates.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = FreedDelegatesOutput))]
pub struct Output {
    /// All of them.
    pub freed: u32,
    /// Those among them that unions name; the delegation elects the others.
    pub named_by_unions: u32,
    /// What was chosen where the law leaves it open.
    pub settings: Settings,
    /// Why.
    pub reasons: Vec<Explanation>,
}

impl Calculator for Input {
    const NAME: &'static str = "freed-delegates";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let parameters = Parameters::of(self.on);
        let tranche = self.settings.freed_tranche;
        let freed = freed_delegates(parameters, self.headcount, self.national_unions, tranche);
        Ok(Output {
            freed: freed.freed,
            named_by_unions: freed.named_by_unions,
            settings: self.settings,
            reasons: explain_all(&freed.reasons, language),
        })
    }
}
