//! One line of the staff: the contract of a person, as far as it matters for the headcount.

use chrono::NaiveDate;
use serde::Deserialize;
use types::{Finding, PersonMatricule, check_line, is_civil};

use super::limits::{MAX_WEEKLY_HOURS, MAX_YEARLY_HOURS, MONTHS_OF_A_YEAR, number_finding};
use crate::{Fraction, rules};

const MAX_NAME: usize = 200;

types::coded! {
    /// What binds a person to the company.
    ContractKind {
        /// *Contrat à durée indéterminée*.
        Cdi = "cdi",
        /// *Contrat à durée déterminée*.
        Cdd = "cdd",
        /// An employee of another company put at this company's disposal; an *intérimaire* is one too.
        #[serde(alias = "interimaire")]
        MisADisposition = "mis_a_disposition",
        /// *Contrat d'apprentissage*.
        Apprenti = "apprenti",
        /// *Contrat d'étudiant*.
        Etudiant = "etudiant",
        /// *Contrat de mission* of a temporary worker, in the books of the temporary-work company.
        Mission = "mission",
        /// A head of the company without contract of employment.
        NonSalarie = "non_salarie",
    }
}

/// One contract of one person. What the law does not ask for a kind is not looked at: hours present of a CDI, for
/// one, change nothing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HeadcountContract))]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// What binds the person to the company.
    pub kind: ContractKind,
    /// A name or a number by which people know the line, 1 to 200 characters; it comes back as it was typed.
    #[cfg_attr(feature = "schema", schema(example = "Weber Anne"))]
    pub name: Option<String>,
    /// The matricule of the person, 13 digits. Lines with the same one are one person, with unequal ones two.
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, example = "1893120105732"))]
    pub matricule: Option<PersonMatricule>,
    /// The date of birth of the person. Lines with the same name and date of birth are one person.
    pub birth: Option<NaiveDate>,
    /// Contractual hours a week, up to 60.
    pub weekly_hours: Option<Fraction>,
    /// The first day of the contract; without it the contract began before everything that is looked at.
    pub from: Option<NaiveDate>,
    /// The last day of the contract, the day itself included; without it the contract goes on.
    pub until: Option<NaiveDate>,
    /// The first day with the first employer, where the contract came with a transfer of undertaking (L.127-1).
    pub first_employer_from: Option<NaiveDate>,
    /// Hours present in the twelve months, of a CDD or a *mise à disposition*.
    pub hours_present: Option<Fraction>,
    /// Months of missions in the year before the computation day, of a mission; up to 12.
    pub mission_months: Option<Fraction>,
    /// Whether the person stands in for one who is absent or whose contract is suspended.
    #[serde(default)]
    pub replaces_absent: bool,
    /// Whether the contract is suspended, as by a parental leave.
    #[serde(default)]
    pub suspended: bool,
    /// Whether the person heads or directs the company, with a contract of employment.
    #[serde(default)]
    pub manager: bool,
}

impl Contract {
    /// A contract of this kind of which nothing else is known.
    #[must_use]
    pub fn new(kind: ContractKind) -> Self {
        Self {
            kind,
            name: None,
            matricule: None,
            birth: None,
            weekly_hours: None,
            from: None,
            until: None,
            first_employer_from: None,
            hours_present: None,
            mission_months: None,
            replaces_absent: false,
            suspended: false,
            manager: false,
        }
    }

    /// A CDI of so many hours a week.
    #[must_use]
    pub fn cdi(weekly_hours: Fraction) -> Self {
        Self { weekly_hours: Some(weekly_hours), ..Self::new(ContractKind::Cdi) }
    }

    /// The first day that counts as one with this employer: after a transfer, the first one with the first employer
    /// (L.411-1(1)).
    #[must_use]
    pub fn entered(&self) -> Option<NaiveDate> {
        match (self.from, self.first_employer_from) {
            (Some(from), Some(first)) => Some(from.min(first)),
            (from, first) => from.or(first),
        }
    }

    /// The first day under this contract with this employer; not that with the first employer, who may have a line of
    /// his own.
    pub(super) fn begins(&self) -> Option<NaiveDate> {
        self.from.or(self.first_employer_from)
    }

