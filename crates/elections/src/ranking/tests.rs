//! Rankings, case by case and in general.

use proptest::{collection::vec, prelude::*};
use types::Language;

use super::*;
use crate::reasons::explain_all;

fn candidate(votes: u32, born: u32) -> Candidate {
    Candidate { votes, birth: NaiveDate::from_ymd_opt(1980, 1, born).unwrap(), departed: false }
}

fn field<'a>(
    candidates: &'a [Candidate],
    titulaires: u32,
    suppleants: u32,
    lots: &'a [Vec<usize>],
) -> Field<'a> {
    let seats = SeatPair { titulaires, suppleants };
    Field { candidates, seats, minimum_votes: 1, departed: Departed::PassedOver, lots }
}

fn stakes(ranking: &Ranking) -> Vec<(Vec<usize>, Stake, usize)> {
    ranking.open().map(|draw| (draw.candidates.clone(), draw.stake, draw.needed)).collect()
}

#[test]
fn only_ties_that_decide_something_need_a_lot() {
    let equal = [candidate(9, 1); 4];
    for (titulaires, suppleants, expected) in [
        (4, 0, vec![]),
        (5, 5, vec![]),
        (2, 2, vec![(vec![0, 1, 2, 3], Stake::Titulaires, 3)]),
        (1, 1, vec![(vec![0, 1, 2, 3], Stake::Titulaires, 2)]),
        (1, 0, vec![(vec![0, 1, 2, 3], Stake::Elected, 1)]),
        (0, 1, vec![(vec![0, 1, 2, 3], Stake::Elected, 1)]),
        (0, 4, vec![(vec![0, 1, 2, 3], Stake::Order, 3)]),
        (0, 0, vec![]),
    ] {
        let ranking = rank(&field(&equal, titulaires, suppleants, &[])).unwrap();
        assert_eq!(stakes(&ranking), expected, "{titulaires} + {suppleants}");
    }
}

#[test]
fn each_lot_finds_its_own_tie() {
    let candidates = [
        candidate(9, 1),
        candidate(9, 1),
        candidate(5, 2),
        candidate(5, 2),
        candidate(1, 3),
        candidate(1, 3),
    ];
    let lots = [vec![5], vec![1, 0]];
    let ranking = rank(&field(&candidates, 1, 4, &lots)).unwrap();
    assert_eq!((ranking.titulaires.as_slice(), ranking.suppleants.as_slice()), (&[1][..], &[0, 2, 3, 5][..]));
    assert_eq!(ranking.not_elected, [4]);
    assert_eq!(stakes(&ranking), [(vec![2, 3], Stake::Order, 1)]);
}

#[test]
fn a_lot_must_fit_its_tie() {
    let candidates = [candidate(9, 1), candidate(9, 1), candidate(9, 1), candidate(5, 2)];
    let refused = |lots: &[Vec<usize>]| rank(&field(&candidates, 2, 0, lots)).unwrap_err();
    assert_eq!(refused(&[vec![3]]), (0, LotRefused::NotNeeded));
    assert_eq!(refused(&[vec![0, 3]]), (0, LotRefused::NotTied(1)));
    assert_eq!(refused(&[vec![0]]), (0, LotRefused::TooShort(2)));
    assert_eq!(refused(&[vec![]]), (0, LotRefused::TooShort(1)));
    assert_eq!(refused(&[vec![0, 1], vec![1, 0]]), (1, LotRefused::NotNeeded));
}

fn candidates() -> impl Strategy<Value = Vec<Candidate>> {
    let one = (0..=6_u32, 1..=3_u32, proptest::bool::weighted(0.1));
    vec(one.prop_map(|(votes, born, departed)| Candidate { departed, ..candidate(votes, born) }), 0..=12)
}

proptest! {
    #[test]
    fn everybody_stands_in_one_group_and_every_seat_is_accounted_for(
        candidates in candidates(),
        titulaires in 0..=5_u32,
        suppleants in 0..=5_u32,
    ) {
        let field = field(&candidates, titulaires, suppleants, &[]);
        let ranking = rank(&field).unwrap();
        let groups = [
            &ranking.titulaires, &ranking.suppleants, &ranking.undecided, &ranking.not_elected,
            &ranking.passed_over,
        ];
        let mut all: Vec<_> = groups.into_iter().flatten().copied().collect();
        all.sort_unstable();
        prop_assert_eq!(all, (0..candidates.len()).collect::<Vec<_>>());
        let count = |indexes: &[usize]| u32::try_from(indexes.len()).unwrap();
        let SeatPair { titulaires: open, suppleants: open_suppleants } = ranking.undecided_seats;
        prop_assert_eq!(count(&ranking.titulaires) + ranking.vacant.titulaires + open, titulaires);
        prop_assert_eq!(count(&ranking.suppleants) + ranking.vacant.suppleants + open_suppleants, suppleants);
        for language in Language::ALL {
            for said in explain_all(&ranking.steps(&field, &[]), language) {
                prop_assert!(!said.text.contains(['{', '}']), "{}", said.text);
            }
        }
    }

    #[test]
    fn after_all_lots_everything_is_decided_and_follows_votes_and_age(
        candidates in candidates(),
        titulaires in 0..=5_u32,
        suppleants in 0..=5_u32,
    ) {
        let open = rank(&field(&candidates, titulaires, suppleants, &[])).unwrap();
        let lots: Vec<_> = open.open().map(|draw| draw.candidates.iter().rev().copied().collect()).collect();
        let field = field(&candidates, titulaires, suppleants, &lots);
        let ranking = rank(&field).unwrap();
        prop_assert_eq!(ranking.open().count(), 0);
        prop_assert!(ranking.undecided.is_empty());
        let order: Vec<_> = [&ranking.titulaires, &ranking.suppleants, &ranking.not_elected]
            .into_iter().flatten().map(|index| key(&field, *index)).collect();
        prop_assert!(order.is_sorted());
    }

    #[test]
    fn the_order_of_the_candidates_decides_nothing(
        candidates in candidates(),
        titulaires in 0..=5_u32,
        suppleants in 0..=5_u32,
    ) {
        let last = candidates.len().saturating_sub(1);
        let turned: Vec<_> = candidates.iter().rev().copied().collect();
        let one = rank(&field(&candidates, titulaires, suppleants, &[])).unwrap();
        let two = rank(&field(&turned, titulaires, suppleants, &[])).unwrap();
        let same = |one: &[usize], two: &[usize]| {
            let mut one = one.to_vec();
            let mut two: Vec<_> = two.iter().map(|index| last - index).collect();
            one.sort_unstable();
            two.sort_unstable();
            one == two
        };
        prop_assert!(same(&one.titulaires, &two.titulaires));
        prop_assert!(same(&one.suppleants, &two.suppleants));
        prop_assert!(same(&one.undecided, &two.undecided));
        prop_assert!(same(&one.not_elected, &two.not_elected));
    }
}
