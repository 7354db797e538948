//! PDFs with an empty place for one signature, for as long as they wait for it.

use chrono::{DateTime, Utc};
use routing::signing::{Preparation, Subject};
use types::{DemarcheId, FileId, Language, PersonId, PreparationId, RoundId, SignatoryId};
use uuid::Uuid;

use crate::{StoreError, Tx, error::known, files, schema::signature_preparations as preparations, sql::*};

#[derive(Queryable, Selectable)]
#[diesel(table_name = preparations)]
struct Row {
    id: Col<PreparationId>,
    demarche_id: Option<Col<DemarcheId>>,
    round_id: Option<Col<RoundId>>,
    signatory_id: Option<Col<SignatoryId>>,
    revision: Option<i32>,
    subject_digest: Vec<u8>,
    person_id: Col<PersonId>,
    certificate_sha256: Option<Vec<u8>>,
    language: Col<Language>,
    file_id: Col<FileId>,
    place_begins: Col<u64>,
    place_ends: Col<u64>,
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
            (Some(demarche), ..) => Some(Subject::Demarche(demarche.0)),
            (None, Some(round), Some(signatory), Some(revision)) => {
                Some(Subject::Round(round.0, signatory.0, revision))
            }
            (None, ..) => None,
        };
        Ok(Self {
            id: row.id.0,
            subject: known(subject, "subject of a signature")?,
            subject_digest: row.subject_digest,
            person: row.person_id.0,
            certificate: row.certificate_sha256,
            language: row.language.0,
            file: row.file_id.0,
            place: [row.place_begins.0, row.place_ends.0],
            digest: row.digest,
            prepared_at: row.prepared_at,
            expires_at: row.expires_at,
            ended_at: row.ended_at,
            version: row.version,
        })
    }
}

pub async fn add(tx: &mut Tx, preparation: &Preparation) -> Result<(), StoreError> {
    let (demarche, round) = match preparation.subject {
        Subject::Demarche(demarche) => (Some(Col(demarche)), None),
        Subject::Round(round, signatory, revision) => (None, Some((Col(round), Col(signatory), revision))),
    };
    diesel::insert_into(preparations::table)
        .values((
            preparations::id.eq(Col(preparation.id)),
            preparations::demarche_id.eq(demarche),
            preparations::round_id.eq(round.map(|(round, ..)| round)),
            preparations::signatory_id.eq(round.map(|(_, signatory, _)| signatory)),
            preparations::revision.eq(round.map(|(.., revision)| revision)),
            preparations::subject_digest.eq(&preparation.subject_digest),
            preparations::person_id.eq(Col(preparation.person)),
            preparations::certificate_sha256.eq(&preparation.certificate),
            preparations::language.eq(Col(preparation.language)),
            preparations::file_id.eq(Col(preparation.file)),
            preparations::place_begins.eq(Col(preparation.place[0])),
            preparations::place_ends.eq(Col(preparation.place[1])),
            preparations::digest.eq(&preparation.digest),
            preparations::prepared_at.eq(preparation.prepared_at),
            preparations::expires_at.eq(preparation.expires_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// One preparation, whatever became of it.
pub async fn find(tx: &mut Tx, id: PreparationId) -> Result<Option<Preparation>, StoreError> {
    one(preparations::table.find(Col(id)).select(Row::as_select()).first(tx.conn()).await)
}

/// How many wait for a signature that this person asked for.
pub async fn waiting(tx: &mut Tx, person: PersonId) -> Result<i64, StoreError> {
    let waiting = preparations::table
        .filter(preparations::person_id.eq(Col(person)))
        .filter(preparations::ended_at.is_null())
        .filter(preparations::expires_at.gt(tx.real_now()));
    Ok(waiting.count().get_result(tx.conn()).await?)
}

/// Ends those of this filter that wait, and forgets what was to be signed; how many these were.
macro_rules! end {
    ($tx:ident, $these:expr) => {{
        let now = $tx.real_now();
        let waiting = preparations::table.filter($these).filter(preparations::ended_at.is_null());
        let files: Vec<Col<FileId>> = diesel::update(waiting)
            .set((preparations::ended_at.eq(now), preparations::version.eq(preparations::version + 1)))
            .returning(preparations::file_id)
            .get_results($tx.conn())
            .await?;
        files::empty($tx, &files).await?;
        files.len()
    }};
}

/// Ends one that waits; false where it has ended before.
pub async fn end(tx: &mut Tx, id: PreparationId) -> Result<bool, StoreError> {
    Ok(end!(tx, preparations::id.eq(Col(id))) > 0)
}

pub(crate) async fn end_of_demarche(tx: &mut Tx, id: DemarcheId) -> Result<(), StoreError> {
    end!(tx, preparations::demarche_id.eq(Col(id)));
    Ok(())
}

pub async fn end_of_round(tx: &mut Tx, id: RoundId) -> Result<(), StoreError> {
    end!(tx, preparations::round_id.eq(Col(id)));
    Ok(())
}

/// The files of all preparations under a démarche.
pub(crate) async fn files_of(tx: &mut Tx, id: DemarcheId) -> Result<Vec<FileId>, StoreError> {
    let prepared =
        preparations::table.filter(preparations::demarche_id.eq(Col(id))).select(preparations::file_id);
    all(prepared.load::<Uuid>(tx.conn()).await)
}

/// Forgets preparations that can no longer be signed since this moment, with their files: which files that were.
pub async fn forget_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<Vec<FileId>, StoreError> {
    let over = preparations::table.filter(preparations::expires_at.lt(before));
    let gone = diesel::delete(over).returning(preparations::file_id).get_results::<Uuid>(tx.conn()).await;
    let gone = all(gone)?;
    files::remove(tx, &gone).await?;
    Ok(gone)
}
