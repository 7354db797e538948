//! The numbers of the law, in dated sets, each with the article where it stands.

use std::{fmt, ops::RangeInclusive};

use chrono::{Datelike, Days, NaiveDate};

use crate::{Confidence, Source, VotingSystem};

mod listed;

pub use listed::Listed;

/// One value of the law and the place where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provision<T> {
    /// The value, in the unit that the field names.
    pub value: T,
    /// The article of the Code du travail; *RGD* for the règlement grand-ducal, *ITM* for what the ITM publishes.
    pub article: &'static str,
    /// Where it was read.
    pub source: Source,
    /// How well it is known.
    pub confidence: Confidence,
}

/// A value for headcounts up to a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UpTo {
    /// The highest headcount of the line.
    pub up_to: u32,
    /// The value, in the unit that the table names.
    pub value: u32,
}

impl Provision<&'static [UpTo]> {
    /// The value for a headcount; `None` above the table.
    #[must_use]
    pub fn of(&self, headcount: u32) -> Option<u32> {
        self.value.iter().find(|line| headcount <= line.up_to).map(|line| line.value)
    }

    /// The last line of the table, above which another rule holds.
    pub(crate) fn top(&self) -> UpTo {
        self.value.last().copied().unwrap_or(up_to(0, 0))
    }
}

/// The bureau of a delegation with at least `titulaires_from` titulaires has `members` more members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BureauStep {
    /// The smallest number of titulaires.
    pub titulaires_from: u32,
    /// Members beside the president, the vice-president and the secretary.
    pub members: u32,
}

/// The time for which training leave is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TrainingPeriod {
    /// The mandate of the delegation.
    Mandate,
    /// A year.
    Year,
}

/// The training leave of titulaires in companies of headcounts up to `up_to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrainingBand {
    /// The highest headcount of the band.
    pub up_to: u32,
    /// Weeks of work.
    pub weeks: u32,
    /// In which time.
    pub per: TrainingPeriod,
}

/// A day of any year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearDay {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

impl From<NaiveDate> for YearDay {
    fn from(date: NaiveDate) -> Self {
        Self { month: date.month(), day: date.day() }
    }
}

impl fmt::Display for YearDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

