//! Démarches: the draft as typed, the content as confirmed, the signature under it, and where it stands.

pub mod attachments;
pub mod corrections;
pub mod messages;
pub mod own_counts;
pub mod papers;
pub mod proces_verbaux;
pub mod receipts;
pub mod records;
pub mod timeline;
pub mod titles;
pub mod transmissions;

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::count_star;
use filings::standing_due_on;
use routing::{
    acknowledgement::Acknowledgement,
    demarche::{Actor, Demarche, State},
};
use serde_json::Value;
use types::{AccessId, CompanyId, DemarcheId, DemarcheKind, ElectionId, PersonId, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    companies::elections::FactsRow,
    error::unless_broken,
    schema::{
        accesses, companies, correction_rounds, demarches, elections as polls, messages as written, terms,
    },
    signing::signatures,
    sql::*,
};

mod take_over;

pub use take_over::take_over;

#[derive(Queryable, Selectable)]
#[diesel(table_name = demarches)]
struct Row {
    id: Col<DemarcheId>,
    election_id: Col<ElectionId>,
    company_id: Col<CompanyId>,
    access_id: Col<AccessId>,
    kind: Col<DemarcheKind>,
    title: String,
    state: Col<State>,
    draft: String,
    content_digest: Option<Vec<u8>>,
    confirmed_at: Option<DateTime<Utc>>,
    due_on: Option<NaiveDate>,
    late: Option<bool>,
    transmitted_at: Option<DateTime<Utc>>,
    received_at: Option<DateTime<Utc>>,
    received_digest: Option<Vec<u8>>,
    correction: Option<String>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    version: i32,
    status_changed_at: Option<DateTime<Utc>>,
    acknowledged: Option<Value>,
    received_acknowledged: Option<Value>,
    reopening: Option<String>,
    unseen_since: Option<DateTime<Utc>>,
}

/// A row with what belongs to it: the company's name, the power, the facts of the poll, and what is counted.
#[derive(Queryable)]
struct Joined {
    row: Row,
    legal_name: String,
    space_id: Col<SpaceId>,
    term_id: Col<TermId>,
    access_ended_at: Option<DateTime<Utc>>,
    facts: FactsRow,
    unread_by_filer: Option<i64>,
    unread_by_authority: Option<i64>,
    sent_back_at: Option<DateTime<Utc>>,
}

fn ticked_off(kept: Option<Value>) -> Result<Vec<Acknowledgement>, StoreError> {
    kept.map_or(Ok(Vec::new()), |kept| {
        serde_json::from_value(kept).map_err(|_| StoreError::Unknown("acknowledgement"))
    })
}

impl TryFrom<Joined> for Demarche {
    type Error = StoreError;

    fn try_from(joined: Joined) -> Result<Self, StoreError> {
        let row = joined.row;
        let kind = row.kind.0;
        let due_on = standing_due_on(kind, &joined.facts.read()?, row.due_on, row.transmitted_at.is_some());
        Ok(Self {
            id: row.id.0,
            election: row.election_id.0,
            company: row.company_id.0,
            legal_name: joined.legal_name,
            access: row.access_id.0,
            space: joined.space_id.0,
            term: joined.term_id.0,
            access_alive: joined.access_ended_at.is_none(),
            kind,
            title: row.title,
            state: row.state.0,
            draft: row.draft,
            content_digest: row.content_digest,
            confirmed_at: row.confirmed_at,
            due_on,
            late: row.late,
            transmitted_at: row.transmitted_at,
            received_at: row.received_at,
            received_digest: row.received_digest,
            correction: row.correction,
            reopening: row.reopening,
            unseen_since: row.unseen_since,
            view_only: false,
            acknowledged: ticked_off(row.acknowledged)?,
            received_acknowledged: ticked_off(row.received_acknowledged)?,
            sent_back_at: joined.sent_back_at,
            unread_by_filer: joined.unread_by_filer.unwrap_or_default(),
            unread_by_authority: joined.unread_by_authority.unwrap_or_default(),
            status_changed_at: row.status_changed_at.unwrap_or(row.updated_at),
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        })
    }
}

/// How many messages of this side about a démarche are unread.
macro_rules! unread {
    ($side:expr) => {
        written::table
            .filter(written::demarche_id.eq(demarches::id))
            .filter(written::side.eq(Col($side)))
            .filter(written::read_at.is_null())
            .select(count_star())
            .single_value()
    };
}

/// When the round that is being answered was opened.
macro_rules! sent_back {
    () => {
        correction_rounds::table
            .filter(correction_rounds::demarche_id.eq(demarches::id))
            .filter(correction_rounds::resolved_at.is_null())
            .select(correction_rounds::sent_at)
            .single_value()
    };
}

