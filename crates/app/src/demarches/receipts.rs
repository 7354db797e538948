//! Receipts: what was handed over, its digest, when, by whom and to whom.

use documents::{Piece, Signed, write};
use proof::{Jws, RECEIPT};
use routing::{
    demarche::Demarche,
    document::Document,
    receipt::{
        AttachmentProof, Digest as Sha, Issued, Party, Receipt, ReceiptFormat, ReceiptKind, SignatureProof,
    },
    signing::Signature,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{
    Action, Change, Listed, Page, Resource, StoreError, Tx,
    demarches::{attachments, receipts},
    people, spaces,
};
use types::{DemarcheId, Language, PersonId, ReceiptId};

use crate::{
    App, AppError, AppResult, Request, civil_time,
    demarches::papers,
    policy::{self, Visibility},
};

/// The administration, as it signs.
pub(crate) const AUTHORITY: &str = "Inspection du travail et des mines";

/// A transmitted démarche and its receipt.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sent {
    pub demarche: Demarche,
    pub receipt: Issued,
}

/// A document and the receipt of its return.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Returned {
    pub document: Document,
    pub receipt: Issued,
}

types::versioned! { Sent.demarche, Returned.document }

fn digest(bytes: &[u8]) -> Result<Sha, AppError> {
    Ok(Sha(bytes.try_into().map_err(|_| StoreError::Unknown("digest"))?))
}

/// The receipt of a transmission: it binds the content and what is attached.
pub(crate) async fn of_transmission(
    app: &App,
    tx: &mut Tx,
    request: &Request,
    demarche: &Demarche,
    signature: &Signature,
) -> Result<Issued, AppError> {
    let pieces = attachments::of_demarche(tx, demarche.id).await?;
    let attachments = pieces
        .into_iter()
        .map(|piece| Ok(AttachmentProof { id: piece.id, digest: digest(&piece.sha256)?, name: piece.name }))
        .collect::<Result<Vec<_>, AppError>>()?;
    let proof = Receipt {
        format: ReceiptFormat::V2,
        id: tx.id(),
        kind: ReceiptKind::Transmission,
        demarche: demarche.id,
        demarche_kind: demarche.kind,
        company: demarche.company,
        document: None,
        content: digest(demarche.content_digest.as_deref().unwrap_or_default())?,
        attachments,
        signature: Some(SignatureProof {
            method: signature.method,
            level: signature.method.level(),
            file: signature.file.as_ref().map(|(_, sha256)| digest(sha256)).transpose()?,
        }),
        by: Party::Space { space: demarche.space, person: Some(request.caller()?.person) },
        to: Party::Authority { person: None },
        at: tx.now(),
        due_on: demarche.due_on,
        late: demarche.late.unwrap_or_default(),
    };
    issue(app, tx, demarche, &proof).await
}

/// The receipt of a document that went out, or of its signed copy that came back.
pub(crate) async fn of_document(
    app: &App,
    tx: &mut Tx,
    request: &Request,
    (demarche, document): (&Demarche, &Document),
    kind: ReceiptKind,
    sha256: &[u8],
) -> Result<Issued, AppError> {
    let person = Some(request.caller()?.person);
    let (authority, space) =
        (Party::Authority { person }, Party::Space { space: document.space, person: None });
    let (by, to) = match kind {
        ReceiptKind::DocumentReturn => (authority, space),
        ReceiptKind::SignedCopy | ReceiptKind::Transmission => {
            (Party::Space { space: document.space, person }, Party::Authority { person: None })
        }
    };
    let proof = Receipt {
        format: ReceiptFormat::V2,
        id: tx.id(),
        kind,
        demarche: demarche.id,
        demarche_kind: demarche.kind,
        company: demarche.company,
        document: Some(document.id),
        content: digest(sha256)?,
        attachments: Vec::new(),
        signature: None,
        by,
        to,
        at: tx.now(),
        due_on: document.due_on,
        late: document.due_on.is_some_and(|due| crate::civil_day(tx.now()) > due),
    };
    issue(app, tx, demarche, &proof).await
}

async fn issue(app: &App, tx: &mut Tx, demarche: &Demarche, proof: &Receipt) -> Result<Issued, AppError> {
    let body = proof.canonical_bytes().map_err(StoreError::from)?;
    let signed = Jws::sign(&app.keys.seals, RECEIPT, body);
    let signed = signed.map_err(|error| AppError::Broken(error.to_string()))?;
    let receipt = Issued {
        id: proof.id,
        kind: proof.kind,
        demarche: proof.demarche,
        document: proof.document,
        signature: Some(signed.detached()),
        digest: Sha256::digest(&signed.payload).to_vec(),
        body: signed.payload,
        issued_at: proof.at,
        tree_head: None,
    };
    let receipt = receipts::add(tx, receipt).await?;
    let change = Change::new(Resource::Receipt, receipt.id, Action::Issued).in_space(demarche.space);
    tx.record(change.of_company(demarche.company));
    Ok(receipt)
}

