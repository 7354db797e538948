//! Rounds in which procès-verbaux are signed: the newest revision of the file, and who has signed it.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use routing::signing::{Method, Office, RoundState};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{CompanyId, DocumentId, ElectionId, FileId, PersonId, RoundId, SignatoryId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::{breaks, known},
    schema::{signing_rounds as rounds, signing_signatories as signatories},
    sql::*,
};

/// Who signs in a round.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Signatory {
    /// The signatory.
    pub id: SignatoryId,
    /// The name.
    pub name: String,
    /// In which office.
    pub office: Office,
    /// Where a reminder goes.
    pub email: Option<String>,
    /// Keyed digest of the number that the certificate must have, where it is known.
    pub certificate: Option<Vec<u8>>,
    /// By which people recognise the certificate.
    pub certificate_last_four: Option<String>,
    /// The signature; none as long as it is missing.
    pub signed: Option<Signed>,
    /// When this person was reminded last.
    pub reminded_at: Option<DateTime<Utc>>,
}

/// A signature in a round.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Signed {
    /// When it came.
    pub at: DateTime<Utc>,
    /// How it was made.
    pub method: Method,
    /// Which revision of the file brought it.
    pub revision: i32,
    /// SHA-256 of the certificate.
    pub certificate_sha256: Option<Vec<u8>>,
    /// What was validated.
    pub report: Option<Value>,
    /// Who handed it in.
    pub by: PersonId,
}

/// A round of signatures.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Round {
    /// The round.
    pub id: RoundId,
    /// The poll.
    pub election: ElectionId,
    /// The firm.
    pub company: CompanyId,
    /// The returned document that is signed, where it is one.
    pub document: Option<DocumentId>,
    /// The twelve symbols of the paper that was printed to be signed, where it is one.
    pub paper: Option<String>,
    /// What the file is called.
    pub name: String,
    /// Where it stands.
    pub state: RoundState,
    /// SHA-256 of what everybody was asked to sign.
    pub document_sha256: Vec<u8>,
    /// The newest revision.
    pub file: FileId,
    /// How many revisions were added.
    pub revision: i32,
    /// Who signs, in the order in which they were named.
    pub signatories: Vec<Signatory>,
    /// When it was opened.
    pub created_at: DateTime<Utc>,
    /// When everybody had signed.
    pub completed_at: Option<DateTime<Utc>>,
    /// When it was called off.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// Changes with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = rounds)]
struct Row {
    id: Uuid,
    election_id: Uuid,
    company_id: Uuid,
    document_id: Option<Uuid>,
    paper_number: Option<String>,
    name: String,
    state: String,
    document_sha256: Vec<u8>,
    file_id: Uuid,
    revision: i32,
    created_at: DateTime<Utc>,
    completed_at: Option<DateTime<Utc>>,
    cancelled_at: Option<DateTime<Utc>>,
    version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = signatories)]
struct SignatoryRow {
    id: Uuid,
    round_id: Uuid,
    name: String,
    office: String,
    email: Option<String>,
    certificate_digest: Option<Vec<u8>>,
    certificate_last_four: Option<String>,
    signed_at: Option<DateTime<Utc>>,
    method: Option<String>,
    revision: Option<i32>,
    certificate_sha256: Option<Vec<u8>>,
    report: Option<String>,
    person_id: Option<Uuid>,
    reminded_at: Option<DateTime<Utc>>,
}

impl TryFrom<SignatoryRow> for Signatory {
    type Error = StoreError;

    fn try_from(row: SignatoryRow) -> Result<Self, StoreError> {
        let signed = match (row.signed_at, row.method, row.revision, row.person_id) {
            (Some(at), Some(method), Some(revision), Some(person)) => Some(Signed {
                at,
                method: known(Method::from_code(&method), "method of signing")?,
                revision,
                certificate_sha256: row.certificate_sha256,
                report: row.report.as_deref().map(serde_json::from_str).transpose()?,
                by: person.into(),
            }),
            _ => None,
        };
        Ok(Self {
            id: row.id.into(),
            name: row.name,
            office: known(Office::from_code(&row.office), "office")?,
            email: row.email,
            certificate: row.certificate_digest,
            certificate_last_four: row.certificate_last_four,
            signed,
            reminded_at: row.reminded_at,
        })
    }
}

