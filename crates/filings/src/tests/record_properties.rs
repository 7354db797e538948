//! What no record may break.

use elections::{Facts, WeekPattern};
use proptest::prelude::*;
use serde_json::{Value, json};
use types::DemarcheKind;

use super::{
    properties::{kinds, trees, weeks},
    samples,
};
use crate::{
    Content, check,
    content::ResultDeclaration,
    proces_verbal::{self, Kind, ProcesVerbal},
    record::{ElectionRecord, Minutes, contradictions, prefill, prefill_proces_verbal},
    sample, sample_record,
};

/// A whole record of a poll that ended as this kind of procès-verbal says.
fn ended(kind: Kind, facts: &Facts) -> Value {
    let mut entered = sample_record(facts);
    let established = json!({ "surname": "Ries", "first_names": "Iris" });
    match kind {
        Kind::Depouillement | Kind::RecensementGeneral => {}
        Kind::ElectionOffice => {
            let seated =
                |candidate: &Value| json!({ "matricule": candidate["matricule"], "seat": "titulaire" });
            let lists = entered["candidacies"]["lists"].as_array().into_iter().flatten();
            let on_lists = lists.flat_map(|list| list["candidates"].as_array().into_iter().flatten());
            let alone = entered["candidacies"]["candidatures"].as_array().into_iter().flatten();
            let elected: Vec<_> = on_lists.chain(alone.map(|each| &each["candidate"])).map(seated).collect();
            entered["candidacies"]["office_agreement"] = true.into();
            entered["results"] =
                json!({ "established_on": "2024-03-05", "established_by": established, "elected": elected });
        }
        Kind::NoCandidate => {
            entered["candidacies"] = json!({ "situation": "no_candidate" });
            entered["results"] = json!({ "established_on": "2024-03-01", "established_by": established });
        }
    }
    entered
}

/// The record that was prefilled, signed by all on this day.
fn signed(kind: Kind, mut draft: Value, on: &str) -> ProcesVerbal {
    match kind {
        Kind::Depouillement | Kind::RecensementGeneral => {
            draft["office"]["president"]["signed_on"] = on.into();
            for assessor in draft["office"]["assessors"].as_array_mut().into_iter().flatten() {
                assessor["signed_on"] = on.into();
            }
        }
        Kind::ElectionOffice | Kind::NoCandidate => draft["signed_on"] = on.into(),
    }
    proces_verbal::read(kind, &draft).unwrap_or_else(|finding| panic!("{finding:?} {draft}"))
}

/// A declaration of results that says something else in every place where one was entered.
fn other_results(facts: &Facts) -> Content {
    let Content::ResultDeclaration(ResultDeclaration::Vote(mut vote)) =
        samples::content(DemarcheKind::ResultDeclaration, facts)
    else {
        panic!("a vote")
    };
    vote.counts.voters += 1;
    vote.signed_by.assessors.reverse();
    vote.lists.iter_mut().for_each(|list| list.suffrages += 1);
    vote.candidates.iter_mut().for_each(|candidate| candidate.votes += 1);
    Content::ResultDeclaration(ResultDeclaration::Vote(vote))
}

