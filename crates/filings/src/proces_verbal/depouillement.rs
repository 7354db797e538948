//! The counting of one office.

use chrono::NaiveDate;
use elections::{Name, VotingSystem};
use serde::{Deserialize, Serialize};
use types::PersonMatricule;

use super::{Claim, Office};
use crate::content::{CandidateResult, Counts, ListResult, Status, VoteResult};

/// *PV de dépouillement*: `lists` where the vote is proportional, `candidates` where it is by majority. Who is elected
/// is not for one office to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Depouillement {
    /// The closing day of the poll.
    pub polling_day: NaiveDate,
    /// Titulaires to elect.
    pub titulaires: u32,
    /// Suppléants to elect.
    pub suppleants: u32,
    /// The system of the vote.
    pub system: VotingSystem,
    /// The office.
    pub office: Office,
    /// The electors of the office, its voters and its ballots.
    pub counts: Counts,
    /// The lists with their suffrages in this office.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<OfficeList>,
    /// The candidates who stood one by one, with their votes in this office.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<OfficeCandidate>,
    /// Claims and what was decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
}

/// A list in one office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeList {
    /// Its name, 1 to 100 characters.
    pub name: String,
    /// All its suffrages, of the list and of names.
    pub suffrages: u32,
    /// Its candidates.
    pub candidates: Vec<OfficeCandidate>,
}

/// A candidate in one office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeCandidate {
    /// Surname.
    pub surname: Name,
    /// First names.
    pub first_names: Name,
    /// National identification number, 13 digits.
    pub matricule: PersonMatricule,
    /// All votes for the candidate, those of the list among them.
    pub votes: u32,
}

impl Depouillement {
    /// The counting in the form of a result in which nobody is elected yet.
    pub(super) fn result(&self) -> VoteResult {
        VoteResult {
            polling_day: self.polling_day,
            titulaires: self.titulaires,
            suppleants: self.suppleants,
            system: self.system,
            counts: self.counts,
            lists: self.lists.iter().map(OfficeList::result).collect(),
            candidates: self.candidates.iter().map(OfficeCandidate::result).collect(),
            signed_on: self.polling_day,
            signed_by: self.office.signatories(),
        }
    }
}

impl OfficeList {
    fn result(&self) -> ListResult {
        ListResult {
            name: self.name.clone(),
            number: None,
            suffrages: self.suffrages,
            candidates: self.candidates.iter().map(OfficeCandidate::result).collect(),
        }
    }
}

impl OfficeCandidate {
    fn result(&self) -> CandidateResult {
        CandidateResult {
            surname: self.surname.clone(),
            first_names: self.first_names.clone(),
            matricule: self.matricule.clone(),
            votes: self.votes,
            status: Status::NotElected,
        }
    }
}
