//! A client that speaks like a program of a company: token, language, key, condition.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};

use chrono::{DateTime, Utc};
use reqwest::{Method, RequestBuilder, StatusCode, header::HeaderMap};
use serde_json::Value;

/// Keys must differ between clients and between runs of the walk against one server.
static COUNT: AtomicU64 = AtomicU64::new(0);

/// A key that no other call of any client has.
#[must_use]
pub fn fresh_key() -> String {
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let entropy: [u8; 8] = app::os_entropy().bytes();
    format!("k{count}-{:016x}", u64::from_be_bytes(entropy))
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as JSON; null where it is none.
    pub json: Value,
    /// The body as it came.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The same answer, if it has this status.
    ///
    /// # Panics
    /// It has another.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", String::from_utf8_lossy(&self.bytes));
        self
    }

    /// The same answer, if it is a problem with this status and code, whole in every part.
    ///
    /// # Panics
    /// It is something else.
    #[track_caller]
    pub fn problem(self, status: u16, code: &str) -> Self {
        let body = String::from_utf8_lossy(&self.bytes);
        assert_eq!((self.status.as_u16(), self.code()), (status, code), "{body}");
        assert_eq!(self.header("content-type"), "application/problem+json", "{body}");
        assert_eq!(self.json["status"], status, "{body}");
        assert_eq!(self.text("/type"), format!("urn:scrutin:problem:{code}"), "{body}");
        assert_eq!(self.text("/request_id"), self.header("x-request-id"), "{body}");
        assert_eq!(self.text("/instance"), format!("urn:uuid:{}", self.text("/request_id")), "{body}");
        for place in ["/title", "/detail"] {
            assert!(!self.text(place).is_empty(), "{body}");
        }
        for error in self.json["errors"].as_array().into_iter().flatten() {
            let texts = ["message", "action"].map(|name| error[name].as_str().unwrap_or_default());
            assert!(texts.iter().all(|text| !text.is_empty() && !text.contains('{')), "{error}");
        }
        self
    }

    /// Pointer and code of everything that was found.
    #[must_use]
    pub fn found(&self) -> Vec<(&str, &str)> {
        let errors = self.json["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
        errors
            .iter()
            .map(|e| (e["pointer"].as_str().unwrap_or_default(), e["code"].as_str().unwrap_or_default()))
            .collect()
    }

    /// A text in the body by its JSON pointer.
    ///
    /// # Panics
    /// There is none.
    #[must_use]
    #[track_caller]
    pub fn text(&self, pointer: &str) -> String {
        let value = self.json.pointer(pointer).and_then(Value::as_str);
        value.unwrap_or_else(|| panic!("no text at {pointer} in {}", self.json)).to_owned()
    }

    /// The id of what the answer is about.
    ///
    /// # Panics
    /// There is none.
    #[must_use]
    #[track_caller]
    pub fn id(&self) -> String {
        self.text("/id")
    }

    /// The stable code of a problem; empty where it is none.
    #[must_use]
    pub fn code(&self) -> &str {
        self.json["code"].as_str().unwrap_or_default()
    }

    /// A header; empty where it is absent.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The tag of the version.
    #[must_use]
    pub fn etag(&self) -> String {
        self.header("etag").to_owned()
    }
}

/// One signed-in person, or nobody.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    /// The secret of the token; empty for nobody.
    pub token: String,
    /// Whose it is; empty for nobody.
    pub person: String,
    language: &'static str,
    /// The clock of the server, where that is one of a test.
    clock: Option<Arc<AtomicI64>>,
}

/// A client that forgets an idle connection long before a server closes it: a request on its way into a connection that
/// closes gets no answer.
fn builder() -> reqwest::ClientBuilder {
    reqwest::Client::builder().no_proxy().pool_idle_timeout(Duration::from_secs(2))
}

impl Client {
    /// Nobody, at the server of this address.
    ///
    /// # Panics
    /// No client can be made.
    #[must_use]
    pub fn nobody(base: &str) -> Self {
        let http = builder().build().expect("an HTTP client");
        Self {
            http,
            base: base.to_owned(),
            token: String::new(),
            person: String::new(),
            language: "en",
            clock: None,
        }
    }

    /// Nobody, who calls from this address of the machine.
    ///
    /// # Panics
    /// No client can be made.
    #[must_use]
    pub fn from_address(base: &str, address: std::net::IpAddr) -> Self {
        let http = builder().local_address(address).build().expect("an HTTP client");
        Self { http, ..Self::nobody(base) }
    }

    /// The same client of a test server with this clock.
    #[must_use]
    pub(crate) fn with_clock(self, clock: Arc<AtomicI64>) -> Self {
        Self { clock: Some(clock), ..self }
    }

    /// The same client in another language.
    #[must_use]
    pub fn speaking(&self, language: &'static str) -> Self {
        Self { language, ..self.clone() }
    }

