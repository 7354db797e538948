//! Which column says what: the names of columns in three languages.

use types::{Finding, bare_letters};

use super::cells::{self, Separator};

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Surname,
    FirstNames,
    Matricule,
    Birth,
    Hired,
    Profession,
    Nationality,
    Sex,
}

/// Names of columns, by their bare letters.
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
        ],
    ),
    (
        Column::FirstNames,
        &[
            "first names",
            "first name",
            "prenom",
            "prenoms",
            "prenom s",
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
        let parted: String =
            text.chars().map(|c| if c.is_ascii_punctuation() || c == '’' { ' ' } else { c }).collect();
        let bare = bare_letters(&parted);
        NAMES.iter().find(|(_, names)| names.contains(&bare.as_str())).map(|(column, _)| *column)
    }

    /// The name of the field in pointers.
    pub(super) const fn field(self) -> &'static str {
        match self {
            Self::Surname => "surname",
            Self::FirstNames => "first_names",
            Self::Matricule => "matricule",
            Self::Birth => "birth",
            Self::Hired => "hired",
            Self::Profession => "profession",
            Self::Nationality => "nationality",
            Self::Sex => "sex",
        }
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

/// A first line that names the columns.
pub(super) struct Header {
    /// `None` where surname and first names have no column.
    pub(super) columns: Option<Columns>,
    pub(super) findings: Vec<Finding>,
}

/// Reads a first line that names columns: at least two of them, or one and nothing else. Anything else is a person.
pub(super) fn header(number: usize, line: &str, separator: Separator) -> Option<Header> {
    let cells = cells::cells(line, separator).ok()?;
    let order: Vec<Option<Column>> = cells.iter().map(|cell| Column::named(&cell.text)).collect();
    let known: Vec<Column> = order.iter().copied().flatten().collect();
    let both = known.contains(&Column::Surname) && known.contains(&Column::FirstNames);
    let written = cells.iter().filter(|cell| !cell.is_empty()).count();
    if !both && known.len() != written {
        return None;
    }
    let pointer = format!("/lines/{}", number - 1);
    let mut findings = Vec::new();
    if !both {
        findings.push(Finding::error(pointer.as_str(), "F.712").with("line", number));
    }
    for (place, column) in order.iter().enumerate() {
        let twice = column.is_some() && order.iter().take(place).any(|earlier| earlier == column);
        let unread = column.is_none() && cells.get(place).is_some_and(|cell| !cell.is_empty());
        if twice {
            findings.push(Finding::error(pointer.as_str(), "F.713").with("column", place + 1));
        } else if unread {
            findings.push(Finding::warning(pointer.as_str(), "W.711").with("column", place + 1));
        }
    }
    let refused = findings.iter().any(|finding| finding.severity == types::Severity::Error);
    let columns = (!refused).then_some(Columns { least: 0, order });
    Some(Header { columns, findings })
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
