//! How the seats were shared among the lists, as the record prints it.

use std::collections::BTreeMap;

use elections::{
    Fraction,
    allocation::{Allocation, Award, ShortList},
};
use serde::{Deserialize, Serialize};

/// The steps from suffrages to seats (RGD 11.09.2018), in the words of the calculator `allocation`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Apportionment {
    /// The whole number above all suffrages over the seats plus one.
    pub nombre_electoral: u64,
    /// The seats of titulaires that each list gets by the nombre électoral.
    pub first_round: BTreeMap<String, u32>,
    /// Each further seat, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_seats: Vec<FurtherSeat>,
    /// The seats of titulaires of each list in the end.
    pub titulaire_seats: BTreeMap<String, u32>,
    /// The equal lists in the order in which they were drawn, where a lot was needed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<String>,
    /// What was chosen for the seats of a list that has more of them than candidates, where it was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_list: Option<ShortList>,
}

/// A seat after the first round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FurtherSeat {
    /// The quotient of each list, exact.
    pub quotients: BTreeMap<String, Fraction>,
    /// The list that gets the seat.
    pub winner: String,
}

impl Apportionment {
    /// The sharing of seats as a record prints it; `names` are those of the lists, in their order. A seat that waits for
    /// a lot has no line yet; the lists that won by lot stand in the order of their seats.
    #[must_use]
    pub fn of(shared: &Allocation, names: &[&str]) -> Self {
        let name = |index: usize| names.get(index).map_or_else(String::new, |name| (*name).to_owned());
        let lists = || shared.lists.iter().enumerate();
        let further = shared.rounds().filter_map(|round| {
            let quotients = round.quotients.iter().map(|each| (name(each.list), each.value())).collect();
            Some(FurtherSeat { quotients, winner: name(round.further.winner?) })
        });
        let drawn = shared.further.iter().filter(|seat| seat.award == Award::Lot);
        Self {
            nombre_electoral: shared.nombre_electoral,
            first_round: lists().map(|(index, list)| (name(index), list.first_round)).collect(),
            further_seats: further.collect(),
            titulaire_seats: lists().map(|(index, list)| (name(index), list.seats.titulaires)).collect(),
            lots: drawn.filter_map(|seat| seat.winner.map(name)).collect(),
            short_list: match shared.short_list {
                ShortList::Ask => None,
                chosen @ (ShortList::Redistribute | ShortList::Vacant) => Some(chosen),
            },
        }
    }
}
