//! The REST API of Scrutin: routes, JSON shapes, problem answers, the OpenAPI document.
//!
//! A handler unwraps, calls one use case and converts. What it may not do alone stands once for all of them: the order
//! in which a request is read ([`ask`]), the form of every refusal ([`problem`]), and the list of routes ([`routes`]).

pub mod answer;
pub mod ask;
pub mod bodies;
pub mod browsers;
pub mod codes;
pub mod document;
pub mod edge;
pub mod gate;
pub mod ground;
pub mod limits;
pub mod paging;
pub mod problem;
pub mod routes;
pub mod trial;

mod archive;
mod budget;
mod error;
mod findings;
mod forms;
mod handlers;
mod intake;
mod pace;
mod slow_readers;
mod texts;
mod tokens;
mod words;

pub use document::openapi_json;
pub use edge::{RequestId, edge};
pub use findings::{Outline, findings};
pub use gate::Gate;
pub use routes::configure;
pub use slow_readers::on_connect;
