//! Papers: the same bytes for the same thing, a number on each, and its check by anybody.

use serde_json::Value;
use tests::{Answer, TestServer, world::OwnFirm};
use types::DemarcheKind;

/// The number in the name under which a paper is saved.
fn number(paper: &Answer) -> String {
    let name = paper.header("content-disposition").strip_suffix(".pdf").expect("a name").to_owned();
    name.rsplit("%20").next().expect("a number").replace("%2D", "-")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_printed_in_three_languages_and_its_number_can_be_checked_by_anybody() {
    let server = TestServer::start().await;
    let world = OwnFirm::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await.id();
    let listed = owner.get(&format!("/v1/demarches/{sent}/receipts")).await.expect(200);
    let path = format!("/v1/receipts/{}/paper", listed.text("/items/0/id"));
    let mut numbers = Vec::new();
    for language in ["fr", "de", "en"] {
        let paper = owner.get(&format!("{path}?language={language}")).await.expect(200);
        assert_eq!(paper.header("content-type"), "application/pdf");
        assert!(paper.bytes.starts_with(b"%PDF-1.7"));
        server.set_time("2024-02-01T09:30:00Z");
        let again = owner.get(&format!("{path}?language={language}")).await.expect(200);
        assert_eq!(again.bytes, paper.bytes, "the same receipt gives the same bytes");
        let checked = server.client().get(&format!("/v1/papers/{}", number(&paper))).await.expect(200);
        assert_eq!(checked.json["kind"], "receipt");
        assert_eq!(checked.json["language"], language);
        assert_eq!(checked.json["number"], Value::from(number(&paper)));
        numbers.push(number(&paper));
    }
    numbers.dedup();
    assert_eq!(numbers.len(), 3);
    let german = owner.speaking("de").get(&path).await.expect(200);
    assert_eq!(number(&german), numbers[1], "without a language of its own, that of the answer");
    owner.get(&format!("{path}?language=lb")).await.problem(400, "query_unreadable");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_was_never_printed_is_not_found_however_it_is_typed() {
    let server = TestServer::start().await;
    for number in ["7K3Q-0ZMA-R4VN", "7k3q0zmar4vn", "nonsense", "7K3Q-0ZMA-R4VU", "%00"] {
        server.client().get(&format!("/v1/papers/{number}")).await.problem(404, "not_found");
    }
}
