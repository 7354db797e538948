//! Browsers, outside trial mode: what a page of another origin makes one send changes nothing.

use api::routes::operations;
use reqwest::Method;
use serde_json::json;
use tests::{
    Client, raw,
    server::{KEYS, TestDatabase},
};

use crate::process::{Server, said, scrutin, serve_for_real};

const OWN: &str = "https://scrutin.example";

/// An id that nothing has.
const NOBODYS: &str = "00000000-0000-0000-0000-000000000000";

/// `Sec-Fetch-Site` and `Origin` as browsers send them, and whether such a request is one of an own page.
const COMBINATIONS: [(Option<&str>, Option<&str>, bool); 20] = [
    (None, None, true),
    (None, Some(OWN), true),
    (None, Some("null"), false),
    (None, Some("https://evil.example"), false),
    (Some("same-origin"), None, true),
    (Some("same-origin"), Some(OWN), true),
    (Some("same-origin"), Some("null"), false),
    (Some("same-origin"), Some("https://evil.example"), false),
    (Some("none"), None, true),
    (Some("none"), Some(OWN), true),
    (Some("none"), Some("null"), false),
    (Some("none"), Some("https://evil.example"), false),
    (Some("same-site"), None, false),
    (Some("same-site"), Some(OWN), false),
    (Some("same-site"), Some("null"), false),
    (Some("same-site"), Some("https://admin.scrutin.example"), false),
    (Some("cross-site"), None, false),
    (Some("cross-site"), Some(OWN), false),
    (Some("cross-site"), Some("null"), false),
    (Some("cross-site"), Some("https://evil.example"), false),
];

/// A server for real at its public address, and its administrator.
async fn server() -> (Server, Client) {
    let database = TestDatabase::new().await;
    let mut person = scrutin("person");
    person.args(["Marc Muller", "--authority", "administrator"]);
    person.env("SCRUTIN_DATABASE_URL", &database.app_url).env("SCRUTIN_KEYS", KEYS);
    let made = said(&mut person);
    assert!(made.status.success(), "{made:?}");
    let token = String::from_utf8_lossy(&made.stdout).trim().to_owned();
    let server = Server::with(serve_for_real(&database).env("SCRUTIN_PUBLIC_ADDRESS", OWN)).await;
    let administrator = server.client().with_token(&token);
    (server, administrator)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_another_origin_changes_nothing_by_whatever_operation() {
    let (_server, administrator) = server().await;
    let (mut refused, mut passed) = (0, 0);
    for operation in operations().iter().filter(|operation| operation.method.as_str() != "GET") {
        let (before, rest) = operation.pattern.split_once('{').unwrap_or((&operation.pattern, ""));
        let after = rest.split_once('}').map_or("", |(_, after)| after).replace("{kind}", "no_candidate");
        let path = if rest.is_empty() { before.to_owned() } else { format!("{before}{NOBODYS}{after}") };
        for (site, origin, own) in COMBINATIONS {
            let method = Method::from_bytes(operation.method.as_str().as_bytes()).expect("a method");
            let mut request = administrator.request(method, &path).header("if-match", "\"1\"");
            for (name, value) in [("sec-fetch-site", site), ("origin", origin)] {
                request = if let Some(value) = value { request.header(name, value) } else { request };
            }
            // No key and no body: what is let through is refused for another reason, or is one of the few that need neither.
            let answer = administrator.send(request).await;
            let here = format!("{} {site:?} {origin:?}: {}", operation.id, answer.json);
            if own {
                assert_ne!(answer.code(), "foreign_page", "{here}");
                passed += 1;
            } else {
                assert_eq!((answer.status.as_u16(), answer.code()), (403, "foreign_page"), "{here}");
                refused += 1;
            }
        }
    }
    eprintln!(
        "browsers: {refused} requests of foreign pages refused, {passed} of own ones and of programs let through"
    );
    assert!(refused >= 12 * 100, "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_page_is_refused_before_its_body_comes_and_what_it_only_reads_is_not() {
    let (server, administrator) = server().await;
    // Of the body that is announced no byte is sent.
    let head = format!(
        "POST /v1/tokens HTTP/1.1\r\nhost: scrutin.example\r\nauthorization: Bearer {}\r\norigin: https://evil.example\r\n\
         accept-language: de\r\nidempotency-key: k\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n",
        administrator.token
    );
    let base = server.base.clone();
    let answer =
        tokio::task::spawn_blocking(move || raw::send(&base, &[head.as_bytes()])).await.expect("a thread");
    let answer = answer.expect("an answer").problem(403, "foreign_page");
    assert_eq!(answer.text("/title"), "Die Anfrage kommt von einer Seite eines anderen Servers");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    // A link from another page leads here all the same; no page can read the answer, because there is no CORS.
    let read = administrator.request(Method::GET, "/v1/me").header("sec-fetch-site", "cross-site");
    let read = administrator.send(read).await.expect(200);
    assert_eq!(read.header("access-control-allow-origin"), "");
    administrator.post("/v1/tokens", &json!({ "label": "Paie" })).await.expect(201);
}
