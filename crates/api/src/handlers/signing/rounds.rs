//! Rounds in which a procès-verbal is signed by the president and each assessor.

use actix_web::{HttpResponse, http::StatusCode};
use app::{Answered, signing::round_signatures::Brings};
use chrono::{DateTime, Utc};
use documents::PaperNumber;
use routing::signing::{Level, Method, Office, Round, Signatory};
use serde::Deserialize;
use types::{CompanyId, DocumentId, ElectionId, FileId, Language, RoundId, SignatoryId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{
    Server,
    demarches::attachments::FileView,
    signing::{self, PreparationView, ValidationView, approved, report},
};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
};

mod opening;

use opening::Opening;

views! {
    /// Who signs in a round, and the signature.
    struct SignatoryView of (signatory: Signatory, language: Language) {
        let (signed_at, method, kept) = match signatory.signed {
            None => (None, None, None),
            Some(signed) => (Some(signed.at), Some(signed.method), signed.report),
        };
        /// The signatory.
        id: SignatoryId,
        /// The name.
        name: String,
        /// In which office.
        role: Office = signatory.office,
        /// The same in words.
        role_label: &'static str = signatory.office.label(language),
        /// Where a reminder goes.
        email: Option<String>,
        /// By which people recognise the certificate.
        certificate_last_four: Option<String>,
        /// When this person signed; null as long as the signature is missing.
        signed_at: Option<DateTime<Utc>> = signed_at,
        /// How.
        method: Option<Method> = method,
        /// What the signature is worth.
        level: Option<Level> = method.map(|method| method.level()),
        /// What was validated.
        validation: Option<ValidationView> = report(kept).0,
        /// When this person was reminded last.
        reminded_at: Option<DateTime<Utc>>,
    }

    /// A round of signatures.
    struct RoundView of (round: Round, language: Language) {
        let missing = round.signatories.iter().filter(|one| one.signed.is_none()).count();
        /// The round.
        id: RoundId,
        /// The poll.
        election_id: ElectionId = round.election,
        /// The company.
        company_id: CompanyId = round.company,
        /// The returned document that is signed, where it is one.
        document_id: Option<DocumentId> = round.document,
        /// The number on the pages, where the procès-verbal was printed for the round.
        paper_number: Option<String> =
            round.paper.map(|characters| characters.parse::<PaperNumber>().map_or(characters, String::from)),
        /// What the file is called.
        name: String,
        /// `open`, `complete` or `cancelled`.
        state: &'static str = round.state.code(),
        /// The same in words.
        state_label: &'static str = round.state.label(language),
        /// How many revisions with signatures were added.
        revision: i32,
        /// SHA-256 of what everybody was asked to sign.
        document_sha256: String = hex::encode(&round.document_sha256),
        /// Whether the given file took no signature as it was: then everybody signs one that shows the same and was written
        /// anew, and the given one is kept.
        written_anew: bool = round.original.is_some(),
        /// Who signs, who has, and how.
        signatories: Vec<SignatoryView> =
            round.signatories.into_iter().map(|one| SignatoryView::of(one, language)).collect(),
        /// How many signatures are missing.
        missing: usize = missing,
        /// When it was opened.
        created_at: DateTime<Utc>,
        /// When everybody had signed.
        completed_at: Option<DateTime<Utc>>,
        /// When it was called off.
        cancelled_at: Option<DateTime<Utc>>,
    }
}

/// For whom the newest revision is prepared.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewRoundPreparation)]
pub(crate) struct PrepareFor {
    /// Who signs.
    pub signatory_id: SignatoryId,
    /// The words "lu et approuvé".
    #[validate(length(min = 1, max = 50))]
    pub statement: String,
    /// The certificate that the person chose: DER, in base 64.
    #[validate(length(min = 1, max = 20_000))]
    pub certificate: Option<String>,
}

/// How a file brings signatures.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = RoundMethod)]
pub(crate) enum RoundMethod {
    /// The newest revision with further signatures.
    SignedPdf,
    /// A scan that everybody has signed by hand.
    HandSigned,
}

/// A file that brings signatures.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewRoundSignature)]
pub(crate) struct BroughtBy {
    /// How it was signed.
    pub method: RoundMethod,
    /// The words "lu et approuvé".
    #[validate(length(min = 1, max = 50))]
    pub statement: String,
    /// Uploaded by the caller and not yet used.
    pub file_id: FileId,
}

/// Open a round of signatures for a procès-verbal: an uploaded PDF, a document that was returned to be signed, or one that
/// is kept here and is printed for the round. Those who are to sign are told by mail.
#[utoipa::path(post, path = "/v1/elections/{election_id}/signing-rounds", tag = "signatures", request_body = Opening,
    responses((status = 201, description = "The round", body = RoundView)))]
