//! `allocation`: how the seats are shared among lists, step by step.

use std::collections::BTreeMap;

use elections::{
    Fraction, Parameters, VotingSystem,
    allocation::{
        Allocation, Award, ListVotes, Race, Round, SeatPair, ShortList, Status, allocate, headcount_notes,
    },
    reasons::{Explanation, explain_all},
    rules,
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language};

use super::{Calculator, Lots, names};

/// Lists with their suffrages.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = AllocationInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Titulaires to elect, 1 to 500; there are as many suppléants.
    #[cfg_attr(feature = "schema", schema(example = 5, minimum = 1, maximum = 500))]
    pub titulaires_to_elect: u32,
    /// The valid suffrages of each list, of the list and of names: 1 to 100 lists.
    pub suffrages: BTreeMap<String, u32>,
    /// The candidates of each list; without it each has enough.
    pub candidates_per_list: Option<BTreeMap<String, u32>>,
    /// The lot, once it is drawn: the tied lists in the order in which they were drawn.
    #[serde(default)]
    pub lots: Lots,
    /// Employees of the company; only compared with the seats.
    pub headcount: Option<u32>,
    /// What the law leaves open.
    #[serde(default)]
    pub settings: Settings,
}

/// What the law leaves open about the seats of lists.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = AllocationSettings))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What becomes of seats for which a list has no candidates.
    pub short_list: ShortList,
}

/// The seats of each list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = AllocationOutput))]
pub struct Output {
    /// All suffrages.
    pub total_suffrages: u64,
    /// The *nombre électoral*.
    pub nombre_electoral: u64,
    /// The lists without five per cent of the suffrages.
    pub below_5pct: Vec<String>,
    /// Seats by the *nombre électoral*, whether a list has the candidates or not.
    pub first_round: BTreeMap<String, u32>,
    /// Each seat after that.
    pub further_seats: Vec<FurtherSeat>,
    /// Titulaires of each list that are sure.
    pub titulaire_seats: BTreeMap<String, u32>,
    /// Suppléants of each list that are sure.
    pub suppleant_seats: BTreeMap<String, u32>,
    /// Seats of titulaires that nobody takes.
    pub vacant_titulaires: u32,
    /// Seats of suppléants that nobody takes.
    pub vacant_suppleants: u32,
    /// Seats of titulaires that hang on what is pending.
    pub undecided_titulaires: u32,
    /// Seats of suppléants that hang on what is pending.
    pub undecided_suppleants: u32,
    /// `decided`, `lots_needed` or `choice_needed`.
    #[cfg_attr(feature = "schema", schema(example = "decided"))]
    pub status: &'static str,
    /// What a person must decide; `null` where nothing is.
    pub pending: Option<Pending>,
    /// Every step in words, to be printed.
    pub steps: Vec<Explanation>,
    /// What decided, without the arithmetic of each list and seat.
    pub reasons: Vec<Explanation>,
    /// The settings that were used.
    pub settings: Settings,
}

/// A seat after the first round.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = AllocationFurtherSeat))]
pub struct FurtherSeat {
    /// Which seat it is; where a lot is pending, the first of those that it decides.
    pub seat: u32,
    /// The quotient of each list that stands for it.
    pub quotients: BTreeMap<String, Fraction>,
    /// Who gets it; `null` while a lot is pending.
    pub winner: Option<String>,
    /// The lists with the highest quotient, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tie: Vec<String>,
    /// How it was given.
    pub award: Award,
}

/// What a person must decide.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = AllocationPending))]
#[serde(tag = "decide", rename_all = "snake_case")]
pub enum Pending {
    /// A lot must be drawn among these lists and given as `lots`.
    Lots {
        /// The lists, equal in all.
        lists: Vec<String>,
        /// Seats to be drawn, one for each list at most.
        seats: u32,
    },
    /// These lists have too few candidates: `settings.short_list` must be chosen.
    ShortList {
        /// The lists.
        lists: Vec<String>,
        /// What can be chosen.
        options: [ShortList; 2],
    },
}

