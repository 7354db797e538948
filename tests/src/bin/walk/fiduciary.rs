//! F. The fiduciary registers 300 clients in one call and groups them by headcount.

use std::collections::HashSet;

use serde_json::{Value, json};
use tests::{Answer, Client, client::fresh_key, world::Space};

use crate::{
    authority::{ClientCompany, World},
    lists::all,
    output::{detail, refusal, section, shows, step, text},
    own_space::mistyped,
};

/// The fiduciary after its grouping.
pub(crate) struct Fiduciary {
    /// The space of the companies of 151 to 300 employees.
    pub(crate) space: Space,
    /// Its companies.
    pub(crate) companies: Vec<String>,
}

/// F.
pub(crate) async fn act(nobody: &Client, world: &World) -> Fiduciary {
    section("F. The fiduciary (mandataire): 300 clients, grouped over its spaces");
    step("Claire Hoffmann founds the fiduciary with its first space");
    let owner = nobody.fresh_person("Claire Hoffmann").await;
    let first = Space::found(&owner, "fiduciary", "Fiduciaire du Centre", &world.authority.term).await;
    shows("Fiduciaire du Centre, space 1 of 10");
    dry_run(&first, &world.clients).await;
    register(&first, &world.clients).await;
    let planned = simulate(&first, world).await;
    let applied = apply(&first, world, &planned).await;
    limit(&first, world).await;
    let group = &applied["groups"][1];
    let companies = group["firms"].as_array().into_iter().flatten();
    Fiduciary {
        space: Space { id: text(group, "space_id").to_owned(), ..first },
        companies: companies.map(|company| text(company, "company_id").to_owned()).collect(),
    }
}

fn lines(clients: &[ClientCompany]) -> Vec<Value> {
    let line = |client: &ClientCompany| json!({ "titulaire_code": client.codes.titulaire, "mandataire_code": client.codes.mandataire });
    clients.iter().map(line).collect()
}

async fn dry_run(space: &Space, clients: &[ClientCompany]) {
    step("A dry run of the 300 finds a mistyped line, saves nothing");
    let mut items = lines(clients);
    items[16]["mandataire_code"] = json!(mistyped(&clients[16].codes.mandataire, 2));
    let path = format!("/v1/spaces/{}/accesses/bulk?validate_only=true", space.id);
    let dry = space.owner.post(&path, &json!({ "items": items })).await.expect(207);
    assert_eq!(counts(&dry), (299, 1));
    shows("207: 299 would be added, 1 refused");
    let bad = &dry.json["items"][16];
    let found = &bad["errors"][0];
    assert_eq!((&bad["line"], text(found, "code")), (&json!(17), "code_check"));
    detail(format!("line {}, {}: {}", bad["line"], bad["status"], text(found, "message")));
    assert!(all(&space.owner, &format!("/v1/spaces/{}/accesses", space.id)).await.is_empty());
}

fn counts(bulk: &Answer) -> (u64, u64) {
    let count = |field: &str| bulk.json[field].as_u64().unwrap_or_default();
    (count("added"), count("refused"))
}

async fn register(space: &Space, clients: &[ClientCompany]) {
    step("ONE call registers the 300, with both codes of each");
    let (path, key) = (format!("/v1/spaces/{}/accesses/bulk", space.id), fresh_key());
    let body = json!({ "items": lines(clients) });
    let bulk = space.owner.post_keyed(&path, &body, &key).await.expect(207);
    assert_eq!(counts(&bulk), (300, 0));
    shows(format!("207: {} added, {} refused, one result a line", bulk.json["added"], bulk.json["refused"]));
    step("The same call with the same key does nothing again");
    let again = space.owner.post_keyed(&path, &body, &key).await.expect(207);
    assert_eq!((again.header("idempotent-replayed"), &again.json), ("true", &bulk.json));
    shows("207: the first answer, word for word (Idempotent-Replayed: true)");
    step("The space acts for each client");
    let accesses = all(&space.owner, &format!("/v1/spaces/{}/accesses", space.id)).await;
    let held: HashSet<&str> = accesses.iter().map(|access| text(access, "company_id")).collect();
    assert!(clients.iter().all(|client| held.contains(client.company.as_str())));
    shows(format!("{} accesses in one space", accesses.len()));
}

