//! Bad requests around the body: addresses, methods, headers, queries, languages.

use reqwest::Method;
use serde_json::{Value, json};
use tests::{
    TestServer,
    client::{Answer, fresh_key},
    raw,
    world::Authority,
};

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_not_there_is_a_problem_like_any_other() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    for path in [
        "/",
        "/v1",
        "/v1/",
        "/v1/nothing",
        "/v2/terms",
        "/v1/terms/",
        "//v1/terms",
        "/v1//terms",
        "/%",
        "/\u{e9}",
    ] {
        for method in [Method::GET, Method::POST, Method::DELETE] {
            administrator.send(administrator.request(method, path)).await.problem(404, "not_found");
        }
    }
    for id in
        ["x", "0", "null", "%00", "%ff", "..%2f..%2fetc%2fpasswd", "%", "%zz", "1;drop table terms", "*"]
    {
        let path = format!("/v1/terms/{id}");
        administrator.get(&path).await.problem(400, "path_unreadable");
    }
    let unknown = uuid::Uuid::nil().simple().to_string();
    administrator.get(&format!("/v1/terms/{unknown}")).await.problem(404, "not_found");
}

/// Sends a request line and headers as they stand, from another thread.
async fn wire(server: &TestServer, request: Vec<u8>) -> Option<Answer> {
    let base = server.base.clone();
    tokio::task::spawn_blocking(move || raw::send(&base, &[&request])).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_proper_client_would_send_is_refused_or_hung_up_on() {
    let server = TestServer::start().await;
    let lines: [&[u8]; 12] = [
        b"GET /../../etc/passwd HTTP/1.1\r\nhost: x",
        b"GET /v1/terms/../../../etc/passwd HTTP/1.1\r\nhost: x",
        b"GET /docs/../../Cargo.toml HTTP/1.1\r\nhost: x",
        b"GET /docs/%2e%2e/%2e%2e/Cargo.toml HTTP/1.1\r\nhost: x",
        b"GET /docs//etc/passwd HTTP/1.1\r\nhost: x",
        b"GET /v1/%ff%fe%00 HTTP/1.1\r\nhost: x",
        b"GET /v1/\xff\xfe HTTP/1.1\r\nhost: x",
        b"BREW /v1/terms HTTP/1.1\r\nhost: x",
        b"GET terms HTTP/1.1\r\nhost: x",
        b"GET /v1/terms HTTP/9.9\r\nhost: x",
        b"GET /v1/terms HTTP/1.1\r\nhost: x\r\ncontent-length: -1",
        b"GET /v1/terms HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked",
    ];
    let long = |name: &str| {
        format!("GET /v1/terms HTTP/1.1\r\nhost: x\r\n{name}: {}", "y".repeat(200_000)).into_bytes()
    };
    let longs = [long("authorization"), long("accept-language"), long("x-other")];
    let endless = format!("GET /{} HTTP/1.1\r\nhost: x", "z".repeat(200_000)).into_bytes();
    for line in lines.iter().map(|line| line.to_vec()).chain(longs).chain([endless]) {
        let shown = String::from_utf8_lossy(&line[..line.len().min(80)]).into_owned();
        let request = [line.as_slice(), b"\r\nconnection: close\r\n\r\n"].concat();
        if let Some(answer) = wire(&server, request).await {
            assert!(answer.status.is_client_error(), "{shown}: {}", answer.status);
        }
    }
    server.client().get("/health/live").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_method_that_an_address_does_not_know_is_told_which_it_knows() {
    let server = TestServer::start().await;
    let nobody = server.client();
    for (method, path, allow) in [
        (Method::DELETE, "/v1/terms", "GET, HEAD, POST"),
        (Method::PUT, "/v1/terms", "GET, HEAD, POST"),
        (Method::OPTIONS, "/v1/terms", "GET, HEAD, POST"),
        (Method::TRACE, "/v1/terms", "GET, HEAD, POST"),
        (Method::GET, "/v1/trial/sign-ins", "POST"),
        (Method::POST, "/health/live", "GET, HEAD"),
        (Method::POST, "/v1/members/x", "GET, HEAD, PUT, DELETE"),
    ] {
        let answer = nobody.send(nobody.request(method.clone(), path)).await;
        let answer = answer.problem(405, "method_not_allowed");
        let sorted = |list: &str| {
            let mut names: Vec<_> = list.split(", ").map(str::to_owned).collect();
            names.sort();
            names
        };
        assert_eq!(sorted(answer.header("allow")), sorted(allow), "{method} {path}");
    }
    let head = nobody.send(nobody.request(Method::HEAD, "/v1/terms")).await;
    assert!(head.status.is_client_error() && head.bytes.is_empty(), "{}", head.status);
    for path in ["/openapi.json", "/docs"] {
        let answer = nobody.send(nobody.request(Method::POST, path)).await.problem(405, "method_not_allowed");
        assert_eq!(answer.header("allow"), "GET, HEAD");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_signed_in_is_told_so_before_anything_is_read() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let good = nobody.persona("stranger").await;
    for authorization in
        ["", "Bearer", "Bearer ", "Bearer x", "Basic eDp5", "bearer scrutin_00", "x y z", "Bearer \u{e9}"]
    {
        let request = nobody.request(Method::GET, "/v1/me").header("authorization", authorization.as_bytes());
        let answer = nobody.send(request).await.problem(401, "not_signed_in");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
    }
    let garbage = nobody.post_bytes("/v1/terms", "text/plain", vec![b'x'; 3 * 1024 * 1024]).await;
    garbage.problem(401, "not_signed_in");
    good.get("/v1/me").await.expect(200);
    let token = good.get("/v1/me").await.text("/token_id");
    good.post(&format!("/v1/tokens/{token}/revocations"), &Value::Null).await.expect(204);
    good.get("/v1/me").await.problem(401, "not_signed_in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_works_until_its_end() {
    let day = chrono::Duration::days(1);
    let server = TestServer::with(|settings| settings.sign_in_life = day).await;
    let stranger = server.client().persona("stranger").await;
    server.set_time("2024-02-02T08:59:00Z");
    stranger.get("/v1/me").await.expect(200);
    server.set_time("2024-02-02T09:00:01Z");
    stranger.get("/v1/me").await.problem(401, "not_signed_in");
}

#[tokio::test(flavor = "multi_thread")]
async fn conditions_and_keys_are_asked_for_and_read_closely() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let (administrator, path) = (&authority.administrator, format!("/v1/terms/{}", authority.term));
    let day = json!({ "national_day_on": "2024-03-13" });
    let patch = || administrator.request(Method::PATCH, &path).json(&day);
    administrator.send(patch()).await.problem(428, "precondition_missing");
    for tag in [
        "",
        "1",
        "\"",
        "\"\"",
        "\"x-fr\"",
        "\"1-xx\"",
        "\"1-fr-x\"",
        "W/1-fr",
        "\"1-fr\", 2",
        "\"1.5\"",
        "\"99999999999999\"",
        "\u{e9}",
    ] {
        let answer = administrator.send(patch().header("if-match", tag.as_bytes())).await;
        assert_eq!(answer.status, 400, "{tag}");
        answer.problem(400, "header_unreadable");
    }
    for tag in ["\"0-fr\"", "\"2-fr\"", "\"-1\"", "\"7\""] {
        let answer = administrator.send(patch().header("if-match", tag)).await;
        assert!([400, 412].contains(&answer.status.as_u16()), "{tag}: {}", answer.json);
    }
    administrator.send(patch().header("if-match", "*")).await.problem(428, "precondition_missing");
    administrator.send(patch().header("if-match", "\"7-fr\", \"9-fr\"")).await.problem(412, "stale");
    let read = administrator.get(&path).await.expect(200);
    let changed = administrator.send(patch().header("if-match", read.etag())).await.expect(200);
    assert_ne!(changed.etag(), read.etag());
    administrator.send(patch().header("if-match", read.etag())).await.problem(412, "stale");
    let german = administrator.speaking("de").get(&path).await.expect(200);
    assert_ne!(german.etag(), changed.etag(), "one tag for two languages");
    let mut seen = administrator.send(patch().header("if-match", german.etag())).await.expect(200).etag();
    // As proxies that pack answers hand them on.
    for changed in ["W/\"N-en\"", "\"N-en-gzip\"", "\"N-en;br\"", "\"N--gzip\"", "\"0-fr\", W/\"N-en-gzip\""]
    {
        let version = seen.trim_matches('"').split('-').next().unwrap();
        let tag = changed.replace('N', version);
        seen = administrator.send(patch().header("if-match", tag)).await.expect(200).etag();
    }

    let post = || administrator.request(Method::POST, "/v1/terms").json(&json!({ "first_year": 2034 }));
    administrator.send(post()).await.problem(400, "idempotency_key_missing");
    for key in [String::new(), " ".into(), "x".repeat(201), "a b".into(), "\u{e9}".into()] {
        let answer = administrator.send(post().header("idempotency-key", key.as_bytes())).await;
        assert_eq!(answer.status, 400, "{key}");
        answer.problem(400, "header_unreadable");
    }
    administrator.send(post().header("idempotency-key", "x".repeat(200))).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_call_gets_the_first_answer_and_another_one_does_not() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let (administrator, key) = (&authority.administrator, fresh_key());
    let new = json!({ "first_year": 2034 });
    let first = administrator.post_keyed("/v1/terms", &new, &key).await.expect(201);
    let again = administrator.post_keyed("/v1/terms", &new, &key).await.expect(201);
    assert_eq!((first.header("idempotent-replayed"), again.header("idempotent-replayed")), ("", "true"));
    assert_eq!((&first.json, first.etag()), (&again.json, again.etag()));
    let other = administrator.post_keyed("/v1/terms", &json!({ "first_year": 2039 }), &key).await;
    other.problem(422, "idempotency_key_reused");
    let elsewhere = administrator.post_keyed("/v1/tokens", &json!({ "label": "Paie" }), &key).await;
    elsewhere.problem(422, "idempotency_key_reused");
    let stranger = server.client().persona("stranger").await;
    let label = json!({ "label": "Paie" });
    let token = stranger.post_keyed("/v1/tokens", &label, &key).await.expect(201);
    assert_eq!(token.json["secret_already_shown"], false);
    let token = stranger.post_keyed("/v1/tokens", &label, &key).await.expect(201);
    assert_eq!(
        (&token.json["token"], &token.json["secret_already_shown"]),
        (&Value::Null, &Value::Bool(true))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_is_read_as_closely_as_a_body() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let administrator = &authority.administrator;
    for query in [
        "limit=0",
        "limit=101",
        "limit=256",
        "limit=-1",
        "limit=x",
        "limit=",
        "limit=1.5",
        "limit=1&limit=2",
        "cursor=x",
        "cursor=",
        "colour=red",
        "limit=5&colour=red",
        "limit=%ff",
        "%00=1",
        "limit[]=5",
        "Limit=5",
    ] {
        let answer = administrator.get(&format!("/v1/terms?{query}")).await;
        assert_eq!(answer.status, 400, "{query}");
        answer.problem(400, "query_unreadable");
    }
    for query in ["", "limit=1", "limit=100", "cursor=00000000-0000-0000-0000-000000000000"] {
        administrator.get(&format!("/v1/terms?{query}")).await.expect(200);
    }
    for (path, query) in [
        ("/v1/companies", "term_id=x"),
        ("/v1/desk/demarches", "status=lost"),
        ("/v1/desk/demarches", "status="),
        ("/v1/me", "limit=5"),
        ("/health/live", "x=1"),
        (&format!("/v1/spaces/{}/demarches", uuid::Uuid::nil()), "title=%00"),
        (&format!("/v1/spaces/{}/demarches", uuid::Uuid::nil()), "title=a%00b"),
        ("/v1/catalogue", "q=%00"),
    ] {
        let client = if path.contains("desk") { &authority.reviewer } else { administrator };
        let answer = client.get(&format!("{path}?{query}")).await;
        assert_eq!(answer.status, 400, "{path}?{query}");
        answer.problem(400, "query_unreadable");
    }
    let bulk = format!("/v1/spaces/{}/accesses/bulk?validate_only=perhaps", uuid::Uuid::nil());
    administrator.post(&bulk, &json!({ "items": [] })).await.problem(400, "query_unreadable");
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_follow_the_language_that_was_asked_for_and_codes_do_not() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let long = "de, ".repeat(500);
    for (header, language, title) in [
        (None, "fr", "Vous n'êtes pas connecté"),
        (Some("fr"), "fr", "Vous n'êtes pas connecté"),
        (Some("de"), "de", "Sie sind nicht angemeldet"),
        (Some("DE-at"), "de", "Sie sind nicht angemeldet"),
        (Some("en-GB, fr;q=0.5"), "en", "You are not signed in"),
        (Some("lb, pt;q=0.9, de;q=0.2, en;q=0.8"), "en", "You are not signed in"),
        (Some("fr;q=0, de;q=0.1"), "de", "Sie sind nicht angemeldet"),
        (Some("*"), "fr", "Vous n'êtes pas connecté"),
        (Some("lb"), "fr", "Vous n'êtes pas connecté"),
        (Some(";;;,q=,\u{e9}"), "fr", "Vous n'êtes pas connecté"),
        (Some(";q=x, de;q=NaN"), "fr", "Vous n'êtes pas connecté"),
        (Some("en;q=9999999999999"), "en", "You are not signed in"),
        (Some(&long), "de", "Sie sind nicht angemeldet"),
    ] {
        let mut request = reqwest::Client::new().get(format!("{}/v1/me", server.base));
        if let Some(header) = header {
            request = request.header("accept-language", header.as_bytes());
        }
        let answer = nobody.send(request).await.problem(401, "not_signed_in");
        assert_eq!((answer.header("content-language"), answer.text("/title")), (language, title.to_owned()));
    }
}