/// A page of the receipts of a démarche.
pub async fn list(app: &App, request: &Request, id: DemarcheId, page: Page) -> AppResult<Listed<Issued>> {
    app.permit(&request.call, async |tx| policy::filed(tx, request, id).await)
        .run(async |tx, ()| Ok(receipts::of_demarche(tx, id, page).await?))
        .await
}

/// A receipt on paper.
pub async fn paper(
    app: &App,
    request: &Request,
    id: ReceiptId,
    language: Language,
) -> Result<papers::Printed, AppError> {
    let written: AppResult<_> = app
        .permit(&request.call, async |tx| {
            policy::signed_in(request)?;
            let receipt = receipts::find(tx, id).await?.ok_or(AppError::NotFound)?;
            let (demarche, visibility) = policy::visible_demarche(tx, request, receipt.demarche).await?;
            Ok((receipt, demarche, visibility))
        })
        .run(async |tx, (receipt, demarche, visibility)| {
            let says = on_paper(tx, &receipt, &demarche, visibility, language).await?;
            let written = write(&says, language, &app.settings.public_address);
            store::demarches::papers::add(tx, &papers::row(&written, tx.now())).await?;
            Ok((written, receipt.issued_at))
        })
        .await;
    let (written, issued_at) = written?.value;
    papers::print(app, request, written, issued_at).await
}

async fn on_paper(
    tx: &mut Tx,
    receipt: &Issued,
    demarche: &Demarche,
    visibility: Visibility,
    language: Language,
) -> Result<documents::Receipt, AppError> {
    let proof: Receipt = serde_json::from_slice(&receipt.body).map_err(StoreError::from)?;
    let key = receipt.signature.as_deref().and_then(|text| Jws::parse_detached(text, Vec::new()).ok()?.kid());
    let document = match proof.document {
        None => None,
        Some(id) => store::documents::find(tx, id).await?.map(|document| document.name),
    };
    let parties = [proof.by, proof.to];
    let persons: Vec<PersonId> = parties.into_iter().filter_map(Party::person).collect();
    let names = people::names(tx, &persons).await?;
    let mut organisation = None;
    for party in parties {
        if let Party::Space { space, .. } = party {
            organisation = spaces::organisation_name(tx, space).await?;
        }
    }
    let organisation = organisation.ok_or(AppError::NotFound)?;
    let party = |party: Party| {
        let name = party.person().and_then(|person| names.get(&person));
        named(party, &organisation, name.map(String::as_str), visibility)
    };
    Ok(documents::Receipt {
        heading: receipt.kind.label(language).to_owned(),
        id: receipt.id.to_string(),
        company: demarche.legal_name.clone(),
        demarche: demarche.kind.label(language).to_owned(),
        document,
        content: proof.content.to_string(),
        pieces: proof
            .attachments
            .iter()
            .map(|piece| Piece { name: piece.name.clone(), digest: piece.digest.to_string() })
            .collect(),
        signature: proof.signature.map(|signature| Signed {
            how: format!("{} · {}", signature.method.label(language), signature.level.label(language)),
            file: signature.file.map(|file| file.to_string()),
        }),
        by: party(proof.by),
        to: party(proof.to),
        at: civil_time(proof.at),
        due_on: proof.due_on,
        late: proof.late,
        receipt_digest: hex::encode(&receipt.digest),
        key,
    })
}

/// A party on paper: each side reads the names of its own people, and of the other one only who it is.
fn named(party: Party, organisation: &str, person: Option<&str>, visibility: Visibility) -> String {
    let (side, own) = match party {
        Party::Space { .. } => (organisation, visibility == Visibility::Draft),
        Party::Authority { .. } => (AUTHORITY, visibility == Visibility::LastTransmitted),
    };
    match person.filter(|_| own) {
        None => side.to_owned(),
        Some(person) => format!("{person} ({side})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_names_who_handed_over_and_only_the_people_of_ones_own_side() {
        let id = serde_json::from_value(serde_json::json!("0193a1b2-0000-7000-8000-00000000000c")).unwrap();
        let space = Party::Space { space: id, person: None };
        let authority = Party::Authority { person: None };
        for (party, person, visibility, expected) in [
            (space, Some("Anne Weber"), Visibility::Draft, "Anne Weber (Fiduciaire du Centre)"),
            (space, Some("Anne Weber"), Visibility::LastTransmitted, "Fiduciaire du Centre"),
            (space, None, Visibility::Draft, "Fiduciaire du Centre"),
            (authority, Some("Luc Ries"), Visibility::Draft, AUTHORITY),
            (
                authority,
                Some("Luc Ries"),
                Visibility::LastTransmitted,
                "Luc Ries (Inspection du travail et des mines)",
            ),
        ] {
            assert_eq!(named(party, "Fiduciaire du Centre", person, visibility), expected);
        }
    }
}
