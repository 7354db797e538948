//! Counts of read ballots hold, in whatever order they are added.

use proptest::prelude::*;

use super::*;
use crate::{
    Paper, Parameters, Reading,
    ballots::tests::{papers, readings},
};

fn tally(paper: &Paper, readings: &[Reading]) -> Tally {
    let mut tally = Tally::of(paper);
    readings.iter().for_each(|reading| tally.add(reading));
    tally
}

/// An office of these ballots, each cast by an elector, all in the ballot box.
fn office(paper: &Paper, number: usize, readings: &[Reading]) -> Office {
    let tally = tally(paper, readings);
    let voters = u32::try_from(tally.ballots()).unwrap();
    let attendance = Attendance { electors: voters + 3, voters, ballots: voters, ..Attendance::default() };
    Office {
        name: format!("Office {number}"),
        principal: number == 0,
        opens_at: "09:00".parse().ok(),
        closes_at: "10:00".parse().ok(),
        president: true,
        assessors: 2,
        count: Count { attendance, tally },
    }
}

fn many_readings() -> impl Strategy<Value = (Paper, Vec<Reading>)> {
    papers().prop_flat_map(|paper| (Just(paper.clone()), prop::collection::vec(readings(&paper), 0..40)))
}

proptest! {
    #[test]
    fn ballots_one_by_one_make_the_tally_of_any_parts_in_any_order(
        ((paper, readings), shuffled, cut) in many_readings().prop_flat_map(|(paper, readings)| {
            let most = readings.len();
            (Just((paper, readings.clone())), Just(readings).prop_shuffle(), 0..=most)
        })
    ) {
        let whole = tally(&paper, &readings);
        prop_assert_eq!(&tally(&paper, &shuffled), &whole);
        let (first, second) = readings.split_at(cut);
        let (first, second) = (tally(&paper, first), tally(&paper, second));
        prop_assert_eq!(&first.clone().merge(&second), &whole);
        prop_assert_eq!(&second.merge(&first), &whole);
        prop_assert_eq!(&Tally::default().merge(&whole), &whole);
    }

    #[test]
    fn tallies_merge_in_any_grouping(
        (a, b, c) in many_readings().prop_map(|(paper, readings)| {
            let third = readings.len() / 3;
            let part = |range: &[Reading]| tally(&paper, range);
            (part(&readings[..third]), part(&readings[third..2 * third]), part(&readings[2 * third..]))
        })
    ) {
        prop_assert_eq!(a.clone().merge(&b).merge(&c), a.merge(&b.merge(&c)));
    }

    #[test]
    fn a_count_of_read_ballots_passes_every_check(
        (paper, readings) in many_readings(),
        offices in 1..4_usize,
    ) {
        let size = readings.len().div_ceil(offices).max(1);
        let parts = readings.chunks(size).chain([[].as_slice()]).enumerate();
        let offices: Vec<Office> = parts.map(|(number, part)| office(&paper, number, part)).collect();
        let general = count(Parameters::latest(), &paper, &offices, None).unwrap();
        let again = count(Parameters::latest(), &paper, &offices, Some(&general.count)).unwrap();
        let broken: Vec<_> = again.checks.iter().filter(|finding| finding.code != "W.811").collect();
        prop_assert_eq!(broken, Vec::<&types::Finding>::new());
        prop_assert_eq!(&general.count.tally, &tally(&paper, &readings));
    }
}

#[test]
fn a_sum_of_offices_that_no_poll_has_is_refused() {
    let paper = Paper::majority(Parameters::latest(), 2, ["c1"]).unwrap();
    let mut offices = [office(&paper, 0, &[]), office(&paper, 1, &[])];
    for office in &mut offices {
        office.count.tally.candidates.insert("c1".to_owned(), 60_000_000);
    }
    let found = count(Parameters::latest(), &paper, &offices, None).unwrap_err();
    assert_eq!((found.len(), found[0].pointer.as_str(), found[0].code), (1, "/offices", "out_of_range"));
}

#[test]
fn a_lone_small_office_has_no_other_to_hide_in() {
    let paper = Paper::majority(Parameters::latest(), 2, ["c1"]).unwrap();
    let alone = [office(&paper, 0, &[])];
    assert_eq!(count(Parameters::latest(), &paper, &alone, None).unwrap().checks, []);
}