    /// Whether the contract runs on a day.
    #[must_use]
    pub fn runs_on(&self, day: NaiveDate) -> bool {
        self.entered().is_none_or(|entered| entered <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// What can't be in the values themselves, whatever they are for. Pointers are relative to the contract.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let name = self.name.as_ref().map(|name| check_line(name, MAX_NAME));
        findings.extend(name.and_then(Result::err).map(|problem| problem.finding("/name")));
        for (at, number, most) in [
            ("/weekly_hours", self.weekly_hours, MAX_WEEKLY_HOURS),
            ("/hours_present", self.hours_present, MAX_YEARLY_HOURS),
            ("/mission_months", self.mission_months, MONTHS_OF_A_YEAR),
        ] {
            findings.extend(number.and_then(|number| number_finding(at, number, 0, most)));
        }
        if self.weekly_hours.is_some_and(|hours| hours == 0) {
            findings.push(Finding::new("/weekly_hours", rules::Headcount::ContractWithoutHours));
        }
        let days = [
            ("/birth", self.birth),
            ("/from", self.from),
            ("/until", self.until),
            ("/first_employer_from", self.first_employer_from),
        ];
        let bad = days.into_iter().filter(|(_, day)| day.is_some_and(|day| !is_civil(day)));
        findings.extend(bad.map(|(at, _)| Finding::error(at, "bad_date")));
        if let (Some(from), Some(until)) = (self.from, self.until)
            && until < from
        {
            findings.push(Finding::new("/until", rules::Headcount::EndBeforeTheBeginning { from }));
        }
        if let (Some(from), Some(first)) = (self.from, self.first_employer_from)
            && first > from
        {
            findings.push(Finding::new(
                "/first_employer_from",
                rules::Headcount::EntryWithTheFirstEmployerAfterTheTransfer { from },
            ));
        }
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn the_code_of_a_kind_is_its_json() {
        for kind in ContractKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
            assert_eq!(ContractKind::from_code(kind.code()), Some(kind));
        }
        let lent: ContractKind = serde_json::from_value("interimaire".into()).unwrap();
        assert_eq!(lent, ContractKind::MisADisposition);
        assert_eq!(ContractKind::from_code("freelance"), None);
    }

    #[test]
    fn after_a_transfer_the_first_employer_counts() {
        let mut contract = Contract::new(ContractKind::Cdi);
        assert_eq!(contract.entered(), None);
        contract.from = day("2024-01-01");
        assert!(!contract.runs_on(day("2023-12-31").unwrap()));
        contract.first_employer_from = day("2015-05-04");
        assert_eq!(contract.entered(), day("2015-05-04"));
        assert!(contract.runs_on(day("2023-12-31").unwrap()));
    }

    #[test]
    fn a_contract_runs_on_its_first_and_on_its_last_day() {
        let mut contract = Contract::new(ContractKind::Cdi);
        (contract.from, contract.until) = (day("2024-01-02"), day("2024-02-01"));
        for (text, runs) in
            [("2024-01-01", false), ("2024-01-02", true), ("2024-02-01", true), ("2024-02-02", false)]
        {
            assert_eq!(contract.runs_on(text.parse().unwrap()), runs, "{text}");
        }
    }

    #[test]
    fn everything_that_can_not_be_is_found_at_once() {
        let contract = Contract {
            name: Some(" Weber".to_owned()),
            weekly_hours: Some(Fraction::default()),
            from: day("2024-02-01"),
            until: day("2024-01-31"),
            first_employer_from: day("2024-02-02"),
            hours_present: Some(9_000.into()),
            mission_months: Some("1.125".parse().unwrap()),
            ..Contract::new(ContractKind::Cdd)
        };
        let findings = contract.findings();
        let found: Vec<_> = findings.iter().map(|f| (f.pointer.as_str(), f.code)).collect();
        let expected = [
            ("/name", "text_spaces_around"),
            ("/hours_present", "out_of_range"),
            ("/mission_months", "bad_decimal"),
            ("/weekly_hours", "F.601"),
            ("/until", "F.602"),
            ("/first_employer_from", "F.603"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_name_is_kept_as_typed_or_refused() {
        for (name, code) in [
            ("Weber-Müller, Anne", None),
            ("a\tb", Some("text_one_line")),
            ("B ", Some("text_spaces_around")),
        ] {
            let contract = Contract { name: Some(name.to_owned()), ..Contract::new(ContractKind::Cdi) };
            let found: Vec<_> = contract.findings().iter().map(|finding| finding.code).collect();
            assert_eq!(found, Vec::from_iter(code), "{name:?}");
        }
    }
}
