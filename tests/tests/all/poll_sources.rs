//! Who says a fact of a poll, in which order, and what a filing is judged by.

use app::{housekeeping, limits::Limit};
use serde_json::{Value, json};
use tests::{Answer, TestServer, world::OwnCompany};
use types::DemarcheKind::{
    self, CandidateDeclaration, ClaimsNotice, ElectionNotice, FunctionsDeclaration, ResultDeclaration,
};

use crate::polls::{begin, counted, draft, file, file_draft, poll};

/// The last lawful day of a démarche.
fn due(poll: &Answer, kind: DemarcheKind) -> &Value {
    let milestones = poll.json["milestones"].as_array().unwrap();
    &milestones.iter().find(|each| each["kind"] == kind.code()).unwrap()["due_on"]
}

fn codes(answer: &Answer) -> Vec<&str> {
    let findings = answer.json["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_filed_before_it_has_happened() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let nobody = json!({ "situation": "no_candidate" });
    let recent = json!({ "situation": "recent_delegation", "elected_on": "2024-02-02" });
    for (kind, early, now, code, then) in [
        (CandidateDeclaration, nobody, "2024-02-29T16:59:59Z", "F.006", "2024-02-29T17:00:00Z"),
        (CandidateDeclaration, recent, "2024-02-01T22:59:59Z", "F.005", "2024-02-01T23:00:00Z"),
        (
            CandidateDeclaration,
            draft(CandidateDeclaration, 60),
            "2024-02-26T14:59:59Z",
            "F.005",
            "2024-02-26T15:00:00Z",
        ),
        (
            ResultDeclaration,
            draft(ResultDeclaration, 60),
            "2024-03-11T22:59:59Z",
            "F.415",
            "2024-03-11T23:00:00Z",
        ),
        (
            FunctionsDeclaration,
            draft(FunctionsDeclaration, 60),
            "2024-04-02T21:59:59Z",
            "F.005",
            "2024-04-02T22:00:00Z",
        ),
    ] {
        server.set_time(now);
        let path = begin(&world, kind, &early).await;
        let refused = owner.post(&format!("{path}/confirmations"), &Value::Null).await;
        assert!(
            refused.clone().problem(422, "content_invalid").found().iter().any(|(_, found)| *found == code),
            "{kind:?}"
        );
        server.set_time(then);
        owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
    }
    // The notice says when the last office closes.
    server.set_time("2024-02-01T09:00:00Z");
    file(&world, ElectionNotice, 60).await;
    let path = begin(&world, ResultDeclaration, &draft(ResultDeclaration, 60)).await;
    server.set_time("2024-03-12T15:59:59Z");
    let checks = owner.get(&format!("{path}/checks")).await.expect(200);
    assert_eq!(codes(&checks), ["F.415"]);
    server.set_time("2024-03-12T16:00:00Z");
    let checks = owner.get(&format!("{path}/checks")).await.expect(200);
    assert_eq!(codes(&checks), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_is_held_as_its_notice_says_and_before_that_as_its_company_plans() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let plan = json!({ "notice": { "opening_day": "2024-03-11", "postal_vote": true, "place": "Salle A" } });
    world.space.record(election, &plan).await.expect(200);
    let planned = poll(owner, &world).await;
    let held = |poll: &Answer| {
        let arrangements = &poll.json["arrangements"];
        let sources = arrangements["sources"].as_array().unwrap();
        let mut sources: Vec<_> = sources.iter().map(|said| said["source"].as_str().unwrap()).collect();
        sources.dedup();
        json!([
            arrangements["opening_day_on"],
            arrangements["postal_vote"],
            arrangements["closes_at"],
            sources
        ])
    };
    assert_eq!(held(&planned), json!(["2024-03-11", true, null, ["firm"]]));
    // Registered before the ballots are sent, ten days before the poll opens.
    assert_eq!(due(&planned, CandidateDeclaration), "2024-02-28");
    let started = world.space.start(election, CandidateDeclaration).await;
    assert_eq!(started.json["due_on"], "2024-02-28");

    file(&world, ElectionNotice, 60).await;
    let notified = poll(&world.authority.reviewer, &world).await;
    assert_eq!(held(&notified), json!(["2024-03-12", false, "17:00", ["notice"]]));
    assert_eq!(due(&notified, CandidateDeclaration), "2024-03-06");
    let listed = owner.get(&format!("/v1/demarches/{}", started.id())).await.expect(200);
    assert_eq!(listed.json["due_on"], "2024-03-06");
    world.space.record(election, &plan).await.expect(200);
    assert_eq!(poll(owner, &world).await.json["arrangements"], notified.json["arrangements"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn candidatures_that_stayed_open_are_late_only_after_they_have_closed() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let mut notice = draft(ElectionNotice, 60);
    notice["postal_vote"] = json!(true);
    notice["opening_day"] = json!("2024-03-11");
    file_draft(&world, ElectionNotice, &notice).await;
    // Three candidates for six seats until the first limit, and one after it.
    let mut few = draft(CandidateDeclaration, 60);
    few["candidatures"].as_array_mut().unwrap().truncate(4);
    few["candidatures"][3]["received_on"] = json!("2024-02-27");
    let sent = {
        let path = begin(&world, CandidateDeclaration, &few).await;
        server.set_time("2024-02-28T18:00:00Z");
        world.space.finish(&path).await
    };
    assert_eq!((&sent.json["due_on"], &sent.json["late"]), (&json!("2024-02-28"), &json!(false)));
    assert_eq!(poll(&world.space.owner, &world).await.json["arrangements"]["extension"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_company_has_counted_itself_fills_its_notice_and_stays_its_own() {
    let server = TestServer::with(|settings| settings.limits.set(Limit::StaffDays, 30)).await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let path = format!("/v1/elections/{}/own-count", world.company.election);
    let none = owner.get(&path).await.expect(200);
    assert_eq!((&none.json["headcount"], &none.json["staff"]), (&Value::Null, &Value::Null));

    let people: String = (1..=118).map(|number| format!("cdi;Weber Anne {number};40\n")).collect();
    let csv = format!("kind;name;weekly_hours\n{people}cdi;;8\ncdi;;8\n");
    let staff = json!({ "csv": csv });
    let refused = owner.put_if(&path, &none.etag(), &json!({ "csv": csv, "week": "tue_sat" })).await;
    assert_eq!(refused.problem(422, "content_invalid").found(), [("/week", "not_applicable")]);
    let saved = owner.put_if(&path, &none.etag(), &staff).await.expect(200);
    assert_eq!((&saved.json["headcount"], &saved.json["staff"]), (&json!(118), &staff));
    assert_eq!(
        (&saved.json["answer"]["titulaires"], &saved.json["answer"]["lines"]),
        (&json!(5), &json!([]))
    );
    owner.put_if(&path, &none.etag(), &staff).await.problem(412, "stale");
    // Both sides see that it differs from the register; who works there is the company's alone.
    for person in [owner, reviewer] {
        assert_eq!(counted(&poll(person, &world).await), json!([118, "firm", 60, 5]));
    }
    for person in [reviewer, &world.authority.administrator] {
        person.get(&path).await.problem(404, "not_found");
    }
    world.register(70, "mon_fri").await;
    assert_eq!(counted(&poll(owner, &world).await), json!([118, "firm", 70, 5]));
    let begun = json!({ "election_id": world.company.election, "kind": "election_notice", "prefill": true });
    let begun = owner.post(&format!("/v1/spaces/{}/demarches", world.space.id), &begun).await.expect(201);
    let begun = owner.get(&format!("/v1/demarches/{}", begun.id())).await.expect(200);
    let headcount = json!({
        "at_least_16_hours": 118, "below_16_hours": { "employees": 2, "weekly_hours": "16.00" },
        "fixed_term": { "employees": 0, "counted": "0.00" }, "seconded": { "employees": 0, "counted": "0.00" },
        "total": 118
    });
    assert_eq!(
        (&begun.json["draft"]["headcount"], &begun.json["draft"]["titulaires"]),
        (&headcount, &json!(5))
    );

    let tidy = async || {
        let app = server.app();
        let nobody = app::Request::of_nobody(&app, store::Task::Housekeeping, "tidy");
        housekeeping::tidy(&app, &nobody).await.unwrap().value.unwrap().counted.staffs
    };
    assert_eq!(tidy().await, 0);
    server.set_time("2024-03-02T09:00:01Z");
    assert_eq!(tidy().await, 1);
    let kept = owner.get(&path).await.expect(200);
    assert_eq!((&kept.json["headcount"], &kept.json["staff"]), (&json!(118), &Value::Null));
    assert_eq!(kept.json["answer"], saved.json["answer"], "sums and reasons stay");
    let names =
        "(select count(*) = 0 from own_counts where staff is not null or answers::text like '%Weber%')";
    assert!(server.holds(names).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_confirmed_is_transmitted_only_where_it_still_holds() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/demarches/{}", world.demarche(CandidateDeclaration, "ready").await.id());
    world.space.attach_required(&path).await;
    let ready = owner.get(&path).await.expect(200);
    // The notice comes after it, with another headcount.
    file(&world, ElectionNotice, 120).await;
    let lights = owner.get(&format!("{path}/lights")).await.expect(200);
    let lights = lights.json["lights"].as_array().unwrap();
    let red: Vec<_> =
        lights.iter().filter(|light| light["state"] == "red").map(|light| &light["code"]).collect();
    assert_eq!(red, ["entries_hold"]);
    let refused = owner.post_if(&format!("{path}/transmissions"), &ready.etag(), &Value::Null).await;
    assert!(refused.problem(422, "content_invalid").found().contains(&("/system", "F.002")));
    let read = owner.get(&path).await.expect(200);
    assert_eq!((read.text("/status"), read.etag()), ("ready".to_owned(), ready.etag()), "nothing is lost");
    owner.put_if(&format!("{path}/draft"), &read.etag(), &draft(CandidateDeclaration, 120)).await.expect(200);
    assert_eq!(world.space.finish(&path).await.text("/status"), "transmitted");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_is_judged_by_the_facts_of_its_time_and_by_what_was_decided_since() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let notice = file(&world, ElectionNotice, 60).await;
    let sent = file(&world, ClaimsNotice, 60).await;
    let path = format!("/v1/demarches/{}", sent.id());
    // Tuesday to Saturday: three working days from Monday 19 February would end on Friday.
    world.register(60, "tue_sat").await;
    let correct = async |place: &str| {
        let body = json!({ "text": "Merci de corriger.", "points": [{ "pointer": "/consultation_place", "words": "Où ?" }] });
        reviewer.post(&format!("{path}/corrections"), &body).await.expect(201);
        let read = owner.get(&path).await.expect(200);
        let mut draft = read.json["draft"].clone();
        draft["consultation_place"] = json!(place);
        owner.put_if(&format!("{path}/draft"), &read.etag(), &draft).await.expect(200);
        world.space.finish(&path).await
    };
    server.set_time("2024-02-01T09:30:00Z");
    assert_eq!(correct("Bureau 1").await.text("/status"), "transmitted");
    let decision = json!({
        "decided_on": "2024-02-01", "reference": "ITM 2024/0117", "reason": "Vote par correspondance autorisé",
        "postal_vote": true
    });
    let decisions = format!("/v1/elections/{}/decisions", world.company.election);
    server.set_time("2024-02-01T10:00:00Z");
    reviewer.post(&decisions, &decision).await.expect(201);
    server.set_time("2024-02-01T10:30:00Z");
    correct("Bureau 2").await;
    for person in [owner, reviewer] {
        let sent = person.get(&format!("{path}/transmissions")).await.expect(200);
        let sent = sent.json["items"].as_array().unwrap();
        let judged: Vec<_> = sent
            .iter()
            .map(|sent| {
                json!([
                    sent["facts"]["week_pattern"],
                    sent["facts"]["postal_vote"],
                    sent["earlier"].as_array().unwrap().len()
                ])
            })
            .collect();
        assert_eq!(
            judged,
            [json!(["mon_fri", false, 1]), json!(["mon_fri", false, 2]), json!(["tue_sat", true, 2])]
        );
        let digest = person.get(&format!("/v1/demarches/{}/transmissions", notice.id())).await.expect(200);
        assert_eq!(sent[0]["earlier"][0], digest.json["items"][0]["content_digest"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_decision_changes_facts_that_stand() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    for kind in [ElectionNotice, CandidateDeclaration] {
        file(&world, kind, 60).await;
    }
    server.set_time("2024-03-01T09:00:00Z");
    let path = format!("/v1/elections/{}/decisions", world.company.election);
    let decided = |facts: Value| {
        let mut decision =
            json!({ "decided_on": "2024-03-01", "reference": "TA 51234", "reason": "Effectif revu" });
        decision.as_object_mut().unwrap().extend(facts.as_object().unwrap().clone());
        decision
    };
    for (facts, at, code) in [
        (json!({}), "", "decision_says_nothing"),
        (json!({ "headcount": 120, "decided_on": "2024-03-09" }), "/decided_on", "day_to_come"),
        (json!({ "opening_day_on": "2024-03-09" }), "/opening_day_on", "F.105"),
        (json!({ "closes_at": "25:00" }), "/closes_at", "bad_time"),
    ] {
        let refused = reviewer.post(&path, &decided(facts)).await;
        assert!(refused.found().contains(&(at, code)), "{} {:?}", refused.status, refused.found());
    }
    let before = poll(owner, &world).await;
    reviewer.post(&path, &decided(json!({ "headcount": 120 }))).await.expect(201);
    let after = poll(owner, &world).await;
    assert_eq!(
        (counted(&before), counted(&after)),
        (json!([60, "notice", 60, 3]), json!([120, "decision", 60, 5]))
    );
    assert_eq!(before.json["arrangements"], after.json["arrangements"]);
    world.register(15, "mon_fri").await;
    for person in [owner, reviewer] {
        assert_eq!(counted(&poll(person, &world).await), json!([120, "decision", 15, 5]));
        let listed = person.get(&path).await.expect(200);
        assert_eq!(
            (&listed.json["items"][0]["reference"], &listed.json["items"][0]["headcount"]),
            (&json!("TA 51234"), &json!(120))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_result_that_says_other_than_the_signed_record_is_told_place_by_place() {
    let server = TestServer::start().await;
    server.set_time("2024-03-12T20:00:00Z");
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, space, election) = (&world.space.owner, &world.space, &world.company.election);
    space.record(election, &space.sample_record(election).await).await.expect(200);
    let address = format!("/v1/elections/{election}/proces-verbaux/recensement_general");
    let mut record = owner.get(&format!("{address}/prefill")).await.expect(200).json["draft"].clone();
    for officer in ["/office/president", "/office/assessors/0", "/office/assessors/1"] {
        record.pointer_mut(officer).unwrap()["signed_on"] = json!("2024-03-12");
    }
    let empty = owner.get(&address).await.expect(200);
    owner.put_if(&address, &empty.etag(), &record).await.expect(200);
    let begun = json!({ "election_id": election, "kind": "result_declaration", "prefill": true });
    let begun = owner.post(&format!("/v1/spaces/{}/demarches", space.id), &begun).await.expect(201);
    let path = format!("/v1/demarches/{}", begun.id());
    let begun = owner.get(&path).await.expect(200);
    let checks = async || owner.get(&format!("{path}/checks")).await.expect(200);
    assert_eq!(codes(&checks().await), [""; 0]);
    let mut draft = begun.json["draft"].clone();
    draft["signed_by"]["president"]["surname"] = json!("Kieffer");
    owner.put_if(&format!("{path}/draft"), &begun.etag(), &draft).await.expect(200);
    let found = checks().await;
    assert_eq!((&found.json["complete"], codes(&found)), (&json!(true), vec!["W.411"]));
    assert_eq!(found.json["findings"][0]["pointer"], "/signed_by/president/surname");
}
