//! Which companies go together into which space, by table and by property.

use std::collections::BTreeSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn company(number: u32, headcount: impl Into<Option<u32>>) -> Company {
    let id = CompanyId(Uuid::from_u128(number.into()));
    Company { id, headcount: headcount.into(), space: space(1).id, placed: false }
}

fn space(ordinal: u8) -> Space {
    Space {
        id: SpaceId(Uuid::from_u128(ordinal.into())),
        organisation: Uuid::from_u128(1).into(),
        term: Uuid::from_u128(2).into(),
        kind: crate::OrganisationKind::Fiduciary,
        ordinal: ordinal.into(),
        title: format!("Groupe {ordinal}"),
        company: None,
        certified_at: None,
        band_from: None,
        band_to: None,
        pinned: false,
        version: 1,
    }
}

/// A space that has grouped these headcounts.
fn grouped(ordinal: u8, from: u32, to: impl Into<Option<u32>>) -> Space {
    Space { band_from: Some(from), band_to: to.into(), ..space(ordinal) }
}

/// The plan over the one space where all companies are, of which so many may be used in all.
fn plan_over(companies: &[Company], bands: &Bands, at_most: u8) -> Plan {
    let pinned = (1..=10 - at_most).map(|n| Space { pinned: true, ..space(100 + n) });
    let spaces: Vec<Space> = std::iter::once(space(1)).chain(pinned).collect();
    plan(companies, &spaces, bands)
}

/// The spaces and companies once a plan is applied.
fn applied(plan: &Plan, mut companies: Vec<Company>, mut spaces: Vec<Space>) -> (Vec<Company>, Vec<Space>) {
    for group in &plan.groups {
        let id = group.space.unwrap_or_else(|| {
            let opened = space(u8::try_from(spaces.len() + 1).unwrap());
            spaces.push(opened.clone());
            opened.id
        });
        let place = spaces.iter().position(|space| space.id == id).unwrap();
        spaces[place] = spaces[place].grouped(group.span());
        for company in companies.iter_mut().filter(|company| group.companies.contains(&company.id)) {
            company.space = id;
        }
    }
    (companies, spaces)
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
        let plan = plan_over(&companies, &Bands::ordinary(), at_most);
        assert_eq!(outline(&plan), groups, "at most {at_most}");
        assert_eq!(plan.unassigned.len(), 5, "at most {at_most}");
    }
}

#[test]
fn a_company_that_can_not_be_placed_is_told_why() {
    let bands = Bands::new(vec![Band { from: 20, to: Some(99) }]).unwrap();
    let companies = [company(4, None), company(3, 14), company(2, 100), company(1, 15), company(0, 20)];
    let reasons: Vec<_> =
        plan_over(&companies, &bands, 10).unassigned.iter().map(|left| left.reason).collect();
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
    let companies = [company(1, 100), company(2, 400), company(3, 400), company(4, 2000), company(5, 2000)];
    let apart = plan_over(&companies, &Bands::ordinary(), 3);
    let labels: Vec<_> = apart.groups.iter().map(|group| group.label.as_str()).collect();
    assert_eq!(labels, ["15-150", "301-500", "> 1000"]);
    let joined = plan_over(&companies, &Bands::ordinary(), 2);
    assert_eq!(outline(&joined), [("15-500", 3, GroupReason::Merged), ("> 1000", 2, GroupReason::OneBand)]);
    assert_eq!(joined.groups[0].bands, Bands::ordinary().as_slice()[..3]);
}

#[test]
fn of_equal_neighbours_the_lowest_are_joined() {
    let companies = [company(1, 50), company(2, 200), company(3, 400), company(4, 700)];
    let plan = plan_over(&companies, &Bands::ordinary(), 3);
    let labels: Vec<_> = plan.groups.iter().map(|group| group.label.as_str()).collect();
    assert_eq!(labels, ["15-300", "301-500", "501-1000"]);
}

#[test]
fn a_company_given_twice_counts_once_with_its_largest_headcount() {
    for companies in [
        [company(1, 50), company(1, 200), company(1, None)],
        [company(1, None), company(1, 200), company(1, 50)],
    ] {
        let plan = plan_over(&companies, &Bands::ordinary(), 10);
        assert_eq!(outline(&plan), [("151-300", 1, GroupReason::OneBand)]);
    }
}

