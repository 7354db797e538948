//! Signatures that come into a round: prepared for a signing product, brought by a file, or by a scan.

use mandataires::Power;
use routing::signing::{Method, Preparation, Round, RoundState, RoundStep, Signatory, Signed, Subject};
use store::{
    Action, Change, Resource, StoreError, Tx, files,
    signing::{preparations, rounds},
};
use types::{CertificateNumber, FileId, Finding, PreparationId, RoundId, SignatoryId};

use crate::{
    App, AppError, AppResult, Conflict, Request,
    demarches::attachments::{take, take_signed},
    policy,
    sandbox::validation::{self, Found, Report},
    signing::preparations::{Prepare, place, save_prepared},
    signing::round_records,
    signing::rounds::{missing, record},
    signing::{same_name, waiting_pdf},
};

/// Prepares the newest revision for the signing product of one who is missing.
///
/// # Errors
/// The caller may not act for the company, the round is closed, this signatory has signed, or somebody else has meanwhile.
pub async fn prepare(
    app: &App,
    request: &Request,
    id: RoundId,
    signatory: SignatoryId,
    prepare: Prepare,
) -> AppResult<Preparation> {
    let turn = validation::turn(app, request).await?;
    let seen: AppResult<_> = app
        .permit(&request.without_key().call, async |tx| policy::round(tx, request, id, Power::Act).await)
        .run(async |tx, round| {
            if round.next(RoundStep::Prepare).is_err() || missing(&round, signatory).is_err() {
                return Ok(None);
            }
            let (_, bytes) = files::read(tx, round.file).await?.ok_or(StoreError::Unknown("file"))?;
            Ok(Some((round, bytes)))
        })
        .await;
    let ready = match seen?.value {
        None => None,
        Some((round, bytes)) => {
            let name = missing(&round, signatory)?.name.clone();
            // Whoever signed elsewhere has named a field too: this name is nobody's.
            let field: PreparationId = app.entropy.id(request.call.at.real, 0);
            let place = place(request, &format!("Signature-{field}"), &name);
            Some((round.revision, validation::prepare(&turn, bytes, place, "").await?))
        }
    };
    app.permit(&request.call, async |tx| policy::locked_round(tx, request, id, Power::Act).await)
        .run(async |tx, round| {
            round.next(RoundStep::Prepare)?;
            missing(&round, signatory)?;
            let ready = ready.filter(|(revision, _)| *revision == round.revision);
            let (revision, prepared) = ready.ok_or(Conflict::SignedMeanwhile)?;
            let subject = Subject::Round(id, signatory, revision);
            let digest = round.document_sha256.clone();
            let preparation = save_prepared(tx, request, subject, digest, &prepare, prepared).await?;
            let change = Change::new(Resource::Preparation, preparation.id, Action::Prepared);
            tx.record(change.of_company(round.company));
            Ok(preparation)
        })
        .await
}

/// What brings signatures into a round.
pub(crate) struct Brought {
    /// The new revision.
    pub(crate) file: FileId,
    /// What is said about all signatures of it.
    pub(crate) found: Vec<Found>,
    /// Whose signature it must be; anybody's who is missing where none is named.
    pub(crate) named: Option<SignatoryId>,
    pub(crate) method: Method,
    /// Where it stands in the body.
    pub(crate) pointer: &'static str,
}

/// Whether a certificate is that of a signatory: by its number where that is known, else by the name in it.
fn is_of(app: &App, signatory: &Signatory, found: &Found) -> bool {
    let number = found.number.as_deref().and_then(|number| number.parse::<CertificateNumber>().ok());
    match (&signatory.certificate, number) {
        (Some(wanted), Some(number)) => {
            app.keys.certificate_digests(&number).iter().any(|digest| digest.as_slice() == wanted)
        }
        (Some(_), None) => false,
        (None, _) => found.common_name.as_deref().is_some_and(|name| same_name(name, &signatory.name)),
    }
}

