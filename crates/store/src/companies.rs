//! The firms that must vote.

pub mod elections;
pub mod terms;

use std::collections::HashMap;

use ::elections::WeekPattern;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, CompanyMatricule, Language, PersonId, RcsNumber, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    schema::{accesses, companies, elections as polls, memberships},
    sql::*,
};

/// A firm as the authority keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Company {
    /// The firm.
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

/// What an import or a form says of a firm.
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
    /// The days on which the firm works.
    pub week: WeekPattern,
    /// Employees as declared to the authority; none where not known.
    pub headcount: Option<u32>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = companies)]
struct Row {
    id: Uuid,
    matricule: String,
    matricule_reason: Option<String>,
    rcs_number: Option<String>,
    legal_name: String,
    street: String,
    postal_code: String,
    locality: String,
    language: String,
    sector: Option<String>,
    week_pattern: String,
    headcount: Option<i32>,
    sees_fiduciary_documents: bool,
    created_at: DateTime<Utc>,
    version: i32,
}

impl TryFrom<Row> for Company {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let facts = CompanyFacts {
            matricule: known(CompanyMatricule::confirmed(&row.matricule).ok(), "matricule")?,
            matricule_reason: row.matricule_reason,
            rcs_number: row.rcs_number.map(|text| known(text.parse().ok(), "RCS number")).transpose()?,
            legal_name: row.legal_name,
            street: row.street,
            postal_code: row.postal_code,
            locality: row.locality,
            language: known(Language::from_code(&row.language), "language")?,
            sector: row.sector,
            week: known(WeekPattern::from_code(&row.week_pattern), "week pattern")?,
            headcount: row.headcount.and_then(|count| count.try_into().ok()),
        };
        Ok(Self {
            id: row.id.into(),
            facts,
            sees_fiduciary_documents: row.sees_fiduciary_documents,
            created_at: row.created_at,
            version: row.version,
        })
    }
}

#[derive(Insertable, diesel::AsChangeset)]
#[diesel(table_name = companies)]
#[diesel(treat_none_as_null = true)]
struct FactsRow<'a> {
    matricule: &'a str,
    matricule_reason: Option<&'a str>,
    rcs_number: Option<&'a str>,
    legal_name: &'a str,
    street: &'a str,
    postal_code: &'a str,
    locality: &'a str,
    language: &'static str,
    sector: Option<&'a str>,
    week_pattern: &'static str,
    headcount: Option<i32>,
}

impl<'a> From<&'a CompanyFacts> for FactsRow<'a> {
    fn from(facts: &'a CompanyFacts) -> Self {
        Self {
            matricule: facts.matricule.as_str(),
            matricule_reason: facts.matricule_reason.as_deref(),
            rcs_number: facts.rcs_number.as_ref().map(RcsNumber::as_str),
            legal_name: &facts.legal_name,
            street: &facts.street,
            postal_code: &facts.postal_code,
            locality: &facts.locality,
            language: facts.language.code(),
            sector: facts.sector.as_deref(),
            week_pattern: facts.week.code(),
            headcount: facts.headcount.and_then(|count| i32::try_from(count).ok()),
        }
    }
}

/// Enters firms whose matricules are not known yet; answers nothing for those that are.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, firms: &[(CompanyId, CompanyFacts)]) -> Result<Vec<CompanyId>, StoreError> {
    let created_at = tx.now();
    let mut added = Vec::with_capacity(firms.len());
    for portion in firms.chunks(1_000) {
        let rows: Vec<_> = portion
            .iter()
            .map(|(id, facts)| {
                (
                    companies::id.eq(Uuid::from(*id)),
                    FactsRow::from(facts),
                    companies::created_at.eq(created_at),
                )
            })
            .collect();
        let ids = diesel::insert_into(companies::table)
            .values(rows)
            .on_conflict(companies::matricule)
            .do_nothing()
            .returning(companies::id)
            .load::<Uuid>(tx.conn())
            .await?;
        added.extend(ids.into_iter().map(CompanyId::from));
    }
    Ok(added)
}

