//! J. What is to come: the ordinary poll of 2029, whose day is fictional, and an off-cycle poll after it, lived day by day on
//! the clock of the trial, from a company's own count to the functions.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use serde_json::{Value, json};
use tests::{
    Client,
    world::{Authority, CLOCK, Company, Space},
};
use types::DemarcheKind;

use crate::{
    authority::World,
    lists::demarche,
    output::{day, detail, late, section, shows, step, text},
};

/// Fictional: nobody has fixed the day of 2029.
const NATIONAL_DAY: &str = "2029-03-13";

/// J.
pub(crate) async fn act(nobody: &Client, world: &World) {
    section("J. What is to come: the poll of 2029 (its day is fictional) and one after it, day by day");
    let authority = &world.authority;
    set_clock(authority, "2029-01-08T09:00:00Z").await;
    let authority = Authority { term: term_of_2029(authority).await, ..authority.clone() };

    step("A firm of 60 by the register, and its own space");
    let company = authority.company("Menuiserie Hoffmann", 60).await;
    let space = own_space(nobody, &authority, &company, "Menuiserie Hoffmann").await;
    shows("certified with the code of 2029");
    set_clock(&authority, "2029-02-01T09:00:00Z").await;
    count(&authority, &space, &company.election, 118).await;
    live(&authority, &space, &company.election).await;

    set_clock(&authority, "2029-05-02T09:00:00Z").await;
    step("A firm that reached 15 after that poll, and its off-cycle poll");
    let body = json!({
        "term_id": authority.term, "matricule": tests::world::fresh_matricule().as_str(),
        "entry": {
            "legal_name": "Pépinière Weis", "street": "4, rue des Prés", "postal_code": "L-9350", "locality": "Bastendorf",
            "headcount": 14
        }
    });
    let entered = authority.administrator.post("/v1/companies", &body).await.expect(201);
    assert_eq!(entered.json["election_id"], Value::Null, "it had no poll in March");
    let id = entered.text("/company/id");
    let poll = json!({ "term_id": authority.term, "poll": "off_cycle", "election_day_on": "2029-07-10" });
    let polls = format!("/v1/companies/{id}/elections");
    let election = authority.administrator.post(&polls, &poll).await.expect(201).id();
    let codes = authority.issue(std::slice::from_ref(&id)).await.remove(0);
    let company = Company { company: id, election, codes };
    let space = own_space(nobody, &authority, &company, "Pépinière Weis").await;
    shows("no poll in March, its own on 10.07.2029");
    set_clock(&authority, "2029-06-01T09:00:00Z").await;
    count(&authority, &space, &company.election, 17).await;
    live(&authority, &space, &company.election).await;
}

/// Sets the clock of the trial; every answer says so.
async fn set_clock(authority: &Authority, now: &str) {
    step("The clock of the trial is moved");
    let set = authority.set_clock(now).await;
    let announced = authority.administrator.get("/health/live").await.expect(200);
    assert_eq!(announced.header("trial-time").get(..10), now.get(..10), "an answer says which day it is");
    shows(format!("{}, and every answer says so", day(&set.json["now"])));
}

async fn term_of_2029(authority: &Authority) -> String {
    step("The term 2029-2034 has a day (fictional)");
    let administrator = &authority.administrator;
    let listed = administrator.get("/v1/terms?limit=100").await.expect(200);
    let terms = listed.json["items"].as_array().cloned().unwrap_or_default();
    let id = match terms.iter().find(|term| term["first_year"] == 2029) {
        Some(term) => text(term, "id").to_owned(),
        None => administrator.post("/v1/terms", &json!({ "first_year": 2029 })).await.expect(201).id(),
    };
    let path = format!("/v1/terms/{id}");
    let term = administrator.get(&path).await.expect(200);
    if term.json["national_day_on"] != NATIONAL_DAY {
        let body = json!({ "national_day_on": NATIONAL_DAY });
        administrator.patch_if(&path, &term.etag(), &body).await.expect(200);
    }
    shows(day(&json!(NATIONAL_DAY)));
    id
}

async fn own_space(nobody: &Client, authority: &Authority, company: &Company, name: &str) -> Space {
    let owner = nobody.fresh_person("Marc Hoffmann").await;
    let space = Space::found(&owner, "firm", name, &authority.term).await;
    space.certify(company).await;
    space
}