async fn with_signatories(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Round>, StoreError> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let found = signatories::table
        .filter(signatories::round_id.eq_any(ids))
        .order((signatories::round_id, signatories::place))
        .select(SignatoryRow::as_select())
        .load(tx.conn())
        .await?;
    let mut by_round: HashMap<Uuid, Vec<Signatory>> = HashMap::new();
    for row in found {
        by_round.entry(row.round_id).or_default().push(row.try_into()?);
    }
    rows.into_iter()
        .map(|row| {
            Ok(Round {
                id: row.id.into(),
                election: row.election_id.into(),
                company: row.company_id.into(),
                document: row.document_id.map(Into::into),
                paper: row.paper_number,
                name: row.name,
                state: known(RoundState::from_code(&row.state), "state of a round")?,
                document_sha256: row.document_sha256,
                file: row.file_id.into(),
                revision: row.revision,
                signatories: by_round.remove(&row.id).unwrap_or_default(),
                created_at: row.created_at,
                completed_at: row.completed_at,
                cancelled_at: row.cancelled_at,
                version: row.version,
            })
        })
        .collect()
}

/// Opens a round.
///
/// # Errors
/// Postgres fails.
pub async fn open(tx: &mut Tx, round: &Round, by: PersonId) -> Result<(), StoreError> {
    diesel::insert_into(rounds::table)
        .values((
            rounds::id.eq(Uuid::from(round.id)),
            rounds::election_id.eq(Uuid::from(round.election)),
            rounds::company_id.eq(Uuid::from(round.company)),
            rounds::document_id.eq(round.document.map(Uuid::from)),
            rounds::paper_number.eq(&round.paper),
            rounds::name.eq(&round.name),
            rounds::state.eq(round.state.code()),
            rounds::document_sha256.eq(&round.document_sha256),
            rounds::file_id.eq(Uuid::from(round.file)),
            rounds::created_by.eq(Uuid::from(by)),
            rounds::created_at.eq(round.created_at),
        ))
        .execute(tx.conn())
        .await?;
    let rows: Vec<_> = (0_i32..)
        .zip(&round.signatories)
        .map(|(place, signatory)| {
            (
                signatories::id.eq(Uuid::from(signatory.id)),
                signatories::round_id.eq(Uuid::from(round.id)),
                signatories::place.eq(place),
                signatories::name.eq(&signatory.name),
                signatories::office.eq(signatory.office.code()),
                signatories::email.eq(&signatory.email),
                signatories::certificate_digest.eq(&signatory.certificate),
                signatories::certificate_last_four.eq(&signatory.certificate_last_four),
            )
        })
        .collect();
    diesel::insert_into(signatories::table).values(rows).execute(tx.conn()).await?;
    Ok(())
}

/// One round.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: RoundId) -> Result<Option<Round>, StoreError> {
    let rows =
        rounds::table.filter(rounds::id.eq(Uuid::from(id))).select(Row::as_select()).load(tx.conn()).await?;
    Ok(with_signatories(tx, rows).await?.pop())
}

/// One round; locks it.
///
/// # Errors
/// Postgres fails.
pub async fn lock(tx: &mut Tx, id: RoundId) -> Result<Option<Round>, StoreError> {
    let rows = rounds::table
        .filter(rounds::id.eq(Uuid::from(id)))
        .select(Row::as_select())
        .for_update()
        .load(tx.conn())
        .await?;
    Ok(with_signatories(tx, rows).await?.pop())
}

/// A page of the rounds of a poll.
///
/// # Errors
/// Postgres fails.
pub async fn of_election(tx: &mut Tx, election: ElectionId, page: Page) -> Result<Listed<Round>, StoreError> {
    let rows = rounds::table
        .filter(rounds::election_id.eq(Uuid::from(election)))
        .filter(rounds::id.gt(page.start()))
        .order(rounds::id)
        .limit(page.rows())
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    let found = with_signatories(tx, rows).await?;
    Ok(Listed::of(found, page, |round: &Round| round.id.into()))
}

