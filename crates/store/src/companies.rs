//! The companies that must vote.

pub mod decisions;
pub mod elections;
pub mod terms;

use ::elections::{Company, CompanyFacts, WeekPattern};
use chrono::{DateTime, Utc};
use diesel::sql_types::{self, Array, Integer, Nullable, Text};
use types::{CompanyId, CompanyMatricule, Language, PersonId, RcsNumber, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    schema::{accesses, companies, elections as polls, memberships},
    sql::*,
    statement::statement,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = companies)]
struct Row {
    id: Col<CompanyId>,
    #[diesel(embed)]
    facts: FactsRow,
    sees_fiduciary_documents: bool,
    created_at: DateTime<Utc>,
    version: i32,
}

#[derive(Queryable, Selectable, Insertable, diesel::AsChangeset)]
#[diesel(table_name = companies, treat_none_as_null = true)]
struct FactsRow {
    matricule: String,
    matricule_reason: Option<String>,
    rcs_number: Option<String>,
    legal_name: String,
    street: String,
    postal_code: String,
    locality: String,
    language: Col<Language>,
    sector: Option<String>,
    week_pattern: Col<WeekPattern>,
    headcount: Option<Col<u32>>,
}

impl TryFrom<Row> for Company {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let facts = row.facts;
        let facts = CompanyFacts {
            matricule: known(CompanyMatricule::confirmed(&facts.matricule).ok(), "matricule")?,
            matricule_reason: facts.matricule_reason,
            rcs_number: facts.rcs_number.map(|text| known(text.parse().ok(), "RCS number")).transpose()?,
            legal_name: facts.legal_name,
            street: facts.street,
            postal_code: facts.postal_code,
            locality: facts.locality,
            language: facts.language.0,
            sector: facts.sector,
            week: facts.week_pattern.0,
            headcount: facts.headcount.map(|count| count.0),
        };
        Ok(Self {
            id: row.id.0,
            facts,
            sees_fiduciary_documents: row.sees_fiduciary_documents,
            created_at: row.created_at,
            version: row.version,
        })
    }
}

impl From<CompanyFacts> for FactsRow {
    fn from(facts: CompanyFacts) -> Self {
        Self {
            matricule: facts.matricule.into(),
            matricule_reason: facts.matricule_reason,
            rcs_number: facts.rcs_number.map(RcsNumber::into),
            legal_name: facts.legal_name,
            street: facts.street,
            postal_code: facts.postal_code,
            locality: facts.locality,
            language: Col(facts.language),
            sector: facts.sector,
            week_pattern: Col(facts.week),
            headcount: facts.headcount.map(Col),
        }
    }
}

