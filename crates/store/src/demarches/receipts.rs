//! Receipts: canonical JSON and its digest, for every transmission and every return.

use chrono::{DateTime, Utc};
use routing::receipt::{Issued, ReceiptKind};
use types::{DemarcheId, DocumentId, ReceiptId};

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{receipts, tree_heads},
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = receipts)]
    struct Row -> Issued {
        id: Col<ReceiptId>,
        kind: Col<ReceiptKind>,
        demarche: Col<DemarcheId> = receipts::demarche_id,
        document: Option<Col<DocumentId>> = receipts::document_id,
        body: Vec<u8>,
        digest: Vec<u8>,
        issued_at: DateTime<Utc>,
        signature: Option<String>,
        tree_head: Option<String>,
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
    let query = Row::query().filter(receipts::demarche_id.eq(Col(demarche)));
    let rows = page.rows(tx, query, receipts::id).await?;
    Listed::cut(rows, page, |receipt: &Issued| receipt.id.into())
}

pub async fn find(tx: &mut Tx, id: ReceiptId) -> Result<Option<Issued>, StoreError> {
    one(Row::query().filter(receipts::id.eq(Col(id))).first(tx.conn()).await)
}
