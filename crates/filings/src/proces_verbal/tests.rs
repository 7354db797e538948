//! Every rule of the procès-verbal, each with a record that breaks it.

use std::collections::BTreeSet;

use elections::{Facts, rules};
use proptest::prelude::*;
use serde_json::{Value, json};
use types::{DemarcheKind, Finding, Language, Severity};

use super::*;
use crate::{Content, content::Status, sample};

mod general_count;
mod on_record;
mod signers;
mod unsigned;

fn facts(headcount: u32) -> Facts {
    Facts { headcount: Some(headcount), election_day: "2024-03-12".parse().ok(), ..Facts::default() }
}

/// The office of the samples, with other people than the candidates.
fn office(number: u32) -> Value {
    let officer = |surname| json!({"surname": surname, "first_names": "Iris", "signed_on": "2024-03-12"});
    json!({
        "number": number,
        "place": "Salle de réunion",
        "opened_at": "09:00",
        "closed_at": "17:00",
        "president": officer("Ries"),
        "assessors": [officer("Steffen"), officer("Toussaint")],
        "observers": [{"surname": "Urbany", "first_names": "Iris", "named_by": "OGBL"}],
    })
}

/// The general count of the sample of a company.
fn recensement(headcount: u32) -> Value {
    let mut pv = sample(DemarcheKind::ResultDeclaration, &facts(headcount));
    let members = pv.as_object_mut().unwrap();
    members.retain(|name, _| !["outcome", "signed_on", "signed_by"].contains(&name.as_str()));
    members.insert("kind".into(), "recensement_general".into());
    members.insert("office".into(), office(1));
    members.insert("claims".into(), json!([{"subject": "Une croix hors case", "decision": "Bulletin nul"}]));
    if pv.get("lists").is_some() {
        pv["apportionment"] = apportionment(&pv);
    }
    pv
}

/// The sharing of the seats of a record, as the calculator gives it.
fn apportionment(pv: &Value) -> Value {
    let lists = pv["lists"].as_array().unwrap();
    let per_list = |value: &dyn Fn(&Value) -> Value| -> Value {
        let members = lists.iter().map(|list| (list["name"].as_str().unwrap().to_owned(), value(list)));
        Value::Object(members.collect())
    };
    let input = json!({
        "titulaires_to_elect": pv["titulaires"],
        "suffrages": per_list(&|list| list["suffrages"].clone()),
        "candidates_per_list": per_list(&|list| list["candidates"].as_array().unwrap().len().into()),
    });
    let shared = calculators::calculate("allocation", input, Language::En).unwrap();
    let further: Vec<Value> = shared["further_seats"]
        .as_array()
        .unwrap()
        .iter()
        .map(|seat| json!({"quotients": seat["quotients"], "winner": seat["winner"]}))
        .collect();
    let mut said = json!({
        "nombre_electoral": shared["nombre_electoral"],
        "first_round": shared["first_round"],
        "titulaire_seats": shared["titulaire_seats"],
    });
    if !further.is_empty() {
        said["further_seats"] = further.into();
    }
    said
}

/// The counting of one office of the sample of a company: everything of it.
fn depouillement(headcount: u32) -> Value {
    let mut pv = recensement(headcount);
    pv["kind"] = "depouillement".into();
    pv.as_object_mut().unwrap().remove("apportionment");
    let forget = |candidate: &mut Value| {
        candidate.as_object_mut().unwrap().remove("status");
    };
    let lists = |pv: &mut Value| pv.get_mut("lists").map(|lists| lists.as_array_mut().unwrap().clone());
    if let Some(mut all) = lists(&mut pv) {
        for list in &mut all {
            list.as_object_mut().unwrap().remove("number");
            list["candidates"].as_array_mut().unwrap().iter_mut().for_each(forget);
        }
        pv["lists"] = all.into();
    }
    if let Some(all) = pv.get_mut("candidates") {
        all.as_array_mut().unwrap().iter_mut().for_each(forget);
    }
    pv
}

