//! PDFs with an empty place for one signature, for as long as they wait for it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{DemarcheId, FileId, Language, PersonId, PreparationId, RoundId, SignatoryId};
use uuid::Uuid;

use crate::{StoreError, Tx, error::known, files, schema::signature_preparations as preparations, sql::*};

/// Under what the signature will stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// Under the content of a démarche.
    Demarche(DemarcheId),
    /// In a round, for one signatory, on this revision of its file.
    Round(RoundId, SignatoryId, i32),
}

/// A PDF that waits for one signature.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Preparation {
    /// The preparation.
    pub id: PreparationId,
    /// Under what the signature will stand.
    pub subject: Subject,
    /// SHA-256 of the content or of the document that is signed.
    pub subject_digest: Vec<u8>,
    /// Who asked for it.
    pub person: PersonId,
    /// SHA-256 of the certificate that this person chose.
    pub certificate: Option<Vec<u8>>,
    /// The language of the form.
    pub language: Language,
    /// The PDF.
    pub file: FileId,
    /// The place that was kept free: first byte of it, first byte behind it.
    pub place: [u64; 2],
    /// What the signing product signs.
    pub digest: Vec<u8>,
    /// When.
    pub prepared_at: DateTime<Utc>,
    /// Until when it can be signed.
    pub expires_at: DateTime<Utc>,
    /// When it was signed, cancelled or overtaken.
    pub ended_at: Option<DateTime<Utc>>,
    /// Changes with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = preparations)]
struct Row {
    id: Uuid,
    demarche_id: Option<Uuid>,
    round_id: Option<Uuid>,
    signatory_id: Option<Uuid>,
    revision: Option<i32>,
    subject_digest: Vec<u8>,
    person_id: Uuid,
    certificate_sha256: Option<Vec<u8>>,
    language: String,
    file_id: Uuid,
    place_begins: i64,
    place_ends: i64,
    digest: Vec<u8>,
    prepared_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    version: i32,
}

impl TryFrom<Row> for Preparation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let subject = match (row.demarche_id, row.round_id, row.signatory_id, row.revision) {
            (Some(demarche), ..) => Some(Subject::Demarche(demarche.into())),
            (None, Some(round), Some(signatory), Some(revision)) => {
                Some(Subject::Round(round.into(), signatory.into(), revision))
            }
            (None, ..) => None,
        };
        let byte = |number: i64| known(u64::try_from(number).ok(), "place");
        Ok(Self {
            id: row.id.into(),
            subject: known(subject, "subject of a signature")?,
            subject_digest: row.subject_digest,
            person: row.person_id.into(),
            certificate: row.certificate_sha256,
            language: known(Language::from_code(&row.language), "language")?,
            file: row.file_id.into(),
            place: [byte(row.place_begins)?, byte(row.place_ends)?],
            digest: row.digest,
            prepared_at: row.prepared_at,
            expires_at: row.expires_at,
            ended_at: row.ended_at,
            version: row.version,
        })
    }
}

