//! Allocations, case by case.

use types::Language;

use super::*;
use crate::reasons::{Reason, explain_all};

fn lists(suffrages: &[u32]) -> Vec<ListVotes> {
    suffrages.iter().map(|suffrages| ListVotes { suffrages: *suffrages, candidates: None }).collect()
}

fn short(lists: &[(u32, u32)]) -> Vec<ListVotes> {
    let list = |(suffrages, candidates): &(u32, u32)| ListVotes {
        suffrages: *suffrages,
        candidates: Some(*candidates),
    };
    lists.iter().map(list).collect()
}

fn run(titulaires: u32, lists: &[ListVotes], short_list: ShortList, lot: &[usize]) -> Allocation {
    allocate(Parameters::latest(), &Race { titulaires, lists, short_list, lot }).unwrap()
}

fn titulaires(allocation: &Allocation) -> Vec<u32> {
    allocation.lists.iter().map(|list| list.seats.titulaires).collect()
}

fn suppleants(allocation: &Allocation) -> Vec<u32> {
    allocation.lists.iter().map(|list| list.seats.suppleants).collect()
}

fn texts(reasons: &[Reason], language: Language) -> Vec<String> {
    explain_all(reasons, language).into_iter().map(|said| said.text).collect()
}

#[test]
fn an_exact_division_is_explained_in_words() {
    let steps = run(5, &lists(&[600, 400, 200]), ShortList::Ask, &[]).steps(&["A", "B", "C"]);
    let english = texts(&steps, Language::En);
    assert_eq!(
        english[4..],
        [
            "The total (1,200) divided by 6 (5 seats plus one) is exactly 200. The nombre électoral is nevertheless \
             the next whole number above: 201, not 200; with 200, 6 seats would be allocated instead of 5.",
            "A: 600 divided by 201 gives 2 seats (whole part).",
            "B: 400 divided by 201 gives one seat (whole part).",
            "C: 200, less than 201, gives no seat yet.",
            "Seats allocated in this way: 3; seats left: 2.",
            "Seat 4: A (600 ÷ 3 = 200), B (400 ÷ 2 = 200) and C (200 ÷ 1 = 200). A, B and C share the highest \
             quotient; with equal quotients, the seat goes to the list that has the most votes: A (600).",
            "Seat 5: A (600 ÷ 4 = 150), B (400 ÷ 2 = 200) and C (200 ÷ 1 = 200). B and C share the highest \
             quotient; with equal quotients, the seat goes to the list that has the most votes: B (400).",
            "Each list has as many suppléants as titulaires, as far as it has candidates.",
            "A: 3 titulaires and 3 suppléants.",
            "B: 2 titulaires and 2 suppléants.",
            "C: no seat.",
        ]
    );
    let french = texts(&steps, Language::Fr);
    assert_eq!(
        french[4],
        "Le total (1.200) divisé par 6 (5 sièges plus un) fait exactement 200. Le nombre électoral est pourtant le \
         nombre entier immédiatement supérieur : 201, et non 200 ; avec 200, il y aurait 6 sièges à donner et non 5."
    );
    assert_eq!(
        french[9],
        "Siège 4 : A (600 ÷ 3 = 200), B (400 ÷ 2 = 200) et C (200 ÷ 1 = 200). Le quotient le plus élevé est commun \
         à A, B et C ; à quotient égal, le siège revient à la liste qui a le plus de suffrages : A (600)."
    );
}

