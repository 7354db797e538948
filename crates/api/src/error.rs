//! Every refusal of a use case becomes a problem here, and nowhere else.

use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use app::{Refusal, TooMany, Unfit, limits::Limit};
use types::{ErrorChain, Finding, PieceKind};

use crate::problem::Refused;

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.problem.code)
    }
}

impl ResponseError for Refused {
    fn status_code(&self) -> StatusCode {
        self.problem.status()
    }

    /// The edge writes the answer, with its language and number.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotSignedIn => Self::code("not_signed_in"),
            Refusal::NotFound => Self::code("not_found"),
            Refusal::NotAllowed => Self::code("not_allowed"),
            Refusal::SecondLock => {
                log::error!("the second lock refused a row that the policy had let through");
                Self::code("not_found")
            }
            Refusal::KeyReused => Self::code("idempotency_key_reused"),
            Refusal::KeyInFlight => Self::code("idempotency_key_in_flight"),
            Refusal::PreconditionMissing => Self::code("precondition_missing"),
            Refusal::Stale => Self::code("stale"),
            Refusal::Invalid(findings) => Self::findings("content_invalid", findings),
            Refusal::NotReady(findings) => Self::findings("paper_not_ready", findings),
            Refusal::NotPrintable(findings) => Self::findings("not_printable", findings),
            Refusal::CodeNotAccepted => Self::code("code_not_accepted"),
            Refusal::Rule(rule) => Self::code(rule.code()),
            Refusal::Step(refused) => {
                Self { status: Some(refused.state.status().code()), ..Self::code("demarche_step_refused") }
            }
            Refusal::AlreadyTransmitted(first) => {
                Self { first: Some(first.into()), ..Self::code("already_transmitted") }
            }
            Refusal::Broken(what) => {
                log::error!("{what}");
                Self::code("internal")
            }
            Refusal::PiecesMissing(pieces) => {
                let missing = pieces.into_iter().map(|piece| Finding::error("", missing(piece)));
                Self::findings("pieces_missing", missing.collect())
            }
            Refusal::SignatureNotAccepted(findings) => {
                Self { findings, ..Self::code("signature_not_accepted") }
            }
            Refusal::Busy => Self::by(Limit::InspectionsAtOnce, "too_many_requests"),
            Refusal::Overloaded => Self::code("unavailable"),
            Refusal::TooManyToday(what, seconds) => {
                let code = match what {
                    TooMany::Claims => "too_many_claims",
                    TooMany::Mails => "too_many_mails",
                };
                Self { retry_after: Some(seconds), ..Self::code(code) }
            }
            Refusal::NoSandbox(error) => {
                log::error!("{}", ErrorChain(&error));
                Self::code("unavailable")
            }
            Refusal::Unfit(unfit) => Self { retry_after: Some(RETRY_UNFIT), ..Self::code(unfit.code()) },
            Refusal::Store(error) => {
                log::error!("{}", ErrorChain(&error));
                match error {
                    store::StoreError::StorageFull(_) => Unfit::StorageFull.into(),
                    store::StoreError::Unavailable(_) | store::StoreError::Busy(_) => {
                        Self::code("unavailable")
                    }
                    store::StoreError::Locked(_)
                    | store::StoreError::Refused(_)
                    | store::StoreError::Unknown(_)
                    | store::StoreError::Answer(_)
                    | store::StoreError::Schema(_) => Self::code("internal"),
                }
            }
        }
    }
}

/// After so many seconds it is worth to ask again a server that was not fit: so often it looks.
const RETRY_UNFIT: u64 = 5;

impl From<Unfit> for Refused {
    fn from(unfit: Unfit) -> Self {
        Refusal::from(unfit).into()
    }
}

/// The finding of a required piece that is not there.
const fn missing(piece: PieceKind) -> &'static str {
    match piece {
        PieceKind::Candidatures => "candidatures_missing",
        PieceKind::SignedPv => "signed_pv_missing",
        PieceKind::SignedForm => "signed_form_missing",
        PieceKind::PresidentNotice => "president_notice_missing",
        PieceKind::PostalVoteAuthorisation => "postal_vote_authorisation_missing",
        PieceKind::Other => "piece_missing",
    }
}
