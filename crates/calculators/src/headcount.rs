//! `headcount`: who counts and for how much, whether a delegation must be elected, and how large it is.

use chrono::NaiveDate;
use elections::{
    Fraction, Parameters, VotingSystem, WeekPattern,
    headcount::{Category, CategoryTotal, Choices, Contract, Question, Settings},
    reasons::Explanation,
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::Calculator;

mod answer;
mod staff;
mod table;

pub use table::{Line, Read, read_contracts};

/// The staff in one of four ways: totals by category, `contracts`, `csv`, or the exact headcount `raw`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HeadcountInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Full-time CDI on the computation day.
    #[cfg_attr(feature = "schema", schema(example = 12))]
    #[serde(default)]
    pub cdi_full_time: u32,
    /// CDI on parental leave among all CDI; they are counted all the same.
    #[serde(default)]
    pub of_which_on_parental_leave: u32,
    /// Weekly hours of each part-time CDI of 16 hours or more.
    #[serde(default)]
    pub cdi_part_time_hours: Vec<Fraction>,
    /// Weekly hours of each CDI below 16 hours.
    #[serde(default)]
    pub cdi_part_time_below_16_hours: Vec<Fraction>,
    /// Hours present in the twelve months of each CDD.
    #[serde(default)]
    pub cdd_hours_present: Vec<Fraction>,
    /// Hours present of each CDD who replaces somebody absent; not counted.
    #[serde(default)]
    pub cdd_replacing_absent_hours: Vec<Fraction>,
    /// Hours present in the twelve months of each person put at the company's disposal, *intérimaires* among them.
    #[serde(default)]
    pub mis_a_disposition_hours: Vec<Fraction>,
    /// Hours present of each of those who replaces somebody absent; not counted.
    #[serde(default)]
    pub mis_a_disposition_replacing_absent_hours: Vec<Fraction>,
    /// Apprentices; not counted.
    #[serde(default)]
    pub apprentices: u32,
    /// Students; not counted.
    #[serde(default)]
    pub students: u32,
    /// Whether the company is a temporary-work company (L.411-2).
    #[serde(default)]
    pub temp_agency: bool,
    /// Its permanent staff.
    #[serde(default)]
    pub permanent: u32,
    /// Months of missions of each of its temporary workers in the year before the computation day.
    #[serde(default)]
    pub temps_with_total_mission_months_in_last_year: Vec<Fraction>,
    /// The exact headcount, where it is known.
    pub raw: Option<Fraction>,
    /// The exact headcounts of the twelve months before the computation day, beside totals or `raw`.
    pub monthly_headcounts: Option<Vec<Fraction>>,
    /// Everybody employed on the computation day or in the twelve months before, up to 5,000 lines.
    pub contracts: Option<Vec<Contract>>,
    /// The same as a table with a header, separated by `;` or `,`.
    #[cfg_attr(feature = "schema", schema(example = "kind;name;weekly_hours\ncdi;Weber Anne;37,5\n"))]
    pub csv: Option<String>,
    /// The day on which the notice is posted; without it the last day to post it. Its month fixes the computation day.
    pub posted_on: Option<NaiveDate>,
    /// The closing day of the poll.
    pub election_day: Option<NaiveDate>,
    /// The first day of voting, where it is earlier.
    pub opening_day: Option<NaiveDate>,
    /// The working week of the company, by which the calendar finds the days that are not given; Monday to Friday without it.
    pub week: Option<WeekPattern>,
    /// The last day to deposit the electoral lists; without it the day that the calendar gives.
    pub lists_date: Option<NaiveDate>,
    /// The choices.
    #[serde(default)]
    pub settings: Choices,
}

