//! The general count out of what the offices counted: nothing of it is typed twice.

use serde_json::{Value, json};
use tests::{Answer, Client, TestServer, world::OwnCompany};
use types::DemarcheKind;

fn officer(surname: &str) -> Value {
    json!({ "surname": surname, "first_names": "Iris" })
}

fn bureau(number: u32) -> Value {
    json!({
        "number": number, "place": "Salle de réunion", "opened_at": "09:00", "closed_at": "17:00",
        "president": officer("Ries"), "assessors": [officer("Steffen"), officer("Toussaint")]
    })
}

fn path(election: &str, kind: &str) -> String {
    format!("/v1/elections/{election}/proces-verbaux/{kind}")
}

async fn save(client: &Client, address: &str, record: &Value) -> Answer {
    let seen = client.get(address).await.expect(200);
    client.put_if(address, &seen.etag(), record).await.expect(200)
}

/// What stands against a record but for the signatures that are missing.
fn against(saved: &Answer) -> Vec<(String, String)> {
    let found = saved.json["findings"].as_array().unwrap().iter();
    let text = |one: &Value, member: &str| one[member].as_str().unwrap().to_owned();
    let found = found.map(|one| (text(one, "code"), text(one, "pointer")));
    found.filter(|(code, _)| code != "F.852" && code != "F.853").collect()
}

/// The counting of an office, as the sample of the results has it.
async fn counting(world: &OwnCompany, number: u32) -> Value {
    let mut pv = world.space.sample(&world.company.election, DemarcheKind::ResultDeclaration).await;
    let members = pv.as_object_mut().unwrap();
    members.retain(|name, _| !["outcome", "signed_on", "signed_by"].contains(&name.as_str()));
    members.insert("office".into(), bureau(number));
    let forget = |of: &mut Value| {
        for one in of.get_mut("candidates").and_then(Value::as_array_mut).into_iter().flatten() {
            one.as_object_mut().unwrap().remove("status");
        }
    };
    forget(&mut pv);
    for list in pv.get_mut("lists").and_then(Value::as_array_mut).into_iter().flatten() {
        list.as_object_mut().unwrap().remove("number");
        forget(list);
    }
    pv
}

async fn prefill(world: &OwnCompany) -> Value {
    let address = path(&world.company.election, "recensement_general");
    world.space.owner.get(&format!("{address}/prefill")).await.expect(200).json["draft"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_offices_by_majority_fill_the_general_count_and_the_results() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    for number in [1, 2] {
        let address = format!("{}?office={number}", path(election, "depouillement"));
        assert_eq!(against(&save(owner, &address, &counting(&world, number).await).await), []);
    }
    let one = counting(&world, 1).await;
    let filled = prefill(&world).await;
    let twice = |place: &str| json!(2 * one["counts"][place].as_u64().unwrap());
    for place in ["electors", "voters", "valid", "blank", "null"] {
        assert_eq!(filled["counts"][place], twice(place), "{place}");
    }
    assert_eq!(filled["offices"].as_array().map(Vec::len), Some(2));
    let saved = save(owner, &path(election, "recensement_general"), &filled).await;
    assert_eq!(against(&saved), []);
    owner.get(&format!("/v1/elections/{election}/papers/general_census_record")).await.expect(200);
    // The results say the same before anybody has signed, and hold.
    let started = world.space.start(election, DemarcheKind::ResultDeclaration).await;
    let results = owner.get(&format!("/v1/demarches/{}/prefill", started.id())).await.expect(200);
    let draft = &results.json["draft"];
    assert_eq!((&draft["counts"], &draft["candidates"]), (&filled["counts"], &filled["candidates"]));
    assert!(results.json["origins"].as_array().unwrap().iter().all(|one| one["origin"] == "general_count"));
    let sent = world.space.transmit_prefilled(election, DemarcheKind::ResultDeclaration).await;
    assert_eq!(sent.json["draft"]["candidates"], filled["candidates"]);
    owner.get(&format!("/v1/elections/{election}/papers/results_summary")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn candidates_equal_in_votes_and_age_wait_for_a_lot() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let mut one = counting(&world, 1).await;
    let first = one["candidates"][2]["matricule"].as_str().unwrap().to_owned();
    let same_day = (0..100_000_u32).map(|rest| format!("{}{rest:05}", &first[..8]));
    let second = same_day.filter(|text| text.parse::<types::PersonMatricule>().is_ok()).nth(7).unwrap();
    one["candidates"][3]["matricule"] = json!(second);
    one["candidates"][3]["votes"] = one["candidates"][2]["votes"].clone();
    save(owner, &path(election, "depouillement"), &one).await;
    let open = prefill(&world).await;
    assert!(open["candidates"].as_array().unwrap().iter().all(|one| one.get("status").is_none()), "{open}");
    let asked = owner.get(&format!("/v1/elections/{election}/general-count")).await.expect(200).json;
    assert_eq!((&asked["status"], &asked["record"]["counts"]), (&json!("open"), &open["counts"]));
    assert_eq!(asked["questions"][0]["pointer"], "/candidate_lots");
    assert_eq!(asked["questions"][0]["candidates"].as_array().map(Vec::len), Some(2));
    let general = path(election, "recensement_general");
    save(owner, &general, &json!({ "candidate_lots": [[second]] })).await;
    let decided = prefill(&world).await;
    let asked = owner.get(&format!("/v1/elections/{election}/general-count")).await.expect(200).json;
    assert_eq!((&asked["status"], &asked["questions"]), (&json!("decided"), &json!([])));
    assert!(!asked["reasons"].as_array().unwrap().is_empty(), "{asked}");
    assert_eq!(decided["candidates"][3]["status"], "titulaire");
    assert_eq!(decided["candidates"][2]["status"], "suppleant");
    assert_eq!(against(&save(owner, &general, &decided).await), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn equal_lists_wait_for_a_lot_and_no_total_contradicts_while_one_types() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 150).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    for number in [1, 2] {
        let mut pv = counting(&world, number).await;
        // Two lists of as many candidates, each with ten votes: alike in all.
        let lists = pv["lists"].as_array_mut().unwrap();
        lists.truncate(2);
        for list in lists.iter_mut() {
            let candidates = list["candidates"].as_array_mut().unwrap();
            candidates.truncate(5);
            candidates.iter_mut().for_each(|one| one["votes"] = json!(10));
            list["suffrages"] = json!(50);
        }
        let address = format!("{}?office={number}", path(election, "depouillement"));
        let mut half = pv.clone();
        half["office"] = json!({ "number": number });
        half["counts"]["voters"] = json!(1_000_000);
        let typed = against(&save(owner, &address, &half).await);
        assert!(typed.contains(&("F.401".into(), "/counts/voters".into())), "{typed:?}");
        save(owner, &address, &pv).await;
    }
    let open = prefill(&world).await;
    assert!(open.get("apportionment").is_none() && open["lists"][0]["suffrages"] == 100, "{open}");
    let general = path(election, "recensement_general");
    let (first, second) = (open["lists"][0]["name"].clone(), open["lists"][1]["name"].clone());
    save(owner, &general, &json!({ "apportionment": { "lots": [second] } })).await;
    let decided = prefill(&world).await;
    let seats = &decided["apportionment"]["titulaire_seats"];
    assert_eq!((&seats[first.as_str().unwrap()], &seats[second.as_str().unwrap()]), (&json!(2), &json!(3)));
    let errors = against(&save(owner, &general, &decided).await);
    assert!(errors.iter().all(|(code, _)| !code.starts_with("F.")), "{errors:?}");
}
