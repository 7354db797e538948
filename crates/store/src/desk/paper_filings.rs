//! Filings that came on paper, and where they stand at the desk.

use chrono::{DateTime, NaiveDate, Utc};
use routing::paper_filing::{Channel, PaperState};
use serde::{Deserialize, Serialize};
use types::{CompanyId, DemarcheKind, ElectionId, Language, PaperFilingId, PersonId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::{breaks, known},
    schema::{companies, paper_filings as filings},
    sql::*,
};

/// A filing that came on paper.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PaperFiling {
    /// The filing.
    pub id: PaperFilingId,
    /// The last symbols of its tracking number.
    pub last_four: String,
    /// Which of the five démarches.
    pub kind: DemarcheKind,
    /// The poll.
    pub election: ElectionId,
    /// The firm.
    pub company: CompanyId,
    /// The firm's legal name.
    pub legal_name: String,
    /// How it came.
    pub channel: Channel,
    /// The day on which it came.
    pub received_on: NaiveDate,
    /// Where it stands.
    pub state: PaperState,
    /// What the desk noted; nobody else reads it.
    pub note: Option<String>,
    /// Where whoever filed is told that it moves on.
    pub email: Option<String>,
    /// In which language.
    pub language: Language,
    /// When the desk registered it.
    pub registered_at: DateTime<Utc>,
    /// When its state last changed.
    pub updated_at: DateTime<Utc>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Changes with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = filings)]
struct Row {
    id: Uuid,
    last_four: String,
    kind: String,
    election_id: Uuid,
    company_id: Uuid,
    channel: String,
    received_on: NaiveDate,
    state: String,
    note: Option<String>,
    email: Option<String>,
    language: String,
    registered_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
    version: i32,
}

type Joined = (Row, String);

impl TryFrom<Joined> for PaperFiling {
    type Error = StoreError;

    fn try_from((row, legal_name): Joined) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            last_four: row.last_four,
            kind: known(DemarcheKind::from_code(&row.kind), "kind of démarche")?,
            election: row.election_id.into(),
            company: row.company_id.into(),
            legal_name,
            channel: known(Channel::from_code(&row.channel), "channel")?,
            received_on: row.received_on,
            state: known(PaperState::from_code(&row.state), "state of a filing on paper")?,
            note: row.note,
            email: row.email,
            language: known(Language::from_code(&row.language), "language")?,
            registered_at: row.registered_at,
            updated_at: row.updated_at,
            closed_at: row.closed_at,
            version: row.version,
        })
    }
}

/// The columns of a row, with the firm's name.
macro_rules! rows {
    () => {
        filings::table
            .inner_join(companies::table.on(filings::company_id.eq(companies::id)))
            .select((Row::as_select(), companies::legal_name))
    };
}

/// Registers a filing under the keyed digest of its tracking number; false where that number is kept already.
///
/// # Errors
/// Postgres fails.
pub async fn add(
    tx: &mut Tx,
    filing: &PaperFiling,
    number_digest: &[u8],
    by: PersonId,
) -> Result<bool, StoreError> {
    let added = diesel::insert_into(filings::table)
        .values((
            filings::id.eq(Uuid::from(filing.id)),
            filings::number_digest.eq(number_digest),
            filings::last_four.eq(&filing.last_four),
            filings::kind.eq(filing.kind.code()),
            filings::election_id.eq(Uuid::from(filing.election)),
            filings::company_id.eq(Uuid::from(filing.company)),
            filings::channel.eq(filing.channel.code()),
            filings::received_on.eq(filing.received_on),
            filings::state.eq(filing.state.code()),
            filings::note.eq(&filing.note),
            filings::email.eq(&filing.email),
            filings::language.eq(filing.language.code()),
            filings::registered_by.eq(Uuid::from(by)),
            filings::registered_at.eq(filing.registered_at),
            filings::updated_at.eq(filing.updated_at),
        ))
        .execute(tx.conn())
        .await;
    match added {
        Err(error) if breaks(&error, "paper_filings_number_once") => Ok(false),
        other => Ok(other.map(|_| true)?),
    }
}

/// The filing of a tracking number, by its digest under each key.
///
/// # Errors
/// Postgres fails.
pub async fn by_number(tx: &mut Tx, digests: &[[u8; 32]]) -> Result<Option<PaperFiling>, StoreError> {
    let numbered = filings::number_digest.eq_any(slices(digests));
    let row = rows!().filter(numbered).first::<Joined>(tx.conn()).await;
    row.optional()?.map(TryInto::try_into).transpose()
}

/// One filing.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: PaperFilingId) -> Result<Option<PaperFiling>, StoreError> {
    let row = rows!().filter(filings::id.eq(Uuid::from(id))).first::<Joined>(tx.conn()).await;
    row.optional()?.map(TryInto::try_into).transpose()
}

/// One filing, its row locked until the transaction ends.
///
/// # Errors
/// Postgres fails.
pub async fn lock(tx: &mut Tx, id: PaperFilingId) -> Result<Option<PaperFiling>, StoreError> {
    let locked = filings::table.find(Uuid::from(id)).select(filings::id).for_update();
    if locked.first::<Uuid>(tx.conn()).await.optional()?.is_none() {
        return Ok(None);
    }
    find(tx, id).await
}

/// A page of the filings in this state.
///
/// # Errors
/// Postgres fails.
pub async fn at_the_desk(
    tx: &mut Tx,
    state: PaperState,
    page: Page,
) -> Result<Listed<PaperFiling>, StoreError> {
    let rows = rows!()
        .filter(filings::state.eq(state.code()))
        .filter(filings::id.gt(page.start()))
        .order(filings::id)
        .limit(page.rows())
        .load::<Joined>(tx.conn())
        .await?;
    Listed::cut(rows, page, |filing: &PaperFiling| filing.id.into())
}

/// The filing has taken a step to this state.
///
/// # Errors
/// Postgres fails.
pub async fn set_state(tx: &mut Tx, filing: &PaperFiling, state: PaperState) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(filings::table.find(Uuid::from(filing.id)))
        .set((
            filings::state.eq(state.code()),
            filings::closed_at.eq((state == PaperState::Closed).then_some(now)),
            filings::updated_at.eq(now),
            filings::version.eq(filing.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}
