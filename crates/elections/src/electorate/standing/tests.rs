//! The electorate by table, and what holds for every employee.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::electorate::{GroupSeniority, ServiceCount};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days() -> PollDays {
    PollDays { election_day: Some(day("2024-03-12")), computation_day: Some(day("2024-02-01")) }
}

fn employee(birth: &str, hired: &str) -> Employee {
    Employee {
        birth: Some(day(birth)),
        hired: Some(day(hired)),
        contract: Some(Contract::Cdi),
        ..Employee::default()
    }
}

fn of(employee: &Employee, settings: ElectorateSettings) -> (bool, Option<bool>) {
    let standing = standing(employee, &days(), &settings);
    (standing.elector, standing.eligible.into())
}

#[test]
fn age_and_service_decide() {
    for (birth, hired, expected) in [
        ("1990-01-01", "2023-02-01", (true, Some(true))),
        ("1990-01-01", "2023-02-02", (true, Some(false))),
        ("1990-01-01", "2023-09-12", (true, Some(false))),
        ("1990-01-01", "2023-09-13", (false, Some(false))),
        ("2006-03-12", "2022-09-01", (true, Some(true))),
        ("2006-03-13", "2022-09-01", (true, Some(false))),
        ("2008-03-12", "2023-01-01", (true, Some(false))),
        ("2008-03-13", "2023-01-01", (false, Some(false))),
    ] {
        assert_eq!(of(&employee(birth, hired), ElectorateSettings::default()), expected, "{birth} {hired}");
    }
}

#[test]
fn contracts_decide() {
    for (contract, expected) in [
        (Contract::Cdi, (true, Some(true))),
        (Contract::Cdd, (true, Some(true))),
        (Contract::Apprentissage, (true, Some(false))),
        (Contract::Etudiant, (false, Some(false))),
        (Contract::InterimaireInUserFirm, (false, Some(false))),
        (Contract::InterimaireOfThisFirm, (true, Some(true))),
        (Contract::MisADispositionInUserFirm, (false, Some(false))),
        (Contract::MisADispositionByThisFirm, (true, Some(true))),
        (Contract::SansContrat, (false, Some(false))),
    ] {
        let employee = Employee { contract: Some(contract), ..employee("1990-01-01", "2020-01-01") };
        assert_eq!(of(&employee, ElectorateSettings::default()), expected, "{contract:?}");
    }
}

#[test]
fn a_contract_that_ended_gives_no_vote() {
    let ends = |day: NaiveDate| Employee { contract_ends: Some(day), ..employee("1990-01-01", "2020-01-01") };
    assert_eq!(of(&ends(day("2024-03-11")), ElectorateSettings::default()), (false, Some(false)));
    assert_eq!(of(&ends(day("2024-03-12")), ElectorateSettings::default()), (true, Some(true)));
}

#[test]
fn every_setting_has_its_effect() {
    let default = ElectorateSettings::default();
    let apprentice =
        Employee { contract: Some(Contract::Apprentissage), ..employee("1990-01-01", "2020-01-01") };
    let admitted = ElectorateSettings { apprentice_candidates: ApprenticeCandidates::Admitted, ..default };
    assert_eq!(of(&apprentice, admitted), (true, Some(true)));

    let student = Employee { contract: Some(Contract::Etudiant), ..employee("1990-01-01", "2020-01-01") };
    let admitted = ElectorateSettings { student_electors: StudentElectors::Admitted, ..default };
    assert_eq!(of(&student, admitted), (true, Some(true)));

    let moved = Employee { hired_in_group: Some(day("2010-01-01")), ..employee("1990-01-01", "2023-06-01") };
    let group = ElectorateSettings { group_seniority: GroupSeniority::Group, ..default };
    assert_eq!((of(&moved, default), of(&moved, group)), ((true, Some(false)), (true, Some(true))));

    let late = employee("1990-01-01", "2023-09-13");
    let included = ElectorateSettings { service_count: ServiceCount::LastDayIncluded, ..default };
    assert_eq!((of(&late, default).0, of(&late, included).0), (false, true));

    let titled = Employee {
        role: Some(Role::Rank(Rank::Directeur)),
        power_over_staff: Some(false),
        ..employee("1990-01-01", "2020-01-01")
    };
    let title = ElectorateSettings { director_reading: DirectorReading::Title, ..default };
    assert_eq!((of(&titled, default), of(&titled, title)), ((true, Some(true)), (true, Some(false))));

    let silent = ElectorateSettings { excluded_electors: ExcludedElectors::NoVote, ..title };
    assert_eq!(of(&titled, silent), (false, Some(false)));
}

