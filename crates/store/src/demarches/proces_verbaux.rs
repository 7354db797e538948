//! The procès-verbaux of an election, as they were typed.

use chrono::{DateTime, Utc};
use filings::proces_verbal::Kind;
use serde::{Deserialize, Serialize};
use types::{CompanyId, ElectionId, PersonId};
use uuid::Uuid;

use crate::{StoreError, Tx, schema::proces_verbaux as records, sql::*};

/// Which record: of which election, of which kind, of which office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// The election.
    pub election: ElectionId,
    /// Its kind.
    pub kind: Kind,
    /// The number of the office, 1 to 200; 1 for all kinds but the counting of an office.
    pub office: u32,
}

impl Key {
    fn row(self) -> (Uuid, &'static str, i32) {
        (self.election.into(), self.kind.code(), i32::try_from(self.office).unwrap_or_default())
    }
}

/// A procès-verbal as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeptRecord {
    /// Which.
    pub key: Key,
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

impl KeptRecord {
    /// A record in which nothing was entered.
    #[must_use]
    pub fn empty(key: Key, company: CompanyId) -> Self {
        Self { key, company, text: "{}".to_owned(), updated_at: None, version: 0 }
    }
}

/// A procès-verbal, where one was saved.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, key: Key) -> Result<Option<KeptRecord>, StoreError> {
    let row = records::table
        .find(key.row())
        .select((records::company_id, records::record, records::updated_at, records::version))
        .first::<(Uuid, String, DateTime<Utc>, i32)>(tx.conn())
        .await
        .optional()?;
    Ok(row.map(|(company, text, updated_at, version)| KeptRecord {
        key,
        company: company.into(),
        text,
        updated_at: Some(updated_at),
        version,
    }))
}

/// Saves a procès-verbal over the version that was seen, 0 for the first one; false where there is another.
///
/// # Errors
/// Postgres fails.
pub async fn save(tx: &mut Tx, seen: &KeptRecord, text: &str, by: PersonId) -> Result<bool, StoreError> {
    let said =
        (records::record.eq(text), records::updated_by.eq(Uuid::from(by)), records::updated_at.eq(tx.now()));
    let saved = if seen.version == 0 {
        let (election, kind, office) = seen.key.row();
        let key = (
            records::election_id.eq(election),
            records::kind.eq(kind),
            records::office.eq(office),
            records::company_id.eq(Uuid::from(seen.company)),
        );
        let insert = diesel::insert_into(records::table).values((key, said));
        insert.on_conflict_do_nothing().execute(tx.conn()).await?
    } else {
        let old = records::table.find(seen.key.row()).filter(records::version.eq(seen.version));
        diesel::update(old).set((said, records::version.eq(seen.version + 1))).execute(tx.conn()).await?
    };
    Ok(saved == 1)
}
