//! Trial mode: who gets in, and what is left of it when the same database is served for real.

use std::process::Output;

use serde_json::json;
use tests::{
    Answer, Client, raw,
    server::{KEYS, TestDatabase},
    world::{Authority, Space},
};

use crate::{
    ground::assert_refuses,
    process::{Server, said, scrutin, serve, serve_for_real},
    sql::Sql,
};

/// A sign-in as the demonstration administrator with these lines besides.
fn sign_in(base: &str, lines: &str) -> Answer {
    let body = "{\"persona\":\"authority-administrator\"}";
    let head = format!(
        "POST /v1/trial/sign-ins HTTP/1.1\r\n{lines}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    raw::send(base, &[head.as_bytes(), body.as_bytes()]).expect("an answer")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_server_answers_only_what_comes_straight_from_this_machine() {
    let database = TestDatabase::new().await;
    let server = Server::start(&database).await;
    let own = server.base.trim_start_matches("http://").to_owned();
    let port = own.rsplit(':').next().expect("a port").to_owned();
    for lines in [
        format!("host: {own}"),
        format!("host: localhost:{port}"),
        format!("host: [::1]:{port}\r\norigin: http://[::1]:{port}"),
        format!("host: {own}\r\norigin: http://{own}\r\nsec-fetch-site: same-origin"),
    ] {
        assert_eq!(sign_in(&server.base, &lines).status, 201, "{lines}");
    }
    for lines in [
        // A page that lets its own name point to this machine.
        format!("host: rebound.example:{port}\r\norigin: http://rebound.example:{port}"),
        format!("host: rebound.example:{port}"),
        format!("host: {own}\r\norigin: https://evil.example"),
        format!("host: {own}\r\norigin: null"),
        format!("host: {own}\r\nsec-fetch-site: cross-site"),
        // A client behind a proxy.
        format!("host: {own}\r\nx-forwarded-for: 203.0.113.9"),
        format!("host: {own}\r\nx-forwarded-proto: https"),
        format!("host: {own}\r\nforwarded: for=203.0.113.9"),
        format!("host: {own}\r\nx-real-ip: 203.0.113.9"),
        format!("host: {own}\r\nvia: 1.1 proxy"),
    ] {
        let refused = sign_in(&server.base, &lines);
        assert_eq!((refused.status.as_u16(), refused.code()), (403, "trial_loopback_only"), "{lines}");
        assert_eq!(refused.header("content-type"), "application/problem+json");
        assert!(!refused.header("x-request-id").is_empty());
    }
    let mut sql = Sql::connect(&database.owner_url).await;
    assert_eq!(sql.count("from api_tokens").await, 4, "who was refused got no token");
}

/// What a command of the operator of this database says.
fn command(database: &TestDatabase, arguments: &[&str]) -> Output {
    let mut command = scrutin(arguments[0]);
    command.args(&arguments[1..]).env("SCRUTIN_DATABASE_URL", &database.app_url).env("SCRUTIN_KEYS", KEYS);
    said(&mut command)
}

/// A token for a year.
async fn for_a_year(person: &Client) -> Client {
    let body = json!({ "label": "a year", "days": 365 });
    let token = person.post("/v1/tokens", &body).await.expect(201).text("/token");
    person.with_token(&token)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_leaves_nothing_that_lets_anybody_in_when_its_database_is_served_for_real() {
    let database = TestDatabase::new().await;
    let mut server = Server::start(&database).await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    authority.company("Boulangerie Müller", 60).await;
    let visitor = nobody.fresh_person("Anne Weber").await;
    let space = Space::found(&visitor, "firm", "Boulangerie Weber", &authority.term).await;
    let invitation = json!({
        "surname": "Weber", "first_name": "Anne", "email": "anne@example.lu",
        "certificate_number": "48151623421081827364", "role": "owner"
    });
    let link = visitor.post(&format!("/v1/spaces/{}/invitations", space.id), &invitation).await.expect(201);
    let link = link.text("/link_token");
    let kept = [for_a_year(&authority.administrator).await, for_a_year(&visitor).await];
    server.process.signal("TERM");
    server.process.ended().await;
    assert_refuses(&mut serve_for_real(&database), "scrutin trial end").await;
    // Whoever the operator makes known is a person like any other.
    let person = command(&database, &["person", "Marc Muller", "--authority", "administrator"]);
    let real = String::from_utf8_lossy(&person.stdout).trim().to_owned();
    assert!(person.status.success(), "{person:?}");
    // Nor is a database with real persons opened to everybody.
    assert_refuses(&mut serve(&database), "holds real persons").await;
    let ended = command(&database, &["trial", "end"]);
    let output = String::from_utf8_lossy(&ended.stdout).into_owned();
    assert!(
        ended.status.success() && output.contains("1 memberships, 1 invitations and 2 codes"),
        "{ended:?}"
    );
    let server = Server::with(&mut serve_for_real(&database)).await;
    let nobody = server.client();
    for client in kept {
        nobody.with_token(&client.token).get("/v1/me").await.expect(401);
    }
    let operator = nobody.with_token(&real);
    operator.get("/v1/authority/members").await.expect(200);
    let shown = json!({ "link_token": link, "certificate_number": "48151623421081827364" });
    operator.post("/v1/invitation-acceptances", &shown).await.expect(409);
    nobody.post("/v1/trial/sign-ins", &json!({ "persona": "operator" })).await.expect(404);
    let mut sql = Sql::connect(&database.owner_url).await;
    let events = "from audit_events where operation = 'end_trial' and action";
    for (what, count) in [
        ("= 'revoked' and resource_kind = 'code'", 2),
        ("= 'cancelled'", 1),
        ("= 'left'", 1),
        ("= 'dismissed'", sql.count("from audit_events where action = 'appointed'").await - 1),
        ("= 'revoked' and resource_kind = 'token'", sql.count("from api_tokens").await - 1),
    ] {
        assert_eq!(sql.count(&format!("{events} {what}")).await, count, "{what}");
    }
    assert_eq!(sql.count("from persons where persona like 'visitor:%'").await, 1);
    // Nothing is left to end.
    let again = command(&database, &["trial", "end"]);
    assert!(String::from_utf8_lossy(&again.stdout).contains("ended 0 tokens, 0 roles"), "{again:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_that_is_started_anew_goes_by_its_clock_until_its_end_sets_it_back() {
    let database = TestDatabase::new().await;
    let mut server = Server::start(&database).await;
    let administrator = server.client().persona("authority-administrator").await;
    let tag = administrator.get("/v1/trial/clock").await.expect(200).etag();
    let to = json!({ "now": "2029-02-05T09:00:00Z" });
    administrator.put_if("/v1/trial/clock", &tag, &to).await.expect(200);
    server.process.signal("TERM");
    server.process.ended().await;
    let mut server = Server::start(&database).await;
    let live = server.client().get("/health/live").await.expect(200);
    for said in [live.text("/trial_time"), live.header("trial-time").to_owned()] {
        assert!(said.starts_with("2029-02-05T09:"), "{said}");
    }
    server.client().get("/health/ready").await.expect(200);
    server.process.signal("TERM");
    let (_, log) = server.process.ended().await;
    assert!(log.contains("THE CLOCK OF THIS TRIAL IS SET: its legal time is 2029-02-05 09:"), "{log}");
    assert!(command(&database, &["trial", "end"]).status.success());
    let mut sql = Sql::connect(&database.owner_url).await;
    assert_eq!(sql.count("from trial_clock where ahead_us = 0").await, 1);
    let event = "from audit_events where operation = 'end_trial' and action = 'clock_set'";
    assert_eq!(sql.count(event).await, 1);
    let server = Server::with(&mut serve_for_real(&database)).await;
    let live = server.client().get("/health/live").await.expect(200);
    assert_eq!((live.header("trial-time"), live.json["trial_time"].is_null()), ("", true));
}

/// Loads the demonstration world; what the command says.
fn demo(database: &TestDatabase) -> String {
    let mut command = scrutin("demo");
    command
        .env("SCRUTIN_DATABASE_URL", &database.app_url)
        .env("SCRUTIN_KEYS", KEYS)
        .env("SCRUTIN_TRIAL", "true");
    let output = said(&mut command);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_lives_in_these_days_at_each_start() {
    let database = TestDatabase::new().await;
    let first = demo(&database);
    assert_eq!(first.lines().count(), 9, "{first}");
    let mut sql = Sql::connect(&database.owner_url).await;
    let ahead = "from elections where election_day > current_date";
    for (count, rows) in [
        (25, "from demarches where transmitted_at is not null"),
        (0, "from demarches where late"),
        (1, "from demarches where state = 'ready'"),
        (1, "from demarches where state = 'to_correct'"),
        (8, ahead),
        (13, "from elections"),
    ] {
        assert_eq!(sql.count(rows).await, count, "{rows}");
    }
    // Two weeks pass. What nobody has filed for moves along, what was sent back stays, and what was ready and is late by now is
    // prepared anew for another poll.
    sql.run("update elections set election_day = election_day - 14 where election_day is not null").await;
    let again = demo(&database);
    assert!(again.starts_with("the demonstration world is there"), "{again}");
    for (count, rows) in [
        (25, "from demarches where transmitted_at is not null"),
        (2, "from demarches where state = 'ready'"),
        (1, "from demarches where state = 'to_correct'"),
        (13, "from companies"),
        (14, "from elections"),
    ] {
        assert_eq!(sql.count(rows).await, count, "{rows}");
    }
    // A third start on the same day changes nothing.
    let days = "from elections e join elections_before b using (id, election_day)";
    sql.run("create table elections_before as select id, election_day from elections").await;
    let third = demo(&database);
    assert_eq!((third, sql.count(days).await), (again, 9));
}
