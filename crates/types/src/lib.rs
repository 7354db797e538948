//! The words that several crates of Scrutin share: typed ids, identifiers of the State, clean text, findings.
//!
//! Nothing here reads a clock, a file or a network. A value of one of these types has passed its check, so that
//! the crates above never check it again.

mod alphabet;
mod chance;
mod demarche;
mod finding;
mod ids;
mod language;
mod matricule;
mod numbers;
mod text;

pub use alphabet::{alphabetical_key, bare_letters};
pub use chance::Chance;
pub use demarche::DemarcheKind;
pub use finding::{Finding, Severity};
pub use ids::{
    AccessId, AttachmentId, CodeId, CompanyId, DemarcheId, DocumentId, ElectionId, FileId, InvitationId,
    MembershipId, OrganisationId, PersonId, ReceiptId, SignatureId, SpaceId, TermId, TokenId,
};
pub use language::Language;
pub use matricule::{CompanyMatricule, MatriculeError, PersonMatricule};
pub use numbers::{CertificateNumber, CertificateNumberError, RcsNumber, RcsNumberError};
pub use text::{TextProblem, check_text};
