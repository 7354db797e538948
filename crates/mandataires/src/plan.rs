//! The grouping plan: which companies of a fiduciary go together into which of its spaces, and which can't be placed yet.

use std::collections::BTreeMap;

use serde::Serialize;
use types::{CompanyId, coded};

use crate::{
    bands::{Band, Bands, Placing},
    texts,
};

/// How many professional spaces one mandataire may have.
pub const MAX_SPACES: usize = 10;

/// A company that a fiduciary acts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Company {
    pub id: CompanyId,
    /// Its employees, in whole numbers; `None` while nobody has said.
    pub headcount: Option<u32>,
}

coded! {
    /// Why these companies are together.
    GroupReason {
        /// They are of one headcount band.
        OneBand = "one_band",
        /// More bands hold companies than there are spaces, so neighbouring bands were joined.
        Merged = "merged",
    }

    /// Why a company is in no group.
    UnassignedReason {
        /// Its headcount is not known.
        HeadcountUnknown = "headcount_unknown",
        /// It employs fewer than the law asks for, and need not vote.
        BelowThreshold = "below_threshold",
        /// No band was drawn for its headcount.
        OutsideBands = "outside_bands",
    }
}

types::labels! {
    GroupReason => texts::Plan::Grouped { grouped },
    UnassignedReason => texts::Plan::Unassigned { unassigned },
}

/// Companies that share a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The headcounts from the first band to the last: `15-150`, `301-1000`, `> 500`.
    pub label: String,
    /// The bands of the group, lowest first, without a hole: a band between two joined ones belongs here although
    /// no company is in it, so that a company of that size has its place when it comes.
    pub bands: Vec<Band>,
    /// The companies, sorted by id; never empty.
    pub companies: Vec<CompanyId>,
    /// Why they are together.
    pub reason: GroupReason,
}

/// A company that waits for somebody to place it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Unassigned {
    pub company: CompanyId,
    /// Why it is in no group.
    pub reason: UnassignedReason,
}

/// What to group; nothing has been moved yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// The groups, smallest companies first; one space each.
    pub groups: Vec<Group>,
    /// The companies left over, sorted by id.
    pub unassigned: Vec<Unassigned>,
}

/// Groups companies by headcount band over at most so many spaces.
///
/// A band becomes a group when it holds a company. While more bands are filled than spaces allowed, the two neighbours
/// with the fewest companies together are joined; of equals, the lowest. The order of the input does not matter. A company
/// given twice counts once, with the largest headcount given.
///
/// `at_most` is 1 to [`MAX_SPACES`]; what lies outside counts as the nearer end.
#[must_use]
pub fn plan(companies: &[Company], bands: &Bands, at_most: usize) -> Plan {
    let mut filled: BTreeMap<usize, Vec<CompanyId>> = BTreeMap::new();
    let mut unassigned = Vec::new();
    for (company, headcount) in once_each(companies) {
        let reason = match bands.place(headcount) {
            Placing::Band(band) => {
                filled.entry(band).or_default().push(company);
                continue;
            }
            Placing::Unknown => UnassignedReason::HeadcountUnknown,
            Placing::BelowThreshold => UnassignedReason::BelowThreshold,
            Placing::OutsideBands => UnassignedReason::OutsideBands,
        };
        unassigned.push(Unassigned { company, reason });
    }
    let runs =
        filled.into_iter().map(|(band, companies)| Run { first: band, last: band, companies }).collect();
    let runs = join_smallest(runs, at_most.clamp(1, MAX_SPACES));
    Plan { groups: runs.into_iter().map(|run| run.into_group(bands)).collect(), unassigned }
}

/// Each company once, sorted by id; a known headcount wins over none, a larger one over a smaller.
fn once_each(companies: &[Company]) -> BTreeMap<CompanyId, Option<u32>> {
    let mut once = BTreeMap::new();
    for company in companies {
        let headcount = once.entry(company.id).or_insert(company.headcount);
        *headcount = company.headcount.max(*headcount);
    }
    once
}

/// Bands that follow each other, from the first to the last index, with their companies.
struct Run {
    first: usize,
    last: usize,
    companies: Vec<CompanyId>,
}

impl Run {
    fn into_group(mut self, bands: &Bands) -> Group {
        self.companies.sort_unstable();
        let bands = bands.as_slice().get(self.first..=self.last).unwrap_or_default().to_vec();
        let reason = if self.first == self.last { GroupReason::OneBand } else { GroupReason::Merged };
        Group { label: span(&bands), bands, companies: self.companies, reason }
    }
}

