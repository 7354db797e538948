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

use crate::content::Sex;
use cells::{Ambiguous, Separator};
use columns::{Columns, Heading};
use elections::{
    CountryCode, Name, PersonName,
    electorate::{Employee, roll::NamedEmployee},
};

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
    let numbered = (1..).zip(all.into_iter().take(MOST_LINES)).filter(|(_, line)| !line.trim().is_empty());
    let mut lines: Vec<(usize, &str)> = numbered.collect();
    let told = lines.first().and_then(|(_, line)| Separator::told(line));
    if told.is_some() {
        lines.remove(0);
    }
    let separator = told.unwrap_or_else(|| Separator::of(lines.iter().map(|(_, line)| *line)));
    let Some(header) = find_header(&mut lines, separator, &mut pasted.findings) else { return pasted };
    Reader { separator, header, pasted, matricules: HashSet::new(), names: HashSet::new() }.read(&lines)
}

/// How many lines are looked at for the one that names the columns.
const HEADER_WITHIN: usize = 10;

/// The columns that one of the first lines names, if one does; the lines up to it are taken away. `None` where a line
/// looks like such a one and can't be trusted: then nothing is read.
fn find_header(
    lines: &mut Vec<(usize, &str)>,
    separator: Separator,
    findings: &mut Vec<Finding>,
) -> Option<Option<Columns>> {
    let headings = lines.iter().take(HEADER_WITHIN).enumerate();
    let found = headings
        .filter_map(|(place, (number, line))| Some((place, columns::heading(*number, line, separator)?)));
    let mut found: Vec<(usize, Heading)> = found.collect();
    let complete = found.iter().position(|(_, heading)| matches!(heading, Heading::Header(_)));
    if found.is_empty() {
        return Some(None);
    }
    let (place, heading) = found.swap_remove(complete.unwrap_or(0));
    match heading {
        Heading::Doubtful(doubts) => {
            findings.extend(doubts);
            None
        }
        Heading::Header(header) => {
            for (number, _) in lines.drain(..=place).take(place) {
                findings.push(not_read(number));
            }
            findings.extend(header.findings);
            Some(Some(header.columns))
        }
    }
}

/// W.715: a line above the names of the columns, or one that repeats them.
fn not_read(number: usize) -> Finding {
    Finding::warning(format!("/lines/{}", number - 1), "W.715").with("line", number)
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
    fn read(mut self, lines: &[(usize, &str)]) -> Pasted {
        let mut open_until = 0;
        for (place, (number, line)) in lines.iter().enumerate() {
            if *number <= open_until {
                let finding = Finding::error(format!("/lines/{}", number - 1), "F.714");
                self.pasted.findings.push(finding.with("line", *number).with("column", 1));
                continue;
            }
            let rest = lines.get(place + 1..).unwrap_or_default();
            if let Err(Ambiguous { open: true, .. }) = cells::cells(line, self.separator) {
                open_until = closed_at(rest, self.separator).unwrap_or(0);
            }
            match &self.header {
                Some(columns) if columns::repeats(line, self.separator, columns) => {
                    self.pasted.findings.push(not_read(*number));
                }
                Some(columns) => {
                    let read = people::read(*number, line, self.separator, columns);
                    self.take(*number, read);
                }
                // Without names of columns, one that comes later could turn the order around.
                None => match columns::names(line, self.separator) {
                    0 => {
                        let read = people::read(*number, line, self.separator, &Columns::usual());
                        self.take(*number, read);
                    }
                    named => {
                        let finding = Finding::error(format!("/lines/{}", number - 1), "F.716");
                        self.pasted.findings.push(finding.with("line", *number));
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
    fn take(&mut self, number: usize, (person, findings): (Option<PastedPerson>, Vec<Finding>)) {
        self.pasted.findings.extend(findings);
        let Some(person) = person else { return };
        let at = |field: &str| format!("/lines/{}/{field}", number - 1);
        if person.matricule.clone().is_some_and(|matricule| !self.matricules.insert(matricule)) {
            self.pasted.findings.push(Finding::error(at("matricule"), "F.003").with("line", number));
            return;
        }
        let birth = person.birth.or(person.matricule.as_ref().map(PersonMatricule::born_on));
        let PersonName { surname, first_names } = &person.name;
        if !self.names.insert((surname.as_str().to_owned(), first_names.as_str().to_owned(), birth)) {
            self.pasted.findings.push(Finding::warning(at("surname"), "W.716").with("line", number));
        }
        self.pasted.lines.push(person);
    }
}

/// The number of the line that closes a cell in quotation marks, if one of the next lines does.
fn closed_at(lines: &[(usize, &str)], separator: Separator) -> Option<usize> {
    lines.iter().find(|(_, line)| cells::closes(line, separator)).map(|(number, _)| *number)
}

#[cfg(test)]
mod tests;
