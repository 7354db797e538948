//! The procès-verbaux of an election: kept half-filled, judged when read, and printed to be signed.

use serde_json::{Value, json};
use tests::{Answer, TestServer, world::OwnCompany};
use types::DemarcheKind;

use crate::letters::pages;

fn path(election: &str, kind: &str) -> String {
    format!("/v1/elections/{election}/proces-verbaux/{kind}")
}

/// Where each value of a prefill comes from: pointer, origin, and which earlier démarche.
fn origins(filled: &Answer) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let origins = filled.json["origins"].as_array().unwrap().iter();
    origins.map(|one| (text(&one["pointer"]), text(&one["origin"]), text(&one["kind"]))).collect()
}

/// The office of the record, with other people than the candidates.
fn office(number: u32) -> Value {
    let officer = |surname| json!({ "surname": surname, "first_names": "Iris" });
    json!({
        "number": number, "place": "Salle de réunion", "opened_at": "09:00", "closed_at": "17:00",
        "president": officer("Ries"), "assessors": [officer("Steffen"), officer("Toussaint")],
        "observers": [{ "surname": "Urbany", "first_names": "Iris", "named_by": "OGBL" }]
    })
}

/// The counting of an office of a company that votes by majority, as its declaration of results gives it.
async fn counted(world: &OwnCompany, number: u32) -> Value {
    let mut pv = world.space.sample(&world.company.election, DemarcheKind::ResultDeclaration).await;
    let members = pv.as_object_mut().unwrap();
    members.retain(|name, _| !["outcome", "signed_on", "signed_by"].contains(&name.as_str()));
    members.insert("office".into(), office(number));
    for candidate in pv["candidates"].as_array_mut().unwrap() {
        candidate.as_object_mut().unwrap().remove("status");
    }
    pv
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_kept_half_filled_and_says_what_is_missing_each_time_it_is_read() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, path) = (&world.space.owner, path(&world.company.election, "no_candidate"));
    let empty = owner.get(&path).await.expect(200);
    assert_eq!((empty.json["record"].clone(), empty.json["updated_at"].clone()), (json!({}), Value::Null));
    let half = json!({ "candidatures_closed_on": "2024-02-29", "established_on": "2024-03-01" });
    let saved = owner.put_if(&path, &empty.etag(), &half).await.expect(200);
    assert_eq!(saved.json["findings"][0]["pointer"], "/established_by");
    assert_eq!(saved.json["findings"][0]["code"], "required");
    let stale = owner.put_if(&path, &empty.etag(), &half).await;
    stale.problem(412, "stale");
    let mut whole = half;
    whole["established_by"] = json!({ "surname": "Ries", "first_names": "Iris" });
    let saved = owner.put_if(&path, &saved.etag(), &whole).await.expect(200);
    assert_eq!(saved.json["findings"][0]["code"], "F.852", "nobody has signed");
    assert_eq!(saved.json["findings"].as_array().map(Vec::len), Some(1));
    let read = owner.get(&path).await.expect(200);
    assert_eq!((read.json["record"].clone(), read.etag()), (whole, saved.etag()));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_office_has_its_own_counting_and_the_other_records_are_of_the_principal_office() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let counting = path(election, "depouillement");
    let second = format!("{counting}?office=2");
    let empty = owner.get(&second).await.expect(200);
    let saved = owner.put_if(&second, &empty.etag(), &counted(&world, 2).await).await.expect(200);
    let codes: Vec<_> =
        saved.json["findings"].as_array().expect("findings").iter().map(|one| &one["code"]).collect();
    assert!(codes.iter().all(|code| **code == "F.852" || **code == "F.853"), "{codes:?}");
    assert_eq!(
        owner.get(&counting).await.expect(200).json["updated_at"],
        Value::Null,
        "the first is untouched"
    );
    let paper = format!("/v1/elections/{election}/papers/counting_record");
    for language in ["fr", "de", "en"] {
        let printed = owner.get(&format!("{paper}?office=2&language={language}")).await.expect(200);
        assert!(printed.bytes.starts_with(b"%PDF-1.7"));
    }
    owner.get(&paper).await.problem(409, "paper_not_ready");
    let wrong = owner.put_if(&second, &saved.etag(), &counted(&world, 3).await).await.expect(200);
    let found = wrong.json["findings"].as_array().expect("findings").clone();
    assert!(found.iter().any(|one| one["pointer"] == "/office/number"), "{found:?}");
    for none in [format!("{counting}?office=0"), format!("{counting}?office=201"), path(election, "poster")] {
        owner.get(&none).await.problem(404, "not_found");
    }
    let general = path(election, "recensement_general");
    owner.get(&format!("{general}?office=2")).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_of_a_poll_of_two_days_says_when_it_opened_and_when_it_closed() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let address = path(election, "depouillement");
    let empty = owner.get(&address).await.expect(200);
    owner.put_if(&address, &empty.etag(), &counted(&world, 1).await).await.expect(200);
    for (opening_day, hours) in [
        ("2024-03-12", "de 09:00 à 17:00"),
        ("2024-03-11", "du lundi 11 mars 2024, 09:00, au mardi 12 mars 2024, 17:00"),
    ] {
        let record = json!({ "notice": { "opening_day": opening_day } });
        world.space.record(election, &record).await.expect(200);
        let paper = format!("/v1/elections/{election}/papers/counting_record?language=fr");
        let said = pages(&owner.get(&paper).await.expect(200).bytes).concat();
        let said: Vec<&str> = said.split_whitespace().collect();
        assert!(said.join(" ").contains(hours), "{hours}: {}", said.join(" "));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_prints_before_it_is_signed_and_never_with_another_error() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let address = path(election, "recensement_general");
    let mut pv = world.space.sample(election, DemarcheKind::ResultDeclaration).await;
    let members = pv.as_object_mut().unwrap();
    members.retain(|name, _| !["outcome", "signed_on", "signed_by"].contains(&name.as_str()));
    members.insert("office".into(), office(1));
    let voters = pv["counts"]["voters"].clone();
    pv["counts"]["voters"] = json!(1);
    let empty = owner.get(&address).await.expect(200);
    let saved = owner.put_if(&address, &empty.etag(), &pv).await.expect(200);
    let paper = format!("/v1/elections/{election}/papers/general_census_record");
    let refused = owner.get(&paper).await.problem(409, "paper_not_ready");
    let pointers = refused.json["errors"].as_array().cloned().unwrap_or_default();
    let of_counts =
        |one: &Value| one["pointer"].as_str().is_some_and(|at| at.starts_with("/recensement_general/counts"));
    assert!(pointers.iter().any(of_counts), "{pointers:?}");
    pv["counts"]["voters"] = voters;
    owner.put_if(&address, &saved.etag(), &pv).await.expect(200);
    let saved = owner.put_if(&address, &owner.get(&address).await.expect(200).etag(), &pv).await.expect(200);
    let printed = owner.get(&paper).await.expect(200);
    assert_eq!(printed.bytes, owner.get(&paper).await.expect(200).bytes);
    // Missing signatures are no errors, and push no other finding out of those that are told.
    let open = |place: u32| json!({ "subject": format!("Bulletin {place}") });
    pv["claims"] = (0..99).map(open).collect();
    let many = owner.put_if(&address, &saved.etag(), &pv).await.expect(200);
    let findings = many.json["findings"].as_array().cloned().unwrap_or_default();
    assert_eq!(findings.last().map(|one| &one["code"]), Some(&json!("too_many_findings")));
    owner.get(&paper).await.expect(200);
    let reviewer = &world.authority.reviewer;
    reviewer.get(&paper).await.problem(404, "not_found");
    reviewer.get(&address).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_before_any_office_stands_on_the_general_record() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let save = async |address: String, record: &Value| {
        let seen = owner.get(&address).await.expect(200);
        owner.put_if(&address, &seen.etag(), record).await.expect(200)
    };
    let mut general = world.space.sample(election, DemarcheKind::ResultDeclaration).await;
    let members = general.as_object_mut().unwrap();
    members.retain(|name, _| !["outcome", "signed_on", "signed_by"].contains(&name.as_str()));
    members.insert("office".into(), office(1));
    save(path(election, "recensement_general"), &general).await;
    let printed = async |language: &str| {
        let paper = format!("/v1/elections/{election}/papers/general_census_record?language={language}");
        let said = pages(&owner.get(&paper).await.expect(200).bytes).concat();
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let none = [
        ("fr", "Aucune réclamation n'a été présentée."),
        ("de", "Es wurde kein Einspruch erhoben."),
        ("en", "No claim was made."),
    ];
    for (language, sentence) in none {
        assert!(printed(language).await.contains(sentence), "{language}: nobody claimed anything");
    }
    // A second office had a claim, and its counting is half-filled yet.
    let second = format!("{}?office=2", path(election, "depouillement"));
    let mut half = json!({
        "claims": [{ "subject": "Bulletin plié en deux", "decision": "Valable, à l'unanimité" }],
        "remarks": "Panne de courant"
    });
    save(second.clone(), &half).await;
    for (language, sentence) in none {
        let said = printed(language).await;
        assert!(!said.contains(sentence), "{language}: {said}");
        for words in ["Bulletin plié en deux", "Valable, à l'unanimité", "Panne de courant"] {
            assert!(said.contains(words), "{language}: {said}");
        }
    }
    // Half of a claim is none that can be printed, and nothing is printed without it.
    half["claims"] = json!([{ "decision": "Valable" }]);
    save(second, &half).await;
    let paper = format!("/v1/elections/{election}/papers/general_census_record");
    let refused = owner.get(&paper).await.problem(409, "paper_not_ready");
    assert_eq!(refused.json["errors"][0]["pointer"], "/depouillement/claims/0/subject");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_prefilled_each_value_with_its_origin_and_lacks_nothing_but_signatures() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, election) = (&world.space, &world.company.election);
    let owner = &space.owner;
    let address = path(election, "recensement_general");
    let prefill = format!("{address}/prefill");
    // Nothing was entered: the law and the file of the poll speak, in the language asked for.
    for (language, label) in
        [("fr", "Calculé selon la loi"), ("de", "Nach dem Gesetz berechnet"), ("en", "Computed by the law")]
    {
        let filled = owner.speaking(language).get(&prefill).await.expect(200);
        let expected = json!({
            "office": { "number": 1 }, "polling_day": "2024-03-12", "titulaires": 3, "suppleants": 3,
            "system": "majorite_relative"
        });
        assert_eq!(filled.json["draft"], expected);
        assert!(origins(&filled).contains(&("/titulaires".into(), "law".into(), String::new())));
        assert!(filled.json["origins"].to_string().contains(label), "{language}");
    }
    // Who stood is known once they were declared, and the hours once they were notified.
    for kind in [DemarcheKind::ElectionNotice, DemarcheKind::CandidateDeclaration] {
        space.demarche(election, kind, "transmitted").await;
    }
    let filled = owner.get(&prefill).await.expect(200);
    for (pointer, kind) in [
        ("/candidates/0/surname", "candidate_declaration"),
        ("/office/opened_at", "election_notice"),
        ("/office/place", "election_notice"),
    ] {
        let said = (pointer.to_owned(), "earlier".to_owned(), kind.to_owned());
        assert!(origins(&filled).contains(&said), "{pointer}: {}", filled.json["origins"]);
    }
    assert!(filled.json["draft"]["candidates"][0].get("votes").is_none());
    // What was entered goes before, and fills the rest.
    space.record(election, &space.sample_record(election).await).await.expect(200);
    let filled = owner.get(&prefill).await.expect(200);
    let record = |pointer: &str| (pointer.to_owned(), "record".to_owned(), String::new());
    for pointer in ["/counts/voters", "/candidates/0/votes", "/office/president/surname", "/office/place"] {
        assert!(origins(&filled).contains(&record(pointer)), "{pointer}");
    }
    // Reading keeps nothing; saved as it was filled, it lacks signatures and can be printed.
    let empty = owner.get(&address).await.expect(200);
    assert_eq!((empty.json["record"].clone(), empty.json["updated_at"].clone()), (json!({}), Value::Null));
    let saved = owner.put_if(&address, &empty.etag(), &filled.json["draft"]).await.expect(200);
    let codes: Vec<_> = saved.json["findings"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert!(codes.iter().all(|code| **code == "F.852" || **code == "F.853"), "{codes:?}");
    owner.get(&format!("/v1/elections/{election}/papers/general_census_record")).await.expect(200);
    let filed = space.transmit_prefilled(election, DemarcheKind::ResultDeclaration).await;
    let counts = |answer: &Value| answer["counts"].clone();
    let demarche = owner.get(&format!("/v1/demarches/{}", filed.id())).await.expect(200);
    assert_eq!(counts(&demarche.json["draft"]), counts(&filled.json["draft"]), "both say the same");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_prefilled_from_the_results_that_were_declared_and_never_for_a_stranger() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, election) = (&world.space, &world.company.election);
    space.demarche(election, DemarcheKind::ResultDeclaration, "transmitted").await;
    let prefill = format!("{}/prefill", path(election, "recensement_general"));
    let filled = space.owner.get(&prefill).await.expect(200);
    for pointer in ["/counts/voters", "/candidates/0/votes", "/office/president/surname"] {
        let said = (pointer.to_owned(), "earlier".to_owned(), "result_declaration".to_owned());
        assert!(origins(&filled).contains(&said), "{pointer}");
    }
    assert!(filled.json["draft"].get("signed_on").is_none());
    // One office of several: who stood, and not what all offices counted.
    let second = format!("{}/prefill?office=2", path(election, "depouillement"));
    let filled = space.owner.get(&second).await.expect(200);
    assert_eq!(filled.json["draft"]["office"], json!({ "number": 2 }));
    assert!(filled.json["draft"].get("counts").is_none());
    assert_eq!(filled.json["draft"]["candidates"].as_array().unwrap().len(), 8);
    space.owner.get(&format!("{prefill}?office=2")).await.problem(404, "not_found");
    world.authority.reviewer.get(&prefill).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn elections_without_a_vote_results_and_functions_are_printed_too() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let results = world.space.sample(election, DemarcheKind::ResultDeclaration).await;
    let elected = |place: usize| {
        let one = &results["candidates"][place];
        json!({
            "surname": one["surname"], "first_names": one["first_names"], "matricule": one["matricule"],
            "seat": if place < 3 { "titulaire" } else { "suppleant" }
        })
    };
    let by = json!({ "surname": "Ries", "first_names": "Iris" });
    for (kind, paper, record) in [
        (
            "election_office",
            "office_election_record",
            json!({
                "established_on": "2024-03-05", "established_by": by, "titulaires": 3, "suppleants": 3,
                "system": "majorite_relative", "all_agreed": true, "elected": (0..6).map(elected).collect::<Vec<_>>()
            }),
        ),
        (
            "no_candidate",
            "no_candidate_record",
            json!({ "candidatures_closed_on": "2024-02-29", "established_on": "2024-03-01", "established_by": by }),
        ),
    ] {
        let address = path(election, kind);
        let empty = owner.get(&address).await.expect(200);
        owner.put_if(&address, &empty.etag(), &record).await.expect(200);
        owner.get(&format!("/v1/elections/{election}/papers/{paper}")).await.expect(200);
    }
    world.space.record(election, &world.space.sample_record(election).await).await.expect(200);
    for paper in ["results_summary", "functions_declaration"] {
        for language in ["fr", "de", "en"] {
            owner
                .get(&format!("/v1/elections/{election}/papers/{paper}?language={language}"))
                .await
                .expect(200);
        }
    }
}
