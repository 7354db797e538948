//! The life of a démarche and of what comes back: statuses, steps, documents and the folder they go to.
//!
//! Three life cycles, each one function from a state and a step to the next state: [`demarche::step`] for a filing from
//! its draft to its closing, [`document::step`] for a document that the administration returned, [`signing::step`] for a
//! round in which a procès-verbal is signed. They are printed as tables into `docs/state/`. [`placing`] says in whose
//! folder a document lands, [`posting`] how long it is to hang in the company and whether it did, [`receipt`] what proves that
//! it was handed over. [`correction`] and [`opening`] say what is asked for and what it opens; [`message`], [`notice`] and
//! [`timeline`] what the two sides tell each other.
//!
//! What lives so is a value: [`demarche::Demarche`], [`document::Document`], [`signing::Round`], [`posting::Posting`],
//! [`claim::Filed`], [`paper_filing::PaperFiling`]. A transition takes it and the moment, and returns the new one or a named
//! refusal; what it returns is saved as it is.
//!
//! Who may take a step is asked elsewhere; here the question is only whether the step is open. What a démarche
//! contains, and whether it is complete, is known to the crate of the elections: this one knows kind, digest and life.
//!
//! # Example
//!
//! ```
//! use routing::demarche::{Actor, Next, State, Status, Step, StepRefused, allowed_to, step};
//! use types::Language;
//!
//! # fn main() -> Result<(), StepRefused> {
//! let mut state = State::Draft;
//! for taken in [Step::Edit, Step::Confirm, Step::Sign, Step::Attach] {
//!     if let Next::State(next) = step(state, taken)? {
//!         state = next;
//!     }
//! }
//! assert_eq!(state.status().label(Language::Fr), "Transmissible");
//! assert!(!state.has_reached_administration());
//!
//! // A change after the signature undoes it.
//! assert_eq!(step(state, Step::Edit)?, Next::State(State::Draft));
//!
//! // What was transmitted is out of the filer's hands.
//! assert_eq!(step(state, Step::Transmit)?, Next::State(State::Transmitted));
//! assert_eq!(allowed_to(Actor::Filer, State::Transmitted), []);
//! let refused = StepRefused { state: State::Transmitted, step: Step::Edit };
//! assert_eq!(step(State::Transmitted, Step::Edit), Err(refused));
//! # Ok(())
//! # }
//! ```

#![warn(clippy::wildcard_enum_match_arm)]
pub mod acknowledgement;
pub mod catalogue;
pub mod claim;
pub mod correction;
pub mod demarche;
pub mod document;
pub mod file;
pub mod lights;
pub mod message;
pub mod notice;
pub mod opening;
pub mod paper;
pub mod paper_filing;
pub mod placing;
pub mod posting;
#[cfg(test)]
mod printed;
pub mod receipt;
pub mod signing;
mod texts;
pub mod timeline;
pub mod titles;
pub mod tracking;
