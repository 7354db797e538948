//! Rounds in which a procès-verbal is signed by the president and each assessor, in any order, until all have signed.

use mandataires::Power;
use routing::{
    document::Purpose,
    signing::{Office, RoundState, RoundStep, check_signatories, step},
};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::{
    Change, Listed, Page, Resource, StoreError, Tx, demarches,
    files::{self, File, MediaType},
    preparations,
    rounds::{self, Round, Signatory},
    within,
};
use types::{CertificateNumber, DocumentId, ElectionId, FileId, Finding, RoundId, SignatoryId};

use crate::{
    App, Outcome, Refusal, Request, Rule,
    attachments::{Download, take},
    civil_day,
    policy::{self, Side},
    signing, validation,
};

/// The most rounds of one poll that are open.
pub const MOST_OPEN: i64 = 100;

/// Who is to sign.
#[derive(Clone, Debug)]
pub struct NewSignatory {
    /// The name.
    pub name: String,
    /// In which office.
    pub office: Office,
    /// The number that the certificate must have, where it is known.
    pub certificate: Option<CertificateNumber>,
    /// Where a reminder goes.
    pub email: Option<String>,
}

/// What is to be signed.
#[derive(Clone, Copy, Debug)]
pub enum ToSign {
    /// A PDF that the caller uploaded.
    File(FileId),
    /// A document that was returned to be signed.
    Document(DocumentId),
}

