//! Receipts.

use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use proof::Jws;
use routing::receipt::{Issued, ReceiptKind};
use serde::Serialize;
use serde_json::value::RawValue;
use types::DemarcheId;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    paging::{ListView, PageQuery},
};

/// Proof of a transmission or a return.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReceiptView {
    /// The receipt.
    pub id: Uuid,
    /// What it proves.
    pub kind: ReceiptKind,
    /// The démarche.
    pub demarche_id: Uuid,
    /// The document, where it proves a return.
    pub document_id: Option<Uuid>,
    /// When.
    pub issued_at: DateTime<Utc>,
    /// SHA-256 of `body`, byte for byte as it stands here.
    pub digest: String,
    /// What, by whom, to whom, when, and every digest: canonical JSON.
    #[schema(value_type = Object)]
    pub body: Option<Box<RawValue>>,
    /// The same bytes signed: a JWS with ES256, to be verified with the keys of `/v1/keys`; absent from receipts of the
    /// time before receipts were signed.
    pub jws: Option<String>,
    /// The newest signed head of the tree over all events when it was issued, as a JWS: a root to verify an export of the
    /// audit trail against.
    pub tree_head: Option<String>,
}

impl From<Issued> for ReceiptView {
    fn from(receipt: Issued) -> Self {
        let signature = receipt.signature.as_deref();
        let jws = signature.and_then(|text| Jws::parse_detached(text, receipt.body.clone()).ok());
        Self {
            jws: jws.map(|jws| jws.compact()),
            tree_head: receipt.tree_head,
            id: receipt.id.into(),
            kind: receipt.kind,
            demarche_id: receipt.demarche.into(),
            document_id: receipt.document.map(Into::into),
            issued_at: receipt.issued_at,
            digest: hex::encode(&receipt.digest),
            body: String::from_utf8(receipt.body).ok().and_then(|body| RawValue::from_string(body).ok()),
        }
    }
}

/// List the receipts of a démarche.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/receipts", tag = "demarches", params(PageQuery),
    responses((status = 200, description = "A page of the receipts", body = ListView<ReceiptView>)))]
pub(crate) async fn list_receipts(app: Server, ask: ApiRequest<DemarcheId, (), PageQuery>) -> ApiResult {
    let page = ask.query.page()?;
    let listed = app::demarches::receipts::list(&app, &ask.request, ask.path, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| ListView::of(listed, ReceiptView::from)))
}
