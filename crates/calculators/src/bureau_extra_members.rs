//! `bureau-extra-members`: how many members the bureau has beside its three officers.

use chrono::NaiveDate;
use elections::{
    Parameters,
    after_vote::{BureauCount, bureau_extra_members, bureau_of},
    reasons::{Explanation, explain_all},
    seats_under,
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::Calculator;

/// The members of a delegation, or the headcount that gives them: one of the two.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = BureauExtraMembersInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Members of the delegation, counted as the law means it.
    #[cfg_attr(feature = "schema", schema(example = 9))]
    pub delegation_members: Option<u32>,
    /// Employees; the members are then those of the delegation that they elect.
    pub headcount: Option<u32>,
    /// What the law leaves open; it matters where the headcount is given.
    #[serde(default)]
    pub settings: Settings,
    /// The day whose law is asked for; the newest law without it.
    pub on: Option<NaiveDate>,
}

/// What the law leaves open.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = BureauExtraMembersSettings))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Who counts as a member.
    pub bureau_count: BureauCount,
}

/// The further members.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = BureauExtraMembersOutput))]
pub struct Output {
    /// Members beside president, vice-president and secretary.
    pub extra: u32,
    /// What was chosen where the law leaves it open.
    pub settings: Settings,
    /// Why.
    pub reasons: Vec<Explanation>,
}

impl Calculator for Input {
    const NAME: &'static str = "bureau-extra-members";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let parameters = Parameters::of(self.on);
        let (extra, reasons) = match (self.delegation_members, self.headcount) {
            (Some(_), Some(_)) => return Err(vec![Finding::error("/headcount", "not_applicable")]),
            (None, None) => return Err(vec![Finding::error("/delegation_members", "required")]),
            (Some(members), None) => bureau_of(parameters, members),
            (None, Some(headcount)) => match seats_under(parameters, headcount) {
                Some(delegation) => bureau_extra_members(parameters, delegation, self.settings.bureau_count),
                None => bureau_of(parameters, 0),
            },
        };
        Ok(Output { extra, settings: self.settings, reasons: explain_all(&reasons, language) })
    }
}
