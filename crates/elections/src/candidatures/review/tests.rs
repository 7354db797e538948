//! Candidatures at the desk, one mistake at a time.

use super::*;
use crate::{
    Capacity, WeekPattern,
    electorate::{Contract, Rank, Relation, Role},
};

fn matricule(day: u32, serial: u32) -> PersonMatricule {
    let eleven = format!("197001{day:02}{serial:03}");
    (0..100).find_map(|check| format!("{eleven}{check:02}").parse().ok()).unwrap()
}

fn stander(day: u32) -> Stander {
    let (surname, first_names) = ("Weber".parse().unwrap(), "Anne".parse().unwrap());
    Stander {
        person: Person { surname, first_names, matricule: matricule(day, 101) },
        employee: Employee {
            hired: "2010-01-01".parse().ok(),
            contract: Some(Contract::Cdi),
            ..Employee::default()
        },
        accepted: true,
        fate: Fate::Stands,
    }
}

fn list(capacity: Capacity, supporters: Option<u32>, standers: impl IntoIterator<Item = u32>) -> Presented {
    Presented {
        capacity,
        supporters,
        received: "2024-02-26T18:00:00".parse().ok(),
        number: None,
        candidates: standers.into_iter().map(stander).collect(),
    }
}

fn calendar() -> Calendar {
    let poll = "2024-03-12".parse().unwrap();
    Calendar::new(poll, poll, WeekPattern::MonFri)
}

fn look(headcount: u32, presented: &[Presented]) -> Review {
    review(presented, headcount, &calendar(), false, false, &CandidatureSettings::default()).unwrap()
}

fn found(review: &Review) -> Vec<(&str, &'static str)> {
    review.findings.iter().map(|finding| (finding.pointer.as_str(), finding.code)).collect()
}

#[test]
fn good_lists_lead_to_a_vote() {
    let presented =
        [list(Capacity::NationalUnion, None, 1..=10), list(Capacity::Employees, Some(8), 11..=11)];
    let review = look(150, &presented);
    assert_eq!(found(&review), []);
    assert_eq!((review.candidates, review.outcome, review.extension_due), (11, Some(Outcome::Vote), false));
    // Filed in the same minute: a lot decides who is number one.
    assert_eq!(review.numbering.unwrap().draws, [vec![0, 1]]);
}

#[test]
fn every_mistake_has_its_code_and_place() {
    let mut late = list(Capacity::NationalUnion, None, 1..=1);
    late.received = "2024-02-26T18:01:00".parse().ok();
    let changed = |change: fn(&mut Stander)| {
        let mut list = list(Capacity::NationalUnion, None, 1..=2);
        list.candidates.last_mut().map(change);
        list
    };
    for (presented, pointer, code, valid) in [
        (late, "/0/received", "F.701", 0),
        (list(Capacity::Electors, Some(5), 1..=1), "/0/presented_by/capacity", "F.304", 0),
        (list(Capacity::Employees, Some(7), 1..=1), "/0/presented_by/supporters", "F.303", 0),
        (list(Capacity::Employees, None, 1..=1), "/0/presented_by/supporters", "F.303", 0),
        (list(Capacity::NationalUnion, None, 1..=11), "/0/candidates", "F.301", 0),
        (list(Capacity::NationalUnion, None, []), "/0/candidates", "too_few_items", 0),
        (list(Capacity::NationalUnion, None, [1, 1]), "/0/candidates/1", "F.003", 1),
        (changed(|stander| stander.accepted = false), "/0/candidates/1", "F.703", 1),
        (
            changed(|stander| stander.employee.role = Some(Role::Rank(Rank::Gerant))),
            "/0/candidates/1",
            "F.702",
            1,
        ),
        (
            changed(|stander| stander.employee.hired = "2023-02-02".parse().ok()),
            "/0/candidates/1",
            "F.702",
            1,
        ),
        (
            changed(|stander| {
                stander.employee.role = Some(Role::Relation(Relation::Relative { degree: None }))
            }),
            "/0/candidates/1",
            "W.701",
            2,
        ),
        (
            changed(|stander| stander.employee.role = Some(Role::Rank(Rank::ToBeExamined))),
            "/0/candidates/1",
            "W.702",
            2,
        ),
    ] {
        let review = look(150, &[presented]);
        assert_eq!(found(&review), [(pointer, code)]);
        assert_eq!(review.valid[0].len(), valid, "{code}");
    }
}

