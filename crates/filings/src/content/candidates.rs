//! Démarche 3: *la déclaration des candidats à l'élection sociale*.

use chrono::{NaiveDate, NaiveDateTime};
use elections::{Capacity, CountryCode, Name, TimeOfDay, VotingSystem, shape::Matricule};
use types::coded;

use crate::{
    check::{candidates as rules, tally::number},
    fields::{Employees, ListNumber, MAX_LISTS, MAX_PEOPLE, Supporters, Title, answers, form},
    forms,
};

answers! {
    /// What the employer declares after the candidatures have closed.
    pub enum CandidateDeclaration, CandidatesDraft;
    /// The situation; in a record it is `candidates` where it is absent and somebody stands.
    situation = "situation": Situation {
        /// There are valid candidatures.
        Candidates = "candidates" (candidates: Candidacies),
        /// The company has fewer than 15 employees and elects nobody.
        FewerThan15 = "fewer_than_15" (fewer_than_15: FewerThan15),
        /// The company elected a delegation less than a year before the national poll (L.413-2(3)).
        RecentDelegation = "recent_delegation" (recent_delegation: RecentDelegation),
        /// Nobody stands; the Minister designates (L.413-1(7)).
        NoCandidate = "no_candidate",
    }
}

form! {
    /// A company that elects nobody.
    #[derive(Copy)]
    pub struct FewerThan15, FewerThan15Draft => rules::fewer_than_15 {
        /// The headcount, below 15.
        headcount: determined Employees,
    }
}

form! {
    /// A delegation that still is in office.
    #[derive(Copy)]
    pub struct RecentDelegation, RecentDelegationDraft => rules::recent_delegation {
        /// The day of that election.
        elected_on: required NaiveDate,
    }
}

form! {
    /// The valid candidatures: `lists` where the vote is proportional, `candidatures` where it is by majority.
    pub struct Candidacies, CandidaciesDraft => rules::judge; schema forms::lists_or_candidatures {
        /// The system of the vote.
        system: determined VotingSystem,
        /// Whether all candidates agree who becomes titulaire and suppléant, and in which order, so that there is no
        /// vote (*élection d'office*, L.413-1(6)).
        office_agreement: required bool => rules::lists_or_candidatures,
        /// The lists, an isolated candidature being a list of one.
        lists: list [CandidateList; MAX_LISTS] => rules::lists_told_apart,
        /// The individual candidatures.
        candidatures: list [Candidature; MAX_PEOPLE],
    }
}

/// When the employer received a list or a candidature.
pub(crate) struct Received {
    /// Where it stands, as a pointer.
    pub(crate) pointer: String,
    /// The moment, the beginning of the day where no hour is said; `None` where no day is.
    pub(crate) when: Option<NaiveDateTime>,
    /// How many stand.
    pub(crate) candidates: u32,
}

impl Candidacies {
    /// When each list and each candidature was received.
    pub(crate) fn received(&self) -> impl Iterator<Item = Received> {
        let moment =
            |on: Option<NaiveDate>, at: Option<TimeOfDay>| on.map(|on| at.unwrap_or_default().on(on));
        let lists = self.lists.iter().enumerate().map(move |(index, list)| Received {
            pointer: format!("/lists/{index}"),
            when: moment(list.received_on, list.received_at),
            candidates: number(list.candidates.len()),
        });
        let alone = self.candidatures.iter().enumerate().map(move |(index, one)| Received {
            pointer: format!("/candidatures/{index}"),
            when: moment(one.received_on, one.received_at),
            candidates: 1,
        });
        lists.chain(alone)
    }
}

form! {
    /// A list of candidates.
    pub struct CandidateList, CandidateListDraft {
        /// Its name, 1 to 100 characters.
        name: required Title,
        /// Its number, 1 to 999, where one was drawn.
        number: optional ListNumber,
        /// Who presents it.
        presented_by: required Presenter => rules::list_presented,
        /// The day on which the employer received it.
        received_on: optional NaiveDate,
        /// The hour of that day.
        received_at: optional TimeOfDay => rules::list_received,
        /// The candidates, as many as there are titulaires and suppléants at most (L.413-1(2)).
        candidates: nonempty [Candidate; MAX_PEOPLE; rules::list_not_too_long],
    }
}

form! {
    /// An individual candidature.
    pub struct Candidature, CandidatureDraft {
        /// Who stands.
        candidate: required Candidate,
        /// Who presents the candidature.
        presented_by: required Presenter => rules::candidature_presented,
        /// The day on which the employer received it.
        received_on: optional NaiveDate,
        /// The hour of that day.
        received_at: optional TimeOfDay => rules::candidature_received,
    }
}

form! {
    /// A candidate.
    pub struct Candidate, CandidateDraft => rules::old_enough {
        /// Surname.
        surname: required Name,
        /// First names, as on the identity card.
        first_names: required Name,
        /// Profession, 1 to 100 characters.
        profession: required Title,
        /// National identification number, 13 digits.
        matricule: required Matricule,
        /// Nationality.
        nationality: required CountryCode,
        /// Sex, as in the register of persons.
        sex: required Sex,
    }
}

coded! {
    /// Sex as in the register of persons.
    #[derive(schemars::JsonSchema)]
    Sex {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
        /// The register says neither.
        Unspecified = "unspecified",
    }
}

form! {
    /// Who presents a list or a candidature.
    pub struct Presenter, PresenterDraft; schema forms::union_or_staff {
        /// By which right.
        capacity: required Capacity => rules::union_or_staff,
        /// The name of the union; absent where employees or electors present.
        union_name: optional Title,
        /// How many employees or electors support it; absent where a union presents.
        supporters: optional Supporters,
    }
}