impl ToSign {
    const fn pointer(self) -> &'static str {
        match self {
            Self::File(_) => "/file_id",
            Self::Document(_) => "/document_id",
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
    /// Who signs it.
    pub signatories: Vec<NewSignatory>,
}

fn findings(signatories: &[NewSignatory]) -> Vec<Finding> {
    let named: Vec<_> = signatories.iter().map(|one| (one.name.as_str(), one.office)).collect();
    check_signatories(&named)
        .into_iter()
        .map(|(place, code)| match place {
            None => Finding::error("/signatories", code).with("most", routing::signing::MOST_SIGNATORIES),
            Some(place) => Finding::error(format!("/signatories/{place}"), code),
        })
        .collect()
}

/// Records what happened to a round.
pub(crate) fn record(tx: &mut Tx, round: &Round, action: &'static str) {
    tx.record(Change::new(Resource::Round, round.id, action).of_company(round.company));
}

/// The round as it stands after the change.
pub(crate) async fn read_again(tx: &mut Tx, id: RoundId) -> Result<Round, Refusal> {
    rounds::find(tx, id).await?.ok_or(Refusal::NotFound)
}

/// The bytes that shall be signed; nothing where there are none.
async fn to_sign(
    tx: &mut Tx,
    request: &Request,
    election: ElectionId,
    what: ToSign,
) -> Result<Option<(File, Vec<u8>)>, Refusal> {
    match what {
        ToSign::File(file) => Ok(files::waiting(tx, file, request.caller()?.person).await?),
        ToSign::Document(id) => {
            let document = policy::document(tx, request, id, Side::Either).await?;
            let demarche = demarches::find(tx, document.demarche).await?.ok_or(Refusal::NotFound)?;
            if demarche.election != election {
                return Err(Refusal::NotFound);
            }
            if document.purpose != Purpose::ASigner {
                return Err(Rule::NotForSignature.into());
            }
            Ok(files::read(tx, document.file).await?)
        }
    }
}

/// Opens a round for a PDF or for a document that was returned to be signed.
///
/// # Errors
/// The caller may not act for the firm of this poll, the signatories are not a president and assessors, or the file is
/// not the caller's, no PDF, signed already, or none to which a signature can be added.
pub async fn open(app: &App, request: &Request, election: ElectionId, new: NewRound) -> Outcome<Round> {
    let pointer = new.what.pointer();
    let invalid = |code| Refusal::Invalid(vec![Finding::error(pointer, code)]);
    let seen: Outcome<_> = within(
        &app.store,
        &request.aside(),
        async |tx| {
            policy::recorded_election(tx, request, election, Power::Act).await?;
            Ok(())
        },
        async |tx, ()| to_sign(tx, request, election, new.what).await,
    )
    .await;
    let seen = seen?.value;
    if let Some((file, bytes)) = &seen {
        if file.media_type != MediaType::Pdf {
            return Err(invalid("file_not_pdf"));
        }
        if !validation::validate(app, bytes, None, request.call.now, pointer).await?.is_empty() {
            return Err(invalid("document_signed_already"));
        }
    }
    within(
        &app.store,
        &request.call,
        async |tx| policy::recorded_election(tx, request, election, Power::Act).await,
        async |tx, (election, _)| {
            let found = findings(&new.signatories);
            if !found.is_empty() {
                return Err(Refusal::Invalid(found));
            }
            if rounds::count_open(tx, election.id).await? >= MOST_OPEN {
                let finding = Finding::error("", "rounds_open").with("most", MOST_OPEN);
                return Err(Refusal::Invalid(vec![finding]));
            }
            let (_, bytes) = seen.ok_or(Rule::FileNotUsable)?;
            let (file, document) = match new.what {
                ToSign::File(file) => (take(tx, request, file).await?.id, None),
                ToSign::Document(id) => (signing::keep_pdf(tx, request, &bytes).await?.id, Some(id)),
            };
            let signatories = new.signatories.into_iter().map(|one| Signatory {
                id: tx.id(),
                name: one.name,
                office: one.office,
                email: one.email,
                certificate: one
                    .certificate
                    .as_ref()
                    .map(|number| app.keys.certificate_digest(number).to_vec()),
                certificate_last_four: one.certificate.map(|number| number.last_four().to_owned()),
                signed: None,
                reminded_at: None,
            });
            let round = Round {
                id: tx.id(),
                election: election.id,
                company: election.company,
                document,
                name: new.name,
                state: RoundState::Open,
                document_sha256: Sha256::digest(&bytes).to_vec(),
                file,
                revision: 0,
                signatories: signatories.collect(),
                created_at: tx.now(),
                completed_at: None,
                cancelled_at: None,
                version: 1,
            };
            rounds::open(tx, &round, request.caller()?.person).await?;
            let names: Vec<_> = round.signatories.iter().map(|one| one.name.as_str()).collect();
            let change = Change::new(Resource::Round, round.id, "opened").of_company(round.company);
            tx.record(change.personal(json!({ "signatories": names })));
            Ok(round)
        },
    )
    .await
}

/// A page of the rounds of a poll.
///
/// # Errors
/// There is no such poll, or the caller acts for its firm in no space of its term.
pub async fn list(app: &App, request: &Request, id: ElectionId, page: Page) -> Outcome<Listed<Round>> {
    within(
        &app.store,
        &request.call,
        async |tx| policy::recorded_election(tx, request, id, Power::See).await.map(drop),
        async |tx, ()| Ok(rounds::of_election(tx, id, page).await?),
    )
    .await
}

/// One round: who has signed, when and how, and who is missing.
///
/// # Errors
/// There is no such round for the caller.
pub async fn read(app: &App, request: &Request, id: RoundId) -> Outcome<Round> {
    within(
        &app.store,
        &request.call,
        async |tx| policy::round(tx, request, id, Power::See).await,
        async |_tx, round| Ok(round),
    )
    .await
}

/// The newest revision of the file.
///
/// # Errors
/// There is no such round for the caller.
pub async fn download(app: &App, request: &Request, id: RoundId) -> Outcome<Download> {
    within(
        &app.store,
        &request.call,
        async |tx| policy::round(tx, request, id, Power::See).await,
        async |tx, round: Round| Download::read(tx, round.file, round.name).await,
    )
    .await
}

/// How many have signed, and how many are missing.
pub(crate) fn count(round: &Round) -> (usize, usize) {
    let signed = round.signatories.iter().filter(|one| one.signed.is_some()).count();
    (signed, round.signatories.len() - signed)
}

/// The state to which a step leads.
pub(crate) fn stepped(round: &Round, by: RoundStep) -> Result<RoundState, Refusal> {
    let (signed, missing) = count(round);
    Ok(step(round.state, by, signed, missing)?)
}

/// The signatory of this id who is missing.
pub(crate) fn missing(round: &Round, id: SignatoryId) -> Result<&Signatory, Refusal> {
    let unknown = || Refusal::Invalid(vec![Finding::error("/signatory_id", "signatory_unknown")]);
    let signatory = round.signatories.iter().find(|one| one.id == id).ok_or_else(unknown)?;
    if signatory.signed.is_some() { Err(Rule::SignatoryHasSigned.into()) } else { Ok(signatory) }
}

/// Reminds those who are missing, each at most once a day.
///
/// # Errors
/// The caller may not act for the firm, the round is closed, or everybody who is missing was reminded today.
pub async fn remind(app: &App, request: &Request, id: RoundId) -> Outcome<Round> {
    within(
        &app.store,
        &request.call,
        async |tx| policy::locked_round(tx, request, id, Power::Act).await,
        async |tx, round| {
            stepped(&round, RoundStep::Remind)?;
            let today = civil_day(tx.now());
            let reminded = rounds::remind(tx, &round, today).await?;
            if reminded.is_empty() {
                return Err(Rule::RemindedToday.into());
            }
            let names: Vec<_> = round.signatories.iter().filter(|one| reminded.contains(&one.id)).collect();
            let names: Vec<_> = names.into_iter().map(|one| one.name.as_str()).collect();
            let change = Change::new(Resource::Round, id, "reminded").of_company(round.company);
            tx.record(change.personal(json!({ "signatories": names })));
            read_again(tx, id).await
        },
    )
    .await
}

/// Calls a round off.
///
/// # Errors
/// The caller may not act for the firm, or the round is closed.
pub async fn cancel(app: &App, request: &Request, id: RoundId) -> Outcome<Round> {
    within(
        &app.store,
        &request.call,
        async |tx| policy::locked_round(tx, request, id, Power::Act).await,
        async |tx, round| {
            let state = stepped(&round, RoundStep::Cancel)?;
            rounds::cancel(tx, &round, state).await?;
            preparations::end_of_round(tx, id).await?;
            record(tx, &round, "cancelled");
            read_again(tx, id).await
        },
    )
    .await
}

/// A copy of the file that everybody has signed, as an uploaded file of the caller: to be handed in as the signed copy of
/// a returned document, or attached to a démarche.
///
/// # Errors
/// The caller may not act for the firm, or somebody is missing.
pub async fn copy(app: &App, request: &Request, id: RoundId) -> Outcome<File> {
    within(
        &app.store,
        &request.call,
        async |tx| policy::round(tx, request, id, Power::Act).await,
        async |tx, round| {
            stepped(&round, RoundStep::Copy)?;
            let (file, bytes) = files::read(tx, round.file).await?.ok_or(StoreError::Unknown("file"))?;
            let copy = File {
                id: tx.id(),
                uploaded_by: request.caller()?.person,
                uploaded_at: tx.now(),
                used_at: None,
                ..file
            };
            files::add(tx, &copy, &bytes).await?;
            tx.record(Change::new(Resource::File, copy.id, "copied").of_company(round.company));
            Ok(copy)
        },
    )
    .await
}
