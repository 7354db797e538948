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

/// A field of a company of which a table says something else than is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CompanyDifferenceView))]
pub struct Difference {
    /// Which field.
    pub field: String,
    /// What is known; null where nothing is.
    pub before: Option<String>,
    /// What the table says.
    pub after: String,
}

/// What a line of a table says of a company; nothing of a field whose cell is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidFacts {
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
    pub language: Option<Language>,
    /// Branch of activity.
    pub sector: Option<String>,
    /// The days on which the company works.
    pub week: Option<WeekPattern>,
    /// Employees as declared to the authority.
    pub headcount: Option<u32>,
}

impl SaidFacts {
    /// The facts of a company of which nothing else is known.
    #[must_use]
    pub fn of_new(self, matricule: CompanyMatricule, matricule_reason: Option<String>) -> CompanyFacts {
        CompanyFacts {
            matricule,
            matricule_reason,
            rcs_number: self.rcs_number,
            legal_name: self.legal_name,
            street: self.street,
            postal_code: self.postal_code,
            locality: self.locality,
            language: self.language.unwrap_or(Language::Fr),
            sector: self.sector,
            week: self.week.unwrap_or(WeekPattern::MonFri),
            headcount: self.headcount,
        }
    }

    /// The facts of a company of which these were known; what is not said stays.
    #[must_use]
    pub fn over(self, known: CompanyFacts) -> CompanyFacts {
        CompanyFacts {
            rcs_number: self.rcs_number.or(known.rcs_number),
            legal_name: self.legal_name,
            street: self.street,
            postal_code: self.postal_code,
            locality: self.locality,
            language: self.language.unwrap_or(known.language),
            sector: self.sector.or(known.sector),
            week: self.week.unwrap_or(known.week),
            headcount: self.headcount.or(known.headcount),
            ..known
        }
    }
}

impl CompanyFacts {
    /// Every field in which other facts of the same company differ, as a table names it.
    #[must_use]
    pub fn differences(&self, after: &Self) -> Vec<Difference> {
        fn said(facts: &CompanyFacts) -> [(&'static str, Option<String>); 9] {
            [
                ("legal_name", Some(facts.legal_name.clone())),
                ("street", Some(facts.street.clone())),
                ("postal_code", Some(facts.postal_code.clone())),
                ("locality", Some(facts.locality.clone())),
                ("rcs_number", facts.rcs_number.as_ref().map(|number| number.as_str().to_owned())),
                ("language", Some(facts.language.code().to_owned())),
                ("sector", facts.sector.clone()),
                ("week_pattern", Some(facts.week.code().to_owned())),
                ("headcount", facts.headcount.map(|count| count.to_string())),
            ]
        }
        let pairs =
            said(self).into_iter().zip(said(after)).filter(|((_, before), (_, after))| before != after);
        pairs
            .map(|((field, before), (_, after))| Difference {
                field: field.to_owned(),
                before,
                after: after.unwrap_or_default(),
            })
            .collect()
    }
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

    #[test]
    fn a_line_of_a_table_changes_what_it_says_and_nothing_else() {
        let known = CompanyFacts { sector: Some("Bois".to_owned()), ..facts("20240001234", None, "Müller") };
        let said = SaidFacts {
            rcs_number: "B123456".parse().ok(),
            legal_name: "Müller & Fils".to_owned(),
            street: known.street.clone(),
            postal_code: known.postal_code.clone(),
            locality: known.locality.clone(),
            language: None,
            sector: None,
            week: Some(WeekPattern::TueSat),
            headcount: None,
        };
        let after = said.clone().over(known.clone());
        let differences = known.differences(&after);
        let found: Vec<_> = differences
            .iter()
            .map(|found| (found.field.as_str(), found.before.as_deref(), found.after.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("legal_name", Some("Müller"), "Müller & Fils"),
                ("rcs_number", None, "B123456"),
                ("week_pattern", Some("mon_fri"), "tue_sat"),
            ]
        );
        assert_eq!((after.sector.as_deref(), after.headcount), (Some("Bois"), Some(60)));
        assert_eq!(after.differences(&after), []);
        let fresh = said.of_new(known.matricule, None);
        assert_eq!((fresh.language, fresh.sector, fresh.headcount), (Language::Fr, None, None));
    }
}
