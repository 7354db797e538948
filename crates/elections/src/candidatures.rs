//! Who stands: presenters, lists and individual candidatures, and how the election goes on with them (L.413-1).

pub mod deadline;
pub mod fate;
pub mod numbers;
pub mod outcome;
pub mod presenters;
pub mod review;

pub use deadline::in_time;
pub use fate::{DeceasedCandidate, Fate, LateWithdrawal};
pub use numbers::{CandidateOrder, ListNumbers, Numbering, ballot_key, number_lists};
pub use outcome::{Outcome, agreement_note, outcome, outcome_explained};
pub use presenters::{
    Capacity, Presentation, max_per_list, may_not_present, may_present, presentation, presenters,
    supporters_needed,
};
pub use review::{CandidatureSettings, Presented, Review, Stander, review};
