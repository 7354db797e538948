//! How many delegates a company elects, and by which system.

use serde::{Deserialize, Serialize};

use crate::{Parameters, reasons::Reason, texts};

types::coded! {
    /// A seat in the delegation.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    Seat {
        /// In office.
        Titulaire = "titulaire",
        /// Substitute.
        Suppleant = "suppleant",
    }

    /// The system of the vote (L.413-1(1)).
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    VotingSystem {
        /// Candidates stand one by one; those with most votes are elected. Below 100 employees.
        MajoriteRelative = "majorite_relative",
        /// Lists share the seats. From 100 employees on.
        RepresentationProportionnelle = "representation_proportionnelle",
    }
}

types::labels! {
    VotingSystem => texts::Names::System { system },
}

/// What a company elects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// Delegates in office.
    pub titulaires: u32,
    /// Their substitutes: the same number (L.412-1(2)).
    pub suppleants: u32,
    /// How they are elected.
    pub system: VotingSystem,
}

impl Delegation {
    /// The votes of an elector, and the most candidates that a list may have (L.413-1(2)).
    #[must_use]
    pub const fn members(self) -> u32 {
        self.titulaires.saturating_add(self.suppleants)
    }
}

/// The delegation of a company of this headcount by the newest rules; `None` where none must be elected, below 15.
#[must_use]
pub fn seats(headcount: u32) -> Option<Delegation> {
    seats_under(Parameters::latest(), headcount)
}

/// The delegation of a company of this headcount by the rules of a day (L.411-1(1), L.412-1, L.413-1(1)).
#[must_use]
pub fn seats_under(parameters: &Parameters, headcount: u32) -> Option<Delegation> {
    if headcount < parameters.obligation_from.value {
        return None;
    }
    let titulaires = parameters.seat_bands.of(headcount).unwrap_or_else(|| {
        let top = parameters.seat_bands.top();
        top.value + (headcount - top.up_to) / parameters.seat_step.value
    });
    let system = if headcount < parameters.proportional_from.value {
        VotingSystem::MajoriteRelative
    } else {
        VotingSystem::RepresentationProportionnelle
    };
    Some(Delegation { titulaires, suppleants: titulaires, system })
}

/// The same with its reasons.
#[must_use]
pub fn seats_explained(parameters: &Parameters, headcount: u32) -> (Option<Delegation>, Vec<Reason>) {
    let Some(delegation) = seats_under(parameters, headcount) else {
        return (None, vec![no_obligation(parameters)]);
    };
    let titulaires = delegation.titulaires.into();
    let mut reasons = vec![texts::Seats::Band { headcount: headcount.into(), titulaires }.into()];
    reasons.extend(steps_explained(parameters, headcount));
    reasons.push(system_explained(parameters, delegation.system));
    (Some(delegation), reasons)
}

/// Below the headcount from which a delegation is elected.
pub(crate) fn no_obligation(parameters: &Parameters) -> Reason {
    texts::Seats::NoObligation { threshold: parameters.obligation_from.value.into() }.into()
}

/// The headcount that decides on the system.
pub(crate) fn system_explained(parameters: &Parameters, system: VotingSystem) -> Reason {
    let threshold = parameters.proportional_from.value.into();
    match system {
        VotingSystem::MajoriteRelative => texts::Seats::Majority { threshold }.into(),
        VotingSystem::RepresentationProportionnelle => texts::Seats::Proportional { threshold }.into(),
    }
}

/// How the seats above the table come about.
fn steps_explained(parameters: &Parameters, headcount: u32) -> Option<Reason> {
    let top = parameters.seat_bands.top();
    let over = headcount.checked_sub(top.up_to).filter(|over| *over > 0)?;
    let step = parameters.seat_step.value;
    let steps = texts::Seats::Steps {
        headcount: headcount.into(),
        top: top.up_to.into(),
        over: over.into(),
        steps: (over / step).into(),
        step: step.into(),
        base: top.value.into(),
    };
    Some(steps.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_the_law_gives_the_seats() {
        let cases = [
            (15, 1),
            (26, 2),
            (51, 3),
            (76, 4),
            (100, 4),
            (200, 5),
            (220, 6),
            (300, 6),
            (400, 7),
            (500, 8),
            (600, 9),
            (700, 10),
            (792, 11),
            (800, 11),
            (900, 12),
            (1_000, 13),
            (1_100, 14),
            (1_500, 15),
            (1_900, 16),
            (2_300, 17),
            (2_700, 18),
            (3_100, 19),
            (3_500, 20),
            (3_900, 21),
            (4_300, 22),
            (4_700, 23),
            (5_100, 24),
            (5_500, 25),
            (5_999, 25),
            (6_000, 26),
            (6_001, 26),
            (6_500, 27),
            (10_000, 34),
        ];
        for (headcount, expected) in cases {
            let delegation = seats(headcount).unwrap();
            assert_eq!((delegation.titulaires, delegation.suppleants), (expected, expected), "{headcount}");
            assert_eq!(delegation.members(), 2 * expected);
        }
    }

    #[test]
    fn every_band_ends_where_the_law_says() {
        for band in Parameters::latest().seat_bands.value {
            assert_eq!(seats(band.up_to).unwrap().titulaires, band.value, "{}", band.up_to);
            let next = if band.up_to == 5_500 { 25 } else { band.value + 1 };
            assert_eq!(seats(band.up_to + 1).unwrap().titulaires, next, "{}", band.up_to + 1);
        }
        let first = Parameters::latest().seat_bands.value[0];
        assert_eq!((seats(14), seats(15).unwrap().titulaires), (None, first.value));
    }

    #[test]
    fn fewer_than_15_elect_nobody() {
        for headcount in 0..15 {
            assert_eq!(seats(headcount), None, "{headcount}");
        }
        assert!(seats(u32::MAX).is_some());
    }

    #[test]
    fn the_vote_is_proportional_from_exactly_100() {
        for (headcount, system) in [
            (15, VotingSystem::MajoriteRelative),
            (99, VotingSystem::MajoriteRelative),
            (100, VotingSystem::RepresentationProportionnelle),
            (101, VotingSystem::RepresentationProportionnelle),
            (6_000, VotingSystem::RepresentationProportionnelle),
        ] {
            assert_eq!(seats(headcount).unwrap().system, system, "{headcount}");
        }
    }

    #[test]
    fn the_code_of_a_system_is_its_json() {
        for system in VotingSystem::ALL {
            assert_eq!(serde_json::to_value(system).unwrap(), system.code());
            assert_eq!(VotingSystem::from_code(system.code()), Some(system));
        }
        assert_eq!(VotingSystem::from_code("scrutin"), None);
    }
}
