//! The answer for one employee: votes, may stand, and why.

use serde::Serialize;

use super::{
    ApprenticeCandidates, Contract, DirectorReading, ElectorateSettings, Employee, ExcludedElectors,
    PollDays, Rank, Relation, Role, StudentElectors, jobs, service,
};
use crate::{CountryCode, Parameters, reasons::Reason, texts::Electorate};

/// Yes, no, or a question for a person. In JSON `true`, `false` or `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "Option<bool>")]
pub enum Verdict {
    /// Yes.
    Yes,
    /// No.
    No,
    /// The facts or the law leave it open: a person must decide.
    Undecided,
}

impl Verdict {
    /// Both must hold; one *no* is enough, and an open question stays open.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, Self::Yes | Self::No | Self::Undecided) | (Self::Yes | Self::Undecided, Self::No) => {
                Self::No
            }
            (Self::Undecided, Self::Yes | Self::Undecided) | (Self::Yes, Self::Undecided) => Self::Undecided,
            (Self::Yes, Self::Yes) => Self::Yes,
        }
    }
}

impl From<Verdict> for Option<bool> {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Yes => Some(true),
            Verdict::No => Some(false),
            Verdict::Undecided => None,
        }
    }
}

impl From<bool> for Verdict {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

/// The answer for one employee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether the employee votes (active electorate).
    pub elector: bool,
    /// Whether the employee may stand (passive electorate).
    pub eligible: Verdict,
    /// Why, one reason for each condition that was looked at.
    pub reasons: Vec<Reason>,
    /// Facts that are not given and were taken as no obstacle, by the names of their fields.
    pub assumed: Vec<&'static str>,
}

/// Whether an employee votes and may stand (L.413-3 to L.413-6).
#[must_use]
pub fn standing(employee: &Employee, days: &PollDays, settings: &ElectorateSettings) -> Standing {
    let standing =
        Standing { elector: true, eligible: Verdict::Yes, reasons: Vec::new(), assumed: Vec::new() };
    let mut judge = Judge { employee, days, settings, law: days.parameters(), standing };
    judge.contract();
    judge.age();
    judge.contract_in_force();
    judge.service();
    judge.seniority();
    judge.authorisation();
    judge.role();
    judge.jobs();
    judge.standing
}

struct Judge<'a> {
    employee: &'a Employee,
    days: &'a PollDays,
    settings: &'a ElectorateSettings,
    law: &'static Parameters,
    standing: Standing,
}