    /// The same client, with its connections, at another server.
    #[must_use]
    pub fn at(&self, base: &str) -> Self {
        Self { base: base.to_owned(), ..self.clone() }
    }

    /// The same client with another token.
    #[must_use]
    pub fn with_token(&self, token: &str) -> Self {
        Self { token: token.to_owned(), ..self.clone() }
    }

    /// A demonstration person of a trial server.
    ///
    /// # Panics
    /// The server does not let it in.
    pub async fn persona(&self, persona: &str) -> Self {
        self.sign_in(&serde_json::json!({ "persona": persona })).await
    }

    /// A fresh person of this name, at a trial server.
    ///
    /// # Panics
    /// The server does not let it in.
    pub async fn fresh_person(&self, name: &str) -> Self {
        self.sign_in(&serde_json::json!({ "display_name": name })).await
    }

    /// Moves the clock of a test server on to this moment, where it stands before; any other server is left alone.
    pub fn wait_until(&self, moment: DateTime<Utc>) {
        if let Some(clock) = &self.clock {
            clock.fetch_max(moment.timestamp_millis(), Ordering::Relaxed);
        }
    }

    async fn sign_in(&self, body: &Value) -> Self {
        let answer = self.post("/v1/trial/sign-ins", body).await.expect(201);
        Self { token: answer.text("/token"), person: answer.text("/person_id"), ..self.clone() }
    }

    /// A request to be completed by hand.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.base));
        let request = request.header("accept-language", self.language);
        if self.token.is_empty() { request } else { request.bearer_auth(&self.token) }
    }

    /// Sends a request that was completed by hand.
    ///
    /// # Panics
    /// No answer comes.
    pub async fn send(&self, request: RequestBuilder) -> Answer {
        self.try_send(request).await.expect("an answer")
    }

    /// Sends a request that may be lost on the way. Every answer is held against the OpenAPI document.
    ///
    /// # Errors
    /// No answer comes.
    pub async fn try_send(&self, request: RequestBuilder) -> Result<Answer, reqwest::Error> {
        let request = request.build()?;
        let (method, path) = (request.method().clone(), request.url().path().to_owned());
        let response = self.http.execute(request).await?;
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.bytes().await?.to_vec();
        let json = serde_json::from_slice(&bytes).unwrap_or_default();
        let answer = Answer { status, headers, json, bytes };
        crate::shape::hold(method.as_str(), &path, &answer);
        Ok(answer)
    }

    /// A post of JSON under a fresh key as the bytes that go over the wire.
    ///
    /// # Panics
    /// Never in practice: JSON can be written.
    #[must_use]
    pub fn wire(&self, path: &str, body: &Value) -> Vec<u8> {
        let (token, key, body) = (&self.token, fresh_key(), body.to_string());
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: localhost\r\naccept-language: {}\r\nauthorization: Bearer {token}\r\n\
             idempotency-key: {key}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            self.language,
            body.len()
        );
        [head.as_bytes(), body.as_bytes()].concat()
    }

    /// Reads.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path)).await
    }

    /// Posts JSON under a fresh key.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.post_keyed(path, body, &fresh_key()).await
    }

    /// Posts JSON under this key; null sends no body.
    pub async fn post_keyed(&self, path: &str, body: &Value, key: &str) -> Answer {
        let request = self.request(Method::POST, path).header("idempotency-key", key);
        self.send(if body.is_null() { request } else { request.json(body) }).await
    }

    /// Posts JSON under a fresh key if the thing still has this tag; null sends no body.
    pub async fn post_if(&self, path: &str, etag: &str, body: &Value) -> Answer {
        let request = self.request(Method::POST, path).header("idempotency-key", fresh_key());
        let request = request.header("if-match", etag);
        self.send(if body.is_null() { request } else { request.json(body) }).await
    }

    /// Puts JSON if the thing still has this tag.
    pub async fn put_if(&self, path: &str, etag: &str, body: &Value) -> Answer {
        self.send(self.request(Method::PUT, path).header("if-match", etag).json(body)).await
    }

    /// Patches with JSON if the thing still has this tag.
    pub async fn patch_if(&self, path: &str, etag: &str, body: &Value) -> Answer {
        self.send(self.request(Method::PATCH, path).header("if-match", etag).json(body)).await
    }

    /// Deletes if the thing still has this tag.
    pub async fn delete_if(&self, path: &str, etag: &str) -> Answer {
        self.send(self.request(Method::DELETE, path).header("if-match", etag)).await
    }

    /// Posts bytes of this type under a fresh key.
    pub async fn post_bytes(&self, path: &str, media_type: &str, bytes: Vec<u8>) -> Answer {
        let request = self.request(Method::POST, path).header("idempotency-key", fresh_key());
        self.send(request.header("content-type", media_type).body(bytes)).await
    }
}
