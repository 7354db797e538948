//! Nothing is changed where the ground is unsafe: the clock is wrong, or Postgres takes no writes.

use actix_web::{
    Error,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
    web::Data,
};
use app::{App, Ground};
use edge::{Problem, ProblemCode, changes};

use crate::routes;

/// Refuses what would change something while that could not be kept or would carry a wrong time: 503 `clock_differs` or
/// `storage_full`. Learns from an answer that Postgres has no more room.
///
/// # Errors
/// The service itself fails; a refusal is an answer.
pub async fn only_on_safe_ground(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let ground = request.app_data::<Data<App>>().map(|app| app.ground.clone());
    if let Some(unfit) = ground.as_ref().and_then(Ground::refuses_changes)
        && would_change(&request)
    {
        return Ok(request.error_response(Problem::from(unfit)));
    }
    let answer = next.call(request).await?.map_into_boxed_body();
    let refused = answer.response().error().and_then(|error| error.as_error::<Problem>());
    if let Some(ground) = ground
        && refused.is_some_and(|refused| refused.code == ProblemCode::StorageFull)
    {
        ground.refuse_writes();
    }
    Ok(answer)
}

/// What only computes changes nothing, by whatever method.
fn would_change(request: &ServiceRequest) -> bool {
    let pattern = request.match_pattern().unwrap_or_default();
    changes(request.method())
        && !routes::operation(request.method(), &pattern).is_some_and(|operation| operation.computes)
}
