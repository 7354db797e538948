//! A set of parameters as a list, for people who want to hold it against the law.

use std::fmt::Display;

use chrono::NaiveDate;

use super::{BureauStep, Provision, TrainingBand, TrainingPeriod, UpTo, YearDay};
use crate::Confidence;

/// One number or table of the law, as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The name of the field.
    pub name: &'static str,
    /// Its value; tables as `up to 25: 1; up to 50: 2`.
    pub value: String,
    /// The article, or where else it is written.
    pub article: &'static str,
    /// Where it was read.
    pub source: &'static str,
    /// How well it is known.
    pub confidence: Confidence,
}

impl Listed {
    pub(super) fn of<T: Printed>(name: &'static str, provision: &Provision<T>) -> Self {
        let Provision { value, article, source, confidence } = provision;
        Self { name, value: value.printed(), article, source: source.name(), confidence: *confidence }
    }
}

/// What stands in a set, in words.
pub(super) trait Printed {
    fn printed(&self) -> String;
}

impl Printed for u32 {
    fn printed(&self) -> String {
        self.to_string()
    }
}

impl Printed for (YearDay, YearDay) {
    fn printed(&self) -> String {
        format!("{} to {}", self.0, self.1)
    }
}

impl Printed for &[NaiveDate] {
    fn printed(&self) -> String {
        joined(self.iter().map(NaiveDate::to_string))
    }
}

impl Printed for &[UpTo] {
    fn printed(&self) -> String {
        joined(self.iter().map(|line| up_to(line.up_to, line.value)))
    }
}

impl Printed for &[BureauStep] {
    fn printed(&self) -> String {
        joined(self.iter().map(|step| format!("from {}: {}", step.titulaires_from, step.members)))
    }
}

impl Printed for &[TrainingBand] {
    fn printed(&self) -> String {
        joined(self.iter().map(|band| match band.per {
            TrainingPeriod::Mandate => up_to(band.up_to, format!("{} a mandate", band.weeks)),
            TrainingPeriod::Year => up_to(band.up_to, format!("{} a year", band.weeks)),
        }))
    }
}

fn up_to(limit: u32, value: impl Display) -> String {
    match limit {
        u32::MAX => format!("above: {value}"),
        _ => format!("up to {limit}: {value}"),
    }
}

fn joined(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use std::{fmt::Write, fs, path::Path};

    use super::super::SETS;

    /// The page of parameters, as it is committed.
    fn page() -> String {
        let mut page = "# Parameters\n\nThe numbers of the law, each with the article where it stands and how well it is known: H read in the law or\n".to_owned();
        page +=
            "in an official page, M in a secondary source, L inferred. Printed by a test from the code.\n";
        for set in &SETS {
            write!(page, "\n## From {}\n\n", set.valid_from).unwrap();
            page += "| parameter | value | article | source | confidence |\n|---|---|---|---|---|\n";
            for row in set.listed() {
                let (value, source) = (row.value, row.source);
                writeln!(
                    page,
                    "| `{}` | {value} | {} | {source} | {:?} |",
                    row.name, row.article, row.confidence
                )
                .unwrap();
            }
        }
        page
    }

    #[test]
    fn the_committed_page_of_parameters_is_the_printed_one() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/law/PARAMETERS.md");
        if std::env::var_os("SCRUTIN_REGENERATE").is_some() {
            fs::write(&path, page()).unwrap();
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), page(), "print it anew with scripts/regenerate");
    }

    #[test]
    fn every_value_is_in_words() {
        for set in &SETS {
            for row in set.listed() {
                assert!(!row.value.is_empty() && !row.article.is_empty(), "{}", row.name);
                assert!(!row.value.contains(&u32::MAX.to_string()), "{}", row.name);
            }
        }
    }
}
