//! Where a returned document goes, who sees it there, and what usually comes back after each démarche.

use serde::{Deserialize, Serialize};
use types::{CompanyId, DemarcheKind, SpaceId};

use crate::document::{DocumentKind, Purpose};

/// The place of a document: the folder of its company, in the space that sent the démarche.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Filed {
    /// The space that sent the démarche: the company's own, or its mandataire's.
    pub space: SpaceId,
    /// The company whose folder it is.
    pub company: CompanyId,
}

/// The spaces that see a document: the one it is filed in and, when that is a mandataire's, the company's own.
///
/// `company_space` is the space of the filed company for this term, `None` while it has not certified one. `shared` is the
/// company's setting, on by default: what its mandataire received is also shown to the company. The other way there is no
/// sharing: what the company received itself stays with the company.
#[must_use]
pub fn visible_in(filed: &Filed, company_space: Option<SpaceId>, shared: bool) -> Vec<SpaceId> {
    let also = company_space.filter(|space| shared && *space != filed.space);
    std::iter::once(filed.space).chain(also).collect()
}

/// What usually comes back after a démarche, each with what it is for.
///
/// The two models of a procès-verbal, of the counting and of the general census, are one kind.
#[must_use]
pub const fn kinds_after(demarche: DemarcheKind) -> &'static [(DocumentKind, Purpose)] {
    match demarche {
        DemarcheKind::ElectionNotice | DemarcheKind::ClaimsNotice => {
            &[(DocumentKind::Notice, Purpose::Affichage)]
        }
        DemarcheKind::CandidateDeclaration => &[
            (DocumentKind::Poster, Purpose::Affichage),
            (DocumentKind::Ballot, Purpose::PourAvis),
            (DocumentKind::Pv, Purpose::ASigner),
        ],
        DemarcheKind::ResultDeclaration => &[(DocumentKind::Synthesis, Purpose::Affichage)],
        DemarcheKind::FunctionsDeclaration => &[(DocumentKind::Form, Purpose::ASigner)],
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_company_sees_what_its_mandataire_received_unless_it_turned_that_off() {
        let [fiduciary, own] = [1, 2].map(|n| SpaceId(Uuid::from_u128(n)));
        let company = CompanyId(Uuid::from_u128(3));
        let by_fiduciary = Filed { space: fiduciary, company };
        let by_company = Filed { space: own, company };
        for (filed, company_space, shared, expected) in [
            (by_fiduciary, Some(own), true, vec![fiduciary, own]),
            (by_fiduciary, Some(own), false, vec![fiduciary]),
            (by_fiduciary, None, true, vec![fiduciary]),
            (by_company, Some(own), true, vec![own]),
            (by_company, Some(own), false, vec![own]),
        ] {
            assert_eq!(visible_in(&filed, company_space, shared), expected);
        }
    }

    #[test]
    fn every_demarche_brings_something_back() {
        for kind in DemarcheKind::ALL {
            assert!(!kinds_after(kind).is_empty(), "{kind:?}");
        }
        let pv = (DocumentKind::Pv, Purpose::ASigner);
        assert!(kinds_after(DemarcheKind::CandidateDeclaration).contains(&pv));
    }
}
