//! Signing a démarche: by a statement, with one's own signing product, by a signed PDF, or by hand.
//!
//! What is slow (printing, preparing, validating) happens between two transactions: the first one reads, the second one
//! looks again whether everything stands as it was, and keeps. A repeated call gets its first answer in the second.

pub mod preparations;
pub mod round_openings;
mod round_records;
pub mod round_signatures;
pub mod rounds;
pub(crate) mod signatories;

use mandataires::{NumberSource, Power};
use routing::{
    demarche::Step,
    demarche::{Demarche, step},
    file::File,
    signing::{Method, Signature},
};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::{
    Action, Change, Listed, Page, Resource, Tx, demarches, files,
    people::certificate_numbers::{self as numbers, Holder},
    signing::signatures,
};
use types::{CertificateNumber, DemarcheId, FileId, Finding, Language, MediaType, SignatureId, bare_letters};

use crate::{
    App, AppError, AppResult, Conflict, Request,
    demarches::attachments::{MAX_BYTES, ending, take, take_signed},
    demarches::papers,
    demarches::read_again,
    policy::{self, Side, Visibility},
    sandbox::validation::{self, Found, Hand, Report},
};

/// The words under which a person signs.
pub const STATEMENT: &str = "lu et approuvé";

/// How a démarche is signed at once.
#[derive(Clone, Debug)]
pub enum Signing {
    /// By the statement alone.
    Statement,
    /// By a PDF that was printed here in this language and came back signed.
    SignedPdf {
        /// Uploaded by the caller and not yet used.
        file: FileId,
        language: Language,
    },
    /// By a scan of the paper that was signed by hand.
    HandSigned {
        /// Uploaded by the caller and not yet used.
        file: FileId,
        /// Who signed it, as declared.
        signatories: Vec<Hand>,
    },
}

/// What a signature brings besides the content that it binds.
#[derive(Default)]
pub(crate) struct Brought {
    /// The signed PDF or the scan, and its SHA-256.
    pub(crate) file: Option<(FileId, Vec<u8>)>,
    pub(crate) language: Option<Language>,
    /// What is kept about it.
    pub(crate) report: Option<Report>,
    /// Whose certificate signed; the caller where there is none.
    pub(crate) signer: Option<Holder>,
}

/// Signs the confirmed content, bound to the digest that the person saw.
///
/// # Errors
/// The caller may not sign here, the content is not confirmed or is not what the caller saw, the démarche has changed
/// since the caller saw it, or a signed PDF is not the form of this content or its signature is not accepted.
pub async fn sign(
    app: &App,
    request: &Request,
    id: DemarcheId,
    content_digest: &[u8],
    signing: Signing,
) -> AppResult<Demarche> {
    let validated = match &signing {
        Signing::Statement | Signing::HandSigned { .. } => None,
        Signing::SignedPdf { file, language } => signed_pdf(app, request, id, *file, *language).await?,
    };
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Filer(Power::Act)).await)
        .run(async |tx, demarche| {
            request.expects(demarche.version)?;
            let (method, brought) = match signing {
                Signing::Statement => (Method::Statement, Brought::default()),
                Signing::SignedPdf { file, language } => {
                    step(demarche.state, Step::Sign)?;
                    let file = take(tx, request, file).await?;
                    // Only what was looked into a moment ago, for the content that stands there now.
                    let found =
                        validated.filter(|(_, digest)| Some(digest) == demarche.content_digest.as_ref());
                    let (found, _) = found.ok_or(Conflict::SignedOtherContent)?;
                    let signer = accept(app, tx, request, &demarche, &found, "/file_id").await?;
                    let brought = Brought {
                        file: Some((file.id, file.sha256)),
                        language: Some(language),
                        report: Some(Report::of(&found)),
                        signer: Some(signer),
                    };
                    (Method::SignedPdf, brought)
                }
                Signing::HandSigned { file, signatories } => {
                    step(demarche.state, Step::Sign)?;
                    let file = take_signed(tx, request, file).await?;
                    let report = Some(Report::ByHand { signatories });
                    let file = Some((file.id, file.sha256));
                    (Method::HandSigned, Brought { file, report, ..Brought::default() })
                }
            };
            keep(tx, request, &demarche, content_digest, method, brought).await?;
            read_again(tx, id).await
        })
        .await
}

