//! Bad bodies: what is no JSON is 400, what is too large 413, what holds something refused 422 with its place.

use reqwest::Method;
use serde_json::{Value, json};
use tests::{Answer, Client, TestServer, client::fresh_key, raw, world::OwnCompany};
use types::DemarcheKind;

async fn post(client: &Client, path: &str, body: impl Into<Vec<u8>>) -> Answer {
    client.post_bytes(path, "application/json", body.into()).await
}

/// A company's space with a fresh draft, and its path.
async fn draft(server: &TestServer) -> (OwnCompany, String) {
    let world = OwnCompany::of(&server.client(), 60).await;
    let started = world.demarche(DemarcheKind::ElectionNotice, "draft").await;
    let path = format!("/v1/demarches/{}", started.id());
    (world, path)
}

async fn put_draft(owner: &Client, path: &str, body: impl Into<Vec<u8>>) -> Answer {
    let request = owner.request(Method::PUT, &format!("{path}/draft")).header("if-match", "\"1\"");
    owner.send(request.header("content-type", "application/json").body(body.into())).await
}

/// Bodies that are no JSON in UTF-8.
fn unreadable() -> Vec<(&'static str, Vec<u8>)> {
    let deep = |open: &str, close: &str| format!("{}1{}", open.repeat(200), close.repeat(200)).into_bytes();
    vec![
        ("nothing", Vec::new()),
        ("blanks", b" \n ".to_vec()),
        ("garbage", b"%PDF-1.4".to_vec()),
        ("a truncated object", br#"{"first_year": 20"#.to_vec()),
        ("a truncated text", br#"{"first_year": "20"#.to_vec()),
        ("two documents", br#"{"first_year": 2029}{}"#.to_vec()),
        ("a comma too many", br#"{"first_year": 2029,}"#.to_vec()),
        ("a comment", br#"{"first_year": 2029} // soon"#.to_vec()),
        ("single quotes", b"{'first_year': 2029}".to_vec()),
        ("no number", br#"{"first_year": NaN}"#.to_vec()),
        ("a number without end", br#"{"first_year": 1e999}"#.to_vec()),
        ("half a pair", br#"{"first_year": "\ud800"}"#.to_vec()),
        ("a byte that is no UTF-8", b"{\"first_year\": \"\xff\"}".to_vec()),
        ("Latin-1", b"{\"first_year\": \"M\xfcller\"}".to_vec()),
        ("UTF-16", "{}".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("a byte order mark", b"\xef\xbb\xbf{\"first_year\": 2029}".to_vec()),
        ("a NUL byte", b"{\"first_year\": \"\0\"}".to_vec()),
        ("a bare line break", b"{\"first_year\": \"a\nb\"}".to_vec()),
        ("200 lists", deep("[", "]")),
        ("200 objects", deep("{\"a\":", "}")),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_json_is_unreadable() {
    let server = TestServer::start().await;
    let (OwnCompany { authority, space, .. }, path) = draft(&server).await;
    for (what, body) in unreadable() {
        for answer in [
            post(&authority.administrator, "/v1/terms", body.clone()).await,
            post(&server.client(), "/v1/trial/sign-ins", body.clone()).await,
            put_draft(&space.owner, &path, body.clone()).await,
        ] {
            assert_eq!(answer.status, 400, "{what}");
            answer.problem(400, "body_unreadable");
        }
    }
    space.owner.get(&path).await.expect(200);
}

type Refused = (Value, Vec<(&'static str, &'static str)>);

/// The body of a new company with these fields of its entry changed; a field that is to be `absent` is left out.
fn entry(changes: Value) -> Value {
    let mut entry = json!({
        "legal_name": "A", "street": "1, rue de la Gare", "postal_code": "L-1611",
        "locality": "Luxembourg", "headcount": 60
    });
    for (name, value) in changes.as_object().unwrap() {
        match value.as_str() {
            Some("absent") => drop(entry.as_object_mut().unwrap().remove(name)),
            _ => entry[name] = value.clone(),
        }
    }
    json!({ "term_id": uuid::Uuid::nil(), "matricule": "20240001234", "entry": entry })
}

/// The body of a new company with one field changed.
fn whole(name: &str, value: Value) -> Value {
    let mut body = entry(json!({}));
    body[name] = value;
    body
}

/// Bodies of another form, and what is found where.
fn other_forms() -> Vec<Refused> {
    vec![
        (json!([]), vec![("", "not_an_object")]),
        (json!(null), vec![("", "wrong_type")]),
        (json!("x"), vec![("", "wrong_type")]),
        (json!({}), vec![("/term_id", "required")]),
        (whole("colour", json!(1)), vec![("/colour", "unknown_field")]),
        (whole("entry", json!([])), vec![("/entry", "not_an_object")]),
        (whole("term_id", json!("x")), vec![("/term_id", "wrong_type")]),
        (whole("term_id", json!(7)), vec![("/term_id", "wrong_type")]),
        (whole("matricule", json!(20_240_001_234_u64)), vec![("/matricule", "wrong_type")]),
        (whole("matricule", json!("20240001235")), vec![("/matricule", "company_matricule_check")]),
        (whole("matricule", json!("2024")), vec![("/matricule", "company_matricule_digits")]),
        (whole("matricule", json!("20240001२34")), vec![("/matricule", "company_matricule_digits")]),
        (whole("matricule", json!("")), vec![("/matricule", "required")]),
        (entry(json!({ "colour": 1 })), vec![("/entry/colour", "unknown_field")]),
        (entry(json!({ "street": "absent" })), vec![("/entry/street", "required")]),
        (entry(json!({ "street": null })), vec![("/entry/street", "wrong_type")]),
        (entry(json!({ "street": 5 })), vec![("/entry/street", "wrong_type")]),
        (entry(json!({ "headcount": "60" })), vec![("/entry/headcount", "wrong_type")]),
        (entry(json!({ "headcount": 60.5 })), vec![("/entry/headcount", "wrong_type")]),
        (entry(json!({ "headcount": -1 })), vec![("/entry/headcount", "wrong_type")]),
        (entry(json!({ "headcount": 1e30 })), vec![("/entry/headcount", "wrong_type")]),
        (entry(json!({ "headcount": 1_000_001 })), vec![("/entry/headcount", "out_of_range")]),
        (entry(json!({ "language": "lb" })), vec![("/entry/language", "unknown_value")]),
        (entry(json!({ "rcs_number": "12" })), vec![("/entry/rcs_number", "rcs_number_form")]),
    ]
}

/// Bodies with texts that are not taken, and what is found where.
fn other_texts() -> Vec<Refused> {
    vec![
        (entry(json!({ "legal_name": "a\0b" })), vec![("/entry/legal_name", "text_control_character")]),
        (entry(json!({ "legal_name": "a\nb" })), vec![("/entry/legal_name", "text_one_line")]),
        (entry(json!({ "legal_name": " " })), vec![("/entry/legal_name", "text_blank")]),
        (entry(json!({ "legal_name": " A" })), vec![("/entry/legal_name", "text_spaces_around")]),
        (entry(json!({ "legal_name": "e\u{301}" })), vec![("/entry/legal_name", "text_not_composed")]),
        (entry(json!({ "sect\0or": 1 })), vec![("/entry/sect\0or", "text_control_character")]),
        (
            entry(json!({ "legal_name": "", "street": "x".repeat(201), "locality": "é".repeat(101) })),
            vec![
                ("/entry/legal_name", "required"),
                ("/entry/locality", "too_long"),
                ("/entry/street", "too_long"),
            ],
        ),
        (
            entry(json!({ "legal_name": "\u{202e}", "street": "\u{200b}" })),
            vec![
                ("/entry/legal_name", "text_direction_character"),
                ("/entry/street", "text_invisible_character"),
            ],
        ),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_is_told_with_its_place() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    for (body, expected) in other_forms().into_iter().chain(other_texts()) {
        let answer = post(&administrator, "/v1/companies", body.to_string()).await;
        assert_eq!(answer.status, 422, "{body}: {}", answer.json);
        let answer = answer.problem(422, "content_invalid");
        let mut found = answer.found();
        found.sort_unstable();
        assert_eq!(found, expected, "{body}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_stands_twice_is_refused_everywhere() {
    let server = TestServer::start().await;
    let (OwnCompany { authority, space, .. }, path) = draft(&server).await;
    let twice = r#"{"first_year": 2029, "first_year": 2029}"#;
    let answer = post(&authority.administrator, "/v1/terms", twice).await.problem(422, "content_invalid");
    assert_eq!(answer.found(), [("/first_year", "duplicate_key")]);
    let nested = r#"{"term_id": 1, "entry": {"street": "a", "street": "b"}, "entry": 1}"#;
    let answer = post(&authority.administrator, "/v1/companies", nested).await;
    assert_eq!(
        answer.problem(422, "content_invalid").found(),
        [("/entry/street", "duplicate_key"), ("/entry", "duplicate_key")]
    );
    let map = r#"{"people": [{"a/b": 1, "a/b": 2}]}"#;
    let answer = put_draft(&space.owner, &path, map).await.problem(422, "content_invalid");
    assert_eq!(answer.found(), [("/people/0/a~1b", "duplicate_key")]);
    let answer = put_draft(&space.owner, &path, r#"{"place": "a\u0000"}"#).await;
    assert_eq!(answer.problem(422, "content_invalid").found(), [("/place", "text_control_character")]);
    for body in ["[]", "null", "\"x\"", "7", "true"] {
        let answer = put_draft(&space.owner, &path, body).await.problem(422, "content_invalid");
        assert_eq!(answer.found(), [("", "not_an_object")]);
    }
    assert_eq!(space.owner.get(&path).await.expect(200).json["draft"], json!({}));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_is_refused_however_it_comes() {
    let server = TestServer::start().await;
    let (OwnCompany { authority, space, .. }, path) = draft(&server).await;
    let administrator = &authority.administrator;
    let large = format!(r#"{{"first_year": "{}"}}"#, "x".repeat(2 * 1024 * 1024));
    post(administrator, "/v1/terms", large.clone()).await.problem(413, "body_too_large");
    post(&server.client(), "/v1/trial/sign-ins", large.clone()).await.problem(413, "body_too_large");
    put_draft(&space.owner, &path, large).await.problem(413, "body_too_large");
    let import = format!("/v1/terms/{}/company-imports", authority.term);
    let csv = vec![b'x'; 5 * 1024 * 1024];
    administrator.post_bytes(&import, "text/csv", csv).await.problem(413, "body_too_large");
    let file = [tests::world::PDF, &vec![b' '; 11 * 1024 * 1024]].concat();
    administrator.post_bytes("/v1/files", "application/pdf", file).await.problem(413, "body_too_large");
    let confirmations = format!("{path}/confirmations");
    let body = vec![b' '; 300 * 1024];
    space.owner.post_bytes(&confirmations, "application/json", body).await.problem(413, "body_too_large");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_without_a_length_is_cut_at_the_same_limit() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    let head = format!(
        "POST /v1/terms HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\nidempotency-key: {}\r\n\
         content-type: application/json\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n",
        administrator.token,
        fresh_key()
    );
    let chunk = [b"10000\r\n".as_slice(), &vec![b' '; 0x10000], b"\r\n"].concat();
    let base = server.base.clone();
    let sent = tokio::task::spawn_blocking(move || {
        let mut parts = vec![head.as_bytes()];
        parts.extend(std::iter::repeat_n(chunk.as_slice(), 5));
        raw::send(&base, &parts)
    });
    sent.await.unwrap().expect("an answer").problem(413, "body_too_large");
}

#[tokio::test(flavor = "multi_thread")]
async fn other_types_and_encodings_of_bodies_are_not_taken() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    let body = br#"{"first_year": 2029}"#;
    for media_type in ["text/plain", "application/xml", "application/x-www-form-urlencoded", "", "json"] {
        let answer = administrator.post_bytes("/v1/terms", media_type, body.to_vec()).await;
        answer.problem(415, "media_type_not_supported");
    }
    for encoding in ["gzip", "br", "identity, gzip", "deflate", "nonsense"] {
        let request = administrator.request(Method::POST, "/v1/terms").header("content-encoding", encoding);
        let request =
            request.header("idempotency-key", fresh_key()).header("content-type", "application/json");
        let answer = administrator.send(request.body(body.to_vec())).await;
        answer.problem(415, "media_type_not_supported");
    }
    let accepted = administrator.post_bytes("/v1/terms", "Application/JSON; charset=utf-8", body.to_vec());
    accepted.await.expect(201);
}
