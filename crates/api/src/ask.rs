//! How a request is read, in one order for all operations: not too fast, who are you, limits, readable.
//!
//! A handler takes one [`ApiRequest`]. When it runs, the caller is known, and path, query and body are typed and checked; no
//! byte of a body is read for somebody who is not signed in where that is asked for, or who comes too fast.

use std::{future::Future, net::IpAddr, pin::Pin};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    dev::Payload,
    http::header::{self, HeaderName},
    web::{self, Bytes},
};
use app::{
    App, AppError, Call, Caller, Effect, Idempotency, Network, Principal, Request, limits::Limit,
    token_digest,
};
use chrono::{DateTime, Utc};
use edge::{
    Held, Problem, ProblemCode, RequestId, address, changes,
    gate::{Gate, Who},
    header_text, language,
};
use serde::de::DeserializeOwned;
use tokio::sync::OwnedSemaphorePermit;
use types::Language;
use uuid::Uuid;

use crate::{
    bodies::{Body, MAX_JSON, MAX_READ_HERE, MediaType},
    intake,
    routes::{self, Operation},
};

/// One request, read.
pub struct ApiRequest<P = (), B = (), Q = ()> {
    /// Who asks, for what, under which conditions.
    pub request: Request,
    /// The path.
    pub path: P,
    /// The body.
    pub body: B,
    /// The query.
    pub query: Q,
    /// The language of the answer.
    pub language: Language,
    /// The media type that the caller wants, where it named one.
    pub accept: String,
    /// What is held for it.
    held: Holds,
}

/// What is held for a request until its answer is made.
struct Holds {
    _memory: Held,
    _turn: Option<OwnedSemaphorePermit>,
    _call: Option<Held>,
}

impl<P, B, Q> ApiRequest<P, B, Q> {
    /// When the request was read: what time it is for its answer.
    pub fn now(&self) -> DateTime<Utc> {
        self.request.call.at.legal
    }

    /// The request without its body, and the body.
    pub fn take_body(self) -> (ApiRequest<P, (), Q>, B) {
        let Self { request, path, body, query, language, accept, held } = self;
        (ApiRequest { request, path, body: (), query, language, accept, held }, body)
    }

    async fn read(request: HttpRequest, mut payload: Payload) -> Result<Self, Problem>
    where
        P: DeserializeOwned + 'static,
        B: Body,
        Q: DeserializeOwned + 'static,
    {
        let app = request.app_data::<web::Data<App>>().ok_or(ProblemCode::Internal)?.clone();
        let operation = operation(&request)?;
        let address = address(&request, &app.settings);
        let gate = request.app_data::<web::Data<Gate>>().ok_or(ProblemCode::Internal)?;
        let (caller, call_share) = caller(&app, gate, &request, operation, address).await?;
        let who = caller.as_ref().map_or(Who::Address(address), |caller| Who::Person(caller.person));
        let mut memory = gate.memory(who);
        let (bytes, media_type) =
            intake::body::<B>(&request, &mut payload, &mut memory, &gate.limits, who).await?;
        let path = web::Path::<P>::extract(&request).await.map_err(|_| ProblemCode::PathUnreadable)?;
        // What can't stand in a text of the database is nothing to look for.
        if request.query_string().contains("%00") {
            return Err(ProblemCode::QueryUnreadable.into());
        }
        let query = web::Query::<Q>::from_query(request.query_string());
        let query = query.map_err(|_| ProblemCode::QueryUnreadable)?.into_inner();
        let key = idempotency(&app, &request, operation, &bytes).await?;
        let turn = if operation.computes { Some(gate.turn(who).await?) } else { None };
        let body = read::<B>(gate, who, turn.is_some(), bytes, media_type).await?;
        // Who signs in has the time with the token. Before the body nobody else waits for the database.
        if operation.open && operation.reads {
            app.look_at_trial_clock().await.map_err(AppError::from)?;
        }
        let request_id = request.extensions().get::<RequestId>().map_or_else(Uuid::nil, |id| id.0);
        let call = Call {
            principal: match &caller {
                Some(caller) => Principal::Person(caller.person),
                None => Principal::Task(operation.task),
            },
            token: caller.as_ref().map(|caller| caller.token),
            policy: app.policy,
            effect: if changes(&operation.method) { Effect::Changes } else { Effect::Reads },
            operation: operation.id,
            request_id,
            at: app.moment(),
            idempotency: key,
        };
        let expected_versions = expected_versions(&request)?;
        let address = address.map(|address| Network::of(address).to_string()).unwrap_or_default();
        Ok(Self {
            request: Request { caller, call, expected_versions, address },
            path: path.into_inner(),
            body,
            query,
            language: language(&request),
            accept: header_text(&request, &header::ACCEPT).unwrap_or_default().to_owned(),
            held: Holds { _memory: memory, _turn: turn, _call: call_share },
        })
    }
}