impl Calculator for Input {
    const NAME: &'static str = "allocation";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let parameters = Parameters::latest();
        let names: Vec<&str> = self.suffrages.keys().map(String::as_str).collect();
        let mut findings = Vec::new();
        let lot = self.check(&names, &mut findings);
        if !findings.is_empty() {
            return Err(findings);
        }
        let settings = self.settings;
        let lists = self.list_votes();
        let race = Race {
            titulaires: self.titulaires_to_elect,
            lists: &lists,
            short_list: settings.short_list,
            lot: &lot,
        };
        let allocation =
            allocate(parameters, &race).map_err(|refused| vec![refused.finding(&self.lots.at(0))])?;
        let notes = self.headcount.map(|headcount| {
            let system = VotingSystem::RepresentationProportionnelle;
            headcount_notes(parameters, headcount, self.titulaires_to_elect, system)
        });
        let mut reasons = notes.unwrap_or_default();
        reasons.extend(allocation.summary(&names));
        let steps = explain_all(&allocation.steps(&names), language);
        Ok(answer(&allocation, &names, settings, steps, explain_all(&reasons, language)))
    }
}

impl Input {
    /// Reports all that can't be, and reads the lot.
    fn check(&self, names: &[&str], findings: &mut Vec<Finding>) -> Vec<usize> {
        names::seats("/titulaires_to_elect", self.titulaires_to_elect, 1, findings);
        if names.is_empty() {
            findings.push(Finding::error("/suffrages", "too_few_items").with("least", 1));
        }
        names::at_most("/suffrages", names.len(), names::MAX_LISTS, findings);
        for name in names.iter().take(names::MAX_LISTS) {
            names::name(format!("/suffrages/{}", names::escaped(name)), name, findings);
        }
        if let Some(candidates) = &self.candidates_per_list {
            let at = |name: &str| format!("/candidates_per_list/{}", names::escaped(name));
            names::at_most("/candidates_per_list", candidates.len(), names::MAX_LISTS, findings);
            let unknown = candidates.keys().filter(|name| !names.contains(&name.as_str()));
            findings.extend(
                unknown
                    .take(names::MAX_LISTS)
                    .map(|name| Finding::new(at(name), rules::Allocation::UnknownName)),
            );
            let missing = names.iter().take(names::MAX_LISTS).filter(|name| !candidates.contains_key(**name));
            findings.extend(missing.map(|name| Finding::error(at(name), "required")));
        }
        self.lots.places(1, names, findings).pop().unwrap_or_default()
    }

    fn list_votes(&self) -> Vec<ListVotes> {
        let candidates = |name: &str| self.candidates_per_list.as_ref()?.get(name).copied();
        let lists = self.suffrages.iter();
        lists.map(|(name, &suffrages)| ListVotes { suffrages, candidates: candidates(name) }).collect()
    }
}

fn answer(
    allocation: &Allocation,
    names: &[&str],
    settings: Settings,
    steps: Vec<Explanation>,
    reasons: Vec<Explanation>,
) -> Output {
    let SeatPair { titulaires: vacant_titulaires, suppleants: vacant_suppleants } = allocation.vacant;
    let SeatPair { titulaires: undecided_titulaires, suppleants: undecided_suppleants } =
        allocation.undecided;
    let by_list = |value: fn(&elections::allocation::ListSeats) -> u32| {
        let lists = allocation.lists.iter().zip(names);
        lists.map(|(list, name)| ((*name).to_owned(), value(list))).collect()
    };
    let below = (0..names.len()).filter(|index| allocation.total > 0 && !allocation.lists[*index].eligible);
    Output {
        total_suffrages: allocation.total,
        nombre_electoral: allocation.nombre_electoral,
        below_5pct: names::named(names, &below.collect::<Vec<_>>()),
        first_round: by_list(|list| list.first_round),
        further_seats: allocation.rounds().map(|round| further_seat(&round, names)).collect(),
        titulaire_seats: by_list(|list| list.seats.titulaires),
        suppleant_seats: by_list(|list| list.seats.suppleants),
        vacant_titulaires,
        vacant_suppleants,
        undecided_titulaires,
        undecided_suppleants,
        status: allocation.status.code(),
        pending: pending(&allocation.status, names),
        steps,
        reasons,
        settings,
    }
}

