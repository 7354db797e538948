//! The general count of the principal office.

use chrono::NaiveDate;
use elections::{Delegation, VotingSystem};
use serde::{Deserialize, Serialize};

use super::{Apportionment, Claim, Depouillement, Office};
use crate::content::{CandidateResult, Counts, ListResult, VoteResult};

/// *PV de recensement général*: the counts of all offices together, and who is elected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecensementGeneral {
    /// The closing day of the poll.
    pub polling_day: NaiveDate,
    /// Titulaires to elect.
    pub titulaires: u32,
    /// Suppléants to elect.
    pub suppleants: u32,
    /// The system of the vote.
    pub system: VotingSystem,
    /// The principal office.
    pub office: Office,
    /// Electors, voters and ballots of all offices.
    pub counts: Counts,
    /// The lists with their candidates, where the vote is proportional.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<ListResult>,
    /// The candidates who stood one by one, where the vote is by majority.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<CandidateResult>,
    /// How the seats were shared among the lists, where the vote is proportional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apportionment: Option<Apportionment>,
    /// The counting of each office, the principal one among them; empty where there was only that one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<Depouillement>,
    /// Claims and what was decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
}

impl RecensementGeneral {
    /// A record of the counts only: lists or candidates, the sharing of the seats, other offices and claims are yet to
    /// be put on it.
    #[must_use]
    pub fn of(polling_day: NaiveDate, delegation: Delegation, counts: Counts, office: Office) -> Self {
        Self {
            polling_day,
            titulaires: delegation.titulaires,
            suppleants: delegation.suppleants,
            system: delegation.system,
            office,
            counts,
            lists: Vec::new(),
            candidates: Vec::new(),
            apportionment: None,
            offices: Vec::new(),
            claims: Vec::new(),
        }
    }

    /// What démarche 4 declares, once the president has signed.
    pub(super) fn declaration(&self) -> Option<VoteResult> {
        self.office.president.signed_on.map(|signed_on| self.result(signed_on))
    }

    /// The result as if it was signed on a day.
    pub(super) fn result(&self, signed_on: NaiveDate) -> VoteResult {
        VoteResult {
            polling_day: self.polling_day,
            titulaires: self.titulaires,
            suppleants: self.suppleants,
            system: self.system,
            counts: self.counts,
            lists: self.lists.clone(),
            candidates: self.candidates.clone(),
            signed_on,
            signed_by: self.office.signatories(),
        }
    }
}
