//! How a request is read, in one order for all operations: who are you, limits, readable.
//!
//! A handler takes one [`Ask`]. When it runs, the caller is known, and path, query and body are typed and checked; no
//! byte of a body is read for somebody who is not signed in.

use std::{future::Future, pin::Pin};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    dev::Payload,
    http::{
        Method,
        header::{self, HeaderName},
    },
    web::{self, Bytes, BytesMut},
};
use app::{App, Caller, Request, Settings};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::{Call, Idempotency};
use types::{Finding, Language};
use uuid::Uuid;
use validator::Validate;

use crate::{
    edge::{RequestId, language},
    problem::Refused,
    routes::{self, Operation},
    strict::{self, NotTaken, Texts},
};

/// One request, read.
pub struct Ask<P = (), B = (), Q = ()> {
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
}

/// A kind of body: how large, of which types, and how it is read.
pub trait Body: Sized {
    /// The most bytes.
    const MOST: usize;
    /// The media types that are taken; any where none is named.
    const TYPES: &'static [&'static str];

    /// Reads the bytes.
    ///
    /// # Errors
    /// They are not what the operation takes.
    fn read(bytes: Bytes, media_type: &str) -> Result<Self, Refused>;
}

/// 256 KiB: 5,000 ids, 500 pairs of codes, a declaration of a thousand candidates.
const MOST_JSON: usize = 256 * 1024;

impl Body for () {
    const MOST: usize = MOST_JSON;
    const TYPES: &'static [&'static str] = &[];

    fn read(bytes: Bytes, _media_type: &str) -> Result<(), Refused> {
        if bytes.trim_ascii().is_empty() {
            return Ok(());
        }
        Err(Refused::findings("content_invalid", vec![Finding::error("", "body_not_expected")]))
    }
}

/// A typed JSON body.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned + Validate> Body for Json<T> {
    const MOST: usize = MOST_JSON;
    const TYPES: &'static [&'static str] = &["application/json"];

    fn read(bytes: Bytes, _media_type: &str) -> Result<Self, Refused> {
        let value = strict(&bytes, Texts::Clean)?;
        let read: T = typed(value)?;
        read.validate().map_err(|errors| {
            let mut findings = Vec::new();
            collect(&errors, "", &mut findings);
            findings.sort_by(|a, b| a.pointer.cmp(&b.pointer));
            Refused::findings("content_invalid", findings)
        })?;
        Ok(Self(read))
    }
}

/// A JSON object kept as it was typed.
pub struct Draft(pub String);

impl Body for Draft {
    const MOST: usize = MOST_JSON;
    const TYPES: &'static [&'static str] = &["application/json"];

    fn read(bytes: Bytes, _media_type: &str) -> Result<Self, Refused> {
        let value = strict(&bytes, Texts::AsTyped)?;
        if !value.is_object() {
            return Err(Refused::findings("content_invalid", vec![Finding::error("", "not_an_object")]));
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| Refused::code("body_unreadable"))?;
        Ok(Self(text.trim().to_owned()))
    }
}

/// A CSV, not yet read: up to 4 MiB.
pub struct Csv(pub Bytes);

impl Body for Csv {
    const MOST: usize = 4 * 1024 * 1024;
    const TYPES: &'static [&'static str] = &["text/csv"];

    fn read(bytes: Bytes, _media_type: &str) -> Result<Self, Refused> {
        Ok(Self(bytes))
    }
}

/// The bytes of a file and the type that they are declared to be.
pub struct RawFile {
    /// The bytes.
    pub bytes: Bytes,
    /// The declared type.
    pub media_type: store::files::MediaType,
}

impl Body for RawFile {
    const MOST: usize = app::attachments::MOST_BYTES;
    const TYPES: &'static [&'static str] = &["application/pdf", "image/png", "image/jpeg"];

    fn read(bytes: Bytes, media_type: &str) -> Result<Self, Refused> {
        let media_type = store::files::MediaType::from_code(media_type)
            .ok_or_else(|| Refused::code("media_type_not_supported"))?;
        if bytes.is_empty() {
            return Err(Refused::findings("content_invalid", vec![Finding::error("", "file_empty")]));
        }
        Ok(Self { bytes, media_type })
    }
}

fn strict(bytes: &[u8], texts: Texts) -> Result<Value, Refused> {
    strict::read(bytes, texts).map_err(|not_taken| match not_taken {
        NotTaken::Unreadable => Refused::code("body_unreadable"),
        NotTaken::Findings(findings) => Refused::findings("content_invalid", findings),
    })
}

