//! Papers: the same bytes for the same thing, a number on each, and its check by anybody.

use serde_json::{Value, json};
use tests::{Answer, TestServer, world::OwnCompany};
use types::DemarcheKind;

/// The number in the name under which a paper is saved.
fn number(paper: &Answer) -> String {
    let name = paper.header("content-disposition").strip_suffix(".pdf").unwrap().to_owned();
    name.rsplit("%20").next().unwrap().replace("%2D", "-")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_printed_in_three_languages_and_its_number_can_be_checked_by_anybody() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
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
    let theirs = world.authority.reviewer.get(&format!("{path}?language=fr")).await.expect(200);
    assert_ne!(number(&theirs), numbers[0], "the desk does not read who it was that handed it over");
    owner.get(&format!("{path}?language=lb")).await.problem(400, "query_unreadable");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_was_never_printed_is_not_found_however_it_is_typed() {
    let server = TestServer::start().await;
    for number in ["7K3Q-0ZMA-R4VN", "7k3q0zmar4vn", "nonsense", "7K3Q-0ZMA-R4VU", "%00"] {
        server.client().get(&format!("/v1/papers/{number}")).await.problem(404, "not_found");
    }
}

const OF_ELECTION: [&str; 4] = ["election_notice", "claims_notice", "candidate_poster", "model_ballot"];

#[tokio::test(flavor = "multi_thread")]
async fn papers_of_an_election_are_printed_from_its_record_in_three_languages_and_stay_the_same_bytes() {
    for headcount in [60, 121] {
        let server = TestServer::start().await;
        let world = OwnCompany::of(&server.client(), headcount).await;
        let (owner, election) = (&world.space.owner, &world.company.election);
        world.space.record(election, &world.space.sample_record(election).await).await.expect(200);
        for kind in OF_ELECTION {
            for language in ["fr", "de", "en"] {
                let path = format!("/v1/elections/{election}/papers/{kind}?language={language}");
                let paper = owner.get(&path).await.expect(200);
                assert!(paper.bytes.starts_with(b"%PDF-1.7"), "{kind} {language}");
                let checked =
                    server.client().get(&format!("/v1/papers/{}", number(&paper))).await.expect(200);
                assert_eq!(checked.json["kind"], kind);
                assert_eq!(checked.json["language"], language);
                server.set_time("2024-02-01T09:30:00Z");
                assert_eq!(owner.get(&path).await.expect(200).bytes, paper.bytes, "{kind} {language}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_says_what_was_transmitted_and_the_desk_prints_nothing_else() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let reviewer = &world.authority.reviewer;
    let mut record = world.space.sample_record(election).await;
    world.space.record(election, &record).await.expect(200);
    let path = format!("/v1/elections/{election}/papers/election_notice");
    let refused = reviewer.get(&path).await.problem(409, "paper_not_ready");
    assert_eq!(refused.json["errors"][0]["pointer"], "/election_notice");
    assert_eq!(refused.json["errors"][0]["code"], "not_transmitted");
    world.space.transmit_prefilled(election, DemarcheKind::ElectionNotice).await;
    let sent = number(&owner.get(&path).await.expect(200));
    assert_eq!(number(&reviewer.get(&path).await.expect(200)), sent);
    record["notice"]["place"] = json!("Réfectoire");
    world.space.record(election, &record).await.expect(200);
    assert_eq!(number(&owner.get(&path).await.expect(200)), sent, "what was transmitted stands");
    let poster = format!("/v1/elections/{election}/papers/candidate_poster");
    owner.get(&poster).await.expect(200);
    let refused = reviewer.get(&poster).await.problem(409, "paper_not_ready");
    assert_eq!(refused.json["errors"][0]["pointer"], "/candidate_declaration");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_is_printed_once_it_is_confirmed_and_the_desk_prints_what_it_received() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let sent = world.demarche(DemarcheKind::FunctionsDeclaration, "transmitted").await.id();
    let demarche = format!("/v1/demarches/{sent}");
    let paper = format!("/v1/elections/{}/papers/functions_declaration", world.company.election);
    let old = number(&owner.get(&paper).await.expect(200));
    reviewer.post(&format!("{demarche}/corrections"), &json!({ "text": "Le nom." })).await.expect(201);
    let read = owner.get(&demarche).await.expect(200);
    let mut draft = read.json["draft"].clone();
    draft["president"]["surname"] = json!("Weber-Thill");
    owner.put_if(&format!("{demarche}/draft"), &read.etag(), &draft).await.expect(200);
    assert_eq!(number(&owner.get(&paper).await.expect(200)), old, "nothing half done is printed");
    owner.post(&format!("{demarche}/confirmations"), &Value::Null).await.expect(201);
    assert_ne!(number(&owner.get(&paper).await.expect(200)), old, "what is to be signed");
    assert_eq!(number(&reviewer.get(&paper).await.expect(200)), old);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_fiduciary_transmitted_is_not_printed_otherwise_by_the_company() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let accountant = server.client().fresh_person("Anne Weber").await;
    let agency =
        tests::world::Space::found(&accountant, "fiduciary", "Fiduciaire", &world.authority.term).await;
    agency.add(&world.company).await;
    let mut record = world.space.sample_record(election).await;
    world.space.record(election, &record).await.expect(200);
    let path = format!("/v1/elections/{election}/papers/election_notice");
    owner.get(&path).await.expect(200);
    agency.transmit_prefilled(election, DemarcheKind::ElectionNotice).await;
    let sent = number(&accountant.get(&path).await.expect(200));
    record["notice"]["place"] = json!("Réfectoire");
    world.space.record(election, &record).await.expect(200);
    // It was filed in the company's name, which has to post it: the company prints what was filed.
    assert_eq!(number(&owner.get(&path).await.expect(200)), sent);
    // What the company itself has confirmed is not what was filed.
    world.demarche(DemarcheKind::ElectionNotice, "confirmed").await;
    assert_eq!(number(&owner.get(&path).await.expect(200)), sent);
    assert_eq!(number(&accountant.get(&path).await.expect(200)), sent);
    // The other way nothing is shown: what the company filed itself its mandataire does not print.
    world.demarche(DemarcheKind::ClaimsNotice, "transmitted").await;
    let claims = format!("/v1/elections/{election}/papers/claims_notice");
    owner.get(&claims).await.expect(200);
    let refused = accountant.get(&claims).await.problem(409, "paper_not_ready");
    assert_eq!(refused.found(), [("/claims_notice", "transmitted_elsewhere")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_that_is_not_ready_names_every_missing_fact_behind_its_demarche() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let path = |kind: &str| format!("/v1/elections/{election}/papers/{kind}");
    let refused = owner.get(&path("candidate_poster")).await.problem(409, "paper_not_ready");
    let found = refused.json["errors"].as_array().cloned().unwrap_or_default();
    for pointer in ["/election_notice/place", "/election_notice/opens_at"] {
        assert!(found.iter().any(|finding| finding["pointer"] == pointer), "{pointer}: {found:?}");
    }
    let declared =
        |finding: &Value| finding["pointer"].as_str().unwrap().starts_with("/candidate_declaration");
    assert!(found.iter().any(declared), "{found:?}");
    let mut record = world.space.sample_record(election).await;
    record["candidacies"] = json!({ "situation": "no_candidate" });
    world.space.record(election, &record).await.expect(200);
    let refused = owner.get(&path("model_ballot")).await.problem(409, "paper_not_ready");
    assert_eq!(refused.json["errors"][0]["code"], "paper_without_vote");
    for kind in ["receipt", "poster", "%00"] {
        owner.get(&path(kind)).await.problem(404, "not_found");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_for_which_there_is_no_letter_is_told() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let mut record = world.space.sample_record(election).await;
    record["notice"]["place"] = json!("Salle 王");
    world.space.record(election, &record).await.expect(200);
    let path = format!("/v1/elections/{election}/papers/election_notice");
    let refused = owner.get(&path).await.problem(422, "not_printable");
    assert_eq!(refused.json["errors"][0]["code"], "sign_without_letter");
    let message = refused.json["errors"][0]["message"].as_str().unwrap_or_default();
    assert!(message.contains('王') && message.contains("U+738B"), "{message}");
}
