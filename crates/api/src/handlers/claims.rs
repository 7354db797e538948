//! Claims and contestations of voters, without sign-in: pieces, the filing, its tracking.

pub(crate) mod claims_desk;

use actix_web::http::StatusCode;
use app::claims::{ClaimReceipt, MAX_BYTES, NewPiece, Uploaded};
use chrono::{DateTime, NaiveDate, Utc};
use routing::claim;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use types::Language;
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::{Json, RawFile},
    validators::{file_name, known_day, mail_address, not_blank, one_line},
};

/// The company as its voter names it. Nothing is looked up: a reviewer finds it.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClaimCompany {
    /// Its name.
    #[serde(deserialize_with = "file_name")]
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Where it is.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    #[schema(min_length = 1, max_length = 100)]
    pub locality: Option<String>,
    /// Its matricule, where it is known.
    #[validate(length(min = 1, max = 30), custom(function = "one_line"))]
    #[schema(min_length = 1, max_length = 30)]
    pub matricule: Option<String>,
    /// The day of the poll.
    #[validate(custom(function = "known_day"))]
    pub polling_day: Option<NaiveDate>,
}

/// Who files, and how to answer: by e-mail or by letter.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClaimFiler {
    /// Surname.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    #[schema(min_length = 1, max_length = 100)]
    pub surname: String,
    /// First names.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    #[schema(min_length = 1, max_length = 100)]
    pub first_names: String,
    /// As whom.
    pub capacity: claim::Capacity,
    /// E-mail; this or the address must be there.
    #[validate(length(max = 254), custom(function = "mail_address"))]
    #[schema(max_length = 254)]
    pub email: Option<String>,
    /// Telephone.
    #[validate(length(min = 1, max = 30), custom(function = "one_line"))]
    #[schema(min_length = 1, max_length = 30)]
    pub phone: Option<String>,
    /// Address for letters.
    #[validate(length(min = 1, max = 500), custom(function = "not_blank"))]
    #[schema(min_length = 1, max_length = 500)]
    pub address: Option<String>,
}

/// About whom on the lists.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClaimEntry {
    /// What is asked for.
    pub wanted: claim::Wanted,
    /// Surname.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    #[schema(min_length = 1, max_length = 100)]
    pub surname: String,
    /// First names.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    #[schema(min_length = 1, max_length = 100)]
    pub first_names: String,
}

/// A piece that was uploaded before.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClaimPiece {
    /// The ticket that its upload gave; it serves once, within a day.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub ticket: String,
    /// What it is called.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
}

/// A claim or a contestation.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewClaim {
    /// What is filed.
    pub kind: claim::ClaimKind,
    /// Which company.
    #[validate(nested)]
    pub firm: ClaimCompany,
    /// Who files.
    #[validate(nested)]
    pub filer: ClaimFiler,
    /// About whom: needed for a claim on the lists, not there for a contestation.
    #[validate(nested)]
    pub elector: Option<ClaimEntry>,
    /// When the lists were deposited, where that is known; for a claim on the lists only.
    #[validate(custom(function = "known_day"))]
    pub lists_deposited_on: Option<NaiveDate>,
    /// What it is about: needed for a contestation, not there for a claim on the lists.
    pub grounds: Option<claim::Grounds>,
    /// What happened and what is asked for.
    #[validate(length(min = 1, max = 5_000), custom(function = "not_blank"))]
    #[schema(min_length = 1, max_length = 5_000)]
    pub text: String,
    /// Up to three pieces.
    #[serde(default)]
    #[validate(length(max = 3), nested)]
    #[schema(max_items = 3)]
    pub pieces: Vec<ClaimPiece>,
}

