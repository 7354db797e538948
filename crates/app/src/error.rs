//! What a use case answers when it refuses. Every refusal has a name; its text is the edge's.

use std::fmt;

use access_codes::{RegisterError, ReplaceError, RevokeError};
use elections::TermError;
use mandataires::{AccessEnded, InvitationClosed, LastAdministrator, LastOwner, SpaceRefused};
use routing::{
    claim::{ClaimRefused, ClaimStepRefused},
    demarche::StepRefused,
    document::DocumentStepRefused,
    paper_filing::PaperStepRefused,
    signing::RoundRefused,
};
use store::{Answered, StoreError, TransactionError};
use types::{DemarcheId, ErrorChain, Finding, PieceKind};

use crate::{NoPlace, StoredFinding, Unfit};

/// What a use case answers: the value, and whether it is a first answer given again.
pub type AppResult<T> = Result<Answered<T>, AppError>;

/// Why a use case refuses.
#[derive(Debug)]
pub enum AppError {
    /// Nobody is signed in.
    NotSignedIn,
    /// There is no such thing, or the caller may not know of it.
    NotFound,
    /// The caller may know of it, but not do this.
    NotAllowed,
    /// The key was used for another call.
    KeyReused,
    /// A call with this key is not finished.
    KeyInFlight,
    /// The caller did not say which version it has seen.
    PreconditionMissing,
    /// The thing has changed since the caller saw it.
    Stale,
    /// What was entered does not hold; every finding at once.
    Invalid(Vec<Finding>),
    /// What a paper must say is not known, or does not hold; every finding at once.
    NotReady(Vec<Finding>),
    /// A paper would say something for which the fonts have no letters: which signs.
    NotPrintable(Vec<Finding>),
    /// Unknown, foreign, revoked, expired or wrongly paired: one answer for all.
    CodeNotAccepted,
    /// The thing is not in a state for this.
    Conflict(Conflict),
    /// The démarche is not in a state for this step.
    Step(StepRefused),
    /// Another filing of this kind reached the administration first.
    AlreadyTransmitted(DemarcheId),
    /// The démarche asks for pieces that are not there.
    PiecesMissing(Vec<PieceKind>),
    /// A signature does not hold, or not surely, or is somebody else's; everything that was found.
    SignatureNotAccepted(Vec<StoredFinding>),
    /// The caller has asked for too much at once.
    Busy,
    /// All have asked for too much at once; not the caller's fault.
    Overloaded,
    /// So much may come or go in a day, and no more; again after these seconds.
    TooManyToday(TooMany, u64),
    /// Files can't be looked into; not the caller's fault.
    NoSandbox(std::io::Error),
    /// The server is not fit for this now; not the caller's fault.
    Unfit(Unfit),
    /// The second lock refused what the policy had let through; to the caller, the thing is not there.
    SecondLock,
    /// The store failed; not the caller's fault.
    Store(StoreError),
    /// Something of ours is broken, such as a template; not the caller's fault. Says what, and nothing that was entered: it is
    /// logged.
    Broken(String),
}

/// What a failure of the store means for whoever asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It has no room for what would be written.
    StorageFull,
    /// Trying again may help.
    Unavailable,
    /// Something of ours is broken.
    Broken,
}

impl From<&StoreError> for Failure {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::StorageFull(_) => Self::StorageFull,
            StoreError::Unavailable(_) | StoreError::Busy(_) => Self::Unavailable,
            StoreError::Locked(_)
            | StoreError::Refused(_)
            | StoreError::Unknown(_)
            | StoreError::Answer(_)
            | StoreError::Schema(_) => Self::Broken,
        }
    }
}

/// What is counted by the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMany {
    /// Claims from a network, or from all.
    Claims,
    /// Mails of a person, of a space or about a company, or to an address.
    Mails,
}

