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
    let applied = regroup(&first, world, &applied).await;
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
    let body = json!({ "term_id": world.authority.term, "digest": planned["digest"] });
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

/// The companies that somebody sees in all spaces.
async fn seen(person: &Client) -> HashSet<String> {
    let mut seen = HashSet::new();
    for space in all(person, "/v1/spaces").await {
        let accesses = all(person, &format!("/v1/spaces/{}/accesses", text(&space, "id"))).await;
        seen.extend(accesses.iter().map(|access| text(access, "company_id").to_owned()));
    }
    seen
}

/// 40 headcounts change: no other company moves, and whoever sees another company stood in the simulation.
async fn regroup(space: &Space, world: &World, applied: &Value) -> Value {
    step("A colleague looks after the firms of 151 to 300; 40 of 300 headcounts change");
    let second = Space { id: text(&applied["groups"][1], "space_id").to_owned(), ..space.clone() };
    let colleague = second.member("Luc", "manager", None).await.0;
    let changed = &world.clients[..40];
    for (client, headcount) in changed.iter().zip([20, 200, 400, 800, 2000].into_iter().cycle()) {
        world.authority.register(&client.company, &json!({ "headcount": headcount })).await;
    }
    let before = seen(&colleague).await;
    let order = json!({ "term_id": world.authority.term });
    let path = format!("/v1/organisations/{}/grouping-simulations", space.organisation);
    let plan = space.owner.post(&path, &order).await.expect(200).json;
    let groups = plan["groups"].as_array().into_iter().flatten();
    let moving: HashSet<&str> = groups
        .flat_map(|group| {
            group["firms"].as_array().into_iter().flatten().map(move |company| (group, company))
        })
        .filter(|(group, company)| group["space_id"] != company["space_id"])
        .map(|(_, company)| text(company, "company_id"))
        .collect();
    assert!(!moving.is_empty() && moving.len() <= 40, "{} move", moving.len());
    assert!(moving.iter().all(|company| changed.iter().any(|client| client.company == *company)));
    shows(format!("simulated: {} would move, all of them among the 40", moving.len()));
    step("Who gains and who loses sight of which firm was said before");
    let said = plan["sight"].as_array().into_iter().flatten();
    let said: Vec<&Value> = said.filter(|sight| sight["display_name"] == "Luc").collect();
    let ids = |field: &str| -> HashSet<String> {
        let ids = said.iter().flat_map(|sight| sight[field].as_array().into_iter().flatten());
        ids.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let (gains, loses) = (ids("gains"), ids("loses"));
    let done = space.group(&order).await.json;
    let after = seen(&colleague).await;
    assert_eq!(after.difference(&before).cloned().collect::<HashSet<_>>(), gains);
    assert_eq!(before.difference(&after).cloned().collect::<HashSet<_>>(), loses);
    shows(format!(
        "the colleague sees {} more and {} no longer, as the simulation named",
        gains.len(),
        loses.len()
    ));
    step("A simulation that is no longer true is not applied");
    let stale = space.simulated(&space.owner, &order).await;
    world.authority.register(&changed[0].company, &json!({ "headcount": 21 })).await;
    let groupings = format!("/v1/organisations/{}/groupings", space.organisation);
    shows(refusal(&space.owner.post(&groupings, &stale).await, 412, "stale"));
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
