//! A round of signatures is opened: for a PDF, a returned document, or a procès-verbal that is printed for it.
//!
//! What is slow (printing, looking for signatures) happens between two transactions: the first one reads, the second one
//! looks again whether everything stands as it was, and keeps.

use chrono::{DateTime, Utc};
use documents::RenderInput;
use elections::Election;
use filings::proces_verbal::{Key, Kind};
use mandataires::Power;
use routing::{
    document::Purpose,
    file::File,
    signing::{Office, Round, RoundState, Signatory, check_signatories},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::{Action, Change, Resource, Tx, demarches, documents as returned, files, signing::rounds};
use types::{CertificateNumber, DocumentId, ElectionId, FileId, Finding, Language, MediaType, SpaceId};

use crate::{
    App, AppError, AppResult, Conflict, Request,
    demarches::attachments::take,
    demarches::papers::{self, print},
    demarches::proces_verbaux,
    mail::Occasion,
    policy::{self, Side},
    sandbox::Turn,
    sandbox::validation,
    signing,
    signing::{preparations::place, round_records, signatories},
};

/// The most rounds of one poll that are open.
pub const MAX_OPEN: i64 = 100;

#[derive(Clone, Debug)]
pub struct NewSignatory {
    pub name: String,
    pub office: Office,
    /// The number that the certificate must have, where it is known.
    pub certificate: Option<CertificateNumber>,
    /// Where a reminder goes.
    pub email: Option<String>,
}

/// A procès-verbal that is kept here, to be printed.
#[derive(Clone, Copy, Debug)]
pub struct ToPrint {
    /// Which of the four kinds.
    pub kind: Kind,
    /// The number of the office; 1 for the records of the principal office.
    pub office: u32,
    /// The language of the paper.
    pub language: Language,
}

impl ToPrint {
    const fn key(self, election: ElectionId) -> Key {
        let office = match self.kind {
            Kind::Depouillement => self.office,
            Kind::RecensementGeneral | Kind::ElectionOffice | Kind::NoCandidate => 1,
        };
        Key { election, kind: self.kind, office }
    }
}

/// What is to be signed.
#[derive(Clone, Copy, Debug)]
pub enum ToSign {
    /// A PDF that the caller uploaded.
    File(FileId),
    /// A document that was returned to be signed.
    Document(DocumentId),
    /// A procès-verbal that is printed here.
    Record(ToPrint),
}

impl ToSign {
    const fn pointer(self) -> &'static str {
        match self {
            Self::File(_) => "/file_id",
            Self::Document(_) => "/document_id",
            Self::Record(_) => "/proces_verbal",
        }
    }
}

/// A round to be opened.
#[derive(Clone, Debug)]
pub struct NewRound {
    /// What is to be signed.
    pub what: ToSign,
    /// What the file is called.
    pub name: String,
    pub signatories: Vec<NewSignatory>,
    /// The language in which those are told who have no settings here.
    pub language: Language,
}

fn named(signatories: &[NewSignatory]) -> Vec<(&str, Office)> {
    signatories.iter().map(|one| (one.name.as_str(), one.office)).collect()
}

fn findings(new: &NewRound) -> Vec<Finding> {
    let of_office = match new.what {
        ToSign::Record(ToPrint { kind, .. }) => {
            matches!(kind, Kind::Depouillement | Kind::RecensementGeneral)
        }
        ToSign::File(_) | ToSign::Document(_) => true,
    };
    check_signatories(of_office, &named(&new.signatories))
        .into_iter()
        .map(|(place, code)| match place {
            None => Finding::error("/signatories", code).with("most", routing::signing::MAX_SIGNATORIES),
            Some(place) => Finding::error(format!("/signatories/{place}"), code),
        })
        .collect()
}

/// What shall be signed, as the first transaction finds it; nothing where the second one will refuse.
#[derive(Serialize, Deserialize)]
enum Seen {
    File(Option<(File, Vec<u8>)>),
    Paper(Option<(RenderInput, DateTime<Utc>)>),
}

