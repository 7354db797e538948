//! The general count of the principal office.

use chrono::NaiveDate;
use elections::{Delegation, VotingSystem};
use serde::{Deserialize, Serialize};
use types::PersonMatricule;

use super::{Apportionment, Claim, Depouillement, Office, depouillement::record_of_a_vote};
use crate::content::{CandidateResult, Counts, ListResult, VoteResult};

record_of_a_vote! {
    /// *PV de recensement général*: the counts of all offices together, and who is elected.
    pub struct RecensementGeneral of ListResult and CandidateResult {
        /// How the seats were shared among the lists, where the vote is proportional.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub apportionment: Option<Apportionment>,
        /// The lots among candidates equal in votes and age: each group in the order in which they were drawn.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub candidate_lots: Vec<Vec<PersonMatricule>>,
        /// The counting of each office, the principal one among them; empty where there was only that one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub offices: Vec<Depouillement>,
    }
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
            candidate_lots: Vec::new(),
            offices: Vec::new(),
            claims: Vec::new(),
            remarks: None,
        }
    }

    /// What démarche 4 will declare, once the president has signed on the day of the poll.
    #[must_use]
    pub fn to_declare(&self) -> VoteResult {
        self.result(self.polling_day)
    }

    /// What démarche 4 declares, once the president has signed.
    pub(super) fn declaration(&self) -> Option<VoteResult> {
        self.office.president.signed_on.map(|signed_on| self.result(signed_on))
    }
}