/// Keeps a new revision of the file of a locked round, and every signature that it brings.
pub(crate) async fn keep(
    app: &App,
    tx: &mut Tx,
    request: &Request,
    round: &Round,
    brought: Brought,
) -> Result<Round, AppError> {
    let before = round.signed();
    // A signature that held when it came may since have outlived its certificate; whatever else is found about it now,
    // such as a further signature that it does not allow, has come with this file.
    if let Some(failed) = brought.found.iter().take(before).find(|found| !found.still_stands()) {
        return Err(validation::not_accepted(failed, brought.pointer));
    }
    let fresh = brought.found.get(before..).unwrap_or_default();
    if fresh.is_empty() {
        return Err(Finding::error(brought.pointer, "signed_pdf_unsigned").into());
    }
    let mut after = round.clone();
    for found in fresh {
        // Whether the round is open is said before what is wrong with the signature.
        after.next(RoundStep::Sign)?;
        if !found.passed() {
            return Err(validation::not_accepted(found, brought.pointer));
        }
        let named = |one: &Signatory| brought.named.is_none_or(|named| named == one.id);
        let whose = after.missing().find(|one| named(one) && is_of(app, one, found)).map(|one| one.id);
        let whose = whose.ok_or_else(|| validation::not_wanted("signature.person_other", brought.pointer))?;
        let signature = Signed {
            at: tx.now(),
            method: brought.method,
            revision: round.revision + 1,
            certificate_sha256: found.certificate_sha256.map(|digest| digest.0.to_vec()),
            report: Report::of(found).value(),
            by: request.caller()?.person,
        };
        after = after.signed_by(whose, signature)?;
    }
    save(app, tx, request, round, after.revised(brought.file, tx.now())).await
}

/// Saves a revision that brought signatures, in place of the file before it. The last one completes what was printed.
async fn save(
    app: &App,
    tx: &mut Tx,
    request: &Request,
    before: &Round,
    after: Round,
) -> Result<Round, AppError> {
    rounds::save(tx, before, &after).await?;
    files::remove(tx, &[before.file]).await?;
    preparations::end_of_round(tx, after.id).await?;
    if after.state == RoundState::Complete {
        record(tx, &after, Action::Completed);
        round_records::complete(app, tx, request, &after).await?;
    } else {
        record(tx, &after, Action::Signed);
    }
    Ok(after)
}

/// A file that brings signatures.
#[derive(Clone, Copy, Debug)]
pub enum Brings {
    /// The newest revision with one or several further signatures.
    SignedPdf(FileId),
    /// A scan that everybody has signed by hand.
    HandSigned(FileId),
}

/// Takes a file that brings signatures of those who are missing.
///
/// # Errors
/// The caller may not act for the company, the round is closed or has changed since the caller saw it, or the file is not
/// the newest revision with signatures that hold and are theirs.
pub async fn sign(app: &App, request: &Request, id: RoundId, brings: Brings) -> AppResult<Round> {
    let found = match brings {
        Brings::SignedPdf(file) => further(app, request, id, file).await?,
        Brings::HandSigned(_) => None,
    };
    app.permit(&request.call, async |tx| policy::locked_round(tx, request, id, Power::Act).await)
        .run(async |tx, round| {
            request.expects(round.version)?;
            match brings {
                Brings::SignedPdf(file) => {
                    round.next(RoundStep::Sign)?;
                    let file = take(tx, request, file).await?.id;
                    let found = found.filter(|(revision, _)| *revision == round.revision);
                    let (_, found) = found.ok_or(Conflict::SignedMeanwhile)?;
                    let (method, pointer) = (Method::SignedPdf, "/file_id");
                    keep(app, tx, request, &round, Brought { file, found, named: None, method, pointer })
                        .await
                }
                Brings::HandSigned(file) => {
                    let signed = round.signed_by_hand(request.caller()?.person, tx.now())?;
                    let file = take_signed(tx, request, file).await?.id;
                    save(app, tx, request, &round, signed.revised(file, tx.now())).await
                }
            }
        })
        .await
}

/// What is said about the signatures of an uploaded file that begins with the newest revision; nothing where the second
/// transaction will refuse anyway.
async fn further(
    app: &App,
    request: &Request,
    id: RoundId,
    file: FileId,
) -> Result<Option<(i32, Vec<Found>)>, AppError> {
    let turn = validation::turn(app, request).await?;
    let seen: AppResult<_> = app
        .permit(&request.without_key().call, async |tx| policy::round(tx, request, id, Power::Act).await)
        .run(async |tx, round| {
            if round.next(RoundStep::Sign).is_err() {
                return Ok(None);
            }
            let (_, bytes) = files::read(tx, round.file).await?.ok_or(StoreError::Unknown("file"))?;
            Ok(Some((round.revision, bytes)))
        })
        .await;
    let Some((revision, newest)) = seen?.value else { return Ok(None) };
    let Some(bytes) = waiting_pdf(app, request, file).await? else { return Ok(None) };
    if !bytes.starts_with(&newest) {
        return Err(Finding::error("/file_id", "signed_pdf_differs").into());
    }
    let found =
        validation::validate(app, &turn, &bytes, Some(newest.len()), request.call.at.real, "/file_id")
            .await?;
    Ok(Some((revision, found)))
}