fn election_office() -> Value {
    let person =
        |place: usize| sample(DemarcheKind::ResultDeclaration, &facts(60))["candidates"][place].clone();
    let elected = |place, seat| {
        let person = person(place);
        json!({"surname": person["surname"], "first_names": person["first_names"],
            "matricule": person["matricule"], "seat": seat})
    };
    let elected: Vec<_> =
        (0..6).map(|place| elected(place, if place < 3 { "titulaire" } else { "suppleant" })).collect();
    json!({
        "kind": "election_office",
        "established_on": "2024-03-05",
        "established_by": {"surname": "Ries", "first_names": "Iris"},
        "signed_on": "2024-03-05",
        "titulaires": 3,
        "suppleants": 3,
        "system": "majorite_relative",
        "all_agreed": true,
        "elected": elected,
    })
}

fn no_candidate() -> Value {
    json!({
        "kind": "no_candidate",
        "candidatures_closed_on": "2024-02-29",
        "established_on": "2024-03-01",
        "established_by": {"surname": "Ries", "first_names": "Iris"},
        "signed_on": "2024-03-01",
    })
}

fn read(pv: &Value) -> ProcesVerbal {
    serde_json::from_value(pv.clone()).unwrap()
}

fn findings(pv: &Value, headcount: u32) -> Vec<(&'static str, String)> {
    let found = check(&read(pv), &facts(headcount));
    found.into_iter().map(|finding| (finding.code, finding.pointer)).collect()
}

#[test]
fn a_record_that_holds_has_no_finding_and_declares_what_was_counted() {
    for (pv, headcount, outcome) in [
        (recensement(60), 60, Some("vote")),
        (recensement(150), 150, Some("vote")),
        (recensement(1_250), 1_250, Some("vote")),
        (depouillement(60), 60, None),
        (depouillement(150), 150, None),
        (election_office(), 60, Some("office")),
        (no_candidate(), 60, Some("no_candidate")),
    ] {
        assert_eq!(findings(&pv, headcount), [], "{}", pv["kind"]);
        let declared = read(&pv).declaration().map(|declared| serde_json::to_value(declared).unwrap());
        assert_eq!(declared.as_ref().map(|declared| declared["outcome"].as_str().unwrap()), outcome);
        assert_eq!(serde_json::to_value(read(&pv)).unwrap(), pv, "reading and writing give the same record");
    }
}

#[test]
fn the_declaration_of_a_signed_record_passes_the_check_of_its_demarche() {
    for pv in [recensement(60), recensement(150), election_office(), no_candidate()] {
        let headcount = if pv["titulaires"] == 5 { 150 } else { 60 };
        let declared = Content::ResultDeclaration(read(&pv).declaration().unwrap());
        let checked = crate::check(DemarcheKind::ResultDeclaration, &declared.to_draft(), &facts(headcount));
        assert_eq!(checked.findings, []);
        assert_eq!(checked.content, Some(declared));
    }
}

#[test]
fn an_unsigned_record_declares_nothing() {
    for (mut pv, at) in
        [(recensement(60), "/office/president"), (election_office(), ""), (no_candidate(), "")]
    {
        pv.pointer_mut(at).unwrap().as_object_mut().unwrap().remove("signed_on");
        assert_eq!(read(&pv).declaration(), None);
        assert_eq!(findings(&pv, 60), [("F.852", format!("{at}/signed_on"))]);
    }
}

/// A record that breaks a rule: made by `pv`, changed at some places.
struct Case {
    code: &'static str,
    pv: Value,
    pointer: &'static str,
}

/// The record with other values at some places; `Null` takes a member away.
fn with(mut pv: Value, changes: &[(&str, Value)]) -> Value {
    for (pointer, value) in changes {
        let (parent, field) = pointer.rsplit_once('/').unwrap();
        let (field, parent) = (&field.replace("~1", "/"), pv.pointer_mut(parent).unwrap());
        match (parent, value) {
            (Value::Object(members), Value::Null) => {
                members.remove(field);
            }
            (Value::Object(members), value) => {
                members.insert(field.to_owned(), value.clone());
            }
            (Value::Array(items), value) => items[field.parse::<usize>().unwrap()] = value.clone(),
            (other, _) => panic!("{pointer}: {other}"),
        }
    }
    pv
}

/// A general count with the counting of its one office.
fn gathered(changes: &[(&str, Value)]) -> Value {
    let mut one = depouillement(60);
    one.as_object_mut().unwrap().remove("kind");
    with(with(recensement(60), &[("/offices", json!([one]))]), changes)
}