async fn simulate(space: &Space, world: &World) -> Value {
    step("A grouping by headcount is simulated");
    let path = format!("/v1/organisations/{}/grouping-simulations", space.organisation);
    let body = json!({ "term_id": world.authority.term });
    let plan = space.owner.post(&path, &body).await.expect(200).json;
    assert_eq!(plan["applied"], false);
    let spaces = spaces_of(space).await;
    assert_eq!(spaces.len(), 1, "a simulation opens no space");
    shows(format!("{} firms would move; nothing has changed", plan["moves"]));
    table(&plan);
    plan
}

fn table(plan: &Value) {
    let (groups, unassigned) = (plan["groups"].as_array(), plan["unassigned"].as_array());
    detail(format!("{:<12} {:>5}  {}", "band", "firms", "reason"));
    let mut placed = 0;
    for group in groups.into_iter().flatten() {
        let companies = group["firms"].as_array().map_or(0, Vec::len);
        placed += companies;
        detail(format!("{:<12} {companies:>5}  {}", text(group, "label"), text(group, "reason_label")));
    }
    let left: Vec<&Value> = unassigned.into_iter().flatten().collect();
    detail(format!("{:<12} {:>5}  they stay where they are:", "unassigned", left.len()));
    for one in &left {
        let company = &one["firm"];
        let headcount =
            company["headcount"].as_u64().map_or_else(|| "?".to_owned(), |count| count.to_string());
        detail(format!("{headcount:>18}  {} ({})", text(one, "reason_label"), text(company, "legal_name")));
    }
    assert_eq!((groups.map_or(0, Vec::len), placed, left.len()), (5, 295, 5), "five bands, 300 firms");
}

async fn apply(space: &Space, world: &World, planned: &Value) -> Value {
    step("It is applied: spaces are opened, firms moved, no code asked");
    let path = format!("/v1/organisations/{}/groupings", space.organisation);
    let body = json!({ "term_id": world.authority.term });
    let done = space.owner.post(&path, &body).await.expect(201).json;
    assert_eq!((&done["applied"], &done["moves"]), (&json!(true), &planned["moves"]));
    shows(format!("{} firms moved, {} spaces", done["moves"], spaces_of(space).await.len()));
    for group in done["groups"].as_array().into_iter().flatten() {
        let listed = all(&space.owner, &format!("/v1/spaces/{}/accesses", text(group, "space_id"))).await;
        let held: HashSet<&str> = listed.iter().map(|access| text(access, "company_id")).collect();
        let companies: Vec<&Value> = group["firms"].as_array().into_iter().flatten().collect();
        assert!(
            companies.iter().all(|company| held.contains(text(company, "company_id"))),
            "{}",
            group["label"]
        );
    }
    done
}

async fn spaces_of(space: &Space) -> Vec<Value> {
    let mut spaces = all(&space.owner, "/v1/spaces").await;
    spaces.retain(|other| other["organisation_id"] == space.organisation.as_str());
    spaces
}

async fn limit(space: &Space, world: &World) {
    step("Ten spaces are open to a mandataire, an eleventh is refused");
    let path = format!("/v1/organisations/{}/spaces", space.organisation);
    for ordinal in spaces_of(space).await.len() + 1..=10 {
        let body = json!({ "term_id": world.authority.term, "title": format!("Groupe {ordinal}") });
        let opened = space.owner.post(&path, &body).await.expect(201);
        assert_eq!(opened.json["ordinal"], ordinal);
    }
    let eleventh = json!({ "term_id": world.authority.term, "title": "Groupe 11" });
    shows(refusal(&space.owner.post(&path, &eleventh).await, 409, "space_limit_reached"));
}
