//! A server whose clock is wrong destroys nothing: it forgets nothing, sends nothing, changes nothing, and says so.

use actix_web::{App as Web, http::Method, middleware::from_fn, test, web::Data};
use app::{App, AppError, Clock, Request, Unfit, ground, housekeeping, limits::Limits, outbox};
use chrono::Duration;
use edge::Gate;
use serde_json::{Value, json};
use store::within;
use tests::{TestServer, client::fresh_key, world::PDF};

/// A server on the database of another one, with the clock of this machine, wrong by so much.
fn wrong_by(server: &TestServer, by: Duration) -> App {
    App { clock: Clock::Wrong(by), ..server.app() }
}

/// What was recorded for one request: action and kind of resource.
async fn recorded(app: &App, request: &Request) -> Vec<(String, String)> {
    let asked = Request::of_nobody(app, store::Task::Verifier, "look");
    let id = request.call.request_id;
    let events = within(
        &app.store,
        &asked.call,
        async |_tx| Ok::<(), AppError>(()),
        async |tx, ()| Ok(store::recorded(tx, id).await?),
    );
    events.await.unwrap().value.into_iter().map(|(_, action, kind)| (action, kind)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_forgotten_by_a_wrong_clock_and_what_is_forgotten_is_recorded() {
    let server = TestServer::start().await;
    let owner = server.client().persona("firm-owner").await;
    owner.post_bytes("/v1/files", "application/pdf", PDF.to_vec()).await.expect(201);
    for by in [Duration::days(7 * 365), Duration::days(-1), Duration::minutes(2)] {
        let app = wrong_by(&server, by);
        let request = Request::of_nobody(&app, store::Task::Housekeeping, "tidy");
        assert_eq!(housekeeping::tidy(&app, &request).await.unwrap().value, None, "{by}");
        assert_eq!(recorded(&app, &request).await, [], "{by}");
        let mails = outbox::take(&app, &request, app.entropy.id(app.clock.now(), 0)).await.unwrap();
        assert!(mails.value.is_empty());
    }
    // Under a minute is no difference; everything above is of the year 2024, so it is old.
    let app = wrong_by(&server, Duration::seconds(30));
    let request = Request::of_nobody(&app, store::Task::Housekeeping, "tidy");
    let forgotten = housekeeping::tidy(&app, &request).await.unwrap().value.unwrap();
    assert_eq!((forgotten.files.len(), forgotten.counted.answers), (1, 1));
    let mut events = recorded(&app, &request).await;
    events.sort();
    let event = |action: &str, kind: &str| (action.to_owned(), kind.to_owned());
    assert_eq!(events, [event("forgot", "housekeeping"), event("forgotten", "file")]);
    // A run that finds nothing leaves nothing.
    let request = Request::of_nobody(&app, store::Task::Housekeeping, "tidy");
    assert_eq!(housekeeping::tidy(&app, &request).await.unwrap().value.map(|it| it.rows()), Some(0));
    assert_eq!(recorded(&app, &request).await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_with_a_wrong_clock_is_not_ready_and_changes_nothing() {
    let server = TestServer::start().await;
    let token = server.client().persona("firm-owner").await.token;
    let app = Data::new(wrong_by(&server, Duration::days(-4_000)));
    let gate = Data::new(Gate::new(Limits::default(), app.clock.clone()));
    let web = Web::new().app_data(app.clone()).app_data(gate);
    let web = web.wrap(from_fn(api::ground::only_on_safe_ground)).wrap(from_fn(api::edge));
    let service = test::init_service(web.configure(api::configure)).await;
    let ask = async |method: Method, path: &str, body: Value| {
        let request = test::TestRequest::with_uri(path).method(method);
        let request = request.insert_header(("authorization", format!("Bearer {token}")));
        let request = request.insert_header(("idempotency-key", fresh_key()));
        let request = if body.is_null() { request } else { request.set_json(body) };
        let answer = test::call_service(&service, request.to_request()).await;
        let status = answer.status().as_u16();
        let bytes = test::read_body(answer).await;
        let json: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        (status, json["code"].as_str().unwrap_or_default().to_owned())
    };
    let differs = (503, "clock_differs".to_owned());
    let label = json!({ "label": "laptop" });
    assert_eq!(ask(Method::GET, "/health/ready", Value::Null).await, differs);
    assert_eq!(ask(Method::POST, "/v1/tokens", label.clone()).await, differs);
    assert_eq!(ask(Method::GET, "/health/live", Value::Null).await.0, 200);
    assert_eq!(ask(Method::GET, "/v1/me", Value::Null).await.0, 200);
    let seats = json!({ "headcount": 60 });
    assert_eq!(ask(Method::POST, "/v1/calculators/seats", seats).await.0, 200, "it only computes");
    // Where nobody asks for readiness, the server looks by itself.
    let other = wrong_by(&server, Duration::days(400));
    assert_eq!(other.ground.refuses_changes(), None);
    ground::look(&other, other.entropy.id(other.clock.now(), 0)).await;
    assert_eq!(other.ground.refuses_changes(), Some(Unfit::ClockDiffers));
}
