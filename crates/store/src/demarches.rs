//! Démarches: the draft as typed, the content as confirmed, the signature under it, and where it stands.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::count_star;
use filings::standing_due_on;
use routing::{
    acknowledgement::Acknowledgement,
    demarche::{Actor, State},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{AccessId, CompanyId, DemarcheId, DemarcheKind, ElectionId, PersonId, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    elections::{FactsRow, facts},
    error::{breaks, known},
    schema::{accesses, companies, correction_rounds, demarches, elections as polls, messages, terms},
    signatures,
    sql::*,
};

mod take_over;

pub use take_over::take_over;

/// A démarche, from its draft to its closing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Demarche {
    /// The démarche.
    pub id: DemarcheId,
    /// The poll it belongs to.
    pub election: ElectionId,
    /// The firm it concerns.
    pub company: CompanyId,
    /// The firm's legal name.
    pub legal_name: String,
    /// The power under which it was made.
    pub access: AccessId,
    /// The space that holds this power.
    pub space: SpaceId,
    /// The term.
    pub term: TermId,
    /// Whether that power is alive.
    pub access_alive: bool,
    /// Which of the five.
    pub kind: DemarcheKind,
    /// As its makers call it.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// JSON, as typed. No kept answer has it: what is deleted must be gone.
    #[serde(skip)]
    pub draft: String,
    /// SHA-256 of the confirmed content.
    pub content_digest: Option<Vec<u8>>,
    /// When the content was confirmed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The last lawful day: as the facts and the published dates say now, once transmitted as they said then.
    pub due_on: Option<NaiveDate>,
    /// Whether it was transmitted after that day.
    pub late: Option<bool>,
    /// When it first reached the administration.
    pub transmitted_at: Option<DateTime<Utc>>,
    /// When it last reached the administration.
    pub received_at: Option<DateTime<Utc>>,
    /// SHA-256 of the content that reached it then.
    pub received_digest: Option<Vec<u8>>,
    /// What the administration asks to be corrected.
    pub correction: Option<String>,
    /// Warnings that were ticked off at the confirmation. No kept answer has them, as with the draft.
    #[serde(skip)]
    pub acknowledged: Vec<Acknowledgement>,
    /// Those that reached the administration last.
    #[serde(skip)]
    pub received_acknowledged: Vec<Acknowledgement>,
    /// When the administration sent it back, while that is being answered.
    #[serde(default)]
    pub sent_back_at: Option<DateTime<Utc>>,
    /// Messages of the administration that no filer has read.
    #[serde(default)]
    pub unread_by_filer: i64,
    /// Messages of the filer that nobody at the administration has read.
    #[serde(default)]
    pub unread_by_authority: i64,
    /// When its status last changed, as people see it.
    #[serde(default)]
    pub status_changed_at: DateTime<Utc>,
    /// When it was started.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
    /// Changes with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = demarches)]
struct Row {
    id: Uuid,
    election_id: Uuid,
    company_id: Uuid,
    access_id: Uuid,
    kind: String,
    title: String,
    state: String,
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
}

type Joined = (
    Row,
    String,
    Uuid,
    Uuid,
    Option<DateTime<Utc>>,
    FactsRow,
    Option<i64>,
    Option<i64>,
    Option<DateTime<Utc>>,
);

fn ticked_off(kept: Option<Value>) -> Result<Vec<Acknowledgement>, StoreError> {
    kept.map_or(Ok(Vec::new()), |kept| {
        serde_json::from_value(kept).map_err(|_| StoreError::Unknown("acknowledgement"))
    })
}

impl TryFrom<Joined> for Demarche {
    type Error = StoreError;

    fn try_from(
        (row, legal_name, space, term, ended_at, facts, by_filer, by_authority, sent_back_at): Joined,
    ) -> Result<Self, StoreError> {
        let kind = known(DemarcheKind::from_code(&row.kind), "kind of démarche")?;
        let due_on = standing_due_on(kind, &facts.read()?.1, row.due_on, row.transmitted_at.is_some());
        Ok(Self {
            id: row.id.into(),
            election: row.election_id.into(),
            company: row.company_id.into(),
            legal_name,
            access: row.access_id.into(),
            space: space.into(),
            term: term.into(),
            access_alive: ended_at.is_none(),
            kind,
            title: row.title,
            state: known(State::from_code(&row.state), "state of a démarche")?,
            draft: row.draft,
            content_digest: row.content_digest,
            confirmed_at: row.confirmed_at,
            due_on,
            late: row.late,
            transmitted_at: row.transmitted_at,
            received_at: row.received_at,
            received_digest: row.received_digest,
            correction: row.correction,
            acknowledged: ticked_off(row.acknowledged)?,
            received_acknowledged: ticked_off(row.received_acknowledged)?,
            sent_back_at,
            unread_by_filer: by_filer.unwrap_or_default(),
            unread_by_authority: by_authority.unwrap_or_default(),
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
        messages::table
            .filter(messages::demarche_id.eq(demarches::id))
            .filter(messages::side.eq($side.code()))
            .filter(messages::read_at.is_null())
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

/// The columns of a row, with the firm's name and the space that holds the power.
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
                facts!(),
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
    /// Its id.
    pub id: DemarcheId,
    /// The poll.
    pub election: ElectionId,
    /// The firm.
    pub company: CompanyId,
    /// The power under which it is made.
    pub access: AccessId,
    /// Which of the five.
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

/// Starts a démarche.
///
/// # Errors
/// Postgres fails.
pub async fn start(tx: &mut Tx, start: &Start, by: PersonId) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(demarches::table)
        .values((
            demarches::id.eq(Uuid::from(start.id)),
            demarches::election_id.eq(Uuid::from(start.election)),
            demarches::company_id.eq(Uuid::from(start.company)),
            demarches::access_id.eq(Uuid::from(start.access)),
            demarches::kind.eq(start.kind.code()),
            demarches::title.eq(&start.title),
            demarches::titled_by_hand.eq(start.titled_by_hand),
            demarches::state.eq(State::Draft.code()),
            demarches::draft.eq(&start.draft),
            demarches::due_on.eq(start.due_on),
            demarches::created_by.eq(Uuid::from(by)),
            demarches::status_changed_at.eq(now),
            demarches::created_at.eq(now),
            demarches::updated_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// One démarche.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: DemarcheId) -> Result<Option<Demarche>, StoreError> {
    let row = rows!().filter(demarches::id.eq(Uuid::from(id))).first::<Joined>(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// One démarche, its row locked until the transaction ends.
///
/// # Errors
/// Postgres fails.
pub async fn lock(tx: &mut Tx, id: DemarcheId) -> Result<Option<Demarche>, StoreError> {
    let locked = demarches::table.find(Uuid::from(id)).select(demarches::id).for_update();
    if locked.first::<Uuid>(tx.conn()).await.optional()?.is_none() {
        return Ok(None);
    }
    find(tx, id).await
}

/// A page of what was transmitted, of these states only where some are given.
///
/// # Errors
/// Postgres fails.
pub async fn at_the_desk(tx: &mut Tx, states: &[State], page: Page) -> Result<Listed<Demarche>, StoreError> {
    let codes: Vec<&str> = states.iter().map(|state| state.code()).collect();
    let rows = rows!()
        .filter(demarches::transmitted_at.is_not_null())
        .filter(demarches::state.eq_any(codes))
        .filter(demarches::id.gt(page.start()))
        .order(demarches::id)
        .limit(page.rows())
        .load::<Joined>(tx.conn())
        .await?;
    Listed::cut(rows, page, |demarche: &Demarche| demarche.id.into())
}

/// The filing of this kind that reached the administration for this poll, if there is one.
///
/// # Errors
/// Postgres fails.
pub async fn transmitted(
    tx: &mut Tx,
    election: ElectionId,
    kind: DemarcheKind,
) -> Result<Option<DemarcheId>, StoreError> {
    let id = demarches::table
        .filter(demarches::election_id.eq(Uuid::from(election)))
        .filter(demarches::kind.eq(kind.code()))
        .filter(demarches::transmitted_at.is_not_null())
        .select(demarches::id);
    Ok(id.first::<Uuid>(tx.conn()).await.optional()?.map(Into::into))
}

/// Saves the draft as typed; what was confirmed or signed before no longer holds.
///
/// # Errors
/// Postgres fails.
pub async fn save_draft(
    tx: &mut Tx,
    demarche: &Demarche,
    state: State,
    draft: &str,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(demarches::table.find(Uuid::from(demarche.id)))
        .set((
            demarches::draft.eq(draft),
            demarches::state.eq(state.code()),
            demarches::content.eq(None::<Vec<u8>>),
            demarches::content_digest.eq(None::<Vec<u8>>),
            demarches::confirmed_at.eq(None::<DateTime<Utc>>),
            demarches::acknowledged.eq(None::<Value>),
            demarches::status_changed_at.eq(status_changed_at(demarche, state, now)),
            demarches::updated_at.eq(now),
            demarches::version.eq(demarche.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    signatures::undo(tx, demarche.id).await
}

/// When the status last changed, as people see it, once the démarche stands in this state.
fn status_changed_at(demarche: &Demarche, state: State, now: DateTime<Utc>) -> DateTime<Utc> {
    if demarche.state.status() == state.status() { demarche.status_changed_at } else { now }
}

/// Keeps the confirmed content: its canonical bytes, their digest, and the warnings that were ticked off.
///
/// # Errors
/// Postgres fails.
pub async fn confirm(
    tx: &mut Tx,
    demarche: &Demarche,
    state: State,
    content: &[u8],
    digest: &[u8],
    due_on: Option<NaiveDate>,
    acknowledged: &[Acknowledgement],
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(demarches::table.find(Uuid::from(demarche.id)))
        .set((
            demarches::state.eq(state.code()),
            demarches::content.eq(content),
            demarches::content_digest.eq(digest),
            demarches::confirmed_at.eq(now),
            demarches::acknowledged.eq(serde_json::to_value(acknowledged)?),
            demarches::status_changed_at.eq(status_changed_at(demarche, state, now)),
            demarches::due_on.eq(due_on),
            demarches::updated_at.eq(now),
            demarches::version.eq(demarche.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The canonical bytes of the confirmed content.
///
/// # Errors
/// Postgres fails.
pub async fn content(tx: &mut Tx, id: DemarcheId) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(demarches::table.find(Uuid::from(id)).select(demarches::content).first(tx.conn()).await?)
}

/// The canonical bytes of the content that reached the administration last.
///
/// # Errors
/// Postgres fails.
pub async fn received(tx: &mut Tx, id: DemarcheId) -> Result<Option<Vec<u8>>, StoreError> {
    let content = demarches::table.find(Uuid::from(id)).select(demarches::received_content);
    Ok(content.first(tx.conn()).await?)
}

/// Puts a démarche into another state; the rest of it stays.
///
/// # Errors
/// Postgres fails.
pub async fn set_state(tx: &mut Tx, demarche: &Demarche, state: State) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(demarches::table.find(Uuid::from(demarche.id)))
        .set((
            demarches::state.eq(state.code()),
            demarches::status_changed_at.eq(status_changed_at(demarche, state, now)),
            demarches::updated_at.eq(now),
            demarches::version.eq(demarche.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Hands a démarche to the administration; false where another of its kind was first for this poll.
///
/// # Errors
/// Postgres fails.
pub async fn transmit(
    tx: &mut Tx,
    demarche: &Demarche,
    state: State,
    late: bool,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let sent = diesel::update(demarches::table.find(Uuid::from(demarche.id)))
        .set((
            demarches::state.eq(state.code()),
            demarches::transmitted_at.eq(demarche.transmitted_at.unwrap_or(now)),
            demarches::due_on.eq(demarche.due_on),
            demarches::late.eq(demarche.late.unwrap_or(late)),
            demarches::received_at.eq(now),
            demarches::received_content.eq(demarches::content),
            demarches::received_digest.eq(demarches::content_digest),
            demarches::received_acknowledged.eq(demarches::acknowledged),
            demarches::status_changed_at.eq(status_changed_at(demarche, state, now)),
            demarches::correction.eq(None::<String>),
            demarches::updated_at.eq(now),
            demarches::version.eq(demarche.version + 1),
        ))
        .execute(tx.conn())
        .await;
    match sent {
        Err(error) if breaks(&error, "demarches_one_transmitted") => Ok(false),
        other => Ok(other.map(|_| true)?),
    }
}

/// Sends a démarche back to its makers with a text; its content opens again.
///
/// # Errors
/// Postgres fails.
pub async fn send_back(tx: &mut Tx, demarche: &Demarche, state: State, text: &str) -> Result<(), StoreError> {
    let draft = demarche.draft.clone();
    save_draft(tx, demarche, state, &draft).await?;
    diesel::update(demarches::table.find(Uuid::from(demarche.id)))
        .set(demarches::correction.eq(text))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Removes a démarche that never reached the administration.
///
/// # Errors
/// Postgres fails.
pub async fn delete(tx: &mut Tx, id: DemarcheId) -> Result<(), StoreError> {
    let unsent = demarches::table.find(Uuid::from(id)).filter(demarches::transmitted_at.is_null());
    diesel::delete(unsent).execute(tx.conn()).await?;
    Ok(())
}
