//! What voters file without signing in, and where it stands at the desk.

pub mod files;

use chrono::{DateTime, Utc};
use routing::claim::{ClaimKind, ClaimState, Decision, Filed};
use types::{ClaimFileId, ClaimId, CompanyId, ElectionId, Language, PersonId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::unless_broken,
    schema::{claim_files, claims, companies},
    sql::*,
};

#[derive(HasQuery)]
#[diesel(table_name = claims)]
#[diesel(base_query = claims::table.left_join(companies::table.on(claims::company_id.eq(companies::id.nullable()))))]
struct Row {
    id: Col<ClaimId>,
    last_four: String,
    kind: Col<ClaimKind>,
    state: Col<ClaimState>,
    content: Vec<u8>,
    content_digest: Vec<u8>,
    language: Col<Language>,
    filed_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    election_id: Option<Col<ElectionId>>,
    company_id: Option<Col<CompanyId>>,
    #[diesel(select_expression = companies::legal_name.nullable())]
    legal_name: Option<String>,
    taken_up_by: Option<Col<PersonId>>,
    decision: Option<Col<Decision>>,
    answer: Option<String>,
    answered_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    closing_reason: Option<String>,
    version: i32,
}

impl TryFrom<Row> for Filed {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0,
            last_four: row.last_four,
            kind: row.kind.0,
            state: row.state.0,
            content: serde_json::from_slice(&row.content)?,
            content_digest: row.content_digest,
            language: row.language.0,
            filed_at: row.filed_at,
            updated_at: row.updated_at,
            election: row.election_id.map(|id| id.0),
            company: row.company_id.map(|id| id.0),
            legal_name: row.legal_name,
            taken_up_by: row.taken_up_by.map(|id| id.0),
            decision: row.decision.map(|decision| decision.0),
            answer: row.answer,
            answered_at: row.answered_at,
            closed_at: row.closed_at,
            closing_reason: row.closing_reason,
            version: row.version,
        })
    }
}

/// Keeps a claim under the keyed digest of its tracking number, with its canonical bytes; false where that number is kept
/// already.
pub async fn add(
    tx: &mut Tx,
    filed: &Filed,
    number_digest: &[u8],
    content: &[u8],
) -> Result<bool, StoreError> {
    let added = diesel::insert_into(claims::table)
        .values((
            claims::id.eq(Col(filed.id)),
            claims::number_digest.eq(number_digest),
            claims::last_four.eq(&filed.last_four),
            claims::kind.eq(Col(filed.kind)),
            claims::state.eq(Col(filed.state)),
            claims::content.eq(content),
            claims::content_digest.eq(&filed.content_digest),
            claims::language.eq(Col(filed.language)),
            claims::filed_at.eq(filed.filed_at),
            claims::updated_at.eq(filed.updated_at),
        ))
        .execute(tx.conn())
        .await;
    Ok(unless_broken(added, &["claims_number_once"])?.is_some())
}

/// The claim of a tracking number, by its digest under each key.
pub async fn by_number(tx: &mut Tx, digests: &[[u8; 32]]) -> Result<Option<Filed>, StoreError> {
    one(Row::query().filter(claims::number_digest.eq_any(slices(digests))).first(tx.conn()).await)
}

pub async fn find(tx: &mut Tx, id: ClaimId) -> Result<Option<Filed>, StoreError> {
    one(Row::query().filter(claims::id.eq(Col(id))).first(tx.conn()).await)
}

/// One claim, its row locked until the transaction ends.
pub async fn lock(tx: &mut Tx, id: ClaimId) -> Result<Option<Filed>, StoreError> {
    let row = claims::table.find(Col(id)).select(claims::id);
    row.for_update().execute(tx.conn()).await?;
    find(tx, id).await
}

/// A page of the claims in this state, of one kind only where it is named.
pub async fn at_the_desk(
    tx: &mut Tx,
    state: ClaimState,
    kind: Option<ClaimKind>,
    page: Page,
) -> Result<Listed<Filed>, StoreError> {
    let mut query = Row::query().filter(claims::state.eq(Col(state))).into_boxed();
    if let Some(kind) = kind {
        query = query.filter(claims::kind.eq(Col(kind)));
    }
    let rows = page.rows(tx, query, claims::id).await?;
    Listed::cut(rows, page, |filed: &Filed| filed.id.into())
}

/// Saves what a transition changed.
pub async fn save(tx: &mut Tx, before: &Filed, after: &Filed) -> Result<(), StoreError> {
    let taken_up = (before.taken_up_by != after.taken_up_by).then_some(after.updated_at);
    diesel::update(claims::table.find(Col(after.id)))
        .set((
            claims::state.eq(Col(after.state)),
            claims::taken_up_by.eq(after.taken_up_by.map(Col)),
            taken_up.map(|at| claims::taken_up_at.eq(at)),
            claims::election_id.eq(after.election.map(Col)),
            claims::company_id.eq(after.company.map(Col)),
            claims::decision.eq(after.decision.map(Col)),
            claims::answer.eq(&after.answer),
            claims::answered_at.eq(after.answered_at),
            claims::closed_at.eq(after.closed_at),
            claims::closing_reason.eq(&after.closing_reason),
            claims::updated_at.eq(after.updated_at),
            claims::version.eq(after.version),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Forgets what was closed before this moment, with its pieces: which claims and which pieces that were.
pub async fn forget_closed_before(
    tx: &mut Tx,
    before: DateTime<Utc>,
) -> Result<(Vec<ClaimId>, Vec<ClaimFileId>), StoreError> {
    let old = || claims::table.filter(claims::closed_at.lt(before));
    let pieces = claim_files::claim_id.eq_any(old().select(claims::id.nullable()));
    let pieces = diesel::delete(claim_files::table.filter(pieces)).returning(claim_files::id);
    let pieces = all::<Uuid, _>(pieces.get_results(tx.conn()).await)?;
    let claims = all::<Uuid, _>(diesel::delete(old()).returning(claims::id).get_results(tx.conn()).await)?;
    Ok((claims, pieces))
}