/// Keeps a signature under the confirmed content, if it is the one that was signed.
pub(crate) async fn keep(
    tx: &mut Tx,
    request: &Request,
    demarche: &Demarche,
    content_digest: &[u8],
    method: Method,
    brought: Brought,
) -> Result<Signature, AppError> {
    let signed = demarche.stepped(Step::Sign, tx.now())?;
    let content = demarches::content(tx, demarche.id).await?.unwrap_or_default();
    let digest = Sha256::digest(&content).to_vec();
    if digest != content_digest {
        return Err(Conflict::SignedOtherContent.into());
    }
    let caller = request.caller()?;
    let (person, name) = match brought.signer {
        Some(signer) => (signer.person, signer.display_name),
        None => (caller.person, caller.display_name.clone()),
    };
    let signature = Signature {
        id: tx.id(),
        demarche: demarche.id,
        method,
        person,
        display_name: name.clone(),
        statement: STATEMENT.to_owned(),
        content_digest: digest,
        file: brought.file,
        language: brought.language,
        report: brought.report.as_ref().and_then(Report::value),
        signed_at: tx.now(),
        received_at: None,
        undone_at: None,
    };
    signatures::add(tx, &signature, &content).await?;
    demarches::save(tx, demarche, &signed, None).await?;
    let change = Change::new(Resource::Demarche, demarche.id, Action::Signed).in_space(demarche.space);
    let signer = json!({ "signatory": name, "method": method.code() });
    tx.record(change.of_company(demarche.company).personal(signer));
    Ok(signature)
}

/// The form of the confirmed content as it is signed, printed; nothing where nothing is confirmed that waits for a
/// signature. The same content and language give the same bytes.
pub(crate) async fn form(
    app: &App,
    request: &Request,
    id: DemarcheId,
    language: Language,
) -> Result<Option<(Demarche, Vec<u8>)>, AppError> {
    let written: AppResult<_> = app
        .permit(&request.without_key().call, async |tx| {
            policy::demarche(tx, request, id, Side::Filer(Power::Act)).await
        })
        .run(async |tx, demarche| {
            if step(demarche.state, Step::Sign).is_err() {
                return Ok(None);
            }
            let content = demarches::content(tx, id).await?.unwrap_or_default();
            Ok(Some((demarche.clone(), papers::demarche_form(app, tx, &demarche, &content, language).await?)))
        })
        .await;
    let Some((demarche, (written, at))) = written?.value else { return Ok(None) };
    let printed = papers::print(app, request, written, at).await?;
    Ok(Some((demarche, printed.bytes)))
}

/// Judges an uploaded PDF against the form of the confirmed content: the signature and the digest of that content;
/// nothing where the second transaction will refuse anyway.
async fn signed_pdf(
    app: &App,
    request: &Request,
    id: DemarcheId,
    file: FileId,
    language: Language,
) -> Result<Option<(Found, Vec<u8>)>, AppError> {
    let Some((demarche, form)) = form(app, request, id, language).await? else { return Ok(None) };
    let turn = validation::turn(app, request).await?;
    let Some(bytes) = waiting_pdf(app, request, file).await? else { return Ok(None) };
    if !bytes.starts_with(&form) {
        return Err(Finding::error("/file_id", "signed_pdf_differs").into());
    }
    let found =
        validation::validate(app, &turn, &bytes, Some(form.len()), request.call.at.real, "/file_id").await?;
    let found = all_passed(found, "/file_id")?;
    Ok(Some((found, demarche.content_digest.unwrap_or_default())))
}

/// The bytes of a PDF that the caller has uploaded and not yet used; nothing where there is none.
pub(crate) async fn waiting_pdf(
    app: &App,
    request: &Request,
    file: FileId,
) -> Result<Option<Vec<u8>>, AppError> {
    let found: AppResult<_> = app
        .permit(&request.without_key().call, async |_tx| request.caller())
        .run(async |tx, caller| Ok(files::waiting(tx, file, caller.person).await?))
        .await;
    match found?.value {
        None => Ok(None),
        Some((file, bytes)) if file.media_type == MediaType::Pdf => Ok(Some(bytes)),
        Some(_) => Err(Finding::error("/file_id", "file_not_pdf").into()),
    }
}

