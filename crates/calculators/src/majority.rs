//! `majority`: who is elected by relative majority, or how an election goes on before the vote.

use chrono::{Months, NaiveDate};
use elections::{
    Parameters, VotingSystem,
    allocation::{SeatPair, headcount_notes},
    candidatures::{Outcome, agreement_note, outcome_explained},
    ranking::{Departed, MinimumVotes, votes_per_elector_note},
    reasons::{Explanation, Reason, explain_all},
    rules,
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::{
    Calculator, Lots, names,
    within_list::{Elected, Ranked, Votes},
};

/// Seats and candidates, with their votes once they are counted.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = MajorityInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Employees of the company; only compared with the seats.
    #[cfg_attr(feature = "schema", schema(example = 60))]
    pub headcount: Option<u32>,
    /// Titulaires to elect, 1 to 500.
    #[cfg_attr(feature = "schema", schema(example = 3, minimum = 1, maximum = 500))]
    pub titulaires: u32,
    /// Suppléants to elect, 0 to 500.
    #[cfg_attr(feature = "schema", schema(example = 3, maximum = 500))]
    pub suppleants: u32,
    /// Votes of an elector; only compared with the seats.
    pub votes_per_elector: Option<u32>,
    /// The candidates with their votes, 1,000 at most. Before the vote `candidates_count` stands instead.
    pub candidates: Option<Vec<Votes>>,
    /// How many candidates stand.
    pub candidates_count: Option<u32>,
    /// Whether all candidates agree who becomes titulaire and suppléant, and in which order, which spares the vote
    /// where there are no more candidates than seats; votes that were counted contradict it.
    pub agreement: Option<bool>,
    /// The day of the poll, for the time limit where nobody stands.
    pub election_day: Option<NaiveDate>,
    /// The lots drawn so far, each the order in which candidates were drawn.
    #[serde(default)]
    pub lots: Lots,
    /// What the law leaves open.
    #[serde(default)]
    pub settings: Settings,
}

/// What the law leaves open in a majority vote.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = MajoritySettings))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What becomes of those who died or withdrew.
    pub departed_candidates: Departed,
    /// The votes without which nobody is elected.
    pub minimum_votes: MinimumVotes,
}

/// Who is elected, or how the election goes on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = MajorityOutput))]
#[serde(untagged)]
pub enum Output {
    /// The votes are counted.
    Counted(Counted),
    /// There are no votes yet, or never.
    NotVoted(NotVoted),
}

/// Who is elected.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = MajorityCounted))]
pub struct Counted {
    /// A vote.
    pub outcome: Outcome,
    /// Who takes which seat.
    #[serde(flatten)]
    pub elected: Elected,
    /// Why.
    pub reasons: Vec<Explanation>,
    /// The settings that were used.
    pub settings: Settings,
}

/// How the election goes on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = MajorityNotVoted))]
// Only for the schema: what is counted has all of these fields and more, and must not fit here too.
#[serde(deny_unknown_fields)]
pub struct NotVoted {
    /// A vote, an election without one, or nobody to elect.
    pub outcome: Outcome,
    /// What comes then, where nobody stands: `itm_enquiry_then_ministerial_order`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then: Option<&'static str>,
    /// The last day of the ministerial order, where the day of the poll is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then_latest: Option<NaiveDate>,
    /// Why.
    pub reasons: Vec<Explanation>,
    /// The settings that were used.
    pub settings: Settings,
}

impl Calculator for Input {
    const NAME: &'static str = "majority";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let parameters = Parameters::latest();
        let mut findings = Vec::new();
        let votes = self.candidates.as_deref().filter(|candidates| !candidates.is_empty());
        let count = self.check(&mut findings);
        let ranked = Ranked::read(votes.unwrap_or_default(), &self.lots, &mut findings);
        if !findings.is_empty() {
            return Err(findings);
        }
        let mut reasons = self.notes(parameters);
        if votes.is_some() {
            let seats = SeatPair { titulaires: self.titulaires, suppleants: self.suppleants };
            let Settings { departed_candidates, minimum_votes } = self.settings;
            let (elected, why) = ranked.rank(seats, minimum_votes.votes(), departed_candidates)?;
            reasons.extend(why);
            let reasons = explain_all(&reasons, language);
            return Ok(Output::Counted(Counted {
                outcome: Outcome::Vote,
                elected,
                reasons,
                settings: self.settings,
            }));
        }
        let agreement = self.agreement.unwrap_or(false);
        let (outcome, why) = outcome_explained(parameters, count, self.members(), agreement);
        reasons.extend(why);
        if self.agreement.is_none() && (1..=self.members()).contains(&count) {
            reasons.push(agreement_note());
        }
        let nobody = match outcome {
            Outcome::PvDeCarence => true,
            Outcome::Vote | Outcome::ElectionDOffice => false,
        };
        let months = Months::new(parameters.designation_months.value);
        Ok(Output::NotVoted(NotVoted {
            outcome,
            then: nobody.then_some("itm_enquiry_then_ministerial_order"),
            then_latest: self.election_day.filter(|_| nobody).and_then(|day| day.checked_add_months(months)),
            reasons: explain_all(&reasons, language),
            settings: self.settings,
        }))
    }
}

