//! Untrusted files: hostile ones are refused for what they are, soon, and the server lives on.

use std::time::Duration;

use futures_util::future::join_all;
use inspection::{
    Media,
    samples::{self, Hostile, hostile},
};
use tests::{
    Answer, Client, TestServer,
    length::children_time,
    world::{OwnCompany, PDF},
};
use types::DemarcheKind;

const fn media_type(said: Media) -> &'static str {
    match said {
        Media::Pdf => "application/pdf",
        Media::Png => "image/png",
        Media::Jpeg => "image/jpeg",
    }
}

async fn send(client: &Client, file: &Hostile) -> Answer {
    client.post_bytes("/v1/files", media_type(file.said), file.bytes.clone()).await
}

/// What the answer must name: a file whose first bytes say that it is something else is not looked into.
fn expected(file: &Hostile) -> &'static str {
    let seen = app::demarches::attachments::media_type(&file.bytes).map(types::MediaType::code);
    if seen == Some(media_type(file.said)) { file.refusal.code() } else { "file_content" }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_hostile_file_is_refused_for_what_it_is_and_the_server_lives_on() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await;
    for file in hostile() {
        let answer = send(&person, &file).await.problem(422, "content_invalid");
        assert_eq!(answer.found(), [("", expected(&file))], "{}", file.name);
    }
    for (said, bytes) in [
        (Media::Pdf, PDF.to_vec()),
        (Media::Pdf, samples::Paper::with_catalog("").packed()),
        (Media::Png, samples::png(4_000, 3_000, b"Title\0Plan")),
        (Media::Jpeg, samples::jpeg(4_000, 3_000, b"Plan")),
    ] {
        person.post_bytes("/v1/files", media_type(said), bytes).await.expect(201);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_file_costs_no_more_processor_time_than_it_is_given() {
    let time = Duration::from_secs(2);
    let server = TestServer::with(|settings| settings.inspection.time = time).await;
    let person = server.client().fresh_person("Anne Weber").await;
    let mut slowest = (Duration::ZERO, "");
    for file in hostile() {
        let before = children_time();
        let answer = send(&person, &file).await.problem(422, "content_invalid");
        let took = children_time() - before;
        assert!(took < time + Duration::from_millis(500), "{}: {took:?}", file.name);
        slowest = slowest.max((took, file.name));
        // Where the time was over before it could say why, the file could not be read.
        let [(_, code)] = answer.found()[..] else { panic!("{}: one finding", file.name) };
        assert!(code == expected(&file) || code == "file_unreadable", "{}: {code}", file.name);
    }
    println!("{} hostile files, the most by {slowest:?}", hostile().len());
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_hostile_files_at_once_are_refused_and_honest_ones_pass() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await;
    let files = hostile();
    let sent = files.iter().cycle().take(20 * 2).collect::<Vec<_>>();
    for twenty in sent.chunks(20) {
        let hostile = join_all(twenty.iter().map(|file| send(&person, file)));
        let honest =
            join_all((0..5).map(|_| person.post_bytes("/v1/files", "application/pdf", PDF.to_vec())));
        let (refused, kept) = tokio::join!(hostile, honest);
        for (file, answer) in twenty.iter().zip(refused) {
            let answer = answer.problem(422, "content_invalid");
            assert_eq!(answer.found(), [("", expected(file))], "{}", file.name);
        }
        kept.into_iter().for_each(|answer| drop(answer.expect(201)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_needs_more_memory_than_a_child_has_is_unreadable() {
    let server = TestServer::with(|settings| settings.inspection.memory = 12 * 1024 * 1024).await;
    let person = server.client().fresh_person("Anne Weber").await;
    let large = [PDF, &vec![b' '; 10 * 1024 * 1024 - PDF.len()]].concat();
    let answer = person.post_bytes("/v1/files", "application/pdf", large).await;
    assert_eq!(answer.problem(422, "content_invalid").found(), [("", "file_unreadable")]);
    person.post_bytes("/v1/files", "application/pdf", PDF.to_vec()).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_upload_is_kept_once() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await;
    let send = || {
        let request = person.request(reqwest::Method::POST, "/v1/files");
        let request = request.header("idempotency-key", "one").header("content-type", "application/pdf");
        person.send(request.body(PDF.to_vec()))
    };
    let (first, again) = (send().await.expect(201), send().await.expect(201));
    assert_eq!(first.id(), again.id());
    assert_eq!(again.header("idempotent-replayed"), "true");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_that_the_server_printed_is_taken_back() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await;
    let receipts = owner.get(&format!("/v1/demarches/{}/receipts", sent.id())).await.expect(200);
    let paper = owner.get(&format!("/v1/receipts/{}/paper", receipts.text("/items/0/id"))).await.expect(200);
    owner.post_bytes("/v1/files", "application/pdf", paper.bytes).await.expect(201);
}
