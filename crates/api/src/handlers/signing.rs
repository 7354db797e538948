//! Signatures: prepared for a signing product, brought as a signed PDF or a scan, listed and read.

pub(crate) mod rounds;

use actix_web::http::StatusCode;
use app::{
    sandbox::validation::{Hand, Report},
    signing::preparations::{Completed, Prepare},
    signing::{STATEMENT, Signing},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use edge::{
    Problem,
    texts::{self, Entries},
};
use routing::{
    demarche::Actor,
    signing::{Level, Method, Preparation, Signature, Subject},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use types::{DemarcheId, FileId, Language, PreparationId, RoundId, SignatoryId, SignatureId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{
    Server,
    demarches::{DemarcheView, reader, stepped},
    signing::rounds::RoundView,
};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::{digest, one_line},
};

/// What was validated about a signature by certificate.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ValidationView {
    /// `TOTAL_PASSED`, the only one that is kept (EN 319 102-1).
    pub verdict: String,
    /// The name in the certificate.
    pub signer: String,
    /// The last four digits of the number in the certificate.
    pub number_last_four: Option<String>,
    /// SHA-256 of the certificate.
    pub certificate_sha256: Option<String>,
    /// Who issued it.
    pub issuer: String,
    /// When the signature says that it was made.
    pub claimed_at: Option<DateTime<Utc>>,
}

/// Who signed by hand, as declared.
#[derive(Clone, Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = HandSignatory)]
pub(crate) struct HandView {
    /// The name.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub name: String,
    /// In what capacity.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub role: String,
}

/// Splits what is kept about a signature into the part that was validated and the part that was declared.
pub(crate) fn report(kept: Option<serde_json::Value>) -> (Option<ValidationView>, Vec<HandView>) {
    match kept.and_then(|kept| serde_json::from_value::<Report>(kept).ok()) {
        None => (None, Vec::new()),
        Some(Report::ByHand { signatories }) => {
            let view = |hand: Hand| HandView { name: hand.name, role: hand.role };
            (None, signatories.into_iter().map(view).collect())
        }
        Some(Report::Validated {
            verdict,
            signer,
            number_last_four,
            certificate_sha256,
            issuer,
            claimed_at,
        }) => {
            let certificate_sha256 = certificate_sha256.map(|digest| digest.to_string());
            let view =
                ValidationView { verdict, signer, number_last_four, certificate_sha256, issuer, claimed_at };
            (Some(view), Vec::new())
        }
    }
}

views! {
    /// A signature under a démarche.
    struct SignatureView of (signature: Signature, language: Language) {
        let level = signature.method.level();
        let (validation, signatories) = report(signature.report);
        /// The signature.
        id: SignatureId,
        /// The démarche.
        demarche_id: DemarcheId = signature.demarche,
        /// How it was made.
        method: Method,
        /// The same in words.
        method_label: &'static str = signature.method.label(language),
        /// What it is worth.
        level: Level = level,
        /// The same in words.
        level_label: &'static str = level.label(language),
        /// "lu et approuvé".
        statement: String,
        /// Who signed, or handed in what was signed.
        display_name: String,
        /// SHA-256 of the content that it binds.
        content_digest: String = hex::encode(&signature.content_digest),
        /// SHA-256 of the signed PDF or of the scan.
        file_sha256: Option<String> = signature.file.map(|(_, sha256)| hex::encode(sha256)),
        /// The language of the form that was signed.
        #[schema(value_type = Option<String>)]
        language: Option<Language>,
        /// What was validated.
        validation: Option<ValidationView> = validation,
        /// Who signed by hand, as declared.
        signatories: Vec<HandView> = signatories,
        /// When.
        signed_at: DateTime<Utc>,
        /// When a change undid it.
        undone_at: Option<DateTime<Utc>>,
    }
}

/// A signature to be made at once.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSignature {
    /// `statement` when absent; `signed_pdf` and `hand_signed` bring a file. A signature by one's own signing product
    /// is prepared first.
    pub method: Option<Method>,
    /// The words "lu et approuvé".
    #[validate(length(min = 1, max = 50))]
    pub statement: String,
    /// The `content_digest` of the démarche as the signatory saw it.
    #[validate(length(min = 1, max = 64))]
    pub content_digest: String,
    /// The signed PDF or the scan: uploaded by the caller and not yet used.
    pub file_id: Option<FileId>,
    /// The language in which the signed PDF was printed; that of the request when absent.
    #[schema(value_type = Option<String>, example = "fr")]
    pub language: Option<Language>,
    /// Who signed the paper by hand.
    #[validate(length(max = 20), nested)]
    #[serde(default)]
    pub signatories: Vec<HandView>,
}

