//! What no ballot may break, and what no paper has room for.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};
use types::Language;

use super::*;
use crate::Parameters;

fn lists(sizes: &[(&str, usize)]) -> BTreeMap<String, PaperList> {
    let named = |name: &str, size: usize| {
        PaperList::of((1..=size).map(|number| format!("{}{number}", name.to_lowercase())))
    };
    sizes.iter().map(|(name, size)| ((*name).to_owned(), named(name, *size))).collect()
}

fn proportional(votes: u32, sizes: &[(&str, usize)]) -> Paper {
    Paper::proportional(Parameters::latest(), votes, lists(sizes)).unwrap()
}

/// Papers of both systems: three lists, or the same candidates one by one.
pub(crate) fn papers() -> impl Strategy<Value = Paper> {
    let sizes = prop::collection::vec(1..=8_usize, 3);
    (any::<bool>(), 1..=8_u32, sizes).prop_map(|(by_majority, seats, sizes)| {
        let sizes: Vec<_> = ["A", "B", "C"].into_iter().zip(sizes).collect();
        let paper = proportional(2 * seats, &sizes);
        if by_majority {
            Paper::majority(Parameters::latest(), 2 * seats, paper.candidates()).unwrap()
        } else {
            paper
        }
    })
}

fn handlings() -> impl Strategy<Value = BallotRules> {
    let names = || prop::sample::select(vec!["contested", "null", "valid"]);
    (names(), names(), names(), names()).prop_map(|(sign, marks, circle, several)| {
        let rules = json!({"other_sign": sign, "marks_above_boxes": marks, "circle_and_crosses": circle,
            "several_circles": several});
        serde_json::from_value(rules).unwrap()
    })
}

/// Ballots of a paper: few crosses, so that many are valid, and now and then something doubtful.
pub(crate) fn ballots(paper: &Paper) -> impl Strategy<Value = Ballot> + use<> {
    let names: Vec<String> = paper.candidates().map(str::to_owned).collect();
    let lists: Vec<String> = paper.lists().map(|(name, _)| name.to_owned()).collect();
    let most = lists.len().min(2);
    let circles = if lists.is_empty() {
        Just(BTreeSet::new()).boxed()
    } else {
        prop::collection::btree_set(prop::sample::select(lists), 0..=most).boxed()
    };
    let marks = prop::collection::btree_map(prop::sample::select(names), 0..=3_u32, 0..6);
    let flaws = prop::collection::btree_set(prop::sample::select(Flaw::ALL.to_vec()), 0..=1);
    let flaws = prop_oneof![9 => Just(BTreeSet::new()), 1 => flaws];
    (marks, circles, prop::bool::weighted(0.1), flaws)
        .prop_map(|(marks, circles, other_sign, flaws)| Ballot { marks, circles, other_sign, flaws })
}

/// A paper and one of its readings, decided by the bureau where it must.
pub(crate) fn readings(paper: &Paper) -> impl Strategy<Value = Reading> + use<> {
    let paper = paper.clone();
    (ballots(&paper), handlings(), any::<bool>()).prop_map(move |(ballot, rules, valid)| {
        let reading = read(&paper, &ballot, &rules).unwrap();
        let decision = if valid { Decision::Valid } else { Decision::Null };
        reading.clone().decide(decision).unwrap_or(reading)
    })
}

fn total(votes: &BTreeMap<String, u32>) -> u32 {
    votes.values().sum()
}

