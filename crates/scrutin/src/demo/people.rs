//! The invented people of the demonstration world: `people.csv`, each with a matricule whose check digits are right.

use chrono::NaiveDate;
use filings::content::{Candidate, Sex};
use types::PersonMatricule;

use super::Loaded;

const TABLE: &str = include_str!("people.csv");

/// Everybody, in the order of the table.
///
/// # Errors
/// A line of the table is not one.
pub(super) fn all() -> Loaded<Vec<Candidate>> {
    TABLE.lines().skip(1).zip(100..).map(|(line, serial)| read(line, serial)).collect()
}

fn read(line: &str, serial: u32) -> Loaded<Candidate> {
    let mut cells = line.split(';');
    let mut cell = || cells.next().ok_or_else(|| format!("a cell is missing: {line}"));
    let (surname, first_names) = (cell()?.parse()?, cell()?.parse()?);
    let matricule = matricule(cell()?.parse()?, serial)?;
    let sex = if cell()? == "f" { Sex::Female } else { Sex::Male };
    let nationality = cell()?.parse()?;
    let profession = cell()?.to_owned();
    Ok(Candidate { surname, first_names, profession, matricule, nationality, sex })
}

fn matricule(born_on: NaiveDate, serial: u32) -> Result<PersonMatricule, String> {
    let eleven = format!("{}{serial:03}", born_on.format("%Y%m%d"));
    let found = (0..100).find_map(|check| format!("{eleven}{check:02}").parse().ok());
    found.ok_or_else(|| format!("no check digits for {eleven}"))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn everybody_is_read_once_with_a_matricule_of_their_own() {
        let people = all().unwrap();
        let matricules: HashSet<_> = people.iter().map(|one| one.matricule.expose()).collect();
        let nations: HashSet<_> = people.iter().map(|one| one.nationality).collect();
        assert_eq!((people.len(), matricules.len()), (71, 71));
        assert!(nations.len() >= 15, "{}", nations.len());
    }
}
