//! `term`: until when a delegation sits, with which national poll it is renewed, and what happens in between.

use chrono::{Datelike, NaiveDate};
use elections::{
    Parameters, When,
    after_vote::MandateEnd,
    headcount::MAX_PEOPLE,
    reasons::{Explanation, Reason, explain_all},
    rules,
    term::{Change, National, Renewal, Situation, Term, Transfer, changes, term},
};
use serde::{Deserialize, Serialize};
use types::{CIVIL_YEARS, Finding, Language, is_civil};

use super::Calculator;

/// A delegation, or a company without one.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = TermInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The day on which the delegation was elected; `null` where there is none.
    #[cfg_attr(feature = "schema", schema(example = "2025-09-15"))]
    pub elected: Option<NaiveDate>,
    /// The next national poll: its day, or its year while the day is not published. Known and counted on without it.
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, example = "2029"))]
    pub national: Option<DayOrYear>,
    /// Employees today.
    pub headcount_now: Option<u32>,
    /// Places of titulaires of one list that are empty.
    pub titulaires_missing: Option<u32>,
    /// Suppléants that are left on that list.
    pub suppleants_left: Option<u32>,
    /// How the mandate of one delegate ends, beside those missing.
    pub delegate_end: Option<MandateEnd>,
    /// A transfer of the company.
    pub transfer: Option<Transfer>,
}

/// The most places of one list; the largest delegation that a headcount of this program gives has about two thousand.
const MAX_PLACES: u32 = 5_000;

/// A date or a year, as text or as number.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum DayOrYear {
    /// A year.
    Number(i32),
    /// `2029` or `2029-03-13`.
    Text(String),
}

/// What becomes of the delegation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = TermResult))]
#[serde(untagged)]
pub enum Outcome {
    /// Between two national polls.
    Change(Change),
    /// At the national poll.
    Renewal(Renewal),
}

/// Its term.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = TermOutput))]
pub struct Output {
    /// What becomes of the delegation by the facts that were given: what they change, else its renewal; `null`
    /// where they say nothing.
    pub result: Option<Outcome>,
    /// Everything that happens or may happen between two national polls, the most incisive first.
    pub changes: Vec<Change>,
    /// Whether it is renewed with the next national poll; `null` without a delegation.
    pub renewal: Option<Renewal>,
    /// The day of its election.
    pub starts_on: Option<NaiveDate>,
    /// The national poll with which it ends: its day, or the first and the last day between which it will be.
    pub ends: Option<When>,
    /// The next national poll after its election.
    pub next: Option<When>,
    /// The first day of a national poll that renews it.
    pub renewed_from: Option<NaiveDate>,
    /// Why.
    pub reasons: Vec<Explanation>,
}

impl Input {
    fn national(&self, findings: &mut Vec<Finding>) -> Option<National> {
        let national = match self.national.as_ref()? {
            DayOrYear::Number(year) => Some(National::Year(*year)),
            DayOrYear::Text(text) if text.len() == 4 => text.parse().ok().map(National::Year),
            DayOrYear::Text(text) => text.parse().ok().map(National::Day),
        };
        let Some(national) = national.filter(|national| CIVIL_YEARS.contains(&national.year())) else {
            findings.push(Finding::new("/national", rules::Term::NeitherADateNorAYear));
            return None;
        };
        let Some(elected) = self.elected else {
            findings.push(Finding::new("/national", rules::Term::FactsWithoutADelegation));
            return None;
        };
        let over = match national {
            National::Day(day) => day < elected,
            National::Year(year) => year < elected.year(),
        };
        if over {
            findings.push(Finding::new("/national", rules::Term::NationalPollAlreadyOver { elected }));
        }
        Some(national)
    }

    fn situation(&self, findings: &mut Vec<Finding>) -> Situation {
        let of_a_delegation = [
            ("/titulaires_missing", self.titulaires_missing.is_some()),
            ("/suppleants_left", self.suppleants_left.is_some()),
            ("/delegate_end", self.delegate_end.is_some()),
            ("/transfer", self.transfer.is_some()),
        ];
        for (pointer, given) in of_a_delegation {
            if given && self.elected.is_none() {
                findings.push(Finding::new(pointer, rules::Term::FactsWithoutADelegation));
            }
        }
        for (pointer, number, most) in [
            ("/headcount_now", self.headcount_now, MAX_PEOPLE),
            ("/titulaires_missing", self.titulaires_missing, MAX_PLACES),
            ("/suppleants_left", self.suppleants_left, MAX_PLACES),
        ] {
            if number.is_some_and(|number| number > most) {
                findings.push(Finding::error(pointer, "out_of_range").with("least", 0).with("most", most));
            }
        }
        Situation {
            in_office: self.elected.is_some(),
            headcount_now: self.headcount_now,
            titulaires_missing: self.titulaires_missing.unwrap_or(0),
            suppleants_left: self.suppleants_left,
            delegate_end: self.delegate_end,
            transfer: self.transfer,
        }
    }

