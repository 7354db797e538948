//! `max-candidates`: how many candidates a list may have.

use elections::{
    Parameters,
    candidatures::max_per_list,
    reasons::{Explanation, explain_all},
    seats_explained, seats_under,
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::Calculator;

/// A headcount.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = MaxCandidatesInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Employees on the computation day.
    #[cfg_attr(feature = "schema", schema(example = 150))]
    pub headcount: u32,
}

/// The limit.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = MaxCandidatesOutput))]
pub struct Output {
    /// The most candidates of one list; 0 where nobody is elected.
    pub max_per_list: u32,
    /// Why.
    pub reasons: Vec<Explanation>,
}

impl Calculator for Input {
    const NAME: &'static str = "max-candidates";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let law = Parameters::latest();
        let (_, mut reasons) = seats_explained(law, self.headcount);
        let most = seats_under(law, self.headcount).map(max_per_list).map_or(0, |(most, reason)| {
            reasons.push(reason);
            most
        });
        Ok(Output { max_per_list: most, reasons: explain_all(&reasons, language) })
    }
}
