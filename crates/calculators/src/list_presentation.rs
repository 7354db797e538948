//! `list-presentation`: who presents candidates in a company, and with how much support.

use elections::{
    Capacity, Parameters, VotingSystem,
    candidatures::presentation,
    reasons::{Explanation, explain_all},
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::Calculator;

/// A headcount.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ListPresentationInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Employees on the computation day.
    #[cfg_attr(feature = "schema", schema(example = 121))]
    pub headcount: u32,
}

/// How candidates are handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CandidatureForm))]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// One by one.
    Individual,
    /// In lists; an isolated candidature is a list of its own.
    List,
}

/// Who presents candidates.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ListPresentationOutput))]
pub struct Output {
    /// How many supporters a candidature without union needs; `null` where nobody is elected.
    pub required_supporters: Option<u32>,
    /// Who these supporters are: `employees` or `electors`.
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, example = "employees"))]
    pub supporters_are: Option<Capacity>,
    /// By which rights candidates are presented.
    #[cfg_attr(feature = "schema", schema(value_type = Vec<String>))]
    pub presenters: &'static [Capacity],
    /// How candidates are handed in.
    pub form: Option<Form>,
    /// The system of the vote.
    pub system: Option<VotingSystem>,
    /// Why.
    pub reasons: Vec<Explanation>,
}

impl Calculator for Input {
    const NAME: &'static str = "list-presentation";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let (presentation, reasons) = presentation(Parameters::latest(), self.headcount);
        Ok(Output {
            required_supporters: presentation.map(|it| it.required_supporters),
            supporters_are: presentation.map(|it| it.supporters),
            presenters: presentation.map_or(&[], |it| it.presenters),
            form: presentation.map(|it| match it.system {
                VotingSystem::MajoriteRelative => Form::Individual,
                VotingSystem::RepresentationProportionnelle => Form::List,
            }),
            system: presentation.map(|it| it.system),
            reasons: explain_all(&reasons, language),
        })
    }
}
