//! Filings that came on paper, and where they stand at the desk.

use chrono::{DateTime, NaiveDate, Utc};
use routing::paper_filing::{Channel, PaperFiling, PaperState};
use types::{CompanyId, DemarcheKind, ElectionId, Language, PaperFilingId, PersonId};

use crate::{
    Listed, Page, StoreError, Tx,
    error::unless_broken,
    schema::{companies, paper_filings as filings},
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = filings)]
    #[diesel(base_query = filings::table.inner_join(companies::table.on(filings::company_id.eq(companies::id))))]
    struct Row -> PaperFiling {
        id: Col<PaperFilingId>,
        last_four: String,
        kind: Col<DemarcheKind>,
        election: Col<ElectionId> = filings::election_id,
        company: Col<CompanyId> = filings::company_id,
        legal_name: String = companies::legal_name,
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
    Ok(unless_broken(added, &["paper_filings_number_once"])?.is_some())
}

/// The filing of a tracking number, by its digest under each key.
pub async fn by_number(tx: &mut Tx, digests: &[[u8; 32]]) -> Result<Option<PaperFiling>, StoreError> {
    one(Row::query().filter(filings::number_digest.eq_any(slices(digests))).first(tx.conn()).await)
}

pub async fn find(tx: &mut Tx, id: PaperFilingId) -> Result<Option<PaperFiling>, StoreError> {
    one(Row::query().filter(filings::id.eq(Col(id))).first(tx.conn()).await)
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
    let rows = page.rows(tx, Row::query().filter(filings::state.eq(Col(state))), filings::id).await?;
    Listed::cut(rows, page, |filing: &PaperFiling| filing.id.into())
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