/// Drops the fields for which the dice say so, but never what tells people and lists apart.
fn thinned(value: Value, dice: &mut impl Iterator<Item = bool>) -> Value {
    match value {
        Value::Object(mut fields) => {
            let apart = |field: &str| ["matricule", "name", "candidate"].contains(&field);
            fields.retain(|field, _| apart(field) || dice.next() != Some(true));
            Value::Object(fields.into_iter().map(|(field, value)| (field, thinned(value, dice))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(|item| thinned(item, dice)).collect()),
        leaf @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => leaf,
    }
}

proptest! {
    #[test]
    fn a_part_of_the_record_contradicts_nothing_of_what_all_of_it_filled(
        headcount in prop::sample::select(vec![15_u32, 60, 150]),
        week in weeks(),
        kind in kinds(),
        dice in prop::collection::vec(prop::bool::weighted(0.2), 400),
    ) {
        let facts = samples::facts(headcount, week);
        let filed = samples::content(kind, &facts);
        let part = thinned(sample_record(&facts), &mut dice.into_iter());
        let (record, findings) = ElectionRecord::of(&part);
        prop_assert_eq!(findings, []);
        prop_assert_eq!(contradictions(&facts, &record, &filed), []);
    }

    #[test]
    fn a_demarche_filed_from_its_prefill_contradicts_nothing(
        headcount in 15_u32..400,
        week in weeks(),
        kind in kinds(),
        earlier in prop::sample::subsequence(DemarcheKind::ALL.to_vec(), 0..=5),
        place in "[A-Za-z]{1,20}",
    ) {
        let facts = samples::facts(headcount, week);
        let mut entered = sample_record(&facts);
        entered["notice"]["place"] = place.clone().into();
        entered["electoral_lists"]["claims_to"] = place.into();
        let (record, _) = ElectionRecord::of(&entered);
        let earlier: Vec<_> = earlier.into_iter().map(|kind| samples::content(kind, &facts)).collect();
        let filled = prefill(kind, &facts, &record, &earlier, &Minutes::default());
        let content = check(kind, &filled.draft, &facts).content.unwrap();
        prop_assert_eq!(contradictions(&facts, &record, &content), []);
    }

    #[test]
    fn what_a_prefilled_proces_verbal_declares_contradicts_nothing(
        headcount in 15_u32..400,
        week in weeks(),
        kind in prop::sample::select(vec![Kind::RecensementGeneral, Kind::ElectionOffice, Kind::NoCandidate]),
        earlier in prop::sample::subsequence(DemarcheKind::ALL.to_vec(), 0..=5),
        other in prop::bool::ANY,
    ) {
        let facts = samples::facts(headcount, week);
        let (record, findings) = ElectionRecord::of(&ended(kind, &facts));
        prop_assert_eq!(findings, []);
        let mut earlier: Vec<_> = earlier.into_iter().map(|kind| samples::content(kind, &facts)).collect();
        if other {
            earlier.retain(|content| content.kind() != DemarcheKind::ResultDeclaration);
            earlier.push(other_results(&facts));
        }
        let filled = prefill_proces_verbal(kind, 1, &facts, &record, &earlier, &Minutes::default());
        let on = facts.election_day.unwrap().to_string();
        let pv = signed(kind, filled.draft, &on);
        let declared = Content::ResultDeclaration(pv.declaration().unwrap());
        prop_assert_eq!(contradictions(&facts, &record, &declared), []);
    }

    #[test]
    fn a_prefilled_proces_verbal_lacks_signatures_and_nothing_else(headcount in 15_u32..400, week in weeks()) {
        let facts = samples::facts(headcount, week);
        for kind in [Kind::RecensementGeneral, Kind::NoCandidate] {
            let (record, _) = ElectionRecord::of(&ended(kind, &facts));
            let filled = prefill_proces_verbal(kind, 1, &facts, &record, &[], &Minutes::default());
            let shared = kind == Kind::RecensementGeneral && headcount >= 100;
            prop_assert_eq!(filled.draft.get("apportionment").is_some(), shared);
            let pv = proces_verbal::read(kind, &filled.draft);
            prop_assert!(pv.is_ok(), "{:?}", pv);
            for finding in proces_verbal::check(&pv.unwrap(), &facts) {
                prop_assert!(["F.852", "F.853"].contains(&finding.code), "{:?}", finding);
            }
        }
    }

    #[test]
    fn one_office_of_several_is_told_who_stood_and_never_what_was_counted(
        headcount in 15_u32..400, office in 1_u32..200,
    ) {
        let facts = samples::facts(headcount, WeekPattern::MonFri);
        let (record, _) = ElectionRecord::of(&sample_record(&facts));
        let filled = prefill_proces_verbal(Kind::Depouillement, office, &facts, &record, &[], &Minutes::default());
        prop_assert_eq!(&filled.draft["office"]["number"], &json!(office));
        prop_assert_eq!(filled.draft["office"].get("president").is_some(), office == 1);
        prop_assert!(filled.draft.get("counts").is_none() && !filled.draft.to_string().contains("votes"));
        let stood = prefill(DemarcheKind::ResultDeclaration, &facts, &record, &[], &Minutes::default()).draft;
        for group in ["lists", "candidates"] {
            let names = |draft: &Value| -> Vec<Value> {
                let items = draft[group].as_array().into_iter().flatten();
                items.map(|item| json!([item["name"], item["matricule"], item["surname"]])).collect()
            };
            prop_assert_eq!(names(&filled.draft), names(&stood));
        }
    }

    #[test]
    fn every_value_of_a_prefilled_proces_verbal_has_an_origin(
        kind in prop::sample::select(Kind::ALL.to_vec()), entered in trees(), headcount in 0_u32..300,
        earlier in prop::sample::subsequence(DemarcheKind::ALL.to_vec(), 0..=5),
    ) {
        let facts = samples::facts(headcount, WeekPattern::MonFri);
        let (record, _) = ElectionRecord::of(&entered);
        let known = samples::facts(60, WeekPattern::MonFri);
        let earlier: Vec<_> = earlier.into_iter().map(|kind| samples::content(kind, &known)).collect();
        let filled = prefill_proces_verbal(kind, 1, &facts, &record, &earlier, &Minutes::default());
        let mut leaves = 0;
        let mut below = vec![&filled.draft];
        while let Some(value) = below.pop() {
            match value {
                Value::Object(fields) => below.extend(fields.values()),
                Value::Array(items) => below.extend(items),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => leaves += 1,
            }
        }
        prop_assert_eq!(filled.origins.len(), leaves);
        for (pointer, _) in &filled.origins {
            let value = filled.draft.pointer(pointer);
            prop_assert!(value.is_some_and(|value| !value.is_object() && !value.is_array()), "{}", pointer);
        }
    }

    #[test]
    fn every_value_of_a_prefill_has_an_origin_and_every_pointer_leads_to_one(
        kind in kinds(), entered in trees(), headcount in 0_u32..300,
    ) {
        let facts = samples::facts(headcount, WeekPattern::MonFri);
        let (record, _) = ElectionRecord::of(&entered);
        let filled = prefill(kind, &facts, &record, &[], &Minutes::default());
        for (pointer, _) in &filled.origins {
            let value = filled.draft.pointer(pointer);
            prop_assert!(value.is_some_and(|value| !value.is_object() && !value.is_array()), "{}", pointer);
        }
        let filed = samples::content(kind, &samples::facts(60, WeekPattern::MonFri));
        for each in contradictions(&facts, &record, &filed) {
            prop_assert!(each.pointer.starts_with('/') && each.filed != each.now || each.filed == "*");
        }
    }

    #[test]
    fn what_was_read_of_a_record_is_read_again_without_a_finding(entered in trees()) {
        let (read, _) = ElectionRecord::of(&entered);
        let (again, findings) = ElectionRecord::of(&serde_json::to_value(&read).unwrap());
        prop_assert_eq!(findings, []);
        prop_assert_eq!(again, read);
    }

    #[test]
    fn a_sample_record_is_whole_whatever_the_headcount(headcount in 15_u32..2_000, kind in kinds()) {
        let facts = samples::facts(headcount, WeekPattern::MonFri);
        let (record, _) = ElectionRecord::of(&sample_record(&facts));
        prop_assert_eq!(prefill(kind, &facts, &record, &[], &Minutes::default()).draft, sample(kind, &facts));
    }
}
