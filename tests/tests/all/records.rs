//! The record of an election: entered once, it fills the five démarches and says which it contradicts later.

use reqwest::Method;
use serde_json::{Value, json};
use tests::{Answer, TestServer, world::OwnCompany};
use types::DemarcheKind;

/// Kind, pointer, what was filed and what is known now, of every contradiction in an answer.
fn found(answer: &Answer) -> Vec<[String; 4]> {
    let filings = answer.json["contradicted"].as_array().unwrap();
    let places = |filing: &Value| {
        let kind = filing["kind"].as_str().unwrap().to_owned();
        let places = filing["contradictions"].as_array().unwrap();
        assert_eq!(filing["total"], places.len());
        let text = |place: &Value, field: &str| place[field].to_string().replace('"', "");
        places
            .iter()
            .map(|at| [kind.clone(), text(at, "pointer"), text(at, "filed"), text(at, "now")])
            .collect::<Vec<_>>()
    };
    filings.iter().flat_map(places).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn facts_entered_once_prefill_all_five() {
    let server = TestServer::start().await;
    for headcount in [60, 150] {
        server.set_time(tests::server::START);
        let world = OwnCompany::of(&server.client(), headcount).await;
        let (space, election) = (&world.space, &world.company.election);
        let record = space.sample_record(election).await;
        let saved = space.record(election, &record).await.expect(200);
        assert_eq!(saved.json["record"]["record"], record);
        for kind in DemarcheKind::ALL {
            let sent = space.transmit_prefilled(election, kind).await;
            assert_eq!((sent.text("/status").as_str(), &sent.json["late"]), ("transmitted", &json!(false)));
            assert_eq!(sent.json["draft"], space.sample(election, kind).await, "{kind:?}");
        }
        let path = format!("/v1/elections/{election}/contradictions");
        assert_eq!(space.owner.get(&path).await.expect(200).json["contradicted"], json!([]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_value_of_a_prefill_says_where_it_comes_from() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, election) = (&world.space, &world.company.election);
    let place = json!({ "notice": { "place": "Salle de réunion" } });
    space.record(election, &place).await.expect(200);
    let started = space.start(election, DemarcheKind::ElectionNotice).await;
    let path = format!("/v1/demarches/{}", started.id());
    for (language, label) in
        [("fr", "Calculé selon la loi"), ("de", "Nach dem Gesetz berechnet"), ("en", "Computed by the law")]
    {
        let filled = space.owner.speaking(language).get(&format!("{path}/prefill")).await.expect(200);
        let expected = json!({
            "headcount": { "total": 60 }, "place": "Salle de réunion", "polling_day": "2024-03-12",
            "titulaires": 3, "suppleants": 3, "system": "majorite_relative"
        });
        assert_eq!(filled.json["draft"], expected);
        let origins = filled.json["origins"].as_array().unwrap();
        let origin = |pointer: &str| {
            let found = origins.iter().find(|origin| origin["pointer"] == pointer).unwrap();
            (found["origin"].as_str().unwrap(), found["origin_label"].as_str().unwrap())
        };
        assert_eq!(origin("/titulaires"), ("law", label));
        assert_eq!(origin("/headcount/total").0, "firm");
        assert_eq!(origin("/place").0, "record");
        assert_eq!(origins.len(), 6);
    }
    // Only the answer is prefilled: the draft stays as it was typed.
    assert_eq!(space.owner.get(&path).await.expect(200).json["draft"], json!({}));

    // What the record does not say comes from what was transmitted.
    space.demarche(election, DemarcheKind::CandidateDeclaration, "transmitted").await;
    let results = space.start(election, DemarcheKind::ResultDeclaration).await.id();
    let filled = space.owner.get(&format!("/v1/demarches/{results}/prefill")).await.expect(200);
    assert_eq!(filled.json["draft"]["candidates"].as_array().unwrap().len(), 8);
    let origins = filled.json["origins"].as_array().unwrap();
    let of_name = origins.iter().find(|origin| origin["pointer"] == "/candidates/0/surname").unwrap();
    assert_eq!((&of_name["origin"], &of_name["kind"]), (&json!("earlier"), &json!("candidate_declaration")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_fact_names_each_transmitted_demarche_and_field_that_it_contradicts() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, election) = (&world.space, &world.company.election);
    let mut record = space.sample_record(election).await;
    space.record(election, &record).await.expect(200);
    for kind in DemarcheKind::ALL {
        space.transmit_prefilled(election, kind).await;
    }
    record["notice"]["place"] = json!("Réfectoire");
    record["candidacies"]["candidatures"][0]["candidate"]["surname"] = json!("Wéber");
    let saved = space.record(election, &record).await.expect(200);
    let expected = [
        ["election_notice", "/place", "Salle de réunion du rez-de-chaussée", "Réfectoire"],
        ["candidate_declaration", "/candidatures/0/candidate/surname", "Weber", "Wéber"],
        ["result_declaration", "/candidates/0/surname", "Weber", "Wéber"],
        ["functions_declaration", "/president/surname", "Weber", "Wéber"],
    ];
    assert_eq!(found(&saved), expected);
    let path = format!("/v1/elections/{election}/contradictions");
    let checked = space.owner.get(&path).await.expect(200);
    assert_eq!(checked.json["contradicted"], saved.json["contradicted"]);
    assert_eq!(checked.json["contradicted"][0]["status_label"], "Transmitted");

    // Where the record has no breakdown, the headcount of the poll counts, which no later one of the register rewrites.
    record["notice"].as_object_mut().unwrap().remove("headcount");
    record["notice"].as_object_mut().unwrap().remove("place");
    space.record(election, &record).await.expect(200);
    world.register(80, "mon_fri").await;
    let checked = space.owner.get(&path).await.expect(200);
    let notice: Vec<_> = found(&checked).into_iter().filter(|place| place[0] == "election_notice").collect();
    assert_eq!(notice, Vec::<[String; 4]>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_was_not_transmitted_contradicts_nothing() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, election) = (&world.space, &world.company.election);
    for until in ["draft", "confirmed", "ready"] {
        space.demarche(election, DemarcheKind::ElectionNotice, until).await;
    }
    let other = json!({ "notice": { "place": "Réfectoire" } });
    let saved = space.record(election, &other).await.expect(200);
    assert_eq!(saved.json["contradicted"], json!([]));
    space.demarche(election, DemarcheKind::ElectionNotice, "transmitted").await;
    let checked = space.owner.get(&format!("/v1/elections/{election}/contradictions")).await.expect(200);
    assert_eq!(found(&checked).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_that_was_transmitted_again_contradicts_no_more() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, election) = (&world.space, &world.company.election);
    space.record(election, &space.sample_record(election).await).await.expect(200);
    let sent = space.transmit_prefilled(election, DemarcheKind::ElectionNotice).await;
    let mut record = space.sample_record(election).await;
    record["notice"]["place"] = json!("Réfectoire");
    assert_eq!(found(&space.record(election, &record).await.expect(200)).len(), 1);
    let path = format!("/v1/demarches/{}", sent.id());
    let back = json!({ "text": "Le lieu a changé." });
    world.authority.reviewer.post(&format!("{path}/corrections"), &back).await.expect(201);
    let filled = space.owner.get(&format!("{path}/prefill")).await.expect(200);
    let read = space.owner.get(&path).await.expect(200);
    space.owner.put_if(&format!("{path}/draft"), &read.etag(), &filled.json["draft"]).await.expect(200);
    // Until it is transmitted again, the administration has what it received.
    let contradictions = format!("/v1/elections/{election}/contradictions");
    assert_eq!(found(&space.owner.get(&contradictions).await.expect(200)).len(), 1);
    space.finish(&path).await;
    assert_eq!(found(&space.owner.get(&contradictions).await.expect(200)).len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_opens_the_poll_earlier_and_its_legal_days_follow() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, election) = (&world.space, &world.company.election);
    let due = async || {
        let poll = space.owner.get(&format!("/v1/elections/{election}")).await.expect(200);
        poll.text("/milestones/1/due_on")
    };
    assert_eq!(due().await, "2024-02-19");
    for (opening, day) in
        [("2024-03-10", "2024-02-16"), ("2024-03-01", "2024-02-19"), ("2024-03-11", "2024-02-16")]
    {
        space.record(election, &json!({ "notice": { "opening_day": opening } })).await.expect(200);
        assert_eq!(due().await, day, "{opening}");
    }
    let started = space.start(election, DemarcheKind::ElectionNotice).await;
    let checks = format!("/v1/demarches/{}/checks", started.id());
    let mut draft = space.sample(election, DemarcheKind::ElectionNotice).await;
    draft["opening_day"] = Value::Null;
    let path = format!("/v1/demarches/{}/draft", started.id());
    let saved = space.owner.put_if(&path, &started.etag(), &draft).await.expect(200);
    let found = space.owner.get(&checks).await.expect(200).json["findings"].clone();
    assert_eq!((&found[0]["pointer"], &found[0]["code"]), (&json!("/opening_day"), &json!("W.104")));
    draft["opening_day"] = json!("2024-03-11");
    space.owner.put_if(&path, &saved.etag(), &draft).await.expect(200);
    assert_eq!(space.owner.get(&checks).await.expect(200).json["findings"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_kept_as_it_was_typed() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/elections/{}/record", world.company.election);
    let empty = owner.get(&path).await.expect(200);
    assert_eq!(
        (&empty.json["record"], &empty.json["updated_at"], empty.etag().as_str()),
        (&json!({}), &Value::Null, "\"0-en\"")
    );
    let typed = "{\"results\":{}, \"notice\": {\"place\":\"Salle \\u00e9\",\"headcount\":{\"full_time_hours\":37.50}}}";
    let request = owner.request(Method::PUT, &path).header("if-match", empty.etag());
    let request = request.header("content-type", "application/json").body(format!(" {typed}\n"));
    let saved = owner.send(request).await.expect(200);
    assert_eq!(saved.etag(), "\"1-en\"");
    let read = owner.get(&path).await.expect(200);
    assert!(String::from_utf8(read.bytes.clone()).unwrap().contains(typed), "{}", read.json);
    assert_eq!((read.etag().as_str(), read.text("/updated_at").is_empty()), ("\"1-en\"", false));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_of_another_shape_is_refused_field_by_field() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, election) = (&world.space, &world.company.election);
    let bad = json!({
        "notice": { "posted_on": "09.02.2024", "titulaires": 3 },
        "candidacies": { "candidatures": [{ "candidate": { "matricule": "1960010410012" } }] },
        "result": {}
    });
    let refused = space.record(election, &bad).await.problem(422, "content_invalid");
    assert_eq!(
        refused.found(),
        [
            ("/notice/posted_on", "bad_date"),
            ("/notice/titulaires", "unknown_field"),
            ("/candidacies/candidatures/0/candidate/matricule", "matricule_check"),
            ("/result", "unknown_field"),
        ]
    );
    let read = space.owner.get(&format!("/v1/elections/{election}/record")).await.expect(200);
    assert_eq!((&read.json["record"], read.etag().as_str()), (&json!({}), "\"0-en\""));
    // A person that the record does not hold is named nowhere in the refusal.
    assert!(!String::from_utf8_lossy(&refused.bytes).contains("19600104"));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_contradictions_the_first_hundred_are_told_and_all_are_counted() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 1_000).await;
    let (space, election) = (&world.space, &world.company.election);
    let mut record = space.sample_record(election).await;
    space.record(election, &record).await.expect(200);
    space.transmit_prefilled(election, DemarcheKind::CandidateDeclaration).await;
    let mut changed = 0;
    for list in record["candidacies"]["lists"].as_array_mut().unwrap() {
        for candidate in list["candidates"].as_array_mut().unwrap() {
            candidate["surname"] = json!("Autre");
            candidate["profession"] = json!("Autre");
            changed += 2;
        }
    }
    let saved = space.record(election, &record).await.expect(200);
    let filing = &saved.json["contradicted"][0];
    assert_eq!((&filing["kind"], &filing["total"]), (&json!("candidate_declaration"), &json!(changed)));
    assert!(changed > 100);
    assert_eq!(filing["contradictions"].as_array().unwrap().len(), 100);
    assert!(!saved.json["contradicted"].to_string().contains("matricule"));
}
