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
    Calendar, CalendarSettings, Circumstances, Published, WeekPattern, When, Window, back_to_working,
    computation_day, forward_to_working, functions_latest, officers_notice_latest, reference_period, working,
    working_days_after, working_days_before,
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
pub use sample::sample;
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
