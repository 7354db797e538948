//! Every refusal of a use case becomes a problem here, and nowhere else.

use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use app::{Failure, Refusal, TooMany, Unfit, limits::Limit};
use types::{ErrorChain, Finding, PieceKind};

use crate::{codes::ProblemCode, problem::Refused, texts::Demarches};

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code.code())
    }
}

impl ResponseError for Refused {
    fn status_code(&self) -> StatusCode {
        self.code.status()
    }

    /// The edge writes the answer, with its language and number.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotSignedIn => ProblemCode::NotSignedIn.into(),
            Refusal::NotFound => ProblemCode::NotFound.into(),
            Refusal::NotAllowed => ProblemCode::NotAllowed.into(),
            Refusal::SecondLock => {
                log::error!("the second lock refused a row that the policy had let through");
                ProblemCode::NotFound.into()
            }
            Refusal::KeyReused => ProblemCode::IdempotencyKeyReused.into(),
            Refusal::KeyInFlight => ProblemCode::IdempotencyKeyInFlight.into(),
            Refusal::PreconditionMissing => ProblemCode::PreconditionMissing.into(),
            Refusal::Stale => ProblemCode::Stale.into(),
            Refusal::Invalid(findings) => Self::invalid(findings),
            Refusal::NotReady(findings) => Self::findings(ProblemCode::PaperNotReady, findings),
            Refusal::NotPrintable(findings) => Self::findings(ProblemCode::NotPrintable, findings),
            Refusal::CodeNotAccepted => ProblemCode::CodeNotAccepted.into(),
            Refusal::Rule(rule) => ProblemCode::from(rule).into(),
            Refusal::Step(refused) => Self {
                status: Some(refused.state.status().code()),
                ..Self::from(ProblemCode::DemarcheStepRefused)
            },
            Refusal::AlreadyTransmitted(first) => {
                Self { first: Some(first.into()), ..Self::from(ProblemCode::AlreadyTransmitted) }
            }
            Refusal::Broken(what) => {
                log::error!("{what}");
                ProblemCode::Internal.into()
            }
            Refusal::PiecesMissing(pieces) => {
                let missing = pieces.into_iter().map(|piece| Finding::error("", missing(piece).code()));
                Self::findings(ProblemCode::PiecesMissing, missing.collect())
            }
            Refusal::SignatureNotAccepted(findings) => {
                Self { findings, ..Self::from(ProblemCode::SignatureNotAccepted) }
            }
            Refusal::Busy => Self::by(Limit::InspectionsAtOnce, ProblemCode::TooManyRequests),
            Refusal::Overloaded => ProblemCode::Unavailable.into(),
            Refusal::TooManyToday(what, seconds) => {
                let code = match what {
                    TooMany::Claims => ProblemCode::TooManyClaims,
                    TooMany::Mails => ProblemCode::TooManyMails,
                };
                Self { retry_after: Some(seconds), ..Self::from(code) }
            }
            Refusal::NoSandbox(error) => {
                log::error!("{}", ErrorChain(&error));
                ProblemCode::Unavailable.into()
            }
            Refusal::Unfit(unfit) => {
                Self { retry_after: Some(RETRY_UNFIT), ..Self::from(ProblemCode::from(unfit)) }
            }
            Refusal::Store(error) => {
                log::error!("{}", ErrorChain(&error));
                match Failure::from(&error) {
                    Failure::StorageFull => Unfit::StorageFull.into(),
                    Failure::Unavailable => ProblemCode::Unavailable.into(),
                    Failure::Broken => ProblemCode::Internal.into(),
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
const fn missing(piece: PieceKind) -> Demarches {
    match piece {
        PieceKind::Candidatures => Demarches::CandidaturesMissing,
        PieceKind::SignedPv => Demarches::SignedPvMissing,
        PieceKind::SignedForm => Demarches::SignedFormMissing,
        PieceKind::PresidentNotice => Demarches::PresidentNoticeMissing,
        PieceKind::PostalVoteAuthorisation => Demarches::PostalVoteAuthorisationMissing,
        PieceKind::Other => Demarches::PieceMissing,
    }
}