fn further_seat(round: &Round<'_>, names: &[&str]) -> FurtherSeat {
    let quotients = round.quotients.iter();
    let name = |index: usize| names.get(index).map(|name| (*name).to_owned());
    FurtherSeat {
        seat: round.seat,
        quotients: quotients.filter_map(|quotient| Some((name(quotient.list)?, quotient.value()))).collect(),
        winner: round.further.winner.and_then(name),
        tie: names::named(names, &round.further.tie),
        award: round.further.award,
    }
}

fn pending(status: &Status, names: &[&str]) -> Option<Pending> {
    match status {
        Status::Decided => None,
        Status::LotsNeeded(draw) => {
            Some(Pending::Lots { lists: names::named(names, &draw.lists), seats: draw.seats })
        }
        Status::ChoiceNeeded(lists) => Some(Pending::ShortList {
            lists: names::named(names, lists),
            options: [ShortList::Redistribute, ShortList::Vacant],
        }),
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
        let long = "x".repeat(101);
        for (input, expected) in [
            (
                json!({"titulaires_to_elect": 0, "suffrages": {}}),
                vec![("/titulaires_to_elect", "out_of_range"), ("/suffrages", "too_few_items")],
            ),
            (
                json!({"titulaires_to_elect": 501, "suffrages": {"": 1}}),
                vec![("/titulaires_to_elect", "out_of_range"), ("/suffrages/", "required")],
            ),
            (
                json!({"titulaires_to_elect": 1, "suffrages": {"a/b": 1}, "candidates_per_list": {"c~d": 1}}),
                vec![("/candidates_per_list/c~0d", "F.904"), ("/candidates_per_list/a~1b", "required")],
            ),
            (
                json!({"titulaires_to_elect": 1, "suffrages": {"A": 1, "B": 1}, "lots": [["C"]]}),
                vec![("/lots/0/0", "F.904")],
            ),
            (
                json!({"titulaires_to_elect": 1, "suffrages": {"A": 1, "B": 1}, "lots": [["A"], ["B"]]}),
                vec![("/lots", "too_many_items")],
            ),
            (
                json!({"titulaires_to_elect": 1, "suffrages": {" ": 1, "A\nB": 1, "A\u{200b}": 1}}),
                vec![
                    ("/suffrages/ ", "required"),
                    ("/suffrages/A\nB", "text_one_line"),
                    ("/suffrages/A\u{200b}", "text_invisible_character"),
                ],
            ),
            (
                json!({"titulaires_to_elect": 1, "suffrages": {"A": 1, "B": 1}, "lots": ["A", "Q", "R"]}),
                vec![("/lots", "too_many_items")],
            ),
            (
                json!({"titulaires_to_elect": 1, "suffrages": {"A": 1, "B": 1}, "lots": ["A", "Q"]}),
                vec![("/lots/1", "F.904")],
            ),
            (
                json!({"titulaires_to_elect": 2, "suffrages": {"A": 1, "B": 1}, "lots": [["A", "B"]]}),
                vec![("/lots/0", "F.901")],
            ),
            (
                json!({"titulaires_to_elect": 1, "suffrages": {"A": 2, "B": 2, "C": 1}, "lots": [["B", "C"]]}),
                vec![("/lots/0/1", "F.902")],
            ),
            (
                json!({"titulaires_to_elect": 2, "suffrages": {"A": 2, "B": 2, "C": 2}, "lots": [["B"]]}),
                vec![("/lots/0", "F.903")],
            ),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(at, code)| (at.to_owned(), code)).collect();
            assert_eq!(findings(input.clone()), expected, "{input}");
        }
        let pointer = format!("/suffrages/{}", &long[..100]);
        let found = findings(json!({"titulaires_to_elect": 1, "suffrages": {long: 1}}));
        assert_eq!(found, [(pointer, "too_long")]);
        let many: serde_json::Map<_, _> = (0..=100).map(|list| (list.to_string(), json!(1))).collect();
        let found = findings(json!({"titulaires_to_elect": 1, "suffrages": many}));
        assert_eq!(found, [("/suffrages".to_owned(), "too_many_items")]);
    }
}
