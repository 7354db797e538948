//! One pasted line becomes one person, or tells what is wrong with it.

use chrono::NaiveDate;
use elections::{CountryCode, Name, PersonName, electorate::roll::may_hold_a_matricule, rules};
use tables::{Cell, day};
use types::{Finding, LineProblem, PersonMatricule, Severity, TextProblem, bare_letters};

use super::{
    PastedPerson,
    columns::{Column, Columns},
};
use crate::{content::Sex, doubts};

/// Reads a line; a person without one good cell too few or too many, and everything that was found.
pub(super) fn read(read: &tables::Row<'_>, columns: &Columns) -> (Option<PastedPerson>, Vec<Finding>) {
    let mut row = Row { number: read.number, findings: Vec::new() };
    let mut cells = match &read.cells {
        Ok(cells) => cells.as_slice(),
        Err(unclear) => return (None, vec![unclear.finding(read.number)]),
    };
    if cells.iter().all(Cell::is_empty) {
        return (None, row.findings);
    }
    let found = cells.len();
    while let [rest @ .., last] = cells
        && cells.len() > columns.order.len()
        && last.is_empty()
    {
        cells = rest;
    }
    if cells.len() > columns.order.len() || cells.len() < columns.least {
        let expected = if columns.least == 0 { columns.order.len() } else { columns.least };
        let (line, found, expected) = (read.number.into(), found.into(), expected.into());
        let wrong = rules::Pasted::WrongNumberOfColumns { line, found, expected };
        row.findings.push(Finding::new(row.pointer(None), wrong));
        return (None, row.findings);
    }
    let person = row.person(cells, columns);
    let refused = row.findings.iter().any(|finding| finding.severity == Severity::Error);
    (person.filter(|_| !refused), row.findings)
}

struct Row {
    number: u64,
    findings: Vec<Finding>,
}

