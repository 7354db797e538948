//! A record fills the five démarches and says which of the transmitted ones it contradicts.

use elections::{Facts, WeekPattern};
use serde_json::{Value, json};
use types::{DemarcheKind, DemarcheKind::*};

use super::samples;
use crate::{
    Content, check,
    record::{Contradiction, ElectionRecord, Minutes, Origin, contradictions, prefill},
    sample, sample_record,
};

fn read(record: &Value) -> ElectionRecord {
    let (read, findings) = ElectionRecord::of(record);
    assert_eq!(findings, []);
    read
}

fn places(found: &[Contradiction]) -> Vec<(&str, &Value, &Value)> {
    found.iter().map(|each| (each.pointer.as_str(), &each.filed, &each.now)).collect()
}

fn origin_of(filled: &crate::record::Prefill, pointer: &str) -> Option<Origin> {
    filled.origins.iter().find(|(at, _)| at == pointer).map(|(_, origin)| *origin)
}

#[test]
fn facts_entered_once_prefill_all_five() {
    for headcount in [15, 26, 60, 99, 100, 150, 792] {
        for week in WeekPattern::ALL {
            let facts = samples::facts(headcount, week);
            for facts in [facts, Facts { opening_day: "2024-03-11".parse().ok(), ..facts }] {
                let record = read(&sample_record(&facts));
                for kind in DemarcheKind::ALL {
                    let filled = prefill(kind, &facts, &record, &[], &Minutes::default());
                    assert_eq!(filled.draft, sample(kind, &facts), "{kind:?} {headcount}");
                    let content = check(kind, &filled.draft, &facts).content.unwrap();
                    assert_eq!(contradictions(&facts, &record, &content), [], "{kind:?} {headcount}");
                }
            }
        }
    }
}

#[test]
fn every_value_says_where_it_comes_from() {
    let facts = samples::facts(60, WeekPattern::MonFri);
    let record = read(&sample_record(&facts));
    for (kind, pointer, origin) in [
        (ElectionNotice, "/place", Origin::Record),
        (ElectionNotice, "/headcount/fixed_term/counted", Origin::Record),
        (ElectionNotice, "/polling_day", Origin::Company),
        (ElectionNotice, "/titulaires", Origin::Law),
        (ElectionNotice, "/system", Origin::Law),
        (ClaimsNotice, "/claims_from", Origin::Law),
        (ClaimsNotice, "/claims_to", Origin::Record),
        (CandidateDeclaration, "/situation", Origin::Record),
        (CandidateDeclaration, "/candidatures/7/presented_by/capacity", Origin::Record),
        (ResultDeclaration, "/polling_day", Origin::Company),
        (ResultDeclaration, "/signed_on", Origin::Law),
        (ResultDeclaration, "/candidates/3/surname", Origin::Record),
        (FunctionsDeclaration, "/president/first_names", Origin::Record),
    ] {
        let filled = prefill(kind, &facts, &record, &[], &Minutes::default());
        assert_eq!(origin_of(&filled, pointer), Some(origin), "{kind:?} {pointer}");
    }
    // Without a breakdown, the total is the one on file.
    let filled = prefill(ElectionNotice, &facts, &ElectionRecord::default(), &[], &Minutes::default());
    assert_eq!(filled.draft["headcount"], json!({ "total": 60 }));
    assert_eq!(origin_of(&filled, "/headcount/total"), Some(Origin::Company));
}

#[test]
fn what_the_record_does_not_say_comes_from_earlier_demarches() {
    let facts = samples::facts(60, WeekPattern::MonFri);
    let earlier: Vec<Content> = DemarcheKind::ALL.map(|kind| samples::content(kind, &facts)).into();
    let unknown = Facts { week: facts.week, ..Facts::default() };
    let nothing = ElectionRecord::default();

    let filled = prefill(ResultDeclaration, &unknown, &nothing, &earlier, &Minutes::default());
    let declared = Some(Origin::Earlier(CandidateDeclaration));
    assert_eq!(filled.draft["candidates"].as_array().unwrap().len(), 8);
    assert_eq!(origin_of(&filled, "/candidates/0/surname"), declared);
    assert_eq!((&filled.draft["outcome"], origin_of(&filled, "/outcome")), (&json!("vote"), declared));
    assert_eq!(origin_of(&filled, "/polling_day"), Some(Origin::Earlier(ElectionNotice)));
    assert_eq!((&filled.draft["titulaires"], &filled.draft["counts"]), (&json!(3), &Value::Null));

    let officers = json!({ "functions": { "president": {
        "matricule": sample(FunctionsDeclaration, &facts)["president"]["matricule"]
    } } });
    let filled = prefill(FunctionsDeclaration, &unknown, &read(&officers), &earlier, &Minutes::default());
    assert_eq!(origin_of(&filled, "/president/surname"), Some(Origin::Earlier(ResultDeclaration)));
    assert_eq!(origin_of(&filled, "/president/matricule"), Some(Origin::Record));

    // Nothing is taken from a démarche that comes later.
    let filled = prefill(ElectionNotice, &unknown, &nothing, &earlier, &Minutes::default());
    assert_eq!(filled.draft, json!({}));
}

