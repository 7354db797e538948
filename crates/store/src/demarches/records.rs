//! The record of an election: what is entered once about it, as it was typed.

use chrono::{DateTime, NaiveDate, Utc};
use routing::demarche::State;
use serde::{Deserialize, Serialize};
use types::{CompanyId, DemarcheId, DemarcheKind, ElectionId, PersonId, SpaceId};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    error::known,
    schema::{accesses, demarches, election_records as records},
    sql::*,
};

/// The record of one election.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// The election.
    pub election: ElectionId,
    /// The firm that votes.
    pub company: CompanyId,
    /// JSON, as typed. No kept answer has it.
    #[serde(skip)]
    pub text: String,
    /// When it was last saved; never yet where absent.
    pub updated_at: Option<DateTime<Utc>>,
    /// Changes with every change; 0 before the first.
    pub version: i32,
}

impl Record {
    /// The record of an election about which nothing was entered.
    #[must_use]
    pub fn empty(election: ElectionId, company: CompanyId) -> Self {
        Self { election, company, text: "{}".to_owned(), updated_at: None, version: 0 }
    }
}

type Row = (Uuid, Uuid, String, DateTime<Utc>, i32);

impl From<Row> for Record {
    fn from((election, company, text, updated_at, version): Row) -> Self {
        let updated_at = Some(updated_at);
        Self { election: election.into(), company: company.into(), text, updated_at, version }
    }
}

/// The record of an election, where one was saved.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, election: ElectionId) -> Result<Option<Record>, StoreError> {
    let row = records::table
        .find(Uuid::from(election))
        .select((
            records::election_id,
            records::company_id,
            records::record,
            records::updated_at,
            records::version,
        ))
        .first::<Row>(tx.conn())
        .await
        .optional()?;
    Ok(row.map(Into::into))
}

/// Saves a record over the version that was seen, 0 for the first one; false where there is another.
///
/// # Errors
/// Postgres fails.
pub async fn save(
    tx: &mut Tx,
    seen: &Record,
    text: &str,
    opening_day: Option<NaiveDate>,
    by: PersonId,
) -> Result<bool, StoreError> {
    let said = (
        records::record.eq(text),
        records::opening_day.eq(opening_day),
        records::updated_by.eq(Uuid::from(by)),
        records::updated_at.eq(tx.now()),
    );
    let id = Uuid::from(seen.election);
    let saved = if seen.version == 0 {
        let key = (records::election_id.eq(id), records::company_id.eq(Uuid::from(seen.company)));
        let insert = diesel::insert_into(records::table).values((key, said));
        insert.on_conflict_do_nothing().execute(tx.conn()).await?
    } else {
        let old = records::table.find(id).filter(records::version.eq(seen.version));
        diesel::update(old).set((said, records::version.eq(seen.version + 1))).execute(tx.conn()).await?
    };
    Ok(saved == 1)
}

/// A démarche of the election that reached the administration.
#[derive(Clone, Debug)]
pub struct Filed {
    /// The démarche.
    pub id: DemarcheId,
    /// Which of the five.
    pub kind: DemarcheKind,
    /// As its makers call it.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// Canonical bytes of the content that reached the administration last.
    pub content: Vec<u8>,
}

type FiledRow = (Uuid, String, String, String, Option<Vec<u8>>);

impl TryFrom<FiledRow> for Filed {
    type Error = StoreError;

    fn try_from((id, kind, title, state, content): FiledRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: id.into(),
            kind: known(DemarcheKind::from_code(&kind), "kind of démarche")?,
            title,
            state: known(State::from_code(&state), "state of a démarche")?,
            content: known(content, "content of a transmitted démarche")?,
        })
    }
}

/// What these spaces have transmitted for an election and still hold: one démarche of each kind at most, in the order
/// of ids.
///
/// # Errors
/// Postgres fails.
pub async fn filed(tx: &mut Tx, election: ElectionId, spaces: &[SpaceId]) -> Result<Vec<Filed>, StoreError> {
    let spaces: Vec<Uuid> = spaces.iter().copied().map(Into::into).collect();
    let rows = demarches::table
        .inner_join(accesses::table.on(accesses::id.eq(demarches::access_id)))
        .filter(demarches::election_id.eq(Uuid::from(election)))
        .filter(demarches::transmitted_at.is_not_null())
        .filter(accesses::ended_at.is_null())
        .filter(accesses::space_id.eq_any(spaces))
        .order(demarches::id)
        .select((
            demarches::id,
            demarches::kind,
            demarches::title,
            demarches::state,
            demarches::received_content,
        ))
        .load::<FiledRow>(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What a démarche says.
#[derive(Clone, Debug)]
pub struct Said {
    /// Whether it has reached the administration, in this or in an earlier version.
    pub transmitted: bool,
    /// Canonical bytes.
    pub content: Vec<u8>,
}

/// What is said for an election, what was transmitted first: by these spaces, as far as they still
/// hold it, what they have confirmed or else transmitted, so that a correction is printed before it goes; without spaces,
/// what the administration has received.
///
/// # Errors
/// Postgres fails.
pub async fn contents(
    tx: &mut Tx,
    election: ElectionId,
    spaces: Option<&[SpaceId]>,
) -> Result<Vec<Said>, StoreError> {
    let mut query = demarches::table
        .inner_join(accesses::table.on(accesses::id.eq(demarches::access_id)))
        .filter(demarches::election_id.eq(Uuid::from(election)))
        .order((demarches::transmitted_at.asc(), demarches::id.desc()))
        .select((demarches::received_content, demarches::content))
        .into_boxed();
    match spaces {
        None => query = query.filter(demarches::transmitted_at.is_not_null()),
        Some(spaces) => {
            let spaces: Vec<Uuid> = spaces.iter().copied().map(Into::into).collect();
            query = query
                .filter(demarches::transmitted_at.is_not_null().or(demarches::confirmed_at.is_not_null()))
                .filter(accesses::ended_at.is_null())
                .filter(accesses::space_id.eq_any(spaces));
        }
    }
    let rows = query.load::<(Option<Vec<u8>>, Option<Vec<u8>>)>(tx.conn()).await?;
    let said = |(received, confirmed): (Option<Vec<u8>>, Option<Vec<u8>>)| {
        let transmitted = received.is_some();
        let content = match spaces {
            None => received,
            Some(_) => confirmed.or(received),
        };
        Some(Said { transmitted, content: content? })
    };
    Ok(rows.into_iter().filter_map(said).collect())
}

/// The kinds of démarche that have reached the administration for an election, whoever transmitted them.
///
/// # Errors
/// Postgres fails.
pub async fn transmitted_kinds(tx: &mut Tx, election: ElectionId) -> Result<Vec<DemarcheKind>, StoreError> {
    let kinds = demarches::table
        .filter(demarches::election_id.eq(Uuid::from(election)))
        .filter(demarches::transmitted_at.is_not_null())
        .select(demarches::kind)
        .load::<String>(tx.conn())
        .await?;
    kinds.iter().map(|kind| known(DemarcheKind::from_code(kind), "kind of démarche")).collect()
}