#[test]
fn numbers_have_their_plural_and_their_groups() {
    let large = run(1, &lists(&[4221, 1]), ShortList::Ask, &[]).steps(&["A", "B"]);
    assert_eq!(
        [0, 1, 2, 3].map(|step| Language::ALL.map(|language| large[step].say(language).text)),
        [
            [
                "Les 2 listes ont ensemble 4.222 suffrages.",
                "Die 2 Listen haben zusammen 4.222 Stimmen.",
                "The 2 lists have 4,222 votes together."
            ],
            [
                "A a 4.221 suffrages. C'est plus de 5\u{a0}% des suffrages (211,1) : elle participe.",
                "A hat 4.221 Stimmen, mehr als 5\u{a0}% aller Stimmen (211,1), und nimmt teil.",
                "A has 4,221 votes, more than 5% of the votes (211.1): it takes part."
            ],
            [
                "B a 1 suffrage. C'est moins de 5\u{a0}% des suffrages (211,1) : elle n'a pas d'élu.",
                "B hat 1 Stimme, weniger als 5\u{a0}% aller Stimmen (211,1), und erhält keinen Sitz.",
                "B has 1 vote, less than 5% of the votes (211.1): it wins no seat."
            ],
            [
                "Le total (4.222) divisé par 2 (1 siège plus un) fait exactement 2.111. Le nombre électoral est le \
                 nombre entier immédiatement supérieur : 2.112, et non 2.111.",
                "Die Gesamtzahl (4.222) geteilt durch 2 (1 Sitz plus eins) ergibt genau 2.111. Die Wahlzahl ist die \
                 nächste ganze Zahl darüber: 2.112, nicht 2.111.",
                "The total (4,222) divided by 2 (1 seat plus one) is exactly 2,111. The nombre électoral is the next \
                 whole number above: 2,112, not 2,111."
            ],
        ]
    );
    let nobody = run(3, &lists(&[0]), ShortList::Ask, &[]).steps(&["A"]);
    assert_eq!(
        Language::ALL.map(|language| nobody[0].say(language).text),
        ["La seule liste a 0 suffrage.", "Die einzige Liste hat 0 Stimmen.", "The only list has 0 votes."]
    );
}

#[test]
fn the_summary_keeps_what_decided() {
    let codes = |titulaires, votes: &[ListVotes], policy, lot: &[usize]| -> Vec<&str> {
        let summary = run(titulaires, votes, policy, lot).summary(&[]);
        summary.into_iter().map(|reason| reason.code().trim_start_matches("allocation.")).collect()
    };
    let five = codes(5, &lists(&[600, 400, 200]), ShortList::Ask, &[]);
    assert_eq!(five[..3], ["quotient_divides_and_overflows", "most_suffrages", "most_suffrages"]);
    let threshold = codes(20, &lists(&[1000, 600, 300, 100]), ShortList::Ask, &[]);
    assert_eq!(threshold[0], "exactly");
    assert_eq!(codes(20, &lists(&[1000, 600, 301, 99]), ShortList::Ask, &[])[0], "below");
    assert!(codes(5, &lists(&[500, 500]), ShortList::Ask, &[1]).contains(&"lot"));
    let short = short(&[(900, 2), (300, 2), (300, 9)]);
    let redistributed = codes(8, &short, ShortList::Redistribute, &[]);
    assert!(redistributed.contains(&"capped") && redistributed.contains(&"full"), "{redistributed:?}");
}

#[test]
fn quotients_are_exact_and_readable() {
    let allocation = run(7, &lists(&[3455, 2990, 1010, 700]), ShortList::Ask, &[]);
    let rounds: Vec<_> = allocation.rounds().collect();
    let values: Vec<_> = rounds[0].quotients.iter().map(|quotient| quotient.value().to_string()).collect();
    assert_eq!(values, ["863.75", "2990/3", "1010", "700"]);
    assert_eq!((rounds[0].seat, rounds[1].seat), (6, 7));
    let steps = texts(&allocation.steps(&["A", "B", "C", "D"]), Language::En);
    let sixth = "Seat 6: A (3,455 ÷ 4 = 863.75), B (2,990 ÷ 3 ≈ 996.67), C (1,010 ÷ 1 = 1,010) and D (700 ÷ 1 = \
                 700). C has the highest quotient and takes the seat.";
    assert!(steps.iter().any(|step| step == sixth), "{steps:#?}");
}

#[test]
fn exactly_five_per_cent_takes_part() {
    for (suffrages, eligible) in
        [([1000, 600, 301, 99], false), ([1000, 600, 300, 100], true), ([1000, 600, 301, 100], false)]
    {
        let allocation = run(20, &lists(&suffrages), ShortList::Ask, &[]);
        assert_eq!(allocation.lists[3].eligible, eligible, "{suffrages:?}");
        assert_eq!(allocation.lists[3].seats.titulaires > 0, eligible, "{suffrages:?}");
    }
}

