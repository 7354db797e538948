//! A headcount from totals that somebody has added up: as many groups of contracts as there are numbers.

use types::Finding;

use super::{
    Contract, ContractKind, Group, MAX_PEOPLE, Settings,
    limits::{MAX_ITEMS, MAX_WEEKLY_HOURS, MAX_YEARLY_HOURS, MONTHS_OF_A_YEAR, number_finding},
};
use crate::{Fraction, Parameters, reasons::Reason, rules, texts};

/// The staff on the computation day by category. Pointers of findings are the names of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Full-time CDI.
    pub cdi_full_time: u32,
    /// CDI among all these on parental leave: their contract is suspended, they are counted all the same.
    pub on_parental_leave: u32,
    /// The permanent staff of a temporary-work company, of 16 hours a week or more.
    pub permanent: u32,
    /// Weekly hours of each part-time CDI of 16 hours or more.
    pub part_time_hours: Vec<Fraction>,
    /// Weekly hours of each CDI below 16 hours.
    pub below_16_hours: Vec<Fraction>,
    /// Hours present of each CDD in the twelve months.
    pub cdd_hours: Vec<Fraction>,
    /// Hours present of each CDD who stands in for somebody absent.
    pub cdd_replacing_hours: Vec<Fraction>,
    /// Hours present of each *mis à disposition* in the twelve months.
    pub mis_a_disposition_hours: Vec<Fraction>,
    /// Hours present of each *mis à disposition* who stands in for somebody absent.
    pub mis_a_disposition_replacing_hours: Vec<Fraction>,
    /// Months of missions of each temporary worker of a temporary-work company.
    pub mission_months: Vec<Fraction>,
    /// Apprentices.
    pub apprentices: u32,
    /// Students.
    pub students: u32,
}

impl Totals {
    /// The same staff as groups of contracts.
    ///
    /// # Errors
    /// Everything that can't be: numbers out of range, part-time hours in the wrong list (F.606, F.607), more hours
    /// than full time (F.608), more people on parental leave than there are (F.609), temporary workers elsewhere than in a
    /// temporary-work company (F.605).
    pub fn groups(
        &self,
        settings: &Settings,
        temporary_work_firm: bool,
        law: &Parameters,
    ) -> Result<Vec<Group>, Vec<Finding>> {
        let findings = self.findings(settings, temporary_work_firm, law);
        if !findings.is_empty() {
            return Err(findings);
        }
        let full_time = || Contract::cdi(settings.weekly_divisor);
        let mut groups = vec![
            many("/cdi_full_time", self.cdi_full_time, full_time()),
            many("/permanent", self.permanent, full_time()),
            many("/apprentices", self.apprentices, Contract::new(ContractKind::Apprenti)),
            many("/students", self.students, Contract::new(ContractKind::Etudiant)),
        ];
        for list in self.lists() {
            groups.extend(list.numbers.iter().enumerate().map(|(index, number)| {
                Group::of_one(format!("/{}/{index}", list.name), (list.contract)(*number))
            }));
        }
        groups.retain(|group| group.people > 0);
        Ok(groups)
    }

    /// What the totals say beside the sum.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        let suspended = (self.on_parental_leave > 0).then(|| texts::Headcount::Suspended.into());
        suspended.into_iter().collect()
    }

    fn lists(&self) -> [List<'_>; 7] {
        let list = |name, numbers, most, contract| List { name, numbers, most, contract };
        [
            list("cdi_part_time_hours", &self.part_time_hours, MAX_WEEKLY_HOURS, Contract::cdi),
            list("cdi_part_time_below_16_hours", &self.below_16_hours, MAX_WEEKLY_HOURS, Contract::cdi),
            list("cdd_hours_present", &self.cdd_hours, MAX_YEARLY_HOURS, cdd),
            list("cdd_replacing_absent_hours", &self.cdd_replacing_hours, MAX_YEARLY_HOURS, |hours| {
                Contract { replaces_absent: true, ..cdd(hours) }
            }),
            list(
                "mis_a_disposition_hours",
                &self.mis_a_disposition_hours,
                MAX_YEARLY_HOURS,
                mis_a_disposition,
            ),
            list(
                "mis_a_disposition_replacing_absent_hours",
                &self.mis_a_disposition_replacing_hours,
                MAX_YEARLY_HOURS,
                |hours| Contract { replaces_absent: true, ..mis_a_disposition(hours) },
            ),
            list(
                "temps_with_total_mission_months_in_last_year",
                &self.mission_months,
                MONTHS_OF_A_YEAR,
                mission,
            ),
        ]
    }

    fn findings(&self, settings: &Settings, temporary_work_firm: bool, law: &Parameters) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (at, people) in [
            ("/cdi_full_time", self.cdi_full_time),
            ("/permanent", self.permanent),
            ("/apprentices", self.apprentices),
            ("/students", self.students),
        ] {
            findings.extend(number_finding(at, people.into(), 0, MAX_PEOPLE));
        }
        for list in self.lists() {
            findings.extend(list.findings());
        }
        findings.extend(self.hours_findings(settings, law));
        let part_time = self.part_time_hours.len() + self.below_16_hours.len();
        let full_time = u64::from(self.cdi_full_time) + u64::from(self.permanent);
        let most = full_time.saturating_add(u64::try_from(part_time).unwrap_or(u64::MAX));
        if u64::from(self.on_parental_leave) > most {
            findings.push(Finding::new(
                "/of_which_on_parental_leave",
                rules::Headcount::MoreAbsentThanEmployed { most: most.into() },
            ));
        }
        if !temporary_work_firm {
            let foreign = [
                ("/permanent", self.permanent > 0),
                ("/temps_with_total_mission_months_in_last_year", !self.mission_months.is_empty()),
            ];
            let foreign = foreign.into_iter().filter(|(_, given)| *given);
            findings.extend(
                foreign.map(|(at, _)| Finding::new(at, rules::Headcount::MissionOutsideOfATemporaryWorkFirm)),
            );
        }
        findings
    }

    /// F.601, F.606, F.607, F.608: weekly hours stand in the list to which they belong.
    fn hours_findings(&self, settings: &Settings, law: &Parameters) -> Vec<Finding> {
        let below = law.part_time_below_hours.value;
        let full_time = settings.weekly_divisor;
        let mut findings = Vec::new();
        for (index, hours) in self.part_time_hours.iter().enumerate() {
            let at = format!("/cdi_part_time_hours/{index}");
            if *hours < below {
                findings
                    .push(Finding::new(at, rules::Headcount::FewHoursInTheWrongList { below: below.into() }));
            } else if *hours > full_time {
                findings
                    .push(Finding::new(at, rules::Headcount::MoreThanFullTime { most: full_time.into() }));
            }
        }
        for (index, hours) in self.below_16_hours.iter().enumerate() {
            let at = format!("/cdi_part_time_below_16_hours/{index}");
            if *hours == 0 {
                findings.push(Finding::new(at, rules::Headcount::ContractWithoutHours));
            } else if *hours >= Fraction::from(below) {
                findings.push(Finding::new(
                    at,
                    rules::Headcount::ManyHoursInTheWrongList { below: below.into() },
                ));
            }
        }
        findings
    }
}

