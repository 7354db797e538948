//! The terms of delegations.

use chrono::{DateTime, NaiveDate, Utc};
use elections::PublishedDates;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::TermId;
use uuid::Uuid;

use crate::{Listed, Page, StoreError, Tx, error::breaks, schema::terms, sql::*};

/// The five years of the delegations elected on one national day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Term {
    /// The term.
    pub id: TermId,
    /// `2024-2029`.
    pub code: String,
    /// The year of its national day.
    pub first_year: i32,
    /// The year of the next one.
    pub last_year: i32,
    /// The day of the poll (L.413-2(2)); none until the Minister has fixed it.
    pub national_day: Option<NaiveDate>,
    /// The last day on which a code of this term can be registered.
    pub ends_on: NaiveDate,
    /// Changes with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = terms)]
struct Row {
    id: Uuid,
    code: String,
    first_year: i32,
    last_year: i32,
    national_day: Option<NaiveDate>,
    ends_on: NaiveDate,
    version: i32,
}

impl From<Row> for Term {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            code: row.code,
            first_year: row.first_year,
            last_year: row.last_year,
            national_day: row.national_day,
            ends_on: row.ends_on,
            version: row.version,
        }
    }
}

/// Opens a term; false where there is one of this code.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, term: &Term) -> Result<bool, StoreError> {
    let created_at: DateTime<Utc> = tx.now();
    let added = diesel::insert_into(terms::table)
        .values((
            terms::id.eq(Uuid::from(term.id)),
            terms::code.eq(&term.code),
            terms::first_year.eq(term.first_year),
            terms::last_year.eq(term.last_year),
            terms::national_day.eq(term.national_day),
            terms::ends_on.eq(term.ends_on),
            terms::created_at.eq(created_at),
        ))
        .execute(tx.conn())
        .await;
    match added {
        Err(error) if breaks(&error, "terms_code_once") => Ok(false),
        other => Ok(other.map(|_| true)?),
    }
}

/// One term.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: TermId) -> Result<Option<Term>, StoreError> {
    let row = terms::table.find(Uuid::from(id)).select(Row::as_select()).first(tx.conn()).await.optional()?;
    Ok(row.map(Into::into))
}

/// A page of the terms.
///
/// # Errors
/// Postgres fails.
pub async fn list(tx: &mut Tx, page: Page) -> Result<Listed<Term>, StoreError> {
    let rows = terms::table
        .filter(terms::id.gt(page.start()))
        .order(terms::id)
        .limit(page.rows())
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(Listed::of(rows, page, |term: &Term| term.id.into()))
}

/// The dates that the authority has published for the national poll of a term.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Published {
    /// The term.
    pub term: TermId,
    /// For each working week.
    pub dates: PublishedDates,
    /// The version of the term.
    pub version: i32,
}

/// The published dates of a term.
///
/// # Errors
/// Postgres fails.
pub async fn published(tx: &mut Tx, id: TermId) -> Result<Option<Published>, StoreError> {
    let columns = (terms::published_dates, terms::version);
    let row = terms::table.find(Uuid::from(id)).select(columns).first::<(Value, i32)>(tx.conn()).await;
    let published = row.optional()?.map(|(dates, version)| {
        Ok::<_, StoreError>(Published { term: id, dates: read_dates(dates)?, version })
    });
    published.transpose()
}

/// The dates as they were written.
pub(crate) fn read_dates(dates: Value) -> Result<PublishedDates, StoreError> {
    serde_json::from_value(dates).map_err(|_| StoreError::Unknown("published date"))
}

/// Replaces the published dates, if the term still has this version.
///
/// # Errors
/// Postgres fails.
pub async fn publish(
    tx: &mut Tx,
    id: TermId,
    version: i32,
    dates: &PublishedDates,
) -> Result<bool, StoreError> {
    let same = terms::table.find(Uuid::from(id)).filter(terms::version.eq(version));
    let changed = diesel::update(same)
        .set((terms::published_dates.eq(serde_json::to_value(dates)?), terms::version.eq(version + 1)))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

/// Fixes the national day, if the term still has this version.
///
/// # Errors
/// Postgres fails.
pub async fn fix_day(
    tx: &mut Tx,
    id: TermId,
    version: i32,
    day: Option<NaiveDate>,
) -> Result<bool, StoreError> {
    let same = terms::table.find(Uuid::from(id)).filter(terms::version.eq(version));
    let changed = diesel::update(same)
        .set((terms::national_day.eq(day), terms::version.eq(version + 1)))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}