impl<P, B, Q> FromRequest for ApiRequest<P, B, Q>
where
    P: DeserializeOwned + 'static,
    B: Body + 'static,
    Q: DeserializeOwned + 'static,
{
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(Self::read(request, payload))
    }
}

fn operation(request: &HttpRequest) -> Result<&'static Operation, Problem> {
    let pattern = request.match_pattern().unwrap_or_default();
    routes::operation(request.method(), &pattern).ok_or(ProblemCode::NotFound.into())
}

/// Who calls, and the share that the call has of those under way. A token that has not worked at this server yet waits with
/// those who need no sign-in.
async fn caller(
    app: &App,
    gate: &Gate,
    request: &HttpRequest,
    operation: &Operation,
    address: Option<IpAddr>,
) -> Result<(Option<Caller>, Option<Held>), Problem> {
    if operation.limited {
        gate.admit_open(address)?;
    }
    if operation.open {
        return Ok((None, None));
    }
    let header = header_text(request, &header::AUTHORIZATION).unwrap_or_default();
    let token = header.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    let Some((_, token)) = token else { return Err(ProblemCode::NotSignedIn.into()) };
    let (token, digest) = (token.trim(), token_digest(token.trim()));
    let known = gate.admit_token(&digest, address)?;
    let call = known.map(|person| gate.begin(person)).transpose()?;
    let (place, limit) = match known {
        Some(_) => (app.store.signed_in().await, Limit::Connections),
        None => (app.store.guest().await, Limit::OpenConnections),
    };
    let place = place.map_err(|_| Problem::by(limit, ProblemCode::Unavailable))?;
    let caller = app.caller(token).await.map_err(AppError::from)?;
    drop(place);
    gate.learn_token(digest, caller.as_ref().map(|caller| caller.person));
    let caller = caller.ok_or(ProblemCode::NotSignedIn)?;
    gate.admit_person(caller.person)?;
    Ok((Some(caller), call))
}

/// The body as the operation takes it; large JSON is read beside the request threads, few at once.
async fn read<B: Body>(
    gate: &Gate,
    who: Who,
    has_turn: bool,
    bytes: Bytes,
    media_type: MediaType,
) -> Result<B, Problem> {
    if bytes.len() <= MAX_READ_HERE || B::MAX > MAX_JSON {
        return B::read(bytes, &media_type);
    }
    let _turn = if has_turn { None } else { Some(gate.turn(who).await?) };
    beside(move || B::read(bytes, &media_type)).await?
}

/// The minimum length of a key without sign-in: it must be one that nobody guesses, because nothing else tells callers
/// apart.
const MIN_OPEN_KEY: usize = 16;

/// 1 to 200 visible ASCII characters.
fn is_key(key: &str, open: bool) -> bool {
    (if open { MIN_OPEN_KEY } else { 1 }..=200).contains(&key.len())
        && key.bytes().all(|byte| byte.is_ascii_graphic())
}

