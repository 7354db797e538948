//! The ballot: the numbers of the lists, and the order of the names.

use chrono::NaiveDateTime;
use types::alphabetical_key;

use crate::{Person, settings::setting};

setting! {
    /// How the lists on a ballot are numbered.
    ListNumbers as "list_numbers" {
        /// In the order in which they were filed.
        OrderOfFiling = "order_of_filing",
        /// By the national number where a list has one; the others follow in the order of filing.
        National = "national",
    }

    /// In which order the candidates of a list stand on the ballot.
    CandidateOrder as "candidate_order" {
        /// In alphabetical order.
        Alphabetical = "alphabetical",
        /// As the list was filed.
        AsFiled = "as_filed",
    }
}

/// The key by which the names of a list are sorted on the ballot; sorting keeps people of the same name, or all of them
/// by the setting, as they were filed.
#[must_use]
pub fn ballot_key(person: &Person, order: CandidateOrder) -> impl Ord + use<> {
    match order {
        CandidateOrder::Alphabetical => {
            Some(alphabetical_key(person.surname.as_str(), person.first_names.as_str()))
        }
        CandidateOrder::AsFiled => None,
    }
}

/// The numbers of the lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbering {
    /// The number of each list, in the order in which they were given; `None` while a lot must be drawn.
    pub numbers: Vec<Option<u32>>,
    /// Lists that were filed in the same minute, or that claim the same national number, by their places; a person
    /// draws lots among them.
    pub draws: Vec<Vec<usize>>,
}

/// Numbers lists by the moment of their filing and their national number.
#[must_use]
pub fn number_lists(filed: &[(Option<NaiveDateTime>, Option<u32>)], how: ListNumbers) -> Numbering {
    let national = |index: &usize| match how {
        ListNumbers::OrderOfFiling => None,
        ListNumbers::National => filed.get(*index).and_then(|list| list.1),
    };
    let mut numbering = Numbering { numbers: vec![None; filed.len()], draws: Vec::new() };
    let (mut known, mut others): (Vec<usize>, Vec<usize>) =
        (0..filed.len()).partition(|index| national(index).is_some());
    known.sort_by_key(|index| national(index));
    for same in known.chunk_by(|a, b| national(a) == national(b)) {
        match same {
            [index] => numbering.give(*index, national(index)),
            several => numbering.draws.push(several.to_vec()),
        }
    }
    let mut next = known.last().and_then(national).unwrap_or(0);
    // A list whose moment is not told comes after the others, and draws where there are several.
    let moment = |index: &usize| filed.get(*index).and_then(|list| list.0).unwrap_or(NaiveDateTime::MAX);
    others.sort_by_key(moment);
    for same in others.chunk_by(|a, b| moment(a) == moment(b)) {
        match same {
            [index] => numbering.give(*index, next.checked_add(1)),
            several => numbering.draws.push(several.to_vec()),
        }
        next = next.saturating_add(u32::try_from(same.len()).unwrap_or(u32::MAX));
    }
    numbering
}

impl Numbering {
    /// The same for lists that stand at these places among so many others, which have no number.
    pub(crate) fn among(self, indexes: &[usize], all: usize) -> Self {
        let index = |list: usize| indexes.get(list).copied();
        let mut numbers = vec![None; all];
        for (list, number) in self.numbers.into_iter().enumerate() {
            if let Some(slot) = index(list).and_then(|index| numbers.get_mut(index)) {
                *slot = number;
            }
        }
        let draws = self.draws.into_iter().map(|draw| draw.into_iter().filter_map(index).collect());
        Self { numbers, draws: draws.collect() }
    }

    fn give(&mut self, index: usize, number: Option<u32>) {
        if let Some(slot) = self.numbers.get_mut(index) {
            *slot = number;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    fn filed(minute: u32, number: Option<u32>) -> (Option<NaiveDateTime>, Option<u32>) {
        (format!("2024-02-20T10:{minute:02}:00").parse().ok(), number)
    }

    #[test]
    fn lists_are_numbered_by_filing_or_by_their_national_number() {
        let lists = [filed(5, None), filed(1, Some(3)), filed(3, Some(1)), filed(2, None)];
        let numbers = |how| number_lists(&lists, how).numbers;
        assert_eq!(numbers(ListNumbers::OrderOfFiling), [Some(4), Some(1), Some(3), Some(2)]);
        assert_eq!(numbers(ListNumbers::National), [Some(5), Some(3), Some(1), Some(4)]);
    }

    #[test]
    fn what_nobody_can_tell_apart_is_drawn() {
        let lists = [filed(1, None), filed(0, None), filed(1, None), filed(2, None)];
        let numbering = number_lists(&lists, ListNumbers::OrderOfFiling);
        assert_eq!(numbering.numbers, [None, Some(1), None, Some(4)]);
        assert_eq!(numbering.draws, [vec![0, 2]]);
        let twice = [filed(1, Some(2)), filed(0, Some(2))];
        assert_eq!(number_lists(&twice, ListNumbers::National).draws, [vec![0, 1]]);
    }

    proptest! {
        #[test]
        fn every_list_has_a_number_of_its_own_or_a_lot_to_draw(
            lists in proptest::collection::vec((0..20_u32, proptest::option::of(1..8_u32)), 0..12),
            national in any::<bool>(),
        ) {
            let lists: Vec<_> = lists.into_iter().map(|(minute, number)| filed(minute, number)).collect();
            let how = if national { ListNumbers::National } else { ListNumbers::OrderOfFiling };
            let Numbering { numbers, draws } = number_lists(&lists, how);
            let given: Vec<u32> = numbers.iter().copied().flatten().collect();
            prop_assert_eq!(given.iter().collect::<HashSet<_>>().len(), given.len());
            prop_assert_eq!(given.len() + draws.iter().map(Vec::len).sum::<usize>(), lists.len());
        }
    }
}
