//! Every refusal of a use case becomes a problem here, and nowhere else.

use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use app::{AppError, Failure, TooMany, Unfit, limits::Limit};
use types::{ErrorChain, Finding, PieceKind};

use crate::{codes::ProblemCode, problem::Problem, texts::Demarches};

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code.code())
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.code.status()
    }

    /// The edge writes the answer, with its language and number.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

impl From<AppError> for Problem {
    fn from(refusal: AppError) -> Self {
        match refusal {
            AppError::NotSignedIn => ProblemCode::NotSignedIn.into(),
            AppError::NotFound => ProblemCode::NotFound.into(),
            AppError::NotAllowed => ProblemCode::NotAllowed.into(),
            AppError::SecondLock => {
                log::error!("the second lock refused a row that the policy had let through");
                ProblemCode::NotFound.into()
            }
            AppError::KeyReused => ProblemCode::IdempotencyKeyReused.into(),
            AppError::KeyInFlight => ProblemCode::IdempotencyKeyInFlight.into(),
            AppError::PreconditionMissing => ProblemCode::PreconditionMissing.into(),
            AppError::Stale => ProblemCode::Stale.into(),
            AppError::Invalid(findings) => Self::invalid(findings),
            AppError::NotReady(findings) => Self::findings(ProblemCode::PaperNotReady, findings),
            AppError::NotPrintable(findings) => Self::findings(ProblemCode::NotPrintable, findings),
            AppError::CodeNotAccepted => ProblemCode::CodeNotAccepted.into(),
            AppError::Conflict(rule) => ProblemCode::from(rule).into(),
            AppError::Step(refused) => Self {
                status: Some(refused.state.status().code()),
                ..Self::from(ProblemCode::DemarcheStepRefused)
            },
            AppError::AlreadyTransmitted(first) => {
                Self { first: Some(first.into()), ..Self::from(ProblemCode::AlreadyTransmitted) }
            }
            AppError::Broken(what) => {
                log::error!("{what}");
                ProblemCode::Internal.into()
            }
            AppError::PiecesMissing(pieces) => {
                let missing = pieces.into_iter().map(|piece| Finding::error("", missing(piece).code()));
                Self::findings(ProblemCode::PiecesMissing, missing.collect())
            }
            AppError::SignatureNotAccepted(findings) => {
                Self { findings, ..Self::from(ProblemCode::SignatureNotAccepted) }
            }
            AppError::Busy => Self::by(Limit::InspectionsAtOnce, ProblemCode::TooManyRequests),
            AppError::Overloaded => ProblemCode::Unavailable.into(),
            AppError::TooManyToday(what, seconds) => {
                let code = match what {
                    TooMany::Claims => ProblemCode::TooManyClaims,
                    TooMany::Mails => ProblemCode::TooManyMails,
                };
                Self { retry_after: Some(seconds), ..Self::from(code) }
            }
            AppError::NoSandbox(error) => {
                log::error!("{}", ErrorChain(&error));
                ProblemCode::Unavailable.into()
            }
            AppError::Unfit(unfit) => {
                Self { retry_after: Some(RETRY_UNFIT), ..Self::from(ProblemCode::from(unfit)) }
            }
            AppError::Store(error) => {
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

impl From<Unfit> for Problem {
    fn from(unfit: Unfit) -> Self {
        AppError::from(unfit).into()
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
