//! The record of an election: facts that are entered once, drafts that are filled from them, filings that they contradict.
//!
//! ```
//! use elections::Facts;
//! use filings::record::{ElectionRecord, Minutes, Origin, prefill};
//! use types::DemarcheKind;
//!
//! let facts = Facts { headcount: Some(60), election_day: "2024-03-12".parse().ok(), ..Facts::default() };
//! let entered = serde_json::json!({ "electoral_lists": { "lists_deposited_on": "2024-02-19" } });
//! let (record, findings) = ElectionRecord::of(&entered);
//! assert_eq!(findings, []);
//!
//! let filled = prefill(DemarcheKind::ClaimsNotice, &facts, &record, &[], &Minutes::default());
//! assert_eq!(filled.draft["claims_until"], "2024-02-22");
//! assert!(filled.origins.contains(&("/claims_until".to_owned(), Origin::Law)));
//! assert!(filled.origins.contains(&("/lists_deposited_on".to_owned(), Origin::Record)));
//! ```

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use types::Finding;

use crate::{
    CandidateDeclaration, ClaimsNotice, ElectionNotice, FunctionsDeclaration, ResultDeclaration,
    content::{CandidatesDraft, ClaimsDraft, FunctionsDraft, NoticeDraft, ResultDraft},
    fields::{Reader, Reading},
};

mod contradictions;
mod kept;
mod prefill;
mod sheet;

pub(crate) use contradictions::differences;
pub use contradictions::{Contradiction, contradictions};
pub use kept::KeptRecord;
pub use prefill::{Minutes, Prefill, prefill, prefill_proces_verbal};
pub use sheet::Origin;

/// Everything that is entered once about an election: one part for each démarche, with the fields of its draft.
///
/// A field that the law or the file of the poll determines (seats, system, day) is not entered. All fields may be
/// absent; what is there has the shape that the draft asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ElectionRecord {
    /// For démarche 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<NoticeDraft>,
    /// For démarche 2; the days that are not said follow from that of the deposit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub electoral_lists: Option<ClaimsDraft>,
    /// For démarche 3, and the people of démarches 4 and 5: the names that stand here are those of the same matricule
    /// everywhere else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidacies: Option<CandidatesDraft>,
    /// For démarche 4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<ResultDraft>,
    /// For démarche 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub functions: Option<FunctionsDraft>,
}

impl ElectionRecord {
    /// Reads a record: what can be read of it, and a finding for each field that is unknown or has another shape.
    ///
    /// A record with findings is not kept; one that was kept under an earlier form still gives what it can.
    #[must_use]
    pub fn of(record: &Value) -> (Self, Vec<Finding>) {
        let reading = Reading::of_record();
        let read = Reader::of(reading.root(record)).map(Self::read).unwrap_or_default();
        (read, reading.into_findings().into_vec())
    }

    fn read(mut r: Reader<'_>) -> Self {
        let read = Self {
            notice: r.optional::<ElectionNotice>("notice"),
            electoral_lists: r.optional::<ClaimsNotice>("electoral_lists"),
            candidacies: r.optional::<CandidateDeclaration>("candidacies"),
            results: r.optional::<ResultDeclaration>("results"),
            functions: r.optional::<FunctionsDeclaration>("functions"),
        };
        r.finish();
        read
    }
}
