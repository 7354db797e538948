//! What the five démarches and the procès-verbaux say: their contents, forms, checks, records and pieces.
//!
//! A draft of a démarche is checked whole; every finding names its field, its code and, by [`elections::rules::message`], its article
//! and what to do.
//!
//! ```
//! use elections::{Facts, rules};
//! use filings::{check, sample};
//! use types::{DemarcheKind, Language};
//!
//! let facts = Facts { headcount: Some(60), election_day: "2024-03-12".parse().ok(), ..Facts::default() };
//! let mut draft = sample(DemarcheKind::ElectionNotice, &facts);
//! assert!(check(DemarcheKind::ElectionNotice, &draft, &facts).content.is_some());
//!
//! draft["titulaires"] = 4.into();
//! let checked = check(DemarcheKind::ElectionNotice, &draft, &facts);
//! let finding = &checked.findings[0];
//! assert_eq!((finding.pointer.as_str(), finding.code), ("/titulaires", "F.001"));
//! let message = rules::message(finding).unwrap();
//! assert_eq!(message.article(), Some("L.412-1"));
//! assert_eq!(message.explanation(Language::En), "A headcount of 60 gives 3 titulaires and as many suppléants.");
//! ```

#![warn(clippy::wildcard_enum_match_arm)]

mod chain;
mod check;
pub mod content;
mod doubts;
mod due;
mod expected_words;
mod fields;
pub mod forms;
pub mod own_count;
pub mod pasted;
pub mod pieces;
mod posting;
pub mod proces_verbal;
pub mod record;
mod sample;
#[cfg(test)]
mod tests;
mod texts;
mod timing;
mod transmission;

pub use check::{Checked, Context, check};
pub use content::{
    CandidateDeclaration, CanonicalError, ClaimsNotice, Content, ElectionNotice, FunctionsDeclaration,
    ResultDeclaration,
};
pub use due::{binding_limit, due_on, extension, standing_due_on};
pub use expected_words::{ExpectedWords, expected_words};
pub use posting::{posting, posting_basis};
pub use sample::{sample, sample_record};
pub use texts::Fields;
pub use transmission::Transmission;

// The worked examples of the pages are compiled and run as tests.
#[cfg(doctest)]
mod pages {
    #[doc = include_str!("../../../docs/law/proces-verbal.md")]
    mod proces_verbal {}
    #[doc = include_str!("../../../docs/law/pasted-names.md")]
    mod pasted_names {}
}
