//! A set of parameters as a list, for people who want to hold it against the law.

use std::fmt::Write;

use chrono::NaiveDate;

use super::{BureauStep, Parameters, Provision, SeatBand, TrainingBand, TrainingPeriod, UpTo, YearDay};
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

/// What stands in a set, in words.
trait Printed {
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
        self.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    }
}

impl Printed for &[SeatBand] {
    fn printed(&self) -> String {
        rows(self.iter().map(|band| (band.up_to, band.titulaires)))
    }
}

impl Printed for &[UpTo] {
    fn printed(&self) -> String {
        rows(self.iter().map(|line| (line.up_to, line.value)))
    }
}

impl Printed for &[BureauStep] {
    fn printed(&self) -> String {
        let steps = self.iter().map(|step| format!("from {}: {}", step.titulaires_from, step.members));
        steps.collect::<Vec<_>>().join("; ")
    }
}

impl Printed for &[TrainingBand] {
    fn printed(&self) -> String {
        let mut text = String::new();
        for (index, band) in self.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            let per = match band.per {
                TrainingPeriod::Mandate => "mandate",
                TrainingPeriod::Year => "year",
            };
            let _ = match band.up_to {
                u32::MAX => write!(text, "{separator}above: {} a {per}", band.weeks),
                up_to => write!(text, "{separator}up to {up_to}: {} a {per}", band.weeks),
            };
        }
        text
    }
}

fn rows(rows: impl Iterator<Item = (u32, u32)>) -> String {
    let mut text = String::new();
    for (index, (up_to, value)) in rows.enumerate() {
        let separator = if index == 0 { "" } else { "; " };
        let _ = match up_to {
            u32::MAX => write!(text, "{separator}above: {value}"),
            _ => write!(text, "{separator}up to {up_to}: {value}"),
        };
    }
    text
}

fn listed<T: Printed>(name: &'static str, provision: &Provision<T>) -> Listed {
    Listed {
        name,
        value: provision.value.printed(),
        article: provision.article,
        source: provision.source.name(),
        confidence: provision.confidence,
    }
}

/// Takes the set apart by name, so that a field that is missing here does not compile.
macro_rules! every {
    ($set:expr; $($name:ident,)+) => {{
        let Parameters { valid_from: _, $($name,)+ } = $set;
        vec![$(listed(stringify!($name), $name),)+]
    }};
}

impl Parameters {
    /// Every provision of the set, in the order of the law.
    #[must_use]
    pub fn listed(&self) -> Vec<Listed> {
        every! { self;
            obligation_from,
            proportional_from,
            seat_bands,
            seat_step,
            window,
            national_days,
            part_time_below_hours,
            full_time_hours,
            opening_days_before,
            poll_minutes,
            notice_months,
            lists_days,
            claims_working_days,
            candidates_days,
            candidates_hour,
            registration_working_days,
            posting_working_days,
            postal_days,
            results_days,
            contestation_days,
            constituent_months,
            officers_notice_days,
            functions_days,
            candidate_age,
            supporters_percent,
            supporters_cap,
            supporting_electors,
            list_percent,
            recent_years,
            assessors,
            bureau_steps,
            reference_months,
            annual_hours,
            temporary_months,
            elector_age,
            elector_months,
            candidate_months,
            excluded_degree,
            votes_per_candidate,
            majority_votes_per_candidate,
            revealing_below_ballots,
            term_years,
            holidays,
            codes_months,
            codes_days_off_cycle,
            extension_days,
            refusal_days,
            designation_months,
            ees_request_months,
            ees_delegations,
            ees_small_firms,
            ees_bands,
            credit_hours,
            credit_divisors,
            credit_percent,
            freed_bands,
            freed_from,
            freed_step,
            freed_named_above,
            equality_monthly,
            equality_weekly,
            training_bands,
            training_first_hours,
            protection_months,
        }
    }
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
