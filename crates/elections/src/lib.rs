//! The rules of the election of a staff delegation: headcount, seats, dates, candidates, ballots and their count.
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
//! A whole election, from the staff to the delegates:
//!
//! ```
//! use elections::{allocation::*, candidatures::Outcome, electorate::*, headcount::*, ranking::*, *};
//! // 148 full-time employees and ten of 8 hours a week: 150, who elect 5 titulaires and 5 suppléants from lists.
//! let law = Parameters::latest();
//! let settings = headcount::Settings::under(law);
//! let employees = |people, hours: u32| Group::of(people, headcount::Contract::cdi(hours.into()));
//! let staff = [employees(148, 40), employees(10, 8)];
//! let raw = count(&staff, &Frame::undated(settings, law)).unwrap().raw;
//! let seats = decide(raw, &[], &settings, law).unwrap().delegation.unwrap();
//!
//! // They vote on 12 March 2024 in a company that works from Monday to Friday. Who came six months before votes too.
//! let day = "2024-03-12".parse().unwrap();
//! let calendar = Calendar::new(day, day, WeekPattern::MonFri);
//! assert_eq!(calendar.notice_latest().to_string(), "2024-02-09");
//! let anne = Employee { hired: "2023-09-12".parse().ok(), ..Employee::default() };
//! assert!(standing(&anne, &PollDays::of(&calendar), &Default::default()).elector);
//!
//! // Three lists of ten: more candidates than seats. 60, 40 and 20 ballots fill the circle of a list.
//! assert_eq!(candidatures::outcome(30, seats.members(), false), Outcome::Vote);
//! let lists = ["A", "B", "C"].map(|l| (l.to_owned(), PaperList::of((1..=10).map(|n| format!("{l}{n}")))));
//! let paper = Paper::proportional(law, seats.members(), lists.into()).unwrap();
//! let mut tally = Tally::of(&paper);
//! for (list, ballots) in [("A", 60), ("B", 40), ("C", 20)] {
//!     let ballot = Ballot { circles: [list.to_owned()].into(), ..Ballot::default() };
//!     let reading = read_ballot(&paper, &ballot, &BallotRules::default()).unwrap();
//!     (0..ballots).for_each(|_| tally.add(&reading));
//! }
//!
//! // 600, 400 and 200 suffrages: the steps say why 201 is the nombre électoral, and who takes the fourth seat.
//! let votes = ["A", "B", "C"].map(|list| ListVotes { suffrages: tally.lists[list].total(), candidates: Some(10) });
//! let race = Race { titulaires: seats.titulaires, lists: &votes, short_list: ShortList::Ask, lot: &[] };
//! let shared = allocate(law, &race).unwrap();
//! assert_eq!(shared.lists.iter().map(|list| list.seats.titulaires).collect::<Vec<_>>(), [3, 2, 0]);
//! shared.steps(&["A", "B", "C"]).iter().for_each(|step| println!("{}", step.say(types::Language::En).text));
//!
//! // Within A all have 60 votes: the oldest sit, here those with the highest numbers.
//! let person = |n: u64| Candidate::new(tally.candidates[&format!("A{n}")], day - chrono::Days::new(8_000 + n));
//! let of_a: Vec<_> = (1..=10).map(person).collect();
//! let elected = rank(&Field::of_list(&of_a, shared.lists[0].seats)).unwrap();
//! assert_eq!((elected.titulaires, elected.suppleants), (vec![9, 8, 7], vec![6, 5, 4]));
//! ```

#![warn(clippy::wildcard_enum_match_arm)]
#![warn(missing_docs)]

pub mod after_vote;
pub mod allocation;
pub mod ballots;
mod basis;
pub mod calendar;
pub mod candidatures;
mod company;
pub mod counting;
mod election;
pub mod electorate;
mod facts;
mod fraction;
pub mod headcount;
mod holidays;
mod lots;
mod parameters;
mod people;
pub mod ranking;
pub mod reasons;
pub mod rules;
mod seats;
pub mod settings;
#[cfg(feature = "schema")]
pub mod shape;
pub mod term;
mod terms;
mod texts;
mod values;

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
pub use candidatures::Capacity;
pub use company::{Company, CompanyFacts, Difference, SaidFacts};
pub use counting::{Attendance, Count, GeneralCount, Office, PrintedBallots, Tally, count as count_offices};
pub use election::{
    ArrangedFact, Arrangements, DecidedFacts, DecisionKind, DecisionMaker, Election, ElectionKind,
    FactSource, FreeDay, Plan, PollDecision, PollStanding, Sourced, judge_day, judge_decision,
    standing_after,
};
pub use facts::Facts;
pub use fraction::{Fraction, NotAFraction};
pub use headcount::{Rounding, ThresholdMode};
pub use holidays::{easter, holidays, is_holiday};
pub use lots::LotRefused;
pub use parameters::{
    BureauStep, Listed, Parameters, Provision, TrainingBand, TrainingPeriod, UpTo, YearDay,
};
pub use people::{Name, NameError, Person, PersonName};
pub use seats::{Delegation, Seat, VotingSystem, seats, seats_explained, seats_under};
pub use terms::{NewDate, Term, TermDates, TermError};
pub use values::{CountryCode, Hundredths, TimeOfDay, ValueError};

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
}