#[test]
fn a_candidate_who_withdrew_does_not_come_back_from_an_earlier_demarche() {
    let facts = samples::facts(60, WeekPattern::MonFri);
    let declared = samples::content(CandidateDeclaration, &facts);
    let mut entered = sample_record(&facts);
    entered["candidacies"]["candidatures"].as_array_mut().unwrap().remove(7);
    entered["results"] = json!({});
    let filled = prefill(
        ResultDeclaration,
        &facts,
        &read(&entered),
        std::slice::from_ref(&declared),
        &Minutes::default(),
    );
    assert_eq!(filled.draft["candidates"].as_array().unwrap().len(), 7);
    let found = contradictions(&facts, &read(&entered), &declared);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].pointer.as_str(), &found[0].now), ("/candidatures/7", &Value::Null));
    assert_eq!(found[0].filed["candidate"]["surname"], "Schœtter");
}

#[test]
fn the_situation_and_the_outcome_follow_from_what_is_known() {
    let facts = |headcount| samples::facts(headcount, WeekPattern::MonFri);
    let candidates = |headcount, record: Value| {
        prefill(
            CandidateDeclaration,
            &facts(headcount),
            &read(&json!({ "candidacies": record })),
            &[],
            &Minutes::default(),
        )
        .draft
    };
    assert_eq!(candidates(14, json!({})), json!({ "situation": "fewer_than_15", "headcount": 14 }));
    assert_eq!(candidates(60, json!({})), json!({}));
    let nobody = json!({ "situation": "no_candidate", "lists": [{ "name": "OGBL" }] });
    assert_eq!(candidates(60, nobody.clone()), json!({ "situation": "no_candidate" }));
    let recent = json!({ "situation": "recent_delegation", "elected_on": "2023-10-10" });
    assert_eq!(candidates(60, recent.clone()), recent);

    let outcome = |record: Value| {
        let record = read(&json!({ "candidacies": record }));
        prefill(ResultDeclaration, &facts(60), &record, &[], &Minutes::default()).draft["outcome"].clone()
    };
    assert_eq!(outcome(nobody), "no_candidate");
    assert_eq!(outcome(json!({ "office_agreement": true })), "office");
    assert_eq!(outcome(json!({ "office_agreement": false })), "vote");
    assert_eq!(outcome(recent), Value::Null);
    assert_eq!(outcome(json!({})), Value::Null);
}

#[test]
fn without_a_vote_everybody_who_stands_is_prefilled_as_elected() {
    for headcount in [60, 150] {
        let facts = samples::facts(headcount, WeekPattern::MonFri);
        let mut entered = sample_record(&facts);
        entered["candidacies"]["office_agreement"] = json!(true);
        entered["results"] = json!({ "established_on": "2024-03-01" });
        let filled = prefill(ResultDeclaration, &facts, &read(&entered), &[], &Minutes::default());
        let elected = filled.draft["elected"].as_array().unwrap();
        assert_eq!(elected.len(), if headcount == 60 { 8 } else { 20 });
        assert_eq!(elected[0]["surname"], "Weber");
        assert_eq!(elected[0]["list"], if headcount == 60 { Value::Null } else { json!("OGBL") });
        assert_eq!((&filled.draft["outcome"], &filled.draft["counts"]), (&json!("office"), &Value::Null));
    }
}

#[test]
fn a_changed_fact_names_each_demarche_and_field_that_it_contradicts() {
    let facts = samples::facts(60, WeekPattern::MonFri);
    let filed = DemarcheKind::ALL.map(|kind| samples::content(kind, &facts));
    let contradicted = |facts: &Facts, change: &dyn Fn(&mut Value)| {
        let mut entered = sample_record(facts);
        change(&mut entered);
        let record = read(&entered);
        let mut found = Vec::new();
        for content in &filed {
            for each in contradictions(facts, &record, content) {
                found.push((content.kind(), each.pointer, each.filed, each.now));
            }
        }
        found
    };
    assert_eq!(contradicted(&facts, &|_| {}), []);
    let place = |record: &mut Value| record["notice"]["place"] = json!("Réfectoire");
    let was = json!("Salle de réunion du rez-de-chaussée");
    assert_eq!(
        contradicted(&facts, &place),
        [(ElectionNotice, "/place".to_owned(), was, json!("Réfectoire"))]
    );
    let opening = |record: &mut Value| record["notice"]["opening_day"] = json!("2024-03-11");
    let now = json!("2024-03-11");
    assert_eq!(
        contradicted(&facts, &opening),
        [(ElectionNotice, "/opening_day".to_owned(), Value::Null, now)]
    );
    // A name that was wrong stands in all three démarches that name the person.
    let name = |record: &mut Value| {
        record["candidacies"]["candidatures"][0]["candidate"]["surname"] = json!("Wéber");
    };
    let found = contradicted(&facts, &name);
    let at: Vec<_> = found.iter().map(|(kind, pointer, ..)| (*kind, pointer.as_str())).collect();
    assert_eq!(
        at,
        [
            (CandidateDeclaration, "/candidatures/0/candidate/surname"),
            (ResultDeclaration, "/candidates/0/surname"),
            (FunctionsDeclaration, "/president/surname"),
        ]
    );
    // The headcount crosses a line of the table of seats: the law now says otherwise, too.
    let grown = |record: &mut Value| record["notice"]["headcount"]["total"] = json!(101);
    let found = contradicted(&facts, &grown);
    let at: Vec<_> = found.iter().map(|(kind, pointer, ..)| (*kind, pointer.as_str())).collect();
    let seats = ["/suppleants", "/system", "/titulaires"];
    let mut expected = vec![(ElectionNotice, "/headcount/total")];
    expected.extend(seats.map(|pointer| (ElectionNotice, pointer)));
    expected.push((CandidateDeclaration, "/system"));
    expected.extend(seats.map(|pointer| (ResultDeclaration, pointer)));
    assert_eq!(at, expected);
    // The day of the poll moves: it stands in the notice and in the results.
    let moved = Facts { election_day: "2024-03-13".parse().ok(), ..facts };
    let found = contradictions(&moved, &ElectionRecord::default(), &filed[3]);
    let (was, now) = (json!("2024-03-12"), json!("2024-03-13"));
    assert_eq!(places(&found), [("/polling_day", &was, &now), ("/signed_on", &was, &now)]);
}

