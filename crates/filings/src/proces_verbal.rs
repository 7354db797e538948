//! The procès-verbal: what each office, and the principal office for all of them, puts on record and signs.
//!
//! There are four kinds (L.413-1(6)(7)): the counting of one office, the general count of the principal office, the
//! election without a vote, and the record that nobody stood. [`check()`] finds what a reviewer would send back;
//! [`ProcesVerbal::declaration`] is what démarche 4 then says.

use serde::{Deserialize, Serialize};
use types::coded;

use crate::content::ResultDeclaration;

mod apportionment;
mod check;
mod depouillement;
mod general_count;
mod kept;
mod office;
mod on_record;
mod read;
mod recensement;
mod seated;
mod signers;
#[cfg(test)]
mod tests;
mod without_vote;

pub use apportionment::{Apportionment, FurtherSeat};
pub use check::{check, check_totals};
pub use depouillement::{Depouillement, OfficeCandidate, OfficeList};
pub use general_count::{Answers, GeneralCount, Question};
pub use kept::{KeptProcesVerbal, Key};
pub use office::{Claim, Observer, Office, Officer};
pub use on_record::OnRecord;
pub use read::read;
pub use recensement::RecensementGeneral;
pub use seated::seat_list;
pub use signers::{Signer, SignerRole, take_over_signatures};
pub use without_vote::{ElectionOffice, NoCandidate};

coded! {
    /// The kinds of procès-verbal.
    #[cfg_attr(feature = "schema", schema(as = ProcesVerbalKind))]
    Kind {
        /// *PV de dépouillement*.
        Depouillement = "depouillement",
        /// *PV de recensement général*.
        RecensementGeneral = "recensement_general",
        /// *PV d'élection d'office*.
        ElectionOffice = "election_office",
        /// *PV à défaut de candidats*.
        NoCandidate = "no_candidate",
    }
}

/// A procès-verbal of one of the four kinds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ProcesVerbal {
    /// *PV de dépouillement*: the counting of one office.
    Depouillement(Depouillement),
    /// *PV de recensement général*: the principal office gathers the counts of all.
    RecensementGeneral(RecensementGeneral),
    /// *PV d'élection d'office*: all candidates agreed, nobody voted (L.413-1(6)).
    ElectionOffice(ElectionOffice),
    /// *PV à défaut de candidats*: nobody stood (L.413-1(7)).
    NoCandidate(NoCandidate),
}

impl ProcesVerbal {
    /// The record as it will be when everybody who has not signed yet has signed on the spot: what is printed to be signed
    /// is checked so.
    #[must_use]
    pub fn as_if_signed(mut self) -> Self {
        match &mut self {
            Self::Depouillement(pv) => pv.office.sign(pv.polling_day),
            Self::RecensementGeneral(pv) => {
                pv.office.sign(pv.polling_day);
                pv.offices.iter_mut().for_each(|one| one.office.sign(one.polling_day));
            }
            Self::ElectionOffice(pv) => {
                pv.signed_on.get_or_insert(pv.established_on);
            }
            Self::NoCandidate(pv) => {
                pv.signed_on.get_or_insert(pv.established_on);
            }
        }
        self
    }

    /// What démarche 4 declares; `None` for the counting of one office, and as long as the president, or whoever
    /// established the record, has not signed.
    #[must_use]
    pub fn declaration(&self) -> Option<ResultDeclaration> {
        match self {
            Self::Depouillement(_) => None,
            Self::RecensementGeneral(pv) => pv.declaration().map(ResultDeclaration::Vote),
            Self::ElectionOffice(pv) => pv.signed_on.map(|_| ResultDeclaration::Office(pv.result())),
            Self::NoCandidate(pv) => pv.signed_on.map(|_| ResultDeclaration::NoCandidate(pv.result())),
        }
    }
}
