//! The facts of one employee in JSON, and whether they can be.

use chrono::NaiveDate;
use elections::{
    Fraction,
    electorate::{Employee, Jobs, OtherJob, Seniority},
    rules,
};
use serde::Deserialize;
use types::{Finding, is_civil};

use crate::role;

/// A job in this company and one with another employer.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateTwoJobs))]
#[serde(deny_unknown_fields)]
pub struct TwoJobs {
    /// Weekly hours in this company, 0 to 168.
    #[cfg_attr(feature = "schema", schema(example = 16))]
    pub this_firm_hours: Fraction,
    /// Weekly hours in the other company, 0 to 168.
    #[cfg_attr(feature = "schema", schema(example = 20))]
    pub other_firm_hours: Fraction,
    /// Whether the other company must elect a delegation.
    pub other_firm_subject_to_obligation: Option<bool>,
    /// The day of entry in this company; `hired` without it.
    pub this_firm_hired: Option<NaiveDate>,
    /// The day of entry in the other company.
    pub other_firm_hired: Option<NaiveDate>,
    /// Months of seniority in this company, where the day is not told.
    pub this_firm_seniority_months: Option<Fraction>,
    /// Months of seniority in the other company, where the day is not told.
    pub other_firm_seniority_months: Option<Fraction>,
    /// Years of seniority in this company, where neither day nor months are told.
    pub this_firm_seniority_years: Option<Fraction>,
    /// Years of seniority in the other company, where neither day nor months are told.
    pub other_firm_seniority_years: Option<Fraction>,
}

/// What a request tells of one employee.
pub(super) struct EmployeeFacts {
    /// Without role and jobs, which are still to be read.
    pub(super) employee: Employee,
    pub(super) role: Option<String>,
    pub(super) two_jobs: Option<TwoJobs>,
}

/// A date of 1900 to 2199.
pub(super) fn in_range(pointer: &str, day: Option<NaiveDate>, findings: &mut Vec<Finding>) {
    if day.is_some_and(|day| !is_civil(day)) {
        findings.push(Finding::error(pointer, "bad_date"));
    }
}

impl EmployeeFacts {
    /// The typed facts; what can't be is reported under the pointer of the employee.
    pub(super) fn read(self, pointer: &str, findings: &mut Vec<Finding>) -> Employee {
        for (field, day) in dates(&self.employee) {
            in_range(&format!("{pointer}/{field}"), day, findings);
        }
        let Self { mut employee, role, two_jobs } = self;
        let before = |earlier: Option<NaiveDate>, later: Option<NaiveDate>| {
            earlier.zip(later).is_some_and(|(earlier, later)| earlier > later)
        };
        for (field, day) in dates(&employee).into_iter().filter(|(field, _)| field.starts_with("hired")) {
            if before(employee.birth, day) {
                findings
                    .push(Finding::new(format!("{pointer}/{field}"), rules::Electorate::EntryBeforeBirth));
            }
        }
        if before(employee.hired, employee.contract_ends) {
            findings.push(Finding::new(
                format!("{pointer}/contract_ends"),
                rules::Electorate::ContractThatEndsBeforeItBegins,
            ));
        }
        if role.as_ref().is_some_and(|role| role.chars().count() > role::MAX_CHARACTERS) {
            findings.push(
                Finding::error(format!("{pointer}/role"), "too_long").with("most", role::MAX_CHARACTERS),
            );
        }
        let denied = role.as_deref().is_some_and(role::denies_power);
        employee.power_over_staff = employee.power_over_staff.or(denied.then_some(false));
        employee.role = role.as_deref().map(role::read);
        let hired = employee.hired;
        employee.jobs = two_jobs.map(|jobs| jobs.read(hired, &format!("{pointer}/two_jobs"), findings));
        employee
    }

    /// Facts of one employee have no place beside a list of them.
    pub(super) fn exclude(&self, findings: &mut Vec<Finding>) {
        let Self { employee, role, two_jobs } = self;
        let dates = dates(employee).map(|(field, day)| (field, day.is_some()));
        let others = [
            ("contract", employee.contract.is_some()),
            ("role", role.is_some()),
            ("power_over_staff", employee.power_over_staff.is_some()),
            ("nationality", employee.nationality.is_some()),
            ("authorised_to_work", employee.authorised_to_work.is_some()),
            ("two_jobs", two_jobs.is_some()),
        ];
        for (field, _) in dates.into_iter().chain(others).filter(|(_, given)| *given) {
            findings.push(Finding::error(format!("/{field}"), "not_applicable"));
        }
    }
}

fn dates(employee: &Employee) -> [(&'static str, Option<NaiveDate>); 5] {
    [
        ("birth", employee.birth),
        ("hired", employee.hired),
        ("hired_by_transferor", employee.hired_by_transferor),
        ("hired_in_group", employee.hired_in_group),
        ("contract_ends", employee.contract_ends),
    ]
}

impl TwoJobs {
    fn read(self, hired: Option<NaiveDate>, pointer: &str, findings: &mut Vec<Finding>) -> Jobs {
        for (field, hours) in
            [("this_firm_hours", self.this_firm_hours), ("other_firm_hours", self.other_firm_hours)]
        {
            if hours > HOURS_OF_A_WEEK {
                let finding = Finding::error(format!("{pointer}/{field}"), "out_of_range");
                findings.push(finding.with("least", 0).with("most", HOURS_OF_A_WEEK));
            }
        }
        let seniority = |months: Option<Fraction>, years: Option<Fraction>, since: Option<NaiveDate>| {
            let of_years = years.and_then(|years| years.times(MONTHS_OF_A_YEAR.into()));
            months.or(of_years).map(Seniority::Months).or(since.map(Seniority::Since))
        };
        let other = OtherJob {
            hours: self.other_firm_hours,
            seniority: seniority(
                self.other_firm_seniority_months,
                self.other_firm_seniority_years,
                self.other_firm_hired,
            ),
            subject_to_obligation: self.other_firm_subject_to_obligation,
        };
        let here = seniority(
            self.this_firm_seniority_months,
            self.this_firm_seniority_years,
            self.this_firm_hired.or(hired),
        );
        Jobs { hours: self.this_firm_hours, seniority: here, others: vec![other] }
    }
}

const HOURS_OF_A_WEEK: u32 = 168;
const MONTHS_OF_A_YEAR: u32 = 12;