impl NewClaim {
    fn read(self) -> (claim::Claim, Vec<NewPiece>) {
        let ClaimCompany { name, locality, matricule, polling_day } = self.firm;
        let ClaimFiler { surname, first_names, capacity, email, phone, address } = self.filer;
        let elector =
            |ClaimEntry { wanted, surname, first_names }| claim::ListEntry { wanted, surname, first_names };
        let piece = |ClaimPiece { ticket, name }| NewPiece { ticket, name };
        let claim = claim::Claim {
            kind: self.kind,
            company: claim::NamedCompany { name, locality, matricule, polling_day },
            filer: claim::Filer { surname, first_names, capacity, email, phone, address },
            elector: self.elector.map(elector),
            lists_deposited_on: self.lists_deposited_on,
            grounds: self.grounds,
            text: self.text,
            pieces: Vec::new(),
        };
        (claim, self.pieces.into_iter().map(piece).collect())
    }
}

views! {
    /// A piece that waits for its claim.
    struct ClaimTicketView of (uploaded: Uploaded) {
        /// To name it in a claim, once, within a day.
        ticket: Option<String> = uploaded.ticket.reveal().map(str::to_owned),
        /// What it is.
        media_type: &'static str = uploaded.file.media_type.code(),
        /// Bytes.
        size: u32 = uploaded.file.size,
        /// Digest of the bytes.
        sha256: String = hex::encode(&uploaded.file.sha256),
        /// When it came.
        uploaded_at: DateTime<Utc> = uploaded.file.uploaded_at,
    }

    /// The receipt of a filing.
    struct ClaimReceiptView of (receipt: ClaimReceipt, language: Language) {
        /// Follows the filing; whoever has it sees where it stands, and nothing of what it says.
        tracking_number: Option<String> = receipt.number.reveal().map(str::to_owned),
        /// What was filed.
        kind: &'static str = receipt.kind.code(),
        /// Its name, in the language asked for.
        kind_label: &'static str = receipt.kind.label(language),
        /// Where it stands.
        status: &'static str = receipt.state.code(),
        /// Its name, in the language asked for.
        status_label: &'static str = receipt.state.label(language),
        /// When it came.
        filed_at: DateTime<Utc>,
        /// What to know now.
        notice: &'static str = receipt.kind.notice(language),
        /// SHA-256 of exactly the bytes of `body`.
        digest: String = hex::encode(Sha256::digest(&receipt.body)),
        /// What kind, when, and the digest of what was filed.
        #[schema(value_type = Object)]
        body: Box<RawValue> = String::from_utf8(receipt.body)
            .ok()
            .and_then(|body| RawValue::from_string(body).ok())
            .unwrap_or_default(),
    }
}

/// Upload a piece of up to 5 MiB for a claim: PDF, PNG or JPEG. It waits a day to be named.
#[utoipa::path(post, path = "/v1/public/files", tag = "claims",
    request_body(content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg")), description = "The bytes"),
    responses((status = 201, description = "Its ticket", body = ClaimTicketView)))]
pub(crate) async fn upload_claim_file(app: Server, ask: ApiRequest<(), RawFile<MAX_BYTES>>) -> ApiResult {
    let RawFile { bytes, media_type } = &ask.body;
    let uploaded = app::claims::upload(&app, &ask.request, *media_type, bytes).await?;
    Ok(ask.answer(StatusCode::CREATED, uploaded, ClaimTicketView::of))
}

/// File a claim against the electoral lists or a contestation, without signing in. Late ones are taken too.
#[utoipa::path(post, path = "/v1/public/claims", tag = "claims", request_body = NewClaim,
    responses((status = 201, description = "The receipt with the tracking number", body = ClaimReceiptView)))]
pub(crate) async fn file_claim(app: Server, ask: ApiRequest<(), Json<NewClaim>>) -> ApiResult {
    let (ask, Json(new)) = ask.take_body();
    let (claim, pieces) = new.read();
    let receipt = app::claims::file(&app, &ask.request, claim, &pieces, ask.language).await?;
    Ok(ask.answer(StatusCode::CREATED, receipt, |receipt| ClaimReceiptView::of(receipt, ask.language)))
}