#[expect(clippy::too_many_lines, reason = "a list of cases, one after the other")]
fn cases() -> Vec<Case> {
    let general =
        |code, changes: &[(&str, Value)], pointer| Case { code, pv: with(recensement(60), changes), pointer };
    let gathered = |code, changes: &[(&str, Value)], pointer| Case { code, pv: gathered(changes), pointer };
    let other = |code, pv, changes: &[(&str, Value)], pointer| Case { code, pv: with(pv, changes), pointer };
    let someone = recensement(60)["office"]["president"].clone();
    let stands = recensement(60)["candidates"][0].clone();
    let stands = json!({"surname": stands["surname"], "first_names": stands["first_names"], "signed_on": "2024-03-12"});
    let watches = json!([{"surname": "Ries", "first_names": "Iris", "named_by": "OGBL"}]);
    let twice = depouillement(150)["lists"][0].clone();
    let proportional = |code, changes: &[(&str, Value)], pointer| Case {
        code,
        pv: with(recensement(150), changes),
        pointer,
    };
    let mut disputed =
        with(recensement(150), &[("/lists", lists(&[("A", 600, 10), ("B", 350, 10), ("C", 150, 10)]))]);
    disputed["apportionment"] = apportionment(&disputed);
    let disputed = |code, changes: &[(&str, Value)], pointer| Case {
        code,
        pv: with(disputed.clone(), changes),
        pointer,
    };
    let unknown = recensement(60)["candidates"].as_array().unwrap()[1..].to_vec();
    vec![
        general("F.852", &[("/office/president/signed_on", Value::Null)], "/office/president/signed_on"),
        general("F.853", &[("/office/assessors/1/signed_on", Value::Null)], "/office/assessors/1/signed_on"),
        general("F.855", &[("/office/assessors/0", someone.clone())], "/office/assessors/0"),
        general("F.856", &[("/office/observers", watches)], "/office/observers/0"),
        general("F.811", &[("/office/number", json!(2))], "/office/number"),
        general("F.106", &[("/office/closed_at", json!("09:59"))], "/office/closed_at"),
        general("F.410", &[("/office/assessors", json!([someone]))], "/office/assessors"),
        general(
            "F.411",
            &[("/office/assessors/0/signed_on", json!("2024-03-11"))],
            "/office/assessors/0/signed_on",
        ),
        general(
            "W.406",
            &[("/office/assessors/0/signed_on", json!("2024-03-13"))],
            "/office/assessors/0/signed_on",
        ),
        general("F.001", &[("/titulaires", json!(4))], "/titulaires"),
        general("F.403", &[("/counts/ballots", json!(53))], "/counts/ballots"),
        general("W.403", &[("/candidates/0/votes", json!(1))], "/candidates/3/status"),
        general("required", &[("/office/place", json!(" "))], "/office/place"),
        general("text_control_character", &[("/claims/0/subject", json!("a\u{7}"))], "/claims/0/subject"),
        general("text_control_character", &[("/remarks", json!("a\u{7}"))], "/remarks"),
        general("too_long", &[("/claims/0/decision", json!("a".repeat(2_001)))], "/claims/0/decision"),
        general(
            "not_applicable",
            &[("/apportionment", json!({"nombre_electoral": 1, "first_round": {}, "titulaire_seats": {}}))],
            "/apportionment",
        ),
        general("W.851", &[("/office/assessors/0", stands)], "/office/assessors/0"),
        general("W.853", &[("/claims/0/decision", Value::Null)], "/claims/0/decision"),
        proportional("W.854", &[("/apportionment", Value::Null)], "/apportionment"),
        proportional(
            "F.862",
            &[("/apportionment/nombre_electoral", json!(1))],
            "/apportionment/nombre_electoral",
        ),
        proportional(
            "F.863",
            &[("/apportionment/first_round/OGBL", json!(5))],
            "/apportionment/first_round/OGBL",
        ),
        proportional(
            "F.864",
            &[(
                "/apportionment/further_seats",
                json!([{"quotients": {}, "winner": "OGBL"}, {"quotients": {}, "winner": "OGBL"}, {"quotients": {}, "winner": "OGBL"}]),
            )],
            "/apportionment/further_seats",
        ),
        disputed(
            "F.865",
            &[("/apportionment/further_seats/0/quotients/A", json!("1/3"))],
            "/apportionment/further_seats/0/quotients/A",
        ),
        disputed(
            "F.866",
            &[("/apportionment/further_seats/0/winner", json!("A"))],
            "/apportionment/further_seats/0/winner",
        ),
        proportional(
            "F.867",
            &[("/apportionment/titulaire_seats/OGBL", json!(5))],
            "/apportionment/titulaire_seats/OGBL",
        ),
        proportional(
            "F.867",
            &[("/lists/0/candidates/0/status", json!("not_elected"))],
            "/lists/0/candidates",
        ),
        proportional("F.872", &[("/apportionment/lots", json!(["OGBL"]))], "/apportionment/lots"),
        proportional("F.873", &[("/apportionment/lots", json!(["LCGB"]))], "/apportionment/lots/0"),
        proportional(
            "F.873",
            &[("/apportionment/first_round/a~1b", json!(1))],
            "/apportionment/first_round/a~1b",
        ),
        gathered("F.811", &[("/offices/0/office/number", json!(2))], "/offices"),
        gathered("F.859", &[("/offices/0/polling_day", json!("2024-03-11"))], "/offices/0"),
        gathered("F.820", &[("/offices/0/counts/electors", json!(59))], "/counts/electors"),
        gathered("F.820", &[("/offices/0/candidates/0/votes", json!(1))], "/candidates/0/votes"),
        gathered("F.820", &[("/candidates", unknown.into())], "/offices/0/candidates/0"),
        gathered(
            "F.853",
            &[("/offices/0/office/assessors/0/signed_on", Value::Null)],
            "/offices/0/office/assessors/0/signed_on",
        ),
        Case {
            code: "F.812",
            pv: {
                let offices = gathered("", &[], "").pv["offices"][0].clone();
                with(recensement(60), &[("/offices", json!([offices.clone(), offices]))])
            },
            pointer: "/offices/1/office/number",
        },
        other("F.851", depouillement(150), &[("/lists/1", twice)], "/lists/1/name"),
        other(
            "W.812",
            depouillement(60),
            &[("/office/number", json!(2)), ("/counts/postal_voters", json!(1))],
            "/counts/postal_voters",
        ),
        other("F.868", election_office(), &[("/all_agreed", json!(false))], "/all_agreed"),
        other("F.870", election_office(), &[("/signed_on", json!("2024-03-04"))], "/signed_on"),
        other("W.407", election_office(), &[("/established_on", json!("2024-03-13"))], "/established_on"),
        other(
            "F.869",
            no_candidate(),
            &[("/candidatures_closed_on", json!("2024-03-02"))],
            "/established_on",
        ),
    ]
}