async fn seen(
    app: &App,
    tx: &mut Tx,
    request: &Request,
    (election, spaces): (&Election, &[SpaceId]),
    what: ToSign,
) -> Result<Seen, AppError> {
    match what {
        ToSign::File(file) => Ok(Seen::File(files::waiting(tx, file, request.caller()?.person).await?)),
        ToSign::Document(id) => {
            let document = policy::document(tx, request, id, Side::Either).await?;
            let demarche = demarches::find(tx, document.demarche).await?.ok_or(AppError::NotFound)?;
            if demarche.election != election.id {
                return Err(AppError::NotFound);
            }
            if document.purpose != Purpose::ASigner {
                return Err(Conflict::NotForSignature.into());
            }
            Ok(Seen::File(files::read(tx, document.file).await?))
        }
        ToSign::Record(record) => match written(app, tx, election, spaces, record).await {
            Ok(paper) => Ok(Seen::Paper(Some(paper))),
            Err(AppError::NotReady(_)) => Ok(Seen::Paper(None)),
            Err(refusal) => Err(refusal),
        },
    }
}

async fn written(
    app: &App,
    tx: &mut Tx,
    election: &Election,
    spaces: &[SpaceId],
    record: ToPrint,
) -> Result<(RenderInput, DateTime<Utc>), AppError> {
    let ToPrint { kind, office, language } = record;
    papers::written(app, tx, election, Some(spaces), papers::paper_of(kind), office, language).await
}

/// What everybody is asked to sign.
struct Ready {
    bytes: Vec<u8>,
    /// Whether they were written anew, as what was given took no signature.
    written_anew: bool,
    /// The number of the paper, where it was printed for the round.
    paper: Option<String>,
}

/// The bytes that shall be signed, printed where they are a record; nothing where there are none.
async fn ready(
    app: &App,
    turn: Option<&Turn<'_>>,
    request: &Request,
    seen: Seen,
    pointer: &str,
) -> Result<Option<Ready>, AppError> {
    match (seen, turn) {
        (Seen::File(Some((file, bytes))), Some(turn)) => {
            if file.media_type != MediaType::Pdf {
                return Err(Finding::error(pointer, "file_not_pdf").into());
            }
            let written_anew = !takes_signatures(app, turn, request, &bytes, pointer).await?;
            let bytes =
                if written_anew { validation::normalise(turn, &bytes, pointer).await? } else { bytes };
            Ok(Some(Ready { bytes, written_anew, paper: None }))
        }
        (Seen::Paper(Some((written, at))), _) => {
            let paper = Some(written.number.characters());
            let bytes = print(app, request, written, at).await?.bytes;
            Ok(Some(Ready { bytes, written_anew: false, paper }))
        }
        (Seen::File(_) | Seen::Paper(None), _) => Ok(None),
    }
}

/// Whether a signature can be added to a PDF as it is.
///
/// # Errors
/// It is signed already.
async fn takes_signatures(
    app: &App,
    turn: &Turn<'_>,
    request: &Request,
    bytes: &[u8],
    pointer: &str,
) -> Result<bool, AppError> {
    let refuses = |refusal: &AppError| matches!(refusal, AppError::Invalid(found) if found.iter().any(|found| found.code == "pdf_not_signable"));
    match validation::validate(app, turn, bytes, None, request.call.at.real, pointer).await {
        Ok(found) if !found.is_empty() => {
            return Err(Finding::error(pointer, "document_signed_already").into());
        }
        Ok(_) => {}
        Err(refusal) if refuses(&refusal) => return Ok(false),
        Err(refusal) => return Err(refusal),
    }
    match validation::prepare(turn, bytes.to_vec(), place(request, "Signature", ""), pointer).await {
        Ok(_) => Ok(true),
        Err(refusal) if refuses(&refusal) => Ok(false),
        Err(refusal) => Err(refusal),
    }
}

/// What is kept of what shall be signed.
struct Kept {
    file: FileId,
    original: Option<FileId>,
    sha256: Vec<u8>,
    document: Option<DocumentId>,
    paper: Option<String>,
}

