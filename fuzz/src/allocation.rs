//! Any lists, any seats, any short lists, any lot: all seats are accounted for, and the order of lists is nothing.

use elections::{
    Parameters,
    allocation::{Allocation, ListVotes, Race, SeatPair, ShortList, Status, allocate},
    reasons::explain_all,
};
use types::Language;

/// The first byte is the seats, the second the choice, the next two name lists of a lot, whether it fits or not; then
/// each list has four: three of suffrages, one of candidates.
pub fn run(data: &[u8]) {
    let [seats, choice, first, second, lists @ ..] = data else { return };
    let titulaires = u32::from(*seats) + 1;
    let short_list = match choice % 3 {
        0 => ShortList::Ask,
        1 => ShortList::Redistribute,
        _ => ShortList::Vacant,
    };
    let (lists, _) = lists.as_chunks::<4>();
    let list = |[high, middle, low, candidates]: &[u8; 4]| ListVotes {
        suffrages: u32::from_be_bytes([0, *high, *middle, *low]),
        candidates: Some(u32::from(*candidates)).filter(|candidates| *candidates < 128),
    };
    let lists: Vec<_> = lists.iter().take(40).map(list).collect();
    let race = Race { titulaires, lists: &lists, short_list, lot: &[] };
    let open = shared(&race);
    holds(&open);
    let any = [usize::from(*first), usize::from(*second)];
    if let Ok(drawn) = allocate(Parameters::latest(), &Race { lot: &any, ..race }) {
        holds(&drawn);
        sure_stays(&open, &drawn);
    }
    if matches!(open.status, Status::ChoiceNeeded(_)) {
        for short_list in [ShortList::Redistribute, ShortList::Vacant] {
            let chosen = shared(&Race { short_list, ..race });
            holds(&chosen);
            sure_stays(&open, &chosen);
            assert!(!matches!(chosen.status, Status::ChoiceNeeded(_)));
        }
    }

    if let Status::LotsNeeded(draw) = &open.status {
        let mut lot = draw.lists.clone();
        lot.rotate_left(usize::from(choice / 3) % draw.lists.len());
        let drawn = shared(&Race { lot: &lot, ..race });
        holds(&drawn);
        assert!(!matches!(drawn.status, Status::LotsNeeded(_)));
        sure_stays(&open, &drawn);
    }

    let mut turned = lists.clone();
    turned.reverse();
    let turned = shared(&Race { lists: &turned, ..race });
    assert!(open.lists.iter().eq(turned.lists.iter().rev()));
}

/// Without a lot nothing is refused, and the lots given here fit.
fn shared(race: &Race<'_>) -> Allocation {
    allocate(Parameters::latest(), race).unwrap_or_else(|refused| panic!("{refused}: {race:?}"))
}

/// What was sure stays sure.
fn sure_stays(before: &Allocation, after: &Allocation) {
    for (before, after) in before.lists.iter().zip(&after.lists) {
        assert!(before.seats.titulaires <= after.seats.titulaires);
        assert!(before.seats.suppleants <= after.seats.suppleants);
    }
}

fn holds(allocation: &Allocation) {
    let sum = |kind: fn(&SeatPair) -> u32| {
        let seats: u32 = allocation.lists.iter().map(|list| kind(&list.seats)).sum();
        seats + kind(&allocation.vacant) + kind(&allocation.undecided)
    };
    assert_eq!(sum(|pair| pair.titulaires), allocation.titulaires);
    assert_eq!(sum(|pair| pair.suppleants), allocation.titulaires);
    let first: u32 = allocation.lists.iter().map(|list| list.first_round).sum();
    assert!(first <= allocation.titulaires);
    for list in &allocation.lists {
        let members = list.seats.titulaires + list.seats.suppleants;
        assert!(list.votes.candidates.is_none_or(|candidates| members <= candidates));
        assert!(list.eligible || members == 0);
    }
    for said in explain_all(&allocation.steps(&[]), Language::En) {
        assert!(!said.text.contains(['{', '}']), "{}", said.text);
    }
}