/// Lists of so many suffrages and candidates, each candidate with the same votes.
fn lists(of: &[(&str, u32, u32)]) -> Value {
    let people = sample(DemarcheKind::ResultDeclaration, &facts(600));
    let people: Vec<&Value> = people["lists"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|list| list["candidates"].as_array().unwrap())
        .collect();
    let mut next = people.into_iter();
    let lists = of.iter().map(|(name, suffrages, count)| {
        let candidates: Vec<Value> = (0..*count)
            .map(|_| {
                with(
                    next.next().unwrap().clone(),
                    &[("/votes", json!(suffrages / count)), ("/status", json!("not_elected"))],
                )
            })
            .collect();
        json!({"name": name, "suffrages": suffrages, "candidates": candidates})
    });
    lists.collect()
}

#[test]
fn equal_lists_need_a_lot_on_record() {
    let mut pv = with(recensement(150), &[("/lists", lists(&[("A", 100, 10), ("B", 100, 10)]))]);
    pv["apportionment"] = json!({"nombre_electoral": 34, "first_round": {"A": 2, "B": 2}, "titulaire_seats": {"A": 2, "B": 2},
        "further_seats": [{"quotients": {"A": "100/3", "B": "100/3"}, "winner": "B"}]});
    assert!(findings(&pv, 150).contains(&("F.871", "/apportionment/lots".into())));
    pv["apportionment"]["lots"] = json!(["B"]);
    pv["apportionment"]["titulaire_seats"]["B"] = json!(3);
    let found = findings(&pv, 150);
    assert!(
        !found.iter().any(|(code, at)| *code == "F.871" || at.starts_with("/apportionment")),
        "{found:?}"
    );
}