/// A list of numbers, each the contract of one person.
struct List<'a> {
    name: &'static str,
    numbers: &'a [Fraction],
    most: u32,
    contract: fn(Fraction) -> Contract,
}

impl List<'_> {
    fn findings(&self) -> Vec<Finding> {
        if self.numbers.len() > MAX_ITEMS {
            let at = format!("/{}", self.name);
            return vec![Finding::error(at, "too_many_items").with("most", MAX_ITEMS)];
        }
        let numbers = self.numbers.iter().enumerate();
        numbers
            .filter_map(|(index, number)| {
                number_finding(&format!("/{}/{index}", self.name), *number, 0, self.most)
            })
            .collect()
    }
}

fn many(at: &str, people: u32, contract: Contract) -> Group {
    Group { at: at.to_owned(), ..Group::of(people, contract) }
}

fn cdd(hours: Fraction) -> Contract {
    Contract { hours_present: Some(hours), ..Contract::new(ContractKind::Cdd) }
}

fn mis_a_disposition(hours: Fraction) -> Contract {
    Contract { hours_present: Some(hours), ..Contract::new(ContractKind::MisADisposition) }
}

fn mission(months: Fraction) -> Contract {
    Contract { mission_months: Some(months), ..Contract::new(ContractKind::Mission) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(totals: &Totals, temporary_work_firm: bool) -> Vec<(String, &'static str)> {
        let law = Parameters::latest();
        let groups = totals.groups(&Settings::under(law), temporary_work_firm, law);
        let findings = groups.err().unwrap_or_default();
        findings.into_iter().map(|finding| (finding.pointer, finding.code)).collect()
    }

    fn hours(texts: &[&str]) -> Vec<Fraction> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn everything_that_can_not_be_is_found_at_once() {
        let totals = Totals {
            cdi_full_time: MAX_PEOPLE + 1,
            permanent: 1,
            part_time_hours: hours(&["15.99", "16", "40", "40.5"]),
            below_16_hours: hours(&["16", "15.99", "0", "8.125"]),
            cdd_hours: hours(&["8784", "8785"]),
            mission_months: hours(&["12.5"]),
            ..Totals::default()
        };
        let expected = [
            ("/cdi_full_time", "out_of_range"),
            ("/cdi_part_time_below_16_hours/3", "bad_decimal"),
            ("/cdd_hours_present/1", "out_of_range"),
            ("/temps_with_total_mission_months_in_last_year/0", "out_of_range"),
            ("/cdi_part_time_hours/0", "F.606"),
            ("/cdi_part_time_hours/3", "F.608"),
            ("/cdi_part_time_below_16_hours/0", "F.607"),
            ("/cdi_part_time_below_16_hours/2", "F.601"),
            ("/permanent", "F.605"),
            ("/temps_with_total_mission_months_in_last_year", "F.605"),
        ];
        assert_eq!(found(&totals, false), expected.map(|(at, code)| (at.to_owned(), code)));
    }

    #[test]
    fn no_more_people_are_on_leave_than_there_are() {
        let totals = Totals {
            cdi_full_time: 1,
            part_time_hours: hours(&["20"]),
            below_16_hours: hours(&["8"]),
            on_parental_leave: 3,
            ..Totals::default()
        };
        assert_eq!(found(&totals, false), []);
        let totals = Totals { on_parental_leave: 4, ..totals };
        assert_eq!(found(&totals, false), [("/of_which_on_parental_leave".to_owned(), "F.609")]);
    }

    #[test]
    fn a_list_has_its_limit() {
        let totals = Totals { cdd_hours: vec![Fraction::whole(1); MAX_ITEMS + 1], ..Totals::default() };
        assert_eq!(found(&totals, false), [("/cdd_hours_present".to_owned(), "too_many_items")]);
    }
}
