//! The record of an election: facts that are entered once, drafts that are filled from them, filings that they contradict.
//!
//! ```
//! use elections::Facts;
//! use filings::record::{ElectionRecord, Origin, prefill};
//! use types::DemarcheKind;
//!
//! let facts = Facts { headcount: Some(60), election_day: "2024-03-12".parse().ok(), ..Facts::default() };
//! let entered = serde_json::json!({ "electoral_lists": { "lists_deposited_on": "2024-02-19" } });
//! let (record, findings) = ElectionRecord::of(&entered);
//! assert_eq!(findings, []);
//!
//! let filled = prefill(DemarcheKind::ClaimsNotice, &facts, &record, &[]);
//! assert_eq!(filled.draft["claims_until"], "2024-02-22");
//! assert!(filled.origins.contains(&("/claims_until".to_owned(), Origin::Law)));
//! assert!(filled.origins.contains(&("/lists_deposited_on".to_owned(), Origin::Record)));
//! ```

mod contradictions;
mod kept;
mod prefill;
mod sheet;

pub use crate::check::record::{
    CandidaciesFacts, CandidateFacts, CandidatureFacts, CountsFacts, ElectedFacts, ElectionRecord,
    ElectorateFacts, FunctionsFacts, HeadcountFacts, ListFacts, ListVotesFacts, NoticeFacts, OfficerFacts,
    PartTimeFacts, PersonNameFacts, PresenterFacts, ProRataFacts, ResultsFacts, SignatoriesFacts, VotesFacts,
};
pub use contradictions::{Contradiction, contradictions};
pub use kept::KeptRecord;
pub use prefill::{Prefill, prefill, prefill_proces_verbal};
pub use sheet::Origin;
