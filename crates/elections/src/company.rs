//! A company that must vote.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, CompanyMatricule, Language, RcsNumber};

use crate::WeekPattern;

/// A company as the authority keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Company {
    /// The company.
    pub id: CompanyId,
    /// What the authority knows of it.
    pub facts: CompanyFacts,
    /// Whether its own space also sees what its fiduciary received for it.
    pub sees_fiduciary_documents: bool,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// Changes with every change.
    pub version: i32,
}

types::versioned! { Company }

/// What an import or a form says of a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompanyFacts {
    /// 11 digits.
    pub matricule: CompanyMatricule,
    /// Why a differing check digit was confirmed.
    pub matricule_reason: Option<String>,
    /// Number of the trade register.
    pub rcs_number: Option<RcsNumber>,
    /// Dénomination or raison sociale.
    pub legal_name: String,
    /// Number and street.
    pub street: String,
    /// `L-1234`.
    pub postal_code: String,
    /// Town.
    pub locality: String,
    /// The language of letters and documents.
    pub language: Language,
    /// Branch of activity.
    pub sector: Option<String>,
    /// The days on which the company works.
    pub week: WeekPattern,
    /// Employees as declared to the authority; none where not known.
    pub headcount: Option<u32>,
}

impl Company {
    /// With other facts; its matricule stays, and why it was confirmed.
    #[must_use]
    pub fn changed(&self, facts: CompanyFacts) -> Self {
        let CompanyFacts { matricule, matricule_reason, .. } = self.facts.clone();
        let facts = CompanyFacts { matricule, matricule_reason, ..facts };
        Self { facts, version: self.version + 1, ..self.clone() }
    }

    /// Whose own space sees what its fiduciary received for it, or does not.
    #[must_use]
    pub fn sharing(&self, sees_fiduciary_documents: bool) -> Self {
        Self { sees_fiduciary_documents, version: self.version + 1, ..self.clone() }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn facts(matricule: &str, reason: Option<&str>, name: &str) -> CompanyFacts {
        CompanyFacts {
            matricule: CompanyMatricule::confirmed(matricule).unwrap(),
            matricule_reason: reason.map(str::to_owned),
            rcs_number: None,
            legal_name: name.to_owned(),
            street: "1, rue de l’Église".to_owned(),
            postal_code: "L-1234".to_owned(),
            locality: "Esch-sur-Alzette".to_owned(),
            language: Language::Fr,
            sector: None,
            week: WeekPattern::MonFri,
            headcount: Some(60),
        }
    }

    #[test]
    fn a_company_keeps_its_matricule_whatever_else_changes() {
        let before = Company {
            id: uuid::Uuid::from_u128(1).into(),
            facts: facts("20240001235", Some("confirmed by the register"), "Müller"),
            sees_fiduciary_documents: true,
            created_at: DateTime::UNIX_EPOCH,
            version: 1,
        };
        let after = before.changed(facts("20240001234", None, "Müller & Fils"));
        assert_eq!(after.facts, facts("20240001235", Some("confirmed by the register"), "Müller & Fils"));
        assert_eq!((after.version, after.sees_fiduciary_documents), (2, true));
        let hidden = after.sharing(false);
        assert_eq!((hidden.version, hidden.sees_fiduciary_documents), (3, false));
        assert_eq!(hidden.facts, after.facts);
    }
}