impl Input {
    fn members(&self) -> u32 {
        self.titulaires.saturating_add(self.suppleants)
    }

    /// Reports what can't be, and counts the candidates.
    fn check(&self, findings: &mut Vec<Finding>) -> u32 {
        names::seats("/titulaires", self.titulaires, 1, findings);
        names::seats("/suppleants", self.suppleants, 0, findings);
        let listed = self.candidates.as_ref().map(|listed| u32::try_from(listed.len()).unwrap_or(u32::MAX));
        match (listed, self.candidates_count) {
            (None, None) => findings.push(Finding::error("/candidates", "required")),
            (Some(listed), Some(count)) if listed != count => {
                findings.push(Finding::new(
                    "/candidates_count",
                    rules::Allocation::WrongNumberOfCandidates { found: listed.into() },
                ));
            }
            (Some(_), _) | (None, Some(_)) => {}
        }
        let count = self.candidates_count.or(listed).unwrap_or(0);
        let counted = listed.is_some_and(|listed| listed > 0);
        if counted && self.agreement == Some(true) {
            findings.push(Finding::error("/agreement", "not_applicable"));
        }
        count
    }

    /// What does not go together, and changes nothing.
    fn notes(&self, parameters: &Parameters) -> Vec<Reason> {
        let system = VotingSystem::MajoriteRelative;
        let notes =
            self.headcount.map(|headcount| headcount_notes(parameters, headcount, self.titulaires, system));
        let mut notes = notes.unwrap_or_default();
        notes.extend(self.votes_per_elector.and_then(|said| votes_per_elector_note(said, self.members())));
        notes
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn findings(input: Value) -> Vec<(String, &'static str)> {
        let input: Input = serde_json::from_value(input).unwrap();
        let findings = input.calculate(Language::En).unwrap_err();
        findings.into_iter().map(|finding| (finding.pointer, finding.code)).collect()
    }

    #[test]
    fn what_cannot_be_is_reported_at_its_place() {
        let one = json!({"id": "c1", "votes": 1, "birth": "1980-01-01"});
        let nameless = json!({"id": "", "votes": 1, "birth": "1980-01-01"});
        for (input, expected) in [
            (json!({"titulaires": 1, "suppleants": 1}), vec![("/candidates", "required")]),
            (
                json!({"titulaires": 0, "suppleants": 501, "candidates_count": 0}),
                vec![("/titulaires", "out_of_range"), ("/suppleants", "out_of_range")],
            ),
            (
                json!({"titulaires": 1, "suppleants": 1, "candidates": [one], "agreement": true}),
                vec![("/agreement", "not_applicable")],
            ),
            (
                json!({"titulaires": 1, "suppleants": 1, "candidates": [one], "candidates_count": 2}),
                vec![("/candidates_count", "F.907")],
            ),
            (
                json!({"titulaires": 1, "suppleants": 1, "candidates": [one, one, nameless]}),
                vec![("/candidates/1/id", "F.906"), ("/candidates/2/id", "required")],
            ),
            (
                json!({"titulaires": 1, "suppleants": 1, "candidates": [one], "lots": [["c1"]]}),
                vec![("/lots/0", "F.901")],
            ),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(at, code)| (at.to_owned(), code)).collect();
            assert_eq!(findings(input.clone()), expected, "{input}");
        }
    }

    #[test]
    fn an_agreement_that_nobody_mentions_is_pointed_out() {
        let input = json!({"titulaires": 1, "suppleants": 1, "candidates_count": 2});
        let Ok(Output::NotVoted(answer)) =
            serde_json::from_value::<Input>(input).unwrap().calculate(Language::En)
        else {
            panic!("not voted yet")
        };
        assert_eq!(answer.outcome, Outcome::Vote);
        assert_eq!(answer.reasons.last().unwrap().code, "candidatures.agreement_not_said");
    }

    #[test]
    fn what_does_not_go_together_is_noted() {
        let input = json!({"headcount": 150, "titulaires": 3, "suppleants": 3, "votes_per_elector": 5,
            "candidates_count": 9});
        let input: Input = serde_json::from_value(input).unwrap();
        let Ok(Output::NotVoted(answer)) = input.calculate(Language::En) else { panic!("not voted yet") };
        let codes: Vec<_> = answer.reasons.into_iter().map(|said| said.code).collect();
        assert_eq!(
            codes[..3],
            ["allocation.other_headcount", "allocation.other_system", "ranking.other_votes_per_elector"]
        );
    }
}
