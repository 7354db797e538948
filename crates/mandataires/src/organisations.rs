//! Organisations, and the spaces that they open.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, OrganisationId, SpaceId, TermId, coded};

use crate::{Band, MAX_SPACES};

coded! {
    /// What an organisation is.
    OrganisationKind {
        /// A company that votes: one space for a term, certified by its titulaire code.
        Company = "firm",
        /// A fiduciary that acts for others: up to ten spaces for a term.
        Fiduciary = "fiduciary",
    }
}

impl OrganisationKind {
    /// How many spaces it may open for one term.
    #[must_use]
    pub const fn max_spaces(self) -> usize {
        match self {
            Self::Company => 1,
            Self::Fiduciary => MAX_SPACES,
        }
    }

    /// Only a company certifies a space as its own.
    ///
    /// # Errors
    /// It is a fiduciary.
    pub const fn only_company(self) -> Result<(), SpaceRefused> {
        match self {
            Self::Company => Ok(()),
            Self::Fiduciary => Err(SpaceRefused::NotAFirmSpace),
        }
    }

    /// Only a fiduciary adds companies with both codes, and groups them.
    ///
    /// # Errors
    /// It is a company.
    pub const fn only_fiduciary(self) -> Result<(), SpaceRefused> {
        match self {
            Self::Fiduciary => Ok(()),
            Self::Company => Err(SpaceRefused::NotAFiduciarySpace),
        }
    }
}

/// A company or a fiduciary as an owner of spaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    pub id: OrganisationId,
    pub kind: OrganisationKind,
    pub name: String,
    /// When it was made known.
    pub created_at: DateTime<Utc>,
    /// Changes with every change.
    pub version: i32,
}

/// A professional space of one organisation for one term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Space {
    pub id: SpaceId,
    /// Its owner.
    pub organisation: OrganisationId,
    /// The term for which it was opened.
    pub term: TermId,
    /// What its owner is.
    pub kind: OrganisationKind,
    /// 1 to 10 within organisation and term.
    pub ordinal: i16,
    /// As its members call it.
    pub title: String,
    /// The company whose titulaire code certified it.
    pub company: Option<CompanyId>,
    pub certified_at: Option<DateTime<Utc>>,
    /// The lowest headcount of the companies that were grouped here.
    #[serde(default)]
    pub band_from: Option<u32>,
    /// The highest; none where there is no upper end, or no band.
    #[serde(default)]
    pub band_to: Option<u32>,
    /// Whether groupings leave it, and the companies in it, alone.
    #[serde(default)]
    pub pinned: bool,
    /// Changes with every change.
    pub version: i32,
}

types::versioned! { Organisation, Space }

/// Why a space is not opened, not certified, or takes no companies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SpaceRefused {
    /// The organisation has as many spaces for this term as it may.
    #[error("the organisation has all of its spaces")]
    Limit,
    /// Only a company's own space is certified.
    #[error("the space is not a firm's own")]
    NotAFirmSpace,
    /// Only a fiduciary adds companies with both codes, and groups them.
    #[error("the space is not a fiduciary's")]
    NotAFiduciarySpace,
    /// Its company has certified it before.
    #[error("the space is certified")]
    AlreadyCertified,
}

impl Organisation {
    /// Its next space of a term in which it has `open` ones already.
    ///
    /// # Errors
    /// It has as many as it may.
    pub fn open(&self, id: SpaceId, term: TermId, open: usize, title: &str) -> Result<Space, SpaceRefused> {
        let ordinal = i16::try_from(open + 1).map_err(|_| SpaceRefused::Limit)?;
        if open >= self.kind.max_spaces() {
            return Err(SpaceRefused::Limit);
        }
        Ok(Space {
            id,
            organisation: self.id,
            term,
            kind: self.kind,
            ordinal,
            title: title.to_owned(),
            company: None,
            certified_at: None,
            band_from: None,
            band_to: None,
            pinned: false,
            version: 1,
        })
    }
}

impl Space {
    /// The headcounts of the companies that were grouped here.
    #[must_use]
    pub fn band(&self) -> Option<Band> {
        self.band_from.map(|from| Band { from, to: self.band_to })
    }