/// The label of everything from the first band to the last.
fn span(bands: &[Band]) -> String {
    match bands {
        [] => String::new(),
        [first, ..] => Band { from: first.from, to: bands.last().and_then(|last| last.to) }.label(),
    }
}

/// Joins neighbours until no more than `at_most` are left.
fn join_smallest(mut runs: Vec<Run>, at_most: usize) -> Vec<Run> {
    while runs.len() > at_most {
        let together = |pair: &[Run]| pair.iter().map(|run| run.companies.len()).sum::<usize>();
        let smallest = runs.windows(2).enumerate().min_by_key(|(_, pair)| together(pair));
        let Some(lower) = smallest.map(|(index, _)| index) else { break };
        let upper = runs.remove(lower + 1);
        if let Some(run) = runs.get_mut(lower) {
            run.last = upper.last;
            run.companies.extend(upper.companies);
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn company(number: u32, headcount: impl Into<Option<u32>>) -> Company {
        Company { id: CompanyId(Uuid::from_u128(number.into())), headcount: headcount.into() }
    }

    /// Label, number of companies and reason of each group.
    fn outline(plan: &Plan) -> Vec<(&str, usize, GroupReason)> {
        plan.groups.iter().map(|group| (group.label.as_str(), group.companies.len(), group.reason)).collect()
    }

    /// 300 companies as a large fiduciary has them: most of them small, three of which nobody has counted.
    fn portfolio() -> Vec<Company> {
        let sizes = [(240, 40), (30, 200), (15, 400), (8, 800), (2, 1500), (2, 9)];
        let known = sizes.iter().flat_map(|(times, size)| std::iter::repeat_n(Some(*size), *times));
        let headcounts = known.chain([None; 3]);
        headcounts.zip(0..).map(|(headcount, number)| company(number, headcount)).collect()
    }

    #[test]
    fn three_hundred_companies_fit_into_as_many_spaces_as_there_are() {
        use GroupReason::{Merged, OneBand};
        let companies = portfolio();
        assert_eq!(companies.len(), 300);
        let five: &[_] = &[
            ("15-150", 240, OneBand),
            ("151-300", 30, OneBand),
            ("301-500", 15, OneBand),
            ("501-1000", 8, OneBand),
            ("> 1000", 2, OneBand),
        ];
        for (at_most, groups) in [
            (10, five),
            (5, five),
            (
                4,
                &[
                    ("15-150", 240, OneBand),
                    ("151-300", 30, OneBand),
                    ("301-500", 15, OneBand),
                    ("> 500", 10, Merged),
                ],
            ),
            (3, &[("15-150", 240, OneBand), ("151-300", 30, OneBand), ("> 300", 25, Merged)]),
            (2, &[("15-150", 240, OneBand), ("> 150", 55, Merged)]),
            (1, &[("> 14", 295, Merged)]),
        ] {
            let plan = plan(&companies, &Bands::ordinary(), at_most);
            assert_eq!(outline(&plan), groups, "at most {at_most}");
            assert_eq!(plan.unassigned.len(), 5, "at most {at_most}");
        }
    }

    #[test]
    fn a_company_that_can_not_be_placed_is_told_why() {
        let bands = Bands::new(vec![Band { from: 20, to: Some(99) }]).unwrap();
        let companies = [company(4, None), company(3, 14), company(2, 100), company(1, 15), company(0, 20)];
        let reasons: Vec<_> =
            plan(&companies, &bands, 10).unassigned.iter().map(|left| left.reason).collect();
        assert_eq!(
            reasons,
            [
                UnassignedReason::OutsideBands,
                UnassignedReason::OutsideBands,
                UnassignedReason::BelowThreshold,
                UnassignedReason::HeadcountUnknown,
            ]
        );
    }

    #[test]
    fn an_empty_band_makes_no_group_and_is_spanned_by_its_neighbours() {
        let companies =
            [company(1, 100), company(2, 400), company(3, 400), company(4, 2000), company(5, 2000)];
        let apart = plan(&companies, &Bands::ordinary(), 3);
        let labels: Vec<_> = apart.groups.iter().map(|group| group.label.as_str()).collect();
        assert_eq!(labels, ["15-150", "301-500", "> 1000"]);
        let joined = plan(&companies, &Bands::ordinary(), 2);
        assert_eq!(
            outline(&joined),
            [("15-500", 3, GroupReason::Merged), ("> 1000", 2, GroupReason::OneBand)]
        );
        assert_eq!(joined.groups[0].bands, Bands::ordinary().as_slice()[..3]);
    }

    #[test]
    fn of_equal_neighbours_the_lowest_are_joined() {
        let companies = [company(1, 50), company(2, 200), company(3, 400), company(4, 700)];
        let plan = plan(&companies, &Bands::ordinary(), 3);
        let labels: Vec<_> = plan.groups.iter().map(|group| group.label.as_str()).collect();
        assert_eq!(labels, ["15-300", "301-500", "501-1000"]);
    }

    #[test]
    fn a_company_given_twice_counts_once_with_its_largest_headcount() {
        for companies in [
            [company(1, 50), company(1, 200), company(1, None)],
            [company(1, None), company(1, 200), company(1, 50)],
        ] {
            let plan = plan(&companies, &Bands::ordinary(), 10);
            assert_eq!(outline(&plan), [("151-300", 1, GroupReason::OneBand)]);
        }
    }

    #[test]
    fn the_number_of_spaces_stays_between_one_and_ten() {
        let bands = (0..12).map(|n| Band { from: 15 + n * 10, to: Some(24 + n * 10) }).collect();
        let bands = Bands::new(bands).unwrap();
        let companies: Vec<Company> = (0..12).map(|n| company(n, 15 + n * 10)).collect();
        assert_eq!(plan(&companies, &bands, 0).groups.len(), 1);
        assert_eq!(plan(&companies, &bands, 99).groups.len(), MAX_SPACES);
        assert_eq!(plan(&[], &bands, 10), Plan { groups: Vec::new(), unassigned: Vec::new() });
    }

    #[test]
    fn reasons_read_the_same_in_json_and_as_codes() {
        for reason in UnassignedReason::ALL {
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.code());
            assert_eq!(UnassignedReason::from_code(reason.code()), Some(reason));
        }
        for reason in GroupReason::ALL {
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.code());
        }
    }

    fn any_bands() -> impl Strategy<Value = Bands> {
        (15u32..40, prop::collection::vec(1u32..200, 1..15), any::<bool>()).prop_map(
            |(start, widths, open)| {
                let mut from = start;
                let mut bands = Vec::new();
                for width in widths {
                    bands.push(Band { from, to: Some(from + width - 1) });
                    from += width;
                }
                if open {
                    bands.push(Band { from, to: None });
                }
                Bands::new(bands).unwrap()
            },
        )
    }

    fn any_companies() -> impl Strategy<Value = Vec<Company>> {
        let one = (0u32..80, prop::option::of(0u32..2500))
            .prop_map(|(number, headcount)| company(number, headcount));
        prop::collection::vec(one, 0..120)
    }

    proptest! {
        #[test]
        fn every_company_is_in_the_plan_exactly_once(companies in any_companies(), bands in any_bands(), at_most in 1usize..=10) {
            let plan = plan(&companies, &bands, at_most);
            let grouped = plan.groups.iter().flat_map(|group| group.companies.iter().copied());
            let mut found: Vec<_> = grouped.chain(plan.unassigned.iter().map(|left| left.company)).collect();
            found.sort_unstable();
            let given: BTreeSet<_> = companies.iter().map(|company| company.id).collect();
            prop_assert_eq!(found, Vec::from_iter(given));
        }

        #[test]
        fn there_are_never_more_groups_than_spaces_nor_an_empty_one(
            companies in any_companies(), bands in any_bands(), at_most in 1usize..=10,
        ) {
            let plan = plan(&companies, &bands, at_most);
            prop_assert!(plan.groups.len() <= at_most);
            prop_assert!(plan.groups.iter().all(|group| !group.companies.is_empty()));
        }

        #[test]
        fn the_order_of_the_companies_does_not_matter(
            (companies, shuffled) in any_companies().prop_flat_map(|companies| (Just(companies.clone()), Just(companies).prop_shuffle())),
            bands in any_bands(), at_most in 1usize..=10,
        ) {
            prop_assert_eq!(plan(&companies, &bands, at_most), plan(&shuffled, &bands, at_most));
        }

        #[test]
        fn every_company_of_a_group_is_of_one_of_its_bands_and_no_band_is_in_two_groups(
            companies in any_companies(), bands in any_bands(), at_most in 1usize..=10,
        ) {
            let headcounts = once_each(&companies);
            let plan = plan(&companies, &bands, at_most);
            for group in &plan.groups {
                for company in &group.companies {
                    let headcount = headcounts[company].unwrap();
                    prop_assert!(group.bands.iter().any(|band| band.holds(headcount)));
                }
            }
            let starts: Vec<u32> = plan.groups.iter().flat_map(|group| &group.bands).map(|band| band.from).collect();
            prop_assert!(starts.is_sorted_by(|lower, upper| lower < upper));
        }
    }
}