#[test]
fn without_an_eligible_list_all_seats_stay_vacant() {
    for votes in [vec![], vec![0], vec![0, 0, 0], vec![7; 21]] {
        let allocation = run(9, &lists(&votes), ShortList::Ask, &[]);
        assert_eq!(allocation.vacant, SeatPair { titulaires: 9, suppleants: 9 }, "{votes:?}");
        assert_eq!((&allocation.status, allocation.undecided), (&Status::Decided, SeatPair::default()));
        assert!(texts(&allocation.steps(&[]), Language::En).iter().any(|text| text.contains("stay vacant")));
        assert!(!allocation.summary(&[]).is_empty());
    }
}

#[test]
fn as_many_seats_as_equal_lists_need_no_lot() {
    let allocation = run(3, &lists(&[400, 400, 400]), ShortList::Ask, &[]);
    assert_eq!(titulaires(&allocation), [1, 1, 1]);
    assert_eq!(allocation.status, Status::Decided);
    assert!(allocation.further.iter().take(2).all(|further| further.award == Award::OneEach));
}

#[test]
fn fewer_seats_than_equal_lists_wait_for_the_lot() {
    let votes = lists(&[400, 100, 400, 400]);
    let open = run(5, &votes, ShortList::Ask, &[]);
    assert_eq!(titulaires(&open), [1, 0, 1, 1]);
    assert_eq!(open.undecided, SeatPair { titulaires: 2, suppleants: 2 });
    assert_eq!(open.status, Status::LotsNeeded(Draw { lists: vec![0, 2, 3], seats: 2 }));
    let drawn = run(5, &votes, ShortList::Ask, &[3, 0]);
    assert_eq!(titulaires(&drawn), [2, 0, 1, 2]);
    assert_eq!((drawn.status, drawn.undecided), (Status::Decided, SeatPair::default()));
}

#[test]
fn a_lot_must_fit_its_tie() {
    let votes = lists(&[400, 100, 400, 400]);
    let refused = |titulaires, lot: &[usize]| {
        let race = Race { titulaires, lists: &votes, short_list: ShortList::Ask, lot };
        allocate(Parameters::latest(), &race).unwrap_err()
    };
    assert_eq!(refused(5, &[3, 1]), LotRefused::NotTied(1));
    assert_eq!(refused(5, &[3, 3]), LotRefused::NotTied(1));
    assert_eq!(refused(5, &[9, 3]), LotRefused::NotTied(0));
    assert_eq!(refused(5, &[3]), LotRefused::TooShort(2));
    assert_eq!(refused(6, &[3]), LotRefused::NotNeeded);
}

#[test]
fn a_short_list_waits_for_a_choice() {
    let votes = short(&[(900, 2), (300, 6)]);
    let asked = run(5, &votes, ShortList::Ask, &[]);
    assert_eq!(asked.status, Status::ChoiceNeeded(vec![0]));
    assert_eq!((titulaires(&asked), suppleants(&asked)), (vec![2, 1], vec![0, 1]));
    assert_eq!(asked.undecided, SeatPair { titulaires: 2, suppleants: 2 });
    assert_eq!(asked.vacant, SeatPair { titulaires: 0, suppleants: 2 });
    let redistributed = run(5, &votes, ShortList::Redistribute, &[]);
    assert_eq!((titulaires(&redistributed), suppleants(&redistributed)), (vec![2, 3], vec![0, 3]));
    let vacant = run(5, &votes, ShortList::Vacant, &[]);
    assert_eq!((titulaires(&vacant), suppleants(&vacant)), (vec![2, 1], vec![0, 1]));
    assert_eq!(vacant.vacant, SeatPair { titulaires: 2, suppleants: 4 });
}

#[test]
fn a_lot_among_lists_without_candidates_is_not_drawn() {
    for policy in [ShortList::Ask, ShortList::Redistribute, ShortList::Vacant] {
        let allocation = run(3, &short(&[(500, 1), (500, 1)]), policy, &[]);
        assert_eq!(titulaires(&allocation), [1, 1], "{policy:?}");
        assert_eq!(allocation.status, Status::Decided, "{policy:?}");
        assert_eq!(allocation.vacant, SeatPair { titulaires: 1, suppleants: 3 }, "{policy:?}");
    }
}