/// The columns of a row, with the company's name and the space that holds the power.
macro_rules! rows {
    () => {
        demarches::table
            .inner_join(companies::table.on(companies::id.eq(demarches::company_id)))
            .inner_join(accesses::table.on(accesses::id.eq(demarches::access_id)))
            .inner_join(polls::table.on(polls::id.eq(demarches::election_id)))
            .inner_join(terms::table.on(terms::id.eq(polls::term_id)))
            .select((
                Row::as_select(),
                companies::legal_name,
                accesses::space_id,
                accesses::term_id,
                accesses::ended_at,
                FactsRow::as_select(),
                unread!(Actor::Authority),
                unread!(Actor::Filer),
                sent_back!(),
            ))
    };
}

mod of_space;

pub use of_space::{Wanted, of_election, of_space};

/// What a new démarche starts with.
#[derive(Clone, Debug)]
pub struct Start {
    pub id: DemarcheId,
    pub election: ElectionId,
    pub company: CompanyId,
    /// The power under which it is made.
    pub access: AccessId,
    pub kind: DemarcheKind,
    /// As its makers call it.
    pub title: String,
    /// Whether somebody wrote that, so that no pattern changes it.
    pub titled_by_hand: bool,
    /// JSON, as typed.
    pub draft: String,
    /// The last lawful day, where it is known from the start.
    pub due_on: Option<NaiveDate>,
}

