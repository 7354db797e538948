//! What a voter files without signing in: pieces under a ticket, a claim under a tracking number.
//!
//! Nobody is asked who they are, and no answer tells whether a company or a poll exists: a reviewer finds them later. A key
//! belongs to the call in which it was used: the same key with another body is another call, so that nobody learns
//! anything from the keys of others.

pub mod claims_desk;

use chrono::{DateTime, Utc};
use routing::{
    claim::{self, Claim, ClaimFile, ClaimKind, ClaimState, Filed},
    tracking::TrackingNumber,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{
    Action, Change, Resource, Tx,
    claims::{self, files as claim_files},
};
use types::{Finding, Language, MediaType};

use crate::{
    Answered, App, AppError, AppResult, Request, ShownOnce, TooMany,
    demarches::attachments::look_into,
    paces::{Counts, until_tomorrow},
    sandbox::validation,
    secret::token_digest,
};

/// The most bytes of one piece: 5 MiB.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;

pub const MAX_PIECES: usize = 3;

/// The most bytes from one address that wait to be named in a claim: 20 MiB.
const MAX_WAITING: i64 = 20 * 1024 * 1024;

/// A piece and the ticket under which its uploader can name it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Uploaded {
    pub file: ClaimFile,
    /// For its uploader alone.
    pub ticket: ShownOnce,
}

/// Thirty-two bytes that only this call has, and has again when it is repeated.
fn drawn(app: &App, request: &Request, purpose: &str) -> Result<[u8; 32], AppError> {
    let key = request.call.idempotency.as_ref().ok_or(AppError::PreconditionMissing)?;
    Ok(app.keys.drawn(purpose, &key.key, &key.fingerprint))
}

/// Keeps a piece for a day, until it is named in a claim. Its bytes are counted first, and looked into then, outside of any
/// transaction: what is refused was counted too.
///
/// # Errors
/// Too much is being looked into, too many wait already, too much came that day, or the piece is not taken.
pub async fn upload(app: &App, request: &Request, declared: MediaType, bytes: &[u8]) -> AppResult<Uploaded> {
    let ticket = hex::encode(drawn(app, request, "claim ticket")?);
    let turn = validation::turn(app, request).await?;
    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    if let Some(file) = reserve(app, request, &ticket, size).await?.value {
        let value = Uploaded { file, ticket: ShownOnce::new(ticket) };
        return Ok(Answered { replayed: true, ..Answered::computed(value) });
    }
    look_into(&turn, declared, bytes).await?;
    app.for_anybody(&request.call, async |tx| {
        let file = ClaimFile {
            id: tx.id(),
            media_type: declared,
            size,
            sha256: Sha256::digest(bytes).to_vec(),
            uploaded_at: tx.real_now(),
            claim: None,
            name: None,
        };
        let address = app.keys.address_digest(&request.address);
        if !claim_files::add(tx, &file, &token_digest(&ticket), &address, bytes).await? {
            return Err(AppError::KeyInFlight);
        }
        tx.record(Change::new(Resource::ClaimFile, file.id, Action::Uploaded));
        Ok(Uploaded { file, ticket: ShownOnce::new(ticket.clone()) })
    })
    .await
}

/// Counts the bytes of a piece before anybody looks into them, or finds the piece that this call has kept before.
async fn reserve(app: &App, request: &Request, ticket: &str, size: u32) -> AppResult<Option<ClaimFile>> {
    app.for_anybody(&request.call.noted(), async |tx| {
        if let Some(file) = claim_files::by_ticket(tx, &token_digest(ticket)).await? {
            return Ok(Some(file));
        }
        let address = app.keys.address_digest(&request.address);
        if claim_files::waiting_bytes(tx, &address).await? >= MAX_WAITING {
            return Err(Finding::error("", "files_waiting").into());
        }
        let mut counts = Counts::of(app, "claim bytes");
        counts.add_network(request.network(), size.into(), &app.settings.paces.claim_bytes);
        if counts.fit(tx).await? {
            return Ok(None);
        }
        Err(Finding::error("", "files_today").into())
    })
    .await
}

#[derive(Clone, Debug)]
pub struct NewPiece {
    /// As the upload gave it.
    pub ticket: String,
    pub name: String,
}