/// Declares the parameters, each number or table once.
macro_rules! parameters {
    ($($(#[doc = $doc:literal])+ $name:ident: $value:ty,)+) => {
        /// The parameters in force from one day on. A reform adds a set; it never edits one.
        #[derive(Clone, Copy, Debug)]
        pub struct Parameters {
            /// The first day of the set.
            pub valid_from: NaiveDate,
            $($(#[doc = $doc])+ pub $name: Provision<$value>,)+
        }

        impl Parameters {
            /// Every provision of the set, in the order of the law.
            #[must_use]
            pub fn listed(&self) -> Vec<Listed> {
                vec![$(Listed::of(stringify!($name), &self.$name)),+]
            }
        }
    };
}

parameters! {
    /// The headcount from which a delegation must be elected.
    obligation_from: u32,
    /// The headcount from which the vote is proportional.
    proportional_from: u32,
    /// The table of seats, in rising order: the titulaires of each band.
    seat_bands: &'static [UpTo],
    /// Above the table: one titulaire more for each whole number of this many employees.
    seat_step: u32,
    /// First and last day of the yearly window of the national poll.
    window: (YearDay, YearDay),
    /// The national polls that were held or published, in order.
    national_days: &'static [NaiveDate],
    /// Contractual hours a week below which an employee counts by hours.
    part_time_below_hours: u32,
    /// Weekly hours of a full-time employee where no collective agreement says otherwise.
    full_time_hours: u32,
    /// Calendar days by which a poll may open before the closing day.
    opening_days_before: u32,
    /// Minutes for which the poll must be open at least.
    poll_minutes: u32,
    /// Months before the poll by which the notice is posted ("at least").
    notice_months: u32,
    /// Days before the poll by which the electoral lists are deposited ("at least").
    lists_days: u32,
    /// Working days of the claims period, after the deposit.
    claims_working_days: u32,
    /// Days before the poll on which candidatures close.
    candidates_days: u32,
    /// The hour of that day, 0 to 23.
    candidates_hour: u32,
    /// Working days before the poll by which candidates are registered.
    registration_working_days: u32,
    /// Working days before the poll on which the candidates are posted.
    posting_working_days: u32,
    /// Days before the poll by which postal ballots are sent ("at least").
    postal_days: u32,
    /// Days after the poll during which the results are posted.
    results_days: u32,
    /// Days after the last day of posting during which the poll can be contested.
    contestation_days: u32,
    /// Months after the poll by which the delegation meets for the first time.
    constituent_months: u32,
    /// Days after that meeting by which the president writes to the employer.
    officers_notice_days: u32,
    /// Days after that letter by which the employer registers the functions.
    functions_days: u32,
    /// Full years of age of a candidate on the day of the poll.
    candidate_age: u32,
    /// Per cent of the headcount that presents a list where the vote is proportional.
    supporters_percent: u32,
    /// Supporters that always suffice.
    supporters_cap: u32,
    /// Electors who present a candidature where the vote is by majority.
    supporting_electors: u32,
    /// Per cent of the suffrages below which a list elects nobody.
    list_percent: u32,
    /// Years below which a delegation is too young to be renewed with the others.
    recent_years: u32,
    /// Assessors of a polling office.
    assessors: u32,
    /// Further members of the bureau, in rising order.
    bureau_steps: &'static [BureauStep],
    /// Months before the computation day over which presence and headcount are looked at.
    reference_months: u32,
    /// Hours that a full-time employee works in a year, by which presence is measured.
    annual_hours: u32,
    /// Months of missions in the year from which a temporary worker counts in a temporary-work company.
    temporary_months: u32,
    /// Full years of age of an elector on the day of the poll.
    elector_age: u32,
    /// Months in the company of an elector on the day of the poll.
    elector_months: u32,
    /// Months of seniority of a candidate before the computation day.
    candidate_months: u32,
    /// The degree up to which relatives of the *chef d'entreprise* can't stand.
    excluded_degree: u32,
    /// Votes that an elector may give one candidate where the vote is proportional.
    votes_per_candidate: u32,
    /// Votes that an elector may give one candidate where the vote is by majority.
    majority_votes_per_candidate: u32,
    /// Ballots of an office below which its own numbers may reveal how somebody voted.
    revealing_below_ballots: u32,
    /// Years of a term.
    term_years: u32,
    /// How many legal holidays a year has; some may share a day.
    holidays: u32,
    /// Months before the poll by which the ITM sends the codes.
    codes_months: u32,
    /// Days after the request of a company by which the ITM sends codes for a poll off cycle.
    codes_days_off_cycle: u32,
    /// Days by which candidatures stay open where they are missing.
    extension_days: u32,
    /// The day after the poll until which an elected delegate may refuse.
    refusal_days: u32,
    /// Months after the poll by which the minister designates delegates where nobody stood.
    designation_months: u32,
    /// Months after the poll within which a delegation of the economic and social entity is asked for.
    ees_request_months: u32,
    /// Delegations that at least ask together for a delegation of the economic and social entity.
    ees_delegations: u32,
    /// Companies too small for delegations of their own that can have one together, at least.
    ees_small_firms: u32,
    /// Delegates that each company sends to the delegation of the economic and social entity; `u32::MAX` ends the table.
    ees_bands: &'static [UpTo],
    /// Weekly hours that are shared out as the credit of hours.
    credit_hours: u32,
    /// The headcount by which the credit is divided; above the table delegates are freed.
    credit_divisors: &'static [UpTo],
    /// Per cent of the seats from which a list shares in the credit of hours.
    credit_percent: u32,
    /// Freed delegates; below the first line none, above the last one by steps.
    freed_bands: &'static [UpTo],
    /// The headcount from which delegates are freed.
    freed_from: u32,
    /// Above the table: one freed delegate more for each of this many employees.
    freed_step: u32,
    /// The headcount above which a union with a collective agreement names one freed delegate each.
    freed_named_above: u32,
    /// Hours a month of the equality delegate; above the table by the week.
    equality_monthly: &'static [UpTo],
    /// Hours a week of the equality delegate above that table.
    equality_weekly: u32,
    /// The training leave of a titulaire by headcount; `u32::MAX` ends the table.
    training_bands: &'static [TrainingBand],
    /// Hours of training more in the first mandate of a titulaire.
    training_first_hours: u32,
    /// Months after a candidature is presented for which the candidate can't be dismissed.
    protection_months: u32,
}

/// Every set, oldest first.
static SETS: [Parameters; 1] = [RULES_OF_2018];

impl Parameters {
    /// The set in force on a day. The oldest set also answers for the days before it.
    #[must_use]
    pub fn on(date: NaiveDate) -> &'static Self {
        SETS.iter().rev().find(|set| set.valid_from <= date).unwrap_or(&SETS[0])
    }

    /// The newest set.
    #[must_use]
    pub fn latest() -> &'static Self {
        &SETS[SETS.len() - 1]
    }

    /// The set in force on a day, the newest one while the day is not known.
    #[must_use]
    pub fn of(date: Option<NaiveDate>) -> &'static Self {
        date.map_or_else(Self::latest, Self::on)
    }

    /// How many supporters a list needs in a company of this headcount (L.413-1(1)): 5 %, rounded up, never more
    /// than 100.
    #[must_use]
    pub fn supporters(&self, headcount: u32) -> u32 {
        let share = u64::from(headcount) * u64::from(self.supporters_percent.value);
        u32::try_from(share.div_ceil(100)).unwrap_or(u32::MAX).min(self.supporters_cap.value)
    }

    /// The votes that an elector may give one candidate, which are the boxes behind a name on the ballot.
    #[must_use]
    pub fn boxes(&self, system: VotingSystem) -> u32 {
        match system {
            VotingSystem::MajoriteRelative => self.majority_votes_per_candidate.value,
            VotingSystem::RepresentationProportionnelle => self.votes_per_candidate.value,
        }
    }

    /// The days on which a poll may open that closes on this day.
    #[must_use]
    pub fn openings(&self, closing: NaiveDate) -> RangeInclusive<NaiveDate> {
        let days = Days::new(self.opening_days_before.value.into());
        closing.checked_sub_days(days).unwrap_or(closing)..=closing
    }

    /// How many members a bureau has beside its three officers, in a delegation of so many titulaires (L.416-1(1)).
    #[must_use]
    pub fn bureau_members(&self, titulaires: u32) -> u32 {
        let reached = self.bureau_steps.value.iter().rev().find(|step| step.titulaires_from <= titulaires);
        reached.map_or(0, |step| step.members)
    }
}

/// Read in the Code du travail.
const fn law<T: Copy>(article: &'static str, value: T) -> Provision<T> {
    Provision { value, article, source: Source::CodeDuTravail, confidence: Confidence::H }
}

/// Read in the published calendars and pages of the ITM.
const fn itm(value: u32) -> Provision<u32> {
    Provision { value, article: "ITM", source: Source::Itm, confidence: Confidence::H }
}

/// A matter of the règlement grand-ducal, read there or elsewhere.
const fn reglement(value: u32, source: Source, confidence: Confidence) -> Provision<u32> {
    Provision { value, article: "RGD 11.09.2018", source, confidence }
}

const fn up_to(up_to: u32, value: u32) -> UpTo {
    UpTo { up_to, value }
}

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

const fn bureau(titulaires_from: u32, members: u32) -> BureauStep {
    BureauStep { titulaires_from, members }
}

/// The rules of the polls of 2019 and 2024, dated by the règlement grand-ducal of 11.09.2018.
const RULES_OF_2018: Parameters = Parameters {
    valid_from: day(2018, 9, 11),
    obligation_from: law("L.411-1(1)", 15),
    proportional_from: law("L.413-1(1)", 100),
    seat_bands: law("L.412-1(1)", &SEAT_BANDS),
    seat_step: law("L.412-1(1)", 500),
    window: law("L.413-2(2)", (YearDay { month: 2, day: 1 }, YearDay { month: 3, day: 31 })),
    national_days: law("L.413-2(2)", &[day(2019, 3, 12), day(2024, 3, 12)]),
    part_time_below_hours: law("L.411-1(2)", 16),
    full_time_hours: law("L.411-1(2)", 40),
    opening_days_before: itm(2),
    poll_minutes: itm(60),
    notice_months: itm(1),
    lists_days: itm(21),
    claims_working_days: itm(3),
    candidates_days: itm(15),
    candidates_hour: itm(18),
    registration_working_days: itm(4),
    posting_working_days: itm(3),
    postal_days: itm(10),
    results_days: itm(3),
    contestation_days: itm(15),
    constituent_months: law("L.416-1(1)", 1),
    officers_notice_days: law("L.416-1(3)", 3),
    functions_days: law("L.416-1(3)", 5),
    candidate_age: law("L.413-4(1)", 18),
    supporters_percent: law("L.413-1(1)", 5),
    supporters_cap: law("L.413-1(1)", 100),
    supporting_electors: law("L.413-1(1)", 5),
    list_percent: law("L.413-1(3)", 5),
    recent_years: law("L.413-2(3)", 1),
    assessors: reglement(2, Source::Reglement, Confidence::H),
    bureau_steps: law("L.416-1(1)", &[bureau(8, 1), bureau(10, 2), bureau(12, 3), bureau(14, 4)]),
    reference_months: law("L.411-1(1)", 12),
    annual_hours: Provision {
        value: 1_876,
        article: "L.411-1(2)",
        source: Source::Practice,
        confidence: Confidence::M,
    },
    temporary_months: law("L.411-2", 10),
    elector_age: law("L.413-3", 16),
    elector_months: law("L.413-3", 6),
    candidate_months: law("L.413-4(1)", 12),
    excluded_degree: law("L.413-4(2)", 4),
    votes_per_candidate: reglement(2, Source::Parallel, Confidence::M),
    majority_votes_per_candidate: reglement(1, Source::Practice, Confidence::H),
    revealing_below_ballots: reglement(10, Source::Default, Confidence::L),
    term_years: law("L.413-2(1)", 5),
    holidays: law("L.232-2", 11),
    codes_months: reglement(2, Source::Reglement, Confidence::H),
    codes_days_off_cycle: reglement(15, Source::Reglement, Confidence::H),
    extension_days: itm(3),
    refusal_days: reglement(6, Source::Parallel, Confidence::L),
    designation_months: law("L.413-1(7)", 2),
    ees_request_months: law("L.411-3", 3),
    ees_delegations: law("L.411-3", 2),
    ees_small_firms: law("L.411-3", 3),
    ees_bands: law("L.411-3(1)", &[up_to(14, 0), up_to(100, 1), up_to(500, 2), up_to(u32::MAX, 3)]),
    credit_hours: law("L.415-5(2)", 40),
    credit_divisors: law("L.415-5(2)", &[up_to(149, 500), up_to(249, 250)]),
    credit_percent: law("L.415-5(2)", 20),
    freed_bands: law("L.415-5(3)", &[up_to(500, 1), up_to(1_000, 2), up_to(2_000, 3), up_to(3_500, 4)]),
    freed_from: law("L.415-5(3)", 250),
    freed_step: law("L.415-5(3)", 1_500),
    freed_named_above: law("L.415-5(3)", 1_000),
    equality_monthly: law("L.414-15(4)", &[up_to(25, 4), up_to(50, 6), up_to(75, 8), up_to(150, 10)]),
    equality_weekly: law("L.414-15(4)", 4),
    training_bands: law("L.415-9", &TRAINING_BANDS),
    training_first_hours: law("L.415-9", 16),
    protection_months: law("L.415-11", 3),
};

const TRAINING_BANDS: [TrainingBand; 3] = [
    TrainingBand { up_to: 49, weeks: 1, per: TrainingPeriod::Mandate },
    TrainingBand { up_to: 150, weeks: 2, per: TrainingPeriod::Mandate },
    TrainingBand { up_to: u32::MAX, weeks: 1, per: TrainingPeriod::Year },
];

const SEAT_BANDS: [UpTo; 25] = [
    up_to(25, 1),
    up_to(50, 2),
    up_to(75, 3),
    up_to(100, 4),
    up_to(200, 5),
    up_to(300, 6),
    up_to(400, 7),
    up_to(500, 8),
    up_to(600, 9),
    up_to(700, 10),
    up_to(800, 11),
    up_to(900, 12),
    up_to(1_000, 13),
    up_to(1_100, 14),
    up_to(1_500, 15),
    up_to(1_900, 16),
    up_to(2_300, 17),
    up_to(2_700, 18),
    up_to(3_100, 19),
    up_to(3_500, 20),
    up_to(3_900, 21),
    up_to(4_300, 22),
    up_to(4_700, 23),
    up_to(5_100, 24),
    up_to(5_500, 25),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_needs_five_per_cent_and_never_more_than_a_hundred() {
        let cases =
            [(100, 5), (101, 6), (121, 7), (200, 10), (999, 50), (1999, 100), (2001, 100), (6000, 100)];
        for (headcount, supporters) in cases {
            assert_eq!(Parameters::latest().supporters(headcount), supporters, "{headcount}");
        }
        assert_eq!(Parameters::latest().supporters(u32::MAX), 100);
    }

    #[test]
    fn a_bureau_grows_with_the_delegation() {
        let cases = [(1, 0), (7, 0), (8, 1), (9, 1), (10, 2), (11, 2), (12, 3), (13, 3), (14, 4), (34, 4)];
        for (titulaires, members) in cases {
            assert_eq!(Parameters::latest().bureau_members(titulaires), members, "{titulaires}");
        }
    }

    #[test]
    fn the_sets_are_in_order_and_every_day_has_one() {
        assert!(SETS.is_sorted_by_key(|set| set.valid_from));
        assert_eq!(Parameters::on(NaiveDate::MIN).valid_from, SETS[0].valid_from);
        assert_eq!(Parameters::on(NaiveDate::MAX).valid_from, Parameters::latest().valid_from);
        assert_eq!(SETS[0].valid_from.to_string(), "2018-09-11");
    }
}
