//! Whether the server lives, and whether it is ready for work.

use actix_web::http::StatusCode;
use app::{Answered, Refusal};
use serde::Serialize;
use utoipa::ToSchema;

use super::Server;
use crate::{answer::Answer, ask::Ask};

/// Health.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({ "status": "ok" }))]
pub(crate) struct HealthView {
    /// `ok`.
    pub status: &'static str,
}

fn healthy(ask: &Ask) -> Answer {
    let answered = Answered { value: (), replayed: false };
    Ok(ask.answer(StatusCode::OK, answered, |()| HealthView { status: "ok" }))
}

/// Does the process live?
#[utoipa::path(get, path = "/health/live", tag = "health",
    responses((status = 200, description = "It does", body = HealthView)))]
pub(crate) async fn health_live(_app: Server, ask: Ask) -> Answer {
    healthy(&ask)
}

/// Is the server ready for work: does Postgres answer?
#[utoipa::path(get, path = "/health/ready", tag = "health",
    responses((status = 200, description = "It is", body = HealthView)))]
pub(crate) async fn health_ready(app: Server, ask: Ask) -> Answer {
    app.store.ready().await.map_err(Refusal::from)?;
    healthy(&ask)
}
