//! How fast requests without sign-in may come, from one address.

use app::{Settings, limits::Limit};
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Answer, Client, TestServer};

/// So many requests a second from one address, and so many at once.
fn paced(settings: &mut Settings, per_second: u64, burst: u64) {
    settings.limits.set(Limit::OpenPace, per_second);
    settings.limits.set(Limit::OpenBurst, burst);
}

/// Asks for seats, as it was forwarded for this address.
async fn ask(client: &Client, forwarded: Option<&str>) -> Answer {
    let request = client.request(Method::POST, "/v1/calculators/seats").json(&json!({ "headcount": 60 }));
    let request = match forwarded {
        Some(address) => request.header("x-forwarded-for", address),
        None => request,
    };
    client.send(request).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_too_fast_is_told_when_to_come_back() {
    let server = TestServer::with(|settings| paced(settings, 1, 3)).await;
    let nobody = server.client();
    for _ in 0..3 {
        ask(&nobody, None).await.expect(200);
    }
    let refused = ask(&nobody, None).await.problem(429, "too_many_requests");
    assert_eq!(refused.header("retry-after"), "1");
    server.set_time("2024-02-01T09:00:01Z");
    ask(&nobody, None).await.expect(200);
    ask(&nobody, None).await.problem(429, "too_many_requests");
    let sign_in = nobody.post("/v1/trial/sign-ins", &json!({ "persona": "stranger" })).await;
    sign_in.problem(429, "too_many_requests");
    for _ in 0..9 {
        nobody.get("/health/live").await.expect(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_too_fast_is_refused_before_the_body_is_read_and_without_disturbing_others() {
    let server = TestServer::with(|settings| paced(settings, 1, 2)).await;
    let nobody = server.client();
    let signed_in = nobody.persona("stranger").await;
    ask(&nobody, None).await.expect(200);
    for body in [json!(["garbage"]), json!("x".repeat(300 * 1024)), Value::Null] {
        let request = nobody.request(Method::POST, "/v1/calculators/seats").json(&body);
        nobody.send(request).await.problem(429, "too_many_requests");
    }
    for _ in 0..9 {
        signed_in.get("/v1/me").await.expect(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_the_trusted_proxy_each_client_has_its_own_pace() {
    let server = TestServer::with(|settings| {
        paced(settings, 1, 1);
        settings.trusted_proxy = "127.0.0.1".parse().ok();
    });
    let server = server.await;
    let nobody = server.client();
    for (forwarded, status) in [
        ("192.0.2.1", 200),
        ("192.0.2.1", 429),
        ("192.0.2.9, 192.0.2.1", 429),
        ("192.0.2.2", 200),
        ("2001:db8::1", 200),
        ("2001:db8::2", 429),
        ("2001:db8:0:1::1", 200),
    ] {
        ask(&nobody, Some(forwarded)).await.expect(status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_trusted_proxy_nobody_chooses_an_address() {
    let server = TestServer::with(|settings| paced(settings, 1, 1)).await;
    let nobody = server.client();
    ask(&nobody, Some("192.0.2.1")).await.expect(200);
    ask(&nobody, Some("192.0.2.2")).await.problem(429, "too_many_requests");
}
