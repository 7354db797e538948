//! The clock of a trial, which its administrator sets.

use actix_web::http::StatusCode;
use app::{Answered, Moment, trial_clock::TrialClock};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest, bodies::Json};

views! {
    /// The clock of a trial.
    struct TrialClockView of (clock: TrialClock, real: DateTime<Utc>) {
        /// The legal time: days, limits and what is late follow it.
        now: DateTime<Utc> = Moment::new(real, clock.ahead()).legal,
        /// The real time: tokens, uploads, mail, kept answers and the audit trail stay on it.
        real_now: DateTime<Utc> = real,
        /// Whether it is set: false where both are one.
        is_set: bool = !clock.ahead().is_zero(),
    }
}

/// Where to set the clock of a trial.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTrialTime {
    /// The legal time from now on; it goes on from there.
    pub now: DateTime<Utc>,
}

fn shown(ask: &ApiRequest, clock: Answered<TrialClock>) -> ApiResult {
    let real = ask.request.call.at.real;
    Ok(ask.versioned(StatusCode::OK, clock, |clock| TrialClockView::of(clock, real)))
}

/// Read the clock of a trial. Only on a trial server.
#[utoipa::path(get, path = "/v1/trial/clock", tag = "trial_clock",
    responses((status = 200, description = "The clock", body = TrialClockView)))]
pub(crate) async fn read_trial_clock(app: Server, ask: ApiRequest) -> ApiResult {
    shown(&ask, app::trial_clock::read(&app, &ask.request).await?)
}

/// Set the clock of a trial, so that its legal days are others. Only on a trial server.
#[utoipa::path(put, path = "/v1/trial/clock", tag = "trial_clock", request_body = NewTrialTime,
    responses((status = 200, description = "The clock", body = TrialClockView)))]
pub(crate) async fn set_trial_clock(app: Server, ask: ApiRequest<(), Json<NewTrialTime>>) -> ApiResult {
    let (ask, Json(new)) = ask.take_body();
    shown(&ask, app::trial_clock::set(&app, &ask.request, Some(new.now)).await?)
}

/// Set the clock of a trial back to the real time. Only on a trial server.
#[utoipa::path(delete, path = "/v1/trial/clock", tag = "trial_clock",
    responses((status = 200, description = "The clock", body = TrialClockView)))]
pub(crate) async fn reset_trial_clock(app: Server, ask: ApiRequest) -> ApiResult {
    shown(&ask, app::trial_clock::set(&app, &ask.request, None).await?)
}
