//! What holds for every staff.

use chrono::{Days, NaiveDate};
use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{Fraction, Parameters};

fn hundredths(most: u32) -> impl Strategy<Value = Fraction> {
    (0..=most * 100).prop_map(|count| format!("{}.{:02}", count / 100, count % 100).parse().unwrap())
}

fn day() -> impl Strategy<Value = NaiveDate> {
    let first: NaiveDate = "2022-06-01".parse().unwrap();
    (0_u64..900).prop_map(move |days| first + Days::new(days))
}

fn contract() -> impl Strategy<Value = Contract> {
    let kind = prop::sample::select(ContractKind::ALL.to_vec());
    let hours = prop_oneof![Just(Fraction::from(40)), (1_u32..60).prop_map(Fraction::from)];
    let presence = prop::option::of(hundredths(2_500));
    let days = (prop::option::of(day()), prop::option::of(0_u64..700), prop::option::of(0_u64..4_000));
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    (kind, hours, presence, hundredths(12), days, flags).prop_map(
        |(kind, hours, present, months, (from, length, earlier), (replaces_absent, suspended, manager))| {
            Contract {
                weekly_hours: Some(hours),
                from,
                until: from.zip(length).map(|(from, length)| from + Days::new(length)),
                first_employer_from: from.zip(earlier).map(|(from, earlier)| from - Days::new(earlier)),
                hours_present: present.or(from.is_none().then_some(Fraction::from(100))),
                mission_months: Some(months),
                replaces_absent,
                suspended,
                manager,
                ..Contract::new(kind)
            }
        },
    )
}

fn frame() -> impl Strategy<Value = Frame> {
    let presence = prop_oneof![Just(PresenceBasis::Hours), Just(PresenceBasis::CalendarDays)];
    let month_day = prop_oneof![Just(MonthDay::First), Just(MonthDay::Last)];
    let mode = prop_oneof![Just(ThresholdMode::Min), Just(ThresholdMode::Average)];
    let end = prop_oneof![Just(CddWindowEnd::ListsDate), Just(CddWindowEnd::ComputationDay)];
    (presence, month_day, mode, end, 1_600_u32..6_000).prop_map(
        |(presence, month_day, threshold_mode, cdd_window_end, weekly)| {
            let law = Parameters::latest();
            let weekly_divisor = format!("{}.{:02}", weekly / 100, weekly % 100).parse().unwrap();
            let defaults = Settings::under(law);
            let settings =
                Settings { presence, month_day, threshold_mode, cdd_window_end, weekly_divisor, ..defaults };
            let lists = "2024-02-19".parse().ok();
            let dated = Frame::dated("2024-02-09".parse().unwrap(), lists, settings, law);
            Frame { temporary_work_firm: true, ..dated }
        },
    )
}

fn staff(contracts: &[Contract]) -> Vec<Group> {
    contracts.iter().map(|contract| Group::of_one(String::new(), contract.clone())).collect()
}

fn decision(headcount: &Headcount, frame: &Frame) -> Decision {
    let months: Vec<_> = headcount.months.iter().map(|month| month.headcount).collect();
    decide(headcount.raw, &months, &frame.settings, frame.law).unwrap()
}

