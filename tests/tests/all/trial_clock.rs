//! The clock of a trial: legal days follow it, and nothing else does; set back, everything is as before.

use std::collections::BTreeSet;

use api::routes;
use app::{App, Request, Task, housekeeping, trail::sealing::Search};
use reqwest::Method;
use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    client::fresh_key,
    server::START,
    world::{Authority, OwnCompany, returned_document, sample_claim, upload},
};
use types::DemarcheKind;

use crate::sealing::{export, seal, seal_by, texts, verify};

const CLOCK: &str = "/v1/trial/clock";
const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

/// Two years after the clock of the tests, on the day of the month on which the notice of 2024 was no longer in time.
const LATER: &str = "2026-02-10T09:00:00Z";

async fn set(administrator: &Client, now: &str) -> Answer {
    let read = administrator.get(CLOCK).await.expect(200);
    administrator.put_if(CLOCK, &read.etag(), &json!({ "now": now })).await
}

async fn reset(administrator: &Client) -> Answer {
    let read = administrator.get(CLOCK).await.expect(200);
    administrator.delete_if(CLOCK, &read.etag()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn legal_days_follow_the_clock_and_tokens_keys_and_uploads_do_not() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, administrator) = (&world.space.owner, &world.authority.administrator);
    let ready = world.demarche(NOTICE, "ready").await;
    let demarche = format!("/v1/demarches/{}", ready.id());
    let waiting = upload(owner).await;
    let (key, label) = (fresh_key(), json!({ "label": "Paie" }));
    let first = owner.post_keyed("/v1/tokens", &label, &key).await.expect(201);
    let invitations = format!("/v1/spaces/{}/invitations", world.space.id);
    let invited = json!({
        "surname": "Weber", "first_name": "Anne", "email": "weber@example.lu",
        "certificate_number": "12345678901234567890", "role": "reader", "limits": null
    });
    let link = owner.post(&invitations, &invited).await.expect(201).text("/link_token");
    let clock = set(administrator, LATER).await.expect(200);
    assert_eq!(clock.json, json!({ "now": LATER, "real_now": START, "is_set": true }));
    let sent = owner.post_if(&format!("{demarche}/transmissions"), &ready.etag(), &Value::Null).await;
    let sent = sent.expect(201);
    assert_eq!(sent.json["demarche"]["late"], true);
    assert_eq!(sent.text("/demarche/transmitted_at"), LATER);
    assert_eq!(sent.text("/receipt/issued_at"), LATER);
    // What was promised for a day or for weeks of real time is kept.
    let again = owner.post_keyed("/v1/tokens", &label, &key).await.expect(201);
    assert_eq!((again.id(), again.header("idempotent-replayed")), (first.id(), "true"));
    let app = knowing(&server).await;
    let request = Request::of_nobody(&app, Task::Housekeeping, "tidy");
    let tidied = housekeeping::tidy(&app, &request).await;
    assert_eq!(tidied.unwrap().value.map(|forgotten| forgotten.rows()), Some(0));
    let shown = json!({ "link_token": link, "certificate_number": "12345678901234567890" });
    let anne = server.client().fresh_person("Anne Weber").await;
    anne.post("/v1/invitation-acceptances", &shown).await.expect(201);
    let kept = json!({ "file_id": waiting, "name": "Note.pdf", "company_id": null });
    let key = fresh_key();
    let files = format!("/v1/spaces/{}/files", world.space.id);
    let file = owner.post_keyed(&files, &kept, &key).await.expect(201);

    let clock = reset(administrator).await.expect(200);
    assert_eq!(clock.json, json!({ "now": START, "real_now": START, "is_set": false }));
    server.client().get("/health/ready").await.expect(200);
    let again = owner.post_keyed(&files, &kept, &key).await.expect(201);
    assert_eq!((again.id(), again.header("idempotent-replayed")), (file.id(), "true"));
    // What was filed stays filed, and what comes now is in time as it was before.
    let filed = owner.get(&demarche).await.expect(200);
    assert_eq!((filed.text("/transmitted_at").as_str(), &filed.json["late"]), (LATER, &json!(true)));
    returned_document(&world.authority.reviewer, &filed.id()).await;
    let other = OwnCompany::of(&server.client(), 60).await;
    assert_eq!(other.demarche(NOTICE, "transmitted").await.json["late"], false);
    for (client, path) in [(owner, "timeline"), (&world.authority.reviewer, "timeline"), (owner, "documents")]
    {
        client.get(&format!("{demarche}/{path}")).await.expect(200);
    }
}

