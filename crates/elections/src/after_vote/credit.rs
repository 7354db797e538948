//! The credit of hours of a delegation without freed delegates, and its share among the lists (L.415-5(2)).

use std::{cmp::Reverse, num::NonZeroU64};

use serde::{Deserialize, Serialize};

use crate::{
    Fraction, LotRefused, Parameters, lots, reasons::Reason, settings::setting, texts::Credit as Step,
};

setting! {
    /// How the credit of hours is shared among the lists (L.415-5(2) says in proportion, not how it is rounded).
    HoursShare as "hours_share" {
        /// Exact fractions of hours.
        Exact = "exact",
        /// Whole hours: each list the whole part of its share, the rest one by one by the largest remainder.
        LargestRemainder = "largest_remainder",
    }
}

/// The weekly credit of hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// Whole hours a week, for the whole delegation; 0 below the threshold and where delegates are freed instead.
    pub weekly_hours: u32,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The credit of hours of a company of this headcount: 40 hours times the headcount over 500 (to 149), over 250 (to 249), a
/// half hour going up; from 250 on delegates are freed instead (L.415-5(2)(3)).
#[must_use]
pub fn hours_credit(parameters: &Parameters, headcount: u32) -> Credit {
    let threshold = parameters.obligation_from.value;
    if headcount < threshold {
        let reasons = vec![Step::NoDelegation { threshold: threshold.into() }.into()];
        return Credit { weekly_hours: 0, reasons };
    }
    let Some(divisor) = parameters.credit_divisors.of(headcount).and_then(|by| NonZeroU64::new(by.into()))
    else {
        let reasons = vec![Step::FreedInstead { from: parameters.freed_from.value.into() }.into()];
        return Credit { weekly_hours: 0, reasons };
    };
    let hours = u64::from(parameters.credit_hours.value);
    let exact = Fraction::new(hours * u64::from(headcount), divisor);
    // Forty hours at most by the table, so that the number fits.
    let weekly_hours = u32::try_from(exact.rounded_half_up()).unwrap_or(u32::MAX);
    let reason = Step::Formula {
        hours: hours.into(),
        headcount: headcount.into(),
        divisor: divisor.get().into(),
        exact: exact.into(),
        rounded: weekly_hours.into(),
    };
    Credit { weekly_hours, reasons: vec![reason.into()] }
}

/// What a list has in the delegation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HoursCreditList))]
#[serde(deny_unknown_fields)]
pub struct ListSeats {
    /// Its name, 1 to 100 characters.
    #[cfg_attr(feature = "schema", schema(example = "A"))]
    pub name: String,
    /// Its seats of titulaires.
    #[cfg_attr(feature = "schema", schema(example = 3))]
    pub seats: u32,
    /// Its suffrages.
    #[cfg_attr(feature = "schema", schema(example = 1200))]
    pub votes: u32,
}

/// The share of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HoursCreditShare))]
pub struct ListShare {
    /// Its name.
    pub name: String,
    /// Whether it has enough seats to share.
    pub shares: bool,
    /// Its hours a week.
    pub hours: Fraction,
}

/// Hours that only a lot can give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HoursCreditDraw))]
pub struct CreditDraw {
    /// So many whole hours.
    pub hours: u32,
    /// One each to as many of these lists.
    pub among: Vec<String>,
}

/// The shares of all lists, in the order given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CreditShares {
    /// One a list; together with `draw` they make the whole credit where any list shares.
    pub lists: Vec<ListShare>,
    /// What is left where whole hours can't be given without a lot.
    pub draw: Option<CreditDraw>,
    /// Hours that nobody has yet: those of the draw, or all where the lists that share have no votes.
    pub undecided_hours: u32,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Shares a credit of hours, in proportion to their votes, among the lists that hold 20 % of the seats given or more.