#[test]
fn there_are_never_more_than_ten_spaces() {
    let bands = (0..12).map(|n| Band { from: 15 + n * 10, to: Some(24 + n * 10) }).collect();
    let bands = Bands::new(bands).unwrap();
    let companies: Vec<Company> = (0..12).map(|n| company(n, 15 + n * 10)).collect();
    assert_eq!(plan_over(&companies, &bands, 1).groups.len(), 1);
    assert_eq!(plan_over(&companies, &bands, 10).groups.len(), MAX_SPACES);
    assert_eq!(plan_over(&[], &bands, 10), Plan { groups: Vec::new(), unassigned: Vec::new() });
}

#[test]
fn a_band_keeps_its_space_and_a_new_one_does_not_push_it_out() {
    let spaces = [grouped(1, 15, 150), grouped(2, 301, 500)];
    let at = |number, headcount, place| Company { space: space(place).id, ..company(number, headcount) };
    // The company of 200 is new, and in the first space.
    let plan = plan(&[at(1, 40, 1), at(2, 400, 2), at(3, 200, 1)], &spaces, &Bands::ordinary());
    let given: Vec<_> = plan.groups.iter().map(|group| (group.label.as_str(), group.space)).collect();
    assert_eq!(given, [("15-150", Some(space(1).id)), ("151-300", None), ("301-500", Some(space(2).id))]);
}

#[test]
fn a_band_without_a_space_gets_the_one_where_most_of_its_companies_are() {
    let at = |number, headcount, place| Company { space: space(place).id, ..company(number, headcount) };
    let companies = [at(1, 40, 1), at(2, 200, 1), at(3, 200, 1), at(4, 40, 2), at(5, 700, 2), at(6, 40, 2)];
    let plan = plan(&companies, &[space(1), space(2)], &Bands::ordinary());
    let given: Vec<_> = plan.groups.iter().map(|group| group.space).collect();
    assert_eq!(given, [Some(space(2).id), Some(space(1).id), None]);
}

#[test]
fn joined_bands_stay_joined_and_a_new_band_joins_where_no_space_is_left() {
    let pinned = (4..=10).map(|ordinal| Space { pinned: true, ..space(ordinal) });
    let own = [grouped(1, 15, 300), grouped(2, 301, 500), grouped(3, 501, 1000)];
    let spaces: Vec<Space> = own.into_iter().chain(pinned).collect();
    let at = |number, headcount, place| Company { space: space(place).id, ..company(number, headcount) };
    let companies = [at(1, 40, 1), at(2, 200, 1), at(3, 400, 2), at(4, 800, 3), at(5, 2000, 1)];
    let plan = plan(&companies, &spaces, &Bands::ordinary());
    let given: Vec<_> = plan.groups.iter().map(|group| (group.label.as_str(), group.space)).collect();
    let id = |ordinal| Some(space(ordinal).id);
    assert_eq!(given, [("15-300", id(1)), ("301-500", id(2)), ("> 500", id(3))]);
}

#[test]
fn of_spaces_that_share_bands_the_narrowest_keeps_them() {
    // The first was pinned while the others were grouped.
    let spaces = [grouped(1, 15, 500), grouped(2, 15, 150), grouped(3, 151, 300)];
    let at = |number, headcount, place| Company { space: space(place).id, ..company(number, headcount) };
    let plan = plan(&[at(1, 40, 2), at(2, 200, 3), at(3, 400, 1)], &spaces, &Bands::ordinary());
    let given: Vec<_> = plan.groups.iter().map(|group| group.space).collect();
    assert_eq!(given, [2, 3, 1].map(|ordinal| Some(space(ordinal).id)));
}

#[test]
fn what_is_pinned_or_placed_by_hand_stays() {
    let spaces = [grouped(1, 15, 150), Space { pinned: true, ..grouped(2, 151, 300) }];
    let at = |number, headcount, place| Company { space: space(place).id, ..company(number, headcount) };
    let by_hand = Company { placed: true, ..at(3, 700, 1) };
    let plan = plan(&[at(1, 200, 1), at(2, 40, 2), by_hand], &spaces, &Bands::ordinary());
    let given: Vec<_> = plan.groups.iter().map(|group| (group.label.as_str(), group.space)).collect();
    assert_eq!(given, [("151-300", None)], "a pinned space takes no company of its own band");
    let left: Vec<_> = plan.unassigned.iter().map(|left| left.reason).collect();
    assert_eq!(left, [UnassignedReason::SpacePinned, UnassignedReason::PlacedByHand]);
    let all_pinned: Vec<Space> = (1..=10).map(|n| Space { pinned: true, ..space(n) }).collect();
    let elsewhere = Company { space: Uuid::from_u128(99).into(), ..company(1, 40) };
    let nowhere = super::plan(&[elsewhere], &all_pinned, &Bands::ordinary());
    assert_eq!(nowhere.unassigned[0].reason, UnassignedReason::NoSpace);
}