/// One firm.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: CompanyId) -> Result<Option<Company>, StoreError> {
    let row = companies::table.find(Uuid::from(id)).select(Row::as_select()).first(tx.conn()).await;
    row.optional()?.map(TryInto::try_into).transpose()
}

/// The firms of these ids that there are, in the order of ids.
///
/// # Errors
/// Postgres fails.
pub async fn find_all(tx: &mut Tx, ids: &[CompanyId]) -> Result<Vec<Company>, StoreError> {
    let ids: Vec<Uuid> = ids.iter().copied().map(Into::into).collect();
    let rows = companies::table
        .filter(companies::id.eq_any(ids))
        .order(companies::id)
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The ids behind these matricules, of those that are known.
///
/// # Errors
/// Postgres fails.
pub async fn by_matricule(
    tx: &mut Tx,
    matricules: &[&CompanyMatricule],
) -> Result<HashMap<String, CompanyId>, StoreError> {
    let texts: Vec<&str> = matricules.iter().map(|matricule| matricule.as_str()).collect();
    let rows = companies::table
        .filter(companies::matricule.eq_any(texts))
        .select((companies::matricule, companies::id))
        .load::<(String, Uuid)>(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|(matricule, id)| (matricule, id.into())).collect())
}

/// A page of the firms, of one term's polls only where a term is given.
///
/// # Errors
/// Postgres fails.
pub async fn list(tx: &mut Tx, term: Option<TermId>, page: Page) -> Result<Listed<Company>, StoreError> {
    let mut query = companies::table
        .filter(companies::id.gt(page.start()))
        .order(companies::id)
        .limit(page.rows())
        .select(Row::as_select())
        .into_boxed();
    if let Some(term) = term {
        let voting = polls::table.filter(polls::term_id.eq(Uuid::from(term))).select(polls::company_id);
        query = query.filter(companies::id.eq_any(voting));
    }
    let rows = query.load(tx.conn()).await?;
    Listed::cut(rows, page, |company: &Company| company.id.into())
}

/// Replaces what is known of a firm, if it still has this version. Its matricule stays.
///
/// # Errors
/// Postgres fails.
pub async fn change(
    tx: &mut Tx,
    id: CompanyId,
    version: i32,
    facts: &CompanyFacts,
) -> Result<bool, StoreError> {
    let same = companies::table.find(Uuid::from(id)).filter(companies::version.eq(version));
    let changed = diesel::update(same)
        .set((FactsRow::from(facts), companies::version.eq(version + 1)))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

/// Says whether the firm's own space sees what its fiduciary received, if the firm still has this version.
///
/// # Errors
/// Postgres fails.
pub async fn set_sees_fiduciary_documents(
    tx: &mut Tx,
    id: CompanyId,
    version: i32,
    sees: bool,
) -> Result<bool, StoreError> {
    let same = companies::table.find(Uuid::from(id)).filter(companies::version.eq(version));
    let changed = diesel::update(same)
        .set((companies::sees_fiduciary_documents.eq(sees), companies::version.eq(version + 1)))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

/// The spaces in which this person is a member and which may act for this firm now, in this term where one is given.
///
/// # Errors
/// Postgres fails.
pub async fn spaces_of_person(
    tx: &mut Tx,
    company: CompanyId,
    term: Option<TermId>,
    person: PersonId,
) -> Result<Vec<types::SpaceId>, StoreError> {
    let mut query = accesses::table
        .inner_join(memberships::table.on(memberships::space_id.eq(accesses::space_id)))
        .filter(accesses::company_id.eq(Uuid::from(company)))
        .filter(accesses::ended_at.is_null())
        .filter(memberships::person_id.eq(Uuid::from(person)))
        .filter(memberships::left_at.is_null())
        .order(accesses::space_id)
        .select(accesses::space_id)
        .into_boxed();
    if let Some(term) = term {
        query = query.filter(accesses::term_id.eq(Uuid::from(term)));
    }
    let rows = query.load::<Uuid>(tx.conn()).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