#[test]
fn no_contradiction_tells_a_matricule() {
    let facts = samples::facts(150, WeekPattern::MonFri);
    let other = sample(CandidateDeclaration, &facts)["lists"][1]["candidates"][0]["matricule"].clone();
    let mut entered = sample_record(&facts);
    entered["functions"]["president"]["matricule"] = other.clone();
    let found = contradictions(&facts, &read(&entered), &samples::content(FunctionsDeclaration, &facts));
    let at: Vec<_> = found.iter().map(|each| each.pointer.as_str()).collect();
    assert_eq!(at, ["/president/first_names", "/president/matricule", "/president/surname"]);
    assert_eq!((&found[1].filed, &found[1].now), (&json!("*"), &json!("*")));

    let mut fewer = sample_record(&facts);
    fewer["candidacies"]["lists"].as_array_mut().unwrap().remove(1);
    fewer["candidacies"]["lists"][0]["candidates"][0]["matricule"] = json!("1893120105732");
    let found = contradictions(&facts, &read(&fewer), &samples::content(CandidateDeclaration, &facts));
    let at: Vec<_> = found.iter().map(|each| each.pointer.as_str()).collect();
    assert_eq!(at, ["/lists/0/candidates/-", "/lists/0/candidates/0", "/lists/1"]);
    let found = json!(found.iter().map(|each| json!([each.filed, each.now])).collect::<Vec<_>>()).to_string();
    assert!(!found.contains("matricule") && !found.contains("1960") && !found.contains("1893"), "{found}");
}

#[test]
fn a_record_of_another_shape_is_told_field_by_field() {
    let bad = json!({
        "notice": { "posted_on": "09.02.2024", "titulaires": 3, "headcount": { "total": -1 } },
        "electoral_lists": [],
        "candidacies": { "lists": [{ "candidates": [{ "matricule": "1960010410012", "sex": "f" }] }] },
        "results": { "counts": { "null": "1" } },
        "polling_day": "2024-03-12"
    });
    let (_, findings) = ElectionRecord::of(&bad);
    let found: Vec<_> = findings.iter().map(|finding| (finding.pointer.as_str(), finding.code)).collect();
    assert_eq!(
        found,
        [
            ("/notice/posted_on", "bad_date"),
            ("/notice/headcount/total", "out_of_range"),
            ("/notice/titulaires", "unknown_field"),
            ("/electoral_lists", "wrong_type"),
            ("/candidacies/lists/0/candidates/0/matricule", "matricule_check"),
            ("/candidacies/lists/0/candidates/0/sex", "unknown_value"),
            ("/results/counts/null", "wrong_type"),
            ("/polling_day", "unknown_field"),
        ]
    );
    for empty in [json!({}), json!({ "notice": {}, "results": { "counts": null, "elected": [] } })] {
        assert_eq!(ElectionRecord::of(&empty).1, []);
    }
    assert_eq!(ElectionRecord::of(&json!([])).1[0].code, "wrong_type");
}

#[test]
fn a_poll_opens_two_days_before_it_closes_at_most() {
    let facts = samples::facts(60, WeekPattern::MonFri);
    for (day, opens) in [
        ("2024-03-09", "2024-03-12"),
        ("2024-03-10", "2024-03-10"),
        ("2024-03-12", "2024-03-12"),
        ("2024-03-13", "2024-03-12"),
    ] {
        assert_eq!(facts.opened(day.parse().ok()).opening(), opens.parse().ok(), "{day}");
    }
    assert_eq!(facts.opened(None), facts);
    assert_eq!(Facts::default().opened("2024-03-12".parse().ok()), Facts::default());
}