impl Judge<'_> {
    fn note(&mut self, votes: bool, stands: impl Into<Verdict>, reason: Electorate) {
        self.standing.elector &= votes;
        self.standing.eligible = self.standing.eligible.and(stands.into());
        self.standing.reasons.push(reason.into());
    }

    /// A fact, or a note that it is taken as no obstacle.
    fn given<T>(&mut self, name: &'static str, fact: Option<T>) -> Option<T> {
        if fact.is_none() && !self.standing.assumed.contains(&name) {
            self.standing.assumed.push(name);
        }
        fact
    }

    fn contract(&mut self) {
        let Some(contract) = self.given("contract", self.employee.contract) else { return };
        match contract {
            Contract::Cdi
            | Contract::Cdd
            | Contract::InterimaireOfThisFirm
            | Contract::MisADispositionByThisFirm => {
                self.note(true, true, Electorate::BoundByContract);
            }
            Contract::Apprentissage => {
                let (stands, reason) = match self.settings.apprentice_candidates {
                    ApprenticeCandidates::Refused => (false, Electorate::ApprenticeVotesOnly),
                    ApprenticeCandidates::Admitted => (true, Electorate::ApprenticeStandsToo),
                };
                self.note(true, stands, reason);
            }
            Contract::Etudiant => {
                let (both, reason) = match self.settings.student_electors {
                    StudentElectors::Refused => (false, Electorate::Student),
                    StudentElectors::Admitted => (true, Electorate::StudentAdmitted),
                };
                self.note(both, both, reason);
            }
            Contract::InterimaireInUserFirm | Contract::MisADispositionInUserFirm => {
                self.note(false, false, Electorate::PutAtDisposal);
            }
            Contract::SansContrat => self.note(false, false, Electorate::NoContract),
        }
    }

    fn age(&mut self) {
        let birth = self.given("birth", self.employee.birth);
        let poll = self.given("election_day", self.days.election_day);
        let Some((birth, poll)) = birth.zip(poll) else { return };
        let (vote, stand) = (self.law.elector_age.value, self.law.candidate_age.value);
        let votes = service::reached(birth, vote.saturating_mul(12), poll);
        let stands = service::reached(birth, stand.saturating_mul(12), poll);
        let reason = match (votes, stands) {
            (true, true) => Electorate::OldEnough { age: stand.into(), poll },
            (true, false) => Electorate::TooYoungToStand { age: stand.into(), poll },
            (false, true | false) => Electorate::TooYoungToVote { age: vote.into(), poll },
        };
        self.note(votes, stands, reason);
    }

    fn contract_in_force(&mut self) {
        let Some((last, poll)) = self.employee.contract_ends.zip(self.days.election_day) else { return };
        if last < poll {
            self.note(false, false, Electorate::ContractEnded { last, poll });
        }
    }

    fn service(&mut self) {
        let since = self.given("hired", service::in_company(self.employee));
        let poll = self.given("election_day", self.days.election_day);
        let Some((since, poll)) = since.zip(poll) else { return };
        if self.employee.hired.is_some_and(|hired| since < hired) {
            self.note(true, true, Electorate::Transferred { since });
        }
        let months = self.law.elector_months.value;
        let votes = service::served(since, months, poll, self.settings.service_count);
        let months = months.into();
        let reason = if votes {
            Electorate::LongEnoughToVote { since, months, poll }
        } else {
            Electorate::TooShortToVote { since, months, poll }
        };
        self.note(votes, true, reason);
    }

    fn seniority(&mut self) {
        let since = self.given("hired", service::seniority(self.employee, self.settings.group_seniority));
        let day = self.given("notice_month_first_day", self.days.computation_day);
        let Some((since, day)) = since.zip(day) else { return };
        if service::in_company(self.employee).is_none_or(|in_company| since < in_company) {
            self.note(true, true, Electorate::GroupService { since });
        }
        let months = self.law.candidate_months.value;
        let stands = service::served(since, months, day, self.settings.service_count);
        let months = months.into();
        let reason = if stands {
            Electorate::LongEnoughToStand { since, months, day }
        } else {
            Electorate::TooShortToStand { since, months, day }
        };
        self.note(true, stands, reason);
    }

    fn authorisation(&mut self) {
        let at_home = self.employee.nationality.filter(|nationality| *nationality == CountryCode::LU);
        let known = at_home.map(|_| true).or(self.employee.authorised_to_work);
        let Some(authorised) = self.given("authorised_to_work", known) else { return };
        let reason = if authorised { Electorate::AuthorisedToWork } else { Electorate::NotAuthorisedToWork };
        self.note(true, authorised, reason);
    }

    fn role(&mut self) {
        let role = self.given("role", self.employee.role);
        let by_power = match self.settings.director_reading {
            DirectorReading::Functional => self.employee.power_over_staff,
            DirectorReading::Title => None,
        };
        let (stands, reason) = match role {
            Some(role) => role.judge(by_power, self.law.excluded_degree.value),
            None if by_power == Some(true) => (Verdict::No, Electorate::PowerOverStaff),
            None => return,
        };
        self.note(true, stands, reason);
        if stands == Verdict::No {
            match self.settings.excluded_electors {
                ExcludedElectors::Vote => self.note(true, false, Electorate::ExcludedVotes),
                ExcludedElectors::NoVote => self.note(false, false, Electorate::ExcludedNoVote),
            }
        }
    }

    fn jobs(&mut self) {
        let Some(jobs) = self.given("two_jobs", self.employee.jobs.as_ref()) else { return };
        for other in &jobs.others {
            self.given("other_firm_subject_to_obligation", other.subject_to_obligation);
        }
        let (stands, reasons) = jobs::judge(jobs);
        self.standing.eligible = self.standing.eligible.and(stands);
        self.standing.reasons.extend(reasons);
    }
}

impl Role {
    /// Whether this role lets stand, with or without told power over the staff.
    fn judge(self, power_over_staff: Option<bool>, most: u32) -> (Verdict, Electorate) {
        match (self, power_over_staff) {
            (Self::Rank(Rank::Gerant | Rank::Directeur), Some(false)) => {
                (Verdict::Yes, Electorate::TitleWithoutPower)
            }
            (Self::Rank(Rank::ChefDEntreprise), _) => (Verdict::No, Electorate::HeadOfFirm),
            (Self::Rank(Rank::Gerant), _) => (Verdict::No, Electorate::Gerant),
            (Self::Rank(Rank::Directeur), _) => (Verdict::No, Electorate::Directeur),
            (Self::Rank(Rank::HeadOfPersonnel), _) => (Verdict::No, Electorate::HeadOfPersonnel),
            (Self::Relation(Relation::Spouse), _) => (Verdict::No, Electorate::Spouse),
            (Self::Relation(Relation::Relative { degree: Some(kin) }), _) if kin <= most => {
                (Verdict::No, Electorate::Relative { degree: kin.into(), most: most.into() })
            }
            (_, Some(true)) => (Verdict::No, Electorate::PowerOverStaff),
            (Self::Relation(Relation::Relative { degree: Some(kin) }), _) => {
                (Verdict::Yes, Electorate::DistantRelative { degree: kin.into(), most: most.into() })
            }
            (Self::Relation(Relation::Relative { degree: None }), _) => {
                (Verdict::Undecided, Electorate::DegreeUnclear { most: most.into() })
            }
            (Self::Relation(Relation::OfAnotherLeader), _) => {
                (Verdict::Yes, Electorate::RelativeOfAnotherLeader)
            }
            (Self::Rank(Rank::Ordinary), _) => (Verdict::Yes, Electorate::OrdinaryRole),
            (Self::Rank(Rank::ToBeExamined), _) => (Verdict::Yes, Electorate::RoleToBeExamined),
        }
    }
}

#[cfg(test)]
mod tests;
