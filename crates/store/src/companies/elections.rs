//! The polls: one row for each firm and poll, to which its démarches belong.

use chrono::NaiveDate;
use elections::{Facts, Published, WeekPattern};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{CompanyId, ElectionId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    companies::terms::read_dates,
    error::known,
    schema::{companies, elections as polls, terms},
    sql::*,
};

/// Why a poll is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Poll {
    /// The national poll of the term (L.413-2(2)).
    Ordinary,
    /// Outside of it (L.413-2(3)).
    OffCycle,
    /// A poll that was ordered again.
    ReRun,
}

impl Poll {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Ordinary, Self::OffCycle, Self::ReRun];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::OffCycle => "off_cycle",
            Self::ReRun => "re_run",
        }
    }

    /// The poll of a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|poll| poll.code() == code)
    }
}

/// One poll of one firm, with what the law asks of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Election {
    /// The poll.
    pub id: ElectionId,
    /// The firm that votes.
    pub company: CompanyId,
    /// The term that it fills.
    pub term: TermId,
    /// Why it is held.
    pub poll: Poll,
    /// Its day: its own, or the national day of the term.
    pub election_day: Option<NaiveDate>,
    /// The first day of voting as its record says it; the day of the poll where absent.
    #[serde(default)]
    pub opening_day: Option<NaiveDate>,
    /// The firm's headcount as declared.
    pub headcount: Option<u32>,
    /// The firm's working days.
    pub week: WeekPattern,
    /// The dates that the authority has published for the national poll and this week; none for other polls.
    #[serde(default)]
    pub published: Published,
    /// Changes with every change.
    pub version: i32,
}

impl Election {
    /// The facts that the rules want to know.
    #[must_use]
    pub fn facts(&self) -> Facts {
        let facts = Facts {
            headcount: self.headcount,
            election_day: self.election_day,
            opening_day: None,
            week: self.week,
            published: self.published,
        };
        facts.opened(self.opening_day)
    }
}

type Row = (Uuid, Uuid, Uuid, FactsRow, i32);

/// What a poll, its term, its record and its firm say of its dates.
#[derive(Queryable)]
pub(crate) struct FactsRow {
    poll: String,
    own_day: Option<NaiveDate>,
    national_day: Option<NaiveDate>,
    published_dates: Value,
    opening_day: Option<NaiveDate>,
    headcount: Option<i32>,
    week: String,
}

diesel::define_sql_function! {
    /// The first day of voting as the record of this poll says it: legal days count from it, for the authority too, which
    /// sees nothing else of a record.
    fn opening_day(election: diesel::sql_types::Uuid) -> diesel::sql_types::Nullable<diesel::sql_types::Date>;
}

/// The columns of [`FactsRow`].
macro_rules! facts {
    () => {
        (
            crate::schema::elections::poll,
            crate::schema::elections::election_day,
            crate::schema::terms::national_day,
            crate::schema::terms::published_dates,
            crate::companies::elections::opening_day(crate::schema::elections::id),
            crate::schema::companies::headcount,
            crate::schema::companies::week_pattern,
        )
    };
}

pub(crate) use facts;

impl FactsRow {
    /// Which poll it is, and the facts that the rules want to know.
    pub(crate) fn read(self) -> Result<(Poll, Facts), StoreError> {
        let poll = known(Poll::from_code(&self.poll), "poll")?;
        let week = known(WeekPattern::from_code(&self.week), "week pattern")?;
        let published = match poll {
            Poll::Ordinary => read_dates(self.published_dates)?.of(week),
            Poll::OffCycle | Poll::ReRun => Published::default(),
        };
        let facts = Facts {
            headcount: self.headcount.and_then(|count| count.try_into().ok()),
            election_day: self.own_day.or(self.national_day),
            opening_day: None,
            week,
            published,
        };
        Ok((poll, facts.opened(self.opening_day)))
    }
}

impl TryFrom<Row> for Election {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let (id, company, term, facts, version) = row;
        let opening_day = facts.opening_day;
        let (poll, facts) = facts.read()?;
        Ok(Self {
            id: id.into(),
            company: company.into(),
            term: term.into(),
            poll,
            election_day: facts.election_day,
            opening_day,
            headcount: facts.headcount,
            week: facts.week,
            published: facts.published,
            version,
        })
    }
}

/// The columns of a row, with those of the firm and the term that belong to it.
macro_rules! rows {
    () => {
        polls::table
            .inner_join(companies::table.on(companies::id.eq(polls::company_id)))
            .inner_join(terms::table.on(terms::id.eq(polls::term_id)))
            .select((polls::id, polls::company_id, polls::term_id, facts!(), polls::version))
    };
}

/// Adds the ordinary poll of a term for these firms, where they have none; answers the firms that got one.
///
/// # Errors
/// Postgres fails.
pub async fn add_ordinary(
    tx: &mut Tx,
    term: TermId,
    firms: &[CompanyId],
) -> Result<Vec<(ElectionId, CompanyId)>, StoreError> {
    let created_at = tx.now();
    let mut added = Vec::with_capacity(firms.len());
    for portion in firms.chunks(1_000) {
        let rows: Vec<_> = portion
            .iter()
            .map(|firm| {
                (
                    polls::id.eq(tx.id::<Uuid>()),
                    polls::company_id.eq(Uuid::from(*firm)),
                    polls::term_id.eq(Uuid::from(term)),
                    polls::poll.eq(Poll::Ordinary.code()),
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
///
/// # Errors
/// Postgres fails.
pub async fn add_other(
    tx: &mut Tx,
    id: ElectionId,
    company: CompanyId,
    term: TermId,
    poll: Poll,
    day: NaiveDate,
) -> Result<(), StoreError> {
    let created_at = tx.now();
    diesel::insert_into(polls::table)
        .values((
            polls::id.eq(Uuid::from(id)),
            polls::company_id.eq(Uuid::from(company)),
            polls::term_id.eq(Uuid::from(term)),
            polls::poll.eq(poll.code()),
            polls::election_day.eq(day),
            polls::created_at.eq(created_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// One poll.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: ElectionId) -> Result<Option<Election>, StoreError> {
    let row = rows!().filter(polls::id.eq(Uuid::from(id))).first::<Row>(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Locks a poll, so that two filings of one kind meet here.
///
/// # Errors
/// Postgres fails.
pub async fn lock(tx: &mut Tx, id: ElectionId) -> Result<(), StoreError> {
    polls::table.find(Uuid::from(id)).select(polls::id).for_update().first::<Uuid>(tx.conn()).await?;
    Ok(())
}

/// A page of the polls of a firm.
///
/// # Errors
/// Postgres fails.
pub async fn of_company(tx: &mut Tx, company: CompanyId, page: Page) -> Result<Listed<Election>, StoreError> {
    let found = rows!()
        .filter(polls::company_id.eq(Uuid::from(company)))
        .filter(polls::id.gt(page.start()))
        .order(polls::id)
        .limit(page.rows())
        .load::<Row>(tx.conn())
        .await?;
    Listed::cut(found, page, |election: &Election| election.id.into())
}
