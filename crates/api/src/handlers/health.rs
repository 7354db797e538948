//! Whether the server lives, and whether it is ready for work.

use actix_web::http::StatusCode;
use app::{Answered, ground};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest};

/// Health.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HealthView {
    /// `ok`.
    pub status: &'static str,
    /// The legal time of a trial server whose clock was set; null elsewhere.
    pub trial_time: Option<DateTime<Utc>>,
}

/// Does the process live?
#[utoipa::path(get, path = "/health/live", tag = "health",
    responses((status = 200, description = "It does", body = HealthView)))]
pub(crate) async fn health_live(app: Server, ask: ApiRequest) -> ApiResult {
    let trial_time = app.announced_time();
    Ok(ask.answer(StatusCode::OK, Answered::computed(()), |()| HealthView { status: "ok", trial_time }))
}

/// Whether the server takes what would change something.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Writes {
    /// It does.
    Accepted,
    /// Postgres has no room, or takes no writes.
    Refused,
}

/// Readiness.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReadyView {
    /// `ok`.
    pub status: &'static str,
    /// Whether the server takes what would change something.
    pub writes: Writes,
    /// The legal time of a trial server whose clock was set; null elsewhere.
    pub trial_time: Option<DateTime<Utc>>,
}

/// Is the server ready for work: does Postgres answer, do the clocks agree?
#[utoipa::path(get, path = "/health/ready", tag = "health",
    responses((status = 200, description = "It is", body = ReadyView)))]
pub(crate) async fn health_ready(app: Server, ask: ApiRequest) -> ApiResult {
    let ready = ground::ready(&app).await?;
    let writes = if ready.takes_writes { Writes::Accepted } else { Writes::Refused };
    let trial_time = app.announced_time();
    let ready = ReadyView { status: "ok", writes, trial_time };
    Ok(ask.answer(StatusCode::OK, Answered::computed(ready), |ready| ready))
}