/// The headcount and what follows from it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HeadcountOutput))]
pub struct Output {
    /// The exact headcount.
    pub raw: Fraction,
    /// Whether a delegation must be elected; `null` while a human must decide it.
    pub obligation: Option<bool>,
    /// The whole headcount that finds its line in the table of seats.
    pub band_headcount: u32,
    /// Delegates in office.
    pub titulaires: u32,
    /// Their substitutes.
    pub suppleants: u32,
    /// How they are elected; `null` where nobody is.
    pub system: Option<VotingSystem>,
    /// What a human must decide; `null` where nothing is open.
    pub question: Option<Question>,
    /// The computation day; `null` for totals.
    pub computation_day: Option<NaiveDate>,
    /// The twelve months over which presence is measured in days.
    pub presence_window: Option<Days>,
    /// The sum by category; only those to which somebody belongs.
    pub categories: Vec<CategoryTotal>,
    /// Each contract; empty for totals.
    pub lines: Vec<LineView>,
    /// The twelve months before the computation day, oldest first; empty where they are not known.
    pub months: Vec<MonthView>,
    /// Why.
    pub reasons: Vec<Explanation>,
    /// The choices that were used.
    pub settings: Settings,
}

/// A first and a last day, both included.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HeadcountDays))]
pub struct Days {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

/// One contract.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HeadcountLine))]
pub struct LineView {
    /// The line of the table as an editor numbers it, or the place in `contracts` from 1 on.
    pub line: u64,
    /// The name as it was typed.
    pub name: Option<String>,
    /// Where the line belongs in the sum.
    pub category: Category,
    /// From nothing to one.
    pub counted: Fraction,
    /// Why.
    pub reasons: Vec<Explanation>,
}

/// The headcount of one month.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HeadcountMonth))]
pub struct MonthView {
    /// The day on which it is taken; `null` where it was given.
    pub day: Option<NaiveDate>,
    /// The exact headcount.
    pub headcount: Fraction,
}

impl Calculator for Input {
    const NAME: &'static str = "headcount";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let law = Parameters::of(self.election_day.or(self.posted_on));
        let settings = self.settle(law)?;
        let staff = staff::read(self, settings, law)?;
        answer::answer(staff, settings, law, language)
    }
}

