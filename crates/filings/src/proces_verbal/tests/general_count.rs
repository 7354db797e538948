//! The offices together: added up, shared and ranked, with a question where only a lot or a choice decides.

use types::PersonMatricule;

use super::*;

/// The counting of an office, typed.
fn office(number: u32, mut pv: Value) -> Depouillement {
    pv["office"] = super::office(number);
    pv.as_object_mut().unwrap().remove("claims");
    let ProcesVerbal::Depouillement(counting) = super::read(&pv) else { panic!() };
    counting
}

fn count(offices: &[Depouillement], answers: &Answers) -> Result<GeneralCount, Vec<Finding>> {
    GeneralCount::of(elections::Parameters::latest(), offices, answers)
}

/// What stands against the record once everybody has signed it.
fn against(count: &GeneralCount, headcount: u32) -> Vec<(&'static str, String)> {
    let found =
        check(&ProcesVerbal::RecensementGeneral(count.record.clone()).as_if_signed(), &facts(headcount));
    found.into_iter().map(|finding| (finding.code, finding.pointer)).collect()
}

/// A copy with other votes for everybody, and as many ballots as they need.
fn votes(mut pv: Value, of: impl Fn(usize) -> u32) -> Value {
    for (place, one) in pv["candidates"].as_array_mut().unwrap().iter_mut().enumerate() {
        one["votes"] = of(place).into();
    }
    pv
}

/// Two candidates, one of whom is born on the day of the other.
fn twins(pv: &mut Value, one: usize, other: usize) -> [PersonMatricule; 2] {
    let first = pv["candidates"][one]["matricule"].as_str().unwrap().to_owned();
    let same_day = (0..100_000_u32).map(|rest| format!("{}{rest:05}", &first[..8]));
    let second = same_day.filter(|text| text.parse::<PersonMatricule>().is_ok()).nth(7).unwrap();
    assert_ne!(first, second);
    pv["candidates"][other]["matricule"] = second.as_str().into();
    [first, second].map(|matricule| matricule.parse().unwrap())
}

#[test]
fn the_offices_are_added_up_and_nothing_stands_against_their_sum() {
    let one = office(1, depouillement(60));
    let two = office(2, depouillement(60));
    let both = count(&[two.clone(), one.clone()], &Answers::default()).unwrap();
    assert_eq!(both.open, []);
    assert_eq!(both.record.counts.voters, 2 * one.counts.voters);
    assert_eq!(both.record.candidates[3].votes, 2 * one.candidates[3].votes);
    assert_eq!(both.record.offices.len(), 2);
    assert!(both.steps.iter().all(|step| step.code().starts_with("ranking.")), "{:?}", both.steps);
    assert_eq!(against(&both, 60), []);
    let alone = count(&[one], &Answers::default()).unwrap();
    assert_eq!((alone.record.offices.len(), against(&alone, 60)), (0, vec![]));
    let missing = count(&[two], &Answers::default()).unwrap_err();
    assert_eq!((missing[0].code, missing[0].pointer.as_str()), ("F.811", "/offices"));
}

#[test]
fn equal_lists_ask_for_a_lot_which_then_decides() {
    // Of five seats each has two, and both stand alike for the fifth.
    let lists = super::lists(&[("A", 100, 10), ("B", 100, 10)]);
    let mut pv = with(depouillement(150), &[("/lists", lists)]);
    for list in pv["lists"].as_array_mut().unwrap() {
        for one in list["candidates"].as_array_mut().unwrap() {
            one.as_object_mut().unwrap().remove("status");
        }
    }
    let offices = [office(1, pv.clone()), office(2, pv)];
    let open = count(&offices, &Answers::default()).unwrap();
    let names = vec!["A".to_owned(), "B".to_owned()];
    assert_eq!(open.open, [Question::Lists { lists: names, seats: 1 }]);
    assert!(
        open.record
            .lists
            .iter()
            .flat_map(|list| &list.candidates)
            .all(|one| one.status == Status::NotElected)
    );
    let drawn = Answers { lists: vec!["B".into()], ..Answers::default() };
    let decided = count(&offices, &drawn).unwrap();
    assert!(!decided.open.iter().any(|open| matches!(open, Question::Lists { .. })));
    let shared = decided.record.apportionment.as_ref().unwrap();
    assert_eq!((shared.titulaire_seats["A"], shared.titulaire_seats["B"]), (2, 3));
    assert_eq!(shared.lots, ["B"]);
    assert!(decided.steps.iter().any(|step| step.code() == "allocation.lot"), "{:?}", decided.steps);
    for (lists, at) in [
        (vec!["C".to_owned()], "/apportionment/lots/0"),
        (vec!["A".into(), "A".into()], "/apportionment/lots/1"),
    ] {
        let refused = count(&offices, &Answers { lists, ..Answers::default() }).unwrap_err();
        assert_eq!(refused[0].pointer, at);
    }
}

