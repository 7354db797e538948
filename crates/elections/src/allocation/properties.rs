//! Properties of every allocation.

use std::cmp::Reverse;

use proptest::{collection::vec, prelude::*, sample::Index};

use super::*;

/// Lists, few of them alike, or many: small numbers make ties.
fn suffrages() -> impl Strategy<Value = Vec<u32>> {
    prop_oneof![
        vec(0..=12_u32, 1..=8),
        vec(0..=5_000_u32, 1..=20),
        vec(any::<u32>(), 1..=5),
        vec(1..=3_u32, 18..=30),
        vec(Just(0_u32), 1..=4),
        (1..=9_u32, 21..=40_usize).prop_map(|(each, lists)| std::vec![each; lists]),
    ]
}

fn lists(suffrages: &[u32]) -> Vec<ListVotes> {
    suffrages.iter().map(|suffrages| ListVotes { suffrages: *suffrages, candidates: None }).collect()
}

fn with_candidates() -> impl Strategy<Value = Vec<ListVotes>> {
    let list = (0..=30_u32, proptest::option::of(0..=8_u32));
    let list = list.prop_map(|(suffrages, candidates)| ListVotes { suffrages, candidates });
    let weak = proptest::option::of(0..=8_u32).prop_map(|candidates| ListVotes { suffrages: 7, candidates });
    let voteless = Just(ListVotes { suffrages: 0, candidates: Some(3) });
    prop_oneof![6 => vec(list, 1..=8), 1 => vec(weak, 21..=30), 1 => vec(voteless, 1..=4)]
}

fn policy() -> impl Strategy<Value = ShortList> {
    prop_oneof![Just(ShortList::Ask), Just(ShortList::Redistribute), Just(ShortList::Vacant)]
}

fn run(titulaires: u32, lists: &[ListVotes], short_list: ShortList, lot: &[usize]) -> Allocation {
    allocate(Parameters::latest(), &Race { titulaires, lists, short_list, lot }).unwrap()
}

fn titulaires(allocation: &Allocation) -> Vec<u32> {
    allocation.lists.iter().map(|list| list.seats.titulaires).collect()
}

/// The draw that is open, and the same race after its lists were drawn in some order.
fn drawn(allocation: Allocation, race: &Race<'_>, first: &Index) -> Allocation {
    let Status::LotsNeeded(draw) = &allocation.status else { return allocation };
    let mut lot = draw.lists.clone();
    lot.rotate_left(first.index(draw.lists.len()));
    allocate(Parameters::latest(), &Race { lot: &lot, ..*race }).unwrap()
}

/// All quotients of all eligible lists, best first; equal ones by suffrages. `None` where only a lot decides.
fn highest_averages(seats: u32, suffrages: &[u32]) -> Option<Vec<u32>> {
    let total: u64 = suffrages.iter().map(|votes| u64::from(*votes)).sum();
    let mut quotients: Vec<(u32, u32, usize)> = Vec::new();
    for (index, votes) in suffrages.iter().enumerate() {
        if *votes > 0 && u64::from(*votes) * 20 >= total {
            quotients.extend((1..=seats + 1).map(|divisor| (*votes, divisor, index)));
        }
    }
    let weighed = |quotient: &(u32, u32, usize), other: u32| u64::from(quotient.0) * u64::from(other);
    quotients.sort_by(|one, two| {
        weighed(two, one.1).cmp(&weighed(one, two.1)).then(Reverse(one.0).cmp(&Reverse(two.0)))
    });
    let border = usize::try_from(seats).unwrap();
    if let (Some(last), Some(next)) = (quotients.get(border - 1), quotients.get(border))
        && (last.0, last.1) == (next.0, next.1)
    {
        return None;
    }
    let mut won = vec![0; suffrages.len()];
    for (_, _, index) in quotients.into_iter().take(border) {
        won[index] += 1;
    }
    Some(won)
}

