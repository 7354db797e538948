//! The procès-verbaux of an election, as they were typed.

use chrono::{DateTime, Utc};
use filings::proces_verbal::{KeptProcesVerbal, Key, Kind};
use types::{CompanyId, ElectionId, PersonId};

use crate::{StoreError, Tx, schema::proces_verbaux as records, sql::*};

#[derive(Queryable, Selectable)]
#[diesel(table_name = records)]
struct Row {
    company_id: Col<CompanyId>,
    record: String,
    updated_at: DateTime<Utc>,
    version: i32,
}

impl Row {
    fn kept(self, key: Key) -> KeptProcesVerbal {
        KeptProcesVerbal {
            key,
            company: self.company_id.0,
            text: self.record,
            updated_at: Some(self.updated_at),
            version: self.version,
        }
    }
}

/// The primary key.
fn row(key: Key) -> (Col<ElectionId>, Col<Kind>, Col<u32>) {
    (Col(key.election), Col(key.kind), Col(key.office))
}

/// A procès-verbal, where one was saved.
pub async fn find(tx: &mut Tx, key: Key) -> Result<Option<KeptProcesVerbal>, StoreError> {
    let row = records::table.find(row(key)).select(Row::as_select()).first(tx.conn()).await;
    Ok(row.optional()?.map(|row: Row| row.kept(key)))
}

/// All procès-verbaux of a kind, by the numbers of their offices, as they were typed.
pub async fn of_kind(
    tx: &mut Tx,
    election: ElectionId,
    kind: Kind,
) -> Result<Vec<(u32, String)>, StoreError> {
    let of_kind = records::table
        .filter(records::election_id.eq(Col(election)))
        .filter(records::kind.eq(Col(kind)))
        .order(records::office)
        .select((records::office, records::record));
    let found: Vec<(Col<u32>, String)> = of_kind.load(tx.conn()).await?;
    Ok(found.into_iter().map(|(office, text)| (office.0, text)).collect())
}

type KindAndOffice = (Col<Kind>, Col<u32>);

/// All procès-verbaux of a poll; locks them.
pub async fn lock_all(tx: &mut Tx, election: ElectionId) -> Result<Vec<KeptProcesVerbal>, StoreError> {
    let of_poll = records::table
        .filter(records::election_id.eq(Col(election)))
        .order((records::kind, records::office))
        .select(((records::kind, records::office), Row::as_select()))
        .for_update();
    let found: Vec<(KindAndOffice, Row)> = of_poll.load(tx.conn()).await?;
    let kept = |((kind, office), row): (KindAndOffice, Row)| {
        row.kept(Key { election, kind: kind.0, office: office.0 })
    };
    Ok(found.into_iter().map(kept).collect())
}

/// Saves a procès-verbal over the version that was seen, 0 for the first one; false where there is another.
pub async fn save(
    tx: &mut Tx,
    seen: &KeptProcesVerbal,
    text: &str,
    by: PersonId,
) -> Result<bool, StoreError> {
    let said = (records::record.eq(text), records::updated_by.eq(Col(by)), records::updated_at.eq(tx.now()));
    let saved = if seen.version == 0 {
        let (election, kind, office) = row(seen.key);
        let key = (
            records::election_id.eq(election),
            records::kind.eq(kind),
            records::office.eq(office),
            records::company_id.eq(Col(seen.company)),
        );
        let insert = diesel::insert_into(records::table).values((key, said));
        insert.on_conflict_do_nothing().execute(tx.conn()).await?
    } else {
        let old = records::table.find(row(seen.key)).filter(records::version.eq(seen.version));
        diesel::update(old).set((said, records::version.eq(seen.version + 1))).execute(tx.conn()).await?
    };
    Ok(saved == 1)
}
