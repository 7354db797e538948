//! The electoral lists: what is deposited, and what of it is posted.

use chrono::NaiveDate;
use serde::Serialize;
use types::alphabetical_key;

use super::{ElectorateSettings, Employee, PollDays, Standing, Verdict, service, standing};
use crate::{Name, PersonName, reasons::Reason, texts::Electorate};

/// An employee by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedEmployee {
    /// Surname and first names.
    pub name: PersonName,
    /// What is known.
    pub employee: Employee,
}

/// A line of the deposited lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorateDepositedLine))]
pub struct RollLine {
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
    #[cfg_attr(feature = "schema", schema(value_type = Option<bool>))]
    pub passive: Verdict,
}

/// A line of the posted list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectoratePostedLine))]
pub struct PostedLine {
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
    #[cfg_attr(feature = "schema", schema(value_type = Option<bool>))]
    pub passive: Verdict,
}

/// What the posted list bears, and what it does not.
#[must_use]
pub fn posted_list_note() -> Reason {
    Electorate::PostedList.into()
}

impl RollLine {
    /// The line as it is posted: no date of birth, and no matricule anywhere.
    #[must_use]
    pub fn posted(&self) -> PostedLine {
        PostedLine {
            number: self.number,
            surname: self.surname.clone(),
            first_names: self.first_names.clone(),
            active: self.active,
            passive: self.passive,
        }
    }
}

/// The answers for a whole company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roll {
    /// The answer for each employee, in the order in which they were given.
    pub standings: Vec<Standing>,
    /// The lists in alphabetical order: everybody who votes, or who may stand, or of whom that is open. They are
    /// numbered from 1; a postal ballot is returned under the number.
    pub lines: Vec<RollLine>,
}

/// The electoral lists of a company, in the order of [`types::alphabetical_key`]; people of the same name follow their
/// dates of birth.
#[must_use]
pub fn roll(employees: &[NamedEmployee], days: &PollDays, settings: &ElectorateSettings) -> Roll {
    let standings: Vec<Standing> =
        employees.iter().map(|named| standing(&named.employee, days, settings)).collect();
    let mut listed: Vec<(&NamedEmployee, &Standing)> = employees
        .iter()
        .zip(&standings)
        .filter(|(_, standing)| standing.elector || standing.eligible != Verdict::No)
        .collect();
    listed.sort_by_cached_key(|(named, _)| {
        let name = &named.name;
        (alphabetical_key(name.surname.as_str(), name.first_names.as_str()), named.employee.birth)
    });
    let lines = (1..).zip(listed).map(|(number, (named, standing))| RollLine {
        number,
        surname: named.name.surname.clone(),
        first_names: named.name.first_names.clone(),
        birth: named.employee.birth,
        since: service::seniority(&named.employee, settings.group_seniority),
        active: standing.elector,
        passive: standing.eligible,
    });
    Roll { lines: lines.collect(), standings }
}

/// Whether a text holds so many digits that it may be a matricule: eleven or more, whatever stands between them.
/// Such a text is no name and is never posted.
#[must_use]
pub fn may_hold_a_matricule(text: &str) -> bool {
    text.chars().filter(|c| c.is_numeric()).count() >= MIN_DIGITS
}

/// The digits of the matricule of a company, the shorter one.
const MIN_DIGITS: usize = 11;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn named(surname: &str, first_names: &str, birth: &str) -> NamedEmployee {
        let name =
            PersonName { surname: surname.parse().unwrap(), first_names: first_names.parse().unwrap() };
        let employee =
            Employee { birth: birth.parse().ok(), hired: "2020-01-01".parse().ok(), ..Employee::default() };
        NamedEmployee { name, employee }
    }

    fn days() -> PollDays {
        PollDays { election_day: "2024-03-12".parse().ok(), computation_day: "2024-02-01".parse().ok() }
    }

    #[test]
    fn the_list_is_alphabetical_and_numbered_and_leaves_out_who_has_no_part() {
        let employees = [
            named("Zimmer", "Zoé", "1990-01-01"),
            named("Müller", "Anne", "1990-01-01"),
            named("Muller", "Anne", "1980-01-01"),
            named("Enfant", "Petit", "2010-01-01"),
            named("Muller", "Anne", "1970-01-01"),
            named("Jeune", "Léa", "2007-01-01"),
        ];
        let roll = roll(&employees, &days(), &ElectorateSettings::default());
        let found: Vec<_> = roll
            .lines
            .iter()
            .map(|line| (line.number, line.surname.as_str(), line.birth.unwrap().to_string(), line.passive))
            .collect();
        assert_eq!(
            found,
            [
                (1, "Jeune", "2007-01-01".to_owned(), Verdict::No),
                (2, "Muller", "1970-01-01".to_owned(), Verdict::Yes),
                (3, "Muller", "1980-01-01".to_owned(), Verdict::Yes),
                (4, "Müller", "1990-01-01".to_owned(), Verdict::Yes),
                (5, "Zimmer", "1990-01-01".to_owned(), Verdict::Yes),
            ]
        );
        assert_eq!(roll.standings.len(), employees.len());
        assert!(roll.lines.iter().all(|line| line.active));
    }

    #[test]
    fn digits_of_a_matricule_are_told_from_a_name() {
        for (text, holds) in [
            ("1893120105732", true),
            ("Muller 1893 1201 05732", true),
            ("Muller (18931201-05732)", true),
            ("١٨٩٣١٢٠١٠٥٧٣٢", true),
            ("19992211111", true),
            ("Muller", false),
            ("Muller III 2", false),
            ("", false),
        ] {
            assert_eq!(may_hold_a_matricule(text), holds, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_elector_stands_on_the_list_once_with_a_number_of_his_own(
            names in proptest::collection::vec(("[A-Zéß]{1,8}", "[A-Z]{1,4}", 1950..2012_i32), 0..30),
        ) {
            let employees: Vec<_> =
                names.iter().map(|(s, f, year)| named(s, f, &format!("{year}-06-01"))).collect();
            let roll = roll(&employees, &days(), &ElectorateSettings::default());
            let electors = roll.standings.iter().filter(|standing| standing.elector).count();
            prop_assert_eq!(roll.lines.iter().filter(|line| line.active).count(), electors);
            for (number, line) in (1..).zip(&roll.lines) {
                prop_assert_eq!(line.number, number);
                let posted = line.posted();
                prop_assert_eq!((&posted.surname, &posted.first_names), (&line.surname, &line.first_names));
            }
        }
    }
}
