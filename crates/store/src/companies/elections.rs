//! The polls: one row for each company and poll, to which its démarches belong.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    IntoSql,
    dsl::AsSelect,
    pg::Pg,
    sql_types::{self, Array, Date, Integer, Jsonb, Nullable, Text, Timestamptz},
};
use elections::{
    Arrangements, Election, ElectionKind, FactSource, Facts, PollStanding, Published, Term, WeekPattern,
};
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

diesel::define_sql_function! {
    /// Whether anything has reached the administration for a poll.
    fn is_filed_for(election: sql_types::Uuid) -> sql_types::Bool;
}

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
        let arrangements: Arrangements = serde_json::from_value(self.arrangements)?;
        let own_day = arrangements.day(self.election_day);
        // The published dates are those of the national day.
        let published = match own_day {
            Some(day) if Some(day) != self.national_day => Published::default(),
            _ => self.poll.0.published(&read_dates(self.published_dates)?, week),
        };
        let facts = Facts {
            headcount: self.headcount.map(|count| count.0),
            election_day: own_day.or(self.national_day),
            week,
            published,
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
    withdrawn_at: Option<DateTime<Utc>>,
    withdrawal: Option<String>,
    standing: Option<Col<PollStanding>>,
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
            withdrawn_at: row.withdrawn_at,
            withdrawal: row.withdrawal,
            standing: row.standing.map(|standing| standing.0),
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

/// Whether anything has reached the administration for a poll, whoever asks.
pub async fn is_filed(tx: &mut Tx, id: ElectionId) -> Result<bool, StoreError> {
    Ok(diesel::select(is_filed_for(Uuid::from(id))).get_result(tx.conn()).await?)
}

/// The polls of companies, locked in the order of their ids.
pub async fn lock_of_companies(tx: &mut Tx, companies: &[CompanyId]) -> Result<Vec<Election>, StoreError> {
    let theirs = polls::company_id.eq_any(uuids(companies));
    let held = polls::table.filter(theirs.clone()).order(polls::id).select(polls::id);
    held.for_update().load::<Uuid>(tx.conn()).await?;
    all(rows().filter(theirs).order(polls::id).load(tx.conn()).await)
}

statement! {
    Save -> (sql_types::Uuid):
    "update elections e set headcount = n.headcount, headcount_source = n.source, headcount_since = n.since,
        week_pattern = n.week, arrangements = n.arrangements, fixed_at = n.fixed_at, version = n.version,
        election_day = case when e.poll <> 'ordinary' and not n.arrangements ? 'election_day' then n.day
            else e.election_day end,
        withdrawn_at = n.withdrawn_at, withdrawal = n.withdrawal, standing = n.standing
    from unnest(", ids: Vec<Uuid> as Array<sql_types::Uuid>, ", ", headcounts: Vec<Option<Col<u32>>> as Array<Nullable<Integer>>,
    ", ", sources: Vec<Col<FactSource>> as Array<Text>, ", ", since: Vec<Option<DateTime<Utc>>> as Array<Nullable<Timestamptz>>,
    ", ", weeks: Vec<Col<WeekPattern>> as Array<Text>, ", ", arrangements: Vec<Value> as Array<Jsonb>,
    ", ", fixed_at: Vec<Option<DateTime<Utc>>> as Array<Nullable<Timestamptz>>, ", ", versions: Vec<i32> as Array<Integer>,
    ", ", days: Vec<Option<NaiveDate>> as Array<Nullable<Date>>,
    ", ", withdrawn: Vec<Option<DateTime<Utc>>> as Array<Nullable<Timestamptz>>,
    ", ", withdrawals: Vec<Option<String>> as Array<Nullable<Text>>,
    ", ", standings: Vec<Option<Col<PollStanding>>> as Array<Nullable<Text>>, ")
        n(id, headcount, source, since, week, arrangements, fixed_at, version, day, withdrawn_at, withdrawal, standing)
    where e.id = n.id returning e.id",
}

/// Saves polls as a transition left them. The day of an ordinary one is that of its term, and one that was decided stands among
/// the arrangements.
pub async fn save(tx: &mut Tx, polls: &[Election]) -> Result<(), StoreError> {
    fn each<T>(polls: &[Election], of: impl Fn(&Election) -> T) -> Vec<T> {
        polls.iter().map(of).collect()
    }
    if polls.is_empty() {
        return Ok(());
    }
    let statement = Save {
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
        days: each(polls, |poll| poll.election_day),
        withdrawn: each(polls, |poll| poll.withdrawn_at),
        withdrawals: each(polls, |poll| poll.withdrawal.clone()),
        standings: each(polls, |poll| poll.standing.map(Col)),
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

/// Those of these companies, or of all, whose delegation sits on through the national poll of this term, as it was elected
/// less than a year before or was prolonged (L.413-2(3)).
pub async fn passed_over(
    tx: &mut Tx,
    term: &Term,
    companies: Option<&[CompanyId]>,
) -> Result<Vec<CompanyId>, StoreError> {
    let mut held = rows()
        .filter(
            polls::poll.ne(Col(ElectionKind::Ordinary)).or(polls::standing.eq(Col(PollStanding::Prolonged))),
        )
        .filter(polls::term_id.ne(Col(term.id)))
        .filter(polls::withdrawn_at.is_null())
        .into_boxed();
    if let Some(companies) = companies {
        held = held.filter(polls::company_id.eq_any(uuids(companies)));
    }
    let held: Vec<Election> = all(held.load(tx.conn()).await)?;
    Ok(held.into_iter().filter(|poll| term.is_passed_over_by(poll)).map(|poll| poll.company).collect())
}

/// The ordinary polls of a term, of these companies or of all, for which nothing was filed and that are to be held, or were withdrawn
/// for this reason; locked in the order of their ids.
pub async fn lock_ordinary(
    tx: &mut Tx,
    term: TermId,
    companies: Option<&[CompanyId]>,
    reason: &str,
) -> Result<Vec<Election>, StoreError> {
    let all_of_them = companies.is_none().into_sql::<sql_types::Bool>();
    let theirs = polls::company_id.eq_any(uuids(companies.unwrap_or_default())).or(all_of_them);
    let these = polls::table
        .filter(polls::term_id.eq(Col(term)))
        .filter(polls::poll.eq(Col(ElectionKind::Ordinary)))
        .filter(polls::withdrawal.is_null().or(polls::withdrawal.eq(reason).assume_not_null()))
        .filter(theirs)
        .order(polls::id)
        .select(polls::id)
        .for_update();
    let ids = these.load::<Uuid>(tx.conn()).await?;
    // What a call that held the lock has filed is seen only now.
    let locked = rows().filter(polls::id.eq_any(ids)).filter(is_filed_for(polls::id).eq(false));
    all(locked.order(polls::id).load(tx.conn()).await)
}
