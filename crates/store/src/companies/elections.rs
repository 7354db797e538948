//! The polls: one row for each company and poll, to which its démarches belong.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    dsl::AsSelect,
    pg::Pg,
    sql_types::{self, Array, Integer, Jsonb, Nullable, Text, Timestamptz},
};
use elections::{Arrangements, Election, ElectionKind, FactSource, Facts, WeekPattern};
use serde_json::Value;
use types::{CompanyId, ElectionId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    companies::terms::read_dates,
    schema::{companies, elections as polls, terms},
    sql::*,
    statement::statement,
};

/// What an election, its term and its record say of it.
#[derive(Queryable, Selectable)]
#[diesel(table_name = polls)]
pub(crate) struct FactsRow {
    poll: Col<ElectionKind>,
    election_day: Option<NaiveDate>,
    #[diesel(select_expression = terms::national_day)]
    national_day: Option<NaiveDate>,
    #[diesel(select_expression = terms::published_dates)]
    published_dates: Value,
    arrangements: Value,
    headcount: Option<Col<u32>>,
    week_pattern: Col<WeekPattern>,
}

impl FactsRow {
    /// The facts that the rules want to know, but for what the register says now.
    pub(crate) fn read(self) -> Result<Facts, StoreError> {
        Ok(self.arranged()?.0)
    }

    fn arranged(self) -> Result<(Facts, Arrangements), StoreError> {
        let Col(week) = self.week_pattern;
        let arrangements = serde_json::from_value(self.arrangements)?;
        let facts = Facts {
            headcount: self.headcount.map(|count| count.0),
            election_day: self.election_day.or(self.national_day),
            week,
            published: self.poll.0.published(&read_dates(self.published_dates)?, week),
            ..Facts::default()
        };
        Ok((facts.arranged(&arrangements), arrangements))
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = polls)]
struct Row {
    id: Col<ElectionId>,
    company_id: Col<CompanyId>,
    term_id: Col<TermId>,
    #[diesel(embed)]
    facts: FactsRow,
    headcount_source: Col<FactSource>,
    headcount_since: DateTime<Utc>,
    fixed_at: Option<DateTime<Utc>>,
    #[diesel(select_expression = companies::headcount)]
    register_headcount: Option<Col<u32>>,
    version: i32,
}

impl TryFrom<Row> for Election {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let kind = row.facts.poll.0;
        let (facts, arrangements) = row.facts.arranged()?;
        Ok(Self {
            id: row.id.0,
            company: row.company_id.0,
            term: row.term_id.0,
            kind,
            election_day: facts.election_day,
            arrangements,
            headcount: facts.headcount,
            headcount_source: row.headcount_source.0,
            headcount_since: Some(row.headcount_since),
            register_headcount: row.register_headcount.map(|count| count.0),
            week: facts.week,
            fixed_at: row.fixed_at,
            published: facts.published,
            version: row.version,
        })
    }
}

/// The elections, with the company and the term that belong to each.
#[diesel::dsl::auto_type(no_type_alias)]
fn rows() -> _ {
    let row: AsSelect<Row, Pg> = Row::as_select();
    polls::table
        .inner_join(companies::table.on(companies::id.eq(polls::company_id)))
        .inner_join(terms::table.on(terms::id.eq(polls::term_id)))
        .select(row)
}

/// Adds the ordinary poll of a term for these companies, where they have none; answers the companies that got one. Each
/// begins with what the register says of its company.
pub async fn add_ordinary(
    tx: &mut Tx,
    term: TermId,
    companies: &[CompanyId],
) -> Result<Vec<(ElectionId, CompanyId)>, StoreError> {
    let created_at = tx.now();
    let mut added = Vec::with_capacity(companies.len());
    for batch in companies.chunks(1_000) {
        let rows: Vec<_> = batch
            .iter()
            .map(|company| {
                (
                    polls::id.eq(tx.id::<Uuid>()),
                    polls::company_id.eq(Col(*company)),
                    polls::term_id.eq(Col(term)),
                    polls::poll.eq(Col(ElectionKind::Ordinary)),
                    polls::created_at.eq(created_at),
                )
            })
            .collect();
        let ids = diesel::insert_into(polls::table)
            .values(rows)
            .on_conflict_do_nothing()
            .returning((polls::id, polls::company_id))
            .load::<(Uuid, Uuid)>(tx.conn())
            .await?;
        added.extend(ids.into_iter().map(|(id, company)| (id.into(), company.into())));
    }
    Ok(added)
}

