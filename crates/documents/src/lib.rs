//! What each paper of an election says: one input struct a paper, its template, and what names it.
//!
//! A [`Paper`] says what it is about; [`write()`] makes of it what a press needs, in one of three languages. Nothing here
//! knows typst: the templates are texts.
//!
//! ```
//! use documents::{DemarcheForm, PaperKind, write};
//! use types::{DemarcheKind, Language};
//!
//! let form = DemarcheForm {
//!     kind: DemarcheKind::ElectionNotice,
//!     company: "Menuiserie Wéi-Scholtes S.à r.l.".to_owned(),
//!     matricule: "20012400019".to_owned(),
//!     polling_day: None,
//!     content: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
//!     parts: Vec::new(),
//! };
//! let written = write(&form, Language::Fr, "https://scrutin.example");
//! assert_eq!(written.kind, PaperKind::DemarcheForm);
//! assert_eq!(written.number.to_string().len(), 14);
//! assert_eq!(written.number, written.number.to_string().parse().unwrap());
//! ```

mod candidate_poster;
mod claims_notice;
mod code_letter;
mod counting_record;
mod demarche_form;
mod dictionary;
mod election_notice;
mod functions_declaration;
mod general_census_record;
mod kind;
mod model_ballot;
mod no_candidate_record;
mod number;
mod office_election_record;
mod poll;
mod receipt;
mod records;
mod results_summary;
mod texts;
mod word;
mod written;

pub use candidate_poster::CandidatePoster;
pub use claims_notice::ClaimsNotice;
pub use code_letter::{CodeLetter, CodeSheet, Due, PollAhead};
pub use counting_record::CountingRecord;
pub use demarche_form::{DemarcheForm, FormColumn, FormLine, FormPart, FormRow, FormValue, NoSuchField};
pub use election_notice::{ElectionNotice, Headcount};
pub use functions_declaration::{Function, FunctionsDeclaration, Held};
pub use general_census_record::{GeneralCensusRecord, OfficeCounts};
pub use kind::PaperKind;
pub use model_ballot::ModelBallot;
pub use no_candidate_record::NoCandidateRecord;
pub use number::{PaperNumber, PaperNumberError};
pub use office_election_record::OfficeElectionRecord;
pub use poll::{Candidate, CandidateList, Letterhead, Poll, Seats, Slate};
pub use receipt::{Piece, Receipt, Signed};
pub use records::{
    Claim, CountedCandidate, CountedList, Counts, Elected, FurtherSeat, ListQuotient, Named, Observer,
    Office, Remark, SharedList, Sharing,
};
pub use results_summary::{ResultsSummary, SummaryOutcome};
pub use word::Word;
pub use written::{Paper, RenderInput, write};
