//! Signatures under démarches, each with the bytes that were signed. A change undoes them; their rows stay.

use chrono::{DateTime, Utc};
use routing::signing::{Method, Signature};
use serde_json::Value;
use types::{DemarcheId, FileId, Language, PersonId, SignatureId};

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    schema::{files, signatures},
    sql::*,
};

/// The methods as the table has known them from its first day.
const fn kind(method: Method) -> &'static str {
    match method {
        Method::Statement => "simple",
        Method::Certificate => "certificate",
        Method::SignedPdf => "signed_pdf",
        Method::HandSigned => "hand_signed",
    }
}

#[derive(HasQuery)]
#[diesel(table_name = signatures)]
#[diesel(base_query = signatures::table
    .left_join(files::table.on(signatures::file_id.eq(files::id.nullable()))))]
struct Row {
    id: Col<SignatureId>,
    demarche_id: Col<DemarcheId>,
    kind: String,
    statement: String,
    person_id: Col<PersonId>,
    #[diesel(select_expression = display_name(signatures::person_id.nullable()).assume_not_null())]
    display_name: String,
    content_digest: Vec<u8>,
    #[diesel(select_expression = files::id.nullable())]
    file_id: Option<Col<FileId>>,
    #[diesel(select_expression = files::sha256.nullable())]
    file_sha256: Option<Vec<u8>>,
    language: Option<Col<Language>>,
    report: Option<String>,
    signed_at: DateTime<Utc>,
    received_at: Option<DateTime<Utc>>,
    undone_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Signature {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let method = Method::ALL.into_iter().find(|method| kind(*method) == row.kind);
        Ok(Self {
            id: row.id.0,
            demarche: row.demarche_id.0,
            method: known(method, "kind of signature")?,
            person: row.person_id.0,
            display_name: row.display_name,
            statement: row.statement,
            content_digest: row.content_digest,
            file: row.file_id.map(|file| file.0).zip(row.file_sha256),
            language: row.language.map(|language| language.0),
            report: row.report.as_deref().map(serde_json::from_str).transpose()?,
            signed_at: row.signed_at,
            received_at: row.received_at,
            undone_at: row.undone_at,
        })
    }
}

/// Keeps a signature together with the content that was signed.
pub async fn add(tx: &mut Tx, signature: &Signature, content: &[u8]) -> Result<(), StoreError> {
    let report = signature.report.as_ref().map(Value::to_string);
    diesel::insert_into(signatures::table)
        .values((
            signatures::id.eq(Col(signature.id)),
            signatures::demarche_id.eq(Col(signature.demarche)),
            signatures::kind.eq(kind(signature.method)),
            signatures::statement.eq(&signature.statement),
            signatures::person_id.eq(Col(signature.person)),
            signatures::content.eq(content),
            signatures::content_digest.eq(&signature.content_digest),
            signatures::file_id.eq(signature.file.as_ref().map(|(id, _)| Col(*id))),
            signatures::language.eq(signature.language.map(Col)),
            signatures::report.eq(report),
            signatures::signed_at.eq(signature.signed_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The signature in force under a démarche.
pub async fn in_force(tx: &mut Tx, id: DemarcheId) -> Result<Option<Signature>, StoreError> {
    let in_force =
        Row::query().filter(signatures::demarche_id.eq(Col(id))).filter(signatures::undone_at.is_null());
    one(in_force.first::<Row>(tx.conn()).await)
}

pub async fn find(tx: &mut Tx, id: SignatureId) -> Result<Option<Signature>, StoreError> {
    one(Row::query().filter(signatures::id.eq(Col(id))).first::<Row>(tx.conn()).await)
}

/// Marks the signature in force as received by the administration now.
pub async fn receive(tx: &mut Tx, id: DemarcheId) -> Result<(), StoreError> {
    let in_force =
        signatures::table.filter(signatures::demarche_id.eq(Col(id))).filter(signatures::undone_at.is_null());
    diesel::update(in_force).set(signatures::received_at.eq(tx.now())).execute(tx.conn()).await?;
    Ok(())
}

/// A page of the signatures under a démarche, those that were undone too; only the one that reached the administration at
/// this moment, where one is named.
pub async fn of_demarche(
    tx: &mut Tx,
    id: DemarcheId,
    received: Option<DateTime<Utc>>,
    page: Page,
) -> Result<Listed<Signature>, StoreError> {
    let mut query = Row::query().filter(signatures::demarche_id.eq(Col(id))).into_boxed();
    if let Some(at) = received {
        query = query.filter(signatures::received_at.eq(at));
    }
    let rows: Vec<Row> = page.rows(tx, query, signatures::id).await?;
    Listed::cut(rows, page, |signature: &Signature| signature.id.into())
}

/// The files of all signatures under a démarche, and of what waits to be signed under it.
pub async fn files_of(tx: &mut Tx, id: DemarcheId) -> Result<Vec<FileId>, StoreError> {
    let signed = signatures::table
        .filter(signatures::demarche_id.eq(Col(id)))
        .filter(signatures::file_id.is_not_null())
        .select(signatures::file_id.assume_not_null())
        .load::<Col<FileId>>(tx.conn())
        .await?;
    let prepared = crate::signing::preparations::files_of(tx, id).await?;
    Ok(signed.into_iter().map(|file| file.0).chain(prepared).collect())
}

/// Says that the signature in force no longer is, where there is one, and that nothing waits for one any more.
pub(crate) async fn undo(tx: &mut Tx, id: DemarcheId) -> Result<(), StoreError> {
    let in_force =
        signatures::table.filter(signatures::demarche_id.eq(Col(id))).filter(signatures::undone_at.is_null());
    diesel::update(in_force).set(signatures::undone_at.eq(tx.now())).execute(tx.conn()).await?;
    crate::signing::preparations::end_of_demarche(tx, id).await
}