/// Enters companies whose matricules are not known yet; answers nothing for those that are.
pub async fn add(tx: &mut Tx, companies: &[(CompanyId, CompanyFacts)]) -> Result<Vec<CompanyId>, StoreError> {
    let created_at = tx.now();
    let mut added = Vec::with_capacity(companies.len());
    for batch in companies.chunks(1_000) {
        let rows: Vec<_> = batch
            .iter()
            .cloned()
            .map(|(id, facts)| {
                (companies::id.eq(Col(id)), FactsRow::from(facts), companies::created_at.eq(created_at))
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

pub async fn find(tx: &mut Tx, id: CompanyId) -> Result<Option<Company>, StoreError> {
    one(companies::table.find(Col(id)).select(Row::as_select()).first(tx.conn()).await)
}

/// Locks a company, so that two who enter something for it meet here.
pub async fn lock(tx: &mut Tx, id: CompanyId) -> Result<(), StoreError> {
    companies::table.find(Col(id)).select(companies::id).for_update().execute(tx.conn()).await?;
    Ok(())
}

/// The companies of these ids that there are, in the order of ids.
pub async fn find_all(tx: &mut Tx, ids: &[CompanyId]) -> Result<Vec<Company>, StoreError> {
    let these = companies::table.filter(companies::id.eq_any(uuids(ids))).order(companies::id);
    all(these.select(Row::as_select()).load(tx.conn()).await)
}

/// Those of these matricules that are known, locked in the order of their ids.
pub async fn lock_by_matricule(
    tx: &mut Tx,
    matricules: &[&CompanyMatricule],
) -> Result<Vec<Company>, StoreError> {
    let texts: Vec<&str> = matricules.iter().map(|matricule| matricule.as_str()).collect();
    let known = companies::table.filter(companies::matricule.eq_any(texts)).order(companies::id);
    all(known.select(Row::as_select()).for_update().load(tx.conn()).await)
}

/// A page of the companies, of one term's polls only where a term is given.
pub async fn list(tx: &mut Tx, term: Option<TermId>, page: Page) -> Result<Listed<Company>, StoreError> {
    let mut query = companies::table.select(Row::as_select()).into_boxed();
    if let Some(term) = term {
        let voting = polls::table.filter(polls::term_id.eq(Col(term))).select(polls::company_id);
        query = query.filter(companies::id.eq_any(voting));
    }
    let rows = page.rows(tx, query, companies::id).await?;
    Listed::cut(rows, page, |company: &Company| company.id.into())
}

/// Saves what a transition changed; false where the company has another version by now.
pub async fn save(tx: &mut Tx, before: &Company, after: &Company) -> Result<bool, StoreError> {
    let same = companies::table.find(Col(before.id)).filter(companies::version.eq(before.version));
    let changed = diesel::update(same)
        .set((
            FactsRow::from(after.facts.clone()),
            companies::sees_fiduciary_documents.eq(after.sees_fiduciary_documents),
            companies::version.eq(after.version),
        ))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

statement! {
    SaveAll -> (sql_types::Uuid):
    "update companies c set rcs_number = n.rcs_number, legal_name = n.legal_name, street = n.street,
        postal_code = n.postal_code, locality = n.locality, language = n.language, sector = n.sector,
        week_pattern = n.week_pattern, headcount = n.headcount, version = n.version
    from unnest(", ids: Vec<Uuid> as Array<sql_types::Uuid>, ", ", rcs_numbers: Vec<Option<String>> as Array<Nullable<Text>>,
    ", ", legal_names: Vec<String> as Array<Text>, ", ", streets: Vec<String> as Array<Text>,
    ", ", postal_codes: Vec<String> as Array<Text>, ", ", localities: Vec<String> as Array<Text>,
    ", ", languages: Vec<Col<Language>> as Array<Text>, ", ", sectors: Vec<Option<String>> as Array<Nullable<Text>>,
    ", ", weeks: Vec<Col<WeekPattern>> as Array<Text>, ", ", headcounts: Vec<Option<Col<u32>>> as Array<Nullable<Integer>>,
    ", ", versions: Vec<i32> as Array<Integer>, ")
        n(id, rcs_number, legal_name, street, postal_code, locality, language, sector, week_pattern, headcount, version)
    where c.id = n.id returning c.id",
}

/// Saves companies that are locked as a transition left them.
pub async fn save_all(tx: &mut Tx, companies: &[Company]) -> Result<(), StoreError> {
    fn each<T>(companies: &[Company], of: impl Fn(&CompanyFacts) -> T) -> Vec<T> {
        companies.iter().map(|company| of(&company.facts)).collect()
    }
    if companies.is_empty() {
        return Ok(());
    }
    let statement = SaveAll {
        ids: companies.iter().map(|company| company.id.into()).collect(),
        rcs_numbers: each(companies, |facts| facts.rcs_number.clone().map(RcsNumber::into)),
        legal_names: each(companies, |facts| facts.legal_name.clone()),
        streets: each(companies, |facts| facts.street.clone()),
        postal_codes: each(companies, |facts| facts.postal_code.clone()),
        localities: each(companies, |facts| facts.locality.clone()),
        languages: each(companies, |facts| Col(facts.language)),
        sectors: each(companies, |facts| facts.sector.clone()),
        weeks: each(companies, |facts| Col(facts.week)),
        headcounts: each(companies, |facts| facts.headcount.map(Col)),
        versions: companies.iter().map(|company| company.version).collect(),
    };
    statement.load::<(Uuid,)>(tx.conn()).await?;
    Ok(())
}

/// The spaces in which this person is a member and which may act for this company now, in this term where one is given.
pub async fn spaces_of_person(
    tx: &mut Tx,
    company: CompanyId,
    term: Option<TermId>,
    person: PersonId,
) -> Result<Vec<SpaceId>, StoreError> {
    let mut query = accesses::table
        .inner_join(memberships::table.on(memberships::space_id.eq(accesses::space_id)))
        .filter(accesses::company_id.eq(Col(company)))
        .filter(accesses::ended_at.is_null())
        .filter(memberships::person_id.eq(Col(person)))
        .filter(memberships::left_at.is_null())
        .order(accesses::space_id)
        .select(accesses::space_id)
        .into_boxed();
    if let Some(term) = term {
        query = query.filter(accesses::term_id.eq(Col(term)));
    }
    all(query.load::<Uuid>(tx.conn()).await)
}
