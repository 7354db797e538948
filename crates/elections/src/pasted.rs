//! People pasted from a table, a letter or a mail: every name comes out exactly as it stands there, or is refused with
//! its line and column.
//!
//! Columns are parted by tabs, semicolons or commas, whichever most lines have. A first line may name them, in
//! French, German or English; without it they are surname, first names and, where there is a third, matricule. Nothing
//! is repaired: blanks around a comma or a semicolon belong to it, a byte order mark at the very beginning to the file;
//! everything else belongs to the name. A bad line never takes a good one with it.
//!
//! ```
//! use elections::pasted::read_pasted;
//!
//! let pasted = read_pasted("Nom;Prénom\nd’Huart; Zoé\nMul\u{200b}ler; Marc\n");
//! assert_eq!(pasted.lines.len(), 1);
//! assert_eq!(pasted.lines[0].name.surname.as_str(), "d’Huart");
//! assert_eq!(pasted.findings[0].pointer, "/lines/2/surname");
//! assert_eq!(pasted.findings[0].code, "text_invisible_character");
//! ```

mod cells;
mod columns;
mod doubts;
mod people;

use std::collections::HashSet;

use chrono::NaiveDate;
use types::{Finding, PersonMatricule};

use crate::{
    content::{CountryCode, Name, PersonName, Sex},
    electorate::{Employee, roll::NamedEmployee},
};
use cells::Separator;
use columns::Columns;

/// The most bytes of a text.
pub const MOST_BYTES: usize = 1 << 20;
/// The most lines of a text.
pub const MOST_LINES: usize = 10_000;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The good lines.
    pub lines: Vec<PastedPerson>,
    /// What is wrong, or doubtful, with the others: pointers `/lines/{place}/{field}`, places from 0, and the values
    /// `line` and `column` from 1.
    pub findings: Vec<Finding>,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedPerson {
    /// The line of the text, from 1.
    pub line: usize,
    /// Surname and first names.
    pub name: PersonName,
    /// National identification number.
    pub matricule: Option<PersonMatricule>,
    /// Date of birth.
    pub birth: Option<NaiveDate>,
    /// Day of entry.
    pub hired: Option<NaiveDate>,
    /// Profession.
    pub profession: Option<Name>,
    /// Nationality.
    pub nationality: Option<CountryCode>,
    /// Sex.
    pub sex: Option<Sex>,
}

impl From<PastedPerson> for NamedEmployee {
    /// The employee, as far as a table tells; a matricule tells the date of birth.
    fn from(person: PastedPerson) -> Self {
        let birth = person.birth.or(person.matricule.map(|matricule| matricule.born_on()));
        let employee =
            Employee { birth, hired: person.hired, nationality: person.nationality, ..Employee::default() };
        Self { name: person.name, employee }
    }
}

/// Reads people from a pasted text.
#[must_use]
pub fn read_pasted(text: &str) -> Pasted {
    let mut pasted = Pasted::default();
    if text.len() > MOST_BYTES {
        pasted.findings.push(Finding::error("", "too_long").with("most", MOST_BYTES));
        return pasted;
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let all: Vec<&str> = cells::lines(text).collect();
    if all.len() > MOST_LINES {
        pasted.findings.push(Finding::error("/lines", "too_many_items").with("most", MOST_LINES));
    }
    let mut numbered =
        (1..).zip(all.into_iter().take(MOST_LINES)).filter(|(_, line)| !line.trim().is_empty()).peekable();
    let separator = Separator::of(numbered.clone().map(|(_, line)| line));
    let header = numbered.peek().and_then(|(number, line)| columns::header(*number, line, separator));
    if header.is_some() {
        numbered.next();
    }
    let columns = match header {
        Some(header) => {
            pasted.findings.extend(header.findings);
            let Some(columns) = header.columns else { return pasted };
            columns
        }
        None => Columns::usual(),
    };
    let mut matricules = HashSet::new();
    for (number, line) in numbered {
        let (person, findings) = people::read(number, line, separator, &columns);
        pasted.findings.extend(findings);
        let Some(person) = person else { continue };
        let again = person.matricule.clone().is_some_and(|matricule| !matricules.insert(matricule));
        if again {
            let finding = Finding::error(format!("/lines/{}/matricule", number - 1), "F.003");
            pasted.findings.push(finding.with("line", number));
        } else {
            pasted.lines.push(person);
        }
    }
    pasted
}

#[cfg(test)]
mod tests;