pub async fn start(tx: &mut Tx, start: &Start, by: PersonId) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(demarches::table)
        .values((
            demarches::id.eq(Col(start.id)),
            demarches::election_id.eq(Col(start.election)),
            demarches::company_id.eq(Col(start.company)),
            demarches::access_id.eq(Col(start.access)),
            demarches::kind.eq(Col(start.kind)),
            demarches::title.eq(&start.title),
            demarches::titled_by_hand.eq(start.titled_by_hand),
            demarches::state.eq(Col(State::Draft)),
            demarches::draft.eq(&start.draft),
            demarches::due_on.eq(start.due_on),
            demarches::created_by.eq(Col(by)),
            demarches::status_changed_at.eq(now),
            demarches::created_at.eq(now),
            demarches::updated_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, id: DemarcheId) -> Result<Option<Demarche>, StoreError> {
    one(rows!().filter(demarches::id.eq(Col(id))).first::<Joined>(tx.conn()).await)
}

/// One démarche, its row locked until the transaction ends.
pub async fn lock(tx: &mut Tx, id: DemarcheId) -> Result<Option<Demarche>, StoreError> {
    let row = demarches::table.find(Col(id)).select(demarches::id);
    row.for_update().execute(tx.conn()).await?;
    find(tx, id).await
}

/// A page of what was transmitted: of these states, or of any with something that nobody at the desk has looked at.
pub async fn at_the_desk(
    tx: &mut Tx,
    states: Option<&[State]>,
    page: Page,
) -> Result<Listed<Demarche>, StoreError> {
    let query = rows!().filter(demarches::transmitted_at.is_not_null()).into_boxed();
    let query = match states {
        Some(states) => query.filter(demarches::state.eq_any(states.iter().copied().map(Col))),
        None => query.filter(demarches::unseen_since.is_not_null()),
    };
    let rows: Vec<Joined> = page.rows(tx, query, demarches::id).await?;
    Listed::cut(rows, page, |demarche: &Demarche| demarche.id.into())
}

/// The filing of this kind that reached the administration for this poll, if there is one.
pub async fn transmitted(
    tx: &mut Tx,
    election: ElectionId,
    kind: DemarcheKind,
) -> Result<Option<DemarcheId>, StoreError> {
    let id = demarches::table
        .filter(demarches::election_id.eq(Col(election)))
        .filter(demarches::kind.eq(Col(kind)))
        .filter(demarches::transmitted_at.is_not_null())
        .select(demarches::id);
    one(id.first::<Uuid>(tx.conn()).await)
}

/// How many filings stand at the desk in each state, and with how many of them there is something that nobody has looked at.
pub async fn desk_counts(tx: &mut Tx) -> Result<(Vec<(State, i64)>, i64), StoreError> {
    let filed = demarches::table.filter(demarches::transmitted_at.is_not_null());
    let states = filed.group_by(demarches::state).select((demarches::state, count_star()));
    let states = states.load::<(Col<State>, i64)>(tx.conn()).await?;
    let unseen = demarches::table.filter(demarches::unseen_since.is_not_null()).select(count_star());
    let unseen = unseen.first::<i64>(tx.conn()).await?;
    Ok((states.into_iter().map(|(state, count)| (state.0, count)).collect(), unseen))
}

/// Notes that something came now that nobody at the desk has looked at.
pub async fn note_unseen(tx: &mut Tx, id: DemarcheId) -> Result<(), StoreError> {
    let noted = demarches::unseen_since.eq(tx.now());
    diesel::update(demarches::table.find(Col(id))).set(noted).execute(tx.conn()).await?;
    Ok(())
}

/// Notes that somebody at the desk has looked at what came until this moment; whether there was such a thing.
pub async fn note_seen(tx: &mut Tx, id: DemarcheId, until: DateTime<Utc>) -> Result<bool, StoreError> {
    let unseen = demarches::table.find(Col(id)).filter(demarches::unseen_since.le(until));
    let seen = diesel::update(unseen).set(demarches::unseen_since.eq(None::<DateTime<Utc>>));
    Ok(seen.execute(tx.conn()).await? == 1)
}

/// What reached the administration last for this poll, of each space whose power has not ended.
pub async fn last_of_each_space(tx: &mut Tx, election: ElectionId) -> Result<Vec<Demarche>, StoreError> {
    let these = rows!()
        .filter(demarches::election_id.eq(Col(election)))
        .filter(demarches::transmitted_at.is_not_null())
        .filter(accesses::ended_at.is_null())
        .order((demarches::transmitted_at.desc(), demarches::id.desc()));
    let mut last: Vec<Demarche> = all::<Joined, _>(these.load(tx.conn()).await)?;
    let mut spaces = HashSet::new();
    last.retain(|filed| spaces.insert(filed.space));
    Ok(last)
}

/// Saves what a transition changed: `before` is the démarche as it was locked, `after` what the transition made of it, and
/// `content` the canonical bytes where one was confirmed. A signature ends with the content under it. False where another
/// démarche of its kind was transmitted first for this poll.
pub async fn save(
    tx: &mut Tx,
    before: &Demarche,
    after: &Demarche,
    content: Option<&[u8]>,
) -> Result<bool, StoreError> {
    let opened = before.content_digest.is_some() && after.content_digest.is_none();
    let content = if opened { Some(None) } else { content.map(Some) };
    let transmitted = after.state == State::Transmitted && before.state != State::Transmitted;
    let received = transmitted.then(|| {
        (
            demarches::received_at.eq(after.received_at),
            demarches::received_content.eq(demarches::content),
            demarches::received_digest.eq(demarches::content_digest),
            demarches::received_acknowledged.eq(demarches::acknowledged),
        )
    });
    let acknowledged = changed(&before.acknowledged, &after.acknowledged).map(serde_json::to_value);
    let saved = diesel::update(demarches::table.find(Col(after.id)))
        .set((
            demarches::state.eq(Col(after.state)),
            changed(&before.draft, &after.draft).map(|draft| demarches::draft.eq(draft)),
            content.map(|content| demarches::content.eq(content)),
            changed(&before.content_digest, &after.content_digest)
                .map(|digest| demarches::content_digest.eq(digest)),
            demarches::confirmed_at.eq(after.confirmed_at),
            acknowledged.transpose()?.map(|acknowledged| demarches::acknowledged.eq(acknowledged)),
            demarches::due_on.eq(after.due_on),
            demarches::transmitted_at.eq(after.transmitted_at),
            demarches::late.eq(after.late),
            received,
            changed(&before.correction, &after.correction).map(|text| demarches::correction.eq(text)),
            changed(&before.reopening, &after.reopening).map(|text| demarches::reopening.eq(text)),
            demarches::status_changed_at.eq(after.status_changed_at),
            demarches::updated_at.eq(after.updated_at),
            demarches::version.eq(after.version),
        ))
        .execute(tx.conn())
        .await;
    if unless_broken(saved, &["demarches_one_transmitted"])?.is_none() {
        return Ok(false);
    }
    if opened {
        signatures::undo(tx, after.id).await?;
    }
    Ok(true)
}

fn changed<'a, T: PartialEq>(before: &T, after: &'a T) -> Option<&'a T> {
    (before != after).then_some(after)
}

/// The canonical bytes of the confirmed content.
pub async fn content(tx: &mut Tx, id: DemarcheId) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(demarches::table.find(Col(id)).select(demarches::content).first(tx.conn()).await?)
}

/// The canonical bytes of the content that reached the administration last.
pub async fn received(tx: &mut Tx, id: DemarcheId) -> Result<Option<Vec<u8>>, StoreError> {
    let content = demarches::table.find(Col(id)).select(demarches::received_content);
    Ok(content.first(tx.conn()).await?)
}

/// Removes a démarche that never reached the administration.
pub async fn delete(tx: &mut Tx, id: DemarcheId) -> Result<(), StoreError> {
    let unsent = demarches::table.find(Col(id)).filter(demarches::transmitted_at.is_null());
    diesel::delete(unsent).execute(tx.conn()).await?;
    Ok(())
}