proptest! {
    #[test]
    fn seats_given_vacant_and_undecided_are_all_seats(
        seats in 1..=40_u32,
        lists in with_candidates(),
        policy in policy(),
        first: Index,
    ) {
        let race = Race { titulaires: seats, lists: &lists, short_list: policy, lot: &[] };
        let open = run(seats, &lists, policy, &[]);
        let settled = drawn(open.clone(), &race, &first);
        for allocation in [&open, &settled] {
            let sum = |kind: fn(&SeatPair) -> u32| allocation.lists.iter().map(|list| kind(&list.seats)).sum::<u32>();
            let SeatPair { titulaires, suppleants } = allocation.vacant;
            prop_assert_eq!(sum(|pair| pair.titulaires) + titulaires + allocation.undecided.titulaires, seats);
            prop_assert_eq!(sum(|pair| pair.suppleants) + suppleants + allocation.undecided.suppleants, seats);
            prop_assert_eq!(allocation.status == Status::Decided, allocation.undecided == SeatPair::default());
            for list in &allocation.lists {
                let members = list.seats.titulaires + list.seats.suppleants;
                prop_assert!(list.votes.candidates.is_none_or(|candidates| members <= candidates));
                prop_assert!(list.seats.suppleants <= list.seats.titulaires);
                prop_assert!(list.eligible || members == 0);
            }
        }
        // What was sure stays sure, and what is vacant stays vacant.
        for (before, after) in open.lists.iter().zip(&settled.lists) {
            prop_assert!(before.seats.titulaires <= after.seats.titulaires);
            prop_assert!(before.seats.suppleants <= after.seats.suppleants);
        }
        prop_assert!(open.vacant.titulaires <= settled.vacant.titulaires);
        prop_assert!(!matches!(settled.status, Status::LotsNeeded(_)));
    }

    #[test]
    fn what_is_sure_before_the_choice_is_sure_after_it(seats in 1..=40_u32, lists in with_candidates()) {
        let asked = run(seats, &lists, ShortList::Ask, &[]);
        for policy in [ShortList::Redistribute, ShortList::Vacant] {
            let chosen = run(seats, &lists, policy, &[]);
            for (before, after) in asked.lists.iter().zip(&chosen.lists) {
                prop_assert!(before.seats.titulaires <= after.seats.titulaires, "{:?}", policy);
                prop_assert!(before.seats.suppleants <= after.seats.suppleants, "{:?}", policy);
            }
            prop_assert!(asked.vacant.titulaires <= chosen.vacant.titulaires);
            if asked.status == Status::Decided {
                prop_assert_eq!(titulaires(&asked), titulaires(&chosen));
            }
        }
    }

    #[test]
    fn the_seats_are_those_of_the_highest_averages(seats in 1..=60_u32, suffrages in suffrages()) {
        let allocation = run(seats, &lists(&suffrages), ShortList::Ask, &[]);
        match highest_averages(seats, &suffrages) {
            Some(expected) => {
                prop_assert_eq!(titulaires(&allocation), expected);
                prop_assert_eq!(allocation.status, Status::Decided);
            }
            None => prop_assert!(matches!(allocation.status, Status::LotsNeeded(_))),
        }
    }

    #[test]
    fn the_first_round_never_gives_more_than_all_seats(seats in 1..=60_u32, suffrages in suffrages()) {
        let allocation = run(seats, &lists(&suffrages), ShortList::Ask, &[]);
        prop_assert!(allocation.lists.iter().map(|list| list.first_round).sum::<u32>() <= seats);
    }

    #[test]
    fn one_seat_more_takes_none_from_a_list(seats in 1..=60_u32, suffrages in suffrages()) {
        let fewer = titulaires(&run(seats, &lists(&suffrages), ShortList::Ask, &[]));
        let more = titulaires(&run(seats + 1, &lists(&suffrages), ShortList::Ask, &[]));
        prop_assert!(fewer.iter().zip(&more).all(|(fewer, more)| fewer <= more));
    }

    #[test]
    fn the_order_of_the_lists_decides_nothing(
        seats in 1..=40_u32,
        lists in with_candidates(),
        policy in policy(),
        by: Index,
    ) {
        let by = by.index(lists.len());
        let mut turned = lists.clone();
        turned.rotate_left(by);
        let (one, mut two) = (run(seats, &lists, policy, &[]), run(seats, &turned, policy, &[]));
        two.lists.rotate_right(by);
        prop_assert_eq!(one.lists, two.lists);
        prop_assert_eq!((one.vacant, one.undecided), (two.vacant, two.undecided));
        prop_assert_eq!(one.status.code(), two.status.code());
    }

    /// More suffrages, those of the others unchanged, never cost a list a sure seat. Others may fall below five per
    /// cent by it, which can only help those that stay.
    #[test]
    fn more_suffrages_never_cost_a_seat(
        seats in 1..=40_u32,
        lists in with_candidates(),
        which: Index,
        more in 1..=40_u32,
    ) {
        let which = which.index(lists.len());
        let mut grown = lists.clone();
        grown[which].suffrages += more;
        for policy in [ShortList::Redistribute, ShortList::Vacant] {
            let (before, after) = (run(seats, &lists, policy, &[]), run(seats, &grown, policy, &[]));
            prop_assert!(before.lists[which].seats.titulaires <= after.lists[which].seats.titulaires);
        }
    }

    /// A list never has more seats than one with more suffrages and as many candidates.
    #[test]
    fn more_suffrages_are_never_fewer_seats(seats in 1..=60_u32, suffrages in suffrages()) {
        let allocation = run(seats, &lists(&suffrages), ShortList::Ask, &[]);
        let mut lists = allocation.lists;
        lists.sort_by_key(|list| list.votes.suffrages);
        prop_assert!(lists.is_sorted_by_key(|list| list.seats.titulaires));
    }
}
