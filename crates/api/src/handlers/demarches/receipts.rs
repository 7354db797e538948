//! Receipts.

use chrono::{DateTime, Utc};
use proof::Jws;
use routing::receipt::{Issued, ReceiptKind};
use serde_json::value::RawValue;
use types::{DemarcheId, DocumentId, ReceiptId};

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    paging::{ListView, PageQuery},
};

views! {
    /// Proof of a transmission or a return.
    struct ReceiptView of (receipt: Issued) {
        let signature = receipt.signature.as_deref();
        let jws = signature.and_then(|text| Jws::parse_detached(text, receipt.body.clone()).ok());
        /// The receipt.
        id: ReceiptId,
        /// What it proves.
        kind: ReceiptKind,
        /// The démarche.
        demarche_id: DemarcheId = receipt.demarche,
        /// The document, where it proves a return.
        document_id: Option<DocumentId> = receipt.document,
        /// When.
        issued_at: DateTime<Utc>,
        /// SHA-256 of `body`, byte for byte as it stands here.
        digest: String = hex::encode(&receipt.digest),
        /// What, by whom, to whom, when, and every digest: canonical JSON.
        #[schema(value_type = Object)]
        body: Option<Box<RawValue>> =
            String::from_utf8(receipt.body).ok().and_then(|body| RawValue::from_string(body).ok()),
        /// The same bytes signed: a JWS with ES256, to be verified with the keys of `/v1/keys`; absent from receipts of the
        /// time before receipts were signed.
        jws: Option<String> = jws.map(|jws| jws.compact()),
        /// The newest signed head of the tree over all events when it was issued, as a JWS: a root to verify an export of the
        /// audit trail against.
        tree_head: Option<String>,
    }
}

/// List the receipts of a démarche.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/receipts", tag = "demarches", params(PageQuery),
    responses((status = 200, description = "A page of the receipts", body = ListView<ReceiptView>)))]
pub(crate) async fn list_receipts(app: Server, ask: ApiRequest<DemarcheId, (), PageQuery>) -> ApiResult {
    let listed = app::demarches::receipts::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, ReceiptView::of))
}
