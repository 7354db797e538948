//! What voters file without signing in, and where it stands at the desk.

pub mod files;

use chrono::{DateTime, Utc};
use routing::claim::{Claim, ClaimKind, ClaimState, Decision};
use serde::{Deserialize, Serialize};
use types::{ClaimFileId, ClaimId, CompanyId, ElectionId, Language, PersonId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::{breaks, known},
    schema::{claim_files, claims, companies},
    sql::*,
};

/// A claim and its life at the desk.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Filed {
    /// The claim.
    pub id: ClaimId,
    /// The last symbols of its tracking number.
    pub last_four: String,
    /// What it is.
    pub kind: ClaimKind,
    /// Where it stands.
    pub state: ClaimState,
    /// As it was filed.
    pub content: Claim,
    /// SHA-256 of its canonical bytes.
    pub content_digest: Vec<u8>,
    /// The language in which it was filed.
    pub language: Language,
    /// When it came.
    pub filed_at: DateTime<Utc>,
    /// When its state last changed.
    pub updated_at: DateTime<Utc>,
    /// The poll that it is about, once that is known.
    pub election: Option<ElectionId>,
    /// Its firm.
    pub company: Option<CompanyId>,
    /// The firm's legal name.
    pub legal_name: Option<String>,
    /// Who took it up.
    pub taken_up_by: Option<PersonId>,
    /// How it was decided.
    pub decision: Option<Decision>,
    /// What was answered.
    pub answer: Option<String>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Why, where it was not answered.
    pub closing_reason: Option<String>,
    /// Changes with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = claims)]
struct Row {
    id: Uuid,
    last_four: String,
    kind: String,
    state: String,
    content: Vec<u8>,
    content_digest: Vec<u8>,
    language: String,
    filed_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    election_id: Option<Uuid>,
    company_id: Option<Uuid>,
    taken_up_by: Option<Uuid>,
    decision: Option<String>,
    answer: Option<String>,
    answered_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    closing_reason: Option<String>,
    version: i32,
}

type Joined = (Row, Option<String>);

impl TryFrom<Joined> for Filed {
    type Error = StoreError;

    fn try_from((row, legal_name): Joined) -> Result<Self, StoreError> {
        let decision = row.decision.as_deref().map(Decision::from_code);
        Ok(Self {
            id: row.id.into(),
            last_four: row.last_four,
            kind: known(ClaimKind::from_code(&row.kind), "kind of claim")?,
            state: known(ClaimState::from_code(&row.state), "state of a claim")?,
            content: serde_json::from_slice(&row.content)?,
            content_digest: row.content_digest,
            language: known(Language::from_code(&row.language), "language")?,
            filed_at: row.filed_at,
            updated_at: row.updated_at,
            election: row.election_id.map(Into::into),
            company: row.company_id.map(Into::into),
            legal_name,
            taken_up_by: row.taken_up_by.map(Into::into),
            decision: decision.map(|decision| known(decision, "decision")).transpose()?,
            answer: row.answer,
            answered_at: row.answered_at,
            closed_at: row.closed_at,
            closing_reason: row.closing_reason,
            version: row.version,
        })
    }
}

/// The columns of a row, with the firm's name.
macro_rules! rows {
    () => {
        claims::table
            .left_join(companies::table.on(claims::company_id.eq(companies::id.nullable())))
            .select((Row::as_select(), companies::legal_name.nullable()))
    };
}

/// What is filed.
#[derive(Clone, Debug)]
pub struct NewClaim<'a> {
    /// Its id.
    pub id: ClaimId,
    /// Keyed digest of its tracking number.
    pub number_digest: &'a [u8],
    /// The last symbols of the number.
    pub last_four: &'a str,
    /// What it is.
    pub kind: ClaimKind,
    /// Its canonical bytes.
    pub content: &'a [u8],
    /// Their SHA-256.
    pub content_digest: &'a [u8],
    /// The language of the filer.
    pub language: Language,
}

/// Keeps a claim; false where its number is kept already.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, new: &NewClaim<'_>) -> Result<bool, StoreError> {
    let now = tx.now();
    let added = diesel::insert_into(claims::table)
        .values((
            claims::id.eq(Uuid::from(new.id)),
            claims::number_digest.eq(new.number_digest),
            claims::last_four.eq(new.last_four),
            claims::kind.eq(new.kind.code()),
            claims::state.eq(ClaimState::Received.code()),
            claims::content.eq(new.content),
            claims::content_digest.eq(new.content_digest),
            claims::language.eq(new.language.code()),
            claims::filed_at.eq(now),
            claims::updated_at.eq(now),
        ))
        .execute(tx.conn())
        .await;
    match added {
        Err(error) if breaks(&error, "claims_number_once") => Ok(false),
        other => Ok(other.map(|_| true)?),
    }
}