///
/// `lot` names the lists, by their places, in the order in which they were drawn; empty before the draw. Where the lists
/// that share have no votes, elected as they were without a vote, the hours stay undecided, unless one list has all.
pub fn share_hours(
    parameters: &Parameters,
    hours: u32,
    lists: &[ListSeats],
    how: HoursShare,
    lot: &[usize],
) -> Result<CreditShares, LotRefused> {
    let seats: u64 = lists.iter().map(|list| u64::from(list.seats)).sum();
    let percent = u64::from(parameters.credit_percent.value);
    let shares = |list: &ListSeats| list.seats > 0 && u64::from(list.seats) * 100 >= percent * seats;
    let mut reasons = Vec::new();
    for list in lists.iter().filter(|list| !shares(list)) {
        let (list, of_list) = (list.name.clone(), list.seats.into());
        let percent = Fraction::whole(percent).into();
        reasons.push(Step::TooFewSeats { list, seats: of_list, all: seats.into(), percent }.into());
    }
    let sharing: Vec<&ListSeats> = lists.iter().filter(|list| shares(list)).collect();
    let votes: u64 = sharing.iter().map(|list| u64::from(list.votes)).sum();
    let alone = sharing.len() == 1 && votes == 0;
    let Some(total) = NonZeroU64::new(if alone { 1 } else { votes }) else {
        if !lot.is_empty() {
            return Err(LotRefused::NotNeeded);
        }
        let undecided_hours = if sharing.is_empty() { 0 } else { hours };
        reasons.extend((undecided_hours > 0).then(|| Step::NoVotes { hours: hours.into() }.into()));
        let lists = lists.iter().map(|list| none(list, shares(list))).collect();
        return Ok(CreditShares { lists, draw: None, undecided_hours, reasons });
    };
    reasons.push(if alone {
        Step::OneList { hours: hours.into() }.into()
    } else {
        Step::InProportion { hours: hours.into(), votes: total.get().into() }.into()
    });
    let mut given: Vec<ListShare> = Vec::with_capacity(lists.len());
    for list in lists {
        let votes = if alone { 1 } else { u64::from(list.votes) };
        let exact = Fraction::new(u64::from(hours) * votes, total);
        let of_list = ListShare { name: list.name.clone(), shares: true, hours: exact };
        given.push(if shares(list) { of_list } else { none(list, false) });
    }
    let draw = match how {
        HoursShare::Exact => None,
        HoursShare::LargestRemainder if alone => None,
        HoursShare::LargestRemainder => {
            reasons.push(Step::LargestRemainder.into());
            round_by_largest_remainder(&mut given, lists, hours, total)
        }
    };
    let draw = take_lot(&mut given, draw, lot, &mut reasons)?;
    let undecided_hours = draw.as_ref().map_or(0, |draw| draw.hours);
    Ok(CreditShares { lists: given, draw, undecided_hours, reasons })
}

/// Gives the hours of a draw as the lot says; what is left to draw.
fn take_lot(
    given: &mut [ListShare],
    draw: Option<Tied>,
    lot: &[usize],
    reasons: &mut Vec<Reason>,
) -> Result<Option<CreditDraw>, LotRefused> {
    let Some(Tied { hours, among }) = draw else {
        return if lot.is_empty() { Ok(None) } else { Err(LotRefused::NotNeeded) };
    };
    let named = |places: &[usize]| -> Vec<String> {
        places.iter().filter_map(|place| Some(given.get(*place)?.name.clone())).collect()
    };
    if lot.is_empty() {
        let among = named(&among);
        reasons.push(Step::Draw { hours: hours.into(), lists: among.clone() }.into());
        return Ok(Some(CreditDraw { hours, among }));
    }
    let needed = usize::try_from(hours).unwrap_or(usize::MAX);
    lots::check(lot, &among, needed)?;
    let drawn = lot.get(..needed).unwrap_or(lot);
    reasons.push(Step::Drawn { lists: named(drawn) }.into());
    for place in drawn {
        one_more(given, *place);
    }
    Ok(None)
}

/// Lists, by their places, that stand equal for so many whole hours.
struct Tied {
    hours: u32,
    among: Vec<usize>,
}

fn one_more(given: &mut [ListShare], place: usize) {
    if let Some(share) = given.get_mut(place) {
        share.hours = Fraction::whole(share.hours.floor() + 1);
    }
}

fn none(list: &ListSeats, shares: bool) -> ListShare {
    ListShare { name: list.name.clone(), shares, hours: Fraction::default() }
}

