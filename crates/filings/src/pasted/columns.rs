//! Which column says what: the names of columns in three languages.

use std::sync::LazyLock;

use elections::rules;
use tables::{Headings, Separator};
use types::Finding;

types::coded! {
    /// What a column says; the code is the name of the field in pointers.
    Column {
        Surname = "surname",
        FirstNames = "first_names",
        Matricule = "matricule",
        Birth = "birth",
        Hired = "hired",
        Profession = "profession",
        Nationality = "nationality",
        Sex = "sex",
    }
}

/// Names of columns.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Surname,
        &[
            "surname",
            "nom",
            "noms",
            "nom de famille",
            "name",
            "last name",
            "family name",
            "nachname",
            "familienname",
            "lastname",
            "nom de naissance",
            "nom marital",
            "nom patronymique",
            "zuname",
        ],
    ),
    (
        Column::FirstNames,
        &[
            "first names",
            "first name",
            "prenom",
            "prenoms",
            "prenom usuel",
            "prenoms usuels",
            "firstname",
            "firstnames",
            "forename",
            "forenames",
            "rufname",
            "given name",
            "given names",
            "vorname",
            "vornamen",
        ],
    ),
    (
        Column::Matricule,
        &[
            "matricule",
            "matricule national",
            "matricule cns",
            "matrikel",
            "matrikelnummer",
            "numero d identification",
            "social security number",
        ],
    ),
    (
        Column::Birth,
        &[
            "birth",
            "date of birth",
            "birth date",
            "date de naissance",
            "ne le",
            "nee le",
            "geburtsdatum",
            "geboren am",
        ],
    ),
    (
        Column::Hired,
        &[
            "hired",
            "entry",
            "entry date",
            "date of entry",
            "entree",
            "date d entree",
            "date d embauche",
            "eintritt",
            "eintrittsdatum",
        ],
    ),
    (Column::Profession, &["profession", "occupation", "fonction", "beruf", "funktion"]),
    (Column::Nationality, &["nationality", "nationalite", "nationalitat", "staatsangehorigkeit"]),
    (Column::Sex, &["sex", "sexe", "genre", "geschlecht"]),
];

impl Column {
    fn named(text: &str) -> Option<Self> {
        static HEADINGS: LazyLock<Headings<Column>> = LazyLock::new(|| Headings::new(NAMES.iter().copied()));
        HEADINGS.find(text)
    }
}

/// The columns of a text, in their order; `None` for one that is not read.
pub(super) struct Columns {
    pub(super) order: Vec<Option<Column>>,
    /// How many columns a line must have.
    pub(super) least: usize,
}

impl Columns {
    /// Surname, first names, and a matricule that may be missing.
    pub(super) fn usual() -> Self {
        Self { order: [Column::Surname, Column::FirstNames, Column::Matricule].map(Some).to_vec(), least: 2 }
    }
}

/// What a line is among the columns.
pub(super) enum Heading {
    /// It names surname and first names, and is a header.
    Header(Header),
    /// It names some column, but is no header whose columns can be trusted.
    Doubtful(Vec<Finding>),
}

/// A line that names the columns.
pub(super) struct Header {
    pub(super) columns: Columns,
    pub(super) findings: Vec<Finding>,
}

/// The columns that a line names; a name in quotation marks is one too.
fn named(line: &str, separator: Separator) -> (Vec<Option<Column>>, Vec<bool>) {
    let texts: Vec<&str> = line.split(separator.character()).collect();
    let written = texts.iter().map(|text| !text.trim_matches([' ', '"']).is_empty()).collect();
    (texts.into_iter().map(Column::named).collect(), written)
}

/// How many cells of a line name a column.
pub(super) fn names(line: &str, separator: Separator) -> usize {
    named(line, separator).0.iter().flatten().count()
}

/// Whether a line repeats the names of the columns: every written cell names the column in which it stands.
pub(super) fn repeats(line: &str, separator: Separator, columns: &Columns) -> bool {
    let (order, written) = named(line, separator);
    let known = columns.order.iter().copied().chain(std::iter::repeat(None));
    let both = order.contains(&Some(Column::Surname)) && order.contains(&Some(Column::FirstNames));
    both && order.iter().zip(written).zip(known).all(|((here, written), known)| !written || *here == known)
}

/// Reads a line that names columns; `None` where no cell names one: such a line is a person.
pub(super) fn heading(number: u64, line: &str, separator: Separator) -> Option<Heading> {
    let (order, written) = named(line, separator);
    let known: Vec<Column> = order.iter().copied().flatten().collect();
    if known.is_empty() {
        return None;
    }
    let pointer = format!("/lines/{number}");
    if !known.contains(&Column::Surname) || !known.contains(&Column::FirstNames) {
        let all = known.len() == written.iter().filter(|written| **written).count();
        let rule = if all {
            rules::Pasted::MissingColumn
        } else {
            rules::Pasted::LineLikeAHeader { line: number.into() }
        };
        return Some(Heading::Doubtful(vec![Finding::new(pointer, rule)]));
    }
    let mut findings = Vec::new();
    for (index, (column, written)) in order.iter().zip(written).enumerate() {
        let twice = column.is_some() && order.iter().take(index).any(|earlier| earlier == column);
        if twice {
            findings.push(Finding::new(
                pointer.as_str(),
                rules::Pasted::ColumnNamedTwice { column: (index + 1).into() },
            ));
        } else if column.is_none() && written {
            findings.push(Finding::new(
                pointer.as_str(),
                rules::Pasted::ColumnNotRead { column: (index + 1).into() },
            ));
        }
    }
    let refused = findings.iter().any(|finding| finding.severity == types::Severity::Error);
    Some(if refused {
        Heading::Doubtful(findings)
    } else {
        Heading::Header(Header { columns: Columns { least: 0, order }, findings })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_many_names() {
        for (text, column) in [
            ("Nom", Some(Column::Surname)),
            ("NOM DE FAMILLE", Some(Column::Surname)),
            ("Prénom(s)", Some(Column::FirstNames)),
            ("Vornamen", Some(Column::FirstNames)),
            ("Prénom usuel", Some(Column::FirstNames)),
            ("First name(s)", Some(Column::FirstNames)),
            ("Surname(s)", Some(Column::Surname)),
            ("Lastname", Some(Column::Surname)),
            ("\"Zuname\"", Some(Column::Surname)),
            ("Date d’entrée", Some(Column::Hired)),
            ("date_of_birth", Some(Column::Birth)),
            ("Staatsangehörigkeit", Some(Column::Nationality)),
            ("Muller", None),
            ("", None),
        ] {
            assert_eq!(Column::named(text), column, "{text}");
        }
    }
}
