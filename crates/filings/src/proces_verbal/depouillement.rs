//! The counting of one office, and what it shares with the general count.

use chrono::NaiveDate;
use elections::{Name, VotingSystem};
use serde::{Deserialize, Serialize};
use types::PersonMatricule;

use super::{Claim, Office};
use crate::content::{CandidateResult, Counts, ListResult, Status, VoteResult};

/// The record of a vote: what every one says, with its lists and candidates, and what only this one says.
macro_rules! record_of_a_vote {
    (
        $(#[$about:meta])*
        pub struct $name:ident of $list:ident and $candidate:ident {
            $($(#[$meta:meta])* pub $field:ident: $type:ty,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
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
            /// Electors, voters and ballots: of this office, or of all of them in the general count.
            pub counts: Counts,
            /// The lists with their suffrages, where the vote is proportional.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub lists: Vec<$list>,
            /// The candidates who stood one by one, with their votes, where the vote is by majority.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub candidates: Vec<$candidate>,
            $($(#[$meta])* pub $field: $type,)*
            /// Claims and what was decided.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub claims: Vec<Claim>,
            /// What else the office puts on record, 1 to 2,000 characters; nothing in it says how anybody voted.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub remarks: Option<String>,
        }

        impl $name {
            /// The result that démarche 4 would declare, if it was signed on a day.
            pub(super) fn result(&self, signed_on: NaiveDate) -> VoteResult {
                VoteResult {
                    polling_day: self.polling_day,
                    titulaires: self.titulaires,
                    suppleants: self.suppleants,
                    system: self.system,
                    counts: self.counts,
                    lists: self.lists.iter().cloned().map(Into::into).collect(),
                    candidates: self.candidates.iter().cloned().map(Into::into).collect(),
                    signed_on,
                    signed_by: self.office.signatories(),
                }
            }
        }
    };
}

pub(super) use record_of_a_vote;

record_of_a_vote! {
    /// *PV de dépouillement*: the counting of one office. Who is elected is not for one office to say.
    pub struct Depouillement of OfficeList and OfficeCandidate {}
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

impl From<OfficeList> for ListResult {
    fn from(list: OfficeList) -> Self {
        let candidates = list.candidates.into_iter().map(Into::into).collect();
        Self { name: list.name, number: None, suffrages: list.suffrages, candidates }
    }
}

/// Nobody is elected yet.
impl From<OfficeCandidate> for CandidateResult {
    fn from(OfficeCandidate { surname, first_names, matricule, votes }: OfficeCandidate) -> Self {
        Self { surname, first_names, matricule, votes, status: Status::NotElected }
    }
}
