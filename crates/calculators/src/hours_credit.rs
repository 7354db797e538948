//! `hours-credit`: the weekly credit of hours, and its share among the lists.

use chrono::NaiveDate;
use elections::{
    LotRefused, Parameters,
    after_vote::{CreditDraw, CreditShares, HoursShare, ListSeats, ListShare, hours_credit, share_hours},
    reasons::{Explanation, explain_all},
    rules,
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::{Calculator, Lots, names};

/// A headcount and, where the credit is shared, what the lists have.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HoursCreditInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Employees.
    #[cfg_attr(feature = "schema", schema(example = 150))]
    pub headcount: u32,
    /// The lists of a delegation elected in proportion, 100 at most.
    #[serde(default)]
    pub lists: Vec<ListSeats>,
    /// The lot, once it is drawn: the equal lists in the order in which they were drawn.
    #[serde(default)]
    pub lots: Lots,
    /// What the law leaves open.
    #[serde(default)]
    pub settings: Settings,
    /// The day whose law is asked for; the newest law without it.
    pub on: Option<NaiveDate>,
}

/// What the law leaves open.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HoursCreditSettings))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How the credit is shared.
    pub hours_share: HoursShare,
}

/// The credit.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HoursCreditOutput))]
pub struct Output {
    /// Whole hours a week for the delegation; 0 below the threshold, and where delegates are freed instead.
    pub weekly_hours: u32,
    /// The share of each list, in the order given.
    pub lists: Vec<ListShare>,
    /// Whole hours that only a lot can give.
    pub draw: Option<CreditDraw>,
    /// Hours that nobody has yet: those of the draw, or all where the lists that share have no votes.
    pub undecided_hours: u32,
    /// What was chosen where the law leaves it open.
    pub settings: Settings,
    /// Why.
    pub reasons: Vec<Explanation>,
}

impl Calculator for Input {
    const NAME: &'static str = "hours-credit";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let mut findings = self.findings();
        let names: Vec<&str> =
            self.lists.iter().take(names::MAX_LISTS).map(|list| list.name.as_str()).collect();
        let lot = self.lots.places(1, &names, &mut findings).pop().unwrap_or_default();
        if !findings.is_empty() {
            return Err(findings);
        }
        let parameters = Parameters::of(self.on);
        let credit = hours_credit(parameters, self.headcount);
        let refused = |refused: LotRefused| vec![refused.finding(&self.lots.at(0))];
        let CreditShares { lists, draw, undecided_hours, reasons } = if credit.weekly_hours == 0 {
            if !lot.is_empty() {
                return Err(refused(LotRefused::NotNeeded));
            }
            CreditShares::default()
        } else {
            share_hours(parameters, credit.weekly_hours, &self.lists, self.settings.hours_share, &lot)
                .map_err(refused)?
        };
        Ok(Output {
            weekly_hours: credit.weekly_hours,
            lists,
            draw,
            undecided_hours,
            settings: self.settings,
            reasons: explain_all(credit.reasons.iter().chain(&reasons), language),
        })
    }
}

impl Input {
    fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        if !names::at_most("/lists", self.lists.len(), names::MAX_LISTS, &mut findings) {
            return findings;
        }
        for (index, list) in self.lists.iter().enumerate() {
            let at = format!("/lists/{index}/name");
            names::name(at.clone(), &list.name, &mut findings);
            if self.lists.iter().take(index).any(|earlier| earlier.name == list.name) {
                findings.push(Finding::new(at, rules::ProcesVerbal::ListNamedTwice));
            }
        }
        findings
    }
}
