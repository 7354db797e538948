//! The terms of delegations.

use chrono::NaiveDate;
use elections::{PublishedDates, Term, TermDates};
use serde_json::Value;
use types::TermId;

use crate::{Listed, Page, StoreError, Tx, error::unless_broken, schema::terms, sql::*};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = terms)]
    struct Row -> Term {
        id: Col<TermId>,
        code: String,
        first_year: i32,
        last_year: i32,
        national_day: Option<NaiveDate>,
        ends_on: NaiveDate,
        version: i32,
    }
}

/// Opens a term; false where there is one of this code.
pub async fn add(tx: &mut Tx, term: &Term) -> Result<bool, StoreError> {
    let added = diesel::insert_into(terms::table)
        .values((
            terms::id.eq(Col(term.id)),
            terms::code.eq(&term.code),
            terms::first_year.eq(term.first_year),
            terms::last_year.eq(term.last_year),
            terms::national_day.eq(term.national_day),
            terms::ends_on.eq(term.ends_on),
            terms::created_at.eq(tx.now()),
        ))
        .execute(tx.conn())
        .await;
    Ok(unless_broken(added, &["terms_code_once"])?.is_some())
}

pub async fn find(tx: &mut Tx, id: TermId) -> Result<Option<Term>, StoreError> {
    one(Row::query().filter(terms::id.eq(Col(id))).first(tx.conn()).await)
}

/// A page of the terms.
/// All terms.
pub async fn all(tx: &mut Tx) -> Result<Vec<Term>, StoreError> {
    crate::sql::all(Row::query().order(terms::id).load(tx.conn()).await)
}

pub async fn list(tx: &mut Tx, page: Page) -> Result<Listed<Term>, StoreError> {
    let rows = page.rows(tx, Row::query(), terms::id).await?;
    Listed::cut(rows, page, |term: &Term| term.id.into())
}

/// The published dates of a term.
pub async fn dates(tx: &mut Tx, id: TermId) -> Result<Option<TermDates>, StoreError> {
    let columns = (terms::published_dates, terms::version);
    let row = terms::table.find(Col(id)).select(columns).first(tx.conn()).await.optional()?;
    row.map(|(dates, version)| Ok(TermDates { term: id, dates: read_dates(dates)?, version })).transpose()
}

/// The dates as they were written.
pub(crate) fn read_dates(dates: Value) -> Result<PublishedDates, StoreError> {
    serde_json::from_value(dates).map_err(|_| StoreError::Unknown("published date"))
}

/// Saves what was published; false where the term has another version by now.
pub async fn save_dates(tx: &mut Tx, before: &TermDates, after: &TermDates) -> Result<bool, StoreError> {
    let same = terms::table.find(Col(before.term)).filter(terms::version.eq(before.version));
    let dates = serde_json::to_value(after.dates)?;
    let changed = diesel::update(same)
        .set((terms::published_dates.eq(dates), terms::version.eq(after.version)))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

/// Saves what a transition changed; false where the term has another version by now.
pub async fn save(tx: &mut Tx, before: &Term, after: &Term) -> Result<bool, StoreError> {
    let same = terms::table.find(Col(before.id)).filter(terms::version.eq(before.version));
    let changed = diesel::update(same)
        .set((terms::national_day.eq(after.national_day), terms::version.eq(after.version)))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}
