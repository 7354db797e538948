//! Signatures under démarches, each with the bytes that were signed. A change undoes them; their rows stay.

use chrono::{DateTime, Utc};
use routing::signing::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{DemarcheId, FileId, Language, PersonId, SignatureId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    schema::{files, signatures},
    sql::*,
};

/// A signature under a démarche.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Signature {
    /// The signature.
    pub id: SignatureId,
    /// The démarche.
    pub demarche: DemarcheId,
    /// How it was signed.
    pub method: Method,
    /// Who signed, or handed in what was signed.
    pub person: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
    /// What was declared: "lu et approuvé".
    pub statement: String,
    /// SHA-256 of the signed content.
    pub content_digest: Vec<u8>,
    /// The signed PDF or the scan, and its SHA-256.
    pub file: Option<(FileId, Vec<u8>)>,
    /// The language of the form that was signed.
    pub language: Option<Language>,
    /// What was validated, or who signed by hand.
    pub report: Option<Value>,
    /// When.
    pub signed_at: DateTime<Utc>,
    /// When it last reached the administration with the content that it binds.
    pub received_at: Option<DateTime<Utc>>,
    /// When a change undid it.
    pub undone_at: Option<DateTime<Utc>>,
}

/// The methods as the table has known them from its first day.
const fn kind(method: Method) -> &'static str {
    match method {
        Method::Statement => "simple",
        Method::Certificate => "certificate",
        Method::SignedPdf => "signed_pdf",
        Method::HandSigned => "hand_signed",
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = signatures)]
struct Row {
    id: Uuid,
    demarche_id: Uuid,
    kind: String,
    person_id: Uuid,
    statement: String,
    content_digest: Vec<u8>,
    language: Option<String>,
    report: Option<String>,
    signed_at: DateTime<Utc>,
    received_at: Option<DateTime<Utc>>,
    undone_at: Option<DateTime<Utc>>,
}

type Joined = (Row, String, Option<(Uuid, Vec<u8>)>);

impl TryFrom<Joined> for Signature {
    type Error = StoreError;

    fn try_from((row, display_name, file): Joined) -> Result<Self, StoreError> {
        let method = Method::ALL.into_iter().find(|method| kind(*method) == row.kind);
        let language = row.language.as_deref().map(|code| known(Language::from_code(code), "language"));
        let report = row.report.as_deref().map(serde_json::from_str);
        Ok(Self {
            id: row.id.into(),
            demarche: row.demarche_id.into(),
            method: known(method, "kind of signature")?,
            person: row.person_id.into(),
            display_name,
            statement: row.statement,
            content_digest: row.content_digest,
            file: file.map(|(id, sha256)| (id.into(), sha256)),
            language: language.transpose()?,
            report: report.transpose()?,
            signed_at: row.signed_at,
            received_at: row.received_at,
            undone_at: row.undone_at,
        })
    }
}

/// The columns of a row, with the person's name and the file's digest.
macro_rules! rows {
    () => {
        signatures::table.left_join(files::table.on(signatures::file_id.eq(files::id.nullable()))).select((
            Row::as_select(),
            display_name(signatures::person_id.nullable()).assume_not_null(),
            (files::id, files::sha256).nullable(),
        ))
    };
}

/// Keeps a signature together with the content that was signed.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, signature: &Signature, content: &[u8]) -> Result<(), StoreError> {
    let report = signature.report.as_ref().map(Value::to_string);
    diesel::insert_into(signatures::table)
        .values((
            signatures::id.eq(Uuid::from(signature.id)),
            signatures::demarche_id.eq(Uuid::from(signature.demarche)),
            signatures::kind.eq(kind(signature.method)),
            signatures::statement.eq(&signature.statement),
            signatures::person_id.eq(Uuid::from(signature.person)),
            signatures::content.eq(content),
            signatures::content_digest.eq(&signature.content_digest),
            signatures::file_id.eq(signature.file.as_ref().map(|(id, _)| Uuid::from(*id))),
            signatures::language.eq(signature.language.map(Language::code)),
            signatures::report.eq(report),
            signatures::signed_at.eq(signature.signed_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The signature in force under a démarche.
///
/// # Errors
/// Postgres fails.
pub async fn in_force(tx: &mut Tx, id: DemarcheId) -> Result<Option<Signature>, StoreError> {
    let row = rows!()
        .filter(signatures::demarche_id.eq(Uuid::from(id)))
        .filter(signatures::undone_at.is_null())
        .first::<Joined>(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// One signature.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: SignatureId) -> Result<Option<Signature>, StoreError> {
    let row =
        rows!().filter(signatures::id.eq(Uuid::from(id))).first::<Joined>(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Marks the signature in force as received by the administration now.
///
/// # Errors
/// Postgres fails.
pub async fn receive(tx: &mut Tx, id: DemarcheId) -> Result<(), StoreError> {
    let now = tx.now();
    let in_force = signatures::table
        .filter(signatures::demarche_id.eq(Uuid::from(id)))
        .filter(signatures::undone_at.is_null());
    diesel::update(in_force).set(signatures::received_at.eq(now)).execute(tx.conn()).await?;
    Ok(())
}

/// A page of the signatures under a démarche, those that were undone too; only the one that reached the administration at
/// this moment, where one is named.
///
/// # Errors
/// Postgres fails.
pub async fn of_demarche(
    tx: &mut Tx,
    id: DemarcheId,
    received: Option<DateTime<Utc>>,
    page: Page,
) -> Result<Listed<Signature>, StoreError> {
    let mut query = rows!()
        .filter(signatures::demarche_id.eq(Uuid::from(id)))
        .filter(signatures::id.gt(page.start()))
        .order(signatures::id)
        .limit(page.rows())
        .into_boxed();
    if let Some(at) = received {
        query = query.filter(signatures::received_at.eq(at));
    }
    Listed::cut(query.load::<Joined>(tx.conn()).await?, page, |signature: &Signature| signature.id.into())
}

/// The files of all signatures under a démarche, and of what waits to be signed under it.
///
/// # Errors
/// Postgres fails.
pub async fn files_of(tx: &mut Tx, id: DemarcheId) -> Result<Vec<FileId>, StoreError> {
    let signed = signatures::table
        .filter(signatures::demarche_id.eq(Uuid::from(id)))
        .filter(signatures::file_id.is_not_null())
        .select(signatures::file_id.assume_not_null())
        .load::<Uuid>(tx.conn())
        .await?;
    let prepared = crate::signing::preparations::files_of(tx, id).await?;
    Ok(signed.into_iter().map(Into::into).chain(prepared).collect())
}

/// Says that the signature in force no longer is, where there is one, and that nothing waits for one any more.
///
/// # Errors
/// Postgres fails.
pub(crate) async fn undo(tx: &mut Tx, id: DemarcheId) -> Result<(), StoreError> {
    let now = tx.now();
    let in_force = signatures::table
        .filter(signatures::demarche_id.eq(Uuid::from(id)))
        .filter(signatures::undone_at.is_null());
    diesel::update(in_force).set(signatures::undone_at.eq(now)).execute(tx.conn()).await?;
    crate::signing::preparations::end_of_demarche(tx, id).await
}
