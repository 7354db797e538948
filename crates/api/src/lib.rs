//! The REST API of Scrutin: routes, JSON shapes, problem answers, the OpenAPI document.
//!
//! A handler unwraps, calls one use case and converts. What it may not do alone stands once for all of them: the order
//! in which a request is read ([`ask`]), the form of every refusal ([`problem`]), and the list of routes ([`routes`]).

#[macro_use]
mod views;
#[macro_use]
pub mod paging;

pub mod answer;
pub mod ask;
pub mod bodies;
pub mod document;
pub mod ground;
pub mod limits;
pub mod problem;
pub mod routes;

mod archive;
mod forms;
mod handlers;
mod intake;
mod validators;

pub use document::openapi_json;
pub use routes::configure;

use actix_web::{
    Error,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
};

/// What holds for every request, with refusals as problem answers.
///
/// # Errors
/// The service itself fails; a refusal is an answer.
pub async fn edge(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    edge::around(request, next, problem::answer).await
}