/// The rules that can stand against an act on something that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// There is a term of these years.
    TermExists,
    /// A company with this matricule is known.
    CompanyExists,
    /// The code was registered; its access is ended, then the code is replaced.
    CodeRegistered,
    /// The code was revoked or replaced before.
    CodeAlreadyEnded,
    /// The access that the code gave has not ended.
    CodeAccessNotEnded,
    /// The code's last day is over.
    CodeExpired,
    /// The code was replaced before.
    CodeAlreadyReplaced,
    /// The code was registered before; only who holds valid codes learns it.
    CodeAlreadyRegistered,
    /// The organisation has as many spaces for this term as it may.
    SpaceLimit,
    /// The space is certified, or the company has another certified space for this term.
    AlreadyCertified,
    /// Only a company's own space is certified.
    NotAFirmSpace,
    /// Only a fiduciary adds companies with both codes.
    NotAFiduciarySpace,
    /// The space acts for this company already.
    AccessExists,
    /// The access ended before.
    AccessEnded,
    /// A space needs at least one owner.
    LastOwner,
    /// The authority needs at least one administrator.
    LastAdministrator,
    /// The person is a member of this space.
    AlreadyMember,
    /// The invitation was accepted, taken back, or its time is over.
    InvitationClosed,
    /// What the signer saw is not what stands there.
    SignedOtherContent,
    /// Nothing is filed for a poll whose day is not fixed (L.413-2(2)).
    PollingDayNotFixed,
    /// The poll was withdrawn: nothing is filed for it.
    PollWithdrawn,
    /// Something was transmitted for the poll, or its day was decided: only a decision changes it (L.413-2).
    PollFiledFor,
    /// The poll is held on the national day of its term.
    PollOfTheTerm,
    /// The document was not sent to be signed.
    NotForSignature,
    /// A signed copy came back before.
    SignedCopyReturned,
    /// The document was not sent to be posted.
    NotForPosting,
    /// The log of a document takes no more lines.
    PostingLogFull,
    /// The copy was taken down before.
    PostingTakenDown,
    /// The line of the log was withdrawn.
    PostingWithdrawn,
    /// The claim is not in a state for this.
    ClaimStep,
    /// The filing on paper is not in a state for this.
    PaperStep,
    /// What was prepared has been signed, cancelled or overtaken, or its time is over.
    PreparationEnded,
    /// Somebody else has signed since the file was prepared.
    SignedMeanwhile,
    /// This signatory has signed, or the certificate has, in another name.
    SignatoryHasSigned,
    /// Everybody has signed, or the round was called off.
    RoundClosed,
    /// Not everybody has signed.
    RoundNotComplete,
    /// Somebody signed with a certificate, which a scan does not hold.
    RoundSignedByCertificate,
    /// The procès-verbal was changed while it was printed.
    RecordChanged,
    /// Everybody who is missing was reminded today.
    RemindedToday,
    /// The file was uploaded by somebody else, is in use, or is not there.
    FileNotUsable,
    /// The same document is attached to this démarche already.
    AlreadyAttached,
    /// The démarche has not reached the administration, or is closed.
    MessagesClosed,
}

/// For the log: which refusal it is, and nothing of what was entered.
impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::NotSignedIn => "not signed in",
            Self::NotFound => "not found",
            Self::NotAllowed => "not allowed",
            Self::KeyReused => "the key was used for another call",
            Self::KeyInFlight => "a call with this key is not finished",
            Self::PreconditionMissing => "no version was named",
            Self::Stale => "it has changed since",
            Self::Invalid(_) => "what was entered does not hold",
            Self::NotReady(_) => "what a paper must say is not known",
            Self::NotPrintable(_) => "a paper says something for which there are no letters",
            Self::CodeNotAccepted => "the code is not accepted",
            Self::Conflict(rule) => return write!(f, "{rule:?}"),
            Self::Step(_) => "the démarche is not in a state for this",
            Self::AlreadyTransmitted(_) => "another filing came first",
            Self::PiecesMissing(_) => "pieces are missing",
            Self::SignatureNotAccepted(_) => "the signature is not accepted",
            Self::Busy => "too much at once",
            Self::Overloaded => "too much at once of all",
            Self::TooManyToday(..) => "too much in a day",
            Self::Unfit(unfit) => return write!(f, "{unfit:?}"),
            Self::SecondLock => "the second lock held",
            Self::Broken(what) => what,
            Self::NoSandbox(error) => return write!(f, "{}", ErrorChain(error)),
            Self::Store(error) => return write!(f, "{}", ErrorChain(error)),
        };
        f.write_str(name)
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Locked(_) => Self::SecondLock,
            error => Self::Store(error),
        }
    }
}

impl From<NoPlace> for AppError {
    fn from(no_place: NoPlace) -> Self {
        match no_place {
            NoPlace::OwnShare => Self::Busy,
            NoPlace::Full | NoPlace::Late => Self::Overloaded,
        }
    }
}

impl From<Conflict> for AppError {
    fn from(rule: Conflict) -> Self {
        Self::Conflict(rule)
    }
}

impl From<Finding> for AppError {
    fn from(finding: Finding) -> Self {
        Self::Invalid(vec![finding])
    }
}

