//! What is prepared for a person's own signing product, and the signature that comes back.

use chrono::Duration;
use mandataires::Power;
use routing::{
    demarche::Step,
    demarche::{Demarche, step},
    signing::{Method, Preparation, Round, Signature, Subject},
};
use serde::{Deserialize, Serialize};
use store::{Action, Change, Resource, StoreError, Tx, files, signing::preparations};
use types::{DemarcheId, FileId, Finding, Language, PreparationId, Versioned};

use crate::{
    App, AppError, AppResult, Conflict, Request,
    demarches::read_again,
    policy::{self, Side},
    sandbox::Turn,
    sandbox::validation::{self, Found, Place, Report},
    signing::round_signatures,
    signing::{Brought, STATEMENT, accept, all_passed, form, keep, keep_pdf},
};

/// How long what was prepared can be signed.
const WAITS: Duration = Duration::minutes(30);

/// The most preparations of one person that wait for a signature.
pub const MAX_WAITING: i64 = 20;

/// What a signing product needs.
#[derive(Clone, Debug)]
pub struct Prepare {
    /// SHA-256 of the certificate that the person chose; none for any with the right number.
    pub certificate: Option<Vec<u8>>,
    pub language: Language,
}

/// Prepares the form of the confirmed content for the person's own signing product, and says what it must sign.
///
/// # Errors
/// The caller may not sign here, nothing is confirmed that waits for a signature, the content changed meanwhile, or too
/// much that the caller prepared waits already.
pub async fn prepare(
    app: &App,
    request: &Request,
    id: DemarcheId,
    prepare: Prepare,
) -> AppResult<Preparation> {
    let ready = match form(app, request, id, prepare.language).await? {
        None => None,
        Some((demarche, form)) => {
            let turn = validation::turn(app, request).await?;
            let place = place(request, "Signature-1", &request.caller()?.display_name);
            let prepared = validation::prepare(&turn, form, place, "").await?;
            Some((demarche.content_digest.unwrap_or_default(), prepared))
        }
    };
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Filer(Power::Act)).await)
        .run(async |tx, demarche| {
            step(demarche.state, Step::Sign)?;
            let ready = ready.filter(|(digest, _)| Some(digest) == demarche.content_digest.as_ref());
            let (digest, prepared) = ready.ok_or(Conflict::SignedOtherContent)?;
            let subject = Subject::Demarche(id);
            let preparation = save_prepared(tx, request, subject, digest, &prepare, prepared).await?;
            let change = Change::new(Resource::Preparation, preparation.id, Action::Prepared);
            tx.record(change.in_space(demarche.space).of_company(demarche.company));
            Ok(preparation)
        })
        .await
}

/// What the place for a signature says.
pub(crate) fn place(request: &Request, field: &str, name: &str) -> Place {
    Place {
        field: field.to_owned(),
        name: name.to_owned(),
        reason: STATEMENT.to_owned(),
        at: request.call.at.real,
    }
}

/// Keeps what was prepared until it is signed, cancelled or over.
pub(crate) async fn save_prepared(
    tx: &mut Tx,
    request: &Request,
    subject: Subject,
    subject_digest: Vec<u8>,
    prepare: &Prepare,
    prepared: ::signatures::Prepared,
) -> Result<Preparation, AppError> {
    let person = request.caller()?.person;
    if preparations::waiting(tx, person).await? >= MAX_WAITING {
        return Err(Finding::error("", "preparations_waiting").with("most", MAX_WAITING).into());
    }
    let file = keep_pdf(tx, request, &prepared.bytes, 0).await?;
    let now = tx.real_now();
    let [_, begins, ends, _] = prepared.byte_range;
    let preparation = Preparation {
        id: tx.id(),
        subject,
        subject_digest,
        person,
        certificate: prepare.certificate.clone(),
        language: prepare.language,
        file: file.id,
        place: [begins, ends],
        digest: prepared.digest.to_vec(),
        prepared_at: now,
        expires_at: now + WAITS,
        ended_at: None,
        version: 1,
    };
    preparations::add(tx, &preparation).await?;
    Ok(preparation)
}

/// What a preparation belongs to, as far as the caller may sign there.
enum Known {
    Demarche(Box<Demarche>),
    Round(Box<Round>),
}

async fn known(tx: &mut Tx, request: &Request, id: PreparationId) -> Result<(Preparation, Known), AppError> {
    policy::signed_in(request)?;
    let preparation = preparations::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let known = match preparation.subject {
        Subject::Demarche(id) => {
            let demarche = policy::demarche(tx, request, id, Side::Filer(Power::Act)).await?;
            Known::Demarche(Box::new(demarche))
        }
        Subject::Round(id, ..) => {
            Known::Round(Box::new(policy::locked_round(tx, request, id, Power::Act).await?))
        }
    };
    // Locked together with what it belongs to, so that it ends once.
    Ok((preparations::find(tx, preparation.id).await?.ok_or(AppError::NotFound)?, known))
}

/// One preparation.
pub async fn read(app: &App, request: &Request, id: PreparationId) -> AppResult<Preparation> {
    app.read(&request.call, async |tx| Ok(known(tx, request, id).await?.0)).await
}

/// The PDF with the empty place, which the caller may look at before it is signed, and its name.
pub(crate) async fn to_download(
    tx: &mut Tx,
    request: &Request,
    id: PreparationId,
) -> Result<(FileId, String), AppError> {
    let (preparation, _) = known(tx, request, id).await?;
    Ok((preparation.file, "lu et approuvé.pdf".to_owned()))
}

