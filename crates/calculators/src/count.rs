//! `count`: the offices of a poll, added and checked.

use chrono::NaiveDate;
use elections::{
    BlankBallots, Count, Office, Paper, Parameters, PrintedBallots, VotingSystem, count_offices,
    reasons::{Explanation, explain_all},
    rules::message,
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language, Severity};

use super::{
    Calculator,
    ballot::{Candidates, lists_of, named_twice, names_of},
};

/// The offices of a poll after their counts.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CountInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The system of the vote.
    pub system: VotingSystem,
    /// Titulaires and suppléants together, 1 to 1000.
    #[cfg_attr(feature = "schema", schema(example = 10))]
    pub votes_per_elector: u32,
    /// The candidates, by list or one by one.
    pub candidates: Candidates,
    /// The offices, 1 to 100; one of them is the principal office.
    pub offices: Vec<Office>,
    /// The general count as it was entered; it is compared with the sum of the offices.
    pub general: Option<Count>,
    /// What the law leaves open.
    #[serde(default)]
    pub settings: CountRules,
    /// The day whose law is asked for; the newest law without it.
    pub on: Option<NaiveDate>,
}

/// What the law leaves open about a count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct CountRules {
    /// Where blank ballots are printed.
    pub blank_ballots: BlankBallots,
}

/// The general count, and what does not hold.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CountOutput))]
pub struct Output {
    /// Whether nothing stops the procès-verbal.
    pub consistent: bool,
    /// The sum of the offices.
    pub general: Count,
    /// Valid, blank and invalid ballots as the procès-verbal prints them.
    pub printed: PrintedBallots,
    /// What does not hold.
    pub checks: Vec<Check>,
    /// What was used.
    pub settings: CountRules,
    /// Why.
    pub reasons: Vec<Explanation>,
}

/// A rule that does not hold.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CountCheck))]
pub struct Check {
    /// Where, as a JSON pointer into the input.
    pub pointer: String,
    /// The code of the rule.
    pub code: &'static str,
    /// Whether it stops the procès-verbal; a warning asks for a look.
    pub blocks: bool,
    /// The rule in one line.
    pub title: String,
    /// What it says.
    pub explanation: String,
    /// What to do.
    pub action: String,
    /// Where it is written; `null` for plain arithmetic.
    pub article: Option<&'static str>,
}

impl Check {
    fn of(finding: Finding, language: Language) -> Self {
        let message = message(&finding);
        let blocks = match finding.severity {
            Severity::Error => true,
            Severity::Warning => false,
        };
        Self {
            code: finding.code,
            blocks,
            title: message.as_ref().map(|message| message.title(language)).unwrap_or_default(),
            explanation: message.as_ref().map(|message| message.explanation(language)).unwrap_or_default(),
            action: message.as_ref().map(|message| message.action(language)).unwrap_or_default(),
            article: message.and_then(|message| message.article()),
            pointer: finding.pointer,
        }
    }
}

impl Input {
    fn paper(&self, parameters: &Parameters) -> Result<Paper, Vec<Finding>> {
        let lists = lists_of(&self.candidates);
        let empty = match &self.candidates {
            Candidates::Lists(lists) => lists.is_empty() || lists.values().any(|names| names.is_empty()),
            Candidates::Alone(names) => names.is_empty(),
        };
        if empty {
            return Err(vec![Finding::error("/candidates", "too_few_items").with("least", 1)]);
        }
        let twice = named_twice(&self.candidates);
        if !twice.is_empty() {
            return Err(twice);
        }
        match self.system {
            VotingSystem::MajoriteRelative => {
                Paper::majority(parameters, self.votes_per_elector, names_of(&self.candidates))
            }
            VotingSystem::RepresentationProportionnelle => {
                Paper::proportional(parameters, self.votes_per_elector, lists)
            }
        }
    }
}

impl Calculator for Input {
    const NAME: &'static str = "count";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let parameters = Parameters::of(self.on);
        let paper = self.paper(parameters)?;
        let counted = count_offices(parameters, &paper, &self.offices, self.general.as_ref())?;
        let checks: Vec<_> = counted.checks.into_iter().map(|finding| Check::of(finding, language)).collect();
        Ok(Output {
            consistent: !checks.iter().any(|check| check.blocks),
            printed: counted.count.tally.printed(self.settings.blank_ballots),
            general: counted.count,
            checks,
            settings: self.settings,
            reasons: explain_all(&counted.reasons, language),
        })
    }
}
