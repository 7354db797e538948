//! Notices in a space, mail on its way out, and how a person wants to be told.

use std::collections::BTreeSet;

use app::{
    App, Request,
    outbox::{Ending, note, take},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use serde_json::{Value, json};
use store::{Task, outbox::Mail};
use tests::{
    Client, TestServer,
    world::{Agency, OwnCompany, returned_document, upload},
};
use types::{DemarcheKind, ServerId};

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

async fn with_mail() -> TestServer {
    TestServer::with(|settings| {
        settings.sends_mail = true;
        settings.public_address = "https://scrutin.example".to_owned();
    })
    .await
}

async fn notices(client: &Client, space: &str, query: &str) -> Vec<Value> {
    let listed = client.get(&format!("/v1/spaces/{space}/notices?{query}")).await.expect(200);
    listed.json["items"].as_array().unwrap().clone()
}

fn kinds(notices: &[Value]) -> Vec<&str> {
    notices.iter().map(|notice| notice["kind"].as_str().unwrap()).collect()
}

/// Says how this person wants to be told.
async fn prefer(client: &Client, email: Value, language: &str, wants_mail: bool) {
    let tag = client.get("/v1/me").await.expect(200).etag();
    let body = json!({ "email": email, "language": language, "wants_mail": wants_mail });
    client.put_if("/v1/me/preferences", &tag, &body).await.expect(200);
}

fn server_id(app: &App) -> ServerId {
    app.entropy.id(app.clock.now(), 0)
}

/// Everything that is due, as one server takes it.
async fn taken(app: &App, server: ServerId) -> Vec<Mail> {
    take(app, &Request::of_nobody(app, Task::Mail, "test"), server).await.unwrap().value
}

#[tokio::test(flavor = "multi_thread")]
async fn every_act_of_the_desk_leaves_a_notice_in_the_space() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let sent = world.demarche(NOTICE, "transmitted").await;
    let path = format!("/v1/demarches/{}", sent.id());
    server.set_time("2024-02-01T10:00:00Z");
    reviewer.post(&format!("{path}/corrections"), &json!({ "text": "?" })).await.expect(201);
    server.set_time("2024-02-01T11:00:00Z");
    world.space.finish(&path).await;
    let message = json!({ "subject": "Question", "body": "Quand ?" });
    owner.post(&format!("{path}/messages"), &message).await.expect(201);
    reviewer.post(&format!("{path}/messages"), &message).await.expect(201);
    server.set_time("2024-02-01T12:00:00Z");
    reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.expect(201);
    server.set_time("2024-02-01T13:00:00Z");
    returned_document(reviewer, &sent.id()).await;
    server.set_time("2024-02-01T14:00:00Z");
    reviewer.post(&format!("{path}/closures"), &Value::Null).await.expect(201);
    let shown = notices(&owner.speaking("fr"), &world.space.id, "").await;
    assert_eq!(kinds(&shown), ["sent_back", "message", "accepted", "document", "closed"]);
    let first = &shown[0];
    assert_eq!(
        (&first["label"], &first["created_at"], &first["demarche_id"]),
        (&json!("Une démarche est à corriger"), &json!("2024-02-01T10:00:00Z"), &json!(sent.id()))
    );
    assert_eq!((&first["read_at"], &first["readings"]), (&Value::Null, &json!([])));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_is_read_by_each_person_and_those_not_read_are_found() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let (reader, _) = world.space.member("Luc", "reader", None).await;
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "transmitted").await.id());
    reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.expect(201);
    server.set_time("2024-02-01T10:00:00Z");
    reviewer.post(&format!("{path}/closures"), &Value::Null).await.expect(201);
    let shown = notices(owner, &world.space.id, "limit=1").await;
    let id = shown[0]["id"].as_str().unwrap();
    let readings = format!("/v1/notices/{id}/readings");
    let read = owner.post(&readings, &Value::Null).await.expect(200);
    assert_eq!(read.json["read_at"], "2024-02-01T10:00:00Z");
    server.set_time("2024-02-01T11:00:00Z");
    owner.post(&readings, &Value::Null).await.expect(200);
    reader.post(&readings, &Value::Null).await.expect(200);
    let shown = notices(owner, &world.space.id, "").await;
    let names: Vec<_> =
        shown[0]["readings"].as_array().unwrap().iter().map(|read| &read["display_name"]).collect();
    assert_eq!(names, ["Marc Müller", "Luc"]);
    assert_eq!(shown[0]["read_at"], "2024-02-01T10:00:00Z");
    assert_eq!(kinds(&notices(owner, &world.space.id, "unread=true").await), ["closed"]);
    let (other, _) = world.space.member("Eve", "reader", None).await;
    assert_eq!(kinds(&notices(&other, &world.space.id, "unread=true").await), ["accepted", "closed"]);
    other
        .get(&format!("/v1/spaces/{}/notices?unread=maybe", world.space.id))
        .await
        .problem(400, "query_unreadable");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limited_member_sees_notices_of_the_own_companies_only_and_a_mandate_that_ends_takes_them_along() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[20, 60]).await;
    let (space, reviewer) = (&agency.space, &agency.authority.reviewer);
    for company in &agency.companies {
        let sent = space.demarche(&company.election, NOTICE, "transmitted").await;
        reviewer.post(&format!("/v1/demarches/{}/acceptances", sent.id()), &Value::Null).await.expect(201);
    }
    let second = std::slice::from_ref(&agency.companies[1].company);
    let (limited, _) = space.member("Luc", "manager", Some(second)).await;
    let seen = notices(&limited, &space.id, "").await;
    assert_eq!((seen.len(), &seen[0]["company_id"]), (1, &json!(agency.companies[1].company)));
    let all = notices(&space.owner, &space.id, "").await;
    assert_eq!(all.len(), 2);
    let other = all.iter().find(|notice| notice["company_id"] != seen[0]["company_id"]).unwrap();
    let path = format!("/v1/notices/{}/readings", other["id"].as_str().unwrap());
    limited.post(&path, &Value::Null).await.problem(404, "not_found");
    let path = format!("/v1/accesses/{}/endings", agency.accesses[1]);
    space.owner.post(&path, &json!({ "reason": "Fin du mandat" })).await.expect(200);
    assert_eq!(notices(&space.owner, &space.id, "").await.len(), 1);
    assert_eq!(notices(&limited, &space.id, "").await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_goes_to_those_who_may_act_for_the_company_and_want_it_in_their_language() {
    let server = with_mail().await;
    let agency = Agency::of(&server.client(), &[20, 60]).await;
    let (space, reviewer) = (&agency.space, &agency.authority.reviewer);
    let [first, second] = [0, 1].map(|place| agency.companies[place].company.clone());
    prefer(&space.owner, json!("owner@example.lu"), "de", true).await;
    for (name, role, limits, email, wanted) in [
        ("Manager", "manager", None, json!("manager@example.lu"), true),
        ("Limited", "manager", Some(vec![second.clone()]), json!("limited@example.lu"), true),
        ("Elsewhere", "manager", Some(vec![first]), json!("elsewhere@example.lu"), true),
        ("Unwilling", "manager", None, json!("unwilling@example.lu"), false),
        ("Nowhere", "manager", None, Value::Null, true),
        ("Contributor", "contributor", None, json!("contributor@example.lu"), true),
    ] {
        let (person, _) = space.member(name, role, limits.as_deref()).await;
        prefer(&person, email, "fr", wanted).await;
    }
    let app = server.app();
    let id = server_id(&app);
    let invitations = taken(&app, id).await;
    assert!(invitations.iter().all(|mail| mail.recipient == "weber@example.lu"), "{invitations:?}");
    let sent = space.demarche(&agency.companies[1].election, NOTICE, "transmitted").await;
    let path = format!("/v1/demarches/{}", sent.id());
    let [company, title] = ["legal_name", "title"].map(|name| sent.json[name].as_str().unwrap());
    let secret = "La clause de Madame Kanarienvogel";
    let points = json!([{ "pointer": "/place", "words": secret }]);
    reviewer
        .post(&format!("{path}/corrections"), &json!({ "text": secret, "points": points }))
        .await
        .expect(201);
    let mails = taken(&app, id).await;
    let to: BTreeSet<_> = mails.iter().map(|mail| mail.recipient.as_str()).collect();
    assert_eq!(to, BTreeSet::from(["owner@example.lu", "manager@example.lu", "limited@example.lu"]));
    for mail in &mails {
        let german = mail.recipient.starts_with("owner");
        let happened =
            if german { "Ein Vorgang ist zu berichtigen:" } else { "Une démarche est à corriger :" };
        assert_eq!(mail.subject, format!("{happened} {company}"));
        let address = format!("https://scrutin.example{path}/corrections");
        for shown in [&address, company, title] {
            assert!(mail.body.contains(shown), "{shown}: {}", mail.body);
        }
        assert!(!mail.body.contains("Kanarienvogel"), "{}", mail.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_act_of_the_desk_that_the_filer_should_know_goes_by_mail() {
    let server = with_mail().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let reviewer = &world.authority.reviewer;
    prefer(&world.space.owner, json!("marc@example.lu"), "en", true).await;
    let app = server.app();
    let id = server_id(&app);
    let sent = world.demarche(NOTICE, "transmitted").await;
    let path = format!("/v1/demarches/{}", sent.id());
    let message = json!({ "subject": "Question", "body": "Quand ?" });
    let document = json!({ "purpose": "pour_avis", "kind": "notice", "name": "Avis.pdf", "file_id": upload(reviewer).await });
    for (act, body, subject) in [
        ("acceptances", Value::Null, "The administration has taken up a procedure"),
        ("messages", message, "The administration has written to you about a procedure"),
        ("documents", document, "The administration has returned a document"),
        ("closures", Value::Null, "The administration has closed a procedure"),
    ] {
        reviewer.post(&format!("{path}/{act}"), &body).await.expect(201);
        let mails = taken(&app, id).await;
        let shown: Vec<_> =
            mails.iter().map(|mail| (mail.recipient.as_str(), mail.subject.as_str())).collect();
        let subject = format!("{subject}: {}", sent.json["legal_name"].as_str().unwrap());
        assert_eq!(shown, [("marc@example.lu", subject.as_str())], "{act}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_of_an_invitation_goes_by_mail_and_makes_the_address_known() {
    let server = with_mail().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let number = "12345678901234567890";
    let path = format!("/v1/spaces/{}/invitations", world.space.id);
    let body = json!({
        "surname": "Weber", "first_name": "Anne", "email": "anne.weber@example.lu", "certificate_number": number,
        "role": "manager"
    });
    world.space.owner.speaking("de").post(&path, &body).await.expect(201);
    let app = server.app();
    let mails = taken(&app, server_id(&app)).await;
    let [mail] = &mails[..] else { panic!("{mails:?}") };
    assert_eq!(mail.recipient, "anne.weber@example.lu");
    assert!(mail.subject.contains("eingeladen"), "{}", mail.subject);
    let space = world.space.owner.get(&format!("/v1/spaces/{}", world.space.id)).await.expect(200).json;
    let me = world.space.owner.get("/v1/me").await.expect(200).json;
    for who in [&space["title"], &me["display_name"]] {
        assert!(mail.body.contains(who.as_str().unwrap()), "{who}: {}", mail.body);
    }
    let link = mail.body.lines().find_map(|line| line.strip_prefix("Einladungscode: ")).unwrap();
    let anne = server.client().fresh_person("Anne Weber").await;
    let shown = json!({ "link_token": link, "certificate_number": number });
    anne.post("/v1/invitation-acceptances", &shown).await.expect(201);
    assert_eq!(anne.get("/v1/me").await.expect(200).json["email"], "anne.weber@example.lu");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_taken_once_although_several_servers_work() {
    let server = TestServer::with(|settings| {
        settings.sends_mail = true;
        settings.paces.invitations.recipient = 50;
    })
    .await;
    let world = OwnCompany::of(&server.client(), 60).await;
    for _ in 0..50 {
        world.space.member("Luc", "reader", None).await;
    }
    let apps: Vec<App> = (0..4).map(|_| server.app()).collect();
    let mut all = Vec::new();
    for _ in 0..4 {
        let rounds = apps.iter().map(|app| taken(app, server_id(app)));
        let answers = futures_util::future::join_all(rounds).await;
        let working = answers.iter().filter(|mails| !mails.is_empty()).count();
        assert!(working <= 1, "one server at a time leads");
        all.extend(answers.into_iter().flatten());
        // The leader says no word for a minute: another one takes over.
        let minute = apps[0].clock.now() + chrono::Duration::seconds(61);
        server.set_time(&minute.to_rfc3339());
    }
    let ids: BTreeSet<_> = all.iter().map(|mail| mail.id).collect();
    assert_eq!((all.len(), ids.len()), (50, 50));
    // What a server took and never answered for is tried again.
    let later = apps[0].clock.now() + chrono::Duration::hours(1);
    server.set_time(&later.to_rfc3339());
    let again = taken(&apps[1], server_id(&apps[1])).await;
    assert!(!again.is_empty() && again.iter().all(|mail| mail.attempts == 2), "{again:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_when_the_transaction_was_rolled_back() {
    let server = with_mail().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let reviewer = &world.authority.reviewer;
    prefer(&world.space.owner, json!("marc@example.lu"), "fr", true).await;
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "transmitted").await.id());
    let mut owner = AsyncPgConnection::establish(&server.database.owner_url).await.unwrap();
    // The last statement of the step fails, after its mail was written.
    let accident =
        "alter table audit_events add constraint no_notices check (resource_kind <> 'notice') not valid";
    owner.batch_execute(accident).await.unwrap();
    reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.expect(500);
    let app = server.app();
    let id = server_id(&app);
    assert!(taken(&app, id).await.is_empty());
    assert_eq!(reviewer.get(&path).await.expect(200).json["status"], "transmitted");
    owner.batch_execute("alter table audit_events drop constraint no_notices").await.unwrap();
    reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.expect(201);
    assert_eq!(taken(&app, id).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_never_goes_is_given_up_emptied_and_shown_to_the_operator() {
    let server = with_mail().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    world.space.member("Luc", "reader", None).await;
    world.space.member("Eve", "reader", None).await;
    let operator = server.client().persona("operator").await;
    let mail = async || operator.get("/v1/platform").await.expect(200).json["mail"].clone();
    assert_eq!((&mail().await["waiting"], &mail().await["failed"]), (&json!(2), &json!(0)));
    let app = server.app();
    let id = server_id(&app);
    let mut attempts = 0;
    for _ in 0..20 {
        for (index, mail) in taken(&app, id).await.into_iter().enumerate() {
            let ending = if mail.attempts == 1 && index == 0 { Ending::Sent } else { Ending::NotNow };
            attempts = mail.attempts;
            note(&app, &Request::of_nobody(&app, Task::Mail, "test"), mail.id, mail.attempts, ending)
                .await
                .unwrap();
        }
        let later = app.clock.now() + chrono::Duration::hours(25);
        server.set_time(&later.to_rfc3339());
    }
    assert_eq!(attempts, 8, "tried eight times");
    // The tokens of trial persons live for a day.
    let operator = server.client().persona("operator").await;
    let platform = operator.get("/v1/platform").await.expect(200);
    let mail = &platform.json["mail"];
    assert_eq!((&mail["waiting"], &mail["failed"]), (&json!(0), &json!(1)));
    assert!(mail["last_failed_at"].is_string() && platform.json["sends_mail"] == true);
    let mut owner = AsyncPgConnection::establish(&server.database.owner_url).await.unwrap();
    let emptied = "do $$ begin if exists (select from outbox where body <> '') then raise exception 'a body'; end if; end $$";
    owner.batch_execute(emptied).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_invited_is_told_where_the_mail_of_the_invitation_is_given_up() {
    let server = with_mail().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    prefer(owner, json!("marc@example.lu"), "fr", true).await;
    let path = format!("/v1/spaces/{}/invitations", world.space.id);
    let invite = |email: &str| {
        json!({
            "surname": "Weber", "first_name": "Anne", "email": email, "certificate_number": "12345678901234567890",
            "role": "reader", "limits": null
        })
    };
    for email in [".a@example.lu", "a.@example.lu", "a@[192.168.1.1]", "a..b@example.lu"] {
        let refused = owner.post(&path, &invite(email)).await.problem(422, "content_invalid");
        assert_eq!(refused.found(), [("/email", "email_form")], "{email}");
    }
    let invited = owner.post(&path, &invite("anne@exämple.lu")).await.expect(201);
    assert_eq!(invited.json["invitation"]["mail_failed_at"], Value::Null);
    let (app, mut all) = (server.app(), Vec::new());
    let id = server_id(&app);
    for mail in taken(&app, id).await {
        let request = Request::of_nobody(&app, Task::Mail, "test");
        note(&app, &request, mail.id, mail.attempts, Ending::Never).await.unwrap();
        all.push(mail.recipient);
    }
    assert_eq!(all, ["anne@exämple.lu"]);
    let listed = owner.get(&path).await.expect(200);
    assert!(listed.json["items"][0]["mail_failed_at"].is_string(), "{}", listed.json);
    let mails = taken(&app, id).await;
    assert_eq!(mails.len(), 1);
    assert_eq!((mails[0].recipient.as_str(), mails[0].invitation), ("marc@example.lu", None));
    assert!(mails[0].body.contains("anne@exämple.lu"), "{}", mails[0].body);
}

#[tokio::test(flavor = "multi_thread")]
async fn members_are_told_by_mail_when_companies_move_within_an_organisation() {
    let server = with_mail().await;
    let agency = Agency::of(&server.client(), &[40, 60, 400]).await;
    let (space, owner) = (&agency.space, &agency.space.owner);
    let (member, _) = space.member("Léa", "reader", None).await;
    prefer(&member, json!("lea@example.lu"), "de", true).await;
    prefer(owner, json!("anne@example.lu"), "fr", true).await;
    let app = server.app();
    let id = server_id(&app);
    taken(&app, id).await;
    space.group(&json!({ "term_id": agency.authority.term })).await;
    let mails = taken(&app, id).await;
    let to: Vec<&str> = mails.iter().map(|mail| mail.recipient.as_str()).collect();
    assert_eq!(to, ["lea@example.lu"], "not to who did it");
    assert!(mails[0].body.contains("Ein Unternehmen sehen Sie nicht mehr"), "{}", mails[0].body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_chooses_language_mail_and_address() {
    let server = TestServer::start().await;
    let anne = server.client().fresh_person("Anne Weber").await;
    let me = anne.get("/v1/me").await.expect(200);
    assert_eq!(
        (&me.json["email"], &me.json["language"], &me.json["wants_mail"]),
        (&Value::Null, &json!("fr"), &json!(true))
    );
    let body = json!({ "email": "anne@example.lu", "language": "en", "wants_mail": false });
    let path = "/v1/me/preferences";
    anne.send(anne.request(reqwest::Method::PUT, path).json(&body))
        .await
        .problem(428, "precondition_missing");
    let changed = anne.put_if(path, &me.etag(), &body).await.expect(200);
    assert_eq!((&changed.json["email"], &changed.json["language"]), (&body["email"], &body["language"]));
    assert_eq!(anne.get("/v1/me").await.expect(200).etag(), changed.etag());
    anne.put_if(path, &me.etag(), &body).await.problem(412, "stale");
    for (member, value, code) in
        [("email", json!("nobody"), "email_form"), ("language", json!("it"), "unknown_value")]
    {
        let mut wrong = body.clone();
        wrong[member] = value;
        let refused = anne.put_if(path, &changed.etag(), &wrong).await.problem(422, "content_invalid");
        assert_eq!(refused.found(), [(format!("/{member}").as_str(), code)]);
    }
}