/// The company counts itself, otherwise than the register; both sides see it, and the desk takes it.
async fn count(authority: &Authority, space: &Space, election: &str, headcount: u32) {
    step("The firm counts itself, on the first day of the month");
    let path = format!("/v1/elections/{election}/own-count");
    let seen = space.owner.get(&path).await.expect(200).etag();
    let staff = json!({ "cdi_full_time": headcount, "apprentices": 2 });
    let counted = space.owner.put_if(&path, &seen, &staff).await.expect(200);
    assert_eq!(counted.json["headcount"], headcount);
    let poll = authority.reviewer.get(&format!("/v1/elections/{election}")).await.expect(200);
    assert_eq!(
        (&poll.json["headcount"], &poll.json["headcount_source"]),
        (&json!(headcount), &json!("firm"))
    );
    assert_ne!(poll.json["register_headcount"], poll.json["headcount"]);
    shows(format!(
        "{headcount}, {} in the register: titulaires to elect: {}",
        poll.json["register_headcount"], poll.json["seats"]["titulaires"]
    ));
    step("The desk answers the difference by a decision");
    let decided = json!({
        "decided_on": day_of(authority).await, "reference": "ITM 2029/0117", "headcount": headcount,
        "reason": "Effectif vérifié : le relevé de la firme est exact."
    });
    authority.reviewer.post(&format!("/v1/elections/{election}/decisions"), &decided).await.expect(201);
    let poll = space.owner.get(&format!("/v1/elections/{election}")).await.expect(200);
    assert_eq!(
        (text(&poll.json, "headcount_source"), &poll.json["headcount"]),
        ("decision", &json!(headcount))
    );
    shows(format!("{headcount} by decision, for both sides"));
}

async fn day_of(authority: &Authority) -> NaiveDate {
    let now: DateTime<Utc> =
        authority.administrator.get(CLOCK).await.expect(200).text("/now").parse().expect("a time");
    now.date_naive()
}

/// All five démarches of a poll, each on its last lawful day.
async fn live(authority: &Authority, space: &Space, election: &str) {
    let mut record = space.sample_record(election).await;
    // The headcount of the notice is the one that was counted.
    record["notice"].as_object_mut().expect("a notice").remove("headcount");
    space.record(election, &record).await.expect(200);
    let poll = space.owner.get(&format!("/v1/elections/{election}")).await.expect(200);
    let milestones = poll.json["milestones"].as_array().cloned().unwrap_or_default();
    for kind in DemarcheKind::ALL {
        let due =
            milestones.iter().find(|each| each["kind"] == kind.code()).map(|each| each["due_on"].clone());
        let (on, hour) = match kind {
            DemarcheKind::ResultDeclaration => (due.unwrap_or_default(), 18),
            DemarcheKind::FunctionsDeclaration => (record["functions"]["notified_on"].clone(), 12),
            _ => (due.unwrap_or_default(), 10),
        };
        let on: NaiveDate = on.as_str().and_then(|on| on.parse().ok()).expect("a day");
        let noon = on.and_time(NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour")).and_utc();
        set_clock(authority, &noon.to_rfc3339()).await;
        step(&format!("{} is filed on its last day", kind.label(types::Language::Fr)));
        let sent = space.transmit_prefilled(election, kind).await;
        let seen = demarche(&space.owner, &sent.id()).await;
        assert_eq!((text(&seen, "status_label"), late(&seen)), ("Transmis", "on time"));
        shows(format!("Transmis, due {}, on time", day(&seen["due_on"])));
    }
    set_clock(
        authority,
        &(day_of(authority).await + Days::new(30)).and_time(NaiveTime::MIN).and_utc().to_rfc3339(),
    )
    .await;
    step("The register changes, and the poll stays as it was held");
    let held = space.owner.get(&format!("/v1/elections/{election}")).await.expect(200);
    let facts = ["headcount", "headcount_source", "seats", "arrangements", "milestones"];
    let company = held.text("/company_id");
    let path = format!("/v1/companies/{company}");
    let read = authority.administrator.get(&path).await.expect(200);
    let entry = json!({
        "legal_name": read.json["legal_name"], "street": read.json["street"], "postal_code": read.json["postal_code"],
        "locality": read.json["locality"], "headcount": 31
    });
    authority.administrator.put_if(&path, &read.etag(), &entry).await.expect(200);
    let after = space.owner.get(&format!("/v1/elections/{election}")).await.expect(200);
    for fact in facts {
        assert_eq!(held.json[fact], after.json[fact], "{fact}");
    }
    shows(format!(
        "{} in the register, {} for the poll",
        after.json["register_headcount"], after.json["headcount"]
    ));
    let sent = authority.reviewer.get(&format!("/v1/elections/{election}/decisions")).await.expect(200);
    detail(format!("by {}", sent.text("/items/0/reference")));
}
