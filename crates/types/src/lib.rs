//! The words that several crates of Scrutin share: typed ids, identifiers of the State, clean text, findings.
//!
//! Nothing here reads a clock, a file or a network. A value of one of these types has passed its check, so that
//! the crates above never check it again.

#![warn(clippy::wildcard_enum_match_arm)]
#![warn(missing_docs)]

mod alphabet;
mod as_text;
mod chain;
mod coded;
mod demarche;
mod entropy;
mod finding;
mod findings;
mod ids;
mod mail;
mod matricule;
mod media;
mod numbers;
mod piece;
mod pointer;
mod text;
mod texts;
mod versioned;
mod whole;
mod years;

pub use alphabet::{alphabetical_key, bare_letters};
pub use chain::ErrorChain;
pub use coded::Coded;
pub use demarche::DemarcheKind;
pub use entropy::Entropy;
pub use finding::{Finding, Message, Severity};
pub use findings::{Findings, MAX_FINDINGS, capped};
pub use ids::{
    AccessId, AttachmentId, CertificateNumberId, ClaimFileId, ClaimId, CodeId, CompanyId, CorrectionId,
    DecisionId, DemarcheId, DocumentId, ElectionId, EventId, FileId, InvitationId, LetterRunId, MailId,
    MembershipId, MessageAttachmentId, MessageId, NoticeId, OrganisationId, PaperFilingId, PersonId,
    PostingId, PostingPhotoId, PreparationId, ReceiptId, RoundId, ServerId, SignatoryId, SignatureId,
    SpaceFileId, SpaceId, TermId, TokenId, TransmissionId,
};
pub use mail::is_mail_address;
pub use matricule::{CompanyMatricule, MatriculeError, PersonMatricule};
pub use media::MediaType;
pub use numbers::{CertificateNumber, CertificateNumberError, RcsNumber, RcsNumberError};
pub use piece::PieceKind;
pub use pointer::pointer_segment;
pub use text::{LineProblem, TextProblem, check_line, check_lines, check_text, composed, in_ascii};
pub use versioned::Versioned;
pub use whole::whole;
pub use words::Language;
pub use years::{CIVIL_YEARS, is_civil};
