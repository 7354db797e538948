//! Around every request: its number, its language, one line in the log, and one form for every refusal.

use std::{borrow::Cow, time::Instant};

use actix_web::{
    Error, HttpMessage, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    error::{JsonPayloadError, PathError, PayloadError, QueryPayloadError},
    http::{
        StatusCode,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    middleware::Next,
    web,
};
use app::{App, ReaderPace};
use types::Language;
use uuid::Uuid;

use crate::{codes::ProblemCode, gate::Gate, problem::Problem, request::language, rest::Rest, slow_readers};

/// Announces the legal time of a trial server whose clock was set.
const TRIAL_TIME: HeaderName = HeaderName::from_static("trial-time");

/// The number of a request.
#[derive(Clone, Copy, Debug)]
pub struct RequestId(pub Uuid);

/// Numbers the request, lets it through, and has every refusal written as an answer.
///
/// # Errors
/// The service itself fails; a refusal is an answer.
pub async fn around(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
    write: impl FnOnce(&Problem, Uuid, Language) -> HttpResponse,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let begun = Instant::now();
    let id =
        request.app_data::<web::Data<App>>().map_or_else(Uuid::nil, |app| app.entropy.id(app.clock.now(), 0));
    let readers =
        request.app_data::<web::Data<App>>().map_or_else(ReaderPace::default, |app| app.settings.readers);
    let app = request.app_data::<web::Data<App>>().cloned();
    request.extensions_mut().insert(RequestId(id));
    let language = language(request.request());
    let page = request.path().starts_with("/docs");
    let gate = request.app_data::<web::Data<Gate>>().cloned();
    let rest = Rest::of(&mut request);
    // No clone of the request may be held here: the router needs it for itself.
    let mut response = next.call(request).await?.map_into_boxed_body();
    let problem = refusal(&response).map(|refused| {
        if let Some((gate, limit)) = gate.as_ref().zip(refused.limit) {
            gate.count(limit);
        }
        write(&refused, id, language)
    });
    if let Some(mut answer) = problem {
        let allow = response.headers().get(header::ALLOW).cloned();
        if let Some(allow) = allow {
            answer.headers_mut().insert(header::ALLOW, allow);
        }
        response = ServiceResponse::new(response.into_parts().0, answer);
    }
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    // As the answer goes, so that the call which sets the clock announces it already.
    if let Some(time) = app.and_then(|app| app.announced_time())
        && let Ok(time) = HeaderValue::from_str(&time.format("%Y-%m-%dT%H:%M:%SZ").to_string())
    {
        response.headers_mut().insert(TRIAL_TIME, time);
    }
    let page = page && response.status().is_success();
    protect(response.headers_mut(), page);
    log_line(&response, id, begun);
    let response = slow_readers::watch(response, readers);
    Ok(match rest.filter(Rest::is_left) {
        Some(rest) => response.map_body(|_, body| rest.held_by(body)),
        None => response,
    })
}

/// What a browser may do with an answer: nothing. The page at `/docs` may run its own parts, and nobody may frame it.
fn protect(headers: &mut HeaderMap, page: bool) {
    // The page draws with styles that stand in its elements.
    let policy = if page {
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    } else {
        "default-src 'none'; frame-ancestors 'none'"
    };
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CROSS_ORIGIN_OPENER_POLICY, "same-origin"),
        (header::CROSS_ORIGIN_RESOURCE_POLICY, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // What an answer holds is of one person, or secret; only the page and the document are the same for all.
    if !headers.contains_key(header::CACHE_CONTROL) {
        let kept = if page { "no-cache" } else { "no-store" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    }
}

/// One line a request: never an id of a person, a name, a code, or an address as it was typed.
fn log_line(response: &ServiceResponse<BoxBody>, id: Uuid, begun: Instant) {
    let request = response.request();
    let pattern = request.match_pattern().unwrap_or_else(|| "unknown address".to_owned());
    log::info!(
        "{} {pattern} {} {} ms {id}",
        request.method(),
        response.status().as_u16(),
        begun.elapsed().as_millis()
    );
}

/// The refusal in an answer that is one, also where the framework made it.
fn refusal(response: &ServiceResponse<BoxBody>) -> Option<Cow<'_, Problem>> {
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    let Some(error) = response.response().error() else {
        return Some(Cow::Owned(Problem::from(code_of(status))));
    };
    if let Some(refused) = error.as_error::<Problem>() {
        return Some(Cow::Borrowed(refused));
    }
    let code = if error.as_error::<PathError>().is_some() {
        ProblemCode::PathUnreadable
    } else if error.as_error::<QueryPayloadError>().is_some() {
        ProblemCode::QueryUnreadable
    } else if error.as_error::<JsonPayloadError>().is_some() || error.as_error::<PayloadError>().is_some() {
        ProblemCode::BodyUnreadable
    } else {
        code_of(status)
    };
    Some(Cow::Owned(Problem::from(code)))
}

fn code_of(status: StatusCode) -> ProblemCode {
    match status {
        StatusCode::UNAUTHORIZED => ProblemCode::NotSignedIn,
        StatusCode::FORBIDDEN => ProblemCode::NotAllowed,
        StatusCode::NOT_FOUND => ProblemCode::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => ProblemCode::MethodNotAllowed,
        StatusCode::NOT_ACCEPTABLE => ProblemCode::NotAcceptable,
        StatusCode::REQUEST_TIMEOUT => ProblemCode::RequestTooSlow,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemCode::BodyTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ProblemCode::MediaTypeNotSupported,
        StatusCode::TOO_MANY_REQUESTS => ProblemCode::TooManyRequests,
        StatusCode::SERVICE_UNAVAILABLE => ProblemCode::Unavailable,
        status if status.is_client_error() => ProblemCode::HeaderUnreadable,
        _ => ProblemCode::Internal,
    }
}
