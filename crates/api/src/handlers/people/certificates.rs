//! The numbers of one's certificates, and the signing product of the demonstration world.

use actix_web::http::StatusCode;
use app::people::certificates::{Holder, Offered};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use edge::{Problem, texts::Entries};
use mandataires::{ShownNumber, TrialCertificate};
use serde::{Deserialize, Serialize};
use types::CertificateNumber;
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::{digest, one_line},
};

/// The number of a certificate.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCertificateNumber {
    /// The number of the LuxTrust certificate or eID (SSN): 20 digits.
    #[validate(length(min = 1, max = 20))]
    pub certificate_number: String,
}

/// The number of these 20 digits.
pub(crate) fn number(digits: &str, pointer: &str) -> Result<CertificateNumber, Problem> {
    digits.parse().map_err(|_| Problem::at(pointer, Entries::CertificateNumberForm.code()))
}

/// Declare the number of a certificate of one's own: signatures are held against it. It authenticates nobody.
#[utoipa::path(post, path = "/v1/certificate-numbers", tag = "signatures", request_body = NewCertificateNumber,
    responses((status = 201, description = "The number, without its digits", body = ShownNumber)))]
pub(crate) async fn declare_certificate_number(
    app: Server,
    ask: ApiRequest<(), Json<NewCertificateNumber>>,
) -> ApiResult {
    let number = number(&ask.body.0.certificate_number, "/certificate_number")?;
    let shown = app::people::certificates::declare(&app, &ask.request, &number).await?;
    Ok(ask.answer(StatusCode::CREATED, shown, |number| number))
}

/// List the numbers that the caller has shown.
#[utoipa::path(get, path = "/v1/certificate-numbers", tag = "signatures", params(PageQuery),
    responses((status = 200, description = "A page of the numbers", body = ListView<ShownNumber>)))]
pub(crate) async fn list_certificate_numbers(app: Server, ask: ApiRequest<(), (), PageQuery>) -> ApiResult {
    let listed = app::people::certificates::list(&app, &ask.request, ask.query.page()?).await?;
    Ok(ask.answer(StatusCode::OK, listed, ListView::from))
}

views! {
    /// A certificate that the trial signing product offers.
    struct TrialCertificateView of (offered: Offered) {
        /// Which.
        choice: TrialCertificate,
        /// DER, in base 64.
        certificate: String = STANDARD.encode(offered.certificate),
        /// The last four digits of its number.
        number_last_four: String,
        /// From when.
        valid_from: DateTime<Utc>,
        /// Until when.
        valid_until: DateTime<Utc>,
    }
}

/// Whose trial certificates.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrialHolder {
    /// The name in the certificates.
    #[validate(length(min = 1, max = 64), custom(function = "one_line"))]
    pub name: String,
    /// The number in them; one of the caller's own when absent.
    #[validate(length(min = 1, max = 20))]
    pub certificate_number: Option<String>,
}

impl TrialHolder {
    fn read(&self) -> Result<Holder, Problem> {
        let number = self.certificate_number.as_deref().map(|text| number(text, "/certificate_number"));
        Ok(Holder { name: self.name.clone(), number: number.transpose()? })
    }
}

/// What the trial signing product shall sign, with which certificate.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrialSignature {
    /// The name in the certificate.
    #[validate(length(min = 1, max = 64), custom(function = "one_line"))]
    pub name: String,
    /// The number in it; one of the caller's own when absent.
    #[validate(length(min = 1, max = 20))]
    pub certificate_number: Option<String>,
    /// Which certificate.
    pub choice: TrialCertificate,
    /// SHA-256, 64 hexadecimal digits.
    #[validate(length(min = 1, max = 64))]
    pub digest: String,
}

/// A signature of the trial signing product.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CmsView {
    /// A detached CMS: DER, in base 64.
    pub cms: String,
}

/// Offer the trial certificates of a person to choose from. Only on a trial server.
#[utoipa::path(post, path = "/v1/trial/certificates", tag = "signatures", request_body = TrialHolder,
    responses((status = 201, description = "The certificates", body = ListView<TrialCertificateView>)))]
pub(crate) async fn offer_trial_certificates(
    app: Server,
    ask: ApiRequest<(), Json<TrialHolder>>,
) -> ApiResult {
    let offered = app::people::certificates::offer(&app, &ask.request, &ask.body.0.read()?).await?;
    Ok(ask.answer(StatusCode::CREATED, offered, |offered| {
        ListView::whole(offered.into_iter().map(TrialCertificateView::of))
    }))
}

/// Sign a digest with a trial certificate, as a person's own signing product would. Only on a trial server.
#[utoipa::path(post, path = "/v1/trial/cms-signatures", tag = "signatures", request_body = TrialSignature,
    responses((status = 201, description = "The signature", body = CmsView)))]
pub(crate) async fn make_trial_signature(
    app: Server,
    ask: ApiRequest<(), Json<TrialSignature>>,
) -> ApiResult {
    let TrialSignature { name, certificate_number, choice, digest: text } = &ask.body.0;
    let holder = TrialHolder { name: name.clone(), certificate_number: certificate_number.clone() }.read()?;
    let digest = digest(text, "/digest")?;
    let signed = app::people::certificates::trial_sign(&app, &ask.request, &holder, *choice, &digest).await?;
    Ok(ask.answer(StatusCode::CREATED, signed, |cms| CmsView { cms: STANDARD.encode(cms) }))
}
