//! What `electorate` answers.

use chrono::NaiveDate;
use elections::{
    Name,
    electorate::{
        ElectorateSettings, PollDays, Standing, Verdict,
        roll::{NamedEmployee, PostedLine, Roll, RollLine, posted_list_note, roll},
    },
    reasons::{Explanation, explain_all},
};
use serde::Serialize;
use types::Language;

/// The answer for one employee, or for a company.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateOutput))]
#[serde(untagged)]
pub enum Output {
    /// For the employee at the top level.
    One(OneOutput),
    /// For `employees`.
    Company(CompanyOutput),
}

/// The answer for one employee.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateAnswer))]
pub struct OneOutput {
    /// Whether the employee votes.
    pub elector: bool,
    /// Whether the employee may stand; `null` while a person must decide.
    #[cfg_attr(feature = "schema", schema(value_type = Option<bool>))]
    pub eligible: Verdict,
    /// Why.
    pub reasons: Vec<Explanation>,
    /// Facts that are not given and were taken as no obstacle.
    pub assumed: Vec<&'static str>,
    /// The day on which the seniority of candidates was looked at.
    pub notice_month_first_day: Option<NaiveDate>,
    /// The settings that were used.
    pub settings: ElectorateSettings,
}

/// The answer for a company.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateOfCompany))]
pub struct CompanyOutput {
    /// The answer for each employee, in the order of the request.
    pub employees: Vec<EmployeeAnswer>,
    /// The list as it is posted: alphabetical, without date of birth.
    pub posted: Vec<PostedLine>,
    /// The lists as they are deposited for consultation.
    pub deposited: Vec<RollLine>,
    /// How many vote.
    pub electors: usize,
    /// How many may stand.
    pub eligible: usize,
    /// Why the list looks as it does; what holds for one employee stands there.
    pub reasons: Vec<Explanation>,
    /// The day on which the seniority of candidates was looked at.
    pub notice_month_first_day: Option<NaiveDate>,
    /// The settings that were used.
    pub settings: ElectorateSettings,
}

/// The answer for one of many.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateEmployeeAnswer))]
pub struct EmployeeAnswer {
    /// Surname.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub surname: Name,
    /// First names.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub first_names: Name,
    /// Whether the employee votes.
    pub elector: bool,
    /// Whether the employee may stand; `null` while a person must decide.
    #[cfg_attr(feature = "schema", schema(value_type = Option<bool>))]
    pub eligible: Verdict,
    /// Why.
    pub reasons: Vec<Explanation>,
    /// Facts that are not given and were taken as no obstacle.
    pub assumed: Vec<&'static str>,
}

pub(super) fn one(
    standing: Standing,
    days: PollDays,
    settings: ElectorateSettings,
    language: Language,
) -> OneOutput {
    OneOutput {
        elector: standing.elector,
        eligible: standing.eligible,
        reasons: explain_all(&standing.reasons, language),
        assumed: standing.assumed,
        notice_month_first_day: days.computation_day,
        settings,
    }
}

pub(super) fn company(
    named: &[NamedEmployee],
    days: PollDays,
    settings: ElectorateSettings,
    language: Language,
) -> CompanyOutput {
    let Roll { standings, lines } = roll(named, &days, &settings);
    CompanyOutput {
        electors: standings.iter().filter(|standing| standing.elector).count(),
        eligible: standings.iter().filter(|standing| standing.eligible == Verdict::Yes).count(),
        posted: lines.iter().map(RollLine::posted).collect(),
        deposited: lines,
        employees: named
            .iter()
            .zip(standings)
            .map(|(named, standing)| answer(named, standing, language))
            .collect(),
        reasons: explain_all(&[posted_list_note()], language),
        notice_month_first_day: days.computation_day,
        settings,
    }
}

fn answer(named: &NamedEmployee, standing: Standing, language: Language) -> EmployeeAnswer {
    EmployeeAnswer {
        surname: named.name.surname.clone(),
        first_names: named.name.first_names.clone(),
        elector: standing.elector,
        eligible: standing.eligible,
        reasons: explain_all(&standing.reasons, language),
        assumed: standing.assumed,
    }
}