#[test]
fn a_list_with_more_seats_than_candidates_asks_for_a_choice() {
    let pv = with(recensement(150), &[("/lists", lists(&[("A", 900, 2), ("B", 300, 6)]))]);
    assert!(findings(&pv, 150).contains(&("W.856", "/apportionment/short_list".into())));
    let pv = with(pv, &[("/apportionment/short_list", json!("redistribute"))]);
    assert!(!findings(&pv, 150).iter().any(|(code, _)| *code == "W.856"));
}

#[test]
fn candidates_equal_in_votes_and_age_are_told() {
    let mut pv = recensement(60);
    let twin = pv["candidates"][2].clone();
    let (eleven, votes) = (twin["matricule"].as_str().unwrap()[..8].to_owned(), twin["votes"].clone());
    let born_alike = (0..100_000_u32).map(|rest| format!("{eleven}{rest:05}"));
    let matricule = born_alike.filter(|text| text.parse::<types::PersonMatricule>().is_ok()).nth(7).unwrap();
    assert_ne!(twin["matricule"], matricule.as_str());
    pv["candidates"][3]["votes"] = votes;
    pv["candidates"][3]["matricule"] = matricule.into();
    assert_eq!(findings(&pv, 60), [("W.855", "/candidates/2/status".to_owned())]);
}

#[test]
fn every_rule_of_the_record_has_a_case() {
    let tried: BTreeSet<&str> =
        cases().iter().map(|case| case.code).chain(["F.871", "W.855", "W.856"]).collect();
    let listed = rules::codes().filter(|code| {
        code.strip_prefix("F.")
            .or(code.strip_prefix("W."))
            .is_some_and(|number| ("851".."890").contains(&number))
    });
    assert_eq!(listed.filter(|code| !tried.contains(code)).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn a_record_of_any_size_is_checked() {
    let mut pv = recensement(150);
    pv["titulaires"] = u32::MAX.into();
    pv["suppleants"] = u32::MAX.into();
    assert!(findings(&pv, 150).iter().any(|(code, at)| *code == "out_of_range" && at == "/titulaires"));
}

#[test]
fn a_record_that_breaks_a_rule_is_found_at_its_place() {
    for Case { code, pv, pointer } in cases() {
        let headcount = if pv["titulaires"] == 5 { 150 } else { 60 };
        let found = check(&read(&pv), &facts(headcount));
        let finding = found.iter().find(|finding| finding.code == code && finding.pointer == pointer);
        let finding = finding.unwrap_or_else(|| panic!("{code} {pointer} is not among {found:?}"));
        let warns = if code.starts_with("W.") { Severity::Warning } else { Severity::Error };
        assert_eq!(finding.severity, warns, "{code}");
        assert!(rules::message(finding).is_some(), "{code}");
    }
}

/// Every leaf of a record, by its pointer.
fn leaves(value: &Value, at: String, all: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, member)| leaves(member, format!("{at}/{name}"), all));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| leaves(item, format!("{at}/{index}"), all));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => all.push(at),
    }
}

proptest! {
    #[test]
    fn a_record_changed_anywhere_is_checked_or_not_read(
        proportional in any::<bool>(),
        places in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
        number in prop_oneof![Just(0_u32), Just(1), Just(u32::MAX), any::<u32>()],
    ) {
        let mut pv = if proportional { recensement(150) } else { gathered(&[]) };
        let mut all = Vec::new();
        leaves(&pv, String::new(), &mut all);
        for place in places {
            let leaf = pv.pointer_mut(&all[place.index(all.len())]).unwrap();
            let text = leaf.as_str().map(|text| format!("{text} {number}"));
            *leaf = text.map_or_else(|| number.into(), Value::from);
        }
        if let Ok(pv) = serde_json::from_value::<ProcesVerbal>(pv) {
            prop_assert!(check(&pv, &facts(150)).len() <= 100);
        }
    }
}