/// The claim of a tracking number, by its digest under each key.
///
/// # Errors
/// Postgres fails.
pub async fn by_number(tx: &mut Tx, digests: &[[u8; 32]]) -> Result<Option<Filed>, StoreError> {
    let numbered = claims::number_digest.eq_any(slices(digests));
    let row = rows!().filter(numbered).first::<Joined>(tx.conn()).await;
    row.optional()?.map(TryInto::try_into).transpose()
}

/// One claim.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: ClaimId) -> Result<Option<Filed>, StoreError> {
    let row = rows!().filter(claims::id.eq(Uuid::from(id))).first::<Joined>(tx.conn()).await;
    row.optional()?.map(TryInto::try_into).transpose()
}

/// One claim, its row locked until the transaction ends.
///
/// # Errors
/// Postgres fails.
pub async fn lock(tx: &mut Tx, id: ClaimId) -> Result<Option<Filed>, StoreError> {
    let locked = claims::table.find(Uuid::from(id)).select(claims::id).for_update();
    if locked.first::<Uuid>(tx.conn()).await.optional()?.is_none() {
        return Ok(None);
    }
    find(tx, id).await
}

/// A page of the claims in this state, of one kind only where it is named.
///
/// # Errors
/// Postgres fails.
pub async fn at_the_desk(
    tx: &mut Tx,
    state: ClaimState,
    kind: Option<ClaimKind>,
    page: Page,
) -> Result<Listed<Filed>, StoreError> {
    let mut query = rows!()
        .filter(claims::state.eq(state.code()))
        .filter(claims::id.gt(page.start()))
        .order(claims::id)
        .limit(page.rows())
        .into_boxed();
    if let Some(kind) = kind {
        query = query.filter(claims::kind.eq(kind.code()));
    }
    Listed::cut(query.load::<Joined>(tx.conn()).await?, page, |filed: &Filed| filed.id.into())
}

/// Somebody took it up.
///
/// # Errors
/// Postgres fails.
pub async fn take_up(tx: &mut Tx, filed: &Filed, state: ClaimState, by: PersonId) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(claims::table.find(Uuid::from(filed.id)))
        .set((
            claims::state.eq(state.code()),
            claims::taken_up_by.eq(Uuid::from(by)),
            claims::taken_up_at.eq(now),
            claims::updated_at.eq(now),
            claims::version.eq(filed.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// It is about this poll of this firm.
///
/// # Errors
/// Postgres fails.
pub async fn set_election(
    tx: &mut Tx,
    filed: &Filed,
    election: ElectionId,
    company: CompanyId,
) -> Result<(), StoreError> {
    diesel::update(claims::table.find(Uuid::from(filed.id)))
        .set((
            claims::election_id.eq(Uuid::from(election)),
            claims::company_id.eq(Uuid::from(company)),
            claims::version.eq(filed.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// It was decided and answered.
///
/// # Errors
/// Postgres fails.
pub async fn answer(
    tx: &mut Tx,
    filed: &Filed,
    state: ClaimState,
    decision: Decision,
    text: &str,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(claims::table.find(Uuid::from(filed.id)))
        .set((
            claims::state.eq(state.code()),
            claims::decision.eq(decision.code()),
            claims::answer.eq(text),
            claims::answered_at.eq(now),
            claims::updated_at.eq(now),
            claims::version.eq(filed.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// It was closed, answered or for this reason.
///
/// # Errors
/// Postgres fails.
pub async fn close(
    tx: &mut Tx,
    filed: &Filed,
    state: ClaimState,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(claims::table.find(Uuid::from(filed.id)))
        .set((
            claims::state.eq(state.code()),
            claims::closed_at.eq(now),
            claims::closing_reason.eq(reason),
            claims::updated_at.eq(now),
            claims::version.eq(filed.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Forgets what was closed before this moment, with its pieces: which claims and which pieces that were.
///
/// # Errors
/// Postgres fails.
pub async fn forget_closed_before(
    tx: &mut Tx,
    before: DateTime<Utc>,
) -> Result<(Vec<ClaimId>, Vec<ClaimFileId>), StoreError> {
    let old = || claims::table.filter(claims::closed_at.lt(before));
    let pieces = claim_files::claim_id.eq_any(old().select(claims::id.nullable()));
    let pieces = diesel::delete(claim_files::table.filter(pieces)).returning(claim_files::id);
    let pieces: Vec<Uuid> = pieces.get_results(tx.conn()).await?;
    let claims: Vec<Uuid> = diesel::delete(old()).returning(claims::id).get_results(tx.conn()).await?;
    Ok((claims.into_iter().map(Into::into).collect(), pieces.into_iter().map(Into::into).collect()))
}