impl Row {
    fn person(&mut self, cells: &[Cell<'_>], columns: &Columns) -> Option<PastedPerson> {
        let at = |column: Column| {
            let place = columns.order.iter().position(|each| *each == Some(column))?;
            cells.get(place)
        };
        let written = |column: Column| at(column).filter(|cell| !cell.is_empty());
        let surname = self.name(at(Column::Surname), Column::Surname);
        let first_names = self.name(at(Column::FirstNames), Column::FirstNames);
        let both = surname.as_ref().zip(first_names.as_ref());
        if let Some((surname, first_names)) = both
            && may_hold_a_matricule(&format!("{} {}", surname.as_str(), first_names.as_str()))
            && let Some(cell) = at(Column::FirstNames)
        {
            return self.refuse_name(cell, Column::FirstNames);
        }
        let matricule = written(Column::Matricule).and_then(|cell| self.matricule(cell));
        let birth = written(Column::Birth).and_then(|cell| self.date(cell, Column::Birth));
        self.same_birth(birth, matricule.as_ref(), written(Column::Birth));
        let hired = written(Column::Hired).and_then(|cell| self.date(cell, Column::Hired));
        let profession = written(Column::Profession).and_then(|cell| self.text(cell, Column::Profession));
        let nationality = written(Column::Nationality).and_then(|cell| self.nationality(cell));
        let sex = written(Column::Sex).and_then(|cell| self.sex(cell));
        let name = PersonName { surname: surname?, first_names: first_names? };
        Some(PastedPerson { line: self.number, name, matricule, birth, hired, profession, nationality, sex })
    }

    fn pointer(&self, column: Option<Column>) -> String {
        let line = self.number;
        column.map_or_else(|| format!("/lines/{line}"), |column| format!("/lines/{line}/{}", column.code()))
    }

    fn report(&mut self, finding: Finding, column: usize) {
        self.findings.push(finding.with("line", self.number).with("column", column));
    }

    fn refuse<T>(&mut self, cell: &Cell<'_>, column: Column, code: &'static str) -> Option<T> {
        self.report(Finding::error(self.pointer(Some(column)), code), cell.column);
        None
    }

    /// F.653: a name that holds a matricule.
    fn refuse_name<T>(&mut self, cell: &Cell<'_>, column: Column) -> Option<T> {
        let finding = Finding::new(self.pointer(Some(column)), rules::Electorate::MatriculeInAName);
        self.report(finding, cell.column);
        None
    }

    fn name(&mut self, cell: Option<&Cell<'_>>, column: Column) -> Option<Name> {
        let Some(cell) = cell else {
            self.report(Finding::error(self.pointer(Some(column)), "required"), 1);
            return None;
        };
        if may_hold_a_matricule(&cell.text) {
            return self.refuse_name(cell, column);
        }
        let name = self.text(cell, column)?;
        if let Some(doubt) = doubts::of_name(name.as_str()) {
            self.report(Finding::new(self.pointer(Some(column)), doubt), cell.column);
        }
        Some(name)
    }

    /// One clean line, exactly as it stands.
    fn text(&mut self, cell: &Cell<'_>, column: Column) -> Option<Name> {
        let problem = match Name::read(&cell.text) {
            Ok(name) => return Some(name),
            Err(problem) => problem,
        };
        let place = match problem {
            LineProblem::Unclean(
                TextProblem::Control(place)
                | TextProblem::Invisible(place)
                | TextProblem::Bidirectional(place),
            ) => place,
            LineProblem::Unclean(TextProblem::NotComposed)
            | LineProblem::Blank
            | LineProblem::TooLong(_)
            | LineProblem::Lines
            | LineProblem::SpacesAround => 0,
        };
        self.report(problem.finding(self.pointer(Some(column))), cell.column + place);
        None
    }

    fn matricule(&mut self, cell: &Cell<'_>) -> Option<PersonMatricule> {
        match cell.text.parse::<PersonMatricule>() {
            Ok(matricule) => Some(matricule),
            Err(problem) => self.refuse(cell, Column::Matricule, problem.code()),
        }
    }

    /// F.715: a matricule begins with the date of birth.
    fn same_birth(
        &mut self,
        birth: Option<NaiveDate>,
        matricule: Option<&PersonMatricule>,
        cell: Option<&Cell<'_>>,
    ) {
        let differs = birth.zip(matricule).is_some_and(|(birth, matricule)| birth != matricule.born_on());
        if let Some(cell) = cell.filter(|_| differs) {
            self.report(
                Finding::new(self.pointer(Some(Column::Birth)), rules::Pasted::DateOfBirthUnlikeTheMatricule),
                cell.column,
            );
        }
    }

    fn date(&mut self, cell: &Cell<'_>, column: Column) -> Option<NaiveDate> {
        let date = day(&cell.text);
        if date.is_none() { self.refuse(cell, column, "bad_date") } else { date }
    }

    fn nationality(&mut self, cell: &Cell<'_>) -> Option<CountryCode> {
        match cell.text.parse() {
            Ok(country) => Some(country),
            Err(_) => self.refuse(cell, Column::Nationality, "bad_country"),
        }
    }

    fn sex(&mut self, cell: &Cell<'_>) -> Option<Sex> {
        let sex = match bare_letters(&cell.text).as_str() {
            "female" | "f" | "feminin" | "femme" | "mme" | "madame" | "weiblich" | "w" | "frau" => {
                Sex::Female
            }
            "male" | "m" | "mr" | "masculin" | "homme" | "h" | "monsieur" | "mannlich" | "herr" => Sex::Male,
            "unspecified" | "x" => Sex::Unspecified,
            _ => {
                let allowed = Sex::ALL.map(Sex::code).join(", ");
                let finding = Finding::error(self.pointer(Some(Column::Sex)), "unknown_value");
                self.report(finding.with("allowed", allowed), cell.column);
                return None;
            }
        };
        Some(sex)
    }
}
