//! Receipts: canonical JSON and its digest, for every transmission and every return.

use chrono::{DateTime, Utc};
use routing::receipt::{Issued, ReceiptKind};
use types::{DemarcheId, DocumentId, ReceiptId};

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{receipts, tree_heads},
    sql::*,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = receipts)]
struct Row {
    id: Col<ReceiptId>,
    kind: Col<ReceiptKind>,
    demarche_id: Col<DemarcheId>,
    document_id: Option<Col<DocumentId>>,
    body: Vec<u8>,
    digest: Vec<u8>,
    issued_at: DateTime<Utc>,
    signature: Option<String>,
    tree_head: Option<String>,
}

impl From<Row> for Issued {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.0,
            kind: row.kind.0,
            demarche: row.demarche_id.0,
            document: row.document_id.map(|document| document.0),
            body: row.body,
            digest: row.digest,
            issued_at: row.issued_at,
            signature: row.signature,
            tree_head: row.tree_head,
        }
    }
}

/// Keeps a receipt together with the newest signed head of the tree.
pub async fn add(tx: &mut Tx, receipt: Issued) -> Result<Issued, StoreError> {
    let newest = tree_heads::table.order(tree_heads::size.desc()).limit(1).select(tree_heads::signed);
    let tree_head = diesel::insert_into(receipts::table)
        .values((
            receipts::id.eq(Col(receipt.id)),
            receipts::kind.eq(Col(receipt.kind)),
            receipts::demarche_id.eq(Col(receipt.demarche)),
            receipts::document_id.eq(receipt.document.map(Col)),
            receipts::body.eq(&receipt.body),
            receipts::digest.eq(&receipt.digest),
            receipts::issued_at.eq(receipt.issued_at),
            receipts::signature.eq(&receipt.signature),
            receipts::tree_head.eq(newest.single_value()),
        ))
        .returning(receipts::tree_head)
        .get_result(tx.conn())
        .await?;
    Ok(Issued { tree_head, ..receipt })
}

pub async fn of_demarche(
    tx: &mut Tx,
    demarche: DemarcheId,
    page: Page,
) -> Result<Listed<Issued>, StoreError> {
    let rows = receipts::table
        .filter(receipts::demarche_id.eq(Col(demarche)))
        .filter(receipts::id.gt(page.start()))
        .order(receipts::id)
        .limit(page.rows())
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(Listed::of(rows, page, |receipt: &Issued| receipt.id.into()))
}

pub async fn find(tx: &mut Tx, id: ReceiptId) -> Result<Option<Issued>, StoreError> {
    let row = receipts::table.find(Col(id)).select(Row::as_select()).first(tx.conn()).await.optional()?;
    Ok(row.map(Into::into))
}
