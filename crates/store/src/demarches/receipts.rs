//! Receipts: canonical JSON and its digest, for every transmission and every return.

use chrono::{DateTime, Utc};
use routing::receipt::ReceiptKind;
use serde::{Deserialize, Serialize};
use types::{DemarcheId, DocumentId, ReceiptId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    schema::{receipts, tree_heads},
    sql::*,
};

/// A receipt as it was issued.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Receipt {
    /// The receipt.
    pub id: ReceiptId,
    /// What it proves.
    pub kind: ReceiptKind,
    /// The démarche.
    pub demarche: DemarcheId,
    /// The document, where it proves a return.
    pub document: Option<DocumentId>,
    /// Canonical JSON.
    pub body: Vec<u8>,
    /// SHA-256 of the body.
    pub digest: Vec<u8>,
    /// When.
    pub issued_at: DateTime<Utc>,
    /// A JWS over the body, detached; absent from receipts that were issued before receipts were signed.
    pub signature: Option<String>,
    /// The newest signed head of the tree when it was issued; absent before the first one.
    pub tree_head: Option<String>,
}

type Row =
    (Uuid, String, Uuid, Option<Uuid>, Vec<u8>, Vec<u8>, DateTime<Utc>, Option<String>, Option<String>);

impl TryFrom<Row> for Receipt {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let (id, kind, demarche, document, body, digest, issued_at, signature, tree_head) = row;
        Ok(Self {
            id: id.into(),
            kind: known(ReceiptKind::from_code(&kind), "kind of receipt")?,
            demarche: demarche.into(),
            document: document.map(Into::into),
            body,
            digest,
            issued_at,
            signature,
            tree_head,
        })
    }
}

const COLUMNS: (
    receipts::id,
    receipts::kind,
    receipts::demarche_id,
    receipts::document_id,
    receipts::body,
    receipts::digest,
    receipts::issued_at,
    receipts::signature,
    receipts::tree_head,
) = (
    receipts::id,
    receipts::kind,
    receipts::demarche_id,
    receipts::document_id,
    receipts::body,
    receipts::digest,
    receipts::issued_at,
    receipts::signature,
    receipts::tree_head,
);

/// Keeps a receipt together with the newest signed head of the tree.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, receipt: Receipt) -> Result<Receipt, StoreError> {
    let newest = tree_heads::table.order(tree_heads::size.desc()).limit(1).select(tree_heads::signed);
    let tree_head = diesel::insert_into(receipts::table)
        .values((
            receipts::id.eq(Uuid::from(receipt.id)),
            receipts::kind.eq(receipt.kind.code()),
            receipts::demarche_id.eq(Uuid::from(receipt.demarche)),
            receipts::document_id.eq(receipt.document.map(Uuid::from)),
            receipts::body.eq(&receipt.body),
            receipts::digest.eq(&receipt.digest),
            receipts::issued_at.eq(receipt.issued_at),
            receipts::signature.eq(&receipt.signature),
            receipts::tree_head.eq(newest.single_value()),
        ))
        .returning(receipts::tree_head)
        .get_result(tx.conn())
        .await?;
    Ok(Receipt { tree_head, ..receipt })
}

/// A page of the receipts of a démarche.
///
/// # Errors
/// Postgres fails.
pub async fn of_demarche(
    tx: &mut Tx,
    demarche: DemarcheId,
    page: Page,
) -> Result<Listed<Receipt>, StoreError> {
    let rows = receipts::table
        .filter(receipts::demarche_id.eq(Uuid::from(demarche)))
        .filter(receipts::id.gt(page.start()))
        .order(receipts::id)
        .limit(page.rows())
        .select(COLUMNS)
        .load::<Row>(tx.conn())
        .await?;
    Listed::cut(rows, page, |receipt: &Receipt| receipt.id.into())
}

/// The receipt with this id.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: ReceiptId) -> Result<Option<Receipt>, StoreError> {
    let row =
        receipts::table.find(Uuid::from(id)).select(COLUMNS).first::<Row>(tx.conn()).await.optional()?;
    row.map(Receipt::try_from).transpose()
}