/// The words under which everybody signs.
pub(crate) fn approved(statement: &str) -> Result<(), Problem> {
    if statement == STATEMENT {
        Ok(())
    } else {
        Err(Problem::at("/statement", Entries::StatementOther.code()))
    }
}

impl NewSignature {
    fn read(&self, language: Language) -> Result<Signing, Problem> {
        let file = || self.file_id.ok_or_else(|| Problem::at("/file_id", "required"));
        let by_hand = self.method == Some(Method::HandSigned);
        if !by_hand && !self.signatories.is_empty() {
            return Err(Problem::at("/signatories", texts::Signing::OnlyByHand.code()));
        }
        match self.method.unwrap_or(Method::Statement) {
            Method::Statement if self.file_id.is_some() => {
                Err(Problem::at("/file_id", texts::Signing::StatementWithoutFile.code()))
            }
            Method::Statement => Ok(Signing::Statement),
            Method::Certificate => Err(Problem::at("/method", texts::Signing::CertificateIsPrepared.code())),
            Method::SignedPdf => {
                Ok(Signing::SignedPdf { file: file()?, language: self.language.unwrap_or(language) })
            }
            Method::HandSigned if self.signatories.is_empty() => Err(Problem::at("/signatories", "required")),
            Method::HandSigned => {
                let hand = |hand: &HandView| Hand { name: hand.name.clone(), role: hand.role.clone() };
                let signatories = self.signatories.iter().map(hand).collect();
                Ok(Signing::HandSigned { file: file()?, signatories })
            }
        }
    }
}

/// What a signing product is asked for.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPreparation {
    /// The words "lu et approuvé".
    #[validate(length(min = 1, max = 50))]
    pub statement: String,
    /// The certificate that the person chose: DER, in base 64. Any with the right number when absent.
    #[validate(length(min = 1, max = 20_000))]
    pub certificate: Option<String>,
    /// In which language the form speaks; that of the request when absent.
    #[schema(value_type = Option<String>, example = "fr")]
    pub language: Option<Language>,
}

impl NewPreparation {
    fn read(&self, language: Language) -> Result<Prepare, Problem> {
        approved(&self.statement)?;
        prepare(self.certificate.as_deref(), self.language.unwrap_or(language))
    }
}

/// What is to be prepared for this certificate.
pub(crate) fn prepare(certificate: Option<&str>, language: Language) -> Result<Prepare, Problem> {
    let der = certificate.map(|text| bytes(text, "/certificate")).transpose()?;
    Ok(Prepare { certificate: der.map(|der| Sha256::digest(der).to_vec()), language })
}

fn bytes(text: &str, pointer: &str) -> Result<Vec<u8>, Problem> {
    STANDARD.decode(text.trim()).map_err(|_| Problem::at(pointer, texts::Signing::Base64Form.code()))
}

views! {
    /// A PDF that waits for one signature.
    struct PreparationView of (preparation: Preparation) {
        let (demarche, round, signatory) = match preparation.subject {
            Subject::Demarche(demarche) => (Some(demarche), None, None),
            Subject::Round(round, signatory, _) => (None, Some(round), Some(signatory)),
        };
        /// The preparation.
        id: PreparationId,
        /// The démarche, where it is one.
        demarche_id: Option<DemarcheId> = demarche,
        /// The round, where it is a procès-verbal.
        round_id: Option<RoundId> = round,
        /// Who signs in the round.
        signatory_id: Option<SignatoryId> = signatory,
        /// What the signing product signs: 64 hexadecimal digits.
        digest: String = hex::encode(&preparation.digest),
        /// By which sum.
        digest_algorithm: &'static str = "SHA-256",
        /// Where the PDF is, to be read before it is signed.
        file: String = format!("/v1/signature-preparations/{}/file", preparation.id),
        /// The language of the form.
        #[schema(value_type = String)]
        language: Language,
        /// When it was prepared.
        prepared_at: DateTime<Utc>,
        /// Until when it can be signed.
        expires_at: DateTime<Utc>,
        /// When it was signed, cancelled or overtaken.
        ended_at: Option<DateTime<Utc>>,
    }
}