#[test]
fn candidates_equal_in_votes_and_age_ask_for_a_lot_which_then_decides() {
    // Six seats: the third place is titulaire, the fourth is not.
    let mut pv = votes(depouillement(60), |place| [30, 28, 20, 20, 15, 12, 9, 5][place]);
    let equal = twins(&mut pv, 2, 3);
    let offices = [office(1, pv)];
    let open = count(&offices, &Answers::default()).unwrap();
    let [Question::Candidates { list: None, candidates, needed: 1, .. }] = &open.open[..] else {
        panic!("{:?}", open.open)
    };
    let named: Vec<_> = candidates.iter().map(|one| one.matricule.clone()).collect();
    assert_eq!(named, equal);
    let answers = Answers { candidates: vec![vec![equal[1].clone()]], ..Answers::default() };
    let decided = count(&offices, &answers).unwrap();
    assert_eq!(decided.open, []);
    let of = |place: usize| decided.record.candidates[place].status;
    assert_eq!([of(2), of(3)], [Status::Suppleant, Status::Titulaire]);
    assert_eq!(against(&decided, 60), [], "the lot stands on record");
    // Who was drawn and who is elected is the same.
    let mut other = decided.clone();
    other.record.candidate_lots = vec![vec![equal[0].clone()]];
    assert!(against(&other, 60).iter().any(|(code, _)| *code == "W.855"));
    let nobody =
        Answers { candidates: vec![vec![decided.record.candidates[0].matricule.clone()]], ..answers };
    let refused = count(&offices, &nobody).unwrap_err();
    assert_eq!((refused[0].code, refused[0].pointer.as_str()), ("F.901", "/candidate_lots/0"));
}

#[test]
fn a_list_with_more_seats_than_candidates_asks_for_a_choice_that_then_decides() {
    let mut pv = with(depouillement(150), &[("/lists", super::lists(&[("A", 900, 2), ("B", 300, 6)]))]);
    for list in pv["lists"].as_array_mut().unwrap() {
        for one in list["candidates"].as_array_mut().unwrap() {
            one.as_object_mut().unwrap().remove("status");
        }
    }
    let offices = [office(1, pv)];
    let open = count(&offices, &Answers::default()).unwrap();
    assert_eq!(open.open, [Question::ShortList { lists: vec!["A".into()] }]);
    let chosen = Answers { short_list: elections::allocation::ShortList::Vacant, ..Answers::default() };
    let decided = count(&offices, &chosen).unwrap();
    assert!(!decided.open.iter().any(|open| matches!(open, Question::ShortList { .. })));
    assert_eq!(decided.record.apportionment.unwrap().short_list, Some(chosen.short_list));
}

#[test]
fn totals_are_held_against_each_other_while_a_record_is_typed() {
    let half = json!({
        "system": "majorite_relative", "office": { "number": 2 },
        "counts": { "electors": 10, "voters": 12, "postal_voters": 1, "valid": 9 },
        "candidates": [{ "votes": 10 }, {}], "lists": [{ "suffrages": 3, "candidates": [{ "votes": 1 }] }]
    });
    let found: Vec<_> =
        check_totals(&half, &facts(60)).into_iter().map(|one| (one.code, one.pointer)).collect();
    let at = |code, pointer: &str| (code, pointer.to_owned());
    assert_eq!(
        found,
        [
            at("F.401", "/counts/voters"),
            at("W.812", "/counts/postal_voters"),
            at("F.406", "/candidates/0/votes"),
            at("W.401", "/lists/0/suffrages"),
        ]
    );
    for nothing in [
        json!({}),
        json!({ "counts": {}, "lists": "?", "candidates": [7] }),
        json!({ "counts": { "voters": -1 } }),
    ] {
        assert_eq!(check_totals(&nothing, &facts(60)), []);
    }
}