    /// With this title, pinned or not.
    #[must_use]
    pub fn changed(&self, title: &str, pinned: bool) -> Self {
        Self { title: title.to_owned(), pinned, version: self.version + 1, ..self.clone() }
    }

    /// With these headcounts as its own.
    #[must_use]
    pub fn grouped(&self, band: Option<Band>) -> Self {
        let (band_from, band_to) = (band.map(|band| band.from), band.and_then(|band| band.to));
        Self { band_from, band_to, version: self.version + 1, ..self.clone() }
    }

    /// Certified as the own space of this company.
    ///
    /// # Errors
    /// It is no company's space, or certified already.
    pub fn certified(&self, company: CompanyId, now: DateTime<Utc>) -> Result<Self, SpaceRefused> {
        self.kind.only_company()?;
        if self.company.is_some() {
            return Err(SpaceRefused::AlreadyCertified);
        }
        let (company, certified_at) = (Some(company), Some(now));
        Ok(Self { company, certified_at, version: self.version + 1, ..self.clone() })
    }

    /// The company whose own space it is.
    ///
    /// # Errors
    /// No company has certified it.
    pub fn own_company(&self) -> Result<CompanyId, SpaceRefused> {
        self.company.ok_or(SpaceRefused::NotAFirmSpace)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn organisation(kind: OrganisationKind) -> Organisation {
        Organisation {
            id: Uuid::from_u128(1).into(),
            kind,
            name: "Fiduciaire du Centre".to_owned(),
            created_at: DateTime::UNIX_EPOCH,
            version: 1,
        }
    }

    fn space(kind: OrganisationKind, open: usize) -> Result<Space, SpaceRefused> {
        organisation(kind).open(Uuid::from_u128(2).into(), Uuid::from_u128(3).into(), open, "Groupe A")
    }

    #[test]
    fn a_company_opens_one_space_for_a_term_and_a_fiduciary_ten() {
        for (kind, open, ordinal) in [
            (OrganisationKind::Company, 0, Ok(1)),
            (OrganisationKind::Company, 1, Err(SpaceRefused::Limit)),
            (OrganisationKind::Fiduciary, 0, Ok(1)),
            (OrganisationKind::Fiduciary, 9, Ok(10)),
            (OrganisationKind::Fiduciary, 10, Err(SpaceRefused::Limit)),
            (OrganisationKind::Fiduciary, usize::from(u16::MAX), Err(SpaceRefused::Limit)),
        ] {
            assert_eq!(space(kind, open).map(|space| space.ordinal), ordinal, "{kind:?} {open}");
        }
    }

    #[test]
    fn a_companys_space_is_certified_once_and_a_fiduciarys_never() {
        let (company, at) = (CompanyId(Uuid::from_u128(4)), DateTime::UNIX_EPOCH);
        let own = space(OrganisationKind::Company, 0).unwrap();
        assert_eq!(own.own_company(), Err(SpaceRefused::NotAFirmSpace));
        let certified = own.certified(company, at).unwrap();
        assert_eq!(
            (certified.own_company(), certified.certified_at, certified.version),
            (Ok(company), Some(at), 2)
        );
        assert_eq!(certified.certified(company, at), Err(SpaceRefused::AlreadyCertified));
        let fiduciary = space(OrganisationKind::Fiduciary, 0).unwrap();
        assert_eq!(fiduciary.certified(company, at), Err(SpaceRefused::NotAFirmSpace));
    }

    #[test]
    fn another_title_or_band_is_another_version() {
        let space = space(OrganisationKind::Company, 0).unwrap();
        let changed = space.changed("Groupe B", true);
        assert_eq!((changed.title.as_str(), changed.pinned, changed.version), ("Groupe B", true, 2));
        assert_eq!(Space { title: space.title.clone(), pinned: false, version: 1, ..changed }, space);
        let band = Band { from: 15, to: None };
        let grouped = space.grouped(Some(band));
        assert_eq!((grouped.band(), grouped.version), (Some(band), 2));
        assert_eq!(grouped.grouped(None).band(), None);
    }

    #[test]
    fn only_a_fiduciary_adds_companies_by_both_codes() {
        assert_eq!(OrganisationKind::Fiduciary.only_fiduciary(), Ok(()));
        assert_eq!(OrganisationKind::Company.only_fiduciary(), Err(SpaceRefused::NotAFiduciarySpace));
    }
}