    /// A headcount says something new only below the threshold, or where nothing else was asked.
    fn tells(&self, change: Change, law: &Parameters) -> bool {
        match change {
            Change::ContinuesUntilEnd => {
                let below = self.headcount_now.is_some_and(|now| now < law.obligation_from.value);
                below || self.national.is_none()
            }
            Change::NoObligation
            | Change::OffCycleElectionDue
            | Change::ReplacedBySuppleant
            | Change::SuppleantsUnknown
            | Change::FullRenewalMayBeOrdered
            | Change::DelegationSurvives
            | Change::JoinsReceivingDelegation
            | Change::ActsAsCommonDelegation => true,
        }
    }
}

impl Calculator for Input {
    const NAME: &'static str = "term";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let mut findings = Vec::new();
        if self.elected.is_some_and(|day| !is_civil(day)) {
            return Err(vec![Finding::error("/elected", "bad_date")]);
        }
        if self.elected.is_none() && self.headcount_now.is_none() {
            findings.push(Finding::error("/elected", "required"));
        }
        let national = self.national(&mut findings);
        let situation = self.situation(&mut findings);
        if !findings.is_empty() {
            return Err(findings);
        }
        let law = Parameters::of(self.elected);
        let happens = changes(law, situation);
        let term = self.elected.and_then(|elected| term(elected, national));
        let known = happens.iter().map(|(change, _)| *change).find(|change| self.tells(*change, law));
        let renewal = term.as_ref().map(|term| term.renewal);
        let reasons: Vec<Reason> = (happens.iter().map(|(_, reason)| reason.clone()))
            .chain(self.delegate_end.map(MandateEnd::reason))
            .chain(term.iter().flat_map(|term| term.reasons.iter().cloned()))
            .collect();
        Ok(Output {
            result: known.map(Outcome::Change).or(renewal.map(Outcome::Renewal)),
            changes: happens.iter().map(|(change, _)| *change).collect(),
            renewal,
            starts_on: term.as_ref().map(|term| term.starts_on),
            ends: term.as_ref().map(|term| term.ends),
            next: term.as_ref().map(|term: &Term| term.next),
            renewed_from: term.as_ref().map(|term| term.renewed_from),
            reasons: explain_all(&reasons, language),
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn refused(input: Value) -> Vec<(String, &'static str)> {
        let input: Input = serde_json::from_value(input).unwrap();
        let findings = input.calculate(Language::En).unwrap_err();
        findings.into_iter().map(|finding| (finding.pointer, finding.code)).collect()
    }

    #[test]
    fn facts_that_cannot_be_are_told_all_at_once() {
        for (input, expected) in [
            (json!({}), vec![("/elected", "required")]),
            (json!({"elected": "1899-12-31"}), vec![("/elected", "bad_date")]),
            (json!({"elected": "2024-03-12", "national": "2019-03-12"}), vec![("/national", "F.961")]),
            (json!({"elected": "2024-03-12", "national": 2023}), vec![("/national", "F.961")]),
            (
                json!({"elected": "2024-03-12", "headcount_now": 1_000_001, "titulaires_missing": 5_001}),
                vec![("/headcount_now", "out_of_range"), ("/titulaires_missing", "out_of_range")],
            ),
            (json!({"elected": "2024-03-12", "national": "soon"}), vec![("/national", "F.962")]),
            (json!({"elected": "2024-03-12", "national": "20299"}), vec![("/national", "F.962")]),
            (json!({"elected": "2024-03-12", "national": 1_000_000}), vec![("/national", "F.962")]),
            (
                json!({"national": "2029", "suppleants_left": 0, "delegate_end": "died"}),
                vec![
                    ("/elected", "required"),
                    ("/national", "F.963"),
                    ("/suppleants_left", "F.963"),
                    ("/delegate_end", "F.963"),
                ],
            ),
        ] {
            let found = refused(input.clone());
            let found: Vec<_> = found.iter().map(|(pointer, code)| (pointer.as_str(), *code)).collect();
            assert_eq!(found, expected, "{input}");
        }
    }
}