/// What the signing product gave.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCms {
    /// A detached CMS over the digest (PAdES-B-B): DER, in base 64.
    #[validate(length(min = 1, max = 30_000))]
    pub cms: String,
}

views! {
    /// What was signed with a signing product: a démarche and its signature, or a round.
    struct CompletedView of (completed: Completed, language: Language, reader: Actor) {
        let (demarche, signature, round) = match completed {
            Completed::Demarche(demarche, signature) => (Some(*demarche), Some(*signature), None),
            Completed::Round(round) => (None, None, Some(*round)),
        };
        /// The démarche, ready to be transmitted.
        demarche: Option<DemarcheView> = demarche.map(|made| DemarcheView::of(made, language, reader)),
        /// Its signature.
        signature: Option<SignatureView> = signature.map(|made| SignatureView::of(made, language)),
        /// The round, as it stands now.
        round: Option<RoundView> = round.map(|round| RoundView::of(round, language)),
    }
}

/// Sign the confirmed content: "lu et approuvé", bound to the digest that the signatory saw.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/signatures", tag = "signatures", request_body = NewSignature,
    responses((status = 201, description = "The démarche, ready to be transmitted", body = DemarcheView)))]
pub(crate) async fn sign_demarche(app: Server, ask: ApiRequest<DemarcheId, Json<NewSignature>>) -> ApiResult {
    let signature = &ask.body.0;
    approved(&signature.statement)?;
    let seen = digest(&signature.content_digest, "/content_digest")?;
    let signing = signature.read(ask.language)?;
    let demarche = app::signing::sign(&app, &ask.request, ask.path, &seen, signing).await?;
    Ok(stepped(&ask, StatusCode::CREATED, demarche))
}

/// List the signatures under a démarche, also those that a change has undone.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/signatures", tag = "signatures", params(PageQuery),
    responses((status = 200, description = "A page of the signatures", body = ListView<SignatureView>)))]
pub(crate) async fn list_signatures(app: Server, ask: ApiRequest<DemarcheId, (), PageQuery>) -> ApiResult {
    let listed = app::signing::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, |signature| SignatureView::of(signature, ask.language)))
}

/// Prepare the form of the confirmed content for the person's own signing product.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/signature-preparations", tag = "signatures",
    request_body = NewPreparation,
    responses((status = 201, description = "What the product must sign", body = PreparationView)))]
pub(crate) async fn prepare_signature(
    app: Server,
    ask: ApiRequest<DemarcheId, Json<NewPreparation>>,
) -> ApiResult {
    let prepare = ask.body.0.read(ask.language)?;
    let prepared = app::signing::preparations::prepare(&app, &ask.request, ask.path, prepare).await?;
    Ok(ask.versioned(StatusCode::CREATED, prepared, PreparationView::of))
}

/// Read what was prepared.
#[utoipa::path(get, path = "/v1/signature-preparations/{preparation_id}", tag = "signatures",
    responses((status = 200, description = "The preparation", body = PreparationView)))]
pub(crate) async fn read_preparation(app: Server, ask: ApiRequest<PreparationId>) -> ApiResult {
    let prepared = app::signing::preparations::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, prepared, PreparationView::of))
}

/// Hand in the signature of the signing product. It is put into the PDF and validated; only one that holds is kept.
#[utoipa::path(post, path = "/v1/signature-preparations/{preparation_id}/signatures", tag = "signatures",
    request_body = NewCms,
    responses((status = 201, description = "What was signed", body = CompletedView)))]
pub(crate) async fn complete_signature(
    app: Server,
    ask: ApiRequest<PreparationId, Json<NewCms>>,
) -> ApiResult {
    let cms = bytes(&ask.body.0.cms, "/cms")?;
    let completed = app::signing::preparations::complete(&app, &ask.request, ask.path, cms).await?;
    let reader = reader(&completed);
    Ok(ask.versioned(StatusCode::CREATED, completed, |completed| {
        CompletedView::of(completed, ask.language, reader)
    }))
}

/// Cancel what was prepared. Nothing else changes.
#[utoipa::path(delete, path = "/v1/signature-preparations/{preparation_id}", tag = "signatures",
    responses((status = 204, description = "It can no longer be signed")))]
pub(crate) async fn cancel_signature(app: Server, ask: ApiRequest<PreparationId>) -> ApiResult {
    let cancelled = app::signing::preparations::cancel(&app, &ask.request, ask.path).await?;
    Ok(ask.done(&cancelled))
}