impl Input {
    /// Every choice, made here or by the law.
    fn settle(&self, law: &Parameters) -> Result<Settings, Vec<Finding>> {
        let placed =
            |finding: Finding| Finding { pointer: format!("/settings{}", finding.pointer), ..finding };
        self.settings.settle(law).map_err(|findings| findings.into_iter().map(placed).collect())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::{NotCalculated, calculate};
    use types::Language;

    fn found(input: Value) -> Vec<(String, &'static str)> {
        match calculate("headcount", input, Language::En) {
            Err(NotCalculated::Findings(findings)) => {
                findings.into_iter().map(|finding| (finding.pointer, finding.code)).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_matricule_that_can_not_be_is_told_as_such() {
        let input = json!({"contracts": [{"kind": "cdi", "matricule": "2000060500127"}]});
        let Err(NotCalculated::Shape(finding)) = calculate("headcount", input, Language::En) else {
            panic!("it was taken");
        };
        assert_eq!((finding.pointer.as_str(), finding.code), ("/contracts/0/matricule", "matricule_check"));
    }

    #[test]
    fn what_can_not_be_is_found() {
        let day = json!({"kind": "cdd", "from": "2024-01-01", "weekly_hours": 40});
        for (input, expected) in [
            (json!({"contracts": [], "cdi_full_time": 1}), vec![("/contracts", "not_applicable")]),
            (
                json!({"contracts": [], "csv": "", "raw": 1, "monthly_headcounts": [1]}),
                vec![
                    ("/csv", "not_applicable"),
                    ("/raw", "not_applicable"),
                    ("/monthly_headcounts", "not_applicable"),
                    ("/monthly_headcounts", "too_few_items"),
                ],
            ),
            (json!({"contracts": []}), vec![("/posted_on", "required")]),
            (
                json!({"csv": "kind;matricule;birth\ncdi;1;1.1.99\n", "posted_on": "2024-02-09"}),
                vec![("/lines/2/matricule", "matricule_digits"), ("/lines/2/birth", "bad_date")],
            ),
            (json!({"raw": 1_000_001}), vec![("/raw", "out_of_range")]),
            (
                json!({"raw": 1, "monthly_headcounts": vec![1; 13]}),
                vec![("/monthly_headcounts", "too_many_items")],
            ),
            (
                json!({"raw": 1, "monthly_headcounts": vec![1_000_001; 12]}),
                (0..12).map(|_| ("", "out_of_range")).collect(),
            ),
            (
                json!({"posted_on": "2024-03-12", "lists_date": "2024-03-13", "election_day": "2024-03-12"}),
                vec![("/posted_on", "F.107"), ("/lists_date", "F.616")],
            ),
            (
                json!({"posted_on": "2024-02-09", "lists_date": "2024-02-08", "week": "tue_sat", "opening_day": "2024-03-12"}),
                vec![
                    ("/lists_date", "F.617"),
                    ("/opening_day", "not_applicable"),
                    ("/week", "not_applicable"),
                ],
            ),
            (
                json!({"election_day": "2024-03-12", "opening_day": "2024-03-09"}),
                vec![("/opening_day", "F.105")],
            ),
            (
                json!({"election_day": "2024-03-12", "posted_on": "2024-03-11", "opening_day": "2024-03-11"}),
                vec![("/posted_on", "F.107")],
            ),
            (
                json!({"election_day": "2024-03-12", "posted_on": "2024-02-28", "contracts": []}),
                vec![("/lists_date", "F.617")],
            ),
            (json!({"monthly_headcounts": vec![15; 12]}), vec![("/raw", "required")]),
            (json!({"election_day": "9999-03-12"}), vec![("/election_day", "bad_date")]),
            (json!({"posted_on": "2024-02-09", "contracts": [day]}), vec![("/contracts/0/from", "F.604")]),
            (
                json!({"posted_on": "2024-02-09", "csv": "kind\nx\ncdi\n"}),
                vec![("/lines/2/kind", "unknown_value"), ("/lines/3/weekly_hours", "required")],
            ),
            (json!({"posted_on": "2024-02-09", "csv": ""}), vec![("/lines/1/kind", "F.614")]),
            (json!({"settings": {"weekly_divisor": 15}}), vec![("/settings/weekly_divisor", "out_of_range")]),
            (
                json!({"settings": {"annual_hours_divisor": 1}}),
                vec![("/settings/annual_hours_divisor", "out_of_range")],
            ),
        ] {
            let found = found(input.clone());
            assert_eq!(found.len(), expected.len(), "{input}: {found:?}");
            for (found, (at, code)) in found.iter().zip(expected) {
                assert!(found.0.starts_with(at) && found.1 == code, "{input}: {found:?}");
            }
        }
    }

    #[test]
    fn months_too_fine_for_an_exact_average_are_refused() {
        let primes = [
            999_999_999_989_u64,
            999_999_999_961,
            999_999_999_937,
            999_999_999_899,
            999_999_999_877,
            999_999_999_869,
            999_999_999_863,
            999_999_999_857,
            999_999_999_841,
            999_999_999_829,
            999_999_999_817,
            999_999_999_803,
        ];
        let months: Vec<String> = primes.iter().map(|prime| format!("1/{prime}")).collect();
        let input =
            json!({"raw": 15, "monthly_headcounts": months, "settings": {"threshold_mode": "average"}});
        assert_eq!(found(input), [("/monthly_headcounts".to_owned(), "bad_decimal")]);
    }

    #[test]
    fn the_longest_list_of_contracts_has_its_answer() {
        let contracts = vec![json!({"kind": "cdi", "weekly_hours": 40}); 5_000];
        let input = json!({"election_day": "2024-03-12", "contracts": contracts});
        let answer = calculate("headcount", input, Language::Fr).unwrap();
        assert_eq!((&answer["raw"], &answer["titulaires"]), (&json!("5000"), &json!(24)));
        let contracts = vec![json!({"kind": "etudiant"}); 5_001];
        let input = json!({"election_day": "2024-03-12", "contracts": contracts});
        assert_eq!(found(input), [("/contracts".to_owned(), "too_many_items")]);
    }
}