fn typed<T: DeserializeOwned>(value: Value) -> Result<T, Refused> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let mut pointer = pointer_of(error.path());
        let message = error.inner().to_string();
        let named = message.split('`').nth(1).unwrap_or_default();
        let code = if message.starts_with("missing field") {
            pointer = format!("{pointer}/{named}");
            "required"
        } else if message.starts_with("unknown field") {
            if !pointer.ends_with(&format!("/{named}")) {
                pointer = format!("{pointer}/{named}");
            }
            "unknown_field"
        } else if message.starts_with("unknown variant") {
            "unknown_value"
        } else {
            "wrong_type"
        };
        let allowed = message.split_once("expected ").map_or("", |(_, allowed)| allowed);
        let finding = Finding::error(pointer, code).with("allowed", allowed).with("expected", allowed);
        Refused::findings("content_invalid", vec![finding])
    })
}

fn pointer_of(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            Segment::Enum { .. } | Segment::Unknown => String::new(),
        })
        .collect()
}

fn collect(errors: &validator::ValidationErrors, pointer: &str, findings: &mut Vec<Finding>) {
    use validator::ValidationErrorsKind as Kind;
    for (field, kind) in errors.errors() {
        let here = format!("{pointer}/{field}");
        match kind {
            Kind::Struct(inner) => collect(inner, &here, findings),
            Kind::List(items) => {
                for (place, inner) in items {
                    collect(inner, &format!("{here}/{place}"), findings);
                }
            }
            Kind::Field(errors) => findings.extend(errors.iter().map(|error| finding(&here, error))),
        }
    }
}

fn finding(pointer: &str, error: &validator::ValidationError) -> Finding {
    let number = |name: &str| error.params.get(name).map(ToString::to_string);
    let count = error.params.get("value").and_then(|value| match value {
        Value::String(text) => Some(text.chars().count()),
        Value::Array(items) => Some(items.len()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => None,
    });
    let list = matches!(error.params.get("value"), Some(Value::Array(_)));
    let least: usize = number("min").and_then(|least| least.parse().ok()).unwrap_or_default();
    let code = match (error.code.as_ref(), count) {
        ("length", Some(0)) if !list => "required",
        ("length", Some(count)) if count < least => {
            if list {
                "too_few_items"
            } else {
                "too_short"
            }
        }
        ("length", _) => {
            if list {
                "too_many_items"
            } else {
                "too_long"
            }
        }
        ("range", _) => "out_of_range",
        ("email", _) => "email_form",
        (code, _) => FINDINGS.iter().find(|known| **known == code).copied().unwrap_or("wrong_type"),
    };
    let mut finding = Finding::error(pointer, code);
    for (from, to) in [("min", "least"), ("max", "most")] {
        if let Some(value) = number(from) {
            finding = finding.with(to, value);
        }
    }
    finding
}

/// The codes that our own validators answer.
const FINDINGS: &[&str] = &["text_one_line", "text_blank", "text_spaces_around", "bad_date"];

impl<P, B, Q> Ask<P, B, Q> {
    async fn read(request: HttpRequest, mut payload: Payload) -> Result<Self, Refused>
    where
        P: DeserializeOwned + 'static,
        B: Body,
        Q: DeserializeOwned + 'static,
    {
        let app = request.app_data::<web::Data<App>>().ok_or_else(|| Refused::code("internal"))?.clone();
        let operation = operation(&request)?;
        let caller = caller(&app, &request, operation).await?;
        let (bytes, media_type) = body::<B>(&request, &mut payload).await?;
        let path = web::Path::<P>::extract(&request).await.map_err(|_| Refused::code("path_unreadable"))?;
        let query = web::Query::<Q>::from_query(request.query_string());
        let query = query.map_err(|_| Refused::code("query_unreadable"))?.into_inner();
        let key = idempotency(&app, &request, operation, &bytes)?;
        let body = B::read(bytes, &media_type)?;
        let request_id = request.extensions().get::<RequestId>().map_or_else(Uuid::nil, |id| id.0);
        let call = Call {
            person: caller.as_ref().map(|caller| caller.person),
            operation: operation.id,
            request_id,
            now: app.clock.now(),
            idempotency: key,
        };
        let expected_version = expected_version(&request)?;
        let address = address(&request, &app.settings);
        Ok(Self {
            request: Request { caller, call, expected_version, address },
            path: path.into_inner(),
            body,
            query,
            language: language(&request),
            accept: text(&request, &header::ACCEPT).unwrap_or_default().to_owned(),
        })
    }
}

impl<P, B, Q> FromRequest for Ask<P, B, Q>
where
    P: DeserializeOwned + 'static,
    B: Body + 'static,
    Q: DeserializeOwned + 'static,
{
    type Error = Refused;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Refused>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(Self::read(request, payload))
    }
}