/// The use cases of a server that knows how the clock is set.
async fn knowing(server: &TestServer) -> App {
    let app = server.app();
    app.look_at_trial_clock().await.unwrap();
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_ends_by_the_clock_and_begins_again() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    authority.company("Boulangerie Müller", 60).await;
    let administrator = &authority.administrator;
    let codes = format!("/v1/terms/{}/codes", authority.term);
    let states = async || {
        let listed = administrator.get(&codes).await.expect(200);
        let items = listed.json["items"].as_array().cloned().unwrap_or_default();
        items.iter().map(|code| code["state"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(states().await, ["issued", "issued"]);
    set(administrator, "2029-04-01T09:00:00Z").await.expect(200);
    assert_eq!(states().await, ["expired", "expired"]);
    reset(administrator).await.expect(200);
    assert_eq!(states().await, ["issued", "issued"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_stays_on_real_time_and_goes_on_when_the_clock_is_set_back() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let administrator = &world.authority.administrator;
    let mut sealed = seal(&server, Search::Everything).await;
    for to in [Some("2034-02-10T09:00:00Z"), Some("2019-02-10T09:00:00Z"), None] {
        match to {
            Some(to) => set(administrator, to).await.expect(200),
            None => reset(administrator).await.expect(200),
        };
        world.demarche(NOTICE, "ready").await;
        let more = seal_by(&knowing(&server).await, Search::Recent).await;
        assert!(more > 0, "{to:?}");
        sealed += more;
        let report = verify(&texts(&export(&server).await), None, &[]).unwrap();
        assert_eq!((report.leaves, report.unsealed), (sealed as u64, 0), "{to:?}");
    }
    let elsewhere = "select count(*) from audit_events where at <> '2024-02-01 09:00:00+00'";
    assert!(server.holds(&format!("({elsewhere}) = 0")).await);
    let backwards = "select 1 from (select signed_at, lag(signed_at) over (order by size) as before from tree_heads) as heads
        where signed_at < before";
    assert!(server.holds(&format!("not exists ({backwards})")).await);
}

/// Columns of time that no trial moves. All others follow its clock.
const REAL: &[&str] = &[
    "api_tokens.expires_at",
    "api_tokens.issued_at",
    "api_tokens.latest_end_at",
    "audit_events.at",
    "claim_files.uploaded_at",
    "code_failures.hour",
    "files.uploaded_at",
    "files.used_at",
    "idempotency_records.created_at",
    "invitations.accepted_at",
    "invitations.expires_at",
    "invitations.invited_at",
    "leases.held_until",
    "outbox.created_at",
    "outbox.next_attempt_at",
    "own_counts.updated_at",
    "security_events.at",
    "signature_preparations.expires_at",
    "signature_preparations.prepared_at",
    "tree_heads.signed_at",
];

#[tokio::test(flavor = "multi_thread")]
async fn every_column_of_time_follows_one_clock() {
    let server = TestServer::with(|settings| settings.sends_mail = true).await;
    server.set_time("2022-02-01T09:00:00Z");
    let administrator = server.client().persona("authority-administrator").await;
    set(&administrator, START).await.expect(200);
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    world.space.member("Anne", "reader", None).await;
    let count = format!("/v1/elections/{}/own-count", world.company.election);
    let seen = owner.get(&count).await.expect(200).etag();
    owner.put_if(&count, &seen, &json!({ "cdi_full_time": 60 })).await.expect(200);
    let filed = world.demarche(NOTICE, "transmitted").await;
    returned_document(&world.authority.reviewer, &filed.id()).await;
    let ready = world.demarche(DemarcheKind::ClaimsNotice, "confirmed").await;
    tests::signing::prepare(owner, &ready.id()).await;
    let nobody = server.client();
    nobody.post_bytes("/v1/public/files", "application/pdf", tests::world::PDF.to_vec()).await.expect(201);
    nobody.post("/v1/public/claims", &sample_claim("contestation")).await.expect(201);
    owner.get("/v1/spaces/0193a1b2-0000-7000-8000-000000000006").await.problem(404, "not_found");
    let wrong = json!({ "titulaire_code": world.company.codes.mandataire });
    owner.post(&format!("/v1/spaces/{}/certifications", world.space.id), &wrong).await;
    seal_by(&knowing(&server).await, Search::Everything).await;
    let columns = "select string_agg(table_name || '.' || column_name, ' ')
        from information_schema.columns where table_schema = 'public' and data_type = 'timestamp with time zone'";
    let columns = server.value(columns).await;
    let columns: BTreeSet<&str> = columns.split_whitespace().filter(|word| word.contains('.')).collect();
    let mut faults = Vec::new();
    let mut seen = 0;
    for column in &columns {
        let Some((table, name)) = column.split_once('.') else { continue };
        let has =
            async |what: &str| server.holds(&format!("exists (select from {table} where {what})")).await;
        if !has(&format!("{name} is not null")).await {
            continue;
        }
        seen += 1;
        if has(&format!("{name} >= '2023-06-01'")).await == REAL.contains(column) {
            faults.push(*column);
        }
    }
    assert_eq!(faults, [""; 0]);
    assert!(seen > 30, "{seen}");
    assert!(REAL.iter().all(|real| columns.contains(real)), "{columns:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_announces_the_time_of_the_trial_and_none_does_otherwise() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    let answers = async |announced: &str| {
        let mut wrong = Vec::new();
        for client in [&administrator, &server.client()] {
            for operation in routes::operations() {
                let id = "0193a1b2-0000-7000-8000-000000000006";
                let address = match (operation.pattern.split_once('{'), operation.pattern.split_once('}')) {
                    (Some((before, _)), Some((_, after))) => format!("{before}{id}{after}"),
                    _ => operation.pattern.clone(),
                };
                let method = Method::from_bytes(operation.method.as_str().as_bytes()).unwrap();
                let request = client.request(method, &address).header("idempotency-key", fresh_key());
                let answer = client.send(request.header("if-match", "\"999\"")).await;
                if answer.header("trial-time") != announced {
                    wrong.push((operation.id, answer.status));
                }
            }
            for path in ["/nowhere", "/v1/me/nothing", "/docs", "/openapi.json"] {
                let answer = client.send(client.request(Method::GET, path)).await;
                if answer.header("trial-time") != announced {
                    wrong.push((path, answer.status));
                }
            }
        }
        wrong
    };
    assert_eq!(answers("").await, []);
    let set = set(&administrator, LATER).await.expect(200);
    assert_eq!(set.header("trial-time"), LATER, "the answer to the call that sets it too");
    assert_eq!(answers(LATER).await, []);
    for path in ["/health/live", "/health/ready"] {
        assert_eq!(server.client().get(path).await.expect(200).text("/trial_time"), LATER);
    }
    let reset = reset(&administrator).await.expect(200);
    assert_eq!(reset.header("trial-time"), "");
    assert_eq!(answers("").await, []);
    assert_eq!(server.client().get("/health/ready").await.expect(200).json["trial_time"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_on_one_database_agree_and_one_that_is_no_trial_takes_no_notice() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    let (other, real) = (server.beside(|_| {}), server.beside(|settings| settings.trial = false));
    set(&administrator, LATER).await.expect(200);
    let there = other.client().with_token(&administrator.token);
    assert_eq!(there.get(CLOCK).await.expect(200).text("/now"), LATER);
    assert_eq!(there.get("/v1/me").await.expect(200).header("trial-time"), LATER);
    // Who asks without a sign-in learns it as well.
    let catalogue = server.beside(|_| {}).client().get("/v1/catalogue").await.expect(200);
    assert_eq!(catalogue.header("trial-time"), LATER);

    let there = real.client().with_token(&administrator.token);
    there.get(CLOCK).await.problem(404, "not_found");
    there.put_if(CLOCK, "\"2\"", &json!({ "now": LATER })).await.problem(404, "not_found");
    there.delete_if(CLOCK, "\"2\"").await.problem(404, "not_found");
    let term = json!({ "first_year": 2024, "national_day_on": "2024-03-12" });
    let opened = there.post("/v1/terms", &term).await.expect(201);
    assert_eq!(opened.header("trial-time"), "");
    assert!(server.holds("(select created_at from terms) = '2024-02-01 09:00:00+00'").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_its_administrator_sets_it_and_no_further_than_eleven_years() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    let stranger = server.client().persona("stranger").await;
    let tag = stranger.get(CLOCK).await.expect(200).etag();
    stranger.put_if(CLOCK, &tag, &json!({ "now": LATER })).await.problem(403, "not_allowed");
    stranger.delete_if(CLOCK, &tag).await.problem(403, "not_allowed");
    for (far, refused) in [
        ("2035-01-14T09:00:00Z", false),
        ("2035-01-15T09:00:01Z", true),
        ("2013-02-18T08:59:59Z", true),
        ("9999-12-31T23:59:59Z", true),
    ] {
        let answer = set(&administrator, far).await;
        if refused {
            assert_eq!(answer.problem(422, "content_invalid").found(), [("/now", "clock_too_far")], "{far}");
        } else {
            answer.expect(200);
        }
    }
    administrator.put_if(CLOCK, &tag, &json!({ "now": LATER })).await.problem(412, "stale");
    let request = administrator.request(Method::DELETE, CLOCK);
    administrator.send(request).await.problem(428, "precondition_missing");
}