/// Keeps a preparation.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, preparation: &Preparation) -> Result<(), StoreError> {
    let (demarche, round) = match preparation.subject {
        Subject::Demarche(demarche) => (Some(Uuid::from(demarche)), None),
        Subject::Round(round, signatory, revision) => {
            (None, Some((Uuid::from(round), Uuid::from(signatory), revision)))
        }
    };
    let byte = |number: u64| known(i64::try_from(number).ok(), "place");
    diesel::insert_into(preparations::table)
        .values((
            preparations::id.eq(Uuid::from(preparation.id)),
            preparations::demarche_id.eq(demarche),
            preparations::round_id.eq(round.map(|(round, ..)| round)),
            preparations::signatory_id.eq(round.map(|(_, signatory, _)| signatory)),
            preparations::revision.eq(round.map(|(.., revision)| revision)),
            preparations::subject_digest.eq(&preparation.subject_digest),
            preparations::person_id.eq(Uuid::from(preparation.person)),
            preparations::certificate_sha256.eq(&preparation.certificate),
            preparations::language.eq(preparation.language.code()),
            preparations::file_id.eq(Uuid::from(preparation.file)),
            preparations::place_begins.eq(byte(preparation.place[0])?),
            preparations::place_ends.eq(byte(preparation.place[1])?),
            preparations::digest.eq(&preparation.digest),
            preparations::prepared_at.eq(preparation.prepared_at),
            preparations::expires_at.eq(preparation.expires_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// One preparation, whatever became of it.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: PreparationId) -> Result<Option<Preparation>, StoreError> {
    let row = preparations::table.find(Uuid::from(id)).select(Row::as_select()).first(tx.conn()).await;
    row.optional()?.map(TryInto::try_into).transpose()
}

/// How many wait for a signature that this person asked for.
///
/// # Errors
/// Postgres fails.
pub async fn waiting(tx: &mut Tx, person: PersonId) -> Result<i64, StoreError> {
    let now = tx.now();
    let waiting = preparations::table
        .filter(preparations::person_id.eq(Uuid::from(person)))
        .filter(preparations::ended_at.is_null())
        .filter(preparations::expires_at.gt(now));
    Ok(waiting.count().get_result(tx.conn()).await?)
}

/// Ends these; their files.
macro_rules! ending {
    ($tx:ident, $waiting:ident) => {{
        let now = $tx.now();
        diesel::update($waiting)
            .set((preparations::ended_at.eq(now), preparations::version.eq(preparations::version + 1)))
            .returning(preparations::file_id)
            .get_results($tx.conn())
            .await?
    }};
}

/// Ends one that waits, and forgets what was to be signed; false where it has ended before.
///
/// # Errors
/// Postgres fails.
pub async fn end(tx: &mut Tx, id: PreparationId) -> Result<bool, StoreError> {
    let waiting = preparations::table.find(Uuid::from(id)).filter(preparations::ended_at.is_null());
    let ended: Vec<Uuid> = ending!(tx, waiting);
    files::empty(tx, &ended).await?;
    Ok(!ended.is_empty())
}

/// Ends all that wait under a démarche.
///
/// # Errors
/// Postgres fails.
pub(crate) async fn end_of_demarche(tx: &mut Tx, id: DemarcheId) -> Result<(), StoreError> {
    let waiting = preparations::table
        .filter(preparations::demarche_id.eq(Uuid::from(id)))
        .filter(preparations::ended_at.is_null());
    let ended: Vec<Uuid> = ending!(tx, waiting);
    files::empty(tx, &ended).await
}

/// Ends all that wait in a round.
///
/// # Errors
/// Postgres fails.
pub async fn end_of_round(tx: &mut Tx, id: RoundId) -> Result<(), StoreError> {
    let waiting = preparations::table
        .filter(preparations::round_id.eq(Uuid::from(id)))
        .filter(preparations::ended_at.is_null());
    let ended: Vec<Uuid> = ending!(tx, waiting);
    files::empty(tx, &ended).await
}

/// The files of all preparations under a démarche.
///
/// # Errors
/// Postgres fails.
pub(crate) async fn files_of(tx: &mut Tx, id: DemarcheId) -> Result<Vec<FileId>, StoreError> {
    let prepared = preparations::table
        .filter(preparations::demarche_id.eq(Uuid::from(id)))
        .select(preparations::file_id);
    Ok(prepared.load::<Uuid>(tx.conn()).await?.into_iter().map(Into::into).collect())
}

/// Forgets preparations that can no longer be signed since this moment, with their files: which files that were.
///
/// # Errors
/// Postgres fails.
pub async fn forget_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<Vec<FileId>, StoreError> {
    let over = preparations::table.filter(preparations::expires_at.lt(before));
    let gone: Vec<Uuid> =
        diesel::delete(over).returning(preparations::file_id).get_results(tx.conn()).await?;
    let gone: Vec<FileId> = gone.into_iter().map(Into::into).collect();
    files::remove(tx, &gone).await?;
    Ok(gone)
}
