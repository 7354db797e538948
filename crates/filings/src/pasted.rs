//! People pasted from a table, a letter or a mail: every name comes out exactly as it stands there, or is refused with
//! its line and column.
//!
//! Columns are parted by tabs, semicolons or commas, whichever most lines have, or as a first line `sep=;` says. One of
//! the first lines may name them, in French, German or English; without it they are surname, first names and, where
//! there is a third, matricule. A line that names some column and is no such header stops the reading. Nothing
//! is repaired: blanks around a comma or a semicolon belong to it, a byte order mark at the very beginning to the file;
//! everything else belongs to the name. A bad line never takes a good one with it.
//!
//! ```
//! use filings::pasted::read_pasted;
//!
//! let pasted = read_pasted("Nom;Prénom\nd’Huart; Zoé\nMul\u{200b}ler; Marc\n");
//! assert_eq!(pasted.lines.len(), 1);
//! assert_eq!(pasted.lines[0].name.surname.as_str(), "d’Huart");
//! assert_eq!(pasted.findings[0].pointer, "/lines/3/surname");
//! assert_eq!(pasted.findings[0].code, "text_invisible_character");
//! ```

mod columns;
mod people;

use std::collections::HashSet;

use chrono::NaiveDate;
use types::{Finding, PersonMatricule};

use crate::content::Sex;
use columns::{Columns, Heading};
use elections::{
    CountryCode, Name, PersonName,
    electorate::{Employee, roll::NamedEmployee},
    rules,
};
use tables::{Lines, Row, Rows, Separator};

/// The most bytes of a text.
pub const MAX_BYTES: usize = 1 << 20;
/// The most lines of a text.
pub const MAX_LINES: usize = 10_000;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The good lines.
    pub lines: Vec<PastedPerson>,
    /// What is wrong, or doubtful, with the others: pointers `/lines/NUMBER/FIELD`, and the values `line` and `column`; all
    /// from 1.
    pub findings: Vec<Finding>,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedPerson {
    /// The line of the text, from 1.
    pub line: u64,
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
    if text.len() > MAX_BYTES {
        pasted.findings.push(Finding::error("", "too_long").with("most", MAX_BYTES));
        return pasted;
    }
    let mut lines = Lines::of(text);
    let separator = lines.separator_of_most();
    // Between tabs stands what was copied; a mark there may belong to it.
    let rows = Rows::of(lines, separator, separator != Separator::Tab);
    let mut rows: Vec<Row<'_>> = rows.take(MAX_LINES + 1).collect();
    if rows.len() > MAX_LINES {
        pasted.findings.push(Finding::error("/lines", "too_many_items").with("most", MAX_LINES));
        rows.pop();
    }
    let Some(header) = find_header(&mut rows, separator, &mut pasted.findings) else { return pasted };
    Reader { separator, header, pasted, matricules: HashSet::new(), names: HashSet::new() }.read(&rows)
}

/// How many lines are looked at for the one that names the columns.
const HEADER_WITHIN: usize = 10;

/// The columns that one of the first lines names, if one does; the lines up to it are taken away. `None` where a line
/// looks like such a one and can't be trusted: then nothing is read.
fn find_header(
    rows: &mut Vec<Row<'_>>,
    separator: Separator,
    findings: &mut Vec<Finding>,
) -> Option<Option<Columns>> {
    let headings = rows.iter().take(HEADER_WITHIN).enumerate();
    let found =
        headings.filter_map(|(index, row)| Some((index, columns::heading(row.number, row.line, separator)?)));
    let mut found: Vec<(usize, Heading)> = found.collect();
    let complete = found.iter().position(|(_, heading)| matches!(heading, Heading::Header(_)));
    if found.is_empty() {
        return Some(None);
    }
    let (index, heading) = found.swap_remove(complete.unwrap_or(0));
    match heading {
        Heading::Doubtful(doubts) => {
            findings.extend(doubts);
            None
        }
        Heading::Header(header) => {
            for row in rows.drain(..=index).take(index) {
                findings.push(not_read(row.number));
            }
            findings.extend(header.findings);
            Some(Some(header.columns))
        }
    }
}

/// W.715: a line above the names of the columns, or one that repeats them.
fn not_read(number: u64) -> Finding {
    Finding::new(format!("/lines/{number}"), rules::Pasted::LineNotRead { line: number.into() })
}

struct Reader {
    separator: Separator,
    /// The columns that a line names.
    header: Option<Columns>,
    pasted: Pasted,
    matricules: HashSet<PersonMatricule>,
    names: HashSet<(String, String, Option<NaiveDate>)>,
}

impl Reader {
    fn read(mut self, rows: &[Row<'_>]) -> Pasted {
        for row in rows {
            match &self.header {
                Some(columns) if columns::repeats(row.line, self.separator, columns) => {
                    self.pasted.findings.push(not_read(row.number));
                }
                Some(columns) => {
                    let read = people::read(row, columns);
                    self.take(row.number, read);
                }
                // Without names of columns, one that comes later could turn the order around.
                None => match columns::names(row.line, self.separator) {
                    0 => {
                        let read = people::read(row, &Columns::usual());
                        self.take(row.number, read);
                    }
                    named => {
                        let doubtful = rules::Pasted::LineLikeAHeader { line: row.number.into() };
                        self.pasted.findings.push(Finding::new(format!("/lines/{}", row.number), doubtful));
                        if named > 1 {
                            break;
                        }
                    }
                },
            }
        }
        self.pasted
    }

    /// F.003 and W.716: a matricule stands once, and a name that stands twice is shown.
    fn take(&mut self, number: u64, (person, findings): (Option<PastedPerson>, Vec<Finding>)) {
        self.pasted.findings.extend(findings);
        let Some(person) = person else { return };
        let at = |field: &str| format!("/lines/{number}/{field}");
        if person.matricule.clone().is_some_and(|matricule| !self.matricules.insert(matricule)) {
            self.pasted.findings.push(Finding::new(at("matricule"), rules::Poll::PersonEnteredTwice));
            return;
        }
        let birth = person.birth.or(person.matricule.as_ref().map(PersonMatricule::born_on));
        let PersonName { surname, first_names } = &person.name;
        if !self.names.insert((surname.as_str().to_owned(), first_names.as_str().to_owned(), birth)) {
            self.pasted
                .findings
                .push(Finding::new(at("surname"), rules::Pasted::TheSameNameTwice { line: number.into() }));
        }
        self.pasted.lines.push(person);
    }
}

#[cfg(test)]
mod tests;