#[test]
fn nobody_stands_on_two_lists_and_it_is_not_guessed_on_which() {
    let presented = [list(Capacity::NationalUnion, None, [1, 2]), list(Capacity::SectorUnion, None, [2, 3])];
    let review = look(150, &presented);
    assert_eq!(found(&review), [("/0/candidates/1", "F.704"), ("/1/candidates/0", "F.704")]);
    assert_eq!(review.valid, [vec![0], vec![1]]);
}

#[test]
fn who_withdrew_in_time_may_stand_elsewhere() {
    let mut presented =
        [list(Capacity::NationalUnion, None, [1, 2]), list(Capacity::SectorUnion, None, [2, 3])];
    presented[0].candidates[1].fate = Fate::Withdrew("2024-02-20T12:00:00".parse().unwrap());
    let review = look(150, &presented);
    assert_eq!(found(&review), []);
    assert_eq!(review.valid, [vec![0], vec![0, 1]]);
}

#[test]
fn the_names_of_a_list_stand_in_alphabetical_order_unless_the_setting_keeps_them() {
    let mut presented = list(Capacity::NationalUnion, None, 1..=3);
    for (stander, surname) in presented.candidates.iter_mut().zip(["Weber", "Müller", "D’Huart"]) {
        stander.person.surname = surname.parse().unwrap();
    }
    assert_eq!(look(150, std::slice::from_ref(&presented)).valid, [vec![2, 1, 0]]);
    let settings =
        CandidatureSettings { candidate_order: CandidateOrder::AsFiled, ..CandidatureSettings::default() };
    let review = review(&[presented], 150, &calendar(), false, false, &settings).unwrap();
    assert_eq!(review.valid, [vec![0, 1, 2]]);
}

#[test]
fn a_refused_list_takes_no_number_and_no_candidate_of_another() {
    let mut late = list(Capacity::NationalUnion, None, [1, 2]);
    late.received = "2024-02-26T18:01:00".parse().ok();
    let presented = [late, list(Capacity::SectorUnion, None, [2, 3])];
    let review = look(150, &presented);
    assert_eq!(found(&review), [("/0/received", "F.701")]);
    assert_eq!(review.valid, [vec![], vec![0, 1]]);
    assert_eq!(review.numbering.unwrap().numbers, [None, Some(1)]);
}

#[test]
fn by_majority_who_is_presented_twice_counts_once() {
    let presented = [list(Capacity::NationalUnion, None, [1]), list(Capacity::Electors, Some(5), [1])];
    let review = look(60, &presented);
    assert_eq!(found(&review), [("/1/candidates/0", "W.703")]);
    assert_eq!((review.valid, review.candidates), (vec![vec![0], vec![]], 1));
}

#[test]
fn below_a_hundred_each_stands_alone() {
    let one = |day| list(Capacity::Electors, Some(5), [day]);
    let review = look(60, &[one(1), one(2)]);
    assert_eq!(found(&review), []);
    assert_eq!((review.candidates, review.extension_due, review.numbering), (2, true, None));
    let two = look(60, &[list(Capacity::NationalUnion, None, [1, 2])]);
    assert_eq!(found(&two), [("/0/candidates", "F.301")]);
}

#[test]
fn an_extended_deadline_takes_the_place_of_the_usual_one() {
    let mut late = list(Capacity::NationalUnion, None, 1..=1);
    late.received = "2024-02-29T18:00:00".parse().ok();
    let review = review(&[late], 150, &calendar(), true, true, &CandidatureSettings::default()).unwrap();
    assert!(!review.extension_due, "candidatures stay open once");
    assert_eq!((found(&review), review.outcome), (vec![], Some(Outcome::ElectionDOffice)));
}

#[test]
fn nothing_is_reviewed_where_nobody_is_elected() {
    let settings = CandidatureSettings::default();
    assert_eq!(review(&[], 14, &calendar(), false, false, &settings), None);
    let nobody = look(60, &[]);
    assert_eq!((nobody.extension_due, nobody.outcome), (true, None));
    let after = review(&[], 60, &calendar(), true, false, &settings).unwrap();
    assert_eq!((after.extension_due, after.outcome), (false, Some(Outcome::PvDeCarence)));
}
