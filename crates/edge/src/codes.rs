//! Problem codes: every way in which a request can be refused. Their sentences stand in `texts/*/problems.ftl`.

use actix_web::http::StatusCode;
use app::{Rule, Unfit, spaces::accesses::LineRefusal};

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

impl From<Rule> for ProblemCode {
    fn from(rule: Rule) -> Self {
        match rule {
            Rule::TermExists => Self::TermExists,
            Rule::CompanyExists => Self::CompanyExists,
            Rule::CodeRegistered => Self::CodeRegistered,
            Rule::CodeAlreadyEnded => Self::CodeAlreadyEnded,
            Rule::CodeAccessNotEnded => Self::CodeAccessNotEnded,
            Rule::CodeExpired => Self::CodeExpired,
            Rule::CodeAlreadyReplaced => Self::CodeAlreadyReplaced,
            Rule::CodeAlreadyRegistered => Self::CodeAlreadyRegistered,
            Rule::SpaceLimit => Self::SpaceLimitReached,
            Rule::AlreadyCertified => Self::SpaceAlreadyCertified,
            Rule::NotAFirmSpace => Self::NotAFirmSpace,
            Rule::NotAFiduciarySpace => Self::NotAFiduciarySpace,
            Rule::AccessExists => Self::AccessExists,
            Rule::AccessEnded => Self::AccessAlreadyEnded,
            Rule::LastOwner => Self::LastOwner,
            Rule::LastAdministrator => Self::LastAdministrator,
            Rule::AlreadyMember => Self::AlreadyMember,
            Rule::InvitationClosed => Self::InvitationClosed,
            Rule::SignedOtherContent => Self::SignedOtherContent,
            Rule::NotForSignature => Self::DocumentNotForSignature,
            Rule::SignedCopyReturned => Self::SignedCopyAlreadyReturned,
            Rule::NotForPosting => Self::DocumentNotForPosting,
            Rule::PostingLogFull => Self::PostingLogFull,
            Rule::PostingTakenDown => Self::PostingAlreadyTakenDown,
            Rule::PostingWithdrawn => Self::PostingWithdrawn,
            Rule::ClaimStep => Self::ClaimStepRefused,
            Rule::PaperStep => Self::PaperFilingStepRefused,
            Rule::PreparationEnded => Self::SignaturePreparationEnded,
            Rule::SignedMeanwhile => Self::SignedMeanwhile,
            Rule::SignatoryHasSigned => Self::SignatoryHasSigned,
            Rule::RoundClosed => Self::SigningRoundClosed,
            Rule::RoundNotComplete => Self::SigningRoundNotComplete,
            Rule::RoundSignedByCertificate => Self::SigningRoundSignedByCertificate,
            Rule::RecordChanged => Self::ProcesVerbalChanged,
            Rule::RemindedToday => Self::RemindedToday,
            Rule::FileNotUsable => Self::FileNotUsable,
            Rule::AlreadyAttached => Self::DocumentAlreadyAttached,
            Rule::MessagesClosed => Self::MessagesClosed,
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
