//! Who may present candidates, with how much support, and how many (L.413-1(1)(2)).

use types::Finding;

use crate::{
    Delegation, Fraction, Parameters, VotingSystem,
    reasons::Reason,
    rules,
    seats::{no_obligation, system_explained},
    seats_under,
    texts::Candidatures,
};

types::coded! {
    /// The right by which a list or a candidature is presented (L.413-1(1)).
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    Capacity {
        /// A union representative at the national level (L.161-4).
        NationalUnion = "national_union",
        /// A union representative in its sector (L.161-6).
        SectorUnion = "sector_union",
        /// A union that held the absolute majority of the outgoing delegation (L.161-3).
        OutgoingMajorityUnion = "outgoing_majority_union",
        /// 5 % of the headcount, 100 employees at most; where the vote is proportional.
        Employees = "employees",
        /// Five electors; where the vote is by majority.
        Electors = "electors",
    }
}

impl Capacity {
    /// Whether a union presents.
    #[must_use]
    pub const fn is_union(self) -> bool {
        match self {
            Self::NationalUnion | Self::SectorUnion | Self::OutgoingMajorityUnion => true,
            Self::Employees | Self::Electors => false,
        }
    }
}

/// Who presents where the vote is by majority: individual candidatures.
const BY_MAJORITY: [Capacity; 4] =
    [Capacity::NationalUnion, Capacity::SectorUnion, Capacity::OutgoingMajorityUnion, Capacity::Electors];

/// Who presents where the vote is proportional: lists.
const BY_LISTS: [Capacity; 4] =
    [Capacity::NationalUnion, Capacity::SectorUnion, Capacity::OutgoingMajorityUnion, Capacity::Employees];

/// Who may present in a system.
#[must_use]
pub const fn presenters(system: VotingSystem) -> &'static [Capacity] {
    match system {
        VotingSystem::MajoriteRelative => &BY_MAJORITY,
        VotingSystem::RepresentationProportionnelle => &BY_LISTS,
    }
}

/// Whether somebody may present by this right in a system.
#[must_use]
pub fn may_present(capacity: Capacity, system: VotingSystem) -> bool {
    presenters(system).contains(&capacity)
}

/// How many supporters this right needs; `None` for a union, or while nobody has counted the headcount.
#[must_use]
pub fn supporters_needed(parameters: &Parameters, capacity: Capacity, headcount: Option<u32>) -> Option<u32> {
    match capacity {
        Capacity::Employees => headcount.map(|headcount| parameters.supporters(headcount)),
        Capacity::Electors => Some(parameters.supporting_electors.value),
        Capacity::NationalUnion | Capacity::SectorUnion | Capacity::OutgoingMajorityUnion => None,
    }
}

/// F.304: this right does not present in the system of the poll.
#[must_use]
pub fn may_not_present(parameters: &Parameters, at: String) -> Finding {
    Finding::new(
        at,
        rules::Candidates::PresentationNotPossible {
            electors: parameters.supporting_electors.value.into(),
            percent: Fraction::from(parameters.supporters_percent.value).into(),
        },
    )
}

/// The most candidates of a list: as many as the delegation has members.
#[must_use]
pub fn max_per_list(delegation: Delegation) -> (u32, Reason) {
    let most = delegation.members();
    let (titulaires, suppleants) = (delegation.titulaires.into(), delegation.suppleants.into());
    (most, Candidatures::MaxPerList { most: most.into(), titulaires, suppleants }.into())
}

/// How candidates are presented in a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presentation {
    /// The system of the vote: individual candidatures by majority, lists where it is proportional.
    pub system: VotingSystem,
    /// Who may present.
    pub presenters: &'static [Capacity],
    /// Who may present without a union.
    pub supporters: Capacity,
    /// How many of them it takes.
    pub required_supporters: u32,
}

/// How candidates are presented in a company of this headcount; nothing where no delegation is elected.
#[must_use]
pub fn presentation(parameters: &Parameters, headcount: u32) -> (Option<Presentation>, Vec<Reason>) {
    let Some(delegation) = seats_under(parameters, headcount) else {
        return (None, vec![no_obligation(parameters)]);
    };
    let (supporters, reasons) = match delegation.system {
        VotingSystem::MajoriteRelative => (Capacity::Electors, by_majority(parameters)),
        VotingSystem::RepresentationProportionnelle => (Capacity::Employees, by_lists(parameters, headcount)),
    };
    let presentation = Presentation {
        system: delegation.system,
        presenters: presenters(delegation.system),
        supporters,
        required_supporters: supporters_needed(parameters, supporters, Some(headcount)).unwrap_or_default(),
    };
    (Some(presentation), reasons)
}

fn by_majority(parameters: &Parameters) -> Vec<Reason> {
    vec![
        system_explained(parameters, VotingSystem::MajoriteRelative),
        Candidatures::UnionsOrElectors { needed: parameters.supporting_electors.value.into() }.into(),
    ]
}

fn by_lists(parameters: &Parameters, headcount: u32) -> Vec<Reason> {
    let (needed, cap) = (parameters.supporters(headcount), parameters.supporters_cap.value);
    let mut reasons = vec![
        system_explained(parameters, VotingSystem::RepresentationProportionnelle),
        Candidatures::UnionsOrEmployees {
            percent: Fraction::from(parameters.supporters_percent.value).into(),
            headcount: headcount.into(),
            needed: needed.into(),
        }
        .into(),
    ];
    if needed == cap {
        reasons.push(Candidatures::SupportersCap { cap: cap.into() }.into());
    }
    reasons
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn unions_present_everywhere_and_others_by_the_system() {
        for capacity in Capacity::ALL {
            let both = VotingSystem::ALL.map(|system| may_present(capacity, system));
            let expected = match capacity {
                Capacity::NationalUnion | Capacity::SectorUnion | Capacity::OutgoingMajorityUnion => {
                    [true, true]
                }
                Capacity::Electors => [true, false],
                Capacity::Employees => [false, true],
            };
            assert_eq!(both, expected, "{capacity:?}");
        }
    }

    #[test]
    fn support_follows_the_system_and_the_headcount() {
        let law = Parameters::latest();
        for (headcount, supporters, needed) in [
            (15, Capacity::Electors, 5),
            (99, Capacity::Electors, 5),
            (100, Capacity::Employees, 5),
            (101, Capacity::Employees, 6),
            (2_000, Capacity::Employees, 100),
            (100_000, Capacity::Employees, 100),
        ] {
            let (presentation, reasons) = presentation(law, headcount);
            let presentation = presentation.unwrap();
            assert_eq!((presentation.supporters, presentation.required_supporters), (supporters, needed));
            assert!(reasons.len() >= 2);
        }
        assert_eq!(presentation(law, 14).0, None);
    }

    proptest! {
        #[test]
        fn more_employees_never_need_fewer_supporters_and_never_more_than_a_hundred(
            headcount in 100..200_000_u32, more in 0..50_000_u32,
        ) {
            let needed = |headcount| presentation(Parameters::latest(), headcount).0.unwrap().required_supporters;
            prop_assert!(needed(headcount) <= needed(headcount + more));
            prop_assert!((5..=100).contains(&needed(headcount)));
            prop_assert!(needed(headcount) == 100 || needed(headcount) * 20 >= headcount);
        }
    }
}