pub(crate) async fn open_signing_round(app: Server, ask: ApiRequest<ElectionId, Json<Opening>>) -> ApiResult {
    let new = ask.body.0.read(ask.language)?;
    let round = app::signing::round_openings::open(&app, &ask.request, ask.path, new).await?;
    Ok(stepped(&ask, round))
}

/// List the rounds of a poll.
#[utoipa::path(get, path = "/v1/elections/{election_id}/signing-rounds", tag = "signatures", params(PageQuery),
    responses((status = 200, description = "A page of the rounds", body = ListView<RoundView>)))]
pub(crate) async fn list_signing_rounds(
    app: Server,
    ask: ApiRequest<ElectionId, (), PageQuery>,
) -> ApiResult {
    let listed = app::signing::rounds::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, |round| RoundView::of(round, ask.language)))
}

/// Read a round: who has signed, when and how, and who is missing.
#[utoipa::path(get, path = "/v1/signing-rounds/{round_id}", tag = "signatures",
    responses((status = 200, description = "The round", body = RoundView)))]
pub(crate) async fn read_signing_round(app: Server, ask: ApiRequest<RoundId>) -> ApiResult {
    let round = app::signing::rounds::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, round, |round| RoundView::of(round, ask.language)))
}

/// Prepare the newest revision for the signing product of one who is missing.
#[utoipa::path(post, path = "/v1/signing-rounds/{round_id}/signature-preparations", tag = "signatures",
    request_body = PrepareFor,
    responses((status = 201, description = "What the product must sign", body = PreparationView)))]
pub(crate) async fn prepare_round_signature(
    app: Server,
    ask: ApiRequest<RoundId, Json<PrepareFor>>,
) -> ApiResult {
    let PrepareFor { signatory_id, statement, certificate } = &ask.body.0;
    approved(statement)?;
    let prepare = signing::prepare(certificate.as_deref(), ask.language)?;
    let prepared =
        app::signing::round_signatures::prepare(&app, &ask.request, ask.path, *signatory_id, prepare).await?;
    Ok(ask.versioned(StatusCode::CREATED, prepared, PreparationView::of))
}

/// A round as it was opened, or as a step has left it.
fn stepped<P, B>(ask: &ApiRequest<P, B>, round: Answered<Round>) -> HttpResponse {
    ask.versioned(StatusCode::CREATED, round, |round| RoundView::of(round, ask.language))
}

/// Bring a further signed revision, or a scan that everybody has signed by hand.
#[utoipa::path(post, path = "/v1/signing-rounds/{round_id}/signatures", tag = "signatures", request_body = BroughtBy,
    responses((status = 201, description = "The round", body = RoundView)))]
pub(crate) async fn sign_round(app: Server, ask: ApiRequest<RoundId, Json<BroughtBy>>) -> ApiResult {
    let BroughtBy { method, statement, file_id } = &ask.body.0;
    approved(statement)?;
    let brings = match method {
        RoundMethod::SignedPdf => Brings::SignedPdf(*file_id),
        RoundMethod::HandSigned => Brings::HandSigned(*file_id),
    };
    let round = app::signing::round_signatures::sign(&app, &ask.request, ask.path, brings).await?;
    Ok(stepped(&ask, round))
}

/// Remind those who are missing, by mail; each at most once a day.
#[utoipa::path(post, path = "/v1/signing-rounds/{round_id}/reminders", tag = "signatures",
    responses((status = 201, description = "The round", body = RoundView)))]
pub(crate) async fn remind_signatories(app: Server, ask: ApiRequest<RoundId>) -> ApiResult {
    let round = app::signing::rounds::remind(&app, &ask.request, ask.path, ask.language).await?;
    Ok(stepped(&ask, round))
}

/// Call a round off.
#[utoipa::path(post, path = "/v1/signing-rounds/{round_id}/cancellations", tag = "signatures",
    responses((status = 201, description = "The round", body = RoundView)))]
pub(crate) async fn cancel_signing_round(app: Server, ask: ApiRequest<RoundId>) -> ApiResult {
    let round = app::signing::rounds::cancel(&app, &ask.request, ask.path).await?;
    Ok(stepped(&ask, round))
}

/// Take a copy of the file that everybody has signed: a file of the caller, to be handed in or attached.
#[utoipa::path(post, path = "/v1/signing-rounds/{round_id}/copies", tag = "signatures",
    responses((status = 201, description = "The file", body = FileView)))]
pub(crate) async fn copy_signed_file(app: Server, ask: ApiRequest<RoundId>) -> ApiResult {
    let file = app::signing::rounds::copy(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::CREATED, file, FileView::of))
}
