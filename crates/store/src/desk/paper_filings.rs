//! Filings that came on paper, and where they stand at the desk.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{dsl::AsSelect, pg::Pg};
use routing::paper_filing::{Channel, PaperFiling, PaperState};
use types::{CompanyId, DemarcheKind, ElectionId, Language, PaperFilingId, PersonId};

use crate::{
    Listed, Page, StoreError, Tx,
    error::breaks,
    schema::{companies, paper_filings as filings},
    sql::*,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = filings)]
struct Row {
    id: Col<PaperFilingId>,
    last_four: String,
    kind: Col<DemarcheKind>,
    election_id: Col<ElectionId>,
    company_id: Col<CompanyId>,
    #[diesel(select_expression = companies::legal_name)]
    legal_name: String,
    channel: Col<Channel>,
    received_on: NaiveDate,
    state: Col<PaperState>,
    note: Option<String>,
    email: Option<String>,
    language: Col<Language>,
    registered_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
    version: i32,
}

impl From<Row> for PaperFiling {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.0,
            last_four: row.last_four,
            kind: row.kind.0,
            election: row.election_id.0,
            company: row.company_id.0,
            legal_name: row.legal_name,
            channel: row.channel.0,
            received_on: row.received_on,
            state: row.state.0,
            note: row.note,
            email: row.email,
            language: row.language.0,
            registered_at: row.registered_at,
            updated_at: row.updated_at,
            closed_at: row.closed_at,
            version: row.version,
        }
    }
}

#[diesel::dsl::auto_type(no_type_alias)]
fn rows() -> _ {
    let row: AsSelect<Row, Pg> = Row::as_select();
    filings::table.inner_join(companies::table.on(filings::company_id.eq(companies::id))).select(row)
}

/// Registers a filing under the keyed digest of its tracking number; false where that number is kept already.
pub async fn add(
    tx: &mut Tx,
    filing: &PaperFiling,
    number_digest: &[u8],
    by: PersonId,
) -> Result<bool, StoreError> {
    let added = diesel::insert_into(filings::table)
        .values((
            filings::id.eq(Col(filing.id)),
            filings::number_digest.eq(number_digest),
            filings::last_four.eq(&filing.last_four),
            filings::kind.eq(Col(filing.kind)),
            filings::election_id.eq(Col(filing.election)),
            filings::company_id.eq(Col(filing.company)),
            filings::channel.eq(Col(filing.channel)),
            filings::received_on.eq(filing.received_on),
            filings::state.eq(Col(filing.state)),
            filings::note.eq(&filing.note),
            filings::email.eq(&filing.email),
            filings::language.eq(Col(filing.language)),
            filings::registered_by.eq(Col(by)),
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
pub async fn by_number(tx: &mut Tx, digests: &[[u8; 32]]) -> Result<Option<PaperFiling>, StoreError> {
    let numbered = filings::number_digest.eq_any(slices(digests));
    let row = rows().filter(numbered).first(tx.conn()).await.optional()?;
    Ok(row.map(Into::into))
}

pub async fn find(tx: &mut Tx, id: PaperFilingId) -> Result<Option<PaperFiling>, StoreError> {
    let row = rows().filter(filings::id.eq(Col(id))).first(tx.conn()).await.optional()?;
    Ok(row.map(Into::into))
}

/// One filing, its row locked until the transaction ends.
pub async fn lock(tx: &mut Tx, id: PaperFilingId) -> Result<Option<PaperFiling>, StoreError> {
    let row = filings::table.find(Col(id)).select(filings::id);
    row.for_update().execute(tx.conn()).await?;
    find(tx, id).await
}

pub async fn at_the_desk(
    tx: &mut Tx,
    state: PaperState,
    page: Page,
) -> Result<Listed<PaperFiling>, StoreError> {
    let rows = rows()
        .filter(filings::state.eq(Col(state)))
        .filter(filings::id.gt(page.start()))
        .order(filings::id)
        .limit(page.rows())
        .load(tx.conn())
        .await?;
    Ok(Listed::of(rows, page, |filing: &PaperFiling| filing.id.into()))
}

/// Saves what a step changed.
pub async fn save(tx: &mut Tx, after: &PaperFiling) -> Result<(), StoreError> {
    diesel::update(filings::table.find(Col(after.id)))
        .set((
            filings::state.eq(Col(after.state)),
            filings::closed_at.eq(after.closed_at),
            filings::updated_at.eq(after.updated_at),
            filings::version.eq(after.version),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}
