//! The columns of a table, and the names that people give them in three languages.

use types::bare_letters;

/// A column that is known.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in pointers, and its heading in English.
    pub name: &'static str,
    /// Its heading in French.
    pub french: &'static str,
    /// Its heading in German.
    pub german: &'static str,
    /// Other headings by which it is known.
    pub also: &'static [&'static str],
    /// Whether a table must have it.
    pub is_required: bool,
}

impl Column {
    /// A column that may be missing.
    #[must_use]
    pub const fn optional(name: &'static str, french: &'static str, german: &'static str) -> Self {
        Self { name, french, german, also: &[], is_required: false }
    }

    /// A column that a table must have.
    #[must_use]
    pub const fn required(name: &'static str, french: &'static str, german: &'static str) -> Self {
        Self { is_required: true, ..Self::optional(name, french, german) }
    }

    /// The same column with other headings.
    #[must_use]
    pub const fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    fn headings(&self) -> impl Iterator<Item = &'static str> {
        [self.name, self.french, self.german].into_iter().chain(self.also.iter().copied())
    }
}

/// Headings, each with the column that it names: capitals, accents, hyphens and a plural in brackets do not matter.
#[derive(Clone, Debug)]
pub struct Headings<C> {
    known: Vec<(String, C)>,
}

impl<C: Copy> Headings<C> {
    /// The headings of each column.
    #[must_use]
    pub fn new(columns: impl IntoIterator<Item = (C, &'static [&'static str])>) -> Self {
        let columns = columns.into_iter();
        let known = columns.flat_map(|(column, names)| names.iter().map(move |name| (key(name), column)));
        Self { known: known.collect() }
    }

    /// The column of a heading.
    #[must_use]
    pub fn find(&self, heading: &str) -> Option<C> {
        let key = key(heading);
        self.known.iter().find(|(known, _)| *known == key).map(|(_, column)| *column)
    }
}

impl Headings<&'static str> {
    pub(crate) fn of(columns: &[Column]) -> Self {
        let known = columns.iter().flat_map(|column| column.headings().map(|name| (key(name), column.name)));
        Self { known: known.collect() }
    }
}

/// Every known column with its headings: `name (nom, Name), hours (heures, Stunden)`.
pub(crate) fn listed(columns: &[Column]) -> String {
    let listed = columns.iter().map(|column| match (column.name, column.french, column.german) {
        (name, french, german) if name == french && name == german => name.to_owned(),
        (name, french, german) => format!("{name} ({french}, {german})"),
    });
    listed.collect::<Vec<_>>().join(", ")
}

/// What of a heading decides: its words; "Prénom(s)" is "prenom".
fn key(heading: &str) -> String {
    let parted: String =
        heading.chars().map(|c| if c.is_ascii_punctuation() || c == '’' { ' ' } else { c }).collect();
    let bare = bare_letters(&parted);
    bare.strip_suffix(" s").map_or_else(|| bare.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_known_however_it_is_written() {
        let column =
            Column::optional("first_names", "prénoms", "Vornamen").also(&["prénom", "date d’entrée"]);
        let headings = Headings::of(&[column]);
        for (text, known) in [
            ("first_names", true),
            ("First names", true),
            ("PRÉNOMS", true),
            ("Prénom(s)", true),
            ("\"Vornamen\"", true),
            ("Date d'entrée", true),
            ("Vorname und Name", false),
            ("", false),
        ] {
            assert_eq!(headings.find(text).is_some(), known, "{text}");
        }
    }
}