/// Cancels what was prepared. Nothing else changes.
///
/// # Errors
/// There is no such preparation where the caller may sign, it has ended before, or the caller has seen another version.
pub async fn cancel(app: &App, request: &Request, id: PreparationId) -> AppResult<()> {
    app.permit(&request.call, async |tx| known(tx, request, id).await)
        .run(async |tx, (preparation, known)| {
            request.expects(preparation.version)?;
            if !preparations::end(tx, id).await? {
                return Err(Conflict::PreparationEnded.into());
            }
            tx.record(change(&known, id, Action::Cancelled));
            Ok(())
        })
        .await
}

fn change(known: &Known, id: PreparationId, action: Action) -> Change {
    let change = Change::new(Resource::Preparation, id, action);
    match known {
        Known::Demarche(demarche) => change.in_space(demarche.space).of_company(demarche.company),
        Known::Round(round) => change.of_company(round.company),
    }
}

/// What was signed with a signing product.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completed {
    /// A démarche, and its signature.
    Demarche(Box<Demarche>, Box<Signature>),
    /// A file in a round.
    Round(Box<Round>),
}

impl Versioned for Completed {
    fn version(&self) -> i32 {
        match self {
            Self::Demarche(demarche, _) => demarche.version,
            Self::Round(round) => round.version,
        }
    }
}

/// Puts the signature of the signing product into what was prepared, and keeps it if it holds.
///
/// # Errors
/// There is no such preparation where the caller may sign, it has ended, what it was made for has changed meanwhile, or
/// the signature is not one of these bytes, does not hold, or is somebody else's.
pub async fn complete(app: &App, request: &Request, id: PreparationId, cms: Vec<u8>) -> AppResult<Completed> {
    let turn = validation::turn(app, request).await?;
    let read: AppResult<_> = app
        .permit(&request.without_key().call, async |tx| known(tx, request, id).await)
        .run(async |tx, (preparation, _)| {
            if preparation.is_over(tx.real_now()) {
                return Ok(None);
            }
            let (_, bytes) = files::read(tx, preparation.file).await?.ok_or(StoreError::Unknown("file"))?;
            Ok(Some((preparation, bytes)))
        })
        .await;
    let embedded = match read?.value {
        None => None,
        Some((preparation, bytes)) => Some(embedded(app, &turn, request, &preparation, bytes, cms).await?),
    };
    app.permit(&request.call, async |tx| known(tx, request, id).await)
        .run(async |tx, (preparation, known)| {
            if let (Known::Round(round), Subject::Round(.., revision)) = (&known, preparation.subject)
                && round.revision != revision
            {
                return Err(Conflict::SignedMeanwhile.into());
            }
            let embedded = embedded.filter(|_| !preparation.is_over(tx.real_now()));
            let (bytes, found) = embedded.ok_or(Conflict::PreparationEnded)?;
            preparations::end(tx, id).await?;
            tx.record(change(&known, id, Action::Signed));
            match known {
                Known::Demarche(demarche) => {
                    if demarche.content_digest.as_ref() != Some(&preparation.subject_digest) {
                        return Err(Conflict::PreparationEnded.into());
                    }
                    step(demarche.state, Step::Sign)?;
                    let signatures = found.len();
                    let found = all_passed(found, "/cms")?;
                    let signer = accept(app, tx, request, &demarche, &found, "/cms").await?;
                    let file = keep_pdf(tx, request, &bytes, signatures).await?;
                    let brought = Brought {
                        file: Some((file.id, file.sha256)),
                        language: Some(preparation.language),
                        report: Some(Report::of(&found)),
                        signer: Some(signer),
                    };
                    let (method, digest) = (Method::Certificate, &preparation.subject_digest);
                    let signature = keep(tx, request, &demarche, digest, method, brought).await?;
                    let demarche = read_again(tx, demarche.id).await?;
                    Ok(Completed::Demarche(Box::new(demarche), Box::new(signature)))
                }
                Known::Round(round) => {
                    let Subject::Round(_, signatory, _) = preparation.subject else {
                        return Err(AppError::NotFound);
                    };
                    let file = keep_pdf(tx, request, &bytes, found.len()).await?;
                    let named = Some(signatory);
                    let method = Method::Certificate;
                    let signed =
                        round_signatures::Brought { file: file.id, found, named, method, pointer: "/cms" };
                    Ok(Completed::Round(Box::new(
                        round_signatures::keep(app, tx, request, &round, signed).await?,
                    )))
                }
            }
        })
        .await
}

/// The signed file and what is said about its signatures.
async fn embedded(
    app: &App,
    turn: &Turn<'_>,
    request: &Request,
    preparation: &Preparation,
    bytes: Vec<u8>,
    cms: Vec<u8>,
) -> Result<(Vec<u8>, Vec<Found>), AppError> {
    let digest = preparation.digest.as_slice().try_into().map_err(|_| StoreError::Unknown("digest"))?;
    let byte_range = validation::range(&bytes, preparation.place);
    let bytes = validation::embed(::signatures::Prepared { bytes, byte_range, digest }, cms).await?;
    let found = validation::validate(app, turn, &bytes, None, request.call.at.real, "/cms").await?;
    let last = found.iter().find(|found| found.covers_whole_file);
    let chosen = preparation.certificate.as_deref();
    let used = last.and_then(|last| last.certificate_sha256.as_ref()).map(|digest| digest.0.as_slice());
    if chosen.is_some() && chosen != used {
        return Err(validation::not_wanted("signature.other_certificate", "/cms"));
    }
    Ok((bytes, found))
}
