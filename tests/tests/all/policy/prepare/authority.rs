//! People, the authority, terms, companies, polls and codes.

use std::sync::atomic::{AtomicI32, Ordering};

use serde_json::{Value, json};
use tests::world::fresh_matricule;

use crate::policy::{attempt::Attempt, table::Role, world::World};

pub(super) async fn prepare(world: &World, row: &str, role: Role) -> Option<Attempt> {
    let company = &world.company;
    Some(match row {
        "health_live" | "health_ready" | "read_me" | "list_tokens" | "list_authority_members" => {
            Attempt::plain()
        }
        "read_platform" | "list_terms" | "list_companies" => Attempt::plain(),
        "trial_sign_in" => Attempt::plain().json(json!({ "display_name": "Anne Weber" })),
        "set_preferences" => {
            let body = json!({ "email": "weber@example.lu", "language": "de", "wants_mail": false });
            let read = world.person(role).get("/v1/me").await;
            Attempt::plain().json(body).seen(read.etag())
        }
        "read_trial_clock" => Attempt::plain(),
        "set_trial_clock" => {
            let clock = world.administrator().get("/v1/trial/clock").await.expect(200);
            Attempt::plain().json(json!({ "now": tests::server::START })).seen(clock.etag())
        }
        "reset_trial_clock" => {
            Attempt::plain().seen(world.administrator().get("/v1/trial/clock").await.expect(200).etag())
        }
        "issue_token" => Attempt::plain().json(json!({ "label": "Paie" })),
        "revoke_tokens" => Attempt::plain().json(json!({ "keep_current": true })),
        "revoke_tokens_of_person" => {
            let person = world.owner().with_token("").fresh_person("Jean Weber").await.person;
            Attempt::at(&person).json(json!({ "reason": "Appareil volé" }))
        }
        "replace_token" => {
            let issued = world.person(role).post("/v1/tokens", &json!({ "label": "Paie" })).await;
            Attempt::at(&issued.expect(201).id()).json(json!({ "days": 7 }))
        }
        "revoke_token" => {
            let issued = world.person(role).post("/v1/tokens", &json!({ "label": "Paie" })).await;
            Attempt::at(&issued.expect(201).id())
        }
        "appoint_authority_member" => {
            let person = world.owner().with_token("").fresh_person("Jean Weber").await.person;
            Attempt::at(&person).json(json!({ "role": "reviewer" }))
        }
        "dismiss_authority_member" => appointed(world).await,
        "create_term" => Attempt::plain().json(new_term()),
        "read_term" | "read_published_dates" | "list_codes" => Attempt::at(&term(world).await),
        "fix_term_day" => {
            let opened = world.administrator().post("/v1/terms", &new_term()).await.expect(201);
            let body = json!({ "national_day_on": null });
            Attempt::at(&opened.id()).json(body).seen(opened.etag())
        }
        "set_published_dates" => {
            let opened = world.administrator().post("/v1/terms", &new_term()).await.expect(201);
            let claims = json!({
                "week_pattern": "mon_fri", "event": "claims", "first_on": "2030-02-19", "last_on": "2030-02-21"
            });
            Attempt::at(&opened.id()).json(json!({ "dates": [claims] })).seen(opened.etag())
        }
        "create_company" => Attempt::plain().json(json!({
            "term_id": world.authority.term, "matricule": fresh_matricule().as_str(), "entry": entry()
        })),
        "read_company" | "list_elections" => Attempt::at(&company.company),
        "change_company" => {
            let read = world.administrator().get(&format!("/v1/companies/{}", company.company)).await;
            Attempt::at(&company.company).json(entry()).seen(read.expect(200).etag())
        }
        "import_companies" => {
            let header = "matricule;legal_name;street;postal_code;locality";
            let line = "Boucherie Kieffer;2, rue du Fort;L-1234;Esch-sur-Alzette";
            let csv = format!("{header}\n{};{line}\n", fresh_matricule().as_str());
            Attempt::at(&term(world).await).bytes("text/csv", csv.into_bytes())
        }
        "set_sharing" => sharing(world).await,
        "create_election" => Attempt::at(&company.company).json(json!({
            "term_id": world.authority.term, "poll": "re_run", "election_day_on": "2024-06-11"
        })),
        "move_election" => changed_poll(world, &json!({ "election_day_on": "2025-12-09" })).await,
        "withdraw_election" => changed_poll(world, &json!({ "reason": "L'entreprise a fusionné" })).await,
        "read_election" | "list_decisions" => Attempt::at(&company.election),
        "add_decision" => Attempt::at(&company.election).json(json!({
            "decided_on": "2024-01-31", "reference": "ITM 2024/0117", "reason": "Vérifié sur place", "headcount": 61
        })),
        "issue_codes" => Attempt::at(&term(world).await).json(json!({ "company_ids": [company.company] })),
        "revoke_code" | "replace_code" => {
            let path = format!("/v1/terms/{}/code-batches", term(world).await);
            let batch = world.administrator().post(&path, &json!({ "company_ids": [company.company] })).await;
            Attempt::at(&batch.expect(201).text("/codes/0/id")).json(json!({ "reason": "Lettre perdue" }))
        }
        "print_letters" => Attempt::at(&term(world).await).json(json!({ "company_ids": [company.company] })),
        "read_letter_run" | "list_letters" => {
            let path = format!("/v1/terms/{}/letter-runs", term(world).await);
            let run = world.administrator().post(&path, &json!({ "company_ids": [company.company] })).await;
            let place = run.expect(201).header("location").to_owned();
            Attempt::at(place.rsplit('/').next().unwrap_or_default())
        }
        _ => return None,
    })
}

fn entry() -> Value {
    json!({
        "legal_name": "Boucherie Kieffer", "street": "2, rue du Fort", "postal_code": "L-1234",
        "locality": "Esch-sur-Alzette", "headcount": 60
    })
}

/// A term of years that no other has.
fn new_term() -> Value {
    static YEAR: AtomicI32 = AtomicI32::new(2030);
    json!({ "first_year": YEAR.fetch_add(1, Ordering::Relaxed) })
}

async fn term(world: &World) -> String {
    world.administrator().post("/v1/terms", &new_term()).await.expect(201).id()
}

async fn appointed(world: &World) -> Attempt {
    let person = world.owner().with_token("").fresh_person("Jean Weber").await.person;
    let path = format!("/v1/authority/members/{person}/appointments");
    let appointed = world.administrator().post(&path, &json!({ "role": "reviewer" })).await.expect(201);
    Attempt::at(&person).seen(appointed.etag())
}

/// In the own space of a fresh company for which the fiduciary acts too.
async fn sharing(world: &World) -> Attempt {
    let (company, _) = world.held_company().await;
    let space = world.certified_space(&company).await;
    let read = world.administrator().get(&format!("/v1/companies/{}", company.company)).await.expect(200);
    Attempt::at(&space.id).json(json!({ "sees_fiduciary_documents": false })).seen(read.etag())
}

/// A change of a fresh poll for which nothing was filed.
async fn changed_poll(world: &World, body: &Value) -> Attempt {
    let poll = world.poll().await;
    let read = world.administrator().get(&format!("/v1/elections/{poll}")).await.expect(200);
    Attempt::at(&poll).json(body.clone()).seen(read.etag())
}
