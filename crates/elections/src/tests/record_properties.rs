//! What no record may break.

use proptest::prelude::*;
use serde_json::Value;
use types::DemarcheKind;

use super::{
    properties::{kinds, trees, weeks},
    samples,
};
use crate::{
    WeekPattern, check,
    record::{ElectionRecord, contradictions, prefill},
    sample, sample_record,
};

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
        let filled = prefill(kind, &facts, &record, &earlier);
        let content = check(kind, &filled.draft, &facts).content.unwrap();
        prop_assert_eq!(contradictions(&facts, &record, &content), []);
    }

    #[test]
    fn every_value_of_a_prefill_has_an_origin_and_every_pointer_leads_to_one(
        kind in kinds(), entered in trees(), headcount in 0_u32..300,
    ) {
        let facts = samples::facts(headcount, WeekPattern::MonFri);
        let (record, _) = ElectionRecord::of(&entered);
        let filled = prefill(kind, &facts, &record, &[]);
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
        prop_assert_eq!(prefill(kind, &facts, &record, &[]).draft, sample(kind, &facts));
    }
}