fn operation(request: &HttpRequest) -> Result<&'static Operation, Refused> {
    let pattern = request.match_pattern().unwrap_or_default();
    routes::operation(request.method(), &pattern).ok_or_else(|| Refused::code("not_found"))
}

fn text<'a>(request: &'a HttpRequest, name: &HeaderName) -> Option<&'a str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}

async fn caller(app: &App, request: &HttpRequest, operation: &Operation) -> Result<Option<Caller>, Refused> {
    if operation.open {
        return Ok(None);
    }
    let header = text(request, &header::AUTHORIZATION).unwrap_or_default();
    let token = header.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    let Some((_, token)) = token else { return Err(Refused::code("not_signed_in")) };
    match app.caller(token.trim()).await.map_err(app::Refusal::from)? {
        Some(caller) => Ok(Some(caller)),
        None => Err(Refused::code("not_signed_in")),
    }
}

async fn body<B: Body>(request: &HttpRequest, payload: &mut Payload) -> Result<(Bytes, String), Refused> {
    let too_large = || Refused::code("body_too_large");
    let declared = text(request, &header::CONTENT_LENGTH).and_then(|length| length.parse::<usize>().ok());
    if declared.is_some_and(|length| length > B::MOST) {
        return Err(too_large());
    }
    let media_type = text(request, &header::CONTENT_TYPE).unwrap_or_default();
    let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if !B::TYPES.is_empty() && !B::TYPES.contains(&media_type.as_str()) {
        return Err(Refused::code("media_type_not_supported"));
    }
    if text(request, &header::CONTENT_ENCODING)
        .is_some_and(|encoding| !encoding.eq_ignore_ascii_case("identity"))
    {
        return Err(Refused::code("media_type_not_supported"));
    }
    let mut bytes = BytesMut::new();
    while let Some(part) = payload.next().await {
        let part = part.map_err(|_| Refused::code("body_unreadable"))?;
        if bytes.len() + part.len() > B::MOST {
            return Err(too_large());
        }
        bytes.extend_from_slice(&part);
    }
    Ok((bytes.freeze(), media_type))
}

/// 1 to 200 visible ASCII characters.
fn is_key(key: &str) -> bool {
    (1..=200).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic())
}

fn idempotency(
    app: &App,
    request: &HttpRequest,
    operation: &Operation,
    body: &[u8],
) -> Result<Option<Idempotency>, Refused> {
    let name = HeaderName::from_static("idempotency-key");
    if !operation.keyed {
        return Ok(None);
    }
    let Some(value) = request.headers().get(name) else {
        return Err(Refused::code("idempotency_key_missing"));
    };
    let key =
        value.to_str().ok().filter(|key| is_key(key)).ok_or_else(|| Refused::code("header_unreadable"))?;
    let (path, query) = (request.path().as_bytes(), request.query_string().as_bytes());
    let parts = [request.method().as_str().as_bytes(), path, query, body];
    Ok(Some(Idempotency { key: key.to_owned(), fingerprint: app.keys.fingerprint(&parts) }))
}

/// The version in `If-Match`: `"7-fr"` and `"7-de"` are the same thing in two languages.
fn expected_version(request: &HttpRequest) -> Result<Option<i32>, Refused> {
    let Some(value) = request.headers().get(header::IF_MATCH) else { return Ok(None) };
    let tag = value.to_str().unwrap_or_default().trim();
    let inner = tag.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    // The part behind the version is one of ours or missing, so that a list of tags is not taken for its first one.
    let digits = inner.and_then(|inner| match inner.split_once('-') {
        None => Some(inner),
        Some((digits, tongue)) => Language::from_code(tongue).map(|_| digits),
    });
    let version = digits.and_then(|digits| digits.parse().ok());
    version.map(Some).ok_or_else(|| Refused::code("header_unreadable"))
}

/// The client's address, from a proxy's header only where one is trusted.
fn address(request: &HttpRequest, settings: &Settings) -> String {
    let peer = request.peer_addr().map(|address| address.ip().to_string()).unwrap_or_default();
    let behind = settings.trusted_proxy.as_deref().is_some_and(|proxy| proxy == peer);
    let forwarded = text(request, &HeaderName::from_static("x-forwarded-for"));
    match forwarded.and_then(|list| list.rsplit(',').next()) {
        Some(client) if behind && client.trim().parse::<std::net::IpAddr>().is_ok() => {
            client.trim().to_owned()
        }
        _ => peer,
    }
}

/// Whether a method changes something.
pub(crate) fn changes(method: &Method) -> bool {
    [Method::POST, Method::PUT, Method::PATCH, Method::DELETE].contains(method)
}