proptest! {
    #[test]
    fn a_contract_counts_from_nothing_to_one(contract in contract(), frame in frame()) {
        let counted = weigh(&contract, &frame).unwrap();
        prop_assert!(counted.weight <= Fraction::whole(1));
        prop_assert!(!counted.reasons.is_empty());
    }

    #[test]
    fn the_sum_is_the_sum_of_its_lines(contracts in vec(contract(), 0..40), frame in frame()) {
        let headcount = count(&staff(&contracts), &frame).unwrap();
        prop_assert_eq!(raw_sum(headcount.lines.iter().map(|line| line.weight)), Some(headcount.raw));
        prop_assert_eq!(raw_sum(headcount.categories.iter().map(|total| total.counted)), Some(headcount.raw));
        let people: u64 = headcount.categories.iter().map(|total| total.people).sum();
        prop_assert_eq!(people, u64::try_from(contracts.len()).unwrap());
        prop_assert_eq!(headcount.months.len(), 12);
    }

    #[test]
    fn one_more_contract_never_lowers_anything(
        contracts in vec(contract(), 1..60),
        frame in frame(),
    ) {
        let groups = staff(&contracts);
        let fewer = count(&groups[1..], &frame).unwrap();
        let more = count(&groups, &frame).unwrap();
        prop_assert!(more.raw >= fewer.raw);
        for (more, fewer) in more.months.iter().zip(&fewer.months) {
            prop_assert!(more.headcount >= fewer.headcount);
        }
        let (more, fewer) = (decision(&more, &frame), decision(&fewer, &frame));
        // What is open lies between no and yes.
        let rank = |decision: &Decision| decision.obligation.map_or(1, |must| 2 * u8::from(must));
        prop_assert!(rank(&more) >= rank(&fewer));
        prop_assert!(more.band_headcount >= fewer.band_headcount);
    }

    #[test]
    fn the_obligation_grows_with_the_headcount(low in 0_u32..40_000, more in 0_u32..40_000) {
        let law = Parameters::latest();
        let settings = Settings::under(law);
        let raw = |count: u32| format!("{}.{:02}", count / 100, count % 100).parse().unwrap();
        let low_one = decide(raw(low), &[], &settings, law).unwrap();
        let high_one = decide(raw(low + more), &[], &settings, law).unwrap();
        prop_assert!(high_one.obligation >= low_one.obligation);
        let seats = |decision: &Decision| decision.delegation.map_or(0, |delegation| delegation.titulaires);
        prop_assert!(seats(&high_one) >= seats(&low_one));
    }

    #[test]
    fn totals_and_lines_of_the_same_people_are_the_same(
        full_time in 0_u32..30,
        part_time in vec(1_600_u32..=4_000, 0..10),
        short in vec(1_u32..1_600, 0..10),
        cdd in vec(hundredths(2_500), 0..10),
        apprentices in 0_u32..5,
    ) {
        let law = Parameters::latest();
        let settings = Settings::under(law);
        let hours = |counts: &[u32]| -> Vec<Fraction> {
            counts.iter().map(|c| format!("{}.{:02}", c / 100, c % 100).parse().unwrap()).collect()
        };
        let totals = Totals {
            cdi_full_time: full_time,
            part_time_hours: hours(&part_time),
            below_16_hours: hours(&short),
            cdd_hours: cdd.clone(),
            cdd_replacing_hours: cdd.clone(),
            apprentices,
            ..Totals::default()
        };
        let groups = totals.groups(&settings, false, law).unwrap();
        let mut lines: Vec<Contract> = (0..full_time).map(|_| Contract::cdi(40.into())).collect();
        lines.extend(hours(&part_time).into_iter().chain(hours(&short)).map(Contract::cdi));
        for present in cdd {
            let line = Contract { hours_present: Some(present), ..Contract::new(ContractKind::Cdd) };
            lines.push(Contract { replaces_absent: true, ..line.clone() });
            lines.push(line);
        }
        lines.extend((0..apprentices).map(|_| Contract::new(ContractKind::Apprenti)));
        let dated = Frame::dated("2024-02-09".parse().unwrap(), None, settings, law);
        let by_totals = count(&groups, &Frame::undated(settings, law)).unwrap();
        let by_lines = count(&staff(&lines), &dated).unwrap();
        prop_assert_eq!(by_totals.raw, by_lines.raw);
        prop_assert_eq!(by_totals.categories, by_lines.categories);
    }
}

/// A named contract of one of three people, of whom the matricule is known or not.
fn named() -> impl Strategy<Value = Contract> {
    let who =
        prop::sample::select(vec![("A", "1893120105732"), ("A", "1893120105816"), ("B", "1990010100160")]);
    (contract(), who, any::<bool>()).prop_map(|(contract, (name, matricule), known)| Contract {
        name: Some(name.to_owned()),
        matricule: known.then(|| matricule.parse().unwrap()),
        ..contract
    })
}

proptest! {
    #[test]
    fn nobody_counts_for_more_than_one(contracts in vec(named(), 0..12), frame in frame()) {
        let known: Vec<Contract> = contracts.iter().filter(|one| one.matricule.is_some()).cloned().collect();
        let headcount = count(&staff(&known), &frame).unwrap();
        prop_assert!(headcount.raw <= Fraction::whole(3));
        prop_assert!(headcount.months.iter().all(|month| month.headcount <= Fraction::whole(3)));
        prop_assert_eq!(headcount.otherwise, None);
        let mixed = count(&staff(&contracts), &frame).unwrap();
        prop_assert_eq!(mixed.lines.len(), contracts.len());
        prop_assert_eq!(raw_sum(mixed.lines.iter().map(|line| line.weight)), Some(mixed.raw));
        prop_assert_eq!(mixed.otherwise.is_some(), !mixed.doubts.is_empty());
        if let Some(otherwise) = mixed.otherwise {
            prop_assert!(otherwise.raw <= mixed.raw);
        }
    }

    #[test]
    fn a_contract_in_two_parts_counts_as_the_whole(
        contract in contract(),
        cut in day(),
        frame in frame(),
        named in any::<bool>(),
    ) {
        let name = named.then(|| "Weber".to_owned());
        let matricule = "1893120105732".parse().ok().filter(|_| !named);
        let whole = Contract { name, matricule, hours_present: None, first_employer_from: None, ..contract };
        let whole = Contract { from: whole.from.or("2010-01-01".parse().ok()), ..whole };
        let inside = whole.from < Some(cut) && whole.until.is_none_or(|until| cut <= until);
        prop_assume!(inside && whole.kind != ContractKind::Mission);
        let first = Contract { until: Some(cut - Days::new(1)), ..whole.clone() };
        let second = Contract { from: Some(cut), ..whole.clone() };
        let parts = count(&staff(&[second, first]), &frame).unwrap();
        let whole = count(&staff(&[whole]), &frame).unwrap();
        prop_assert_eq!(parts.raw, whole.raw);
        prop_assert_eq!(parts.months, whole.months);
    }
}