/// How many rounds of a poll are open.
///
/// # Errors
/// Postgres fails.
pub async fn count_open(tx: &mut Tx, election: ElectionId) -> Result<i64, StoreError> {
    let open = rounds::table
        .filter(rounds::election_id.eq(Uuid::from(election)))
        .filter(rounds::state.eq(RoundState::Open.code()));
    Ok(open.count().get_result(tx.conn()).await?)
}

/// Keeps the signature of one who was missing; false where this certificate has signed in the round before.
///
/// # Errors
/// Postgres fails.
pub async fn sign(tx: &mut Tx, id: SignatoryId, signed: &Signed) -> Result<bool, StoreError> {
    let missing = signatories::table.find(Uuid::from(id)).filter(signatories::signed_at.is_null());
    let kept = diesel::update(missing)
        .set((
            signatories::signed_at.eq(signed.at),
            signatories::method.eq(signed.method.code()),
            signatories::revision.eq(signed.revision),
            signatories::certificate_sha256.eq(&signed.certificate_sha256),
            signatories::report.eq(signed.report.as_ref().map(Value::to_string)),
            signatories::person_id.eq(Uuid::from(signed.by)),
        ))
        .execute(tx.conn())
        .await;
    match kept {
        Err(error) if breaks(&error, "signing_signatories_certificate_once") => Ok(false),
        other => Ok(other? == 1),
    }
}

/// Keeps the same signature for everybody who is missing: they stand on one scan.
///
/// # Errors
/// Postgres fails.
pub async fn sign_all(tx: &mut Tx, id: RoundId, signed: &Signed) -> Result<(), StoreError> {
    let missing = signatories::table
        .filter(signatories::round_id.eq(Uuid::from(id)))
        .filter(signatories::signed_at.is_null());
    diesel::update(missing)
        .set((
            signatories::signed_at.eq(signed.at),
            signatories::method.eq(signed.method.code()),
            signatories::revision.eq(signed.revision),
            signatories::person_id.eq(Uuid::from(signed.by)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Puts a new revision of the file into a round, and the state to which it leads.
///
/// # Errors
/// Postgres fails.
pub async fn revise(tx: &mut Tx, round: &Round, state: RoundState, file: FileId) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(rounds::table.find(Uuid::from(round.id)))
        .set((
            rounds::state.eq(state.code()),
            rounds::file_id.eq(Uuid::from(file)),
            rounds::revision.eq(round.revision + 1),
            rounds::completed_at.eq((state == RoundState::Complete).then_some(now)),
            rounds::version.eq(round.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Calls a round off.
///
/// # Errors
/// Postgres fails.
pub async fn cancel(tx: &mut Tx, round: &Round, state: RoundState) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(rounds::table.find(Uuid::from(round.id)))
        .set((
            rounds::state.eq(state.code()),
            rounds::cancelled_at.eq(now),
            rounds::version.eq(round.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Marks those who are missing as reminded, each at most once on one day; who that were.
///
/// # Errors
/// Postgres fails.
pub async fn remind(tx: &mut Tx, round: &Round, today: NaiveDate) -> Result<Vec<SignatoryId>, StoreError> {
    let now = tx.now();
    let missing = signatories::table
        .filter(signatories::round_id.eq(Uuid::from(round.id)))
        .filter(signatories::signed_at.is_null())
        .filter(signatories::reminded_on.is_null().or(signatories::reminded_on.ne(today)));
    let reminded = diesel::update(missing)
        .set((signatories::reminded_at.eq(now), signatories::reminded_on.eq(today)))
        .returning(signatories::id)
        .get_results::<Uuid>(tx.conn())
        .await?;
    if !reminded.is_empty() {
        diesel::update(rounds::table.find(Uuid::from(round.id)))
            .set(rounds::version.eq(round.version + 1))
            .execute(tx.conn())
            .await?;
    }
    Ok(reminded.into_iter().map(Into::into).collect())
}
