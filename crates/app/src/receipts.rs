//! Receipts: what was handed over, its digest, when, by whom and to whom.

use routing::receipt::{AttachmentProof, Digest as Sha, Party, Receipt as Proof, ReceiptFormat, ReceiptKind};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{
    Change, Listed, Page, Resource, StoreError, Tx, attachments,
    demarches::Demarche,
    documents::Document,
    receipts::{self, Receipt},
    within,
};
use types::DemarcheId;

use crate::{
    App, Outcome, Refusal, Request,
    policy::{self, Side},
};

/// A transmitted démarche and its receipt.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sent {
    /// The démarche.
    pub demarche: Demarche,
    /// The receipt.
    pub receipt: Receipt,
}

/// A document and the receipt of its return.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Returned {
    /// The document.
    pub document: Document,
    /// The receipt.
    pub receipt: Receipt,
}

fn digest(bytes: &[u8]) -> Result<Sha, Refusal> {
    Ok(Sha(bytes.try_into().map_err(|_| StoreError::Unknown("digest"))?))
}

/// The receipt of a transmission: it binds the content and what is attached.
pub(crate) async fn of_transmission(
    tx: &mut Tx,
    request: &Request,
    demarche: &Demarche,
) -> Result<Receipt, Refusal> {
    let pieces = attachments::of_demarche(tx, demarche.id).await?;
    let attachments = pieces
        .into_iter()
        .map(|piece| Ok(AttachmentProof { id: piece.id, digest: digest(&piece.sha256)?, name: piece.name }))
        .collect::<Result<Vec<_>, Refusal>>()?;
    let proof = Proof {
        format: ReceiptFormat::V1,
        id: tx.id(),
        kind: ReceiptKind::Transmission,
        demarche: demarche.id,
        demarche_kind: demarche.kind,
        company: demarche.company,
        document: None,
        content: digest(demarche.content_digest.as_deref().unwrap_or_default())?,
        attachments,
        by: Party::Space { space: demarche.space, person: Some(request.caller()?.person) },
        to: Party::Authority { person: None },
        at: tx.now(),
        due_on: demarche.due_on,
        late: demarche.late.unwrap_or_default(),
    };
    issue(tx, demarche, &proof).await
}

/// The receipt of a document that went out, or of its signed copy that came back.
pub(crate) async fn of_document(
    tx: &mut Tx,
    request: &Request,
    demarche: &Demarche,
    document: &Document,
    kind: ReceiptKind,
    sha256: &[u8],
) -> Result<Receipt, Refusal> {
    let person = Some(request.caller()?.person);
    let (authority, space) =
        (Party::Authority { person }, Party::Space { space: document.space, person: None });
    let (by, to) = match kind {
        ReceiptKind::DocumentReturn => (authority, space),
        ReceiptKind::SignedCopy | ReceiptKind::Transmission => {
            (Party::Space { space: document.space, person }, Party::Authority { person: None })
        }
    };
    let proof = Proof {
        format: ReceiptFormat::V1,
        id: tx.id(),
        kind,
        demarche: demarche.id,
        demarche_kind: demarche.kind,
        company: demarche.company,
        document: Some(document.id),
        content: digest(sha256)?,
        attachments: Vec::new(),
        by,
        to,
        at: tx.now(),
        due_on: document.due_on,
        late: document.due_on.is_some_and(|due| crate::civil_day(tx.now()) > due),
    };
    issue(tx, demarche, &proof).await
}

async fn issue(tx: &mut Tx, demarche: &Demarche, proof: &Proof) -> Result<Receipt, Refusal> {
    let body = proof.canonical_bytes().map_err(StoreError::from)?;
    let receipt = Receipt {
        id: proof.id,
        kind: proof.kind,
        demarche: proof.demarche,
        document: proof.document,
        digest: Sha256::digest(&body).to_vec(),
        body,
        issued_at: proof.at,
    };
    receipts::add(tx, &receipt).await?;
    let change = Change::new(Resource::Receipt, receipt.id, "issued").in_space(demarche.space);
    tx.record(change.of_company(demarche.company));
    Ok(receipt)
}

/// A page of the receipts of a démarche.
///
/// # Errors
/// There is no such démarche for the caller.
pub async fn list(app: &App, request: &Request, id: DemarcheId, page: Page) -> Outcome<Listed<Receipt>> {
    within(
        &app.store,
        &request.call,
        async |tx| policy::demarche(tx, request, id, Side::Either).await.map(drop),
        async |tx, ()| Ok(receipts::of_demarche(tx, id, page).await?),
    )
    .await
}
