//! `electorate`: who votes and who may stand, for one employee or for a company with its posted list.

use chrono::NaiveDate;
use elections::{
    Calendar, CountryCode, Name, Parameters, PersonName, WeekPattern,
    counting::arithmetic::opens_in_time,
    electorate::{
        Contract, ElectorateSettings, Employee, PollDays,
        roll::{NamedEmployee, may_hold_a_matricule},
        standing,
    },
    rules,
};
use serde::Deserialize;
use types::{Finding, Language};

use super::{Calculator, names};

mod answers;
mod facts;

pub use answers::{CompanyOutput, EmployeeAnswer, OneOutput, Output};
use facts::EmployeeFacts;
pub use facts::TwoJobs;

const MAX_EMPLOYEES: usize = 5_000;

/// Declares a part of the input with the facts of one employee behind its own fields. Serde can't flatten what refuses
/// unknown fields.
macro_rules! with_facts {
    ($(#[$attribute:meta])* pub struct $name:ident { $($own:tt)* }) => {
        $(#[$attribute])*
        pub struct $name {
            $($own)*
            /// Date of birth.
            #[cfg_attr(feature = "schema", schema(example = "1990-01-01"))]
            pub birth: Option<NaiveDate>,
            /// The day from which the service in the company counts.
            #[cfg_attr(feature = "schema", schema(example = "2023-02-01"))]
            pub hired: Option<NaiveDate>,
            /// The day of entry with the first employer, after a transfer of undertaking.
            pub hired_by_transferor: Option<NaiveDate>,
            /// The day of entry in the group.
            pub hired_in_group: Option<NaiveDate>,
            /// The last day of the contract.
            pub contract_ends: Option<NaiveDate>,
            /// How the employee is bound to the company.
            pub contract: Option<Contract>,
            /// Rank, or relation to the heads of the company, in words.
            pub role: Option<String>,
            /// Whether the employee has real power over the staff.
            pub power_over_staff: Option<bool>,
            /// Nationality, two letters of ISO 3166-1.
            #[cfg_attr(feature = "schema", schema(value_type = Option<String>, example = "LU"))]
            pub nationality: Option<CountryCode>,
            /// Whether the employee is a Luxembourger or may work in Luxembourg.
            pub authorised_to_work: Option<bool>,
            /// A second job with another employer.
            pub two_jobs: Option<TwoJobs>,
        }

        impl From<$name> for EmployeeFacts {
            fn from(input: $name) -> Self {
                let employee = Employee {
                    birth: input.birth,
                    hired: input.hired,
                    hired_by_transferor: input.hired_by_transferor,
                    hired_in_group: input.hired_in_group,
                    contract_ends: input.contract_ends,
                    contract: input.contract,
                    role: None,
                    power_over_staff: input.power_over_staff,
                    nationality: input.nationality,
                    authorised_to_work: input.authorised_to_work,
                    jobs: None,
                };
                Self { employee, role: input.role, two_jobs: input.two_jobs }
            }
        }
    };
}

with_facts! {
    /// One employee at the top level, or `employees` with their names.
    #[derive(Clone, Debug, Default, Deserialize)]
    #[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateInput))]
    #[serde(deny_unknown_fields)]
    pub struct Input {
        /// The closing day of the poll.
        #[cfg_attr(feature = "schema", schema(example = "2024-03-12"))]
        pub election_day: Option<NaiveDate>,
        /// The opening day of the poll, where it is earlier.
        pub opening_day: Option<NaiveDate>,
        /// The working week of the company, `mon_fri` or `tue_sat`.
        #[cfg_attr(feature = "schema", schema(example = "mon_fri"))]
        pub week: Option<WeekPattern>,
        /// The first day of the month in which the notice is posted. Without it the notice is taken as posted on its
        /// last day.
        #[cfg_attr(feature = "schema", schema(example = "2024-02-01"))]
        pub notice_month_first_day: Option<NaiveDate>,
        /// The employees of a company, in place of one at the top level.
        pub employees: Option<Vec<EmployeeInput>>,
        /// What the law leaves open.
        #[serde(default)]
        pub settings: ElectorateSettings,
    }
}

with_facts! {
    /// An employee by name.
    #[derive(Clone, Debug, Deserialize)]
    #[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateEmployee))]
    #[serde(deny_unknown_fields)]
    pub struct EmployeeInput {
        /// Surname.
        #[cfg_attr(feature = "schema", schema(example = "Muller"))]
        pub surname: String,
        /// First names.
        #[cfg_attr(feature = "schema", schema(example = "Anne"))]
        pub first_names: String,
    }
}

impl Calculator for Input {
    const NAME: &'static str = "electorate";
    type Output = Output;

    fn calculate(mut self, language: Language) -> Result<Output, Vec<Finding>> {
        let mut findings = Vec::new();
        let days = self.days(&mut findings);
        let settings = self.settings;
        let employees = self.employees.take();
        let alone = EmployeeFacts::from(self);
        let output = match employees {
            None => {
                let employee = alone.read("", &mut findings);
                Output::One(answers::one(standing(&employee, &days, &settings), days, settings, language))
            }
            Some(employees) => {
                alone.exclude(&mut findings);
                let named = read_all(employees, &mut findings);
                Output::Company(answers::company(&named, days, settings, language))
            }
        };
        if findings.is_empty() { Ok(output) } else { Err(findings) }
    }
}

impl Input {
    fn days(&self, findings: &mut Vec<Finding>) -> PollDays {
        for (field, day) in [
            ("/election_day", self.election_day),
            ("/opening_day", self.opening_day),
            ("/notice_month_first_day", self.notice_month_first_day),
        ] {
            facts::in_range(field, day, findings);
        }
        if self.notice_month_first_day.is_some_and(|day| elections::computation_day(day) != day) {
            findings.push(Finding::new("/notice_month_first_day", rules::Electorate::NotTheFirstOfTheMonth));
        }
        if let Some(poll) = self.election_day.filter(|_| findings.is_empty()) {
            let opens = |opening| opens_in_time(Parameters::on(poll), "/opening_day", opening, poll);
            findings.extend(self.opening_day.and_then(opens));
            if self.notice_month_first_day.is_some_and(|day| day > poll) {
                findings.push(Finding::new(
                    "/notice_month_first_day",
                    rules::Electorate::NoticeAfterThePoll { poll },
                ));
            }
        }
        let week = self.week.unwrap_or_default();
        let calendar = self.election_day.map(|day| Calendar::new(day, self.opening_day.unwrap_or(day), week));
        let days = calendar.map(|calendar| PollDays::of(&calendar)).unwrap_or_default();
        PollDays { computation_day: self.notice_month_first_day.or(days.computation_day), ..days }
    }
}

fn read_all(employees: Vec<EmployeeInput>, findings: &mut Vec<Finding>) -> Vec<NamedEmployee> {
    if !names::at_most("/employees", employees.len(), MAX_EMPLOYEES, findings) {
        return Vec::new();
    }
    let mut read = Vec::with_capacity(employees.len());
    for (index, employee) in employees.into_iter().enumerate() {
        let pointer = format!("/employees/{index}");
        let surname = name(&employee.surname, format!("{pointer}/surname"), findings);
        let first_names = name(&employee.first_names, format!("{pointer}/first_names"), findings);
        let employee = EmployeeFacts::from(employee).read(&pointer, findings);
        if let Some((surname, first_names)) = surname.zip(first_names) {
            // A matricule that is parted over both.
            if may_hold_a_matricule(&format!("{} {}", surname.as_str(), first_names.as_str())) {
                findings.push(Finding::new(
                    format!("{pointer}/first_names"),
                    rules::Electorate::MatriculeInAName,
                ));
            }
            read.push(NamedEmployee { name: PersonName { surname, first_names }, employee });
        }
    }
    read
}

fn name(text: &str, pointer: String, findings: &mut Vec<Finding>) -> Option<Name> {
    if may_hold_a_matricule(text) {
        findings.push(Finding::new(pointer, rules::Electorate::MatriculeInAName));
        return None;
    }
    let read = Name::read(text);
    if let Err(problem) = read {
        findings.push(problem.finding(pointer));
    }
    read.ok()
}

#[cfg(test)]
mod tests;