async fn idempotency(
    app: &web::Data<App>,
    request: &HttpRequest,
    operation: &Operation,
    body: &Bytes,
) -> Result<Option<Idempotency>, Problem> {
    let name = HeaderName::from_static("idempotency-key");
    if !operation.keyed {
        return Ok(None);
    }
    let Some(value) = request.headers().get(name) else {
        return Err(ProblemCode::IdempotencyKeyMissing.into());
    };
    let key =
        value.to_str().ok().filter(|key| is_key(key, operation.open)).ok_or(ProblemCode::HeaderUnreadable)?;
    let call = [request.method().as_str(), request.path(), request.query_string()].map(str::to_owned);
    let (app, body) = (app.clone(), body.clone());
    let is_small = body.len() <= MAX_READ_HERE;
    let digest = move || {
        let [method, path, query] = call.each_ref().map(String::as_bytes);
        app.keys.fingerprint(&[method, path, query, &body])
    };
    let fingerprint = if is_small { digest() } else { beside(digest).await? };
    Ok(Some(Idempotency { key: key.to_owned(), fingerprint }))
}

/// Does what takes long beside the request threads.
async fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    web::block(work).await.map_err(|_| ProblemCode::Internal.into())
}

/// The versions in `If-Match`, one tag or several; none where it is `*`, which names no version.
fn expected_versions(request: &HttpRequest) -> Result<Vec<i32>, Problem> {
    let mut versions = Vec::new();
    for value in request.headers().get_all(header::IF_MATCH) {
        let tags = value.to_str().unwrap_or_default();
        if tags.trim() == "*" {
            return Ok(Vec::new());
        }
        for tag in tags.split(',') {
            versions.push(version(tag.trim()).ok_or(ProblemCode::HeaderUnreadable)?);
        }
    }
    Ok(versions)
}

/// What proxies that pack an answer write behind its tag.
const ENCODINGS: [&str; 5] = ["gzip", "br", "deflate", "zstd", "compress"];

/// The version in a tag: `"7-fr"` and `"7-de"` are the same thing in two languages. A proxy that packs answers makes their
/// tags weak, or puts its encoding behind them.
fn version(tag: &str) -> Option<i32> {
    let opaque = tag.strip_prefix("W/").unwrap_or(tag).strip_prefix('"')?.strip_suffix('"')?;
    let mut parts = opaque.split(['-', ';']);
    let version = parts.next()?.parse().ok()?;
    let known =
        |part: &str| part.is_empty() || Language::from_code(part).is_some() || ENCODINGS.contains(&part);
    parts.all(known).then_some(version)
}

/// Whether an `Accept` header names this type, and likes it no less than JSON, which is answered otherwise.
pub(crate) fn asks_for(accept: &str, media_type: &str) -> bool {
    let named = quality(accept, &[media_type]);
    let json = quality(accept, &["application/json", "application/*", "*/*"]).unwrap_or_default();
    named.is_some_and(|named| named > 0.0 && named >= json)
}

/// The weight of the first of these ranges that the header names, 0 to 1.
fn quality(accept: &str, ranges: &[&str]) -> Option<f32> {
    ranges.iter().find_map(|wanted| {
        accept.split(',').find_map(|range| {
            let mut parts = range.split(';').map(str::trim);
            let named = parts.next().is_some_and(|named| named.eq_ignore_ascii_case(wanted));
            let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
            named.then(|| weight.map_or(1.0, |weight| weight.parse().unwrap_or(1.0)))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_asked_for_by_its_name_and_not_where_it_is_refused() {
        for (accept, asked) in [
            ("text/calendar", true),
            ("Text/Calendar; charset=utf-8", true),
            ("application/json, text/calendar", true),
            ("application/json, text/calendar;q=0.5", false),
            ("application/json;q=0.4, text/calendar;q=0.5", true),
            ("text/calendar;q=0.5, */*;q=0.1", true),
            ("text/calendar;q=0.5, */*", false),
            ("application/json, text/calendar;q=0", false),
            ("text/calendar; q=0.000", false),
            ("text/calendars", false),
            ("*/*", false),
            ("", false),
        ] {
            assert_eq!(asks_for(accept, "text/calendar"), asked, "{accept}");
        }
    }
}
