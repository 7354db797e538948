//! Démarche 3: *la déclaration des candidats à l'élection sociale*.

use chrono::NaiveDate;
use elections::{Capacity, CountryCode, Name, TimeOfDay};
use elections::{
    VotingSystem,
    shape::{Line, Matricule},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use types::PersonMatricule;

use crate::{
    check::{MOST_LISTS, MOST_PEOPLE},
    forms::{
        self,
        shape::{Employees, ListNumber, Supporters},
    },
};

/// What the employer declares after the candidatures have closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "situation", rename_all = "snake_case", deny_unknown_fields)]
pub enum CandidateDeclaration {
    /// There are valid candidatures.
    Candidates(Candidacies),
    /// The firm has fewer than 15 employees and elects nobody.
    #[serde(rename = "fewer_than_15")]
    FewerThan15 {
        /// The headcount, below 15.
        #[schemars(with = "Employees")]
        headcount: u32,
    },
    /// The firm elected a delegation less than a year before the national poll (L.413-2(3)).
    RecentDelegation {
        /// The day of that election.
        elected_on: NaiveDate,
    },
    /// Nobody stands; the Minister designates (L.413-1(7)).
    NoCandidate,
}

/// The valid candidatures: `lists` where the vote is proportional, `candidatures` where it is by majority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = forms::lists_or_candidatures)]
#[serde(deny_unknown_fields)]
pub struct Candidacies {
    /// The system of the vote.
    pub system: VotingSystem,
    /// Whether all candidates agree who becomes titulaire and suppléant, and in which order, so that there is no
    /// vote (*élection d'office*, L.413-1(6)).
    pub office_agreement: bool,
    /// The lists, an isolated candidature being a list of one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = MOST_LISTS))]
    pub lists: Vec<CandidateList>,
    /// The individual candidatures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = MOST_PEOPLE))]
    pub candidatures: Vec<Candidature>,
}

/// A list of candidates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CandidateList {
    /// Its name, 1 to 100 characters.
    #[schemars(with = "Line<100>")]
    pub name: String,
    /// Its number, 1 to 999, where one was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<ListNumber>")]
    pub number: Option<u32>,
    /// Who presents it.
    pub presented_by: Presenter,
    /// The day on which the employer received it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_on: Option<NaiveDate>,
    /// The hour of that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<TimeOfDay>,
    /// The candidates, as many as there are titulaires and suppléants at most (L.413-1(2)).
    #[schemars(length(min = 1, max = MOST_PEOPLE))]
    pub candidates: Vec<Candidate>,
}

/// An individual candidature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Candidature {
    /// Who stands.
    pub candidate: Candidate,
    /// Who presents the candidature.
    pub presented_by: Presenter,
    /// The day on which the employer received it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_on: Option<NaiveDate>,
    /// The hour of that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<TimeOfDay>,
}

/// A candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// Surname.
    pub surname: Name,
    /// First names, as on the identity card.
    pub first_names: Name,
    /// Profession, 1 to 100 characters.
    #[schemars(with = "Line<100>")]
    pub profession: String,
    /// National identification number, 13 digits.
    #[schemars(with = "Matricule")]
    pub matricule: PersonMatricule,
    /// Nationality.
    pub nationality: CountryCode,
    /// Sex, as in the register of persons.
    pub sex: Sex,
}

/// Sex as in the register of persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// The register says neither.
    Unspecified,
}

impl Sex {
    /// All values.
    pub const ALL: [Self; 3] = [Self::Female, Self::Male, Self::Unspecified];

    /// The stable code, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
            Self::Unspecified => "unspecified",
        }
    }
}

/// Who presents a list or a candidature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = forms::union_or_staff)]
#[serde(deny_unknown_fields)]
pub struct Presenter {
    /// By which right.
    pub capacity: Capacity,
    /// The name of the union; absent where employees or electors present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Line<100>>")]
    pub union_name: Option<String>,
    /// How many employees or electors support it; absent where a union presents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Supporters>")]
    pub supporters: Option<u32>,
}