/// What whoever filed a claim goes away with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ClaimReceipt {
    pub kind: ClaimKind,
    pub filed_at: DateTime<Utc>,
    pub state: ClaimState,
    /// For the filer alone.
    pub number: ShownOnce,
    /// Canonical bytes: kind, time, digest of what was filed.
    pub body: Vec<u8>,
    again: bool,
}

fn receipt(filed: &Filed, number: &TrackingNumber, again: bool) -> Result<ClaimReceipt, AppError> {
    let digest = hex::encode(&filed.content_digest);
    let body = claim::receipt(filed.kind, filed.filed_at, &digest).map_err(store::StoreError::from)?;
    let number = ShownOnce::new(number.expose());
    Ok(ClaimReceipt { kind: filed.kind, filed_at: filed.filed_at, state: filed.state, number, body, again })
}

/// Files a claim. Late ones are taken too: whether one is in time is said where its poll is known.
///
/// # Errors
/// Answers that do not go together, or pieces that are not there: all findings at once. So many were filed that day from
/// this network, or in all, that no more are taken.
pub async fn file(
    app: &App,
    request: &Request,
    claim: Claim,
    pieces: &[NewPiece],
    language: Language,
) -> AppResult<ClaimReceipt> {
    let number = TrackingNumber::of(&drawn(app, request, "claim number")?);
    let number_digest = app.keys.tracking_digest(&number);
    let number_digests = app.keys.tracking_digests(&number);
    let answered = app
        .for_anybody(&request.call, async |tx| {
            if let Some(filed) = claims::by_number(tx, &number_digests).await? {
                return receipt(&filed, &number, true);
            }
            let mut findings = claim.findings();
            let (files, missing) = waiting(tx, pieces).await?;
            findings.extend(missing);
            if !findings.is_empty() {
                return Err(AppError::Invalid(findings));
            }
            let pieces_digests = files.iter().map(|(file, _)| hex::encode(&file.sha256)).collect();
            let claim = Claim { pieces: pieces_digests, ..claim };
            let content = claim.canonical_bytes().map_err(store::StoreError::from)?;
            let mut counts = Counts::of(app, "claims");
            counts.add_network(request.network(), 1, &app.settings.paces.claims);
            if !counts.fit(tx).await? {
                return Err(AppError::TooManyToday(TooMany::Claims, until_tomorrow(tx)));
            }
            let digest = Sha256::digest(&content).to_vec();
            let filed = Filed::received(tx.id(), number.last_four(), claim, digest, language, tx.now());
            if !claims::add(tx, &filed, &number_digest, &content).await? {
                return Err(AppError::KeyInFlight);
            }
            // Three of them at most.
            for (file, name) in &files {
                claim_files::name(tx, file.id, filed.id, name).await?;
                tx.record(Change::new(Resource::ClaimFile, file.id, Action::Named));
            }
            tx.record(Change::new(Resource::Claim, filed.id, Action::Filed));
            receipt(&filed, &number, false)
        })
        .await;
    answered.map(|mut answered| {
        answered.replayed |= answered.value.again;
        answered
    })
}

/// The waiting pieces in the order in which they are named, and a finding at each ticket that is none.
async fn waiting<'a>(
    tx: &mut Tx,
    pieces: &'a [NewPiece],
) -> Result<(Vec<(ClaimFile, &'a str)>, Vec<Finding>), AppError> {
    let digests: Vec<Vec<u8>> = pieces.iter().map(|piece| token_digest(&piece.ticket).to_vec()).collect();
    let mut there = claim_files::lock_waiting(tx, &digests).await?;
    let (mut files, mut findings) = (Vec::new(), Vec::new());
    for (index, (piece, digest)) in pieces.iter().zip(&digests).enumerate() {
        // Each ticket serves once, also within one claim.
        match there.iter().position(|(ticket, _)| ticket == digest) {
            Some(found) => files.push((there.swap_remove(found).1, piece.name.as_str())),
            None => findings.push(Finding::error(format!("/pieces/{index}/ticket"), "ticket_not_usable")),
        }
    }
    Ok((files, findings))
}