#[test]
fn power_over_the_staff_excludes_without_a_title() {
    for role in [
        None,
        Some(Role::Rank(Rank::Ordinary)),
        Some(Role::Rank(Rank::ToBeExamined)),
        Some(Role::Relation(Relation::Relative { degree: Some(5) })),
        Some(Role::Relation(Relation::OfAnotherLeader)),
    ] {
        let strong = Employee { role, power_over_staff: Some(true), ..employee("1990-01-01", "2020-01-01") };
        assert_eq!(of(&strong, ElectorateSettings::default()), (true, Some(false)), "{role:?}");
    }
}

#[test]
fn relatives_of_the_head_alone_are_excluded_up_to_the_fourth_degree() {
    for (role, eligible) in [
        (Role::Relation(Relation::Relative { degree: Some(1) }), Some(false)),
        (Role::Relation(Relation::Relative { degree: Some(4) }), Some(false)),
        (Role::Relation(Relation::Relative { degree: Some(5) }), Some(true)),
        (Role::Relation(Relation::Spouse), Some(false)),
        (Role::Relation(Relation::Relative { degree: None }), None),
        (Role::Relation(Relation::OfAnotherLeader), Some(true)),
        (Role::Rank(Rank::ToBeExamined), Some(true)),
    ] {
        let related = Employee { role: Some(role), ..employee("1990-01-01", "2020-01-01") };
        assert_eq!(of(&related, ElectorateSettings::default()), (true, eligible), "{role:?}");
    }
}

#[test]
fn what_is_not_given_is_told_as_assumed() {
    let unknown = standing(&Employee::default(), &PollDays::default(), &ElectorateSettings::default());
    assert!(unknown.elector);
    assert_eq!(unknown.eligible, Verdict::Yes);
    assert_eq!(
        unknown.assumed,
        [
            "contract",
            "birth",
            "election_day",
            "hired",
            "notice_month_first_day",
            "authorised_to_work",
            "role",
            "two_jobs"
        ]
    );
}

#[test]
fn a_luxembourger_needs_no_authorisation_and_others_do() {
    for (nationality, authorised, eligible) in
        [("LU", None, true), ("LU", Some(false), true), ("BR", Some(true), true), ("BR", Some(false), false)]
    {
        let employee = Employee {
            nationality: nationality.parse().ok(),
            authorised_to_work: authorised,
            ..employee("1990-01-01", "2020-01-01")
        };
        let answer = standing(&employee, &days(), &ElectorateSettings::default());
        assert_eq!((answer.elector, Option::from(answer.eligible)), (true, Some(eligible)), "{nationality}");
        assert!(!answer.assumed.contains(&"authorised_to_work"));
    }
}

#[test]
fn a_transferred_employee_keeps_the_first_entry() {
    let moved =
        Employee { hired_by_transferor: Some(day("2015-01-01")), ..employee("1990-01-01", "2024-01-01") };
    assert_eq!(of(&moved, ElectorateSettings::default()), (true, Some(true)));
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..45_000_u64).prop_map(|days| day("1920-01-01") + chrono::Days::new(days))
}

fn any_settings() -> impl Strategy<Value = ElectorateSettings> {
    (any::<bool>(), any::<bool>()).prop_map(|(group, last_day)| ElectorateSettings {
        group_seniority: if group { GroupSeniority::Group } else { GroupSeniority::Company },
        service_count: if last_day { ServiceCount::LastDayIncluded } else { ServiceCount::Anniversary },
        ..ElectorateSettings::default()
    })
}

proptest! {
    #[test]
    fn to_be_older_or_longer_there_never_loses_the_vote(
        birth in any_day(), hired in any_day(), poll in any_day(), older in 0..20_000_u64, longer in 0..20_000_u64,
        settings in any_settings(),
    ) {
        let days = PollDays { election_day: Some(poll), computation_day: Some(poll) };
        let young = Employee { birth: Some(birth), hired: Some(hired), ..Employee::default() };
        let old = Employee {
            birth: birth.checked_sub_days(chrono::Days::new(older)),
            hired: hired.checked_sub_days(chrono::Days::new(longer)),
            ..Employee::default()
        };
        let (young, old) = (standing(&young, &days, &settings), standing(&old, &days, &settings));
        prop_assert!(!young.elector || old.elector);
        prop_assert!(young.eligible != Verdict::Yes || old.eligible == Verdict::Yes);
    }

    #[test]
    fn who_may_stand_by_service_also_votes(hired in any_day(), birth in any_day()) {
        let employee = Employee { birth: Some(birth), hired: Some(hired), ..Employee::default() };
        let standing = standing(&employee, &days(), &ElectorateSettings::default());
        prop_assert!(standing.eligible == Verdict::No || standing.elector);
    }
}