impl From<StepRefused> for AppError {
    fn from(refused: StepRefused) -> Self {
        Self::Step(refused)
    }
}

impl From<ClaimRefused> for AppError {
    fn from(refused: ClaimRefused) -> Self {
        match refused {
            ClaimRefused::Step(refused) => refused.into(),
            ClaimRefused::ReasonMissing => Finding::error("/reason", "required").into(),
        }
    }
}

impl From<RegisterError> for AppError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::AlreadyRegistered => Self::Conflict(Conflict::CodeAlreadyRegistered),
            RegisterError::NotAccepted => Self::CodeNotAccepted,
        }
    }
}

impl From<TermError> for AppError {
    fn from(error: TermError) -> Self {
        match error {
            TermError::DayOutsideWindow => Finding::error("/national_day_on", "day_outside_window").into(),
            TermError::NoSuchYears => Self::NotFound,
        }
    }
}

/// The rules of the domain that are conflicts here.
macro_rules! conflicts {
    ($($refused:ident { $($why:pat => $rule:ident),+ $(,)? })+) => {$(
        impl From<$refused> for AppError {
            fn from(refused: $refused) -> Self {
                Self::Conflict(match refused {
                    $($why => Conflict::$rule,)+
                })
            }
        }
    )+};
}

conflicts! {
    AccessEnded { AccessEnded => AccessEnded }
    ClaimStepRefused { ClaimStepRefused { .. } => ClaimStep }
    InvitationClosed { InvitationClosed => InvitationClosed }
    LastAdministrator { LastAdministrator => LastAdministrator }
    LastOwner { LastOwner => LastOwner }
    PaperStepRefused { PaperStepRefused { .. } => PaperStep }
    DocumentStepRefused {
        DocumentStepRefused::NotForSignature => NotForSignature,
        DocumentStepRefused::AlreadyReturned => SignedCopyReturned,
    }
    ReplaceError {
        ReplaceError::AccessNotEnded => CodeAccessNotEnded,
        ReplaceError::Expired => CodeExpired,
        ReplaceError::AlreadyReplaced => CodeAlreadyReplaced,
    }
    RevokeError {
        RevokeError::Registered => CodeRegistered,
        RevokeError::AlreadyEnded => CodeAlreadyEnded,
    }
    RoundRefused {
        RoundRefused::Closed => RoundClosed,
        RoundRefused::NotComplete => RoundNotComplete,
        RoundRefused::SignedByCertificate => RoundSignedByCertificate,
        RoundRefused::HasSigned => SignatoryHasSigned,
        RoundRefused::RemindedToday => RemindedToday,
    }
    SpaceRefused {
        SpaceRefused::Limit => SpaceLimit,
        SpaceRefused::NotAFirmSpace => NotAFirmSpace,
        SpaceRefused::NotAFiduciarySpace => NotAFiduciarySpace,
        SpaceRefused::AlreadyCertified => AlreadyCertified,
    }
}

/// Goes on only where what was read had its version still when it was saved.
pub(crate) const fn unless_stale(saved: bool) -> Result<(), AppError> {
    if saved { Ok(()) } else { Err(AppError::Stale) }
}

impl TransactionError for AppError {
    fn not_signed_in() -> Self {
        Self::NotSignedIn
    }

    fn key_reused() -> Self {
        Self::KeyReused
    }

    fn key_in_flight() -> Self {
        Self::KeyInFlight
    }

    fn of_rights(&self) -> Option<&'static str> {
        match self {
            Self::NotFound => Some("not_found"),
            Self::NotAllowed => Some("not_allowed"),
            Self::SecondLock => Some("second_lock"),
            // In a transaction: the token has ended since the call came.
            Self::NotSignedIn => Some("not_signed_in"),
            Self::KeyReused
            | Self::KeyInFlight
            | Self::PreconditionMissing
            | Self::Stale
            | Self::Invalid(_)
            | Self::NotReady(_)
            | Self::NotPrintable(_)
            | Self::CodeNotAccepted
            | Self::Conflict(_)
            | Self::Step(_)
            | Self::AlreadyTransmitted(_)
            | Self::PiecesMissing(_)
            | Self::SignatureNotAccepted(_)
            | Self::Busy
            | Self::Overloaded
            | Self::TooManyToday(..)
            | Self::NoSandbox(_)
            | Self::Unfit(_)
            | Self::Store(_)
            | Self::Broken(_) => None,
        }
    }
}