#[test]
fn a_lot_that_a_full_list_may_win_also_asks_for_the_choice() {
    let votes = short(&[(500, 1), (500, 9)]);
    assert_eq!(run(3, &votes, ShortList::Ask, &[]).status, Status::ChoiceNeeded(vec![0]));
    assert_eq!(titulaires(&run(3, &votes, ShortList::Redistribute, &[])), [1, 2]);
    let vacant = run(3, &votes, ShortList::Vacant, &[]);
    assert_eq!(vacant.status, Status::LotsNeeded(Draw { lists: vec![0, 1], seats: 1 }));
    assert_eq!(run(3, &votes, ShortList::Vacant, &[0]).vacant.titulaires, 1);
    assert_eq!(titulaires(&run(3, &votes, ShortList::Vacant, &[1])), [1, 2]);
}

#[test]
fn a_lot_before_the_choice_waits_for_it() {
    let votes = short(&[(900, 2), (300, 6)]);
    let asked = run(5, &votes, ShortList::Ask, &[1]);
    assert!(asked.lot_waits && asked.status == Status::ChoiceNeeded(vec![0]));
    let codes: Vec<_> = asked.summary(&[]).into_iter().map(|reason| reason.code()).collect();
    assert!(codes.contains(&"allocation.lot_waits"), "{codes:?}");
    // Where every choice gives the same, a lot decides nothing.
    let votes = short(&[(900, 1), (300, 1)]);
    let race = Race { titulaires: 5, lists: &votes, short_list: ShortList::Ask, lot: &[1] };
    assert_eq!(allocate(Parameters::latest(), &race), Err(LotRefused::NotNeeded));
}

#[test]
fn one_titulaire_more_may_leave_one_candidate_less_for_the_suppleants() {
    // Each list has two candidates: who wins the lot has two titulaires and no suppléant.
    let open = run(3, &short(&[(500, 2), (500, 2)]), ShortList::Ask, &[]);
    assert_eq!((titulaires(&open), suppleants(&open)), (vec![1, 1], vec![0, 0]));
    assert_eq!(open.undecided, SeatPair { titulaires: 1, suppleants: 1 });
    assert_eq!(open.vacant, SeatPair { titulaires: 0, suppleants: 2 });
    let drawn = run(3, &short(&[(500, 2), (500, 2)]), ShortList::Ask, &[1]);
    assert_eq!((titulaires(&drawn), suppleants(&drawn)), (vec![1, 2], vec![1, 0]));
}

#[test]
fn every_step_has_all_its_values() {
    let names = ["A", "B", "C"];
    let caps = [None, Some(0), Some(1), Some(2), Some(9)];
    let votes = [0, 50, 333, 500, 500, 1000];
    for titulaires in [1, 2, 3, 5, 8] {
        for policy in [ShortList::Ask, ShortList::Redistribute, ShortList::Vacant] {
            for (index, candidates) in caps.into_iter().enumerate() {
                let lists = [votes[index], votes[index + 1], votes[(index * 2) % 6]];
                let lists = lists.map(|suffrages| ListVotes { suffrages, candidates });
                let allocation = run(titulaires, &lists, policy, &[]);
                for language in Language::ALL {
                    for said in explain_all(&allocation.steps(&names), language) {
                        assert_eq!(words::flaw(&said.text), None, "{}", said.text);
                    }
                }
            }
        }
    }
}

#[test]
fn a_headcount_that_does_not_fit_is_noted() {
    let proportional = crate::VotingSystem::RepresentationProportionnelle;
    let codes = |headcount, titulaires| -> Vec<_> {
        let notes = headcount_notes(Parameters::latest(), headcount, titulaires, proportional);
        notes.into_iter().map(|note| note.code()).collect()
    };
    assert_eq!(codes(150, 5), Vec::<&str>::new());
    assert_eq!(codes(150, 4), ["allocation.other_headcount"]);
    assert_eq!(codes(60, 3), ["allocation.other_system"]);
    assert_eq!(codes(10, 0), Vec::<&str>::new());
}
