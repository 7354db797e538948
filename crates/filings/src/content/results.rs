//! Démarche 4: *la déclaration des résultats de l'élection sociale*, from the signed procès-verbal.

use chrono::NaiveDate;
use elections::{
    Count, VotingSystem,
    shape::{Line, Matricule},
};
use elections::{Name, PersonName, Seat};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use types::PersonMatricule;

use crate::{
    check::{MOST_LISTS, MOST_PEOPLE},
    forms::{
        self,
        shape::{Cast, Delegates, Employees, ListNumber},
    },
};

/// How the poll ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "outcome", rename_all = "snake_case", deny_unknown_fields)]
pub enum ResultDeclaration {
    /// There was a vote.
    Vote(VoteResult),
    /// All candidates agreed and were elected without one (L.413-1(6)).
    Office(OfficeResult),
    /// Nobody stood (L.413-1(7)).
    NoCandidate(NoCandidateResult),
}

/// The result of a vote: `lists` where it was proportional, `candidates` where it was by majority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = forms::lists_or_candidates)]
#[serde(deny_unknown_fields)]
pub struct VoteResult {
    /// The closing day of the poll.
    pub polling_day: NaiveDate,
    /// Titulaires to elect.
    #[schemars(with = "Delegates")]
    pub titulaires: u32,
    /// Suppléants to elect.
    #[schemars(with = "Delegates")]
    pub suppleants: u32,
    /// The system of the vote.
    pub system: VotingSystem,
    /// Electors, voters and ballots.
    pub counts: Counts,
    /// The lists with their candidates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = MOST_LISTS))]
    pub lists: Vec<ListResult>,
    /// The candidates who stood one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = MOST_PEOPLE))]
    pub candidates: Vec<CandidateResult>,
    /// The day on which the procès-verbal was signed: that of the poll.
    pub signed_on: NaiveDate,
    /// Who signed it.
    pub signed_by: Signatories,
}

/// The counts of the principal office, which gathers the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Registered electors.
    #[schemars(with = "Employees")]
    pub electors: u32,
    /// Those who voted, by post too.
    #[schemars(with = "Employees")]
    pub voters: u32,
    /// Those among them who voted by post.
    #[schemars(with = "Employees")]
    pub postal_voters: u32,
    /// Postal envelopes that were refused, so that no ballot of theirs came into the urn.
    #[serde(default)]
    #[schemars(with = "Employees")]
    pub rejected_postal: u32,
    /// Ballots in the urn.
    #[schemars(with = "Employees")]
    pub ballots: u32,
    /// Valid ballots.
    #[schemars(with = "Employees")]
    pub valid: u32,
    /// Ballots without a vote.
    #[schemars(with = "Employees")]
    pub blank: u32,
    /// Null ballots, the blank ones not among them.
    #[serde(rename = "null")]
    #[schemars(with = "Employees")]
    pub null_ballots: u32,
}

impl From<&Count> for Counts {
    fn from(count: &Count) -> Self {
        let (attendance, tally) = (count.attendance, &count.tally);
        Self {
            electors: attendance.electors,
            voters: attendance.voters,
            postal_voters: attendance.postal_voters,
            rejected_postal: attendance.rejected_postal,
            ballots: attendance.ballots,
            valid: tally.valid,
            blank: tally.blank,
            null_ballots: tally.null_ballots,
        }
    }
}

/// The result of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListResult {
    /// Its name, 1 to 100 characters.
    #[schemars(with = "Line<100>")]
    pub name: String,
    /// Its number, 1 to 999.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<ListNumber>")]
    pub number: Option<u32>,
    /// All its suffrages, of the list and of names.
    #[schemars(with = "Cast")]
    pub suffrages: u32,
    /// Its candidates.
    #[schemars(length(min = 1, max = MOST_PEOPLE))]
    pub candidates: Vec<CandidateResult>,
}

/// The result of a candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CandidateResult {
    /// Surname.
    pub surname: Name,
    /// First names.
    pub first_names: Name,
    /// National identification number, 13 digits.
    #[schemars(with = "Matricule")]
    pub matricule: PersonMatricule,
    /// All votes for the candidate, those of the list among them.
    #[schemars(with = "Cast")]
    pub votes: u32,
    /// What became of the candidate.
    pub status: Status,
}

/// What became of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Elected as titulaire.
    Titulaire,
    /// Elected as suppléant.
    Suppleant,
    /// Not elected.
    NotElected,
}

impl Status {
    /// All, best first.
    pub const ALL: [Self; 3] = [Self::Titulaire, Self::Suppleant, Self::NotElected];

    /// The stable code, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Titulaire => "titulaire",
            Self::Suppleant => "suppleant",
            Self::NotElected => "not_elected",
        }
    }
}

/// Who signs the procès-verbal of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signatories {
    /// The president of the principal office.
    pub president: PersonName,
    /// Its two assessors.
    #[schemars(length(min = 1, max = 10))]
    pub assessors: Vec<PersonName>,
}

/// The result without a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeResult {
    /// The day of the procès-verbal, that of the poll at the latest.
    pub established_on: NaiveDate,
    /// Who established it, for the employer.
    pub established_by: PersonName,
    /// Titulaires to elect.
    #[schemars(with = "Delegates")]
    pub titulaires: u32,
    /// Suppléants to elect.
    #[schemars(with = "Delegates")]
    pub suppleants: u32,
    /// The system of the vote that did not take place.
    pub system: VotingSystem,
    /// The elected, in the order that all of them agreed.
    #[schemars(length(min = 1, max = MOST_PEOPLE))]
    pub elected: Vec<Elected>,
}

/// A delegate elected without a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Elected {
    /// Surname.
    pub surname: Name,
    /// First names.
    pub first_names: Name,
    /// National identification number, 13 digits.
    #[schemars(with = "Matricule")]
    pub matricule: PersonMatricule,
    /// The name of the list, where the candidate stood on one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Line<100>>")]
    pub list: Option<String>,
    /// The seat.
    pub seat: Seat,
}

/// The result where nobody stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoCandidateResult {
    /// The day of the procès-verbal, that of the poll at the latest.
    pub established_on: NaiveDate,
    /// Who established it, for the employer.
    pub established_by: PersonName,
}
