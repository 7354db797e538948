//! Who votes and who may stand: the active and the passive electorate, and the list that is posted (L.413-3 to
//! L.413-6).

pub mod claims;
mod jobs;
mod role;
pub mod roll;
mod service;
mod standing;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Calendar, CountryCode, Parameters, settings::setting};

pub use jobs::{Jobs, OtherJob, Seniority};
pub use role::{Rank, Relation, Role};
pub use service::reached;
pub use standing::{Standing, Verdict, standing};

/// How an employee is bound to the company, as far as the vote is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ElectorContract))]
#[serde(rename_all = "snake_case")]
pub enum Contract {
    /// A contract of unlimited duration, full or part time.
    Cdi,
    /// A contract of limited duration.
    Cdd,
    /// A contract of apprenticeship.
    Apprentissage,
    /// A contract of a pupil or student for the holidays.
    Etudiant,
    /// Sent into this company by a temporary-work company.
    InterimaireInUserFirm,
    /// A temporary worker, seen from the temporary-work company that employs him.
    InterimaireOfThisFirm,
    /// Lent to this company by another employer.
    MisADispositionInUserFirm,
    /// Lent by this company to another one: still its employee.
    MisADispositionByThisFirm,
    /// Works here without contract of employment: an intern, a self-employed person, an organ of the company.
    SansContrat,
}

setting! {
    /// Whether service in other companies of a group counts as seniority of a candidate (L.413-4(1) says *ancienneté*).
    GroupSeniority as "group_seniority" {
        /// Only service in the company counts, and before it service with a transferor.
        Company = "firm",
        /// Service in the group counts.
        Group = "group",
    }

    /// How months of service are counted up to a day (L.413-3).
    ServiceCount as "service_count" {
        /// The day of the month on which service began must be reached.
        Anniversary = "anniversary",
        /// The last day counts as a whole day, so that one day less is enough.
        LastDayIncluded = "last_day_included",
    }

    /// Whether apprentices may stand (L.413-4 is silent).
    ApprenticeCandidates as "apprentice_candidates" {
        /// They vote and do not stand.
        Refused = "refused",
        /// They vote and stand.
        Admitted = "admitted",
    }

    /// Whether pupils and students with a holiday contract vote and stand as others do.
    StudentElectors as "student_electors" {
        /// They neither vote nor stand.
        Refused = "refused",
        /// They vote and stand under the conditions of everybody.
        Admitted = "admitted",
    }

    /// How the *gérants* and *directeurs* who can't stand are told (L.413-4(2)).
    DirectorReading as "director_reading" {
        /// By their real power over the staff, as the ITM reads it; by the title where the power is not told.
        Functional = "functional",
        /// By the title alone.
        Title = "title",
    }

    /// Whether employees who can't stand for their rank or their relatives vote.
    ExcludedElectors as "excluded_electors" {
        /// They vote, being employees.
        Vote = "vote",
        /// They do not vote.
        NoVote = "no_vote",
    }
}

/// The choices of this family.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ElectorateSettings {
    /// Service in a group.
    pub group_seniority: GroupSeniority,
    /// The count of months.
    pub service_count: ServiceCount,
    /// Apprentices as candidates.
    pub apprentice_candidates: ApprenticeCandidates,
    /// Students with a holiday contract.
    pub student_electors: StudentElectors,
    /// Who is a *directeur*.
    pub director_reading: DirectorReading,
    /// The vote of those who can't stand.
    pub excluded_electors: ExcludedElectors,
}

/// What is known of one employee. What is `None` is assumed to be no obstacle, and told as assumed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Employee {
    /// Date of birth.
    pub birth: Option<NaiveDate>,
    /// The day from which the service in the company counts.
    pub hired: Option<NaiveDate>,
    /// The day of entry with the first employer, where the contract came over with a transfer of undertaking
    /// (L.411-1(1)).
    pub hired_by_transferor: Option<NaiveDate>,
    /// The day of entry in the group, which counts by [`GroupSeniority`] only.
    pub hired_in_group: Option<NaiveDate>,
    /// The last day of the contract, where one is fixed or notice was given.
    pub contract_ends: Option<NaiveDate>,
    /// How the employee is bound to the company.
    pub contract: Option<Contract>,
    /// Rank, or relation to the heads of the company.
    pub role: Option<Role>,
    /// Whether the employee has real power over the staff.
    pub power_over_staff: Option<bool>,
    /// Nationality; a Luxembourger needs no authorisation to work.
    pub nationality: Option<CountryCode>,
    /// Whether the employee is a Luxembourger or may work in Luxembourg.
    pub authorised_to_work: Option<bool>,
    /// The jobs of a part-timer with several employers.
    pub jobs: Option<Jobs>,
}

/// The two days on which conditions are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PollDays {
    /// The closing day of the poll, for age, contract and service of electors.
    pub election_day: Option<NaiveDate>,
    /// The first day of the month in which the notice is posted, for the seniority of candidates.
    pub computation_day: Option<NaiveDate>,
}

impl PollDays {
    /// The days of a poll whose notice is posted on the last possible day.
    #[must_use]
    pub fn of(calendar: &Calendar) -> Self {
        Self { election_day: Some(calendar.election_day), computation_day: Some(calendar.computation_date()) }
    }

    /// The law of that poll.
    #[must_use]
    pub fn parameters(&self) -> &'static Parameters {
        Parameters::of(self.election_day)
    }
}
