//! One person's share: of the press, and of the mails that go to others.

use std::{collections::BTreeMap, time::Instant};

use app::App;
use futures_util::future::join_all;
use serde_json::{Value, json};
use tests::{
    Answer, TestServer,
    signing::{open_round, round_body},
    world::{OwnCompany, Space, upload},
};
use types::{DemarcheKind, ServerId};

async fn with_mail() -> TestServer {
    TestServer::with(|settings| settings.sends_mail = true).await
}

/// The addresses of the mails that were laid since this was asked last, by the same server of mail.
async fn laid(app: &App, id: ServerId) -> BTreeMap<String, u32> {
    let mut to = BTreeMap::new();
    loop {
        let request = app::Request::of_nobody(app, store::Task::Mail, "test");
        let mails = app::outbox::take(app, &request, id).await.unwrap().value;
        if mails.is_empty() {
            return to;
        }
        for mail in mails {
            *to.entry(mail.recipient.to_lowercase()).or_default() += 1;
        }
    }
}

async fn invite(space: &Space, email: &str) -> Answer {
    let body = json!({
        "surname": "Weber", "first_name": "Anne", "email": email,
        "certificate_number": "1234 5678 9012 3456 7890", "role": "reader"
    });
    space.owner.post(&format!("/v1/spaces/{}/invitations", space.id), &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_invitations_to_three_addresses_are_ten_mails_to_each() {
    let server = with_mail().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let app = server.app();
    let id: ServerId = app.entropy.id(app.clock.now(), 0);
    laid(&app, id).await;
    let mut refused = 0;
    for number in 0..200 {
        let case = if number % 2 == 0 { "Victim" } else { "victim" };
        let answer = invite(&world.space, &format!("{case}{}@example.lu", number % 3)).await;
        if answer.status != 201 {
            refused += 1;
            let answer = answer.problem(429, "too_many_mails");
            assert_eq!(answer.header("retry-after"), (14 * 3_600 + 1).to_string());
        }
    }
    assert_eq!(refused, 170);
    let expected = (0..3).map(|number| (format!("victim{number}@example.lu"), 10)).collect();
    assert_eq!(laid(&app, id).await, expected, "nothing is sent of what was refused");
    let listed = world.space.owner.get(&format!("/v1/spaces/{}/invitations?limit=100", world.space.id)).await;
    assert_eq!(listed.expect(200).json["items"].as_array().unwrap().len(), 30, "and nothing is kept");
    server.set_time("2024-02-01T23:00:00Z");
    invite(&world.space, "victim0@example.lu").await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_invitations_to_as_many_colleagues_pass_in_a_day_and_five_hundred_do_not() {
    let server = with_mail().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let addresses: Vec<_> = (0..500).map(|number| format!("colleague{number}@example.lu")).collect();
    let mut invited = Vec::new();
    for some in addresses.chunks(20) {
        invited.extend(join_all(some.iter().map(|address| invite(&world.space, address))).await);
    }
    let passed = invited.iter().take_while(|answer| answer.status == 201).count();
    assert!((300..=400).contains(&passed), "{passed}");
    assert_eq!(invited.iter().filter(|answer| answer.status == 201).count(), 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_for_signatures_and_reminders_have_a_pace_by_address_too() {
    let server = TestServer::with(|settings| {
        settings.sends_mail = true;
        settings.paces.signing.recipient = 3;
    })
    .await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let mut last = None;
    for _ in 0..3 {
        last = Some(open_round(owner, &world.company.election).await);
    }
    let path = format!("/v1/elections/{}/signing-rounds", world.company.election);
    let body = round_body(&upload(owner).await);
    owner.post(&path, &body).await.problem(429, "too_many_mails");
    let reminders = format!("/v1/signing-rounds/{}/reminders", last.unwrap().id());
    owner.post(&reminders, &Value::Null).await.problem(429, "too_many_mails");
    let listed = owner.get(&path).await.expect(200);
    assert_eq!(listed.json["items"].as_array().unwrap().len(), 3, "what was refused is not kept");
    server.set_time("2024-02-02T09:00:00Z");
    owner.post(&reminders, &Value::Null).await.expect(201);
    // The file was not used up by the round that was refused.
    owner.post(&path, &body).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_prints_of_one_person_are_refused_to_that_person_alone() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (greedy, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await;
    let receipts = greedy.get(&format!("/v1/demarches/{}/receipts", sent.id())).await.expect(200);
    let paper = format!("/v1/receipts/{}/paper", receipts.text("/items/0/id"));
    let many = join_all((0..200).map(|_| greedy.get(&paper)));
    let other = async {
        let sent = Instant::now();
        (reviewer.get(&paper).await, sent.elapsed())
    };
    let (many, (one, took)) = tokio::join!(many, other);
    one.expect(200);
    let refused = many.iter().filter(|answer| answer.status == 429).count();
    println!("{refused} of 200 prints were refused; another person's took {took:?}");
    assert!(refused > 0, "one person can let everybody wait");
    for answer in many.into_iter().filter(|answer| answer.status != 200) {
        assert!(!answer.problem(429, "too_many_requests").header("retry-after").is_empty());
    }
}