/// Makes the shares whole. Equal remainders go to the list with more votes; with as many votes, to a lot.
fn round_by_largest_remainder(
    given: &mut [ListShare],
    lists: &[ListSeats],
    hours: u32,
    total: NonZeroU64,
) -> Option<Tied> {
    let mut order: Vec<(Reverse<(u64, u32)>, usize)> = Vec::new();
    let mut rest = u64::from(hours);
    for (index, (share, list)) in
        given.iter_mut().zip(lists).enumerate().filter(|(_, (share, _))| share.shares)
    {
        let whole = share.hours.floor();
        share.hours = Fraction::whole(whole);
        rest = rest.saturating_sub(whole);
        order.push((Reverse((u64::from(hours) * u64::from(list.votes) % total, list.votes)), index));
    }
    order.sort_unstable();
    for equal in order.chunk_by(|one, other| one.0 == other.0) {
        if rest == 0 {
            break;
        }
        let wanted = u64::try_from(equal.len()).unwrap_or(u64::MAX);
        if wanted > rest {
            let among = equal.iter().map(|(_, index)| *index).collect();
            return Some(Tied { hours: u32::try_from(rest).unwrap_or(u32::MAX), among });
        }
        for index in equal.iter().map(|(_, index)| *index) {
            one_more(given, index);
        }
        rest -= wanted;
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hours(headcount: u32) -> u32 {
        hours_credit(Parameters::latest(), headcount).weekly_hours
    }

    fn list(name: &str, seats: u32, votes: u32) -> ListSeats {
        ListSeats { name: name.into(), seats, votes }
    }

    fn share(hours: u32, lists: &[ListSeats], how: HoursShare) -> (Vec<String>, Option<CreditDraw>) {
        let shares = share_hours(Parameters::latest(), hours, lists, how, &[]).unwrap();
        (shares.lists.iter().map(|list| list.hours.to_string()).collect(), shares.draw)
    }

    #[test]
    fn the_credit_grows_with_the_headcount_until_delegates_are_freed() {
        let table = [
            (0, 0),
            (14, 0),
            (15, 1),
            (18, 1),
            (19, 2),
            (25, 2),
            (31, 2),
            (32, 3),
            (75, 6),
            (99, 8),
            (100, 8),
            (149, 12),
            (150, 24),
            (249, 40),
            (250, 0),
            (u32::MAX, 0),
        ];
        for (headcount, expected) in table {
            assert_eq!(hours(headcount), expected, "{headcount}");
        }
    }

    #[test]
    fn a_half_hour_goes_up() {
        // 40 × 31 / 500 = 2.48 and 40 × 32 / 500 = 2.56. No headcount gives a half exactly: 2n / 25 never is one.
        assert_eq!((hours(31), hours(32)), (2, 3));
    }

    #[test]
    fn a_fifth_of_the_seats_is_enough_to_share() {
        let lists = [list("A", 3, 600), list("B", 1, 300), list("C", 1, 100)];
        assert_eq!(share(24, &lists, HoursShare::Exact).0, ["14.4", "7.2", "2.4"]);
        let lists = [list("A", 4, 600), list("B", 1, 300), list("C", 1, 100)];
        assert_eq!(share(24, &lists, HoursShare::Exact).0, ["24", "0", "0"], "one seat of six is less");
        assert_eq!(share(24, &[list("A", 0, 600)], HoursShare::Exact).0, ["0"]);
        assert_eq!(share(24, &[], HoursShare::Exact).0, [""; 0]);
    }

    #[test]
    fn whole_hours_go_by_the_largest_remainder() {
        let lists = [list("A", 3, 600), list("B", 1, 300), list("C", 1, 100)];
        let (whole, draw) = share(24, &lists, HoursShare::LargestRemainder);
        assert_eq!(
            (whole, draw),
            (vec!["15".into(), "7".into(), "2".into()], None),
            "14.4, 7.2, 2.4: A has more votes"
        );
    }

    #[test]
    fn lists_with_as_many_votes_draw_a_lot_for_the_last_hour() {
        let lists = [list("A", 2, 100), list("B", 2, 100)];
        let (whole, draw) = share(9, &lists, HoursShare::LargestRemainder);
        assert_eq!(whole, ["4", "4"]);
        assert_eq!(draw, Some(CreditDraw { hours: 1, among: vec!["A".into(), "B".into()] }));
        let after =
            |lot: &[usize]| share_hours(Parameters::latest(), 9, &lists, HoursShare::LargestRemainder, lot);
        let drawn = after(&[1]).unwrap();
        assert_eq!((drawn.draw, drawn.undecided_hours), (None, 0));
        assert_eq!(drawn.lists.iter().map(|list| list.hours.floor()).collect::<Vec<_>>(), [4, 5]);
        assert_eq!(after(&[2]), Err(LotRefused::NotTied(0)));
        let exact = share_hours(Parameters::latest(), 9, &lists, HoursShare::Exact, &[1]);
        assert_eq!(exact, Err(LotRefused::NotNeeded));
    }

    #[test]
    fn lists_elected_without_a_vote_have_nothing_to_share_by() {
        let of = |lists: &[ListSeats]| {
            share_hours(Parameters::latest(), 24, lists, HoursShare::Exact, &[]).unwrap()
        };
        let two = of(&[list("A", 3, 0), list("B", 2, 0)]);
        assert_eq!((two.undecided_hours, two.reasons[0].code()), (24, "credit.no_votes"));
        let one = of(&[list("A", 5, 0)]);
        assert_eq!((one.undecided_hours, one.lists[0].hours), (0, Fraction::whole(24)));
    }

    proptest! {
        #[test]
        fn the_shares_make_the_whole_credit(
            hours in 0_u32..=40,
            lists in prop::collection::vec((0_u32..6, 0_u32..50), 0..8),
            whole in any::<bool>(),
        ) {
            let lists: Vec<_> = lists.iter().map(|(seats, votes)| list("l", *seats, *votes)).collect();
            let how = if whole { HoursShare::LargestRemainder } else { HoursShare::Exact };
            let shares = share_hours(Parameters::latest(), hours, &lists, how, &[]).unwrap();
            let sum = shares.lists.iter().try_fold(Fraction::default(), |sum, list| sum.plus(list.hours)).unwrap();
            let drawn = shares.draw.as_ref().map_or(0, |draw| draw.hours);
            let all = if shares.lists.iter().any(|list| list.shares) { hours } else { 0 };
            prop_assert_eq!(sum.plus(shares.undecided_hours.into()).unwrap(), Fraction::from(all));
            prop_assert!(drawn == 0 || drawn == shares.undecided_hours);
            prop_assert!(!whole || shares.lists.iter().all(|list| list.hours.is_whole()));
        }

        #[test]
        fn within_a_band_more_employees_never_lower_the_credit(headcount in 0_u32..249) {
            prop_assert!(hours(headcount) <= hours(headcount + 1));
        }
    }
}
