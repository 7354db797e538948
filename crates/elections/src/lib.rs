//! The rules of the election of a staff delegation: seats, dates, and what each démarche must say.
//!
//! Facts in, decision out: nothing here reads a clock, a file or a network. The law's numbers stand in dated
//! [`Parameters`], each with its article; hours and shares are whole numbers or hundredths, never floats.
//!
//! ```
//! use elections::{VotingSystem, seats};
//!
//! let small = seats(60).unwrap();
//! assert_eq!((small.titulaires, small.suppleants), (3, 3));
//! assert_eq!(small.system, VotingSystem::MajoriteRelative);
//!
//! let larger = seats(150).unwrap();
//! assert_eq!((larger.titulaires, larger.suppleants), (5, 5));
//! assert_eq!(larger.system, VotingSystem::RepresentationProportionnelle);
//!
//! assert_eq!(seats(14), None);
//! ```
//!
//! A whole election, from the staff to the signed procès-verbal:
//!
//! ```
//! use elections::{after_vote::*, allocation::*, content::*, proces_verbal::*, *};
//! # use elections::{headcount::{Contract, Frame, Group}, electorate::{Employee, PollDays}};
//! # use types::DemarcheKind;
//!
//! let law = Parameters::latest();
//! let choices = headcount::Settings::under(law); // what the law leaves open, by default
//! let staff = [Group { at: String::new(), people: 150, contract: Contract::cdi(40.into()) }];
//! let raw = headcount::count(&staff, &Frame::undated(choices, law)).unwrap().raw;
//! let delegation = headcount::decide(raw, &[], &choices, law).unwrap().delegation.unwrap(); // 5 and 5
//!
//! let day = "2024-03-12".parse().unwrap();
//! let calendar = Calendar::new(day, day, WeekPattern::MonFri);
//! assert_eq!(calendar.notice_latest().to_string(), "2024-02-09");
//! let anne = Employee { hired: "2020-01-01".parse().ok(), ..Employee::default() };
//! assert!(electorate::standing(&anne, &PollDays::of(&calendar), &Default::default()).elector);
//!
//! // Two full lists were filed with démarche 3; not everybody agrees, so there is a vote.
//! let facts = Facts { headcount: Some(150), election_day: Some(day), ..Facts::default() };
//! # let kind = DemarcheKind::CandidateDeclaration;
//! # let filed = elections::check(kind, &sample(kind, &facts), &facts).content;
//! # let Some(Content::CandidateDeclaration(CandidateDeclaration::Candidates(filed))) = filed else { panic!() };
//! # let lists = &filed.lists;
//! assert_eq!(candidatures::outcome(20, delegation.members(), false), candidatures::Outcome::Vote);
//! let print = |list: &CandidateList| PaperList::of(list.candidates.iter().map(|each| each.matricule.expose()));
//! let printed = lists.iter().map(|list| (list.name.clone(), print(list))).collect();
//! let paper = Paper::proportional(law, delegation.members(), printed).unwrap();
//!
//! let mut tally = Tally::of(&paper); // 60 ballots fill the circle of the first list, 40 that of the second
//! for (list, ballots) in lists.iter().zip([60, 40]) {
//!     let ballot = Ballot { circles: [list.name.clone()].into(), ..Ballot::default() };
//!     let reading = read_ballot(&paper, &ballot, &BallotRules::default()).unwrap();
//!     (0..ballots).for_each(|_| tally.add(&reading));
//! }
//! let attendance = Attendance { electors: 150, voters: 100, ballots: 100, ..Attendance::default() };
//! let counted = Count { attendance, tally };
//!
//! let suffrages = |list: &CandidateList| counted.tally.lists[&list.name].total();
//! let votes = |list| ListVotes { suffrages: suffrages(list), candidates: Some(10) };
//! let votes: Vec<ListVotes> = lists.iter().map(votes).collect();
//! let race = Race { titulaires: delegation.titulaires, lists: &votes, short_list: ShortList::Ask, lot: &[] };
//! let shared = allocate(law, &race).unwrap();
//! assert_eq!([0, 1].map(|place: usize| shared.lists[place].seats.titulaires), [3, 2]);
//!
//! // Within a list: most votes, then the oldest.
//! let of = |matricule: &types::PersonMatricule| counted.tally.candidates[matricule.expose()];
//! let seated = lists.iter().zip(&shared.lists).map(|(list, share)| seat_list(list, share, of, &[]).unwrap());
//! # let signs = |surname: &str| Officer {
//! #     surname: surname.parse().unwrap(), first_names: "Iris".parse().unwrap(), signed_on: Some(day),
//! # };
//! # let at = |hour: &str| hour.parse().unwrap();
//! # let office = elections::proces_verbal::Office {
//! #     number: 1, place: "Siège".into(), opened_at: at("09:00"), closed_at: at("17:00"),
//! #     president: signs("Ries"), assessors: vec![signs("Steffen"), signs("Toussaint")], observers: vec![],
//! # };
//! let names: Vec<&str> = lists.iter().map(|list| list.name.as_str()).collect();
//! let pv = ProcesVerbal::RecensementGeneral(RecensementGeneral {
//!     lists: seated.collect(),
//!     apportionment: Some(Apportionment::of(&shared, &names)),
//!     ..RecensementGeneral::of(day, delegation, (&counted).into(), office)
//! });
//! assert_eq!(proces_verbal::check(&pv, &facts), []); // and pv.declaration() is démarche 4
//!
//! let (further_members, _) = bureau_extra_members(law, delegation, BureauCount::Titulaires);
//! assert_eq!((further_members, hours_credit(law, 150).weekly_hours), (0, 24));
//! ```
//!
//! A draft of a démarche is checked whole; every finding names its field, its code and, by [`rules::explain`], its
//! article and what to do.
//!
//! ```
//! use elections::{Facts, check, rules, sample};
//! use types::{DemarcheKind, Language};
//!
//! let facts = Facts { headcount: Some(60), election_day: "2024-03-12".parse().ok(), ..Facts::default() };
//! let mut draft = sample(DemarcheKind::ElectionNotice, &facts);
//! assert!(check(DemarcheKind::ElectionNotice, &draft, &facts).content.is_some());
//!
//! draft["titulaires"] = 4.into();
//! let checked = check(DemarcheKind::ElectionNotice, &draft, &facts);
//! let finding = &checked.findings[0];
//! assert_eq!((finding.pointer.as_str(), finding.code), ("/titulaires", "F.001"));
//! let explanation = rules::explain(finding.code, Language::En).unwrap();
//! assert_eq!(explanation.article, Some("L.412-1"));
//! ```