/// The last signature of a file, if there is one and each of them holds.
pub(crate) fn all_passed(found: Vec<Found>, pointer: &str) -> Result<Found, AppError> {
    if let Some(failed) = found.iter().find(|found| !found.passed()) {
        return Err(validation::not_accepted(failed, pointer));
    }
    Ok(found.into_iter().next_back().ok_or_else(|| Finding::error(pointer, "signed_pdf_unsigned"))?)
}

/// Whose certificate signed: somebody's who may act for the company in this space and has shown its number, the caller first.
/// A number that was only declared is that person's where the certificate has that name.
pub(crate) async fn accept(
    app: &App,
    tx: &mut Tx,
    request: &Request,
    demarche: &Demarche,
    found: &Found,
    pointer: &str,
) -> Result<Holder, AppError> {
    let number = found.number.as_deref().and_then(|number| number.parse::<CertificateNumber>().ok());
    let number = number.ok_or_else(|| validation::not_wanted("signature.number_missing", pointer))?;
    let digests = app.keys.certificate_digests(&number);
    let caller = request.caller()?.person;
    let mut holders = numbers::members(tx, demarche.space, &digests).await?;
    holders.sort_by_key(|holder| holder.person != caller);
    for holder in holders {
        let named = || found.common_name.as_deref().is_some_and(|name| same_name(name, &holder.display_name));
        let theirs = match holder.source {
            NumberSource::Invitation | NumberSource::Trial => true,
            NumberSource::Declared => named(),
        };
        if theirs && policy::may_act(tx, holder.person, demarche.space, demarche.company).await? {
            return Ok(holder);
        }
    }
    Err(validation::not_wanted("signature.number_other", pointer))
}

/// Whether two names have the same words, whatever their order, accents and case.
pub(crate) fn same_name(one: &str, other: &str) -> bool {
    let letters = |name: &str| {
        let mut words: Vec<String> = name.split_whitespace().map(bare_letters).collect();
        words.sort();
        words
    };
    letters(one) == letters(other)
}

/// Keeps a PDF that was made here, for the one thing that it was made for, with so many signatures in it.
pub(crate) async fn keep_pdf(
    tx: &mut Tx,
    request: &Request,
    bytes: &[u8],
    signatures: usize,
) -> Result<File, AppError> {
    if bytes.len() > MAX_BYTES {
        return Err(Finding::error("", "signed_file_too_large").into());
    }
    let file = File {
        id: tx.id(),
        uploaded_by: request.caller()?.person,
        media_type: MediaType::Pdf,
        size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        sha256: Sha256::digest(bytes).to_vec(),
        uploaded_at: tx.real_now(),
        used_at: Some(tx.real_now()),
        signatures: u32::try_from(signatures).ok(),
        printed: None,
    };
    files::add(tx, &file, bytes).await?;
    Ok(file)
}

/// A page of the signatures under a démarche, also of those that a change has undone. The desk sees the one that came
/// with what it received.
pub async fn list(app: &App, request: &Request, id: DemarcheId, page: Page) -> AppResult<Listed<Signature>> {
    app.permit(&request.call, async |tx| policy::visible_demarche(tx, request, id).await)
        .run(async |tx, (demarche, visibility)| match (visibility, demarche.received_at) {
            (Visibility::Draft, _) => Ok(signatures::of_demarche(tx, id, None, page).await?),
            (Visibility::LastTransmitted | Visibility::InItsName, Some(received)) => {
                Ok(signatures::of_demarche(tx, id, Some(received), page).await?)
            }
            (Visibility::LastTransmitted | Visibility::InItsName, None) => {
                Ok(Listed { items: Vec::new(), next: None })
            }
        })
        .await
}

/// The signed PDF or the scan, which the caller may read, and its name.
pub(crate) async fn to_download(
    tx: &mut Tx,
    request: &Request,
    id: SignatureId,
) -> Result<(FileId, String), AppError> {
    policy::signed_in(request)?;
    let signature = signatures::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let (demarche, visibility) = policy::visible_demarche(tx, request, signature.demarche).await?;
    let there = match visibility {
        Visibility::Draft => true,
        Visibility::LastTransmitted | Visibility::InItsName => {
            signature.received_at.is_some() && signature.received_at == demarche.received_at
        }
    };
    let (file, _) = signature.file.filter(|_| there).ok_or(AppError::NotFound)?;
    let media_type = files::find(tx, file).await?.ok_or(AppError::NotFound)?.media_type;
    Ok((file, format!("{}.{}", demarche.title, ending(media_type))))
}
