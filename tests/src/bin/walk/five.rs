//! E. All five démarches of one poll, from facts that are entered once.

use serde_json::{Value, json};
use tests::world::Space;
use types::DemarcheKind;

use crate::{
    authority::World,
    lists::{all, demarche, french},
    output::{day, detail, late, section, shows, step, text},
};

/// E.
pub(crate) async fn act(world: &World, space: &Space) {
    section("E. The five démarches of the firm of 150, for the poll of 2024");
    let election = &world.proportional.election;
    let record = enter(space, election).await;
    prefilled(space, election).await;
    for (kind, number) in DemarcheKind::ALL.into_iter().zip(1..) {
        step(&format!("Démarche {number}: {}", kind.label(types::Language::Fr)));
        let sent = space.transmit_prefilled(election, kind).await;
        let seen = demarche(&space.owner, &sent.id()).await;
        // No text says until when the results of a vote are transmitted.
        let expected = if kind == DemarcheKind::ResultDeclaration { "on time" } else { "late" };
        assert_eq!((text(&seen, "status_label"), late(&seen)), ("Transmis", expected));
        shows(format!("as prefilled: Transmis, due {}, {}", day(&seen["due_on"]), late(&seen)));
    }
    step("Its space lists them all");
    let listed = all(&space.owner, &format!("/v1/spaces/{}/demarches", space.id)).await;
    assert_eq!(listed.len(), 5);
    assert!(listed.iter().all(|filed| filed["status"] == "transmitted"));
    shows("5 démarches, 5 transmitted");
    contradict(space, election, record).await;
}

async fn enter(space: &Space, election: &str) -> Value {
    step("The facts of the poll are entered once, in its record");
    let record = space.sample_record(election).await;
    let saved = space.record(election, &record).await.expect(200);
    assert_eq!((&saved.json["record"]["record"], &saved.json["contradicted"]), (&record, &json!([])));
    let parts: Vec<_> = record.as_object().into_iter().flatten().map(|(part, _)| part.as_str()).collect();
    shows(format!("{}; contradicts nothing", parts.join(", ")));
    record
}

async fn prefilled(space: &Space, election: &str) {
    step("A démarche says what it is prefilled with, and from where");
    let started = space.start(election, DemarcheKind::ElectionNotice).await;
    let path = format!("/v1/demarches/{}", started.id());
    let filled = french(&space.owner, &format!("{path}/prefill")).await;
    let origins: Vec<&Value> = filled["origins"].as_array().into_iter().flatten().collect();
    shows(format!("{} values", origins.len()));
    for pointer in ["/titulaires", "/polling_day", "/place"] {
        let origin = origins.iter().find(|origin| origin["pointer"] == pointer);
        let value = filled["draft"].pointer(pointer).unwrap_or(&Value::Null);
        detail(format!("{pointer}: {value} ({})", text(origin.expect("an origin"), "origin_label")));
    }
    space.owner.delete_if(&path, &started.etag()).await.expect(204);
}

async fn contradict(space: &Space, election: &str, mut record: Value) {
    step("What changes later names the démarche that it contradicts");
    record["notice"]["place"] = json!("Réfectoire");
    let saved = space.record(election, &record).await.expect(200);
    let contradicted = french(&space.owner, &format!("/v1/elections/{election}/contradictions")).await;
    let filings: Vec<&Value> = contradicted["contradicted"].as_array().into_iter().flatten().collect();
    assert_eq!((filings.len(), saved.json["contradicted"].as_array().map(Vec::len)), (1, Some(1)));
    let place = &filings[0]["contradictions"][0];
    assert_eq!(place["pointer"], "/place");
    shows(format!("{}: {} place", text(filings[0], "kind_label"), filings[0]["total"]));
    detail(format!("/place: {} was transmitted, now {}", place["filed"], place["now"]));
}