pub mod after_vote;
pub mod allocation;
mod ballots;
mod basis;
pub mod calculators;
pub mod calendar;
pub mod candidatures;
mod check;
pub mod content;
mod counting;
mod due;
pub mod electorate;
mod facts;
mod fraction;
pub mod headcount;
mod holidays;
mod lots;
mod parameters;
pub mod pasted;
pub mod proces_verbal;
pub mod ranking;
pub mod reasons;
pub mod record;
pub mod rules;
mod sample;
mod seats;
pub mod settings;
pub mod term;
#[cfg(test)]
mod tests;

pub use ballots::{
    Ballot, BallotRules, BlankBallots, CircleAndCrosses, Decision, Flaw, MarksAboveBoxes, NotContested,
    OtherSign, Outcome, Paper, PaperList, Reading, SeveralCircles, Suffrages, Votes, read as read_ballot,
};
pub use basis::{Confidence, Source};
pub use calendar::{
    Calendar, CalendarSettings, Circumstances, Published, PublishedDates, WeekPattern, When, Window,
    back_to_working, computation_day, forward_to_working, functions_latest, officers_notice_latest,
    reference_period, working, working_days_after, working_days_before,
};
pub use check::{Checked, check};
pub use content::{
    CandidateDeclaration, CanonicalError, ClaimsNotice, Content, ElectionNotice, FunctionsDeclaration,
    ResultDeclaration,
};
pub use counting::{Attendance, Count, GeneralCount, Office, PrintedBallots, Tally, count as count_offices};
pub use due::due_on;
pub use facts::Facts;
pub use fraction::{Fraction, NotAFraction};
pub use headcount::{Rounding, ThresholdMode};
pub use holidays::{easter, holidays, is_holiday};
pub use lots::LotRefused;
pub use parameters::{
    BureauStep, Listed, Parameters, Provision, SeatBand, TrainingBand, TrainingPeriod, UpTo, YearDay,
};
pub use sample::{sample, sample_record};
pub use seats::{Delegation, VotingSystem, seats, seats_explained, seats_under};

// The worked examples of the pages on the law are compiled and run as tests.
#[cfg(doctest)]
mod pages {
    #[doc = include_str!("../../../docs/law/ballots.md")]
    mod ballots {}
    #[doc = include_str!("../../../docs/law/counting.md")]
    mod counting {}
    #[doc = include_str!("../../../docs/law/headcount.md")]
    mod headcount {}
    #[doc = include_str!("../../../docs/law/calendar.md")]
    mod calendar {}
    #[doc = include_str!("../../../docs/law/seats.md")]
    mod seats {}
    #[doc = include_str!("../../../docs/law/term.md")]
    mod term {}
    #[doc = include_str!("../../../docs/law/electorate.md")]
    mod electorate {}
    #[doc = include_str!("../../../docs/law/candidatures.md")]
    mod candidatures {}
    #[doc = include_str!("../../../docs/law/allocation.md")]
    mod allocation {}
    #[doc = include_str!("../../../docs/law/after-the-vote.md")]
    mod after_the_vote {}
    #[doc = include_str!("../../../docs/law/proces-verbal.md")]
    mod proces_verbal {}
}
