//! What `electorate` answers.

use chrono::NaiveDate;
use elections::{
    Name,
    electorate::{
        ElectorateSettings, PollDays, Standing,
        roll::{NamedEmployee, PostedLine, Roll, RollLine, posted_list_note, roll},
    },
    reasons::{Said, say_all},
};
use serde::Serialize;
use types::Language;

/// The answer for one employee, or for a firm.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateOutput))]
#[serde(untagged)]
pub enum Output {
    /// For the employee at the top level.
    One(OneOutput),
    /// For `employees`.
    Firm(FirmOutput),
}

/// The answer for one employee.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateAnswer))]
pub struct OneOutput {
    /// Whether the employee votes.
    pub elector: bool,
    /// Whether the employee may stand; `null` while a person must decide.
    pub eligible: Option<bool>,
    /// Why.
    pub reasons: Vec<Said>,
    /// Facts that are not given and were taken as no obstacle.
    pub assumed: Vec<&'static str>,
    /// The day on which the seniority of candidates was looked at.
    pub notice_month_first_day: Option<NaiveDate>,
    /// The settings that were used.
    pub settings: ElectorateSettings,
}

/// The answer for a firm.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateOfFirm))]
pub struct FirmOutput {
    /// The answer for each employee, in the order of the request.
    pub employees: Vec<EmployeeAnswer>,
    /// The list as it is posted: alphabetical, without date of birth.
    pub posted: Vec<Posted>,
    /// The lists as they are deposited for consultation.
    pub deposited: Vec<Deposited>,
    /// How many vote.
    pub electors: usize,
    /// How many may stand.
    pub eligible: usize,
    /// Why the list looks as it does; what holds for one employee stands there.
    pub reasons: Vec<Said>,
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
    pub eligible: Option<bool>,
    /// Why.
    pub reasons: Vec<Said>,
    /// Facts that are not given and were taken as no obstacle.
    pub assumed: Vec<&'static str>,
}

/// A line of the posted list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectoratePostedLine))]
pub struct Posted {
    /// The registration number.
    pub number: u32,
    /// Surname.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub surname: Name,
    /// First names.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub first_names: Name,
    /// Active electorate.
    pub active: bool,
    /// Passive electorate; `null` while a person must decide.
    pub passive: Option<bool>,
}

/// A line of the deposited lists.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateDepositedLine))]
pub struct Deposited {
    /// The registration number.
    pub number: u32,
    /// Surname.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub surname: Name,
    /// First names.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub first_names: Name,
    /// Date of birth.
    pub birth: Option<NaiveDate>,
    /// The day from which seniority counts.
    pub since: Option<NaiveDate>,
    /// Active electorate.
    pub active: bool,
    /// Passive electorate; `null` while a person must decide.
    pub passive: Option<bool>,
}

pub(super) fn one(
    standing: Standing,
    days: PollDays,
    settings: ElectorateSettings,
    language: Language,
) -> OneOutput {
    OneOutput {
        elector: standing.elector,
        eligible: standing.eligible.known(),
        reasons: say_all(&standing.reasons, language),
        assumed: standing.assumed,
        notice_month_first_day: days.computation_day,
        settings,
    }
}

pub(super) fn firm(
    named: &[NamedEmployee],
    days: PollDays,
    settings: ElectorateSettings,
    language: Language,
) -> FirmOutput {
    let Roll { standings, lines } = roll(named, &days, &settings);
    FirmOutput {
        electors: standings.iter().filter(|standing| standing.elector).count(),
        eligible: standings.iter().filter(|standing| standing.eligible.known() == Some(true)).count(),
        posted: lines.iter().map(|line| posted(&line.posted())).collect(),
        deposited: lines.into_iter().map(deposited).collect(),
        employees: named
            .iter()
            .zip(standings)
            .map(|(named, standing)| answer(named, standing, language))
            .collect(),
        reasons: say_all(&[posted_list_note()], language),
        notice_month_first_day: days.computation_day,
        settings,
    }
}

fn answer(named: &NamedEmployee, standing: Standing, language: Language) -> EmployeeAnswer {
    EmployeeAnswer {
        surname: named.name.surname.clone(),
        first_names: named.name.first_names.clone(),
        elector: standing.elector,
        eligible: standing.eligible.known(),
        reasons: say_all(&standing.reasons, language),
        assumed: standing.assumed,
    }
}

fn posted(line: &PostedLine) -> Posted {
    Posted {
        number: line.number,
        surname: line.name.surname.clone(),
        first_names: line.name.first_names.clone(),
        active: line.active,
        passive: line.passive.known(),
    }
}

fn deposited(line: RollLine) -> Deposited {
    Deposited {
        number: line.number,
        surname: line.name.surname,
        first_names: line.name.first_names,
        birth: line.birth,
        since: line.since,
        active: line.active,
        passive: line.passive.known(),
    }
}