/// Adds a poll with a day of its own.
pub async fn add_other(
    tx: &mut Tx,
    id: ElectionId,
    company: CompanyId,
    term: TermId,
    kind: ElectionKind,
    day: NaiveDate,
) -> Result<(), StoreError> {
    diesel::insert_into(polls::table)
        .values((
            polls::id.eq(Col(id)),
            polls::company_id.eq(Col(company)),
            polls::term_id.eq(Col(term)),
            polls::poll.eq(Col(kind)),
            polls::election_day.eq(day),
            polls::created_at.eq(tx.now()),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, id: ElectionId) -> Result<Option<Election>, StoreError> {
    one(rows().filter(polls::id.eq(Col(id))).first(tx.conn()).await)
}

/// Locks a poll, so that two who change it meet here, and reads it as it stands then.
pub async fn lock(tx: &mut Tx, id: ElectionId) -> Result<Option<Election>, StoreError> {
    polls::table.find(Col(id)).select(polls::id).for_update().execute(tx.conn()).await?;
    find(tx, id).await
}

/// The polls of a company, locked in the order of their ids.
pub async fn lock_of_company(tx: &mut Tx, company: CompanyId) -> Result<Vec<Election>, StoreError> {
    let held = polls::table.filter(polls::company_id.eq(Col(company))).order(polls::id).select(polls::id);
    held.for_update().load::<Uuid>(tx.conn()).await?;
    let read = rows().filter(polls::company_id.eq(Col(company))).order(polls::id);
    all(read.load(tx.conn()).await)
}

statement! {
    SaveFacts -> (sql_types::Uuid):
    "update elections e set headcount = n.headcount, headcount_source = n.source, headcount_since = n.since,
        week_pattern = n.week, arrangements = n.arrangements, fixed_at = n.fixed_at, version = n.version
    from unnest(", ids: Vec<Uuid> as Array<sql_types::Uuid>, ", ", headcounts: Vec<Option<Col<u32>>> as Array<Nullable<Integer>>,
    ", ", sources: Vec<Col<FactSource>> as Array<Text>, ", ", since: Vec<Option<DateTime<Utc>>> as Array<Nullable<Timestamptz>>,
    ", ", weeks: Vec<Col<WeekPattern>> as Array<Text>, ", ", arrangements: Vec<Value> as Array<Jsonb>, ", ", fixed_at: Vec<Option<DateTime<Utc>>> as Array<Nullable<Timestamptz>>,
    ", ", versions: Vec<i32> as Array<Integer>, ") n(id, headcount, source, since, week, arrangements, fixed_at, version)
    where e.id = n.id returning e.id",
}

/// Saves the facts of polls as a transition left them.
pub async fn save(tx: &mut Tx, polls: &[Election]) -> Result<(), StoreError> {
    fn each<T>(polls: &[Election], of: impl Fn(&Election) -> T) -> Vec<T> {
        polls.iter().map(of).collect()
    }
    if polls.is_empty() {
        return Ok(());
    }
    let statement = SaveFacts {
        ids: each(polls, |poll| poll.id.into()),
        headcounts: each(polls, |poll| poll.headcount.map(Col)),
        sources: each(polls, |poll| Col(poll.headcount_source)),
        since: each(polls, |poll| poll.headcount_since),
        weeks: each(polls, |poll| Col(poll.week)),
        arrangements: polls
            .iter()
            .map(|poll| serde_json::to_value(&poll.arrangements))
            .collect::<Result<_, _>>()?,
        fixed_at: each(polls, |poll| poll.fixed_at),
        versions: each(polls, |poll| poll.version),
    };
    statement.load::<(Uuid,)>(tx.conn()).await?;
    Ok(())
}

/// The polls of these companies in a term.
pub async fn of_companies(
    tx: &mut Tx,
    term: TermId,
    companies: &[CompanyId],
) -> Result<Vec<Election>, StoreError> {
    let held = rows().filter(polls::company_id.eq_any(uuids(companies))).filter(polls::term_id.eq(Col(term)));
    all(held.load(tx.conn()).await)
}

/// A page of the polls of a company.
pub async fn of_company(tx: &mut Tx, company: CompanyId, page: Page) -> Result<Listed<Election>, StoreError> {
    let rows = page.rows(tx, rows().filter(polls::company_id.eq(Col(company))), polls::id).await?;
    Listed::cut(rows, page, |election: &Election| election.id.into())
}