async fn keep(
    app: &App,
    tx: &mut Tx,
    request: &Request,
    (election, spaces): (&Election, &[SpaceId]),
    new: &NewRound,
    ready: Option<Ready>,
) -> Result<Kept, AppError> {
    let (mut document, mut paper, mut original) = (None, None, None);
    let (file, sha256) = match new.what {
        ToSign::File(file) => {
            let ready = ready.ok_or(Conflict::FileNotUsable)?;
            let given = take(tx, request, file).await?.id;
            let signed = if ready.written_anew {
                original = Some(given);
                signing::keep_pdf(tx, request, &ready.bytes, 0).await?.id
            } else {
                given
            };
            (signed, Sha256::digest(&ready.bytes))
        }
        ToSign::Document(id) => {
            let ready = ready.ok_or(Conflict::FileNotUsable)?;
            document = Some(id);
            if ready.written_anew {
                original = Some(returned::find(tx, id).await?.ok_or(AppError::NotFound)?.file);
            }
            (signing::keep_pdf(tx, request, &ready.bytes, 0).await?.id, Sha256::digest(&ready.bytes))
        }
        ToSign::Record(record) => {
            // Says what is missing where it can't be printed.
            let (now, _) = written(app, tx, election, spaces, record).await?;
            paper = Some(now.number.characters());
            let ready = ready.filter(|ready| ready.paper == paper).ok_or(Conflict::RecordChanged)?;
            let said = proces_verbaux::said(tx, record.key(election.id)).await?;
            let missing = said.map(|said| round_records::missing(&said, &named(&new.signatories)));
            if let Some(missing) = missing.filter(|missing| !missing.is_empty()) {
                return Err(AppError::Invalid(missing));
            }
            (signing::keep_pdf(tx, request, &ready.bytes, 0).await?.id, Sha256::digest(&ready.bytes))
        }
    };
    Ok(Kept { file, original, sha256: sha256.to_vec(), document, paper })
}

fn round(app: &App, tx: &mut Tx, election: &Election, new: NewRound, kept: Kept) -> Round {
    let signatories = new.signatories.into_iter().map(|one| Signatory {
        id: tx.id(),
        name: one.name,
        office: one.office,
        email: one.email,
        certificate: one.certificate.as_ref().map(|number| app.keys.certificate_digest(number).to_vec()),
        certificate_last_four: one.certificate.map(|number| number.last_four().to_owned()),
        signed: None,
        reminded_at: None,
        reminded_on: None,
    });
    let signatories = signatories.collect();
    Round {
        id: tx.id(),
        election: election.id,
        company: election.company,
        document: kept.document,
        paper: kept.paper,
        name: new.name,
        state: RoundState::Open,
        document_sha256: kept.sha256,
        file: kept.file,
        original: kept.original,
        revision: 0,
        signatories,
        created_at: tx.now(),
        completed_at: None,
        cancelled_at: None,
        version: 1,
    }
}

/// Opens a round for a PDF, for a document that was returned to be signed, or for a procès-verbal that is printed here.
/// Those who are to sign are told by mail, where one reaches them.
///
/// # Errors
/// The caller may not act for the company of this poll, the signatories are not a president and assessors, the file is not
/// the caller's, no PDF, signed already, or none to which a signature can be added even once it is written anew, or the procès-verbal can't be printed
/// or has changed while it was, or too many mails went that day.
pub async fn open(app: &App, request: &Request, election: ElectionId, new: NewRound) -> AppResult<Round> {
    // Of a record there are no bytes to look into.
    let turn = match new.what {
        ToSign::Record(_) => None,
        ToSign::File(_) | ToSign::Document(_) => Some(validation::turn(app, request).await?),
    };
    let first: AppResult<_> = app
        .permit(&request.without_key().call, async |tx| {
            policy::recorded_election(tx, request, election, Power::Act).await
        })
        .run(async |tx, (election, spaces)| seen(app, tx, request, (&election, &spaces), new.what).await)
        .await;
    let ready = ready(app, turn.as_ref(), request, first?.value, new.what.pointer()).await?;
    app.permit(&request.call, async |tx| policy::recorded_election(tx, request, election, Power::Act).await)
        .run(async |tx, (election, spaces)| {
            let found = findings(&new);
            if !found.is_empty() {
                return Err(AppError::Invalid(found));
            }
            if rounds::count_open(tx, election.id).await? >= MAX_OPEN {
                return Err(Finding::error("", "rounds_open").with("most", MAX_OPEN).into());
            }
            let kept = keep(app, tx, request, (&election, &spaces), &new, ready).await?;
            let language = new.language;
            let round = round(app, tx, &election, new, kept);
            rounds::open(tx, &round, request.caller()?.person).await?;
            let names: Vec<_> = round.signatories.iter().map(|one| one.name.as_str()).collect();
            let change = Change::new(Resource::Round, round.id, Action::Opened).of_company(round.company);
            tx.record(change.personal(json!({ "signatories": names })));
            let everybody: Vec<_> = round.signatories.iter().collect();
            signatories::tell(tx, app, request, &round, &everybody, Occasion::Opened, language).await?;
            Ok(round)
        })
        .await
}
