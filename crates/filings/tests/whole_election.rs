//! A whole election through the public functions, from the staff to a procès-verbal in which nothing is to be mended.

use elections::{
    Attendance, Ballot, BallotRules, Calendar, Count, Facts, Paper, PaperList, Parameters, Tally,
    WeekPattern,
    after_vote::{BureauCount, bureau_extra_members, hours_credit},
    allocation::{ListVotes, Race, ShortList, allocate},
    candidatures,
    electorate::{self, Employee, PollDays},
    headcount::{self, Contract, Frame, Group},
    read_ballot,
};
use filings::{
    Content,
    content::{CandidateDeclaration, CandidateList},
    proces_verbal::{self, Apportionment, Office, Officer, ProcesVerbal, RecensementGeneral, seat_list},
    sample,
};
use types::DemarcheKind;

#[test]
fn a_whole_election_ends_in_a_record_without_findings() {
    let law = Parameters::latest();
    let choices = headcount::Settings::under(law); // what the law leaves open, by default
    let staff = [Group::of(150, Contract::cdi(40.into()))];
    let raw = headcount::count(&staff, &Frame::undated(choices, law)).unwrap().raw;
    let delegation = headcount::decide(raw, &[], &choices, law).unwrap().delegation.unwrap(); // 5 and 5

    let day = "2024-03-12".parse().unwrap();
    let calendar = Calendar::new(day, day, WeekPattern::MonFri);
    assert_eq!(calendar.notice_latest().to_string(), "2024-02-09");
    let anne = Employee { hired: "2020-01-01".parse().ok(), ..Employee::default() };
    assert!(electorate::standing(&anne, &PollDays::of(&calendar), &Default::default()).elector);

    // Two full lists were filed with démarche 3; not everybody agrees, so there is a vote.
    let facts = Facts { headcount: Some(150), election_day: Some(day), ..Facts::default() };
    let kind = DemarcheKind::CandidateDeclaration;
    let filed = filings::check(kind, &sample(kind, &facts), &facts).content;
    let Some(Content::CandidateDeclaration(CandidateDeclaration::Candidates(filed))) = filed else {
        panic!()
    };
    let lists = &filed.lists;
    assert_eq!(candidatures::outcome(20, delegation.members(), false), candidatures::Outcome::Vote);
    let print =
        |list: &CandidateList| PaperList::of(list.candidates.iter().map(|each| each.matricule.expose()));
    let printed = lists.iter().map(|list| (list.name.clone(), print(list))).collect();
    let paper = Paper::proportional(law, delegation.members(), printed).unwrap();

    let mut tally = Tally::of(&paper); // 60 ballots fill the circle of the first list, 40 that of the second
    for (list, ballots) in lists.iter().zip([60, 40]) {
        let ballot = Ballot { circles: [list.name.clone()].into(), ..Ballot::default() };
        let reading = read_ballot(&paper, &ballot, &BallotRules::default()).unwrap();
        (0..ballots).for_each(|_| tally.add(&reading));
    }
    let attendance = Attendance { electors: 150, voters: 100, ballots: 100, ..Attendance::default() };
    let counted = Count { attendance, tally };

    let suffrages = |list: &CandidateList| counted.tally.lists[&list.name].total();
    let votes = |list| ListVotes { suffrages: suffrages(list), candidates: Some(10) };
    let votes: Vec<ListVotes> = lists.iter().map(votes).collect();
    let race =
        Race { titulaires: delegation.titulaires, lists: &votes, short_list: ShortList::Ask, lot: &[] };
    let shared = allocate(law, &race).unwrap();
    assert_eq!([0, 1].map(|place: usize| shared.lists[place].seats.titulaires), [3, 2]);

    // Within a list: most votes, then the oldest.
    let of = |matricule: &types::PersonMatricule| counted.tally.candidates[matricule.expose()];
    let seated =
        lists.iter().zip(&shared.lists).map(|(list, share)| seat_list(list, share, of, &[]).unwrap());
    let signs = |surname: &str| Officer {
        surname: surname.parse().unwrap(),
        first_names: "Iris".parse().unwrap(),
        signed_on: Some(day),
    };
    let at = |hour: &str| hour.parse().unwrap();
    let office = Office {
        number: 1,
        place: "Siège".into(),
        opened_at: at("09:00"),
        closed_at: at("17:00"),
        president: signs("Ries"),
        assessors: vec![signs("Steffen"), signs("Toussaint")],
        observers: vec![],
    };
    let names: Vec<&str> = lists.iter().map(|list| list.name.as_str()).collect();
    let pv = ProcesVerbal::RecensementGeneral(RecensementGeneral {
        lists: seated.collect(),
        apportionment: Some(Apportionment::of(&shared, &names)),
        ..RecensementGeneral::of(day, delegation, (&counted).into(), office)
    });
    assert_eq!(proces_verbal::check(&pv, &facts), []); // and pv.declaration() is démarche 4

    let (further_members, _) = bureau_extra_members(law, delegation, BureauCount::Titulaires);
    assert_eq!((further_members, hours_credit(law, 150).weekly_hours), (0, 24));
}
