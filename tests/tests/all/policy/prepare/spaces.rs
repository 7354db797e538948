//! Organisations, spaces, accesses, groupings, members and invitations.

use serde_json::{Value, json};
use tests::world::{Company, Space};

use crate::policy::{attempt::Attempt, table::Role, world::World};

pub(super) async fn prepare(world: &World, row: &str, role: Role) -> Option<Attempt> {
    let (space, term) = (&world.space, &world.authority.term);
    Some(match row {
        "create_organisation" => Attempt::plain().json(json!({
            "kind": "fiduciary", "name": "Fiduciaire Thill", "term_id": term, "space_title": "Groupe A"
        })),
        "list_organisations" | "list_spaces" => Attempt::plain(),
        "open_space" => {
            Attempt::at(&space.organisation).json(json!({ "term_id": term, "title": "Groupe B" }))
        }
        "read_space" | "list_accesses" | "list_members" | "list_invitations" => Attempt::at(&space.id),
        "change_space" => {
            let read = space.owner.get(&format!("/v1/spaces/{}", space.id)).await.expect(200);
            Attempt::at(&space.id).json(json!({ "title": "Groupe C" })).seen(read.etag())
        }
        "certify_space" => {
            let own = Space::found(&world.own_space.owner, "firm", "Cordonnerie Weis", term).await;
            certification(world, &own).await
        }
        "certify_space:team" => certification(world, &world.team("firm").await).await,
        "add_access" => Attempt::at(&space.id).json(codes(&fresh_company(world).await)),
        "add_accesses_in_bulk" => {
            let items = [codes(&fresh_company(world).await), codes(&fresh_company(world).await)];
            Attempt::at(&space.id).json(json!({ "items": items }))
        }
        "list_mandates" => Attempt::at(&world.own_space.id),
        "move_access" => {
            let (_, access) = world.held_company().await;
            Attempt::at(&access).json(json!({ "space_id": space.id }))
        }
        "end_access" => {
            let (company, access) = world.held_company().await;
            world.certified_space(&company).await;
            Attempt::at(&access).json(json!({ "reason": "Fin du mandat" }))
        }
        "simulate_grouping" | "apply_grouping" => {
            let team = world.team("fiduciary").await;
            team.add(&world.authority.company("Menuiserie Hoffmann", 60).await).await;
            team.add(&world.authority.company("Menuiserie Wagner", 200).await).await;
            let order = json!({ "term_id": term });
            let who = if role == Role::Manager { world.manager() } else { &team.owner };
            let body = if row == "apply_grouping" { team.simulated(who, &order).await } else { order };
            Attempt::at(&team.organisation).json(body)
        }
        _ => return members(world, row, role).await,
    })
}

async fn members(world: &World, row: &str, role: Role) -> Option<Attempt> {
    let space = &world.space;
    Some(match row {
        "read_member" => Attempt::at(&world.reader_place),
        "change_member" => {
            let (place, tag) = member(world).await;
            Attempt::at(&place).json(json!({ "role": "contributor" })).seen(tag)
        }
        "remove_member" => {
            let (place, tag) = member(world).await;
            Attempt::at(&place).seen(tag)
        }
        "remove_member:itself" => itself(world, role).await,
        "invite_member" => Attempt::at(&space.id).json(World::invitation("reader", &Value::Null)),
        "cancel_invitation" => {
            Attempt::at(&world.invite(space, "reader", &Value::Null).await.text("/invitation/id"))
        }
        "accept_invitation" => {
            let founder = world.owner().with_token("").fresh_person("Nora Thill").await;
            let fresh = Space::found(&founder, "fiduciary", "Fiduciaire Thill", &world.authority.term).await;
            let invited = world.invite(&fresh, "reader", &Value::Null).await;
            Attempt::plain().json(json!({
                "link_token": invited.text("/link_token"), "certificate_number": "12345678901234567890"
            }))
        }
        _ => return None,
    })
}

async fn fresh_company(world: &World) -> Company {
    world.authority.company("Cordonnerie Weis", 40).await
}

fn codes(company: &Company) -> Value {
    json!({ "titulaire_code": company.codes.titulaire, "mandataire_code": company.codes.mandataire })
}

async fn certification(world: &World, space: &Space) -> Attempt {
    let company = fresh_company(world).await;
    Attempt::at(&space.id).json(json!({ "titulaire_code": company.codes.titulaire }))
}

async fn member(world: &World) -> (String, String) {
    let (_, place) = world.space.member("Anne", "reader", None).await;
    let read = world.owner().get(&format!("/v1/members/{place}")).await.expect(200);
    (place, read.etag())
}

/// A fresh member of the caller's role who leaves; who has no role in the space tries the place of such a member.
async fn itself(world: &World, role: Role) -> Attempt {
    let (name, limits) = match role {
        Role::Contributor => ("contributor", None),
        Role::Manager => ("manager", None),
        Role::Limited => ("manager", Some(Vec::new())),
        Role::Owner => ("owner", None),
        _ => ("reader", None),
    };
    let (person, place) = world.space.member("Anne", name, limits.as_deref()).await;
    let read = world.owner().get(&format!("/v1/members/{place}")).await.expect(200);
    Attempt::at(&place).seen(read.etag()).by(person)
}
