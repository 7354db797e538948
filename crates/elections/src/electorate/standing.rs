//! The answer for one employee: votes, may stand, and why.

use super::{
    ApprenticeCandidates, Contract, DirectorReading, ElectorateSettings, Employee, ExcludedElectors,
    PollDays, Role, StudentElectors, jobs, service,
};
use crate::{CountryCode, Parameters, reasons::Reason};

/// Yes, no, or a question for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

    /// `true`, `false`, or nothing while it is open.
    #[must_use]
    pub const fn known(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::Undecided => None,
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
    fn note(&mut self, votes: bool, stands: impl Into<Verdict>, reason: Reason) {
        self.standing.elector &= votes;
        self.standing.eligible = self.standing.eligible.and(stands.into());
        self.standing.reasons.push(reason);
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
                self.note(true, true, Reason::new("electorate.bound_by_contract"));
            }
            Contract::Apprentissage => {
                let (stands, reason) = match self.settings.apprentice_candidates {
                    ApprenticeCandidates::Refused => (false, Reason::new("electorate.apprentice_votes_only")),
                    ApprenticeCandidates::Admitted => (true, Reason::new("electorate.apprentice_stands_too")),
                };
                self.note(true, stands, reason);
            }
            Contract::Etudiant => {
                let (both, reason) = match self.settings.student_electors {
                    StudentElectors::Refused => (false, Reason::new("electorate.student")),
                    StudentElectors::Admitted => (true, Reason::new("electorate.student_admitted")),
                };
                self.note(both, both, reason);
            }
            Contract::InterimaireInUserFirm | Contract::MisADispositionInUserFirm => {
                self.note(false, false, Reason::new("electorate.put_at_disposal"));
            }
            Contract::SansContrat => self.note(false, false, Reason::new("electorate.no_contract")),
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
            (true, true) => Reason::new("electorate.old_enough").with("age", stand),
            (true, false) => Reason::new("electorate.too_young_to_stand").with("age", stand),
            (false, true | false) => Reason::new("electorate.too_young_to_vote").with("age", vote),
        };
        self.note(votes, stands, reason.with("poll", poll));
    }

    fn contract_in_force(&mut self) {
        let Some((last, poll)) = self.employee.contract_ends.zip(self.days.election_day) else { return };
        if last < poll {
            let reason = Reason::new("electorate.contract_ended").with("last", last).with("poll", poll);
            self.note(false, false, reason);
        }
    }

    fn service(&mut self) {
        let since = self.given("hired", service::in_firm(self.employee));
        let poll = self.given("election_day", self.days.election_day);
        let Some((since, poll)) = since.zip(poll) else { return };
        if self.employee.hired.is_some_and(|hired| since < hired) {
            self.note(true, true, Reason::new("electorate.transferred").with("since", since));
        }
        let months = self.law.elector_months.value;
        let votes = service::served(since, months, poll, self.settings.service_count);
        let reason = if votes {
            Reason::new("electorate.long_enough_to_vote")
        } else {
            Reason::new("electorate.too_short_to_vote")
        };
        self.note(votes, true, reason.with("since", since).with("months", months).with("poll", poll));
    }

    fn seniority(&mut self) {
        let since = self.given("hired", service::seniority(self.employee, self.settings.group_seniority));
        let day = self.given("notice_month_first_day", self.days.computation_day);
        let Some((since, day)) = since.zip(day) else { return };
        if service::in_firm(self.employee).is_none_or(|in_firm| since < in_firm) {
            self.note(true, true, Reason::new("electorate.group_service").with("since", since));
        }
        let months = self.law.candidate_months.value;
        let stands = service::served(since, months, day, self.settings.service_count);
        let reason = if stands {
            Reason::new("electorate.long_enough_to_stand")
        } else {
            Reason::new("electorate.too_short_to_stand")
        };
        self.note(true, stands, reason.with("since", since).with("months", months).with("day", day));
    }

    fn authorisation(&mut self) {
        let at_home = self.employee.nationality.filter(|nationality| *nationality == CountryCode::LU);
        let told = at_home.map(|_| true).or(self.employee.authorised_to_work);
        let Some(authorised) = self.given("authorised_to_work", told) else { return };
        let reason = if authorised {
            Reason::new("electorate.authorised_to_work")
        } else {
            Reason::new("electorate.not_authorised_to_work")
        };
        self.note(true, authorised, reason);
    }

    fn role(&mut self) {
        let role = self.given("role", self.employee.role.as_ref());
        let by_power = match self.settings.director_reading {
            DirectorReading::Functional => self.employee.power_over_staff,
            DirectorReading::Title => None,
        };
        let (stands, reason) = match role {
            Some(role) => role.judge(by_power, self.law.excluded_degree.value),
            None if by_power == Some(true) => (Verdict::No, Reason::new("electorate.power_over_staff")),
            None => return,
        };
        self.note(true, stands, reason);
        if stands == Verdict::No {
            match self.settings.excluded_electors {
                ExcludedElectors::Vote => self.note(true, false, Reason::new("electorate.excluded_votes")),
                ExcludedElectors::NoVote => {
                    self.note(false, false, Reason::new("electorate.excluded_no_vote"))
                }
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
    fn judge(&self, power_over_staff: Option<bool>, most: u32) -> (Verdict, Reason) {
        let degree = |reason: Reason, degree: u32| reason.with("degree", degree).with("most", most);
        match (self, power_over_staff) {
            (Self::Gerant | Self::Directeur, Some(false)) => {
                (Verdict::Yes, Reason::new("electorate.title_without_power"))
            }
            (Self::ChefDEntreprise, _) => (Verdict::No, Reason::new("electorate.head_of_firm")),
            (Self::Gerant, _) => (Verdict::No, Reason::new("electorate.gerant")),
            (Self::Directeur, _) => (Verdict::No, Reason::new("electorate.directeur")),
            (Self::HeadOfPersonnel, _) => (Verdict::No, Reason::new("electorate.head_of_personnel")),
            (Self::Spouse, _) => (Verdict::No, Reason::new("electorate.spouse")),
            (Self::Relative(kin), _) if *kin <= most => {
                (Verdict::No, degree(Reason::new("electorate.relative"), *kin))
            }
            (_, Some(true)) => (Verdict::No, Reason::new("electorate.power_over_staff")),
            (Self::Relative(kin), _) => {
                (Verdict::Yes, degree(Reason::new("electorate.distant_relative"), *kin))
            }
            (Self::RelativeOfUnclearDegree, _) => {
                (Verdict::Undecided, Reason::new("electorate.degree_unclear").with("most", most))
            }
            (Self::Ordinary, _) => (Verdict::Yes, Reason::new("electorate.ordinary_role")),
            (Self::NotUnderstood, _) => (Verdict::Yes, Reason::new("electorate.role_to_be_examined")),
        }
    }
}

#[cfg(test)]
mod tests;