proptest! {
    #[test]
    fn a_valid_ballot_stays_within_the_votes_and_the_boxes(
        (paper, reading) in papers().prop_flat_map(|paper| (Just(paper.clone()), readings(&paper)))
    ) {
        let Some(votes) = reading.outcome.votes() else { return Ok(()) };
        prop_assert!((1..=paper.votes_per_elector()).contains(&votes.used));
        prop_assert!(votes.candidates.values().all(|given| (1..=paper.boxes()).contains(given)));
        prop_assert_eq!(total(&votes.candidates), votes.used);
        for (name, suffrages) in &votes.lists {
            let of_list = votes.candidates.iter().filter(|(id, _)| paper.list_of(id) == Some(name));
            prop_assert_eq!(of_list.map(|(_, given)| given).sum::<u32>(), suffrages.total());
            prop_assert!([0, paper.list(name).unwrap().size].contains(&suffrages.list_votes));
        }
    }

    #[test]
    fn every_reading_says_why_in_every_language(
        reading in papers().prop_flat_map(|paper| readings(&paper))
    ) {
        prop_assert!(!reading.reasons.is_empty());
        for reason in &reading.reasons {
            for language in Language::ALL {
                let said = reason.say(language);
                prop_assert!(!said.text.contains('{') && said.text != reason.code(), "{:?}", said);
            }
        }
    }

    #[test]
    fn a_flaw_makes_any_ballot_null(
        (paper, ballot) in papers().prop_flat_map(|paper| (Just(paper.clone()), ballots(&paper))),
        flaw in prop::sample::select(Flaw::ALL.to_vec()),
        rules in handlings(),
    ) {
        let flawed = Ballot { flaws: [flaw].into(), ..ballot };
        prop_assert_eq!(read(&paper, &flawed, &rules).unwrap().outcome, Outcome::Null);
    }
}

#[test]
fn what_a_paper_has_no_room_for_is_found_with_its_place() {
    let paper = |lists| Paper::proportional(Parameters::latest(), 10, lists);
    let codes = |found: Result<Paper, Vec<types::Finding>>| -> Vec<(String, &str)> {
        found.unwrap_err().into_iter().map(|finding| (finding.pointer, finding.code)).collect()
    };
    let list = |size, names: &[&str]| PaperList { size, ..PaperList::of(names.iter().copied()) };
    let of = |lists: Vec<(&str, PaperList)>| {
        paper(lists.into_iter().map(|(name, list)| (name.to_owned(), list)).collect())
    };
    assert_eq!(codes(of(vec![("A/B", list(3, &["a1"]))])), [("/candidates/A~1B".into(), "F.802")]);
    let named_twice = of(vec![("A", PaperList::of(["a1", "a1"]))]);
    assert_eq!(codes(named_twice), [("/candidates/A".into(), "F.802")]);
    let twice = of(vec![("A", list(1, &["x"])), ("B", list(1, &["x"]))]);
    assert_eq!(codes(twice), [("/candidates/B".into(), "F.803")]);
    assert_eq!(codes(of(vec![("A", list(0, &[]))])), [("/list_sizes/A".into(), "out_of_range")]);
    assert_eq!(codes(of(vec![("", list(1, &[]))])), [("/list_sizes".into(), "required")]);
    let none: [&str; 0] = [];
    for votes in [0, MAX_VOTES + 1, u32::MAX] {
        let found = codes(Paper::majority(Parameters::latest(), votes, none));
        assert_eq!(found, [("/votes_per_elector".into(), "out_of_range")]);
    }
}

#[test]
fn only_a_contested_ballot_is_decided_on() {
    let paper = proportional(10, &[("A", 4)]);
    let blank = read(&paper, &Ballot::default(), &BallotRules::default()).unwrap();
    assert_eq!(blank.clone().decide(Decision::Null), Err(NotContested));
    let doubtful = Ballot { other_sign: true, ..Ballot::default() };
    let contested = read(&paper, &doubtful, &BallotRules::default()).unwrap();
    assert_eq!(contested.outcome, Outcome::Contested(None));
    let decided = contested.decide(Decision::Valid).unwrap();
    assert_eq!((&decided.outcome, decided.decided), (&Outcome::Blank, Some(Decision::Valid)));
    assert_eq!(decided.decide(Decision::Valid), Err(NotContested));
}

#[test]
fn a_null_reason_goes_before_a_doubt_and_null_before_contested() {
    let paper = proportional(10, &[("A", 4), ("B", 4)]);
    let ballot = Ballot {
        marks: [("a1".to_owned(), 2)].into(),
        circles: ["A".to_owned(), "B".to_owned()].into(),
        ..Ballot::default()
    };
    let with = |rules: Value| read(&paper, &ballot, &serde_json::from_value(rules).unwrap()).unwrap().outcome;
    assert_eq!(with(json!({})).code(), "contested");
    assert_eq!(with(json!({"several_circles": "null"})).code(), "null");
    assert_eq!(with(json!({"several_circles": "valid"})).code(), "contested");
    let valid = with(json!({"several_circles": "valid", "circle_and_crosses": "valid"}));
    assert_eq!(valid.votes().unwrap().used, 9);
}