#[test]
fn an_empty_band_gives_its_space_to_another_only_where_none_can_be_opened() {
    let bands = (0..11).map(|n| Band { from: 15 + n * 10, to: Some(24 + n * 10) }).collect();
    let bands = Bands::new(bands).unwrap();
    let spaces: Vec<Space> =
        (0..10).map(|n| grouped(n + 1, 15 + 10 * u32::from(n), 24 + 10 * u32::from(n))).collect();
    let company = Company { space: space(3).id, ..company(1, 120) };
    for (spaces, given) in [(&spaces[..9], None), (&spaces[..], Some(space(1).id))] {
        assert_eq!(plan(&[company], spaces, &bands).groups[0].space, given);
    }
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
    (15u32..40, prop::collection::vec(1u32..200, 1..15), any::<bool>()).prop_map(|(start, widths, open)| {
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
    })
}

fn any_companies() -> impl Strategy<Value = Vec<Company>> {
    let one =
        (0u32..80, prop::option::of(0u32..2500)).prop_map(|(number, headcount)| company(number, headcount));
    prop::collection::vec(one, 0..120)
}

proptest! {
    #[test]
    fn every_company_is_in_the_plan_exactly_once(companies in any_companies(), bands in any_bands(), at_most in 1u8..=10) {
        let plan = plan_over(&companies, &bands, at_most);
        let grouped = plan.groups.iter().flat_map(|group| group.companies.iter().copied());
        let mut found: Vec<_> = grouped.chain(plan.unassigned.iter().map(|left| left.company)).collect();
        found.sort_unstable();
        let given: BTreeSet<_> = companies.iter().map(|company| company.id).collect();
        prop_assert_eq!(found, Vec::from_iter(given));
    }

    #[test]
    fn there_are_never_more_groups_than_spaces_nor_an_empty_one(
        companies in any_companies(), bands in any_bands(), at_most in 1u8..=10,
    ) {
        let plan = plan_over(&companies, &bands, at_most);
        prop_assert!(plan.groups.len() <= usize::from(at_most));
        prop_assert!(plan.groups.iter().all(|group| !group.companies.is_empty()));
    }

    #[test]
    fn the_order_of_the_companies_does_not_matter(
        (companies, shuffled) in any_companies().prop_flat_map(|companies| (Just(companies.clone()), Just(companies).prop_shuffle())),
        bands in any_bands(), at_most in 1u8..=10,
    ) {
        prop_assert_eq!(plan_over(&companies, &bands, at_most), plan_over(&shuffled, &bands, at_most));
    }

    #[test]
    fn every_company_of_a_group_is_of_one_of_its_bands_and_no_band_is_in_two_groups(
        companies in any_companies(), bands in any_bands(), at_most in 1u8..=10,
    ) {
        let headcounts: BTreeMap<_, _> =
            once_each(&companies).map(|company| (company.id, company.headcount)).collect();
        let plan = plan_over(&companies, &bands, at_most);
        for group in &plan.groups {
            for company in &group.companies {
                let headcount = headcounts[company].unwrap();
                prop_assert!(group.bands.iter().any(|band| band.holds(headcount)));
            }
        }
        let starts: Vec<u32> = plan.groups.iter().flat_map(|group| &group.bands).map(|band| band.from).collect();
        prop_assert!(starts.is_sorted_by(|lower, upper| lower < upper));
    }

    #[test]
    fn after_a_grouping_only_companies_move_whose_headcount_leaves_its_band(
        companies in any_companies(), changed in any_companies(), bands in any_bands(),
    ) {
        let companies: Vec<Company> = once_each(&companies).collect();
        let first = plan(&companies, &[space(1)], &bands);
        let (mut companies, spaces) = applied(&first, companies, vec![space(1)]);
        let changes: BTreeMap<_, _> =
            once_each(&changed).map(|company| (company.id, company.headcount)).collect();
        let mut may_move = BTreeSet::new();
        for company in &mut companies {
            let Some(headcount) = changes.get(&company.id) else { continue };
            if bands.place(*headcount) != bands.place(company.headcount) {
                may_move.insert(company.id);
            }
            company.headcount = *headcount;
        }
        let second = plan(&companies, &spaces, &bands);
        let (after, _) = applied(&second, companies.clone(), spaces);
        for (before, after) in companies.iter().zip(&after) {
            prop_assert!(before.space == after.space || may_move.contains(&before.id), "{:?}", before);
        }
    }
}
