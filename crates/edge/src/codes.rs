//! Problem codes: every way in which a request can be refused. Their sentences stand in `texts/*/problems.ftl`.

use actix_web::http::StatusCode;
use app::{Conflict, Unfit, spaces::accesses::LineRefusal};

pub use crate::texts::Problems as ProblemCode;

impl ProblemCode {
    /// The HTTP status.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::BodyUnreadable
            | Self::PathUnreadable
            | Self::QueryUnreadable
            | Self::HeaderUnreadable
            | Self::IdempotencyKeyMissing => StatusCode::BAD_REQUEST,
            Self::NotSignedIn => StatusCode::UNAUTHORIZED,
            Self::TrialLoopbackOnly | Self::ForeignPage | Self::NotAllowed => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::RequestTooSlow | Self::BodyTooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::PiecesMissing
            | Self::DocumentAlreadyAttached
            | Self::IdempotencyKeyInFlight
            | Self::TermExists
            | Self::CompanyExists
            | Self::CodeRegistered
            | Self::CodeAlreadyEnded
            | Self::CodeAccessNotEnded
            | Self::CodeExpired
            | Self::CodeAlreadyReplaced
            | Self::CodeAlreadyRegistered
            | Self::SpaceLimitReached
            | Self::SpaceAlreadyCertified
            | Self::NotAFirmSpace
            | Self::NotAFiduciarySpace
            | Self::AccessExists
            | Self::AccessAlreadyEnded
            | Self::LastOwner
            | Self::LastAdministrator
            | Self::AlreadyMember
            | Self::InvitationClosed
            | Self::SignedOtherContent
            | Self::PollingDayNotFixed
            | Self::PollWithdrawn
            | Self::PollFiledFor
            | Self::PollOfTheTerm
            | Self::DocumentNotForSignature
            | Self::DocumentNotForPosting
            | Self::PostingLogFull
            | Self::PostingAlreadyTakenDown
            | Self::PostingWithdrawn
            | Self::SignedCopyAlreadyReturned
            | Self::ClaimStepRefused
            | Self::PaperFilingStepRefused
            | Self::FileNotUsable
            | Self::PaperNotReady
            | Self::MessagesClosed
            | Self::DemarcheStepRefused
            | Self::AlreadyTransmitted
            | Self::SignaturePreparationEnded
            | Self::SignedMeanwhile
            | Self::SignatoryHasSigned
            | Self::SigningRoundClosed
            | Self::SigningRoundNotComplete
            | Self::SigningRoundSignedByCertificate
            | Self::ProcesVerbalChanged
            | Self::RemindedToday => StatusCode::CONFLICT,
            Self::Stale => StatusCode::PRECONDITION_FAILED,
            Self::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MediaTypeNotSupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::NotPrintable
            | Self::ContentInvalid
            | Self::CodeNotAccepted
            | Self::IdempotencyKeyReused
            | Self::SignatureNotAccepted => StatusCode::UNPROCESSABLE_ENTITY,
            Self::PreconditionMissing => StatusCode::PRECONDITION_REQUIRED,
            Self::TooManyRequests | Self::TooManyClaims | Self::TooManyMails => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::ClockDiffers | Self::ServerEnding | Self::StorageFull | Self::Unavailable => {
                StatusCode::SERVICE_UNAVAILABLE
            }
        }
    }
}

impl From<Conflict> for ProblemCode {
    fn from(rule: Conflict) -> Self {
        match rule {
            Conflict::TermExists => Self::TermExists,
            Conflict::CompanyExists => Self::CompanyExists,
            Conflict::CodeRegistered => Self::CodeRegistered,
            Conflict::CodeAlreadyEnded => Self::CodeAlreadyEnded,
            Conflict::CodeAccessNotEnded => Self::CodeAccessNotEnded,
            Conflict::CodeExpired => Self::CodeExpired,
            Conflict::CodeAlreadyReplaced => Self::CodeAlreadyReplaced,
            Conflict::CodeAlreadyRegistered => Self::CodeAlreadyRegistered,
            Conflict::SpaceLimit => Self::SpaceLimitReached,
            Conflict::AlreadyCertified => Self::SpaceAlreadyCertified,
            Conflict::NotAFirmSpace => Self::NotAFirmSpace,
            Conflict::NotAFiduciarySpace => Self::NotAFiduciarySpace,
            Conflict::AccessExists => Self::AccessExists,
            Conflict::AccessEnded => Self::AccessAlreadyEnded,
            Conflict::LastOwner => Self::LastOwner,
            Conflict::LastAdministrator => Self::LastAdministrator,
            Conflict::AlreadyMember => Self::AlreadyMember,
            Conflict::InvitationClosed => Self::InvitationClosed,
            Conflict::SignedOtherContent => Self::SignedOtherContent,
            Conflict::PollingDayNotFixed => Self::PollingDayNotFixed,
            Conflict::PollWithdrawn => Self::PollWithdrawn,
            Conflict::PollFiledFor => Self::PollFiledFor,
            Conflict::PollOfTheTerm => Self::PollOfTheTerm,
            Conflict::NotForSignature => Self::DocumentNotForSignature,
            Conflict::SignedCopyReturned => Self::SignedCopyAlreadyReturned,
            Conflict::NotForPosting => Self::DocumentNotForPosting,
            Conflict::PostingLogFull => Self::PostingLogFull,
            Conflict::PostingTakenDown => Self::PostingAlreadyTakenDown,
            Conflict::PostingWithdrawn => Self::PostingWithdrawn,
            Conflict::ClaimStep => Self::ClaimStepRefused,
            Conflict::PaperStep => Self::PaperFilingStepRefused,
            Conflict::PreparationEnded => Self::SignaturePreparationEnded,
            Conflict::SignedMeanwhile => Self::SignedMeanwhile,
            Conflict::SignatoryHasSigned => Self::SignatoryHasSigned,
            Conflict::RoundClosed => Self::SigningRoundClosed,
            Conflict::RoundNotComplete => Self::SigningRoundNotComplete,
            Conflict::RoundSignedByCertificate => Self::SigningRoundSignedByCertificate,
            Conflict::RecordChanged => Self::ProcesVerbalChanged,
            Conflict::RemindedToday => Self::RemindedToday,
            Conflict::FileNotUsable => Self::FileNotUsable,
            Conflict::AlreadyAttached => Self::DocumentAlreadyAttached,
            Conflict::MessagesClosed => Self::MessagesClosed,
        }
    }
}

impl From<LineRefusal> for ProblemCode {
    fn from(refusal: LineRefusal) -> Self {
        match refusal {
            LineRefusal::ContentInvalid => Self::ContentInvalid,
            LineRefusal::CodeNotAccepted => Self::CodeNotAccepted,
            LineRefusal::CodeAlreadyRegistered => Self::CodeAlreadyRegistered,
            LineRefusal::AccessExists => Self::AccessExists,
        }
    }
}

impl From<Unfit> for ProblemCode {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Ending => Self::ServerEnding,
            Unfit::ClockDiffers => Self::ClockDiffers,
            Unfit::StorageFull => Self::StorageFull,
        }
    }
}
