//! What holds for every request, whoever answers it: its number, its line in the log, limits, language, and which
//! refusal is said with which code and which sentences.
//!
//! It knows no route and no form of an answer: who serves says by a function how a refusal is written.

pub mod browsers;
pub mod codes;
pub mod gate;
pub mod texts;
pub mod trial;

mod around;
mod budget;
mod findings;
mod pace;
mod problem;
mod refusal;
mod request;
mod rest;
mod slow_readers;
mod tokens;

pub use around::{RequestId, around};
pub use budget::{Full, Held};
pub use codes::ProblemCode;
pub use findings::{Explanation, Outline, explain, findings};
pub use gate::Gate;
pub use problem::Problem;
pub use request::{address, changes, header_text, language};
pub use slow_readers::on_connect;
