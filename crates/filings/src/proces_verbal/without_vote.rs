//! The records of a poll that did not take place.

use chrono::NaiveDate;
use elections::{PersonName, VotingSystem};
use serde::{Deserialize, Serialize};

use crate::content::{Elected, NoCandidateResult, OfficeResult};

/// *PV d'élection d'office*: no more candidates than seats, and all of them agree who gets which (L.413-1(6)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElectionOffice {
    /// The day of the record, that of the poll at the latest.
    pub established_on: NaiveDate,
    /// Who established it, for the employer.
    pub established_by: PersonName,
    /// The day of the signature; absent while it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<NaiveDate>,
    /// Titulaires to elect.
    pub titulaires: u32,
    /// Suppléants to elect.
    pub suppleants: u32,
    /// The system of the vote that did not take place.
    pub system: VotingSystem,
    /// Whether every candidate agreed who becomes titulaire and suppléant, and in which order.
    pub all_agreed: bool,
    /// The elected, in the agreed order.
    pub elected: Vec<Elected>,
}

/// *PV à défaut de candidats*: nobody stood; the Minister will designate delegates (L.413-1(7)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoCandidate {
    /// The last day on which candidatures could be handed in, with the extension.
    pub candidatures_closed_on: NaiveDate,
    /// The day of the record, that of the poll at the latest.
    pub established_on: NaiveDate,
    /// Who established it, for the employer.
    pub established_by: PersonName,
    /// The day of the signature; absent while it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<NaiveDate>,
}

impl ElectionOffice {
    /// What démarche 4 declares.
    pub(super) fn result(&self) -> OfficeResult {
        OfficeResult {
            established_on: self.established_on,
            established_by: self.established_by.clone(),
            titulaires: self.titulaires,
            suppleants: self.suppleants,
            system: self.system,
            elected: self.elected.clone(),
        }
    }
}

impl NoCandidate {
    /// What démarche 4 declares.
    pub(super) fn result(&self) -> NoCandidateResult {
        NoCandidateResult { established_on: self.established_on, established_by: self.established_by.clone() }
    }
}
